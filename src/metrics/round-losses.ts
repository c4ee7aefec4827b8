import type { Ratio } from '../numbers/ratio.js'
import { addRatio } from '../numbers/ratio.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import type { LossRounding } from './loss-matrix.js'

/**
 * The losses of the buckets, exact in minor units and not negative, rounded as the matrix says. With `once` the rounded
 * sum is distributed over the buckets by largest remainder, ties to the earlier bucket.
 */
export function roundLosses(
  exact: readonly Ratio[],
  { scope, mode, decimals }: LossRounding,
  scale: number,
): bigint[] {
  const unit = 10n ** BigInt(scale - Math.min(scale, decimals ?? scale))
  const rounded = ({ num, den }: Ratio): bigint => roundQuotient(num, den * unit, mode)
  if (scope === 'per-bucket') return exact.map((loss) => rounded(loss) * unit)
  const whole = exact.map(({ num, den }) => num / (den * unit))
  let left = rounded(exact.reduce(addRatio)) - whole.reduce((sum, part) => sum + part, 0n)
  const order = exact.map((_, index) => index).sort((a, b) => byRemainder(exact, unit, a, b) || a - b)
  for (const index of order) {
    if (left === 0n) break
    whole[index] = (whole[index] as bigint) + 1n
    left -= 1n
  }
  return whole.map((part) => part * unit)
}

/** The larger remainder first. */
function byRemainder(exact: readonly Ratio[], unit: bigint, a: number, b: number): number {
  const [left, right] = [exact[a] as Ratio, exact[b] as Ratio]
  const first = (left.num % (left.den * unit)) * right.den
  const second = (right.num % (right.den * unit)) * left.den
  return first > second ? -1 : first < second ? 1 : 0
}
