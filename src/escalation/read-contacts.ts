import type { DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectBoolean,
  expectChoice,
  expectId,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { CHANNELS } from './choices.js'
import { readLocalTime, type LocalTime } from './local-time.js'
import type { ContactChannel } from './policy.js'

/** A planned contact. */
export interface PlannedContact {
  /** Time: on the debtor's clock (`2026-06-07T15:00`), or an instant of RFC 3339. */
  readonly at: string
  /** The channel. */
  readonly channel: ContactChannel
  /** The number to be called, if the rules limit calls per number. */
  readonly number?: string
  /** Whether it goes to somebody other than the debtor. */
  readonly thirdParty?: boolean
  /** Whether the debtor has agreed to the time. */
  readonly agreed?: boolean
}

/** A contact that was made or tried. */
export interface PastContact {
  /** Time: on the debtor's clock, or an instant of RFC 3339. */
  readonly at: string
  /** The channel. */
  readonly channel: ContactChannel
  /** Whether the debtor was reached; an answered call is a conversation. */
  readonly answered: boolean
  /** The number called. */
  readonly number?: string
}

/** A past call, read. */
export interface ReadCall {
  readonly day: DayNumber
  readonly answered: boolean
  readonly number: string | null
}

const MAX_HISTORY = 10_000

/** A planned contact, read. */
export interface ReadContact {
  readonly channel: ContactChannel
  readonly number: string | null
  readonly isThird: boolean
  readonly isAgreed: boolean
}

/**
 * Reads a planned contact without its time.
 *
 * @throws ReceivablesError `input.missing`, `input.choice`, `input.type` or `id.invalid`.
 */
export function readContact(given: UnknownRecord): ReadContact {
  const flag = (field: string): boolean =>
    given[field] === undefined ? false : expectBoolean(given[field], at('planned', field))
  return {
    channel: expectChoice(given['channel'], CHANNELS, 'planned.channel'),
    number: given['number'] === undefined ? null : expectId(given['number'], 'planned.number'),
    isThird: flag('thirdParty'),
    isAgreed: flag('agreed'),
  }
}

/**
 * Reads the history of contacts, and keeps the calls up to a time.
 *
 * @throws ReceivablesError `input.range` for too long a history, or the code of a malformed field.
 */
export function readCalls(history: unknown, clock: Intl.DateTimeFormat, until: LocalTime): ReadCall[] {
  const rows = expectArray(history, 'history')
  if (rows.length > MAX_HISTORY) {
    refuse('input.range', 'history', `at most ${String(MAX_HISTORY)} contacts`, rows)
  }
  const calls: ReadCall[] = []
  for (let index = 0; index < rows.length; index++) {
    const path = at('history', index)
    const row = expectRecord(rows[index], path)
    const { day, minute } = readLocalTime(row['at'], clock, at(path, 'at'))
    const channel = expectChoice(row['channel'], CHANNELS, at(path, 'channel'))
    const answered = expectBoolean(row['answered'], at(path, 'answered'))
    const number = row['number'] === undefined ? null : expectId(row['number'], at(path, 'number'))
    const isLater = day > until.day || (day === until.day && minute > until.minute)
    if (channel === 'phone' && !isLater) calls.push({ day, answered, number })
  }
  return calls
}
