import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  expectText,
} from '../kernel/expect.js'
import { readDay, writeDay } from '../calendar/day-number.js'
import { CHANNELS } from './choices.js'
import { optional } from './read-stage.js'
import type { ContactChannel } from './policy.js'

/** The hours in which a debtor may be contacted, on the debtor's clock. */
export interface ContactHours {
  /** The first minute, such as `08:00`. */
  readonly first: string
  /** The last minute, included, such as `21:59`. */
  readonly last: string
  /** The channels to which the hours apply. */
  readonly channels: readonly ContactChannel[]
}

/** Rules on contact with a debtor: dated data with a source. An absent field means no limit. */
export interface ContactRules {
  /** Id of the rules. */
  readonly id: string
  /** Source of the rules. */
  readonly source: string
  /** The first day on which they are in force. */
  readonly inForceFrom: PlainDate
  /** Hours outside which the debtor may not be contacted, unless it agreed. */
  readonly hours?: ContactHours
  /** The greatest number of calls that reach the debtor per day. */
  readonly answeredCallsPerDay?: number
  /** The greatest number of unanswered calls to one number per day. */
  readonly unansweredCallsPerDay?: number
  /** The greatest number of calls in consecutive days, the day of the next call included. */
  readonly callsInDays?: { readonly limit: number; readonly days: number }
  /** Number of days after a conversation without a call, the day of the conversation being the first. */
  readonly daysAfterConversation?: number
  /** Whether third parties may learn of the debt. */
  readonly thirdParties?: 'never' | 'allowed'
}

/** The names of the shipped contact rules. */
export type ContactRulesetName = 'us-reg-f' | 'cn-gbt-45251' | 'cn-cba-2026' | 'none'

/**
 * Contact rules. None of them is binding for a trade creditor that collects its own claim from a business; they are the
 * best public yardstick, to be adopted by choice.
 *
 * - `us-reg-f`: at most 7 calls in 7 consecutive days, none within 7 days after a conversation (its day is the first),
 *   none before 8 a.m. or after 9 p.m. on the debtor's clock. Consumer debts, collectors for others.
 * - `cn-gbt-45251`: at most 3 calls a day that reach the debtor, none from 22:00 to 08:00. Consumer credit online.
 * - `cn-cba-2026`: at most 6 unanswered calls a day to one number, none from 22:00 to 08:00. Consumer loans of banks.
 * - `none`: no limit.
 */
export const contactRulesets: Readonly<Record<ContactRulesetName, ContactRules>> =
  /* #__PURE__ */ makeRulesets()

function makeRulesets(): Readonly<Record<ContactRulesetName, ContactRules>> {
  const night = { first: '08:00', last: '21:59', channels: Object.freeze(['phone', 'visit'] as const) }
  const rulesets: readonly ContactRules[] = [
    {
      id: 'us-reg-f',
      source: 'Regulation F, 12 CFR 1006.6(b) and 1006.14(b)(2)',
      inForceFrom: '2021-11-30',
      hours: Object.freeze({
        first: '08:00',
        last: '21:00',
        channels: Object.freeze(['phone', 'visit', 'email'] as const),
      }),
      callsInDays: Object.freeze({ limit: 7, days: 7 }),
      daysAfterConversation: 7,
      thirdParties: 'never',
    },
    {
      id: 'cn-gbt-45251',
      source: 'GB/T 45251-2025, a recommended standard',
      inForceFrom: '2025-02-28',
      hours: Object.freeze(night),
      answeredCallsPerDay: 3,
      thirdParties: 'never',
    },
    {
      id: 'cn-cba-2026',
      source: '金融机构个人消费类贷款催收工作指引（试行）, China Banking Association, 2026-01-30',
      inForceFrom: '2026-01-30',
      hours: Object.freeze(night),
      unansweredCallsPerDay: 6,
      thirdParties: 'never',
    },
    { id: 'none', source: 'No rule of conduct.', inForceFrom: '0001-01-01' },
  ]
  return Object.freeze(
    Object.fromEntries(rulesets.map((rules) => [rules.id, Object.freeze(rules)])) as Record<
      ContactRulesetName,
      ContactRules
    >,
  )
}

const NAMES: readonly ContactRulesetName[] = ['us-reg-f', 'cn-gbt-45251', 'cn-cba-2026', 'none']
const KEYS = [
  'id',
  'source',
  'inForceFrom',
  'hours',
  'answeredCallsPerDay',
  'unansweredCallsPerDay',
  'callsInDays',
  'daysAfterConversation',
  'thirdParties',
]
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** The minute of the day from a text such as `08:00`. */
export function readMinute(value: unknown, path: string): number {
  const text = expectText(value, path, 'a time such as 08:00')
  if (!CLOCK.test(text)) return refuse('input.range', path, 'a time such as 08:00', value)
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
}

/**
 * Reads contact rules, or the name of a shipped set.
 *
 * @throws ReceivablesError `input.choice` for an unknown name, or the code of a malformed field.
 */
export function readContactRules(value: unknown, path: string): ContactRules {
  if (typeof value === 'string') return contactRulesets[expectChoice(value, NAMES, path)]
  const fields = expectRecord(value, path, 'contact rules, or their name')
  expectKeys(fields, KEYS, path)
  return {
    id: expectId(fields['id'], at(path, 'id')),
    source: expectText(fields['source'], at(path, 'source')),
    inForceFrom: writeDay(readDay(fields['inForceFrom'], at(path, 'inForceFrom'))),
    ...optional('hours', fields, path, readHours),
    ...optional('answeredCallsPerDay', fields, path, (v, p) => expectInteger(v, p, 1, 1000)),
    ...optional('unansweredCallsPerDay', fields, path, (v, p) => expectInteger(v, p, 1, 1000)),
    ...optional('callsInDays', fields, path, (v, p) => {
      const rule = expectRecord(v, p)
      expectKeys(rule, ['limit', 'days'], p)
      const limit = expectInteger(rule['limit'], at(p, 'limit'), 1, 1000)
      return { limit, days: expectInteger(rule['days'], at(p, 'days'), 1, 366) }
    }),
    ...optional('daysAfterConversation', fields, path, (v, p) => expectInteger(v, p, 0, 366)),
    ...optional('thirdParties', fields, path, (v, p) => expectChoice(v, ['never', 'allowed'] as const, p)),
  }
}

function readHours(value: unknown, path: string): ContactHours {
  const hours = expectRecord(value, path)
  expectKeys(hours, ['first', 'last', 'channels'], path)
  const first = readMinute(hours['first'], at(path, 'first'))
  if (readMinute(hours['last'], at(path, 'last')) < first) {
    refuse('input.range', at(path, 'last'), 'a time not before `first`', hours['last'])
  }
  const channels = expectArray(hours['channels'], at(path, 'channels'))
  if (channels.length > CHANNELS.length)
    refuse('input.range', at(path, 'channels'), 'each channel only once', channels)
  return {
    first: hours['first'] as string,
    last: hours['last'] as string,
    channels: Array.from(channels, (channel, index) =>
      expectChoice(channel, CHANNELS, at(at(path, 'channels'), index)),
    ),
  }
}
