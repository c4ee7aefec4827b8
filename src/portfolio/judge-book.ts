import type { EscalationCommand } from '../escalation/index.js'
import type { OpenItem, UnappliedCredit } from '../ledger/index.js'
import { behaviourOfBook, type Behaviour } from '../scoring/index.js'
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

/** Every customer judged, and those whose facts were bad. */
export interface JudgedBook {
  readonly customers: readonly ControlCustomer[]
  readonly setAside: readonly SetAside[]
}

/** What all customers are judged with. */
export interface JudgingDesk {
  readonly policy: ControlPolicy
  readonly reference: ControlReferenceData
  readonly file: CustomerFile
  readonly facts: FactsByCustomer
  readonly badData: 'set-aside' | 'refuse'
}

/** Judges every customer that owes, is owed, or of whom facts are given. */
export function judgeBook(
  { book, asOf, items, unapplied }: BookOnDay,
  summaries: readonly CustomerSummary[],
  escalated: Escalated,
  { policy, reference, file, facts, badData }: JudgingDesk,
): JudgedBook {
  const behaviours =
    policy.behaviour === undefined ? [] : behaviourOfBook({ book, asOf, policy: policy.behaviour })
  const own = {
    items: byCustomer<OpenItem>(items),
    credits: byCustomer<UnappliedCredit>(unapplied),
    behaviours: byCustomer<Behaviour & { readonly customerId: string }>(
      behaviours as (Behaviour & { readonly customerId: string })[],
    ),
    escalations: escalationsOf(escalated),
  }
  const { judge, setAside } = judgeOf(policy, reference, file, asOf, badData)
  const unread = { customers: facts.unread, judge: judgeOf(unjudged(policy), {}, file, asOf, badData).judge }
  const customers = summaries.map((summary): ControlCustomer => {
    const { customerId } = summary
    const given = facts.byCustomer.get(customerId)
    const dossier = {
      summary,
      items: own.items.get(customerId) ?? [],
      credits: own.credits.get(customerId) ?? [],
      behaviours: own.behaviours.get(customerId) ?? [],
      facts: given?.facts,
      path: given?.path ?? 'facts',
    }
    const judgement = (unread.customers.has(customerId) ? unread.judge : judge)(dossier)
    return { ...summary, ...judgement, escalation: own.escalations.get(customerId) ?? NONE }
  })
  return { customers, setAside }
}

/** A policy by which nobody is judged beyond how it pays. */
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

interface Sums {
  place: number
  cases: number
  readonly commands: string[]
  readonly pending: string[]
  nextReviewOn: string | null
}

/** What escalation does about each customer, in one pass over its cases. */
function escalationsOf({ review, commands, stages }: Escalated): Map<string, CustomerEscalation> {
  const found = new Map<string, Sums>()
  const owners = new Map<string, string>()
  const sumsOf = (customerId: string): Sums => {
    let sums = found.get(customerId)
    if (sums === undefined) {
      sums = { place: -1, cases: 0, commands: [], pending: [], nextReviewOn: null }
      found.set(customerId, sums)
    }
    return sums
  }
  for (const { caseId, state, nextReviewOn } of review.cases) {
    const sums = sumsOf(state.customerId)
    if (state.phase === 'open' || state.phase === 'referred') sums.cases += 1
    if (state.stage !== null) sums.place = Math.max(sums.place, stages.indexOf(state.stage))
    sums.nextReviewOn = earlier(sums.nextReviewOn, nextReviewOn)
    owners.set(caseId, state.customerId)
  }
  commands.forEach((command: EscalationCommand) => sumsOf(command.customerId).commands.push(command.id))
  for (const { caseId, commandId } of review.pending)
    sumsOf(owners.get(caseId) as string).pending.push(commandId)
  return new Map(
    [...found].map(([customerId, { place, ...sums }]) => [
      customerId,
      { stage: stages[place] ?? null, ...sums },
    ]),
  )
}
