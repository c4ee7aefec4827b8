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

/** What one way of collecting would bring and cost. */
export interface RecoveryAssumptions {
  /** The probability that the debt is recovered, from 0 to 1, with what it rests on. */
  readonly probability: Estimate<DecimalInput>
  /** The share of the money recovered that goes to an agency or a lawyer, from 0 to 1; none when absent. */
  readonly feeRate?: DecimalInput
  /** What is paid whatever comes of it: court fees, retainers, translations; none when absent. */
  readonly fixedCosts?: DecimalInput
  /** Hours of own work; none when absent. At most 1,000,000. */
  readonly hours?: DecimalInput
  /** What an hour costs; needed with `hours`. */
  readonly hourlyRate?: DecimalInput
}

/** A debt and a way of collecting it. */
export interface ExpectedRecoveryRequest extends RecoveryAssumptions {
  /** What is owed. */
  readonly amount: DecimalInput
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** How the expected sum, the fee and the cost of hours are rounded to minor units, each once. */
  readonly rounding: RoundingMode
}

/** What is expected of a way of collecting: expected − fee − costs = net. Nothing of it is a promise. */
export interface ExpectedRecovery {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The expected money: probability × amount. */
  readonly expected: Estimate
  /** The expected fee: probability × amount × fee rate. */
  readonly fee: Estimate
  /** Costs that arise whatever comes of it: fixed costs + hours × hourly rate. */
  readonly costs: DecimalString
  /** What is expected to be left; below zero where collecting costs more than it brings. */
  readonly net: Estimate
  /**
   * The probability at which nothing is left: costs ÷ (amount × (1 − fee rate)), 12 decimals; above 1 where no
   * probability would do, `null` where nothing can be left at all.
   */
  readonly breakEvenProbability: DecimalString | null
}

/** An expectation in minor units. */
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
 * What a way of collecting a debt is expected to leave: E = p · A · (1 − f) − fixed − hours · rate, and the probability at
 * which it leaves nothing. Court fees that the loser would bear belong in `fixedCosts`, since the money is paid first.
 *
 * The probability is an estimate of the caller and the results are estimates on the same basis: they compare options and
 * promise nothing.
 *
 * @throws ReceivablesError `input.range` for a probability or a fee rate outside 0 to 1, `input.missing` for hours without
 * their rate or a probability without its basis, `amount.negative`, `amount.too-fine`, `decimal.invalid`, `date.invalid`,
 * `currency.unknown`, `input.choice`, `input.type`, `input.unknown-key`.
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

/** A debt in minor units and how its parts are rounded. */
export interface CountedDebt {
  readonly amount: Minor
  readonly scale: number
  readonly mode: RoundingMode
}

/**
 * Reads the assumptions of one way of collecting and counts.
 *
 * @throws ReceivablesError as the fields are refused.
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

/** An expectation as results carry it. */
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
