import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { SettlementReason } from './reasons.js'

/** The version of the form of an approval. */
export const APPROVAL_SCHEMA = 'receivables/approval@1'

/** What somebody asks to be approved. */
export interface ApprovalRequest {
  /** Identifier. */
  readonly id: string
  /** What kind of request, a name of the policy's own such as `instalment-plan` or `credit-limit`. */
  readonly kind: string
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** The amount at stake; not negative. */
  readonly amount: DecimalInput
  /** Who asks, and therefore decides nothing. */
  readonly requester: string
  /** Day of the request. */
  readonly requestedOn: PlainDate
  /** Whether it is about a key customer. */
  readonly keyCustomer: boolean
  /** The record of the assessment, where there is one. */
  readonly assessmentId?: string
}

/** Who approves up to an amount. */
export interface ApprovalBand {
  /** The largest amount of the band in each currency, that amount included; `null`: any. */
  readonly upTo: Readonly<Record<CurrencyCode, DecimalInput>> | null
  /** The roles that approve, in their order. */
  readonly roles: readonly string[]
}

/** The bands of one kind of request. */
export interface ApprovalRule {
  /** The kind. */
  readonly kind: string
  /** The bands, ascending; the last has no end. */
  readonly bands: readonly ApprovalBand[]
}

/** Who approves what. */
export interface ApprovalPolicy {
  /** A rule for every kind of request. */
  readonly rules: readonly ApprovalRule[]
  /** In how many days each step should decide. */
  readonly stepDays: number
  /** After how many days an undecided request expires. */
  readonly expiresAfterDays: number
  /** Whether one person may decide only one step. */
  readonly distinctApprovers: boolean
  /** From which amount a matter is important, and which role is then heard last if it is not on the route already. */
  readonly important: {
    /** The smallest amount that is important, in each currency. */
    readonly from: Readonly<Record<CurrencyCode, DecimalInput>>
    /** The role, such as `legal`. */
    readonly role: string
  }
  /** The kinds that need the record of an assessment where they are about a key customer. */
  readonly assessedKinds: readonly string[]
}

/** One step of an approval. */
export interface ApprovalStep {
  /** Who decides it. */
  readonly role: string
  /** By when it should be decided. */
  readonly dueBy: PlainDate
  /** What was decided; `null` while it is open. */
  readonly decision: {
    /** Which way. */
    readonly outcome: 'approved' | 'rejected'
    /** By whom. */
    readonly actor: string
    /** When. */
    readonly on: PlainDate
  } | null
}

/** A request on its way through its steps. */
export interface Approval {
  /** The version of this form. */
  readonly schema: typeof APPROVAL_SCHEMA
  /** Identifier. */
  readonly id: string
  /** What kind of request. */
  readonly kind: string
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** The amount at stake. */
  readonly amount: DecimalString
  /** Who asks. */
  readonly requester: string
  /** `draft` until it is submitted, `pending` until it is decided or expires. */
  readonly status: 'draft' | 'pending' | 'approved' | 'rejected' | 'expired'
  /** Day of the request. */
  readonly requestedOn: PlainDate
  /** Last day on which it can be decided. */
  readonly expiresOn: PlainDate
  /** Day of the last event. */
  readonly updatedOn: PlainDate
  /** Whether it needs the record of an assessment. */
  readonly assessmentRequired: boolean
  /** That record; `null` where there is none. */
  readonly assessmentId: string | null
  /** Whether one person may decide only one step. */
  readonly distinctApprovers: boolean
  /** The steps in their order. */
  readonly steps: readonly ApprovalStep[]
}

/** The way that a request has to go. */
export interface ApprovalRoute {
  /** The request as a draft, with its steps. */
  readonly approval: Approval
  /** The roles in their order, and by when each should decide. */
  readonly steps: readonly {
    /** Its place, counted from 1. */
    readonly order: number
    /** Who decides. */
    readonly role: string
    /** By when. */
    readonly dueBy: PlainDate
  }[]
  /** Whether the matter is important. */
  readonly important: boolean
  /** Whether it needs the record of an assessment that is not there yet. */
  readonly assessmentMissing: boolean
  /** Why. */
  readonly reasons: readonly SettlementReason[]
}

/** Something that happens to an approval. */
export type ApprovalEvent =
  | {
      /** The request is handed in. */
      readonly type: 'submit'
      /** When. */
      readonly on: PlainDate
    }
  | {
      /** The record of an assessment is added to a draft. */
      readonly type: 'attach-assessment'
      /** Which. */
      readonly assessmentId: string
      /** When. */
      readonly on: PlainDate
    }
  | {
      /** The step whose turn it is, is decided. */
      readonly type: 'approve' | 'reject'
      /** By whom. */
      readonly actor: string
      /** In which role. */
      readonly role: string
      /** When. */
      readonly on: PlainDate
    }
  | {
      /** A day is reached. */
      readonly type: 'day'
      /** Which. */
      readonly on: PlainDate
    }

/** What an event did, or why it did nothing. */
export type ApprovalDecision =
  | {
      /** The approval after it. */
      readonly state: Approval
      /** What happened. */
      readonly reasons: readonly SettlementReason[]
      /** When to look again: when a step is overdue, or the request expires; `null` once it is closed. */
      readonly nextReviewOn: PlainDate | null
    }
  | {
      /** Why the event is not allowed; the state stays as it was. */
      readonly refused: SettlementReason
    }
