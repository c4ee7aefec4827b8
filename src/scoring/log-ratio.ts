import { Decimal } from '../numbers/decimal.js'
import { addRatio, type Ratio } from '../numbers/ratio.js'
import { divideRatio, subtractRatio, ZERO } from './ratio-arithmetic.js'
import { naturalLog } from './natural-log.js'
import { decimalOf } from './twelve-decimals.js'

/** A bin's share of one kind against its share of another: ln(a/b), and (a − b) · ln(a/b). */
export interface LogRatio {
  readonly log: Decimal
  readonly weighted: Decimal
}

/** The sum of cells. */
export const totalOf = (cells: readonly Ratio[]): Ratio => cells.reduce(addRatio, ZERO)

/** Of each bin; null where a cell, or a total, is zero. */
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

/** The sum of what the bins bring; null where one of them brings nothing that is defined. */
export function sumOf(bins: readonly (LogRatio | null)[]): Decimal | null {
  let sum = new Decimal(0)
  for (const bin of bins) {
    if (bin === null) return null
    sum = sum.plus(bin.weighted)
  }
  return sum
}
