import { describe, expect, test } from 'vitest'
import { checkGradeLimits, type GradeRule } from '../../src/limits/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { as } from './given.js'

describe('rules by grade', () => {
  const a = (more: object): GradeRule => as({ grade: 'A', ...more })
  const b = (more: object): GradeRule => as({ grade: 'B', ...more })
  test.each<[better: GradeRule, worse: GradeRule, codes: string[]]>([
    [a({}), b({}), []],
    [a({ limit: { EUR: 2 } }), b({ limit: { EUR: 2 } }), []],
    [a({ limit: { EUR: 2 } }), b({ limit: { EUR: 1 } }), []],
    [a({ limit: { EUR: 1 } }), b({ limit: { EUR: 2 } }), ['limits.grade-lower-limit']],
    // No cap is more than any cap.
    [a({ limit: { EUR: 1 } }), b({}), ['limits.grade-lower-limit']],
    [a({ limit: { EUR: 1 } }), b({ limit: { EUR: null } }), ['limits.grade-lower-limit']],
    [a({}), b({ limit: { EUR: 1 } }), []],
    [a({ limit: { EUR: null } }), b({ limit: { EUR: 1 } }), []],
    [a({ prepaymentShare: '0.3' }), b({ prepaymentShare: '0.30' }), []],
    [a({ prepaymentShare: '0.3' }), b({}), ['limits.grade-higher-prepayment']],
    // Whose orders are all rejected prepays nothing, and is not treated better for it. A limit counts beyond the order.
    [a({ prepaymentShare: '0.3' }), b({ decision: 'reject' }), []],
    [a({ prepaymentShare: '0.3' }), b({ decision: 'hold' }), ['limits.grade-higher-prepayment']],
    [a({ limit: { EUR: 1 } }), b({ decision: 'reject' }), ['limits.grade-lower-limit']],
    [a({ decision: 'hold' }), b({ decision: 'needs-approval' }), ['limits.grade-severer']],
    [a({ decision: 'approve' }), b({ decision: 'reject' }), []],
    [
      a({ limit: { USD: 1, EUR: 1 } }),
      b({ limit: { USD: 2, EUR: 2 } }),
      ['limits.grade-lower-limit', 'limits.grade-lower-limit'],
    ],
  ])('%o before %o: %o', (better, worse, codes) => {
    expect(checkGradeLimits([better, worse]).map(({ code }) => code)).toEqual(codes)
  })

  test('names both grades and their figures', () => {
    expect(checkGradeLimits([a({ limit: { EUR: 1 } }), b({})])).toEqual([
      {
        code: 'limits.grade-lower-limit',
        params: { grade: 'A', limit: '1.00', worse: 'B', worseLimit: 'no-limit', currency: 'EUR' },
      },
    ])
  })

  test('tells shares that differ by little as different', () => {
    expect(checkGradeLimits([a({ prepaymentShare: '0.30001' }), b({ prepaymentShare: '0.3' })])).toEqual([
      {
        code: 'limits.grade-higher-prepayment',
        params: { grade: 'A', share: '0.30001', worse: 'B', worseShare: '0.3000' },
      },
    ])
  })

  test.each<[what: string, table: unknown, expected: [string, string]]>([
    ['nothing', undefined, ['input.missing', 'table']],
    ['a revoked proxy', revokedProxy(), ['input.type', 'table']],
    ['no grades', [], ['policy.invalid', 'table']],
    ['a grade twice', [a({}), a({})], ['id.duplicate', 'table[1].grade']],
    [
      'a currency of one grade only',
      [a({ limit: { EUR: 1 } }), b({ limit: { USD: 1 } })],
      ['currency.missing', 'table[1].limit.EUR'],
    ],
    ['an unknown currency', [a({ limit: { EURO: 1 } })], ['currency.unknown', 'table[0].limit.EURO']],
    ['a negative limit', [a({ limit: { EUR: -1 } })], ['amount.negative', 'table[0].limit.EUR']],
    ['a misspelt field', [a({ limits: {} })], ['input.unknown-key', 'table[0].limits']],
    ['an unknown decision', [a({ decision: 'maybe' })], ['input.choice', 'table[0].decision']],
  ])('refused: %s', (_, table, expected) => {
    expect(refusal(() => checkGradeLimits(as(table)))).toEqual(expected)
  })
})
