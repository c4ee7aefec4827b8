import type { DayCount } from '../calendar/day-count-convention.js'
import { countPeriod } from '../calendar/day-count.js'
import { civilOf, dayNumberOf, isLeapYear, type DayNumber } from '../calendar/day-number.js'

/** The period to which a rate refers. */
export type RatePer = 'year' | '30-days' | 'day'

/**
 * The running count of a day count: a period `[x, y)` of charged days counts `at(y) − at(x)`, in units of `1 / den` of
 * the period of the rate. So counts add up even if the day count itself is not additive.
 */
export interface Clock {
  /** The count at the start of a day. */
  readonly at: (day: DayNumber) => number
  /** Number of days counted at the start of a day. */
  readonly daysAt: (day: DayNumber) => number
  readonly den: number
  /** The clock for the days before `end`, if the end of the period decides how much each day counts. */
  readonly upTo?: (end: DayNumber) => Clock
}

/** A day slightly before 0000-12-31: an additive count can start on any day before all others. */
const ORIGIN: DayNumber = -719_163

const plainClock = (den: number): Clock => ({ at: (day) => day, daysAt: (day) => day, den })

/**
 * Whether one clock serves all debts: a 30/360 count depends on the first day of the debt, ACT/365L on the end of each
 * period.
 */
export const isAbsolute = (dayCount: DayCount, per: RatePer): boolean =>
  per === 'day' || (dayCount.startsWith('ACT/') && dayCount !== 'ACT/365L')

/** Whether segments are cut at 1 January. */
export const cutsAtYearEnd = (dayCount: DayCount, per: RatePer): boolean =>
  per === 'year' && dayCount === 'ACT/ACT-ISDA'

/**
 * The clock of a debt. A 30/360 count ends on `asOf` itself: if the last day is charged, day `d` is the interval that
 * ends on `d`, otherwise the interval that begins on it. With the same intervals, ACT/365L has a year of 366 days if
 * the period ends in a leap year. A payment ends a period, and so does a rest: days before it are not counted again
 * with the length of a later year.
 */
export function clockOf(dayCount: DayCount, per: RatePer, first: DayNumber, lastDayCharged: boolean): Clock {
  if (per === 'day') return plainClock(1)
  if (dayCount.startsWith('30')) return thirtyClock(dayCount, per, first, lastDayCharged)
  if (per === '30-days') return plainClock(30)
  switch (dayCount) {
    case 'ACT/360':
      return plainClock(360)
    case 'ACT/364':
      return plainClock(364)
    case 'ACT/365L':
      return leapClock(lastDayCharged)
    case 'ACT/ACT-ISDA':
      return { ...plainClock(365 * 366), at: (day) => countPeriod(dayCount, ORIGIN, day).num }
    default:
      return plainClock(365)
  }
}

function thirtyClock(dayCount: DayCount, per: RatePer, first: DayNumber, lastDayCharged: boolean): Clock {
  const shift = lastDayCharged ? 1 : 0
  const daysAt = (day: DayNumber) => countPeriod(dayCount, first - shift, day - shift).days
  return { at: daysAt, daysAt, den: per === 'year' ? 360 : 30 }
}

function leapClock(lastDayCharged: boolean): Clock {
  const clock = plainClock(365 * 366)
  const upTo = (end: DayNumber): Clock => {
    const day = isLeapYear(civilOf(lastDayCharged ? end - 1 : end).year) ? 365 : 366
    return { ...clock, at: (x) => x * day }
  }
  return { ...clock, upTo }
}

/** The first 1 January after a day. */
export const nextYear = (day: DayNumber): DayNumber => dayNumberOf(civilOf(day).year + 1, 1, 1)
