import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectChoice, expectId, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { LimitsReason } from './reasons.js'
import {
  limitInForce,
  readDatedLimits,
  type DatedLimit,
  type InForce,
  type ReadLimit,
} from './dated-limits.js'

/** The input of {@link effectiveLimit}. */
export interface EffectiveLimitRequest {
  /** The customer's own limits; empty if it has none. */
  readonly limits: readonly DatedLimit[]
  /** The limits of the customer's group. Default: none. */
  readonly group?: readonly DatedLimit[]
  /** ISO 4217 code of the limits. */
  readonly currency: CurrencyCode
  /** The category of goods or documents whose limit is wanted. Default: the limit over all categories. */
  readonly category?: string
  /** The day for which the limit is wanted. */
  readonly asOf: PlainDate
  /** How limits are combined and read. */
  readonly policy: EffectiveLimitPolicy
}

/** How limits are combined and read. */
export interface EffectiveLimitPolicy {
  /**
   * `smaller-wins`: the smaller of own limit and group limit; `own-first`: the own limit, and the group limit only if
   * there is no own limit.
   */
  readonly combine: 'smaller-wins' | 'own-first'
  /** The meaning if no limit is in force: the customer gets no credit, or has no limit. */
  readonly whenNone: 'no-credit' | 'no-limit'
  /**
   * The meaning of a limit of zero in the company's records: no credit (as everywhere else in this package), no limit,
   * or not set. With `not-set`, a temporary limit of zero leaves the standard limit in force. Default: `'no-credit'`.
   */
  readonly zero?: 'no-credit' | 'no-limit' | 'not-set'
}

/** The limit in force on a day. */
export interface EffectiveLimit {
  /** The credit limit: null means no limit, zero means no credit. */
  readonly limit: DecimalString | null
  /** The list it came from; `none` if no limit is in force. */
  readonly from: 'own' | 'group' | 'none'
  /** The last day of the record, included; null if the record has none, or no limit is in force. */
  readonly through: PlainDate | null
  /** The limits in force, or that there is none. */
  readonly reasons: readonly LimitsReason[]
}

/**
 * The credit limit in force on a day. Of the standard limits, the one with the latest first day wins. A temporary limit
 * overrides them while it is in force, whether it is higher or lower. Two limits of the same kind and category must not
 * overlap: one may only begin after the last day of the one before, if that has a last day. The policy decides between
 * the customer's own limit and the limit of its group.
 *
 * @throws ReceivablesError `input.conflict` for limits that overlap or begin on the same day, `input.choice` for a
 * category that no limit names, `date.order`, `date.invalid`, `amount.negative`, `amount.too-fine`, `currency.unknown`,
 * `decimal.invalid`, `id.invalid`, `input.missing`, `input.type`, `input.unknown-key`, `input.range`.
 *
 * @example
 * ```ts
 * import { effectiveLimit } from 'receivables'
 *
 * const limits = [
 *   { from: '2026-01-01', limit: '100000' },
 *   { from: '2026-09-01', through: '2026-10-31', limit: '150000', kind: 'temporary' },
 * ] as const
 * const policy = { combine: 'smaller-wins', whenNone: 'no-credit' } as const
 * const group = [{ from: '2025-01-01', limit: '120000' }]
 * effectiveLimit({ limits, currency: 'EUR', asOf: '2026-10-31', policy }).limit // => '150000.00'
 * effectiveLimit({ limits, group, currency: 'EUR', asOf: '2026-10-31', policy }).limit // => '120000.00'
 * effectiveLimit({ limits, currency: 'EUR', asOf: '2026-11-01', policy }).limit // => '100000.00'
 * effectiveLimit({ limits, currency: 'EUR', asOf: '2025-12-31', policy }).limit // => '0.00'
 * ```
 */
export function effectiveLimit(request: EffectiveLimitRequest): EffectiveLimit {
  return readSafely('', () => {
    const fields = expectRecord(request, '', 'limits, a policy and a day')
    expectKeys(fields, ['limits', 'group', 'currency', 'category', 'asOf', 'policy'], '')
    const scale = readScale(fields['currency'], 'currency')
    const policy = readPolicy(fields['policy'])
    const day = readDay(fields['asOf'], 'asOf')
    const category = fields['category'] === undefined ? undefined : expectId(fields['category'], 'category')
    const { own, group } = readBoth(fields, scale, category)
    const read = { policy, day, scale, category }
    return decide(inForce(own, read), inForce(group, read), fields['currency'] as string, read)
  })
}

type Rows = ReturnType<typeof readDatedLimits>

interface Reading {
  readonly policy: Required<EffectiveLimitPolicy>
  readonly day: DayNumber
  readonly scale: number
  readonly category: string | undefined
}

function readPolicy(value: unknown): Required<EffectiveLimitPolicy> {
  const fields = expectRecord(value, 'policy', 'a policy for combining limits')
  expectKeys(fields, ['combine', 'whenNone', 'zero'], 'policy')
  const { zero = 'no-credit' } = fields
  return {
    combine: expectChoice(fields['combine'], ['smaller-wins', 'own-first'], 'policy.combine'),
    whenNone: expectChoice(fields['whenNone'], ['no-credit', 'no-limit'], 'policy.whenNone'),
    zero: expectChoice(zero, ['no-credit', 'no-limit', 'not-set'], 'policy.zero'),
  }
}

function readBoth(fields: UnknownRecord, scale: number, category: string | undefined) {
  const own = readDatedLimits(fields['limits'], 'limits', scale)
  const group = fields['group'] === undefined ? [] : readDatedLimits(fields['group'], 'group', scale)
  const isKnown = [...own, ...group].some((row) => row.category === category)
  if (category !== undefined && !isKnown)
    refuse('input.choice', 'category', 'the category of one of the limits', category)
  return { own, group }
}

/** The limit of a list in force on the day, with zero read as the policy says. */
function inForce(rows: Rows, { policy, day, category }: Reading): InForce | undefined {
  // With `not-set`, a temporary limit of zero does not override the standard limit.
  const isUnset = ({ kind, limit }: ReadLimit): boolean =>
    policy.zero === 'not-set' && kind === 'temporary' && limit === 0
  const found = limitInForce(
    rows.filter((row) => row.category === category && !isUnset(row)),
    day,
  )
  if (found?.limit !== 0 || policy.zero === 'no-credit') return found
  return policy.zero === 'not-set' ? undefined : { ...found, limit: null }
}

function decide(
  own: InForce | undefined,
  group: InForce | undefined,
  currency: CurrencyCode,
  { policy, scale }: Reading,
): EffectiveLimit {
  const write = ({ limit }: InForce): DecimalString | null =>
    limit === null ? null : writeMinor(limit, scale)
  const tell = (row: InForce | undefined, list: 'own' | 'group'): LimitsReason[] => {
    if (row === undefined) return []
    const params = { list, kind: row.kind, from: row.fromText }
    const limit = write(row)
    if (limit === null) return [{ code: 'limits.unlimited-in-force', params }]
    return [{ code: 'limits.limit-in-force', params: { ...params, limit, currency } }]
  }
  const reasons = [...tell(own, 'own'), ...tell(group, 'group')]
  const from = pickOf(own, group, policy.combine)
  const chosen = from === 'own' ? own : from === 'group' ? group : undefined
  if (chosen === undefined) {
    const limit = policy.whenNone === 'no-limit' ? null : writeMinor(0, scale)
    const none: LimitsReason = { code: 'limits.none-in-force', params: { meaning: policy.whenNone } }
    return { limit, from: 'none', through: null, reasons: [none] }
  }
  return { limit: write(chosen), from, through: chosen.throughText, reasons }
}

/** If both limits are equal, the own one is named. */
function pickOf(
  own: InForce | undefined,
  group: InForce | undefined,
  combine: EffectiveLimitPolicy['combine'],
): EffectiveLimit['from'] {
  if (own === undefined) return group === undefined ? 'none' : 'group'
  if (group === undefined || combine === 'own-first') return 'own'
  if (group.limit === null) return 'own'
  return own.limit === null || group.limit < own.limit ? 'group' : 'own'
}
