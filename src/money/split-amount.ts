import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { readDecimal, type ExactDecimal } from '../numbers/read-decimal.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readScale, type CurrencyCode } from './currency.js'

/** The most parts of a split. */
const MAX_PARTS = 100_000

/** The input of {@link splitAmount}: exactly one of `shares` and `parts` is required. */
export interface SplitRequest {
  /** The amount to split, at the scale of the currency; negative for a credit. */
  readonly amount: DecimalInput
  /** The ISO 4217 code. */
  readonly currency: CurrencyCode
  /**
   * Weights, one per part, none negative and not all zero; 1 to 100,000 of them. Only their proportion counts: `[1, 2]`
   * and `['0.10', '0.20']` give the same split, and they need not sum to 1.
   */
  readonly shares?: readonly DecimalInput[]
  /** The number of equal parts, from 1 to 100,000. */
  readonly parts?: number
}

/**
 * Splits an amount in proportion without losing or inventing a cent: discounts over lines, a payment over debts of
 * one rank, freight over tax rates. The parts always sum to the amount.
 *
 * The rule is the largest remainder (Hare–Niemeyer). Each part gets its exact quota rounded down to minor units. The
 * minor units left over, fewer than there are parts, go one each to the parts with the largest remainders, and among
 * equal remainders to the earlier part. A negative amount is split like its opposite with the signs reversed, so a
 * credit note mirrors its invoice. A part of weight zero is always zero. No part differs from its exact quota by a
 * minor unit or more.
 *
 * Other splits have their own verbs, because practice differs: the lines of payment terms are rounded half-up with the
 * remainder on the last, and an instalment plan rounds its first part up.
 *
 * @param request - The amount, its currency, and either `shares` or `parts`.
 * @returns One amount per part, in the order of the shares, at the scale of the currency.
 * @throws ReceivablesError `input.conflict` if both `shares` and `parts` are given, `input.missing` if neither is;
 * `split.no-weight` if there are no shares or all are zero; `input.range` for a negative share or too many parts;
 * `amount.too-fine` for an amount with more decimals than its currency; `decimal.invalid`, `currency.unknown`,
 * `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { splitAmount } from 'receivables'
 *
 * splitAmount({ amount: '100.00', currency: 'EUR', parts: 3 }) // => ['33.34', '33.33', '33.33']
 * splitAmount({ amount: '0.05', currency: 'EUR', shares: [3, 7] }) // => ['0.02', '0.03']
 * splitAmount({ amount: '-0.05', currency: 'EUR', shares: [3, 7] }) // => ['-0.02', '-0.03']
 * splitAmount({ amount: '5.47', currency: 'USD', shares: ['0.3334', '0.3333', '0.3333'] }) // => ['1.83', '1.82', '1.82']
 * splitAmount({ amount: '1.00', currency: 'EUR', shares: [0, 0] }) // => throws 'split.no-weight'
 * ```
 *
 * @see Largest remainder method (Hare quota), as used for the apportionment of seats.
 */
export function splitAmount(request: SplitRequest): DecimalString[] {
  return readSafely('', () => {
    const record = expectRecord(request, '', 'an object with amount, currency and shares or parts')
    expectKeys(record, ['amount', 'currency', 'shares', 'parts'], '')
    const scale = readScale(record['currency'], 'currency')
    const amount = BigInt(readMinor(record['amount'], scale, 'amount'))
    const split = largestRemainder(amount < 0n ? -amount : amount, readWeights(record))
    return split.map((part) => writeMinor(amount < 0n ? -part : part, scale))
  })
}

/** The weights as whole numbers: the shares over their common power of ten, or ones for equal parts. */
function readWeights({ shares, parts }: UnknownRecord): readonly bigint[] {
  if (parts !== undefined) {
    if (shares !== undefined) return refuse('input.conflict', 'parts', 'shares or parts, not both', parts)
    return new Array<bigint>(expectInteger(parts, 'parts', 1, MAX_PARTS)).fill(1n)
  }
  const list = expectArray(shares, 'shares', 'a list of weights, or parts instead')
  if (list.length === 0) return refuse('split.no-weight', 'shares', 'at least one weight', list)
  if (list.length > MAX_PARTS)
    return refuse('input.range', 'shares', `at most ${String(MAX_PARTS)} weights`, list)
  return toWholeWeights(Array.from(list, readShare))
}

function readShare(share: unknown, index: number): ExactDecimal {
  const path = at('shares', index)
  const exact = readDecimal(share, path)
  return exact.units < 0n ? refuse('input.range', path, 'a weight that is not negative', share) : exact
}

function toWholeWeights(shares: readonly ExactDecimal[]): readonly bigint[] {
  const scale = shares.reduce((finest, share) => Math.max(finest, share.scale), 0)
  return shares.map((share) => share.units * 10n ** BigInt(scale - share.scale))
}

/**
 * Splits an amount that is not negative by weights, none of them negative and not all zero. All remainders have the
 * same denominator: the sum of the weights.
 */
export function largestRemainder(amount: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (total === 0n) return refuse('split.no-weight', 'shares', 'at least one weight above zero', 0)
  const parts = weights.map((weight) => (amount * weight) / total)
  const left = Number(parts.reduce((rest, part) => rest - part, amount))
  if (left === 0) return parts
  const remainders = weights.map((weight) => (amount * weight) % total)
  for (const index of largestFirst(remainders).slice(0, left)) parts[index] = (parts[index] as bigint) + 1n
  return parts
}

/** The indexes of the values from the largest to the smallest; sorting is stable, so equal values keep their order. */
function largestFirst(values: readonly bigint[]): number[] {
  const compare = (a: number, b: number): number => {
    const [left, right] = [values[a] as bigint, values[b] as bigint]
    return left > right ? -1 : left < right ? 1 : 0
  }
  return values.map((_, index) => index).sort(compare)
}
