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

/** How a limit is used: `ok`, `watch` beyond the share of the policy, `over` beyond the limit, `no-limit` where none is set. */
export type LimitStatus = 'no-limit' | 'ok' | 'watch' | 'over'

/** What {@link availableLimit} works on. */
export interface AvailableLimitRequest {
  /** What is measured against the limit; below zero where the customer has paid ahead. */
  readonly exposure: DecimalInput
  /** The limit: null is no limit, zero is no credit. */
  readonly limit: DecimalInput | null
  /** ISO 4217 code of both. */
  readonly currency: CurrencyCode
  /** The share of the limit above which the customer is watched, as a fraction from 0 to 1; nobody is watched when absent. */
  readonly watchAbove?: DecimalInput
}

/** What is left of a limit. */
export interface AvailableLimit {
  /** The limit; null where there is none. */
  readonly limit: DecimalString | null
  /** limit − exposure, but not below zero; null where there is no limit. */
  readonly available: DecimalString | null
  /** exposure − limit, but not below zero; zero where there is no limit. */
  readonly overrun: DecimalString
  /** exposure ÷ limit, 12 decimals, half-up; null where there is no limit, and where the limit is zero. */
  readonly used: DecimalString | null
  /** Where the exposure stands; exactly at the limit is not over it, exactly at the share is not yet watched. */
  readonly status: LimitStatus
}

/**
 * What is left of a revolving limit: `available − overrun = limit − exposure`, and one of the two is zero. A limit of null is no
 * limit, a limit of zero is no credit; the two are never confused.
 *
 * @throws ReceivablesError `amount.negative`, `amount.too-fine`, `currency.unknown`, `decimal.invalid`, `input.missing`,
 * `input.range`, `input.unknown-key`, `input.type`.
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

/** A limit: an amount of zero or more, or null for none; undefined is neither. */
export function readLimit(value: unknown, scale: number, path: string): Minor | null {
  if (value === undefined) return refuse('input.missing', path, 'a limit, or null where there is none', value)
  return value === null ? null : readAmount(value, scale, path)
}

/** What is left of a limit, in texts. */
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

/** Where an exposure stands against a limit. */
export function statusOf(exposure: Minor, limit: Minor | null, watch: Ratio | undefined): LimitStatus {
  if (limit === null) return 'no-limit'
  if (exposure > limit) return 'over'
  const isWatched = watch !== undefined && BigInt(exposure) * watch.den > BigInt(limit) * watch.num
  return isWatched ? 'watch' : 'ok'
}
