import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { ledgerAsOf } from '../../src/ledger/index.js'
import {
  collectionRate,
  receivablesRollForward,
  receivablesTurnover,
  weightedDaysToPay,
  workingCapitalRequirement,
} from '../../src/metrics/index.js'
import { creditNote, invoice, paid } from '../ledger/given.js'
import { refusal } from '../refusal.js'
import { anyCents, money, someCents, statistic } from './amounts.js'

const EUR = { currency: 'EUR' } as const

describe('receivablesTurnover', () => {
  // sales / balance, days × balance / sales
  test.each([
    ['400.00', '100.00', '4.000000000000', '91.250000000000', []],
    ['0.00', '100.00', '0.000000000000', null, ['metrics.no-sales']],
    ['-1.00', '100.00', null, null, ['metrics.no-sales']],
    ['400.00', '0.00', null, '0.000000000000', ['metrics.no-receivables']],
    ['0.00', '0.00', null, null, ['metrics.no-sales', 'metrics.no-receivables']],
    ['400.00', '-1.00', null, null, ['metrics.credit-balance']],
    ['0.00', '-1.00', null, null, ['metrics.no-sales', 'metrics.credit-balance']],
  ])('sales of %s on %s', (creditSales, receivables, turnover, collectionPeriod, codes) => {
    const figures = receivablesTurnover({ ...EUR, creditSales, receivables, days: 365 })
    expect(figures).toMatchObject({ turnover, collectionPeriod, creditSales, receivables, days: 365 })
    expect(figures.reasons.map(({ code }) => code)).toEqual(['metrics.turnover', ...codes])
  })

  prop.prop([someCents, someCents, someCents, fc.integer({ min: 1, max: 400 })])(
    'times the collection period is the days',
    (sales, opening, closing, days) => {
      const { turnover, collectionPeriod } = receivablesTurnover({
        ...EUR,
        creditSales: money(sales),
        balances: [money(opening), money(closing)],
        days,
      })
      expect(turnover).toBe(statistic(2n * sales, opening + closing))
      expect(collectionPeriod).toBe(statistic(BigInt(days) * (opening + closing), 2n * sales))
    },
  )
})

describe('workingCapitalRequirement', () => {
  test('may be below zero', () => {
    const { requirement, reasons } = workingCapitalRequirement({
      currency: 'JPY',
      receivables: 100,
      inventory: 50,
      payables: 200,
    })
    expect(requirement).toBe('-50')
    expect(reasons).toEqual([
      {
        code: 'metrics.working-capital',
        params: { receivables: '100', inventory: '50', payables: '200', currency: 'JPY' },
      },
    ])
  })

  test('refuses a balance that is missing', () => {
    const request = { ...EUR, receivables: '1', inventory: '1' } as never
    expect(refusal(() => workingCapitalRequirement(request))).toEqual(['input.missing', 'payables'])
  })
})

describe('receivablesRollForward', () => {
  const moved = {
    ...EUR,
    opening: '100.00',
    creditSales: '80.00',
    cash: '50.00',
    discounts: '1.00',
    credits: '4.00',
    writeOffs: '5.00',
  }

  // 100 + 80 − 50 − 1 − 4 − 5
  test.each([
    ['120.00', '0.00', true, 'metrics.roll-forward'],
    ['121.00', '1.00', false, 'metrics.roll-forward-gap'],
    ['-20.00', '-140.00', false, 'metrics.roll-forward-gap'],
  ])('to %s leaves %s', (closing, difference, balances, code) => {
    expect(receivablesRollForward({ ...moved, closing })).toMatchObject({
      expected: '120.00',
      difference,
      balances,
      reasons: [{ code }],
    })
  })

  test.each<[string, object, [string, string]]>([
    ['no closing', {}, ['input.missing', 'closing']],
    ['no cash', { closing: '1', cash: undefined }, ['input.missing', 'cash']],
    ['NaN', { closing: NaN }, ['decimal.invalid', 'closing']],
    ['a misspelling', { closing: '1', writeoffs: '1' }, ['input.unknown-key', 'writeoffs']],
  ])('refuses %s', (_, spoilt, expected) => {
    expect(refusal(() => receivablesRollForward({ ...moved, ...spoilt } as never))).toEqual(expected)
  })
})

describe('collectionRate', () => {
  const line = (openingOverdue: string, fallenDue: string, cash: string, names: object = {}) => ({
    openingOverdue,
    fallenDue,
    cash,
    ...names,
  })

  test('is given for the whole and by group, names ascending and lines without one last', () => {
    const lines = [
      line('10.00', '20.00', '5.00'),
      line('0.00', '50.00', '50.00', { person: 'wang', department: 'north' }),
      line('40.00', '60.00', '75.00', { person: '__proto__', department: 'north' }),
      line('0.00', '0.00', '9.00', { person: 'li' }),
      line('0.00', '30.00', '-3.00', { person: 'wang' }),
    ]
    const rates = collectionRate({ ...EUR, lines, groupBy: 'person' })
    expect(rates).toEqual({
      currency: 'EUR',
      // 136 / 210
      total: { group: null, lines: 5, due: '210.00', cash: '136.00', rate: statistic(136n, 210n) },
      groups: [
        { group: '__proto__', lines: 1, due: '100.00', cash: '75.00', rate: statistic(75n, 100n) },
        { group: 'li', lines: 1, due: '0.00', cash: '9.00', rate: null },
        { group: 'wang', lines: 2, due: '80.00', cash: '47.00', rate: statistic(47n, 80n) },
        { group: null, lines: 1, due: '30.00', cash: '5.00', rate: statistic(5n, 30n) },
      ],
      reasons: [{ code: 'metrics.collected', params: { cash: '136.00', due: '210.00', currency: 'EUR' } }],
    })
    const departments = collectionRate({ ...EUR, lines, groupBy: 'department' })
    expect(departments.groups.map(({ group, rate }) => [group, rate])).toEqual([
      ['north', statistic(125n, 150n)],
      [null, statistic(11n, 60n)],
    ])
    expect(collectionRate({ ...EUR, lines, groupBy: 'none' }).groups).toEqual([])
  })

  test('is null where nothing was due', () => {
    expect(collectionRate({ ...EUR, lines: [], groupBy: 'person' })).toEqual({
      currency: 'EUR',
      total: { group: null, lines: 0, due: '0.00', cash: '0.00', rate: null },
      groups: [],
      reasons: [{ code: 'metrics.nothing-due', params: { cash: '0.00', currency: 'EUR' } }],
    })
  })

  test.each<[string, object, [string, string]]>([
    ['no grouping', { lines: [] }, ['input.missing', 'groupBy']],
    ['no lines', { groupBy: 'none' }, ['input.missing', 'lines']],
    [
      'a negative debt',
      { groupBy: 'none', lines: [line('-1', '0', '0')] },
      ['amount.negative', 'lines[0].openingOverdue'],
    ],
    [
      'an empty name',
      { groupBy: 'none', lines: [line('1', '0', '0', { person: '' })] },
      ['id.invalid', 'lines[0].person'],
    ],
    ['a line that is none', { groupBy: 'none', lines: [7] }, ['input.type', 'lines[0]']],
    [
      'an unknown field',
      { groupBy: 'none', lines: [line('1', '0', '0', { team: 'a' })] },
      ['input.unknown-key', 'lines[0].team'],
    ],
  ])('refuses %s', (_, request, expected) => {
    expect(refusal(() => collectionRate({ ...EUR, ...request } as never))).toEqual(expected)
  })

  const lines = fc.array(
    fc.record({
      person: fc.constantFrom('a', 'b', 'constructor'),
      openingOverdue: anyCents.map(money),
      fallenDue: anyCents.map(money),
      cash: anyCents.map(money),
    }),
    { maxLength: 6 },
  )
  prop.prop([lines])('has groups that sum to the total', (rows) => {
    const { total, groups } = collectionRate({ ...EUR, lines: rows, groupBy: 'person' })
    const units = (amount: string): bigint => BigInt(amount.replace('.', ''))
    for (const field of ['due', 'cash'] as const) {
      expect(groups.reduce((sum, group) => sum + units(group[field]), 0n)).toBe(units(total[field]))
    }
    expect(groups.reduce((sum, group) => sum + group.lines, 0)).toBe(total.lines)
  })
})

describe('weightedDaysToPay', () => {
  const settled = (amount: string, settledOn: string, more: object = {}) => ({
    amount,
    issueDate: '2026-01-01',
    dueDate: '2026-01-31',
    settledOn,
    ...more,
  })

  test('weighs days by amount; early payments count as 0 late, and below 0 beyond terms', () => {
    // 100 after 20 days, 300 after 40: 35; late 0 and 10: 7.5; signed −10 and 10: 5
    const items = [settled('100.00', '2026-01-21'), settled('300.00', '2026-02-10')]
    expect(weightedDaysToPay({ ...EUR, items })).toEqual({
      currency: 'EUR',
      count: 2,
      amount: '400.00',
      daysToPay: '35.000000000000',
      daysLate: '7.500000000000',
      daysBeyondTerms: '5.000000000000',
      reasons: [{ code: 'metrics.paid-invoices', params: { count: 2, amount: '400.00', currency: 'EUR' } }],
    })
  })

  test('takes what the ledger settled, and leaves out what a credit note or a write-off settled', () => {
    const book = {
      invoices: [invoice(), invoice({ id: 'F-2' }), invoice({ id: 'F-3' })],
      payments: [paid('100.00', '2026-02-14')],
      creditNotes: [creditNote({ invoiceId: 'F-2', amount: '100.00' })],
      writeOffs: [{ id: 'W-1', invoiceId: 'F-3', amount: '100.00', date: '2026-03-01' }],
    }
    const { settled: items } = ledgerAsOf(book, '2026-03-31')
    expect(weightedDaysToPay({ ...EUR, items })).toMatchObject({
      count: 1,
      amount: '100.00',
      daysToPay: '40.000000000000',
      daysLate: '10.000000000000',
      reasons: [{ code: 'metrics.paid-invoices' }, { code: 'metrics.not-by-cash', params: { count: 2 } }],
    })
  })

  test('leaves out what a credit note or a write-off settled, where the days are known alone', () => {
    const items = [
      { amount: '10', daysToPay: 30, settledBy: 'payment' },
      { amount: '90', daysToPay: 200, settledBy: 'write-off' },
      { amount: '90', daysToPay: 100, settledBy: 'credit-note' },
    ] as const
    const { count, daysToPay, reasons } = weightedDaysToPay({ ...EUR, items })
    expect([count, daysToPay]).toEqual([1, '30.000000000000'])
    expect(reasons[1]).toEqual({ code: 'metrics.not-by-cash', params: { count: 2 } })
  })

  test('has no average without an amount', () => {
    for (const items of [[], [settled('0.00', '2026-01-02')]]) {
      const figures = weightedDaysToPay({ ...EUR, items })
      expect(figures).toMatchObject({ daysToPay: null, daysLate: null, daysBeyondTerms: null })
      expect(figures.reasons).toEqual([{ code: 'metrics.nothing-paid', params: { count: items.length } }])
    }
  })

  test('knows no lateness where one item does not say it', () => {
    const items = [
      { amount: '10', daysToPay: 30, daysLate: 3 },
      { amount: '10', daysToPay: -4 },
    ]
    expect(weightedDaysToPay({ ...EUR, items })).toMatchObject({
      daysToPay: '13.000000000000',
      daysLate: null,
      daysBeyondTerms: null,
    })
  })

  test.each<[string, object, [string, string]]>([
    [
      'an item that is still open',
      { amount: '1', issueDate: '2026-01-01', dueDate: '2026-01-02' },
      ['input.missing', 'items[0].settledOn'],
    ],
    [
      'another currency',
      settled('1', '2026-02-01', { currency: 'USD' }),
      ['currency.mismatch', 'items[0].currency'],
    ],
    [
      'dates beside days',
      settled('1', '2026-02-01', { daysToPay: 3 }),
      ['input.conflict', 'items[0].issueDate'],
    ],
    ['days late alone', { amount: '1', daysLate: 3 }, ['input.missing', 'items[0].daysToPay']],
    ['a negative amount', { amount: '-1', daysToPay: 3 }, ['amount.negative', 'items[0].amount']],
    ['days of centuries', { amount: '1', daysToPay: 40_000 }, ['input.range', 'items[0].daysToPay']],
    [
      'an unknown settlement',
      settled('1', '2026-02-01', { settledBy: 'barter' }),
      ['input.choice', 'items[0].settledBy'],
    ],
    [
      'an unknown settlement beside days',
      { amount: '1', daysToPay: 3, settledBy: 'barter' },
      ['input.choice', 'items[0].settledBy'],
    ],
    ['30 February', settled('1', '2026-02-30'), ['date.invalid', 'items[0].settledOn']],
  ])('refuses %s', (_, item, expected) => {
    expect(refusal(() => weightedDaysToPay({ ...EUR, items: [item as never] }))).toEqual(expected)
  })

  prop.prop([
    fc.array(fc.tuple(anyCents, fc.integer({ min: -30, max: 200 }), fc.integer({ min: -60, max: 90 })), {
      maxLength: 6,
    }),
  ])(
    'lies between the shortest and the longest, and days late are never below those beyond terms',
    (rows) => {
      const items = rows.map(([cents, daysToPay, daysLate]) => ({
        amount: money(cents),
        daysToPay,
        daysLate,
      }))
      const { daysToPay, daysLate, daysBeyondTerms } = weightedDaysToPay({ ...EUR, items })
      const weight = rows.reduce((sum, [cents]) => sum + cents, 0n)
      fc.pre(weight > 0n)
      expect(daysToPay).toBe(
        statistic(
          rows.reduce((sum, [cents, days]) => sum + cents * BigInt(days), 0n),
          weight,
        ),
      )
      expect(Number(daysToPay)).toBeLessThanOrEqual(Math.max(...rows.map(([, days]) => days)))
      expect(Number(daysLate)).toBeGreaterThanOrEqual(Number(daysBeyondTerms))
      expect(Number(daysLate)).toBeGreaterThanOrEqual(0)
    },
  )
})
