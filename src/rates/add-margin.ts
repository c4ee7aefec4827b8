import type { PlainDate } from '../calendar/plain-date.js'
import { readDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { readDecimal, type ExactDecimal } from '../numbers/read-decimal.js'
import { compileRates, isTableRate, writeTable, type CompiledRates } from './compiled-rates.js'
import type { RateTable } from './model.js'

/** A margin and the first day on which it is added. */
export interface DatedMargin {
  /** First day, included; the margin is in force until the next one starts. */
  readonly from: PlainDate
  /** The margin as a fraction: `'0.08'` is eight percentage points. It may be negative. */
  readonly margin: DecimalInput
}

/** The margins to add to a table of reference rates, and the name of the result. */
export interface MarginRequest {
  /** The name of the new table. */
  readonly id: string
  /**
   * The margins, ascending by day. The new table starts on the first day on which both a margin and a rate are in
   * force.
   */
  readonly margins: readonly DatedMargin[]
}

/**
 * A reference rate plus a statutory margin that changed over time, as one rate table.
 *
 * The rate of each day is the reference rate of that day plus the margin of that day, so the new table has an entry
 * wherever one of the two changes: Spain changed from seven to eight points inside a half-year, on 24 February 2013.
 * For a margin that never changes, use the `margin` of an interest policy instead. Percentage points are added, nothing
 * is multiplied: 2.15 % plus nine **points** is 11.15 %.
 *
 * @param table - The reference rates; the table is not changed.
 * @param request - The margins and the name of the result.
 * @returns A new table with the `knownThrough` of the reference; holes stay holes.
 * @throws ReceivablesError `rate.table` if margins do not ascend or none is in force before the reference ends
 * (path `request.margins`), `input.range` for a margin, or a rate with its margin, above 2 or below −1; `date.invalid`,
 * `decimal.invalid`, `id.invalid`, or as {@link rateTable} does.
 *
 * @example
 * ```ts
 * import { addMargin, ecbLatePaymentReference, rateOn } from 'receivables'
 *
 * const spain = addMargin(ecbLatePaymentReference(), {
 *   id: 'es',
 *   margins: [{ from: '2006-01-01', margin: '0.07' }, { from: '2013-02-24', margin: '0.08' }],
 * })
 * rateOn(spain, '2013-02-23') // => '0.0775'
 * rateOn(spain, '2013-02-24') // => '0.0875'
 * ```
 *
 * @see Directive 2011/7/EU, article 2(6).
 */
export function addMargin(table: RateTable, request: MarginRequest): RateTable {
  return readSafely('', () => {
    const rates = compileRates(table, 'table')
    const given = expectRecord(request, 'request', 'an id and margins')
    expectKeys(given, ['id', 'margins'], 'request')
    const id = expectId(given['id'], 'request.id')
    const margins = readMargins(given['margins'], 'request.margins')
    const first = margins[0] as ReadMargin
    if (first.from > rates.knownThrough) {
      return refuse(
        'rate.table',
        'request.margins',
        'a margin that is in force before the table ends',
        request.margins,
      )
    }
    const sum = combined({ ...rates, id }, margins)
    const isSound = sum.units.every((units) => units === null || isTableRate({ units, scale: sum.scale }))
    return isSound
      ? writeTable(sum, table)
      : refuse('input.range', 'request.margins', 'margins that keep every rate from -1 to 2', request.margins)
  })
}

interface ReadMargin {
  readonly from: DayNumber
  readonly margin: ExactDecimal
}

function readMargins(input: unknown, path: string): ReadMargin[] {
  const margins = expectArray(input, path, 'a list of margins with their first day')
  if (margins.length === 0) return refuse('rate.table', path, 'at least one margin', margins)
  const read = Array.from(margins, (entry, index) => {
    const place = at(path, index)
    const fields = expectRecord(entry, place, 'a margin with its first day')
    expectKeys(fields, ['from', 'margin'], place)
    return { from: readDay(fields['from'], at(place, 'from')), margin: readMargin(fields, place) }
  })
  read.forEach(({ from }, index) => {
    const before = read[index - 1]
    if (before !== undefined && from <= before.from) {
      refuse('rate.table', at(at(path, index), 'from'), 'a day after that of the previous margin', from)
    }
  })
  return read
}

function readMargin(fields: UnknownRecord, path: string): ExactDecimal {
  const margin = readDecimal(fields['margin'], at(path, 'margin'))
  return isTableRate(margin)
    ? margin
    : refuse(
        'input.range',
        at(path, 'margin'),
        'a margin as a fraction from -1 to 2 (0.08 is eight percentage points)',
        fields['margin'],
      )
}

/** Both series split at the days of both, and added from the first day on which both are in force. */
function combined(rates: CompiledRates, margins: readonly ReadMargin[]): CompiledRates {
  const scale = margins.reduce((max, { margin }) => Math.max(max, margin.scale), rates.scale)
  const start = Math.max(rates.from[0] as number, (margins[0] as ReadMargin).from)
  const days = new Set([...rates.from, ...margins.map(({ from }) => from)])
  const from = [...days].filter((day) => day > start && day <= rates.knownThrough)
  const cuts = [start, ...from.sort((a, b) => a - b)]
  return { ...rates, from: cuts, units: cuts.map((day) => sumOn(rates, margins, day, scale)), scale }
}

function sumOn(
  rates: CompiledRates,
  margins: readonly ReadMargin[],
  day: DayNumber,
  scale: number,
): bigint | null {
  const rate = last(rates.from, (from) => from <= day)
  const units = rates.units[rate]
  const { margin } = margins[last(margins, ({ from }) => from <= day)] as ReadMargin
  if (units === null || units === undefined) return null
  return units * 10n ** BigInt(scale - rates.scale) + margin.units * 10n ** BigInt(scale - margin.scale)
}

/** The index of the last row that satisfies a condition; only a leading part of the rows satisfies it. */
function last<Row>(rows: readonly Row[], holds: (row: Row) => boolean): number {
  return rows.filter(holds).length - 1
}
