import { readDay } from './day-number.js'
import type { PlainDate } from './plain-date.js'

/**
 * How many calendar days are left until a due date: the counterpart of `daysPastDue`, for reminders before the due
 * date. `asOf` is excluded and the due date included: 1 on the day before the due date, 0 on it and after it.
 *
 * @throws ReceivablesError `input.missing` or `date.invalid`.
 *
 * @example
 * ```ts
 * import { daysToDue } from 'receivables'
 *
 * daysToDue('2026-03-31', '2026-03-28') // => 3
 * daysToDue('2026-03-31', '2026-03-31') // => 0
 * daysToDue('2026-03-31', '2026-04-15') // => 0
 * ```
 *
 * @see The due date itself is the last day on which payment is in time: Directive 2011/7/EU, article 3(3)(a), interest from the day following it.
 */
export function daysToDue(dueDate: PlainDate, asOf: PlainDate): number {
  const due = readDay(dueDate, 'dueDate')
  return Math.max(0, due - readDay(asOf, 'asOf'))
}
