import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectKeys } from '../kernel/expect.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { Ratio } from '../numbers/ratio.js'
import { readDecimal } from '../numbers/read-decimal.js'
import { writeRate } from '../rates/write-rate.js'
import { MAX_ROWS, readRows } from './read-rows.js'

/** The exchange rate of a day. The caller supplies it; the package ships none. */
export interface DatedExchangeRate {
  /** ISO 4217 code of the foreign currency. */
  readonly currency: CurrencyCode
  /** The day of the rate. */
  readonly date: PlainDate
  /**
   * Units of the reporting currency per unit of the foreign currency, above 0. Divide a quotation per 100 units by
   * 100 first.
   */
  readonly rate: DecimalInput
}

/** A rate with its text. */
export interface ExchangeRate extends Ratio {
  readonly text: DecimalString
}

/** The rate of a currency and its day. */
export interface RateOfDay {
  readonly rate: ExchangeRate
  readonly date: PlainDate
}

/** Reads an exchange rate: above 0, and at most 10^9. */
export function readExchangeRate(value: unknown, path: string): ExchangeRate {
  const { units, scale } = readDecimal(value, path)
  const den = 10n ** BigInt(scale)
  if (units > 0n && units <= 1_000_000_000n * den) return { num: units, den, text: writeRate(units, scale) }
  return refuse('input.range', path, 'an exchange rate above 0 and at most 1000000000', value)
}

/** Reads exchange rates and returns a function that finds the latest rate of a currency up to a day. */
export function readRates(
  value: unknown,
  home: string,
  asOf: DayNumber,
  maxAge: number,
): (currency: string) => RateOfDay {
  const latest = new Map<string, { day: DayNumber; rate: ExchangeRate }>()
  const seen = new Set<string>()
  readRows(value, 'rates', 'rates', { most: MAX_ROWS }, (row, path) => {
    expectKeys(row, ['currency', 'date', 'rate'], path)
    readScale(row['currency'], at(path, 'currency'))
    const currency = row['currency'] as string
    const day = readDay(row['date'], at(path, 'date'))
    const rate = readExchangeRate(row['rate'], at(path, 'rate'))
    if (currency === home && rate.num !== rate.den)
      refuse('input.conflict', at(path, 'rate'), '1, the rate of the reporting currency', row['rate'])
    const key = `${currency}:${String(day)}`
    if (seen.has(key))
      refuse('rate.table', at(path, 'date'), 'only one rate for each currency and day', row['date'])
    seen.add(key)
    const known = latest.get(currency)
    if (day <= asOf && (known === undefined || day > known.day)) latest.set(currency, { day, rate })
  })
  return (currency) => {
    const found = latest.get(currency)
    if (found !== undefined && asOf - found.day <= maxAge)
      return { rate: found.rate, date: writeDay(found.day) }
    const expected = `a rate of ${currency} of ${writeDay(asOf)}, or up to ${String(maxAge)} days before it`
    return refuse('rate.unknown', 'rates', expected, found === undefined ? 'none' : writeDay(found.day))
  }
}
