import type { AgingReport } from '../aging/index.js'
import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { reportingPeriod } from '../calendar/reporting-period.js'
import { underPath } from '../kernel/under-path.js'
import type { Book } from '../ledger/book.js'
import type { CreditExposure } from '../limits/index.js'
import { dsoTrend, periodFigures } from '../metrics/index.js'
import type { ControlMetrics } from './control-run.js'
import { healthOf, healthSumsOf } from './health-sums.js'
import type { ControlDso, ControlPolicy } from './policy.js'
import { healthCurrency } from './run-rules.js'
import type { CustomerSummary } from './summarize-customers.js'

/** The data from which the metrics of a book are measured. */
export interface Measured {
  readonly book: Book
  readonly asOf: PlainDate
  readonly aging: AgingReport
  readonly summaries: readonly CustomerSummary[]
  /** Undefined if no exposure was measured. */
  readonly exposures: readonly CreditExposure[] | undefined
}

/** The metrics that a policy asks for; null if it has no such section. */
export function measureBook(policy: ControlPolicy, measured: Measured): ControlMetrics | null {
  const { metrics } = policy
  if (metrics === undefined) return null
  const { book, asOf } = measured
  const currency = healthCurrency(policy)
  const sums =
    metrics.health === undefined || currency === null
      ? null
      : healthSumsOf(currency, measured.summaries, measured.exposures)
  const span = metrics.dso === undefined ? undefined : periodsOf(metrics.dso, asOf)
  return {
    dso:
      metrics.dso === undefined || span === undefined
        ? null
        : dsoTrend({ book, ...span, policy: metrics.dso.policy }),
    figures: span === undefined ? null : periodFigures({ book, ...span }),
    balances: sums,
    health: sums === null ? null : healthOf(metrics.health ?? [], sums, measured.aging),
  }
}

/** The last whole periods: the last one ends on or before the day. */
export function periodsOf(
  { unit, periods }: ControlDso,
  asOf: PlainDate,
): { readonly from: PlainDate; readonly to: PlainDate; readonly unit: ControlDso['unit'] } {
  const beginOf = (day: DayNumber): PlainDate =>
    underPath('date', 'asOf', () => reportingPeriod(writeDay(day, 'date'), unit).from)
  const to = beginOf(readDay(asOf, 'asOf') + 1)
  let from = to
  for (let count = 0; count < periods; count++) from = beginOf(readDay(from, 'asOf') - 1)
  return { from, to, unit }
}
