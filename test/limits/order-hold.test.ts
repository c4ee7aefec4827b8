import { describe, expect, test } from 'vitest'
import { orderHold, type SupplyPolicy, type SupplyRequest } from '../../src/limits/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { as, exposureOf, item } from './given.js'

const policy: SupplyPolicy = {
  steps: [
    { fromDays: 1, measure: 'track' },
    { fromDays: 8, measure: 'prepay' },
    { fromDays: 15, measure: 'hold' },
  ],
}
const overdue = (...days: number[]) =>
  exposureOf({
    items: days.map((daysPastDue, index) => item(`I-${String(index)}`, '10.00', { daysPastDue })),
  })

describe('follow-up orders', () => {
  test.each<[days: number[], measure: string | null, hold: boolean]>([
    [[], null, false],
    [[0], null, false],
    [[1], 'track', false],
    [[7], 'track', false],
    [[8, 3], 'prepay', false],
    [[3, 15], 'hold', true],
  ])('of a customer %o days past due: %s', (days, measure, hold) => {
    expect(orderHold({ exposure: overdue(...days), policy })).toMatchObject({ measure, hold })
  })

  test('say why, and what would release them', () => {
    expect(orderHold({ exposure: overdue(20, 2), policy })).toEqual({
      hold: true,
      measure: 'hold',
      reasons: [
        {
          code: 'limits.supply-overdue',
          params: { measure: 'hold', days: 20, fromDays: 15, overdue: '20.00', currency: 'EUR' },
        },
      ],
      releaseWhen: [{ code: 'limits.release-overdue-paid', params: { overdue: '20.00', currency: 'EUR' } }],
    })
  })

  test('pass over a small sum where the policy does', () => {
    const at = (amount: string) =>
      orderHold({ exposure: overdue(20), policy: { ...policy, ignoreUpTo: { EUR: amount } } })
    expect(at('10.00').measure).toBe(null)
    expect(at('9.99').measure).toBe('hold')
  })

  test('are not judged by an exposure that left out items which a step looks at', () => {
    const items = [item('I-1', '10.00', { daysPastDue: 14 })]
    const hold = (overdueMarginDays: number) =>
      orderHold({
        exposure: exposureOf({ items, overdueMarginDays }),
        policy: { steps: [{ fromDays: 14, measure: 'hold' }] },
      })
    expect(hold(13).hold).toBe(true)
    expect(refusal(() => hold(14))).toEqual(['input.conflict', 'exposure.overdueMarginDays'])
  })

  test('of a dealer with more overdue items than a list of rules has', { tags: 'size' }, () => {
    const days = Array.from({ length: 20_001 }, () => 15)
    expect(orderHold({ exposure: overdue(...days), policy }).hold).toBe(true)
  })

  test.each<[habituallyLate: boolean | null, measure: string | null]>([
    [true, 'reduce-limit'],
    [false, null],
    [null, null],
  ])('of a habitually late customer (%s): %s', (habituallyLate, measure) => {
    const rules: SupplyPolicy = { ...policy, habituallyLate: 'reduce-limit' }
    expect(orderHold({ exposure: overdue(), behaviour: { habituallyLate }, policy: rules }).measure).toBe(
      measure,
    )
  })

  test('of two measures take the severer', () => {
    const rules: SupplyPolicy = { ...policy, habituallyLate: 'reduce-limit' }
    const both = { exposure: overdue(8), behaviour: { habituallyLate: true }, policy: rules }
    expect(orderHold(both)).toMatchObject({ measure: 'prepay' })
    expect(orderHold(both).reasons).toHaveLength(2)
  })
})

describe('bad input', () => {
  const of = (more: object): SupplyRequest => as({ exposure: overdue(), policy: { ...policy, ...more } })
  test.each<[what: string, request: unknown, expected: [string, string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    [
      'a step from day 0',
      of({ steps: [{ fromDays: 0, measure: 'hold' }] }),
      ['input.range', 'policy.steps[0].fromDays'],
    ],
    [
      'steps out of order',
      of({
        steps: [
          { fromDays: 9, measure: 'track' },
          { fromDays: 9, measure: 'hold' },
        ],
      }),
      ['policy.invalid', 'policy.steps[1]'],
    ],
    [
      'a milder step',
      of({
        steps: [
          { fromDays: 9, measure: 'hold' },
          { fromDays: 10, measure: 'track' },
        ],
      }),
      ['policy.invalid', 'policy.steps[1]'],
    ],
    [
      'an unknown measure',
      of({ steps: [{ fromDays: 9, measure: 'stop' }] }),
      ['input.choice', 'policy.steps[0].measure'],
    ],
    ['a habit rule without behaviour', of({ habituallyLate: 'hold' }), ['input.missing', 'behaviour']],
    ['no sum in the currency', of({ ignoreUpTo: { USD: 1 } }), ['currency.missing', 'policy.ignoreUpTo.EUR']],
    [
      'a sum too fine in a currency that nobody owes',
      of({ ignoreUpTo: { EUR: 1, JPY: '0.5' } }),
      ['amount.too-fine', 'policy.ignoreUpTo.JPY'],
    ],
    [
      'a currency that is none',
      of({ ignoreUpTo: { EUR: 1, EURO: 1 } }),
      ['currency.unknown', 'policy.ignoreUpTo.EURO'],
    ],
    [
      'a sum below zero in a currency that nobody owes',
      of({ ignoreUpTo: { EUR: 1, USD: -1 } }),
      ['amount.negative', 'policy.ignoreUpTo.USD'],
    ],
    ['a misspelt field', of({ step: [] }), ['input.unknown-key', 'policy.step']],
  ])('%s', (_, request, expected) => {
    expect(refusal(() => orderHold(as(request)))).toEqual(expected)
  })
})
