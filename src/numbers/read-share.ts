import { refuse } from '../kernel/error.js'
import { readRatio, type Ratio } from './ratio.js'

/**
 * Reads a fraction from 0 to 1, both included.
 *
 * @throws ReceivablesError `input.missing`, `decimal.invalid`, or `input.range`.
 */
export function readShare(value: unknown, path: string): Ratio {
  const share = readRatio(value, path)
  if (share.num >= 0n && share.num <= share.den) return share
  return refuse('input.range', path, "a fraction from 0 to 1, such as '0.02' for 2 %", value)
}
