import type { DecimalString } from '../numbers/decimal-input.js'
import { subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { addRatio, multiplyRatio, type Ratio } from '../numbers/ratio.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'
import { writeMinor } from '../numbers/write-minor.js'
import { writeRate } from '../rates/write-rate.js'
import { endOfTier, type ReadTier } from './fee-schedule.js'

/** The part of the amount to which one rate applies. */
export interface FeePart {
  /** The amount of this part. */
  readonly amount: DecimalString
  /** The rate as a fraction. */
  readonly rate: DecimalString
  /**
   * The fee of this part: the increase of the rounded running fee, so that the parts always add up to the total fee by
   * the rates.
   */
  readonly fee: DecimalString
}

/** A part, not yet written. */
export interface CountedPart {
  readonly amount: Minor
  readonly rate: Ratio
  readonly fee: Minor
}

/** The parts of an amount by marginal tiers; empty parts are omitted. */
export function slabParts(tiers: readonly ReadTier[], amount: Minor, rounding: RoundingMode): CountedPart[] {
  const parts: CountedPart[] = []
  let below: Minor = 0
  let exact: Ratio = { num: 0n, den: 1n }
  let charged: Minor = 0
  for (const tier of tiers) {
    const end = endOfTier(tier, amount)
    if (end <= below) break
    const inTier = subtractMinor(end, below)
    exact = addRatio(exact, multiplyRatio({ num: BigInt(inTier), den: 1n }, tier.rate))
    const reached = toMinor(roundQuotient(exact.num, exact.den, rounding))
    parts.push({ amount: inTier, rate: tier.rate, fee: subtractMinor(reached, charged) })
    charged = reached
    below = end
  }
  return parts
}

/** The fee of a slab schedule on an amount, rounded once: the sum of the parts of {@link slabParts}. */
export function slabFee(tiers: readonly ReadTier[], rounding: RoundingMode): (amount: Minor) => Minor {
  const den = tiers.reduce((most, { rate }) => (rate.den > most ? rate.den : most), 1n)
  let below = 0n
  let exact = 0n
  // Denominators of rates are powers of ten, so each divides the greatest.
  const steps = tiers.map(({ upTo, rate }) => {
    const step = { upTo, below, exact, rate: rate.num * (den / rate.den) }
    if (upTo === null) return step
    exact += (BigInt(upTo) - below) * step.rate
    below = BigInt(upTo)
    return step
  })
  return (amount) => {
    const step = steps.find(({ upTo }) => upTo === null || amount <= upTo) as (typeof steps)[number]
    return toMinor(roundQuotient(step.exact + (BigInt(amount) - step.below) * step.rate, den, rounding))
  }
}

/** One part at one rate; none if the amount is zero. */
export function flatPart({ rate }: ReadTier, amount: Minor, rounding: RoundingMode): CountedPart[] {
  if (amount === 0) return []
  return [{ amount, rate, fee: toMinor(roundQuotient(BigInt(amount) * rate.num, rate.den, rounding)) }]
}

/** A share as it was given: `readRatio` keeps its decimals in the denominator. */
export const writeShare = ({ num, den }: Ratio): DecimalString => writeRate(num, den.toString().length - 1)

/** Writes parts with the decimals of the currency. */
export const writeParts = (parts: readonly CountedPart[], scale: number): FeePart[] =>
  parts.map(({ amount, rate, fee }) => ({
    amount: writeMinor(amount, scale),
    rate: writeShare(rate),
    fee: writeMinor(fee, scale),
  }))
