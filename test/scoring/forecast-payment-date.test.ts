import { describe, expect, test } from 'vitest'
import { forecastPaymentDate, paymentBehaviour, type ForecastPolicy } from '../../src/scoring/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { AS_OF, halfYear } from './acme.js'

const behaviour = paymentBehaviour({ ...halfYear(), asOf: AS_OF })
const policy: ForecastPolicy = { method: 'median', leastItems: 4 }
const item = { dueDate: '2026-07-15' }

describe('forecastPaymentDate', () => {
  test.each([
    // (−2 + 10) ÷ 2
    ['median', 4, '2026-07-19'],
    // 18 ÷ 4 = 4.5, half away from zero
    ['mean', 5, '2026-07-20'],
    // −1600 ÷ 1000 = −1.6
    ['weighted-mean', -2, '2026-07-13'],
  ] as const)('by the %s', (method, daysBeyondTerms, value) => {
    expect(forecastPaymentDate({ item, behaviour, policy: { method, leastItems: 4 } })).toStrictEqual({
      status: 'forecast',
      expectedOn: {
        estimate: true,
        value,
        basis: `${method} of the signed days beyond terms of 4 settled items as of 2026-06-30`,
        asOf: '2026-06-30',
      },
      daysBeyondTerms,
      itemCount: 4,
      reasons: [{ code: 'scoring.usual-delay', params: { days: daysBeyondTerms, method, count: 4 } }],
    })
  })

  test.each([
    // due, usual day, forecast
    ['2026-06-27', '2026-07-01', '2026-07-01', false],
    ['2026-06-26', '2026-06-30', '2026-06-30', true],
    ['2026-01-01', '2026-01-05', '2026-06-30', true],
  ])('due %s, usually paid %s', (dueDate, usualDay, value, passed) => {
    const found = forecastPaymentDate({ item: { dueDate }, behaviour, policy })
    expect(found).toMatchObject({ status: 'forecast', expectedOn: { value } })
    const reason = { code: 'scoring.usual-day-passed', params: { usualDay, asOf: AS_OF } }
    expect(found.reasons.slice(1)).toEqual(passed ? [reason] : [])
  })

  test('too little history is an answer', () => {
    expect(forecastPaymentDate({ item, behaviour, policy: { ...policy, leastItems: 5 } })).toStrictEqual({
      status: 'not-enough-history',
      itemCount: 4,
      reasons: [{ code: 'scoring.forecast-history-short', params: { have: 4, need: 5 } }],
    })
    const history = { history: [], currency: 'EUR', asOf: AS_OF }
    expect(forecastPaymentDate({ item, ...history, policy })).toMatchObject({ status: 'not-enough-history' })
  })

  test('is the same from the history', () => {
    const history = [
      { amount: '100.00', dueDate: '2026-01-31', settledOn: '2026-02-10', currency: 'EUR' },
      { amount: '300.00', dueDate: '2026-03-03', settledOn: '2026-03-01', currency: 'EUR' },
      { amount: '200.00', dueDate: '2026-03-31', settledOn: '2026-04-30', currency: 'EUR' },
      { amount: '400.00', dueDate: '2026-05-01', settledOn: '2026-04-11', currency: 'EUR' },
    ]
    expect(forecastPaymentDate({ item, history, asOf: AS_OF, policy })).toStrictEqual(
      forecastPaymentDate({ item, behaviour, policy }),
    )
  })

  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'input.missing', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    ['no item', { behaviour, policy }, 'input.missing', 'item'],
    ['no due date', { item: {}, behaviour, policy }, 'input.missing', 'item.dueDate'],
    [
      'an impossible due date',
      { item: { dueDate: '2026-02-30' }, behaviour, policy },
      'date.invalid',
      'item.dueDate',
    ],
    ['no policy', { item, behaviour }, 'input.missing', 'policy'],
    [
      'another method',
      { item, behaviour, policy: { ...policy, method: 'mode' } },
      'input.choice',
      'policy.method',
    ],
    [
      'no least number',
      { item, behaviour, policy: { method: 'mean' } },
      'input.missing',
      'policy.leastItems',
    ],
    [
      'a misspelt policy',
      { item, behaviour, policy: { ...policy, least: 1 } },
      'input.unknown-key',
      'policy.least',
    ],
    ['neither behaviour nor history', { item, policy }, 'input.missing', 'behaviour'],
    ['both', { item, policy, behaviour, history: [] }, 'input.conflict', 'history'],
    ['a day beside behaviour', { item, policy, behaviour, asOf: AS_OF }, 'input.conflict', 'asOf'],
    ['behaviour of another form', { item, policy, behaviour: {} }, 'input.missing', 'behaviour.schema'],
    [
      'behaviour without its figure',
      { item, policy, behaviour: { ...behaviour, medianDaysBeyondTerms: null } },
      'decimal.invalid',
      'behaviour.medianDaysBeyondTerms',
    ],
    [
      'a delay of ages',
      { item, policy, behaviour: { ...behaviour, medianDaysBeyondTerms: '9'.repeat(30) } },
      'input.range',
      'behaviour.medianDaysBeyondTerms',
    ],
    [
      'a day after the calendar',
      { item: { dueDate: '9999-12-31' }, behaviour, policy },
      'date.out-of-range',
      'item.dueDate',
    ],
    ['a history without a day', { item, policy, history: [], currency: 'EUR' }, 'input.missing', 'asOf'],
  ])('refuses %s', (_, request, code, path) => {
    expect(refusal(() => forecastPaymentDate(request as never))).toEqual([code, path])
  })
})
