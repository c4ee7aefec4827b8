import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectChoice, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import { LIMITATION_EVENT_KINDS, type LimitationEventKind } from './limitation-laws.js'
import type { ReadEvent } from './limitation-run.js'

/** An event during a limitation period. */
export interface LimitationEvent {
  /** Kind of the event. */
  readonly kind: LimitationEventKind
  /** Day of the event, not before the start of the period; for a demand, the day on which it reached the debtor. */
  readonly on: PlainDate
  /**
   * Day on which a proceeding or an obstacle ended. The end of a proceeding restarts the period. A proceeding without
   * an end, or with an end after `asOf`, is pending; meanwhile the safe date is counted from `on`. An application for a
   * payment order or for preservation is never treated as pending: give its end.
   */
  readonly until?: PlainDate
}

const MAX_EVENTS = 1000
const MAX_WARNINGS = 20
const MAX_WARNING_DAYS = 36_525
const PROCEEDINGS: readonly LimitationEventKind[] = [
  'suit',
  'arbitration',
  'payment-order',
  'insolvency-claim',
  'preservation',
  'enforcement',
  'set-off-in-court',
  'obstacle',
]

/**
 * Reads the days before the safe date, ascending.
 *
 * @throws ReceivablesError the code of a malformed field.
 */
export function readWarnings(value: unknown): number[] {
  const given = expectArray(value, 'policy.warnAt', 'days before the safe date')
  if (given.length > MAX_WARNINGS)
    refuse('input.range', 'policy.warnAt', `at most ${String(MAX_WARNINGS)} days`, value)
  return Array.from(given, (days, index) =>
    expectInteger(days, at('policy.warnAt', index), 0, MAX_WARNING_DAYS),
  ).sort((a, b) => a - b)
}

/**
 * Reads the day from which the period is counted: the start, or the last of the instalments.
 *
 * @throws ReceivablesError the code of a malformed field.
 */
export function readStart(start: unknown, instalments: unknown): DayNumber {
  if ((start === undefined) === (instalments === undefined)) {
    return refuse('input.conflict', 'start', 'either start or instalmentDueDates', start)
  }
  if (instalments === undefined) return readDay(start, 'start')
  const path = 'instalmentDueDates'
  const days = expectArray(instalments, path, 'the due dates of the instalments')
  if (days.length === 0 || days.length > MAX_EVENTS) {
    return refuse('input.range', path, `1 to ${String(MAX_EVENTS)} due dates`, instalments)
  }
  return Array.from(days, (day, index) => readDay(day, at(path, index))).reduce((a, b) => Math.max(a, b))
}

/**
 * Reads the events up to `today`.
 *
 * @throws ReceivablesError the code of a malformed field.
 */
export function readEvents(value: unknown, start: DayNumber, today: DayNumber): ReadEvent[] {
  const given = expectArray(value, 'events', 'the events')
  if (given.length > MAX_EVENTS)
    refuse('input.range', 'events', `at most ${String(MAX_EVENTS)} events`, value)
  return Array.from(given, (element, index) => readEvent(element, at('events', index), start, today)).filter(
    ({ on }) => on <= today,
  )
}

function readEvent(value: unknown, path: string, start: DayNumber, today: DayNumber): ReadEvent {
  const event = expectRecord(value, path, 'an event with kind and on')
  expectKeys(event, ['kind', 'on', 'until'], path)
  const kind = expectChoice(event['kind'], LIMITATION_EVENT_KINDS, at(path, 'kind'))
  const on = readDay(event['on'], at(path, 'on'))
  if (on < start)
    refuse('date.order', at(path, 'on'), 'a day not before the start of the period', event['on'])
  if (event['until'] === undefined) return { kind, on, until: null }
  if (!PROCEEDINGS.includes(kind)) {
    refuse('input.conflict', at(path, 'until'), `no end, since ${kind} has one day only`, event['until'])
  }
  const until = readDay(event['until'], at(path, 'until'))
  if (until < on) refuse('date.order', at(path, 'until'), 'a day not before the event', event['until'])
  // As of `today` it has not ended.
  return { kind, on, until: until > today ? null : until }
}
