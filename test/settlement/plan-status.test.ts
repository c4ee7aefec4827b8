import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  planStatus,
  type InstalmentPlan,
  type PlanFacts,
  type PlanMonitoring,
  type PlanStatus,
  type ReceivedPayment,
} from '../../src/settlement/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { dayAfter, shuffled, threeParts, units } from './given.js'

// 30,000 on 1 April, 35,000 on 1 May, 35,000 on 1 June 2026.
const plan = threeParts()
const policy: PlanMonitoring = {
  graceDays: 5,
  missedForDefault: 1,
  cure: 'none',
  acceleration: 'none',
}
const paid = (date: string, amount: string, more: object = {}): ReceivedPayment => ({ date, amount, ...more })
const first = paid('2026-04-01', '30000.00')
const statusOf = (
  facts: PlanFacts | readonly ReceivedPayment[],
  asOf: string,
  rules: Partial<PlanMonitoring> = {},
): PlanStatus => planStatus(plan, facts, asOf, { ...policy, ...rules })
const codes = ({ reasons }: PlanStatus): string[] =>
  reasons.map(({ code }) => code.slice('settlement.'.length))

describe('planStatus', () => {
  test.each<[string, readonly ReceivedPayment[], string, PlanStatus['state'], string[]]>([
    ['on the due date', [], '2026-04-01', 'on-track', ['pending', 'pending', 'pending']],
    ['the day after', [], '2026-04-02', 'late', ['late', 'pending', 'pending']],
    ['the last day of grace', [], '2026-04-06', 'late', ['late', 'pending', 'pending']],
    ['the day after the grace', [], '2026-04-07', 'in-default', ['missed', 'pending', 'pending']],
    ['paid on the due date', [first], '2026-04-07', 'on-track', ['paid', 'pending', 'pending']],
    [
      'paid on the last day of grace',
      [paid('2026-04-06', '30000')],
      '2026-04-30',
      'on-track',
      ['paid', 'pending', 'pending'],
    ],
    [
      'paid a day later',
      [paid('2026-04-07', '30000')],
      '2026-04-30',
      'in-default',
      ['paid', 'pending', 'pending'],
    ],
    [
      'a cent short',
      [paid('2026-04-01', '29999.99')],
      '2026-04-07',
      'in-default',
      ['missed', 'pending', 'pending'],
    ],
    [
      'all paid',
      [first, paid('2026-05-01', '35000'), paid('2026-05-20', '35000')],
      '2026-05-20',
      'completed',
      ['paid', 'paid', 'paid'],
    ],
    [
      'a payment that came back',
      [paid('2026-04-01', '30000', { reversedOn: '2026-04-09' })],
      '2026-04-09',
      'in-default',
      ['missed', 'pending', 'pending'],
    ],
  ])('%s', (_, payments, asOf, state, rows) => {
    const status = statusOf(payments, asOf)
    expect([status.state, status.instalments.map((row) => row.state)]).toEqual([state, rows])
  })

  test('shows every figure of a plan that is breached at the second instalment', () => {
    const payments = [paid('2026-05-02', '10000.00'), first]
    expect(statusOf({ payments, waivedCharges: '900.00' }, '2026-05-07')).toEqual({
      asOf: '2026-05-07',
      currency: 'CNY',
      state: 'in-default',
      instalments: [
        {
          number: 1,
          dueDate: '2026-04-01',
          payable: '30000.00',
          paid: '30000.00',
          open: '0.00',
          state: 'paid',
          paidOn: '2026-04-01',
          daysLate: 0,
          missedOn: null,
        },
        {
          number: 2,
          dueDate: '2026-05-01',
          payable: '35000.00',
          paid: '10000.00',
          open: '25000.00',
          state: 'missed',
          paidOn: null,
          daysLate: 6,
          missedOn: '2026-05-07',
        },
        {
          number: 3,
          dueDate: '2026-06-01',
          payable: '35000.00',
          paid: '0.00',
          open: '35000.00',
          state: 'pending',
          paidOn: null,
          daysLate: 0,
          missedOn: null,
        },
      ],
      paid: '40000.00',
      open: '60000.00',
      overpaid: '0.00',
      arrears: '25000.00',
      dueNow: '25000.00',
      nextDue: { number: 3, dueDate: '2026-06-01', amount: '35000.00' },
      missed: 1,
      defaulted: true,
      defaultedOn: '2026-05-07',
      accelerationAvailable: false,
      accelerated: false,
      acceleratedOn: null,
      revivedCharges: '900.00',
      nextReviewOn: '2026-06-01',
      reasons: [
        {
          code: 'settlement.instalment-missed',
          params: { number: 2, dueDate: '2026-05-01', missedOn: '2026-05-07', graceDays: 5 },
        },
        {
          code: 'settlement.plan-in-default',
          params: { missed: 1, missedForDefault: 1, since: '2026-05-07' },
        },
        { code: 'settlement.charges-revived', params: { amount: '900.00', currency: 'CNY' } },
      ],
    })
  })

  test('says what is due today, and when to look again', () => {
    expect(statusOf([], '2026-04-01')).toMatchObject({
      arrears: '0.00',
      dueNow: '30000.00',
      nextDue: { number: 1, amount: '30000.00' },
      nextReviewOn: '2026-04-02',
    })
    expect(statusOf([], '2026-03-01').nextReviewOn).toBe('2026-04-01')
    expect(statusOf([], '2026-04-02').nextReviewOn).toBe('2026-04-07')
    const all = statusOf([paid('2026-04-01', '100000.01')], '2026-04-02')
    expect(all).toMatchObject({ overpaid: '0.01', nextDue: null, nextReviewOn: null })
    expect(codes(all)).toEqual(['plan-completed', 'plan-overpaid'])
    expect(codes(statusOf([paid('2026-04-03', '30000')], '2026-04-30'))).toEqual([
      'instalment-paid-late',
      'plan-on-track',
    ])
    expect(codes(statusOf([], '2026-04-02'))).toEqual(['instalment-late'])
  })

  test('an instalment of nothing is paid', () => {
    const empty = threeParts({ firstShare: 1 })
    const status = planStatus(empty, [first], '2026-06-30', policy)
    expect(status.instalments[1]).toMatchObject({ state: 'paid', paidOn: null, daysLate: 0, missedOn: null })
  })

  test('counts charges as payable', () => {
    const dear = threeParts({ charges: [{ kind: 'fee', amount: '50', basis: 'clause 7', with: 'first' }] })
    const status = planStatus(dear, [first], '2026-04-07', policy)
    expect([status.state, status.arrears]).toEqual(['in-default', '50.00'])
  })

  describe('default', () => {
    const late = [paid('2026-04-20', '30000'), paid('2026-05-01', '35000')]
    test.each<[string, Partial<PlanMonitoring>, string, boolean, string | null]>([
      ['lasts where nothing cures it', { cure: 'none' }, '2026-05-02', true, '2026-04-07'],
      ['ends when the arrears are paid', { cure: 'arrears-paid' }, '2026-05-02', false, null],
      ['ends on the day of the payment', { cure: 'arrears-paid' }, '2026-04-20', false, null],
      ['stands until then', { cure: 'arrears-paid' }, '2026-04-19', true, '2026-04-07'],
      ['takes two where two are agreed', { missedForDefault: 2 }, '2026-05-30', false, null],
    ])('%s', (_, rules, asOf, defaulted, defaultedOn) => {
      expect(statusOf(late, asOf, rules)).toMatchObject({ defaulted, defaultedOn })
    })

    // The parts of 1 April and 1 May are missed on 7 April and 7 May; the first of them is paid on 10 May.
    const half = [paid('2026-05-10', '30000')]
    const cured = [...half, paid('2026-05-20', '35000')]
    const rule = { missedForDefault: 2, cure: 'arrears-paid', acceleration: 'by-notice' } as const
    test.each<[string, readonly ReceivedPayment[], string, Partial<PlanMonitoring>, string | null]>([
      ['is not ended by a part of the arrears', half, '2026-05-10', rule, '2026-05-07'],
      ['ends when the rest of them is paid', cured, '2026-05-20', rule, null],
      ['counts anew after that', cured, '2026-06-07', rule, null],
      [
        'of one keeps its day while any is open',
        half,
        '2026-05-10',
        { ...rule, missedForDefault: 1 },
        '2026-04-07',
      ],
      [
        'of one has a new day after a cure',
        cured,
        '2026-06-07',
        { ...rule, missedForDefault: 1 },
        '2026-06-07',
      ],
    ])('%s', (_, payments, asOf, rules, defaultedOn) => {
      const status = statusOf(payments, asOf, rules)
      expect(status).toMatchObject({ defaultedOn, accelerationAvailable: defaultedOn !== null })
    })

    // Missed on 7 April, the day after the last day of grace; money of that very day comes too late.
    test('begins on the day of the miss, although money of that day ends it', () => {
      const payments = [paid('2026-04-07', '30000')]
      const rules = { cure: 'arrears-paid', acceleration: 'automatic' } as const
      expect(statusOf(payments, '2026-04-07', rules)).toMatchObject({
        missed: 1,
        defaulted: false,
        state: 'accelerated',
        acceleratedOn: '2026-04-07',
      })
      const inTime = [paid('2026-04-06', '30000')]
      expect(statusOf(inTime, '2026-04-07', rules)).toMatchObject({ missed: 0, accelerated: false })
    })

    test('of two is there although the first of them is paid on the day on which the second is missed', () => {
      // Both are open when 7 May begins; the second stays so.
      const payments = [paid('2026-05-07', '30000')]
      const rules = { cure: 'arrears-paid', missedForDefault: 2 } as const
      expect(statusOf(payments, '2026-05-07', rules)).toMatchObject({ missed: 2, defaultedOn: '2026-05-07' })
      const before = [paid('2026-05-06', '30000')]
      expect(statusOf(before, '2026-05-07', rules)).toMatchObject({ missed: 2, defaultedOn: null })
    })

    test('of two instalments begins with the second miss', () => {
      const status = statusOf([], '2026-05-07', { missedForDefault: 2 })
      expect([status.missed, status.defaultedOn]).toEqual([2, '2026-05-07'])
    })
  })

  describe('acceleration', () => {
    test('that is automatic comes with the default and is never cured', () => {
      const rules = { acceleration: 'automatic', cure: 'arrears-paid' } as const
      const status = statusOf(
        { payments: [paid('2026-04-20', '30000')], waivedCharges: '1' },
        '2026-04-21',
        rules,
      )
      expect(status).toMatchObject({
        state: 'accelerated',
        defaulted: false,
        acceleratedOn: '2026-04-07',
        dueNow: '70000.00',
        arrears: '0.00',
        revivedCharges: '1.00',
        // The whole is due already; its second part becomes arrears by the plan's own days.
        nextReviewOn: '2026-05-01',
      })
      expect(statusOf([], '2026-04-06', rules).accelerated).toBe(false)
      expect(statusOf([first], '2026-04-30', rules).accelerated).toBe(false)
    })

    test.each<[string, Partial<PlanFacts>, string, boolean, string | null, string[]]>([
      ['is there in default', {}, '2026-04-07', true, null, ['acceleration-available']],
      ['is not there before', {}, '2026-04-06', false, null, []],
      [
        'is used by a call',
        { calledDueOn: '2026-04-07' },
        '2026-04-07',
        false,
        '2026-04-07',
        ['accelerated'],
      ],
      [
        'is not yet used',
        { calledDueOn: '2026-04-08' },
        '2026-04-07',
        true,
        null,
        ['acceleration-available'],
      ],
      [
        'is not used by a call that came too early',
        { calledDueOn: '2026-04-06' },
        '2026-04-07',
        true,
        null,
        ['call-without-right', 'acceleration-available'],
      ],
    ])('by notice %s', (_, facts, asOf, available, on, expected) => {
      const status = statusOf({ payments: [], ...facts }, asOf, { acceleration: 'by-notice' })
      expect([status.accelerationAvailable, status.acceleratedOn]).toEqual([available, on])
      expect(codes(status).filter((code) => /accelerat|call/.test(code))).toEqual(expected)
    })

    test('is not there where nobody agreed on it', () => {
      const status = statusOf({ payments: [], calledDueOn: '2026-05-07' }, '2026-05-08')
      expect([status.accelerationAvailable, status.accelerated, status.dueNow]).toEqual([
        false,
        false,
        '65000.00',
      ])
    })
  })

  describe('a sale by instalments under Chinese law', () => {
    // Five times 20,000; one fifth of the price is one instalment.
    const sale = threeParts({ instalments: 5, firstShare: 'equal' })
    const acceleration = { rule: 'cn-civil-634', price: '100000.00', reasonableDays: 15 } as const
    const saleStatus = (facts: PlanFacts, asOf: string, rules: Partial<PlanMonitoring> = {}) =>
      planStatus(sale, facts, asOf, { ...policy, acceleration, ...rules })
    const demand = { payments: [], demandedOn: '2026-04-02' }

    test.each<[string, PlanFacts, string, boolean, string]>([
      ['one fifth, demand and time', demand, '2026-04-18', true, 'one-fifth-reached'],
      ['the time still runs', demand, '2026-04-17', false, 'demand-time-runs'],
      [
        'a cent under one fifth',
        { ...demand, payments: [paid('2026-04-01', '0.01')] },
        '2026-04-18',
        false,
        'one-fifth-not-reached',
      ],
      ['no demand', { payments: [] }, '2026-04-18', false, 'demand-needed'],
      [
        'a demand before anything was due',
        { ...demand, demandedOn: '2026-04-01' },
        '2026-04-18',
        false,
        'demand-needed',
      ],
      ['a demand to come', { ...demand, demandedOn: '2026-04-19' }, '2026-04-18', false, 'demand-needed'],
    ])('%s', (_, facts, asOf, available, code) => {
      const status = saleStatus(facts, asOf)
      expect(status.accelerationAvailable).toBe(available)
      expect(codes(status)).toContain(code)
    })

    test('nothing is said while nothing is due and unpaid', () => {
      expect(codes(saleStatus({ payments: [] }, '2026-04-01'))).toEqual(['plan-on-track'])
    })

    test('money within the reasonable time ends it, although the next is missed then', () => {
      const payments = [paid('2026-04-10', '20000')]
      const status = saleStatus({ payments, demandedOn: '2026-04-02' }, '2026-05-02')
      expect(status.accelerationAvailable).toBe(false)
      expect(codes(status)).toContain('demand-needed')
    })

    test('money within the reasonable time meets the demand, although another fifth falls due in that time', () => {
      // Demanded are the 20,000 of 1 April; those of 1 May fall due while the forty days run, to 12 May.
      const rules = { acceleration: { ...acceleration, reasonableDays: 40 } }
      const payments = [paid('2026-04-20', '20000')]
      const met = saleStatus({ payments, demandedOn: '2026-04-02' }, '2026-05-13', rules)
      expect(met.accelerationAvailable).toBe(false)
      expect(codes(met)).toContain('demand-needed')
      const unmet = saleStatus({ payments: [], demandedOn: '2026-04-02' }, '2026-05-13', rules)
      expect(unmet.accelerationAvailable).toBe(true)
    })

    test('what was demanded and paid too late gives no right for what is missed afterwards', () => {
      // The time runs to 17 April; the 20,000 of 1 April are paid on the 25th, those of 1 May are not.
      const late = { payments: [paid('2026-04-25', '20000')], demandedOn: '2026-04-02' }
      const between = saleStatus(late, '2026-04-24')
      expect(between.accelerationAvailable).toBe(true)
      const after = saleStatus(late, '2026-05-02')
      expect(after.accelerationAvailable).toBe(false)
      expect(codes(after)).toContain('demand-needed')
      expect(saleStatus({ ...late, calledDueOn: '2026-05-02' }, '2026-05-02').acceleratedOn).toBeNull()
      // What was used in time stays used; a demand of its own gives the right for what was missed since.
      expect(saleStatus({ ...late, calledDueOn: '2026-04-20' }, '2026-05-02').acceleratedOn).toBe(
        '2026-04-20',
      )
      expect(saleStatus({ ...late, demandedOn: '2026-05-02' }, '2026-05-18').accelerationAvailable).toBe(true)
    })

    test('two instalments are no sale by instalments', () => {
      const two = threeParts({ instalments: 2 })
      const status = planStatus(two, demand, '2026-05-30', { ...policy, acceleration })
      expect(status.accelerationAvailable).toBe(false)
      expect(codes(status)).toContain('fewer-than-three-instalments')
    })

    test('an instalment that has nothing of the price to pay is none of the three', () => {
      const empty = (amount: string, dueDate: string, number: number) => ({
        number,
        dueDate,
        amount,
        charge: '0.00',
        payable: amount,
      })
      const [one, two] = [empty('50000.00', '2026-04-01', 1), empty('50000.00', '2026-05-01', 2)]
      const third = { ...empty('0.00', '2026-06-01', 3), charge: '10.00', payable: '10.00' }
      const charges = [{ kind: 'fee', amount: '10.00', basis: 'clause 3', with: 'last' }] as const
      const status = planStatus(
        { ...sale, charges, chargeTotal: '10.00', payableTotal: '100010.00', instalments: [one, two, third] },
        demand,
        '2026-05-30',
        { ...policy, acceleration },
      )
      expect(status.accelerationAvailable).toBe(false)
      expect(status.reasons).toContainEqual({
        code: 'settlement.fewer-than-three-instalments',
        params: { count: 2 },
      })
    })

    test('a call makes the rest due, and says when to look again before', () => {
      const called = saleStatus({ ...demand, calledDueOn: '2026-04-18' }, '2026-04-20')
      expect([called.state, called.acceleratedOn, called.dueNow]).toEqual([
        'accelerated',
        '2026-04-18',
        '100000.00',
      ])
      expect(saleStatus(demand, '2026-04-10').nextReviewOn).toBe('2026-04-18')
    })

    test('money fills the charge of an instalment before its part of the price', () => {
      const dear = threeParts({
        instalments: 5,
        firstShare: 'equal',
        charges: [{ kind: 'interest', amount: '5', basis: 'clause 3', with: 'spread' }],
      })
      // One yuan of charge is paid: 20,000 of the price is still open.
      const facts = { ...demand, payments: [paid('2026-04-01', '1')] }
      const status = planStatus(dear, facts, '2026-04-18', { ...policy, acceleration })
      expect(status.accelerationAvailable).toBe(true)
    })
  })

  const payments = fc.array(
    fc.record({
      date: fc.integer({ min: -10, max: 90 }).map((days) => dayAfter('2026-04-01', days)),
      amount: fc.integer({ min: 0, max: 60_000 }).map(String),
    }),
    { maxLength: 8 },
  )
  const days = fc.integer({ min: -20, max: 100 }).map((count) => dayAfter('2026-04-01', count))
  const rules = fc.record({
    graceDays: fc.integer({ min: 0, max: 40 }),
    missedForDefault: fc.integer({ min: 1, max: 3 }),
    cure: fc.constantFrom<PlanMonitoring['cure']>('arrears-paid', 'none'),
    acceleration: fc.constantFrom<PlanMonitoring['acceleration']>('none', 'automatic', 'by-notice', {
      rule: 'cn-civil-634',
      price: '100000',
      reasonableDays: 10,
    }),
  })
  law.prop([payments, days, rules, fc.nat()])(
    'payments in any order give one status',
    (list, asOf, given, seed) => {
      expect(statusOf(shuffled(list, seed), asOf, given)).toEqual(statusOf(list, asOf, given))
    },
  )
  law.prop([payments, days, rules])('what is paid and what is open sum to the plan', (list, asOf, given) => {
    const status = statusOf(list, asOf, given)
    const [got, open, over, arrears, now] = [
      status.paid,
      status.open,
      status.overpaid,
      status.arrears,
      status.dueNow,
    ].map(units) as [bigint, bigint, bigint, bigint, bigint]
    expect(got + open - over).toBe(units('100000.00'))
    expect(arrears <= now && now <= open).toBe(true)
    for (const row of status.instalments) {
      expect(units(row.paid) + units(row.open)).toBe(units(row.payable))
    }
    expect(JSON.parse(JSON.stringify(status))).toEqual(status)
  })
  law.prop([payments, days, rules])(
    'nothing changes before the day of the next look',
    (list, asOf, given) => {
      const early = list.filter(({ date }) => date <= asOf)
      const { nextReviewOn, state } = statusOf(early, asOf, given)
      const last = nextReviewOn === null ? dayAfter(asOf, 200) : dayAfter(nextReviewOn, -1)
      expect(statusOf(early, last, given).state).toBe(state)
    },
  )

  const restated = (stated: object): InstalmentPlan => ({
    ...plan,
    instalments: plan.instalments.map((row, index) => (index === 1 ? { ...row, ...stated } : row)),
  })

  test('takes a plan that states no figure which follows from others', () => {
    const { schema, currency, total, charges } = plan
    const instalments = plan.instalments.map(({ dueDate, amount, charge }) => ({ dueDate, amount, charge }))
    const spare = { schema, currency, total, charges, instalments } as never
    expect(planStatus(spare, [], '2026-04-01', policy)).toEqual(planStatus(plan, [], '2026-04-01', policy))
  })

  test.each<[string, () => unknown, string, string]>([
    ['no plan', () => planStatus(undefined as never, [], '2026-04-01', policy), 'input.missing', 'plan'],
    [
      'a plan that does not sum',
      () => planStatus({ ...plan, total: '100000.01' }, [], '2026-04-01', policy),
      'input.conflict',
      'plan.instalments',
    ],
    [
      'dates that go back',
      () => planStatus({ ...plan, instalments: [...plan.instalments].reverse() }, [], '2026-04-01', policy),
      'date.order',
      'plan.instalments[1].dueDate',
    ],
    [
      'an instalment that states another sum than its parts',
      () => planStatus(restated({ payable: '35000.01' }), [], '2026-04-01', policy),
      'input.conflict',
      'plan.instalments[1].payable',
    ],
    [
      'an instalment out of its place',
      () => planStatus(restated({ number: 3 }), [], '2026-04-01', policy),
      'input.conflict',
      'plan.instalments[1].number',
    ],
    [
      'charges that do not sum',
      () => planStatus({ ...plan, chargeTotal: '1.00' }, [], '2026-04-01', policy),
      'input.conflict',
      'plan.chargeTotal',
    ],
    [
      'a plan of another sum than its debt and charges',
      () => planStatus({ ...plan, payableTotal: '99999.99' }, [], '2026-04-01', policy),
      'input.conflict',
      'plan.payableTotal',
    ],
    [
      'a sum that is none',
      () => planStatus({ ...plan, payableTotal: 'all' }, [], '2026-04-01', policy),
      'decimal.invalid',
      'plan.payableTotal',
    ],
    ['no payments', () => statusOf(undefined as never, '2026-04-01'), 'input.missing', 'payments'],
    ['payments that are no list', () => statusOf('none' as never, '2026-04-01'), 'input.type', 'payments'],
    [
      'a misspelt fact',
      () => statusOf({ payments: [], demandOn: '2026-04-01' } as never, '2026-04-01'),
      'input.unknown-key',
      'facts.demandOn',
    ],
    [
      'money of another currency',
      () => statusOf([paid('2026-04-01', '1', { currency: 'EUR' })], '2026-04-01'),
      'currency.mismatch',
      'payments[0].currency',
    ],
    [
      'money that came back before it came',
      () => statusOf([paid('2026-04-01', '1', { reversedOn: '2026-03-31' })], '2026-04-01'),
      'date.order',
      'payments[0].reversedOn',
    ],
    [
      'a negative payment',
      () => statusOf([paid('2026-04-01', '-1')], '2026-04-01'),
      'amount.negative',
      'payments[0].amount',
    ],
    [
      'a payment that is given twice, which would be counted twice',
      () =>
        statusOf(
          [paid('2026-04-01', '1', { id: 'P-1' }), paid('2026-04-01', '1', { id: 'P-1' })],
          '2026-04-01',
        ),
      'id.duplicate',
      'payments[1].id',
    ],
    [
      'a payment that is given twice, beside other facts and after the day',
      () =>
        statusOf(
          { payments: ['02', '03'].map((on) => paid(`2026-04-${on}`, '1', { id: 'P-1' })) },
          '2026-04-01',
        ),
      'id.duplicate',
      'payments[1].id',
    ],
    [
      'a malformed name of a payment',
      () => statusOf([paid('2026-04-01', '1', { id: '' })], '2026-04-01'),
      'id.invalid',
      'payments[0].id',
    ],
    [
      'a number as the name of a payment',
      () => statusOf([paid('2026-04-01', '1', { id: 7 as never })], '2026-04-01'),
      'id.invalid',
      'payments[0].id',
    ],
    ['no day', () => statusOf([], undefined as never), 'input.missing', 'asOf'],
    ['no policy', () => planStatus(plan, [], '2026-04-01', undefined as never), 'input.missing', 'policy'],
    [
      'no days of grace',
      () => statusOf([], '2026-04-01', { graceDays: undefined as never }),
      'input.missing',
      'policy.graceDays',
    ],
    [
      'no missed instalment for a default',
      () => statusOf([], '2026-04-01', { missedForDefault: 0 }),
      'input.range',
      'policy.missedForDefault',
    ],
    [
      'an unknown acceleration',
      () => statusOf([], '2026-04-01', { acceleration: 'always' as never }),
      'input.choice',
      'policy.acceleration',
    ],
    [
      'an unknown rule',
      () => statusOf([], '2026-04-01', { acceleration: { rule: 'de' } as never }),
      'input.choice',
      'policy.acceleration.rule',
    ],
    [
      'a price of nothing',
      () =>
        statusOf([], '2026-04-01', {
          acceleration: { rule: 'cn-civil-634', price: '0', reasonableDays: 1 },
        }),
      'input.range',
      'policy.acceleration.price',
    ],
    [
      'a revoked proxy',
      () => planStatus(plan, revokedProxy(), '2026-04-01', policy),
      'input.type',
      'payments',
    ],
  ])('refuses %s', (_, call, code, path) => {
    expect(refusal(call)).toEqual([code, path])
  })
})
