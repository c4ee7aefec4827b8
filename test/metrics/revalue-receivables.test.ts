import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { hedgeGap, revalueReceivables } from '../../src/metrics/index.js'
import { refusal } from '../refusal.js'
import { anyCents, money } from './amounts.js'

const request = {
  reportingCurrency: 'CNY',
  asOf: '2026-03-31',
  items: [
    { id: 'F-1', currency: 'USD', open: '1000.00', bookedRate: '7.20', dueDate: '2026-03-31' },
    { id: 'F-2', currency: 'USD', open: '500.00', bookedRate: '7.00', dueDate: '2026-04-30' },
    { id: 'F-3', currency: 'JPY', open: 10_001, bookedRate: '0.0475', dueDate: '2026-05-01' },
    { id: 'F-4', currency: 'CNY', open: '99.99', dueDate: '2026-01-01' },
  ],
  rates: [
    { currency: 'USD', date: '2026-03-27', rate: '7.3' },
    { currency: 'USD', date: '2026-03-30', rate: '7.10' },
    { currency: 'USD', date: '2026-04-01', rate: '9' },
    { currency: 'JPY', date: '2026-03-31', rate: '0.05' },
  ],
  maxRateAge: 3,
  rounding: 'half-up',
} as const

describe('revalueReceivables', () => {
  test('takes the latest rate up to the day, rounds item by item and adds up', () => {
    const result = revalueReceivables({ ...request, tenorEdges: [30, 60] })
    // 1000 × 7.2 and × 7.1; 500 × 7 and × 7.1; 10001 × 0.0475 = 475.0475 and × 0.05 = 500.05
    expect(result.items.map(({ bookedValue, value, gainLoss }) => [bookedValue, value, gainLoss])).toEqual([
      ['7200.00', '7100.00', '-100.00'],
      ['3500.00', '3550.00', '50.00'],
      ['475.05', '500.05', '25.00'],
      ['99.99', '99.99', '0.00'],
    ])
    expect(result.exposures).toEqual([
      {
        currency: 'CNY',
        open: '99.99',
        rate: '1',
        rateDate: null,
        bookedValue: '99.99',
        value: '99.99',
        gainLoss: '0.00',
        tenors: [
          { id: 'due', open: '99.99' },
          { id: '1-30', open: '0.00' },
          { id: '31-60', open: '0.00' },
          { id: '61+', open: '0.00' },
        ],
      },
      expect.objectContaining({
        currency: 'JPY',
        open: '10001',
        rateDate: '2026-03-31',
        tenors: expect.arrayContaining([{ id: '31-60', open: '10001' }]) as unknown,
      }) as unknown,
      expect.objectContaining({
        currency: 'USD',
        open: '1500.00',
        rate: '7.1',
        rateDate: '2026-03-30',
        bookedValue: '10700.00',
        value: '10650.00',
        gainLoss: '-50.00',
        tenors: [
          { id: 'due', open: '1000.00' },
          { id: '1-30', open: '500.00' },
          { id: '31-60', open: '0.00' },
          { id: '61+', open: '0.00' },
        ],
      }) as unknown,
    ])
    expect(result).toMatchObject({ bookedValue: '11275.04', value: '11250.04', gainLoss: '-25.00' })
    expect(result.reasons.map(({ code }) => code)).toEqual([
      'metrics.exchange-rate',
      'metrics.exchange-gain',
      'metrics.exchange-rate',
      'metrics.exchange-loss',
    ])
    expect(result.reasons[3]?.params).toEqual({ currency: 'USD', amount: '50.00', reportingCurrency: 'CNY' })
  })

  test('beyond the last edge lies the last tenor, and nothing is gained at the booked rate', () => {
    const items = [{ id: 'F-1', currency: 'USD', open: '1.00', bookedRate: '7.1', dueDate: '2027-01-01' }]
    const { exposures, reasons } = revalueReceivables({ ...request, items, tenorEdges: [30] })
    expect(exposures[0]?.tenors?.at(-1)).toEqual({ id: '31+', open: '1.00' })
    expect(reasons.map(({ code }) => code)).toEqual(['metrics.exchange-rate'])
  })

  test('of nothing is nothing', () => {
    expect(revalueReceivables({ ...request, items: [] })).toMatchObject({
      items: [],
      exposures: [],
      gainLoss: '0.00',
    })
  })

  const item = (spoilt: object) => ({ items: [{ ...request.items[0], ...spoilt }] })
  test.each<[string, object, [string, string]]>([
    ['a currency without a rate', item({ currency: 'EUR' }), ['rate.unknown', 'rates']],
    ['a rate that is too old', { maxRateAge: 0 }, ['rate.unknown', 'rates']],
    ['no age of rates', { maxRateAge: undefined }, ['input.missing', 'maxRateAge']],
    ['two rates of a day', { rates: [request.rates[0], request.rates[0]] }, ['rate.table', 'rates[1].date']],
    ['a rate of zero', { rates: [{ ...request.rates[0], rate: 0 }] }, ['input.range', 'rates[0].rate']],
    ['no booked rate', item({ bookedRate: undefined }), ['input.missing', 'items[0].bookedRate']],
    [
      'a rate of the reporting currency itself',
      { rates: [...request.rates, { currency: 'CNY', date: '2026-03-31', rate: '7.05' }] },
      ['input.conflict', `rates[${String(request.rates.length)}].rate`],
    ],
    [
      'a booked rate of the own currency',
      item({ currency: 'CNY' }),
      ['input.conflict', 'items[0].bookedRate'],
    ],
    ['a negative amount', item({ open: '-1' }), ['amount.negative', 'items[0].open']],
    ['one item twice', { items: [request.items[0], request.items[0]] }, ['id.duplicate', 'items[1].id']],
    [
      'no due date for tenors',
      { ...item({ dueDate: undefined }), tenorEdges: [30] },
      ['input.missing', 'items[0].dueDate'],
    ],
    ['no edges', { tenorEdges: [] }, ['input.range', 'tenorEdges']],
    ['edges out of order', { tenorEdges: [30, 30] }, ['input.range', 'tenorEdges[1]']],
    ['an unknown currency', { reportingCurrency: 'RMB' }, ['currency.unknown', 'reportingCurrency']],
  ])('refuses %s', (_, spoilt, expected) => {
    expect(refusal(() => revalueReceivables({ ...request, ...spoilt } as never))).toEqual(expected)
  })

  test('takes a rate of 1 of the own currency, booked or of the day', () => {
    const own = { currency: 'CNY', date: '2026-03-31', rate: 1 }
    expect(revalueReceivables({ ...request, rates: [...request.rates, own] })).toEqual(
      revalueReceivables(request),
    )
    expect(revalueReceivables({ ...request, ...item({ currency: 'CNY', bookedRate: '1.0' }) }).gainLoss).toBe(
      '0.00',
    )
  })

  const items = fc.array(
    fc.tuple(anyCents, fc.integer({ min: 1, max: 2000 }), fc.constantFrom('USD', 'EUR', 'CNY')),
    { maxLength: 6 },
  )
  prop.prop([items, fc.integer({ min: 1, max: 2000 })])(
    'adds up, and gains nothing where the rate has not moved',
    (rows, percent) => {
      const rate = (percent / 100).toFixed(2)
      const rates = ['USD', 'EUR'].map((currency) => ({ currency, date: '2026-03-31', rate }))
      const revalue = (booked: (own: number) => string) =>
        revalueReceivables({
          ...request,
          rates,
          items: rows.map(([cents, own, currency], index) => ({
            id: String(index),
            currency,
            open: money(cents),
            ...(currency === 'CNY' ? {} : { bookedRate: booked(own) }),
          })),
        })
      const units = (amount: string): bigint => BigInt(amount.replace('.', ''))
      const result = revalue((own) => (own / 100).toFixed(2))
      for (const field of ['bookedValue', 'value', 'gainLoss'] as const) {
        const sum = (list: readonly Readonly<Record<typeof field, string>>[]): bigint =>
          list.reduce((total, row) => total + units(row[field]), 0n)
        expect([sum(result.items), sum(result.exposures)]).toEqual([
          units(result[field]),
          units(result[field]),
        ])
      }
      expect(revalue(() => rate).gainLoss).toBe('0.00')
    },
  )
})

describe('hedgeGap', () => {
  const gap = (open: string, hedged: string, targetRatio = '0.8') =>
    hedgeGap({
      exposures: [{ currency: 'USD', open }],
      hedges: [{ currency: 'USD', amount: hedged }],
      targetRatio,
      rounding: 'half-up',
    })

  test.each([
    ['100.00', '79.99', 'under-hedged', '0.01', '0.00', '0.799900000000'],
    ['100.00', '80.00', 'hedged', '0.00', '0.00', '0.800000000000'],
    ['100.00', '100.00', 'hedged', '0.00', '0.00', '1.000000000000'],
    ['100.00', '100.01', 'over-hedged', '0.00', '0.01', '1.000100000000'],
    ['0.00', '0.00', 'hedged', '0.00', '0.00', null],
    ['0.00', '5.00', 'over-hedged', '0.00', '5.00', null],
  ])('of %s, %s is %s', (open, hedged, status, missing, excess, ratio) => {
    const { rows, reasons } = gap(open, hedged)
    expect(rows[0]).toMatchObject({ exposure: open, hedged, status, gap: missing, excess, ratio })
    expect(reasons[0]?.code).toBe(`metrics.${status}`)
  })

  test('adds hedges of one currency, and knows a hedge of what is not exposed', () => {
    const { rows } = hedgeGap({
      exposures: [{ currency: 'USD', open: '100.00' }],
      hedges: [
        { currency: 'USD', amount: '30.00' },
        { currency: 'JPY', amount: '7' },
        { currency: 'USD', amount: '50.00' },
      ],
      targetRatio: '0.8',
      rounding: 'half-up',
    })
    expect(rows.map(({ currency, hedged, status }) => [currency, hedged, status])).toEqual([
      ['JPY', '7', 'over-hedged'],
      ['USD', '80.00', 'hedged'],
    ])
  })

  test('refuses a ratio above 1, and an exposure twice', () => {
    expect(refusal(() => gap('1', '1', '1.1'))).toEqual(['input.range', 'targetRatio'])
    const twice = { currency: 'USD', open: '1' }
    const request = { exposures: [twice, twice], hedges: [], targetRatio: 1, rounding: 'up' } as const
    expect(refusal(() => hedgeGap(request))).toEqual(['id.duplicate', 'exposures[1].currency'])
  })
})
