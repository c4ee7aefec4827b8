import { describe, expect, test } from 'vitest'
import {
  discountInterest,
  financeCharges,
  lateFees,
  type FinanceChargeRequest,
  type LateFeeRequest,
} from '../../src/interest/index.js'

describe('financeCharges', () => {
  const request: FinanceChargeRequest = {
    currency: 'USD',
    asOf: '2026-03-02',
    debits: [
      { id: 'B', dueDate: '2026-01-31', amount: '100.00' },
      { id: 'A', dueDate: '2026-01-31', amount: '200.00', priorCharges: '10.00' },
      { id: 'C', dueDate: '2026-03-02', amount: '300.00' },
    ],
    policy: {
      method: 'compound',
      tiers: [{ fromDay: 10, rate: '0.02' }],
      tierMode: 'current-tier',
      daysInPeriod: 30,
      rounding: 'half-up',
    },
  }
  test('lines go by due date, then id; what is not late enough bears nothing', () => {
    expect(financeCharges(request)).toEqual({
      currency: 'USD',
      total: '6.20',
      lines: [
        { id: 'A', remaining: '200.00', daysLate: 30, rate: '0.02', charge: '4.20' },
        { id: 'B', remaining: '100.00', daysLate: 30, rate: '0.02', charge: '2.00' },
        { id: 'C', remaining: '300.00', daysLate: 0, rate: null, charge: '0.00' },
      ],
      creditLeft: '0.00',
    })
  })
  test('credits close the oldest first and what is left is said', () => {
    expect(financeCharges({ ...request, credits: ['200.00', '450.00'] })).toMatchObject({
      total: '0.00',
      creditLeft: '50.00',
    })
  })
  test('tier by tier starts with the first tier', () => {
    const policy = {
      ...request.policy,
      method: 'simple',
      tierMode: 'tier-by-tier',
      tiers: [
        { fromDay: 11, rate: '0.03' },
        { fromDay: 26, rate: '0.06' },
      ],
    } as const
    // 15 days at 3 % and 5 at 6 % per 30 days, on 100: 1.50 + 1.00
    expect(financeCharges({ ...request, debits: [request.debits[0]!], policy }).total).toBe('2.50')
  })
  const tier = { fromDay: 1, rate: '0.01' }
  test.each<[object, string, string]>([
    [{ debits: undefined }, 'input.missing', 'debits'],
    [{ debits: [request.debits[0], request.debits[0]] }, 'id.duplicate', 'debits[1].id'],
    [{ debits: [{ id: 'X', dueDate: '2026-02-30', amount: '1' }] }, 'date.invalid', 'debits[0].dueDate'],
    [{ debits: [{ id: 'X', dueDate: '2026-02-20', amount: '-1' }] }, 'amount.negative', 'debits[0].amount'],
    [{ credits: ['-1'] }, 'amount.negative', 'credits[0]'],
    [{ credits: '1' }, 'input.type', 'credits'],
    [{ policy: { ...request.policy, tiers: [] } }, 'policy.invalid', 'policy.tiers'],
    [{ policy: { ...request.policy, tiers: [tier, tier] } }, 'policy.invalid', 'policy.tiers[1].fromDay'],
    [
      { policy: { ...request.policy, tiers: [{ fromDay: 0, rate: '0.1' }] } },
      'input.range',
      'policy.tiers[0].fromDay',
    ],
    [
      { policy: { ...request.policy, tiers: [{ fromDay: 1, rate: '1.5' }] } },
      'input.range',
      'policy.tiers[0].rate',
    ],
    [
      { policy: { ...request.policy, method: 'flat', tierMode: 'tier-by-tier' } },
      'policy.invalid',
      'policy.tierMode',
    ],
    [{ policy: { ...request.policy, daysInPeriod: 0 } }, 'input.range', 'policy.daysInPeriod'],
    [{ policy: { ...request.policy, rounding: 'x' } }, 'input.choice', 'policy.rounding'],
    [{ rate: 1 }, 'input.unknown-key', 'rate'],
  ])('refuses %j', (change, code, path) => {
    expect(() => financeCharges({ ...request, ...change } as FinanceChargeRequest)).toThrow(
      expect.objectContaining({ code, path }),
    )
  })
})

describe('lateFees', () => {
  const request: LateFeeRequest = {
    id: 'F',
    amount: '500.00',
    currency: 'EUR',
    dueDate: '2026-01-31',
    asOf: '2026-05-31',
    steps: [
      { level: 'b', afterDays: 28, every: 'month', maximum: 3, tiers: [{ fromAmount: '0', share: '0.015' }] },
      { level: 'a', afterDays: 28, every: 'once', tiers: [{ fromAmount: '500.00', fixed: '40.00' }] },
      { level: 'large', afterDays: 1, every: 'once', tiers: [{ fromAmount: '500.01', fixed: '70.00' }] },
    ],
    rounding: 'half-up',
    charged: ['F/b/2'],
  }
  test('fall due once or monthly, by size, each with an id of its own', () => {
    expect(lateFees(request)).toEqual({
      currency: 'EUR',
      fees: [
        { id: 'F/a/1', level: 'a', date: '2026-02-28', amount: '40.00', isCharged: false },
        { id: 'F/b/1', level: 'b', date: '2026-02-28', amount: '7.50', isCharged: false },
        { id: 'F/b/2', level: 'b', date: '2026-03-28', amount: '7.50', isCharged: true },
        { id: 'F/b/3', level: 'b', date: '2026-04-28', amount: '7.50', isCharged: false },
      ],
      total: '62.50',
      toCharge: '55.00',
    })
  })
  test('charged once, nothing is left to charge', () => {
    const { fees } = lateFees(request)
    expect(lateFees({ ...request, charged: fees.map(({ id }) => id) }).toCharge).toBe('0.00')
  })
  test('are none on the due date', () => {
    expect(lateFees({ ...request, asOf: '2026-01-31' })).toMatchObject({ fees: [], total: '0.00' })
  })
  const step = request.steps[1]!
  test.each<[object, string, string]>([
    [{ steps: {} }, 'input.type', 'steps'],
    [{ steps: [step, step] }, 'id.duplicate', 'steps[1].level'],
    [{ steps: [{ ...step, tiers: [] }] }, 'policy.invalid', 'steps[0].tiers'],
    [{ steps: [{ ...step, tiers: [{ fromAmount: '1' }] }] }, 'policy.invalid', 'steps[0].tiers[0]'],
    [
      { steps: [{ ...step, tiers: [{ fromAmount: '1', fixed: '1', share: '1' }] }] },
      'policy.invalid',
      'steps[0].tiers[0]',
    ],
    [
      { steps: [{ ...step, tiers: [step.tiers[0], step.tiers[0]] }] },
      'policy.invalid',
      'steps[0].tiers[1].fromAmount',
    ],
    [
      { steps: [{ ...step, tiers: [{ fromAmount: '0', share: '1.1' }] }] },
      'input.range',
      'steps[0].tiers[0].share',
    ],
    [{ steps: [{ ...step, afterDays: 0 }] }, 'input.range', 'steps[0].afterDays'],
    [{ steps: [{ ...step, every: 'week' }] }, 'input.choice', 'steps[0].every'],
    [{ steps: [{ ...step, maximum: 0 }] }, 'input.range', 'steps[0].maximum'],
    [{ charged: 'F/a/1' }, 'input.type', 'charged'],
    [{ charged: ['F/a/1', 7] }, 'input.type', 'charged[1]'],
    [{ charged: new Array(1) }, 'input.missing', 'charged[0]'],
    [{ amount: '-1' }, 'amount.negative', 'amount'],
    [{ id: '' }, 'id.invalid', 'id'],
    [{ fee: '1' }, 'input.unknown-key', 'fee'],
  ])('refuse %j', (change, code, path) => {
    expect(() => lateFees({ ...request, ...change } as LateFeeRequest)).toThrow(
      expect.objectContaining({ code, path }),
    )
  })
})

describe('discountInterest', () => {
  const request = {
    discount: '200.00',
    currency: 'USD',
    discountUntil: '2026-03-25',
    asOf: '2026-04-24',
    policy: {
      rate: { reference: 't', margin: '0.06', fixing: 'at-start' },
      dayCount: 'ACT/360',
      accrualStart: 'day-after-due',
      lastDay: 'included',
      compounding: 'none',
      rounding: { scope: 'once', mode: 'half-up' },
      allocation: ['interest', 'principal'],
    },
    rates: { t: { id: 't', entries: [{ from: '2026-01-01', rate: '0' }], knownThrough: '2026-12-31' } },
  } as const
  test('runs from the day after the last discount day', () => {
    expect(discountInterest(request)).toMatchObject({ interest: '1.00', segments: [{ from: '2026-03-26' }] })
    expect(discountInterest({ ...request, asOf: '2026-03-25' }).interest).toBe('0.00')
  })
  test('refuses bad input', () => {
    expect(() => discountInterest({ ...request, discount: '-1' })).toThrow(
      expect.objectContaining({ code: 'amount.negative', path: 'discount' }),
    )
    expect(() => discountInterest({ ...request, discountUntil: '2026-02-30' })).toThrow(
      expect.objectContaining({ code: 'date.invalid', path: 'discountUntil' }),
    )
    expect(() => discountInterest({ ...request, dueDate: '2026-01-01' } as never)).toThrow(
      expect.objectContaining({ code: 'input.unknown-key', path: 'dueDate' }),
    )
  })
})
