import { readDay, writeDay } from './day-number.js'
import { holidayCalendar, type HolidayCalendar } from './holiday-calendar.js'
import type { PlainDate } from './plain-date.js'

/** Days off as in the official notices: first and last day, both included. */
const DAYS_OFF: readonly (readonly [first: PlainDate, last: PlainDate])[] = [
  // 2025: New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, National Day with Mid-Autumn.
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  // 2026: New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, Mid-Autumn, National Day.
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
]

/** Saturdays and Sundays that are working days. */
const MAKE_UP_DAYS: readonly PlainDate[] = [
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
]

function expandDays([first, last]: readonly [PlainDate, PlainDate]): PlainDate[] {
  const start = readDay(first, '')
  return Array.from({ length: readDay(last, '') - start + 1 }, (_, index) => writeDay(start + index))
}

const makeCalendar = (): HolidayCalendar =>
  holidayCalendar({
    id: 'cn',
    weekend: [6, 7],
    holidays: DAYS_OFF.flatMap(expandDays),
    workingDays: MAKE_UP_DAYS,
    covers: { from: '2025-01-01', to: '2027-01-01' },
  })

/**
 * The working days of mainland China, id `'cn'`, for 2025 and 2026 (from 2025-01-01 up to but not including
 * 2027-01-01), including the make-up working days on weekends. The State Council publishes the schedule of a year in
 * the autumn before; days outside these two years are refused. For other years, make your own calendar with
 * `holidayCalendar`.
 *
 * @example
 * ```ts
 * import { adjustDate, chinaCalendar } from 'receivables'
 *
 * // 20 February 2026 lies in the Spring Festival; 24 February is the first day of work after it.
 * adjustDate('2026-02-20', 'following', chinaCalendar) // => '2026-02-24'
 * ```
 *
 * @see General Office of the State Council, holiday schedules for 2025 (gov.cn content_6986383) and 2026 (gov.cn
 * content_7047091); Regulation on Public Holidays for National Annual Festivals and Memorial Days, revised 2024-11-10.
 */
export const chinaCalendar: HolidayCalendar = /* #__PURE__ */ makeCalendar()
