import { adjustDay } from '../calendar/business-day-steps.js'
import { civilOf, dayNumberOf, monthLength, type DayNumber } from '../calendar/day-number.js'
import type { OpenCalendar } from '../calendar/open-calendar.js'
import { refuse } from '../kernel/error.js'
import { nextDayOfMonth } from './apply-steps.js'
import type { DateStep } from './model.js'
import type { TermsPaths } from './terms-facts.js'
import type { PreparedPeriod, PreparedTerms } from './prepared-terms.js'

/** More hops than any chain of periods that leaves a day open needs. */
const MAX_HOPS = 100

const order = ({ month, day }: { readonly month: number; readonly day: number }): number => month * 32 + day

/** The day after the closed period that holds a day, or the day itself. */
function leavePeriod(day: DayNumber, { from, to }: PreparedPeriod): DayNumber {
  const civil = civilOf(day)
  const [today, first, last] = [order(civil), order(from), order(to)]
  const wraps = first > last
  if (wraps ? today < first && today > last : today < first || today > last) return day
  const year = wraps && today >= first ? civil.year + 1 : civil.year
  return dayNumberOf(year, to.month, Math.min(to.day, monthLength(year, to.month))) + 1
}

/** Payment days hold after a move too: the last step is applied again when it goes to one. */
function applyPaymentDays(day: DayNumber, steps: readonly DateStep[]): DayNumber {
  const last = steps[steps.length - 1]
  return last?.kind === 'next-day-of-month' ? nextDayOfMonth(day, last.days, 'on-or-after') : day
}

/**
 * Moves a due date out of the customer's closed periods, which chain, back onto a payment day where the rule ends with
 * payment days, and onto a business day; again, until nothing moves it. A convention that goes back goes forward where the business day
 * before is closed.
 *
 * @throws ReceivablesError `terms.inconsistent` when no day is left open; `calendar.not-covered`.
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
    // Back into a closed period leads nowhere: as at the end of a month, the day then goes the other way.
    at = adjusted < at ? adjustDay(calendar as OpenCalendar, at, 'following', paths.invoiceDate) : adjusted
  }
  return refuse(
    'terms.inconsistent',
    `${paths.terms}.closedPeriods`,
    'closed periods that leave a day open',
    closedPeriods.length,
  )
}
