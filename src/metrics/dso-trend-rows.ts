import { writeStatistic } from '../numbers/write-statistic.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { addMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import type { Ratio } from '../numbers/ratio.js'
import { writeMinor } from '../numbers/write-minor.js'
import { countBack, type CountedSales, type CountingRules } from './count-back.js'
import { effectivenessOf } from './effectiveness.js'
import type { BoundPeriod, MinorFigures } from './figures-of-book.js'
import { daysOfSales, whyNone, type ReadSales } from './period-sales.js'
import { because, type MetricsReason } from './reasons.js'

/** A policy that was checked. */
export interface TrendRules {
  readonly rolling: number
  readonly isNet: boolean
  readonly months: number
  readonly countback: CountingRules
}

interface Shown {
  readonly currency: string
  readonly scale: number
}

/** The balances of a period as the policy counts them. */
interface Balances {
  readonly opening: Minor
  readonly receivables: Minor
  readonly current: Minor
  readonly sales: Minor
}

const write = (figure: Ratio | null): DecimalString | null =>
  figure === null ? null : writeStatistic(figure)

/** The figures of each period of one currency. */
export function trendRows(
  periods: readonly Pick<BoundPeriod, 'id' | 'days'>[],
  figures: readonly MinorFigures[],
  rules: TrendRules,
  shown: Shown,
): DsoTrendRow[] {
  const history: CountedSales[] = []
  return periods.map(({ id, days }, place) => {
    const own = balancesOf(figures[place] as MinorFigures, rules)
    history.unshift({ sales: own.sales, days })
    return { id, days, ...rowOf(own, history, rules, shown) }
  })
}

function balancesOf(figures: MinorFigures, { isNet }: TrendRules): Balances {
  const { opening, openingUnapplied, receivables, unapplied, current, netCurrent, sales } = figures
  if (!isNet) return { opening, receivables, current, sales }
  return {
    opening: subtractMinor(opening, openingUnapplied),
    receivables: subtractMinor(receivables, unapplied),
    current: netCurrent,
    sales,
  }
}

function rowOf(
  { opening, receivables, current, sales }: Balances,
  history: readonly CountedSales[],
  rules: TrendRules,
  { currency, scale }: Shown,
): Omit<DsoTrendRow, 'id' | 'days'> {
  const { days } = history[0] as CountedSales
  const period: ReadSales = { sales, days }
  const balance = { sum: BigInt(receivables), count: 1 }
  const daysOf = (amount: Minor): DecimalString | null =>
    receivables < 0 ? null : write(daysOfSales({ sum: BigInt(amount), count: 1 }, period))
  const dso = daysOf(receivables)
  const reasons: MetricsReason[] = dso === null ? [whyNone(balance, period, scale, currency)] : []
  // Counting back and the rolling figure could use earlier sales; they fail because of the negative balance.
  if (receivables < 0 && sales <= 0)
    reasons.push(because('metrics.credit-balance', { receivables: writeMinor(receivables, scale), currency }))
  if (dso !== null && current < 0)
    reasons.push(because('metrics.credit-balance', { receivables: writeMinor(current, scale), currency }))
  return {
    creditSales: writeMinor(sales, scale),
    receivables: writeMinor(receivables, scale),
    currentReceivables: writeMinor(current, scale),
    dso,
    rollingDso: write(rollingOf(balance.sum, history, rules.rolling)),
    bestPossible: daysOf(current),
    averageDaysDelinquent: daysOf(subtractMinor(receivables, current)),
    countbackDso: countedBack(balance.sum, history, rules, { currency, scale }, reasons),
    cei: ceiOf({ opening, receivables, current, sales }, rules.months, currency, reasons),
    reasons,
  }
}

function rollingOf(sum: bigint, history: readonly CountedSales[], rolling: number): Ratio | null {
  if (history.length < rolling) return null
  const all = history
    .slice(0, rolling)
    .reduce((total, { sales, days }) => ({ sales: addMinor(total.sales, sales), days: total.days + days }))
  return daysOfSales({ sum, count: 1 }, all)
}

function countedBack(
  receivables: bigint,
  history: readonly CountedSales[],
  { countback }: TrendRules,
  { currency, scale }: Shown,
  reasons: MetricsReason[],
): DecimalString | null {
  if (receivables < 0n) return null
  const { steps, days, left } = countBack(receivables, history, countback)
  if (left === 0n) return writeStatistic(days)
  const last = steps.length - 1
  if (steps[last]?.how === 'stopped') {
    const creditSales = writeMinor((history[last] as CountedSales).sales, scale)
    reasons.push(because('metrics.period-stopped', { period: history.length - last, creditSales, currency }))
  }
  const uncovered = writeMinor(toMinor(left), scale)
  reasons.push(because('metrics.history-exhausted', { uncovered, days: writeStatistic(days), currency }))
  return null
}

function ceiOf(
  { opening, receivables, current, sales }: Balances,
  months: number,
  currency: string,
  reasons: MetricsReason[],
): DecimalString | null {
  const divisor = { num: BigInt(months), den: 1n }
  const { collected, collectable } = effectivenessOf(opening, sales, receivables, current, divisor)
  if (collectable <= 0n) {
    reasons.push(because('metrics.nothing-collectable', { currency }))
    return null
  }
  const cei = writeStatistic({ num: collected, den: collectable })
  if (collected < 0n) reasons.push(because('metrics.out-of-range', { value: cei }))
  return cei
}
/**
 * The figures of one period. A figure that cannot be computed is null, and `reasons` says why, except for a rolling
 * figure with too few periods.
 */
export interface DsoTrendRow {
  /** `2026-W07`, `2026-02`, `2026-Q1` or `2026`. */
  readonly id: string
  /** Days of the period. */
  readonly days: number
  /** Credit sales of the period. */
  readonly creditSales: DecimalString
  /** Receivables at its end. */
  readonly receivables: DecimalString
  /** The part that is not past due; with `net` it is below zero if credits exceed it. */
  readonly currentReceivables: DecimalString
  /** See {@link daysSalesOutstanding}. */
  readonly dso: DecimalString | null
  /** DSO over the last `rollingPeriods` periods together; null until there are that many. */
  readonly rollingDso: DecimalString | null
  /** See {@link bestPossibleDso}. */
  readonly bestPossible: DecimalString | null
  /** See {@link averageDaysDelinquent}. */
  readonly averageDaysDelinquent: DecimalString | null
  /** See {@link countbackDso}. */
  readonly countbackDso: DecimalString | null
  /** See {@link collectionEffectivenessIndex}; a fraction. */
  readonly cei: DecimalString | null
  /** Why a figure is missing or unusual; empty otherwise. There is no reason for a rolling figure with too few periods. */
  readonly reasons: readonly MetricsReason[]
}
