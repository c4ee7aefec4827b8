import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { IdIndex } from '../ledger/id-index.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, MINOR_LIMIT, toMinor, type Minor } from '../numbers/minor.js'
import type { Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { writeMinor } from '../numbers/write-minor.js'
import { SumsByName } from './sums-by-name.js'

/** A receivable of a pool. */
export interface PoolReceivable {
  /** Id of the receivable. */
  readonly id: string
  /** Id of the debtor. */
  readonly debtorId: string
  /** Id of the debtor's group; the id of the debtor if it belongs to no group. */
  readonly groupId: string
  /** Industry of the debtor. */
  readonly industry: string
  /** The amount owed. */
  readonly amount: DecimalInput
  /** The part of it that was credited for returns, discounts and disputes; at most the amount. */
  readonly diluted: DecimalInput
  /** Due date. */
  readonly dueDate: PlainDate
}

/** A pool in one currency, 1 to 100,000 receivables. */
export interface ReceivablePool {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The receivables. */
  readonly receivables: readonly PoolReceivable[]
}

/** The maximum share of one debtor, group and industry, as fractions from 0 to 1. */
export interface ConcentrationLimits {
  /** Maximum share of one debtor. */
  readonly debtor: DecimalInput
  /** Maximum share of one group. */
  readonly group: DecimalInput
  /** Maximum share of one industry. */
  readonly industry: DecimalInput
}

/** The dimension of concentration. */
export type ConcentrationKind = 'debtor' | 'group' | 'industry'

/** The share of one debtor, group or industry. */
export interface PoolShare {
  /** The dimension. */
  readonly kind: ConcentrationKind
  /** Id of the debtor or the group, or name of the industry. */
  readonly id: string
  /** The amount owed. */
  readonly amount: DecimalString
  /** Its share of the pool, 12 decimals; `null` for a pool of zero. */
  readonly share: DecimalString | null
  /** Whether the share is above the limit. */
  readonly overLimit: boolean
}

/** Figures of a pool. */
export interface ReceivablePoolStats {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Total of the pool. */
  readonly total: DecimalString
  /** Number of receivables. */
  readonly count: number
  /** Number of debtors. */
  readonly debtors: number
  /**
   * Average days to the due date, weighted by amount, 12 decimals; a receivable past due counts as 0 days; `null` for a
   * pool of zero.
   */
  readonly weightedAverageDays: DecimalString | null
  /** The diluted amount as a share of the pool, 12 decimals; `null` for a pool of zero. */
  readonly dilution: DecimalString | null
  /**
   * Debtors, then groups, then industries, each with the largest first, equal amounts by id. Each dimension adds up to
   * the total.
   */
  readonly concentration: readonly PoolShare[]
  /** Whether no limit is exceeded. */
  readonly withinLimits: boolean
}

const KINDS: readonly ConcentrationKind[] = ['debtor', 'group', 'industry']
const MAX_ROWS = 100_000

/**
 * The figures of a pool of receivables that buyers assess: total, average life, dilution, and the concentration on one
 * debtor, group or industry. A share equal to its limit is within it.
 *
 * @throws ReceivablesError `id.duplicate`, `input.range` for an empty or too long list, a share outside 0 to 1 or more
 * diluted than owed; `amount.negative`, `amount.too-fine`, `decimal.invalid`, `date.invalid`, `currency.unknown`,
 * `id.invalid`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { receivablePoolStats } from 'receivables'
 *
 * const one = { groupId: 'g', industry: 'steel', diluted: '0.00' }
 * receivablePoolStats(
 *   {
 *     currency: 'CNY',
 *     receivables: [
 *       { ...one, id: 'F-1', debtorId: 'a', amount: '300.00', dueDate: '2026-03-31' },
 *       { ...one, id: 'F-2', debtorId: 'b', amount: '100.00', dueDate: '2026-04-10' },
 *     ],
 *   },
 *   { debtor: '0.5', group: '1', industry: '1' },
 *   '2026-03-01',
 * )
 * // => { total: '400.00', debtors: 2, weightedAverageDays: '32.500000000000', withinLimits: false, ... }
 * ```
 *
 * @see {@link receivableEligibility}
 */
export function receivablePoolStats(
  pool: ReceivablePool,
  limits: ConcentrationLimits,
  asOf: PlainDate,
): ReceivablePoolStats {
  return readSafely('', () => {
    const given = expectRecord(pool, '', 'a pool of receivables')
    expectKeys(given, ['currency', 'receivables'], '')
    const today = readDay(asOf, 'asOf')
    const currency = given['currency'] as string
    const scale = readScale(currency, 'currency')
    const { total, count, diluted, days, sums } = readPool(given['receivables'], scale, today)
    const caps = readLimits(limits)
    const perTotal = (num: Minor): string | null =>
      total === 0 ? null : writeStatistic({ num: BigInt(num), den: BigInt(total) })
    const concentration: PoolShare[] = []
    for (const kind of KINDS)
      addShares(concentration, kind, sums[kind], { total, cap: caps[kind], scale, perTotal })
    return {
      currency,
      total: writeMinor(total, scale),
      count,
      debtors: sums.debtor.rows.length,
      weightedAverageDays: perTotal(days),
      dilution: perTotal(diluted),
      concentration,
      withinLimits: !concentration.some(({ overLimit }) => overLimit),
    }
  })
}

interface PoolSums {
  readonly count: number
  total: Minor
  diluted: Minor
  /** Sum of days to the due date × amount. */
  days: Minor
  readonly sums: Readonly<Record<ConcentrationKind, SumsByName>>
}

function readPool(value: unknown, scale: number, today: number): PoolSums {
  const given = expectArray(value, 'receivables', 'the receivables of the pool')
  if (given.length === 0 || given.length > MAX_ROWS) {
    return refuse('input.range', 'receivables', `1 to ${String(MAX_ROWS)} receivables`, value)
  }
  const sums = { debtor: new SumsByName(), group: new SumsByName(), industry: new SumsByName() }
  const pool: PoolSums = { count: given.length, total: 0, diluted: 0, days: 0, sums }
  const ids = new IdIndex(given.length)
  for (let index = 0; index < given.length; index++) {
    const path = at('receivables', index)
    const row = expectRecord(given[index], path, 'a receivable')
    const id = expectId(row['id'], at(path, 'id'))
    if (ids.intern(id) !== index)
      refuse('id.duplicate', at(path, 'id'), 'an id that no other receivable has', id)
    addRow(pool, row, scale, today, path)
  }
  return pool
}

function addRow(pool: PoolSums, row: UnknownRecord, scale: number, today: number, path: string): void {
  const amount = readAmount(row['amount'], scale, at(path, 'amount'))
  const diluted = readAmount(row['diluted'], scale, at(path, 'diluted'))
  if (diluted > amount) refuse('input.range', at(path, 'diluted'), 'at most the amount', row['diluted'])
  pool.sums.debtor.add(expectId(row['debtorId'], at(path, 'debtorId')), amount)
  pool.sums.group.add(expectId(row['groupId'], at(path, 'groupId')), amount)
  pool.sums.industry.add(expectId(row['industry'], at(path, 'industry')), amount)
  const due = readDay(row['dueDate'], at(path, 'dueDate'))
  pool.total = addMinor(pool.total, amount)
  pool.diluted = addMinor(pool.diluted, diluted)
  pool.days = addMinor(pool.days, times(amount, Math.max(0, due - today)))
}

/** A product of numbers is kept if it is exact: a bigint for each of 100,000 rows is slow. */
function times(amount: Minor, days: number): Minor {
  const product = typeof amount === 'number' ? amount * days : Infinity
  return product <= MINOR_LIMIT ? product : toMinor(BigInt(amount) * BigInt(days))
}

function readLimits(value: unknown): Readonly<Record<ConcentrationKind, Ratio>> {
  const given = expectRecord(value, 'limits', 'the highest share of a debtor, a group and an industry')
  expectKeys(given, KINDS, 'limits')
  const read = (kind: ConcentrationKind): Ratio => readShare(given[kind], at('limits', kind))
  return { debtor: read('debtor'), group: read('group'), industry: read('industry') }
}

interface Measure {
  readonly total: Minor
  readonly cap: Ratio
  readonly scale: number
  /** The share of an amount in the total. */
  readonly perTotal: (amount: Minor) => string | null
}

function addShares(
  shares: PoolShare[],
  kind: ConcentrationKind,
  sums: SumsByName,
  { total, cap, scale, perTotal }: Measure,
): void {
  // Whole amounts are above the limit if and only if they are above its integer part.
  const most = toMinor((cap.num * BigInt(total)) / cap.den)
  for (const { id, amount } of sums.ordered()) {
    shares.push({
      kind,
      id,
      amount: writeMinor(amount, scale),
      share: perTotal(amount),
      overLimit: amount > most,
    })
  }
}
