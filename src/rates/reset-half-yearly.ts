import { civilOf, dayNumberOf, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { expectChoice, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { compileRates, findEntry, writeTable, type CompiledRates } from './compiled-rates.js'
import type { RateTable } from './model.js'

/** How a rate that can change on any day is fixed on 1 January and 1 July. */
export interface HalfYearlyReset {
  /** The name of the new table. */
  readonly id: string
  /**
   * The day whose rate is used: `first-day` is 1 January and 1 July (Directive 2011/7/EU), `day-before` is 31 December
   * and 30 June (United Kingdom, SI 2002/1675).
   */
  readonly observed: 'first-day' | 'day-before'
}

/**
 * A rate that can change on any day, fixed per half-year as late-payment statutes do.
 *
 * From 1 January through 30 June, and from 1 July through 31 December, the result has the rate that was in force on the
 * day observed. It starts with the first half-year whose observed day the table covers and is known through the end of
 * the last one: a central bank rate known through 18 July gives the reference rate of the whole second half-year.
 *
 * @param table - The rates by day of change; the table is not changed.
 * @param reset - The day observed and the name of the result.
 * @returns A new table with one entry per half-year, also if the rate is the same as before.
 * @throws ReceivablesError `rate.table` if the table does not cover any observed day, `input.choice`, `id.invalid`, or
 * as {@link rateTable} does; `date.out-of-range` if a half-year of the result would start after the year 9999.
 *
 * @example
 * ```ts
 * import { boeBankRate, rateOn, resetHalfYearly } from 'receivables'
 *
 * const reference = resetHalfYearly(boeBankRate(), { id: 'uk', observed: 'day-before' })
 * rateOn(boeBankRate(), '2022-12-14') // => '0.03'
 * rateOn(reference, '2022-12-14') // => '0.0125'
 * rateOn(reference, '2023-01-01') // => '0.035'
 * ```
 *
 * @see SI 2002/1675 (United Kingdom); Directive 2011/7/EU, article 3.
 */
export function resetHalfYearly(table: RateTable, reset: HalfYearlyReset): RateTable {
  return readSafely('', () => {
    const rates = compileRates(table, 'table')
    const given = expectRecord(reset, 'reset', 'an id and the observed day')
    expectKeys(given, ['id', 'observed'], 'reset')
    const id = expectId(given['id'], 'reset.id')
    const lag =
      expectChoice(given['observed'], ['first-day', 'day-before'], 'reset.observed') === 'day-before' ? 1 : 0
    const starts = halfYearsObserved(rates, lag)
    if (starts.length === 0) {
      return refuse('rate.table', 'table', 'a table with the rate of at least one observed day', rates.id)
    }
    const units = starts.map((start) => rates.units[findEntry(rates.from, start - lag)] as bigint | null)
    const end = nextHalfYear(starts[starts.length - 1] as number) - 1
    return writeTable({ id, from: starts, units, scale: rates.scale, knownThrough: end }, table)
  })
}

function halfYearsObserved(rates: CompiledRates, lag: number): DayNumber[] {
  const starts: DayNumber[] = []
  const first = rates.from[0] as number
  for (let day = nextHalfYear(first + lag - 1); day - lag <= rates.knownThrough; day = nextHalfYear(day)) {
    starts.push(day)
  }
  return starts
}

/** The first 1 January or 1 July after a day. */
function nextHalfYear(day: DayNumber): DayNumber {
  const { year, month } = civilOf(day)
  return month <= 6 ? dayNumberOf(year, 7, 1) : dayNumberOf(year + 1, 1, 1)
}
