import type { Reason } from '../kernel/reason.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { ScoringReasonCode } from './reasons.js'

/** Whether a debtor can pay. */
export type PaymentAbility = 'able' | 'unable'
/** Whether a debtor wants to pay. */
export type PaymentWillingness = 'willing' | 'unwilling'
/** What to do with a debtor. */
export type DebtorTreatment = 'remind' | 'plan-or-grace' | 'escalate-fast' | 'secure-legal-or-insolvency'
/** What is known of a debtor: somebody's judgement, or the signals that were seen. */
export interface DebtorEvidence {
  /** Whether it can pay: a judgement, or signals of the policy. */
  readonly ability: PaymentAbility | readonly string[]
  /** Whether it wants to: a judgement, or signals of the policy. */
  readonly willingness: PaymentWillingness | readonly string[]
}
/** What signals say of one of the two questions. */
export interface EvidenceWeights {
  /** Signals with what each adds; below zero where it speaks against it. */
  readonly signals: readonly {
    /** The signal. */
    readonly signal: string
    /** What it adds. */
    readonly weight: DecimalInput
  }[]
  /** The sum from which, itself included, the debtor is able, or willing. */
  readonly from: DecimalInput
}
/** How a company weighs evidence; needed for what is told by signals. */
export interface SegmentPolicy {
  /** What speaks for and against ability. */
  readonly ability?: EvidenceWeights
  /** What speaks for and against willingness. */
  readonly willingness?: EvidenceWeights
}
/** Where a debtor stands, and what follows. */
export interface DebtorSegment {
  /** `insufficient-evidence` where nothing is known of one of the questions. */
  readonly status: 'segmented' | 'insufficient-evidence'
  /** Whether it can pay; null where nothing is known. */
  readonly ability: PaymentAbility | null
  /** Whether it wants to; null where nothing is known. */
  readonly willingness: PaymentWillingness | null
  /** What to do; null where the evidence is insufficient. */
  readonly treatment: DebtorTreatment | null
  /** The sums of the signals; null where somebody judged, or nothing is known. */
  readonly scores: { readonly ability: DecimalString | null; readonly willingness: DecimalString | null }
  /** The signals that were counted. */
  readonly evidence: readonly {
    readonly axis: 'ability' | 'willingness'
    readonly signal: string
    readonly weight: DecimalString
  }[]
  /** Why. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}
