import { writeStatistic } from '../numbers/write-statistic.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { Minor } from '../numbers/minor.js'

/** Up to here a remainder times a thousand is an exact number. */
const LARGEST = 9e12
/** '000' to '999': engines would keep the text of every number that they wrote themselves. */
const DIGITS: readonly string[] = /* #__PURE__ */ Array.from({ length: 1000 }, (_, value) =>
  String(value + 1000).slice(1),
)

const digitsOf = (value: number): string => DIGITS[value] as string

/** The whole part of a quotient of whole numbers. */
const quotient = (value: number, divisor: number): number => (value - (value % divisor)) / divisor

/**
 * What a part is of a whole, with 12 decimals, half-up: long division by three digits a step, in numbers, since a pool has a share
 * for each of very many debtors.
 */
export function poolShare(part: Minor, whole: Minor): DecimalString {
  if (typeof part === 'bigint' || typeof whole === 'bigint' || whole > LARGEST || part === whole) {
    return writeStatistic({ num: BigInt(part), den: BigInt(whole) })
  }
  const first = part * 1000
  const second = (first % whole) * 1000
  const third = (second % whole) * 1000
  const fourth = (third % whole) * 1000
  const last = quotient(fourth, whole) + ((fourth % whole) * 2 >= whole ? 1 : 0)
  // A last step that is rounded up to a thousand carries, which is rare.
  if (last === 1000) return writeStatistic({ num: BigInt(part), den: BigInt(whole) })
  return `0.${digitsOf(quotient(first, whole))}${digitsOf(quotient(second, whole))}${digitsOf(quotient(third, whole))}${digitsOf(last)}`
}
