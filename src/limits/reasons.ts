import type { Reason } from '../kernel/reason.js'

/**
 * The reasons of exposures, limits, orders, warnings and guarantees.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `limits.order-consumed` | deliveries and invoices have consumed a part of an order, or all of it | `orderId`, `amount`, `consumed`, `open`, `currency` |
 * | `limits.cover-above-exposure` | covers sum to more than the exposure that they cover; only that amount counts | `secured`, `gross`, `currency` |
 * | `limits.limit-in-force` | this limit is in force on the day | `list`, `kind`, `from`, `limit`, `currency` |
 * | `limits.unlimited-in-force` | a record in force on the day sets no limit | `list`, `kind`, `from` |
 * | `limits.none-in-force` | no limit is in force on the day | `meaning` |
 * | `limits.no-limit` | no limit is set, which is not the same as a limit of zero | `scope`, `name` |
 * | `limits.no-credit` | the limit is zero: the order needs credit and gets none | `scope`, `name`, `limit`, `exposure`, `added`, `currency` |
 * | `limits.already-over` | the exposure was beyond the limit before the order | `scope`, `name`, `limit`, `exposure`, `added`, `currency` |
 * | `limits.over-limit` | the order takes the exposure beyond the limit | `scope`, `name`, `limit`, `exposure`, `added`, `currency` |
 * | `limits.at-limit` | the order takes the exposure exactly to the limit, which the policy does not allow | `scope`, `name`, `limit`, `exposure`, `added`, `currency` |
 * | `limits.watch` | the exposure after the order is above the share of the limit above which the customer is watched | `exposure`, `limit`, `currency` |
 * | `limits.grade-limit` | the grade's limit is the smaller one and was applied | `grade`, `limit`, `currency` |
 * | `limits.release-pay` | the order fits once the exposure falls by the amount, or the limit rises by it | `scope`, `name`, `amount`, `currency` |
 * | `limits.release-below-limit` | the order fits once it leaves the exposure below the limit | `scope`, `name`, `limit`, `currency` |
 * | `limits.overdue` | the overdue amount exceeds the tolerance of the policy | `overdue`, `tolerated`, `days`, `currency` |
 * | `limits.release-overdue` | the order may go once the overdue debt is within the tolerance | `overdue`, `tolerated`, `days`, `currency` |
 * | `limits.blocked` | the customer is on the block list | `customerId`, `from` |
 * | `limits.on-hold` | somebody put the customer on hold | |
 * | `limits.on-hold-through` | somebody put the customer on hold until a day | `through` |
 * | `limits.release-on` | the block or hold is lifted on this day without further action | `date` |
 * | `limits.release-by-hand` | somebody has to lift the hold | |
 * | `limits.supply-held` | supply is on hold after overdue debt or habitual lateness | |
 * | `limits.release-supply` | the order may go once the supply hold is lifted | |
 * | `limits.grade` | the grade of the customer requires this decision | `grade`, `decision` |
 * | `limits.release-grade` | the order may go once the customer has a better grade, or somebody approves | `grade` |
 * | `limits.prepayment-missing` | less is prepaid than the policy requires | `share`, `required`, `prepaid`, `missing`, `currency` |
 * | `limits.release-prepay` | the order may go once the prepayment is received | `missing`, `currency` |
 * | `limits.guarantee-from` | the amount of the order is large enough to need a guarantee | `amount`, `from`, `currency` |
 * | `limits.important-order` | the transaction is marked as important, so a guarantee is needed | |
 * | `limits.guarantee-missing` | a guarantee is needed and there is none | |
 * | `limits.guarantee-invalid` | a guarantee is needed and the available one is not valid | |
 * | `limits.release-guarantee` | the order may go once there is a valid guarantee | |
 * | `limits.habitually-late` | the customer is habitually late | |
 * | `limits.habit-unknown` | it is not known yet whether the customer is habitually late | |
 * | `limits.longest-delay` | the longest delay of the customer is above the number in the policy | `value`, `above` |
 * | `limits.broken-promises` | the customer broke more promises than the policy allows | `value`, `above` |
 * | `limits.release-record` | the decision or measure is lifted once the payment record is better, or somebody approves | |
 * | `limits.unusual-order` | the order is unusual for the customer | |
 * | `limits.order-not-judged` | there is too little data to judge whether the order is unusual | |
 * | `limits.release-review` | the order may go once somebody has looked at it | |
 * | `limits.grade-severer` | a grade is treated more severely than a worse one | `grade`, `worse`, `decision`, `worseDecision` |
 * | `limits.grade-higher-prepayment` | a grade prepays a larger share than a worse one | `grade`, `worse`, `share`, `worseShare` |
 * | `limits.grade-lower-limit` | a grade has a lower limit than a worse one, which may have `no-limit` | `grade`, `limit`, `worse`, `worseLimit`, `currency` |
 * | `limits.fact-unknown` | facts that a method needs are unknown | `method`, `facts` |
 * | `limits.method-silent` | a method gives no limit for these facts: a gap in its table, or no reference | `method` |
 * | `limits.method-below-zero` | the result of a method is below zero and counts as zero | `method` |
 * | `limits.method-needs-profit` | a method requires a profit and this company has none: the limit counts as zero | `method` |
 * | `limits.capped` | the ceiling lowered the recommendation | `rounded`, `limit`, `currency` |
 * | `limits.raised-to-floor` | the floor raised the recommendation | `rounded`, `limit`, `currency` |
 * | `limits.review-target` | the current limit and its target | `current`, `target`, `currency` |
 * | `limits.review-step` | one review moves the limit at most to this bound | `bound`, `currency` |
 * | `limits.review-ceiling` | an automatic raise does not exceed the ceiling | `bound`, `currency` |
 * | `limits.review-floor` | an automatic cut does not go below the floor | `bound`, `currency` |
 * | `limits.review-rounding` | after rounding to the unit of the policy the limit is unchanged | `limit`, `unit`, `currency` |
 * | `limits.review-level` | the warning level allows no raise | `level` |
 * | `limits.review-history` | too few items are settled for a raise | `count`, `least` |
 * | `limits.review-unknown` | a figure that a raise requires is unknown | `figure` |
 * | `limits.review-record` | a figure of the payment record is too high for a raise | `figure`, `value`, `most` |
 * | `limits.review-overdue` | an item is overdue, so the limit is not raised | `count` |
 * | `limits.review-habit` | the customer is habitually late, so the limit is not raised | |
 * | `limits.large-by-ratio` | the ratio of the order to the mean or the median reaches the threshold | `middle`, `ratio`, `threshold` |
 * | `limits.large-by-z` | the robust z-score of the order reaches the threshold | `z`, `threshold` |
 * | `limits.large-for-limit` | the order reaches the share of the limit from which it is unusual | `order`, `limit`, `share`, `currency` |
 * | `limits.first-order-large` | the first order of the customer is above the amount in the rule | `order`, `above`, `currency` |
 * | `limits.history-short` | there are too few earlier orders to compare with | `count`, `minimum` |
 * | `limits.spread-zero` | more than half of the earlier orders are equal, so the robust z-score has no value | |
 * | `limits.middle-zero` | the mean or the median is zero, so there is no ratio to it | `middle` |
 * | `limits.signal-fired` | a measured signal reached a threshold | `kind`, `value`, `level` |
 * | `limits.event-noticed` | an event with a rule was noticed | `kind`, `level` |
 * | `limits.signals-combined` | several kinds of signals together raise the level | `count`, `of`, `level` |
 * | `limits.blacklist` | the decision on the case | `customerId`, `decision` |
 * | `limits.criterion-met` | a criterion of the block list is met | `criterion` |
 * | `limits.criterion-not-met` | a criterion of the block list is not met | `criterion` |
 * | `limits.criterion-unknown` | it is unknown whether a criterion of the block list is met | `criterion` |
 * | `limits.blacklist-internal` | the list is for internal use by the company only | |
 * | `limits.duties-together` | one person holds two incompatible roles | `person`, `first`, `second` |
 * | `limits.duties-on-case` | one person holds two incompatible roles on one case | `person`, `first`, `second`, `caseId` |
 * | `limits.supply-overdue` | the item with the most days past due reaches a step of the supply policy | `measure`, `days`, `fromDays`, `overdue`, `currency` |
 * | `limits.supply-habit` | the customer is habitually late, and the supply policy has a measure for that | `measure` |
 * | `limits.release-overdue-paid` | the measure ends once the overdue amount is paid | `overdue`, `currency` |
 * | `guarantee-not-written` | the guarantee is not in writing | |
 * | `guarantee-no-resolution` | a company guarantees without a resolution of its board or its shareholders | |
 * | `not-joint-and-several` | the guarantee is a general guarantee, not joint and several | |
 * | `guarantee-kind-unstated` | the guarantee does not state its kind; under the applicable law it is joint and several | |
 * | `period-unclear-six-months` | the guarantee period is unclear, so it is six months from the due date | |
 * | `period-unclear-two-years` | the guarantee period is unclear, so under the applicable law it is two years from the due date | |
 * | `period-none-six-months` | no guarantee period was agreed, so it is six months from the due date | |
 * | `period-before-maturity-six-months` | the agreed period ends on or before the due date and counts as none, so it is six months from the due date | |
 * | `guarantee-amount-short` | the guaranteed amount is less than the debt | `amount`, `debt`, `currency` |
 * | `guarantee-lapsed` | the guarantee period ended without a claim | `periodEnds` |
 */
export type LimitsReasonCode =
  | 'limits.order-consumed'
  | 'limits.cover-above-exposure'
  | 'limits.limit-in-force'
  | 'limits.unlimited-in-force'
  | 'limits.none-in-force'
  | 'limits.no-limit'
  | 'limits.no-credit'
  | 'limits.already-over'
  | 'limits.over-limit'
  | 'limits.at-limit'
  | 'limits.watch'
  | 'limits.grade-limit'
  | 'limits.release-pay'
  | 'limits.release-below-limit'
  | 'limits.overdue'
  | 'limits.release-overdue'
  | 'limits.blocked'
  | 'limits.on-hold'
  | 'limits.on-hold-through'
  | 'limits.release-on'
  | 'limits.release-by-hand'
  | 'limits.supply-held'
  | 'limits.release-supply'
  | 'limits.grade'
  | 'limits.release-grade'
  | 'limits.prepayment-missing'
  | 'limits.release-prepay'
  | 'limits.guarantee-from'
  | 'limits.important-order'
  | 'limits.guarantee-missing'
  | 'limits.guarantee-invalid'
  | 'limits.release-guarantee'
  | 'limits.habitually-late'
  | 'limits.habit-unknown'
  | 'limits.longest-delay'
  | 'limits.broken-promises'
  | 'limits.release-record'
  | 'limits.unusual-order'
  | 'limits.order-not-judged'
  | 'limits.release-review'
  | 'limits.grade-severer'
  | 'limits.grade-higher-prepayment'
  | 'limits.grade-lower-limit'
  | 'limits.fact-unknown'
  | 'limits.method-silent'
  | 'limits.method-below-zero'
  | 'limits.method-needs-profit'
  | 'limits.capped'
  | 'limits.raised-to-floor'
  | 'limits.review-target'
  | 'limits.review-step'
  | 'limits.review-ceiling'
  | 'limits.review-floor'
  | 'limits.review-rounding'
  | 'limits.review-level'
  | 'limits.review-history'
  | 'limits.review-unknown'
  | 'limits.review-record'
  | 'limits.review-overdue'
  | 'limits.review-habit'
  | 'limits.large-by-ratio'
  | 'limits.large-by-z'
  | 'limits.large-for-limit'
  | 'limits.first-order-large'
  | 'limits.history-short'
  | 'limits.spread-zero'
  | 'limits.middle-zero'
  | 'limits.signal-fired'
  | 'limits.event-noticed'
  | 'limits.signals-combined'
  | 'limits.blacklist'
  | 'limits.criterion-met'
  | 'limits.criterion-not-met'
  | 'limits.criterion-unknown'
  | 'limits.blacklist-internal'
  | 'limits.duties-together'
  | 'limits.duties-on-case'
  | 'limits.supply-overdue'
  | 'limits.supply-habit'
  | 'limits.release-overdue-paid'
  | 'guarantee-not-written'
  | 'guarantee-no-resolution'
  | 'not-joint-and-several'
  | 'guarantee-kind-unstated'
  | 'period-unclear-six-months'
  | 'period-unclear-two-years'
  | 'period-none-six-months'
  | 'period-before-maturity-six-months'
  | 'guarantee-amount-short'
  | 'guarantee-lapsed'

/** A reason of this module. */
export type LimitsReason = Reason<LimitsReasonCode>
