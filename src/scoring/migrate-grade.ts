import { readDay, writeDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectId, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readList } from './bounded-list.js'
import type { GradeMigrationPolicy, GradeState } from './grade-policy.js'
import { type GradeMigration, moveGrade, type ReadGradeFacts } from './move-grade.js'
import { positionOf, readGradePolicy, type ReadGradePolicy } from './read-grade-policy.js'
import { weigh, type GradeIndicator } from './weighted-mean.js'

/** The facts at a review of a customer's grade. */
export interface GradeFacts {
  /** The state after the last review. */
  readonly state: GradeState
  /** The indicators of the policy with their scores. */
  readonly indicators: readonly GradeIndicator[]
  /** The signals of the policy seen since the last review. Default: none. */
  readonly signals?: readonly string[]
}

/**
 * Reviews the grade of a customer. The score is the weighted mean of the indicators; the payment record has at least as
 * much weight as any other. A worse score, or a signal, lowers the grade at once. A better score raises it only after a
 * number of clean periods in a row, and by a limited number of grades, so that a grade does not fluctuate.
 *
 * A period is clean if the payment record reaches `cleanFrom` and no signal was seen. It counts once `periodDays` have
 * passed since `state.since`; an earlier review counts no period, so a second review on the same day changes nothing
 * unless there is another signal. A review without a score counts no period either; the period continues unless a
 * signal or the payment record makes it unclean. Signals are those since the last review: a signal that is passed again
 * lowers the grade again. A period that is not clean, or any change of grade, restarts the count.
 *
 * @param facts - The state after the last review, the indicators and the signals.
 * @param policy - The company's policy.
 * @param asOf - The day of the review.
 * @throws ReceivablesError `policy.invalid` if the payment record has no weight or less than another indicator;
 * `scorecard.invalid` for bands out of order; `date.order` for a review before `state.since`; `input.choice` for a
 * grade, an indicator or a signal that the policy does not have; `input.range`, `input.conflict`, `id.duplicate`,
 * `id.invalid`, `date.invalid`, `decimal.invalid`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { migrateGrade } from 'receivables'
 *
 * const policy = {
 *   grades: [{ grade: 'A', from: 80 }, { grade: 'B', from: 60, to: 80 }, { grade: 'C', to: 60 }],
 *   weights: [{ indicator: 'payment-record', weight: '0.6' }, { indicator: 'accounts', weight: '0.4' }],
 *   signals: [{ signal: 'insolvency', to: 'C' }],
 *   cleanFrom: 70, upgradeAfter: 2, periodDays: 90, upgradeSteps: 1,
 * }
 * const indicators = [{ id: 'payment-record', score: 90 }, { id: 'accounts', score: 85 }]
 * const state = { schema: 'receivables/grade-state@1', grade: 'B', cleanPeriods: 0, since: '2026-01-01' } as const
 * const first = migrateGrade({ state, indicators }, policy, '2026-04-01')
 * first // => { status: 'unchanged', grade: 'B', state: { cleanPeriods: 1, since: '2026-04-01', ... }, score: '88.000000000000', ... }
 * migrateGrade({ state: first.state, indicators }, policy, '2026-07-01') // => { status: 'upgraded', grade: 'A', ... }
 * migrateGrade({ state, indicators, signals: ['insolvency'] }, policy, '2026-01-02').grade // => 'C'
 * ```
 */
export function migrateGrade(
  facts: GradeFacts,
  policy: GradeMigrationPolicy,
  asOf: PlainDate,
): GradeMigration {
  return readSafely('', () => {
    const read = readGradePolicy(policy)
    const given = expectRecord(facts, 'facts', 'a state, indicators and signals')
    expectKeys(given, ['state', 'indicators', 'signals'], 'facts')
    const state = readState(given['state'], 'facts.state', read)
    const day = readDay(asOf, 'asOf')
    if (day < state.since) {
      refuse('date.order', 'asOf', `a day not before ${writeDay(state.since)}, when the period began`, asOf)
    }
    const known: ReadGradeFacts = {
      ...state,
      day,
      signals: readSignals(given['signals'], 'facts.signals', read),
      weighed: weigh(given['indicators'], 'facts.indicators', read),
    }
    return moveGrade(known, read)
  })
}

function readState(
  value: unknown,
  path: string,
  { bands }: ReadGradePolicy,
): Pick<ReadGradeFacts, 'current' | 'cleanPeriods' | 'since'> {
  const fields = expectRecord(value, path, 'the state after the last review')
  expectKeys(fields, ['schema', 'grade', 'cleanPeriods', 'since'], path)
  expectChoice(fields['schema'], ['receivables/grade-state@1'], at(path, 'schema'))
  return {
    current: positionOf(fields['grade'], at(path, 'grade'), bands),
    cleanPeriods: expectInteger(fields['cleanPeriods'], at(path, 'cleanPeriods'), 0, 1_000_000),
    since: readDay(fields['since'], at(path, 'since')),
  }
}

function readSignals(value: unknown, path: string, { signals }: ReadGradePolicy): string[] {
  if (value === undefined) return []
  return readList(value, path, [0, 1000], 'signals', (row, place) => {
    const signal = expectId(row, place)
    return signals.has(signal) ? signal : refuse('input.choice', place, 'a signal of the policy', signal)
  })
}
