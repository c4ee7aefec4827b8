import { describe, expect, test } from 'vitest'
import {
  accrueInterest,
  prepareAccrual,
  type InterestPolicy,
  type InterestRequest,
} from '../../src/interest/index.js'
import { cnLpr1y, rateTable } from '../../src/rates/index.js'

// 7.3 % a year is 0.02 % a day: 0.20 a day on 1,000.
const policy: InterestPolicy = {
  rate: { annual: '0.073' },
  dayCount: 'ACT/365F',
  accrualStart: 'day-after-due',
  lastDay: 'included',
  compounding: 'none',
  rounding: { scope: 'once', mode: 'half-up' },
  allocation: ['costs', 'interest', 'principal'],
}
const request: InterestRequest = {
  principal: '1000.00',
  currency: 'EUR',
  dueDate: '2026-01-31',
  asOf: '2026-02-10',
  policy,
}
const accrue = (claim: Partial<InterestRequest>, more: Partial<InterestPolicy> = {}) =>
  accrueInterest({ ...request, ...claim, policy: { ...policy, ...more } })

describe('which days are charged', () => {
  test.each([
    ['day-after-due', 'included', '2026-02-01', '2026-02-11', 10],
    ['day-after-due', 'excluded', '2026-02-01', '2026-02-10', 9],
    ['due-date', 'included', '2026-01-31', '2026-02-11', 11],
    ['due-date', 'excluded', '2026-01-31', '2026-02-10', 10],
  ] as const)('%s, last day %s: from %s to %s', (accrualStart, lastDay, from, to, days) => {
    const result = accrue({}, { accrualStart, lastDay })
    expect(result).toMatchObject({
      days,
      interest: `${String(Math.floor((days * 20) / 100))}.${String((days * 20) % 100).padStart(2, '0')}`,
    })
    expect(result.segments).toMatchObject([{ from, to, days }])
  })

  test.each([
    ['2026-01-30', 0],
    ['2026-01-31', 0],
    ['2026-02-01', 1],
  ])('a payment on the due date is in time: as of %s %i days', (asOf, days) => {
    expect(accrue({ asOf }).days).toBe(days)
    expect(accrue({ asOf }, { accrualStart: 'due-date', lastDay: 'included' }).days).toBe(days === 0 ? 0 : 2)
  })

  test('neither end: one day late is no day', () => {
    expect(accrue({ asOf: '2026-02-01' }, { lastDay: 'excluded' })).toMatchObject({
      days: 0,
      interest: '0.00',
      reasons: [],
    })
  })
})

describe('payments', () => {
  const payments = [{ date: '2026-02-04', amount: '400.00' }]
  test('lower the base from the next day: 4 days on 1,000, then 6 on 600', () => {
    const result = accrue({ payments }, { allocation: ['principal'] })
    // 4 × 0.20 + 6 × 0.12
    expect(result).toMatchObject({ interest: '1.52', principalOpen: '600.00', interestOpen: '1.52' })
    expect(result.segments.map(({ days }) => days)).toEqual([4, 6])
  })
  test('lower it on the day itself where the payment day is not charged', () => {
    const result = accrue({ payments }, { allocation: ['principal'], paymentDay: 'not-charged' })
    // 3 × 0.20 + 7 × 0.12
    expect(result.interest).toBe('1.44')
  })
  test('fill interest first where the policy says so', () => {
    const result = accrue({ payments, costs: '40.00' })
    // costs 40.00, interest 0.80, principal 359.20; then 6 days on 640.80: 0.76896
    expect(result).toMatchObject({
      paid: { costs: '40.00', interest: '0.80', principal: '359.20', unapplied: '0.00' },
      principalOpen: '640.80',
      interest: '1.57',
      interestOpen: '0.77',
      costsOpen: '0.00',
    })
  })
  test('below the interest never make interest bear interest', () => {
    const result = accrue({ payments: [{ date: '2026-02-05', amount: '0.30' }] })
    expect(result).toMatchObject({ interest: '2.00', principalOpen: '1000.00', interestOpen: '1.70' })
  })
  test('on or before the due date lower the base from the start', () => {
    const early = [
      { date: '2026-01-31', amount: '300.00' },
      { date: '2026-01-05', amount: '100.00' },
    ]
    expect(accrue({ payments: early }).segments).toMatchObject([{ principal: '600.00', days: 10 }])
    expect(accrue({ payments: early }, { accrualStart: 'due-date' }).segments).toMatchObject([{ days: 11 }])
  })
  test('in time for all leave nothing to charge, and no rate is looked up', () => {
    const result = accrueInterest({
      ...request,
      asOf: '2050-01-01',
      payments: [{ date: '2026-01-31', amount: '1000.00' }],
      policy: { ...policy, rate: { reference: 'lpr', margin: 0, fixing: 'at-start' } },
      rates: { lpr: cnLpr1y() },
    })
    expect(result).toMatchObject({ interest: '0.00', days: 0, principalOpen: '0.00', segments: [] })
  })
  test('of the whole stop the clock; interest survives the payment of its principal', () => {
    const result = accrue(
      { asOf: '2030-12-31', payments: [{ date: '2026-02-10', amount: '1000.00' }] },
      { allocation: ['costs', 'principal', 'interest'] },
    )
    expect(result).toMatchObject({ days: 10, interest: '2.00', interestOpen: '2.00', principalOpen: '0.00' })
  })
  test('beyond the debt are said to be so', () => {
    const result = accrue({ payments: [{ date: '2026-02-10', amount: '1100.00' }] })
    expect(result).toMatchObject({
      paid: { interest: '2.00', principal: '1000.00', unapplied: '98.00' },
      interestOpen: '0.00',
    })
    expect(result.reasons).toEqual([{ code: 'interest.overpaid', params: { unapplied: '98.00' } }])
  })
})

describe('what was billed', () => {
  test('is taken off, and too much of it is a credit', () => {
    expect(accrue({ alreadyBilled: '1.20' })).toMatchObject({ interest: '2.00', toBill: '0.80', reasons: [] })
    expect(accrue({ alreadyBilled: '2.50' })).toMatchObject({
      toBill: '-0.50',
      reasons: [{ code: 'interest.over-billed', params: { billed: '2.50', accrued: '2.00' } }],
    })
  })
})

describe('grace', () => {
  test.each([
    ['condition', 10, 0],
    ['condition', 9, 10],
    ['shift', 10, 0],
    ['shift', 9, 1],
    ['shift', 0, 10],
  ] as const)('as a %s of %i days charges %i', (effect, days, charged) => {
    const result = accrue({}, { grace: { days, effect } })
    expect(result.days).toBe(charged)
    expect(result.reasons.map(({ code }) => code)).toEqual(charged === 0 ? ['interest.within-grace'] : [])
  })
  test('is kept by paying within it', () => {
    const paid = accrue(
      { payments: [{ date: '2026-02-05', amount: '1000.00' }] },
      { grace: { days: 5, effect: 'condition' } },
    )
    expect(paid).toMatchObject({
      interest: '0.00',
      reasons: [{ code: 'interest.within-grace' }],
      principalOpen: '0.00',
    })
    const late = accrue(
      { payments: [{ date: '2026-02-06', amount: '1000.00' }] },
      { grace: { days: 5, effect: 'condition' }, allocation: ['principal'] },
    )
    expect(late).toMatchObject({ interest: '1.20', days: 6 })
  })
  // The grace ends on 5 February: a payment of that day is in time, whether or not interest begins with that day.
  test.each([
    ['day-after-due', '2026-02-05', '0.00'],
    ['due-date', '2026-02-05', '0.00'],
    ['day-after-due', '2026-02-06', '0.20'],
    ['due-date', '2026-02-06', '0.40'],
  ] as const)('that shifts %s lets a payment on %s bear %s', (accrualStart, date, interest) => {
    const result = accrue(
      { payments: [{ date, amount: '1000.00' }] },
      { grace: { days: 5, effect: 'shift' }, accrualStart, allocation: ['principal'] },
    )
    expect(result).toMatchObject({ interest, principalOpen: '0.00' })
  })
})

describe('caps', () => {
  test.each([
    [{ amount: { EUR: '1.50' } }, '1.50', { by: 'amount', cap: '1.50' }],
    [{ shareOfPrincipal: '0.00159' }, '1.59', { by: 'share-of-principal', cap: '1.59' }],
    [
      { amount: { EUR: '1.60' }, shareOfPrincipal: '0.00159' },
      '1.59',
      { by: 'share-of-principal', cap: '1.59' },
    ],
    [{ days: 4 }, '0.80', { by: 'days', cap: 4 }],
  ])('%j leaves %s', (cap, interest, params) => {
    const result = accrue({}, { cap })
    expect(result.interest).toBe(interest)
    expect(result.reasons).toEqual([{ code: 'interest.capped', params }])
  })
  test('of the yearly rate cut floating rates one by one', () => {
    const table = rateTable({
      id: 't',
      entries: [
        { from: '2026-01-01', rate: '0.0365' },
        { from: '2026-02-06', rate: '0.1' },
      ],
      knownThrough: '2026-12-31',
    })
    const result = accrueInterest({
      ...request,
      policy: {
        ...policy,
        rate: { reference: 't', margin: '0', fixing: 'floating' },
        cap: { annualRate: '0.073' },
      },
      rates: { t: table },
    })
    // 5 × 0.10 + 5 × 0.20
    expect(result.interest).toBe('1.50')
    expect(result.segments.map(({ rate }) => rate)).toEqual(['0.0365', '0.073'])
    expect(result.reasons).toEqual([{ code: 'interest.rate-capped', params: { cap: '0.073' } }])
  })
  test('that no rate reaches say nothing', () => {
    expect(accrue({}, { rate: { daily: '0.0002' }, cap: { annualRate: '0.073' } })).toMatchObject({
      ratePer: 'day',
      interest: '2.00',
      reasons: [],
    })
  })
})

describe('minimum', () => {
  test.each([
    ['waive-below', '2.00', '2.00'],
    ['waive-below', '2.01', '0.00'],
    ['waive-up-to', '2.00', '0.00'],
    ['waive-up-to', '1.99', '2.00'],
    ['charge-at-least', '5.00', '5.00'],
    ['charge-at-least', '2.00', '2.00'],
  ] as const)('%s %s charges %s', (effect, amount, interest) => {
    const result = accrue({}, { minimum: { EUR: { amount, effect } } })
    expect(result).toMatchObject({ interest, interestOpen: interest })
    expect(result.reasons).toHaveLength(interest === '2.00' ? 0 : 1)
  })
  test('that waives gives payments to the principal', () => {
    const result = accrue(
      { payments: [{ date: '2026-02-05', amount: '500.00' }] },
      { minimum: { EUR: { amount: '5', effect: 'waive-below' } }, cap: { amount: { EUR: '0.50' } } },
    )
    expect(result).toMatchObject({
      interest: '0.00',
      interestOpen: '0.00',
      principalOpen: '500.00',
      paid: { interest: '0.00', principal: '500.00' },
    })
    // 5 × 0.20 + 5 × 0.10 = 1.50, capped at 0.50, waived.
    expect(result.adjustments).toEqual([
      { kind: 'cap', amount: '-1.00' },
      { kind: 'minimum', amount: '-0.50' },
    ])
  })
  // 1,000.00 at a minimum of 5.00: 0.20 a day, so 2.00 on the tenth day, which nobody owes yet.
  test('that waives is asked on the day of a payment, and what was paid off stays paid off', () => {
    const minimum = { EUR: { amount: '5', effect: 'waive-below' } } as const
    const payments = [{ date: '2026-02-10', amount: '1000.00' }]
    for (const asOf of ['2026-02-10', '2026-03-31', '2036-02-10']) {
      expect(accrue({ asOf, payments }, { minimum })).toMatchObject({
        interest: '0.00',
        interestOpen: '0.00',
        principalOpen: '0.00',
      })
    }
  })
  test('that waives counts what was waived once the sum has reached it', () => {
    const minimum = { EUR: { amount: '5', effect: 'waive-below' } } as const
    const payments = [{ date: '2026-02-10', amount: '500.00' }]
    const on = (asOf: string) => accrue({ asOf, payments }, { minimum })
    // 10 days of 0.20, then 0.10 a day: 4.90 on the 29th day after the payment, 5.00 on the 30th.
    expect(on('2026-03-11')).toMatchObject({ interest: '0.00', principalOpen: '500.00' })
    expect(on('2026-03-12')).toMatchObject({
      interest: '5.00',
      interestOpen: '5.00',
      principalOpen: '500.00',
    })
  })
  // 2.00 accrued, raised to 5.00: who pays 1,005.00 owes nothing, and is owed nothing.
  test.each([
    ['1004.00', ['costs', 'interest', 'principal'], '4.00', '1.00', '0.00'],
    ['1005.00', ['costs', 'interest', 'principal'], '5.00', '0.00', '0.00'],
    ['1005.01', ['principal', 'interest'], '5.00', '0.00', '0.01'],
    ['1005.00', ['principal'], '0.00', '5.00', '5.00'],
  ] as const)('that adds is paid by what is left of %s after %j', (amount, allocation, paid, open, over) => {
    const result = accrue(
      { payments: [{ date: '2026-02-10', amount }] },
      { minimum: { EUR: { amount: '5.00', effect: 'charge-at-least' } }, allocation },
    )
    expect(result).toMatchObject({
      interest: '5.00',
      principalOpen: '0.00',
      interestOpen: open,
      paid: { interest: paid, principal: '1000.00', unapplied: over },
    })
  })
  test('is charged only where interest accrued', () => {
    const minimum = { EUR: { amount: '5.00', effect: 'charge-at-least' } } as const
    expect(accrue({ asOf: '2026-01-31' }, { minimum }).interest).toBe('0.00')
  })
})

describe('reference rates', () => {
  const rates = {
    t: rateTable({
      id: 't',
      entries: [
        { from: '2026-01-01', rate: '-0.05' },
        { from: '2026-02-06', rate: null },
        { from: '2026-03-01', rate: '0.01' },
      ],
      knownThrough: '2026-12-31',
    }),
  }
  const rate = { reference: 't', margin: '0.04', fixing: 'floating' } as const
  test('below zero in all count as zero', () => {
    const result = accrueInterest({ ...request, asOf: '2026-02-05', policy: { ...policy, rate }, rates })
    expect(result).toMatchObject({
      interest: '0.00',
      segments: [{ rate: '0' }],
      reasons: [{ code: 'interest.rate-floored' }],
    })
  })
  test.each([
    ['floating', '2026-02-06', '"2026-02-06"'],
    ['floating', '2026-04-01', '"2026-02-06"'],
    ['floating', '2027-01-01', '"2026-02-06"'],
  ] as const)('%s through %s needs a day that nobody knows', (fixing, asOf, received) => {
    expect(() =>
      accrueInterest({ ...request, asOf, policy: { ...policy, rate: { ...rate, fixing } }, rates }),
    ).toThrow(expect.objectContaining({ code: 'rate.unknown', path: 'rates.t', received }))
    const prepared = prepareAccrual({ policy: { ...policy, rate: { ...rate, fixing } }, rates })
    const item = { invoiceId: 'F', currency: 'EUR', dueDate: request.dueDate, open: '1.00' }
    expect(() => prepared.accrueAll([item], asOf)).toThrow(
      expect.objectContaining({ code: 'rate.unknown', path: 'rates.t', received }),
    )
  })
  test('fixed at the start need no later day', () => {
    const result = accrueInterest({
      ...request,
      asOf: '2027-02-01',
      policy: { ...policy, rate: { ...rate, margin: '0.123', fixing: 'at-start' } },
      rates,
    })
    expect(result.segments).toMatchObject([{ rate: '0.073', days: 366 }])
  })
  test('before the table begins are unknown', () => {
    expect(() =>
      accrueInterest({ ...request, dueDate: '2025-12-30', policy: { ...policy, rate }, rates }),
    ).toThrow(expect.objectContaining({ code: 'rate.unknown', received: '"2025-12-31"' }))
  })
  test('past the table are unknown', () => {
    expect(() =>
      accrueInterest({
        ...request,
        dueDate: '2026-11-30',
        asOf: '2027-01-01',
        policy: { ...policy, rate },
        rates,
      }),
    ).toThrow(expect.objectContaining({ code: 'rate.unknown', received: '"2027-01-01"' }))
  })
})

describe('compounding', () => {
  test('on the anniversary of 29 February is on 28 February', () => {
    const result = accrue(
      { dueDate: '2024-02-28', asOf: '2026-03-31', principal: '1000.00' },
      { compounding: { every: 'year' }, rounding: { scope: 'per-segment', mode: 'half-up' } },
    )
    // 29 Feb 2024 to 28 Feb 2025: 365 days; then a year on 1,073.00.
    expect(result.segments.map(({ from, principal }) => [from, principal])).toEqual([
      ['2024-02-29', '1000.00'],
      ['2025-02-28', '1073.00'],
      ['2026-02-28', '1151.33'],
    ])
    expect(result.capitalized).toBe('151.33')
  })
  test('comes before a payment of the same day, and after one of the day before', () => {
    const year = {
      compounding: { every: 'year' },
      accrualStart: 'due-date',
      lastDay: 'excluded',
      paymentDay: 'not-charged',
    } as const
    const on = (date: string) =>
      accrue({ dueDate: '2024-03-01', asOf: '2025-04-01', payments: [{ date, amount: '73.00' }] }, year)
    expect(on('2025-03-01')).toMatchObject({
      capitalized: '73.00',
      paid: { interest: '0.00', principal: '73.00' },
    })
    expect(on('2025-02-28')).toMatchObject({
      capitalized: '0.20',
      paid: { interest: '72.80', principal: '0.20' },
    })
  })
  test('with the rate fixed at each rest', () => {
    const table = rateTable({
      id: 't',
      entries: [
        { from: '2026-01-01', rate: '0.12' },
        { from: '2026-02-15', rate: '0.24' },
      ],
      knownThrough: '2026-12-31',
    })
    const result = accrueInterest({
      ...request,
      asOf: '2026-03-31',
      policy: {
        ...policy,
        rate: { reference: 't', margin: 0, fixing: 'at-each-rest' },
        compounding: { every: 'month' },
      },
      rates: { t: table },
    })
    // 1 % of 1,000.00, then 2 % of 1,010.00
    expect(result).toMatchObject({
      interest: '30.20',
      segments: [
        { rate: '0.12', interest: '10.00' },
        { rate: '0.24', interest: '20.20' },
      ],
    })
  })
  test('stops where it may not happen more often', () => {
    const result = accrue(
      { asOf: '2026-05-31' },
      { rate: { monthly: '0.01' }, compounding: { every: '30-days', maximumRests: 1 } },
    )
    // 10.00 joins once; then 90 days at 1 % per 30 days on 1,010.00
    expect(result).toMatchObject({ capitalized: '10.00', interest: '40.30', interestOpen: '30.30' })
  })
})

test('a yearly rate above 100 % is computed and pointed out', () => {
  expect(accrue({}, { rate: { annual: '1.825' } }).reasons).toEqual([
    { code: 'interest.rate-above-100-percent', params: { rate: '1.825' } },
  ])
  expect(accrue({}, { rate: { daily: '0.005' } }).reasons).toHaveLength(1)
})

test('a dispute is left out and said', () => {
  const result = accrue({ disputed: '400.00' })
  expect(result).toMatchObject({
    interest: '1.20',
    principalOpen: '1000.00',
    reasons: [{ code: 'interest.disputed-excluded', params: { disputed: '400.00' } }],
  })
})

describe('bad input', () => {
  const revoked = Proxy.revocable({}, {})
  revoked.revoke()
  const bad = (claim: object) => ({ ...request, ...claim })
  const badPolicy = (more: object) => ({ ...request, policy: { ...policy, ...more } })
  const table = { id: 't', entries: [{ from: '2026-01-01', rate: '0.01' }], knownThrough: '2026-12-31' }
  const reference = { reference: 't', margin: '0.08', fixing: 'floating' }
  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'input.missing', ''],
    ['an array', [], 'input.type', ''],
    ['a revoked proxy', revoked.proxy, 'input.type', ''],
    ['a misspelling', bad({ payment: [] }), 'input.unknown-key', 'payment'],
    ['a negative principal', bad({ principal: '-1.00' }), 'amount.negative', 'principal'],
    ['too fine a principal', bad({ principal: '1.005' }), 'amount.too-fine', 'principal'],
    ['an exponent', bad({ principal: '1e9000000' }), 'decimal.invalid', 'principal'],
    ['NaN', bad({ principal: NaN }), 'decimal.invalid', 'principal'],
    ['Infinity', bad({ principal: Infinity }), 'decimal.invalid', 'principal'],
    ['ten megabytes', bad({ principal: '9'.repeat(1e7) }), 'decimal.invalid', 'principal'],
    ['no principal', bad({ principal: undefined }), 'input.missing', 'principal'],
    ['no currency', bad({ currency: 'EURO' }), 'currency.unknown', 'currency'],
    ['a day that is none', bad({ dueDate: '2026-02-30' }), 'date.invalid', 'dueDate'],
    ['a symbol', bad({ asOf: Symbol('x') }), 'date.invalid', 'asOf'],
    // The last segment would end, excluded, on the first day of the year 10000.
    ['the last day of the calendar', bad({ asOf: '9999-12-31' }), 'date.out-of-range', 'asOf'],
    ['negative costs', bad({ costs: '-1' }), 'amount.negative', 'costs'],
    ['a dispute above the principal', bad({ disputed: '1000.01' }), 'input.range', 'disputed'],
    ['a negative billing', bad({ alreadyBilled: '-1' }), 'amount.negative', 'alreadyBilled'],
    ['payments that are none', bad({ payments: {} }), 'input.type', 'payments'],
    ['a sparse list', bad({ payments: Array(1) }), 'input.missing', 'payments[0]'],
    [
      'a payment after asOf',
      bad({ payments: [{ date: '2026-02-11', amount: '1' }] }),
      'date.order',
      'payments[0].date',
    ],
    [
      'a negative payment',
      bad({ payments: [{ date: '2026-02-01', amount: '-1' }] }),
      'amount.negative',
      'payments[0].amount',
    ],
    ['no policy', bad({ policy: undefined }), 'input.missing', 'policy'],
    ['a policy misspelt', badPolicy({ daycount: 'ACT/360' }), 'input.unknown-key', 'policy.daycount'],
    ['no rate', badPolicy({ rate: {} }), 'input.missing', 'policy.rate'],
    ['two rates', badPolicy({ rate: { annual: '0.1', daily: '0.1' } }), 'input.conflict', 'policy.rate'],
    [
      'a rate with more',
      badPolicy({ rate: { annual: '0.1', margin: '0.1' } }),
      'input.unknown-key',
      'policy.rate.margin',
    ],
    ['a rate of 1,000 %', badPolicy({ rate: { annual: '10' } }), 'input.range', 'policy.rate.annual'],
    ['a daily percentage', badPolicy({ rate: { daily: '0.2' } }), 'input.range', 'policy.rate.daily'],
    ['a monthly percentage', badPolicy({ rate: { monthly: '1' } }), 'input.range', 'policy.rate.monthly'],
    ['a negative rate', badPolicy({ rate: { annual: '-0.01' } }), 'input.range', 'policy.rate.annual'],
    ['no table', badPolicy({ rate: reference }), 'input.missing', 'rates'],
    ['another table', { ...badPolicy({ rate: reference }), rates: { u: table } }, 'input.missing', 'rates.t'],
    [
      'a table from a prototype',
      { ...badPolicy({ rate: { ...reference, reference: '__proto__' } }), rates: {} },
      'input.missing',
      'rates.__proto__',
    ],
    [
      'a margin as a percentage',
      { ...badPolicy({ rate: { ...reference, margin: '8' } }), rates: { t: table } },
      'input.range',
      'policy.rate.margin',
    ],
    [
      'a factor too large',
      { ...badPolicy({ rate: { ...reference, multiplier: 150 } }), rates: { t: table } },
      'input.range',
      'policy.rate.multiplier',
    ],
    [
      'a fixing',
      { ...badPolicy({ rate: { ...reference, fixing: 'never' } }), rates: { t: table } },
      'input.choice',
      'policy.rate.fixing',
    ],
    [
      'rests that are none',
      { ...badPolicy({ rate: { ...reference, fixing: 'at-each-rest' } }), rates: { t: table } },
      'policy.invalid',
      'policy.compounding',
    ],
    [
      'a segmentAt',
      { ...badPolicy({ rate: { ...reference, segmentAt: 'x' } }), rates: { t: table } },
      'input.choice',
      'policy.rate.segmentAt',
    ],
    ['a day count', badPolicy({ dayCount: 'ACT/366' }), 'input.choice', 'policy.dayCount'],
    ['a start', badPolicy({ accrualStart: 'invoice' }), 'input.choice', 'policy.accrualStart'],
    ['a last day', badPolicy({ lastDay: true }), 'input.choice', 'policy.lastDay'],
    ['a payment day', badPolicy({ paymentDay: 'x' }), 'input.choice', 'policy.paymentDay'],
    ['grace', badPolicy({ grace: { days: -1, effect: 'shift' } }), 'input.range', 'policy.grace.days'],
    [
      'compounding',
      badPolicy({ compounding: { every: 'week' } }),
      'input.choice',
      'policy.compounding.every',
    ],
    ['compounding missing', badPolicy({ compounding: undefined }), 'input.missing', 'policy.compounding'],
    [
      'a full month of a year',
      badPolicy({ compounding: { every: 'year', fullMonth: 'day-count' } }),
      'input.conflict',
      'policy.compounding.fullMonth',
    ],
    [
      'rounding',
      badPolicy({ rounding: { scope: 'once', mode: 'up-half' } }),
      'input.choice',
      'policy.rounding.mode',
    ],
    [
      'a minimum in no currency',
      badPolicy({ minimum: { XYZ: { amount: 1, effect: 'waive-below' } } }),
      'currency.unknown',
      'policy.minimum.XYZ',
    ],
    [
      'a minimum in another currency',
      badPolicy({ minimum: { USD: { amount: 1, effect: 'waive-below' } } }),
      'currency.missing',
      'policy.minimum.EUR',
    ],
    [
      'a negative minimum',
      badPolicy({ minimum: { EUR: { amount: -1, effect: 'waive-below' } } }),
      'amount.negative',
      'policy.minimum.EUR.amount',
    ],
    [
      'a cap in another currency',
      badPolicy({ cap: { amount: { USD: '1' } } }),
      'currency.missing',
      'policy.cap.amount.EUR',
    ],
    [
      'a negative share',
      badPolicy({ cap: { shareOfPrincipal: '-0.1' } }),
      'input.range',
      'policy.cap.shareOfPrincipal',
    ],
    ['an unknown cap', badPolicy({ cap: { total: '1' } }), 'input.unknown-key', 'policy.cap.total'],
    ['no allocation', badPolicy({ allocation: [] }), 'policy.invalid', 'policy.allocation'],
    [
      'an allocation without principal',
      badPolicy({ allocation: ['interest'] }),
      'policy.invalid',
      'policy.allocation',
    ],
    [
      'an allocation twice',
      badPolicy({ allocation: ['principal', 'principal'] }),
      'input.conflict',
      'policy.allocation',
    ],
    [
      'an allocation of fees',
      badPolicy({ allocation: ['principal', 'fees'] }),
      'input.choice',
      'policy.allocation[1]',
    ],
  ])('%s', (_, input, code, path) => {
    expect(() => accrueInterest(input as InterestRequest)).toThrow(expect.objectContaining({ code, path }))
  })
})

describe('prepareAccrual', () => {
  const prepared = prepareAccrual({ policy })
  const item = { invoiceId: 'F', currency: 'EUR', dueDate: '2026-01-31', open: '1000.00' }
  test.each<[unknown, string, string]>([
    [undefined, 'input.missing', 'items'],
    [Array(1), 'input.missing', 'items[0]'],
    [[{ ...item, open: '-1' }], 'amount.negative', 'items[0].open'],
    [[item, { ...item, open: undefined }], 'input.missing', 'items[1].open'],
    [[{ ...item, disputed: '1000.01' }], 'input.range', 'items[0].disputed'],
    [[{ ...item, currency: 'XYZ' }], 'currency.unknown', 'items[0].currency'],
    [[{ ...item, dueDate: 'x' }], 'date.invalid', 'items[0].dueDate'],
    [[{ ...item, invoiceId: '' }], 'id.invalid', 'items[0].invoiceId'],
    [[{ ...item, instalment: 0 }], 'input.range', 'items[0].instalment'],
  ])('refuses %j', (items, code, path) => {
    expect(() => prepared.accrueAll(items as never, '2026-02-10')).toThrow(
      expect.objectContaining({ code, path }),
    )
  })
  test('refuses a revoked proxy, a bad day and a misspelt request', () => {
    expect(() => prepared.accrueAll(revokedProxy() as never, '2026-02-10')).toThrow(
      expect.objectContaining({ code: 'input.type', path: 'items' }),
    )
    expect(() => prepared.accrueAll([], '2026-02-30')).toThrow(
      expect.objectContaining({ code: 'date.invalid', path: 'asOf' }),
    )
    expect(() => prepareAccrual({ policy, rate: {} } as never)).toThrow(
      expect.objectContaining({ code: 'input.unknown-key', path: 'rate' }),
    )
  })
  test('keeps instalments apart and totals by currency', () => {
    const result = prepared.accrueAll(
      [
        { ...item, instalment: 2, disputed: '500.00' },
        { ...item, currency: 'CNY' },
      ],
      '2026-02-10',
    )
    expect(result).toEqual({
      asOf: '2026-02-10',
      totals: [
        { currency: 'CNY', count: 1, open: '1000.00', interest: '2.00' },
        { currency: 'EUR', count: 1, open: '1000.00', interest: '1.00' },
      ],
      items: [
        { invoiceId: 'F', instalment: 2, currency: 'EUR', days: 10, interest: '1.00' },
        { invoiceId: 'F', currency: 'CNY', days: 10, interest: '2.00' },
      ],
    })
  })
})

function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}
