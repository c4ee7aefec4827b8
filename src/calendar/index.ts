export { addBusinessDays } from './add-business-days.js'
export { addDays } from './add-days.js'
export { addMonths } from './add-months.js'
export { adjustDate } from './adjust-date.js'
export type { BusinessDayConvention } from './business-day-convention.js'
export { chinaCalendar } from './china-calendar.js'
export type { MonthRule } from './date-steps.js'
export type { CouponFrequency, DayCount } from './day-count-convention.js'
export { daysBetween } from './days-between.js'
export { daysPastDue, type PastDueConvention, type PastDueOptions } from './days-past-due.js'
export { daysToDue } from './days-to-due.js'
export { endOfMonth } from './end-of-month.js'
export {
  holidayCalendar,
  type CalendarCoverage,
  type HolidayCalendar,
  type HolidayCalendarDefinition,
} from './holiday-calendar.js'
export { isBusinessDay } from './is-business-day.js'
export { jointCalendar, type JointCalendarDefinition } from './joint-calendar.js'
export { plainDate, type PlainDate } from './plain-date.js'
export { plainDateIn } from './plain-date-in.js'
export { quarterOf, type Quarter } from './quarter-of.js'
export type { DayCountOptions } from './read-day-count.js'
export { reportingPeriod, type ReportingPeriod, type ReportingUnit } from './reporting-period.js'
export { targetCalendar } from './target-calendar.js'
export { weekday, type Weekday, type WeekdayName } from './weekday.js'
export { yearFraction } from './year-fraction.js'
