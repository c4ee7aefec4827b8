import type { BusinessDayConvention } from './business-day-convention.js'
import { isSameMonth } from './date-steps.js'
import type { DayNumber } from './day-number.js'
import { isBusinessDayNumber, type OpenCalendar } from './open-calendar.js'
import { skipBusinessDays } from './skip-business-days.js'

/**
 * Up to this many days are checked one by one, which is faster for small counts; each check searches the lists of the
 * calendar.
 */
const FEW = 40

/** The first business day from `day` on, `day` included, going forward (1) or back (-1). */
function nearest(calendar: OpenCalendar, day: DayNumber, direction: 1 | -1, path: string): DayNumber {
  for (let step = 0; step < FEW; step++) {
    const at = day + step * direction
    if (isBusinessDayNumber(calendar, at, path)) return at
  }
  return skipBusinessDays(calendar, day + (FEW - 1) * direction, 1, direction, path)
}

/**
 * The same, but in the other direction if the month ends first. Days of another month are never checked, so that the
 * last month of a calendar can be adjusted although the next one is not covered.
 */
function nearestInMonth(calendar: OpenCalendar, day: DayNumber, direction: 1 | -1, path: string): DayNumber {
  for (let at = day; isSameMonth(at, day); at += direction) {
    if (isBusinessDayNumber(calendar, at, path)) return at
  }
  return nearest(calendar, day, direction === 1 ? -1 : 1, path)
}

/**
 * A day moved to a business day by a convention.
 *
 * @throws ReceivablesError `calendar.not-covered`.
 */
export function adjustDay(
  calendar: OpenCalendar,
  day: DayNumber,
  convention: BusinessDayConvention,
  path: string,
): DayNumber {
  switch (convention) {
    case 'unadjusted':
      return day
    case 'following':
      return nearest(calendar, day, 1, path)
    case 'modified-following':
      return nearestInMonth(calendar, day, 1, path)
    case 'preceding':
      return nearest(calendar, day, -1, path)
    case 'modified-preceding':
      return nearestInMonth(calendar, day, -1, path)
  }
}

/**
 * The day a number of business days later, earlier if `days` is negative; for 0 the day itself. The first day must be
 * covered.
 *
 * @throws ReceivablesError `calendar.not-covered`.
 */
export function addBusinessDaysDay(
  calendar: OpenCalendar,
  day: DayNumber,
  days: number,
  path: string,
): DayNumber {
  const direction = days < 0 ? -1 : 1
  // Checks the first day too, so that a count from an uncovered day is refused.
  isBusinessDayNumber(calendar, day, path)
  let at = day
  let left = Math.abs(days)
  for (let step = 0; left > 0 && step < FEW; step++) {
    at += direction
    if (isBusinessDayNumber(calendar, at, path)) left--
  }
  return left === 0 ? at : skipBusinessDays(calendar, at, left, direction, path)
}
