import { Decimal } from '../numbers/decimal.js'
import { addRatio, type Ratio } from '../numbers/ratio.js'
import { divideRatio, subtractRatio, ZERO } from './ratio-arithmetic.js'
import { naturalLog } from './natural-log.js'
import { decimalOf } from './twelve-decimals.js'

/** The ratio of a bin's share in one class to its share in another: ln(a/b), and (a − b) · ln(a/b). */
export interface LogRatio {
  readonly log: Decimal
  readonly weighted: Decimal
}

/** The sum of all cells. */
export const totalOf = (cells: readonly Ratio[]): Ratio => cells.reduce(addRatio, ZERO)

/** The log ratio of each bin; null if a cell, or a total, is zero. */
export function logRatios(first: readonly Ratio[], second: readonly Ratio[]): (LogRatio | null)[] {
  const [firstTotal, secondTotal] = [totalOf(first), totalOf(second)]
  return first.map((cell, index) => {
    const other = second[index] ?? ZERO
    if (cell.num === 0n || other.num === 0n) return null
    const [a, b] = [divideRatio(cell, firstTotal), divideRatio(other, secondTotal)]
    const log = naturalLog(divideRatio(a, b))
    return { log, weighted: decimalOf(subtractRatio(a, b)).times(log) }
  })
}

/** The sum of the terms of all bins; null if one of them is not defined. */
export function sumOf(bins: readonly (LogRatio | null)[]): Decimal | null {
  let sum = new Decimal(0)
  for (const bin of bins) {
    if (bin === null) return null
    sum = sum.plus(bin.weighted)
  }
  return sum
}
