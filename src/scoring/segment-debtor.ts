import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { answer } from './evidence-answer.js'
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

/**
 * Tells a debtor who cannot pay from one who will not, since the same letter helps with neither:
 *
 * | | willing | unwilling |
 * |---|---|---|
 * | able | `remind` | `escalate-fast` |
 * | unable | `plan-or-grace` | `secure-legal-or-insolvency` |
 *
 * Each question is answered by a judgement, or by the weights of the signals that were seen: from the policy's threshold on, itself
 * included, the answer is yes. A signal that is named twice counts once. Without evidence there is no answer.
 *
 * @param facts - What is known.
 * @param policy - How signals are weighed; not needed for judgements.
 * @throws ReceivablesError `input.choice` for a judgement or a signal that is not known; `input.missing` for signals without their
 * weights; `input.range`, `id.duplicate`, `id.invalid`, `decimal.invalid`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { segmentDebtor } from 'receivables'
 *
 * segmentDebtor({ ability: 'unable', willingness: 'willing' }) // => { treatment: 'plan-or-grace', ... }
 * const weights = { signals: [{ signal: 'answers-calls', weight: 1 }, { signal: 'broken-promise', weight: -2 }], from: 0 }
 * segmentDebtor({ ability: 'able', willingness: ['answers-calls', 'broken-promise'] }, { willingness: weights })
 * // => { status: 'segmented', willingness: 'unwilling', treatment: 'escalate-fast', scores: { willingness: '-1', ... }, ... }
 * segmentDebtor({ ability: [], willingness: 'willing' }, { ability: weights })
 * // => { status: 'insufficient-evidence', treatment: null, ... }
 * ```
 */
export function segmentDebtor(facts: DebtorEvidence, policy?: SegmentPolicy): DebtorSegment {
  return readSafely('', () => {
    const given = expectRecord(facts, 'facts', 'ability and willingness')
    expectKeys(given, ['ability', 'willingness'], 'facts')
    const weights = policy === undefined ? {} : expectRecord(policy, 'policy', 'how evidence is weighed')
    expectKeys(weights, ['ability', 'willingness'], 'policy')
    const ability = answer(given, weights, 'ability', ['able', 'unable'])
    const willingness = answer(given, weights, 'willingness', ['willing', 'unwilling'])
    const treatment =
      ability.said === null || willingness.said === null ? null : TREATMENTS[ability.said][willingness.said]
    return {
      status: treatment === null ? 'insufficient-evidence' : 'segmented',
      ability: ability.said,
      willingness: willingness.said,
      treatment,
      scores: { ability: ability.score, willingness: willingness.score },
      evidence: [...ability.evidence, ...willingness.evidence],
      reasons: [
        ...ability.reasons,
        ...willingness.reasons,
        ...(treatment === null ? [] : [{ code: `scoring.treat-${treatment}` as const, params: {} }]),
      ],
    }
  })
}

const TREATMENTS: Readonly<Record<PaymentAbility, Readonly<Record<PaymentWillingness, DebtorTreatment>>>> = {
  able: { willing: 'remind', unwilling: 'escalate-fast' },
  unable: { willing: 'plan-or-grace', unwilling: 'secure-legal-or-insolvency' },
}
