import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  insuranceDecision,
  insuranceIndemnity,
  premiumAt,
  premiumRange,
  uninsuredExposure,
  type InsuranceCover,
} from '../../src/recovery/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { centsOf, cover, likely, money } from './schedules.js'

const pays = (loss: string, more: Partial<InsuranceCover>) =>
  insuranceIndemnity({ loss, currency: 'EUR', cover: { ...cover, ...more } })

describe('insuranceIndemnity', () => {
  test.each<[string, string, Partial<InsuranceCover>, string, unknown[]]>([
    ['90 % of the loss', '1000', {}, '900.00', [['coinsurance', '100.00']]],
    // 90 % × (1,000 − 100)
    [
      'the excess first',
      '1000',
      { excess: '100' },
      '810.00',
      [
        ['excess', '100.00'],
        ['coinsurance', '90.00'],
      ],
    ],
    // 90 % × 1,000 − 100
    [
      'the own share first',
      '1000',
      { excess: '100', order: 'coinsurance-first' },
      '800.00',
      [
        ['coinsurance', '100.00'],
        ['excess', '100.00'],
      ],
    ],
    ['an excess above the loss', '50', { excess: '100' }, '0.00', [['excess', '50.00']]],
    [
      'an excess above the insured share',
      '50',
      { excess: '100', order: 'coinsurance-first' },
      '0.00',
      [
        ['coinsurance', '5.00'],
        ['excess', '45.00'],
      ],
    ],
    // The limit caps the debt before the share: 90 % × 800
    [
      'the buyer limit',
      '1000',
      { buyerLimit: '800' },
      '720.00',
      [
        ['above-buyer-limit', '200.00'],
        ['coinsurance', '80.00'],
      ],
    ],
    ['a buyer that is not insured', '1000', { buyerLimit: '0' }, '0.00', [['above-buyer-limit', '1000.00']]],
    [
      'a loss below the threshold',
      '999.99',
      { threshold: { amount: '1000', measuredOn: 'loss' } },
      '0.00',
      [['below-threshold', '999.99']],
    ],
    [
      'the threshold itself',
      '1000',
      { threshold: { amount: '1000', measuredOn: 'loss' } },
      '900.00',
      [['coinsurance', '100.00']],
    ],
    [
      'a threshold of the insured loss',
      '1000',
      { buyerLimit: '800', threshold: { amount: '900', measuredOn: 'insured-loss' } },
      '0.00',
      [
        ['above-buyer-limit', '200.00'],
        ['below-threshold', '800.00'],
      ],
    ],
    [
      'the same of the whole loss',
      '1000',
      { buyerLimit: '800', threshold: { amount: '900', measuredOn: 'loss' } },
      '720.00',
      [
        ['above-buyer-limit', '200.00'],
        ['coinsurance', '80.00'],
      ],
    ],
    // 900 − (500 − 200)
    [
      'the aggregate first loss',
      '1000',
      { aggregateFirstLoss: { amount: '500', used: '200' } },
      '600.00',
      [
        ['coinsurance', '100.00'],
        ['aggregate-first-loss', '300.00'],
      ],
    ],
    [
      'the maximum liability',
      '1000',
      { maximumLiability: { amount: '2000', used: '1500' } },
      '500.00',
      [
        ['coinsurance', '100.00'],
        ['above-maximum-liability', '400.00'],
      ],
    ],
    ['no loss', '0', {}, '0.00', []],
  ])('%s', (_, loss, more, indemnity, parts) => {
    const result = pays(loss, more)
    expect(result.indemnity).toBe(indemnity)
    expect(result.parts.map(({ kind, amount }) => [kind, amount])).toEqual(parts)
    expect(result.reasons.map(({ code }) => code)).toEqual(result.parts.map(({ kind }) => `recovery.${kind}`))
  })

  test('hands on what the period has used, for the next loss', () => {
    const period = {
      aggregateFirstLoss: { amount: '500', used: '0' },
      maximumLiability: { amount: '1000', used: '0' },
    }
    const first = pays('300', period)
    // 270 of 500
    expect(first).toMatchObject({ indemnity: '0.00', aggregateUsed: '270.00', liabilityUsed: '0.00' })
    const second = pays('1000', {
      aggregateFirstLoss: { amount: '500', used: first.aggregateUsed },
      maximumLiability: { amount: '1000', used: first.liabilityUsed! },
    })
    // 900 − 230
    expect(second).toMatchObject({ indemnity: '670.00', aggregateUsed: '500.00', liabilityUsed: '670.00' })
    expect(pays('1', {})).toMatchObject({ aggregateUsed: '0.00', liabilityUsed: null })
  })

  const cents = fc.integer({ min: 0, max: 10_000_000 })
  const covers = fc.record({
    insuredShare: fc.integer({ min: 0, max: 100 }).map((n) => String(n / 100)),
    order: fc.constantFrom<InsuranceCover['order']>('excess-first', 'coinsurance-first'),
    buyerLimit: fc.option(cents.map(money)),
    excess: cents.map(money),
    threshold: fc.record({
      amount: cents.map(money),
      measuredOn: fc.constantFrom<'loss' | 'insured-loss'>('loss', 'insured-loss'),
    }),
    aggregateFirstLoss: cents.map((n) => ({ amount: money(n), used: money(Math.floor(n / 3)) })),
    maximumLiability: cents.map((n) => ({ amount: money(n), used: money(Math.floor(n / 2)) })),
    rounding: fc.constantFrom<InsuranceCover['rounding']>('half-up', 'up', 'down'),
  })

  law.prop([cents, covers])(
    'what is paid is at most the loss and the maximum liability, and the parts sum to the rest',
    (loss, more) => {
      const { indemnity, retained, parts } = pays(money(loss), more)
      const paid = centsOf(indemnity)
      const { amount, used } = more.maximumLiability
      expect(paid).toBeGreaterThanOrEqual(0)
      expect(paid).toBeLessThanOrEqual(loss)
      expect(paid).toBeLessThanOrEqual(centsOf(amount) - centsOf(used))
      expect(paid + centsOf(retained)).toBe(loss)
      expect(parts.reduce((sum, part) => sum + centsOf(part.amount), 0)).toBe(centsOf(retained))
    },
  )

  law.prop([cents, cents, covers])('a larger loss is never paid less', (a, b, more) => {
    const [less, more_] = [Math.min(a, b), Math.max(a, b)]
    expect(centsOf(pays(money(less), more).indemnity)).toBeLessThanOrEqual(
      centsOf(pays(money(more_), more).indemnity),
    )
  })

  law.prop([cents, cents])('the excess first never pays less than the own share first', (loss, excess) => {
    const paid = (order: InsuranceCover['order']) =>
      centsOf(pays(money(loss), { excess: money(excess), order }).indemnity)
    expect(paid('excess-first')).toBeGreaterThanOrEqual(paid('coinsurance-first'))
  })

  test.each<[string, object, string, string]>([
    ['a share above 1', { insuredShare: '1.1' }, 'input.range', 'cover.insuredShare'],
    ['another currency', { currency: 'USD' }, 'currency.mismatch', 'cover.currency'],
    ['no currency', { currency: undefined }, 'input.missing', 'cover.currency'],
    ['an order that is missing', { order: undefined }, 'input.missing', 'cover.order'],
    ['a limit that is missing', { buyerLimit: undefined }, 'input.missing', 'cover.buyerLimit'],
    [
      'more used than there is',
      { maximumLiability: { amount: 1, used: 2 } },
      'input.range',
      'cover.maximumLiability.used',
    ],
    ['a negative excess', { excess: -1 }, 'amount.negative', 'cover.excess'],
    ['a threshold of nothing', { threshold: { amount: 1 } }, 'input.missing', 'cover.threshold.measuredOn'],
    ['a misspelt field', { deductible: 1 }, 'input.unknown-key', 'cover.deductible'],
  ])('refuses %s', (_, more, code, path) => {
    expect(refusal(() => pays('1', more as never))).toEqual([code, path])
  })

  test('refuses a loss that is no amount', () => {
    expect(refusal(() => pays('-1', {}))).toEqual(['amount.negative', 'loss'])
    expect(refusal(() => pays(NaN as never, {}))).toEqual(['decimal.invalid', 'loss'])
    expect(refusal(() => insuranceIndemnity(revokedProxy()))).toEqual(['input.type', ''])
  })
})

const premium = {
  turnover: '1000000.00',
  currency: 'EUR',
  minimumRate: '0.001',
  maximumRate: '0.005',
  basis: 'a quotation',
  rounding: 'half-up',
} as const

describe('premiumRange and premiumAt', () => {
  test.each([
    ['0', '0.001000000000', '1000.00'],
    ['0.5', '0.003000000000', '3000.00'],
    ['1', '0.005000000000', '5000.00'],
  ])('at risk %s the rate is %s', (risk, rate, value) => {
    expect(premiumAt({ ...premium, risk }, '2026-03-01')).toEqual({
      currency: 'EUR',
      rate,
      premium: { estimate: true, value, basis: 'a quotation', asOf: '2026-03-01' },
    })
  })

  test('no premium is below the minimum premium', () => {
    const { minimum, maximum } = premiumRange({ ...premium, minimumPremium: '2500.00' }, '2026-03-01')
    expect([minimum.value, maximum.value]).toEqual(['2500.00', '5000.00'])
  })

  law.prop([fc.integer({ min: 0, max: 100 })])('the premium at any risk is within the range', (risk) => {
    const { minimum, maximum } = premiumRange(premium, '2026-03-01')
    const value = centsOf(premiumAt({ ...premium, risk: String(risk / 100) }, '2026-03-01').premium.value)
    expect(value).toBeGreaterThanOrEqual(centsOf(minimum.value))
    expect(value).toBeLessThanOrEqual(centsOf(maximum.value))
  })

  test.each<[string, object, string, string]>([
    ['rates in the wrong order', { maximumRate: '0.0001' }, 'input.range', 'maximumRate'],
    ['a rate above 1', { minimumRate: '1.1' }, 'input.range', 'minimumRate'],
    ['a risk above 1', { risk: '1.1' }, 'input.range', 'risk'],
    ['no basis', { basis: undefined }, 'input.missing', 'basis'],
    ['a negative turnover', { turnover: -1 }, 'amount.negative', 'turnover'],
    ['a misspelt field', { rate: 1 }, 'input.unknown-key', 'rate'],
  ])('refuses %s', (_, more, code, path) => {
    expect(refusal(() => premiumAt({ ...premium, risk: '0', ...more } as never, '2026-03-01'))).toEqual([
      code,
      path,
    ])
  })

  test('the range asks for no risk', () => {
    expect(refusal(() => premiumRange({ ...premium, risk: '0' } as never, '2026-03-01'))).toEqual([
      'input.unknown-key',
      'risk',
    ])
  })
})

const row = (customerId: string, country: string, exposure: string, currency = 'EUR') => ({
  customerId,
  country,
  currency,
  exposure,
})
const wanted = { homeCountry: 'CN', scope: 'foreign', threshold: { EUR: '0.00', USD: '100.00' } } as const

describe('uninsuredExposure', () => {
  test('names exposures without cover and above the limit, and adds up', () => {
    const { rows, totals } = uninsuredExposure(
      {
        exposures: [
          row('b', 'DE', '500.00'),
          row('a', 'DE', '300.00'),
          row('home', 'CN', '900.00'),
          row('__proto__', 'FR', '200.00'),
          row('a', 'DE', '150.00', 'USD'),
        ],
        limits: [
          { customerId: 'b', currency: 'EUR', limit: '300.00' },
          { customerId: 'b', currency: 'EUR', limit: '100.00' },
          { customerId: '__proto__', currency: 'EUR', limit: '200.00' },
        ],
      },
      wanted,
    )
    expect(
      rows.map(({ customerId, currency, insured, uninsured }) => [customerId, currency, insured, uninsured]),
    ).toEqual([
      ['a', 'EUR', '0.00', '300.00'],
      ['a', 'USD', '0.00', '150.00'],
      ['b', 'EUR', '400.00', '100.00'],
    ])
    expect(rows.map(({ reasons }) => reasons[0]?.code)).toEqual([
      'recovery.not-insured',
      'recovery.not-insured',
      'recovery.above-insured-limit',
    ])
    expect(totals).toEqual([
      { currency: 'EUR', exposure: '1000.00', insured: '600.00', uninsured: '400.00' },
      { currency: 'USD', exposure: '150.00', insured: '0.00', uninsured: '150.00' },
    ])
  })

  test('an amount at the threshold is not reported', () => {
    const exposures = [row('a', 'DE', '100.00', 'USD')]
    expect(uninsuredExposure({ exposures, limits: [] }, wanted).rows).toEqual([])
  })

  test('customers at home count where all are to be insured', () => {
    const exposures = [row('home', 'CN', '900.00')]
    expect(uninsuredExposure({ exposures, limits: [] }, wanted).totals).toEqual([])
    expect(uninsuredExposure({ exposures, limits: [] }, { ...wanted, scope: 'all' }).rows).toHaveLength(1)
  })

  law.prop([fc.array(fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 })))])(
    'the order of exposures does not matter, and insured and uninsured sum to the exposure',
    (pairs) => {
      const exposures = pairs.map(([exposure], index) => row(String(index), 'DE', money(exposure)))
      const limits = pairs.map(([, limit], index) => ({
        customerId: String(index),
        currency: 'EUR',
        limit: money(limit),
      }))
      const result = uninsuredExposure({ exposures, limits }, wanted)
      expect(uninsuredExposure({ exposures: [...exposures].reverse(), limits }, wanted)).toEqual(result)
      for (const { exposure, insured, uninsured } of [...result.rows, ...result.totals]) {
        expect(centsOf(insured) + centsOf(uninsured)).toBe(centsOf(exposure))
      }
    },
  )

  test.each<[string, object, object, string, string]>([
    [
      'two rows of one customer',
      { exposures: [row('a', 'DE', '1'), row('a', 'DE', '1')] },
      {},
      'id.duplicate',
      'exposures[1].customerId',
    ],
    [
      'a currency without a threshold',
      { exposures: [row('a', 'DE', '1', 'GBP')] },
      {},
      'currency.missing',
      'policy.threshold.GBP',
    ],
    [
      'a country in small letters',
      { exposures: [row('a', 'de', '1')] },
      {},
      'input.choice',
      'exposures[0].country',
    ],
    [
      'a country that is none',
      { exposures: [row('a', 1 as never, '1')] },
      {},
      'input.type',
      'exposures[0].country',
    ],
    ['no home', {}, { homeCountry: undefined }, 'input.missing', 'policy.homeCountry'],
    // Though nobody is exposed.
    ['no threshold', {}, { threshold: undefined }, 'input.missing', 'policy.threshold'],
    ['one threshold for all currencies', {}, { threshold: '100' }, 'input.type', 'policy.threshold'],
    // Customers in GB would all be abroad.
    ['a home that ISO 3166-1 does not know', {}, { homeCountry: 'UK' }, 'input.choice', 'policy.homeCountry'],
    [
      'a negative limit',
      { limits: [{ customerId: 'a', currency: 'EUR', limit: '-1' }] },
      {},
      'amount.negative',
      'limits[0].limit',
    ],
    ['too many rows', { limits: new Array(100_001) }, {}, 'input.range', 'limits'],
  ])('refuses %s', (_, more, rules, code, path) => {
    const call = () =>
      uninsuredExposure({ exposures: [], limits: [], ...more } as never, { ...wanted, ...rules } as never)
    expect(refusal(call)).toEqual([code, path])
  })
})

const weighed = {
  currency: 'EUR',
  premium: likely('900.00'),
  expectedLoss: likely('1000.00'),
  insuredShare: '0.9',
  rounding: 'half-up',
} as const
const weigh = (more: object = {}) => {
  const { decision, coveredLoss, advantage, premiumToLoss, reasons } = insuranceDecision(
    { ...weighed, ...more },
    '2026-03-01',
  )
  return [decision, coveredLoss.value, advantage.value, premiumToLoss, reasons[0]?.code]
}

describe('insuranceDecision', () => {
  test.each<[string, object, unknown[]]>([
    [
      'a loss that reaches the premium',
      {},
      ['insure', '900.00', '0.00', '1.000000000000', 'recovery.premium-worth'],
    ],
    [
      'a cent too dear',
      { premium: likely('900.01') },
      ['retain', '900.00', '-0.01', '1.000011111111', 'recovery.premium-above-loss'],
    ],
    [
      'nothing to lose',
      { expectedLoss: likely('0'), premium: likely('0') },
      ['retain', '0.00', '0.00', null, 'recovery.no-loss-covered'],
    ],
    [
      'nothing to lose, at a price',
      { expectedLoss: likely('0'), premium: likely('1') },
      ['retain', '0.00', '-1.00', null, 'recovery.premium-above-loss'],
    ],
  ])('%s', (_, more, expected) => {
    expect(weigh(more)).toEqual(expected)
  })

  test.each<[string, object, string, string]>([
    ['a bare premium', { premium: '900.00' }, 'input.type', 'premium'],
    ['a negative loss', { expectedLoss: likely('-1') }, 'amount.negative', 'expectedLoss.value'],
    ['a share above 1', { insuredShare: '2' }, 'input.range', 'insuredShare'],
    ['no rounding', { rounding: undefined }, 'input.missing', 'rounding'],
    ['a misspelt field', { loss: 1 }, 'input.unknown-key', 'loss'],
  ])('refuses %s', (_, more, code, path) => {
    expect(refusal(() => weigh(more))).toEqual([code, path])
  })
})
