import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { countbackDso, daysSalesOutstanding, type CountbackPolicy } from '../../src/metrics/index.js'
import { refusal } from '../refusal.js'
import { anyCents, money, someCents, statistic } from './amounts.js'

const POLICY: CountbackPolicy = {
  order: 'newest-first',
  days: 'given',
  zeroSales: 'skip',
  partialDay: 'none',
}
const sales = (...rows: readonly (readonly [creditSales: string, days: number])[]) =>
  rows.map(([creditSales, days]) => ({ creditSales, days }))
const request = { currency: 'EUR', receivables: '150.00', periods: sales(['100.00', 31], ['100.00', 28]) }

describe('countbackDso', () => {
  test('adds up the days of the newest sales and a part of the last', () => {
    // 31 + 50 / 100 × 28
    expect(countbackDso({ ...request, policy: POLICY })).toEqual({
      currency: 'EUR',
      status: 'counted',
      dso: '45.000000000000',
      daysCounted: '45.000000000000',
      uncovered: '0.00',
      steps: [
        { period: 1, how: 'whole', covered: '100.00', days: '31.000000000000' },
        { period: 2, how: 'part', covered: '50.00', days: '14.000000000000' },
      ],
      reasons: [
        { code: 'metrics.counted-back', params: { receivables: '150.00', periods: 2, currency: 'EUR' } },
        {
          code: 'metrics.part-of-period',
          params: {
            period: 2,
            rest: '50.00',
            creditSales: '100.00',
            days: '14.000000000000',
            currency: 'EUR',
          },
        },
      ],
    })
  })

  test('takes the oldest first where the policy says so, and names periods as they were given', () => {
    const periods = sales(['100.00', 28], ['100.00', 31])
    const { dso, steps } = countbackDso({ ...request, periods, policy: { ...POLICY, order: 'oldest-first' } })
    expect([dso, steps.map(({ period }) => period)]).toEqual(['45.000000000000', [2, 1]])
  })

  // 31 + 33.33 / 100 × 28 = 31 + 9.3324
  test.each([
    ['none', '40.332400000000'],
    ['up', '41.000000000000'],
    ['half-up', '40.000000000000'],
  ] as const)('rounds the days of the part: %s', (partialDay, dso) => {
    const counted = countbackDso({ ...request, receivables: '133.33', policy: { ...POLICY, partialDay } })
    expect(counted.dso).toBe(dso)
    expect(counted.reasons.some(({ code }) => code === 'metrics.part-rounded')).toBe(partialDay !== 'none')
  })

  // A period without sales, or with sales below zero, between two that have some.
  test.each([
    ['skip', '0.00', '45.000000000000', 'metrics.period-skipped'],
    ['count-days', '0.00', '75.000000000000', 'metrics.period-counted'],
    ['stop', '0.00', null, 'metrics.period-stopped'],
    ['skip', '-10.00', '45.000000000000', 'metrics.period-skipped'],
    ['count-days', '-10.00', '75.000000000000', 'metrics.period-counted'],
    ['stop', '-10.00', null, 'metrics.period-stopped'],
  ] as const)('%s a period with sales of %s', (zeroSales, none, dso, code) => {
    const periods = sales(['100.00', 31], [none, 30], ['100.00', 28])
    const counted = countbackDso({ ...request, periods, policy: { ...POLICY, zeroSales } })
    expect(counted.dso).toBe(dso)
    expect(counted.reasons.map((reason) => reason.code)).toContain(code)
    if (dso === null)
      expect(counted).toMatchObject({ status: 'stopped', daysCounted: '31.000000000000', uncovered: '50.00' })
  })

  test('says how far it came where the history is too short', () => {
    expect(countbackDso({ ...request, receivables: '250.00', policy: POLICY })).toMatchObject({
      status: 'exhausted',
      dso: null,
      daysCounted: '59.000000000000',
      uncovered: '50.00',
      reasons: [
        { code: 'metrics.history-exhausted', params: { uncovered: '50.00', days: '59.000000000000' } },
      ],
    })
  })

  test('covers a balance that is exactly the sales of whole periods', () => {
    expect(countbackDso({ ...request, receivables: '200.00', policy: POLICY })).toMatchObject({
      status: 'counted',
      dso: '59.000000000000',
    })
  })

  test('reaches no period for a balance of zero, and has no figure below it', () => {
    expect(countbackDso({ ...request, receivables: '0', policy: POLICY })).toMatchObject({
      status: 'counted',
      dso: '0.000000000000',
      steps: [],
    })
    expect(countbackDso({ ...request, receivables: '-1', policy: POLICY })).toMatchObject({
      status: 'credit-balance',
      dso: null,
      steps: [],
      reasons: [{ code: 'metrics.credit-balance' }],
    })
  })

  test('counts the days of the calendar, also over a gap', () => {
    const periods = [
      { creditSales: '100.00', from: '2026-01-01', to: '2026-02-01' },
      { creditSales: '100.00', from: '2026-03-01', to: '2026-04-01' },
    ]
    const policy = { ...POLICY, days: 'calendar', order: 'oldest-first' } as const
    // 31 + 50 / 100 × 31
    expect(countbackDso({ ...request, periods, policy }).dso).toBe('46.500000000000')
  })

  const march = { creditSales: '1', from: '2026-03-01', to: '2026-04-01' }
  const february = { creditSales: '1', from: '2026-02-01', to: '2026-03-01' }
  const calendar = { ...POLICY, days: 'calendar' }
  test.each<[string, object, [string, string]]>([
    ['no policy', { policy: undefined }, ['input.missing', 'policy']],
    ['no order', { policy: { ...POLICY, order: undefined } }, ['input.missing', 'policy.order']],
    [
      'no rule for zero sales',
      { policy: { ...POLICY, zeroSales: undefined } },
      ['input.missing', 'policy.zeroSales'],
    ],
    ['no rule for days', { policy: { ...POLICY, days: undefined } }, ['input.missing', 'policy.days']],
    [
      'another rounding',
      { policy: { ...POLICY, partialDay: 'down' } },
      ['input.choice', 'policy.partialDay'],
    ],
    ['a misspelling', { policy: { ...POLICY, sales: 1 } }, ['input.unknown-key', 'policy.sales']],
    ['no history', { periods: [] }, ['input.range', 'periods']],
    ['a million periods', { periods: new Array(1e6).fill({}) }, ['input.range', 'periods']],
    ['days that are not given', { periods: [{ creditSales: '1' }] }, ['input.missing', 'periods[0].days']],
    ['dates beside given days', { periods: [{ ...march, days: 31 }] }, ['input.conflict', 'periods[0].from']],
    [
      'days beside the calendar',
      { periods: [{ ...march, days: 31 }], policy: calendar },
      ['input.conflict', 'periods[0].days'],
    ],
    [
      'an unknown field',
      { periods: [{ creditSales: '1', days: 1, sales: 1 }] },
      ['input.unknown-key', 'periods[0].sales'],
    ],
    [
      'periods out of order',
      { periods: [february, march], policy: calendar },
      ['date.order', 'periods[1].to'],
    ],
    [
      'periods out of the other order',
      { periods: [march, february], policy: { ...calendar, order: 'oldest-first' } },
      ['date.order', 'periods[1].from'],
    ],
    [
      'periods that overlap',
      { periods: [march, { ...february, to: '2026-03-02' }], policy: calendar },
      ['date.order', 'periods[1].to'],
    ],
    [
      'a period without a day',
      { periods: [{ ...march, to: '2026-03-01' }], policy: calendar },
      ['date.order', 'periods[0].to'],
    ],
    [
      'a period of two centuries',
      { periods: [{ ...march, from: '1826-03-01' }], policy: calendar },
      ['input.range', 'periods[0].to'],
    ],
  ])('refuses %s', (_, spoilt, expected) => {
    expect(refusal(() => countbackDso({ ...request, policy: POLICY, ...spoilt } as never))).toEqual(expected)
  })

  prop.prop([anyCents, anyCents, fc.integer({ min: 1, max: 400 })])(
    'is the simple figure where one period covers everything',
    (receivables, more, days) => {
      const creditSales = money(receivables + more + 1n)
      const balance = { currency: 'EUR', receivables: money(receivables) }
      const counted = countbackDso({ ...balance, periods: [{ creditSales, days }], policy: POLICY })
      expect(counted.dso).toBe(daysSalesOutstanding({ ...balance, creditSales, days }).dso)
    },
  )

  const histories = fc.array(fc.tuple(someCents, fc.integer({ min: 1, max: 92 })), {
    minLength: 1,
    maxLength: 8,
  })
  prop.prop([anyCents, histories])(
    'covers the balance: what its steps cover and what is left sum to it',
    (cents, rows) => {
      const periods = sales(...rows.map(([own, days]) => [money(own), days] as const))
      const counted = countbackDso({ currency: 'EUR', receivables: money(cents), periods, policy: POLICY })
      const units = (amount: string): bigint => BigInt(amount.replace('.', ''))
      expect(counted.steps.reduce((sum, { covered }) => sum + units(covered), units(counted.uncovered))).toBe(
        cents,
      )
      // The second way: walk down the balance with fractions over one common denominator.
      let left = cents
      let [num, den] = [0n, 1n]
      for (const [own, days] of rows) {
        if (left === 0n) break
        const part = left < own ? left : own
        ;[num, den] = [num * own + part * BigInt(days) * den, den * own]
        left -= part
      }
      expect(counted.daysCounted).toBe(statistic(num, den))
    },
  )

  prop.prop([anyCents, someCents, histories])('grows with the balance', (cents, more, rows) => {
    const periods = sales(...rows.map(([own, days]) => [money(own), days] as const))
    const count = (receivables: bigint): number =>
      Number(
        countbackDso({ currency: 'EUR', receivables: money(receivables), periods, policy: POLICY })
          .daysCounted,
      )
    expect(count(cents + more)).toBeGreaterThanOrEqual(count(cents))
  })
})
