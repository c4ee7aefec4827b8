import type { DayNumber } from '../calendar/day-number.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { compileRates, entryOn } from './compiled-rates.js'
import { writeRate } from './write-rate.js'

/**
 * The rate in force on a day; errors have the path of the table or of the day.
 *
 * @throws ReceivablesError `rate.unknown` at `dayPath`; otherwise as {@link compileRates} does.
 */
export function rateAt(table: unknown, tablePath: string, day: DayNumber, dayPath: string): DecimalString {
  const rates = compileRates(table, tablePath)
  return writeRate(rates.units[entryOn(rates, day, dayPath)] as bigint, rates.scale)
}
