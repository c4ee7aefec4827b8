import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectBoolean,
  expectChoice,
  expectId,
  expectKeys,
  expectRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readAmountIn, type AmountByCurrency } from '../money/amount-in.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { Minor } from '../numbers/minor.js'
import type { Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'
import { writeMinor } from '../numbers/write-minor.js'
import {
  ASSUMPTION_FIELDS,
  countRecovery,
  writeRecovery,
  type ExpectedRecovery,
  type RecoveryAssumptions,
} from './expected-recovery.js'
import { choose, type PursuitMeans, type PursuitRules, type ReadOption } from './pursuit-rule.js'
import type { PursuitReasonCode } from './reasons.js'

/** A way of collecting to compare. */
export interface PursuitOption extends RecoveryAssumptions {
  /** Id of the option. */
  readonly id: string
  /** Who collects. */
  readonly means: PursuitMeans
}

/** A debt that is still unpaid, and the options. */
export interface PursuitFacts {
  /** The amount owed. */
  readonly amount: DecimalInput
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The creditor's revenue per year, above zero. */
  readonly annualRevenue: DecimalInput
  /** Whether all reminders, follow-ups and calls have been made; until then nothing else is decided. */
  readonly remindersExhausted: boolean
  /** The ways of collecting to compare, 1 to 100. */
  readonly options: readonly PursuitOption[]
}

/** The thresholds for outside help: the company's own decision. */
export interface PursuitPolicy {
  /** The smallest debt that is pursued at all, per currency, unless its share of revenue reaches `minimumShare`. */
  readonly minimumAmount: AmountByCurrency
  /**
   * The share of annual revenue from which a lawyer or an agency is considered, 0 to 1; `null` for no such threshold.
   */
  readonly minimumShare: DecimalInput | null
  /** How amounts are rounded. */
  readonly rounding: RoundingMode
}

/** An option with its expected result. */
export interface WeighedOption extends Omit<ExpectedRecovery, 'currency'> {
  /** Id of the option. */
  readonly id: string
  /** Who collects. */
  readonly means: PursuitMeans
  /** Whether the expected net amount is above zero. */
  readonly worthwhile: boolean
}

/** Whether to pursue a debt further. */
export interface PursuitDecision {
  /** Stop, continue alone, or hand the debt over to counsel or to an agency. */
  readonly decision: 'stop' | PursuitMeans
  /** Id of the chosen option; `null` if none was chosen. */
  readonly option: string | null
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The debt as a share of annual revenue, 12 decimals. */
  readonly shareOfRevenue: DecimalString
  /** Every option with its calculation, in the order of the input. */
  readonly options: readonly WeighedOption[]
  /** Reasons for the decision. */
  readonly reasons: readonly Reason<PursuitReasonCode>[]
}

const FACTS = ['amount', 'currency', 'annualRevenue', 'remindersExhausted', 'options']
const POLICY = ['minimumAmount', 'minimumShare', 'rounding']
const MEANS: readonly PursuitMeans[] = ['continue', 'counsel', 'agency']
const MAX_OPTIONS = 100

/**
 * Whether a debt is worth pursuing after reminders have failed: a small debt may not be worth the time, a debt that is
 * a large part of the year's revenue is worth a lawyer or an agency. The first rule that applies decides:
 *
 * 1. not all reminders have been made: `continue`;
 * 2. the debt is below `minimumAmount` and below `minimumShare` of revenue: `stop`;
 * 3. no option has an expected net amount above zero: `stop`;
 * 4. the debt is below `minimumShare` of revenue: `continue`, without outside help; if `continue` was an option and its
 * net amount is not above zero, `stop`;
 * 5. otherwise the option with the highest expected net amount; of equal ones the earlier.
 *
 * A debt that equals a threshold is not below it. With `minimumShare: null`, no share is compared: a debt below
 * `minimumAmount` is stopped, and every other debt goes to rule 5.
 *
 * @throws ReceivablesError `input.range` for a revenue of zero, a probability or share outside 0 to 1, or no option;
 * `id.duplicate`, `currency.missing`, `amount.negative`, `amount.too-fine`, `decimal.invalid`, `date.invalid`,
 * `currency.unknown`, `id.invalid`, `input.missing`, `input.choice`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { pursuitDecision } from 'receivables'
 *
 * const { decision, shareOfRevenue, options } = pursuitDecision(
 *   {
 *     amount: '2000000.00',
 *     currency: 'CNY',
 *     annualRevenue: '20000000.00',
 *     remindersExhausted: true,
 *     options: [
 *       {
 *         id: 'suit',
 *         means: 'counsel',
 *         probability: { estimate: true, value: '0.60', basis: 'own cases 2021-2025', asOf: '2026-01-01' },
 *         fixedCosts: '122800.00',
 *       },
 *     ],
 *   },
 *   { minimumAmount: { CNY: '5000.00' }, minimumShare: '0.05', rounding: 'half-up' },
 *   '2026-03-01',
 * )
 * decision // => 'counsel'
 * shareOfRevenue // => '0.100000000000'
 * options[0]?.net.value // => '1077200.00'
 * ```
 *
 * @see {@link expectedRecovery}
 */
export function pursuitDecision(
  facts: PursuitFacts,
  policy: PursuitPolicy,
  asOf: PlainDate,
): PursuitDecision {
  return readSafely('', () => {
    const given = expectRecord(facts, '', 'a debt and the ways of collecting it')
    expectKeys(given, FACTS, '')
    readDay(asOf, 'asOf')
    const currency = given['currency'] as string
    const scale = readScale(currency, 'currency')
    const rules = readPolicy(policy, currency, scale)
    const amount = readAmount(given['amount'], scale, 'amount')
    const revenue = readAmount(given['annualRevenue'], scale, 'annualRevenue')
    if (revenue === 0) refuse('input.range', 'annualRevenue', 'a revenue above zero', given['annualRevenue'])
    const share: Ratio = { num: BigInt(amount), den: BigInt(revenue) }
    const exhausted = expectBoolean(given['remindersExhausted'], 'remindersExhausted')
    const options = readOptions(given['options'], { amount, scale, mode: rules.mode })
    const write = (minor: Minor): string => writeMinor(minor, scale)
    const chosen = choose({ amount, share, exhausted, options, rules, currency, write })
    return {
      ...chosen,
      currency,
      shareOfRevenue: writeStatistic(share),
      options: options.map(({ id, means, counted }) => ({
        id,
        means,
        ...writeRecovery(counted, scale, asOf),
        worthwhile: counted.net > 0,
      })),
    }
  })
}

function readPolicy(value: unknown, currency: string, scale: number): PursuitRules {
  const policy = expectRecord(value, 'policy', 'a pursuit policy')
  expectKeys(policy, POLICY, 'policy')
  const share = policy['minimumShare']
  return {
    least: readAmountIn(policy['minimumAmount'], currency, scale, 'policy.minimumAmount'),
    share: share === null ? null : readShare(share, 'policy.minimumShare'),
    mode: expectChoice(policy['rounding'], ROUNDING_MODES, 'policy.rounding'),
  }
}

function readOptions(value: unknown, debt: Parameters<typeof countRecovery>[2]): ReadOption[] {
  const given = expectArray(value, 'options', 'the ways of collecting')
  if (given.length === 0 || given.length > MAX_OPTIONS) {
    return refuse('input.range', 'options', `1 to ${String(MAX_OPTIONS)} options`, value)
  }
  const ids = new Set<string>()
  return Array.from(given, (element, index) => {
    const path = at('options', index)
    const option = expectRecord(element, path, 'a way of collecting')
    expectKeys(option, ['id', 'means', ...ASSUMPTION_FIELDS], path)
    const id = expectId(option['id'], at(path, 'id'))
    if (ids.has(id)) refuse('id.duplicate', at(path, 'id'), 'an id that no other option has', id)
    ids.add(id)
    const means = expectChoice(option['means'], MEANS, at(path, 'means'))
    return { id, means, counted: countRecovery(option, path, debt) }
  })
}
