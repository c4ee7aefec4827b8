import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { courtFee, type CourtFeeKind } from '../../src/recovery/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const feeOf = (kind: CourtFeeKind, amount: string): string =>
  courtFee({ kind, amount, asOf: '2026-03-01' }).fee

describe('courtFee', () => {
  test.each<[CourtFeeKind, string, string]>([
    ['case', '0.00', '50.00'],
    ['case', '10000.00', '50.00'],
    // 50 + 0.01 × 2.5 % = 50.00025
    ['case', '10000.01', '50.00'],
    // 50 + 90,000 × 2.5 %
    ['case', '100000.00', '2300.00'],
    // + 100,000 × 2 %
    ['case', '200000.00', '4300.00'],
    // + 300,000 × 1.5 %
    ['case', '500000.00', '8800.00'],
    // + 500,000 × 1 %
    ['case', '1000000.00', '13800.00'],
    // + 1 M × 0.9 %
    ['case', '2000000.00', '22800.00'],
    // + 3 M × 0.8 %
    ['case', '5000000.00', '46800.00'],
    // + 5 M × 0.7 %
    ['case', '10000000.00', '81800.00'],
    // + 10 M × 0.6 %
    ['case', '20000000.00', '141800.00'],
    // + 10 M × 0.5 %
    ['case', '30000000.00', '191800.00'],
    ['simple-case', '100000.00', '1150.00'],
    // 2,300 / 3 = 766.666…
    ['payment-order', '100000.00', '766.67'],
    ['payment-order', '200000.00', '1433.33'],
    ['preservation', '1000.00', '30.00'],
    // 30 + 99,000 × 1 %
    ['preservation', '100000.00', '1020.00'],
    // 1,020 + 900,000 × 0.5 % = 5,520, capped
    ['preservation', '1000000.00', '5000.00'],
    // 1,020 + 796,000 × 0.5 % = 5,000 exactly
    ['preservation', '896000.00', '5000.00'],
    ['preservation', '895000.00', '4995.00'],
    ['enforcement', '10000.00', '50.00'],
    // 50 + 490,000 × 1.5 %
    ['enforcement', '500000.00', '7400.00'],
    // + 4.5 M × 1 %
    ['enforcement', '5000000.00', '52400.00'],
    // + 5 M × 0.5 %
    ['enforcement', '10000000.00', '77400.00'],
    // + 10 M × 0.1 %
    ['enforcement', '20000000.00', '87400.00'],
  ])('%s of %s costs %s', (kind, amount, fee) => {
    expect(feeOf(kind, amount)).toBe(fee)
  })

  test('says where its table stands', () => {
    expect(courtFee({ kind: 'enforcement', amount: 1, asOf: '2007-04-01' })).toEqual({
      currency: 'CNY',
      fee: '50.00',
      source: '诉讼费用交纳办法, State Council Order 481 (2006), art. 14(1)',
    })
  })

  const kinds = fc.constantFrom<CourtFeeKind>(
    'case',
    'simple-case',
    'payment-order',
    'preservation',
    'enforcement',
  )
  law.prop([kinds, fc.nat(4_000_000_000), fc.nat(1_000_000)])(
    'a larger sum never costs less, and never more than 2.5 % of what it is larger by',
    (kind, cents, more) => {
      const [lower, higher] = [cents, cents + more].map((sum) =>
        Number(feeOf(kind, (sum / 100).toFixed(2)).replace('.', '')),
      ) as [number, number]
      expect(higher - lower).toBeGreaterThanOrEqual(0)
      expect(higher - lower).toBeLessThanOrEqual(more * 0.025 + 1)
    },
  )

  test.each<[string, unknown, string, string]>([
    ['no request', undefined, 'input.missing', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    ['an unknown kind', { kind: 'appeal', amount: 1, asOf: '2026-01-01' }, 'input.choice', 'kind'],
    ['a negative sum', { kind: 'case', amount: '-1', asOf: '2026-01-01' }, 'amount.negative', 'amount'],
    [
      'a sum finer than fen',
      { kind: 'case', amount: '0.001', asOf: '2026-01-01' },
      'amount.too-fine',
      'amount',
    ],
    [
      'a sum that is no number',
      { kind: 'case', amount: NaN, asOf: '2026-01-01' },
      'decimal.invalid',
      'amount',
    ],
    ['a day before the table', { kind: 'case', amount: 1, asOf: '2007-03-31' }, 'input.range', 'asOf'],
    ['no day', { kind: 'case', amount: 1 }, 'input.missing', 'asOf'],
    ['a misspelt field', { kind: 'case', amount: 1, asof: '2026-01-01' }, 'input.unknown-key', 'asof'],
  ])('refuses %s', (_, request, code, path) => {
    expect(refusal(() => courtFee(request as never))).toEqual([code, path])
  })
})
