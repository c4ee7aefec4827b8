import { addMonthsDay, MAX_DAYS } from '../calendar/date-steps.js'
import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectBoolean,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readAmountIn } from '../money/amount-in.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { subtractMinor, type Minor } from '../numbers/minor.js'
import type {
  BlacklistCase,
  BlacklistCriterion,
  BlacklistDecision,
  BlacklistRule,
} from './blacklist-model.js'
import type { LimitsReason } from './reasons.js'

const RULE = [
  'fromAmount',
  'fromDaysPastDue',
  'fromBrokenPromises',
  'wilfulOnly',
  'fromEvidence',
  'reviewNeeded',
  'months',
]
const CASE = [
  'customerId',
  'currency',
  'overdue',
  'disputed',
  'daysPastDue',
  'brokenPromises',
  'able',
  'willing',
  'evidence',
  'reviewedBy',
  'listed',
]

/**
 * Whether a customer is put on the company's own block list, stays on it or is removed. To be listed, a customer must
 * meet all criteria of the rule, based on undisputed debt only, and if the rule requires a review, a reviewer must be
 * named. An unknown fact never counts against the customer: the case goes to review. A listed customer with nothing
 * overdue is removed.
 *
 * An entry begins on `asOf` and ends on the day before the same day `months` later, both included. If that month lacks
 * the day, it ends on the last day of the month: from 31 January for one month through 28 February.
 *
 * @param facts - The facts of the customer.
 * @param rule - When a customer is listed.
 * @param asOf - The day of the decision; the first day of a new entry.
 * @throws ReceivablesError `currency.missing`, `currency.unknown`, `amount.negative`, `date.invalid`,
 * `date.out-of-range`, `decimal.invalid`, `id.invalid`, `input.missing`, `input.range`, `input.type`,
 * `input.unknown-key`, `amount.too-fine`.
 *
 * @example
 * ```ts
 * import { blacklistDecision } from 'receivables'
 *
 * const rule = {
 *   fromAmount: { CNY: '50000' }, fromDaysPastDue: 90, fromBrokenPromises: 2, wilfulOnly: true, fromEvidence: 2,
 *   reviewNeeded: true, months: 12,
 * }
 * const facts = {
 *   customerId: 'C-7', currency: 'CNY', overdue: '80000.00', disputed: '0.00', daysPastDue: 120, brokenPromises: 2,
 *   able: true, willing: false, evidence: 3, reviewedBy: 'chen', listed: false,
 * }
 * blacklistDecision(facts, rule, '2026-01-15').entry // => { customerId: 'C-7', from: '2026-01-15', through: '2027-01-14' }
 * blacklistDecision({ ...facts, able: null }, rule, '2026-01-15').decision // => 'review'
 * ```
 *
 * @see Civil Code of the People's Republic of China, articles 1024 and 1029, on reputation and credit reports.
 */
export function blacklistDecision(
  facts: BlacklistCase,
  rule: BlacklistRule,
  asOf: PlainDate,
): BlacklistDecision {
  return readSafely('', () => {
    const rules = expectRecord(rule, 'rule', 'the rule of the block list')
    expectKeys(rules, RULE, 'rule')
    const given = expectRecord(facts, 'facts', 'the facts of a customer')
    expectKeys(given, CASE, 'facts')
    const customerId = expectId(given['customerId'], 'facts.customerId')
    const day = readDay(asOf, 'asOf')
    const { owes, criteria } = readCriteria(given, rules)
    const decision = decide(given, rules, owes, criteria)
    const months = expectInteger(rules['months'], 'rule.months', 1, 1200)
    const entry =
      decision === 'list' ? { customerId, from: writeDay(day), through: lastDay(day, months) } : null
    return { decision, entry, criteria, reasons: reasonsOf(customerId, decision, criteria) }
  })
}

function lastDay(day: DayNumber, months: number): PlainDate {
  const then = addMonthsDay(day, months, 'clamp')
  const hasDay = addMonthsDay(then, -months, 'clamp') === day
  return writeDay(hasDay ? then - 1 : then, 'rule.months')
}

function readCriteria(given: UnknownRecord, rules: UnknownRecord) {
  const scale = readScale(given['currency'], 'facts.currency')
  const currency = given['currency'] as CurrencyCode
  const overdue = readAmount(given['overdue'], scale, 'facts.overdue')
  const disputed = readAmount(given['disputed'], scale, 'facts.disputed')
  if (disputed > overdue)
    refuse('input.range', 'facts.disputed', 'at most the overdue amount', given['disputed'])
  const undisputed: Minor = subtractMinor(overdue, disputed)
  const from = readAmountIn(rules['fromAmount'], currency, scale, 'rule.fromAmount')
  const reaches = (fact: string, least: string, most: number): boolean =>
    expectInteger(given[fact], at('facts', fact), 0, most) >=
    expectInteger(rules[least], at('rule', least), 0, most)
  const criteria: BlacklistCriterion[] = [
    // With a threshold of zero, an amount of zero is still not a default.
    { criterion: 'amount', met: undisputed > 0 && undisputed >= from },
    { criterion: 'days-past-due', met: reaches('daysPastDue', 'fromDaysPastDue', MAX_DAYS) },
    { criterion: 'broken-promises', met: reaches('brokenPromises', 'fromBrokenPromises', 1_000_000) },
    { criterion: 'evidence', met: reaches('evidence', 'fromEvidence', 1_000_000) },
  ]
  const wilful = wilfulOf(given)
  if (expectBoolean(rules['wilfulOnly'], 'rule.wilfulOnly'))
    criteria.push({ criterion: 'wilful', met: wilful })
  return { owes: overdue > 0, criteria }
}

/**
 * Wilful means able and not willing. If one of the two is known to fail, the answer is false even if the other is
 * unknown.
 */
function wilfulOf(given: UnknownRecord): boolean | null {
  const able = given['able'] === null ? null : expectBoolean(given['able'], 'facts.able')
  const willing = given['willing'] === null ? null : expectBoolean(given['willing'], 'facts.willing')
  if (able === false || willing === true) return false
  return able === null || willing === null ? null : true
}

function decide(
  given: UnknownRecord,
  rules: UnknownRecord,
  owes: boolean,
  criteria: readonly BlacklistCriterion[],
): BlacklistDecision['decision'] {
  const isReviewed = given['reviewedBy'] !== null && expectId(given['reviewedBy'], 'facts.reviewedBy') !== ''
  const needsReview = expectBoolean(rules['reviewNeeded'], 'rule.reviewNeeded') && !isReviewed
  if (expectBoolean(given['listed'], 'facts.listed')) return owes ? 'keep' : 'remove'
  if (criteria.some(({ met }) => met === false)) return 'do-not-list'
  return needsReview || criteria.some(({ met }) => met === null) ? 'review' : 'list'
}

function reasonsOf(
  customerId: string,
  decision: BlacklistDecision['decision'],
  criteria: readonly BlacklistCriterion[],
): LimitsReason[] {
  const told = criteria.map(({ criterion, met }): LimitsReason => {
    const params = { criterion }
    if (met === null) return { code: 'limits.criterion-unknown', params }
    return { code: met ? 'limits.criterion-met' : 'limits.criterion-not-met', params }
  })
  const reasons: LimitsReason[] = [{ code: 'limits.blacklist', params: { customerId, decision } }, ...told]
  if (decision === 'list' || decision === 'keep')
    reasons.push({ code: 'limits.blacklist-internal', params: {} })
  return reasons
}
