/**
 * Why a score, a ratio model, a grade or a segment came out as it did.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `scoring.points-lost` | a characteristic earned less than it can; rank 1 lost the most | `characteristic`, `attribute`, `contribution`, `maximum`, `shortfall`, `rank` |
 * | `scoring.missing-row` | the card's row for a missing fact was used | `characteristic`, `contribution` |
 * | `scoring.score` | the score, of a card without grades | `score` |
 * | `scoring.score-graded` | the score and its grade | `score`, `grade` |
 * | `scoring.missing-fact` | a fact is missing for which the card has no row | `characteristic` |
 * | `scoring.empty-cell` | a bin has none of one kind: its logarithm is not defined | `bin` |
 * | `scoring.cell-replaced` | a bin has none of one kind, for which another count stands | `bin`, `count` |
 * | `scoring.no-good` | there is no good case to compare with | |
 * | `scoring.no-bad` | there is no bad case to compare with | |
 * | `scoring.no-cases` | there is no case to count | |
 * | `scoring.iv-useless` | an information value below 0.02 | `value` |
 * | `scoring.iv-weak` | an information value from 0.02 to below 0.1 | `value` |
 * | `scoring.iv-medium` | an information value from 0.1 to below 0.3 | `value` |
 * | `scoring.iv-strong` | an information value from 0.3 to 0.5 | `value` |
 * | `scoring.iv-suspicious` | an information value above 0.5 | `value` |
 * | `scoring.psi-stable` | a population stability index below 0.1 | `value` |
 * | `scoring.psi-moderate` | a population stability index from 0.1 to 0.25 | `value` |
 * | `scoring.psi-significant` | a population stability index above 0.25 | `value` |
 * | `scoring.zone-safe` | a model's figure is on the safe side of its bound | `model`, `value`, `bound` |
 * | `scoring.zone-grey` | a model's figure is between its bounds | `model`, `value`, `low`, `high` |
 * | `scoring.zone-distress` | a model's figure is on the distressed side of its bound | `model`, `value`, `bound` |
 * | `scoring.missing-input` | a figure that the model needs is missing | `model`, `field` |
 * | `scoring.zero-denominator` | a figure that the model divides by is zero | `model`, `field` |
 * | `scoring.not-positive` | a figure that must be above zero is below it | `model`, `field` |
 * | `scoring.no-cut-off` | no cut-off was given, so the probability has no zone | `model`, `probability` |
 * | `scoring.domain-z` | on what the Z-score of 1968 was fitted | |
 * | `scoring.domain-z-private` | on what Z′ was fitted | |
 * | `scoring.domain-z-non-manufacturing` | for what Z″ is meant | |
 * | `scoring.domain-z-emerging` | for what Z″ with its constant is meant | |
 * | `scoring.domain-ohlson` | on what the O-score was fitted | |
 * | `scoring.domain-zmijewski` | on what Zmijewski's model was fitted | |
 * | `scoring.domain-springate` | on what Springate's model was fitted | |
 * | `scoring.domain-grover` | on what Grover's model was fitted | |
 * | `scoring.outside-unlisted` | a model for listed companies meets an unlisted one | `model` |
 * | `scoring.outside-listed` | a model for unlisted companies meets a listed one | `model` |
 * | `scoring.outside-manufacturing` | a model for manufacturers meets another company | `model` |
 * | `scoring.outside-financial` | a model that was fitted without banks and insurers meets one | `model` |
 * | `scoring.outside-emerging` | a model for developed markets meets an emerging one | `model` |
 */
export type ScoringReasonCode =
  | 'scoring.points-lost'
  | 'scoring.missing-row'
  | 'scoring.score'
  | 'scoring.score-graded'
  | 'scoring.missing-fact'
  | 'scoring.empty-cell'
  | 'scoring.cell-replaced'
  | 'scoring.no-good'
  | 'scoring.no-bad'
  | 'scoring.no-cases'
  | 'scoring.iv-useless'
  | 'scoring.iv-weak'
  | 'scoring.iv-medium'
  | 'scoring.iv-strong'
  | 'scoring.iv-suspicious'
  | 'scoring.psi-stable'
  | 'scoring.psi-moderate'
  | 'scoring.psi-significant'
  | 'scoring.zone-safe'
  | 'scoring.zone-grey'
  | 'scoring.zone-distress'
  | 'scoring.missing-input'
  | 'scoring.zero-denominator'
  | 'scoring.not-positive'
  | 'scoring.no-cut-off'
  | 'scoring.domain-z'
  | 'scoring.domain-z-private'
  | 'scoring.domain-z-non-manufacturing'
  | 'scoring.domain-z-emerging'
  | 'scoring.domain-ohlson'
  | 'scoring.domain-zmijewski'
  | 'scoring.domain-springate'
  | 'scoring.domain-grover'
  | 'scoring.outside-unlisted'
  | 'scoring.outside-listed'
  | 'scoring.outside-manufacturing'
  | 'scoring.outside-financial'
  | 'scoring.outside-emerging'
