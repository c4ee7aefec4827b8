import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectText } from '../kernel/expect.js'
import { readAmount } from '../money/read-amount.js'
import type { Minor } from '../numbers/minor.js'

/** The greatest length of a text: a ground, a basis, a description. */
const MAX_TEXT = 2000

/**
 * A text of 1 to 2,000 characters that is not blank.
 *
 * @throws ReceivablesError `input.missing`, `input.type` or `input.range`.
 */
export function readText(value: unknown, path: string): string {
  const what = `a text of 1 to ${String(MAX_TEXT)} characters that is not blank`
  const text = expectText(value, path, what)
  return text.length <= MAX_TEXT && text.trim() !== '' ? text : refuse('input.range', path, what, value)
}

/**
 * An amount above zero.
 *
 * @throws ReceivablesError as {@link readAmount}; `input.range` for zero.
 */
export function readPositive(value: unknown, scale: number, path: string): Minor {
  const amount = readAmount(value, scale, path)
  return amount === 0 ? refuse('input.range', path, 'an amount above zero', value) : amount
}

/**
 * A day, or null if it is unknown.
 *
 * @throws ReceivablesError `date.invalid`.
 */
export const readOptionalDay = (value: unknown, path: string): DayNumber | null =>
  value === undefined || value === null ? null : readDay(value, path)

/** A day, or null if it is unknown, as results write it. */
export const writeOptionalDay = (day: DayNumber | null): PlainDate | null =>
  day === null ? null : writeDay(day)
