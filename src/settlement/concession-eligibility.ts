import { addMonthsDay } from '../calendar/date-steps.js'
import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import {
  at,
  expectBoolean,
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { writeRatio, type Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import type {
  ConcessionEligibility,
  ConcessionFacts,
  ConcessionKind,
  ConcessionPolicy,
  ConcessionRule,
  PaymentDifficulty,
} from './concession-model.js'
import { readEntries } from './read-list.js'
import type { SettlementReason } from './reasons.js'

const DIFFICULTIES: readonly PaymentDifficulty[] = ['none', 'temporary', 'lasting', 'unknown']
const KINDS: readonly ConcessionKind[] = ['plan', 'grace', 'waiver']
const FACT_FIELDS = [
  'ability',
  'willingness',
  'difficulty',
  'grade',
  'keyCustomer',
  'customerSince',
  'onTimeShare',
  'brokenPromises',
  'openDisputes',
  'insolvent',
]
const RULE_FIELDS = [
  'grades',
  'difficulties',
  'minYears',
  'keyCustomersOnly',
  'minOnTimeShare',
  'maxBrokenPromises',
  'maxOpenDisputes',
]
/** The greatest count that is accepted. */
const MAX_COUNT = 1_000_000

/**
 * Which concessions a late customer may be granted: an instalment plan, days of grace, a waiver of late charges.
 * Concessions are for a good customer in difficulty, never for a customer that is unwilling to pay, and never for an
 * insolvent one: there the claim has to be filed. The policy of your company sets the other conditions of each
 * concession.
 *
 * A customer whose willingness is `unwilling` or `unknown` gets none of the three. A customer that is able to pay gets
 * no plan. A customer without a grade, a history or a first day fails the condition on it. All obstacles are reported,
 * not only the first.
 *
 * @throws ReceivablesError `date.invalid`, `decimal.invalid`,
 * `id.invalid`, `input.choice`, `input.missing`, `input.range`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { concessionEligibility } from 'receivables/escalation'
 *
 * const rule = {
 *   grades: ['A', 'B'],
 *   difficulties: ['temporary'],
 *   minYears: 1,
 *   keyCustomersOnly: false,
 *   minOnTimeShare: '0.8',
 *   maxBrokenPromises: 0,
 *   maxOpenDisputes: 0,
 * } as const
 * concessionEligibility(
 *   {
 *     ability: 'unable',
 *     willingness: 'willing',
 *     difficulty: 'temporary',
 *     grade: 'A',
 *     keyCustomer: false,
 *     customerSince: '2021-05-01',
 *     onTimeShare: '0.95',
 *     brokenPromises: 0,
 *     openDisputes: 0,
 *     insolvent: false,
 *   },
 *   { plan: rule, grace: rule, waiver: { ...rule, minYears: 3, keyCustomersOnly: true } },
 *   '2026-04-01',
 * )
 * // => { plan: true, grace: true, waiver: false, ... }
 * ```
 */
export function concessionEligibility(
  facts: ConcessionFacts,
  policy: ConcessionPolicy,
  asOf: PlainDate,
): ConcessionEligibility {
  return readSafely('', () => {
    const today = readDay(asOf, 'asOf')
    const customer = readFacts(facts)
    const record = expectRecord(policy, 'policy', 'a concession policy')
    expectKeys(record, KINDS, 'policy')
    const judge = (concession: ConcessionKind): readonly SettlementReason[] =>
      against(customer, readRule(record[concession], at('policy', concession)), concession, today)
    const [plan, grace, waiver] = [judge('plan'), judge('grace'), judge('waiver')]
    const tell = (concession: ConcessionKind, reasons: readonly SettlementReason[]) =>
      reasons.length > 0 ? reasons : [{ code: 'settlement.eligible', params: { concession } } as const]
    return {
      plan: plan.length === 0,
      grace: grace.length === 0,
      waiver: waiver.length === 0,
      reasons: [...tell('plan', plan), ...tell('grace', grace), ...tell('waiver', waiver)],
    }
  })
}

interface ReadFacts extends Omit<ConcessionFacts, 'customerSince' | 'onTimeShare'> {
  readonly since: DayNumber | null
  readonly onTime: Ratio | null
}

function readFacts(facts: unknown): ReadFacts {
  const record = expectRecord(facts, 'facts', 'the facts of the customer')
  expectKeys(record, FACT_FIELDS, 'facts')
  const { grade, onTimeShare } = record
  const count = (name: string): number => expectInteger(record[name], at('facts', name), 0, MAX_COUNT)
  return {
    ability: expectChoice(record['ability'], ['able', 'unable', 'unknown'], 'facts.ability'),
    willingness: expectChoice(
      record['willingness'],
      ['willing', 'unwilling', 'unknown'],
      'facts.willingness',
    ),
    difficulty: expectChoice(record['difficulty'], DIFFICULTIES, 'facts.difficulty'),
    grade: grade === null ? null : expectId(grade, 'facts.grade'),
    keyCustomer: expectBoolean(record['keyCustomer'], 'facts.keyCustomer'),
    since: record['customerSince'] === null ? null : readDay(record['customerSince'], 'facts.customerSince'),
    onTime: onTimeShare === null ? null : readShare(onTimeShare, 'facts.onTimeShare'),
    brokenPromises: count('brokenPromises'),
    openDisputes: count('openDisputes'),
    insolvent: expectBoolean(record['insolvent'], 'facts.insolvent'),
  }
}

interface ReadRule extends Omit<ConcessionRule, 'minOnTimeShare'> {
  readonly minOnTime: Ratio
}

function readRule(value: unknown, path: string): ReadRule {
  const record = expectRecord(value, path, 'the conditions of the concession')
  expectKeys(record, RULE_FIELDS, path)
  const count = (name: string, max: number): number => expectInteger(record[name], at(path, name), 0, max)
  return {
    grades: readEntries(record['grades'], at(path, 'grades'), 'a list of grades', 100, expectId),
    difficulties: readEntries(
      record['difficulties'],
      at(path, 'difficulties'),
      'a list of difficulties',
      DIFFICULTIES.length,
      (entry, place) => expectChoice(entry, DIFFICULTIES, place),
    ),
    minYears: count('minYears', 1000),
    keyCustomersOnly: expectBoolean(record['keyCustomersOnly'], at(path, 'keyCustomersOnly')),
    minOnTime: readShare(record['minOnTimeShare'], at(path, 'minOnTimeShare')),
    maxBrokenPromises: count('maxBrokenPromises', MAX_COUNT),
    maxOpenDisputes: count('maxOpenDisputes', MAX_COUNT),
  }
}

const shareText = (share: Ratio): string => writeRatio(share, 4, 'half-up')

/** All obstacles to a concession. */
function against(
  facts: ReadFacts,
  rule: ReadRule,
  concession: ConcessionKind,
  today: DayNumber,
): SettlementReason[] {
  const found: SettlementReason[] = []
  const add = (code: SettlementReason['code'], params: SettlementReason['params'] = {}): void => {
    found.push({ code, params: { concession, ...params } })
  }
  const { grade, difficulty, onTime, brokenPromises, openDisputes } = facts
  if (facts.insolvent) add('settlement.insolvent')
  if (facts.willingness === 'unwilling') add('settlement.wilful-default')
  if (facts.willingness === 'unknown') add('settlement.willingness-unknown')
  if (concession === 'plan' && facts.ability === 'able') add('settlement.able-to-pay')
  if (!rule.difficulties.includes(difficulty)) add('settlement.difficulty-not-covered', { difficulty })
  if (grade === null) add('settlement.no-grade')
  else if (!rule.grades.includes(grade)) add('settlement.grade-not-covered', { grade })
  if (rule.keyCustomersOnly && !facts.keyCustomer) add('settlement.not-a-key-customer')
  const { minYears } = rule
  const years = facts.since === null ? null : yearsOf(facts.since, today)
  if (years === null) {
    if (minYears > 0) add('settlement.customer-since-unknown', { minYears })
  } else if (years < minYears) add('settlement.customer-too-short', { years, minYears })
  if (onTime === null) {
    if (rule.minOnTime.num > 0n) add('settlement.no-payment-record')
  } else if (onTime.num * rule.minOnTime.den < rule.minOnTime.num * onTime.den) {
    add('settlement.payment-record-too-poor', { onTime: shareText(onTime), least: shareText(rule.minOnTime) })
  }
  if (brokenPromises > rule.maxBrokenPromises) {
    add('settlement.too-many-broken-promises', { count: brokenPromises, maximum: rule.maxBrokenPromises })
  }
  if (openDisputes > rule.maxOpenDisputes) {
    add('settlement.too-many-open-disputes', { count: openDisputes, maximum: rule.maxOpenDisputes })
  }
  return found
}

/** Full years since a day; 0 if the day is in the future. */
function yearsOf(since: DayNumber, today: DayNumber): number {
  if (since > today) return 0
  // A year has 365 or 366 days, so the estimate is right or one too small.
  let years = Math.floor((today - since) / 366)
  while (addMonthsDay(since, 12 * (years + 1), 'clamp') <= today) years++
  return years
}
