import { writeDay } from '../calendar/day-number.js'
import type { Reason } from '../kernel/reason.js'
import { addMinor } from '../numbers/minor.js'
import type { DealStep } from './deal-model.js'
import { because, isScreened, writeSum, type DealState } from './deal-state.js'
import type { ReadEvent } from './read-deal.js'
import type { DealReasonCode } from './reasons.js'

/** What an order or an invoice passes over; nothing for any other event. */
export function gapsOf(state: DealState, event: ReadEvent): Reason<DealReasonCode>[] {
  if (event.type === 'order-accepted') return [...beforeOrder(state, event), ...insolvent(state)]
  if (event.type !== 'invoiced') return []
  // What an order has passed over is said once, with the order.
  const first = state.ordered === 0 ? beforeOrder(state, event) : []
  return [...first, ...ofOrder(state, event), ...insolvent(state)]
}

const asks = ({ deal }: DealState, step: DealStep): boolean => deal.policy.requires.includes(step)

function beforeOrder(state: DealState, { day, type }: ReadEvent): Reason<DealReasonCode>[] {
  const gaps: Reason<DealReasonCode>[] = []
  const { screening, decision } = state
  if (asks(state, 'screening') && !isScreened(state, day)) {
    if (screening === null) gaps.push(because('lifecycle.not-screened'))
    else if (!screening.hasPassed) gaps.push(because('lifecycle.screening-failed'))
    else gaps.push(because('lifecycle.screening-expired', { through: writeDay(screening.through as number) }))
  }
  if (asks(state, 'terms') && !state.hasTerms) gaps.push(because('lifecycle.no-terms'))
  if (asks(state, 'order-check') && type === 'order-accepted' && decision !== 'approve') {
    gaps.push(
      decision === null
        ? because('lifecycle.not-checked')
        : because('lifecycle.check-not-passed', { decision }),
    )
  }
  return gaps
}

function ofOrder(state: DealState, { amount }: ReadEvent): Reason<DealReasonCode>[] {
  const { ordered, invoiced, isOrderClosed, deal } = state
  if (ordered === 0) return asks(state, 'order') ? [because('lifecycle.no-order')] : []
  if (isOrderClosed) return [because('lifecycle.order-closed')]
  const all = addMinor(invoiced, amount)
  if (all <= ordered) return []
  const sums = { invoiced: writeSum(state, all), ordered: writeSum(state, ordered) }
  return [because('lifecycle.above-order', { ...sums, currency: deal.currency })]
}

const insolvent = ({ isInsolvent }: DealState): Reason<DealReasonCode>[] =>
  isInsolvent ? [because('lifecycle.insolvent')] : []
