import {
  addMonths,
  adjustDate,
  chinaCalendar,
  daysBetween,
  daysPastDue,
  isBusinessDay,
  targetCalendar,
  type HolidayCalendar,
} from '../../../src/calendar/index.js'
import type { Adapters } from './adapter.js'

/** Rows name a shipped calendar by its id. */
function shipped(id: string): HolidayCalendar {
  const found = [chinaCalendar, targetCalendar].find((calendar) => calendar.id === id)
  if (found === undefined) throw new Error(`no shipped calendar '${id}'`)
  return found
}

export const adapters: Adapters = {
  daysPastDue: ({ dueDate, asOf, convention }) => daysPastDue(dueDate, asOf, convention),
  daysBetween: ({ from, to }) => daysBetween(from, to),
  addMonths: ({ date, months, rule }) => addMonths(date, months, rule),
  isBusinessDay: ({ date, calendar }) => isBusinessDay(date, shipped(calendar)),
  adjustDate: ({ date, convention, calendar }) => adjustDate(date, convention, shipped(calendar)),
}
