import { readDay, writeDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { NoticeKind } from '../notices/notice-kind.js'
import { pacedDays } from './act-of.js'
import { planOf } from './plan.js'
import type { ContactChannel, EscalationPolicy, StageId } from './policy.js'

/** The dates of an item that reminders count from. */
export interface ReminderFacts {
  /** Last day on which it is paid in time. */
  readonly dueDate: PlainDate
  /** Day on which the work was completed; the touch that counts from it falls away when absent. */
  readonly completedOn?: PlainDate | null
  /** Day on which the item was settled: what comes on it or later falls away. */
  readonly settledOn?: PlainDate | null
}

/** A touch as the policy plans it. */
export interface PlannedReminder {
  /** The stage. */
  readonly kind: StageId
  /** The day. */
  readonly on: PlainDate
  /** Days from the due date, below zero before it; null for a touch that counts from the completion of the work. */
  readonly offset: number | null
  /** The notice; null for a call or visit without one. */
  readonly notice: NoticeKind | null
  /** How. */
  readonly channel: ContactChannel
}

/**
 * The calendar of reminders of one item: every stage of the policy that counts from the due date or from the completion of
 * the work, in the order of its days. Days are calendar days. It tells nothing of what was sent: {@link evaluateEscalation} does.
 *
 * @throws ReceivablesError `policy.invalid`, `date.invalid`, `date.out-of-range`, `input.type`, `input.missing`, or the code of a
 * malformed field.
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
