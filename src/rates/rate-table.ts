import { readSafely } from '../kernel/read-safely.js'
import { compileRates, writeTable } from './compiled-rates.js'
import type { RateTable, RateTableInput } from './model.js'

/**
 * Checks a series of reference rates and makes a rate table of it, for a policy with `rate: { reference }`.
 *
 * Each entry is in force from its day, included, until the day of the next entry, excluded; the last one through
 * `knownThrough`, **included**. A rate of null is a hole: the rate is unknown. Rates are fractions: `'0.0215'` is 2.15
 * % a year; a figure above 2 is refused, since it is likely a percentage given as a fraction. Negative rates are
 * allowed. Equal rates in succession are kept as separate entries; whether a calculation starts a new segment there is
 * set by `segmentAt`.
 *
 * @param input - The rates in ascending order.
 * @returns The same table, with rates in their shortest text.
 * @throws ReceivablesError `rate.table` if there is no entry, entries do not ascend, two have the same day, or
 * `knownThrough` is before the last entry; `input.range` for a rate above 2 or below −1; `date.invalid`,
 * `decimal.invalid`, `id.invalid`, `input.missing`, `input.type`, `input.choice` or `input.unknown-key` for a field.
 *
 * @example
 * ```ts
 * import { rateOn, rateTable } from 'receivables'
 *
 * const bank = rateTable({
 *   id: 'our-bank',
 *   entries: [{ from: '2026-01-01', rate: '0.0375' }, { from: '2026-07-01', rate: '0.0350' }],
 *   knownThrough: '2026-12-31',
 * })
 * bank.entries[1] // => { from: '2026-07-01', rate: '0.035' }
 * rateOn(bank, '2026-06-30') // => '0.0375'
 * rateOn(bank, '2027-01-01') // => throws 'rate.unknown'
 * ```
 *
 * @see Directive 2011/7/EU, article 2(7), for the definition of a reference rate.
 */
export function rateTable(input: RateTableInput): RateTable {
  return readSafely('', () => {
    return writeTable(compileRates(input, ''), input)
  })
}
