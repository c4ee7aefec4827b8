import { writeStatistic } from '../numbers/write-statistic.js'
import type { Count, CountStep } from './count-back.js'
import type { CountbackPolicy, ReadPeriod } from './countback-model.js'
import { because, type MetricsReason } from './reasons.js'

interface Shown {
  readonly write: (amount: bigint) => string
  readonly currency: string
}

/** The reasons for a balance counted back. */
export function reasonsOfCount(
  receivables: bigint,
  { steps, days, left }: Count,
  periods: readonly ReadPeriod[],
  policy: CountbackPolicy,
  shown: Shown,
): MetricsReason[] {
  const { write, currency } = shown
  if (receivables < 0n) {
    return [because('metrics.credit-balance', { receivables: write(receivables), currency })]
  }
  const told = steps.flatMap((step, index) => ofStep(step, periods[index] as ReadPeriod, policy, shown))
  if (left > 0n) {
    const reached = { uncovered: write(left), days: writeStatistic(days), currency }
    return [...told, because('metrics.history-exhausted', reached)]
  }
  const covering = steps.filter(({ covered }) => covered > 0n).length
  return [
    because('metrics.counted-back', { receivables: write(receivables), periods: covering, currency }),
    ...told,
  ]
}

function ofStep(
  { how, covered, days }: CountStep,
  { place: period, sales, days: length }: ReadPeriod,
  { partialDay }: CountbackPolicy,
  { write, currency }: Shown,
): MetricsReason[] {
  const creditSales = write(BigInt(sales))
  switch (how) {
    case 'whole':
      return []
    case 'skipped':
      return [because('metrics.period-skipped', { period, creditSales, currency })]
    case 'stopped':
      return [because('metrics.period-stopped', { period, creditSales, currency })]
    case 'days-only':
      return [because('metrics.period-counted', { period, days: length })]
    case 'part': {
      const exact = writeStatistic({ num: covered * BigInt(length), den: BigInt(sales) })
      const part = because('metrics.part-of-period', {
        period,
        rest: write(covered),
        creditSales,
        days: exact,
        currency,
      })
      if (partialDay === 'none') return [part]
      const rounded = because('metrics.part-rounded', {
        from: exact,
        to: writeStatistic(days),
        rounding: partialDay,
      })
      return [part, rounded]
    }
  }
}
