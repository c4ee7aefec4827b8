import { UTCDateMini } from '@date-fns/utc'
import { fc } from '@fast-check/vitest'
import { FIRST_DAY, LAST_DAY, writeDay, type DayNumber } from '../../src/calendar/day-number.js'
import { holidayCalendar, type HolidayCalendar, type Weekday } from '../../src/calendar/index.js'
import { revokedProxy } from '../refusal.js'

const DAY = 86_400_000

/** The second opinion on every date: a Date that only knows UTC, made from a day number. */
export const utcDate = (day: DayNumber): Date => new UTCDateMini(day * DAY)

/** The day number of such a Date. */
export const dayOfUtc = (date: Date): DayNumber => date.getTime() / DAY

export const dayNumbers = fc.integer({ min: FIRST_DAY, max: LAST_DAY })
export const plainDates = dayNumbers.map((day) => writeDay(day))

/** Days of one long lifetime, so that two of them are often near each other. */
export const modernDays = fc.integer({ min: -10_000, max: 30_000 })
export const modernDates = modernDays.map((day) => writeDay(day))

/** The days from 2024-01-01 up to but not including 2028-01-01. */
export const coveredDays = fc.integer({ min: 19_723, max: 21_183 })

/** Days so long before the end of what is covered that a business day always follows. */
export const roomyDays = fc.integer({ min: 19_823, max: 21_083 })

/** A calendar that covers {@link coveredDays}, with so many days of the week, holidays and working days at the most. */
export const calendarsOf = (weekend: number, off: number, work: number): fc.Arbitrary<HolidayCalendar> =>
  fc
    .record({
      weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: weekend }),
      off: fc.uniqueArray(coveredDays, { maxLength: off }),
      work: fc.uniqueArray(coveredDays, { maxLength: work }),
    })
    .map((days) =>
      holidayCalendar({
        id: 'any',
        weekend: days.weekend as Weekday[],
        holidays: days.off.map((day) => writeDay(day)),
        workingDays: days.work.filter((day) => !days.off.includes(day)).map((day) => writeDay(day)),
        covers: { from: '2024-01-01', to: '2028-01-01' },
      }),
    )

/** A calendar that covers {@link coveredDays}, with a few holidays and working days. */
export const calendars = calendarsOf(3, 60, 20)

/** What must never be read as a plain date. Built by a function, so that the long text is not kept. */
export const badDates = (): readonly [name: string, value: never][] =>
  (
    [
      ['30 February', '2026-02-30'],
      ['29 February of a common year', '2026-02-29'],
      ['29 February 1900', '1900-02-29'],
      ['31 April', '2026-04-31'],
      ['month 13', '2026-13-01'],
      ['month 0', '2026-00-10'],
      ['day 0', '2026-01-00'],
      ['year 0', '0000-12-31'],
      ['a year of five digits', '10000-01-01'],
      ['a signed year', '-001-01-01'],
      ['no leading zeros', '2026-2-3'],
      ['slashes', '2026/02/03'],
      ['another mark after the year', '2026.02-03'],
      ['another mark after the month', '2026-02.03'],
      // ':' follows '9' and '/' precedes '0': read as digits they would name October 2026, September 2026, a day and a year
      ['a colon for the second digit of a month', '2026-0:-01'],
      ['a slash for the second digit of a month', '2026-1/-01'],
      ['a colon for the first digit of a year', ':026-01-01'],
      ['a slash for the third digit of a year', '20/9-01-01'],
      ['a time of day', '2026-02-03T00:00:00Z'],
      ['a blank before', ' 2026-02-03'],
      ['a blank instead of a digit', '2026-02- 3'],
      ['a line break after', '2026-02-03\n'],
      ['full-width digits', '\uff12\uff10\uff12\uff16-02-03'],
      ['an exponent', '1e9000000'],
      ['an empty text', ''],
      ['ten megabytes', '2026-02-03'.repeat(1_000_000)],
      ['a number', 20_260_203],
      ['NaN', NaN],
      ['Infinity', Infinity],
      ['a bigint', 20_260_203n],
      ['null', null],
      ['true', true],
      ['a Date', new Date(0)],
      ['an array of one date', ['2026-02-03']],
      ['a String object', Object('2026-02-03')],
      ['a symbol', Symbol('2026-02-03')],
      ['a function', () => '2026-02-03'],
      ['an object', { toString: () => '2026-02-03' }],
      ['a revoked proxy', revokedProxy()],
    ] as [string, unknown][]
  ).map(([name, value]) => [name, value as never])

/** What must never be read as a whole number of steps. */
export const badCounts = (): readonly [name: string, value: never, code: string][] =>
  (
    [
      ['undefined', undefined, 'input.missing'],
      ['NaN', NaN, 'input.range'],
      ['Infinity', Infinity, 'input.range'],
      ['minus Infinity', -Infinity, 'input.range'],
      ['a fraction', 1.5, 'input.range'],
      ['beyond every date', 4_000_000, 'input.range'],
      ['a text', '1', 'input.type'],
      ['a bigint', 1n, 'input.type'],
      ['null', null, 'input.type'],
      ['an array', [1], 'input.type'],
      ['a symbol', Symbol('1'), 'input.type'],
      ['a revoked proxy', revokedProxy(), 'input.type'],
    ] as [string, unknown, string][]
  ).map(([name, value, code]) => [name, value as never, code])
