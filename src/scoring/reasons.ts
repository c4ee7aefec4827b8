/**
 * The codes of the reasons that this room gives.
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
