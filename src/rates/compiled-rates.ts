import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectChoice,
  expectId,
  expectKeys,
  expectRecord,
  expectText,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readDecimal, type ExactDecimal } from '../numbers/read-decimal.js'
import type { RateTable } from './model.js'
import { writeRate } from './write-rate.js'

/** A parsed rate table: day numbers and exact rates in units of `10^-scale`. */
export interface CompiledRates {
  readonly id: string
  /** First days, ascending. */
  readonly from: readonly DayNumber[]
  /** The rate from that day on; null in a hole. */
  readonly units: readonly (bigint | null)[]
  readonly scale: number
  /** The last known day, included. */
  readonly knownThrough: DayNumber
}

const TABLE_FIELDS = ['id', 'entries', 'knownThrough', 'source', 'certainty']

/**
 * Reads a rate table. A rate above 2 (200 %) or below −1 is refused, since it is likely a percentage given as a
 * fraction.
 *
 * @throws ReceivablesError `rate.table` if there are no entries, or they do not ascend, have the same day twice, or are
 * later than `knownThrough`; otherwise as the readers do.
 */
export function compileRates(input: unknown, path: string): CompiledRates {
  return readSafely(path, () => {
    const table = expectRecord(input, path, 'a rate table')
    expectKeys(table, TABLE_FIELDS, path)
    const id = expectId(table['id'], at(path, 'id'))
    if (table['source'] !== undefined) expectText(table['source'], at(path, 'source'))
    if (table['certainty'] !== undefined) {
      expectChoice(table['certainty'], ['high', 'medium'], at(path, 'certainty'))
    }
    const entries = expectArray(table['entries'], at(path, 'entries'), 'a list of rates with their first day')
    if (entries.length === 0) return refuse('rate.table', at(path, 'entries'), 'at least one rate', entries)
    const knownThrough = readDay(table['knownThrough'], at(path, 'knownThrough'))
    const read = Array.from(entries, (entry, index) => readEntry(entry, at(at(path, 'entries'), index)))
    checkOrder(read, knownThrough, path)
    const scale = read.reduce((max, { rate }) => Math.max(max, rate?.scale ?? 0), 0)
    return {
      id,
      from: read.map(({ from }) => from),
      units: read.map(({ rate }) => (rate === null ? null : rate.units * 10n ** BigInt(scale - rate.scale))),
      scale,
      knownThrough,
    }
  })
}

interface ReadEntry {
  readonly from: DayNumber
  readonly rate: ExactDecimal | null
}

function readEntry(input: unknown, path: string): ReadEntry {
  const entry = expectRecord(input, path, 'a rate with its first day')
  expectKeys(entry, ['from', 'rate'], path)
  const from = readDay(entry['from'], at(path, 'from'))
  return { from, rate: entry['rate'] === null ? null : readTableRate(entry['rate'], at(path, 'rate')) }
}

function readTableRate(input: unknown, path: string): ExactDecimal {
  const rate = readDecimal(input, path)
  return isTableRate(rate)
    ? rate
    : refuse('input.range', path, 'a rate as a fraction from -1 to 2 (0.08 is 8 %)', input)
}

/** Whether a rate is within the range of a table, −1 to 2, both included. */
export function isTableRate({ units, scale }: ExactDecimal): boolean {
  const one = 10n ** BigInt(scale)
  return units <= 2n * one && units >= -one
}

function checkOrder(entries: readonly ReadEntry[], knownThrough: DayNumber, path: string): void {
  entries.forEach(({ from }, index) => {
    const before = entries[index - 1]
    if (before !== undefined && from <= before.from) {
      const place = at(at(at(path, 'entries'), index), 'from')
      refuse(
        'rate.table',
        place,
        `a day after ${writeDay(before.from)}: entries ascend, one for each day`,
        writeDay(from),
      )
    }
  })
  const last = entries[entries.length - 1] as ReadEntry
  if (knownThrough < last.from) {
    refuse(
      'rate.table',
      at(path, 'knownThrough'),
      `a day not before the last entry, ${writeDay(last.from)}`,
      writeDay(knownThrough),
    )
  }
}

/** The index of the entry in force on a day that the table covers: the last entry that does not start after it. */
export function findEntry(from: readonly DayNumber[], day: DayNumber): number {
  let low = 0
  let high = from.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((from[middle] as number) <= day) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * The index of the entry in force on a day.
 *
 * @throws ReceivablesError `rate.unknown` before the first entry, after `knownThrough` or in a hole.
 */
export function entryOn(rates: CompiledRates, day: DayNumber, path: string): number {
  const index = findEntry(rates.from, day)
  if (day < (rates.from[0] as number) || day > rates.knownThrough || rates.units[index] === null) {
    return refuse('rate.unknown', path, whatIsKnown(rates, index, day), writeDay(day))
  }
  return index
}

/** For an error message: the days for which the table knows the rate, and the hole if the day is in one. */
function whatIsKnown(rates: CompiledRates, index: number, day: DayNumber): string {
  const reach = `a day on which '${rates.id}' is known: from ${writeDay(rates.from[0] as number)} to ${writeDay(rates.knownThrough)}, both included`
  // Figures are published twice a year or every month, so the message says how to add later ones.
  if (day > rates.knownThrough) return `${reach}, or later figures added by extendRateTable`
  if (rates.units[index] !== null) return reach
  const next = rates.from[index + 1]
  const end = next === undefined ? rates.knownThrough : next - 1
  return `${reach}, except ${writeDay(rates.from[index] as number)} to ${writeDay(end)}`
}

/** A compiled table as a plain one, with its source and certainty. */
export function writeTable(rates: CompiledRates, about: Pick<RateTable, 'source' | 'certainty'>): RateTable {
  return {
    id: rates.id,
    entries: rates.from.map((from, index) => {
      const units = rates.units[index] as bigint | null
      return { from: writeDay(from), rate: units === null ? null : writeRate(units, rates.scale) }
    }),
    knownThrough: writeDay(rates.knownThrough),
    ...(about.source === undefined ? {} : { source: about.source }),
    ...(about.certainty === undefined ? {} : { certainty: about.certainty }),
  }
}
