import { endOfMonthDay } from '../calendar/date-steps.js'
import type { DayNumber } from '../calendar/day-number.js'
import { applySteps } from './apply-steps.js'
import type { DateStep, DueBaseline } from './model.js'
import { moveDueDay } from './move-day.js'
import type { PreparedTerms } from './prepared-terms.js'

/** 1 January 2023: three years from here hold a leap year, and every day of a month and of a week. */
const SAMPLE_START: DayNumber = 19_358
const SAMPLE_DAYS = 1_096

/** A business day is a calendar day at least; without a calendar that is all that can be said. */
const asCalendarDays = (step: DateStep): DateStep =>
  step.kind === 'add-business-days' ? { kind: 'add-days', days: step.days } : step

/** The instalment that runs longest, and for how long. */
export interface LongestLine {
  /** From which day it counts; in a sequence the day from which the first instalment does. */
  readonly baseline: DueBaseline
  /** The most days from there to the due date; none below zero. */
  readonly days: number
}

/** Where an instalment leads from the first day that the terms count from. */
type Visit = (line: number, day: DayNumber, due: DayNumber) => void

/** Every line from every day of three years; closed periods are counted in, days without work are not. */
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
 * The instalment that runs longest, over every day of three years: its steps, and the closed periods of the customer.
 * Days without work are not counted in, since no calendar is known.
 *
 * @throws ReceivablesError `terms.inconsistent` where closed periods leave no day open, `date.out-of-range` where steps leave the calendar.
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
 * Whether every instalment is due, on every day of three years, by the month end and some days, or by the end of the month
 * in which these days run out: both readings of "45 days end of month".
 */
export function endsByMonthEnd(terms: PreparedTerms, days: number, path: string): boolean {
  let [isMonthEndFirst, isDaysFirst] = [true, true]
  walk(terms, path, (_, day, due) => {
    isMonthEndFirst &&= due <= endOfMonthDay(day) + days
    isDaysFirst &&= due <= endOfMonthDay(day + days)
  })
  return isMonthEndFirst || isDaysFirst
}
