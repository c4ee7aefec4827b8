import { refuse } from '../kernel/error.js'
import { type Ratio, readRatio, writeRatio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'

/** A statistic as results carry it: 12 decimals, half-up. */
export const writeStatistic = (ratio: Ratio): string => writeRatio(ratio, 12, 'half-up')

/**
 * A rate that is not negative.
 *
 * @throws ReceivablesError `input.missing`, `decimal.invalid`, or `input.range` below 0 or above 100.
 */
export function readAnnualRate(value: unknown, path: string): Ratio {
  const rate = readRatio(value, path)
  if (rate.num >= 0n && rate.num <= 100n * rate.den) return rate
  return refuse('input.range', path, "a rate as a fraction, such as '0.08' for 8 %, from 0 to 100", value)
}

/**
 * A discount rate: a fraction from 0 to below 1, since a discount of everything has no annual cost.
 *
 * @throws ReceivablesError `input.missing`, `decimal.invalid`, or `input.range`.
 */
export function readDiscountRate(value: unknown, path: string): Ratio {
  const rate = readShare(value, path)
  return rate.num < rate.den ? rate : refuse('input.range', path, 'a fraction below 1', value)
}
