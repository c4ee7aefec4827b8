import { describe, expect, test } from 'vitest'
import { availableLimit, type AvailableLimit, type AvailableLimitRequest } from '../../src/limits/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { as } from './given.js'

const left = (exposure: string, limit: string | null, watchAbove?: string): AvailableLimit =>
  availableLimit({ exposure, limit, currency: 'EUR', ...(watchAbove === undefined ? {} : { watchAbove }) })

test.each<
  [
    exposure: string,
    limit: string | null,
    available: string | null,
    overrun: string,
    used: string | null,
    status: string,
  ]
>([
  ['0.00', '100.00', '100.00', '0.00', '0.000000000000', 'ok'],
  ['90.00', '100.00', '10.00', '0.00', '0.900000000000', 'ok'],
  ['90.01', '100.00', '9.99', '0.00', '0.900100000000', 'watch'],
  ['100.00', '100.00', '0.00', '0.00', '1.000000000000', 'watch'],
  ['100.01', '100.00', '0.00', '0.01', '1.000100000000', 'over'],
  ['-5.00', '100.00', '105.00', '0.00', '-0.050000000000', 'ok'],
  ['0.00', '0.00', '0.00', '0.00', null, 'ok'],
  ['0.01', '0.00', '0.00', '0.01', null, 'over'],
  ['500.00', null, null, '0.00', null, 'no-limit'],
  // 1 ÷ 3
  ['1.00', '3.00', '2.00', '0.00', '0.333333333333', 'ok'],
])('exposure %s of %s leaves %s, is over by %s', (exposure, limit, available, overrun, used, status) => {
  expect(left(exposure, limit, '0.9')).toEqual({ limit, available, overrun, used, status })
})

test('nobody is watched without a share', () => {
  expect(left('99.99', '100.00').status).toBe('ok')
})

describe('bad input', () => {
  const given = { exposure: '1', limit: '1', currency: 'EUR' }
  test.each<[what: string, request: unknown, expected: [string, string]]>([
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    ['no limit said', { ...given, limit: undefined }, ['input.missing', 'limit']],
    ['a negative limit', { ...given, limit: -1 }, ['amount.negative', 'limit']],
    ['an unknown field', { ...given, watch: 1 }, ['input.unknown-key', 'watch']],
    ['a share above 1', { ...given, watchAbove: 90 }, ['input.range', 'watchAbove']],
    ['no currency', { ...given, currency: undefined }, ['input.missing', 'currency']],
  ])('%s', (_, request, expected) => {
    expect(refusal(() => availableLimit(as<AvailableLimitRequest>(request)))).toEqual(expected)
  })
})
