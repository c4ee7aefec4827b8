import { refuse } from '../kernel/error.js'
import { expectInteger, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import type { Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import type { PlanStage } from './plan.js'
import { dropQuestion, questionOf } from './question.js'
import type { EscalationState } from './state.js'
import { dunnedOf, isHeld, note, turnOf, type Turn, writeAmount } from './turn.js'

/** Whether the customer has as many unpaid invoices, and as large a balance, as the stage requires. */
export function meetsConditions(turn: Turn, stage: PlanStage): boolean {
  const { minCount, minBalance } = stage
  if (minCount === 0 && minBalance === null) return true
  const customer = customerOf(turn)
  const isMet =
    expectInteger(customer['unpaidInvoices'], 'event.customer.unpaidInvoices', 0, 1e9) >= minCount &&
    (minBalance === null ||
      readMinor(customer['balance'], turn.scale, 'event.customer.balance') >=
        amountIn(turn, minBalance, stage, 'minBalance'))
  if (!isMet) note(turn, 'escalation.condition', { stage: stage.id })
  return isMet
}

/** Whether the amount that may be dunned, and the share of the stage in everything owed, are large enough. */
export function meetsMinimum(turn: Turn, stage: PlanStage): boolean {
  const { minAmount } = stage
  if (minAmount !== null) {
    const dunned = dunnedOf(turn)
    if (dunned < amountIn(turn, minAmount, stage, 'minAmount')) {
      const params = { stage: stage.id, amount: writeAmount(turn, dunned), currency: turn.next.currency }
      note(turn, 'escalation.below-minimum', params)
      return false
    }
  }
  if (stage.minShare === null || meetsShare(turn, stage)) return true
  note(turn, 'escalation.below-share', { stage: stage.id })
  return false
}

/**
 * Whether the share of the customer's debt that has reached the stage is large enough: exact, by cross-multiplication.
 */
function meetsShare(turn: Turn, { id, minShare }: PlanStage): boolean {
  const customer = customerOf(turn)
  const total = readMinor(customer['total'], turn.scale, 'event.customer.total')
  const rows = customer['atStage']
  let reached: Minor = 0
  if (Array.isArray(rows)) {
    for (let index = 0; index < rows.length; index++) {
      const path = `event.customer.atStage[${String(index)}]`
      const row = expectRecord(rows[index], path)
      if (row['stage'] === id) reached = readMinor(row['amount'], turn.scale, `${path}.amount`)
    }
  }
  const { num, den } = minShare as { num: bigint; den: bigint }
  return BigInt(reached) * den >= BigInt(total) * num
}

/** The customer's position, from the event. */
export function customerOf({ event }: Turn): UnknownRecord {
  return expectRecord(
    event['customer'],
    'event.customer',
    'the position of the customer, which the policy requires',
  )
}

function amountIn(turn: Turn, amounts: ReadonlyMap<string, Minor>, stage: PlanStage, field: string): Minor {
  const { currency } = turn.next
  const amount = amounts.get(currency)
  if (amount !== undefined) return amount
  const path = `policy.stages[${String(stage.place)}].${field}`
  return refuse('currency.missing', path, `an amount in ${currency}`, currency)
}

/**
 * Drops the approval request for a stage if an event has left too little: an answer to it would act on an amount that
 * is paid, credited or disputed. A request made by hand when the amount was already too small stays, and so does one
 * for a case that is held as a whole.
 */
export function dropTooSmall(turn: Turn, before: EscalationState): void {
  const { plan, next } = turn
  const question = questionOf(next)
  if (question === null || question !== questionOf(before) || question.refusedOn !== null) return
  const stage = plan.stages[plan.places.get(question.stage) as number] as PlanStage
  const least = stage.minAmount?.get(next.currency)
  if (least === undefined || isHeld(turn)) return
  const dunned = dunnedOf(turn)
  if (dunned >= least || dunnedOf(turnOf(plan, before, turn.event, turn.on)) < least) return
  dropQuestion(next)
  const params = { stage: stage.id, amount: writeAmount(turn, dunned), currency: next.currency }
  note(turn, 'escalation.below-minimum', params)
}
