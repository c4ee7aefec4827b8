import type { Minor } from '../numbers/minor.js'
import type { Ratio } from '../numbers/ratio.js'

/** What was collected and what could have been collected, in minor units times the numerator of the months. */
export interface Effectiveness {
  readonly collected: bigint
  readonly collectable: bigint
}

/**
 * Opening + sales ÷ months − closing, and the same with the closing balance that is not past due. Both are multiplied
 * by the months, because the sales of an average month need not be whole cents; the factor cancels in the index.
 */
export function effectivenessOf(
  opening: Minor,
  sales: Minor,
  receivables: Minor,
  current: Minor,
  months: Ratio,
): Effectiveness {
  const less = (closing: Minor): bigint =>
    (BigInt(opening) - BigInt(closing)) * months.num + BigInt(sales) * months.den
  return { collected: less(receivables), collectable: less(current) }
}
