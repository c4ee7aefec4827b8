import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectChoice,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Settlement } from '../ledger/open-item.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { expectCurrency } from '../money/expect-currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { toMinor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { MAX_DAYS } from './period-sales.js'
import { MAX_ROWS, readRows } from './read-rows.js'
import { because, type MetricsReason } from './reasons.js'

/** An invoice or instalment that was paid in full; the settled items of `ledgerAsOf` fit. */
export interface PaidItem {
  /** Invoiced amount; not negative. */
  readonly amount: DecimalInput
  /** Invoice date. */
  readonly issueDate: PlainDate
  /** Due date: the last day on which payment was in time. */
  readonly dueDate: PlainDate
  /** Day on which the last part was settled. */
  readonly settledOn: PlainDate
  /**
   * What settled the last part. Items settled by a credit note or a write-off were not paid and are left out.
   * Default: a payment.
   */
  readonly settledBy?: Settlement
  /** ISO 4217 code; if given, it must be that of the request. */
  readonly currency?: CurrencyCode
}

/** A paid invoice of which only the days are given. */
export interface PaidDays {
  /** Invoiced amount; not negative. */
  readonly amount: DecimalInput
  /** Days from the invoice date to the payment; below zero for an advance. */
  readonly daysToPay: number
  /** Days from the due date to the payment; below zero for an early payment. */
  readonly daysLate?: number
  /** What settled the last part, as in {@link PaidItem}. */
  readonly settledBy?: Settlement
}

/** The items that were paid. */
export interface DaysToPayRequest {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Items paid in full, in any order. */
  readonly items: readonly (PaidItem | PaidDays)[]
}

/** How long customers took to pay, weighted by amount. */
export interface WeightedDaysToPay {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Number of items in the averages. */
  readonly count: number
  /** The sum of their amounts. */
  readonly amount: DecimalString
  /** Σ amount · days from invoice to payment ÷ Σ amount, 12 decimals; null if the sum of amounts is 0. */
  readonly daysToPay: DecimalString | null
  /** The same with days late, where an early payment counts as 0; null if an item has no `daysLate`. */
  readonly daysLate: DecimalString | null
  /** The same with signed days beyond terms, where early payments offset late ones; null if an item has no `daysLate`. */
  readonly daysBeyondTerms: DecimalString | null
  /** The inputs of the averages, or why there are none. */
  readonly reasons: readonly MetricsReason[]
}

/**
 * Days to pay and days late, weighted by amount, over items that were paid in full. A part payment does not count until
 * the rest is paid: the days of an item end on the day on which its last part was settled.
 *
 * Each average is Σ amount · days ÷ Σ amount, exact and rounded half-up once to 12 decimals. Days are calendar days;
 * the first day is excluded, the day of payment included.
 *
 * @throws ReceivablesError `currency.mismatch` for an item in another currency, `date.invalid`, `amount.negative`,
 * `input.range` for days beyond a century or more than 1,000,000 items, `input.conflict` for days beside dates,
 * `input.choice`, `input.missing`, `input.type`, `input.unknown-key`, `decimal.invalid`, `amount.too-fine`,
 * `currency.unknown`.
 *
 * @example
 * ```ts
 * import { ledgerAsOf, weightedDaysToPay } from 'receivables/ledger'
 *
 * weightedDaysToPay({
 *   currency: 'USD',
 *   items: [
 *     { amount: '1000.00', daysToPay: 15 },
 *     { amount: '3000.00', daysToPay: 30 },
 *     { amount: '2000.00', daysToPay: 45 },
 *   ],
 * }).daysToPay // => '32.500000000000'
 *
 * const { settled } = ledgerAsOf(
 *   {
 *     invoices: [
 *       { id: 'F-1', customerId: 'acme', currency: 'EUR', amount: '100.00', issueDate: '2026-01-05', dueDate: '2026-02-04' },
 *     ],
 *     payments: [
 *       {
 *         id: 'P-1', customerId: 'acme', currency: 'EUR', amount: '100.00', date: '2026-02-14',
 *         applications: [{ invoiceId: 'F-1', amount: '100.00' }],
 *       },
 *     ],
 *   },
 *   '2026-03-31',
 * )
 * weightedDaysToPay({ currency: 'EUR', items: settled })
 * // => { daysToPay: '40.000000000000', daysLate: '10.000000000000', daysBeyondTerms: '10.000000000000', ... }
 * ```
 */
export function weightedDaysToPay(request: DaysToPayRequest): WeightedDaysToPay {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'items that were paid')
    expectKeys(given, ['currency', 'items'], '')
    const currency = given['currency'] as CurrencyCode
    const scale = readScale(currency, 'currency')
    const rows = readRows(given['items'], 'items', 'paid items', { most: MAX_ROWS }, (row, path) =>
      readPaid(row, path, scale, currency),
    )
    const paid = rows.filter((row) => row !== null)
    const total = paid.reduce((sum, { amount }) => sum + amount, 0n)
    const meanOf = (days: (row: ReadPaid) => number): DecimalString | null =>
      total === 0n
        ? null
        : writeStatistic({
            num: paid.reduce((sum, row) => sum + row.amount * BigInt(days(row)), 0n),
            den: total,
          })
    const isKnown = paid.every(({ late }) => late !== undefined)
    const amount = writeMinor(toMinor(total), scale)
    const reasons = [
      total === 0n
        ? because('metrics.nothing-paid', { count: rows.length })
        : because('metrics.paid-invoices', { count: paid.length, amount, currency }),
    ]
    const left = rows.length - paid.length
    if (left > 0) reasons.push(because('metrics.not-by-cash', { count: left }))
    return {
      currency,
      count: paid.length,
      amount,
      daysToPay: meanOf(({ days }) => days),
      daysLate: isKnown ? meanOf(({ late = 0 }) => Math.max(0, late)) : null,
      daysBeyondTerms: isKnown ? meanOf(({ late = 0 }) => late) : null,
      reasons,
    }
  })
}

interface ReadPaid {
  readonly amount: bigint
  readonly days: number
  readonly late: number | undefined
}

const DATES = ['issueDate', 'dueDate', 'settledOn'] as const

/** A paid item; null if something other than a payment or discount settled it. */
function readPaid(row: UnknownRecord, path: string, scale: number, currency: CurrencyCode): ReadPaid | null {
  expectCurrency(row['currency'], currency, at(path, 'currency'), 'request')
  const amount = BigInt(readAmount(row['amount'], scale, at(path, 'amount')))
  const by = row['settledBy']
  const isPaid =
    by === undefined || ['payment', 'discount'].includes(expectChoice(by, SETTLEMENTS, at(path, 'settledBy')))
  const days = readDays(row, path)
  return isPaid ? { amount, ...days } : null
}

function readDays(row: UnknownRecord, path: string): Omit<ReadPaid, 'amount'> {
  const { daysToPay, daysLate } = row as { daysToPay?: unknown; daysLate?: unknown }
  if (daysToPay !== undefined || daysLate !== undefined) {
    for (const field of DATES)
      if (row[field] !== undefined)
        refuse('input.conflict', at(path, field), 'either dates or daysToPay and daysLate', row[field])
    const read = (value: unknown, field: string): number =>
      expectInteger(value, at(path, field), -MAX_DAYS, MAX_DAYS)
    return {
      days: read(daysToPay, 'daysToPay'),
      late: daysLate === undefined ? undefined : read(daysLate, 'daysLate'),
    }
  }
  const [issued, due, settled] = DATES.map((field) => readDay(row[field], at(path, field))) as [
    number,
    number,
    number,
  ]
  return { days: settled - issued, late: settled - due }
}

const SETTLEMENTS: readonly Settlement[] = ['payment', 'discount', 'credit-note', 'write-off']
