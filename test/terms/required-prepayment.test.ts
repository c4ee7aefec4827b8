import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { requiredPrepayment, type PrepaymentRequest } from '../../src/terms/required-prepayment.js'
import { refusal, revokedProxy } from '../refusal.js'
import { amountOf, cents, centsOf } from './arbitraries.js'

const policy = {
  byIndustry: { services: '1', trade: '0.2', none: '0' },
  byGrade: { A: 0, B: '0.2', C: '0.5' },
}
const order: PrepaymentRequest = { amount: '9999.99', currency: 'CNY', policy, industry: 'trade', grade: 'A' }

describe('requiredPrepayment', () => {
  test.each<[industry: string, grade: string, required: string, onCredit: string, share: string]>([
    // 20 % of 9999.99 is 1999.998
    ['trade', 'A', '2000.00', '7999.99', '0.2'],
    ['trade', 'B', '2000.00', '7999.99', '0.2'],
    // half of 9999.99 is 4999.995
    ['trade', 'C', '5000.00', '4999.99', '0.5'],
    ['services', 'A', '9999.99', '0.00', '1'],
    ['none', 'A', '0.00', '9999.99', '0'],
  ])('%s of grade %s', (industry, grade, required, onCredit, share) => {
    expect(requiredPrepayment({ ...order, industry, grade })).toMatchObject({ required, onCredit, share })
  })

  test('says which rules asked for how much', () => {
    expect(requiredPrepayment({ ...order, grade: 'C' }).reasons).toEqual([
      { code: 'terms.required-by', params: { rule: 'industry', share: '0.2' } },
      { code: 'terms.required-by', params: { rule: 'grade', share: '0.5' } },
    ])
  })

  test('a policy may have rules of one kind only', () => {
    const byGrade = requiredPrepayment({
      amount: '100.00',
      currency: 'CNY',
      grade: 'C',
      policy: { byGrade: policy.byGrade },
    })
    expect(byGrade).toMatchObject({ required: '50.00', reasons: [{ params: { rule: 'grade' } }] })
  })

  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
  prop.prop([cents, share, share])(
    'required + on credit = amount, and a stricter rule never asks for less',
    (minor, a, b) => {
      const of = (byGrade: number): ReturnType<typeof requiredPrepayment> =>
        requiredPrepayment({
          amount: amountOf(minor),
          currency: 'CNY',
          industry: 'x',
          grade: 'y',
          policy: { byIndustry: { x: a }, byGrade: { y: byGrade } },
        })
      const { required, onCredit } = of(b)
      expect(centsOf(required) + centsOf(onCredit)).toBe(minor)
      expect(centsOf(of(Math.max(a, b)).required)).toBe(centsOf(required))
      expect(centsOf(of(1).required)).toBe(minor)
    },
  )

  test.each<[what: string, patch: Record<string, unknown>, code: string, path: string]>([
    ['no amount', { amount: undefined }, 'input.missing', 'amount'],
    ['a negative amount', { amount: '-1.00' }, 'amount.negative', 'amount'],
    ['NaN', { amount: NaN }, 'decimal.invalid', 'amount'],
    ['an unknown currency', { currency: 'cny' }, 'currency.unknown', 'currency'],
    ['no policy', { policy: undefined }, 'input.missing', 'policy'],
    ['a policy without rules', { policy: {} }, 'policy.invalid', 'policy'],
    ['a misspelt policy', { policy: { byGrades: {} } }, 'input.unknown-key', 'policy.byGrades'],
    ['rules in a list', { policy: { byGrade: [] } }, 'input.type', 'policy.byGrade'],
    ['no industry', { industry: undefined }, 'input.missing', 'industry'],
    ['an industry without a rule', { industry: 'mining' }, 'input.choice', 'industry'],
    ['an inherited name', { industry: 'constructor' }, 'input.choice', 'industry'],
    ['a grade that is a number', { grade: 1 }, 'input.type', 'grade'],
    ['a share over 1', { policy: { byGrade: { A: '1.5' } } }, 'terms.inconsistent', 'policy.byGrade.A'],
    [
      'a share over 1 of a grade that is not asked for',
      { policy: { byGrade: { A: '0.5', B: '1.5' } } },
      'terms.inconsistent',
      'policy.byGrade.B',
    ],
    [
      'a grade that is a number, of a policy without grades',
      { policy: { byIndustry: { trade: '0.2' } }, grade: 1 },
      'input.type',
      'grade',
    ],
    ['a misspelt field', { rating: 'A' }, 'input.unknown-key', 'rating'],
  ])('%s is refused', (_, patch, code, path) => {
    expect(refusal(() => requiredPrepayment({ ...order, ...patch } as PrepaymentRequest))).toEqual([
      code,
      path,
    ])
  })

  test('what is no object is refused', () => {
    expect(refusal(() => requiredPrepayment([] as never))).toEqual(['input.type', ''])
    expect(refusal(() => requiredPrepayment(revokedProxy()))).toEqual(['input.type', ''])
    expect(refusal(() => requiredPrepayment({ ...order, policy: revokedProxy() }))).toEqual([
      'input.type',
      'policy',
    ])
    expect(
      refusal(() =>
        requiredPrepayment({
          ...order,
          get grade(): never {
            throw new TypeError('no')
          },
        }),
      ),
    ).toEqual(['input.type', ''])
  })
})
