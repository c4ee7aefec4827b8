import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { SettlementReason } from './reasons.js'

/** Schema id and version of a stored approval. */
export const APPROVAL_SCHEMA = 'receivables/approval@1'

/** A request for approval. */
export interface ApprovalRequest {
  /** Identifier. */
  readonly id: string
  /** Kind of request: a name defined by the policy, such as `instalment-plan` or `credit-limit`. */
  readonly kind: string
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** The amount at stake; not negative. */
  readonly amount: DecimalInput
  /** Who made the request. The requester cannot decide any step. */
  readonly requester: string
  /** Day of the request. */
  readonly requestedOn: PlainDate
  /** Whether it concerns a key customer. */
  readonly keyCustomer: boolean
  /** Identifier of the record of the assessment, if there is one. */
  readonly assessmentId?: string
}

/** One band of amounts and the roles that must approve it. */
export interface ApprovalBand {
  /** The largest amount of the band per currency, that amount included; `null`: no limit. */
  readonly upTo: Readonly<Record<CurrencyCode, DecimalInput>> | null
  /** The roles that approve, in this order. */
  readonly roles: readonly string[]
}

/** The bands of one kind of request. */
export interface ApprovalRule {
  /** Kind of request. */
  readonly kind: string
  /** The bands, ascending; the last has no upper end (`upTo: null`). */
  readonly bands: readonly ApprovalBand[]
}

/** Which roles must approve which requests. */
export interface ApprovalPolicy {
  /** One rule per kind of request. */
  readonly rules: readonly ApprovalRule[]
  /** Number of days within which each step should be decided. */
  readonly stepDays: number
  /** Number of days after which an undecided request expires, counted from the day of the request. */
  readonly expiresAfterDays: number
  /** Whether one person may decide only one step. */
  readonly distinctApprovers: boolean
  /**
   * The amount from which a request is important, and the role that then decides last if it is not already on the
   * route.
   */
  readonly important: {
    /** The smallest amount that is important, per currency, that amount included. */
    readonly from: Readonly<Record<CurrencyCode, DecimalInput>>
    /** The role, such as `legal`. */
    readonly role: string
  }
  /** The kinds of request that need the record of an assessment if they concern a key customer. */
  readonly assessedKinds: readonly string[]
}

/** One step of an approval. */
export interface ApprovalStep {
  /** The role that decides it. */
  readonly role: string
  /** Day by which it should be decided. */
  readonly dueBy: PlainDate
  /** The decision; `null` if the step is open. */
  readonly decision: {
    /** The result. */
    readonly outcome: 'approved' | 'rejected'
    /** Who decided. */
    readonly actor: string
    /** Day of the decision. */
    readonly on: PlainDate
  } | null
}

/** A request for approval with its steps and their decisions. */
export interface Approval {
  /** Schema id and version. */
  readonly schema: typeof APPROVAL_SCHEMA
  /** Identifier. */
  readonly id: string
  /** Kind of request. */
  readonly kind: string
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** The amount at stake. */
  readonly amount: DecimalString
  /** Who made the request. */
  readonly requester: string
  /** `draft` before it is submitted; `pending` from then until it is decided or expires. */
  readonly status: 'draft' | 'pending' | 'approved' | 'rejected' | 'expired'
  /** Day of the request. */
  readonly requestedOn: PlainDate
  /** Last day on which it can be decided. */
  readonly expiresOn: PlainDate
  /** Day of the last event. */
  readonly updatedOn: PlainDate
  /** Whether it needs the record of an assessment. */
  readonly assessmentRequired: boolean
  /** Identifier of that record; `null` if there is none. */
  readonly assessmentId: string | null
  /** Whether one person may decide only one step. */
  readonly distinctApprovers: boolean
  /** The steps in order. */
  readonly steps: readonly ApprovalStep[]
}

/** The steps that a request has to pass. */
export interface ApprovalRoute {
  /** The request as a draft with its steps. */
  readonly approval: Approval
  /** The roles in order, with the day by which each should decide. */
  readonly steps: readonly {
    /** Position, counted from 1. */
    readonly order: number
    /** The role that decides. */
    readonly role: string
    /** Day by which it should be decided. */
    readonly dueBy: PlainDate
  }[]
  /** Whether the request is important. */
  readonly important: boolean
  /** Whether a required record of an assessment is missing. */
  readonly assessmentMissing: boolean
  /** The reasons. */
  readonly reasons: readonly SettlementReason[]
}

/** An event of an approval. */
export type ApprovalEvent =
  | {
      /** The request is submitted. */
      readonly type: 'submit'
      /** Day of the event. */
      readonly on: PlainDate
    }
  | {
      /** The record of an assessment is attached to a draft. */
      readonly type: 'attach-assessment'
      /** Identifier of the record. */
      readonly assessmentId: string
      /** Day of the event. */
      readonly on: PlainDate
    }
  | {
      /** The current step is decided. */
      readonly type: 'approve' | 'reject'
      /** Who decides. */
      readonly actor: string
      /** The role in which the actor decides. */
      readonly role: string
      /** Day of the event. */
      readonly on: PlainDate
    }
  | {
      /** A day is reached; this is how a request expires. */
      readonly type: 'day'
      /** The day. */
      readonly on: PlainDate
    }

/** The effect of an event, or why it is refused. */
export type ApprovalDecision =
  | {
      /** The approval after the event. */
      readonly state: Approval
      /** What happened, as reasons. */
      readonly reasons: readonly SettlementReason[]
      /**
       * Day of the next review: the day after the current step should have been decided, or after the request expires;
       * `null` once it is closed.
       */
      readonly nextReviewOn: PlainDate | null
    }
  | {
      /** Why the event is not allowed; the state is unchanged. */
      readonly refused: SettlementReason
    }
