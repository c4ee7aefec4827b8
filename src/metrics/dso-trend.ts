import type { PlainDate } from '../calendar/plain-date.js'
import type { ReportingUnit } from '../calendar/reporting-period.js'
import { refuse } from '../kernel/error.js'
import { expectChoice, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { BookSource } from '../ledger/source-of.js'
import { readRequest } from '../ledger/read-request.js'
import { SOURCE_FIELDS, sourceOf } from '../ledger/source-of.js'
import type { CurrencyCode } from '../money/currency.js'
import type { CountbackPolicy } from './countback-model.js'
import { type DsoTrendRow, trendRows, type TrendRules } from './dso-trend-rows.js'
import { figuresOfBook, monthsOf, readBoundPeriods } from './figures-of-book.js'

/** How the figures of a trend are computed. Practice differs on every point, so there are no defaults. */
export interface DsoTrendPolicy {
  /** The number of periods of the rolling DSO, from 1 to 120. */
  readonly rollingPeriods: number
  /**
   * How unapplied credit counts: with `apart`, receivables are the open items; with `net` it is subtracted, first from
   * what the same customer owes past due, never from what another customer owes.
   */
  readonly unapplied: 'apart' | 'net'
  /**
   * Which sales the effectiveness index uses, see {@link collectionEffectivenessIndex}; `monthly-average` is refused
   * for weeks.
   */
  readonly salesBasis: 'period' | 'monthly-average'
  /** How the balance is counted back, over the periods of the request with their calendar days. */
  readonly countback: Pick<CountbackPolicy, 'zeroSales' | 'partialDay'>
}

/** A book, the periods, and the rules. */
export type DsoTrendRequest = BookSource & {
  /** The first day of the first period. Counting back and rolling figures use no sales before it. */
  readonly from: PlainDate
  /** The first day after the last period. */
  readonly to: PlainDate
  /** Weeks (ISO 8601), months, quarters or years. */
  readonly unit: ReportingUnit
  /** The rules of the figures. */
  readonly policy: DsoTrendPolicy
}

/** The trend of one currency. */
export interface CurrencyDsoTrend {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The periods, the oldest first. */
  readonly periods: readonly DsoTrendRow[]
}

/** DSO and related figures, period by period. */
export interface DsoTrend {
  /** One part per currency of the book, ascending by code. */
  readonly currencies: readonly CurrencyDsoTrend[]
}

/**
 * DSO, rolling DSO, best possible DSO, days delinquent, countback DSO and collection effectiveness from a book, period
 * by period, in one call. Each figure is what the verb of that name gives for the result of {@link periodFigures}.
 *
 * @throws ReceivablesError what {@link periodFigures} throws; `input.choice`, `input.missing` and `input.range` for the policy,
 * `input.conflict` for monthly sales of weeks, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { dsoTrend } from 'receivables/ledger'
 *
 * dsoTrend({
 *   invoices: [
 *     { id: 'F-1', customerId: 'acme', currency: 'EUR', amount: '100.00', issueDate: '2026-01-05', dueDate: '2026-01-20' },
 *     { id: 'F-2', customerId: 'acme', currency: 'EUR', amount: '60.00', issueDate: '2026-01-31', dueDate: '2026-03-02' },
 *   ],
 *   from: '2026-01-01',
 *   to: '2026-02-01',
 *   unit: 'month',
 *   policy: {
 *     rollingPeriods: 3, unapplied: 'apart', salesBasis: 'period',
 *     countback: { zeroSales: 'skip', partialDay: 'none' },
 *   },
 * }).currencies[0]?.periods
 * // => [{
 * //   id: '2026-01', dso: '31.000000000000', rollingDso: null, bestPossible: '11.625000000000',
 * //   averageDaysDelinquent: '19.375000000000', countbackDso: '31.000000000000', cei: '0.000000000000', ...
 * // }]
 * ```
 */
export function dsoTrend(request: DsoTrendRequest): DsoTrend {
  return readSafely('', () => {
    const given = readRequest(
      request,
      [...SOURCE_FIELDS, 'from', 'to', 'unit', 'policy'],
      'a book and periods',
    )
    const periods = readBoundPeriods(given)
    const rules = readTrendPolicy(given.policy, given.unit as ReportingUnit)
    const book = sourceOf(given as unknown as BookSource)
    const figures = figuresOfBook(book, periods, given.from as PlainDate)
    const currencies = book.currencies.map((currency, index) => ({
      currency,
      periods: trendRows(periods, figures[index] ?? [], rules, {
        currency,
        scale: book.scales[index] as number,
      }),
    }))
    return { currencies: currencies.sort((a, b) => (a.currency < b.currency ? -1 : 1)) }
  })
}

/** Reads how the figures of a trend are made. */
export function readTrendPolicy(value: unknown, unit: ReportingUnit): TrendRules {
  const policy = expectRecord(value, 'policy', 'a policy of DSO figures')
  expectKeys(policy, ['rollingPeriods', 'unapplied', 'salesBasis', 'countback'], 'policy')
  const basis = expectChoice(policy['salesBasis'], ['period', 'monthly-average'], 'policy.salesBasis')
  const months = monthsOf(unit)
  if (basis === 'monthly-average' && months === null)
    refuse('input.conflict', 'policy.salesBasis', "'period', since a week has no months", basis)
  const path = 'policy.countback'
  const countback = expectRecord(policy['countback'], path, 'a countback policy')
  expectKeys(countback, ['zeroSales', 'partialDay'], path)
  return {
    rolling: expectInteger(policy['rollingPeriods'], 'policy.rollingPeriods', 1, 120),
    isNet: expectChoice(policy['unapplied'], ['apart', 'net'], 'policy.unapplied') === 'net',
    months: basis === 'period' ? 1 : (months as number),
    countback: {
      zeroSales: expectChoice(countback['zeroSales'], ['skip', 'count-days', 'stop'], `${path}.zeroSales`),
      partialDay: expectChoice(countback['partialDay'], ['none', 'up', 'half-up'], `${path}.partialDay`),
    },
  }
}
