import { refuse } from '../kernel/error.js'
import { at, expectInteger, expectKeys, type UnknownRecord } from '../kernel/expect.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, toMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { writeMinor } from '../numbers/write-minor.js'
import { because, type MetricsReason } from './reasons.js'
import { MAX_PERIODS, readList, readRows } from './read-rows.js'

/** The credit sales of a period. */
export interface PeriodSales {
  /**
   * Sales on credit, with or without tax as the receivables are; without cash sales. Below zero if more was credited
   * than sold.
   */
  readonly creditSales: DecimalInput
  /** Days of the period, 1 to 36525. The actual length, 30, 90, 360 and 365 are all in use, so there is no default. */
  readonly days: number
}

/** The credit sales of one period, or of several periods together (a rolling figure). */
export type SalesFigures =
  | PeriodSales
  | {
      /** The periods, in any order; their sales and their days are summed. */
      readonly periods: readonly PeriodSales[]
    }

/** The receivables: one balance, or the mean of several. */
export type BalanceFigures =
  | {
      /** Receivables at the end of the period, with or without tax as the sales are. */
      readonly receivables: DecimalInput
    }
  | {
      /** Balances of which the exact mean is taken, such as opening and closing, or the ends of three months. */
      readonly balances: readonly DecimalInput[]
    }

/** Sales and days, summed. */
export interface ReadSales {
  readonly sales: Minor
  readonly days: number
}

/** The longest period in days, a century. */
export const MAX_DAYS = 36_525

/** Whether the second of two fields is given; both are refused. */
function either(given: UnknownRecord, one: string, other: string): boolean {
  const both = given[one] !== undefined && given[other] !== undefined
  if (both) refuse('input.conflict', other, `either ${one} or ${other}`, given[other])
  return given[other] !== undefined
}

/** The credit sales of a request: of one period, or the sum of several. */
export function readSales(given: UnknownRecord, scale: number): ReadSales {
  if (!either(given, 'creditSales', 'periods')) {
    return {
      sales: readMinor(given['creditSales'], scale, 'creditSales'),
      days: expectInteger(given['days'], 'days', 1, MAX_DAYS),
    }
  }
  either(given, 'days', 'periods')
  const bounds = { least: 1, most: MAX_PERIODS }
  const rows = readRows(given['periods'], 'periods', 'periods', bounds, (row, path) => {
    expectKeys(row, ['creditSales', 'days'], path)
    return {
      sales: readMinor(row['creditSales'], scale, at(path, 'creditSales')),
      days: expectInteger(row['days'], at(path, 'days'), 1, MAX_DAYS),
    }
  })
  return rows.reduce((all, row) => ({ sales: addMinor(all.sales, row.sales), days: all.days + row.days }))
}

/** The sum and number of balances; the balance is their quotient. */
export interface ReadBalance {
  readonly sum: bigint
  readonly count: number
}

/** The balance of a request: one, or the mean of several. */
export function readBalance(given: UnknownRecord, scale: number): ReadBalance {
  if (!either(given, 'receivables', 'balances')) {
    return { sum: BigInt(readMinor(given['receivables'], scale, 'receivables')), count: 1 }
  }
  const bounds = { least: 1, most: MAX_PERIODS }
  const rows = readList(given['balances'], 'balances', 'balances', bounds, (entry, path) =>
    BigInt(readMinor(entry, scale, path)),
  )
  return { sum: rows.reduce((sum, row) => sum + row, 0n), count: rows.length }
}

/** The balance rounded half-up to the currency's scale, for display; figures use the exact mean. */
export const writeBalance = ({ sum, count }: ReadBalance, scale: number): DecimalString =>
  writeMinor(toMinor(roundQuotient(sum, BigInt(count), 'half-up')), scale)

/** The reason that the balance is a mean, if it is one. */
export const ofMean = (balance: ReadBalance, scale: number, currency: string): MetricsReason[] =>
  balance.count === 1
    ? []
    : [
        because('metrics.mean-balance', {
          count: balance.count,
          mean: writeBalance(balance, scale),
          currency,
        }),
      ]

/** A balance in days of sales, exact; null if there is none. */
export function daysOfSales(
  balance: ReadBalance,
  { sales, days }: ReadSales,
): { readonly num: bigint; readonly den: bigint } | null {
  if (sales <= 0 || balance.sum < 0n) return null
  return { num: balance.sum * BigInt(days), den: BigInt(sales) * BigInt(balance.count) }
}

/** The reason why there is no figure in days of sales. */
export function whyNone(
  balance: ReadBalance,
  { sales, days }: ReadSales,
  scale: number,
  currency: string,
): MetricsReason {
  if (sales <= 0)
    return because('metrics.no-sales', { creditSales: writeMinor(sales, scale), days, currency })
  return because('metrics.credit-balance', { receivables: writeBalance(balance, scale), currency })
}
