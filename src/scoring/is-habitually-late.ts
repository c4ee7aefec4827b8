import { at, expectArray, expectChoice, expectInteger, expectRecord } from '../kernel/expect.js'
import { refuse } from '../kernel/error.js'
import { readSafely } from '../kernel/read-safely.js'
import { readRequest } from '../ledger/read-request.js'
import { BEHAVIOUR_SCHEMA, MOST_RECENT, type Behaviour } from './behaviour.js'
import { readHabitRule, type HabitRule } from './behaviour-policy.js'
import { judgeHabit, type HabitJudgement } from './judge-habit.js'

/** The input of {@link isHabituallyLate}. */
export interface HabitRequest {
  /** The result of {@link paymentBehaviour}. */
  readonly behaviour: Pick<Behaviour, 'schema' | 'recentDaysBeyondTerms' | 'overdueDays'>
  /** The rule for habitual lateness. */
  readonly rule: HabitRule
}

/**
 * Whether a customer is habitually late: at least k of its last n items were late by more than d days. The last items
 * are the newest by day of settlement, then by due date. With `overdue: 'counted'`, open items past due by more than d
 * days count as the newest.
 *
 * With fewer than n items the answer is `null`: too little history is not a clean record.
 *
 * @throws ReceivablesError `policy.invalid` for a rule that requires more late items than it looks at, `input.missing`,
 * `input.range`, `input.choice`, `input.unknown-key`, `input.type`.
 *
 * @example
 * ```ts
 * import { isHabituallyLate, paymentBehaviour } from 'receivables/credit'
 *
 * const behaviour = paymentBehaviour({
 *   history: [
 *     { amount: '100.00', dueDate: '2026-01-31', settledOn: '2026-02-20' },
 *     { amount: '100.00', dueDate: '2026-02-28', settledOn: '2026-03-02' },
 *     { amount: '100.00', dueDate: '2026-03-31', settledOn: '2026-04-15' },
 *   ],
 *   currency: 'EUR',
 *   asOf: '2026-05-01',
 * })
 * const rule = { late: 2, of: 3, byMoreThanDays: 5, overdue: 'left-out' } as const
 * isHabituallyLate({ behaviour, rule }) // => { habituallyLate: true, lateCount: 2, of: 3, ... }
 * isHabituallyLate({ behaviour, rule: { ...rule, of: 4 } }) // => { habituallyLate: null, lateCount: 2, of: 3, ... }
 * ```
 */
export function isHabituallyLate(request: HabitRequest): HabitJudgement {
  return readSafely('', () => {
    const given = readRequest(request, ['behaviour', 'rule'], 'behaviour and a rule')
    const behaviour = expectRecord(given.behaviour, 'behaviour', 'payment behaviour')
    expectChoice(behaviour['schema'], [BEHAVIOUR_SCHEMA], 'behaviour.schema')
    const recent = readDays(behaviour['recentDaysBeyondTerms'], 'behaviour.recentDaysBeyondTerms')
    const overdue = readDays(behaviour['overdueDays'], 'behaviour.overdueDays')
    return judgeHabit(readHabitRule(given.rule, 'rule'), recent, overdue)
  })
}

/** More days than the package's calendar has. */
const MOST = 4_000_000

function readDays(value: unknown, path: string): number[] {
  const days = expectArray(value, path, 'an array of days')
  const { length } = days
  if (!(length <= MOST_RECENT)) refuse('input.range', path, `at most ${String(MOST_RECENT)} items`, value)
  return Array.from(days, (day, row) => expectInteger(day, at(path, row), -MOST, MOST))
}
