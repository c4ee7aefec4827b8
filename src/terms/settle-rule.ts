import type { DateStep, DueBaseline, DueRule, InstalmentTerms } from './model.js'
import type { Fail, Token } from './notation-tokens.js'
import { fractionOf } from './percent-text.js'

/** What a number of a notation counts; `plain` is a number alone. */
export type Unit = 'plain' | 'day' | 'week' | 'month' | 'business'

/** A number of days (or months) that a notation states. */
export interface Period {
  readonly at: number
  days: number
  readonly unit: Unit
  readonly isNet: boolean
  baseline: DueBaseline | undefined
}

/** A discount that a notation states. */
export interface Window {
  readonly rate: Token
  readonly period: Period
}

/** The pieces of one due rule and its discounts, read and not yet put together. */
export interface RulePieces {
  readonly fail: Fail
  readonly start: number
  readonly windows: Window[]
  readonly due: Period | undefined
  readonly whole: DueRule | undefined
  readonly wide: DueBaseline | undefined
  readonly endOfMonth: 'month-end-first' | 'days-first' | undefined
  readonly nextMonth: Token | undefined
}

/** One instalment's due rule and discounts. */
export type ReadRule = Pick<InstalmentTerms, 'due' | 'discounts'>

/** So many months later; of a day that the month does not have, its last. */
export const monthsLater = (months: number): DateStep => ({ kind: 'add-months', months, roll: 'clamp' })

/** Whoever states only a discount dated from the month end or from receipt means net 20 days after its last day. */
const CUSTOMARY_NET_DAYS = 20

/**
 * Puts the pieces together as due rules and discounts.
 *
 * @throws ReceivablesError `terms.unreadable`, `terms.ambiguous` or `terms.inconsistent`.
 */
export function settleRule(pieces: RulePieces): ReadRule {
  const { fail, start, windows, whole, wide } = pieces
  let { due, endOfMonth, nextMonth } = pieces
  const monthEnd: DateStep = { kind: 'end-of-month' }

  function stepsOf({ at, days, unit }: Period, isDue: boolean): DateStep[] {
    const isPlain = unit === 'plain'
    if (nextMonth && (isPlain || isDue)) {
      if (!isPlain || endOfMonth || days < 1 || days > 31) {
        fail(at, 'a day of the month')
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

  const last = windows.at(-1)?.period
  if (!due && !whole && last && (endOfMonth ?? nextMonth ?? wide)) {
    if (nextMonth) endOfMonth = 'month-end-first'
    nextMonth = undefined
    due = { ...last, days: last.days + CUSTOMARY_NET_DAYS, baseline: undefined }
  }

  function dueRule(): DueRule {
    const baseline = due?.baseline ?? wide ?? 'invoice-date'
    if (due) return { baseline, steps: stepsOf(due, true) }
    if (whole) {
      return (endOfMonth ?? nextMonth ?? wide) ? fail(start, 'only one due date') : whole
    }
    if (nextMonth || !(endOfMonth ?? wide)) fail(start, 'a due date, such as net 30')
    return { baseline, steps: endOfMonth ? [monthEnd] : [] }
  }

  /** Windows and due dates that count from the same day can be compared before any date is known, a month as 30 days. */
  function checkWindow({ at, days, unit, baseline }: Period): void {
    const limit = due ?? { unit, baseline, days: whole?.steps.length === 0 ? 0 : days }
    // "2% 10 days from invoice, net 30 EOM" does not say whether the ten days begin at the month end.
    if (baseline && endOfMonth === 'month-end-first') fail(at, '"EOM" or "2/10 EOM"', 'terms.ambiguous')
    // "2 months 2% 10 days" is no discount of two months; a day of the next month and a count of days are two things.
    const lengthOf = (count: number, of: Unit): number => (of === 'month' ? count * 30 : count)
    if (
      endOfMonth !== 'days-first' &&
      // "30 days after delivery 2% 10 days" does not say to which of the days the delivery belongs.
      (baseline ?? limit.baseline) === (limit.baseline ?? baseline) &&
      (!nextMonth || unit === 'plain') &&
      lengthOf(days, unit) > lengthOf(limit.days, limit.unit)
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
  return { due: dueRule(), discounts }
}
