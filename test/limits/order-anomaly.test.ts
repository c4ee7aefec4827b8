import { describe, expect, test } from 'vitest'
import { orderAnomaly, type AnomalyRequest, type AnomalyRule } from '../../src/limits/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { as } from './given.js'

const history = ['100000', '110000', '90000', '105000', '95000']
const given = (
  amount: string,
  rule: Partial<AnomalyRule>,
  more: Partial<AnomalyRequest> = {},
): AnomalyRequest => ({
  order: { amount, currency: 'CNY' },
  history,
  rule: { minimumHistory: 3, ...rule },
  ...more,
})
const statusOf = (...args: Parameters<typeof given>): [string, string[]] => {
  const { status, reasons } = orderAnomaly(given(...args))
  return [status, reasons.map(({ code }) => code)]
}

describe('the figures', () => {
  test('are mean, median and the spread around it', () => {
    // distances from 100,000: 0, 10, 10, 5, 5 thousand; their median 5,000; z = 0.6745 × 12,000 ÷ 5,000
    expect(orderAnomaly(given('112000', { robustZ: '3.5' }, { limit: '500000' })).metrics).toEqual({
      count: 5,
      mean: '100000.000000000000',
      median: '100000.000000000000',
      mad: '5000.000000000000',
      ratioToMean: '1.120000000000',
      ratioToMedian: '1.120000000000',
      robustZ: '1.618800000000',
      shareOfLimit: '0.224000000000',
    })
  })

  test('of an even number take the middle of the two', () => {
    // median (1 + 2) ÷ 2 = 1.5; distances 1.5, 0.5, 0.5, 8.5; MAD (0.5 + 1.5) ÷ 2 = 1; mean 13 ÷ 4
    const { metrics } = orderAnomaly(given('2.50', { robustZ: 9 }, { history: ['0', '1', '2', '10'] }))
    expect(metrics).toMatchObject({
      mean: '3.250000000000',
      median: '1.500000000000',
      mad: '1.000000000000',
      // 0.6745 × (2.5 − 1.5) ÷ 1
      robustZ: '0.674500000000',
    })
  })

  test('are null where there is nothing to form them from', () => {
    expect(orderAnomaly(given('5', { ratioToMean: 3 }, { history: [], limit: '0' })).metrics).toEqual({
      count: 0,
      mean: null,
      median: null,
      mad: null,
      ratioToMean: null,
      ratioToMedian: null,
      robustZ: null,
      shareOfLimit: null,
    })
  })
})

describe('an order', () => {
  test.each<[amount: string, rule: Partial<AnomalyRule>, status: string, codes: string[]]>([
    ['299999.99', { ratioToMean: '3' }, 'ordinary', []],
    ['300000.00', { ratioToMean: '3' }, 'anomalous', ['limits.large-by-ratio']],
    [
      '300000.00',
      { ratioToMean: '3', ratioToMedian: '3' },
      'anomalous',
      ['limits.large-by-ratio', 'limits.large-by-ratio'],
    ],
    // 3.5 = 0.6745 × d ÷ 5,000: d = 25,945.14…
    ['125945.14', { robustZ: '3.5' }, 'ordinary', []],
    ['125945.15', { robustZ: '3.5' }, 'anomalous', ['limits.large-by-z']],
    // Far below is not a sudden large order.
    ['1', { robustZ: '3.5', ratioToMean: 3 }, 'ordinary', []],
  ])('of %s under %o is %s', (amount, rule, status, codes) => {
    expect(statusOf(amount, rule)).toEqual([status, codes])
  })

  test('too large for the limit', () => {
    const rule = { shareOfLimit: '0.5' }
    expect(statusOf('50', rule, { limit: '100' })).toEqual(['anomalous', ['limits.large-for-limit']])
    expect(statusOf('49.99', rule, { limit: '100' })).toEqual(['ordinary', []])
    expect(statusOf('49.99', rule, { limit: null })).toEqual(['ordinary', []])
    expect(statusOf('0.01', rule, { limit: '0' })).toEqual(['anomalous', ['limits.large-for-limit']])
  })

  test('that is the first', () => {
    const rule = { firstOrderAbove: { CNY: '1000' } }
    expect(statusOf('1000.01', rule, { history: [] })).toEqual(['anomalous', ['limits.first-order-large']])
    expect(statusOf('1000.00', rule, { history: [] })).toEqual(['ordinary', []])
    expect(statusOf('9999.00', rule, { history: ['1'] })).toEqual(['ordinary', []])
  })
})

describe('too little to judge by', () => {
  test('is an answer of its own', () => {
    const short = orderAnomaly(given('400000', { ratioToMean: 3 }, { history: history.slice(0, 2) }))
    expect(short).toMatchObject({
      status: 'insufficient-data',
      anomalous: null,
      reasons: [{ code: 'limits.history-short', params: { count: 2, minimum: 3 } }],
    })
  })

  test('does not hide what another criterion says', () => {
    const rule = { ratioToMean: 3, firstOrderAbove: { CNY: 1000 } }
    expect(statusOf('5000', rule, { history: [] })).toEqual([
      'anomalous',
      ['limits.first-order-large', 'limits.history-short'],
    ])
    expect(statusOf('500', rule, { history: [] })[0]).toBe('insufficient-data')
  })

  test('where orders do not spread, z judges no larger one', () => {
    const equal = { history: ['100', '100', '100', '900'] }
    expect(statusOf('100', { robustZ: 3 }, equal)).toEqual(['ordinary', []])
    expect(statusOf('50', { robustZ: 3 }, equal)).toEqual(['ordinary', []])
    expect(statusOf('101', { robustZ: 3 }, equal)).toEqual(['insufficient-data', ['limits.spread-zero']])
  })

  test('where earlier orders are zero there is no ratio', () => {
    const zero = { history: ['0', '0', '0'] }
    expect(statusOf('1', { ratioToMean: 3 }, zero)).toEqual(['insufficient-data', ['limits.middle-zero']])
    expect(statusOf('0', { ratioToMedian: 3 }, zero)).toEqual(['ordinary', []])
  })
})

describe('bad input', () => {
  test.each<[what: string, request: unknown, expected: [string, string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    ['no criterion', given('1', {}), ['policy.invalid', 'rule']],
    [
      'no minimum',
      given('1', as({ ratioToMean: 3, minimumHistory: undefined })),
      ['input.missing', 'rule.minimumHistory'],
    ],
    [
      'a minimum of zero',
      given('1', { ratioToMean: 3, minimumHistory: 0 }),
      ['input.range', 'rule.minimumHistory'],
    ],
    ['no limit for its share', given('1', { shareOfLimit: 1 }), ['input.missing', 'limit']],
    ['a negative limit', given('1', { shareOfLimit: 1 }, { limit: -1 }), ['amount.negative', 'limit']],
    ['a negative order', given('-1', { ratioToMean: 3 }), ['amount.negative', 'order.amount']],
    [
      'a negative history',
      given('1', { ratioToMean: 3 }, { history: ['1', '-1'] }),
      ['amount.negative', 'history[1]'],
    ],
    [
      'NaN in the history',
      given('1', { ratioToMean: 3 }, { history: [NaN] }),
      ['decimal.invalid', 'history[0]'],
    ],
    ['a negative threshold', given('1', { robustZ: -1 }), ['input.range', 'rule.robustZ']],
    ['a huge threshold', given('1', { robustZ: 1e99 }), ['decimal.invalid', 'rule.robustZ']],
    [
      'no amount in the currency',
      given('1', { firstOrderAbove: { EUR: 1 } }),
      ['currency.missing', 'rule.firstOrderAbove.CNY'],
    ],
    ['an unknown criterion', given('1', as({ ratio: 3 })), ['input.unknown-key', 'rule.ratio']],
    [
      'a long history',
      given('1', { ratioToMean: 3 }, { history: new Array<string>(20_001).fill('1') }),
      ['input.range', 'history'],
    ],
  ])('%s', (_, request, expected) => {
    expect(refusal(() => orderAnomaly(as(request)))).toEqual(expected)
  })
})
