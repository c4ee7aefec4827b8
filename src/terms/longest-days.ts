import type { DayNumber } from '../calendar/day-number.js'
import { applySteps } from './apply-steps.js'
import type { DateStep, DueBaseline } from './model.js'
import { moveDueDay } from './move-day.js'
import type { PreparedTerms } from './prepared-terms.js'

/** 1 January 2023: three years from here hold a leap year, and every day of a month and of a week. */
const SAMPLE_START: DayNumber = 19_358
const SAMPLE_DAYS = 3 * 365 + 1

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

/**
 * The instalment that runs longest, over every day of three years: its steps, and the closed periods of the customer.
 * Days without work are not counted in, since no calendar is known.
 *
 * @throws ReceivablesError `terms.inconsistent` where closed periods leave no day open, `date.out-of-range` where steps leave the calendar.
 */
export function longestLineOf(terms: PreparedTerms, path: string): LongestLine {
  const paths = { terms: path, invoiceDate: path, taxAmount: path }
  const without = { ...terms, businessDays: undefined }
  const lines = terms.lines.map(({ due }) => ({
    baseline: (terms.sequential ? terms.lines[0] : undefined)?.due.baseline ?? due.baseline,
    steps: due.steps.map(asCalendarDays),
    days: 0,
  }))
  for (let day = SAMPLE_START; day < SAMPLE_START + SAMPLE_DAYS; day++) {
    let from = day
    for (const line of lines) {
      const unmoved = applySteps(from, line.steps, undefined, paths)
      const due = moveDueDay(unmoved, without, line.steps, undefined, paths)
      line.days = Math.max(line.days, due - day)
      if (terms.sequential) from = due
    }
  }
  const { baseline, days } = lines.reduce((longest, line) => (line.days > longest.days ? line : longest))
  return { baseline, days }
}
