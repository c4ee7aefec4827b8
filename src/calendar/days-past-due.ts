import { at, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { BUSINESS_DAY_CONVENTIONS, type BusinessDayConvention } from './business-day-convention.js'
import { adjustDay } from './business-day-steps.js'
import { readDay, type DayNumber } from './day-number.js'
import type { HolidayCalendar } from './holiday-calendar.js'
import { openCalendar } from './open-calendar.js'
import type { PlainDate } from './plain-date.js'

/**
 * Which days of a delay are counted. A payment on the due date is in time under every convention, so the count is 0 on
 * and before the due date.
 *
 * | convention | counted | due 3 July, as of 10 July |
 * |---|---|---|
 * | `'due+1..asOf'` | the due date is excluded, the last day included; used for ageing, and for interest by most laws | 7 |
 * | `'exclude-payment-day'` | due date and last day are both excluded; some contracts say so | 6 |
 * | `'include-due-day'` | due date and last day are both included, once the due date has passed; used in pleadings before Chinese courts | 8 |
 *
 * `'exclude-due-and-payment-day'` is another name of `'exclude-payment-day'`. Under `'include-due-day'` the count jumps
 * from 0 on the due date to 2 on the next day.
 */
export type PastDueConvention =
  | 'due+1..asOf'
  | 'exclude-payment-day'
  | 'exclude-due-and-payment-day'
  | 'include-due-day'

/** How days past due are counted if due dates can be on a holiday or weekend. */
export interface PastDueOptions {
  /** Which days are counted. Default: `'due+1..asOf'`. */
  readonly convention?: PastDueConvention
  /** How a due date that is not a business day is moved before the count. Default: it is not moved. */
  readonly roll?: BusinessDayConvention
  /** The holiday calendar; required with `roll`, unless `roll` is `'unadjusted'`. */
  readonly calendar?: HolidayCalendar
}

const CONVENTIONS: readonly PastDueConvention[] = [
  'due+1..asOf',
  'exclude-payment-day',
  'exclude-due-and-payment-day',
  'include-due-day',
]

/** How many of `late` days a convention counts. */
function countLate(late: number, convention: PastDueConvention): number {
  if (late <= 0) return 0
  switch (convention) {
    case 'due+1..asOf':
      return late
    case 'exclude-payment-day':
    case 'exclude-due-and-payment-day':
      return late - 1
    case 'include-due-day':
      return late + 1
  }
}

/** Counts the days past due between two day numbers. */
export type DayCounter = (due: DayNumber, asOf: DayNumber) => number

const countDefault: DayCounter = (due, asOf) => (asOf > due ? asOf - due : 0)

/**
 * The kernel of {@link daysPastDue}: checks a convention once, for any number of items.
 *
 * @throws ReceivablesError `input.type`, `input.choice`, `input.missing` or `input.unknown-key`.
 */
export function dayCounterOf(
  convention: PastDueConvention | PastDueOptions | undefined,
  path: string,
): DayCounter {
  return readSafely(path, () => {
    if (convention === undefined) return countDefault
    if (typeof convention !== 'object') {
      const counted = expectChoice(convention, CONVENTIONS, path)
      return (due, asOf) => countLate(asOf - due, counted)
    }
    const fields = expectRecord(convention, path, 'the name of a convention, or an object')
    expectKeys(fields, ['convention', 'roll', 'calendar'], path)
    const { convention: name = 'due+1..asOf', roll, calendar } = fields
    const counted = expectChoice(name, CONVENTIONS, at(path, 'convention'))
    if (roll === undefined && calendar === undefined) return (due, asOf) => countLate(asOf - due, counted)
    const rule = expectChoice(roll, BUSINESS_DAY_CONVENTIONS, at(path, 'roll'))
    if (rule === 'unadjusted' && calendar === undefined) return (due, asOf) => countLate(asOf - due, counted)
    const open = openCalendar(calendar as HolidayCalendar, at(path, 'calendar'))
    return (due, asOf) => countLate(asOf - adjustDay(open, due, rule, 'dueDate'), counted)
  })
}

/**
 * How many days a debt is past due on a day: the due date is excluded and `asOf` included, so 0 on and before the due
 * date, and 1 on the day after it. Another {@link PastDueConvention} can be given, alone or in an object that also says
 * how a due date on a holiday is moved before the count.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `date.invalid`, `input.choice`, `input.unknown-key`,
 * `calendar.not-covered` (with `roll`).
 *
 * @example
 * ```ts
 * import { chinaCalendar, daysPastDue } from 'receivables'
 *
 * daysPastDue('2026-03-31', '2026-03-31') // => 0
 * daysPastDue('2026-03-31', '2026-04-01') // => 1
 * daysPastDue('2026-07-03', '2026-07-10', 'exclude-payment-day') // => 6
 * // Due in the Spring Festival: the last day to pay is 24 February.
 * daysPastDue('2026-02-20', '2026-02-25', { roll: 'following', calendar: chinaCalendar }) // => 1
 * ```
 *
 * @see Directive 2011/7/EU, article 3(3)(a); Civil Code of the People's Republic of China, articles 201 and 203.
 */
export function daysPastDue(
  dueDate: PlainDate,
  asOf: PlainDate,
  convention?: PastDueConvention | PastDueOptions,
): number {
  const due = readDay(dueDate, 'dueDate')
  const day = readDay(asOf, 'asOf')
  return dayCounterOf(convention, 'convention')(due, day)
}
