import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { escalationPresets, nominalStage, type EscalationPolicy } from '../../src/escalation/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { policyOf, stage } from './given.js'

const graded = escalationPresets['graded-30-60-90']

describe('the stage of a day', () => {
  // "Within" and "or more" include the number: Civil Code of the PRC, article 1259.
  test.each<[days: number, stage: string | null]>([
    [0, null],
    [1, 'friendly-call'],
    [30, 'friendly-call'],
    [31, 'formal-demand'],
    [59, 'formal-demand'],
    [60, 'dedicated-collector'],
    [89, 'dedicated-collector'],
    [90, 'lawyer-letter'],
    [365, 'lawyer-letter'],
    [4_000_000, 'lawyer-letter'],
  ])('graded-30-60-90, %d days: %s', (days, expected) => {
    expect(nominalStage(graded, days)).toBe(expected)
  })

  test.each<[days: number, stage: string | null]>([
    [0, 'reminder'],
    [13, 'reminder'],
    [14, 'final'],
  ])('a policy that begins on the due date, %d days: %s', (days, expected) => {
    expect(nominalStage(policyOf(stage('reminder', 0), stage('final', 14)), days)).toBe(expected)
  })

  test('one stage, far away', () => {
    const policy = policyOf(stage('only', 36_525))
    expect([36_524, 36_525].map((days) => nominalStage(policy, days))).toEqual([null, 'only'])
  })

  test('minus zero is zero', () => {
    expect(nominalStage(graded, -0)).toBeNull()
  })

  test('ten thousand stages are a policy', () => {
    const stages = Array.from({ length: 10_000 }, (_, index) => stage(`s-${String(index)}`, index * 3))
    const policy = policyOf(...stages)
    expect([0, 2, 3, 29_996, 29_997, 40_000].map((days) => nominalStage(policy, days))).toEqual([
      's-0',
      's-0',
      's-1',
      's-9998',
      's-9999',
      's-9999',
    ])
    expect(refusal(() => nominalStage(policyOf(...stages, stage('more', 30_000)), 1))).toEqual([
      'policy.invalid',
      'policy.stages',
    ])
  })
})

const policies = fc
  .uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 12 })
  .map((days) => policyOf(...days.sort((a, b) => a - b).map((day) => stage(`from-${String(day)}`, day))))
const days = fc.integer({ min: 0, max: 250 })

describe('laws', () => {
  law.prop([policies, days])('the stage is the last that begins by that day', (policy, day) => {
    const begun = policy.stages.filter(({ fromDaysPastDue }) => (fromDaysPastDue ?? Infinity) <= day)
    expect(nominalStage(policy, day)).toBe(begun.at(-1)?.id ?? null)
  })

  law.prop([policies, days, days])('the stage never falls as days grow', (policy, a, b) => {
    const placeOf = (day: number) => policy.stages.findIndex(({ id }) => id === nominalStage(policy, day))
    expect(placeOf(Math.min(a, b))).toBeLessThanOrEqual(placeOf(Math.max(a, b)))
  })

  law.prop([policies, days])('a policy is not changed by reading it', (policy, day) => {
    const before = structuredClone(policy)
    nominalStage(policy, day)
    expect(policy).toEqual(before)
  })
})

describe('bad input', () => {
  const first = stage('first', 1)
  const second = stage('second', 31)
  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', 'policy']],
    ['null', null, ['input.type', 'policy']],
    ['the name of a preset', 'graded-30-60-90', ['input.type', 'policy']],
    ['a list', [first], ['input.type', 'policy']],
    ['a symbol', Symbol('policy'), ['input.type', 'policy']],
    ['a revoked proxy', revokedProxy(), ['input.type', 'policy']],
    [
      'a getter that throws',
      {
        get stages() {
          throw new TypeError('no')
        },
      },
      ['input.missing', 'policy.schema'],
    ],
    ['no schema', { ...policyOf(first), schema: undefined }, ['input.missing', 'policy.schema']],
    [
      'another schema',
      { ...policyOf(first), schema: 'receivables/escalation-policy@2' },
      ['input.choice', 'policy.schema'],
    ],
    ['no id', { ...policyOf(first), id: undefined }, ['input.missing', 'policy.id']],
    ['an empty id', { ...policyOf(first), id: '' }, ['id.invalid', 'policy.id']],
    ['no source', { ...policyOf(first), source: undefined }, ['input.missing', 'policy.source']],
    ['a number for a source', { ...policyOf(first), source: 4 }, ['input.type', 'policy.source']],
    ['a misspelt field', { ...policyOf(first), stage: [] }, ['input.unknown-key', 'policy.stage']],
    [
      'an own __proto__',
      JSON.parse('{"schema":"receivables/escalation-policy@1","__proto__":{}}'),
      ['input.unknown-key', 'policy.__proto__'],
    ],
    ['no stages', { ...policyOf(), stages: undefined }, ['input.missing', 'policy.stages']],
    ['stages by name', { ...policyOf(), stages: { first } }, ['input.type', 'policy.stages']],
    ['an empty list of stages', policyOf(), ['policy.invalid', 'policy.stages']],
    [
      'a list of a billion holes',
      { ...policyOf(), stages: Object.assign([], { length: 1e9 }) },
      ['policy.invalid', 'policy.stages'],
    ],
    [
      'a hole',
      { ...policyOf(), stages: Object.assign([], { 1: first }) },
      ['input.missing', 'policy.stages[0]'],
    ],
    ['null for a stage', { ...policyOf(), stages: [null] }, ['input.type', 'policy.stages[0]']],
    ['a list for a stage', { ...policyOf(), stages: [[first]] }, ['input.type', 'policy.stages[0]']],
    ['a revoked proxy for a stage', policyOf(first, revokedProxy()), ['input.type', 'policy.stages[1]']],
    [
      'a misspelt field of a stage',
      policyOf({ ...first, fromDays: 1 } as never),
      ['input.unknown-key', 'policy.stages[0].fromDays'],
    ],
    [
      'a stage without an id',
      policyOf({ ...first, id: undefined as never }),
      ['input.missing', 'policy.stages[0].id'],
    ],
    ['an id of capitals', policyOf(stage('First', 1)), ['policy.invalid', 'policy.stages[0].id']],
    ['an id with a blank', policyOf(stage('first call', 1)), ['policy.invalid', 'policy.stages[0].id']],
    [
      'an id that ends in a line break',
      policyOf(stage('first\n', 1)),
      ['policy.invalid', 'policy.stages[0].id'],
    ],
    ['__proto__ for an id', policyOf(stage('__proto__', 1)), ['policy.invalid', 'policy.stages[0].id']],
    ['an id of ten megabytes', policyOf(stage('x'.repeat(1e7), 1)), ['id.invalid', 'policy.stages[0].id']],
    ['one id twice', policyOf(first, stage('first', 31)), ['policy.invalid', 'policy.stages[1].id']],
    ['stages out of order', policyOf(second, first), ['policy.invalid', 'policy.stages[1].fromDaysPastDue']],
    [
      'two stages from one day',
      policyOf(first, stage('second', 1)),
      ['policy.invalid', 'policy.stages[1].fromDaysPastDue'],
    ],
    ['NaN days', policyOf(stage('first', NaN)), ['input.range', 'policy.stages[0].fromDaysPastDue']],
    ['Infinity', policyOf(stage('first', Infinity)), ['input.range', 'policy.stages[0].fromDaysPastDue']],
    ['half a day', policyOf(stage('first', 1.5)), ['input.range', 'policy.stages[0].fromDaysPastDue']],
    [
      'before the due date',
      policyOf(stage('first', -3)),
      ['input.range', 'policy.stages[0].fromDaysPastDue'],
    ],
    [
      'beyond a century',
      policyOf(stage('first', 36_526)),
      ['input.range', 'policy.stages[0].fromDaysPastDue'],
    ],
    [
      'days as a text',
      policyOf(stage('first', '1' as never)),
      ['input.type', 'policy.stages[0].fromDaysPastDue'],
    ],
    [
      'no days',
      policyOf({ ...first, fromDaysPastDue: undefined as never }),
      ['input.missing', 'policy.stages[0].fromDaysPastDue'],
    ],
    ['no role', policyOf({ ...first, role: undefined as never }), ['input.missing', 'policy.stages[0].role']],
    [
      'another channel',
      policyOf({ ...first, channel: 'fax' as never }),
      ['input.choice', 'policy.stages[0].channel'],
    ],
    [
      'a truthy approval',
      policyOf({ ...first, needsApproval: 1 as never }),
      ['input.type', 'policy.stages[0].needsApproval'],
    ],
  ])('%s', (_, policy, refused) => {
    expect(refusal(() => nominalStage(policy as EscalationPolicy, 1))).toEqual(refused)
  })

  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', 'daysPastDue']],
    ['NaN', NaN, ['input.range', 'daysPastDue']],
    ['Infinity', Infinity, ['input.range', 'daysPastDue']],
    ['half a day', 1.5, ['input.range', 'daysPastDue']],
    ['before every date', -4_000_001, ['input.range', 'daysPastDue']],
    ['beyond every date', 4_000_001, ['input.range', 'daysPastDue']],
    ['a text', '31', ['input.type', 'daysPastDue']],
    ['a bigint', 31n, ['input.type', 'daysPastDue']],
    ['null', null, ['input.type', 'daysPastDue']],
    ['a date', '2026-02-30', ['input.type', 'daysPastDue']],
  ])('%s for days', (_, count, refused) => {
    expect(refusal(() => nominalStage(graded, count as number))).toEqual(refused)
  })

  test('a getter that throws is a refusal of the policy, and a value is read once', () => {
    const thrower = Object.defineProperty({ ...policyOf(first) }, 'stages', {
      enumerable: true,
      get() {
        throw new TypeError('no')
      },
    })
    expect(refusal(() => nominalStage(thrower, 1))).toEqual(['input.type', 'policy'])
    let reads = 0
    const changing = Object.defineProperty({ ...first }, 'fromDaysPastDue', {
      enumerable: true,
      get: () => (reads++ === 0 ? 1 : NaN),
    })
    expect(nominalStage(policyOf(changing), 1)).toBe('first')
  })
})
