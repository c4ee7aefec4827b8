import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { toMinor, type Minor } from '../numbers/minor.js'
import type { Ratio } from '../numbers/ratio.js'
import { readDecimal } from '../numbers/read-decimal.js'
import { readShare } from '../numbers/read-share.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'
import { writeRate } from '../rates/write-rate.js'
import { MAX_DAYS } from './period-sales.js'
import { MAX_PERIODS, readRows } from './read-rows.js'

/** One step of a lateness table: the fraction of the commission for cash that is at most `upTo` days late. */
export interface LatenessStep {
  /** The most days late, included; null for the last step, which has no limit. */
  readonly upTo: number | null
  /** The fraction of the commission, from 0 to 1. */
  readonly factor: DecimalInput
}

/** How commission is computed. */
export interface CommissionPolicy {
  /** Commission rate on cash received, a fraction from 0 to 1. */
  readonly rate: DecimalInput
  /** Reduction for late cash: steps ascending by days, the last with `upTo: null`. Default: lateness does not matter. */
  readonly lateness?: readonly LatenessStep[]
  /** How the commission on each receipt is rounded to the currency's scale. */
  readonly rounding: RoundingMode
}

/** A factor with its text. */
export interface Factor extends Ratio {
  readonly text: DecimalString
}

/** A commission policy that was checked. */
export interface ReadCommissionPolicy {
  readonly rate: Factor
  readonly lateness: readonly { readonly upTo: number | null; readonly factor: Factor }[] | null
  readonly rounding: RoundingMode
}

function readFactor(value: unknown, path: string): Factor {
  const share = readShare(value, path)
  const { units, scale } = readDecimal(value, path)
  return { ...share, text: writeRate(units, scale) }
}

/** Reads a commission policy. */
export function readCommissionPolicy(value: unknown): ReadCommissionPolicy {
  const policy = expectRecord(value, 'policy', 'a rate and a rounding')
  expectKeys(policy, ['rate', 'lateness', 'rounding'], 'policy')
  const { lateness } = policy as { lateness?: unknown }
  return {
    rate: readFactor(policy['rate'], 'policy.rate'),
    lateness: lateness === undefined ? null : readLateness(lateness),
    rounding: expectChoice(policy['rounding'], ROUNDING_MODES, 'policy.rounding'),
  }
}

function readLateness(value: unknown): { upTo: number | null; factor: Factor }[] {
  const path = 'policy.lateness'
  let reached: number | null = -1
  const steps = readRows(value, path, 'steps', { most: MAX_PERIODS }, (row, place) => {
    expectKeys(row, ['upTo', 'factor'], place)
    const end = row['upTo'] === null ? null : expectInteger(row['upTo'], at(place, 'upTo'), 0, MAX_DAYS)
    if (reached === null || (end !== null && end <= reached))
      refuse(
        'policy.invalid',
        at(place, 'upTo'),
        'more days than in the previous step, or null in the last step',
        row['upTo'],
      )
    reached = end
    return { upTo: end, factor: readFactor(row['factor'], at(place, 'factor')) }
  })
  if (steps.at(-1)?.upTo !== null)
    refuse('policy.invalid', path, 'a last step without an end (upTo: null)', value)
  return steps
}

/** The whole commission. */
const WHOLE: Factor = { num: 1n, den: 1n, text: '1' }

/** The factor for cash that many days late. */
export function factorOf({ lateness }: ReadCommissionPolicy, daysLate: number | null): Factor {
  if (lateness === null) return WHOLE
  const step = lateness.find(({ upTo }) => upTo === null || (daysLate as number) <= upTo)
  return step?.factor ?? WHOLE
}

/** The commission on an amount, rounded. */
export const shareOf = ({ rate, rounding }: ReadCommissionPolicy, factor: Factor, amount: Minor): Minor =>
  toMinor(roundQuotient(BigInt(amount) * rate.num * factor.num, rate.den * factor.den, rounding))
