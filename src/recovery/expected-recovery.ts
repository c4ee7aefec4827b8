import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import { refuse } from '../kernel/error.js'
import type { Estimate } from '../kernel/estimate.js'
import { at, expectChoice, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { multiplyRatio, readRatio, type Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readProbability } from './read-estimate.js'

/** The estimated result and cost of one way of collecting a debt. */
export interface RecoveryAssumptions {
  /** The probability that the debt is recovered, from 0 to 1, with its basis. */
  readonly probability: Estimate<DecimalInput>
  /** The share of the recovered money that goes to an agency or a lawyer, from 0 to 1. Default: 0. */
  readonly feeRate?: DecimalInput
  /** Costs that arise in any case: court fees, retainers, translations. Default: none. */
  readonly fixedCosts?: DecimalInput
  /** Hours of own work, at most 1,000,000. Default: none. */
  readonly hours?: DecimalInput
  /** Cost per hour; required with `hours`. */
  readonly hourlyRate?: DecimalInput
}

/** A debt and a way of collecting it. */
export interface ExpectedRecoveryRequest extends RecoveryAssumptions {
  /** The amount owed. */
  readonly amount: DecimalInput
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** How the expected amount, the fee and the cost of hours are rounded to minor units, each once. */
  readonly rounding: RoundingMode
}

/** The expected result of a way of collecting: expected − fee − costs = net. It is an estimate, not a promise. */
export interface ExpectedRecovery {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Expected amount recovered: probability × amount. */
  readonly expected: Estimate
  /** Expected fee: probability × amount × fee rate. */
  readonly fee: Estimate
  /** Costs that arise in any case: fixed costs + hours × hourly rate. */
  readonly costs: DecimalString
  /** Expected net amount; negative if collecting costs more than it recovers. */
  readonly net: Estimate
  /**
   * The probability at which the net amount is zero: costs ÷ (amount × (1 − fee rate)), 12 decimals; above 1 if no
   * probability is sufficient, `null` if amount × (1 − fee rate) is zero.
   */
  readonly breakEvenProbability: DecimalString | null
}

/** An expected result in minor units. */
export interface CountedRecovery {
  readonly expected: Minor
  readonly fee: Minor
  readonly costs: Minor
  readonly net: Minor
  readonly breakEven: Ratio | null
  readonly basis: string
}

/** The fields of {@link RecoveryAssumptions}. */
export const ASSUMPTION_FIELDS: readonly string[] = [
  'probability',
  'feeRate',
  'fixedCosts',
  'hours',
  'hourlyRate',
]

const MOST_HOURS = 1_000_000n

/**
 * The expected net amount of a way of collecting a debt: E = p · A · (1 − f) − fixed − hours · rate, and the
 * probability at which it is zero. Court fees that the losing party would bear belong in `fixedCosts`, since the
 * creditor pays them first.
 *
 * The probability is an estimate of the caller, and the results are estimates on the same basis: use them to compare
 * options, not as a promise.
 *
 * @throws ReceivablesError `input.range` for a probability or a fee rate outside 0 to 1, `input.missing` for hours
 * without their rate or a probability without its basis, `amount.negative`, `amount.too-fine`, `decimal.invalid`,
 * `date.invalid`, `currency.unknown`, `input.choice`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { expectedRecovery } from 'receivables'
 *
 * // A small claim of 500 that costs a fee of 55 and two hours.
 * expectedRecovery(
 *   {
 *     amount: '500.00',
 *     currency: 'USD',
 *     probability: { estimate: true, value: '0.5', basis: 'own claims of 2025', asOf: '2026-01-01' },
 *     fixedCosts: '55.00',
 *     hours: '2',
 *     hourlyRate: '85.48',
 *     rounding: 'half-up',
 *   },
 *   '2026-03-01',
 * )
 * // => { costs: '225.96', breakEvenProbability: '0.451920000000',
 * //      net: { estimate: true, value: '24.04', basis: 'own claims of 2025', asOf: '2026-03-01' }, ... }
 * ```
 *
 * @see {@link pursuitDecision}
 */
export function expectedRecovery(request: ExpectedRecoveryRequest, asOf: PlainDate): ExpectedRecovery {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a debt and a way of collecting it')
    expectKeys(given, ['amount', 'currency', 'rounding', ...ASSUMPTION_FIELDS], '')
    readDay(asOf, 'asOf')
    const currency = given['currency'] as string
    const scale = readScale(currency, 'currency')
    const amount = readAmount(given['amount'], scale, 'amount')
    const mode = expectChoice(given['rounding'], ROUNDING_MODES, 'rounding')
    return { currency, ...writeRecovery(countRecovery(given, '', { amount, scale, mode }), scale, asOf) }
  })
}

/** A debt in minor units, and how its parts are rounded. */
export interface CountedDebt {
  readonly amount: Minor
  readonly scale: number
  readonly mode: RoundingMode
}

/**
 * Reads the assumptions of one way of collecting and computes the expected result.
 *
 * @throws ReceivablesError the codes of malformed fields.
 */
export function countRecovery(given: UnknownRecord, path: string, debt: CountedDebt): CountedRecovery {
  const { amount, mode } = debt
  const { share, basis } = readProbability(given['probability'], at(path, 'probability'))
  const zero: Ratio = { num: 0n, den: 1n }
  const feeRate = given['feeRate'] === undefined ? zero : readShare(given['feeRate'], at(path, 'feeRate'))
  const costs = readCosts(given, path, debt)
  const rounded = (ratio: Ratio): Minor => toMinor(roundQuotient(BigInt(amount) * ratio.num, ratio.den, mode))
  const expected = rounded(share)
  const fee = rounded(multiplyRatio(share, feeRate))
  const kept = BigInt(amount) * (feeRate.den - feeRate.num)
  return {
    expected,
    fee,
    costs,
    net: subtractMinor(subtractMinor(expected, fee), costs),
    breakEven: kept === 0n ? null : { num: BigInt(costs) * feeRate.den, den: kept },
    basis,
  }
}

function readCosts(given: UnknownRecord, path: string, { scale, mode }: CountedDebt): Minor {
  const { fixedCosts, hours, hourlyRate } = given
  const fixed = fixedCosts === undefined ? 0 : readAmount(fixedCosts, scale, at(path, 'fixedCosts'))
  if (hours === undefined) {
    if (hourlyRate !== undefined) readAmount(hourlyRate, scale, at(path, 'hourlyRate'))
    return fixed
  }
  const worked = readRatio(hours, at(path, 'hours'))
  if (worked.num < 0n || worked.num > MOST_HOURS * worked.den) {
    refuse('input.range', at(path, 'hours'), `hours from 0 to ${String(MOST_HOURS)}`, hours)
  }
  const rate = readAmount(hourlyRate, scale, at(path, 'hourlyRate'))
  return addMinor(fixed, toMinor(roundQuotient(BigInt(rate) * worked.num, worked.den, mode)))
}

/** Writes an expected result as it appears in results. */
export function writeRecovery(
  counted: CountedRecovery,
  scale: number,
  asOf: PlainDate,
): Omit<ExpectedRecovery, 'currency'> {
  const { expected, fee, costs, net, breakEven, basis } = counted
  const estimate = (amount: Minor): Estimate => ({
    estimate: true,
    value: writeMinor(amount, scale),
    basis,
    asOf,
  })
  return {
    expected: estimate(expected),
    fee: estimate(fee),
    costs: writeMinor(costs, scale),
    net: estimate(net),
    breakEvenProbability: breakEven === null ? null : writeStatistic(breakEven),
  }
}
