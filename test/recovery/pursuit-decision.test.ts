import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  expectedRecovery,
  pursuitDecision,
  type PursuitFacts,
  type PursuitOption,
  type PursuitPolicy,
} from '../../src/recovery/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { centsOf, likely, money } from './schedules.js'

const debt = {
  amount: '10000.00',
  currency: 'EUR',
  probability: likely('0.5'),
  rounding: 'half-up',
} as const

describe('expectedRecovery', () => {
  test('E = p · A · (1 − f) − fixed − hours · rate', () => {
    const result = expectedRecovery(
      { ...debt, feeRate: '0.25', fixedCosts: '150.00', hours: '1.5', hourlyRate: '80.00' },
      '2026-03-01',
    )
    // 5,000 − 1,250 − 150 − 120; 270 / 7,500
    expect(result).toEqual({
      currency: 'EUR',
      expected: { estimate: true, value: '5000.00', basis: 'own cases', asOf: '2026-03-01' },
      fee: { estimate: true, value: '1250.00', basis: 'own cases', asOf: '2026-03-01' },
      costs: '270.00',
      net: { estimate: true, value: '3480.00', basis: 'own cases', asOf: '2026-03-01' },
      breakEvenProbability: '0.036000000000',
    })
  })

  test.each<[string, object, string | null]>([
    // 20,000 / 10,000: no probability would do
    ['costs above the debt', { fixedCosts: '20000.00' }, '2.000000000000'],
    ['all of it for the agency', { feeRate: '1' }, null],
    ['no costs at all', {}, '0.000000000000'],
  ])('breaks even with %s', (_, more, breakEven) => {
    expect(expectedRecovery({ ...debt, ...more }, '2026-03-01').breakEvenProbability).toBe(breakEven)
  })

  const share = fc.integer({ min: 0, max: 1000 }).map((n) => (n / 1000).toFixed(3))

  law.prop([fc.integer({ min: 0, max: 10_000_000 }), share, share, fc.integer({ min: 0, max: 1_000_000 })])(
    'expected less fee less costs is the net',
    (amount, p, feeRate, fixed) => {
      const { expected, fee, costs, net } = expectedRecovery(
        { ...debt, amount: money(amount), probability: likely(p), feeRate, fixedCosts: money(fixed) },
        '2026-03-01',
      )
      const left = centsOf(expected.value) - centsOf(fee.value) - centsOf(costs)
      expect(centsOf(net.value)).toBe(left)
    },
  )

  test.each<[string, object, string, string]>([
    ['a probability above 1', { probability: likely('1.01') }, 'input.range', 'probability.value'],
    ['a probability below 0', { probability: likely('-0.1') }, 'input.range', 'probability.value'],
    ['a bare probability', { probability: '0.5' }, 'input.type', 'probability'],
    [
      'a probability that is certain',
      { probability: { ...likely('1'), estimate: false } },
      'input.choice',
      'probability.estimate',
    ],
    [
      'an estimate without its mark',
      { probability: { ...likely('1'), estimate: undefined } },
      'input.missing',
      'probability.estimate',
    ],
    ['a blank basis', { probability: { ...likely('1'), basis: ' ' } }, 'input.range', 'probability.basis'],
    ['no basis', { probability: { ...likely('1'), basis: undefined } }, 'input.missing', 'probability.basis'],
    [
      'no day of the estimate',
      { probability: { ...likely('1'), asOf: undefined } },
      'input.missing',
      'probability.asOf',
    ],
    ['hours without a rate', { hours: '2' }, 'input.missing', 'hourlyRate'],
    ['negative hours', { hours: '-1', hourlyRate: '1' }, 'input.range', 'hours'],
    ['endless hours', { hours: '1000001', hourlyRate: '1' }, 'input.range', 'hours'],
    ['a negative rate without hours', { hourlyRate: '-1' }, 'amount.negative', 'hourlyRate'],
    ['negative costs', { fixedCosts: '-1' }, 'amount.negative', 'fixedCosts'],
    ['an unknown currency', { currency: 'XXX' }, 'currency.unknown', 'currency'],
    ['a misspelt field', { feerate: 1 }, 'input.unknown-key', 'feerate'],
  ])('refuses %s', (_, more, code, path) => {
    expect(refusal(() => expectedRecovery({ ...debt, ...more } as never, '2026-03-01'))).toEqual([code, path])
  })

  test('refuses a day that is none', () => {
    expect(refusal(() => expectedRecovery(debt, '2026-02-30'))).toEqual(['date.invalid', 'asOf'])
  })
})

const option = (
  id: string,
  means: PursuitOption['means'],
  probability: string,
  fixedCosts = '0',
): PursuitOption => ({
  id,
  means,
  probability: likely(probability),
  fixedCosts,
})
const facts: PursuitFacts = {
  amount: '10000.00',
  currency: 'EUR',
  annualRevenue: '100000.00',
  remindersExhausted: true,
  options: [option('alone', 'continue', '0.2'), option('firm', 'counsel', '0.6', '3000.00')],
}
const policy: PursuitPolicy = { minimumAmount: { EUR: '500.00' }, minimumShare: '0.1', rounding: 'half-up' }
const decide = (more: Partial<PursuitFacts>, rules: Partial<PursuitPolicy> = {}) => {
  const {
    decision,
    option: chosen,
    reasons,
  } = pursuitDecision({ ...facts, ...more }, { ...policy, ...rules }, '2026-03-01')
  return [decision, chosen, reasons.map(({ code }) => code)]
}

describe('pursuitDecision', () => {
  test.each<[string, Partial<PursuitFacts>, Partial<PursuitPolicy>, unknown[]]>([
    [
      'reminders still run',
      { remindersExhausted: false },
      {},
      ['continue', null, ['recovery.reminders-first']],
    ],
    // 10 % reaches 10 %; 6,000 − 3,000 is above 2,000
    [
      'a share that is reached exactly',
      {},
      {},
      ['counsel', 'firm', ['recovery.share-reached', 'recovery.best-option']],
    ],
    [
      'a share just below',
      { annualRevenue: '100000.01' },
      {},
      ['continue', 'alone', ['recovery.below-share']],
    ],
    [
      'a small debt',
      { amount: '499.99', annualRevenue: '100000' },
      {},
      ['stop', null, ['recovery.small-debt']],
    ],
    ['the minimum itself', { amount: '500.00' }, {}, ['continue', 'alone', ['recovery.below-share']]],
    // 400 is 40 % of revenue.
    [
      'a small debt that is a large share',
      { amount: '400', annualRevenue: '1000', options: [option('a', 'agency', '0.5')] },
      {},
      ['agency', 'a', ['recovery.share-reached', 'recovery.best-option']],
    ],
    [
      'nothing that pays',
      { options: [option('firm', 'counsel', '0.1', '1000.00')] },
      {},
      ['stop', null, ['recovery.no-option-pays']],
    ],
    [
      'own work that does not pay',
      {
        annualRevenue: '1000000',
        options: [option('alone', 'continue', '0'), option('firm', 'counsel', '1')],
      },
      {},
      ['stop', null, ['recovery.below-share']],
    ],
    [
      'outside help only, below the share',
      { annualRevenue: '1000000', options: [option('firm', 'counsel', '1')] },
      {},
      ['continue', null, ['recovery.below-share']],
    ],
    [
      'no share asked for',
      { annualRevenue: '1000000' },
      { minimumShare: null },
      ['counsel', 'firm', ['recovery.best-option']],
    ],
    [
      'equals: the earlier',
      { options: [option('x', 'agency', '0.5'), option('y', 'counsel', '0.5')] },
      {},
      ['agency', 'x', ['recovery.share-reached', 'recovery.best-option']],
    ],
  ])('%s', (_, more, rules, expected) => {
    expect(decide(more, rules)).toEqual(expected)
  })

  test('shows every option with its working', () => {
    const { options, shareOfRevenue } = pursuitDecision(facts, policy, '2026-03-01')
    expect(shareOfRevenue).toBe('0.100000000000')
    expect(options.map(({ id, net, worthwhile }) => [id, net.value, worthwhile])).toEqual([
      ['alone', '2000.00', true],
      ['firm', '3000.00', true],
    ])
  })

  law.prop([fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })])(
    'an option that is chosen leaves something, and no other leaves more',
    (p, q) => {
      const options = [
        option('a', 'agency', String(p / 100), '100'),
        option('b', 'counsel', String(q / 100), '900'),
      ]
      const result = pursuitDecision({ ...facts, options }, policy, '2026-03-01')
      const best = Math.max(...result.options.map(({ net }) => centsOf(net.value)))
      const chosen = result.options.find(({ id }) => id === result.option)
      expect(result.decision === 'stop').toBe(best <= 0)
      expect(chosen === undefined ? 0 : centsOf(chosen.net.value)).toBe(Math.max(0, best))
    },
  )

  test.each<[string, object, object, string, string]>([
    ['no revenue', { annualRevenue: '0' }, {}, 'input.range', 'annualRevenue'],
    ['no options', { options: [] }, {}, 'input.range', 'options'],
    [
      'two options of one id',
      { options: [option('a', 'agency', '1'), option('a', 'agency', '1')] },
      {},
      'id.duplicate',
      'options[1].id',
    ],
    [
      'an unknown means',
      { options: [option('a', 'police' as never, '1')] },
      {},
      'input.choice',
      'options[0].means',
    ],
    [
      'a probability above 1',
      { options: [option('a', 'agency', '2')] },
      {},
      'input.range',
      'options[0].probability.value',
    ],
    [
      'a currency without a minimum',
      {},
      { minimumAmount: { USD: '1' } },
      'currency.missing',
      'policy.minimumAmount.EUR',
    ],
    ['a share above 1', {}, { minimumShare: '1.5' }, 'input.range', 'policy.minimumShare'],
    ['a share that is missing', {}, { minimumShare: undefined }, 'input.missing', 'policy.minimumShare'],
    ['a fact that is missing', { remindersExhausted: undefined }, {}, 'input.missing', 'remindersExhausted'],
    ['a misspelt rule', {}, { minimum: 1 }, 'input.unknown-key', 'policy.minimum'],
  ])('refuses %s', (_, more, rules, code, path) => {
    const call = () =>
      pursuitDecision({ ...facts, ...more } as never, { ...policy, ...rules } as never, '2026-03-01')
    expect(refusal(call)).toEqual([code, path])
  })

  test('refuses what throws when it is read', () => {
    expect(refusal(() => pursuitDecision(revokedProxy(), policy, '2026-03-01'))).toEqual(['input.type', ''])
  })
})
