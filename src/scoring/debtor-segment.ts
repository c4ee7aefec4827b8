import type { Reason } from '../kernel/reason.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { ScoringReasonCode } from './reasons.js'

/** Whether a debtor can pay. */
export type PaymentAbility = 'able' | 'unable'
/** Whether a debtor is willing to pay. */
export type PaymentWillingness = 'willing' | 'unwilling'
/** The treatment of a debtor. */
export type DebtorTreatment = 'remind' | 'plan-or-grace' | 'escalate-fast' | 'secure-legal-or-insolvency'
/** The evidence about a debtor: a person's judgement, or observed signals. */
export interface DebtorEvidence {
  /** Whether it can pay: a judgement, or ids of signals in the policy. */
  readonly ability: PaymentAbility | readonly string[]
  /** Whether it is willing to pay: a judgement, or ids of signals in the policy. */
  readonly willingness: PaymentWillingness | readonly string[]
}
/** How signals answer one of the two questions. */
export interface EvidenceWeights {
  /** The signals and their weights; a negative weight counts against ability or willingness. */
  readonly signals: readonly {
    /** The id of the signal. */
    readonly signal: string
    /** The weight that it adds. */
    readonly weight: DecimalInput
  }[]
  /** The sum of weights from which, itself included, the debtor is able, or willing. */
  readonly from: DecimalInput
}
/** How a company weighs signals; required for a question answered by signals. */
export interface SegmentPolicy {
  /** The signals about ability. */
  readonly ability?: EvidenceWeights
  /** The signals about willingness. */
  readonly willingness?: EvidenceWeights
}
/** The segment of a debtor and its treatment. */
export interface DebtorSegment {
  /** `insufficient-evidence` if there is no evidence on one of the questions. */
  readonly status: 'segmented' | 'insufficient-evidence'
  /** Whether it can pay; null without evidence. */
  readonly ability: PaymentAbility | null
  /** Whether it is willing to pay; null without evidence. */
  readonly willingness: PaymentWillingness | null
  /** The treatment; null if the evidence is insufficient. */
  readonly treatment: DebtorTreatment | null
  /** The sums of the weights; null for a judgement, or without evidence. */
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
