import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/add-days.js'
import { writeDay, dayNumberOf } from '../../src/calendar/day-number.js'
import { isBusinessDay } from '../../src/calendar/is-business-day.js'
import { targetCalendar } from '../../src/calendar/target-calendar.js'
import { weekday } from '../../src/calendar/weekday.js'

/**
 * Easter Sunday by the Gregorian computus: the Sunday after the first full moon on or after 21 March, the moon reckoned
 * by the cycle of 19 years with its solar and lunar corrections (Meeus, Astronomical Algorithms, chapter 8).
 */
function easterSunday(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const solar = Math.floor(century / 4)
  const lunar = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - solar - lunar + 15) % 30
  const moon =
    epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11))
  const sunday = (year + Math.floor(year / 4) + moon + 2 - century + solar) % 7
  return writeDay(dayNumberOf(year, 3, 28) + moon - sunday)
}

describe('the TARGET calendar', () => {
  test('Easter by the computus is what almanacs say', () => {
    expect([2000, 2008, 2011, 2024, 2026, 2038].map(easterSunday)).toEqual([
      '2000-04-23',
      '2008-03-23',
      '2011-04-24',
      '2024-03-31',
      '2026-04-05',
      '2038-04-25',
    ])
  })

  test('is closed on the six days of the decision, from 2002 to 2035, and on no other', () => {
    const expected: string[] = []
    for (let year = 2002; year < 2036; year++) {
      const easter = easterSunday(year)
      expect(weekday(easter)).toBe(7)
      for (const day of ['01-01', '05-01', '12-25', '12-26']) expected.push(`${String(year)}-${day}`)
      expected.push(addDays(easter, -2), addDays(easter, 1))
    }
    expect(targetCalendar.holidays).toEqual(expected.sort())
    expect(targetCalendar).toMatchObject({
      id: 'target',
      weekend: [6, 7],
      workingDays: [],
      covers: { from: '2002-01-01', to: '2036-01-01' },
    })
  })

  test('the weekdays without settlement of 2002 to 2006 are those of the published list', () => {
    // lballabio/QuantLib@01cd5bc test-suite/calendars.cpp testTARGET
    const published = [
      '2002-01-01 2002-03-29 2002-04-01 2002-05-01 2002-12-25 2002-12-26',
      '2003-01-01 2003-04-18 2003-04-21 2003-05-01 2003-12-25 2003-12-26',
      '2004-01-01 2004-04-09 2004-04-12',
      '2005-03-25 2005-03-28 2005-12-26',
      '2006-04-14 2006-04-17 2006-05-01 2006-12-25 2006-12-26',
    ].flatMap((year) => year.split(' '))
    const closed: string[] = []
    for (let date = '2002-01-01'; date < '2007-01-01'; date = addDays(date, 1)) {
      if (weekday(date) < 6 && !isBusinessDay(date, targetCalendar)) closed.push(date)
    }
    expect(closed).toEqual(published)
  })
})
