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
  /**
   * The items owed on the day: the open items of the customers, such as those of the ledger. A case whose item is
   * absent is settled.
   */
  readonly items: readonly EscalationItem[]
  /** The day of the evaluation. */
  readonly asOf: PlainDate
  /** The escalation policy. */
  readonly policy: EscalationPolicy
  /** Business days: nothing is commanded on any other day. Default: every day is a business day. */
  readonly calendar?: HolidayCalendar
}

/** The input for evaluating one case. */
export interface CaseEvaluation extends Evaluation {
  /** The present state of the case. */
  readonly state: EscalationState
}

/** The input for evaluating many cases, of one customer or many. Items without a state start a case. */
export interface BookEvaluation extends Evaluation {
  /** The present states. */
  readonly states: readonly EscalationState[]
  /**
   * The states of resting cases, whose items have an unknown balance. They are not evaluated and stay unchanged, but
   * their touches count for the minimum gap between two touches of a customer. Default: none.
   */
  readonly resting?: readonly EscalationState[]
}

/** A touch that was commanded earlier and is not reported as made. */
export interface PendingReport {
  /** Identifier of the case. */
  readonly caseId: string
  /** Id of the command. */
  readonly commandId: string
  /** Id of the letter that covers it together with other items; null if it stands alone. */
  readonly letterId: string | null
  /** The stage. */
  readonly stage: StageId
  /** Day of the command. */
  readonly commandedOn: PlainDate
}

/** The result of a day for one case. */
export interface CaseReview {
  /** The state after the day; the same as before if nothing changed. */
  readonly state: EscalationState
  /** The commands. */
  readonly commands: readonly EscalationCommand[]
  /** The reasons. */
  readonly reasons: readonly Reason<EscalationReasonCode>[]
  /** Day of the next review; null if the passing of days alone changes nothing. */
  readonly nextReviewOn: PlainDate | null
  /** The touch that is still to be made, if it was commanded earlier. */
  readonly pending: readonly PendingReport[]
  /** The events that led to the state, for the journal of the case. */
  readonly events: readonly EscalationEvent[]
}

/** The result for one case of a book. Its commands are listed with those of its customer. */
export interface EvaluatedCase {
  /** Identifier of the case. */
  readonly caseId: string
  /** The state after the day. */
  readonly state: EscalationState
  /** The reasons. */
  readonly reasons: readonly Reason<EscalationReasonCode>[]
  /** Day of the next review; null if the passing of days alone changes nothing. */
  readonly nextReviewOn: PlainDate | null
  /** The events that led to the state, for the journal of the case. */
  readonly events: readonly EscalationEvent[]
}

/** The result of a day for many cases. */
export interface BookReview {
  /** The states after the day; the given states first, then those of new cases. */
  readonly states: readonly EscalationState[]
  /** The cases, in the same order. */
  readonly cases: readonly EvaluatedCase[]
  /** The commands: one letter for the items of a customer in one language and currency; one call or visit. */
  readonly commands: readonly EscalationCommand[]
  /** The touches that were commanded earlier and are still to be made. */
  readonly pending: readonly PendingReport[]
  /** The earliest day of the next review; null if the passing of days alone changes nothing. */
  readonly nextReviewOn: PlainDate | null
}
