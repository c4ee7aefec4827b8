import { addMinor, compareMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import type { Ratio } from '../numbers/ratio.js'

/** The exact spread of earlier orders; null without orders. */
export interface Spread {
  readonly count: number
  readonly mean: Ratio | null
  readonly median: Ratio | null
  /** The median absolute deviation: the median of the distances from the median. */
  readonly mad: Ratio | null
  /** The modified z-score of an amount; null without history or if the MAD is zero. */
  readonly robustZ: (amount: Minor) => Ratio | null
}

/** Twice the median, which is a whole number; of an even number the sum of the two in the middle. */
function twiceMedian(sorted: readonly Minor[]): Minor {
  const half = sorted.length >> 1
  const upper = sorted[half] as Minor
  return addMinor(upper, sorted.length % 2 === 1 ? upper : (sorted[half - 1] as Minor))
}

const absolute = (value: Minor): Minor => (value < 0 ? subtractMinor(0, value) : value)
const sort = (amounts: readonly Minor[]): Minor[] => [...amounts].sort(compareMinor)

/** The spread of amounts, in any order. */
export function spreadOf(amounts: readonly Minor[]): Spread {
  const count = amounts.length
  if (count === 0) return { count, mean: null, median: null, mad: null, robustZ: () => null }
  const twice = twiceMedian(sort(amounts))
  // Doubled twice: distances of doubled amounts from the doubled median, and then the doubled median of these.
  const distances = amounts.map((amount) => absolute(subtractMinor(addMinor(amount, amount), twice)))
  const fourMad = twiceMedian(sort(distances))
  return {
    count,
    mean: { num: BigInt(amounts.reduce(addMinor, 0)), den: BigInt(count) },
    median: { num: BigInt(twice), den: 2n },
    mad: { num: BigInt(fourMad), den: 4n },
    robustZ: (amount) =>
      fourMad === 0
        ? null
        : {
            num: 6745n * (BigInt(amount) * 2n - BigInt(twice)) * 2n,
            den: 10_000n * BigInt(fourMad),
          },
  }
}
