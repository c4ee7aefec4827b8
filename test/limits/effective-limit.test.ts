import { describe, expect, test } from 'vitest'
import { effectiveLimit, type DatedLimit, type EffectiveLimitRequest } from '../../src/limits/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { as } from './given.js'

const policy = { combine: 'smaller-wins', whenNone: 'no-credit' } as const
const given = (limits: readonly DatedLimit[], asOf: string, more: Partial<EffectiveLimitRequest> = {}) =>
  ({ limits, currency: 'EUR', asOf, policy, ...more }) satisfies EffectiveLimitRequest
const limitOn = (...args: Parameters<typeof given>): string | null => effectiveLimit(given(...args)).limit

describe('the limit in force', () => {
  const limits: readonly DatedLimit[] = [
    { from: '2026-05-01', through: '2026-05-31', limit: '900', kind: 'temporary' },
    { from: '2026-06-01', limit: null },
    { from: '2026-01-01', limit: '100' },
    { from: '2026-03-01', through: '2026-04-30', limit: '0' },
  ]
  test.each<[day: string, limit: string | null]>([
    ['2025-12-31', '0.00'],
    ['2026-01-01', '100.00'],
    ['2026-02-28', '100.00'],
    ['2026-03-01', '0.00'],
    ['2026-04-30', '0.00'],
    // The temporary limit wins; no standard one is in force.
    ['2026-05-31', '900.00'],
    ['2026-06-01', null],
  ])('on %s is %s, whatever their order', (day, limit) => {
    expect(limitOn(limits, day)).toBe(limit)
    expect(limitOn([...limits].reverse(), day)).toBe(limit)
  })

  test('a temporary limit may be lower', () => {
    const low: readonly DatedLimit[] = [
      { from: '2026-01-01', limit: '100' },
      { from: '2026-02-01', through: '2026-02-10', limit: '10', kind: 'temporary' },
    ]
    expect([limitOn(low, '2026-02-10'), limitOn(low, '2026-02-11')]).toEqual(['10.00', '100.00'])
  })

  test('says where it comes from and how long it holds', () => {
    expect(effectiveLimit(given(limits, '2026-05-15'))).toEqual({
      limit: '900.00',
      from: 'own',
      through: '2026-05-31',
      reasons: [
        {
          code: 'limits.limit-in-force',
          params: { list: 'own', kind: 'temporary', from: '2026-05-01', limit: '900.00', currency: 'EUR' },
        },
      ],
    })
    expect(effectiveLimit(given(limits, '2026-06-15'))).toMatchObject({
      limit: null,
      through: null,
      reasons: [{ code: 'limits.unlimited-in-force' }],
    })
  })

  test('where none is in force the policy decides', () => {
    const none = { from: 'none', through: null }
    expect(effectiveLimit(given([], '2026-01-01'))).toMatchObject({ limit: '0.00', ...none })
    const open = { ...policy, whenNone: 'no-limit' } as const
    expect(effectiveLimit(given([], '2026-01-01', { policy: open }))).toMatchObject({ limit: null, ...none })
  })

  test('is that of the category asked for', () => {
    const both: readonly DatedLimit[] = [
      { from: '2026-01-01', limit: '100' },
      { from: '2026-01-01', limit: '30', category: 'constructor' },
    ]
    expect(limitOn(both, '2026-01-01', { category: 'constructor' })).toBe('30.00')
    expect(limitOn(both, '2026-01-01')).toBe('100.00')
  })
})

describe('own and group limit', () => {
  const one = (limit: string | null): readonly DatedLimit[] => [{ from: '2026-01-01', limit }]
  test.each<[own: readonly DatedLimit[], group: readonly DatedLimit[], smaller: unknown, first: unknown]>([
    [one('50'), one('80'), ['50.00', 'own'], ['50.00', 'own']],
    [one('80'), one('50'), ['50.00', 'group'], ['80.00', 'own']],
    [one('80'), one('80'), ['80.00', 'own'], ['80.00', 'own']],
    [one(null), one('50'), ['50.00', 'group'], [null, 'own']],
    [one('50'), one(null), ['50.00', 'own'], ['50.00', 'own']],
    [one(null), one(null), [null, 'own'], [null, 'own']],
    [one('0'), one('50'), ['0.00', 'own'], ['0.00', 'own']],
    [[], one('50'), ['50.00', 'group'], ['50.00', 'group']],
  ])('%o and %o', (own, group, smaller, first) => {
    const by = (combine: 'smaller-wins' | 'own-first') => {
      const { limit, from } = effectiveLimit(
        given(own, '2026-01-01', { group, policy: { ...policy, combine } }),
      )
      return [limit, from]
    }
    expect(by('smaller-wins')).toEqual(smaller)
    expect(by('own-first')).toEqual(first)
  })

  test('a temporary limit of zero that means not set leaves the standard one in force', () => {
    const limits = [
      { from: '2026-01-01', limit: '100' },
      { from: '2026-02-01', through: '2026-02-28', limit: '0', kind: 'temporary' },
    ] as const
    const on = (asOf: string, zero: 'no-credit' | 'not-set') =>
      effectiveLimit({ limits, currency: 'EUR', asOf, policy: { ...policy, zero } }).limit
    expect(on('2026-02-15', 'not-set')).toBe('100.00')
    expect(on('2026-02-15', 'no-credit')).toBe('0.00')
  })

  test.each<[zero: 'no-credit' | 'no-limit' | 'not-set', limit: string | null]>([
    ['no-credit', '0.00'],
    ['no-limit', null],
    ['not-set', '50.00'],
  ])('a zero that means %s', (zero, limit) => {
    const own = { ...policy, combine: 'own-first', zero } as const
    expect(limitOn(one('0'), '2026-01-01', { group: one('50'), policy: own })).toBe(limit)
  })
})

describe('bad input', () => {
  const row = (from: string, more: object = {}): DatedLimit => as({ from, limit: '1', ...more })
  test.each<[what: string, request: unknown, expected: [string, string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    ['an unknown field', { ...given([], '2026-01-01'), limit: 1 }, ['input.unknown-key', 'limit']],
    [
      'two limits of one day',
      given([row('2026-01-01'), row('2026-01-01')], '2026-01-01'),
      ['input.conflict', 'limits[1].from'],
    ],
    [
      'limits that overlap',
      given([row('2026-02-01'), row('2026-01-01', { through: '2026-02-01' })], '2026-01-01'),
      ['input.conflict', 'limits[0].from'],
    ],
    [
      'temporary limits that overlap',
      given(
        [
          row('2026-01-01', { through: '2026-01-31', kind: 'temporary' }),
          row('2026-01-31', { through: '2026-02-28', kind: 'temporary' }),
        ],
        '2026-01-01',
      ),
      ['input.conflict', 'limits[1].from'],
    ],
    [
      'a temporary limit without an end',
      given([row('2026-01-01', { kind: 'temporary' })], '2026-01-01'),
      ['input.missing', 'limits[0].through'],
    ],
    [
      'an end before the beginning',
      given([row('2026-01-02', { through: '2026-01-01' })], '2026-01-01'),
      ['date.order', 'limits[0].through'],
    ],
    [
      'a negative limit',
      given([row('2026-01-01', { limit: '-1' })], '2026-01-01'),
      ['amount.negative', 'limits[0].limit'],
    ],
    [
      'no limit said',
      given([row('2026-01-01', { limit: undefined })], '2026-01-01'),
      ['input.missing', 'limits[0].limit'],
    ],
    [
      'a misspelt field',
      given([row('2026-01-01', { until: 1 })], '2026-01-01'),
      ['input.unknown-key', 'limits[0].until'],
    ],
    [
      'an unknown kind',
      given([row('2026-01-01', { kind: 'x' })], '2026-01-01'),
      ['input.choice', 'limits[0].kind'],
    ],
    [
      'null for a kind',
      given([row('2026-01-01', { kind: null })], '2026-01-01'),
      ['input.choice', 'limits[0].kind'],
    ],
    [
      'null for what zero means',
      { ...given([], '2026-01-01'), policy: { combine: 'own-first', whenNone: 'no-limit', zero: null } },
      ['input.choice', 'policy.zero'],
    ],
    [
      'an unknown category',
      given([row('2026-01-01')], '2026-01-01', { category: 'x' }),
      ['input.choice', 'category'],
    ],
    ['no day', { ...given([], ''), asOf: undefined }, ['input.missing', 'asOf']],
    [
      'no combination',
      { ...given([], '2026-01-01'), policy: { whenNone: 'no-limit' } },
      ['input.missing', 'policy.combine'],
    ],
    [
      'nothing for none',
      { ...given([], '2026-01-01'), policy: { combine: 'own-first' } },
      ['input.missing', 'policy.whenNone'],
    ],
    ['group limits that are none', { ...given([], '2026-01-01'), group: 5 }, ['input.type', 'group']],
  ])('%s', (_, request, expected) => {
    expect(refusal(() => effectiveLimit(as(request)))).toEqual(expected)
  })
})
