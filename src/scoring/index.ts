export type { ScoringReasonCode } from './reasons.js'
export type { Behaviour } from './behaviour.js'
export { gradeForScore } from './grade-for-score.js'
export type { GradeBand } from './grade-band.js'
export { prepareScorecard } from './prepare-scorecard.js'
export type { PreparedScorecard } from './prepare-scorecard.js'
export { scoreCredit } from './score-credit.js'
export type { CreditFacts, CreditScore, ScoreContribution } from './credit-score.js'
export type { Characteristic, ScoreAttribute, ScoreRating, Scorecard } from './scorecard.js'
export { validateScorecard } from './validate-scorecard.js'
export type { ScorecardFault } from './faults.js'
export { weightOfEvidence } from './weight-of-evidence.js'
export type {
  EvidenceBin,
  EvidenceDirection,
  WeightOfEvidence,
  WeightOfEvidenceRequest,
} from './weight-of-evidence.js'
export type { ClassCounts, ClassCountsRequest } from './class-counts.js'
export type { EmptyCells } from './empty-cells.js'
export { informationValue } from './information-value.js'
export type { EvidenceStrength, InformationValue } from './information-value.js'
export { populationStability } from './population-stability.js'
export type { PopulationStability, PopulationStabilityRequest } from './population-stability.js'
export { rocAuc } from './roc-auc.js'
export type { RankedOutcomes, RocAuc } from './roc-auc.js'
export type { ScoredOutcome } from './tie-groups.js'
export { giniCoefficient } from './gini-coefficient.js'
export type { GiniCoefficient } from './gini-coefficient.js'
export { ksStatistic } from './ks-statistic.js'
export type { KsRequest, KsStatistic } from './ks-statistic.js'
export { brierScore } from './brier-score.js'
export type { BrierRequest, BrierScore } from './brier-score.js'
export type { ForecastOutcome } from './forecasts.js'
export { calibrationTable } from './calibration-table.js'
export type { CalibrationRequest, CalibrationRow, CalibrationTable } from './calibration-table.js'
export { scoreScaling } from './score-scaling.js'
export type { Odds, ScoreLine, ScoreScaling } from './score-scaling.js'
export { scoreForOdds } from './score-for-odds.js'
export type { ScoreForOddsRequest } from './score-for-odds.js'
export { scorecardPoints } from './scorecard-points.js'
export type { PointsModelAttribute, ScorecardPoints, ScorecardPointsRequest } from './scorecard-points.js'
export { altmanZ } from './altman-z.js'
export type { AltmanOptions, AltmanScore } from './altman-z.js'
export type { AltmanModel } from './altman-models.js'
export type { CompanyProfile, FinancialRatios, FinancialStatements } from './financial-figures.js'
export type { DistressScore, DistressZone, ModelComponent } from './distress-model.js'
export { ohlsonO } from './ohlson-o.js'
export type { OhlsonOptions, OhlsonScore, OhlsonStatements } from './ohlson-o.js'
export { zmijewski } from './zmijewski.js'
export type { ModelOptions, ZmijewskiScore } from './zmijewski.js'
export { springate } from './springate.js'
export type { SpringateScore } from './springate.js'
export { grover } from './grover.js'
export type { GroverOptions, GroverScore } from './grover.js'
export { migrateGrade } from './migrate-grade.js'
export type { GradeFacts, GradeMigration } from './migrate-grade.js'
export type { GradeMigrationPolicy, GradeState } from './grade-policy.js'
export type { GradeIndicator, IndicatorShare } from './weighted-mean.js'
export { segmentDebtor } from './segment-debtor.js'
export type {
  DebtorEvidence,
  DebtorSegment,
  DebtorTreatment,
  EvidenceWeights,
  PaymentAbility,
  PaymentWillingness,
  SegmentPolicy,
} from './segment-debtor.js'
export { responseFor } from './response-for.js'
export type { LateReason, ResponseFlow, ResponsePlaybook, ResponseStep } from './response-for.js'
export { strategyFor } from './strategy-for.js'
export type { StrategyChoice, StrategyFacts } from './strategy-for.js'
export { checkStrategyTable } from './check-strategy-table.js'
export type { CollectionStrategy, StrategyTable } from './strategy-table.js'
export { screenApplication } from './screen-application.js'
export type {
  ApplicationDocument,
  CreditApplication,
  Screening,
  ScreeningPolicy,
} from './screen-application.js'
export { mergeCreditFile } from './merge-credit-file.js'
export type { CreditFileMerge, CreditFilePolicy, MergedCreditFile } from './merge-credit-file.js'
export type { CreditFile, CreditRecord, CreditValue } from './credit-file.js'
export type { CreditConflict, CurrentValue, SourcedValue } from './resolve-fields.js'
