import type { Reason, ReasonParam } from '../kernel/reason.js'

/**
 * The reasons for a metric: its inputs, or why there is no figure.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `metrics.dso` | receivables compared with the credit sales of a number of days | `receivables`, `creditSales`, `days`, `currency` |
 * | `metrics.mean-balance` | the receivables are the mean of several balances, shown rounded | `count`, `mean`, `currency` |
 * | `metrics.no-sales` | credit sales were zero or below, so there is no figure | `creditSales`, `days`, `currency` |
 * | `metrics.no-receivables` | average receivables were zero, so there is no figure | `currency` |
 * | `metrics.credit-balance` | credits exceed what customers owe, so there is no figure | `receivables`, `currency` |
 * | `metrics.past-due` | the part of the receivables that is past due | `overdue`, `receivables`, `currency` |
 * | `metrics.counted-back` | the receivables are covered by the sales of this number of periods | `receivables`, `periods`, `currency` |
 * | `metrics.part-of-period` | the last period is covered in part | `period` (from 1, as given), `rest`, `creditSales`, `days`, `currency` |
 * | `metrics.part-rounded` | the days of that part are rounded to whole days by the policy | `from`, `to`, `rounding` |
 * | `metrics.period-skipped` | a period without credit sales counts no days, by the policy | `period`, `creditSales`, `currency` |
 * | `metrics.period-counted` | a period without credit sales counts its days, by the policy | `period`, `days` |
 * | `metrics.period-stopped` | a period without credit sales ends the count, by the policy | `period`, `creditSales`, `currency` |
 * | `metrics.history-exhausted` | the periods that were counted do not cover the receivables | `uncovered`, `days`, `currency` |
 * | `metrics.effectiveness` | the collected amount, and the amount that could have been collected | `collected`, `collectable`, `currency` |
 * | `metrics.monthly-sales` | the credit sales are those of an average month | `creditSales`, `months`, `currency` |
 * | `metrics.nothing-collectable` | nothing could have been collected, so there is no figure | `currency` |
 * | `metrics.out-of-range` | the figure lies outside 0 to 1: the figures given, or the basis of the sales, do not fit the balances | `value` |
 * | `metrics.turnover` | how often the receivables were turned over | `creditSales`, `receivables`, `currency` |
 * | `metrics.collected` | the cash received of what was overdue or fell due | `cash`, `due`, `currency` |
 * | `metrics.nothing-due` | nothing was overdue or fell due, so there is no rate | `cash`, `currency` |
 * | `metrics.paid-invoices` | the invoices paid in full that are averaged | `count`, `amount`, `currency` |
 * | `metrics.nothing-paid` | no invoice was paid in full, or all were of zero, so there is no average | `count` |
 * | `metrics.not-by-cash` | settled items that cash did not settle are left out | `count` |
 * | `metrics.above-benchmark` | the figure is longer than the benchmark by more than the tolerance | `benchmark`, `days`, `difference`, `tolerance` |
 * | `metrics.below-benchmark` | the figure is shorter than the benchmark by more than the tolerance | the same |
 * | `metrics.at-benchmark` | the figure is within the tolerance of the benchmark | the same |
 * | `metrics.rising` | the figure grows by more than the tolerance per period | `slope`, `tolerance`, `periods` |
 * | `metrics.falling` | the figure falls by more than the tolerance per period | the same |
 * | `metrics.steady` | the figure neither grows nor falls by more than the tolerance per period | the same |
 * | `metrics.no-latest` | the last period has no figure, so nothing is compared | |
 * | `metrics.too-few-figures` | fewer than two figures, so there is no trend | `periods` |
 * | `metrics.commission` | commission on the cash received, net of reversals | `received`, `reversed`, `rate`, `currency` |
 * | `metrics.nothing-received` | no cash was received, so no commission is due | |
 * | `metrics.lateness-factor` | a receipt earns only a part of the commission, because it was late | `receipt`, `daysLate`, `factor` |
 * | `metrics.clawback` | commission on a receipt that was returned is taken back | `receipt`, `amount`, `currency` |
 * | `metrics.working-capital` | receivables and inventory less payables | `receivables`, `inventory`, `payables`, `currency` |
 * | `metrics.exchange-rate` | the rate at which a currency is revalued, and its day | `currency`, `rate`, `date`, `reportingCurrency` |
 * | `metrics.exchange-gain` | the receivables of a currency are worth more than they were booked at | `currency`, `amount`, `reportingCurrency` |
 * | `metrics.exchange-loss` | the receivables of a currency are worth less than they were booked at | the same |
 * | `metrics.under-hedged` | less is hedged than the target requires | `currency`, `hedged`, `target`, `gap` |
 * | `metrics.over-hedged` | more is hedged than the exposure | `currency`, `hedged`, `exposure`, `excess` |
 * | `metrics.hedged` | as much is hedged as the target requires, and no more than the exposure | `currency`, `hedged`, `target` |
 * | `metrics.matrix-loss` | the expected loss of the buckets by the matrix | `base`, `loss`, `currency` |
 * | `metrics.forward-looking` | the historical rates are multiplied by this | `multiplier` |
 * | `metrics.rate-capped` | a multiplied rate exceeds 1 and is capped at 1 | `bucket`, `rate`, `multiplier` |
 * | `metrics.individual` | amounts that are assessed individually are excluded from the matrix | `amount`, `loss`, `currency` |
 * | `metrics.credit-bucket` | a bucket below zero has no loss | `bucket`, `amount`, `currency` |
 * | `metrics.rolled` | the mean rate at which a bucket rolls to the next | `bucket`, `rate`, `transitions` |
 * | `metrics.roll-capped` | more is in the next bucket than could have rolled; the rate is capped at 1 | `bucket`, `transition` (from 1), `rate` |
 * | `metrics.roll-opening` | the earlier balance of the last bucket, less what was paid of it, did not roll into it | `bucket` (from which it rolls), `last`, `transition` (from 1), `opening`, `collected`, `currency` |
 * | `metrics.roll-unknown` | too few transitions start with something in the bucket, so there is no rate | `bucket`, `transitions`, `required` |
 * | `metrics.cohort` | the amount that reached a bucket, and the amount never paid | `bucket`, `reached`, `unpaid`, `currency` |
 * | `metrics.cohort-empty` | nothing reached a bucket, so there is no rate | `bucket` |
 * | `metrics.roll-forward` | the movements lead from the opening to the closing balance | `opening`, `closing`, `currency` |
 * | `metrics.roll-forward-gap` | the movements do not lead to the closing balance | `expected`, `closing`, `difference`, `currency` |
 */
export type MetricsReasonCode =
  | 'metrics.dso'
  | 'metrics.mean-balance'
  | 'metrics.no-sales'
  | 'metrics.no-receivables'
  | 'metrics.credit-balance'
  | 'metrics.past-due'
  | 'metrics.counted-back'
  | 'metrics.part-of-period'
  | 'metrics.part-rounded'
  | 'metrics.period-skipped'
  | 'metrics.period-counted'
  | 'metrics.period-stopped'
  | 'metrics.history-exhausted'
  | 'metrics.effectiveness'
  | 'metrics.monthly-sales'
  | 'metrics.nothing-collectable'
  | 'metrics.out-of-range'
  | 'metrics.turnover'
  | 'metrics.collected'
  | 'metrics.nothing-due'
  | 'metrics.paid-invoices'
  | 'metrics.nothing-paid'
  | 'metrics.not-by-cash'
  | 'metrics.above-benchmark'
  | 'metrics.below-benchmark'
  | 'metrics.at-benchmark'
  | 'metrics.rising'
  | 'metrics.falling'
  | 'metrics.steady'
  | 'metrics.no-latest'
  | 'metrics.too-few-figures'
  | 'metrics.commission'
  | 'metrics.nothing-received'
  | 'metrics.lateness-factor'
  | 'metrics.clawback'
  | 'metrics.working-capital'
  | 'metrics.exchange-rate'
  | 'metrics.exchange-gain'
  | 'metrics.exchange-loss'
  | 'metrics.under-hedged'
  | 'metrics.over-hedged'
  | 'metrics.hedged'
  | 'metrics.matrix-loss'
  | 'metrics.forward-looking'
  | 'metrics.rate-capped'
  | 'metrics.individual'
  | 'metrics.credit-bucket'
  | 'metrics.rolled'
  | 'metrics.roll-capped'
  | 'metrics.roll-opening'
  | 'metrics.roll-unknown'
  | 'metrics.cohort'
  | 'metrics.cohort-empty'
  | 'metrics.roll-forward'
  | 'metrics.roll-forward-gap'

/** Why a figure is what it is. */
export type MetricsReason = Reason<MetricsReasonCode>

/** One reason of this room. */
export const because = (
  code: MetricsReasonCode,
  params: Readonly<Record<string, ReasonParam>> = {},
): MetricsReason => ({ code, params })
