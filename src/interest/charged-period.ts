import type { DayNumber } from '../calendar/day-number.js'
import type { Plan } from './plan.js'

/** The charged days `[first, end)` of a debt, and why there are none or fewer. */
export interface ChargedPeriod {
  readonly first: DayNumber
  /** Not before `first`. */
  readonly end: DayNumber
  readonly stop: 'not-overdue' | 'within-grace' | 'capped' | undefined
}

/**
 * The days that are charged. Nothing is charged before the due date has passed, under any convention: a payment on the
 * due date is in time.
 */
export function chargedPeriod(plan: Plan, due: DayNumber, asOf: DayNumber): ChargedPeriod {
  const { grace } = plan
  const first = due + plan.startLag + (grace?.shift === true ? grace.days : 0)
  const end = asOf + plan.endLag
  if (asOf <= due) return { first, end: first, stop: 'not-overdue' }
  if (grace !== undefined && asOf - due <= grace.days) return { first, end: first, stop: 'within-grace' }
  if (end <= first) return { first, end: first, stop: undefined }
  return end - first > plan.cap.days
    ? { first, end: first + plan.cap.days, stop: 'capped' }
    : { first, end, stop: undefined }
}
