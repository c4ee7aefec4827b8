import type { PlainDate } from '../calendar/plain-date.js'
import { isReceivablesError, type ReceivablesError } from '../kernel/error.js'
import { at } from '../kernel/expect.js'
import type { OpenItem, UnappliedCredit } from '../ledger/index.js'
import {
  creditExposure,
  type CreditExposure,
  type ExchangeRates,
  type WarningLevel,
} from '../limits/index.js'
import type { CurrencyCode } from '../money/index.js'
import {
  prepareScorecard,
  type Behaviour,
  type CreditScore,
  type PreparedScorecard,
} from '../scoring/index.js'
import { termsForGrade, type PaymentTerms } from '../terms/index.js'
import type { ControlReferenceData, CustomerFacts } from './control-request.js'
import type { CustomerLimit, SetAside } from './control-run.js'
import type { CustomerFile } from './customer-file.js'
import { limitsOf, type LimitDesk } from './limit-of-customer.js'
import type { ControlPolicy } from './policy.js'
import { movePath } from '../kernel/under-path.js'
import { rowOf } from './set-aside.js'
import type { CustomerSummary } from './summarize-customers.js'
import { warningsOf, type WarningDesk } from './warning-of-customer.js'

/** The judgement of a customer. */
export interface Judgement {
  readonly behaviour: Behaviour | null
  readonly furtherBehaviour: readonly Behaviour[]
  readonly score: CreditScore | null
  readonly grade: string | null
  readonly terms: PaymentTerms | null
  readonly exposure: CreditExposure | null
  readonly limit: CustomerLimit | null
  readonly warning: WarningLevel | null
}

/** What is known about a customer when it is judged. */
export interface CustomerDossier {
  readonly summary: CustomerSummary
  readonly items: readonly OpenItem[]
  readonly credits: readonly UnappliedCredit[]
  readonly behaviours: readonly Behaviour[]
  readonly facts: CustomerFacts | undefined
  /** The path of the facts in the request. */
  readonly path: string
}

/** Judges one customer after the other; what they share is read once. */
export interface Judge {
  readonly judge: (dossier: CustomerDossier) => Judgement
  /** Customers whose facts were bad. */
  readonly setAside: readonly SetAside[]
}

const UNJUDGED = {
  score: null,
  grade: null,
  terms: null,
  exposure: null,
  limit: null,
  warning: null,
} as const

/** The arguments of other verbs that come from the facts of a customer. */
const FACTS = ['openOrders', 'deliveries', 'secured', 'signals']

/**
 * A judge for a policy.
 *
 * @throws ReceivablesError from `judge`, if bad facts are refused.
 */
export function judgeOf(
  policy: ControlPolicy,
  reference: ControlReferenceData,
  file: CustomerFile,
  asOf: PlainDate,
  badData: 'set-aside' | 'refuse',
): Judge {
  const desk: JudgeDesk = {
    policy,
    currency: policy.currency ?? policy.limits?.currency,
    exchangeRates: reference.exchangeRates,
    file,
    card: cardOf(policy),
    terms: new Map(),
    limits: limitsOf(policy, asOf),
    warnings: warningsOf(policy, file, asOf),
  }
  const setAside: SetAside[] = []
  return {
    setAside,
    judge: (dossier) => {
      const behaviour = behaviourOf(dossier.behaviours, desk.currency)
      const { behaviours } = dossier
      const furtherBehaviour =
        behaviours.length === 0 ? behaviours : behaviours.filter((row) => row !== behaviour)
      try {
        return weigh(dossier, behaviour, furtherBehaviour, desk)
      } catch (error) {
        if (badData === 'refuse' || !isReceivablesError(error)) throw error
        const { customerId } = dossier.summary
        setAside.push(rowOf(error, pathOf(error, dossier), customerId, 'facts'))
        return { behaviour, furtherBehaviour, ...UNJUDGED }
      }
    },
  }
}

interface JudgeDesk {
  readonly policy: ControlPolicy
  readonly currency: CurrencyCode | undefined
  readonly exchangeRates: ExchangeRates | undefined
  readonly file: CustomerFile
  readonly card: PreparedScorecard | undefined
  /** Terms by grade, each resolved once. */
  readonly terms: Map<string, PaymentTerms | null>
  readonly limits: LimitDesk | undefined
  readonly warnings: WarningDesk | undefined
}

function cardOf({ scorecard, grades }: ControlPolicy): PreparedScorecard | undefined {
  if (scorecard === undefined) return undefined
  return prepareScorecard(grades?.bands === undefined ? scorecard : { ...scorecard, grades: grades.bands })
}

/**
 * The behaviour by which a customer is judged: that in the currency of the policy or, if it names none, the only one.
 */
function behaviourOf(rows: readonly Behaviour[], currency: CurrencyCode | undefined): Behaviour | null {
  if (currency === undefined) return rows.length === 1 ? (rows[0] as Behaviour) : null
  return rows.find((row) => row.currency === currency) ?? null
}

function weigh(
  { summary, items, credits, facts }: CustomerDossier,
  behaviour: Behaviour | null,
  furtherBehaviour: readonly Behaviour[],
  desk: JudgeDesk,
): Judgement {
  const score = desk.card?.score({ ...behaviour, ...facts?.creditFacts }) ?? null
  const grade = gradeOf(summary.customerId, score, desk)
  const exposure = desk.limits === undefined ? null : exposureOf(items, credits, facts, desk)
  const limit = exposure === null ? null : (desk.limits?.limit(summary.customerId, grade, exposure) ?? null)
  return {
    behaviour,
    furtherBehaviour,
    score,
    grade,
    terms: grade === null ? null : termsOf(grade, desk),
    exposure,
    limit,
    warning: desk.warnings?.warning(summary, behaviour, limit, facts, desk.currency) ?? null,
  }
}

function gradeOf(customerId: string, score: CreditScore | null, { policy, file }: JudgeDesk): string | null {
  const recorded = file.customer(customerId)?.grade ?? null
  const scored = score?.status === 'scored' ? score.grade : null
  switch (policy.grades?.from) {
    case 'score':
      return scored
    case 'score-else-record':
      return scored ?? recorded
    case 'record-else-score':
      return recorded ?? scored
    default:
      return recorded
  }
}

function termsOf(grade: string, { policy, terms }: JudgeDesk): PaymentTerms | null {
  const known = terms.get(grade)
  if (known !== undefined) return known
  const table = policy.termsByGrade
  const isListed = table?.some((row) => row.grade === grade) === true
  const found = isListed ? termsForGrade(grade, table) : null
  terms.set(grade, found)
  return found
}

function exposureOf(
  items: readonly OpenItem[],
  credits: readonly UnappliedCredit[],
  facts: CustomerFacts | undefined,
  { policy, exchangeRates }: JudgeDesk,
): CreditExposure {
  const { currency, overdueMarginDays } = policy.limits as NonNullable<ControlPolicy['limits']>
  return creditExposure({
    items,
    openOrders: facts?.openOrders ?? [],
    unapplied: credits,
    limitCurrency: currency,
    ...(facts?.deliveries === undefined ? {} : { deliveries: facts.deliveries }),
    ...(facts?.secured === undefined ? {} : { secured: facts.secured }),
    ...(exchangeRates === undefined ? {} : { exchangeRates }),
    ...(overdueMarginDays === undefined ? {} : { overdueMarginDays }),
  })
}

/** The path of an error in the request: inside the facts of the customer, if the error names one of them. */
export function pathOf(error: ReceivablesError, { path, facts }: CustomerDossier): string {
  const [, head = ''] = /^([\w-]+)/.exec(error.path) ?? []
  if (FACTS.includes(head)) return at(path, error.path)
  const credit = at(path, 'creditFacts')
  const own = /^facts\.(.*)$/s.exec(error.path)?.[1]
  const isGiven = own !== undefined && Object.hasOwn(facts?.creditFacts ?? {}, own)
  return isGiven ? movePath(error.path, 'facts', credit) : error.path
}
