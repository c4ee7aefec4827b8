import type { PlainDate } from '../calendar/plain-date.js'
import { readDay, writeDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { compileRates, findEntry, writeTable, type CompiledRates } from './compiled-rates.js'
import type { RateEntry, RateEntryInput, RateTable } from './model.js'

/** What to add to a rate table. */
export interface RateTableExtension {
  /**
   * Rates after `knownThrough`, before the first entry, or for a hole: ascending, each from its first day. None if the last
   * rate was left unchanged.
   */
  readonly entries: readonly RateEntryInput[]
  /** The last day, included, for which the extended table is known; not before the old one. */
  readonly knownThrough: PlainDate
}

/**
 * A rate table, shipped or your own, extended by rates that were published later or by figures for its holes.
 *
 * A rate that the table already knows is never changed: a new entry starts after `knownThrough`, before the first
 * entry, or inside a hole (which may be filled in parts; an entry on its first day replaces the null). Between the old
 * `knownThrough` and the first new entry the last old rate stays in force; the later `knownThrough` states this.
 *
 * @param table - The table; it is not changed.
 * @param extension - The new entries and the new last known day.
 * @returns A new table with the same `id` and the same `source`, and without `certainty`: how certain the added figures
 * are, the package cannot know.
 * @throws ReceivablesError `rate.table` if an entry would change a known rate, or the new `knownThrough` is before the
 * old one (path `extension.knownThrough`); otherwise as {@link rateTable} does.
 *
 * @example
 * ```ts
 * import { cnLpr1y, extendRateTable, rateOn } from 'receivables'
 *
 * // What was published since this version, here for the sake of the example long after it.
 * const lpr = extendRateTable(cnLpr1y(), {
 *   entries: [{ from: '2099-01-20', rate: '0.03' }],
 *   knownThrough: '2099-02-19',
 * })
 * rateOn(lpr, '2099-02-01') // => '0.03'
 * ```
 *
 * @see PBOC Announcement No. 15 of 2019, for a rate that is published every month.
 */
export function extendRateTable(table: RateTable, extension: RateTableExtension): RateTable {
  return readSafely('', () => {
    const old = compileRates(table, 'table')
    const given = expectRecord(extension, 'extension', 'entries and knownThrough')
    expectKeys(given, ['entries', 'knownThrough'], 'extension')
    const { entries } = given
    const isLonger = Array.isArray(entries) && entries.length === 0
    const added = isLonger
      ? { ...old, knownThrough: readDay(given['knownThrough'], 'extension.knownThrough') }
      : compileRates({ id: old.id, ...extension }, 'extension')
    if (added.knownThrough < old.knownThrough) {
      return refuse(
        'rate.table',
        'extension.knownThrough',
        `a day not before ${writeDay(old.knownThrough)}`,
        writeDay(added.knownThrough),
      )
    }
    const { source } = table
    const head = source === undefined ? {} : { source }
    if (isLonger) return writeTable(added, head)
    added.from.forEach((_, index) => {
      refuseKnown(old, added, index)
    })
    const all = { id: old.id, entries: merged(old, added), knownThrough: extension.knownThrough }
    return writeTable(compileRates(all, 'table'), head)
  })
}

function refuseKnown(old: CompiledRates, added: CompiledRates, index: number): void {
  const day = added.from[index] as number
  if (day > old.knownThrough || day < (old.from[0] as number)) return
  if (old.units[findEntry(old.from, day)] === null) return
  refuse(
    'rate.table',
    at(at('extension.entries', index), 'from'),
    `a day after ${writeDay(old.knownThrough)}, before ${writeDay(old.from[0] as number)}, or in a gap: known rates cannot be changed`,
    writeDay(day),
  )
}

/** Both lists by day; an entry that starts on the day of a null replaces it. */
function merged(old: CompiledRates, added: CompiledRates): RateEntry[] {
  const entries = new Map<string, RateEntry>()
  for (const table of [old, added]) {
    for (const entry of writeTable(table, {}).entries) entries.set(entry.from, entry)
  }
  return [...entries.values()].sort((a, b) => (a.from < b.from ? -1 : 1))
}
