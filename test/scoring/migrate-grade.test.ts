import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { migrateGrade, type GradeMigrationPolicy, type GradeState } from '../../src/scoring/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const policy: GradeMigrationPolicy = {
  grades: [
    { grade: 'A', from: 80 },
    { grade: 'B', from: 60, to: 80 },
    { grade: 'C', from: 40, to: 60 },
    { grade: 'D', to: 40 },
  ],
  weights: [
    { indicator: 'payment-record', weight: 2 },
    { indicator: 'accounts', weight: 1 },
    { indicator: 'age', weight: 1 },
  ],
  signals: [
    { signal: 'broken-promise', down: 1 },
    { signal: 'insolvency', to: 'D' },
  ],
  cleanFrom: 70,
  upgradeAfter: 2,
  periodDays: 90,
  upgradeSteps: 1,
}
const stateOf = (grade: string, cleanPeriods = 0, since = '2026-01-01'): GradeState => ({
  schema: 'receivables/grade-state@1',
  grade,
  cleanPeriods,
  since,
})
const scores = (record: number | null, accounts: number | null, age: number | null) => [
  { id: 'payment-record', score: record },
  { id: 'accounts', score: accounts },
  { id: 'age', score: age },
]
const codes = ({ reasons }: { readonly reasons: readonly { code: string }[] }) =>
  reasons.map(({ code }) => code.slice('scoring.'.length))

describe('migrateGrade', () => {
  test('weighs the indicators, and says what each brought', () => {
    // (2 · 90 + 70 + 61) / 4 = 77.75
    const { score, target, contributions } = migrateGrade(
      { state: stateOf('B'), indicators: scores(90, 70, 61) },
      policy,
      '2026-01-02',
    )
    expect([score, target]).toEqual(['77.750000000000', 'B'])
    expect(contributions).toEqual([
      { indicator: 'payment-record', weight: '0.500000000000', score: '90', contribution: '45.000000000000' },
      { indicator: 'accounts', weight: '0.250000000000', score: '70', contribution: '17.500000000000' },
      { indicator: 'age', weight: '0.250000000000', score: '61', contribution: '15.250000000000' },
    ])
  })

  test('leads down at once, to where the score is', () => {
    const result = migrateGrade(
      { state: stateOf('A', 5), indicators: scores(30, 50, 50) },
      policy,
      '2026-01-01',
    )
    // (60 + 100) / 4 = 40, which C holds
    expect(result).toMatchObject({ status: 'downgraded', grade: 'C', score: '40.000000000000' })
    expect(result.state).toEqual(stateOf('C', 0, '2026-01-01'))
    expect(codes(result)).toEqual(['grade-target', 'grade-down'])
  })

  test.each<[string, string, string[], string, string]>([
    ['by one', 'A', ['broken-promise'], 'downgraded', 'B'],
    ['by one, seen twice', 'A', ['broken-promise', 'broken-promise'], 'downgraded', 'B'],
    ['to the worst', 'A', ['broken-promise', 'insolvency'], 'downgraded', 'D'],
    ['no further than the worst', 'D', ['broken-promise', 'insolvency'], 'unchanged', 'D'],
  ])('a signal leads down at once: %s', (_, grade, signals, status, to) => {
    const result = migrateGrade(
      { state: stateOf(grade, 3), indicators: scores(100, 100, 100), signals },
      policy,
      '2026-01-15',
    )
    expect(result).toMatchObject({ status, grade: to, state: { cleanPeriods: 0, since: '2026-01-15' } })
  })

  test('leads up after so many clean periods in a row, one grade at a time', () => {
    const indicators = scores(95, 90, 90)
    const first = migrateGrade({ state: stateOf('C'), indicators }, policy, '2026-04-01')
    expect(first).toMatchObject({ status: 'unchanged', grade: 'C', target: 'A', state: { cleanPeriods: 1 } })
    expect(codes(first)).toEqual(['grade-target', 'grade-waits'])
    const second = migrateGrade({ state: first.state, indicators }, policy, '2026-06-30')
    expect(second).toMatchObject({ status: 'upgraded', grade: 'B', state: stateOf('B', 0, '2026-06-30') })
    const farther = migrateGrade(
      { state: first.state, indicators },
      { ...policy, upgradeSteps: 9 },
      '2026-06-30',
    )
    expect(farther.grade).toBe('A')
  })

  test('a period counts once its days have passed, and once only', () => {
    const facts = { state: stateOf('C', 1), indicators: scores(95, 90, 90) }
    // 2026-01-01 + 89 days
    const early = migrateGrade(facts, policy, '2026-03-31')
    expect(early).toMatchObject({ status: 'unchanged', state: facts.state })
    expect(codes(early)).toEqual(['grade-target', 'grade-period-running', 'grade-same'])
    expect(migrateGrade(facts, policy, '2026-04-01').status).toBe('upgraded')
    const late = migrateGrade({ ...facts, state: stateOf('C', 0) }, policy, '2027-01-01')
    expect(late.state).toEqual(stateOf('C', 1, '2027-01-01'))
  })

  test('a period that is not clean starts the count anew, though the score is good', () => {
    const result = migrateGrade(
      { state: stateOf('B', 1), indicators: scores(69, 100, 100) },
      policy,
      '2026-02-01',
    )
    expect(result).toMatchObject({ status: 'unchanged', target: 'A', state: stateOf('B', 0, '2026-02-01') })
    expect(codes(result)).toEqual(['grade-target', 'grade-not-clean', 'grade-same'])
    expect(
      migrateGrade({ state: stateOf('B', 1), indicators: scores(70, 100, 100) }, policy, '2026-04-01').status,
    ).toBe('upgraded')
  })

  test('clean periods count where the grade is already that of the score', () => {
    const result = migrateGrade(
      { state: stateOf('B', 4), indicators: scores(75, 75, 75) },
      policy,
      '2026-04-01',
    )
    expect(result).toMatchObject({ status: 'unchanged', grade: 'B', state: { cleanPeriods: 5 } })
    expect(codes(result)).toEqual(['grade-target', 'grade-clean', 'grade-same'])
  })

  test('without an indicator there is no score; a signal still leads down', () => {
    const facts = { state: stateOf('A', 1), indicators: scores(95, null, 90).slice(0, 2) }
    const unknown = migrateGrade(facts, policy, '2026-12-31')
    expect(unknown).toMatchObject({
      status: 'not-computable',
      grade: 'A',
      state: facts.state,
      score: null,
      target: null,
      missing: ['accounts', 'age'],
    })
    expect(migrateGrade({ ...facts, signals: ['insolvency'] }, policy, '2026-12-31')).toMatchObject({
      status: 'downgraded',
      grade: 'D',
      missing: ['accounts', 'age'],
    })
  })

  const score = fc.integer({ min: 0, max: 100 })
  law.prop([score, score, score, fc.constantFrom('A', 'B', 'C', 'D'), fc.nat(5), fc.nat(400)])(
    'reviewing a day twice changes nothing, and a grade never rises above its score',
    (record, accounts, age, grade, periods, days) => {
      const asOf = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)
      const indicators = scores(record, accounts, age)
      const once = migrateGrade({ state: stateOf(grade, periods), indicators }, policy, asOf)
      const twice = migrateGrade({ state: once.state, indicators }, policy, asOf)
      expect(twice.state).toEqual(once.state)
      expect('ABCD'.indexOf(once.grade)).toBeGreaterThanOrEqual('ABCD'.indexOf(once.target ?? 'D'))
    },
  )

  law.prop([score, score, score, fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 })])(
    'the payment record moves the score at least as much as any other indicator does',
    (one, other, more, weight, less) => {
      const weighed: GradeMigrationPolicy = {
        ...policy,
        weights: [
          { indicator: 'accounts', weight: Math.min(weight, less) },
          { indicator: 'payment-record', weight },
        ],
      }
      const at = (record: number, accounts: number) =>
        Number(
          migrateGrade(
            { state: stateOf('D'), indicators: scores(record, accounts, 0).slice(0, 2) },
            weighed,
            '2026-01-01',
          ).score,
        )
      const base = at(one, other)
      expect(at(one + more, other) - base).toBeGreaterThanOrEqual(at(one, other + more) - base - 1e-9)
    },
  )

  const facts = { state: stateOf('B'), indicators: scores(1, 1, 1) }
  test.each<[string, unknown, unknown, string, string, string]>([
    ['a day before the period', facts, policy, '2025-12-31', 'date.order', 'asOf'],
    ['a day that is none', facts, policy, '2026-02-30', 'date.invalid', 'asOf'],
    ['no facts', undefined, policy, '2026-01-01', 'input.missing', 'facts'],
    ['a revoked proxy', revokedProxy(), policy, '2026-01-01', 'input.type', 'facts'],
    [
      'a grade of another scale',
      { ...facts, state: stateOf('E') },
      policy,
      '2026-01-01',
      'input.choice',
      'facts.state.grade',
    ],
    [
      'a state of another form',
      { ...facts, state: { ...stateOf('A'), schema: 'x' } },
      policy,
      '2026-01-01',
      'input.choice',
      'facts.state.schema',
    ],
    [
      'an unknown indicator',
      { ...facts, indicators: [{ id: 'x', score: 1 }] },
      policy,
      '2026-01-01',
      'input.choice',
      'facts.indicators[0].id',
    ],
    [
      'an indicator twice',
      { ...facts, indicators: [...scores(1, 1, 1), { id: 'age', score: null }] },
      policy,
      '2026-01-01',
      'id.duplicate',
      'facts.indicators[3].id',
    ],
    [
      'an indicator without a score',
      { ...facts, indicators: [{ id: 'age' }] },
      policy,
      '2026-01-01',
      'input.missing',
      'facts.indicators[0].score',
    ],
    [
      'an unknown signal',
      { ...facts, signals: ['x'] },
      policy,
      '2026-01-01',
      'input.choice',
      'facts.signals[0]',
    ],
    ['no weights', facts, { ...policy, weights: [] }, '2026-01-01', 'input.range', 'policy.weights'],
    [
      'no weight of the payment record',
      facts,
      { ...policy, weights: [{ indicator: 'age', weight: 1 }] },
      '2026-01-01',
      'policy.invalid',
      'policy.weights',
    ],
    [
      'something that outweighs the payment record',
      facts,
      {
        ...policy,
        weights: [
          { indicator: 'payment-record', weight: 1 },
          { indicator: 'age', weight: '1.01' },
        ],
      },
      '2026-01-01',
      'policy.invalid',
      'policy.weights[1].weight',
    ],
    [
      'a weight of nothing',
      facts,
      { ...policy, weights: [{ indicator: 'payment-record', weight: 0 }] },
      '2026-01-01',
      'input.range',
      'policy.weights[0].weight',
    ],
    [
      'an indicator twice in the policy',
      facts,
      { ...policy, weights: [...policy.weights, { indicator: 'age', weight: 1 }] },
      '2026-01-01',
      'id.duplicate',
      'policy.weights[3].indicator',
    ],
    [
      'grades out of order',
      facts,
      { ...policy, grades: [...policy.grades].reverse() },
      '2026-01-01',
      'scorecard.invalid',
      'policy.grades[0].from',
    ],
    [
      'a score without a grade',
      { state: stateOf('A'), indicators: scores(0, 0, 0) },
      { ...policy, grades: [{ grade: 'A', from: 1 }], signals: [] },
      '2026-01-01',
      'input.range',
      'facts.indicators',
    ],
    [
      'a signal that leads both ways',
      facts,
      { ...policy, signals: [{ signal: 'x', down: 1, to: 'D' }] },
      '2026-01-01',
      'input.conflict',
      'policy.signals[0]',
    ],
    [
      'a signal that leads to no grade',
      facts,
      { ...policy, signals: [{ signal: 'x', to: 'E' }] },
      '2026-01-01',
      'input.choice',
      'policy.signals[0].to',
    ],
    [
      'a signal twice',
      facts,
      {
        ...policy,
        signals: [
          { signal: 'x', down: 1 },
          { signal: 'x', down: 2 },
        ],
      },
      '2026-01-01',
      'id.duplicate',
      'policy.signals[1].signal',
    ],
    [
      'no clean periods',
      facts,
      { ...policy, upgradeAfter: 0 },
      '2026-01-01',
      'input.range',
      'policy.upgradeAfter',
    ],
    [
      'an unknown field',
      facts,
      { ...policy, upgradeafter: 1 },
      '2026-01-01',
      'input.unknown-key',
      'policy.upgradeafter',
    ],
  ])('refuses %s', (_, given, asked, asOf, code, path) => {
    expect(refusal(() => migrateGrade(given as never, asked as never, asOf))).toEqual([code, path])
  })

  test('a policy needs no signals', () => {
    const { grades, weights, cleanFrom, upgradeAfter, periodDays, upgradeSteps } = policy
    const without = { grades, weights, cleanFrom, upgradeAfter, periodDays, upgradeSteps }
    expect(migrateGrade(facts, without, '2026-01-01').grade).toBe('D')
  })
})
