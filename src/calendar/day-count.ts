import { refuse } from '../kernel/error.js'
import type { Ratio } from '../numbers/ratio.js'
import type { DayCount } from './day-count-convention.js'
import { civilOf, dayNumberOf, isLeapYear, monthLength, type CivilDay, type DayNumber } from './day-number.js'

/** The options of a day count; `NaN` means a day that was not given. */
export interface DayCountRule {
  /** 30/360-US: whether the last of February counts as a 30th. */
  readonly endOfMonth: boolean
  /** 30E/360-ISDA: the last day of the contract. */
  readonly terminationDay: DayNumber
  /** ACT/365L: whether coupons are yearly. */
  readonly annual: boolean
  /** ACT/365L: the end of the coupon period. */
  readonly periodEndDay: DayNumber
}

/** The rule when no option is given. */
export const PLAIN_RULE: DayCountRule = {
  endOfMonth: true,
  terminationDay: NaN,
  annual: false,
  periodEndDay: NaN,
}

/**
 * A counted period: `days` as the convention counts them, and the part of a year as `num / den`, whole numbers far
 * below 2^53. For one day count `den` is always the same (ACT/365L has two), so parts of a period can be added up by
 * their numerators.
 */
export interface CountedPeriod {
  readonly days: number
  readonly num: number
  readonly den: number
}

/** The common denominator of 365ths and 366ths. */
const ACT_ACT_DEN = 365 * 366

/** Days before 1 January of a year that lie in leap years, counted from year 1. */
function leapDaysBefore(year: number): number {
  const last = year - 1
  return 366 * (Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400))
}

/** Days from 0001-01-01 to a day, the day excluded, that lie in leap years. */
function leapYearDays(day: DayNumber): number {
  const { year } = civilOf(day)
  return leapDaysBefore(year) + (isLeapYear(year) ? day - dayNumberOf(year, 1, 1) : 0)
}

const actual = (start: DayNumber, end: DayNumber, den: number): CountedPeriod => {
  const days = end - start
  return { days, num: days, den }
}

function countActAct(start: DayNumber, end: DayNumber): CountedPeriod {
  const days = end - start
  const leap = leapYearDays(end) - leapYearDays(start)
  return { days, num: leap * 365 + (days - leap) * 366, den: ACT_ACT_DEN }
}

/** Whether a 29 February lies after `start` and not after `end`. */
function holdsLeapDay(start: DayNumber, end: DayNumber): boolean {
  const last = civilOf(end).year
  for (let year = civilOf(start).year; year <= last; year++) {
    if (!isLeapYear(year)) continue
    const leapDay = dayNumberOf(year, 2, 29)
    if (leapDay > start && leapDay <= end) return true
  }
  return false
}

function countActLeap(start: DayNumber, end: DayNumber, rule: DayCountRule): CountedPeriod {
  const { annual, periodEndDay } = rule
  if (periodEndDay !== periodEndDay)
    return refuse('input.missing', 'periodEnd', 'the end of the period', undefined)
  const long = annual ? holdsLeapDay(start, periodEndDay) : isLeapYear(civilOf(periodEndDay).year)
  return actual(start, end, long ? 366 : 365)
}

/** 360 × years + 30 × months + days, after the days were substituted. */
function thirty(from: CivilDay, to: CivilDay, fromDay: number, toDay: number): CountedPeriod {
  const days = 360 * (to.year - from.year) + 30 * (to.month - from.month) + toDay - fromDay
  return { days, num: days, den: 360 }
}

const isLastOfFebruary = ({ year, month, day }: CivilDay): boolean =>
  month === 2 && day === monthLength(year, 2)

function thirtyIsda(from: CivilDay, to: CivilDay, fromDay: number, toDay: number): CountedPeriod {
  const first = Math.min(fromDay, 30)
  return thirty(from, to, first, toDay === 31 && first === 30 ? 30 : toDay)
}

function thirtyUs(from: CivilDay, to: CivilDay, endOfMonth: boolean): CountedPeriod {
  if (!endOfMonth || !isLastOfFebruary(from)) return thirtyIsda(from, to, from.day, to.day)
  return thirtyIsda(from, to, 30, isLastOfFebruary(to) ? 30 : to.day)
}

function thirtyEuropeanIsda(from: CivilDay, to: CivilDay, endsContract: boolean): CountedPeriod {
  const first = isLastOfFebruary(from) ? 30 : Math.min(from.day, 30)
  const last = isLastOfFebruary(to) && !endsContract ? 30 : Math.min(to.day, 30)
  return thirty(from, to, first, last)
}

/**
 * Counts the period from `start`, included, to `end`, excluded; `end` is not before `start`.
 */
export function countPeriod(
  dayCount: DayCount,
  start: DayNumber,
  end: DayNumber,
  rule: DayCountRule = PLAIN_RULE,
): CountedPeriod {
  switch (dayCount) {
    case 'ACT/365F':
      return actual(start, end, 365)
    case 'ACT/360':
      return actual(start, end, 360)
    case 'ACT/364':
      return actual(start, end, 364)
    case 'ACT/365L':
      return countActLeap(start, end, rule)
    case 'ACT/ACT-ISDA':
      return countActAct(start, end)
    default:
      // An empty period counts 0 days: with the substitutions it would count -2 days on the last day of February.
      return start === end ? { days: 0, num: 0, den: 360 } : countThirty(dayCount, start, end, rule)
  }
}

function countThirty(
  dayCount: '30/360-ISDA' | '30/360-US' | '30E/360' | '30E/360-ISDA',
  start: DayNumber,
  end: DayNumber,
  rule: DayCountRule,
): CountedPeriod {
  const from = civilOf(start)
  const to = civilOf(end)
  switch (dayCount) {
    case '30/360-ISDA':
      return thirtyIsda(from, to, from.day, to.day)
    case '30/360-US':
      return thirtyUs(from, to, rule.endOfMonth)
    case '30E/360':
      return thirty(from, to, Math.min(from.day, 30), Math.min(to.day, 30))
    case '30E/360-ISDA':
      return thirtyEuropeanIsda(from, to, end === rule.terminationDay)
  }
}

/** The part of a year from `start`, included, to `end`, excluded, as an exact rational. */
export function dayCountFraction(
  dayCount: DayCount,
  start: DayNumber,
  end: DayNumber,
  rule: DayCountRule = PLAIN_RULE,
): Ratio {
  const { num, den } = countPeriod(dayCount, start, end, rule)
  return { num: BigInt(num), den: BigInt(den) }
}
