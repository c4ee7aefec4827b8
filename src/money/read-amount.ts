import { refuse } from '../kernel/error.js'
import type { Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'

/**
 * Reads an amount that is not negative.
 *
 * @throws ReceivablesError `input.missing`, `decimal.invalid`, `amount.too-fine` or `amount.negative`.
 */
export function readAmount(value: unknown, scale: number, path: string): Minor {
  const amount = readMinor(value, scale, path)
  return amount < 0 ? refuse('amount.negative', path, 'an amount of zero or above', value) : amount
}
