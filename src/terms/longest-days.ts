import { endOfMonthDay } from '../calendar/date-steps.js'
import type { DayNumber } from '../calendar/day-number.js'
import { applySteps } from './apply-steps.js'
import type { DateStep, DueBaseline } from './model.js'
import { moveDueDay } from './move-day.js'
import type { PreparedTerms } from './prepared-terms.js'

/** 1 January 2023: three years from here contain a leap year, and every day of the month and of the week. */
const SAMPLE_START: DayNumber = 19_358
const SAMPLE_DAYS = 1_096

/** A business day is at least one calendar day; without a calendar nothing more is known. */
const asCalendarDays = (step: DateStep): DateStep =>
  step.kind === 'add-business-days' ? { kind: 'add-days', days: step.days } : step

/** The instalment with the longest term, and the length of that term. */
export interface LongestLine {
  /** The baseline from which it counts; in a sequence, that of the first instalment. */
  readonly baseline: DueBaseline
  /** The maximum number of days from there to the due date; at least zero. */
  readonly days: number
}

/** The due date of an instalment, computed from the first day from which the terms count. */
type Visit = (line: number, day: DayNumber, due: DayNumber) => void

/** Computes every line from every day of three years, including closed periods but not non-business days. */
function walk(terms: PreparedTerms, path: string, visit: Visit): void {
  const paths = { terms: path, invoiceDate: path, taxAmount: path }
  const without = { ...terms, businessDays: undefined }
  const rules = terms.lines.map(({ due }) => due.steps.map(asCalendarDays))
  for (let day = SAMPLE_START; day < SAMPLE_START + SAMPLE_DAYS; day++) {
    let from = day
    rules.forEach((steps, line) => {
      const unmoved = applySteps(from, steps, undefined, paths)
      const due = moveDueDay(unmoved, without, steps, undefined, paths)
      visit(line, day, due)
      if (terms.sequential) from = due
    })
  }
}

/**
 * The instalment with the longest term over every day of three years, from its steps and the closed periods of the
 * customer. Non-business days are not considered, because no calendar is known.
 *
 * @throws ReceivablesError `terms.inconsistent` if closed periods leave no day open, `date.out-of-range` if steps leave
 * the calendar.
 */
export function longestLineOf(terms: PreparedTerms, path: string): LongestLine {
  const lines = terms.lines.map(({ due }) => ({
    baseline: (terms.sequential ? terms.lines[0] : undefined)?.due.baseline ?? due.baseline,
    days: 0,
  }))
  walk(terms, path, (index, day, due) => {
    const line = lines[index] as (typeof lines)[number]
    line.days = Math.max(line.days, due - day)
  })
  return lines.reduce((longest, line) => (line.days > longest.days ? line : longest))
}

/**
 * Whether every instalment, from every day of three years, is due by the month end plus a number of days, or by the end
 * of the month in which that number of days ends: the two readings of "45 days end of month".
 */
export function endsByMonthEnd(terms: PreparedTerms, days: number, path: string): boolean {
  let [isMonthEndFirst, isDaysFirst] = [true, true]
  walk(terms, path, (_, day, due) => {
    isMonthEndFirst &&= due <= endOfMonthDay(day) + days
    isDaysFirst &&= due <= endOfMonthDay(day + days)
  })
  return isMonthEndFirst || isDaysFirst
}
