import { writeDay, type DayNumber } from '../calendar/day-number.js'
import type { Reason } from '../kernel/reason.js'
import type { Minor } from '../numbers/minor.js'
import type { DealOutcome, DealPhase, DealStep } from './deal-model.js'
import {
  because,
  disputedOf,
  isScreened,
  openOf,
  sumOf,
  toInvoiceOf,
  writeSum,
  type DealInvoice,
  type DealState,
} from './deal-state.js'
import type { DealReasonCode } from './reasons.js'

/** Where a deal stands on a day, after what happened until then. */
export function phaseOf(state: DealState, day: DayNumber): DealPhase {
  if (outcomeOf(state) !== null) return 'closed'
  if (state.open > 0) {
    if (resolvedBy(state) !== null) return 'resolution'
    return isOverdue(state, day) ? 'overdue' : 'monitoring'
  }
  if (state.ordered > 0) return 'invoicing'
  if (asks(state, 'screening') && !isScreened(state, day)) return 'screening'
  if (asks(state, 'terms') && !state.hasTerms) return 'terms'
  if (asks(state, 'order-check') && state.decision !== 'approve') return 'order-check'
  return asks(state, 'order') ? 'order-check' : 'invoicing'
}

/** How a deal has ended; null where something is still to come. */
export function outcomeOf(state: DealState): DealOutcome | null {
  if (state.open > 0 || toInvoiceOf(state) > 0) return null
  if (state.invoiced > 0) {
    if (isLossy(state)) return 'written-off'
    return sumOf(state, ({ credited }) => credited) === state.invoiced ? 'credited' : 'paid'
  }
  if (state.ordered > 0) return 'cancelled'
  return state.screening?.hasPassed === false || state.decision === 'reject' ? 'declined' : null
}

const isLossy = (state: DealState): boolean =>
  sumOf(state, ({ writtenOff }) => writtenOff) > sumOf(state, ({ recovered }) => recovered)

const asks = ({ deal }: DealState, step: DealStep): boolean => deal.policy.requires.includes(step)

const isLate = (invoice: DealInvoice, day: DayNumber): boolean => invoice.due < day && openOf(invoice) > 0

function isOverdue({ invoices }: DealState, day: DayNumber): boolean {
  for (const invoice of invoices.values()) if (isLate(invoice, day)) return true
  return false
}

/** What of a deal is late on a day. */
export const overdueOf = (state: DealState, day: DayNumber): Minor =>
  sumOf(state, (invoice) => (isLate(invoice, day) ? openOf(invoice) : 0))

/** What stands over the open amount, the weightiest first. */
function resolvedBy(state: DealState): 'insolvency' | 'referral' | 'plan' | 'dispute' | null {
  if (state.isInsolvent) return 'insolvency'
  if (state.isReferred) return 'referral'
  for (const isRunning of state.plans.values()) if (isRunning) return 'plan'
  for (const { isOpen, invoice } of state.disputes.values()) {
    if (isOpen && disputedOf(invoice) > 0) return 'dispute'
  }
  return null
}

/** What a deal waits for in a phase: what is missing next. */
export function awaitsOf(state: DealState, phase: DealPhase, day: DayNumber): Reason<DealReasonCode> {
  const { currency } = state.deal
  const open = { open: writeSum(state, state.open), currency }
  switch (phase) {
    case 'screening':
      return because('lifecycle.awaits-screening')
    case 'terms':
      return because('lifecycle.awaits-terms')
    case 'order-check':
      return asks(state, 'order-check') && state.decision !== 'approve'
        ? because('lifecycle.awaits-check', { decision: state.decision ?? 'none' })
        : because('lifecycle.awaits-order')
    case 'invoicing':
      if (toInvoiceOf(state) === 0) return because('lifecycle.awaits-delivery')
      return because('lifecycle.awaits-invoice', { amount: writeSum(state, toInvoiceOf(state)), currency })
    case 'monitoring':
      return because('lifecycle.awaits-payment', { ...open, dueDate: writeDay(earliestDue(state)) })
    case 'overdue': {
      const due = earliestDue(state)
      const overdue = writeSum(state, overdueOf(state, day))
      return because('lifecycle.overdue', { overdue, currency, dueDate: writeDay(due), days: day - due })
    }
    case 'resolution':
      return because('lifecycle.awaits-resolution', { ...open, by: resolvedBy(state) ?? 'none' })
    case 'closed':
      return because('lifecycle.closed', { outcome: outcomeOf(state) ?? 'none' })
  }
}

/** The due date of what is open and falls due first. */
function earliestDue({ invoices }: DealState): DayNumber {
  let due = Infinity
  for (const invoice of invoices.values()) if (openOf(invoice) > 0) due = Math.min(due, invoice.due)
  return due
}
