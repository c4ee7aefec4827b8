import { readDay, writeDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { NoticeKind } from '../notices/notice-kind.js'
import { pacedDays } from './act-of.js'
import { planOf } from './plan.js'
import type { ContactChannel, EscalationPolicy, StageId } from './policy.js'

/** The dates of an item from which reminders are counted. */
export interface ReminderFacts {
  /** Last day on which it is paid in time. */
  readonly dueDate: PlainDate
  /** Day on which the work was completed; if absent, touches that count from it are omitted. */
  readonly completedOn?: PlainDate | null
  /** Day on which the item was settled: touches on or after it are omitted. */
  readonly settledOn?: PlainDate | null
}

/** A touch planned by the policy. */
export interface PlannedReminder {
  /** The stage. */
  readonly kind: StageId
  /** The day. */
  readonly on: PlainDate
  /** Days from the due date, negative before it; null for a touch that counts from the completion of the work. */
  readonly offset: number | null
  /** The notice; null for a call or visit without one. */
  readonly notice: NoticeKind | null
  /** The channel. */
  readonly channel: ContactChannel
}

/**
 * The calendar of reminders of one item: every stage of the policy that counts from the due date or from the completion
 * of the work, in the order of their days. Days are calendar days. The plan does not depend on what was already sent;
 * for that use {@link evaluateEscalation}.
 *
 * @throws ReceivablesError `policy.invalid`, `date.invalid`, `date.out-of-range`, `input.type`, `input.missing`, or the
 * code of a malformed field.
 *
 * @example
 * ```ts
 * import { escalationPresets, reminderPlan } from 'receivables/escalation'
 *
 * reminderPlan({ dueDate: '2024-03-01' }, escalationPresets['pre-3'])
 * // => [{ kind: 'pre-due-reminder', on: '2024-02-27', offset: -3, notice: 'pre-due-reminder', channel: 'email' }]
 * ```
 *
 * @see A guide of the US Chamber of Commerce for small businesses: reminders around the due date.
 */
export function reminderPlan(facts: ReminderFacts, policy: EscalationPolicy): PlannedReminder[] {
  return readSafely('', () => {
    const given = expectRecord(facts, 'facts', 'the dates of an item')
    const due = readDay(given['dueDate'], 'facts.dueDate')
    const done = given['completedOn'] ?? null
    const completed = done === null ? NaN : readDay(done, 'facts.completedOn')
    const end = given['settledOn'] ?? null
    const settled = end === null ? Infinity : readDay(end, 'facts.settledOn')
    const { stages, grace } = planOf(policy, 'policy')
    return stages
      .filter(({ origin, isBranch }) => (origin === 'due-date' || origin === 'completion') && !isBranch)
      .map((stage) => {
        const isDue = stage.origin === 'due-date'
        const offset = pacedDays(stage.days, 100) + (isDue && stage.days > 0 ? grace : 0)
        return { stage, offset, isDue, day: (isDue ? due : completed) + offset }
      })
      .filter(({ day }) => day < settled)
      .sort((a, b) => a.day - b.day)
      .map(({ stage, offset, isDue, day }) => ({
        kind: stage.id,
        on: writeDay(day, 'facts.dueDate'),
        offset: isDue ? offset : null,
        notice: stage.notice,
        channel: stage.stage.channel,
      }))
  })
}
