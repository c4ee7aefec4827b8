import type { Draft } from '../kernel/draft.js'
import { withOne } from '../kernel/with-one.js'
import type { EscalationState } from '../escalation/index.js'
import { compareTexts } from '../ledger/compare-texts.js'
import type { OpenItem, UnappliedCredit } from '../ledger/index.js'
import { behaviourOfBook } from '../scoring/index.js'
import type { BookOnDay } from './book-on-day.js'
import type { ControlReferenceData } from './control-request.js'
import type { ControlCustomer, CustomerEscalation, SetAside } from './control-run.js'
import type { FactsByCustomer } from './customer-facts.js'
import type { CustomerFile } from './customer-file.js'
import type { Escalated } from './escalate.js'
import { judgeOf } from './judge-customers.js'
import type { ControlPolicy } from './policy.js'
import type { CustomerSummary } from './summarize-customers.js'
import { earlier } from './worklist-of.js'

/** All customers with their judgement, and those whose facts were bad. */
export interface JudgedBook {
  readonly customers: readonly ControlCustomer[]
  readonly setAside: readonly SetAside[]
}

/** What is needed to judge the customers. */
export interface JudgingDesk {
  readonly policy: ControlPolicy
  readonly reference: ControlReferenceData
  readonly file: CustomerFile
  readonly facts: FactsByCustomer
  readonly badData: 'set-aside' | 'refuse'
}

const NOTHING: readonly never[] = /* #__PURE__ */ Object.freeze([])

/** Judges every customer that has open items or unapplied credit, or for which facts are given. */
export function judgeBook(
  { book, asOf, unapplied }: BookOnDay,
  items: readonly OpenItem[],
  summaries: readonly CustomerSummary[],
  escalated: Escalated,
  { policy, reference, file, facts, badData }: JudgingDesk,
): JudgedBook {
  const behaviours =
    policy.behaviour === undefined ? [] : behaviourOfBook({ book, asOf, policy: policy.behaviour })
  // Only exposure needs the single items and credits.
  const isExposed = policy.limits !== undefined
  const own = {
    items: byCustomer<OpenItem>(isExposed ? items : []),
    credits: byCustomer<UnappliedCredit>(isExposed ? unapplied : []),
    behaviours: byCustomer(behaviours),
    escalations: escalationsOf(escalated),
  }
  const { judge, setAside } = judgeOf(policy, reference, file, asOf, badData)
  const unread = { customers: facts.unread, judge: judgeOf(unjudged(policy), {}, file, asOf, badData).judge }
  const customers = summaries.map((summary): ControlCustomer => {
    const { customerId } = summary
    const given = facts.byCustomer.get(customerId)
    const dossier = {
      summary,
      items: own.items.get(customerId) ?? NOTHING,
      credits: own.credits.get(customerId) ?? NOTHING,
      behaviours: own.behaviours.get(customerId) ?? NOTHING,
      facts: given?.facts,
      path: given?.path ?? 'facts',
    }
    const judgement = (unread.customers.has(customerId) ? unread.judge : judge)(dossier)
    // Field by field: an object made with two spreads is slow, and there is one per customer.
    return {
      customerId,
      balances: summary.balances,
      openItems: summary.openItems,
      daysPastDue: summary.daysPastDue,
      stage: summary.stage,
      behaviour: judgement.behaviour,
      furtherBehaviour: judgement.furtherBehaviour,
      score: judgement.score,
      grade: judgement.grade,
      terms: judgement.terms,
      exposure: judgement.exposure,
      limit: judgement.limit,
      warning: judgement.warning,
      escalation: own.escalations.get(customerId) ?? NONE,
    }
  })
  return { customers, setAside }
}

/** A policy by which customers are not judged beyond their payment behaviour. */
function unjudged({ schema, aging, escalation, currency, limits }: ControlPolicy): ControlPolicy {
  const judgedIn = currency ?? limits?.currency
  return {
    schema,
    aging,
    escalation,
    grades: { order: [], from: 'score' },
    ...(judgedIn === undefined ? {} : { currency: judgedIn }),
  }
}

function byCustomer<Row extends { readonly customerId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const own = found.get(row.customerId)
    if (own === undefined) found.set(row.customerId, [row])
    else own.push(row)
  }
  return found
}

const NONE: CustomerEscalation = /* #__PURE__ */ Object.freeze({
  stage: null,
  cases: 0,
  commands: /* #__PURE__ */ Object.freeze([]),
  pending: /* #__PURE__ */ Object.freeze([]),
  nextReviewOn: null,
})

/** The state of escalation of a customer while it is computed. */
type Found = Draft<CustomerEscalation>

/** The state of escalation of each customer, in one pass over the cases. */
function escalationsOf({
  review,
  resting,
  commands,
  pending,
  stages,
}: Escalated): Map<string, CustomerEscalation> {
  const found = new Map<string, Found>()
  const places = new Map(stages.map((id, place) => [id, place]))
  const placeOf = (stage: string | null): number => (stage === null ? -1 : (places.get(stage) as number))
  const of = (customerId: string): Found => {
    let own = found.get(customerId)
    if (own === undefined) {
      own = { stage: null, cases: 0, commands: NOTHING, pending: NOTHING, nextReviewOn: null }
      found.set(customerId, own)
    }
    return own
  }
  const count = ({ customerId, phase, stage }: EscalationState): Found => {
    const own = of(customerId)
    if (phase === 'open' || phase === 'referred') own.cases += 1
    if (placeOf(stage) > placeOf(own.stage)) own.stage = stage
    return own
  }
  for (const { state, nextReviewOn } of review.cases) {
    const own = count(state)
    own.nextReviewOn = earlier(own.nextReviewOn, nextReviewOn)
  }
  // A customer of the book may have a resting case whose row was set aside.
  for (const state of resting) count(state)
  for (const { customerId, id } of commands) {
    const own = of(customerId)
    own.commands = withOne(own.commands, id)
  }
  const owners =
    pending.length === 0
      ? undefined
      : new Map([...review.states, ...resting].map(({ caseId, customerId }) => [caseId, customerId]))
  for (const { caseId, commandId } of pending) {
    const own = of(owners?.get(caseId) as string)
    own.pending = withOne(own.pending, commandId)
  }
  // States may come back from a store in any order.
  for (const own of found.values()) {
    if (own.pending.length > 1) own.pending = [...own.pending].sort(compareTexts)
  }
  return found
}
