import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectBoolean,
  expectChoice,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import {
  chooseChannel,
  readChannelPolicy,
  type ChannelCase,
  type ChannelChoice,
  type ChannelPolicy,
} from './channel-for.js'
import type { ReferralReasonCode } from './reasons.js'

/**
 * A criterion for referring a case to an outside professional.
 *
 * | criterion | when it is met |
 * |---|---|
 * | `grace-exceeded` | overdue by more than the days of grace in the contract; overdue by exactly that number is not enough |
 * | `contact-lost` | the case says so, or the failed attempts reach the number and the span of days of the policy |
 * | `inability-stated` | the debtor has said that it cannot pay |
 * | `cross-border-obstacle` | there is a legal obstacle to collecting abroad |
 * | `internal-exhausted` | every stage was completed without a payment |
 */
export type ReferralCriterion =
  | 'grace-exceeded'
  | 'contact-lost'
  | 'inability-stated'
  | 'cross-border-obstacle'
  | 'internal-exhausted'

/** The facts of a case. Default of every optional flag: false. */
export interface ReferralCase {
  /** Days past due. */
  readonly daysPastDue: number
  /** The number of days of grace in the contract. */
  readonly contractGraceDays: number
  /** Whether the debtor cannot be reached. */
  readonly contactLost?: boolean
  /** Days of failed attempts to contact the debtor. */
  readonly failedAttempts?: readonly PlainDate[]
  /** Whether the debtor has said that it cannot pay. */
  readonly inabilityStated?: boolean
  /** Whether there is a legal obstacle to collecting abroad. */
  readonly crossBorderObstacle?: boolean
  /** Whether every stage was completed without a payment. */
  readonly internalExhausted?: boolean
  /** Whether the case is complex. */
  readonly complex?: boolean
  /** Countries and amount of the debt, for the choice of the channel. */
  readonly route?: ChannelCase
}

/** A company's rules for referring cases. */
export interface ReferralPolicy {
  /** The criteria in use; one of them is enough. */
  readonly criteria: readonly ReferralCriterion[]
  /**
   * When contact counts as lost because of failed attempts: their number, and the least number of days from the first
   * to the last. Default: never; contact is lost only if the case says so.
   */
  readonly lostAfter?: { readonly attempts: number; readonly overDays: number }
  /** The rules for the channel. Default: no channel is chosen. */
  readonly channels?: ChannelPolicy
}

/** Whether a case is referred, and to whom. */
export interface ReferralVerdict {
  /** Whether it is referred. */
  readonly refer: boolean
  /** The criteria that are met. */
  readonly reasons: readonly Reason<ReferralReasonCode>[]
  /** The channel; null if it is not referred, or if `route` or `channels` is missing. */
  readonly channel: ChannelChoice | null
  /** What has to be done first: a complex case begins with an investigation of assets. */
  readonly first: readonly Reason<ReferralReasonCode>[]
}

const CRITERIA: readonly ReferralCriterion[] = [
  'grace-exceeded',
  'contact-lost',
  'inability-stated',
  'cross-border-obstacle',
  'internal-exhausted',
]
const CASE_FLAGS = ['inabilityStated', 'crossBorderObstacle', 'internalExhausted'] as const
const MAX_ATTEMPTS = 10_000

/**
 * Whether a case is referred to an outside professional: yes if it meets any criterion that the policy uses. The result
 * names the criteria that are met.
 *
 * @throws ReceivablesError `input.choice` for an unknown criterion, `input.unknown-key`, or the code of a malformed
 * field.
 *
 * @example
 * ```ts
 * import { referral } from 'receivables/escalation'
 *
 * const policy = { criteria: ['grace-exceeded', 'inability-stated'] } as const
 * referral({ daysPastDue: 31, contractGraceDays: 30 }, policy)
 * // => { refer: true, reasons: [{ code: 'referral.grace-exceeded', ... }], channel: null, first: [] }
 * referral({ daysPastDue: 30, contractGraceDays: 30, contactLost: true }, policy).refer // => false
 * ```
 *
 * @see Civil Code of the People's Republic of China, article 1259: "more than" leaves the number out. A Chinese guide on
 * unpaid invoices.
 */
export function referral(facts: ReferralCase, policy: ReferralPolicy): ReferralVerdict {
  return readSafely('', () => {
    const given = expectRecord(facts, 'case', 'a case')
    const rules = expectRecord(policy, 'policy', 'a referral policy')
    expectKeys(rules, ['criteria', 'lostAfter', 'channels'], 'policy')
    const rows = expectArray(rules['criteria'], 'policy.criteria')
    if (rows.length > CRITERIA.length)
      refuse('input.range', 'policy.criteria', 'each criterion only once', rows)
    const criteria = Array.from(rows, (row, index) =>
      expectChoice(row, CRITERIA, at('policy.criteria', index)),
    )
    const holding = reasonsOf(given, rules)
    const reasons = holding.filter(({ code }) =>
      criteria.includes(code.slice('referral.'.length) as ReferralCriterion),
    )
    const refer = reasons.length > 0
    const channels =
      rules['channels'] === undefined ? undefined : readChannelPolicy(rules['channels'], 'policy.channels')
    const { route } = given
    const channel =
      refer && channels !== undefined && route !== undefined
        ? chooseChannel(route, 'case.route', channels)
        : null
    const isComplex = flagOf(given, 'complex')
    return {
      refer,
      reasons,
      channel,
      first: refer && isComplex ? [{ code: 'referral.investigate-first', params: {} }] : [],
    }
  })
}

function flagOf(given: UnknownRecord, field: string): boolean {
  return given[field] === undefined ? false : expectBoolean(given[field], at('case', field))
}

function reasonsOf(given: UnknownRecord, rules: UnknownRecord): Reason<ReferralReasonCode>[] {
  const daysPastDue = expectInteger(given['daysPastDue'], 'case.daysPastDue', 0, 4_000_000)
  const graceDays = expectInteger(given['contractGraceDays'], 'case.contractGraceDays', 0, 36_525)
  const [inability, obstacle, exhausted] = CASE_FLAGS.map((field) => flagOf(given, field))
  const found: Reason<ReferralReasonCode>[] = []
  if (daysPastDue > graceDays) {
    found.push({ code: 'referral.grace-exceeded', params: { daysPastDue, graceDays } })
  }
  // Both are read, so that a flag does not hide a malformed list.
  const byAttempts = isLostByAttempts(given, rules)
  if (flagOf(given, 'contactLost') || byAttempts) found.push({ code: 'referral.contact-lost', params: {} })
  if (inability === true) found.push({ code: 'referral.inability-stated', params: {} })
  if (obstacle === true) found.push({ code: 'referral.cross-border-obstacle', params: {} })
  if (exhausted === true) found.push({ code: 'referral.internal-exhausted', params: {} })
  return found
}

/** Both the rule and the attempts are read, so that a missing one does not hide a fault of the other. */
function isLostByAttempts(given: UnknownRecord, rules: UnknownRecord): boolean {
  const rule = rules['lostAfter'] === undefined ? undefined : readLostAfter(rules['lostAfter'])
  const { failedAttempts = [] } = given
  const tried = readAttempts(failedAttempts)
  return rule !== undefined && tried.attempts >= rule.attempts && tried.overDays >= rule.overDays
}

type LostAfter = NonNullable<ReferralPolicy['lostAfter']>

function readLostAfter(value: unknown): LostAfter {
  const lost = expectRecord(value, 'policy.lostAfter')
  expectKeys(lost, ['attempts', 'overDays'], 'policy.lostAfter')
  return {
    attempts: expectInteger(lost['attempts'], 'policy.lostAfter.attempts', 1, 1000),
    overDays: expectInteger(lost['overDays'], 'policy.lostAfter.overDays', 0, 3660),
  }
}

function readAttempts(value: unknown): LostAfter {
  const rows = expectArray(value, 'case.failedAttempts')
  if (rows.length > MAX_ATTEMPTS)
    refuse('input.range', 'case.failedAttempts', `at most ${String(MAX_ATTEMPTS)} attempts`, rows)
  let first = Infinity
  let last = -Infinity
  for (let index = 0; index < rows.length; index++) {
    const day = readDay(rows[index], at('case.failedAttempts', index))
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  return { attempts: rows.length, overDays: last - first }
}
