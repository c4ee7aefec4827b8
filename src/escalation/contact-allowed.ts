import { writeDay, readDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectBoolean,
  expectChoice,
  expectId,
  expectRecord,
  expectText,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readContactRules, readMinute, type ContactRules, type ContactRulesetName } from './contact-rules.js'
import { clockOf, readLocalTime, writeLocalTime, writeMinute, type LocalTime } from './local-time.js'
import type { ContactChannel } from './policy.js'
import type { ContactReasonCode } from './reasons.js'

/** A contact that is planned. */
export interface PlannedContact {
  /** When: on the debtor's clock (`2026-06-07T15:00`), or an instant of RFC 3339. */
  readonly at: string
  /** How. */
  readonly channel: ContactChannel
  /** The number that is called, where calls to one number are limited. */
  readonly number?: string
  /** Whether it goes to somebody other than the debtor. */
  readonly thirdParty?: boolean
  /** Whether the debtor has agreed to the hour. */
  readonly agreed?: boolean
}

/** A contact that was made, or tried. */
export interface PastContact {
  /** When: on the debtor's clock, or an instant of RFC 3339. */
  readonly at: string
  /** How. */
  readonly channel: ContactChannel
  /** Whether the debtor was reached; a call that was answered is a conversation. */
  readonly answered: boolean
  /** The number that was called. */
  readonly number?: string
}

/** Whether a contact may be made. */
export interface ContactVerdict {
  /** Whether it may be made as planned. */
  readonly allowed: boolean
  /** What stands against it. */
  readonly reasons: readonly Reason<ContactReasonCode>[]
  /** The first time from the planned one on at which it may be made, on the debtor's clock; null where it never may. */
  readonly nextAllowedAt: string | null
}

/** A past call, read. */
interface Call {
  readonly day: DayNumber
  readonly answered: boolean
  readonly number: string | null
}

const CHANNELS: readonly ContactChannel[] = ['phone', 'email', 'letter', 'visit']
const MAX_HISTORY = 10_000
const MAX_DAYS = 800

/**
 * Whether rules of conduct let a contact be made at its time, and otherwise from when on they would. Days and hours are
 * those of the debtor's clock; times in the history after the planned one do not count.
 *
 * A limit of calls is reached when so many have been made: the next one is refused. In consecutive days the day of the
 * planned call is the last. After a conversation its own day is the first of those that are waited.
 *
 * @param history - What was tried before.
 * @param planned - What is planned.
 * @param ruleset - The name of a shipped set, or rules of your own.
 * @param timeZone - The debtor's time zone, by its IANA name.
 * @throws ReceivablesError `regime.dates` for a contact before the rules were in force, `time-zone.unknown`, `date.invalid`,
 * `input.choice`, or the code of a malformed field.
 *
 * @example
 * ```ts
 * import { contactAllowed } from 'receivables/escalation'
 *
 * contactAllowed([], { at: '2026-06-07T22:00', channel: 'phone' }, 'cn-gbt-45251', 'Asia/Shanghai')
 * // => { allowed: false, reasons: [{ code: 'contact.quiet-hours', ... }], nextAllowedAt: '2026-06-08T08:00' }
 * contactAllowed([], { at: '2026-06-07T13:30:00Z', channel: 'phone' }, 'cn-gbt-45251', 'Asia/Shanghai').allowed // => true
 * ```
 *
 * @see 12 CFR 1006.6(b) and 1006.14(b)(2); GB/T 45251-2025.
 */
export function contactAllowed(
  history: readonly PastContact[],
  planned: PlannedContact,
  ruleset: ContactRulesetName | ContactRules,
  timeZone: string,
): ContactVerdict {
  return readSafely('', () => {
    const rules = readContactRules(ruleset, 'ruleset')
    const clock = clockOf(expectText(timeZone, 'timeZone', 'an IANA time zone name'), 'timeZone')
    const given = expectRecord(planned, 'planned', 'a planned contact')
    const when = readLocalTime(given['at'], clock, 'planned.at')
    const plan = readPlan(given)
    const inForce = readDay(rules.inForceFrom, 'ruleset.inForceFrom')
    if (when.day < inForce) {
      const expected = `a time from ${rules.inForceFrom} on, when the rules came into force`
      refuse('regime.dates', 'planned.at', expected, given['at'])
    }
    const calls = readCalls(history, clock, when)
    const reasons = reasonsAt(rules, plan, calls, when).map(({ reason }) => reason)
    return {
      allowed: reasons.length === 0,
      reasons,
      nextAllowedAt: nextAllowed(rules, plan, calls, when),
    }
  })
}

interface Plan {
  readonly channel: ContactChannel
  readonly number: string | null
  readonly isThird: boolean
  readonly isAgreed: boolean
}

function readPlan(given: UnknownRecord): Plan {
  const flag = (field: string): boolean =>
    given[field] === undefined ? false : expectBoolean(given[field], at('planned', field))
  return {
    channel: expectChoice(given['channel'], CHANNELS, 'planned.channel'),
    number: given['number'] === undefined ? null : expectId(given['number'], 'planned.number'),
    isThird: flag('thirdParty'),
    isAgreed: flag('agreed'),
  }
}

function readCalls(history: unknown, clock: Intl.DateTimeFormat, until: LocalTime): Call[] {
  const rows = expectArray(history, 'history')
  if (rows.length > MAX_HISTORY) {
    refuse('input.range', 'history', `at most ${String(MAX_HISTORY)} contacts`, rows)
  }
  const calls: Call[] = []
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

/** What stands against a contact at a time, and the first time at which that alone may be over; null for never. */
interface Obstacle {
  readonly reason: Reason<ContactReasonCode>
  readonly over: LocalTime | null
}

function reasonsAt(rules: ContactRules, plan: Plan, calls: readonly Call[], when: LocalTime): Obstacle[] {
  const found: Obstacle[] = []
  if (plan.isThird && rules.thirdParties === 'never') {
    found.push({ reason: { code: 'contact.third-party', params: {} }, over: null })
  }
  const { hours } = rules
  if (hours?.channels.includes(plan.channel) === true && !plan.isAgreed) {
    const first = readMinute(hours.first, 'ruleset.hours.first')
    const last = readMinute(hours.last, 'ruleset.hours.last')
    if (when.minute < first || when.minute > last) {
      const params = { time: writeMinute(when.minute), from: hours.first, to: hours.last }
      const day = when.minute < first ? when.day : when.day + 1
      found.push({ reason: { code: 'contact.quiet-hours', params }, over: { day, minute: first } })
    }
  }
  if (plan.channel === 'phone') found.push(...callsAgainst(rules, plan, calls, when))
  return found
}

function callsAgainst(
  rules: ContactRules,
  plan: Plan,
  calls: readonly Call[],
  { day }: LocalTime,
): Obstacle[] {
  const found: Obstacle[] = []
  const tomorrow = { day: day + 1, minute: 0 }
  const limit = (
    code: ContactReasonCode,
    most: number | undefined,
    count: number,
    more: Readonly<Record<string, number>> = {},
  ): void => {
    if (most !== undefined && count >= most) {
      found.push({ reason: { code, params: { count, limit: most, ...more } }, over: tomorrow })
    }
  }
  const today = calls.filter((call) => call.day === day)
  limit(
    'contact.daily-call-limit',
    rules.answeredCallsPerDay,
    today.filter(({ answered }) => answered).length,
  )
  const missed = today.filter(
    ({ answered, number }) =>
      !answered && (plan.number === null || number === null || number === plan.number),
  )
  limit('contact.daily-attempt-limit', rules.unansweredCallsPerDay, missed.length)
  const { callsInDays: week } = rules
  if (week !== undefined) {
    const recent = calls.filter((call) => call.day > day - week.days && call.day <= day)
    limit('contact.weekly-call-limit', week.limit, recent.length, { days: week.days })
  }
  const wait = rules.daysAfterConversation ?? 0
  const last = calls.reduce(
    (latest, call) => (call.answered ? Math.max(latest, call.day) : latest),
    -Infinity,
  )
  if (wait > 0 && day < last + wait) {
    const params = { on: writeDay(last), days: wait }
    found.push({
      reason: { code: 'contact.after-conversation', params },
      over: { day: last + wait, minute: 0 },
    })
  }
  return found
}

/** The first time from a time on against which nothing stands. */
function nextAllowed(
  rules: ContactRules,
  plan: Plan,
  calls: readonly Call[],
  from: LocalTime,
): string | null {
  let when = from
  for (let tries = 0; tries < MAX_DAYS; tries++) {
    const obstacles = reasonsAt(rules, plan, calls, when)
    if (obstacles.length === 0) return writeLocalTime(when, 'planned.at')
    for (const { over } of obstacles) {
      if (over === null) return null
      if (over.day > when.day || (over.day === when.day && over.minute > when.minute)) when = over
    }
  }
  /* v8 ignore next 2 -- no rule reaches so far: the longest is a year */
  return null
}
