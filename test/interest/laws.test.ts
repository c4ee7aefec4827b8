import { describe, expect } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { accrueInterest, prepareAccrual, type InterestPolicy } from '../../src/interest/index.js'
import { deBasiszinssatz, rateTable } from '../../src/rates/index.js'

const iso = (day: number): string => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10)
const cents = (amount: string): bigint => BigInt(amount.replace('.', ''))
const euros = (amount: number | bigint): string => {
  const digits = String(amount).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const simple: InterestPolicy = {
  rate: { annual: '0.08' },
  dayCount: 'ACT/365F',
  accrualStart: 'day-after-due',
  lastDay: 'included',
  compounding: 'none',
  rounding: { scope: 'once', mode: 'half-up' },
  allocation: ['costs', 'interest', 'principal'],
}
const floating = { reference: 'b', margin: '0.09', fixing: 'floating' } as const
const rates = { b: deBasiszinssatz() }
const debt = { currency: 'EUR', dueDate: iso(0) }

const actual = fc.constantFrom('ACT/365F', 'ACT/360', 'ACT/364', 'ACT/ACT-ISDA') as fc.Arbitrary<
  InterestPolicy['dayCount']
>
const anyCount = fc.constantFrom(
  'ACT/365F',
  'ACT/ACT-ISDA',
  '30/360-ISDA',
  '30/360-US',
  '30E/360',
  '30E/360-ISDA',
  'ACT/365L',
) as fc.Arbitrary<InterestPolicy['dayCount']>
/** The last day that is tried: the shipped series knows its rate. */
const LAST = 2000
const dayNumber = fc.integer({ min: 0, max: LAST })
const money = fc.integer({ min: 0, max: 100_000_000 })

describe('interest', () => {
  test.prop([actual, fc.integer({ min: 1, max: 3 }), dayNumber, dayNumber, dayNumber])(
    'is additive over a freely chosen split date: simple interest, ACT bases',
    (dayCount, k, ...days) => {
      const [due, split, asOf] = days.sort((a, b) => a - b) as [number, number, number]
      // A principal of which every day at every rate of the table is a whole number of cents.
      const principal = euros(BigInt(k) * 365n * 366n * 360n * 364n * 10_000n)
      const policy = { ...simple, rate: floating, dayCount }
      const part = (from: number, to: number) =>
        cents(
          accrueInterest({ principal, currency: 'EUR', dueDate: iso(from), asOf: iso(to), policy, rates })
            .interest,
        )
      expect(part(due, split) + part(split, asOf)).toBe(part(due, asOf))
    },
  )

  test.prop([anyCount, money, dayNumber, fc.integer({ min: 0, max: 400 })])(
    'is monotone in days',
    (dayCount, amount, days, more) => {
      const policy = { ...simple, rate: floating, dayCount }
      const until = (asOf: number) =>
        cents(accrueInterest({ ...debt, principal: euros(amount), asOf: iso(asOf), policy, rates }).interest)
      // ACT/365L divides by 366 once asOf reaches a leap year, so it may fall there.
      if (dayCount !== 'ACT/365L')
        expect(until(Math.min(days + more, LAST))).toBeGreaterThanOrEqual(until(days))
    },
  )

  test.prop([
    anyCount,
    money,
    dayNumber,
    fc.integer({ min: 0, max: 9000 }),
    fc.integer({ min: 0, max: 900 }),
  ])('is monotone in the rate', (dayCount, amount, days, rate, more) => {
    const at = (points: number) =>
      cents(
        accrueInterest({
          ...debt,
          principal: euros(amount),
          asOf: iso(days),
          policy: { ...simple, dayCount, rate: { annual: points / 10_000 } },
        }).interest,
      )
    expect(at(rate + more)).toBeGreaterThanOrEqual(at(rate))
  })

  test.prop([anyCount, money, money, dayNumber])(
    'is monotone in the principal',
    (dayCount, amount, more, days) => {
      const policy = { ...simple, rate: floating, dayCount }
      const on = (principal: number) =>
        cents(
          accrueInterest({ ...debt, principal: euros(principal), asOf: iso(days), policy, rates }).interest,
        )
      expect(on(amount + more)).toBeGreaterThanOrEqual(on(amount))
    },
  )

  test.prop([anyCount, money, dayNumber])(
    'is zero on zero principal and for zero days',
    (dayCount, amount, days) => {
      const policy = { ...simple, dayCount }
      expect(accrueInterest({ ...debt, principal: 0, asOf: iso(days), policy }).interest).toBe('0.00')
      const none = accrueInterest({ ...debt, principal: euros(amount), asOf: iso(0), policy })
      expect(none).toMatchObject({ interest: '0.00', days: 0, segments: [], principalOpen: euros(amount) })
      expect(none.reasons[0]?.code).toBe('interest.not-overdue')
    },
  )

  test.prop([anyCount, money, dayNumber, fc.integer({ min: 0, max: 20_000 })])(
    'with one floating rate is the interest with that rate fixed',
    (dayCount, amount, days, points) => {
      const table = rateTable({
        id: 't',
        entries: [{ from: iso(-9), rate: points / 100_000 }],
        knownThrough: iso(3000),
      })
      const claim = { ...debt, principal: euros(amount), asOf: iso(days) }
      const results = (['floating', 'at-start'] as const).map((fixing) =>
        accrueInterest({
          ...claim,
          policy: { ...simple, dayCount, rate: { reference: 't', margin: 0, fixing } },
          rates: { t: table },
        }),
      )
      const fixed = accrueInterest({
        ...claim,
        policy: { ...simple, dayCount, rate: { annual: points / 100_000 } },
      })
      expect(results).toEqual([fixed, fixed])
    },
  )

  test.prop([
    fc.array(
      fc.record({ day: fc.integer({ min: 0, max: 4 }), amount: fc.integer({ min: 0, max: 40_000 }) }),
      { maxLength: 6 },
    ),
    fc.nat(),
  ])('does not depend on the order in which payments are given', (payments, turn) => {
    const given = payments.map(({ day, amount }) => ({ date: iso(20 + 7 * day), amount: euros(amount) }))
    const turned = given.map((_, index) => given[(index + turn) % given.length]!)
    const claim = { ...debt, principal: '1000.00', costs: '40.00', asOf: iso(90), policy: simple }
    expect(accrueInterest({ ...claim, payments: turned })).toEqual(
      accrueInterest({ ...claim, payments: given }),
    )
  })

  test.prop([money, dayNumber])('survives JSON, and leaves its input as it was', (amount, days) => {
    const request = {
      ...debt,
      principal: euros(amount),
      asOf: iso(days),
      payments: days > 3 ? [{ date: iso(3), amount: '1.00' }] : [],
      policy: { ...simple, rate: floating },
      rates,
    }
    const before = structuredClone(request)
    const result = accrueInterest(request)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
    expect(request).toEqual(before)
  })

  test.prop([fc.array(fc.record({ open: money, due: dayNumber }), { maxLength: 20 })])(
    'of many items is that of each, and the totals are their sums',
    (items) => {
      const prepared = prepareAccrual({ policy: { ...simple, rate: floating }, rates })
      const asOf = iso(2100)
      const batch = prepared.accrueAll(
        items.map(({ open, due }, index) => ({
          invoiceId: String(index),
          currency: index % 3 === 0 ? 'USD' : 'EUR',
          dueDate: iso(due),
          open: euros(open),
        })),
        asOf,
      )
      const each = items.map(({ open, due }) =>
        prepared.accrue({ principal: euros(open), currency: 'EUR', dueDate: iso(due), asOf }),
      )
      expect(batch.items.map(({ interest, days }) => [interest, days])).toEqual(
        each.map(({ interest, days }) => [interest, days]),
      )
      const sum = each.reduce((total, { interest }) => total + cents(interest), 0n)
      expect(batch.totals.reduce((total, { interest }) => total + cents(interest), 0n)).toBe(sum)
    },
  )

  test('of amounts beyond safe integers is exact', () => {
    const principal = '123456789012345678901234567.89'
    const policy = { ...simple, rate: { annual: '0.073' } }
    const result = accrueInterest({ ...debt, principal, asOf: iso(1), policy })
    // 7.3 % / 365 is 0.02 % a day: 123456789012345678901234567.89 × 0.0002 = 24691357802469135780246.913578
    expect(result.interest).toBe('24691357802469135780246.91')
    const batch = prepareAccrual({ policy }).accrueAll(
      [{ invoiceId: 'F', currency: 'EUR', dueDate: iso(0), open: principal }],
      iso(1),
    )
    expect(batch.totals[0]?.interest).toBe(result.interest)
  })

  test('with a rate of many decimals is exact', () => {
    const policy = { ...simple, rate: { annual: '0.080000000000000000000000000001' } }
    // 10^12 × 0.08 = 80,000,000,000.00 a year, and 10^-18 more, which rounding up shows.
    const claim = { ...debt, principal: '1000000000000.00', asOf: iso(365) }
    expect(accrueInterest({ ...claim, policy }).interest).toBe('80000000000.00')
    const up = { ...policy, rounding: { scope: 'once', mode: 'up' } } as const
    expect(accrueInterest({ ...claim, policy: up }).interest).toBe('80000000000.01')
  })
})
