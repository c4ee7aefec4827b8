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
 * A reason to go to an outside professional.
 *
 * | criterion | when it holds |
 * |---|---|
 * | `grace-exceeded` | it is overdue by more than the days of grace of the contract; the last of them does not count |
 * | `contact-lost` | the case says so, or so many attempts failed over so many days as the policy names |
 * | `inability-stated` | the debtor has said that it cannot pay |
 * | `cross-border-obstacle` | a legal obstacle stands in the way of collecting abroad |
 * | `internal-exhausted` | every stage has been run, and nothing was paid |
 */
export type ReferralCriterion =
  | 'grace-exceeded'
  | 'contact-lost'
  | 'inability-stated'
  | 'cross-border-obstacle'
  | 'internal-exhausted'

/** What is known of a case; what is absent is not so. */
export interface ReferralCase {
  /** Days past due. */
  readonly daysPastDue: number
  /** The days of grace that the contract gives. */
  readonly contractGraceDays: number
  /** Whether the debtor cannot be reached. */
  readonly contactLost?: boolean
  /** The days on which it was tried in vain. */
  readonly failedAttempts?: readonly PlainDate[]
  /** Whether the debtor has said that it cannot pay. */
  readonly inabilityStated?: boolean
  /** Whether a legal obstacle stands in the way abroad. */
  readonly crossBorderObstacle?: boolean
  /** Whether every stage has been run and nothing was paid. */
  readonly internalExhausted?: boolean
  /** Whether the case is complex. */
  readonly complex?: boolean
  /** Where and how much the debt is, for the channel. */
  readonly route?: ChannelCase
}

/** When a company refers a case. */
export interface ReferralPolicy {
  /** The reasons that count: any one of them is enough. */
  readonly criteria: readonly ReferralCriterion[]
  /**
   * When contact counts as lost by failed attempts: so many, from the first to the last over at least so many days. When
   * absent no number of attempts is enough, only a case that says so.
   */
  readonly lostAfter?: { readonly attempts: number; readonly overDays: number }
  /** How cases are routed; no channel is chosen when absent. */
  readonly channels?: ChannelPolicy
}

/** Whether a case is referred. */
export interface ReferralVerdict {
  /** Whether it is. */
  readonly refer: boolean
  /** Which criteria hold. */
  readonly reasons: readonly Reason<ReferralReasonCode>[]
  /** To whom; null where it is not referred, or nothing says how. */
  readonly channel: ChannelChoice | null
  /** What comes before: a complex case begins with an investigation of assets. */
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
 * Whether a case goes to an outside professional: it does if any criterion that the policy has switched on holds. The
 * verdict names the criteria that hold.
 *
 * @throws ReceivablesError `input.choice` for an unknown criterion, `input.unknown-key`, or the code of a malformed field.
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
    const rules = expectRecord(policy, 'policy', 'a policy of referral')
    expectKeys(rules, ['criteria', 'lostAfter', 'channels'], 'policy')
    const rows = expectArray(rules['criteria'], 'policy.criteria')
    if (rows.length > CRITERIA.length) refuse('input.range', 'policy.criteria', 'each criterion once', rows)
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
  // Both are read, so that a malformed list never hides behind a flag.
  const byAttempts = isLostByAttempts(given, rules)
  if (flagOf(given, 'contactLost') || byAttempts) found.push({ code: 'referral.contact-lost', params: {} })
  if (inability === true) found.push({ code: 'referral.inability-stated', params: {} })
  if (obstacle === true) found.push({ code: 'referral.cross-border-obstacle', params: {} })
  if (exhausted === true) found.push({ code: 'referral.internal-exhausted', params: {} })
  return found
}

/** Rule and attempts are both read, so that neither hides a fault for want of the other. */
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
  if (rows.length > MAX_ATTEMPTS) refuse('input.range', 'case.failedAttempts', 'fewer attempts', rows)
  let first = Infinity
  let last = -Infinity
  for (let index = 0; index < rows.length; index++) {
    const day = readDay(rows[index], at('case.failedAttempts', index))
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  return { attempts: rows.length, overDays: last - first }
}
