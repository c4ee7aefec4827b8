import type { Reason } from '../kernel/reason.js'
import type { HabitRule } from './behaviour-policy.js'
import type { ScoringReasonCode } from './reasons.js'

/** The result of a rule for habitual lateness. */
export interface HabitJudgement {
  /** Whether the customer is habitually late; null if there are too few items. */
  readonly habituallyLate: boolean | null
  /** Number of items, of those looked at, that were late by more than the rule allows. */
  readonly lateCount: number
  /** Number of items looked at: as many as the rule says, or all if there are fewer. */
  readonly of: number
  /** Why. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/**
 * Applies a rule for habitual lateness to signed days beyond terms, the newest last, and to the days of overdue items.
 */
export function judgeHabit(
  rule: HabitRule,
  recent: ArrayLike<number>,
  overdue: ArrayLike<number>,
): HabitJudgement {
  const { late: atLeast, of: need, byMoreThanDays: days } = rule
  let late = 0
  if (rule.overdue === 'counted')
    for (let place = 0; place < overdue.length && late < need; place++)
      if ((overdue[place] as number) > days) late++
  const settled = Math.min(recent.length, need - late)
  const of = settled + late
  for (let place = recent.length - settled; place < recent.length; place++)
    if ((recent[place] as number) > days) late++
  if (of < need)
    return {
      habituallyLate: null,
      lateCount: late,
      of,
      reasons: [{ code: 'scoring.habit-history-short', params: { have: of, need } }],
    }
  const habituallyLate = late >= atLeast
  return {
    habituallyLate,
    lateCount: late,
    of,
    reasons: [
      {
        code: habituallyLate ? 'scoring.habitually-late' : 'scoring.not-habitually-late',
        params: { late, of, atLeast, days },
      },
    ],
  }
}
