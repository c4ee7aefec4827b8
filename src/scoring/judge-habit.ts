import type { Reason } from '../kernel/reason.js'
import type { HabitRule } from './behaviour-policy.js'
import type { ScoringReasonCode } from './reasons.js'

/** What a rule of habit came to. */
export interface HabitJudgement {
  /** Whether the customer is habitually late; null where there are too few items to look at. */
  readonly habituallyLate: boolean | null
  /** How many of the items that were looked at were late by more than the rule allows. */
  readonly lateCount: number
  /** How many items were looked at: as many as the rule says, or all there are. */
  readonly of: number
  /** Why. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/** Applies a rule of habit to signed days beyond terms, the newest last, and to the days of overdue items. */
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
