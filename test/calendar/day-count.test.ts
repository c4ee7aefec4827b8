import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { DAY_COUNTS, type DayCount } from '../../src/calendar/day-count-convention.js'
import { countPeriod, dayCountFraction, PLAIN_RULE, type DayCountRule } from '../../src/calendar/day-count.js'
import {
  civilOf,
  dayNumberOf,
  isLeapYear,
  LAST_DAY,
  scanDay,
  writeDay,
} from '../../src/calendar/day-number.js'
import { addRatio, reduceRatio, type Ratio } from '../../src/numbers/ratio.js'
import { refusal } from '../refusal.js'
import { dayNumbers, modernDays } from './arbitraries.js'

const ratio = (num: number, den: number): Ratio => ({ num: BigInt(num), den: BigInt(den) })
const same = (a: Ratio, b: Ratio): void => {
  expect(reduceRatio(a)).toEqual(reduceRatio(b))
}
const fraction = (dayCount: DayCount, start: string, end: string, rule?: DayCountRule): Ratio =>
  dayCountFraction(dayCount, scanDay(start), scanDay(end), rule)
const annual = (end: string, yearly: boolean): DayCountRule => ({
  ...PLAIN_RULE,
  annual: yearly,
  periodEndDay: scanDay(end),
})

const ordered = (days: fc.Arbitrary<number>) =>
  fc.tuple(days, days).map(([a, b]) => (a <= b ? [a, b] : [b, a]) as [number, number])

describe('a day count', () => {
  test.each<[DayCount, string, string, Ratio]>([
    ['ACT/365F', '2026-01-01', '2027-01-01', ratio(365, 365)],
    ['ACT/365F', '2028-01-01', '2029-01-01', ratio(366, 365)],
    ['ACT/360', '2026-01-01', '2027-01-01', ratio(365, 360)],
    ['ACT/364', '2026-01-01', '2026-12-31', ratio(364, 364)],
    // ISDA's memorandum of 1998: 61 days of 2003 and 121 of 2004.
    ['ACT/ACT-ISDA', '2003-11-01', '2004-05-01', addRatio(ratio(61, 365), ratio(121, 366))],
    ['ACT/ACT-ISDA', '2003-12-31', '2004-01-02', addRatio(ratio(1, 365), ratio(1, 366))],
    ['ACT/ACT-ISDA', '2004-12-31', '2005-01-02', addRatio(ratio(1, 366), ratio(1, 365))],
    ['ACT/ACT-ISDA', '2003-12-31', '2005-01-02', addRatio(ratio(2, 365), ratio(366, 366))],
    ['ACT/ACT-ISDA', '1900-01-01', '1901-01-01', ratio(365, 365)],
    ['ACT/ACT-ISDA', '2000-01-01', '2001-01-01', ratio(366, 366)],
    ['30/360-ISDA', '2026-01-30', '2026-01-31', ratio(0, 360)],
    ['30/360-ISDA', '2026-01-31', '2026-02-28', ratio(30 - 30 + 28, 360)],
    // The halves of a year that make 361 days.
    ['30/360-ISDA', '2007-02-28', '2007-08-31', ratio(183, 360)],
    ['30/360-ISDA', '2007-08-31', '2008-02-28', ratio(178, 360)],
    ['30/360-US', '2007-02-28', '2007-08-31', ratio(180, 360)],
    ['30/360-US', '2028-02-29', '2029-02-28', ratio(360, 360)],
    ['30E/360', '2026-01-31', '2026-03-31', ratio(60, 360)],
    ['30E/360', '2026-02-28', '2026-03-31', ratio(32, 360)],
    ['30E/360-ISDA', '2026-02-28', '2026-03-31', ratio(30, 360)],
    ['30E/360-ISDA', '2026-02-28', '2027-02-28', ratio(360, 360)],
  ])('%s from %s to %s', (dayCount, start, end, expected) => {
    same(fraction(dayCount, start, end), expected)
  })

  test('30/360-US without its rule for February is 30/360-ISDA', () => {
    const rule = { ...PLAIN_RULE, endOfMonth: false }
    same(fraction('30/360-US', '2007-02-28', '2007-08-31', rule), ratio(183, 360))
  })

  test('30E/360-ISDA leaves the last of February alone when it ends the contract', () => {
    const rule = { ...PLAIN_RULE, terminationDay: scanDay('2012-02-29') }
    same(fraction('30E/360-ISDA', '2011-08-31', '2012-02-29', rule), ratio(179, 360))
    same(fraction('30E/360-ISDA', '2011-08-31', '2012-02-28', rule), ratio(178, 360))
  })

  test('an empty period is 0, even on the last of February that ends the contract', () => {
    const day = scanDay('2026-02-28')
    expect(countPeriod('30E/360-ISDA', day, day, { ...PLAIN_RULE, terminationDay: day })).toEqual({
      days: 0,
      num: 0,
      den: 360,
    })
  })

  test.each<[string, string, string, boolean, number]>([
    // start, end, end of the period, yearly coupons, denominator
    ['2011-12-28', '2012-02-28', '2012-02-28', true, 365],
    ['2011-12-28', '2012-02-28', '2012-02-29', true, 366],
    // The start itself is not in the period: (start, periodEnd].
    ['2012-02-29', '2012-08-29', '2013-02-28', true, 365],
    ['2012-02-28', '2012-08-28', '2013-02-28', true, 366],
    ['2012-03-01', '2012-12-31', '2013-02-28', true, 365],
    ['2012-03-01', '2012-12-31', '2012-12-31', false, 366],
    ['2012-03-01', '2012-12-31', '2013-02-28', false, 365],
    ['2009-01-01', '2012-01-01', '2013-01-01', true, 366],
  ])('ACT/365L from %s to %s in a period to %s, yearly %o: / %d', (start, end, periodEnd, yearly, den) => {
    expect(fraction('ACT/365L', start, end, annual(periodEnd, yearly))).toEqual(
      ratio(scanDay(end) - scanDay(start), den),
    )
  })

  test('ACT/365L is not counted without its period', () => {
    expect(refusal(() => fraction('ACT/365L', '2026-01-01', '2026-02-01'))).toEqual([
      'input.missing',
      'periodEnd',
    ])
  })

  prop.prop([ordered(modernDays), modernDays])(
    'counts of actual days are additive over a day in between',
    ([start, end], other) => {
      const middle = Math.min(Math.max(other, start), end)
      for (const dayCount of ['ACT/365F', 'ACT/360', 'ACT/364', 'ACT/ACT-ISDA'] as const) {
        const parts = [countPeriod(dayCount, start, middle), countPeriod(dayCount, middle, end)]
        const whole = countPeriod(dayCount, start, end)
        expect(parts[0]!.num + parts[1]!.num).toBe(whole.num)
        expect(parts.map(({ den }) => den)).toEqual([whole.den, whole.den])
        expect(whole.days).toBe(end - start)
      }
    },
  )

  prop.prop([ordered(fc.integer({ min: 1, max: 9999 }))])(
    'ACT/ACT counts whole calendar years as 1 each',
    ([from, to]) => {
      same(
        dayCountFraction('ACT/ACT-ISDA', dayNumberOf(from, 1, 1), dayNumberOf(to, 1, 1)),
        ratio(to - from, 1),
      )
    },
  )

  prop.prop([ordered(modernDays)])('ACT/ACT is its definition, day by day', ([start, end]) => {
    const last = Math.min(end, start + 2000)
    let leap = 0
    for (let day = start; day < last; day++) if (isLeapYear(civilOf(day).year)) leap++
    const expected = addRatio(ratio(leap, 366), ratio(last - start - leap, 365))
    same(dayCountFraction('ACT/ACT-ISDA', start, last), expected)
  })

  prop.prop([ordered(dayNumbers)])(
    'between days 1 to 28, every 30/360 is years, months and days',
    ([start, end]) => {
      const from = civilOf(start)
      const to = civilOf(end)
      fc.pre(from.day < 28 && to.day < 28)
      const days = 360 * (to.year - from.year) + 30 * (to.month - from.month) + (to.day - from.day)
      for (const dayCount of DAY_COUNTS) {
        if (dayCount.startsWith('30')) same(dayCountFraction(dayCount, start, end), ratio(days, 360))
      }
    },
  )

  prop.prop([ordered(dayNumbers)])('no period counts less than nothing', ([start, end]) => {
    const rules = [PLAIN_RULE, { ...PLAIN_RULE, endOfMonth: false, terminationDay: end }]
    for (const dayCount of DAY_COUNTS) {
      for (const rule of rules) {
        const { days, num, den } = countPeriod(dayCount, start, end, { ...rule, periodEndDay: end })
        expect(days >= 0 && num >= 0 && den > 0).toBe(true)
        expect(Number.isSafeInteger(num)).toBe(true)
      }
    }
  })

  prop.prop([ordered(modernDays)])(
    'a 30/360 is within three days a year and two at the ends of the calendar',
    ([start, end]) => {
      const years = (end - start) / 365
      for (const dayCount of DAY_COUNTS) {
        if (!dayCount.startsWith('30')) continue
        const { days } = countPeriod(dayCount, start, end)
        expect(Math.abs(days - (end - start) * (360 / 365.2425))).toBeLessThan(6 + years * 0.1)
      }
    },
  )

  test('the longest period is exact', () => {
    expect(writeDay(LAST_DAY)).toBe('9999-12-31')
    same(fraction('ACT/ACT-ISDA', '0001-01-01', '9999-12-31'), addRatio(ratio(9998, 1), ratio(364, 365)))
  })
})
