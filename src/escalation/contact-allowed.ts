import { readDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { expectRecord, expectText } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { obstaclesAt } from './contact-obstacles.js'
import { readContactRules, type ContactRules, type ContactRulesetName } from './contact-rules.js'
import { clockOf, readLocalTime, writeLocalTime, type LocalTime } from './local-time.js'
import {
  readContact,
  readCalls,
  type PlannedContact,
  type PastContact,
  type ReadCall,
  type ReadContact,
} from './read-contacts.js'
import type { ContactReasonCode } from './reasons.js'

/** Whether a contact is allowed. */
export interface ContactVerdict {
  /** Whether it is allowed at the planned time. */
  readonly allowed: boolean
  /** The rules that it would break. */
  readonly reasons: readonly Reason<ContactReasonCode>[]
  /** The first time, from the planned one on, at which it is allowed, on the debtor's clock; null if there is none. */
  readonly nextAllowedAt: string | null
}

const MAX_DAYS = 800

/**
 * Whether contact rules allow a contact at its planned time, and if not, from when they do. Days and hours are those of
 * the debtor's clock. Entries of the history after the planned time do not count.
 *
 * A limit of calls is reached once that many calls were made: the next one is refused. For a span of consecutive days,
 * the day of the planned call is the last. After a conversation, its own day is the first of the days to wait.
 *
 * @param history - The contacts made or tried before.
 * @param planned - The planned contact.
 * @param ruleset - The name of a shipped rule set, or your own rules.
 * @param timeZone - The debtor's time zone, as an IANA name.
 * @throws ReceivablesError `regime.dates` for a contact before the rules were in force, `time-zone.unknown`,
 * `date.invalid`, `input.choice`, or the code of a malformed field.
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
    const plan = readContact(given)
    const inForce = readDay(rules.inForceFrom, 'ruleset.inForceFrom')
    if (when.day < inForce) {
      const expected = `a time not before ${rules.inForceFrom}, when the rules came into force`
      refuse('regime.dates', 'planned.at', expected, given['at'])
    }
    const calls = readCalls(history, clock, when)
    const reasons = obstaclesAt(rules, plan, calls, when).map(({ reason }) => reason)
    return {
      allowed: reasons.length === 0,
      reasons,
      nextAllowedAt: nextAllowed(rules, plan, calls, when),
    }
  })
}

/** The first time, from a given time on, at which no rule forbids the contact. */
function nextAllowed(
  rules: ContactRules,
  plan: ReadContact,
  calls: readonly ReadCall[],
  from: LocalTime,
): string | null {
  let when = from
  for (let tries = 0; tries < MAX_DAYS; tries++) {
    const obstacles = obstaclesAt(rules, plan, calls, when)
    if (obstacles.length === 0) return writeLocalTime(when, 'planned.at')
    for (const { over } of obstacles) {
      if (over === null) return null
      if (over.day > when.day || (over.day === when.day && over.minute > when.minute)) when = over
    }
  }
  /* v8 ignore next 2 -- no rule reaches so far: the longest is a year */
  return null
}
