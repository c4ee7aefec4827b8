/**
 * Why a score, a ratio model, a grade or a segment came out as it did.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `scoring.settled-items` | the averages rest on these settled items | `count`, `amount`, `currency` |
 * | `scoring.no-settled-items` | nothing was settled by the day, so there are no averages | `asOf` |
 * | `scoring.closed-without-payment` | items that credit notes or write-offs closed are in no average | `credited`, `writtenOff` |
 * | `scoring.zero-items` | items of zero are counted nowhere | `count` |
 * | `scoring.other-currencies` | items in other currencies are left out | `count`, `currency` |
 * | `scoring.order-unknown` | the day of settlement of some items is not known, so there is no order of settlement | `count` |
 * | `scoring.issue-unknown` | items without a day of issue are not in the days to pay | `count` |
 * | `scoring.habitually-late` | so many of the last items were late by more than the rule allows | `late`, `of`, `atLeast`, `days` |
 * | `scoring.not-habitually-late` | fewer of the last items were late by more than the rule allows | `late`, `of`, `atLeast`, `days` |
 * | `scoring.habit-history-short` | the rule of habit looks at more items than there are | `have`, `need` |
 * | `scoring.usual-delay` | a forecast adds the usual days beyond terms to the due date | `days`, `method`, `count` |
 * | `scoring.usual-day-passed` | the usual day of payment has passed, so the forecast is the day itself | `usualDay`, `asOf` |
 * | `scoring.forecast-history-short` | too few items were settled for a forecast | `have`, `need` |
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
 * | `scoring.indicator-missing` | an indicator of the policy is not known | `indicator` |
 * | `scoring.grade-target` | the weighted score and the grade it stands for | `score`, `target` |
 * | `scoring.grade-signal` | a signal was seen, and the grade to which it leads at least | `signal`, `grade` |
 * | `scoring.grade-down` | the grade was lowered at once | `from`, `to` |
 * | `scoring.grade-up` | the grade was raised after clean periods | `from`, `to`, `cleanPeriods` |
 * | `scoring.grade-waits` | a better grade waits for more clean periods | `grade`, `target`, `cleanPeriods`, `needed` |
 * | `scoring.grade-same` | the grade stays | `grade` |
 * | `scoring.grade-clean` | one more clean period | `cleanPeriods` |
 * | `scoring.grade-not-clean` | the payment record is below the mark of a clean period | `score`, `needed` |
 * | `scoring.grade-period-running` | the period is not over, so it does not count yet | `since`, `days` |
 * | `scoring.able` | somebody judged that the debtor can pay | |
 * | `scoring.unable` | somebody judged that the debtor cannot pay | |
 * | `scoring.willing` | somebody judged that the debtor wants to pay | |
 * | `scoring.unwilling` | somebody judged that the debtor does not want to pay | |
 * | `scoring.ability-evidence` | a signal about ability and its weight | `signal`, `weight` |
 * | `scoring.willingness-evidence` | a signal about willingness and its weight | `signal`, `weight` |
 * | `scoring.able-by-evidence` | the sum of the signals reaches the threshold | `score`, `from` |
 * | `scoring.unable-by-evidence` | the sum of the signals is below the threshold | `score`, `from` |
 * | `scoring.willing-by-evidence` | the sum of the signals reaches the threshold | `score`, `from` |
 * | `scoring.unwilling-by-evidence` | the sum of the signals is below the threshold | `score`, `from` |
 * | `scoring.no-ability-evidence` | nothing is known of the ability to pay | |
 * | `scoring.no-willingness-evidence` | nothing is known of the willingness to pay | |
 * | `scoring.treat-remind` | able and willing | |
 * | `scoring.treat-plan-or-grace` | unable and willing | |
 * | `scoring.treat-escalate-fast` | able and unwilling | |
 * | `scoring.treat-secure-legal-or-insolvency` | unable and unwilling | |
 * | `scoring.late-cash-flow` | money is short for the moment | |
 * | `scoring.late-administrative-oversight` | the invoice went astray or its approval hangs | |
 * | `scoring.late-quality-dispute` | the goods are objected to | |
 * | `scoring.late-delivery-dispute` | the delivery is objected to | |
 * | `scoring.late-low-priority` | others are paid first | |
 * | `scoring.late-no-consequence` | late payment has never cost anything | |
 * | `scoring.late-forgetfulness` | it was forgotten | |
 * | `scoring.late-hard-times` | the business does badly | |
 * | `scoring.late-avoidance` | nobody answers | |
 * | `scoring.late-unknown` | nobody has asked yet | |
 * | `scoring.strategy-found` | the row of the table that applies | `risk`, `bucket`, `segment`, `row` |
 * | `scoring.strategy-missing` | the table has no row | `risk`, `bucket`, `segment` |
 * | `scoring.strategy-slower` | a higher risk has a slower tempo | `risk`, `bucket`, `segment`, `everyDays`, `lowerRisk`, `lowerDays` |
 * | `scoring.document-missing` | a document did not come | `document` |
 * | `scoring.document-old` | a document is too old | `document`, `date`, `maxAgeDays` |
 * | `scoring.document-later` | a document is dated after the day of the screening | `document`, `date` |
 * | `scoring.document-not-authorised` | the customer has not authorised the use of a document | `document` |
 * | `scoring.no-credit-before-review` | the review is not complete | |
 * | `scoring.application-approved` | the grade reaches the lowest that gets credit | `grade`, `lowest` |
 * | `scoring.application-rejected` | the grade is below the lowest that gets credit | `grade`, `lowest` |
 * | `scoring.record-conflict` | a source says otherwise than the one that is followed | `field`, `source`, `date`, `keptSource`, `keptDate` |
 * | `scoring.record-undecided` | sources differ and nothing decides between them | `field`, `source`, `date` |
 */
export type ScoringReasonCode =
  | 'scoring.settled-items'
  | 'scoring.no-settled-items'
  | 'scoring.closed-without-payment'
  | 'scoring.zero-items'
  | 'scoring.other-currencies'
  | 'scoring.order-unknown'
  | 'scoring.issue-unknown'
  | 'scoring.habitually-late'
  | 'scoring.not-habitually-late'
  | 'scoring.habit-history-short'
  | 'scoring.usual-delay'
  | 'scoring.usual-day-passed'
  | 'scoring.forecast-history-short'
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
  | 'scoring.indicator-missing'
  | 'scoring.grade-target'
  | 'scoring.grade-signal'
  | 'scoring.grade-down'
  | 'scoring.grade-up'
  | 'scoring.grade-waits'
  | 'scoring.grade-same'
  | 'scoring.grade-clean'
  | 'scoring.grade-not-clean'
  | 'scoring.grade-period-running'
  | 'scoring.able'
  | 'scoring.unable'
  | 'scoring.willing'
  | 'scoring.unwilling'
  | 'scoring.ability-evidence'
  | 'scoring.willingness-evidence'
  | 'scoring.able-by-evidence'
  | 'scoring.unable-by-evidence'
  | 'scoring.willing-by-evidence'
  | 'scoring.unwilling-by-evidence'
  | 'scoring.no-ability-evidence'
  | 'scoring.no-willingness-evidence'
  | 'scoring.treat-remind'
  | 'scoring.treat-plan-or-grace'
  | 'scoring.treat-escalate-fast'
  | 'scoring.treat-secure-legal-or-insolvency'
  | 'scoring.late-cash-flow'
  | 'scoring.late-administrative-oversight'
  | 'scoring.late-quality-dispute'
  | 'scoring.late-delivery-dispute'
  | 'scoring.late-low-priority'
  | 'scoring.late-no-consequence'
  | 'scoring.late-forgetfulness'
  | 'scoring.late-hard-times'
  | 'scoring.late-avoidance'
  | 'scoring.late-unknown'
  | 'scoring.strategy-found'
  | 'scoring.strategy-missing'
  | 'scoring.strategy-slower'
  | 'scoring.document-missing'
  | 'scoring.document-old'
  | 'scoring.document-later'
  | 'scoring.document-not-authorised'
  | 'scoring.no-credit-before-review'
  | 'scoring.application-approved'
  | 'scoring.application-rejected'
  | 'scoring.record-conflict'
  | 'scoring.record-undecided'
