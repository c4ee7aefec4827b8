import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { splitAmount, type SplitRequest } from '../../src/money/split-amount.js'
import { refusal, revokedProxy } from '../refusal.js'

describe('table', () => {
  test.each<[why: string, request: SplitRequest, parts: string[]]>([
    [
      '100 / 3 = 33.33 and a cent left: the earlier part',
      { amount: '100.00', currency: 'EUR', parts: 3 },
      ['33.34', '33.33', '33.33'],
    ],
    [
      '0.05 / 3 = 0.01 and two cents left',
      { amount: '0.05', currency: 'EUR', parts: 3 },
      ['0.02', '0.02', '0.01'],
    ],
    [
      'fewer cents than parts',
      { amount: '0.02', currency: 'EUR', parts: 4 },
      ['0.01', '0.01', '0.00', '0.00'],
    ],
    ['one part', { amount: '7.77', currency: 'EUR', parts: 1 }, ['7.77']],
    ['nothing to split', { amount: '0', currency: 'EUR', parts: 3 }, ['0.00', '0.00', '0.00']],
    ['1001 yen / 2', { amount: '1001', currency: 'JPY', parts: 2 }, ['501', '500']],
    ['1 fils over 2', { amount: '0.001', currency: 'KWD', parts: 2 }, ['0.001', '0.000']],
    [
      'quotas 1.5 and 3.5 cents tie: the earlier',
      { amount: '0.05', currency: 'EUR', shares: [3, 7] },
      ['0.02', '0.03'],
    ],
    ['negative: the signs turned', { amount: '-0.05', currency: 'EUR', shares: [3, 7] }, ['-0.02', '-0.03']],
    ['negative zero parts have no sign', { amount: '-0.01', currency: 'EUR', parts: 2 }, ['-0.01', '0.00']],
    [
      'quotas 1.4, 2.8, 5.8: the remainders .8 and .8 get one each',
      { amount: '0.10', currency: 'EUR', shares: [14, 28, 58] },
      ['0.01', '0.03', '0.06'],
    ],
    [
      'quotas 0.2, 0.3, 0.5: the largest remainder is last',
      { amount: '0.01', currency: 'EUR', shares: [2, 3, 5] },
      ['0.00', '0.00', '0.01'],
    ],
    [
      'a weight of zero gets nothing, even first',
      { amount: '0.01', currency: 'EUR', shares: [0, 1, 1] },
      ['0.00', '0.01', '0.00'],
    ],
    [
      'weights of all kinds: quotas 2.5, 5, 75, 17.5 cents',
      { amount: '1.00', currency: 'EUR', shares: ['0.1', 0.2, 3n, { toString: () => '0.7' }] },
      ['0.03', '0.05', '0.75', '0.17'],
    ],
    [
      'weights of different scales: 0.5 and 0.125',
      { amount: '1.00', currency: 'EUR', shares: ['0.5', '0.125'] },
      ['0.80', '0.20'],
    ],
    [
      'weights that need not sum to 1',
      { amount: '90.00', currency: 'EUR', shares: [2, 4] },
      ['30.00', '60.00'],
    ],
    [
      'a third written with 12 decimals beside its rest',
      { amount: '100.00', currency: 'EUR', shares: ['0.333333333333', '0.666666666667'] },
      ['33.33', '66.67'],
    ],
    [
      'the seats of the classic example: 10 seats over 47, 16, 15.8, 12, 6.1, 3.1 thousand votes',
      { amount: '10', currency: 'JPY', shares: [47000, 16000, 15800, 12000, 6100, 3100] },
      ['5', '2', '1', '1', '1', '0'],
    ],
    [
      'beyond 2^53',
      { amount: '900719925474099.93', currency: 'EUR', parts: 2 },
      ['450359962737049.97', '450359962737049.96'],
    ],
    [
      'a share of undefined parts',
      { amount: '1.00', currency: 'EUR', shares: [1], parts: undefined as never },
      ['1.00'],
    ],
  ])('%s', (_, request, parts) => {
    expect(splitAmount(request)).toEqual(parts)
  })

  test('a hundred thousand parts of a hundred thousand and one cents', () => {
    const parts = splitAmount({ amount: '1000.01', currency: 'EUR', parts: 100_000 })
    expect(parts.length).toBe(100_000)
    expect([parts[0], parts[1], parts.at(-1)]).toEqual(['0.02', '0.01', '0.01'])
  })

  test('a hundred thousand shares', () => {
    const shares = Array.from({ length: 100_000 }, (_, index) => index % 2)
    const parts = splitAmount({ amount: '500.01', currency: 'EUR', shares })
    expect(parts.slice(0, 4)).toEqual(['0.00', '0.02', '0.00', '0.01'])
  })
})

const cents = fc.bigInt(-(10n ** 17n), 10n ** 17n)
const amountOf = (value: bigint): string => {
  const digits = String(value < 0n ? -value : value).padStart(3, '0')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
const centsOf = (text: string): bigint => BigInt(text.replace('.', ''))
const weight = fc.oneof(
  fc.integer({ min: 0, max: 5 }).map(String),
  fc.bigInt(0n, 10n ** 18n).map(String),
  fc.integer({ min: 0, max: 10 ** 9 }).map((n) => `0.${String(n).padStart(9, '0')}`),
)
const weights = fc
  .array(weight, { minLength: 1, maxLength: 30 })
  .filter((list) => list.some((text) => /[1-9]/.test(text)))
/** Weights as whole numbers over 10^9. */
const wholeOf = (text: string): bigint => {
  const [whole = '', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.padEnd(9, '0'))
}
const split = (value: bigint, shares: string[]): bigint[] =>
  splitAmount({ amount: amountOf(value), currency: 'EUR', shares }).map(centsOf)

describe('laws', () => {
  law.prop([cents, weights])('the parts sum to the amount', (value, shares) => {
    expect(split(value, shares).reduce((a, b) => a + b, 0n)).toBe(value)
  })

  law.prop([cents, weights])(
    'no part is a whole cent away from its exact quota, and weight zero is zero',
    (value, shares) => {
      const total = shares.reduce((sum, share) => sum + wholeOf(share), 0n)
      split(value, shares).forEach((part, index) => {
        const off = part * total - value * wholeOf(shares[index] as string)
        expect(off < total && -off < total).toBe(true)
        if (wholeOf(shares[index] as string) === 0n) expect(part).toBe(0n)
      })
    },
  )

  law.prop([cents, weights])(
    'whoever was rounded up had no smaller remainder than whoever was not; ties go to the earlier',
    (value, shares) => {
      const total = shares.reduce((sum, share) => sum + wholeOf(share), 0n)
      const magnitude = value < 0n ? -value : value
      const list = split(magnitude, shares).map((part, index) => {
        const exact = magnitude * wholeOf(shares[index] as string)
        return { index, up: part > exact / total, remainder: exact % total }
      })
      for (const a of list.filter(({ up }) => up)) {
        for (const b of list.filter(({ up }) => !up)) {
          expect(a.remainder > b.remainder || (a.remainder === b.remainder && a.index < b.index)).toBe(true)
        }
      }
    },
  )

  law.prop([cents, weights])('a credit note mirrors its invoice', (value, shares) => {
    expect(split(-value, shares)).toEqual(split(value, shares).map((part) => -part))
  })

  law.prop([cents, weights, fc.integer({ min: 1, max: 1000 })])(
    'only the proportion of the weights counts',
    (value, shares, factor) => {
      const scaled = shares.map((share) => String(wholeOf(share) * BigInt(factor)))
      expect(split(value, scaled)).toEqual(split(value, shares))
    },
  )

  law.prop([cents, fc.integer({ min: 1, max: 200 })])('parts are equal weights', (value, parts) => {
    const amount = amountOf(value)
    const shares = Array<number>(parts).fill(7)
    expect(splitAmount({ amount, currency: 'EUR', parts })).toEqual(
      splitAmount({ amount, currency: 'EUR', shares }),
    )
  })

  law.prop([cents, weights])('the request is not changed and the result survives JSON', (value, shares) => {
    const request = Object.freeze({
      amount: amountOf(value),
      currency: 'EUR',
      shares: Object.freeze([...shares]),
    })
    const parts = splitAmount(request)
    expect(request.shares).toEqual(shares)
    expect(JSON.parse(JSON.stringify(parts))).toEqual(parts)
  })
})

describe('bad input', () => {
  const good = { amount: '1.00', currency: 'EUR' }
  test.each<[what: string, request: unknown, refused: [string, string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['null', null, ['input.type', '']],
    ['an array', [], ['input.type', '']],
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    ['a misspelt field', { ...good, share: [1] }, ['input.unknown-key', 'share']],
    ['shares and parts', { ...good, shares: [1], parts: 1 }, ['input.conflict', 'parts']],
    ['neither', good, ['input.missing', 'shares']],
    ['no currency', { amount: '1.00', parts: 1 }, ['input.missing', 'currency']],
    ['an unknown currency', { ...good, currency: 'XXX', parts: 1 }, ['currency.unknown', 'currency']],
    ['no amount', { currency: 'EUR', parts: 1 }, ['input.missing', 'amount']],
    ['an amount too fine', { ...good, amount: '1.001', parts: 1 }, ['amount.too-fine', 'amount']],
    [
      'an amount that is no decimal',
      { ...good, amount: '1e9000000', parts: 1 },
      ['decimal.invalid', 'amount'],
    ],
    ['NaN', { ...good, amount: NaN, parts: 1 }, ['decimal.invalid', 'amount']],
    ['no share', { ...good, shares: [] }, ['split.no-weight', 'shares']],
    ['shares all zero', { ...good, shares: [0, '0.00'] }, ['split.no-weight', 'shares']],
    ['a negative share', { ...good, shares: [1, '-0.1'] }, ['input.range', 'shares[1]']],
    ['a share that is no decimal', { ...good, shares: [1, 2, '50%'] }, ['decimal.invalid', 'shares[2]']],
    ['a share that is null', { ...good, shares: [null] }, ['decimal.invalid', 'shares[0]']],
    ['a share that is undefined', { ...good, shares: [1, undefined] }, ['input.missing', 'shares[1]']],
    ['a hole', { ...good, shares: [1, , 1] }, ['input.missing', 'shares[1]']],
    [
      'a hundred thousand and one shares',
      { ...good, shares: Array(100_001).fill(1) },
      ['input.range', 'shares'],
    ],
    ['shares that are a text', { ...good, shares: '1,2' }, ['input.type', 'shares']],
    ['shares that are an object', { ...good, shares: { 0: 1, length: 1 } }, ['input.type', 'shares']],
    ['shares that are null', { ...good, shares: null }, ['input.type', 'shares']],
    ['shares that are a revoked proxy', { ...good, shares: revokedProxy([]) }, ['input.type', 'shares']],
    ['no part', { ...good, parts: 0 }, ['input.range', 'parts']],
    ['half a part', { ...good, parts: 1.5 }, ['input.range', 'parts']],
    ['a negative number of parts', { ...good, parts: -1 }, ['input.range', 'parts']],
    ['a hundred thousand and one parts', { ...good, parts: 100_001 }, ['input.range', 'parts']],
    ['NaN parts', { ...good, parts: NaN }, ['input.range', 'parts']],
    ['parts as a text', { ...good, parts: '3' }, ['input.type', 'parts']],
    ['parts that are null', { ...good, parts: null }, ['input.type', 'parts']],
  ])('%s', (_, request, refused) => {
    expect(refusal(() => splitAmount(request as SplitRequest))).toEqual(refused)
  })

  test('four thousand million holes are refused before anything is counted', () => {
    const shares = Array<number>(4_294_967_295)
    expect(refusal(() => splitAmount({ ...good, shares }))).toEqual(['input.range', 'shares'])
  })
})
