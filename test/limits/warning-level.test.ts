import { describe, expect, test } from 'vitest'
import { explain } from '../../src/explain/index.js'
import { warningLevel, type WarningSignal, type WarningThresholds } from '../../src/limits/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { as } from './given.js'

const thresholds: WarningThresholds = {
  schema: 'receivables/warning-thresholds@1',
  levels: ['blue', 'yellow', 'orange', 'red'],
  rules: [
    { kind: 'days-late', atLeast: 1, level: 'blue' },
    { kind: 'days-late', atLeast: 30, level: 'orange' },
    { kind: 'limit-use', atLeast: '0.9', level: 'blue' },
    { kind: 'grade-drop', atLeast: 1, level: 'yellow' },
    { kind: 'ownership-change', level: 'blue' },
    { kind: 'litigation', level: 'red' },
  ],
  combinations: [{ atLeast: 2, of: 'blue', level: 'yellow' }],
  measures: [
    { level: 'yellow', measures: ['call'] },
    { level: 'red', measures: ['stop', 'lawyer'] },
  ],
  customers: [
    { customerId: '__proto__', rules: [{ kind: 'days-late', atLeast: 10, level: 'red' }] },
    { customerId: 'calm', rules: [{ kind: 'litigation', level: 'blue' }] },
  ],
}
const late = (value: number): WarningSignal => ({ kind: 'days-late', value })

describe('the level', () => {
  test.each<[signals: readonly WarningSignal[], customer: string | undefined, level: string | null]>([
    [[], undefined, null],
    [[late(0)], undefined, null],
    [[late(1)], undefined, 'blue'],
    [[late(29)], undefined, 'blue'],
    [[late(30)], undefined, 'orange'],
    [[{ kind: 'limit-use', value: '0.8999' }], undefined, null],
    [[{ kind: 'limit-use', value: '0.9' }], undefined, 'blue'],
    [[{ kind: 'litigation' }], undefined, 'red'],
    // Two kinds at blue combine to yellow; one kind twice does not.
    [[late(1), { kind: 'ownership-change' }], undefined, 'yellow'],
    [[late(1), late(2)], undefined, 'blue'],
    [[late(30), { kind: 'ownership-change' }], undefined, 'orange'],
    // The customer's own rules replace the general ones of their kind, and no others.
    [[late(9)], '__proto__', null],
    [[late(10)], '__proto__', 'red'],
    [[{ kind: 'grade-drop', value: 1 }], '__proto__', 'yellow'],
    [[{ kind: 'litigation' }], 'calm', 'blue'],
    [[{ kind: 'litigation' }], 'constructor', 'red'],
  ])('of %o for %s is %s', (signals, customer, level) => {
    expect(warningLevel(signals, thresholds, customer).level).toBe(level)
  })

  test('comes with what fired, what is done, and why', () => {
    const signals: WarningSignal[] = [
      { kind: 'ownership-change' },
      { kind: 'days-late', value: '12.50' },
      { kind: 'negative-news' },
    ]
    expect(warningLevel(signals, thresholds)).toEqual({
      level: 'yellow',
      fired: [
        { kind: 'days-late', value: '12.5', level: 'blue' },
        { kind: 'ownership-change', value: null, level: 'blue' },
      ],
      measures: ['call'],
      unjudged: ['negative-news'],
      reasons: [
        { code: 'limits.signal-fired', params: { kind: 'days-late', level: 'blue', value: '12.5' } },
        { code: 'limits.event-noticed', params: { kind: 'ownership-change', level: 'blue' } },
        { code: 'limits.signals-combined', params: { count: 2, of: 'blue', level: 'yellow' } },
      ],
    })
  })

  test('names the combinations that lead to the level, and none that leads less far', () => {
    const combined = (combinations: WarningThresholds['combinations']) =>
      warningLevel([{ kind: 'ownership-change' }, { kind: 'days-late', value: 6 }], {
        levels: ['blue', 'yellow', 'red'],
        rules: [
          { kind: 'ownership-change', level: 'blue' },
          { kind: 'days-late', atLeast: 5, level: 'blue' },
        ],
        ...(combinations && { combinations }),
      })
    const told = combined([
      { atLeast: 1, of: 'blue', level: 'yellow' },
      { atLeast: 2, of: 'blue', level: 'red' },
    ])
    expect(told.level).toBe('red')
    expect(told.reasons.slice(2)).toEqual([
      { code: 'limits.signals-combined', params: { count: 2, of: 'blue', level: 'red' } },
    ])
    const one = combined([{ atLeast: 1, of: 'blue', level: 'yellow' }]).reasons[2]
    expect(one && explain(one, 'en')).toBe(
      'Signals of 2 kinds at level blue or above raise the level to yellow.',
    )
  })

  test('of one kind that is raised by itself reads as one', () => {
    const [, told] = warningLevel([{ kind: 'litigation' }], {
      levels: ['blue', 'red'],
      rules: [{ kind: 'litigation', level: 'blue' }],
      combinations: [{ atLeast: 1, of: 'blue', level: 'red' }],
    }).reasons
    expect(told && explain(told, 'en')).toBe(
      'Signals of 1 kind at level blue or above raise the level to red.',
    )
  })

  test('needs no combinations, measures or customers', () => {
    const bare = { levels: ['red'], rules: [{ kind: 'litigation', level: 'red' }] } as const
    expect(warningLevel([{ kind: 'litigation' }], bare)).toMatchObject({ level: 'red', measures: [] })
    expect(warningLevel([late(10), late(200)], { levels: ['red'], rules: [] })).toMatchObject({
      level: null,
      unjudged: ['days-late'],
    })
  })

  test('of figures of one kind names the larger first', () => {
    expect(warningLevel([late(2), late(100), late(20)], thresholds).fired.map(({ value }) => value)).toEqual([
      '100',
      '20',
      '2',
    ])
  })
})

describe('bad input', () => {
  const of = (more: object): WarningThresholds => as({ ...thresholds, ...more })
  test.each<[what: string, signals: unknown, rules: unknown, expected: [string, string]]>([
    ['no signals', undefined, thresholds, ['input.missing', 'signals']],
    ['no thresholds', [], undefined, ['input.missing', 'thresholds']],
    ['a revoked proxy', revokedProxy(), thresholds, ['input.type', 'signals']],
    ['an unknown kind', [{ kind: 'mood' }], thresholds, ['input.choice', 'signals[0].kind']],
    ['no figure', [{ kind: 'days-late' }], thresholds, ['input.missing', 'signals[0].value']],
    ['a negative figure', [late(-1)], thresholds, ['input.range', 'signals[0].value']],
    [
      'a percentage for a share',
      [{ kind: 'overdue-share', value: 30 }],
      thresholds,
      ['input.range', 'signals[0].value'],
    ],
    [
      'a percentage as the threshold of a share, which nothing would reach',
      [],
      of({ rules: [{ kind: 'dispute-share', atLeast: 30, level: 'red' }] }),
      ['input.range', 'thresholds.rules[0].atLeast'],
    ],
    ['NaN', [late(NaN)], thresholds, ['decimal.invalid', 'signals[0].value']],
    [
      'a figure of an event',
      [{ kind: 'litigation', value: 1 }],
      thresholds,
      ['input.conflict', 'signals[0].value'],
    ],
    ['an unknown field', [{ kind: 'litigation', on: 1 }], thresholds, ['input.unknown-key', 'signals[0].on']],
    ['too many signals', new Array(501).fill(late(1)), thresholds, ['input.range', 'signals']],
    ['null for customers', [], of({ customers: as(null) }), ['input.type', 'thresholds.customers']],
    ['null for combinations', [], of({ combinations: as(null) }), ['input.type', 'thresholds.combinations']],
    ['null for measures', [], of({ measures: as(null) }), ['input.type', 'thresholds.measures']],
    ['no levels', [], of({ levels: [] }), ['policy.invalid', 'thresholds.levels']],
    [
      'too many levels',
      [],
      of({ levels: Array.from({ length: 21 }, (_, i) => `l${String(i)}`) }),
      ['policy.invalid', 'thresholds.levels'],
    ],
    ['a level twice', [], of({ levels: ['a', 'b', 'a'] }), ['id.duplicate', 'thresholds.levels[2]']],
    [
      'a rule of an unknown level',
      [],
      of({ rules: [{ kind: 'litigation', level: 'x' }] }),
      ['input.choice', 'thresholds.rules[0].level'],
    ],
    [
      'a rule without a threshold',
      [],
      of({ rules: [{ kind: 'days-late', level: 'red' }] }),
      ['input.missing', 'thresholds.rules[0].atLeast'],
    ],
    [
      'a threshold of an event',
      [],
      of({ rules: [{ kind: 'litigation', atLeast: 1, level: 'red' }] }),
      ['input.unknown-key', 'thresholds.rules[0].atLeast'],
    ],
    [
      'a combination of none',
      [],
      of({ combinations: [{ atLeast: 0, of: 'red', level: 'red' }] }),
      ['input.range', 'thresholds.combinations[0].atLeast'],
    ],
    [
      'measures twice',
      [],
      of({
        measures: [
          { level: 'red', measures: [] },
          { level: 'red', measures: [] },
        ],
      }),
      ['id.duplicate', 'thresholds.measures[1].level'],
    ],
    [
      'a customer twice',
      [],
      of({
        customers: [
          { customerId: 'a', rules: [] },
          { customerId: 'a', rules: [] },
        ],
      }),
      ['id.duplicate', 'thresholds.customers[1].customerId'],
    ],
    ['thresholds of another form', [], of({ schema: 'x' }), ['input.choice', 'thresholds.schema']],
    ['a misspelt field', [], of({ combos: [] }), ['input.unknown-key', 'thresholds.combos']],
  ])('%s', (_, signals, rules, expected) => {
    expect(refusal(() => warningLevel(as(signals), as(rules)))).toEqual(expected)
  })

  test('a customer that is none', () => {
    expect(refusal(() => warningLevel([], thresholds, ''))).toEqual(['id.invalid', 'customerId'])
  })
})
