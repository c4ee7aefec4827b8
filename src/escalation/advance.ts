import { readDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { expectChoice, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import type { EscalationCommand } from './commands.js'
import type { EscalationEventType } from './events.js'
import { nextReviewOf } from './next-review.js'
import type { Plan } from './plan.js'
import type { EscalationReasonCode } from './reasons.js'
import { RULES } from './rules.js'
import { dropTooSmall } from './stage-conditions.js'
import type { EscalationState } from './state.js'
import { TRANSITIONS } from './transitions.js'
import { no, turnOf } from './turn.js'

/** The effect of an event on a case. */
export interface TransitionMade {
  /** The state after the event. */
  readonly state: EscalationState
  /** The commands to be carried out, in order. */
  readonly commands: readonly EscalationCommand[]
  /** The reasons. */
  readonly reasons: readonly Reason<EscalationReasonCode>[]
  /** The next day on which the passing of days alone may change something; null if there is none. */
  readonly nextReviewOn: string | null
}

/** An event that is not allowed for the case in its present state; the state is unchanged. */
export interface TransitionRefused {
  /** Why it is refused. */
  readonly refused: Reason<EscalationReasonCode>
}

/** The result of an event. */
export type TransitionResult = TransitionMade | TransitionRefused

/**
 * Applies one event. This is the only way in which a state changes.
 *
 * @throws ReceivablesError for an event that is malformed, or before the last one.
 */
export function advance(plan: Plan, state: EscalationState, event: unknown): TransitionResult {
  const given = expectRecord(event, 'event', 'an event')
  const name = readType(given)
  const on = given['on'] as string
  readDay(on, 'event.on')
  if (on < state.on) refuse('date.order', 'event.on', `a day not before the last event, ${state.on}`, on)
  if (TRANSITIONS[state.phase][name] === undefined) {
    return { refused: no('escalation.not-allowed', { event: name, phase: state.phase }) }
  }
  const turn = turnOf(plan, state, given, on)
  const refused = RULES[name](turn)
  if (refused !== null) return { refused }
  if (state.request !== null) dropTooSmall(turn, state)
  return {
    state: turn.next,
    commands: turn.commands,
    reasons: turn.reasons,
    nextReviewOn: nextReviewOf(turn),
  }
}

/**
 * The type of an event.
 *
 * @throws ReceivablesError `input.missing`, or `input.choice` for an unknown name.
 */
export function readType({ type }: UnknownRecord): EscalationEventType {
  if (typeof type === 'string' && Object.hasOwn(RULES, type)) return type as EscalationEventType
  return expectChoice(type, Object.keys(RULES) as EscalationEventType[], 'event.type')
}
