import { refuse } from '../kernel/error.js'
import { readRatio, type Ratio } from './ratio.js'

/**
 * Reads a yearly rate from 0 to 100 (10,000 %).
 *
 * @throws ReceivablesError `input.missing`, `decimal.invalid`, or `input.range` below 0 or above 100.
 */
export function readAnnualRate(value: unknown, path: string): Ratio {
  const rate = readRatio(value, path)
  if (rate.num >= 0n && rate.num <= 100n * rate.den) return rate
  return refuse('input.range', path, "a rate as a fraction, such as '0.08' for 8 %, from 0 to 100", value)
}
