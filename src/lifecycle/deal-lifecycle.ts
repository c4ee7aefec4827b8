import { writeDay, type DayNumber } from '../calendar/day-number.js'
import { readSafely } from '../kernel/read-safely.js'
import { amountsOf, feedbackOf } from './deal-feedback.js'
import { gapsOf } from './deal-gaps.js'
import type { DealFinding, DealLifecycle, DealMove, DealPhase, DealRequest } from './deal-model.js'
import { awaitsOf, outcomeOf, phaseOf } from './deal-phase.js'
import { DEAL_RULES } from './deal-rules.js'
import { emptyState, type DealState } from './deal-state.js'
import { readDeal, type ReadEvent } from './read-deal.js'

/**
 * The phase of a deal, from the first enquiry to the next grade, computed from its events: screening, terms, order
 * check, invoice, monitoring, overdue, resolution, and what the deal shows about the customer. It covers more than
 * escalation, which decides what to do about one overdue item; here the stages of escalation are events among others.
 *
 * The rule:
 *
 * - Before the first invoice the phase is the first step that the policy requires and that is not done. If money is
 *   owed, it is `monitoring` up to the due date, included, and `overdue` from the next day; a dispute, plan, referral
 *   or insolvency over an open amount makes it `resolution`. It is `closed` if nothing is owed and nothing more will be
 *   invoiced: the order is fully invoiced, or was closed.
 * - A skipped step does not undo an event: an order accepted without screening counts and is reported as a gap, or is
 *   refused if the policy says so. An event that contradicts earlier ones, such as a payment above the open amount, is
 *   refused. Neither throws.
 * - Days change the phase too: to `overdue` after a due date, back to `screening` if a screening result expires before
 *   an order is accepted.
 * - The order of the list does not matter. Events of one day are applied in the order of {@link DealEvent}, and those
 *   of one type by id: of two checks on one day, the one with the greater id is the later.
 *
 * @throws ReceivablesError `id.duplicate` for two events of one type and id, `input.range` for an amount of zero or too
 * many events, `date.order` for a screening result that expired before it was made, and the code of a malformed
 * value.
 *
 * @example
 * ```ts
 * import { dealLifecycle } from 'receivables/portfolio'
 *
 * const deal = dealLifecycle({
 *   dealId: 'O-7',
 *   customerId: 'acme',
 *   currency: 'EUR',
 *   events: [
 *     { type: 'terms-agreed', id: 'T-1', on: '2026-01-02' },
 *     { type: 'order-checked', id: 'K-1', on: '2026-01-05', decision: 'approve' },
 *     { type: 'order-accepted', id: 'O-7', on: '2026-01-05', amount: '900.00' },
 *     { type: 'invoiced', id: 'F-1', on: '2026-01-12', amount: '900.00', dueDate: '2026-02-11' },
 *     { type: 'payment-received', id: 'P-1', on: '2026-02-16', invoiceId: 'F-1', amount: '900.00' },
 *   ],
 *   policy: { requires: ['screening', 'terms', 'order-check', 'order'], whenSkipped: 'note' },
 *   asOf: '2026-03-31',
 * })
 * const { phase, since, outcome } = deal
 * phase // => 'closed'
 * since // => '2026-02-16'
 * outcome // => 'paid'
 * deal.gaps // => [{ type: 'order-accepted', eventId: 'O-7', reason: { code: 'lifecycle.not-screened', params: {} }, ... }]
 * deal.feedback // => { isFinal: true, mostDaysLate: 5, averageDaysLate: '5.000000000000', loss: '0.00', ... }
 * ```
 *
 * @see A Chinese guide on receivables, which asks for one closed loop of prevention before a sale, control during it
 * and recovery after it; {@link replayEscalation} for the case of one overdue item.
 */
export function dealLifecycle(request: DealRequest): DealLifecycle {
  return readSafely('', () => {
    const deal = readDeal(request)
    const state = emptyState(deal)
    const { moves, gaps, refused } = foldDeal(state)
    const phase = phaseOf(state, deal.day)
    return {
      dealId: deal.dealId,
      customerId: deal.customerId,
      currency: deal.currency,
      asOf: writeDay(deal.day),
      phase,
      since: moves.at(-1)?.on ?? null,
      outcome: outcomeOf(state),
      awaits: awaitsOf(state, phase, deal.day),
      amounts: amountsOf(state),
      history: moves,
      gaps,
      refused,
      ahead: deal.ahead,
      feedback: feedbackOf(state, phase === 'closed'),
    }
  })
}

interface Folded {
  readonly moves: DealMove[]
  readonly gaps: DealFinding[]
  readonly refused: DealFinding[]
}

/** Applies the events in order, and between them the days that change the phase. */
function foldDeal(state: DealState): Folded {
  const { events, day, policy } = state.deal
  const folded: Folded = { moves: [], gaps: [], refused: [] }
  const days = movingDays(events, day)
  let next = 0
  const passDays = (until: DayNumber): void => {
    for (; next < days.length && (days[next] as DayNumber) <= until; next++) {
      // Before the first event there is no deal whose phase a day could change.
      if (folded.moves.length > 0) move(state, folded.moves, days[next] as DayNumber, null)
    }
  }
  for (const event of events) {
    passDays(event.day)
    const found = gapsOf(state, event).map((reason) => findingOf(event, reason))
    if (found.length > 0 && policy.whenSkipped === 'refuse') {
      folded.refused.push(...found)
      continue
    }
    const refusal = DEAL_RULES[event.type](state, event)
    if (refusal !== null) {
      folded.refused.push(findingOf(event, refusal))
      continue
    }
    folded.gaps.push(...found)
    move(state, folded.moves, event.day, event)
  }
  passDays(day)
  return folded
}

/** The days after due dates and after the last days of screening results, up to the day of the request, ascending. */
function movingDays(events: readonly ReadEvent[], day: DayNumber): DayNumber[] {
  const days = new Set<DayNumber>()
  for (const { until } of events) if (until !== null && until < day) days.add(until + 1)
  return [...days].sort((a, b) => a - b)
}

const findingOf = ({ type, id, on }: ReadEvent, reason: DealFinding['reason']): DealFinding => ({
  type,
  eventId: id,
  on,
  reason,
})

/** Records the phase if it changed. */
function move(state: DealState, moves: DealMove[], day: DayNumber, event: ReadEvent | null): void {
  const phase: DealPhase = phaseOf(state, day)
  if (moves.at(-1)?.phase === phase) return
  moves.push({
    phase,
    on: writeDay(day),
    type: event?.type ?? null,
    eventId: event?.id ?? null,
    awaits: awaitsOf(state, phase, day),
  })
}
