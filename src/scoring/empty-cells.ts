import { writeStatistic } from '../numbers/write-statistic.js'
import { refuse } from '../kernel/error.js'
import { at, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { addRatio, readRatio, type Ratio } from '../numbers/ratio.js'
import { ZERO } from './ratio-arithmetic.js'

/**
 * What replaces a count of zero, which has no logarithm. Sources differ: `{ replaceBy: '0.99' }` replaces each empty
 * cell with a number, `{ addToEvery: '0.5' }` adds a number to every cell. Totals are computed after that. Default:
 * nothing is replaced, and the figures of a bin with an empty cell are null.
 */
export type EmptyCells = { readonly replaceBy: DecimalInput } | { readonly addToEvery: DecimalInput }

/** The rule after reading. */
export interface EmptyCellRule {
  readonly replaceBy: Ratio | null
  readonly addToEvery: Ratio
}

/** Empty cells are not replaced. */
export const NO_RULE: EmptyCellRule = { replaceBy: null, addToEvery: ZERO }

/** Reads the rule for empty cells. */
export function readEmptyCells(value: unknown, path: string): EmptyCellRule {
  if (value === undefined) return NO_RULE
  const fields = expectRecord(value, path, 'a rule with replaceBy or addToEvery')
  expectKeys(fields, ['replaceBy', 'addToEvery'], path)
  const isReplaced = fields['replaceBy'] !== undefined
  if (isReplaced && fields['addToEvery'] !== undefined) {
    return refuse('input.conflict', path, 'either `replaceBy` or `addToEvery`', value)
  }
  const name = isReplaced ? 'replaceBy' : 'addToEvery'
  const count = readRatio(fields[name], at(path, name))
  if (count.num <= 0n || count.num > 1000n * count.den) {
    return refuse('input.range', at(path, name), 'a number above 0, at most 1000', fields[name])
  }
  return isReplaced ? { replaceBy: count, addToEvery: ZERO } : { replaceBy: null, addToEvery: count }
}

/** The most cases in a cell. */
export const MAX_COUNT = 1_000_000_000_000

/** Reads a number of cases. */
export const readCount = (value: unknown, path: string): number => expectInteger(value, path, 0, MAX_COUNT)

/** The value of a cell used in the calculation. */
export function filledCell(count: number, { replaceBy, addToEvery }: EmptyCellRule): Ratio {
  if (count === 0 && replaceBy !== null) return replaceBy
  return addRatio({ num: BigInt(count), den: 1n }, addToEvery)
}

/** The replacement of an empty cell as text; null if there is none. */
export function fillingOf({ replaceBy, addToEvery }: EmptyCellRule): string | null {
  const filling = replaceBy ?? (addToEvery.num > 0n ? addToEvery : null)
  return filling === null ? null : writeStatistic(filling).replace(/\.?0+$/, '')
}
