import { addMonthsDay } from '../calendar/date-steps.js'
import { civilOf, dayNumberOf, LAST_DAY, type DayNumber } from '../calendar/day-number.js'
import { LIMITATION_EVENT_KINDS, type LimitationEventKind } from './limitation-laws.js'
import type { ReadLaw } from './read-limitation-law.js'
import type { DayRoller } from './roll-day.js'

/** An event, read; `until` is null if it has not ended as of the day. */
export interface ReadEvent {
  readonly kind: LimitationEventKind
  readonly on: DayNumber
  readonly until: DayNumber | null
}

/** The effect of an event on the period. */
export type LimitationEffect = 'restarts' | 'suspends' | 'revives' | 'none' | 'after-expiry'

/** An event and its effect. */
export interface RunStep {
  readonly event: ReadEvent
  readonly effect: LimitationEffect
  /** Last day of the period after the event. */
  readonly expires: DayNumber
}

/** The result of a run. */
export interface Run {
  readonly runsFrom: DayNumber
  readonly expires: DayNumber
  readonly outer: DayNumber | null
  /** The outer limit moved off days of rest, if a calendar covers it. */
  readonly outerLast: DayNumber | null
  /** Whether an obstacle that continues holds up the end of the period; the outer limit cannot be held up. */
  readonly isSuspended: boolean
  /**
   * Proceedings that were started in time and have not ended: the period does not run, and starts again from their end;
   * null if there are none.
   */
  readonly pending: ReadEvent | null
  /** The day from which an obstacle will hold up the period: it continues, but the last months have not begun yet. */
  readonly suspendsOn: DayNumber | null
  readonly steps: readonly RunStep[]
}

/**
 * Events that last until a court, an arbitrator or an administrator decides. An application for a payment order or for
 * preservation is decided within days or weeks: if its end is not given, it is not assumed to go on for years.
 */
const LASTING: readonly LimitationEventKind[] = [
  'suit',
  'arbitration',
  'insolvency-claim',
  'enforcement',
  'set-off-in-court',
]

/** A number of months later, but never after the last day that can be written. */
const later = (day: DayNumber, months: number): DayNumber =>
  Math.min(LAST_DAY, addMonthsDay(day, months, 'clamp'))

/** The end of a period including its obstacles. */
interface End {
  readonly expires: DayNumber
  readonly isSuspended: boolean
  readonly suspendsOn: DayNumber | null
  /** Indexes of the obstacles that hold up the period or have postponed its end. */
  readonly held: readonly number[]
}

/** The input of a run. */
export interface RunRequest {
  readonly law: ReadLaw
  readonly start: DayNumber
  /** None is dated after `today`. */
  readonly events: readonly ReadEvent[]
  readonly today: DayNumber
  readonly roll: DayRoller
}

/** Applies the events, by day, to a period. */
export function runLimitation({ law, start, events, today, roll }: RunRequest): Run {
  const outer = law.outerMonths === null ? null : later(start, law.outerMonths)
  const capped = (day: DayNumber): DayNumber => (outer === null ? day : Math.min(day, outer))
  const lastOf = (day: DayNumber): DayNumber => roll(day) ?? day
  const outerLast = outer === null ? null : lastOf(outer)
  const first = law.endOfYear ? dayNumberOf(civilOf(start).year, 12, 31) : start
  const firstEnd = later(first, law.months)
  let period: Period = { runsFrom: first, base: firstEnd, floor: firstEnd }
  const obstacles: ReadEvent[] = []
  const steps: RunStep[] = []
  const held = new Set<ReadEvent>()
  let chapter: Draft[] = []
  let pending: ReadEvent | null = null
  // Closes the current period on a day: the day of a restart, or today. Later days of an obstacle no longer affect that
  // period, and nothing does after the outer limit.
  const close = (day: DayNumber): void => {
    const on = outerLast === null ? day : Math.min(day, outerLast)
    const seen = obstacles.map((event) =>
      event.until !== null && event.until > on ? { ...event, until: null } : event,
    )
    for (const index of endOf(law, period, seen, { on, lastOf }).held) {
      const obstacle = obstacles[index] as ReadEvent
      if (obstacle.on <= on) held.add(obstacle)
    }
    for (const { event, effect, count } of chapter) {
      const { expires } = endOf(law, period, seen.slice(0, count), { on: event.on, lastOf })
      steps.push({ event, effect, expires: capped(expires) })
    }
    chapter = []
  }
  for (const event of [...events].sort(inOrder(law))) {
    const before = endOf(law, period, obstacles, { on: event.on, lastOf })
    // The outer limit cannot be held up, and nothing helps after it.
    const isOut = outerLast !== null && event.on > outerLast
    const isHeld = before.isSuspended || pending !== null
    const isOver = isOut || (event.on > lastOf(capped(before.expires)) && !isHeld)
    let effect: LimitationEffect = isOver ? 'after-expiry' : 'none'
    if (event.kind === 'obstacle') obstacles.push(event)
    else if (!isOut && (isOver ? law.revivedBy : law.interruptedBy).has(event.kind)) {
      effect = isOver ? 'revives' : 'restarts'
      const anew = event.until ?? event.on
      close(event.on)
      if (event.until === null && LASTING.includes(event.kind)) pending = event
      // The end never moves to an earlier day: one that an obstacle has postponed or a longer proceeding has moved is
      // kept.
      period = {
        runsFrom: Math.max(period.runsFrom, anew),
        base: Math.max(period.base, later(anew, law.months)),
        floor: Math.max(period.floor, before.expires),
      }
    }
    chapter.push({ event, effect, count: obstacles.length })
  }
  close(today)
  const end = endOf(law, period, obstacles, { on: today, lastOf })
  return {
    runsFrom: period.runsFrom,
    expires: capped(end.expires),
    outer,
    outerLast,
    isSuspended: end.isSuspended && (outerLast === null || today <= outerLast),
    pending,
    suspendsOn: end.suspendsOn,
    steps: steps.map((step) => (held.has(step.event) ? { ...step, effect: 'suspends' } : step)),
  }
}

/**
 * By day. Events have no time of day: of events on the same day, one that revives an expired period comes last, which
 * is the safe reading, since the earlier ones then have no effect. Others are sorted by kind and end, so that the order
 * of the input does not matter.
 */
const inOrder =
  ({ revivedBy }: ReadLaw) =>
  (a: ReadEvent, b: ReadEvent): number =>
    a.on - b.on ||
    Number(revivedBy.has(a.kind)) - Number(revivedBy.has(b.kind)) ||
    LIMITATION_EVENT_KINDS.indexOf(a.kind) - LIMITATION_EVENT_KINDS.indexOf(b.kind) ||
    (a.until ?? LAST_DAY) - (b.until ?? LAST_DAY)

interface Period {
  readonly runsFrom: DayNumber
  /** The end without obstacles. */
  readonly base: DayNumber
  /** An end that was reached before; the period never ends earlier. */
  readonly floor: DayNumber
}

/** An event of the current period, with the number of obstacles known at that time. */
interface Draft {
  readonly event: ReadEvent
  readonly effect: LimitationEffect
  readonly count: number
}

interface Look {
  /** The day of the evaluation: an obstacle that has not ended counts up to it. */
  readonly on: DayNumber
  readonly lastOf: (day: DayNumber) => DayNumber
}

function endOf(
  law: ReadLaw,
  period: Period,
  obstacles: readonly ReadEvent[],
  { on: look, lastOf }: Look,
): End {
  const { suspension } = law
  let expires = period.base
  let isSuspended = false
  let isAhead = false
  let counted = period.runsFrom
  const held: number[] = []
  for (const [index, { on, until }] of suspension === null ? [] : obstacles.entries()) {
    const end = until ?? look
    const before = expires
    let holds = until === null
    if (on > lastOf(Math.max(expires, period.floor)) || end < period.runsFrom) continue
    if (suspension?.kind === 'last-months') {
      const reachesIn = end >= addMonthsDay(expires, -suspension.months, 'clamp')
      if (until === null) {
        holds = reachesIn
        isSuspended ||= reachesIn
        isAhead ||= !reachesIn
      } else if (reachesIn) expires = Math.max(expires, later(until, suspension.thenMonths))
    } else {
      expires = Math.min(LAST_DAY, expires + Math.max(0, end - Math.max(on, counted)))
      counted = Math.max(counted, end)
      isSuspended ||= until === null
    }
    if (holds || expires > before) held.push(index)
  }
  expires = Math.max(expires, period.floor)
  const window = suspension?.kind === 'last-months' && isAhead ? suspension.months : null
  return {
    expires,
    isSuspended,
    suspendsOn: window === null ? null : addMonthsDay(expires, -window, 'clamp'),
    held,
  }
}
