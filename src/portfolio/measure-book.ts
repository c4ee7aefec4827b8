import type { AgingReport } from '../aging/index.js'
import { readDay, writeDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { reportingPeriod } from '../calendar/reporting-period.js'
import type { Book } from '../ledger/book.js'
import { portfolioHealth, type CreditExposure, type PortfolioHealth } from '../limits/index.js'
import { dsoTrend, periodFigures } from '../metrics/index.js'
import { readScale } from '../money/currency.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeRatio } from '../numbers/ratio.js'
import type { ControlMetrics } from './control-run.js'
import type { ControlDso, ControlPolicy } from './policy.js'
import type { CustomerSummary } from './summarize-customers.js'

/** What is measured of a book, and from what. */
export interface Measured {
  readonly book: Book
  readonly asOf: PlainDate
  readonly aging: AgingReport
  readonly summaries: readonly CustomerSummary[]
  /** Undefined where no exposure was measured. */
  readonly exposures: readonly CreditExposure[] | undefined
}

/** The metrics that a policy asks for; null where it asks for none. */
export function measureBook(policy: ControlPolicy, measured: Measured): ControlMetrics | null {
  const { metrics } = policy
  if (metrics === undefined) return null
  const { book, asOf } = measured
  const span = metrics.dso === undefined ? undefined : periodsOf(metrics.dso, asOf)
  return {
    dso:
      metrics.dso === undefined || span === undefined
        ? null
        : dsoTrend({ book, ...span, policy: metrics.dso.policy }),
    figures: span === undefined ? null : periodFigures({ book, ...span }),
    health: metrics.health === undefined ? null : healthOf(policy, measured),
  }
}

/** The last whole periods: the one that ends on the day or before it is the last. */
export function periodsOf({ unit, periods }: ControlDso, asOf: PlainDate) {
  const to = reportingPeriod(writeDay(readDay(asOf, 'asOf') + 1, 'asOf'), unit).from
  let from = to
  for (let count = 0; count < periods; count++) {
    from = reportingPeriod(writeDay(readDay(from, 'asOf') - 1, 'asOf'), unit).from
  }
  return { from, to, unit }
}

function healthOf(policy: ControlPolicy, measured: Measured): PortfolioHealth {
  const weights = policy.metrics?.health ?? []
  const currency = policy.currency ?? policy.limits?.currency
  const shares = sharesOf(currency as string, measured)
  return portfolioHealth({
    components: weights.map(({ id }) => ({ id, share: shares.get(id) ?? null })),
    weights,
  })
}

/** The shares of a book in one currency that the run can measure. Shares of nothing are not known. */
function sharesOf(
  currency: string,
  { aging, summaries, exposures }: Measured,
): ReadonlyMap<string, string | null> {
  const scale = readScale(currency, 'policy.currency')
  const units = (amount: string): bigint => BigInt(readMinor(amount, scale, ''))
  const share = (part: bigint, whole: bigint): string | null =>
    whole > 0n ? writeRatio({ num: part, den: whole }, 12, 'half-up') : null
  const balances = summaries.flatMap((row) => row.balances.filter((balance) => balance.currency === currency))
  const sum = (amounts: readonly string[]): bigint =>
    amounts.reduce((total, amount) => total + units(amount), 0n)
  const open = sum(balances.map((row) => row.open))
  const overdue = sum(balances.map((row) => row.overdue))
  const largest = balances.reduce((most, row) => (units(row.open) > most ? units(row.open) : most), 0n)
  const aged = aging.currencies.find((row) => row.currency === currency)
  const found = new Map<string, string | null>(
    (aged?.buckets ?? []).map(({ id, amount }) => [id, share(units(amount), open)]),
  )
  // `current` is both a bucket and what is not overdue; they differ where days past due are counted otherwise.
  found.set('current', share(open - overdue, open))
  found.set('overdue', share(overdue, open))
  found.set('disputed', share(sum(balances.map((row) => row.disputed)), open))
  found.set('largest-customer', share(largest, open))
  if (exposures !== undefined) found.set('secured', securedShare(exposures, units))
  return found
}

function securedShare(
  exposures: readonly CreditExposure[],
  units: (amount: string) => bigint,
): string | null {
  let [gross, secured] = [0n, 0n]
  for (const exposure of exposures) {
    const own = units(exposure.gross)
    // What a customer has paid ahead covers nobody else.
    if (own <= 0n) continue
    gross += own
    secured += units(exposure.secured)
  }
  return gross > 0n ? writeRatio({ num: secured, den: gross }, 12, 'half-up') : null
}
