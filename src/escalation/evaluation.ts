import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { Reason } from '../kernel/reason.js'
import type { EscalationCommand } from './commands.js'
import type { EscalationEvent } from './events.js'
import type { EscalationPolicy, StageId } from './policy.js'
import type { EscalationReasonCode } from './reasons.js'
import type { EscalationItem } from './start-escalation.js'
import type { EscalationState } from './state.js'

interface Evaluation {
  /** What is owed on the day: the open items of the customers, such as the ledger gives them. A case whose item is not here is settled. */
  readonly items: readonly EscalationItem[]
  /** The day. */
  readonly asOf: PlainDate
  /** The order of escalation. */
  readonly policy: EscalationPolicy
  /** Business days: nothing is commanded on any other day. Every day counts when absent. */
  readonly calendar?: HolidayCalendar
}

/** One case to evaluate. */
export interface CaseEvaluation extends Evaluation {
  /** The state of the case so far. */
  readonly state: EscalationState
}

/** Many cases to evaluate, of one customer or many. Items without a state begin a case. */
export interface BookEvaluation extends Evaluation {
  /** The states so far. */
  readonly states: readonly EscalationState[]
  /**
   * The states of cases that rest, since nobody knows what is owed on their items: they are not looked at and stay as they are, but their
   * touches count for the least days between two touches of one customer. None when absent.
   */
  readonly resting?: readonly EscalationState[]
}

/** A touch that was commanded before and of which nobody has said that it was made. */
export interface PendingReport {
  /** The case. */
  readonly caseId: string
  /** The command. */
  readonly commandId: string
  /** The letter that covers it together with others; null where it stands alone. */
  readonly letterId: string | null
  /** The stage. */
  readonly stage: StageId
  /** Day of the command. */
  readonly commandedOn: PlainDate
}

/** What a day has done to one case. */
export interface CaseReview {
  /** The state after it; the same as before where nothing changed. */
  readonly state: EscalationState
  /** What is to be done. */
  readonly commands: readonly EscalationCommand[]
  /** Why. */
  readonly reasons: readonly Reason<EscalationReasonCode>[]
  /** When to look again; null where days alone change nothing. */
  readonly nextReviewOn: PlainDate | null
  /** The touch that is still to be made, if it was commanded before. */
  readonly pending: readonly PendingReport[]
  /** The events that led to the state: for the journal of the case. */
  readonly events: readonly EscalationEvent[]
}

/** One case of a book, evaluated: its commands stand with those of its customer. */
export interface EvaluatedCase {
  /** The case. */
  readonly caseId: string
  /** The state after the day. */
  readonly state: EscalationState
  /** Why. */
  readonly reasons: readonly Reason<EscalationReasonCode>[]
  /** When to look again. */
  readonly nextReviewOn: PlainDate | null
  /** The events that led to the state: for the journal of the case. */
  readonly events: readonly EscalationEvent[]
}

/** What a day has done to many cases. */
export interface BookReview {
  /** The states after it, those that were given first. */
  readonly states: readonly EscalationState[]
  /** The cases, in the same order. */
  readonly cases: readonly EvaluatedCase[]
  /** What is to be done: one letter for the items of a customer in one language and currency; one call or visit. */
  readonly commands: readonly EscalationCommand[]
  /** What was commanded before and is still to be made. */
  readonly pending: readonly PendingReport[]
  /** The first day on which to look again; null where days alone change nothing. */
  readonly nextReviewOn: PlainDate | null
}
