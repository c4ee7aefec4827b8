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

/** A claim and the events that affected its limitation period. */
export interface LimitationFacts {
  /** The id of a shipped law, or a law of the caller. */
  readonly law: string | LimitationLaw
  /** Day on which the debt was due; it is not counted. Either this or `instalmentDueDates`. */
  readonly start?: PlainDate
  /** Due dates of a debt paid in instalments: the period runs from the last one. At most 1,000. */
  readonly instalmentDueDates?: readonly PlainDate[]
  /**
   * Events, in any order; of events on the same day, one that revives the claim comes last. Events dated after `asOf`
   * have not happened yet. At most 1,000.
   */
  readonly events: readonly LimitationEvent[]
}

/** When to warn, and the calendar for last days. */
export interface LimitationPolicy {
  /** Numbers of days before the safe date at which the clock warns, such as 180, 90 and 30; at most 20. */
  readonly warnAt: readonly number[]
  /**
   * The calendar by which a last day on a day of rest moves to the next working day. Default: last days do not move.
   */
  readonly calendar?: HolidayCalendar
}

/** An event and its effect on the period. */
export interface LimitationStep {
  /** Kind of the event. */
  readonly kind: LimitationEventKind
  /** Day of the event. */
  readonly on: PlainDate
  /**
   * The period starts again (`restarts`), is suspended (`suspends`), the debtor is bound again after the period expired
   * (`revives`), no effect (`none`), or no effect because the period had expired (`after-expiry`). An obstacle has
   * `suspends` if, by `asOf`, it held up a period or postponed its end: the period of its day, until a later event
   * restarted it, or the new period if the obstacle continued.
   */
  readonly effect: LimitationEffect
  /**
   * The safe date after the event, if no later event restarts the period; an obstacle that lasts beyond such an event
   * counts as not ended.
   */
  readonly safeDate: PlainDate
}

/** The status of the limitation period of a claim. */
export interface LimitationStanding {
  /** Id of the law. */
  readonly law: string
  /** The day from which the period was last counted. */
  readonly runsFrom: PlainDate
  /** Last day of the period by calendar days: a creditor who acts by then does not need a rule on days of rest. */
  readonly safeDate: PlainDate
  /** The last day moved off days of rest; `null` without a calendar, or if the calendar does not cover it. */
  readonly rolledDate: PlainDate | null
  /** The day after which nothing keeps the claim alive, whatever interrupted the period; `null` if the law has none. */
  readonly outerLimit: PlainDate | null
  /**
   * Not started, running, expired, or `suspended`: held up by an obstacle that continues, or past its safe date while
   * proceedings are pending, from whose end the period starts again. The safe date is the date without the obstacle, or
   * counted from the beginning of the proceedings.
   */
  readonly status: 'not-started' | 'running' | 'suspended' | 'expired'
  /** Days from `asOf` to the safe date; 0 on and after it. */
  readonly daysLeft: number
  /** The smallest warning that is reached, in days; `null` if none is reached or the period has expired. */
  readonly warning: number | null
  /** The effect of each event, by day. */
  readonly steps: readonly LimitationStep[]
  /** Reasons for the status. */
  readonly reasons: readonly Reason<LimitationReasonCode>[]
  /** The next day on which the result changes without new events; `null` if none is known. */
  readonly nextReviewOn: PlainDate | null
  /** Source of the law. */
  readonly source: string
}

const FIELDS = ['law', 'start', 'instalmentDueDates', 'events']
/**
 * The limitation clock: the last day on which a claim can be enforced, given the events that interrupted or suspended
 * the period.
 *
 * The day of the start is not counted. A period of months ends on the same day of its last month, or on the last day of
 * a shorter month, and never after 31 December 9999. An event that interrupts the period, on or before the last day,
 * restarts the whole period from that day; after the last day only the events that the law names revive the claim.
 * While a suit, an arbitration, a claim in insolvency, an enforcement or a set-off in court that was started in time is
 * pending, the period does not expire; the whole period starts again from the end of the proceedings. Until that end is
 * given, the safe date is counted cautiously from their beginning. The safe date does not move off days of rest;
 * `rolledDate` does. An outer limit caps both: nothing interrupts or suspends it, and nothing revives the claim after
 * it. If a part payment came too late, courts may hold that it revives only the part that was paid.
 *
 * An expired period is a defence that the debtor must raise. The time to claim on a guarantee is different: nothing
 * interrupts or revives it, and if nobody claimed within it, the right no longer exists. The result is a date, not a
 * forecast of what a court will decide.
 *
 * @throws ReceivablesError `input.choice` for an unknown law or kind of event, `regime.dates` for a start that the law
 * does not cover, `date.order` for an event before the start or an end before its day, `input.conflict` for both or
 * neither of `start` and `instalmentDueDates` or an end on an event that has none, `input.range`, `date.invalid`,
 * `id.invalid`, `input.missing`, `input.type`, `input.unknown-key`.
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
    const rules = expectRecord(policy, 'policy', 'a warning policy')
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
        `a day that law '${law.id}' covers: from ${writeDay(law.from)}${law.to === Infinity ? '' : ` up to but not including ${writeDay(law.to)}`}`,
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
  // Changes after the last day of the calendar are ignored.
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

/**
 * The days on which the result changes without new events. If days of an obstacle are added, the end moves with `asOf`.
 */
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
    // Proceedings started in time are decided after the outer limit too.
    ...(run.outerLast === null || run.pending !== null ? [] : [run.outerLast + 1]),
  ]
}

/**
 * Whether a period is a time to claim: its expiry ends the right, while a limitation only gives the debtor a defence.
 */
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
