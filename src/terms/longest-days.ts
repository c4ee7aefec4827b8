import type { DayNumber } from '../calendar/day-number.js'
import { applySteps } from './apply-steps.js'
import type { DateStep } from './model.js'
import type { PreparedTerms } from './prepared-terms.js'

/** 1 January 2023: three years from here hold a leap year, and every day of a month and of a week. */
const SAMPLE_START: DayNumber = 19_358
const SAMPLE_DAYS = 3 * 365 + 1

/** A business day is a calendar day at least; without a calendar that is all that can be said. */
const asCalendarDays = (step: DateStep): DateStep =>
  step.kind === 'add-business-days' ? { kind: 'add-days', days: step.days } : step

/** The most days that a rule puts between its baseline and the due date, over every day of three years. */
export function longestDaysOf(steps: readonly DateStep[]): number {
  const counted = steps.map(asCalendarDays)
  let longest = 0
  for (let day = SAMPLE_START; day < SAMPLE_START + SAMPLE_DAYS; day++) {
    longest = Math.max(longest, applySteps(day, counted, undefined, 'terms') - day)
  }
  return longest
}

/** The instalment that runs longest, and how many days. A sequence counts each line from the due date before it. */
export function longestLineOf(terms: PreparedTerms): { readonly baseline: string; readonly days: number } {
  let longest = { baseline: 'invoice-date', days: -1 }
  let before = 0
  for (const { due } of terms.lines) {
    const days = longestDaysOf(due.steps) + (terms.sequential ? before : 0)
    before = days
    if (days > longest.days) longest = { baseline: due.baseline, days }
  }
  return longest
}
