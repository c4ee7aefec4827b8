import { describe, expect, test } from 'vitest'
import { validatePlan, type InstalmentPlan, type PlanPolicy } from '../../src/settlement/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { threeParts } from './given.js'

const plan = threeParts()
const policy: PlanPolicy = { minFirstShare: '0.30' }
const rows = (changes: Readonly<Record<number, object>>): InstalmentPlan => ({
  ...plan,
  instalments: plan.instalments.map((row, index) => ({ ...row, ...changes[index] })),
})
const codes = (subject: InstalmentPlan, rules: PlanPolicy = policy): [string, string, string][] =>
  validatePlan(subject, rules).map(({ severity, code, path }) => [severity, code, path])

describe('validatePlan', () => {
  test('finds nothing wrong with the plan of the articles', () => {
    const rules = { ...policy, maxInstalments: 3, maxDays: 61, minInstalment: { CNY: '30000' } }
    expect(validatePlan(plan, rules)).toEqual([])
  })

  test.each<[string, InstalmentPlan, PlanPolicy, [string, string, string][]]>([
    [
      'parts that do not sum',
      rows({ 2: { amount: '35000.01' } }),
      policy,
      [['error', 'settlement.plan-does-not-sum', 'instalments']],
    ],
    [
      'charges that do not sum',
      rows({ 2: { charge: '0.01' } }),
      policy,
      [['error', 'settlement.plan-does-not-sum', 'instalments']],
    ],
    [
      'dates that go back',
      rows({ 2: { dueDate: '2026-04-30' } }),
      policy,
      [['error', 'settlement.plan-dates-go-back', 'instalments[2].dueDate']],
    ],
    [
      'two on one day',
      rows({ 2: { dueDate: '2026-05-01' } }),
      policy,
      [['warning', 'settlement.plan-same-day', 'instalments[2].dueDate']],
    ],
    [
      'a first part a cent too small',
      rows({ 0: { amount: '29999.99' }, 1: { amount: '35000.01' } }),
      policy,
      [['error', 'settlement.first-payment-below-minimum', 'instalments[0].amount']],
    ],
    [
      'an instalment of nothing',
      rows({ 1: { amount: '0.00' }, 2: { amount: '70000.00' } }),
      policy,
      [['error', 'settlement.plan-empty-instalment', 'instalments[1].amount']],
    ],
    [
      'a small instalment',
      plan,
      { ...policy, minInstalment: { CNY: '30000.01' } },
      [['error', 'settlement.instalment-below-minimum', 'instalments[0].amount']],
    ],
    [
      'too many',
      plan,
      { ...policy, maxInstalments: 2 },
      [['error', 'settlement.too-many-instalments', 'instalments']],
    ],
    // From 1 April to 1 June are 61 days.
    ['too long', plan, { ...policy, maxDays: 60 }, [['error', 'settlement.plan-too-long', 'instalments']]],
  ])('names %s', (_, subject, rules, expected) => {
    expect(codes(subject, rules)).toEqual(expected)
  })

  test('asks for the share of the total rounded up', () => {
    // Thirty per cent of 100,000.01 is 30,000.003.
    const odd = threeParts({ total: '100000.01', firstShare: '0.25' })
    expect(validatePlan(odd, policy)[0]?.params).toEqual({
      first: '25000.01',
      minimum: '30000.01',
      currency: 'CNY',
    })
  })

  test.each<[string, unknown, unknown, string, string]>([
    ['no plan', undefined, policy, 'input.missing', 'plan'],
    ['a revoked proxy', revokedProxy(), policy, 'input.type', 'plan'],
    ['no schema', { ...plan, schema: undefined }, policy, 'input.missing', 'plan.schema'],
    ['another schema', { ...plan, schema: 'x' }, policy, 'input.choice', 'plan.schema'],
    ['no instalments', { ...plan, instalments: [] }, policy, 'input.range', 'plan.instalments'],
    [
      'too many instalments',
      { ...plan, instalments: Array(1201).fill({}) },
      policy,
      'input.range',
      'plan.instalments',
    ],
    [
      'a negative part',
      rows({ 1: { amount: '-1.00' } }),
      policy,
      'amount.negative',
      'plan.instalments[1].amount',
    ],
    ['no policy', plan, undefined, 'input.missing', 'policy'],
    ['no first share', plan, {}, 'input.missing', 'policy.minFirstShare'],
    [
      'a policy in another currency',
      plan,
      { ...policy, minInstalment: { EUR: '1' } },
      'currency.missing',
      'policy.minInstalment.CNY',
    ],
    ['a misspelt rule', plan, { ...policy, maxDay: 1 }, 'input.unknown-key', 'policy.maxDay'],
  ])('refuses %s', (_, subject, rules, code, path) => {
    expect(refusal(() => validatePlan(subject as never, rules as never))).toEqual([code, path])
  })
})
