import { BUSINESS_DAY_CONVENTIONS } from '../calendar/business-day-convention.js'
import { adjustDay } from '../calendar/business-day-steps.js'
import { readMonthRule } from '../calendar/date-steps.js'
import { readDay, writeDay } from '../calendar/day-number.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import { openCalendar } from '../calendar/open-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import {
  expectChoice,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale } from '../money/currency.js'
import { toMinor, type Minor } from '../numbers/minor.js'
import { readShare } from '../numbers/read-share.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { writeMinor } from '../numbers/write-minor.js'
import { MAX_INSTALMENTS, readCharges, spreadCharges } from './plan-charges.js'
import { dayAfter, readInterval } from './plan-interval.js'
import type { InstalmentPlan, PlanRequest } from './plan-model.js'
import { writePlan } from './read-plan.js'
import { readPositive } from './read-value.js'

const FIELDS = [
  'total',
  'currency',
  'instalments',
  'firstShare',
  'start',
  'every',
  'monthRule',
  'roundTo',
  'convention',
  'calendar',
  'charges',
] as const

/**
 * Proposes a plan to pay a debt in instalments.
 *
 * The first instalment is the share of the total, rounded **up** to the minor unit (or to `roundTo`), so that it is at
 * least the share; those between are equal, rounded **down**; the last takes the remainder. They always sum to the
 * total. With `firstShare: 'equal'` all but the last are equal. Very small debts give instalments of zero, which
 * `validatePlan` reports.
 *
 * Due dates are counted from the first, never from the previous one: monthly from 31 January gives 28 February and then
 * 31 March. Charges are on lines of their own and are paid with the instalments given in `with`.
 *
 * @returns A proposal: it is not binding until it is agreed and confirmed in writing.
 * @throws ReceivablesError `input.range` for a total of zero, no instalment or more than 1,200, a share above 1 or an
 * interval of zero; `amount.negative`, `amount.too-fine`, `decimal.invalid`, `currency.unknown`, `date.invalid`,
 * `date.out-of-range`, `calendar.not-covered`, `input.choice`, `input.conflict`, `input.missing`, `input.type`,
 * `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { proposePlan } from 'receivables/escalation'
 *
 * const plan = proposePlan({
 *   total: '100000.01',
 *   currency: 'CNY',
 *   instalments: 3,
 *   firstShare: '0.30',
 *   start: '2026-01-31',
 *   every: { months: 1 },
 * })
 * plan.instalments.map(({ dueDate, amount }) => [dueDate, amount])
 * // => [['2026-01-31', '30000.01'], ['2026-02-28', '35000.00'], ['2026-03-31', '35000.00']]
 * ```
 *
 * @see Civil Code of the People's Republic of China, article 202 (months that lack the day).
 */
export function proposePlan(request: PlanRequest): InstalmentPlan {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a debt and its payment plan')
    expectKeys(given, FIELDS, '')
    const currency = given['currency'] as string
    const scale = readScale(currency, 'currency')
    const total = readPositive(given['total'], scale, 'total')
    const count = expectInteger(given['instalments'], 'instalments', 1, MAX_INSTALMENTS)
    const amounts = amountsOf(given, total, count, scale)
    const dates = datesOf(given, count)
    const charges = readCharges(given['charges'], scale, 'charges')
    const spread = spreadCharges(charges, count)
    const rows = amounts.map((amount, index) => ({
      dueDate: dates[index] as PlainDate,
      amount,
      charge: spread[index] as Minor,
    }))
    const lines = charges.map((charge) => ({ ...charge, amount: writeMinor(charge.amount, scale) }))
    return writePlan({ currency, scale, total, rows, charges: lines })
  })
}

/** The first rounded up, equal parts rounded down, the remainder with the last. */
function amountsOf(given: UnknownRecord, total: Minor, count: number, scale: number): Minor[] {
  const { firstShare, roundTo } = given
  const unit = BigInt(roundTo === undefined ? 1 : readPositive(roundTo, scale, 'roundTo'))
  const share = firstShare === 'equal' ? undefined : readShare(firstShare, 'firstShare')
  const whole = BigInt(total)
  const multiple = (num: bigint, den: bigint, mode: 'ceiling' | 'floor'): bigint =>
    roundQuotient(num, den * unit, mode) * unit
  const equal = multiple(whole, BigInt(count), 'floor')
  // Rounding up to a coarse unit may exceed the total.
  const wanted = share === undefined ? equal : multiple(whole * share.num, share.den, 'ceiling')
  const first = count === 1 || wanted > whole ? whole : wanted
  const rest = share === undefined ? equal : multiple(whole - first, BigInt(Math.max(count - 1, 1)), 'floor')
  const last = whole - first - rest * BigInt(Math.max(count - 2, 0))
  return Array.from({ length: count }, (_, index) =>
    toMinor(index === 0 ? first : index === count - 1 ? last : rest),
  )
}

function datesOf(given: UnknownRecord, count: number): PlainDate[] {
  const start = readDay(given['start'], 'start')
  const interval = readInterval(given['every'], 'every')
  const rule = given['monthRule'] === undefined ? 'clamp' : readMonthRule(given['monthRule'], 'monthRule')
  const adjust = readAdjustment(given)
  return Array.from({ length: count }, (_, index) => {
    const day = dayAfter(start, interval, index, rule)
    writeDay(day, 'every')
    return writeDay(adjust(day), 'every')
  })
}

/** A convention without a calendar, or a calendar without a convention, would silently have no effect. */
function readAdjustment({ convention, calendar }: UnknownRecord): (day: number) => number {
  if (convention === undefined) {
    return calendar === undefined
      ? (day) => day
      : refuse(
          'input.missing',
          'convention',
          'a business-day convention, since there is a calendar',
          convention,
        )
  }
  const rule = expectChoice(convention, BUSINESS_DAY_CONVENTIONS, 'convention')
  const open = openCalendar(calendar as HolidayCalendar, 'calendar')
  return (day) => adjustDay(open, day, rule, 'start')
}
