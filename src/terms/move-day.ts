import { adjustDay } from '../calendar/business-day-steps.js'
import { civilOf, dayNumberOf, monthLength, type DayNumber } from '../calendar/day-number.js'
import type { OpenCalendar } from '../calendar/open-calendar.js'
import { refuse } from '../kernel/error.js'
import { nextDayOfMonth } from './apply-steps.js'
import type { DateStep } from './model.js'
import type { TermsPaths } from './terms-facts.js'
import type { PreparedPeriod, PreparedTerms } from './prepared-terms.js'

/** More moves than any chain of periods that leaves a day open requires. */
const MAX_HOPS = 100

const order = ({ month, day }: { readonly month: number; readonly day: number }): number => month * 32 + day

/** The day after the closed period that contains a day, or the day itself. */
function leavePeriod(day: DayNumber, { from, to }: PreparedPeriod): DayNumber {
  const civil = civilOf(day)
  const [today, first, last] = [order(civil), order(from), order(to)]
  const wraps = first > last
  if (wraps ? today < first && today > last : today < first || today > last) return day
  const year = wraps && today >= first ? civil.year + 1 : civil.year
  return dayNumberOf(year, to.month, Math.min(to.day, monthLength(year, to.month))) + 1
}

/** Payment days also apply after a move: the last step is applied again if it goes to a payment day. */
function applyPaymentDays(day: DayNumber, steps: readonly DateStep[]): DayNumber {
  const last = steps[steps.length - 1]
  return last?.kind === 'next-day-of-month' ? nextDayOfMonth(day, last.days, 'on-or-after') : day
}

/**
 * Moves a due date out of the customer's closed periods, then to a payment day if the rule ends with payment days, and
 * to a business day; repeats this until the date no longer moves. A convention that moves back moves forward instead if
 * the previous business day is in a closed period.
 *
 * @throws ReceivablesError `terms.inconsistent` if no day is left open; `calendar.not-covered`.
 */
export function moveDueDay(
  day: DayNumber,
  terms: PreparedTerms,
  steps: readonly DateStep[],
  calendar: OpenCalendar | undefined,
  paths: TermsPaths,
): DayNumber {
  const { closedPeriods, businessDays } = terms
  if (closedPeriods.length === 0 && businessDays === undefined) return day
  let at = day
  for (let hop = 0; hop < MAX_HOPS; hop++) {
    const open = closedPeriods.reduce(leavePeriod, at)
    if (open !== at) {
      at = applyPaymentDays(open, steps)
      continue
    }
    if (businessDays === undefined) return at
    const adjusted = adjustDay(calendar as OpenCalendar, at, businessDays.convention, paths.invoiceDate)
    if (adjusted === closedPeriods.reduce(leavePeriod, adjusted)) return adjusted
    // A move back into a closed period would not end: as at the end of a month, the day moves the other way.
    at = adjusted < at ? adjustDay(calendar as OpenCalendar, at, 'following', paths.invoiceDate) : adjusted
  }
  return refuse(
    'terms.inconsistent',
    `${paths.terms}.closedPeriods`,
    'closed periods that leave a day for payment',
    closedPeriods.length,
  )
}
