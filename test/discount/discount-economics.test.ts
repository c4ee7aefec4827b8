import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  annualizedDiscountCost,
  breakEvenUptake,
  buyerDiscountDecision,
  discountProgrammeCost,
  largestWorthwhileDiscount,
  longestFundableTerm,
  type ProgrammeRequest,
  sellerDiscountValue,
} from '../../src/discount/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { money, units } from './amounts.js'

const NET30 = { rate: '0.02', discountDays: 10, netDays: 30, daysInYear: 365 } as const
const TIMING = { costOfCapital: '0.12', discountDays: 10, expectedDays: 45, daysInYear: 365 } as const
const anyTiming = fc.record({
  costOfCapital: fc.integer({ min: 0, max: 60 }).map((percent) => (percent / 100).toFixed(2)),
  discountDays: fc.integer({ min: 0, max: 30 }),
  expectedDays: fc.integer({ min: 31, max: 120 }),
  daysInYear: fc.constantFrom(360 as const, 365 as const),
})
const anyRate = fc.integer({ min: 1, max: 500 }).map((permille) => (permille / 1000).toFixed(3))

describe('annualizedDiscountCost', () => {
  // d / (1 − d) · B / (N − D), and (1 + d / (1 − d))^(B / (N − D)) − 1 by decimal arithmetic of 60 digits.
  test.each([
    ['0.01', 10, 30, 365, '0.184343434343', '0.201317209444'],
    ['0.02', 10, 30, 360, '0.367346938776', '0.438568801800'],
    ['0.02', 10, 30, 365, '0.372448979592', '0.445852927312'],
    ['0.03', 10, 30, 365, '0.564432989691', '0.743475503060'],
    ['0', 10, 30, 365, '0.000000000000', '0.000000000000'],
    ['0.5', 0, 365, 365, '1.000000000000', '1.000000000000'],
    ['0.5', 0, 1, 360, '360.000000000000', undefined],
  ] as const)(
    '%s within %i, net %i, of %i',
    (rate, discountDays, netDays, daysInYear, nominal, effective) => {
      const cost = annualizedDiscountCost({ rate, discountDays, netDays, daysInYear })
      expect(cost.nominal).toBe(nominal)
      if (effective !== undefined) expect(cost.effective).toBe(effective)
    },
  )

  // Where the days of the year are a multiple of the days between, the power is one of whole numbers.
  test.prop([fc.integer({ min: 1, max: 650 }), fc.constantFrom(1, 2, 3, 5, 73)])(
    'every digit of the compound rate is exact, however many there are',
    (permille, earlier) => {
      const daysInYear = 365 % earlier === 0 ? 365 : 360
      const { effective } = annualizedDiscountCost({
        rate: (permille / 1000).toFixed(3),
        discountDays: 0,
        netDays: earlier,
        daysInYear,
      })
      const power = BigInt(daysInYear / earlier)
      const [whole, left] = [1000n ** power, BigInt(1000 - permille) ** power]
      const units = (2n * 10n ** 12n * (whole - left) + left) / (2n * left)
      expect(BigInt(effective.replace('.', ''))).toBe(units)
    },
  )

  test('twice as much every day is 2^365 a year, less the debt itself', () => {
    const daily = { rate: '0.5', discountDays: 0, netDays: 1, daysInYear: 365 } as const
    expect(annualizedDiscountCost(daily).effective).toBe(`${String(2n ** 365n - 1n)}.000000000000`)
    const decision = buyerDiscountDecision({ ...daily, costOfFunds: '0.25', costOfFundsIs: 'effective' })
    expect(decision.advantage).toBe(`${String(2n ** 365n - 2n)}.750000000000`)
    // 2.5^365 is about 10^145, (10 / 3)^365 about 10^190.
    expect(annualizedDiscountCost({ ...daily, rate: '0.6' }).effective).toMatch(/^\d{146}\.\d{12}$/)
    expect(refusal(() => annualizedDiscountCost({ ...daily, rate: '0.7' }))).toEqual(['input.range', 'rate'])
    expect(
      buyerDiscountDecision({ ...daily, rate: '0.7', costOfFunds: '0', costOfFundsIs: 'nominal' }).cost,
    ).toBe(
      // 7 / 3 × 365
      '851.666666666667',
    )
  })

  test.prop([
    anyRate,
    fc.integer({ min: 0, max: 30 }),
    fc.integer({ min: 1, max: 90 }),
    fc.constantFrom(360 as const, 365 as const),
  ])(
    'compounding over less than a year never costs less, and a larger discount costs more',
    (rate, discountDays, longer, daysInYear) => {
      const request = { discountDays, netDays: discountDays + longer, daysInYear }
      const { nominal, effective } = annualizedDiscountCost({ ...request, rate })
      expect(Number(effective)).toBeGreaterThanOrEqual(Number(nominal))
      const larger = annualizedDiscountCost({ ...request, rate: (Number(rate) + 0.1).toFixed(3) })
      expect(Number(larger.nominal)).toBeGreaterThan(Number(nominal))
    },
  )

  test.each([
    ['nothing', undefined, 'input.missing', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    ['a misspelling', { ...NET30, basis: 365 }, 'input.unknown-key', 'basis'],
    ['a rate of 2 for 2 %', { ...NET30, rate: '2' }, 'input.range', 'rate'],
    ['a discount of everything', { ...NET30, rate: '1' }, 'input.range', 'rate'],
    ['a negative rate', { ...NET30, rate: '-0.02' }, 'input.range', 'rate'],
    ['NaN', { ...NET30, rate: NaN }, 'decimal.invalid', 'rate'],
    ['net days that are the discount days', { ...NET30, netDays: 10 }, 'input.conflict', 'netDays'],
    ['net days before the discount days', { ...NET30, netDays: 9 }, 'input.conflict', 'netDays'],
    ['half a day', { ...NET30, discountDays: 0.5 }, 'input.range', 'discountDays'],
    ['infinite days', { ...NET30, netDays: Infinity }, 'input.range', 'netDays'],
    ['no year', { ...NET30, daysInYear: undefined }, 'input.missing', 'daysInYear'],
    ['a year of 364 days', { ...NET30, daysInYear: 364 }, 'input.choice', 'daysInYear'],
  ])('refuses %s', (_, request, code, path) => {
    expect(refusal(() => annualizedDiscountCost(request as never))).toEqual([code, path])
  })
})

describe('buyerDiscountDecision', () => {
  const decide = (fields: object) =>
    buyerDiscountDecision({ ...NET30, costOfFunds: '0.12', costOfFundsIs: 'nominal', ...fields } as never)

  test.each([
    ['cheap money', {}, 'take', '0.252448979592', 'discount.cost-above-funds'],
    ['dear money', { costOfFunds: '0.40' }, 'forgo', '-0.027551020408', 'discount.cost-below-funds'],
    [
      'dear money, compounded',
      { costOfFunds: '0.40', costOfFundsIs: 'effective' },
      'take',
      '0.045852927312',
      'discount.cost-above-funds',
    ],
    [
      'the same',
      { rate: '0.5', netDays: 375, costOfFunds: '1' },
      'indifferent',
      '0.000000000000',
      'discount.cost-equals-funds',
    ],
  ] as const)('%s', (_, fields, decision, advantage, code) => {
    const result = decide(fields)
    expect(result).toMatchObject({ decision, advantage })
    expect(result.reasons.map((reason) => reason.code)).toEqual([code])
  })

  test.prop([anyRate, fc.integer({ min: 0, max: 300 })])(
    'advantage = cost − cost of funds, and its sign decides',
    (rate, percent) => {
      const result = decide({ rate, costOfFunds: (percent / 100).toFixed(2) })
      expect(Number(result.advantage)).toBeCloseTo(Number(result.cost) - Number(result.costOfFunds), 10)
      const sign = Math.sign(Number(result.advantage))
      expect(result.decision).toBe(sign > 0 ? 'take' : sign < 0 ? 'forgo' : 'indifferent')
    },
  )

  test.each([
    ['no cost of funds', { costOfFunds: undefined }, 'input.missing', 'costOfFunds'],
    ['a negative cost of funds', { costOfFunds: '-0.01' }, 'input.range', 'costOfFunds'],
    [
      'a cost of funds that is not said which',
      { costOfFundsIs: undefined },
      'input.missing',
      'costOfFundsIs',
    ],
    ['a misspelling', { cost: '1' }, 'input.unknown-key', 'cost'],
    ['a discount of everything', { rate: '1' }, 'input.range', 'rate'],
  ])('refuses %s', (_, fields, code, path) => {
    expect(refusal(() => decide(fields))).toEqual([code, path])
  })
})

describe('sellerDiscountValue', () => {
  const value = (fields: object) =>
    sellerDiscountValue({ ...TIMING, amount: '1000', rate: '0.02', uptake: '0.4', ...fields } as never)

  test('of nobody is nothing', () => {
    expect(value({ uptake: '0' })).toMatchObject({ gain: '0.000000000000' })
  })

  test('without a cost of capital a discount is lost', () => {
    // 40 % of 1000 at 2 %.
    expect(value({ costOfCapital: '0' })).toEqual({
      without: '1000.000000000000',
      with: '992.000000000000',
      gain: '-8.000000000000',
    })
  })

  test.prop([anyTiming, fc.integer({ min: 0, max: 100 })])(
    'gains exactly where the discount is below the largest worthwhile',
    (timing, percent) => {
      const rate = (percent / 1000).toFixed(3)
      const largest = Number(largestWorthwhileDiscount(timing))
      const gain = Number(value({ ...timing, rate }).gain)
      if (Math.abs(Number(rate) - largest) > 1e-9) expect(gain > 0).toBe(Number(rate) < largest)
    },
  )

  test.each([
    ['a negative amount', { amount: '-1' }, 'amount.negative', 'amount'],
    ['an uptake of 40', { uptake: '40' }, 'input.range', 'uptake'],
    ['a rate over 100 %', { rate: '1.01' }, 'input.range', 'rate'],
    ['no days', { expectedDays: undefined }, 'input.missing', 'expectedDays'],
    ['negative days', { discountDays: -1 }, 'input.range', 'discountDays'],
    ['no year', { daysInYear: undefined }, 'input.missing', 'daysInYear'],
    ['a misspelling', { currency: 'EUR' }, 'input.unknown-key', 'currency'],
  ])('refuses %s', (_, fields, code, path) => {
    expect(refusal(() => value(fields))).toEqual([code, path])
  })
})

describe('largestWorthwhileDiscount', () => {
  test.each([
    // 1 − (1 + 0.12 · 10 / 365) / (1 + 0.12 · 45 / 365).
    [{}, '0.011339092873'],
    [{ costOfCapital: '0' }, '0.000000000000'],
    // 1 − 1 / 1.36 = 0.36 / 1.36.
    [{ costOfCapital: '0.36', discountDays: 0, expectedDays: 360, daysInYear: 360 }, '0.264705882353'],
    [{ discountDays: 45, expectedDays: 10 }, '-0.011469142545'],
  ] as const)('%j', (fields, expected) => {
    expect(largestWorthwhileDiscount({ ...TIMING, ...fields })).toBe(expected)
  })

  test.prop([anyTiming])('grows with the days that are gained', (timing) => {
    const later = { ...timing, expectedDays: timing.expectedDays + 30 }
    expect(Number(largestWorthwhileDiscount(later))).toBeGreaterThanOrEqual(
      Number(largestWorthwhileDiscount(timing)),
    )
  })

  test.each([
    ['nothing', undefined, 'input.missing', ''],
    ['a rate in percent', { ...TIMING, costOfCapital: '1200' }, 'input.range', 'costOfCapital'],
    ['a misspelling', { ...TIMING, rate: '0.02' }, 'input.unknown-key', 'rate'],
  ])('refuses %s', (_, request, code, path) => {
    expect(refusal(() => largestWorthwhileDiscount(request as never))).toEqual([code, path])
  })
})

describe('breakEvenUptake', () => {
  const timing = { costOfCapital: '0.12', discountDays: 10, expectedDays: 60, daysInYear: 360 } as const
  const breakEven = (fields: object) =>
    breakEvenUptake({ ...timing, rate: '0.01', alreadyEarly: '0.1', ...fields } as never)

  test('nobody early, no cost: the first who takes it pays', () => {
    expect(breakEven({ alreadyEarly: '0' })).toEqual({
      status: 'reached',
      uptake: '0.000000000000',
      converted: '0.000000000000',
      reasons: [],
    })
  })

  test.each([
    ['a discount above the largest worthwhile', { rate: '0.02' }, 'discount.never-breaks-even'],
    ['too many already early', { alreadyEarly: '0.9' }, 'discount.uptake-above-all'],
    ['a cost that nothing covers', { runningCost: '0.5' }, 'discount.uptake-above-all'],
  ])('never: %s', (_, fields, code) => {
    const result = breakEven(fields)
    expect(result).toMatchObject({ status: 'never', uptake: null, converted: null })
    expect(result.reasons.map((reason) => reason.code)).toEqual([code])
  })

  test.prop([anyTiming, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20 })])(
    'at the break-even, what is won covers what is given for nothing',
    (any, early, permille) => {
      const rate = 0.005
      const cost = permille / 1000
      const result = breakEvenUptake({
        ...any,
        rate: rate.toFixed(3),
        alreadyEarly: (early / 100).toFixed(2),
        runningCost: cost.toFixed(3),
      })
      fc.pre(result.status === 'reached')
      const worth = (days: number) => 1 / (1 + (Number(any.costOfCapital) * days) / any.daysInYear)
      const won = Number(result.converted) * ((1 - rate) * worth(any.discountDays) - worth(any.expectedDays))
      expect(won).toBeCloseTo((early / 100) * rate * worth(any.discountDays) + cost, 9)
    },
  )

  test.each([
    ['a share over 1', { alreadyEarly: '1.1' }, 'input.range', 'alreadyEarly'],
    ['a negative running cost', { runningCost: '-0.1' }, 'input.range', 'runningCost'],
    ['no share', { alreadyEarly: undefined }, 'input.missing', 'alreadyEarly'],
    ['a misspelling', { early: '0.1' }, 'input.unknown-key', 'early'],
  ])('refuses %s', (_, fields, code, path) => {
    expect(refusal(() => breakEven(fields))).toEqual([code, path])
  })
})

describe('discountProgrammeCost', () => {
  const programme = (fields: Partial<ProgrammeRequest> = {}): ProgrammeRequest => ({
    currency: 'EUR',
    invoices: [
      { amount: '100000.00', issueDate: '2025-03-01', paidOn: '2025-03-11' },
      { amount: '300000.00', issueDate: '2025-06-01', paidOn: '2025-07-31' },
    ],
    from: '2025-01-01',
    to: '2026-01-01',
    rate: '0.02',
    discountDays: 10,
    uptake: '0.5',
    costOfCapital: '0.12',
    daysInYear: 365,
    ...fields,
  })

  test('a year', () => {
    // 2 % of 100,000 + 150,000; freed 150,000 · 50 / 365; 47.5 = (10 · 1 + 60 · 3) / 4.
    expect(discountProgrammeCost(programme())).toEqual({
      currency: 'EUR',
      sales: '400000.00',
      discounts: '5000.00',
      discountsForNothing: '2000.00',
      financingSaved: '2465.75',
      netCost: '2534.25',
      receivablesFreed: '20547.95',
      alreadyEarly: '0.250000000000',
      daysBefore: '47.500000000000',
      daysAfter: '28.750000000000',
    })
  })

  test('half a year counts twice', () => {
    const half = { from: '2025-01-01', to: '2025-06-30', daysInYear: 360 } as const
    expect(discountProgrammeCost(programme(half))).toMatchObject({
      sales: '800000.00',
      discounts: '10000.00',
    })
  })

  test('advances and payments on the last day are early', () => {
    const invoices = [{ amount: '1000.00', issueDate: '2025-03-01', paidOn: '2025-02-20' }]
    expect(discountProgrammeCost(programme({ invoices }))).toMatchObject({
      alreadyEarly: '1.000000000000',
      daysBefore: '-9.000000000000',
      daysAfter: '-9.000000000000',
      financingSaved: '0.00',
    })
  })

  test('no sales have no averages', () => {
    expect(discountProgrammeCost(programme({ invoices: [] }))).toMatchObject({
      sales: '0.00',
      netCost: '0.00',
      alreadyEarly: null,
      daysBefore: null,
      daysAfter: null,
    })
  })

  test.prop([
    fc.array(
      fc.record({ cents: fc.integer({ min: 0, max: 10 ** 8 }), days: fc.integer({ min: 0, max: 90 }) }),
      { maxLength: 6 },
    ),
    fc.integer({ min: 0, max: 100 }),
  ])('discounts − financing saved = net cost; discounts for nothing are a part of them', (rows, percent) => {
    const start = Date.UTC(2025, 2, 1)
    const day = (days: number) => new Date(start + days * 86_400_000).toISOString().slice(0, 10)
    const result = discountProgrammeCost(
      programme({
        uptake: (percent / 100).toFixed(2),
        invoices: rows.map(({ cents, days }) => ({
          amount: money(cents),
          issueDate: day(0),
          paidOn: day(days),
        })),
      }),
    )
    expect(units(result.discounts) - units(result.financingSaved)).toBe(units(result.netCost))
    expect(units(result.discountsForNothing) <= units(result.discounts)).toBe(true)
  })

  test.each([
    ['an invoice before the period', { from: '2025-03-02' }, 'date.order', 'invoices[0].issueDate'],
    ['an invoice on the day after', { to: '2025-06-01' }, 'date.order', 'invoices[1].issueDate'],
    ['a period of no day', { to: '2025-01-01' }, 'date.order', 'to'],
    [
      'a negative amount',
      { invoices: [{ amount: '-1', issueDate: '2025-03-01', paidOn: '2025-03-01' }] },
      'amount.negative',
      'invoices[0].amount',
    ],
    [
      'an unpaid invoice',
      { invoices: [{ amount: '1', issueDate: '2025-03-01' }] },
      'input.missing',
      'invoices[0].paidOn',
    ],
    [
      'an invoice in another currency',
      { invoices: [{ amount: '1', issueDate: '2025-03-01', paidOn: '2025-03-11', currency: 'USD' }] },
      'currency.mismatch',
      'invoices[0].currency',
    ],
    ['a hole', { invoices: new Array(1) }, 'input.missing', 'invoices[0]'],
    ['a discount of everything', { rate: '1' }, 'input.range', 'rate'],
    ['negative days', { discountDays: -1 }, 'input.range', 'discountDays'],
    ['a misspelling', { days: 10 }, 'input.unknown-key', 'days'],
  ])('refuses %s', (_, fields, code, path) => {
    expect(refusal(() => discountProgrammeCost(programme(fields as never)))).toEqual([code, path])
  })
})

describe('longestFundableTerm', () => {
  const term = (fields: object = {}) =>
    longestFundableTerm({
      currency: 'CNY',
      fundableReceivables: '5000000.00',
      annualCreditSales: '36500000.00',
      daysInYear: 365,
      ...fields,
    } as never)

  test.each([
    ['no delay', {}, 50, null, null],
    ['a delay', { averageDelayDays: 12 }, 38, null, null],
    ['a delay beyond it', { averageDelayDays: 60 }, 0, null, null],
    ['a term that just fits', { proposedDays: 50 }, 50, true, '5000000.00'],
    ['a term a day longer', { proposedDays: 51 }, 50, false, '5100000.00'],
    ['a term with delay', { proposedDays: 39, averageDelayDays: 12 }, 38, false, '5100000.00'],
    ['360 days', { daysInYear: 360 }, 49, null, null],
    ['nothing to fund with', { fundableReceivables: '0' }, 0, null, null],
    ['more than a century', { annualCreditSales: '0.01' }, 36525, null, null],
  ])('%s', (_, fields, longestTerm, fits, requiredReceivables) => {
    expect(term(fields)).toMatchObject({ longestTerm, fits, requiredReceivables })
  })

  test('days of sales are exact to 12 decimals', () => {
    // 5,000,000 · 360 / 36,500,000.
    expect(term({ daysInYear: 360 }).fundableDays).toBe('49.315068493151')
  })

  test.each([
    [50, 'discount.term-fits'],
    [51, 'discount.term-too-long'],
  ])('says why: %i days', (proposedDays, code) => {
    expect(term({ proposedDays }).reasons).toEqual([{ code, params: { days: proposedDays, longest: 50 } }])
  })

  test.prop([
    fc.integer({ min: 0, max: 10 ** 9 }),
    fc.integer({ min: 1, max: 10 ** 9 }),
    fc.integer({ min: 0, max: 60 }),
  ])('the longest term fits and a day more does not', (fundable, sales, delay) => {
    const base = {
      fundableReceivables: money(fundable),
      annualCreditSales: money(sales),
      averageDelayDays: delay,
    }
    const { longestTerm, fundableDays } = term(base)
    fc.pre(longestTerm < 36_525 && Number(fundableDays) >= delay)
    expect(term({ ...base, proposedDays: longestTerm }).fits).toBe(true)
    expect(term({ ...base, proposedDays: longestTerm + 1 }).fits).toBe(false)
  })

  test.each([
    ['no sales', { annualCreditSales: '0.00' }, 'input.range', 'annualCreditSales'],
    ['negative funds', { fundableReceivables: '-1' }, 'amount.negative', 'fundableReceivables'],
    ['a negative delay', { averageDelayDays: -1 }, 'input.range', 'averageDelayDays'],
    ['half a day', { proposedDays: 1.5 }, 'input.range', 'proposedDays'],
    ['no year', { daysInYear: undefined }, 'input.missing', 'daysInYear'],
    ['a misspelling', { delay: 1 }, 'input.unknown-key', 'delay'],
  ])('refuses %s', (_, fields, code, path) => {
    expect(refusal(() => term(fields))).toEqual([code, path])
  })
})
