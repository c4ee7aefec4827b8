import type { PlainDate } from '../calendar/plain-date.js'

/** The version of the form of an agreement. */
export const AGREEMENT_SCHEMA = 'receivables/agreement@1'

/** What was agreed. */
export type AgreementKind =
  | 'instalment-plan'
  | 'grace'
  | 'late-charge-waiver'
  | 'settlement-in-kind'
  | 'settlement'

/** All kinds, for checks. */
export const AGREEMENT_KINDS: readonly AgreementKind[] = [
  'instalment-plan',
  'grace',
  'late-charge-waiver',
  'settlement-in-kind',
  'settlement',
]

/** How an agreement was confirmed. What is said and not written confirms nothing. */
export type ConfirmationForm = 'email' | 'signed-letter' | 'e-contract' | 'oral'

/** The evidence by which the other party confirmed an agreement. */
export interface AgreementConfirmation {
  /** In which form. */
  readonly form: ConfirmationForm
  /** Identifier of the e-mail, letter or e-signature, under which it can be found. */
  readonly evidenceId: string
  /** Who confirmed. */
  readonly party: string
  /** Day on which the confirmation arrived. */
  readonly date: PlainDate
}

/** What is proposed to a customer. */
export interface AgreementProposal {
  /** Identifier. */
  readonly id: string
  /** What is agreed. */
  readonly kind: AgreementKind
  /** The invoice, debt or account that it is about. */
  readonly subject: string
  /** Day of the proposal. */
  readonly proposedOn: PlainDate
  /** Last day on which it may be confirmed; absent, it stays open. */
  readonly openUntil?: PlainDate
  /** First day on which it shall bind, where that is later than its confirmation. */
  readonly startsOn?: PlainDate
}

/** Something that was negotiated: a proposal until it is confirmed in writing, and binding only then. */
export interface Agreement {
  /** The version of this form. */
  readonly schema: typeof AGREEMENT_SCHEMA
  /** Identifier. */
  readonly id: string
  /** What is agreed. */
  readonly kind: AgreementKind
  /** The invoice, debt or account that it is about. */
  readonly subject: string
  /** Whether it was confirmed in writing. */
  readonly status: 'proposed' | 'confirmed'
  /** Day of the proposal. */
  readonly proposedOn: PlainDate
  /** Last day on which it may be confirmed; `null`: it stays open. */
  readonly openUntil: PlainDate | null
  /** First day on which it shall bind, where that is later than its confirmation; `null`: from the confirmation on. */
  readonly startsOn: PlainDate | null
  /** The written confirmation; `null` while it is proposed. */
  readonly confirmation: AgreementConfirmation | null
}
