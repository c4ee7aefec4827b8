import { refuse } from '../kernel/error.js'
import { MAX_ID_LENGTH } from '../kernel/expect.js'
import { readDecimal, type ExactDecimal } from '../numbers/read-decimal.js'
import { compileRow, type CompiledCharacteristic, type CompiledRow } from './compiled-card.js'
import { compareExact, readPoints, writeTrimmed } from './exact-decimal.js'

/** The row that a fact earned, and the fact as it was read. */
export interface Award {
  readonly row: CompiledRow
  /** The fact as text; null if it is missing. */
  readonly fact: string | null
}

/**
 * The award of a fact for a characteristic; undefined if the fact is missing and the card has no row for a missing one.
 */
export function awardForFact(
  characteristic: CompiledCharacteristic,
  fact: unknown,
  path: string,
): Award | undefined {
  if (fact === undefined || fact === null) {
    return characteristic.missing && { row: characteristic.missing, fact: null }
  }
  if (characteristic.rating !== null) return awardForRating(characteristic, fact, path)
  if (characteristic.ranges.length > 0) return awardForNumber(characteristic, fact, path)
  return awardForCategory(characteristic, fact, path)
}

function awardForRating(
  { rating, weight, highest }: CompiledCharacteristic,
  fact: unknown,
  path: string,
): Award {
  const { min, max } = rating as { min: ExactDecimal; max: ExactDecimal }
  const points = readPoints(fact, path)
  if (compareExact(points, min) < 0 || compareExact(points, max) > 0) {
    return refuse('input.range', path, `points from ${writeTrimmed(min)} to ${writeTrimmed(max)}`, fact)
  }
  const row = compileRow('rating', points, weight, highest)
  return { row, fact: row.points }
}

function awardForNumber({ ranges, span }: CompiledCharacteristic, fact: unknown, path: string): Award {
  const number = readDecimal(fact, path)
  const found = ranges.find(({ to }) => to === null || compareExact(number, to) < 0)
  // The ranges ascend without holes, so only the first one can begin above the number.
  if (found === undefined || (found.from !== null && compareExact(number, found.from) < 0)) {
    return refuse('input.range', path, span, fact)
  }
  return { row: found.row, fact: writeTrimmed(number) }
}

function awardForCategory(characteristic: CompiledCharacteristic, fact: unknown, path: string): Award {
  const name = typeof fact === 'boolean' ? String(fact) : fact
  if (typeof name !== 'string') return refuse('input.type', path, 'a category: a text, true or false', fact)
  const row = characteristic.categories.get(name) ?? characteristic.otherwise
  if (row === undefined || name.length > MAX_ID_LENGTH) {
    const known = [...characteristic.categories.keys()].slice(0, 20).join(', ')
    return refuse('input.choice', path, `one of the categories of the card: ${known}`, fact)
  }
  return { row, fact: name }
}
