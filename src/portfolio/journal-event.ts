import { scanDay } from '../calendar/day-number.js'
import type { EscalationItem, EscalationPhase, EscalationState } from '../escalation/index.js'
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
export function happensToOpenOnly(event: unknown, phase: EscalationPhase): boolean {
  const type = fieldOf(event, 'type')
  if (typeof type !== 'string') return false
  return Object.hasOwn(TRANSITIONS.open, type) && !Object.hasOwn(TRANSITIONS[phase], type)
}

const OF_TOUCHES: readonly unknown[] = ['notice-sent', 'receipt-confirmed', 'touch-withdrawn']

/** Whether an event says what became of a touch. */
export const isOfTouch = (event: unknown): boolean => OF_TOUCHES.includes(fieldOf(event, 'type'))

const DECISIONS: readonly unknown[] = ['approval-given', 'referred']

/** Whether somebody decides by an event that the debtor is pressed harder; by a stage that is set as long as nothing was commanded before. */
export const isDecision = (event: unknown, { commands }: EscalationState): boolean =>
  DECISIONS.includes(fieldOf(event, 'type')) || (commands === 0 && fieldOf(event, 'type') === 'stage-set')
