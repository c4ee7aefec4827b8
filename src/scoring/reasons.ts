/**
 * The reasons of scores, ratio models, grades and segments.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `scoring.settled-items` | the averages are based on these settled items | `count`, `amount`, `currency` |
 * | `scoring.no-settled-items` | no item was settled by the day, so there are no averages | `asOf` |
 * | `scoring.closed-without-payment` | items closed by credit notes or write-offs are not in the averages | `credited`, `writtenOff` |
 * | `scoring.zero-items` | items with an amount of zero are not counted | `count` |
 * | `scoring.other-currencies` | items in other currencies are left out | `count`, `currency` |
 * | `scoring.order-unknown` | the day of settlement of some items is unknown, so there is no order of settlement | `count` |
 * | `scoring.issue-unknown` | items without an issue date are not in the days to pay | `count` |
 * | `scoring.habitually-late` | enough of the last items were late by more than the rule allows | `late`, `of`, `atLeast`, `days` |
 * | `scoring.not-habitually-late` | not enough of the last items were late by more than the rule allows | `late`, `of`, `atLeast`, `days` |
 * | `scoring.habit-history-short` | the rule for habitual lateness needs more items than there are | `have`, `need` |
 * | `scoring.usual-delay` | a forecast adds the usual days beyond terms to the due date | `days`, `method`, `count` |
 * | `scoring.usual-day-passed` | the usual payment date is not after the day of the forecast, so the forecast is that day | `usualDay`, `asOf` |
 * | `scoring.forecast-history-short` | there are too few settled items for a forecast | `have`, `need` |
 * | `scoring.points-lost` | a characteristic earned less than its maximum; rank 1 lost the most | `characteristic`, `attribute`, `contribution`, `maximum`, `shortfall`, `rank` |
 * | `scoring.missing-row` | the card's row for a missing fact was used | `characteristic`, `contribution` |
 * | `scoring.score` | the score, of a card without grades | `score` |
 * | `scoring.score-graded` | the score and its grade | `score`, `grade` |
 * | `scoring.missing-fact` | a fact is missing and the card has no row for that | `characteristic` |
 * | `scoring.empty-cell` | a bin has no cases of one class, so its logarithm is not defined | `bin` |
 * | `scoring.cell-replaced` | a bin has no cases of one class, and another count replaces the zero | `bin`, `count` |
 * | `scoring.no-good` | there are no good cases to compare with | |
 * | `scoring.no-bad` | there are no bad cases to compare with | |
 * | `scoring.no-cases` | there are no cases | |
 * | `scoring.iv-useless` | an information value below 0.02 | `value` |
 * | `scoring.iv-weak` | an information value from 0.02 to below 0.1 | `value` |
 * | `scoring.iv-medium` | an information value from 0.1 to below 0.3 | `value` |
 * | `scoring.iv-strong` | an information value from 0.3 to 0.5 | `value` |
 * | `scoring.iv-suspicious` | an information value above 0.5 | `value` |
 * | `scoring.psi-stable` | a population stability index below 0.1 | `value` |
 * | `scoring.psi-moderate` | a population stability index from 0.1 to 0.25 | `value` |
 * | `scoring.psi-significant` | a population stability index above 0.25 | `value` |
 * | `scoring.zone-safe` | the score of a model is on the safe side of its bound | `model`, `value`, `bound` |
 * | `scoring.zone-grey` | the score of a model is between its bounds | `model`, `value`, `low`, `high` |
 * | `scoring.zone-distress` | the score of a model is on the distress side of its bound | `model`, `value`, `bound` |
 * | `scoring.missing-input` | a figure that the model needs is missing | `model`, `field` |
 * | `scoring.zero-denominator` | a denominator of the model is zero | `model`, `field` |
 * | `scoring.not-positive` | a figure that must be above zero is negative | `model`, `field` |
 * | `scoring.no-cut-off` | no cut-off was given, so the probability has no zone | `model`, `probability` |
 * | `scoring.domain-z` | the sample of the Z-score of 1968 | |
 * | `scoring.domain-z-private` | the sample of Z′ | |
 * | `scoring.domain-z-non-manufacturing` | the companies for which Z″ is meant | |
 * | `scoring.domain-z-emerging` | the companies for which Z″ with its constant is meant | |
 * | `scoring.domain-ohlson` | the sample of the O-score | |
 * | `scoring.domain-zmijewski` | the sample of Zmijewski's model | |
 * | `scoring.domain-springate` | the sample of Springate's model | |
 * | `scoring.domain-grover` | the sample of Grover's model | |
 * | `scoring.outside-unlisted` | the model is for listed companies and this one is unlisted | `model` |
 * | `scoring.outside-listed` | the model is for unlisted companies and this one is listed | `model` |
 * | `scoring.outside-manufacturing` | the model is for manufacturers and this company is not one | `model` |
 * | `scoring.outside-financial` | the sample of the model had no banks and insurers and this company is one | `model` |
 * | `scoring.outside-emerging` | the model is for developed markets and this company is in an emerging one | `model` |
 * | `scoring.indicator-missing` | an indicator of the policy is unknown | `indicator` |
 * | `scoring.grade-target` | the weighted score and its grade | `score`, `target` |
 * | `scoring.grade-signal` | a signal was seen, and the best grade that it allows | `signal`, `grade` |
 * | `scoring.grade-down` | the grade was lowered at once | `from`, `to` |
 * | `scoring.grade-up` | the grade was raised after clean periods | `from`, `to`, `cleanPeriods` |
 * | `scoring.grade-waits` | a better grade waits for more clean periods | `grade`, `target`, `cleanPeriods`, `needed` |
 * | `scoring.grade-same` | the grade is unchanged | `grade` |
 * | `scoring.grade-clean` | one more clean period | `cleanPeriods` |
 * | `scoring.grade-not-clean` | the payment record is below the score of a clean period | `score`, `needed` |
 * | `scoring.grade-period-running` | the period is not over, so it does not count yet | `since`, `days` |
 * | `scoring.able` | a person judged that the debtor can pay | |
 * | `scoring.unable` | a person judged that the debtor cannot pay | |
 * | `scoring.willing` | a person judged that the debtor is willing to pay | |
 * | `scoring.unwilling` | a person judged that the debtor is not willing to pay | |
 * | `scoring.ability-evidence` | a signal about ability and its weight | `signal`, `weight` |
 * | `scoring.willingness-evidence` | a signal about willingness and its weight | `signal`, `weight` |
 * | `scoring.able-by-evidence` | the sum of the signals reaches the threshold | `score`, `from` |
 * | `scoring.unable-by-evidence` | the sum of the signals is below the threshold | `score`, `from` |
 * | `scoring.willing-by-evidence` | the sum of the signals reaches the threshold | `score`, `from` |
 * | `scoring.unwilling-by-evidence` | the sum of the signals is below the threshold | `score`, `from` |
 * | `scoring.no-ability-evidence` | there is no evidence about the ability to pay | |
 * | `scoring.no-willingness-evidence` | there is no evidence about the willingness to pay | |
 * | `scoring.treat-remind` | able and willing | |
 * | `scoring.treat-plan-or-grace` | unable and willing | |
 * | `scoring.treat-escalate-fast` | able and unwilling | |
 * | `scoring.treat-secure-legal-or-insolvency` | unable and unwilling | |
 * | `scoring.late-cash-flow` | temporary lack of cash | |
 * | `scoring.late-administrative-oversight` | the invoice was lost or its approval is stuck | |
 * | `scoring.late-quality-dispute` | the quality of goods or services is disputed | |
 * | `scoring.late-delivery-dispute` | the delivery is disputed | |
 * | `scoring.late-low-priority` | other creditors are paid first | |
 * | `scoring.late-no-consequence` | late payment has had no consequences so far | |
 * | `scoring.late-forgetfulness` | the invoice was forgotten | |
 * | `scoring.late-hard-times` | the business is in difficulties | |
 * | `scoring.late-avoidance` | the customer does not answer | |
 * | `scoring.late-unknown` | the reason is not known yet | |
 * | `scoring.strategy-found` | the row of the table that applies | `risk`, `bucket`, `segment`, `row` |
 * | `scoring.strategy-missing` | the table has no row for this combination | `risk`, `bucket`, `segment` |
 * | `scoring.strategy-slower` | a higher risk is contacted less often than a lower one | `risk`, `bucket`, `segment`, `everyDays`, `lowerRisk`, `lowerDays` |
 * | `scoring.document-missing` | a required document is missing | `document` |
 * | `scoring.document-old` | a document is too old | `document`, `date`, `maxAgeDays` |
 * | `scoring.document-later` | a document is dated after the day of the screening | `document`, `date` |
 * | `scoring.document-not-authorised` | the customer has not authorised the use of a document | `document` |
 * | `scoring.no-credit-before-review` | the review is not complete | |
 * | `scoring.application-approved` | the grade is the lowest one that gets credit, or better | `grade`, `lowest` |
 * | `scoring.application-rejected` | the grade is worse than the lowest one that gets credit | `grade`, `lowest` |
 * | `scoring.record-conflict` | the statement of a source differs from the one that is used | `field`, `source`, `date`, `keptSource`, `keptDate` |
 * | `scoring.record-undecided` | statements differ and no rule decides between them | `field`, `source`, `date` |
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
