import { scanDay } from '../calendar/day-number.js'
import type { EscalationItem, EscalationPhase, EscalationState } from '../escalation/index.js'
import { isClosed } from '../escalation/inherit-holds.js'
import { isOtherDebt, isOtherItem } from '../escalation/restate-item.js'
import { TRANSITIONS } from '../escalation/transitions.js'
import { shapeOf } from '../kernel/expect.js'

/** A field of an event that is not validated yet. */
const fieldOf = (event: unknown, field: 'on' | 'type'): unknown =>
  shapeOf(event) === 'record' ? (event as Readonly<Record<string, unknown>>)[field] : undefined

/**
 * The day as of which a case is started or updated before an event: the day of the event, so that the event is not
 * before the last day of its case; the day of the run if that day is invalid, before the issue date or after the run.
 */
export function dayOfEvent(event: unknown, { issueDate }: EscalationItem, asOf: string): string {
  const on = fieldOf(event, 'on')
  const isSound = typeof on === 'string' && scanDay(on) >= scanDay(issueDate) && on <= asOf
  return isSound ? on : asOf
}

/** Whether an event applies to open cases only, not to those in the given phase. */
function happensToOpenOnly(event: unknown, phase: EscalationPhase): boolean {
  const type = fieldOf(event, 'type')
  if (typeof type !== 'string') return false
  return Object.hasOwn(TRANSITIONS.open, type) && !Object.hasOwn(TRANSITIONS[phase], type)
}

const OF_TOUCHES: readonly unknown[] = ['notice-sent', 'receipt-confirmed', 'touch-withdrawn']

/** Whether an event reports the outcome of a touch. */
const isOfTouch = (event: unknown): boolean => OF_TOUCHES.includes(fieldOf(event, 'type'))

const DECISIONS: readonly unknown[] = ['approval-given', 'referred']

/**
 * Whether an event is a decision to press the debtor harder; `stage-set` is one only if nothing was commanded before.
 */
const isDecision = (event: unknown, { commands }: EscalationState): boolean =>
  DECISIONS.includes(fieldOf(event, 'type')) || (commands === 0 && fieldOf(event, 'type') === 'stage-set')

/**
 * Whether a case takes over the current debt from the documents before an event is applied. A closed case whose item is
 * owed again does so before events that only open cases can have; a case whose id now belongs to another item does so
 * before any event. A case whose item has another debtor or another currency does so before events about the debt,
 * because it would lose them when it restarts; only events about a touch concern the former debtor. Decisions are
 * checked against what is owed now.
 */
export const hearsFirst = (event: unknown, state: EscalationState, item: EscalationItem): boolean =>
  isOtherItem(state, item) ||
  (isOtherDebt(state, item) && !isOfTouch(event)) ||
  (isClosed(state) && happensToOpenOnly(event, state.phase)) ||
  isDecision(event, state)
