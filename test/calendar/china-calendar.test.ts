import { describe, expect, test } from 'vitest'
import { chinaCalendar } from '../../src/calendar/china-calendar.js'
import { daysBetween } from '../../src/calendar/days-between.js'
import { addDays } from '../../src/calendar/add-days.js'
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
})
