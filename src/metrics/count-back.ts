import { roundQuotient } from '../numbers/round-quotient.js'
import type { Minor } from '../numbers/minor.js'
import { wholeRatio, type Ratio } from '../numbers/ratio.js'

/** The rules by which a balance is counted back, see {@link CountbackPolicy}. */
export interface CountingRules {
  readonly zeroSales: 'skip' | 'count-days' | 'stop'
  readonly partialDay: 'none' | 'up' | 'half-up'
}

/** A period while it is counted. */
export interface CountedSales {
  readonly sales: Minor
  readonly days: number
}

/** The result for one period that the count reached. */
export interface CountStep {
  readonly how: 'whole' | 'part' | 'skipped' | 'days-only' | 'stopped'
  readonly covered: bigint
  /** The days counted, exact. */
  readonly days: Ratio
}

/** A balance counted back over sales, the newest first. */
export interface Count {
  readonly steps: readonly CountStep[]
  readonly days: Ratio
  /** The part of the balance that no period covered. */
  readonly left: bigint
}

/** Counts a balance of zero or above back over periods, the newest first, until it is covered. */
export function countBack(balance: bigint, newestFirst: Iterable<CountedSales>, rules: CountingRules): Count {
  const steps: CountStep[] = []
  let left = balance
  let days = 0
  for (const period of newestFirst) {
    if (left === 0n) break
    const sales = BigInt(period.sales)
    if (sales <= 0n) {
      if (rules.zeroSales === 'stop') {
        steps.push({ how: 'stopped', covered: 0n, days: wholeRatio(0) })
        break
      }
      const counts = rules.zeroSales === 'count-days'
      if (counts) days += period.days
      steps.push({
        how: counts ? 'days-only' : 'skipped',
        covered: 0n,
        days: wholeRatio(counts ? period.days : 0),
      })
      continue
    }
    if (left < sales) {
      const part = partOf({ num: left * BigInt(period.days), den: sales }, rules)
      steps.push({ how: 'part', covered: left, days: part })
      return { steps, days: { num: BigInt(days) * part.den + part.num, den: part.den }, left: 0n }
    }
    left -= sales
    days += period.days
    steps.push({ how: 'whole', covered: sales, days: wholeRatio(period.days) })
  }
  return { steps, days: wholeRatio(days), left }
}

/** The days of a partly covered period, rounded as the rules say. */
function partOf(exact: Ratio, { partialDay }: CountingRules): Ratio {
  return partialDay === 'none' ? exact : { num: roundQuotient(exact.num, exact.den, partialDay), den: 1n }
}
