import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { checkLawyerFeeCap, contingencyFee, type FeeSchedule } from '../../src/recovery/index.js'
import type { RoundingMode } from '../../src/numbers/rounding-mode.js'
import { payment } from '../ledger/given.js'
import { refusal, revokedProxy } from '../refusal.js'
import { centsOf, money, slab } from './schedules.js'

const whole: FeeSchedule = { ...slab, method: 'whole-amount' }
const byClaim: FeeSchedule = { ...slab, method: 'by-claim' }
const feeOf = (recovered: string, schedule: FeeSchedule, claim?: string) =>
  contingencyFee({ currency: 'USD', recovered, schedule, ...(claim === undefined ? {} : { claim }) })

describe('contingencyFee', () => {
  test.each<[string, string, FeeSchedule, string | undefined, string]>([
    ['nothing', '0', slab, undefined, '0.00'],
    // 3,000 × 25 %; the bound belongs to the tier below it
    ['the bound of a tier', '3000', slab, undefined, '750.00'],
    // 750 + 0.01 × 18 % = 750.0018
    ['a cent above it', '3000.01', slab, undefined, '750.00'],
    // 750 + 5,000 × 18 %
    ['both tiers', '8000', slab, undefined, '1650.00'],
    ['the bound, by the whole amount', '3000', whole, undefined, '750.00'],
    // 8,000 × 18 %
    ['the higher tier, by the whole amount', '8000', whole, undefined, '1440.00'],
    // A claim of 10,000 is of the 18 % tier though only 1,000 came in.
    ['a small part of a large claim', '1000', byClaim, '10000', '180.00'],
    ['all of a small claim', '1000', byClaim, '1000', '250.00'],
    [
      'a minimum',
      '100',
      { ...slab, minimum: { amount: '50', limitedToRecovered: true } },
      undefined,
      '50.00',
    ],
    [
      'a minimum above the money',
      '30',
      { ...slab, minimum: { amount: '50', limitedToRecovered: true } },
      undefined,
      '30.00',
    ],
    [
      'a minimum that nothing limits',
      '30',
      { ...slab, minimum: { amount: '50', limitedToRecovered: false } },
      undefined,
      '50.00',
    ],
    [
      'no minimum on nothing',
      '0',
      { ...slab, minimum: { amount: '50', limitedToRecovered: false } },
      undefined,
      '0.00',
    ],
    ['a maximum', '8000', { ...slab, maximum: '1000' }, undefined, '1000.00'],
  ])('%s: of %s', (_, recovered, schedule, claim, fee) => {
    expect(feeOf(recovered, schedule, claim).fee).toBe(fee)
  })

  test('shows the parts, what a minimum added and a maximum cut off', () => {
    expect(feeOf('8000', slab)).toEqual({
      currency: 'USD',
      recovered: '8000.00',
      charged: '8000.00',
      fee: '1650.00',
      net: '6350.00',
      effectiveRate: '0.206250000000',
      parts: [
        { amount: '3000.00', rate: '0.25', fee: '750.00' },
        { amount: '5000.00', rate: '0.18', fee: '900.00' },
      ],
      adjustment: '0.00',
      receipts: [],
      reasons: [],
    })
    const least = feeOf('30', { ...slab, minimum: { amount: '50', limitedToRecovered: false } })
    expect(least).toMatchObject({ net: '-20.00', adjustment: '42.50' })
    expect(least.reasons).toEqual([
      { code: 'recovery.fee-minimum', params: { fee: '50.00', currency: 'USD' } },
    ])
    const most = feeOf('8000', { ...slab, maximum: '1000' })
    expect(most.adjustment).toBe('-650.00')
    expect(most.reasons).toEqual([
      { code: 'recovery.fee-maximum', params: { fee: '1000.00', currency: 'USD' } },
    ])
    expect(feeOf('0', slab)).toMatchObject({
      effectiveRate: null,
      parts: [],
      reasons: [{ code: 'recovery.nothing-recovered' }],
    })
    expect(feeOf('0', whole).parts).toEqual([])
  })

  test('charges each receipt with the growth of the fee, in the order of the days', () => {
    const { fee, receipts } = contingencyFee({
      currency: 'USD',
      receipts: [
        { date: '2026-03-10', amount: '5000' },
        { date: '2026-02-10', amount: '2000' },
      ],
      schedule: slab,
    })
    // 2,000 × 25 %; 1,000 × 25 % + 4,000 × 18 %
    expect(receipts.map((receipt) => receipt.fee)).toEqual(['500.00', '970.00'])
    expect(fee).toBe('1470.00')
  })

  test('takes the payments of a book', () => {
    const receipts = [payment({ currency: 'USD', amount: '2000.00', date: '2026-02-10' })]
    expect(contingencyFee({ currency: 'USD', receipts, schedule: slab }).fee).toBe('500.00')
  })

  test('a fee by the whole amount may fall when more comes in', () => {
    const { receipts } = contingencyFee({
      currency: 'USD',
      receipts: [
        { date: '2026-02-10', amount: '3000' },
        { date: '2026-03-10', amount: '100' },
      ],
      schedule: whole,
    })
    // 3,000 × 25 % = 750; 3,100 × 18 % = 558
    expect(receipts.map((receipt) => receipt.fee)).toEqual(['750.00', '-192.00'])
  })

  test('charges nothing for what comes in during the free demand period', () => {
    const result = contingencyFee({
      currency: 'USD',
      receipts: [
        { date: '2026-02-10', amount: '1000' },
        { date: '2026-02-11', amount: '1000' },
      ],
      freeUntil: '2026-02-10',
      schedule: slab,
    })
    expect(result).toMatchObject({ recovered: '2000.00', charged: '1000.00', fee: '250.00', net: '1750.00' })
    expect(result.receipts.map(({ fee }) => fee)).toEqual(['0.00', '250.00'])
    expect(result.reasons).toEqual([
      { code: 'recovery.free-demand', params: { amount: '1000.00', currency: 'USD', until: '2026-02-10' } },
    ])
  })

  const cents = fc.integer({ min: 0, max: 100_000_000 })

  law.prop([cents, cents])('more recovered by slabs never costs less', (a, b) => {
    const [less, more] = [Math.min(a, b), Math.max(a, b)]
    expect(centsOf(feeOf(money(less), slab).fee)).toBeLessThanOrEqual(centsOf(feeOf(money(more), slab).fee))
  })

  law.prop([cents, fc.constantFrom(slab, whole, byClaim, { ...slab, maximum: '700' })])(
    'parts and adjustment sum to the fee, fee and net to what was recovered',
    (recovered, schedule) => {
      const result = feeOf(money(recovered), schedule, '5000')
      const parts = result.parts.reduce((sum, part) => sum + centsOf(part.fee), 0)
      expect(parts + centsOf(result.adjustment)).toBe(centsOf(result.fee))
      expect(centsOf(result.fee) + centsOf(result.net)).toBe(recovered)
      expect(result.parts.reduce((sum, part) => sum + centsOf(part.amount), 0)).toBe(recovered)
    },
  )

  law.prop([
    cents,
    fc.array(fc.tuple(fc.integer({ min: 1, max: 400_000 }), fc.integer({ min: 0, max: 1_000_000 })), {
      minLength: 1,
      maxLength: 60,
    }),
    fc.constantFrom<RoundingMode>('half-up', 'half-even', 'up', 'down', 'floor', 'ceiling', 'half-down'),
  ])(
    'without a minimum and a maximum the parts are the fee, however fine the rates are',
    (recovered, steps, rounding) => {
      let below = 0
      const tiers = steps.map(([width, rate], place) => ({
        upTo: place === steps.length - 1 ? null : money((below += width)),
        rate: (rate / 1_000_000).toFixed(place % 7),
      }))
      const result = feeOf(money(recovered), { currency: 'USD', method: 'slab', tiers, rounding })
      expect(result.adjustment).toBe('0.00')
      // The fee a second time: each tier by itself, in units of 10^-8 of a cent.
      let [low, exact] = [0, 0n]
      for (const { upTo, rate } of tiers) {
        const high = Math.min(recovered, upTo === null ? recovered : centsOf(upTo))
        if (high <= low) break
        exact += BigInt(high - low) * BigInt(Math.round(Number(rate) * 1_000_000))
        low = high
      }
      const off = BigInt(centsOf(result.fee)) * 1_000_000n - exact
      expect(off < 1_000_000n && off > -1_000_000n).toBe(true)
    },
  )

  law.prop([fc.array(cents, { maxLength: 8 })])(
    'the fees of receipts sum to the fee of the total',
    (amounts) => {
      const receipts = amounts.map((amount) => ({ date: '2026-03-01', amount: money(amount) }))
      const total = amounts.reduce((a, b) => a + b, 0)
      const result = contingencyFee({ currency: 'USD', receipts, schedule: slab })
      expect(result.fee).toBe(feeOf(money(total), slab).fee)
      expect(result.receipts.reduce((sum, { fee }) => sum + centsOf(fee), 0)).toBe(centsOf(result.fee))
    },
  )

  test('of receipts of one day the larger is charged first, whatever the order in which they are given', () => {
    const receipts = [
      { date: '2026-03-01', amount: '1000.00' },
      { date: '2026-03-01', amount: '3000.00' },
    ]
    for (const list of [receipts, [...receipts].reverse()]) {
      const result = contingencyFee({ currency: 'USD', receipts: list, schedule: slab })
      expect(result.receipts.map(({ amount }) => amount)).toEqual(['3000.00', '1000.00'])
    }
  })

  test.each<[string, object, string, string]>([
    ['no request', revokedProxy(), 'input.type', ''],
    ['a negative sum', { recovered: '-1' }, 'amount.negative', 'recovered'],
    ['a sum that is no number', { recovered: NaN }, 'decimal.invalid', 'recovered'],
    ['a total and receipts', { receipts: [] }, 'input.conflict', 'recovered'],
    ['neither', { recovered: undefined }, 'input.conflict', 'recovered'],
    ['a free period without days', { freeUntil: '2026-01-01' }, 'input.conflict', 'freeUntil'],
    ['a claim that is missing', { schedule: byClaim }, 'input.missing', 'claim'],
    [
      'another currency',
      { schedule: { ...slab, currency: 'EUR' } },
      'currency.mismatch',
      'schedule.currency',
    ],
    [
      'no currency of the schedule',
      { schedule: { ...slab, currency: undefined } },
      'input.missing',
      'schedule.currency',
    ],
    ['no tiers', { schedule: { ...slab, tiers: [] } }, 'policy.invalid', 'schedule.tiers'],
    [
      'tiers out of order',
      {
        schedule: {
          ...slab,
          tiers: [
            { upTo: '5', rate: 0 },
            { upTo: '5', rate: 0 },
            { upTo: null, rate: 0 },
          ],
        },
      },
      'policy.invalid',
      'schedule.tiers[1].upTo',
    ],
    [
      'a last tier with an end',
      { schedule: { ...slab, tiers: [{ upTo: '5', rate: 0 }] } },
      'policy.invalid',
      'schedule.tiers[0].upTo',
    ],
    [
      'an end that is missing',
      { schedule: { ...slab, tiers: [{ rate: 0 }] } },
      'input.missing',
      'schedule.tiers[0].upTo',
    ],
    [
      'an endless tier in between',
      {
        schedule: {
          ...slab,
          tiers: [
            { upTo: null, rate: 0 },
            { upTo: null, rate: 0 },
          ],
        },
      },
      'policy.invalid',
      'schedule.tiers[0].upTo',
    ],
    [
      'a rate above 1',
      { schedule: { ...slab, tiers: [{ upTo: null, rate: '1.01' }] } },
      'input.range',
      'schedule.tiers[0].rate',
    ],
    [
      'a maximum below the minimum',
      { schedule: { ...slab, minimum: { amount: 2, limitedToRecovered: true }, maximum: 1 } },
      'policy.invalid',
      'schedule.maximum',
    ],
    ['an unknown method', { schedule: { ...slab, method: 'tiered' } }, 'input.choice', 'schedule.method'],
    ['a misspelt field', { recoverd: 1 }, 'input.unknown-key', 'recoverd'],
  ])('refuses %s', (_, more, code, path) => {
    const request = path === '' ? more : { currency: 'USD', recovered: '1', schedule: slab, ...more }
    expect(refusal(() => contingencyFee(request as never))).toEqual([code, path])
  })

  test.each<[string, unknown, string, string]>([
    ['a receipt without its day', [{ amount: 1 }], 'input.missing', 'receipts[0].date'],
    ['a negative receipt', [{ date: '2026-01-01', amount: -1 }], 'amount.negative', 'receipts[0].amount'],
    ['a hole', new Array(1), 'input.missing', 'receipts[0]'],
    [
      'one in another currency',
      [payment({ currency: 'EUR', date: '2026-01-01' })],
      'currency.mismatch',
      'receipts[0].currency',
    ],
    [
      'one that went back',
      [payment({ currency: 'USD', date: '2026-01-01', reversedOn: '2026-01-08' })],
      'input.conflict',
      'receipts[0].reversedOn',
    ],
    ['too many', new Array(10_001).fill({ date: '2026-01-01', amount: 1 }), 'input.range', 'receipts'],
  ])('refuses %s among receipts', (_, receipts, code, path) => {
    expect(
      refusal(() => contingencyFee({ currency: 'USD', receipts: receipts as never, schedule: slab })),
    ).toEqual([code, path])
  })
})

describe('checkLawyerFeeCap', () => {
  test.each([
    ['0', '0.00'],
    // 180,000 + 600,000 + 600,000 + 3,600,000 + 6 % of 10 M
    ['60000000', '5580000.00'],
    // 180,000 + 600,000 + 600,000
    ['10000000', '1380000.00'],
    // + 40 M × 9 %
    ['50000000', '4980000.00'],
  ])('of %s yuan allows %s', (realised, maximum) => {
    const check = checkLawyerFeeCap({ realised, fee: maximum, agreedOn: '2021-12-28' })
    expect(check).toMatchObject({ maximum, within: true, excess: '0.00' })
    expect(check.reasons[0]?.code).toBe('recovery.fee-within-cap')
  })

  test('a cent above is above', () => {
    const check = checkLawyerFeeCap({ realised: '1000000', fee: '180000.01', agreedOn: '2026-01-01' })
    expect(check).toMatchObject({ within: false, excess: '0.01' })
    expect(check.reasons).toEqual([
      { code: 'recovery.fee-above-cap', params: { fee: '180000.01', maximum: '180000.00', excess: '0.01' } },
    ])
  })

  test.each<[string, object, string, string]>([
    ['a day before the rule', { agreedOn: '2021-12-27' }, 'regime.dates', 'agreedOn'],
    ['a negative fee', { fee: '-1' }, 'amount.negative', 'fee'],
    ['a sum that is missing', { realised: undefined }, 'input.missing', 'realised'],
    ['a misspelt field', { realized: 1 }, 'input.unknown-key', 'realized'],
  ])('refuses %s', (_, more, code, path) => {
    const request = { realised: '1', fee: '0', agreedOn: '2026-01-01', ...more }
    expect(refusal(() => checkLawyerFeeCap(request as never))).toEqual([code, path])
  })
})
