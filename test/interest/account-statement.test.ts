import { describe, expect } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import {
  accountStatement,
  accrueInterest,
  payoff,
  type InterestPolicy,
  type StatementRequest,
} from '../../src/interest/index.js'
import type { DayCount } from '../../src/calendar/index.js'
import { rateTable } from '../../src/rates/index.js'
import { refusal } from '../refusal.js'

const policy: InterestPolicy = {
  rate: { annual: '0.073' },
  dayCount: 'ACT/365F',
  accrualStart: 'day-after-due',
  lastDay: 'included',
  compounding: 'none',
  rounding: { scope: 'once', mode: 'half-up' },
  allocation: ['costs', 'interest', 'principal'],
}
const account: StatementRequest = {
  currency: 'EUR',
  asOf: '2026-04-30',
  debts: [
    { id: 'B', principal: '500.00', dueDate: '2026-03-31', disputed: '100.00' },
    { id: 'A', principal: '1000.00', dueDate: '2026-01-31', costs: '40.00' },
  ],
  payments: [{ date: '2026-02-10', amount: '542.00' }],
  policy,
}

test('a payment fills costs, interest and principal of the oldest debt', () => {
  const result = accountStatement(account)
  // 10 days on 1,000: 2.00; then 79 days on 500: 7.90; B: 30 days on the undisputed 400: 2.40
  expect(result).toMatchObject({ interest: '12.30', open: '1010.30', unapplied: '0.00' })
  expect(result.debts).toMatchObject([
    { id: 'A', paid: { costs: '40.00', interest: '2.00', principal: '500.00' }, interestOpen: '7.90' },
    { id: 'B', interest: '2.40', reasons: [{ code: 'interest.disputed-excluded' }] },
  ])
  expect(result.entries).toEqual([
    { date: '2026-01-31', kind: 'debt', debtId: 'A', amount: '1000.00', balance: '1000.00' },
    { date: '2026-01-31', kind: 'costs', debtId: 'A', amount: '40.00', balance: '1040.00' },
    { date: '2026-02-10', kind: 'payment', amount: '-542.00', balance: '498.00' },
    { date: '2026-03-31', kind: 'debt', debtId: 'B', amount: '500.00', balance: '998.00' },
    { date: '2026-04-30', kind: 'interest', debtId: 'A', amount: '9.90', balance: '1007.90' },
    { date: '2026-04-30', kind: 'interest', debtId: 'B', amount: '2.40', balance: '1010.30' },
  ])
})

test('of payments of one day the larger comes first, whatever the order in which they are given', () => {
  const payments = [
    { date: '2026-02-10', amount: '42.00' },
    { date: '2026-02-10', amount: '500.00' },
  ]
  const given = accountStatement({ ...account, payments })
  expect(given.entries.filter(({ kind }) => kind === 'payment').map(({ amount }) => amount)).toEqual([
    '-500.00',
    '-42.00',
  ])
  expect(accountStatement({ ...account, payments: [...payments].reverse() })).toEqual(given)
})

test('a payment that has a name bears it in its line, and those of one day stand by name', () => {
  const payments = [
    { id: 'Z-2', date: '2026-02-10', amount: '2.00' },
    { id: 'Z-1', date: '2026-02-10', amount: '540.00' },
  ]
  const result = accountStatement({ ...account, payments })
  expect(result.entries.filter(({ kind }) => kind === 'payment')).toEqual([
    { date: '2026-02-10', kind: 'payment', paymentId: 'Z-1', amount: '-540.00', balance: '500.00' },
    { date: '2026-02-10', kind: 'payment', paymentId: 'Z-2', amount: '-2.00', balance: '498.00' },
  ])
  expect(accountStatement({ ...account, payments: [...payments].reverse() })).toEqual(result)
  const nameless = [{ id: '', date: '2026-02-10', amount: '2.00' }]
  expect(refusal(() => accountStatement({ ...account, payments: nameless }))).toEqual([
    'id.invalid',
    'payments[0].id',
  ])
})

describe('a payment as the book has it', () => {
  const payment = { id: 'Z-1', customerId: 'A', currency: 'EUR', date: '2026-02-10', amount: '542.00' }
  const states = (more: object) => () => accountStatement({ ...account, payments: [{ ...payment, ...more }] })
  const claims = (more: object) => () =>
    accrueInterest({
      ...{ principal: '1000.00', currency: 'EUR', dueDate: '2026-01-31', asOf: '2026-04-30', policy },
      payments: [{ ...payment, ...more }],
    })

  test('counts as its day and amount say', () => {
    expect(states({})().open).toBe(accountStatement(account).open)
    // It came back later than the day that is asked about.
    expect(states({ reversedOn: '2026-05-01' })().open).toBe(accountStatement(account).open)
  })

  test.each<[more: object, expected: [string, string]]>([
    [{ currency: 'USD' }, ['currency.mismatch', 'payments[0].currency']],
    [{ reversedOn: '2026-04-30' }, ['input.conflict', 'payments[0].reversedOn']],
    [{ reversedOn: '2026-02-30' }, ['date.invalid', 'payments[0].reversedOn']],
  ])('is refused where it is none in this account: %o', (more, expected) => {
    expect(refusal(states(more))).toEqual(expected)
    expect(refusal(claims(more))).toEqual(expected)
  })
})

const iso = (day: number): string => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)
const cents = (amount: string): bigint => BigInt(amount.replace('.', ''))

/** Every way to begin, to end, to count the day of a payment, to fill, and to compound. */
const DAY_COUNTS: readonly DayCount[] = [
  'ACT/365F',
  'ACT/360',
  'ACT/364',
  'ACT/365L',
  'ACT/ACT-ISDA',
  '30/360-ISDA',
  '30/360-US',
  '30E/360',
  '30E/360-ISDA',
]
const policies: fc.Arbitrary<InterestPolicy> = fc
  .record({
    accrualStart: fc.constantFrom('day-after-due' as const, 'due-date' as const),
    lastDay: fc.constantFrom('included' as const, 'excluded' as const),
    paymentDay: fc.constantFrom('charged' as const, 'not-charged' as const),
    dayCount: fc.constantFrom(...DAY_COUNTS),
    every: fc.constantFrom(undefined, '30-days' as const, 'month' as const, 'year' as const),
    fullMonth: fc.constantFrom('one-twelfth' as const, 'day-count' as const),
    effect: fc.constantFrom(undefined, 'waive-below' as const, 'charge-at-least' as const),
    grace: fc.constantFrom(undefined, 'condition' as const, 'shift' as const),
    allocation: fc.constantFrom(
      ['costs', 'interest', 'principal'] as const,
      ['principal', 'interest', 'costs'] as const,
      ['interest', 'principal'] as const,
      ['principal'] as const,
    ),
  })
  .map(({ every, fullMonth, effect, grace, ...rest }): InterestPolicy => ({
    ...policy,
    ...rest,
    compounding: every === undefined ? 'none' : { every, ...(every === 'month' ? { fullMonth } : {}) },
    ...(effect === undefined ? {} : { minimum: { EUR: { amount: '2.00', effect } } }),
    ...(grace === undefined ? {} : { grace: { days: 5, effect: grace } }),
  }))

test.prop([
  fc.array(fc.record({ due: fc.integer({ min: 0, max: 300 }), euros: fc.integer({ min: 0, max: 5000 }) }), {
    maxLength: 5,
  }),
  fc.array(fc.record({ day: fc.integer({ min: 0, max: 400 }), euros: fc.integer({ min: 0, max: 5000 }) }), {
    maxLength: 5,
  }),
  policies,
])('the last balance is what is open less what nothing took', (debts, payments, any) => {
  const result = accountStatement({
    currency: 'EUR',
    asOf: iso(400),
    debts: debts.map(({ due, euros }, index) => ({
      id: String(index),
      principal: euros,
      dueDate: iso(due),
      costs: index === 0 ? '40.00' : '0.00',
    })),
    payments: payments.map(({ day, euros }) => ({ date: iso(day), amount: euros })),
    policy: any,
  })
  const last = result.entries[result.entries.length - 1]?.balance ?? '0.00'
  expect(cents(last)).toBe(cents(result.open) - cents(result.unapplied))
  const paid = payments.reduce((sum, { euros }) => sum + BigInt(euros) * 100n, 0n)
  const owed = debts.reduce((sum, { euros }) => sum + BigInt(euros) * 100n, debts.length > 0 ? 4000n : 0n)
  expect(owed + cents(result.interest) - paid).toBe(cents(last))
  // A debt gets no more than it can take.
  for (const { paid: parts } of result.debts) expect(parts.unapplied).toBe('0.00')
})

test('a payment whose day is not charged leaves the interest of that day to the next debt', () => {
  const { debts, open } = accountStatement({
    currency: 'EUR',
    asOf: '2026-03-31',
    debts: [
      { id: 'A', principal: '1000.00', dueDate: '2026-01-31' },
      { id: 'B', principal: '500.00', dueDate: '2026-02-28' },
    ],
    // 19 days on 1,000.00 are 3.80; the twentieth is the day of the payment.
    payments: [{ date: '2026-02-20', amount: '1004.00' }],
    policy: { ...policy, paymentDay: 'not-charged' },
  })
  expect(debts).toMatchObject([
    { id: 'A', paid: { interest: '3.80', principal: '1000.00', unapplied: '0.00' }, principalOpen: '0.00' },
    { id: 'B', paid: { principal: '0.20' }, principalOpen: '499.80', interestOpen: '3.10' },
  ])
  expect(open).toBe('502.90')
})

describe('bad input', () => {
  test.each<[object, string, string]>([
    [{ debts: undefined }, 'input.missing', 'debts'],
    [{ debts: [account.debts[0], account.debts[0]] }, 'id.duplicate', 'debts[1].id'],
    [{ debts: [{ ...account.debts[0], principal: '-1' }] }, 'amount.negative', 'debts[0].principal'],
    [{ debts: [{ ...account.debts[0], payments: [] }] }, 'input.unknown-key', 'debts[0].payments'],
    [{ debts: [{ ...account.debts[0], id: '' }] }, 'id.invalid', 'debts[0].id'],
    [{ debts: [{ ...account.debts[0], policy: {} }] }, 'input.missing', 'debts[0].policy.rate'],
    [{ payments: [{ date: '2026-05-01', amount: '1' }] }, 'date.order', 'payments[0].date'],
    [{ payments: {} }, 'input.type', 'payments'],
    [{ currency: 'X' }, 'currency.unknown', 'currency'],
    [{ policies: {} }, 'input.unknown-key', 'policies'],
  ])('%j', (change, code, path) => {
    expect(() => accountStatement({ ...account, ...change })).toThrow(expect.objectContaining({ code, path }))
  })
})

describe('payoff', () => {
  const debt = {
    principal: '1000.00',
    currency: 'EUR',
    dueDate: '2026-01-31',
    asOf: '2026-02-10',
    costs: '40.00',
    policy,
  }
  test('adds up, and the next day costs a day more', () => {
    expect(payoff(debt)).toEqual({
      payOn: '2026-02-10',
      currency: 'EUR',
      principal: '1000.00',
      interest: '2.00',
      costs: '40.00',
      total: '1042.00',
      perDiem: '0.20',
      reasons: [],
    })
  })
  test.each<[string, object, object, object[]]>([
    [
      'that nothing is late yet',
      { asOf: '2026-01-15' },
      {},
      [{ code: 'interest.not-overdue', params: { dueDate: '2026-01-31', asOf: '2026-01-15' } }],
    ],
    [
      'that it comes within the days of grace',
      {},
      { grace: { days: 10, effect: 'condition' } },
      [{ code: 'interest.within-grace', params: { days: 10 } }],
    ],
    // 10 days at 0.20
    [
      'that a minimum waives the interest',
      {},
      { minimum: { EUR: { amount: '2.01', effect: 'waive-below' } } },
      [{ code: 'interest.below-minimum', params: { accrued: '2.00', minimum: '2.01' } }],
    ],
    [
      'that the days end at a cap',
      {},
      { cap: { days: 9 } },
      [{ code: 'interest.capped', params: { by: 'days', cap: 9 } }],
    ],
    [
      'which part bears nothing, and what was billed and paid too much',
      { disputed: '1000.00', alreadyBilled: '1.00', payments: [{ date: '2026-01-31', amount: '1040.01' }] },
      {},
      [
        { code: 'interest.over-billed', params: { billed: '1.00', accrued: '0.00' } },
        { code: 'interest.overpaid', params: { unapplied: '0.01' } },
      ],
    ],
  ])('says %s', (_, claim, more, reasons) => {
    expect(payoff({ ...debt, ...claim, policy: { ...policy, ...more } }).reasons).toEqual(reasons)
  })
  test('takes the rate of the next day', () => {
    const t = rateTable({
      id: 't',
      entries: [
        { from: '2026-01-01', rate: '0.0365' },
        { from: '2026-02-11', rate: '0.073' },
      ],
      knownThrough: '2026-02-11',
    })
    const floating = { ...policy, rate: { reference: 't', margin: 0, fixing: 'floating' } } as const
    expect(payoff({ ...debt, policy: floating, rates: { t } })).toMatchObject({
      interest: '1.00',
      perDiem: '0.20',
    })
  })
  test.each([
    ['before the debt is due', { asOf: '2026-01-15' }, {}, '0.00'],
    ['on the due date', { asOf: '2026-01-31' }, {}, '0.20'],
    ['once it is paid', { payments: [{ date: '2026-02-01', amount: '1100.00' }] }, {}, '0.00'],
    ['after the last charged day', {}, { cap: { days: 10 } }, '0.00'],
  ])('costs a day %s', (_, claim, more, perDiem) => {
    expect(payoff({ ...debt, ...claim, policy: { ...policy, ...more } }).perDiem).toBe(perDiem)
  })
  // 100,000.00 × 12 % × 27 / 365 = 887.67 and × 30 / 365 = 986.30, where a twelfth by its days were 964.29 of 28, or 967.74 of 31.
  test.each([
    ['2026-01-31', '2026-02-27', '887.67'],
    ['2026-02-28', '2026-03-30', '986.30'],
  ])('with monthly rests, due %s and closed on %s, the debt stays closed', (dueDate, date, interest) => {
    const monthly = { ...policy, rate: { annual: '0.12' }, compounding: { every: 'month' } } as const
    const own = { principal: '100000.00', currency: 'EUR', dueDate, policy: monthly } as const
    const { total } = payoff({ ...own, asOf: date })
    expect(payoff({ ...own, asOf: date }).interest).toBe(interest)
    for (const asOf of [date, '2026-03-31', '2027-03-31']) {
      const payments = [{ date, amount: total }]
      const closed = { interest, principalOpen: '0.00', interestOpen: '0.00', capitalized: '0.00' }
      const accrual = accrueInterest({ ...own, asOf, payments })
      expect(accrual).toMatchObject({ ...closed, paid: { unapplied: '0.00' } })
      const debts = [{ id: 'F-1', principal: '100000.00', dueDate }]
      const statement = { currency: 'EUR', asOf, debts, payments, policy: monthly }
      expect(accountStatement(statement)).toMatchObject({ interest, open: '0.00', unapplied: '0.00' })
    }
  })
  // 100,000.00 × 7.3 %: × 366 / 366 = 7,300.00 up to a day of 2024, × 366 / 365 = 7,320.00 up to one of 2025, whoever looks and when.
  test.each([
    ['2023-12-31', '2024-12-31', '7300.00'],
    ['2023-12-31', '2023-12-31', '0.00'],
    ['2024-01-01', '2025-01-01', '7320.00'],
  ])('under ACT/365L, due %s and closed on %s, the debt stays closed', (dueDate, date, interest) => {
    const own = {
      principal: '100000.00',
      currency: 'EUR',
      dueDate,
      policy: { ...policy, dayCount: 'ACT/365L' },
    } as const
    const { total } = payoff({ ...own, asOf: date })
    expect(payoff({ ...own, asOf: date }).interest).toBe(interest)
    for (const asOf of [date, '2025-01-01', '2028-06-30', '2029-01-01'])
      expect(accrueInterest({ ...own, asOf, payments: [{ date, amount: total }] })).toMatchObject({
        interest,
        principalOpen: '0.00',
        interestOpen: '0.00',
        paid: { unapplied: '0.00' },
      })
  })
  test('under ACT/365L what a payment found does not move when a year ends', () => {
    const own = {
      principal: '100000.00',
      currency: 'EUR',
      dueDate: '2023-12-31',
      policy: { ...policy, dayCount: 'ACT/365L' },
      payments: [{ date: '2024-07-01', amount: '53650.00' }],
    } as const
    // 183 days up to 1 July 2024: 100,000.00 × 7.3 % × 183 / 366 = 3,650.00, the rest is principal. Then 50,000.00 × 7.3 % × 183 / 366 up to
    // the end of 2024, and × 365 / 365 more, which is 548 / 365 of a year since the payment, up to the end of 2025.
    const asOf2024 = accrueInterest({ ...own, asOf: '2024-12-31' })
    expect(asOf2024).toMatchObject({
      interest: '5475.00',
      principalOpen: '50000.00',
      interestOpen: '1825.00',
    })
    const asOf2025 = accrueInterest({ ...own, asOf: '2025-12-31' })
    expect(asOf2025).toMatchObject({
      interest: '9130.00',
      principalOpen: '50000.00',
      interestOpen: '5480.00',
    })
    // With yearly rests what was capitalised stays as well: 7,300.00 at the end of 2024, then 107,300.00 × 7.3 % × 365 / 365 = 7,832.90.
    const yearly = {
      ...own,
      payments: [],
      policy: { ...own.policy, compounding: { every: 'year' } },
    } as const
    expect(accrueInterest({ ...yearly, asOf: '2025-01-01' }).capitalized).toBe('7300.00')
    expect(accrueInterest({ ...yearly, asOf: '2025-12-31' })).toMatchObject({
      capitalized: '7300.00',
      interest: '15132.90',
    })
  })
  // 1,000.00 at 7.3 % is 0.20 a day; the tenth day late is the day of the payment.
  test.each([
    ['included', 'charged', '2.00'],
    ['included', 'not-charged', '1.80'],
    ['excluded', 'charged', '2.00'],
    ['excluded', 'not-charged', '1.80'],
  ] as const)('where the last day is %s, a day of payment that is %s decides', (lastDay, paymentDay, due) => {
    const own = { ...debt, policy: { ...policy, lastDay, paymentDay } }
    expect(payoff(own)).toMatchObject({ interest: due, perDiem: '0.20' })
    const { total } = payoff(own)
    expect(
      accrueInterest({ ...own, asOf: '2026-06-30', payments: [{ date: debt.asOf, amount: total }] }),
    ).toMatchObject({ principalOpen: '0.00', interestOpen: '0.00', costsOpen: '0.00' })
  })
  test.prop([
    fc.integer({ min: 1, max: 5000 }),
    fc.integer({ min: 0, max: 1500 }),
    fc.integer({ min: -10, max: 400 }),
    fc.integer({ min: 1, max: 800 }),
    policies,
  ])(
    'closes the debt, whatever the policy: nothing is open a day later or in another year, and nothing is over',
    (euros, due, late, more, any) => {
      const claim = { ...debt, principal: euros, costs: '40.00', dueDate: iso(due), policy: any }
      const { costs, principal, total } = payoff({ ...claim, asOf: iso(due + late) })
      const later = accrueInterest({
        ...claim,
        asOf: iso(due + late + more),
        payments: [{ date: iso(due + late), amount: total }],
      })
      expect(cents(costs)).toBe(4000n)
      expect(cents(principal) >= BigInt(euros) * 100n).toBe(true)
      // What a payment of exactly this sum, and of a day on which it counts, says of itself.
      const isFilled = any.allocation.length === 3
      if (isFilled && (any.lastDay === 'included' || any.paymentDay === 'not-charged')) {
        const { reasons } = accrueInterest({
          ...claim,
          asOf: iso(due + late),
          payments: [{ date: iso(due + late), amount: total }],
        })
        expect(payoff({ ...claim, asOf: iso(due + late) }).reasons).toEqual(reasons)
      }
      const taken = cents(later.paid.costs) + cents(later.paid.interest) + cents(later.paid.principal)
      if (isFilled) {
        expect(later).toMatchObject({ principalOpen: '0.00', interestOpen: '0.00', costsOpen: '0.00' })
        expect(taken).toBe(cents(total))
      }
    },
  )
  test('refuses what accrueInterest refuses', () => {
    expect(() => payoff({ ...debt, principal: '-1' })).toThrow(
      expect.objectContaining({ code: 'amount.negative', path: 'principal' }),
    )
  })
})
