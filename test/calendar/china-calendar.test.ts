import { describe, expect, test } from 'vitest'
import { chinaCalendar } from '../../src/calendar/china-calendar.js'
import { daysBetween } from '../../src/calendar/days-between.js'
import { addDays } from '../../src/calendar/add-days.js'
import type { Weekday } from '../../src/calendar/index.js'
import { isBusinessDay } from '../../src/calendar/is-business-day.js'
import { weekday } from '../../src/calendar/weekday.js'

/** Working days of a year: every day of it that is one. */
function workingDaysOf(year: number): string[] {
  const first = `${String(year)}-01-01`
  const all = Array.from({ length: daysBetween(first, `${String(year + 1)}-01-01`) }, (_, n) =>
    addDays(first, n),
  )
  return all.filter((date) => isBusinessDay(date, chinaCalendar))
}

describe('the calendar of China', () => {
  test.each([
    // Days off by festival, as the notices count them; days of work made up.
    [2025, 1 + 8 + 3 + 5 + 3 + 8, 5],
    [2026, 3 + 9 + 3 + 5 + 3 + 3 + 7, 6],
  ])('%d has %d days off in its notice and %d made up', (year, off, madeUp) => {
    const of = (dates: readonly string[]) => dates.filter((date) => date.startsWith(String(year)))
    expect(of(chinaCalendar.holidays)).toHaveLength(off)
    expect(of(chinaCalendar.workingDays)).toHaveLength(madeUp)
  })

  test('work is made up on weekends only', () => {
    expect(chinaCalendar.workingDays.filter((date) => weekday(date) < 6)).toEqual([])
  })

  // Statutory holidays are 13 a year since 2025 (4 of Spring Festival, 3 of National Day, 2 of Labour Day …): what the
  // notices shift moves days of work and does not lose one. 2025: 365 - 104 weekend days - 13 = 248, 2026 likewise.
  test.each([
    [2025, 365 - 104 - 13],
    [2026, 365 - 104 - 13],
  ])('%d has %d days of work', (year, days) => {
    expect(workingDaysOf(year)).toHaveLength(days)
  })

  test('speaks about 2025 and 2026 and nothing else', () => {
    expect(chinaCalendar.covers).toEqual({ from: '2025-01-01', to: '2027-01-01' })
    expect(chinaCalendar.id).toBe('cn')
  })

  // The notices as Xinhua printed them, on 12 November 2024 (国办发明电〔2024〕12号) and 4 November 2025: the days off with the
  // weekdays of the first and the last, and the weekends that are worked.
  const NOTICES: Record<number, [off: [string, string, Weekday, Weekday][], worked: [string, Weekday][]]> = {
    2025: [
      [
        ['01-01', '01-01', 3, 3],
        ['01-28', '02-04', 2, 2],
        ['04-04', '04-06', 5, 7],
        ['05-01', '05-05', 4, 1],
        ['05-31', '06-02', 6, 1],
        ['10-01', '10-08', 3, 3],
      ],
      [
        ['01-26', 7],
        ['02-08', 6],
        ['04-27', 7],
        ['09-28', 7],
        ['10-11', 6],
      ],
    ],
    2026: [
      [
        ['01-01', '01-03', 4, 6],
        ['02-15', '02-23', 7, 1],
        ['04-04', '04-06', 6, 1],
        ['05-01', '05-05', 5, 2],
        ['06-19', '06-21', 5, 7],
        ['09-25', '09-27', 5, 7],
        ['10-01', '10-07', 4, 3],
      ],
      [
        ['01-04', 7],
        ['02-14', 6],
        ['02-28', 6],
        ['05-09', 6],
        ['09-20', 7],
        ['10-10', 6],
      ],
    ],
  }
  test.each([2025, 2026])('%d has the days of its notice', (year) => {
    const [off, worked] = NOTICES[year]!
    const on = (day: string) => `${String(year)}-${day}`
    for (const [first, last, ...weekdays] of off) expect([on(first), on(last)].map(weekday)).toEqual(weekdays)
    for (const [day, expected] of worked) expect(weekday(on(day))).toBe(expected)
    const days = off.flatMap(([first, last]) =>
      Array.from({ length: daysBetween(on(first), on(last)) + 1 }, (_, n) => addDays(on(first), n)),
    )
    const of = (dates: readonly string[]) => dates.filter((date) => date.startsWith(String(year)))
    expect(of(chinaCalendar.holidays)).toEqual(days)
    expect(of(chinaCalendar.workingDays)).toEqual(worked.map(([day]) => on(day)))
  })
})
