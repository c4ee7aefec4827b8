import { addBusinessDaysDay } from '../calendar/business-day-steps.js'
import { addMonthsDay, dayOfMonthDay, endOfMonthDay, weekdayOfDay } from '../calendar/date-steps.js'
import {
  civilOf,
  FIRST_DAY,
  LAST_DAY,
  monthLength,
  writeDay,
  type DayNumber,
} from '../calendar/day-number.js'
import type { OpenCalendar } from '../calendar/open-calendar.js'
import type { DateStep } from './model.js'

/** The next of the given days of the month (ascending), each clipped to the length of its month. */
export function nextDayOfMonth(
  day: DayNumber,
  days: readonly number[],
  landing: 'on-or-after' | 'after',
): DayNumber {
  const earliest = landing === 'after' ? day + 1 : day
  for (const wanted of days) {
    const found = dayOfMonthDay(day, wanted)
    if (found >= earliest) return found
  }
  return dayOfMonthDay(endOfMonthDay(day) + 1, days[0] as number)
}

/** A day after the cut-off day counts as the first day of the next month. */
function cutOff(day: DayNumber, last: number): DayNumber {
  const civil = civilOf(day)
  const length = monthLength(civil.year, civil.month)
  return civil.day > (last > 0 ? last : length + last) ? day + length - civil.day + 1 : day
}

function applyBands(day: DayNumber, step: Extract<DateStep, { kind: 'day-bands' }>): DayNumber {
  const ofMonth = civilOf(day).day
  const band = step.bands.find(({ through }) => ofMonth <= through) as (typeof step.bands)[number]
  return dayOfMonthDay(addMonthsDay(day, band.addMonths, 'clamp'), band.day)
}

function applyStep(
  day: DayNumber,
  step: DateStep,
  calendar: OpenCalendar | undefined,
  path: string,
): DayNumber {
  switch (step.kind) {
    case 'add-days':
      return day + step.days
    case 'add-business-days':
      return addBusinessDaysDay(calendar as OpenCalendar, day, step.days, path)
    case 'add-months':
      return addMonthsDay(day, step.months, step.roll)
    case 'end-of-month':
      return endOfMonthDay(day)
    case 'day-of-month':
      return dayOfMonthDay(day, step.day)
    case 'next-day-of-month':
      return nextDayOfMonth(day, step.days, step.landing)
    case 'next-weekday':
      return day + ((step.weekday - weekdayOfDay(day) + 7) % 7)
    case 'cut-off':
      return cutOff(day, step.day)
    case 'day-bands':
      return applyBands(day, step)
  }
}

/** The paths, for errors, of the day from which the steps are applied and of the steps. */
export interface StepPaths {
  readonly invoiceDate: string
  readonly terms: string
}

/** Requires that a day reached by steps is within the calendar. */
export function knownYear(day: DayNumber, paths: StepPaths): DayNumber {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) writeDay(day, paths.terms)
  return day
}

/**
 * Applies the steps to a day, in order.
 *
 * @throws ReceivablesError `date.out-of-range` if a step leaves the years 0001 to 9999, `calendar.not-covered`.
 */
export function applySteps(
  from: DayNumber,
  steps: readonly DateStep[],
  calendar: OpenCalendar | undefined,
  paths: StepPaths,
): DayNumber {
  let day = from
  for (const step of steps) day = knownYear(applyStep(day, step, calendar, paths.invoiceDate), paths)
  return day
}
