import { readDay, writeDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { fractionToPercent } from '../terms/percent-text.js'
import type { NoticeDeadline } from './model.js'
import type { Notice } from './notice.js'

/**
 * An amount with its digits in groups of three, separated by commas, and a decimal point: the form used by banks in
 * both languages, the same on every machine.
 */
export function groupDigits(amount: string): string {
  const [whole = '', fraction] = amount.split('.')
  const sign = whole.startsWith('-') ? '-' : ''
  const digits = whole.slice(sign.length)
  const first = digits.length % 3 || 3
  const groups = [digits.slice(0, first)]
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3))
  return `${sign}${groups.join(',')}${fraction === undefined ? '' : `.${fraction}`}`
}

/** Whether an amount is not zero. */
export const hasAmount = (amount: string): boolean => /[1-9]/.test(amount)

/**
 * Whether a concession depends on days: false if nothing is waived and nothing is left to pay, because assets cover the
 * whole debt.
 */
export const hangsOnDays = ({ concession, totals }: Pick<Notice, 'concession' | 'totals'>): boolean =>
  hasAmount(concession?.waived ?? '') || hasAmount(totals.payable)

/** A fraction as an exact percentage: `0.0005` is `0.05%`. */
export const percentOf = (fraction: string): string => `${fractionToPercent(fraction)}%`

/** The last day of the period before it was moved; undefined if it was not moved, and for business days. */
export function unmovedDay({ date, from, days, unit }: NoticeDeadline): PlainDate | undefined {
  if (unit !== 'calendar-days') return undefined
  const end = writeDay(readDay(from, 'deadline.from') + days)
  return end === date ? undefined : end
}
