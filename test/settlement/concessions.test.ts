import { describe, expect, test } from 'vitest'
import {
  concessionEligibility,
  grantGrace,
  proposeAgreement,
  type ConcessionFacts,
  type ConcessionRule,
  type GraceRequest,
} from '../../src/settlement/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { confirmed } from './given.js'

const rule: ConcessionRule = {
  grades: ['A', 'B'],
  difficulties: ['temporary'],
  minYears: 1,
  keyCustomersOnly: false,
  minOnTimeShare: '0.8',
  maxBrokenPromises: 0,
  maxOpenDisputes: 0,
}
const policy = {
  plan: rule,
  grace: { ...rule, difficulties: ['none', 'temporary'] as const },
  waiver: { ...rule, minYears: 3, keyCustomersOnly: true },
}
const good: ConcessionFacts = {
  ability: 'unable',
  willingness: 'willing',
  difficulty: 'temporary',
  grade: 'A',
  keyCustomer: true,
  customerSince: '2023-04-01',
  onTimeShare: '0.8',
  brokenPromises: 0,
  openDisputes: 0,
  insolvent: false,
}
const judge = (change: Partial<ConcessionFacts> = {}, rules: object = policy, asOf = '2026-04-01') =>
  concessionEligibility({ ...good, ...change }, rules as never, asOf)
const verdict = (change: Partial<ConcessionFacts>, rules: object = policy, asOf?: string) => {
  const { plan, grace, waiver } = judge(change, rules, asOf)
  return [plan, grace, waiver]
}

describe('concessionEligibility', () => {
  test('grants a good key customer in temporary difficulty all three', () => {
    expect(judge()).toEqual({
      plan: true,
      grace: true,
      waiver: true,
      reasons: ['plan', 'grace', 'waiver'].map((concession) => ({
        code: 'settlement.eligible',
        params: { concession },
      })),
    })
  })

  test.each<[string, Partial<ConcessionFacts>, boolean[], string]>([
    ['one that will not pay', { willingness: 'unwilling' }, [false, false, false], 'wilful-default'],
    ['one of whom nobody knows', { willingness: 'unknown' }, [false, false, false], 'willingness-unknown'],
    ['one that is insolvent', { insolvent: true }, [false, false, false], 'insolvent'],
    ['one that is able to pay', { ability: 'able' }, [false, true, true], 'able-to-pay'],
    ['one in lasting difficulty', { difficulty: 'lasting' }, [false, false, false], 'difficulty-not-covered'],
    ['one in no difficulty', { difficulty: 'none' }, [false, true, false], 'difficulty-not-covered'],
    ['a poor grade', { grade: 'C' }, [false, false, false], 'grade-not-covered'],
    ['no grade', { grade: null }, [false, false, false], 'no-grade'],
    ['no key customer', { keyCustomer: false }, [true, true, false], 'not-a-key-customer'],
    // A day short of three years.
    ['a customer too short', { customerSince: '2023-04-02' }, [true, true, false], 'customer-too-short'],
    [
      'a customer since nobody knows when',
      { customerSince: null },
      [false, false, false],
      'customer-since-unknown',
    ],
    ['a customer to come', { customerSince: '2026-04-02' }, [false, false, false], 'customer-too-short'],
    ['a poor record', { onTimeShare: '0.79' }, [false, false, false], 'payment-record-too-poor'],
    ['no record', { onTimeShare: null }, [false, false, false], 'no-payment-record'],
    ['a broken promise', { brokenPromises: 1 }, [false, false, false], 'too-many-broken-promises'],
    ['an open dispute', { openDisputes: 1 }, [false, false, false], 'too-many-open-disputes'],
  ])('%s', (_, change, expected, code) => {
    expect(verdict(change)).toEqual(expected)
    expect(judge(change).reasons.map((reason) => reason.code)).toContain(`settlement.${code}`)
  })

  test('counts full years to the day, also from 29 February', () => {
    const two = { ...policy, plan: { ...rule, minYears: 2 } }
    expect(verdict({ customerSince: '2024-02-29' }, two, '2026-02-27')[0]).toBe(false)
    expect(verdict({ customerSince: '2024-02-29' }, two, '2026-02-28')[0]).toBe(true)
  })

  test('asks for no record where the rule asks for none', () => {
    const lenient = { ...policy, plan: { ...rule, minOnTimeShare: 0 } }
    expect(verdict({ onTimeShare: null }, lenient)[0]).toBe(true)
  })

  test('names everything that speaks against a concession', () => {
    const { reasons } = judge({ grade: 'C', brokenPromises: 2, willingness: 'unwilling' })
    expect(reasons.filter(({ params }) => params['concession'] === 'plan')).toEqual([
      { code: 'settlement.wilful-default', params: { concession: 'plan' } },
      { code: 'settlement.grade-not-covered', params: { concession: 'plan', grade: 'C' } },
      { code: 'settlement.too-many-broken-promises', params: { concession: 'plan', count: 2, maximum: 0 } },
    ])
  })

  test.each<[string, () => unknown, string, string]>([
    [
      'no facts',
      () => concessionEligibility(undefined as never, policy, '2026-04-01'),
      'input.missing',
      'facts',
    ],
    [
      'no policy',
      () => concessionEligibility(good, undefined as never, '2026-04-01'),
      'input.missing',
      'policy',
    ],
    [
      'a rule that is missing',
      () => judge({}, { plan: rule, grace: rule }),
      'input.missing',
      'policy.waiver',
    ],
    ['a share above 1', () => judge({ onTimeShare: '1.1' }), 'input.range', 'facts.onTimeShare'],
    ['a count below zero', () => judge({ brokenPromises: -1 }), 'input.range', 'facts.brokenPromises'],
    [
      'an unknown willingness',
      () => judge({ willingness: 'maybe' as never }),
      'input.choice',
      'facts.willingness',
    ],
    [
      'an unknown difficulty',
      () => judge({}, { ...policy, plan: { ...rule, difficulties: ['x'] } }),
      'input.choice',
      'policy.plan.difficulties[0]',
    ],
    [
      'a misspelt rule',
      () => judge({}, { ...policy, plan: { ...rule, minYear: 1 } }),
      'input.unknown-key',
      'policy.plan.minYear',
    ],
    [
      'a revoked proxy',
      () => concessionEligibility(revokedProxy(), policy, '2026-04-01'),
      'input.type',
      'facts',
    ],
  ])('refuses %s', (_, call, code, path) => {
    expect(refusal(call)).toEqual([code, path])
  })
})

const request: GraceRequest = {
  dueDate: '2026-03-31',
  newDueDate: '2026-04-30',
  lateReason: 'cash-flow',
  eligibility: { grace: true },
  agreement: confirmed(),
  limit: { currency: 'CNY', before: '500000', after: '300000' },
  trackOrdersFrom: '2026-04-01',
}
const grant = (change: Partial<GraceRequest> = {}, maxDays = 30) =>
  grantGrace({ ...request, ...change }, { maxDays })

describe('grantGrace', () => {
  test('moves the due date, the limit and the tracking in one decision', () => {
    expect(grant()).toEqual({
      status: 'granted',
      dueDate: '2026-04-30',
      lateChargeFrom: '2026-05-01',
      bindsFrom: '2026-03-30',
      effects: [
        { kind: 'terms', from: '2026-03-31', to: '2026-04-30' },
        { kind: 'limit', currency: 'CNY', from: '500000.00', to: '300000.00' },
        { kind: 'tracking', from: '2026-04-01' },
      ],
      reasons: [
        {
          code: 'settlement.grace-granted',
          params: { from: '2026-03-31', to: '2026-04-30', days: 30, lateReason: 'cash-flow' },
        },
      ],
    })
  })

  const proposed = proposeAgreement({ id: 'A-1', kind: 'grace', subject: 'INV-7', proposedOn: '2026-03-28' })
  test.each<[string, Partial<GraceRequest>, number, string]>([
    ['without a written plan', { agreement: null }, 30, 'written-plan-required'],
    ['without its confirmation', { agreement: proposed }, 30, 'not-confirmed'],
    ['without a reason for the delay', { lateReason: null }, 30, 'late-reason-required'],
    ['to a customer who may not have it', { eligibility: { grace: false } }, 30, 'grace-not-eligible'],
    ['for too long', {}, 29, 'grace-too-long'],
    [
      'by what binds after the new date',
      { agreement: confirmed({ startsOn: '2026-05-01' }) },
      30,
      'grace-binds-too-late',
    ],
  ])('is refused %s: the old date holds', (_, change, maxDays, code) => {
    expect(grant(change, maxDays)).toMatchObject({
      status: 'refused',
      dueDate: '2026-03-31',
      lateChargeFrom: '2026-04-01',
      bindsFrom: null,
      effects: [],
      reasons: [{ code: `settlement.${code}` }],
    })
  })

  test('takes an agreement that binds on the new date at the latest, and says which day is too late', () => {
    const until = (startsOn: string) => grant({ agreement: confirmed({ startsOn }) })
    expect(until('2026-04-30')).toMatchObject({ status: 'granted', bindsFrom: '2026-04-30' })
    expect(until('2026-05-01').reasons).toEqual([
      {
        code: 'settlement.grace-binds-too-late',
        params: { id: 'A-1', from: '2026-05-01', newDueDate: '2026-04-30' },
      },
    ])
  })

  test.each<[string, () => unknown, string, string]>([
    ['nothing', () => grantGrace(undefined as never, { maxDays: 1 }), 'input.missing', ''],
    ['no policy', () => grantGrace(request, undefined as never), 'input.missing', 'policy'],
    ['a date that is not later', () => grant({ newDueDate: '2026-03-31' }), 'date.order', 'newDueDate'],
    [
      'a limit that rises',
      () => grant({ limit: { currency: 'CNY', before: '1', after: '2' } }),
      'input.range',
      'limit.after',
    ],
    ['no limit', () => grant({ limit: undefined as never }), 'input.missing', 'limit'],
    [
      'an agreement of another kind',
      () => grant({ agreement: confirmed({ kind: 'settlement' }) }),
      'input.conflict',
      'agreement.kind',
    ],
    [
      'an agreement that is left out',
      () => grant({ agreement: undefined as never }),
      'input.missing',
      'agreement',
    ],
    ['an empty reason', () => grant({ lateReason: '' }), 'input.range', 'lateReason'],
    ['a blank reason', () => grant({ lateReason: ' \t' }), 'input.range', 'lateReason'],
    ['an endless reason', () => grant({ lateReason: 'x'.repeat(2001) }), 'input.range', 'lateReason'],
    ['days below zero', () => grant({}, -1), 'input.range', 'policy.maxDays'],
    ['a revoked proxy', () => grantGrace(revokedProxy(), { maxDays: 1 }), 'input.type', ''],
  ])('refuses %s', (_, call, code, path) => {
    expect(refusal(call)).toEqual([code, path])
  })
})
