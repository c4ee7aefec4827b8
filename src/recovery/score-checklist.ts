import { writeStatistic } from '../numbers/write-statistic.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectBoolean, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addRatio, readRatio, type Ratio } from '../numbers/ratio.js'
import { readKnown, type KnownFact } from './known-fact.js'

/** A point of a checklist. */
export interface ChecklistPoint {
  /** Id of the point. */
  readonly id: string
  /** Weight, above zero, at most 1,000,000. */
  readonly weight: DecimalInput
  /** Whether it is met; `null` if not known, which counts as not met. */
  readonly met: KnownFact
  /** Whether the point is required for an acceptable result. */
  readonly required: boolean
}

/** The result of a checklist. */
export interface ChecklistScore {
  /** The weight of the points met as a share of all weights, 12 decimals. */
  readonly score: DecimalString
  /** Whether every required point is met. */
  readonly acceptable: boolean
  /** Ids of points that are not met. */
  readonly failed: readonly string[]
  /** Ids of points for which it is not known whether they are met. */
  readonly unknown: readonly string[]
  /** Ids of required points that are not met or not known. */
  readonly missingRequired: readonly string[]
}

const MAX_POINTS = 1000
const MOST_WEIGHT = 1_000_000n

/**
 * The score of a weighted checklist, such as the vetting of a collection agency before a claim is handed to it:
 * licence, references, trust account, fees in writing, data protection. score = Σ weight of points met ÷ Σ weight.
 *
 * @throws ReceivablesError `input.range` for no point, more than 1,000, or a weight outside its range; `id.duplicate`,
 * `id.invalid`, `decimal.invalid`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { scoreChecklist } from 'receivables'
 *
 * scoreChecklist([
 *   { id: 'licence', weight: 3, met: true, required: true },
 *   { id: 'trust-account', weight: 2, met: null, required: true },
 *   { id: 'references', weight: 1, met: true, required: false },
 * ])
 * // => { score: '0.666666666667', acceptable: false, failed: [], unknown: ['trust-account'], missingRequired: ['trust-account'] }
 * ```
 */
export function scoreChecklist(points: readonly ChecklistPoint[]): ChecklistScore {
  return readSafely('', () => {
    const given = expectArray(points, '', 'the points of a checklist')
    if (given.length === 0 || given.length > MAX_POINTS) {
      refuse('input.range', '', `1 to ${String(MAX_POINTS)} points`, points)
    }
    const ids = new Set<string>()
    const read = Array.from(given, (element, index) => readPoint(element, at('', index), ids))
    const sum = (rows: readonly ReadPoint[]): Ratio =>
      rows.reduce<Ratio>((total, { weight }) => addRatio(total, weight), { num: 0n, den: 1n })
    const those = (met: KnownFact): ReadPoint[] => read.filter((point) => point.met === met)
    const name = (rows: readonly ReadPoint[]): string[] => rows.map(({ id }) => id)
    const [met, all] = [sum(those(true)), sum(read)]
    const missingRequired = name(read.filter((point) => point.required && point.met !== true))
    return {
      score: writeStatistic({ num: met.num * all.den, den: met.den * all.num }),
      acceptable: missingRequired.length === 0,
      failed: name(those(false)),
      unknown: name(those(null)),
      missingRequired,
    }
  })
}

interface ReadPoint {
  readonly id: string
  readonly weight: Ratio
  readonly met: KnownFact
  readonly required: boolean
}

function readPoint(value: unknown, path: string, ids: Set<string>): ReadPoint {
  const point = expectRecord(value, path, 'a point with id, weight, met and required')
  expectKeys(point, ['id', 'weight', 'met', 'required'], path)
  const id = expectId(point['id'], at(path, 'id'))
  if (ids.has(id)) refuse('id.duplicate', at(path, 'id'), 'an id that no other point has', id)
  ids.add(id)
  const weight = readRatio(point['weight'], at(path, 'weight'))
  if (weight.num <= 0n || weight.num > MOST_WEIGHT * weight.den) {
    refuse('input.range', at(path, 'weight'), 'a weight above 0, at most 1,000,000', point['weight'])
  }
  return {
    id,
    weight,
    met: readKnown(point['met'], at(path, 'met')),
    required: expectBoolean(point['required'], at(path, 'required')),
  }
}
