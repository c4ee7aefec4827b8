import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type {
  DebtorEvidence,
  SegmentPolicy,
  DebtorSegment,
  PaymentAbility,
  PaymentWillingness,
  DebtorTreatment,
} from './debtor-segment.js'
import { answer } from './evidence-answer.js'

/**
 * Distinguishes debtors who cannot pay from those who are not willing to, because they need different treatment:
 *
 * | | willing | unwilling |
 * |---|---|---|
 * | able | `remind` | `escalate-fast` |
 * | unable | `plan-or-grace` | `secure-legal-or-insolvency` |
 *
 * Each question is answered by a judgement, or by the weights of the signals that were seen: if their sum reaches the
 * threshold of the policy, the answer is yes. A signal named twice counts once. Without evidence there is no answer.
 *
 * @param facts - The evidence about the debtor.
 * @param policy - The weights of signals; not needed for judgements.
 * @throws ReceivablesError `input.choice` for a judgement or a signal that is unknown; `input.missing` for signals
 * without their weights; `input.range`, `id.duplicate`, `id.invalid`, `decimal.invalid`, `input.type`,
 * `input.unknown-key`.
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
    const weights =
      policy === undefined ? {} : expectRecord(policy, 'policy', 'a policy for weighing evidence')
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
