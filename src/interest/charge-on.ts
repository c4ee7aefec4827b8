import { addMinor, toMinor, type Minor } from '../numbers/minor.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import type { ReadChargeTier, ReadChargePolicy } from './charge-policy.js'

/** The charge on the remainder of a debit, rounded. */
export function chargeOn(
  policy: ReadChargePolicy,
  current: ReadChargeTier,
  remaining: Minor,
  prior: Minor,
  daysLate: number,
): Minor {
  const base = policy.method === 'compound' && remaining > 0 ? addMinor(remaining, prior) : remaining
  const scale = policy.tiers.reduce((max, { rate }) => Math.max(max, rate.scale), 0)
  const units = ({ rate }: ReadChargeTier): bigint => rate.units * 10n ** BigInt(scale - rate.scale)
  const one = 10n ** BigInt(scale)
  const weight =
    policy.method === 'flat'
      ? units(current) * policy.period
      : policy.byTier
        ? weightByTier(policy.tiers, daysLate, units)
        : units(current) * BigInt(daysLate)
  return toMinor(roundQuotient(BigInt(base) * weight, one * policy.period, policy.mode))
}

/** Rate × days, each day at the rate of its own tier. */
function weightByTier(
  tiers: readonly ReadChargeTier[],
  daysLate: number,
  units: (tier: ReadChargeTier) => bigint,
): bigint {
  return tiers.reduce((sum, tier, index) => {
    const end = Math.min(daysLate, (tiers[index + 1]?.fromDay ?? daysLate + 1) - 1)
    return end < tier.fromDay ? sum : sum + units(tier) * BigInt(end - tier.fromDay + 1)
  }, 0n)
}
