export { averageDaysDelinquent } from './average-days-delinquent.js'
export type { AverageDaysDelinquent, DaysDelinquentRequest } from './average-days-delinquent.js'
export { bestPossibleDso } from './best-possible-dso.js'
export type { BestPossibleDso, BestPossibleDsoRequest } from './best-possible-dso.js'
export { cohortLossRates } from './cohort-loss-rates.js'
export type { CohortLossRates, CohortRequest, CohortRow, CohortStage } from './cohort-loss-rates.js'
export { collectionEffectivenessIndex } from './collection-effectiveness-index.js'
export type { CollectionEffectiveness, EffectivenessRequest } from './collection-effectiveness-index.js'
export { collectionRate } from './collection-rate.js'
export type {
  CollectionLine,
  CollectionRate,
  CollectionRateRequest,
  CollectionRateRow,
} from './collection-rate.js'
export { commission } from './commission.js'
export type {
  Commission,
  CommissionLine,
  CommissionReceipt,
  CommissionRequest,
  CommissionReversal,
  PersonCommission,
} from './commission.js'
export type { CommissionPolicy, LatenessStep } from './commission-policy.js'
export { compareDso } from './compare-dso.js'
export type { DsoBenchmark, DsoComparison, DsoComparisonRequest, DsoDifference } from './compare-dso.js'
export { countbackDso } from './countback-dso.js'
export type { CountbackDso, CountbackPeriod, CountbackRequest, CountbackStep } from './countback-dso.js'
export type { CountbackPolicy } from './countback-model.js'
export { daysSalesOutstanding } from './days-sales-outstanding.js'
export type { DaysSalesOutstanding, DsoRequest } from './days-sales-outstanding.js'
export { dsoBenchmarks } from './dso-benchmarks.js'
export type { PublishedBenchmark } from './dso-benchmarks.js'
export type { DsoTrendRow } from './dso-trend-rows.js'
export { dsoTrend } from './dso-trend.js'
export type { CurrencyDsoTrend, DsoTrend, DsoTrendPolicy, DsoTrendRequest } from './dso-trend.js'
export type { DatedExchangeRate } from './exchange-rates.js'
export { expectedCreditLoss } from './expected-credit-loss.js'
export type { CurrencyLoss, ExpectedCreditLoss, ExpectedLossRow } from './expected-credit-loss.js'
export type { CurrencyExposure, TenorExposure } from './exposures.js'
export { hedgeGap } from './hedge-gap.js'
export type { HedgeGap, HedgeGapRequest, HedgeGapRow } from './hedge-gap.js'
export type { IndividualLoss } from './individual-losses.js'
export type { LossMatrix, LossMatrixRow, LossRounding } from './loss-matrix.js'
export { periodFigures } from './period-figures.js'
export type { BookFigures, CurrencyFigures, PeriodFigures, PeriodFiguresRequest } from './period-figures.js'
export type { BalanceFigures, PeriodSales, SalesFigures } from './period-sales.js'
export { provisionPresets } from './provision-presets.js'
export type { ProvisionPreset, ProvisionPresetName } from './provision-presets.js'
export type { AgedBalances, AgedBook, BucketBalance } from './read-aged.js'
export type { MetricsReason, MetricsReasonCode } from './reasons.js'
export { receivablesRollForward } from './receivables-roll-forward.js'
export type { RollForward, RollForwardRequest } from './receivables-roll-forward.js'
export { receivablesTurnover } from './receivables-turnover.js'
export type { ReceivablesTurnover, TurnoverRequest } from './receivables-turnover.js'
export { revalueReceivables } from './revalue-receivables.js'
export type {
  ForeignReceivable,
  Revaluation,
  RevaluationRequest,
  RevaluedItem,
} from './revalue-receivables.js'
export { rollRates } from './roll-rates.js'
export type { RollRateRow, RollRates, RollRatesRequest, RollSnapshot } from './roll-rates.js'
export { weightedDaysToPay } from './weighted-days-to-pay.js'
export type { DaysToPayRequest, PaidDays, PaidItem, WeightedDaysToPay } from './weighted-days-to-pay.js'
export { workingCapitalRequirement } from './working-capital-requirement.js'
export type { WorkingCapital, WorkingCapitalRequest } from './working-capital-requirement.js'
