import type { PlainDate } from '../calendar/plain-date.js'

/** Schema id and version of a stored agreement. */
export const AGREEMENT_SCHEMA = 'receivables/agreement@1'

/** What is agreed. */
export type AgreementKind =
  | 'instalment-plan'
  | 'grace'
  | 'late-charge-waiver'
  | 'settlement-in-kind'
  | 'settlement'

/** All kinds of agreement. */
export const AGREEMENT_KINDS: readonly AgreementKind[] = [
  'instalment-plan',
  'grace',
  'late-charge-waiver',
  'settlement-in-kind',
  'settlement',
]

/** How an agreement was confirmed. Only written forms exist here: an oral confirmation has no effect. */
export type ConfirmationForm = 'email' | 'signed-letter' | 'e-contract' | 'oral'

/** The evidence that the other party confirmed an agreement. */
export interface AgreementConfirmation {
  /** The form. */
  readonly form: ConfirmationForm
  /** Identifier under which the e-mail, letter or e-signature can be found. */
  readonly evidenceId: string
  /** Who confirmed. */
  readonly party: string
  /** Day on which the confirmation arrived. */
  readonly date: PlainDate
}

/** An agreement as it is proposed to a customer. */
export interface AgreementProposal {
  /** Identifier. */
  readonly id: string
  /** What is agreed. */
  readonly kind: AgreementKind
  /** Identifier of the invoice, debt or account that it concerns. */
  readonly subject: string
  /** Day of the proposal. */
  readonly proposedOn: PlainDate
  /** Last day on which it may be confirmed. Default: no limit. */
  readonly openUntil?: PlainDate
  /**
   * First day on which it is to be binding, if that is later than the confirmation. Default: the day of the
   * confirmation.
   */
  readonly startsOn?: PlainDate
}

/** A negotiated agreement: a proposal until it is confirmed in writing, binding only after that. */
export interface Agreement {
  /** Schema id and version. */
  readonly schema: typeof AGREEMENT_SCHEMA
  /** Identifier. */
  readonly id: string
  /** What is agreed. */
  readonly kind: AgreementKind
  /** Identifier of the invoice, debt or account that it concerns. */
  readonly subject: string
  /** `confirmed` once it was confirmed in writing. */
  readonly status: 'proposed' | 'confirmed'
  /** Day of the proposal. */
  readonly proposedOn: PlainDate
  /** Last day on which it may be confirmed; `null` if there is no limit. */
  readonly openUntil: PlainDate | null
  /**
   * First day on which it is to be binding, if that is later than the confirmation; `null`: from the confirmation on.
   */
  readonly startsOn: PlainDate | null
  /** The written confirmation; `null` if the status is `proposed`. */
  readonly confirmation: AgreementConfirmation | null
}
