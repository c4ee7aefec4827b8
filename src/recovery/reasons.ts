/**
 * The reasons of a contingency fee.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `recovery.nothing-recovered` | nothing was recovered, so nothing is charged | |
 * | `recovery.free-demand` | receipts in the free demand period are free of charge | `amount`, `currency`, `until` |
 * | `recovery.fee-minimum` | the minimum of the schedule applies | `fee`, `currency` |
 * | `recovery.fee-maximum` | the maximum of the schedule applies | `fee`, `currency` |
 * | `recovery.fee-within-cap` | a lawyer’s fee is within the cap | `fee`, `maximum` |
 * | `recovery.fee-above-cap` | a lawyer’s fee is above the cap | `fee`, `maximum`, `excess` |
 */
export type FeeReasonCode =
  | 'recovery.nothing-recovered'
  | 'recovery.free-demand'
  | 'recovery.fee-minimum'
  | 'recovery.fee-maximum'
  | 'recovery.fee-within-cap'
  | 'recovery.fee-above-cap'

/**
 * The reasons of a decision on pursuit.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `recovery.reminders-first` | not all reminders have been made yet | |
 * | `recovery.small-debt` | the debt is below the minimum amount for pursuit | `amount`, `minimum`, `currency` |
 * | `recovery.no-option-pays` | no option has an expected net amount above zero | |
 * | `recovery.below-share` | the share of revenue is too small for outside help | `share`, `minimumShare` |
 * | `recovery.share-reached` | the share of revenue is large enough for outside help | `share`, `minimumShare` |
 * | `recovery.best-option` | the option has the highest expected net amount | `option`, `net`, `currency` |
 */
export type PursuitReasonCode =
  | 'recovery.reminders-first'
  | 'recovery.small-debt'
  | 'recovery.no-option-pays'
  | 'recovery.below-share'
  | 'recovery.share-reached'
  | 'recovery.best-option'

/**
 * The reasons of an indemnity, an insurance claim, a decision on insurance, and an uninsured exposure.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `recovery.above-buyer-limit` | a part of the loss is above the buyer limit | `amount`, `currency` |
 * | `recovery.below-threshold` | the loss is below the threshold | `amount`, `currency` |
 * | `recovery.excess` | the excess is deducted | `amount`, `currency` |
 * | `recovery.coinsurance` | the insured bears its own share | `amount`, `currency` |
 * | `recovery.aggregate-first-loss` | the aggregate first loss of the period is deducted | `amount`, `currency` |
 * | `recovery.above-maximum-liability` | the maximum liability of the period is reached | `amount`, `currency` |
 * | `recovery.claim-not-due` | the debt is not past due | `from`, `by` |
 * | `recovery.claim-waiting` | the waiting period has not ended | `from`, `by` |
 * | `recovery.claim-claimable` | the debt can be claimed | `from`, `by` |
 * | `recovery.claim-disputed` | a dispute delays the claim | `from`, `by` |
 * | `recovery.claim-claimed` | the claim was filed | `from`, `by` |
 * | `recovery.claim-lapsed` | the claim was not filed in time | `from`, `by` |
 * | `recovery.duty-open` | a duty is not fulfilled yet; there is still time | `duty`, `by` |
 * | `recovery.duty-late` | a duty was fulfilled late | `duty`, `by` |
 * | `recovery.duty-missed` | a duty was not fulfilled in time | `duty`, `by` |
 * | `recovery.premium-worth` | the expected covered loss is at least the premium | `coveredLoss`, `premium`, `currency` |
 * | `recovery.no-loss-covered` | no covered loss is expected, and there is no premium | `currency` |
 * | `recovery.premium-above-loss` | the premium is above the expected covered loss | `coveredLoss`, `premium`, `currency` |
 * | `recovery.not-insured` | the customer has no insured limit | `uninsured`, `currency` |
 * | `recovery.above-insured-limit` | the exposure is above the insured limit | `insured`, `uninsured`, `currency` |
 */
export type InsuranceReasonCode =
  | 'recovery.above-buyer-limit'
  | 'recovery.below-threshold'
  | 'recovery.excess'
  | 'recovery.coinsurance'
  | 'recovery.aggregate-first-loss'
  | 'recovery.above-maximum-liability'
  | 'recovery.claim-not-due'
  | 'recovery.claim-waiting'
  | 'recovery.claim-claimable'
  | 'recovery.claim-disputed'
  | 'recovery.claim-claimed'
  | 'recovery.claim-lapsed'
  | 'recovery.duty-open'
  | 'recovery.duty-late'
  | 'recovery.duty-missed'
  | 'recovery.premium-worth'
  | 'recovery.no-loss-covered'
  | 'recovery.premium-above-loss'
  | 'recovery.not-insured'
  | 'recovery.above-insured-limit'

/**
 * The reasons of a limitation period.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `recovery.limitation-not-started` | the period has not started | `law`, `safeDate` |
 * | `recovery.limitation-running` | the period is running | `law`, `safeDate` |
 * | `recovery.limitation-suspended` | an obstacle holds the period up | `law`, `safeDate` |
 * | `recovery.limitation-pending` | proceedings are treated as pending, as no end is given; from their end the period starts again | `law`, `safeDate`, `kind`, `on` |
 * | `recovery.limitation-expired` | the period has expired, which is a defence | `law`, `safeDate` |
 * | `recovery.guarantee-lapsed` | the time to claim on a guarantee has expired, which ends the right if nobody claimed | `law`, `safeDate` |
 * | `recovery.limitation-warning` | a warning is reached | `safeDate`, `days` |
 * | `recovery.limitation-outer-limit` | the outer limit ends the period | `safeDate` |
 * | `recovery.event-restarts` | an event interrupts the period, which starts again | `kind`, `on` |
 * | `recovery.event-suspends` | an obstacle suspends the period or postpones its end | `kind`, `on` |
 * | `recovery.event-revives` | an event binds the debtor again | `kind`, `on` |
 * | `recovery.event-none` | an event has no effect | `kind`, `on` |
 * | `recovery.event-after-expiry` | an event came too late | `kind`, `on` |
 */
export type LimitationReasonCode =
  | 'recovery.limitation-not-started'
  | 'recovery.limitation-running'
  | 'recovery.limitation-suspended'
  | 'recovery.limitation-pending'
  | 'recovery.limitation-expired'
  | 'recovery.guarantee-lapsed'
  | 'recovery.limitation-warning'
  | 'recovery.limitation-outer-limit'
  | 'recovery.event-restarts'
  | 'recovery.event-suspends'
  | 'recovery.event-revives'
  | 'recovery.event-none'
  | 'recovery.event-after-expiry'

/**
 * The reasons why a claim abroad cannot be pursued yet.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `recovery.cross-border-missing` | a point is not in order | `point` |
 * | `recovery.cross-border-unknown` | a point is not known | `point` |
 * | `recovery.cross-border-conflict` | a point is contradictory | `point` |
 * | `recovery.cross-border-expired` | the claim has expired | `safeDate` |
 */
export type CrossBorderReasonCode =
  | 'recovery.cross-border-missing'
  | 'recovery.cross-border-unknown'
  | 'recovery.cross-border-conflict'
  | 'recovery.cross-border-expired'

/**
 * The reasons of court procedures, their deadlines, and places of jurisdiction.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `recovery.order-suitable` | every condition of a payment order is met | |
 * | `recovery.order-condition-fails` | a condition of a payment order is not met | `condition` |
 * | `recovery.order-condition-unknown` | it is not known whether a condition is met | `condition` |
 * | `recovery.order-served-late` | the order was served after 30 days | |
 * | `recovery.objection-without-effect` | the debtor only says that it cannot pay or needs time | |
 * | `recovery.objection-late` | the objection was late | `on`, `by` |
 * | `recovery.objection-in-time` | the objection was in time | `on`, `by` |
 * | `recovery.security-before-suit` | before suit, security for the whole amount is required | `amount` |
 * | `recovery.security-in-suit` | during a suit the security is limited | `amount` |
 * | `recovery.preservation-condition-fails` | a condition of preservation is not met | `condition` |
 * | `recovery.preservation-condition-unknown` | it is not known whether a condition is met | `condition` |
 * | `recovery.arbitration-clause` | an arbitration clause excludes the courts | `place` |
 * | `recovery.choice-unconnected` | the chosen place is not connected with the dispute | `place` |
 * | `recovery.choice-connection-unknown` | it is not known whether the chosen place is connected | `place` |
 * | `recovery.defendant-place-unknown` | the defendant’s domicile is not known | |
 * | `recovery.foreign-element` | the rules on foreign-related cases apply too | |
 */
export type CourtReasonCode =
  | 'recovery.order-suitable'
  | 'recovery.order-condition-fails'
  | 'recovery.order-condition-unknown'
  | 'recovery.order-served-late'
  | 'recovery.objection-without-effect'
  | 'recovery.objection-late'
  | 'recovery.objection-in-time'
  | 'recovery.security-before-suit'
  | 'recovery.security-in-suit'
  | 'recovery.preservation-condition-fails'
  | 'recovery.preservation-condition-unknown'
  | 'recovery.arbitration-clause'
  | 'recovery.choice-unconnected'
  | 'recovery.choice-connection-unknown'
  | 'recovery.defendant-place-unknown'
  | 'recovery.foreign-element'

/**
 * The reasons of a route with an insolvent debtor, of a claim in its bankruptcy, and of claw-back warnings.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `recovery.petition-accepted` | a bankruptcy petition was accepted | `on` |
 * | `recovery.interest-stops` | interest stops at the acceptance | `on` |
 * | `recovery.payments-void` | payments to one creditor are void | `on` |
 * | `recovery.deemed-due` | the debt counts as due because of the acceptance | `on` |
 * | `recovery.no-insolvency-sign` | there is no sign of insolvency | |
 * | `recovery.insolvency-unknown` | it is not known whether the debtor is insolvent | |
 * | `recovery.petition-possible` | several creditors are unpaid | `creditors` |
 * | `recovery.restructuring-first` | a restructuring is offered | |
 * | `recovery.no-insolvency-route` | no restructuring is known, and the conditions of a petition are not known to be met | |
 * | `recovery.claw-back-risk` | payments or assets accepted now may be clawed back | |
 * | `recovery.void-after-acceptance` | a payment was made on or after the day of acceptance | `id`, `on`, `windowStart` |
 * | `recovery.preference-six-months` | a payment was made in the six months before the acceptance | `id`, `on`, `windowStart` |
 * | `recovery.transaction-one-year` | a transaction was made in the year before the acceptance | `id`, `on`, `windowStart` |
 */
export type InsolvencyReasonCode =
  | 'recovery.petition-accepted'
  | 'recovery.interest-stops'
  | 'recovery.payments-void'
  | 'recovery.deemed-due'
  | 'recovery.no-insolvency-sign'
  | 'recovery.insolvency-unknown'
  | 'recovery.petition-possible'
  | 'recovery.restructuring-first'
  | 'recovery.no-insolvency-route'
  | 'recovery.claw-back-risk'
  | 'recovery.void-after-acceptance'
  | 'recovery.preference-six-months'
  | 'recovery.transaction-one-year'

/**
 * The reasons of the settlement of a factored invoice, and of a receivable that is not eligible.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `recovery.factoring-paid` | the debtor paid in full | |
 * | `recovery.factor-bears` | the factor bears the loss | `missing`, `currency`, `loss` |
 * | `recovery.seller-bears` | the seller bears the missing amount | `missing`, `currency` |
 * | `recovery.not-eligible` | a criterion is not met | `criterion` |
 * | `recovery.eligibility-unknown` | it is not known whether a criterion is met | `criterion` |
 */
export type FactoringReasonCode =
  | 'recovery.factoring-paid'
  | 'recovery.factor-bears'
  | 'recovery.seller-bears'
  | 'recovery.not-eligible'
  | 'recovery.eligibility-unknown'

/** All reason codes of this room. */
export type RecoveryReasonCode =
  | FeeReasonCode
  | PursuitReasonCode
  | InsuranceReasonCode
  | LimitationReasonCode
  | CrossBorderReasonCode
  | CourtReasonCode
  | InsolvencyReasonCode
  | FactoringReasonCode
