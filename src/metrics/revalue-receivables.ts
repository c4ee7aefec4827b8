import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { expectChoice, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { toMinor } from '../numbers/minor.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readRates, type DatedExchangeRate } from './exchange-rates.js'
import { type CurrencyExposure, exposuresOf } from './exposures.js'
import { because, type MetricsReason } from './reasons.js'
import { readForeignItems, readTenors, valueOf, type ValuedItem } from './foreign-items.js'

/** A receivable in a foreign currency or in the reporting currency. */
export interface ForeignReceivable {
  /** Identifier, unique in the list. */
  readonly id: string
  /** ISO 4217 code of `open`. */
  readonly currency: CurrencyCode
  /** Open amount; not negative. */
  readonly open: DecimalInput
  /**
   * The exchange rate at which it was booked: units of the reporting currency per unit of `currency`. Required unless
   * `currency` is the reporting currency.
   */
  readonly bookedRate?: DecimalInput
  /** Due date; required with `tenorEdges`. */
  readonly dueDate?: PlainDate
}

/** Receivables, rates, and the day of revaluation. */
export interface RevaluationRequest {
  /** ISO 4217 code of the reporting currency. */
  readonly reportingCurrency: CurrencyCode
  /** The day. */
  readonly asOf: PlainDate
  /** The receivables, in any order. */
  readonly items: readonly ForeignReceivable[]
  /** Dated rates; the latest of each currency on or before `asOf` is used. */
  readonly rates: readonly DatedExchangeRate[]
  /** The most days that a rate may be older than `asOf`, 0 to 36525; older rates are not used. */
  readonly maxRateAge: number
  /** How each value is rounded to the scale of the reporting currency. */
  readonly rounding: RoundingMode
  /** Upper ends of tenors, in days from `asOf` to the due date, ascending from 1. Default: the exposure is not split. */
  readonly tenorEdges?: readonly number[]
}

/** A revalued receivable. */
export interface RevaluedItem {
  /** The receivable. */
  readonly id: string
  /** ISO 4217 code of `open`. */
  readonly currency: CurrencyCode
  /** Open amount in its own currency. */
  readonly open: DecimalString
  /** open × booked rate, in the reporting currency. */
  readonly bookedValue: DecimalString
  /** open × rate of the day, in the reporting currency. */
  readonly value: DecimalString
  /** value − bookedValue: a gain above zero, a loss below. */
  readonly gainLoss: DecimalString
}

/** Receivables revalued at the rates of a day. */
export interface Revaluation {
  /** ISO 4217 code of all values, gains and losses. */
  readonly reportingCurrency: CurrencyCode
  /** The day. */
  readonly asOf: PlainDate
  /** The receivables, in the order given. */
  readonly items: readonly RevaluedItem[]
  /** One row per currency, ascending by code. */
  readonly exposures: readonly CurrencyExposure[]
  /** The sum of booked values. */
  readonly bookedValue: DecimalString
  /** The sum of values. */
  readonly value: DecimalString
  /** value − bookedValue. */
  readonly gainLoss: DecimalString
  /** Which rates were used, and the gain or loss per currency. */
  readonly reasons: readonly MetricsReason[]
}

/**
 * Revalues foreign receivables at the rates of a day: the gain or loss against the rate at which each was booked, and
 * the exposure by currency and, with `tenorEdges`, by the time to the due date.
 *
 * Value = open × rate of the day, booked value = open × booked rate, each item rounded on its own to the reporting
 * currency; gain or loss = value − booked value; sums are sums of items. The caller supplies the rates: the latest of
 * each currency on or before `asOf` is used, if it is not older than `maxRateAge`. Items in the reporting currency keep
 * their value.
 *
 * @throws ReceivablesError `rate.unknown` for a currency without a rate, `rate.table` for two rates of one day,
 * `input.conflict` for a rate of the reporting currency other than 1, `input.range` for a rate of 0 or below, or edges
 * that are not ascending whole numbers, `id.duplicate`, `id.invalid`, `amount.negative`, `date.invalid`,
 * `input.choice`, `input.missing`, `input.type`, `input.unknown-key`, `decimal.invalid`, `amount.too-fine`,
 * `currency.unknown`.
 *
 * @example
 * ```ts
 * import { revalueReceivables } from 'receivables/ledger'
 *
 * revalueReceivables({
 *   reportingCurrency: 'CNY',
 *   asOf: '2026-03-31',
 *   items: [{ id: 'F-1', currency: 'USD', open: '100000.00', bookedRate: '7.2000' }],
 *   rates: [{ currency: 'USD', date: '2026-03-31', rate: '7.0500' }],
 *   maxRateAge: 0,
 *   rounding: 'half-up',
 * })
 * // => { bookedValue: '720000.00', value: '705000.00', gainLoss: '-15000.00', ... }
 * ```
 *
 * @see IAS 21 paragraph 23 and 28; CAS 19 (企业会计准则第19号) article 11.
 */
export function revalueReceivables(request: RevaluationRequest): Revaluation {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'receivables, rates and a day')
    expectKeys(given, FIELDS, '')
    const home = given['reportingCurrency'] as CurrencyCode
    const scale = readScale(home, 'reportingCurrency')
    const asOf: DayNumber = readDay(given['asOf'], 'asOf')
    const maxAge = expectInteger(given['maxRateAge'], 'maxRateAge', 0, 36_525)
    const rounding = expectChoice(given['rounding'], ROUNDING_MODES, 'rounding')
    const tenors = readTenors(given['tenorEdges'])
    const rateOf = readRates(given['rates'], home, asOf, maxAge)
    const items = readForeignItems(given['items'], home, tenors !== null).map((item): ValuedItem => {
      const rate = item.currency === home ? null : rateOf(item.currency)
      const bookedValue = valueOf(item.open, item.bookedRate, item.scale, scale, rounding)
      const value = rate === null ? bookedValue : valueOf(item.open, rate.rate, item.scale, scale, rounding)
      return { ...item, rate, bookedValue, value }
    })
    const write = (amount: bigint): DecimalString => writeMinor(toMinor(amount), scale)
    const exposures = exposuresOf(items, tenors, asOf, write)
    const sum = (of: (item: ValuedItem) => bigint): bigint =>
      items.reduce((total, item) => total + of(item), 0n)
    const [bookedValue, value] = [sum((item) => item.bookedValue), sum((item) => item.value)]
    return {
      reportingCurrency: home,
      asOf: given['asOf'] as PlainDate,
      items: items.map((item) => ({
        id: item.id,
        currency: item.currency,
        open: writeMinor(toMinor(item.open), item.scale),
        bookedValue: write(item.bookedValue),
        value: write(item.value),
        gainLoss: write(item.value - item.bookedValue),
      })),
      exposures,
      bookedValue: write(bookedValue),
      value: write(value),
      gainLoss: write(value - bookedValue),
      reasons: exposures.flatMap((exposure) => becauseOf(exposure, home)),
    }
  })
}

const FIELDS = ['reportingCurrency', 'asOf', 'items', 'rates', 'maxRateAge', 'rounding', 'tenorEdges']

function becauseOf({ currency, rate, rateDate, gainLoss }: CurrencyExposure, home: string): MetricsReason[] {
  if (rateDate === null) return []
  const told = [because('metrics.exchange-rate', { currency, rate, date: rateDate, reportingCurrency: home })]
  if (/^[-0.]*$/.test(gainLoss)) return told
  const isLoss = gainLoss.startsWith('-')
  const amount = isLoss ? gainLoss.slice(1) : gainLoss
  const code = isLoss ? 'metrics.exchange-loss' : 'metrics.exchange-gain'
  return [...told, because(code, { currency, amount, reportingCurrency: home })]
}
