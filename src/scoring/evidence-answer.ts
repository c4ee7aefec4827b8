import { refuse } from '../kernel/error.js'
import { at, expectId, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { ExactDecimal } from '../numbers/read-decimal.js'
import { readList } from './bounded-list.js'
import { addExact, compareExact, NOTHING, readPoints, writeTrimmed } from './exact-decimal.js'
import type { ScoringReasonCode } from './reasons.js'
import type { DebtorSegment, PaymentAbility, PaymentWillingness } from './debtor-segment.js'

type Axis = 'ability' | 'willingness'

interface Answer<Said extends string> {
  readonly said: Said | null
  readonly score: DecimalString | null
  readonly evidence: DebtorSegment['evidence']
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/** Answers one of the two questions, by a judgement or by the weights of signals. */
export function answer<Said extends PaymentAbility | PaymentWillingness>(
  facts: UnknownRecord,
  policy: UnknownRecord,
  axis: Axis,
  [yes, no]: readonly [Said, Said],
): Answer<Said> {
  const value = facts[axis]
  const path = `facts.${axis}`
  for (const said of [yes, no]) {
    if (value === said)
      return { said, score: null, evidence: [], reasons: [{ code: `scoring.${said}`, params: {} }] }
  }
  if (typeof value === 'string')
    return refuse('input.choice', path, `'${yes}', '${no}' or a list of signals`, value)
  const { weights, from } = readWeights(policy[axis], `policy.${axis}`)
  const seen = new Map<string, ExactDecimal>()
  readList(value, path, [0, 1000], `'${yes}', '${no}' or a list of signals`, (row, place) => {
    const signal = expectId(row, place)
    const weight = weights.get(signal) ?? refuse('input.choice', place, 'a signal of the policy', signal)
    seen.set(signal, weight)
  })
  const evidence = [...seen].map(([signal, weight]) => ({ signal, weight }))
  if (evidence.length === 0) {
    return {
      said: null,
      score: null,
      evidence: [],
      reasons: [{ code: `scoring.no-${axis}-evidence`, params: {} }],
    }
  }
  const sum = evidence.reduce((total, { weight }) => addExact(total, weight), NOTHING)
  const said = compareExact(sum, from) >= 0 ? yes : no
  const score = writeTrimmed(sum)
  const written = evidence.map(({ signal, weight }) => ({ axis, signal, weight: writeTrimmed(weight) }))
  return {
    said,
    score,
    evidence: written,
    reasons: [
      ...written.map(({ signal, weight }) => ({
        code: `scoring.${axis}-evidence` as const,
        params: { signal, weight },
      })),
      { code: `scoring.${said}-by-evidence`, params: { score, from: writeTrimmed(from) } },
    ],
  }
}

function readWeights(
  value: unknown,
  path: string,
): { readonly weights: ReadonlyMap<string, ExactDecimal>; readonly from: ExactDecimal } {
  const fields = expectRecord(value, path, 'signals with weights, and a threshold')
  expectKeys(fields, ['signals', 'from'], path)
  const weights = new Map<string, ExactDecimal>()
  readList(fields['signals'], at(path, 'signals'), [1, 1000], 'signals with their weights', (row, place) => {
    const one = expectRecord(row, place, 'a signal with its weight')
    expectKeys(one, ['signal', 'weight'], place)
    const signal = expectId(one['signal'], at(place, 'signal'))
    if (weights.has(signal)) {
      refuse('id.duplicate', at(place, 'signal'), 'a signal that no other row has', signal)
    }
    weights.set(signal, readPoints(one['weight'], at(place, 'weight')))
  })
  return { weights, from: readPoints(fields['from'], at(path, 'from')) }
}
