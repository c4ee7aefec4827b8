import { refuse } from '../kernel/error.js'
import type { DateStep, DiscountTerms, DueBaseline, DueRule } from './model.js'
import { unreadable, type Token } from './notation-tokens.js'
import { percentToFraction } from './percent-text.js'

/** What a number of a notation counts; `plain` is a number alone. */
export type Unit = 'plain' | 'days' | 'weeks' | 'months' | 'business'

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
  readonly text: string
  readonly path: string
  readonly start: number
  readonly windows: Window[]
  readonly dues: readonly Period[]
  readonly whole: DueRule | undefined
  readonly wide: DueBaseline | undefined
  readonly endOfMonth: 'month-end-first' | 'days-first' | undefined
  readonly nextMonth: Token | undefined
}

/** Whoever states only a discount dated from the month end or from receipt means net 20 days after its last day. */
const CUSTOMARY_NET_DAYS = 20

/**
 * Puts the pieces together as due rules and discounts.
 *
 * @throws ReceivablesError `terms.unreadable`, `terms.ambiguous` or `terms.inconsistent`.
 */
export function settleRule(pieces: RulePieces): { dues: DueRule[]; discounts: DiscountTerms[] } {
  const { text, path, start, windows, whole, wide } = pieces
  let { dues, endOfMonth, nextMonth } = pieces
  const fail = (at: number, expected: string): never => unreadable(text, at, expected, path)
  const contradict = (at: number, expected: string): never =>
    refuse('terms.inconsistent', path, `at position ${String(at)}: ${expected}`, text)
  const monthEnd: DateStep = { kind: 'end-of-month' }
  const oneMonth: DateStep = { kind: 'add-months', months: 1, roll: 'clamp' }

  const dayOfMonth = (day: number, at: number): number =>
    day >= 1 && day <= 31 ? day : fail(at, 'a day of the month from 1 to 31')

  function stepsOf({ at, days, unit }: Period, isDue: boolean): DateStep[] {
    const isPlain = unit === 'plain'
    if (nextMonth !== undefined && (isPlain || isDue)) {
      if (!isPlain || endOfMonth !== undefined) fail(at, 'a day of the next month')
      if (!isDue && nextMonth.kind !== 'prox') {
        refuse(
          'terms.ambiguous',
          path,
          `at position ${String(at)}: one reading of two, "days" or "prox"`,
          text,
        )
      }
      return [oneMonth, { kind: 'day-of-month', day: dayOfMonth(days, at) }]
    }
    const count: DateStep =
      unit === 'months'
        ? { kind: 'add-months', months: days, roll: 'clamp' }
        : { kind: unit === 'business' ? 'add-business-days' : 'add-days', days }
    if (endOfMonth === 'month-end-first') return [monthEnd, count]
    return isDue && endOfMonth !== undefined ? [count, monthEnd] : [count]
  }

  const last = windows[windows.length - 1]?.period
  if (
    dues.length === 0 &&
    whole === undefined &&
    last !== undefined &&
    (endOfMonth ?? nextMonth ?? wide) !== undefined
  ) {
    if (nextMonth !== undefined) endOfMonth = 'month-end-first'
    nextMonth = undefined
    dues = [{ ...last, days: last.days + CUSTOMARY_NET_DAYS, baseline: undefined }]
  }

  function dueRules(): DueRule[] {
    const baseline = wide ?? 'invoice-date'
    if (dues.length > 0)
      return dues.map((due) => ({ baseline: due.baseline ?? baseline, steps: stepsOf(due, true) }))
    if (whole !== undefined) {
      return (endOfMonth ?? nextMonth ?? wide) === undefined ? [whole] : fail(start, 'only one due date')
    }
    if (endOfMonth !== undefined)
      return [{ baseline, steps: nextMonth === undefined ? [monthEnd] : [oneMonth, monthEnd] }]
    return wide === undefined ? fail(start, 'a due date, such as net 30') : [{ baseline, steps: [] }]
  }

  /** Windows and due dates that count the same thing from the same day can be compared before any date is known. */
  function checkWindow({ rate, period }: Window, before: Window | undefined): void {
    const due = dues[0] ?? (whole?.steps.length === 0 ? { ...period, ...whole, days: 0 } : undefined)
    const unitOf = (unit: Unit): Unit => (unit === 'plain' && nextMonth === undefined ? 'days' : unit)
    const isSame = (other: Period): boolean =>
      (period.baseline ?? other.baseline) === other.baseline && unitOf(period.unit) === unitOf(other.unit)
    if (due !== undefined && endOfMonth !== 'days-first' && isSame(due) && period.days > due.days) {
      contradict(period.at, 'a discount window that ends on or before the due date')
    }
    if (before === undefined || !isSame(before.period)) return
    if (before.period.days === period.days || Number(before.rate.text) <= Number(rate.text)) {
      contradict(rate.at, 'a smaller discount for each later window')
    }
  }

  windows.sort((a, b) => (a.period.unit === b.period.unit ? a.period.days - b.period.days : 0))
  windows.forEach((window, index) => {
    checkWindow(window, windows[index - 1])
  })
  const discounts = windows.map(({ rate, period }) => ({
    rate: percentToFraction(rate.text) ?? contradict(rate.at, 'a discount above 0 % and at most 100 %'),
    ...(period.baseline === undefined ? undefined : { baseline: period.baseline }),
    steps: stepsOf(period, false),
  }))
  return { dues: dueRules(), discounts }
}
