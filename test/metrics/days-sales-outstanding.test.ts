import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { averageDaysDelinquent, bestPossibleDso, daysSalesOutstanding } from '../../src/metrics/index.js'
import { refusal } from '../refusal.js'
import { anyCents, money, someCents, statistic } from './amounts.js'

const EUR = { currency: 'EUR' } as const
const days = fc.integer({ min: 1, max: 400 })

describe('daysSalesOutstanding', () => {
  // receivables / sales × days
  test.each([
    ['120.00', '100.00', 30, '36.000000000000'],
    ['0.00', '100.00', 30, '0.000000000000'],
    ['1.00', '3.00', 1, '0.333333333333'],
    ['2.00', '3.00', 1, '0.666666666667'],
    ['99999999999999999999.99', '0.01', 1, '9999999999999999999999.000000000000'],
  ])('%s on sales of %s in %i days', (receivables, creditSales, length, dso) => {
    const figure = daysSalesOutstanding({ ...EUR, receivables, creditSales, days: length })
    expect(figure).toEqual({
      currency: 'EUR',
      dso,
      receivables,
      creditSales,
      days: length,
      reasons: [{ code: 'metrics.dso', params: { receivables, creditSales, days: length, currency: 'EUR' } }],
    })
  })

  test('takes periods together and the mean of balances, shown rounded and counted exactly', () => {
    // (100.00 + 100.01) / 2 = 100.005; × 59 / 300
    expect(
      daysSalesOutstanding({
        ...EUR,
        balances: ['100.00', '100.01'],
        periods: [
          { creditSales: '100.00', days: 31 },
          { creditSales: '200.00', days: 28 },
        ],
      }),
    ).toMatchObject({
      dso: statistic(20001n * 59n, 2n * 30000n),
      receivables: '100.01',
      creditSales: '300.00',
      days: 59,
      reasons: [
        { code: 'metrics.dso' },
        { code: 'metrics.mean-balance', params: { count: 2, mean: '100.01', currency: 'EUR' } },
      ],
    })
  })

  test.each([
    ['100.00', '0.00', 'metrics.no-sales'],
    ['100.00', '-5.00', 'metrics.no-sales'],
    ['0.00', '0.00', 'metrics.no-sales'],
    ['-0.01', '100.00', 'metrics.credit-balance'],
  ])('of %s on sales of %s there is none: %s', (receivables, creditSales, code) => {
    const figure = daysSalesOutstanding({ ...EUR, receivables, creditSales, days: 30 })
    expect([figure.dso, figure.reasons[0]?.code]).toEqual([null, code])
  })

  test.each<[string, object, [string, string]]>([
    ['no days', { receivables: '1', creditSales: '1' }, ['input.missing', 'days']],
    ['zero days', { receivables: '1', creditSales: '1', days: 0 }, ['input.range', 'days']],
    ['NaN days', { receivables: '1', creditSales: '1', days: NaN }, ['input.range', 'days']],
    ['days as text', { receivables: '1', creditSales: '1', days: '30' }, ['input.type', 'days']],
    ['NaN sales', { receivables: '1', creditSales: NaN, days: 30 }, ['decimal.invalid', 'creditSales']],
    ['too fine', { receivables: '1.001', creditSales: '1', days: 30 }, ['amount.too-fine', 'receivables']],
    ['no balance', { creditSales: '1', days: 30 }, ['input.missing', 'receivables']],
    [
      'two balances',
      { receivables: '1', balances: ['1'], creditSales: '1', days: 1 },
      ['input.conflict', 'balances'],
    ],
    ['no balances', { balances: [], creditSales: '1', days: 1 }, ['input.range', 'balances']],
    ['a hole', { balances: new Array(2), creditSales: '1', days: 1 }, ['input.missing', 'balances[0]']],
    [
      'a period and periods',
      { receivables: '1', creditSales: '1', periods: [] },
      ['input.conflict', 'periods'],
    ],
    ['days and periods', { receivables: '1', days: 1, periods: [] }, ['input.conflict', 'periods']],
    ['no periods', { receivables: '1', periods: [] }, ['input.range', 'periods']],
    ['a million periods', { receivables: '1', periods: new Array(1e6).fill(0) }, ['input.range', 'periods']],
    [
      'a bad period',
      { receivables: '1', periods: [{ creditSales: '1', days: 0 }] },
      ['input.range', 'periods[0].days'],
    ],
    ['a misspelling', { receivable: '1', creditSales: '1', days: 1 }, ['input.unknown-key', 'receivable']],
    [
      'an unknown currency',
      { currency: 'XXX', receivables: '1', creditSales: '1', days: 1 },
      ['currency.unknown', 'currency'],
    ],
  ])('refuses %s', (_, request, expected) => {
    expect(refusal(() => daysSalesOutstanding({ ...EUR, ...request } as never))).toEqual(expected)
  })

  prop.prop([anyCents, fc.array(fc.tuple(someCents, days), { minLength: 1, maxLength: 5 })])(
    'of periods is that of their sales and days in one',
    (receivables, periods) => {
      const rows = periods.map(([cents, length]) => ({ creditSales: money(cents), days: length }))
      const creditSales = money(periods.reduce((sum, [cents]) => sum + cents, 0n))
      const length = periods.reduce((sum, [, own]) => sum + own, 0)
      const balance = { ...EUR, receivables: money(receivables) }
      expect(daysSalesOutstanding({ ...balance, periods: rows })).toEqual(
        daysSalesOutstanding({ ...balance, creditSales, days: length }),
      )
    },
  )
})

describe('bestPossibleDso', () => {
  test('is null without sales, and for a balance below zero', () => {
    const without = bestPossibleDso({ ...EUR, currentReceivables: '1', creditSales: '0', days: 1 })
    expect([without.bestPossible, without.reasons[0]?.code]).toEqual([null, 'metrics.no-sales'])
    const below = bestPossibleDso({ ...EUR, currentReceivables: '-1', creditSales: '1', days: 1 })
    expect([below.bestPossible, below.reasons[0]?.code]).toEqual([null, 'metrics.credit-balance'])
  })

  test('refuses a field of the DSO', () => {
    const request = { ...EUR, receivables: '1', currentReceivables: '1', creditSales: '1', days: 1 }
    expect(refusal(() => bestPossibleDso(request as never))).toEqual(['input.unknown-key', 'receivables'])
  })
})

describe('averageDaysDelinquent', () => {
  test('is null for all three where there were no sales', () => {
    expect(
      averageDaysDelinquent({
        ...EUR,
        receivables: '10',
        currentReceivables: '4',
        creditSales: '0',
        days: 30,
      }),
    ).toMatchObject({ averageDaysDelinquent: null, dso: null, bestPossible: null, pastDue: '6.00' })
  })

  test('is null where customers are owed more than they owe', () => {
    const { averageDaysDelinquent: figure, reasons } = averageDaysDelinquent({
      ...EUR,
      receivables: '-10',
      currentReceivables: '-20',
      creditSales: '5',
      days: 30,
    })
    expect([figure, reasons[0]?.code]).toEqual([null, 'metrics.credit-balance'])
  })

  test('says why there is no best possible DSO where credits exceed what is not past due', () => {
    const { bestPossible, dso, reasons } = averageDaysDelinquent({
      ...EUR,
      receivables: '100',
      currentReceivables: '-50',
      creditSales: '100',
      days: 30,
    })
    expect([bestPossible, dso]).toEqual([null, '30.000000000000'])
    expect(reasons[2]).toEqual({
      code: 'metrics.credit-balance',
      params: { receivables: '-50.00', currency: 'EUR' },
    })
  })

  test('refuses more not past due than stands open', () => {
    const request = { ...EUR, receivables: '1', currentReceivables: '1.01', creditSales: '1', days: 1 }
    expect(refusal(() => averageDaysDelinquent(request))).toEqual(['input.conflict', 'currentReceivables'])
  })

  prop.prop([anyCents, anyCents, someCents, days])(
    'and the best possible DSO make the DSO, which is never below either',
    (current, overdue, sales, length) => {
      const period = { ...EUR, creditSales: money(sales), days: length }
      const currentReceivables = money(current)
      const receivables = money(current + overdue)
      const {
        averageDaysDelinquent: add,
        dso,
        bestPossible,
      } = averageDaysDelinquent({
        ...period,
        receivables,
        currentReceivables,
      })
      expect(dso).toBe(daysSalesOutstanding({ ...period, receivables }).dso)
      expect(bestPossible).toBe(bestPossibleDso({ ...period, currentReceivables }).bestPossible)
      const units = (figure: string | null): bigint => BigInt((figure ?? '').replace('.', ''))
      expect(units(bestPossible) <= units(dso)).toBe(true)
      // Each is rounded by itself, so the three can part in the last decimal.
      const gap = units(dso) - units(bestPossible) - units(add)
      expect(gap >= -1n && gap <= 1n).toBe(true)
    },
  )
})
