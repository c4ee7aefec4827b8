import type { GradeState } from './grade-policy.js'
import { writeDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import type { Reason } from '../kernel/reason.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { readRatio, type Ratio, compareRatio } from '../numbers/ratio.js'
import { compareExact, writeTrimmed } from './exact-decimal.js'
import { PAYMENT_RECORD, type ReadGradePolicy } from './read-grade-policy.js'
import type { ScoringReasonCode } from './reasons.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import type { IndicatorShare, WeightedMean } from './weighted-mean.js'

/** The facts at a review, after reading. */
export interface ReadGradeFacts {
  /** The index of the grade in the policy; 0 is the best. */
  readonly current: number
  readonly cleanPeriods: number
  readonly since: DayNumber
  readonly day: DayNumber
  readonly signals: readonly string[]
  readonly weighed: WeightedMean
}

type Reasons = Reason<ScoringReasonCode>[]

interface Move {
  readonly status: GradeMigration['status']
  readonly position: number
  readonly cleanPeriods: number
  readonly since: DayNumber
  readonly reasons: Reasons
}

/** Moves a grade: down at once, up after clean periods. */
export function moveGrade(facts: ReadGradeFacts, policy: ReadGradePolicy): GradeMigration {
  const { weighed } = facts
  const target = weighed.mean === null ? null : targetOf(weighed.mean, policy)
  const score = weighed.mean && writeStatistic(weighed.mean)
  const gradeAt = (position: number): string => policy.bands[position]?.grade ?? ''
  const reasons: Reasons = weighed.missing.map((indicator) => ({
    code: 'scoring.indicator-missing',
    params: { indicator },
  }))
  if (score !== null && target !== null) {
    reasons.push({ code: 'scoring.grade-target', params: { score, target: gradeAt(target) } })
  }
  const move = down(facts, policy, target, gradeAt) ?? stayOrRise(facts, policy, target, gradeAt)
  const grade = gradeAt(move.position)
  return {
    status: move.status,
    grade,
    state: {
      schema: 'receivables/grade-state@1',
      grade,
      cleanPeriods: move.cleanPeriods,
      since: writeDay(move.since),
    },
    score,
    target: target === null ? null : gradeAt(target),
    contributions: weighed.shares,
    missing: weighed.missing,
    reasons: [...reasons, ...move.reasons],
  }
}

function targetOf(mean: Ratio, { bands }: ReadGradePolicy): number {
  const position = bands.findIndex(
    ({ from, to }) =>
      (from === null || compareRatio(mean, readRatio(writeTrimmed(from), '')) >= 0) &&
      (to === null || compareRatio(mean, readRatio(writeTrimmed(to), '')) < 0),
  )
  return position < 0
    ? refuse(
        'input.range',
        'facts.indicators',
        'a weighted mean within one of the grades',
        writeStatistic(mean),
      )
    : position
}

/**
 * The move down to the worst grade that the score or a signal requires; undefined if none is worse than the current
 * one.
 */
function down(
  facts: ReadGradeFacts,
  policy: ReadGradePolicy,
  target: number | null,
  gradeAt: (position: number) => string,
): Move | undefined {
  const { current, signals, day } = facts
  const reasons: Reasons = []
  let position = Math.max(current, target ?? current)
  for (const signal of signals) {
    const led = policy.signals.get(signal)?.(current) ?? current
    reasons.push({ code: 'scoring.grade-signal', params: { signal, grade: gradeAt(led) } })
    position = Math.max(position, led)
  }
  if (position === current) return undefined
  reasons.push({ code: 'scoring.grade-down', params: { from: gradeAt(current), to: gradeAt(position) } })
  return { status: 'downgraded', position, cleanPeriods: 0, since: day, reasons }
}

function stayOrRise(
  facts: ReadGradeFacts,
  policy: ReadGradePolicy,
  target: number | null,
  gradeAt: (position: number) => string,
): Move {
  const { current, since, day } = facts
  const grade = gradeAt(current)
  const stay = { status: target === null ? 'not-computable' : 'unchanged', position: current } as const
  const same: Reasons = [{ code: 'scoring.grade-same', params: { grade } }]
  const spoilt = spoilers(facts, policy, grade)
  if (spoilt.length > 0) return { ...stay, cleanPeriods: 0, since: day, reasons: [...spoilt, ...same] }
  if (target === null || day - since < policy.periodDays) {
    const running: Reasons = [
      { code: 'scoring.grade-period-running', params: { since: writeDay(since), days: policy.periodDays } },
    ]
    const { cleanPeriods } = facts
    return { ...stay, cleanPeriods, since, reasons: target === null ? same : [...running, ...same] }
  }
  const cleanPeriods = facts.cleanPeriods + 1
  const needed = policy.upgradeAfter
  if (target >= current) {
    return { ...stay, cleanPeriods, since: day, reasons: [cleanReason(cleanPeriods), ...same] }
  }
  if (cleanPeriods < needed) {
    const params = { grade, target: gradeAt(target), cleanPeriods, needed }
    return { ...stay, cleanPeriods, since: day, reasons: [{ code: 'scoring.grade-waits', params }] }
  }
  const position = Math.max(target, current - policy.upgradeSteps)
  const params = { from: grade, to: gradeAt(position), cleanPeriods }
  return {
    status: 'upgraded',
    position,
    cleanPeriods: 0,
    since: day,
    reasons: [{ code: 'scoring.grade-up', params }],
  }
}

/**
 * Why the period is not clean: a signal, or a payment record below `cleanFrom`. An unknown payment record gives no
 * reason.
 */
function spoilers({ signals, weighed }: ReadGradeFacts, policy: ReadGradePolicy, grade: string): Reasons {
  const record = weighed.scores.get(PAYMENT_RECORD)
  const reasons: Reasons = signals.map((signal) => ({
    code: 'scoring.grade-signal',
    params: { signal, grade },
  }))
  if (record !== undefined && compareExact(record, policy.cleanFrom) < 0) {
    const params = { score: writeTrimmed(record), needed: writeTrimmed(policy.cleanFrom) }
    reasons.push({ code: 'scoring.grade-not-clean', params })
  }
  return reasons
}

const cleanReason = (cleanPeriods: number): Reason<ScoringReasonCode> => ({
  code: 'scoring.grade-clean',
  params: { cleanPeriods },
})
/** The result of {@link migrateGrade}. */
export interface GradeMigration {
  /** What happened; `not-computable` if an indicator is unknown and no signal lowers the grade. */
  readonly status: 'unchanged' | 'downgraded' | 'upgraded' | 'not-computable'
  /** The grade after the review. */
  readonly grade: string
  /** The state to store for the next review. */
  readonly state: GradeState
  /** The weighted mean of the indicators, 12 decimals, half-up; null if one of them is unknown. */
  readonly score: DecimalString | null
  /** The grade of this score; an upgrade reaches it only after clean periods. Null if the score is null. */
  readonly target: string | null
  /** The contribution of each indicator; they sum to the score, except for rounding. */
  readonly contributions: readonly IndicatorShare[]
  /** The unknown indicators. */
  readonly missing: readonly string[]
  /** Why. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}
