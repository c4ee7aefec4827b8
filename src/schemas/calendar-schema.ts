import * as z from 'zod'
import { CALENDAR_SCHEMA } from '../calendar/holiday-calendar.js'
import { WEEKDAY_NAMES } from '../calendar/weekday.js'
import { document, list, policy } from './composites.js'
import { id, mark, plainDate } from './leaves.js'

const WEEKDAY = "an ISO weekday from 1 Monday to 7 Sunday, or its name, such as 'saturday'"

const days = (what: string) => list('an array of plain dates', what, plainDate('A day.'))

const covers = () =>
  policy('covered days', 'For which days the lists are known to be complete.', {
    from: plainDate('The first day that is covered.'),
    to: plainDate('The day after the last day that is covered.'),
  })

/** The input of a holiday calendar. */
export const holidayCalendarSchema = /* #__PURE__ */ (() =>
  policy('holiday calendar', 'Which days are holidays: the definition that holidayCalendar checks.', {
    id: id('The name of the calendar in policies and messages.'),
    weekend: list(
      'an array of weekdays',
      'The non-working days of the week.',
      z.union([z.literal([0, 1, 2, 3, 4, 5, 6, 7]), z.enum(WEEKDAY_NAMES)], { error: WEEKDAY }),
    ),
    holidays: days('Non-working days other than weekends, in any order.'),
    workingDays: days('Working days that fall on a weekend.').optional(),
    covers: covers(),
    schema: mark(CALENDAR_SCHEMA).optional(),
  }))()

/** A holiday calendar after check and sorting. */
export const checkedCalendarSchema = /* #__PURE__ */ (() =>
  document('checked holiday calendar', 'The result of holidayCalendar.', {
    schema: mark(CALENDAR_SCHEMA),
    id: id('The name of the calendar in policies and messages.'),
    weekend: list(
      'an array of weekdays',
      'The non-working days of the week, ascending.',
      z.literal([1, 2, 3, 4, 5, 6, 7], { error: 'an ISO weekday from 1 Monday to 7 Sunday' }),
    ),
    holidays: days('The holidays, ascending, without duplicates.'),
    workingDays: days('The working days that fall on a weekend, ascending, without duplicates.'),
    covers: covers(),
  }))()
