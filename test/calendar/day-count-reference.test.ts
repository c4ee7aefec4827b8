import { fc, test as prop } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { DAY_COUNTS, type DayCount } from '../../src/calendar/day-count-convention.js'
import { addDays, endOfMonth, yearFraction, type DayCountOptions } from '../../src/calendar/index.js'
import { plainDates } from './arbitraries.js'
import { referenceFraction, writeFraction } from './day-count-reference.js'

const LEAP_AND_EDGE_YEARS = [1, 4, 100, 400, 1600, 1900, 2000, 2003, 2004, 2023, 2024, 2100, 9996, 9999]

/** Days where the counts differ: the ends of months, of February above all, and the days next to them. */
const edgeDays = fc
  .record({
    year: fc.oneof(fc.constantFrom(...LEAP_AND_EDGE_YEARS), fc.integer({ min: 1, max: 9999 })),
    month: fc.oneof(fc.constant(2), fc.integer({ min: 1, max: 12 })),
    back: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ year, month, back }) =>
    addDays(endOfMonth(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`), -back),
  )

const LAST = '9999-12-31'
/** A day a few months to a few years after another, or any edge day. */
const laterDays = (start: string) =>
  fc.oneof(
    edgeDays,
    fc.record({ year: fc.integer({ min: 0, max: 3 }), edge: edgeDays }).map(({ year, edge }) => {
      const near = Math.min(9999, Number(start.slice(0, 4)) + year)
      const month = `${String(near).padStart(4, '0')}${edge.slice(4, 7)}-01`
      const end = endOfMonth(month)
      return edge.slice(8) > end.slice(8) ? end : `${month.slice(0, 8)}${edge.slice(8)}`
    }),
  )

const periods = fc
  .oneof(edgeDays, plainDates)
  .chain((start) => fc.tuple(fc.constant(start), laterDays(start), laterDays(start)))
  .map(([a, b, c]) => [a, b, c].sort() as [string, string, string])

function optionsOf(dayCount: string, end: string, later: string): readonly (DayCountOptions | undefined)[] {
  switch (dayCount) {
    case '30/360-US':
      return [undefined, { endOfMonth: true }, { endOfMonth: false }]
    case '30E/360-ISDA':
      return [undefined, ...[end, later, null].map((terminationDate) => ({ terminationDate }))]
    case 'ACT/365L':
      return (['annual', 'semiannual', 'quarterly', 'monthly'] as const).flatMap((frequency) =>
        [end, later].map((periodEnd) => ({ frequency, periodEnd })),
      )
    default:
      return [undefined]
  }
}

const agree = (start: string, end: string, later: string): void => {
  const asked = DAY_COUNTS.flatMap((dayCount) =>
    optionsOf(dayCount, end, later).map((options) => [dayCount, options] as const),
  )
  const count = (fractionOf: (dayCount: DayCount, options?: DayCountOptions) => string) =>
    asked.map(([dayCount, options]) => [dayCount, options, fractionOf(dayCount, options)])
  expect(count((dayCount, options) => yearFraction(dayCount, start, end, options))).toEqual(
    count((dayCount, options) => writeFraction(referenceFraction(dayCount, start, end, options))),
  )
}

prop.prop([periods])('every day count is its definition', ([start, end, later]) => agree(start, end, later))

test.each([
  ['0001-01-01', LAST, LAST],
  ['0001-02-28', '0004-02-29', '0004-02-29'],
  ['9999-02-28', LAST, LAST],
  ['2024-02-29', '2024-02-29', '2025-02-28'],
  ['2024-02-28', '2024-02-29', '2025-02-28'],
  ['2024-01-30', '2024-01-31', '2024-02-29'],
  ['2024-03-29', '2024-05-31', '2024-05-31'],
])('and so it is from %s to %s, with %s after', (start, end, later) => agree(start, end, later))
