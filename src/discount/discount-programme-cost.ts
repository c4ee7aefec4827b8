import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
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
import { readScale, type CurrencyCode } from '../money/currency.js'
import { expectCurrency } from '../money/expect-currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { multiplyRatio, type Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { writeMinor } from '../numbers/write-minor.js'
import { MAX_DAYS, readDaysInYear } from './annualized-discount-cost.js'
import { readAnnualRate } from '../numbers/read-annual-rate.js'
import { readDiscountRate } from './read-discount-rate.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/** A paid invoice of the book. */
export interface PaidInvoice {
  /** Gross amount, not negative. */
  readonly amount: DecimalInput
  /** Date of the invoice, in the period. */
  readonly issueDate: PlainDate
  /** Day of payment; before the issue date for an advance. */
  readonly paidOn: PlainDate
  /** Its currency, if it says one; the `currency` of the request. */
  readonly currency?: CurrencyCode
}

/** A book, and a discount that could have been offered on it. */
export interface ProgrammeRequest {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The invoices of the period, with their payments without the discount. */
  readonly invoices: readonly PaidInvoice[]
  /** First day of the period. */
  readonly from: PlainDate
  /** Day after the last day of the period. */
  readonly to: PlainDate
  /** The discount as a fraction, from 0 to below 1. */
  readonly rate: DecimalInput
  /** Last day of the discount, in days after the invoice. */
  readonly discountDays: number
  /** The share of the amounts paid later whose customers would be won to pay on the last discount day, from 0 to 1. */
  readonly uptake: DecimalInput
  /** The seller's yearly cost of capital as a fraction, simple interest. */
  readonly costOfCapital: DecimalInput
  /** Days in a year: 360 or 365. */
  readonly daysInYear: 360 | 365
}

/** The annual cost of a discount on a book. Amounts are per year; discounts − financingSaved = netCost. */
export interface ProgrammeCost {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Sales. */
  readonly sales: DecimalString
  /** Discounts given. */
  readonly discounts: DecimalString
  /** The part of the discounts given to customers who paid within the window anyway. */
  readonly discountsForNothing: DecimalString
  /** Interest saved because payments arrive earlier. */
  readonly financingSaved: DecimalString
  /** Net cost; if negative, the discount pays. */
  readonly netCost: DecimalString
  /** The reduction of average receivables. */
  readonly receivablesFreed: DecimalString
  /** The share of sales paid within the window anyway, 12 decimals; `null` without sales. */
  readonly alreadyEarly: DecimalString | null
  /** Days to pay without the discount, weighted by amount, 12 decimals; `null` without sales. */
  readonly daysBefore: DecimalString | null
  /** Days to pay with the discount, weighted by amount, 12 decimals; `null` without sales. */
  readonly daysAfter: DecimalString | null
}

/**
 * The annual cost of an early-payment discount on a given book: the discounts that would be given, including to
 * customers who pay early anyway, less the interest saved because others pay earlier.
 *
 * With E the amounts paid within `discountDays`, L the amounts paid later, after n days, u the uptake, d the rate, and
 * y = days in the year / days from `from` (included) to `to` (excluded): discounts = d · (E + u · L) · y; freed = Σ u ·
 * L · (n − discountDays) · y / days in the year; financingSaved = cost of capital · freed. Each is rounded half-up
 * once; netCost is their difference.
 *
 * @throws ReceivablesError `input.missing`, `input.range` for shares outside 0 to 1 or days outside 0 to 36525,
 * `date.order` for a period without days or an invoice outside it, `amount.negative`, `amount.too-fine`,
 * `date.invalid`, `currency.unknown`, `currency.mismatch`, `input.choice`, `input.unknown-key`, `input.type`, `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { discountProgrammeCost } from 'receivables'
 *
 * discountProgrammeCost({
 *   currency: 'EUR',
 *   invoices: [
 *     { amount: '100000.00', issueDate: '2025-03-01', paidOn: '2025-03-11' },
 *     { amount: '300000.00', issueDate: '2025-06-01', paidOn: '2025-07-31' },
 *   ],
 *   from: '2025-01-01',
 *   to: '2026-01-01',
 *   rate: '0.02',
 *   discountDays: 10,
 *   uptake: '0.5',
 *   costOfCapital: '0.12',
 *   daysInYear: 365,
 * })
 * // => { sales: '400000.00', discounts: '5000.00', discountsForNothing: '2000.00', financingSaved: '2465.75',
 * //      netCost: '2534.25', receivablesFreed: '20547.95', alreadyEarly: '0.250000000000', daysBefore: '47.500000000000', ... }
 * ```
 *
 * @see {@link breakEvenUptake}
 */
export function discountProgrammeCost(request: ProgrammeRequest): ProgrammeCost {
  return readSafely('', () => costOf(request))
}

function costOf(request: ProgrammeRequest): ProgrammeCost {
  const record = expectRecord(request, '', 'an object with invoices, a period and a discount')
  const own = [
    'currency',
    'invoices',
    'from',
    'to',
    'rate',
    'discountDays',
    'uptake',
    'costOfCapital',
    'daysInYear',
  ]
  expectKeys(record, own, '')
  const currency = record['currency'] as string
  const scale = readScale(currency, 'currency')
  const period = readPeriod(record)
  const rate = readDiscountRate(record['rate'], 'rate')
  const discountDays = expectInteger(record['discountDays'], 'discountDays', 0, MAX_DAYS)
  const uptake = readShare(record['uptake'], 'uptake')
  const capital = readAnnualRate(record['costOfCapital'], 'costOfCapital')
  const year = BigInt(readDaysInYear(record['daysInYear']))
  const book = addUp(readInvoices(record['invoices'], currency, scale, period), discountDays)

  const aYear: Ratio = { num: year, den: BigInt(period.to - period.from) }
  const money = (units: bigint, ...factors: readonly Ratio[]): Minor => {
    const { num, den } = factors.reduce(multiplyRatio, { num: units, den: 1n })
    return toMinor(roundQuotient(num, den, 'half-up'))
  }
  const won = multiplyRatio(uptake, rate)
  const taken = {
    num: book.early * rate.num * won.den + book.late * won.num * rate.den,
    den: rate.den * won.den,
  }
  const discounts = money(1n, taken, aYear)
  const freed: readonly Ratio[] = [uptake, aYear, { num: 1n, den: year }]
  const saved = money(book.lateDays, ...freed, capital)
  const write = (amount: Minor): string => writeMinor(amount, scale)
  return {
    currency,
    sales: write(money(book.early + book.late, aYear)),
    discounts: write(discounts),
    discountsForNothing: write(money(book.early, rate, aYear)),
    financingSaved: write(saved),
    netCost: write(subtractMinor(discounts, saved)),
    receivablesFreed: write(money(book.lateDays, ...freed)),
    ...averages(book, uptake),
  }
}

interface Period {
  readonly from: DayNumber
  readonly to: DayNumber
}

function readPeriod(record: UnknownRecord): Period {
  const [from, to] = [readDay(record['from'], 'from'), readDay(record['to'], 'to')]
  return to > from ? { from, to } : refuse('date.order', 'to', 'a day after from', record['to'])
}

interface ReadPaid {
  readonly amount: Minor
  readonly days: number
}

function readInvoices(value: unknown, currency: string, scale: number, { from, to }: Period): ReadPaid[] {
  return Array.from(expectArray(value, 'invoices'), (element, index) => {
    const path = at('invoices', index)
    const record = expectRecord(element, path, 'an invoice with amount, issueDate and paidOn')
    expectCurrency(record['currency'], currency, at(path, 'currency'), 'request')
    const issued = readDay(record['issueDate'], at(path, 'issueDate'))
    if (issued < from || issued >= to) {
      refuse('date.order', at(path, 'issueDate'), 'a day in the period', record['issueDate'])
    }
    const amount = readAmount(record['amount'], scale, at(path, 'amount'))
    return { amount, days: readDay(record['paidOn'], at(path, 'paidOn')) - issued }
  })
}

/** Sums of a book: amounts paid early and late, total amount-days, and late amount-days beyond the window. */
interface Book {
  readonly early: bigint
  readonly late: bigint
  readonly days: bigint
  readonly lateDays: bigint
}

function addUp(invoices: readonly ReadPaid[], discountDays: number): Book {
  let [early, late, days, lateDays] = [0n, 0n, 0n, 0n]
  for (const invoice of invoices) {
    const amount = BigInt(invoice.amount)
    days += amount * BigInt(invoice.days)
    if (invoice.days <= discountDays) {
      early += amount
    } else {
      late += amount
      lateDays += amount * BigInt(invoice.days - discountDays)
    }
  }
  return { early, late, days, lateDays }
}

function averages(
  { early, late, days, lateDays }: Book,
  uptake: Ratio,
): Pick<ProgrammeCost, 'alreadyEarly' | 'daysBefore' | 'daysAfter'> {
  const sales = early + late
  if (sales === 0n) return { alreadyEarly: null, daysBefore: null, daysAfter: null }
  const after = { num: days * uptake.den - lateDays * uptake.num, den: sales * uptake.den }
  return {
    alreadyEarly: writeStatistic({ num: early, den: sales }),
    daysBefore: writeStatistic({ num: days, den: sales }),
    daysAfter: writeStatistic(after),
  }
}
