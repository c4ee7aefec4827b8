import type { DateStep, DueBaseline, DueRule, InstalmentTerms } from './model.js'
import type { Fail, Token } from './notation-tokens.js'
import { fractionOf } from './percent-text.js'

/** The unit of a number in a notation. */
export type Unit = 'day' | 'week' | 'month' | 'business'

/** A number of days (or months) in a notation. */
export interface Period {
  readonly at: number
  days: number
  /** Absent for a number without a unit. */
  readonly unit: Unit | undefined
  readonly isNet: boolean
  baseline: DueBaseline | undefined
}

/** A discount in a notation. */
export interface Window {
  readonly rate: Token
  readonly period: Period
}

/** The due rule and discounts of one instalment. */
export type ReadRule = Pick<InstalmentTerms, 'due' | 'discounts'>

/** The step that adds months, clipped to the length of the month. */
export const monthsLater = (months: number): DateStep => ({ kind: 'add-months', months, roll: 'clamp' })

/**
 * Combines the pieces of one due rule and its discounts, and checks them: either a period that is the `due` date or a
 * `whole` rule, the `wide` baseline of the clause, and what the clause says about a month. They are separate parameters,
 * because field names add to the size of a bundle and parameter names do not.
 *
 * @throws ReceivablesError `terms.unreadable`, `terms.ambiguous` or `terms.inconsistent`.
 */
export function settleRule(
  fail: Fail,
  start: number,
  windows: Window[],
  due: Period | undefined,
  whole: DueRule | undefined,
  wide: DueBaseline | undefined,
  endOfMonth: 'month-end-first' | 'days-first' | undefined,
  nextMonth: Token | undefined,
): ReadRule {
  const monthEnd: DateStep = { kind: 'end-of-month' }

  function stepsOf({ at, days, unit }: Period, isDue: boolean): DateStep[] {
    if (nextMonth && (!unit || isDue)) {
      if (unit || endOfMonth || days < 1 || days > 31) {
        fail(at, 'one due date, such as net 30')
      }
      if (!isDue && nextMonth.kind !== 'prox') {
        fail(at, '"days" or "prox"', 'terms.ambiguous')
      }
      return [monthsLater(1), { kind: 'day-of-month', day: days }]
    }
    const count: DateStep =
      unit === 'month'
        ? monthsLater(days)
        : { kind: unit === 'business' ? 'add-business-days' : 'add-days', days }
    if (endOfMonth === 'month-end-first') return [monthEnd, count]
    return isDue && endOfMonth ? [count, monthEnd] : [count]
  }

  /** Windows and due dates that count from the same day are compared before any date is known, with 30 days a month. */
  function checkWindow({ at, days, unit, baseline }: Period): void {
    const limit = due ?? { unit, baseline, days: whole?.steps.length === 0 ? 0 : days }
    // "2% 10 days from invoice, net 30 EOM" does not say whether the ten days begin at the month end.
    if (baseline && endOfMonth === 'month-end-first') fail(at, '"EOM" or "2/10 EOM"', 'terms.ambiguous')
    // "2 months 2% 10 days" is not a discount of two months; a day of the next month is not a count of days.
    if (
      endOfMonth !== 'days-first' &&
      // "30 days after delivery 2% 10 days" does not say which of the periods counts from the delivery.
      (baseline ?? limit.baseline) === (limit.baseline ?? baseline) &&
      (!nextMonth || !unit) &&
      days * (unit === 'month' ? 30 : 1) > limit.days * (limit.unit === 'month' ? 30 : 1)
    ) {
      fail(at, 'a window by the due date', 'terms.inconsistent')
    }
  }

  // "1/3 with order, 1/3 on delivery" are thirds.
  if (new Set(windows.flatMap(({ rate, period }) => [rate.text, period.days])).size < 2 * windows.length)
    fail(start, 'the days of a discount')
  windows.sort((a, b) => a.period.days - b.period.days)
  const discounts = windows.map(({ rate, period }) => {
    checkWindow(period)
    return {
      rate: fractionOf(rate, fail),
      ...(period.baseline && { baseline: period.baseline }),
      steps: stepsOf(period, false),
    }
  })
  if (!due && (whole ? (endOfMonth ?? nextMonth ?? wide) : (nextMonth ?? !(endOfMonth ?? wide))))
    fail(start, 'one due date, such as net 30')
  const steps = due ? stepsOf(due, true) : endOfMonth ? [monthEnd] : []
  return { due: whole ?? { baseline: due?.baseline ?? wide ?? 'invoice-date', steps }, discounts }
}
