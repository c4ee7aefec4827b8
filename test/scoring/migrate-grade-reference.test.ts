import { fc, test as law } from '@fast-check/vitest'
import { expect } from 'vitest'
import { migrateGrade, type GradeMigrationPolicy } from '../../src/scoring/index.js'
import { runs } from '../runs.js'

const GRADES = ['A', 'B', 'C', 'D']
const DAY = 86_400_000
const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10)

/** Scores in thousandths, so that their weighted sums are whole numbers. */
const score = fc.oneof(
  fc.constantFrom(40_000, 39_999, 60_000, 59_999, 80_000, 79_999, 70_000),
  fc.integer({ min: 0, max: 100_000 }),
)
const write = (thousandths: number): string => (thousandths / 1000).toFixed(3)
const facts = fc.record({
  grade: fc.constantFrom(...GRADES),
  clean: fc.nat(3),
  since: fc.constantFrom('2024-02-29', '2023-12-31', '2025-01-31', '2026-03-01'),
  scores: fc.tuple(
    fc.option(score, { freq: 9 }),
    fc.option(score, { freq: 9 }),
    fc.option(score, { freq: 9 }),
  ),
  signals: fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    {
      weight: 1,
      arbitrary: fc.array(fc.constantFrom<string[]>('down-1', 'down-2', 'to-C', 'to-D'), { maxLength: 3 }),
    },
  ),
})
const policies = fc.record({
  weights: fc
    .integer({ min: 1, max: 5 })
    .chain((most) =>
      fc.tuple(fc.constant(most), fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most })),
    ),
  cleanFrom: fc.constantFrom(60_000, 70_000),
  upgradeAfter: fc.integer({ min: 1, max: 3 }),
  periodDays: fc.constantFrom(1, 28, 90, 366),
  upgradeSteps: fc.integer({ min: 1, max: 3 }),
})
/** Days since the period began, against its length: the day itself, the last day that is too early, and the day from which it counts. */
const elapsed = fc.constantFrom('none', 'day-before', 'day', 'day-after', 'long' as const)

law.prop([facts, policies, elapsed], { numRuns: runs(600) })(
  'a grade goes down at once and up after clean periods, as the requirement says',
  (fact, rule, span) => {
    const days = {
      none: 0,
      'day-before': rule.periodDays - 1,
      day: rule.periodDays,
      'day-after': rule.periodDays + 1,
      long: 900,
    }[span]
    const asOf = dayAfter(fact.since, days)
    const [record] = fact.scores
    const isKnown = fact.scores.every((given) => given !== null)
    const sum = fact.scores.reduce<number>(
      (total, given, index) => total + (given ?? 0) * (rule.weights[index] ?? 0),
      0,
    )
    const all = rule.weights[0] + rule.weights[1] + rule.weights[2]
    // The place of the best grade whose lower end the weighted mean reaches: sum ÷ all ≥ end.
    const target = [80_000, 60_000, 40_000, -Infinity].findIndex((end) => sum >= end * all)
    const at = GRADES.indexOf(fact.grade)
    const leads: Record<string, number> = { 'down-1': at + 1, 'down-2': at + 2, 'to-C': 2, 'to-D': 3 }
    const worst = Math.min(
      3,
      Math.max(at, isKnown ? target : at, ...fact.signals.map((name) => leads[name] ?? at)),
    )
    const isSpoilt = fact.signals.length > 0 || (record !== null && record < rule.cleanFrom)
    const isCounted = isKnown && !isSpoilt && days >= rule.periodDays
    const cleanPeriods = fact.clean + 1
    const rises = isCounted && target < at && cleanPeriods >= rule.upgradeAfter
    const grade = GRADES[worst > at ? worst : rises ? Math.max(target, at - rule.upgradeSteps) : at]
    const still = isKnown ? 'unchanged' : 'not-computable'
    const beginsAnew = worst > at || rises || isSpoilt
    expect(migrateGrade(given(fact), policyOf(rule), asOf)).toMatchObject({
      status: worst > at ? 'downgraded' : rises ? 'upgraded' : still,
      grade,
      target: isKnown ? GRADES[target] : null,
      state: {
        grade,
        cleanPeriods: beginsAnew ? 0 : isCounted ? cleanPeriods : fact.clean,
        since: beginsAnew || isCounted ? asOf : fact.since,
      },
    })
  },
)

type Facts = typeof facts extends fc.Arbitrary<infer Value> ? Value : never
type Rule = typeof policies extends fc.Arbitrary<infer Value> ? Value : never
const INDICATORS = ['payment-record', 'accounts', 'age']

const given = ({ grade, clean, since, scores, signals }: Facts): Parameters<typeof migrateGrade>[0] => ({
  state: { schema: 'receivables/grade-state@1', grade, cleanPeriods: clean, since },
  indicators: scores.map((value, index) => ({
    id: INDICATORS[index] as string,
    score: value === null ? null : write(value),
  })),
  signals,
})

const policyOf = ({ weights, cleanFrom, ...rule }: Rule): GradeMigrationPolicy => ({
  grades: [
    { grade: 'A', from: 80 },
    { grade: 'B', from: 60, to: 80 },
    { grade: 'C', from: 40, to: 60 },
    { grade: 'D', to: 40 },
  ],
  weights: weights.map((weight, index) => ({ indicator: INDICATORS[index] as string, weight })),
  signals: [
    { signal: 'down-1', down: 1 },
    { signal: 'down-2', down: 2 },
    { signal: 'to-C', to: 'C' },
    { signal: 'to-D', to: 'D' },
  ],
  cleanFrom: write(cleanFrom),
  ...rule,
})
