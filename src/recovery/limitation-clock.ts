import { LAST_DAY, readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { LimitationEventKind, LimitationLaw } from './limitation-laws.js'
import { runLimitation, type LimitationEffect, type ReadEvent, type Run } from './limitation-run.js'
import { readEvents, readStart, readWarnings, type LimitationEvent } from './read-limitation-facts.js'
import { readLaw, type ReadLaw } from './read-limitation-law.js'
import type { LimitationReasonCode } from './reasons.js'
import { dayRoller } from './roll-day.js'

/** A claim and what happened to it. */
export interface LimitationFacts {
  /** The name of a shipped law, or a law of your own. */
  readonly law: string | LimitationLaw
  /** The day on which the debt was due, which is not counted. Either this or `instalmentDueDates`. */
  readonly start?: PlainDate
  /** The due dates of a debt that is paid in instalments: the period runs from the last. At most 1,000. */
  readonly instalmentDueDates?: readonly PlainDate[]
  /** What happened, in any order; of one day, what revives comes last. What is dated after `asOf` has not happened yet. At most 1,000. */
  readonly events: readonly LimitationEvent[]
}

/** When to be warned, and by which calendar a last day moves. */
export interface LimitationPolicy {
  /** Days before the safe date from which the clock warns, such as 180, 90 and 30; at most 20. */
  readonly warnAt: readonly number[]
  /** The calendar by which a last day on a day of rest moves to the next working day; none moves when absent. */
  readonly calendar?: HolidayCalendar
}

/** An event and what it did to the period. */
export interface LimitationStep {
  /** The event. */
  readonly kind: LimitationEventKind
  /** Its day. */
  readonly on: PlainDate
  /**
   * The period runs anew (`restarts`), is held up (`suspends`), the debtor is bound again after it had run out (`revives`),
   * nothing at all (`none`), or nothing because it had run out (`after-expiry`). An obstacle `suspends` where it has held a period up or put
   * its end off by `asOf`: that of its day, until a later event let it run anew, or the new one, where the obstacle went on.
   */
  readonly effect: LimitationEffect
  /** The safe date after the event, as long as no later one lets the period run anew: an obstacle that outlasts such an event counts as without an end. */
  readonly safeDate: PlainDate
}

/** Where the limitation period of a claim stands. */
export interface LimitationStanding {
  /** The law. */
  readonly law: string
  /** The day from which the period was counted last. */
  readonly runsFrom: PlainDate
  /** The last day of the period as the calendar of days gives it: act by then and no rule on days of rest is needed. */
  readonly safeDate: PlainDate
  /** The same moved off days of rest; `null` without a calendar, or where it does not reach so far. */
  readonly rolledDate: PlainDate | null
  /** The day after which nothing helps, whatever interrupted the period; `null` where the law has none. */
  readonly outerLimit: PlainDate | null
  /**
   * Not yet started, running, run out, or `suspended`: held up by an obstacle that lasts, or past its safe date while proceedings are pending,
   * from whose end the period runs anew. The safe date is the one without the obstacle, or counted from the beginning of the proceedings.
   */
  readonly status: 'not-started' | 'running' | 'suspended' | 'expired'
  /** Days from `asOf` to the safe date: 0 on it and after it. */
  readonly daysLeft: number
  /** The narrowest warning that is reached, in days; `null` where none is or the period has run out. */
  readonly warning: number | null
  /** What each event did, in the order of their days. */
  readonly steps: readonly LimitationStep[]
  /** Why. */
  readonly reasons: readonly Reason<LimitationReasonCode>[]
  /** The next day on which the answer changes by itself; `null` where none is known. */
  readonly nextReviewOn: PlainDate | null
  /** Where the law stands. */
  readonly source: string
}

const FIELDS = ['law', 'start', 'instalmentDueDates', 'events']
/**
 * The limitation clock: until which day a claim can be enforced, given what interrupted the period and what held it up.
 *
 * The day of the start is not counted; a period of months ends on the same day of its last month, or on the last day
 * of a month that lacks it, and never after 31 December 9999. An event that interrupts, on or before the last day,
 * makes the whole period run anew from that day; after the last day only what the law names revives the claim. While
 * a suit, an arbitration, a claim in insolvency, an enforcement or a set-off in court that was begun in time is
 * pending, the period does not run out, and it runs anew as a whole from the end of the proceedings. As long as no
 * end is given, the safe date counts cautiously from their beginning. The safe date is not moved by days of rest,
 * `rolledDate` is. An outer limit caps both: nothing interrupts it, holds it up, or revives the claim after it. If a
 * part payment came too late, courts may hold that it revives only the part that was paid.
 *
 * A period that has run out is a defence that the debtor must raise. The time to claim on a guarantee is different:
 * nothing interrupts or revives it, and if nobody claimed within it, the right is gone. The result is a date, not a
 * forecast of what a court will do.
 *
 * @throws ReceivablesError `input.choice` for an unknown law or kind of event, `regime.dates` for a start that the law does not
 * cover, `date.order` for an event before the start or an end before its day, `input.conflict` for both or neither of
 * `start` and `instalmentDueDates` or an end on an event that has none, `input.range`, `date.invalid`, `id.invalid`,
 * `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { chinaCalendar, limitationClock } from 'receivables'
 *
 * const claim = { law: 'cn-civil-188', start: '2023-05-10' }
 * const policy = { warnAt: [180, 90, 30], calendar: chinaCalendar }
 * // 10 May 2026 is a Sunday.
 * limitationClock({ ...claim, events: [] }, policy, '2026-03-01')
 * // => { status: 'running', safeDate: '2026-05-10', rolledDate: '2026-05-11', daysLeft: 70, warning: 90, ... }
 * limitationClock({ ...claim, events: [{ kind: 'demand-received', on: '2025-04-01' }] }, policy, '2026-03-01')
 * // => { safeDate: '2028-04-01', rolledDate: null, warning: null, ... }
 * ```
 *
 * @see Civil Code of the People's Republic of China, articles 188 to 203 and 594; `limitationLaws`.
 */
export function limitationClock(
  facts: LimitationFacts,
  policy: LimitationPolicy,
  asOf: PlainDate,
): LimitationStanding {
  return readSafely('', () => {
    const given = expectRecord(facts, '', 'a law, a start and events')
    expectKeys(given, FIELDS, '')
    const today = readDay(asOf, 'asOf')
    const rules = expectRecord(policy, 'policy', 'when to warn')
    expectKeys(rules, ['warnAt', 'calendar'], 'policy')
    const warnAt = readWarnings(rules['warnAt'])
    const roll = dayRoller(rules['calendar'], 'policy.calendar')
    const law = readLaw(given['law'], 'law')
    const start = readStart(given['start'], given['instalmentDueDates'])
    if (start < law.from || start >= law.to) {
      const field = given['start'] === undefined ? 'instalmentDueDates' : 'start'
      refuse(
        'regime.dates',
        field,
        `a day that law '${law.id}' covers: from ${writeDay(law.from)}`,
        writeDay(start),
      )
    }
    const events = readEvents(given['events'], start, today)
    const run = runLimitation({ law, start, events, today, roll })
    return writeStanding({ law, start, today, run, rolled: roll(run.expires), warnAt })
  })
}

interface Standing {
  readonly law: ReadLaw
  readonly start: DayNumber
  readonly today: DayNumber
  readonly run: Run
  readonly rolled: DayNumber | null
  /** Ascending. */
  readonly warnAt: readonly number[]
}

function writeStanding(standing: Standing): LimitationStanding {
  const { law, start, today, run, rolled, warnAt } = standing
  const last = rolled ?? run.expires
  const status =
    today < start
      ? 'not-started'
      : run.isSuspended || (run.pending !== null && today > last)
        ? 'suspended'
        : today > last
          ? 'expired'
          : 'running'
  const daysLeft = Math.max(0, run.expires - today)
  const isWarned = status === 'running' || status === 'suspended'
  const warning = isWarned ? (warnAt.find((days) => daysLeft <= days) ?? null) : null
  // What would change after the last day of the calendar changes never.
  const next = changesOf(standing, status, daysLeft).filter((day) => day > today && day <= LAST_DAY)
  const safeDate = writeDay(run.expires)
  return {
    law: law.id,
    runsFrom: writeDay(run.runsFrom),
    safeDate,
    rolledDate: rolled === null ? null : writeDay(rolled),
    outerLimit: run.outer === null ? null : writeDay(run.outer),
    status,
    daysLeft,
    warning,
    steps: run.steps.map(({ event, effect, expires }) => ({
      kind: event.kind,
      on: writeDay(event.on),
      effect,
      safeDate: writeDay(expires),
    })),
    reasons: reasonsOf(standing, status, safeDate, warning),
    nextReviewOn: next.length === 0 ? null : writeDay(Math.min(...next)),
    source: law.source,
  }
}

/** The days on which the answer changes by itself. Where days of an obstacle are added, the end moves along with today. */
function changesOf(
  { start, run, law, rolled, warnAt }: Standing,
  status: LimitationStanding['status'],
  daysLeft: number,
): number[] {
  if (status !== 'suspended') {
    const { expires, suspendsOn } = run
    const last = rolled ?? expires
    const turns = suspendsOn === null || suspendsOn > last ? [] : [suspendsOn]
    return [start, ...warnAt.map((days) => expires - days), last + 1, ...turns]
  }
  const end = run.isSuspended && law.suspension?.kind === 'days-added' ? run.outer : run.expires
  return [
    ...(end === null ? [] : warnAt.filter((days) => days < daysLeft).map((days) => end - days)),
    // What was begun in time is decided after the outer limit as well.
    ...(run.outerLast === null || run.pending !== null ? [] : [run.outerLast + 1]),
  ]
}

/** Whether a period is a time in which to claim: it ends the right, where a limitation gives the debtor a defence. */
const endsRight = ({ claim, interruptedBy, revivedBy }: ReadLaw): boolean =>
  claim === 'guarantee' && interruptedBy.size === 0 && revivedBy.size === 0

function reasonsOf(
  { run, law }: Standing,
  status: LimitationStanding['status'],
  safeDate: PlainDate,
  warning: number | null,
): Reason<LimitationReasonCode>[] {
  const params = { law: law.id, safeDate }
  const reasons: Reason<LimitationReasonCode>[] = []
  if (run.pending === null) {
    const isGone = status === 'expired' && endsRight(law)
    reasons.push({ code: isGone ? 'recovery.guarantee-lapsed' : `recovery.limitation-${status}`, params })
  } else {
    reasons.push({ code: 'recovery.limitation-pending', params: { ...params, ...namesOf(run.pending) } })
  }
  if (warning !== null)
    reasons.push({ code: 'recovery.limitation-warning', params: { safeDate, days: warning } })
  if (run.expires === run.outer)
    reasons.push({ code: 'recovery.limitation-outer-limit', params: { safeDate } })
  for (const { event, effect } of run.steps)
    reasons.push({ code: `recovery.event-${effect}`, params: namesOf(event) })
  return reasons
}

const namesOf = ({ kind, on }: ReadEvent): { readonly kind: string; readonly on: PlainDate } => ({
  kind,
  on: writeDay(on),
})
