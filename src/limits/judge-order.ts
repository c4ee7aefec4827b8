import type { CurrencyCode } from '../money/currency.js'
import type { Minor } from '../numbers/minor.js'
import { writeRatio, type Ratio, compareRatio } from '../numbers/ratio.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { Spread } from './order-spread.js'
import type { LimitsReason } from './reasons.js'

/** The values by which an order is judged, after reading. */
export interface ReadAnomaly {
  readonly currency: CurrencyCode
  readonly scale: number
  readonly amount: Minor
  readonly spread: Spread
  readonly limit: Minor | null
  readonly minimumHistory: number
  readonly ratioToMean: Ratio | undefined
  readonly ratioToMedian: Ratio | undefined
  readonly robustZ: Ratio | undefined
  readonly shareOfLimit: Ratio | undefined
  readonly firstOrderAbove: Minor | undefined
}

/** The result of the criteria. */
export interface Judgement {
  /** The criteria that are met. */
  readonly fired: LimitsReason[]
  /** The criteria that cannot be judged. */
  readonly unjudged: LimitsReason[]
}

/** Applies every criterion of the rule. */
export function judgeOrder(given: ReadAnomaly): Judgement {
  const found: Judgement = { fired: [], unjudged: [] }
  judgeHistory(given, found)
  const { amount, limit, shareOfLimit, firstOrderAbove, scale, currency } = given
  const order = { order: writeMinor(amount, scale), currency }
  if (shareOfLimit !== undefined && limit !== null) {
    const threshold = { num: shareOfLimit.num * BigInt(limit), den: shareOfLimit.den }
    if (compareRatio({ num: BigInt(amount), den: 1n }, threshold) >= 0) {
      const params = { ...order, limit: writeMinor(limit, scale), share: shorten(shareOfLimit) }
      found.fired.push({ code: 'limits.large-for-limit', params })
    }
  }
  if (firstOrderAbove !== undefined && given.spread.count === 0 && amount > firstOrderAbove) {
    const params = { ...order, above: writeMinor(firstOrderAbove, scale) }
    found.fired.push({ code: 'limits.first-order-large', params })
  }
  return found
}

/** The criteria that compare the order with earlier orders. */
function judgeHistory(given: ReadAnomaly, found: Judgement): void {
  const { spread, minimumHistory, ratioToMean, ratioToMedian, robustZ, amount } = given
  if (ratioToMean === undefined && ratioToMedian === undefined && robustZ === undefined) return
  if (spread.count < minimumHistory) {
    const params = { count: spread.count, minimum: minimumHistory }
    found.unjudged.push({ code: 'limits.history-short', params })
    return
  }
  judgeRatio('mean', spread.mean as Ratio, ratioToMean, given, found)
  judgeRatio('median', spread.median as Ratio, ratioToMedian, given, found)
  if (robustZ === undefined) return
  const z = spread.robustZ(amount)
  if (z !== null) {
    if (compareRatio(z, robustZ) >= 0)
      found.fired.push({ code: 'limits.large-by-z', params: { z: shorten(z), threshold: shorten(robustZ) } })
  } else if (compareRatio({ num: BigInt(amount), den: 1n }, spread.median as Ratio) > 0) {
    found.unjudged.push({ code: 'limits.spread-zero', params: {} })
  }
}

function judgeRatio(
  middle: 'mean' | 'median',
  value: Ratio,
  threshold: Ratio | undefined,
  { amount }: ReadAnomaly,
  found: Judgement,
): void {
  if (threshold === undefined) return
  if (value.num === 0n) {
    if (amount > 0) found.unjudged.push({ code: 'limits.middle-zero', params: { middle } })
    return
  }
  const ratio = { num: BigInt(amount) * value.den, den: value.num }
  if (compareRatio(ratio, threshold) < 0) return
  const params = { middle, ratio: shorten(ratio), threshold: shorten(threshold) }
  found.fired.push({ code: 'limits.large-by-ratio', params })
}

const shorten = (ratio: Ratio): string => writeRatio(ratio, 4, 'half-up')
