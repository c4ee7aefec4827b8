import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { toMinor, type Minor } from '../numbers/minor.js'
import { readRatio, type Ratio } from '../numbers/ratio.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'
import { readRows } from './read-facts.js'

/** The exchange rate of one currency for a period. */
export interface ExchangeRate {
  /** The currency to convert from. */
  readonly currency: CurrencyCode
  /** The value of one unit of it in the limit's currency, above zero. */
  readonly rate: DecimalInput
  /** The first day of the rate, included. */
  readonly from: PlainDate
  /** The last day of the rate, included. */
  readonly through: PlainDate
}

/** The exchange rates for exposure in other currencies than the limit. */
export interface ExchangeRates {
  /** The day whose rates are used. */
  readonly asOf: PlainDate
  /** How each converted amount is rounded to the minor unit of the limit's currency. */
  readonly rounding: RoundingMode
  /** The rates; periods of the same currency must not overlap. */
  readonly rates: readonly ExchangeRate[]
}

/** Converts an amount in minor units. Each amount is converted on its own, so that the converted amounts add up. */
export type Convert = (amount: Minor, currency: CurrencyCode, scale: number, path: string) => Minor

interface ReadRate {
  readonly currency: CurrencyCode
  readonly rate: Ratio
  readonly from: number
  readonly through: number
}

/**
 * The conversion into the limit's currency. Amounts in that currency stay unchanged; without rates any other currency
 * is refused, because two currencies are never added.
 *
 * @throws ReceivablesError `currency.mismatch` (another currency and no rates), `rate.unknown` (no rate of that day),
 * `rate.table` (overlapping rates).
 */
export function converterOf(value: unknown, path: string, limitCurrency: CurrencyCode): Convert {
  const scaleTo = readScale(limitCurrency, 'limitCurrency')
  const table = value === undefined ? undefined : readTable(value, path)
  return (amount, currency, scale, place) => {
    if (currency === limitCurrency) return amount
    if (table === undefined)
      return refuse('currency.mismatch', place, `${limitCurrency}, or exchange rates`, currency)
    const rate = table.ofDay.get(currency)
    if (rate === undefined)
      return refuse('rate.unknown', at(path, 'rates'), `a rate of ${currency} on that day`, table.asOfText)
    const numerator = BigInt(amount) * rate.num * 10n ** BigInt(scaleTo)
    return toMinor(roundQuotient(numerator, rate.den * 10n ** BigInt(scale), table.rounding))
  }
}

function readTable(value: unknown, path: string) {
  const fields = expectRecord(value, path, 'exchange rates')
  expectKeys(fields, ['asOf', 'rounding', 'rates'], path)
  const rates = readRows(fields['rates'], at(path, 'rates'), 'a list of exchange rates', readRate)
  checkOverlap(rates, at(path, 'rates'))
  const asOf = readDay(fields['asOf'], at(path, 'asOf'))
  const isOfDay = ({ from, through }: ReadRate): boolean => from <= asOf && asOf <= through
  return {
    // One rate per currency, because periods do not overlap; a map makes the lookup fast for any number of documents.
    ofDay: new Map(rates.filter(isOfDay).map(({ currency, rate }) => [currency, rate])),
    asOfText: fields['asOf'],
    rounding: expectChoice(fields['rounding'], ROUNDING_MODES, at(path, 'rounding')),
  }
}

function readRate(row: Readonly<Record<string, unknown>>, path: string): ReadRate {
  expectKeys(row, ['currency', 'rate', 'from', 'through'], path)
  readScale(row['currency'], at(path, 'currency'))
  const rate = readRatio(row['rate'], at(path, 'rate'))
  if (rate.num <= 0n) refuse('input.range', at(path, 'rate'), 'a rate above zero', row['rate'])
  const from = readDay(row['from'], at(path, 'from'))
  const through = readDay(row['through'], at(path, 'through'))
  if (through < from) refuse('date.order', at(path, 'through'), 'a day not before `from`', row['through'])
  return {
    currency: row['currency'] as CurrencyCode,
    rate,
    from,
    through,
  }
}

/** Sorted first, so that the time does not grow with the square of the table. */
function checkOverlap(rates: readonly ReadRate[], path: string): void {
  const last = new Map<CurrencyCode, number>()
  for (const rate of [...rates].sort((a, b) => a.from - b.from)) {
    if (rate.from <= (last.get(rate.currency) ?? -Infinity))
      refuse('rate.table', path, `rates of ${rate.currency} that do not overlap`, rate.currency)
    last.set(rate.currency, rate.through)
  }
}
