import { writeStatistic } from '../numbers/write-statistic.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { Minor } from '../numbers/minor.js'

const MILLION = 1_000_000
/** Below this limit, a remainder times a million is an exact number. */
const SMALL = 9e9

/**
 * `sum / weight` as a statistic: 12 decimals, half away from zero, exact for any size. The weight is above zero. Plain
 * numbers use long division: the whole part, then twice six decimals from the remainder.
 */
export function writeMean(sum: Minor, weight: Minor): DecimalString {
  if (typeof sum !== 'number' || typeof weight !== 'number' || weight > SMALL)
    return writeStatistic({ num: BigInt(sum), den: BigInt(weight) })
  const size = Math.abs(sum)
  const rest = size % weight
  const whole = (size - rest) / weight
  const afterSix = (rest * MILLION) % weight
  let high = (rest * MILLION - afterSix) / weight
  const afterTwelve = (afterSix * MILLION) % weight
  let low = (afterSix * MILLION - afterTwelve) / weight
  if (afterTwelve * 2 >= weight && ++low === MILLION) {
    // The whole part never increases: the fraction is at most 1 − 1/weight, which does not round up to 1 at twelve
    // decimals.
    low = 0
    high++
  }
  const negative = sum < 0 && (whole > 0 || high > 0 || low > 0)
  return `${negative ? '-' : ''}${String(whole)}.${sixDigits(high)}${sixDigits(low)}`
}

/** Adding a million keeps the leading zeros; its leading 1 is cut off. */
const sixDigits = (value: number): string => String(value + MILLION).slice(1)

/** The integer square root, rounded down (Newton, from above). */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2))
  for (;;) {
    const next = (root + value / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/**
 * The sample standard deviation of whole numbers, from their count (2 or more), sum and sum of squares: the square root
 * of (n Σx² − (Σx)²) / (n (n − 1)), 12 decimals, half-up, exact.
 */
export function writeDeviation(count: number, sum: Minor, squares: Minor): DecimalString {
  const n = BigInt(count)
  const num = n * BigInt(squares) - BigInt(sum) * BigInt(sum)
  // Twice the root, to round half-up: floor((2r + 1) / 2) rounds r half-up.
  const doubled = squareRoot((num * 4n * 10n ** 24n) / (n * (n - 1n)))
  return writeStatistic({ num: (doubled + 1n) / 2n, den: 10n ** 12n })
}
