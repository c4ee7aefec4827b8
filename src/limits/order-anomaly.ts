import { writeStatistic } from '../numbers/write-statistic.js'
import { refuse } from '../kernel/error.js'
import { expectInteger, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readAmountIn } from '../money/amount-in.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { Minor } from '../numbers/minor.js'
import type { Ratio } from '../numbers/ratio.js'
import { readLimit } from './available-limit.js'
import { judgeOrder, type ReadAnomaly } from './judge-order.js'
import { spreadOf } from './order-spread.js'
import { readList, readPositive } from './read-facts.js'
import type { LimitsReason } from './reasons.js'

/** When an order is unusual. At least one criterion is required; there are no default thresholds. */
export interface AnomalyRule {
  /** The least number of earlier orders for a comparison with them; 1 or more. */
  readonly minimumHistory: number
  /** Unusual from this multiple of the mean, itself included. */
  readonly ratioToMean?: DecimalInput
  /** Unusual from this multiple of the median, itself included. */
  readonly ratioToMedian?: DecimalInput
  /** Unusual from this robust z-score, itself included: 0.6745 × (order − median) ÷ MAD. */
  readonly robustZ?: DecimalInput
  /** Unusual from this share of the limit, itself included, as a fraction. */
  readonly shareOfLimit?: DecimalInput
  /** The first order of a customer is unusual above this amount, by currency. */
  readonly firstOrderAbove?: Readonly<Record<CurrencyCode, DecimalInput>>
}

/** The input of {@link orderAnomaly}. */
export interface AnomalyRequest {
  /** The order to check. */
  readonly order: { readonly amount: DecimalInput; readonly currency: CurrencyCode }
  /** The amounts of earlier orders, in any order, in the currency of the checked order. */
  readonly history: readonly DecimalInput[]
  /** The credit limit in the currency of the order, null for no limit; required if the rule has `shareOfLimit`. */
  readonly limit?: DecimalInput | null
  /** When an order is unusual. */
  readonly rule: AnomalyRule
}

/** The figures by which an order was judged, with 12 decimals; null if a figure cannot be computed. */
export interface AnomalyMetrics {
  /** Number of earlier orders. */
  readonly count: number
  /** The mean of the earlier orders. */
  readonly mean: DecimalString | null
  /** The median of the earlier orders; of an even number the mean of the two in the middle. */
  readonly median: DecimalString | null
  /** The median absolute deviation (MAD): the median of the distances from the median. */
  readonly mad: DecimalString | null
  /** order ÷ mean; null without earlier orders or if the mean is zero. */
  readonly ratioToMean: DecimalString | null
  /** order ÷ median; null without earlier orders or if the median is zero. */
  readonly ratioToMedian: DecimalString | null
  /** 0.6745 × (order − median) ÷ MAD; null without earlier orders or if the MAD is zero. */
  readonly robustZ: DecimalString | null
  /** order ÷ limit; null if there is no limit or it is zero. */
  readonly shareOfLimit: DecimalString | null
}

/** Whether an order is unusual. */
export interface OrderAnomaly {
  /**
   * `anomalous`: a criterion is met; `insufficient-data`: none is met and at least one could not be judged; `ordinary`:
   * none is met and all were judged.
   */
  readonly status: 'anomalous' | 'ordinary' | 'insufficient-data'
  /** The status as a boolean: null for `insufficient-data`. */
  readonly anomalous: boolean | null
  /** The computed figures. */
  readonly metrics: AnomalyMetrics
  /** The criteria that are met, and those that could not be judged. */
  readonly reasons: readonly LimitsReason[]
}

/**
 * Whether an order is unusual for a customer, compared with the mean and the median of its earlier orders, by a robust
 * z-score, with its limit, and as a first order. A criterion is met at its threshold and above it; that of the first
 * order only above it.
 *
 * The robust z-score uses the median absolute deviation (MAD), which is insensitive to a single earlier outlier. If
 * more than half of the earlier orders are equal, the MAD is zero and the score has no value: an order up to the median
 * is then ordinary by this criterion, and one above it is not judged by it. With too little history the answer is
 * `insufficient-data`, unless another criterion is met.
 *
 * @throws ReceivablesError `policy.invalid` for a rule without criteria, `input.missing` if the rule needs a limit that
 * is missing, `currency.missing`, `amount.negative`, `amount.too-fine`, `currency.unknown`, `decimal.invalid`,
 * `input.range`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { orderAnomaly } from 'receivables'
 *
 * const history = ['100000', '110000', '90000', '105000', '95000']
 * const rule = { minimumHistory: 3, ratioToMean: '3', robustZ: '3.5' }
 * orderAnomaly({ order: { amount: '112000', currency: 'CNY' }, history, rule }).metrics.robustZ // => '1.618800000000'
 * orderAnomaly({ order: { amount: '400000', currency: 'CNY' }, history, rule }).status // => 'anomalous'
 * orderAnomaly({ order: { amount: '400000', currency: 'CNY' }, history: [], rule }).status // => 'insufficient-data'
 * ```
 *
 * @see Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993), for the modified z-score and 0.6745.
 */
export function orderAnomaly(request: AnomalyRequest): OrderAnomaly {
  return readSafely('', () => {
    const fields = expectRecord(request, '', 'an order, its history and a rule')
    expectKeys(fields, ['order', 'history', 'limit', 'rule'], '')
    const given = readGiven(fields)
    const { fired, unjudged } = judgeOrder(given)
    const status = fired.length > 0 ? 'anomalous' : unjudged.length > 0 ? 'insufficient-data' : 'ordinary'
    return {
      status,
      anomalous: status === 'insufficient-data' ? null : status === 'anomalous',
      metrics: metricsOf(given),
      reasons: [...fired, ...unjudged],
    }
  })
}

const CRITERIA = ['ratioToMean', 'ratioToMedian', 'robustZ', 'shareOfLimit', 'firstOrderAbove'] as const

function readGiven(fields: UnknownRecord): ReadAnomaly {
  const order = expectRecord(fields['order'], 'order', 'an order')
  const scale = readScale(order['currency'], 'order.currency')
  const currency = order['currency'] as CurrencyCode
  const rule = expectRecord(fields['rule'], 'rule', 'the rule on unusual orders')
  expectKeys(rule, ['minimumHistory', ...CRITERIA], 'rule')
  if (CRITERIA.every((name) => rule[name] === undefined))
    refuse('policy.invalid', 'rule', `at least one of ${CRITERIA.join(', ')}`, rule)
  const history = readList(fields['history'], 'history', 'amounts of earlier orders', (amount, path) =>
    readAmount(amount, scale, path),
  )
  const optional = (name: (typeof CRITERIA)[number]): Ratio | undefined =>
    rule[name] === undefined ? undefined : readPositive(rule[name], `rule.${name}`)
  const { firstOrderAbove } = rule
  const first = `rule.firstOrderAbove`
  const needsLimit = rule['shareOfLimit'] !== undefined || fields['limit'] !== undefined
  return {
    currency,
    scale,
    amount: readAmount(order['amount'], scale, 'order.amount'),
    spread: spreadOf(history),
    limit: needsLimit ? readLimit(fields['limit'], scale, 'limit') : null,
    minimumHistory: expectInteger(rule['minimumHistory'], 'rule.minimumHistory', 1, 10_000),
    ratioToMean: optional('ratioToMean'),
    ratioToMedian: optional('ratioToMedian'),
    robustZ: optional('robustZ'),
    shareOfLimit: optional('shareOfLimit'),
    firstOrderAbove:
      firstOrderAbove === undefined ? undefined : readAmountIn(firstOrderAbove, currency, scale, first),
  }
}

function metricsOf({ amount, spread, scale, limit }: ReadAnomaly): AnomalyMetrics {
  const unit = 10n ** BigInt(scale)
  const money = (value: Ratio | null): DecimalString | null =>
    value === null ? null : writeStatistic({ num: value.num, den: value.den * unit })
  const plain = (value: Ratio | null): DecimalString | null => (value === null ? null : writeStatistic(value))
  const { count, mean, median, mad } = spread
  return {
    count,
    mean: money(mean),
    median: money(median),
    mad: money(mad),
    ratioToMean: plain(over(amount, mean)),
    ratioToMedian: plain(over(amount, median)),
    robustZ: plain(spread.robustZ(amount)),
    shareOfLimit: limit === null ? null : plain(over(amount, { num: BigInt(limit), den: 1n })),
  }
}

/** An amount divided by a ratio; null if the ratio is zero or unknown. */
const over = (amount: Minor, by: Ratio | null): Ratio | null =>
  by === null || by.num === 0n ? null : { num: BigInt(amount) * by.den, den: by.num }
