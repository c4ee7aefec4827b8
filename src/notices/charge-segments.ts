import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at } from '../kernel/expect.js'
import { readRatio } from '../numbers/ratio.js'
import { readMinor } from '../numbers/read-minor.js'
import type { ChargeSegment, InvoiceCharge } from './late-charge-model.js'

/** Days of the year of a day count in which all years have the same length. */
export function yearOf(dayCount: string): number | undefined {
  if (dayCount === 'ACT/365F') return 365
  if (dayCount === 'ACT/364') return 364
  return dayCount === 'ACT/360' || dayCount.startsWith('30') ? 360 : undefined
}

/** The terms of a charge and the days between which it may run. */
export interface Charging {
  readonly ratePer: InvoiceCharge['ratePer']
  readonly dayCount: string | undefined
  readonly scale: number
  /** No day before this one is charged. */
  readonly due: PlainDate
  /** The last day that may be charged. */
  readonly asOf: PlainDate
}

/**
 * Checks the working of a charge: its segments follow each other, from the due date to the day of the figures at most,
 * and each amount follows from base, rate and days.
 *
 * @throws ReceivablesError `date.order` for a day that is charged before the due date, after the day of the figures, or
 * twice; `input.conflict` for a number of days that does not fit the dates and for a charge that does not follow.
 */
export function checkSegments(segments: readonly ChargeSegment[], charging: Charging, path: string): void {
  let from = charging.due
  for (const [index, segment] of segments.entries()) {
    const place = at(path, index)
    if (segment.from < from)
      refuse(
        'date.order',
        at(place, 'from'),
        `a day on or after ${from}: none before it is charged`,
        segment.from,
      )
    checkDays(segment, charging, place)
    checkInterest(segment, charging, place)
    from = segment.to
  }
}

/** Day counts with months of 30 days may count three days more than February has, and one less per long month. */
function checkDays({ from, to, days }: ChargeSegment, charging: Charging, path: string): void {
  const { ratePer, dayCount, asOf } = charging
  if (to < from) refuse('date.order', at(path, 'to'), `a day on or after ${from}`, to)
  const end = readDay(asOf, 'asOf') + 1
  if (readDay(to, at(path, 'to')) > end)
    refuse('date.order', at(path, 'to'), `at most the day after ${asOf}, which is charged last`, to)
  const between = readDay(to, at(path, 'to')) - readDay(from, at(path, 'from'))
  const isActual = ratePer === 'day' || dayCount?.startsWith('ACT') === true
  const fits = isActual
    ? days === between
    : days <= between + 3 && days >= between - 3 - Math.ceil(between / 30)
  if (!fits) refuse('input.conflict', at(path, 'days'), `the days from ${from} to ${to}`, days)
}

/**
 * Base × rate × days, by the formula that will be printed: rounded once per segment in any mode, or rounded per day and
 * then multiplied by the days. If the length of the year is unknown, the charge is at most that of the shortest year:
 * twelve months of 28 days, where a rest takes as many days as the calendar has.
 */
function checkInterest(segment: ChargeSegment, charging: Charging, path: string): void {
  const { from, to, days, principal, rate, interest } = segment
  const { ratePer, dayCount, scale } = charging
  const year = ratePer === 'year' ? yearOf(dayCount ?? '') : ratePer === '30-days' ? 30 : 1
  const { num, den } = readRatio(rate, at(path, 'rate'))
  const unit = den * BigInt(year ?? 336)
  const daily = BigInt(readMinor(principal, scale, path)) * num
  const charged = BigInt(readMinor(interest, scale, path))
  const count = BigInt(days)
  if (year === undefined) {
    // Each day may have been rounded separately.
    const between = BigInt(readDay(to, '') - readDay(from, ''))
    if ((charged - between - 1n) * unit > daily * (between > count ? between : count))
      refuse('input.conflict', at(path, 'interest'), 'at most base × rate × days of a year', interest)
    return
  }
  const isRounded = isNear(charged * unit, daily * count, unit)
  const isByDay = count > 0n && charged % count === 0n && isNear((charged / count) * unit, daily, unit)
  if (!isRounded && !isByDay)
    refuse('input.conflict', at(path, 'interest'), 'base × rate × days by the day count', interest)
}

/** Whether two amounts are less than one minor unit apart, in parts of `unit`. */
const isNear = (a: bigint, b: bigint, unit: bigint): boolean => a - b < unit && b - a < unit
