import { addMonthsDay } from '../calendar/date-steps.js'
import { civilOf, dayNumberOf, LAST_DAY, type DayNumber } from '../calendar/day-number.js'
import { LIMITATION_EVENT_KINDS, type LimitationEventKind } from './limitation-laws.js'
import type { ReadLaw } from './read-limitation-law.js'
import type { DayRoller } from './roll-day.js'

/** An event, read; `until` is null where it has not ended as of today. */
export interface ReadEvent {
  readonly kind: LimitationEventKind
  readonly on: DayNumber
  readonly until: DayNumber | null
}

/** What an event did to the period. */
export type LimitationEffect = 'restarts' | 'suspends' | 'revives' | 'none' | 'after-expiry'

/** An event and what it did. */
export interface RunStep {
  readonly event: ReadEvent
  readonly effect: LimitationEffect
  /** The last day of the period after the event. */
  readonly expires: DayNumber
}

/** A period that has run. */
export interface Run {
  readonly runsFrom: DayNumber
  readonly expires: DayNumber
  readonly outer: DayNumber | null
  /** The outer limit moved off days of rest, where a calendar says so. */
  readonly outerLast: DayNumber | null
  /** Whether an obstacle that still lasts holds the end of the period up; none holds the outer limit up. */
  readonly isSuspended: boolean
  /** Proceedings that were begun in time and have not ended: no period runs, and it runs anew from their end; null where there are none. */
  readonly pending: ReadEvent | null
  /** The day from which an obstacle holds it up that lasts already, but not in the last months yet. */
  readonly suspendsOn: DayNumber | null
  readonly steps: readonly RunStep[]
}

/**
 * What lasts until a court, an arbitrator or an administrator has decided. An application for a payment order or for preservation is
 * decided within days or weeks: where its end is not told, nobody should think that it goes on for years.
 */
const LASTING: readonly LimitationEventKind[] = [
  'suit',
  'arbitration',
  'insolvency-claim',
  'enforcement',
  'set-off-in-court',
]

/** Months later, and never past the last day that can be written. */
const later = (day: DayNumber, months: number): DayNumber =>
  Math.min(LAST_DAY, addMonthsDay(day, months, 'clamp'))

/** Where a period ends once its obstacles are counted in. */
interface End {
  readonly expires: DayNumber
  readonly isSuspended: boolean
  readonly suspendsOn: DayNumber | null
  /** Which obstacles hold the period up or have put its end off, by their place. */
  readonly held: readonly number[]
}

/** What a run is asked for. */
export interface RunRequest {
  readonly law: ReadLaw
  readonly start: DayNumber
  /** None after today. */
  readonly events: readonly ReadEvent[]
  readonly today: DayNumber
  readonly roll: DayRoller
}

/** Lets the events, in the order of their days, act on a period. */
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
  // What stood until a day on which the period was renewed, or until today: what lasted longer did nothing more to it. After the outer
  // limit nothing does.
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
    // Nothing holds the outer limit up, and nothing helps after it.
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
      // Never earlier: an end that an obstacle has put off, or a longer proceeding has moved, stays where it is.
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
 * By day; of one day, which has no time of day, what revives a period that has run out comes last, which is the safe reading: what
 * comes before it does nothing then. The rest by kind and end, so that the order in which they are given never matters.
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
  /** The end but for obstacles. */
  readonly base: DayNumber
  /** An end that was reached before and is never undercut. */
  readonly floor: DayNumber
}

/** An event of the period that runs, and of how many obstacles one knows with it. */
interface Draft {
  readonly event: ReadEvent
  readonly effect: LimitationEffect
  readonly count: number
}

interface Look {
  /** The day on which one looks: an obstacle that has not ended counts up to it. */
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
