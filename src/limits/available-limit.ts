import { writeStatistic } from '../numbers/write-statistic.js'
import { refuse } from '../kernel/error.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { maxMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import type { Ratio } from '../numbers/ratio.js'
import { readMinor } from '../numbers/read-minor.js'
import { readShare } from '../numbers/read-share.js'
import { writeMinor } from '../numbers/write-minor.js'

/**
 * How much of a limit is used: `ok`, `watch` (above the watch share of the policy), `over` (above the limit),
 * `no-limit` (no limit is set).
 */
export type LimitStatus = 'no-limit' | 'ok' | 'watch' | 'over'

/** The input of {@link availableLimit}. */
export interface AvailableLimitRequest {
  /** The exposure to measure against the limit; below zero if the customer has paid in advance. */
  readonly exposure: DecimalInput
  /** The credit limit: null means no limit, zero means no credit. */
  readonly limit: DecimalInput | null
  /** ISO 4217 code of both amounts. */
  readonly currency: CurrencyCode
  /**
   * The share of the limit above which the status is `watch`, as a fraction from 0 to 1. Default: no `watch` status.
   */
  readonly watchAbove?: DecimalInput
}

/** The unused part of a limit, and how much of it is used. */
export interface AvailableLimit {
  /** The credit limit; null if there is none. */
  readonly limit: DecimalString | null
  /** limit − exposure, at least zero; null if there is no limit. */
  readonly available: DecimalString | null
  /** exposure − limit, at least zero; zero if there is no limit. */
  readonly overrun: DecimalString
  /** exposure ÷ limit, 12 decimals, half-up; null if there is no limit or the limit is zero. */
  readonly used: DecimalString | null
  /** The status; an exposure equal to the limit is not `over`, and one equal to the watch share is not `watch`. */
  readonly status: LimitStatus
}

/**
 * The available part of a revolving credit limit: `available − overrun = limit − exposure`, and one of the two is zero.
 * A limit of null means no limit, a limit of zero means no credit.
 *
 * @throws ReceivablesError `amount.negative`, `amount.too-fine`, `currency.unknown`, `decimal.invalid`,
 * `input.missing`, `input.range`, `input.unknown-key`, `input.type`.
 *
 * @example
 * ```ts
 * import { availableLimit } from 'receivables'
 *
 * availableLimit({ exposure: '420000.00', limit: '500000.00', currency: 'CNY', watchAbove: '0.9' })
 * // => { limit: '500000.00', available: '80000.00', overrun: '0.00', used: '0.840000000000', status: 'ok' }
 * availableLimit({ exposure: '1.00', limit: '0.00', currency: 'CNY' }).status // => 'over'
 * availableLimit({ exposure: '1.00', limit: null, currency: 'CNY' }).status // => 'no-limit'
 * ```
 */
export function availableLimit(request: AvailableLimitRequest): AvailableLimit {
  return readSafely('', () => {
    const fields = expectRecord(request, '', 'an exposure and a limit')
    expectKeys(fields, ['exposure', 'limit', 'currency', 'watchAbove'], '')
    const scale = readScale(fields['currency'], 'currency')
    const exposure = readMinor(fields['exposure'], scale, 'exposure')
    const limit = readLimit(fields['limit'], scale, 'limit')
    const { watchAbove } = fields
    const watch = watchAbove === undefined ? undefined : readShare(watchAbove, 'watchAbove')
    return leftOfLimit(exposure, limit, scale, watch)
  })
}

/** Reads a limit: an amount of zero or more, or null for no limit; undefined is refused. */
export function readLimit(value: unknown, scale: number, path: string): Minor | null {
  if (value === undefined) return refuse('input.missing', path, 'a limit, or null if there is none', value)
  return value === null ? null : readAmount(value, scale, path)
}

/** The result of {@link availableLimit}, from values already read. */
export function leftOfLimit(
  exposure: Minor,
  limit: Minor | null,
  scale: number,
  watch: Ratio | undefined,
): AvailableLimit {
  const none = writeMinor(0, scale)
  const status = statusOf(exposure, limit, watch)
  if (limit === null) return { limit: null, available: null, overrun: none, used: null, status }
  return {
    limit: writeMinor(limit, scale),
    available: writeMinor(maxMinor(0, subtractMinor(limit, exposure)), scale),
    overrun: writeMinor(maxMinor(0, subtractMinor(exposure, limit)), scale),
    used: limit === 0 ? null : writeStatistic({ num: BigInt(exposure), den: BigInt(limit) }),
    status,
  }
}

/** The status of an exposure against a limit. */
export function statusOf(exposure: Minor, limit: Minor | null, watch: Ratio | undefined): LimitStatus {
  if (limit === null) return 'no-limit'
  if (exposure > limit) return 'over'
  const isWatched = watch !== undefined && BigInt(exposure) * watch.den > BigInt(limit) * watch.num
  return isWatched ? 'watch' : 'ok'
}
