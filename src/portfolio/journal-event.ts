import { scanDay } from '../calendar/day-number.js'
import type { EscalationItem, EscalationPhase, EscalationState } from '../escalation/index.js'
import { isClosed } from '../escalation/inherit-holds.js'
import { isOtherDebt, isOtherItem } from '../escalation/restate-item.js'
import { TRANSITIONS } from '../escalation/transitions.js'
import { shapeOf } from '../kernel/expect.js'

/** A field of an event that nobody has read yet. */
const fieldOf = (event: unknown, field: 'on' | 'type'): unknown =>
  shapeOf(event) === 'record' ? (event as Readonly<Record<string, unknown>>)[field] : undefined

/** The day of an event, before which its case must not hear of a later one; the day of the run where it is none. */
export function dayOfEvent(event: unknown, { issueDate }: EscalationItem, asOf: string): string {
  const on = fieldOf(event, 'on')
  const isSound = typeof on === 'string' && scanDay(on) >= scanDay(issueDate) && on <= asOf
  return isSound ? on : asOf
}

/** Whether an event happens to open cases, and to none in a phase. */
function happensToOpenOnly(event: unknown, phase: EscalationPhase): boolean {
  const type = fieldOf(event, 'type')
  if (typeof type !== 'string') return false
  return Object.hasOwn(TRANSITIONS.open, type) && !Object.hasOwn(TRANSITIONS[phase], type)
}

const OF_TOUCHES: readonly unknown[] = ['notice-sent', 'receipt-confirmed', 'touch-withdrawn']

/** Whether an event says what became of a touch. */
const isOfTouch = (event: unknown): boolean => OF_TOUCHES.includes(fieldOf(event, 'type'))

const DECISIONS: readonly unknown[] = ['approval-given', 'referred']

/** Whether somebody decides by an event that the debtor is pressed harder; by a stage that is set as long as nothing was commanded before. */
const isDecision = (event: unknown, { commands }: EscalationState): boolean =>
  DECISIONS.includes(fieldOf(event, 'type')) || (commands === 0 && fieldOf(event, 'type') === 'stage-set')

/**
 * Whether a case hears what is owed now before an event. A closed case whose item is owed again hears so before what can happen to open cases
 * alone, and one whose name is now that of another item before all else. One whose item somebody else owes, or in another currency, hears so before
 * what is said of the debt, which beginning anew would forget: only what became of a touch is about the debtor who had it. What somebody
 * decides is held against what is owed now.
 */
export const hearsFirst = (event: unknown, state: EscalationState, item: EscalationItem): boolean =>
  isOtherItem(state, item) ||
  (isOtherDebt(state, item) && !isOfTouch(event)) ||
  (isClosed(state) && happensToOpenOnly(event, state.phase)) ||
  isDecision(event, state)
