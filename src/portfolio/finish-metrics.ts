import type { AgingReport } from '../aging/index.js'
import { readTrendPolicy } from '../metrics/dso-trend.js'
import { trendRows } from '../metrics/dso-trend-rows.js'
import type { MinorFigures } from '../metrics/figures-of-book.js'
import type { BookFigures, CurrencyFigures, DsoTrend, PeriodFigures } from '../metrics/index.js'
import { underPath } from '../kernel/under-path.js'
import { readScale } from '../money/currency.js'
import { subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import type { ControlMetrics } from './control-run.js'
import { healthOf } from './health-sums.js'
import type { PartialRun } from './partial-run.js'
import type { ControlDso } from './policy.js'

/** The metrics of the whole book, derived from its sums. */
export function finishMetrics(
  { rules, figures, balances }: PartialRun,
  aging: AgingReport,
): ControlMetrics | null {
  if (rules.metrics === null) return null
  const { dso, health } = rules.metrics
  return {
    dso: dso === undefined || figures === null ? null : finishTrend(dso, figures),
    figures,
    balances,
    health:
      health === undefined || balances === null
        ? null
        : underPath('weights', 'rules.metrics.health', () => healthOf(health, balances, aging)),
  }
}

/** DSO and its family from the figures of the book, by the kernel of {@link dsoTrend}. */
function finishTrend({ unit, policy }: ControlDso, { currencies }: BookFigures): DsoTrend {
  const rules = underPath('policy', 'rules.metrics.dso.policy', () => readTrendPolicy(policy, unit))
  return {
    currencies: currencies.map((part) => {
      const scale = readScale(part.currency, '')
      const figures = part.periods.map((period) => minorOf(period, scale))
      return { currency: part.currency, periods: trendRows(part.periods, figures, rules, { ...part, scale }) }
    }),
  }
}

function minorOf(period: PeriodFigures, scale: number): MinorFigures {
  const minor = (field: AmountField): Minor => readMinor(period[field], scale, '')
  return {
    opening: minor('openingReceivables'),
    openingUnapplied: subtractMinor(minor('openingReceivables'), minor('openingBalance')),
    sales: minor('creditSales'),
    cash: minor('cash'),
    discounts: minor('discounts'),
    credits: minor('credits'),
    writeOffs: minor('writeOffs'),
    receivables: minor('receivables'),
    current: minor('currentReceivables'),
    netCurrent: minor('netCurrentReceivables'),
    unapplied: minor('unapplied'),
  }
}

type AmountField = Exclude<keyof CurrencyFigures['periods'][number], 'id' | 'from' | 'to' | 'days'>
