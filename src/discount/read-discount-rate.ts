import { refuse } from '../kernel/error.js'
import type { Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'

/**
 * Reads a discount rate: a fraction from 0 to below 1, since a discount of the whole amount has no annual cost.
 *
 * @throws ReceivablesError `input.missing`, `decimal.invalid`, or `input.range`.
 */
export function readDiscountRate(value: unknown, path: string): Ratio {
  const rate = readShare(value, path)
  return rate.num < rate.den ? rate : refuse('input.range', path, 'a fraction below 1', value)
}
