import { writeDay } from '../calendar/day-number.js'
import type { Reason } from '../kernel/reason.js'
import { readMinute, type ContactRules } from './contact-rules.js'
import { writeMinute, type LocalTime } from './local-time.js'
import type { ReadCall, ReadContact } from './read-contacts.js'
import type { ContactReasonCode } from './reasons.js'

/**
 * A rule that forbids a contact at a time, and the first time at which this rule may no longer forbid it; null if
 * never.
 */
interface Obstacle {
  readonly reason: Reason<ContactReasonCode>
  readonly over: LocalTime | null
}

/** The rules that forbid a contact at a time. */
export function obstaclesAt(
  rules: ContactRules,
  plan: ReadContact,
  calls: readonly ReadCall[],
  when: LocalTime,
): Obstacle[] {
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
  plan: ReadContact,
  calls: readonly ReadCall[],
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
