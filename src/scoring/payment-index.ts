import { writeStatistic } from '../numbers/write-statistic.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { Minor } from '../numbers/minor.js'
import { gcd } from '../numbers/ratio.js'
import type { Totals } from '../numbers/add-up.js'
import type { PreparedIndex } from './behaviour-policy.js'
import { INDEX_SLOT, weigh } from './sums.js'

/** The segment of a delay: the number of anchors at or below it. */
function segmentOf(index: PreparedIndex, days: number): number {
  let segment = 0
  while (segment < index.days.length && (index.days[segment] as number) <= days) segment++
  return segment
}

/** Adds a settled item to the sums from which {@link writeIndex} computes the weighted index. */
export function addToIndex(sums: Totals, index: PreparedIndex, amount: Minor, days: number): void {
  const segment = segmentOf(index, days)
  sums.add(INDEX_SLOT + segment * 2, amount)
  // Between two anchors of a linear index, the index also depends on the distance from the earlier anchor.
  if (index.linear && segment > 0 && segment < index.days.length)
    sums.add(INDEX_SLOT + segment * 2 + 1, weigh(amount, days - (index.days[segment - 1] as number)))
}

/**
 * The mean index weighted by amount. Linear interpolation is exact: all segments share one denominator, the least
 * common multiple of the distances between anchors.
 */
export function writeIndex(sums: Totals, index: PreparedIndex, weight: Minor): DecimalString {
  const { days, units, scale } = index
  const gaps = days.slice(1).map((day, place) => BigInt(day - (days[place] as number)))
  const shared = gaps.reduce((multiple, gap) => (multiple / gcd(multiple, gap)) * gap, 1n)
  let total = 0n
  for (let segment = 0; segment <= days.length; segment++) {
    const base = units[Math.max(0, segment - 1)] as bigint
    total += BigInt(sums.at(INDEX_SLOT + segment * 2)) * base * shared
    const gap = gaps[segment - 1]
    if (gap === undefined) continue
    const rise = (units[segment] as bigint) - base
    total += BigInt(sums.at(INDEX_SLOT + segment * 2 + 1)) * rise * (shared / gap)
  }
  return writeStatistic({ num: total, den: 10n ** BigInt(scale) * shared * BigInt(weight) })
}
