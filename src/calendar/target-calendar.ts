import { scanDay, writeDay } from './day-number.js'
import { holidayCalendar, type HolidayCalendar } from './holiday-calendar.js'
import type { PlainDate } from './plain-date.js'

/** Easter Sundays of the Gregorian calendar, 2002 to 2035. */
const EASTER_SUNDAYS: readonly PlainDate[] = [
  '2002-03-31',
  '2003-04-20',
  '2004-04-11',
  '2005-03-27',
  '2006-04-16',
  '2007-04-08',
  '2008-03-23',
  '2009-04-12',
  '2010-04-04',
  '2011-04-24',
  '2012-04-08',
  '2013-03-31',
  '2014-04-20',
  '2015-04-05',
  '2016-03-27',
  '2017-04-16',
  '2018-04-01',
  '2019-04-21',
  '2020-04-12',
  '2021-04-04',
  '2022-04-17',
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2031-04-13',
  '2032-03-28',
  '2033-04-17',
  '2034-04-09',
  '2035-03-25',
]

/** New Year, Good Friday, Easter Monday, Labour Day, Christmas and the day after, in the year of an Easter Sunday. */
function closingDays(easter: PlainDate): PlainDate[] {
  const year = easter.slice(0, 4)
  const fixed = ['01-01', '05-01', '12-25', '12-26'].map((day) => `${year}-${day}`)
  return [...fixed, writeDay(scanDay(easter) - 2), writeDay(scanDay(easter) + 1)]
}

const closedIn = (easters: readonly PlainDate[]): HolidayCalendar =>
  holidayCalendar({
    id: 'target',
    weekend: [6, 7],
    holidays: easters.flatMap(closingDays),
    covers: { from: '2002-01-01', to: '2036-01-01' },
  })

/**
 * The days on which payments in euro settle between banks (TARGET, since 2023 T2), id `'target'`, from 2002-01-01 up to
 * but not including 2036-01-01. Closed on Saturdays, Sundays, 1 January, Good Friday, Easter Monday, 1 May, 25 and 26
 * December. The European Central Bank set these days for 2002 "until further notice": future days are based on that
 * decision. Public holidays of single countries are not included.
 *
 * @example
 * ```ts
 * import { isBusinessDay, targetCalendar } from 'receivables'
 *
 * isBusinessDay('2026-04-03', targetCalendar) // => false
 * isBusinessDay('2026-04-07', targetCalendar) // => true
 * ```
 *
 * @see European Central Bank, press release of 14 December 2000, "Long-term calendar for TARGET closing days".
 */
export const targetCalendar: HolidayCalendar = /* #__PURE__ */ closedIn(EASTER_SUNDAYS)
