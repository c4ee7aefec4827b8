import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { collectionEffectivenessIndex } from '../../src/metrics/index.js'
import { refusal } from '../refusal.js'
import { anyCents, money, statistic } from './amounts.js'

const table = {
  currency: 'EUR',
  openingReceivables: '100.00',
  creditSales: '90.00',
  receivables: '60.00',
  currentReceivables: '50.00',
} as const

describe('collectionEffectivenessIndex', () => {
  test('shows what was collected of what could have been', () => {
    // (100 + 90 − 60) / (100 + 90 − 50)
    expect(collectionEffectivenessIndex({ ...table, salesBasis: 'period' })).toEqual({
      currency: 'EUR',
      cei: statistic(130n, 140n),
      percent: statistic(13000n, 140n),
      collected: '130.00',
      collectable: '140.00',
      salesBasis: 'period',
      reasons: [
        {
          code: 'metrics.effectiveness',
          params: { collected: '130.00', collectable: '140.00', currency: 'EUR' },
        },
      ],
    })
  })

  test('divides the sales by the months exactly, and shows them rounded', () => {
    // 100 − 60 + 90 / 0.7 and 100 − 50 + 90 / 0.7
    const figure = collectionEffectivenessIndex({ ...table, salesBasis: 'monthly-average', months: '0.7' })
    expect(figure).toMatchObject({
      cei: statistic(280n + 900n, 350n + 900n),
      collected: '168.57',
      collectable: '178.57',
      reasons: [
        { code: 'metrics.monthly-sales', params: { creditSales: '90.00', months: '0.700000000000' } },
        { code: 'metrics.effectiveness' },
      ],
    })
  })

  test('has no figure where nothing could have been collected', () => {
    const nothing = { ...table, openingReceivables: '0', creditSales: '50', salesBasis: 'period' } as const
    expect(collectionEffectivenessIndex(nothing)).toMatchObject({
      cei: null,
      percent: null,
      collectable: '0.00',
      reasons: [{ code: 'metrics.nothing-collectable' }],
    })
  })

  test('says so where the figures do not fit together', () => {
    const { cei, reasons } = collectionEffectivenessIndex({
      ...table,
      openingReceivables: '0',
      creditSales: '55',
      salesBasis: 'period',
    })
    expect([cei, reasons[1]]).toEqual([
      '-1.000000000000',
      { code: 'metrics.out-of-range', params: { value: '-1.000000000000' } },
    ])
  })

  test.each<[string, object, [string, string]]>([
    ['no basis', {}, ['input.missing', 'salesBasis']],
    ['another basis', { salesBasis: 'monthlyAverage' }, ['input.choice', 'salesBasis']],
    ['months beside the period', { salesBasis: 'period', months: 3 }, ['input.conflict', 'months']],
    ['no months', { salesBasis: 'monthly-average' }, ['input.missing', 'months']],
    ['zero months', { salesBasis: 'monthly-average', months: 0 }, ['input.range', 'months']],
    ['too many months', { salesBasis: 'monthly-average', months: 1201 }, ['input.range', 'months']],
    [
      'more current than open',
      { salesBasis: 'period', currentReceivables: '61' },
      ['input.conflict', 'currentReceivables'],
    ],
  ])('refuses %s', (_, spoilt, expected) => {
    expect(refusal(() => collectionEffectivenessIndex({ ...table, ...spoilt } as never))).toEqual(expected)
  })

  prop.prop([anyCents, anyCents, anyCents, anyCents, fc.integer({ min: 1, max: 12 })])(
    'lies from 0 to 1 where no more is open than could be, and a month is the period',
    (current, overdue, cash, opening, months) => {
      const receivables = current + overdue
      // What rolls forward: opening + sales − cash = receivables, and sales of zero or above.
      const sales = receivables + cash - opening
      fc.pre(sales >= 0n)
      const request = {
        currency: 'EUR',
        openingReceivables: money(opening),
        creditSales: money(sales),
        receivables: money(receivables),
        currentReceivables: money(current),
      }
      const { cei } = collectionEffectivenessIndex({ ...request, salesBasis: 'period' })
      if (cei === null) expect(overdue + cash).toBe(0n)
      else expect(Number(cei) >= 0 && Number(cei) <= 1).toBe(true)
      const monthly = (count: number) =>
        collectionEffectivenessIndex({ ...request, salesBasis: 'monthly-average', months: count }).cei
      expect(monthly(1)).toBe(cei)
      expect(Number(monthly(months))).toBeLessThanOrEqual(1)
    },
  )
})
