/**
 * Why a contingency fee is what it is.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `recovery.nothing-recovered` | nothing was recovered, so nothing is charged | |
 * | `recovery.free-demand` | receipts of the free demand period cost nothing | `amount`, `currency`, `until` |
 * | `recovery.fee-minimum` | the minimum of the schedule applies | `fee`, `currency` |
 * | `recovery.fee-maximum` | the maximum of the schedule applies | `fee`, `currency` |
 * | `recovery.fee-within-cap` | a lawyer’s fee keeps the cap | `fee`, `maximum` |
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
 * Why a debt is pursued, or not.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `recovery.reminders-first` | reminders have not all run yet | |
 * | `recovery.small-debt` | the debt is below what is pursued | `amount`, `minimum`, `currency` |
 * | `recovery.no-option-pays` | no option is expected to leave anything | |
 * | `recovery.below-share` | the share of revenue does not call for outside help | `share`, `minimumShare` |
 * | `recovery.share-reached` | the share of revenue calls for outside help | `share`, `minimumShare` |
 * | `recovery.best-option` | an option is expected to leave most | `option`, `net`, `currency` |
 */
export type PursuitReasonCode =
  | 'recovery.reminders-first'
  | 'recovery.small-debt'
  | 'recovery.no-option-pays'
  | 'recovery.below-share'
  | 'recovery.share-reached'
  | 'recovery.best-option'

/**
 * Why an insurer pays what it pays.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `recovery.above-buyer-limit` | a part of the loss is above the buyer limit | `amount`, `currency` |
 * | `recovery.below-threshold` | the loss is below the threshold | `amount`, `currency` |
 * | `recovery.excess` | the excess comes off | `amount`, `currency` |
 * | `recovery.coinsurance` | the own share stays with the insured | `amount`, `currency` |
 * | `recovery.aggregate-first-loss` | the aggregate first loss of the period comes off | `amount`, `currency` |
 * | `recovery.above-maximum-liability` | the maximum liability of the period is reached | `amount`, `currency` |
 * | `recovery.claim-not-due` | the debt is not past due | `from`, `by` |
 * | `recovery.claim-waiting` | the waiting period runs | `from`, `by` |
 * | `recovery.claim-claimable` | the debt can be claimed | `from`, `by` |
 * | `recovery.claim-disputed` | a dispute holds the claim up | `from`, `by` |
 * | `recovery.claim-claimed` | the claim was filed | `from`, `by` |
 * | `recovery.claim-lapsed` | the claim was not filed in time | `from`, `by` |
 * | `recovery.duty-open` | a duty is still to be done | `duty`, `by` |
 * | `recovery.duty-late` | a duty was done late | `duty`, `by` |
 * | `recovery.duty-missed` | a duty was not kept | `duty`, `by` |
 * | `recovery.premium-worth` | the covered loss is expected to reach the premium | `coveredLoss`, `premium`, `currency` |
 * | `recovery.no-loss-covered` | no loss is expected to be covered, and there is no premium | `currency` |
 * | `recovery.premium-above-loss` | the premium is above the covered loss | `coveredLoss`, `premium`, `currency` |
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
 * Why a limitation period ends when it does.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `recovery.limitation-not-started` | the period has not started | `law`, `safeDate` |
 * | `recovery.limitation-running` | the period runs | `law`, `safeDate` |
 * | `recovery.limitation-suspended` | an obstacle holds the period up | `law`, `safeDate` |
 * | `recovery.limitation-pending` | proceedings are taken as pending, as no end is given; from their end the period runs anew | `law`, `safeDate`, `kind`, `on` |
 * | `recovery.limitation-expired` | the period has run out, which is a defence | `law`, `safeDate` |
 * | `recovery.guarantee-lapsed` | the time to claim on a guarantee has run out, which ends the right where nobody claimed | `law`, `safeDate` |
 * | `recovery.limitation-warning` | a warning is reached | `safeDate`, `days` |
 * | `recovery.limitation-outer-limit` | the outer limit ends the period | `safeDate` |
 * | `recovery.event-restarts` | an event interrupts the period | `kind`, `on` |
 * | `recovery.event-suspends` | an obstacle puts the end off | `kind`, `on` |
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
 * Why a claim abroad cannot be pursued yet.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `recovery.cross-border-missing` | a point is not in order | `point` |
 * | `recovery.cross-border-unknown` | a point is not known | `point` |
 * | `recovery.cross-border-conflict` | a point contradicts itself | `point` |
 * | `recovery.cross-border-expired` | the claim has expired | `safeDate` |
 */
export type CrossBorderReasonCode =
  | 'recovery.cross-border-missing'
  | 'recovery.cross-border-unknown'
  | 'recovery.cross-border-conflict'
  | 'recovery.cross-border-expired'

/**
 * Why a tool of a court is open, or not.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `recovery.order-suitable` | every condition of a payment order holds | |
 * | `recovery.order-condition-fails` | a condition of a payment order does not hold | `condition` |
 * | `recovery.order-condition-unknown` | nobody knows whether a condition holds | `condition` |
 * | `recovery.order-served-late` | the order was served after 30 days | |
 * | `recovery.objection-without-effect` | the debtor only says that it cannot pay | |
 * | `recovery.objection-late` | the objection came late | `on`, `by` |
 * | `recovery.objection-in-time` | the objection came in time | `on`, `by` |
 * | `recovery.security-before-suit` | before suit the whole sum is secured | `amount` |
 * | `recovery.security-in-suit` | in suit the security is limited | `amount` |
 * | `recovery.preservation-condition-fails` | a condition of preservation does not hold | `condition` |
 * | `recovery.preservation-condition-unknown` | nobody knows whether a condition holds | `condition` |
 * | `recovery.arbitration-clause` | an arbitration clause keeps courts out | `place` |
 * | `recovery.choice-unconnected` | the chosen place is not connected | `place` |
 * | `recovery.choice-connection-unknown` | the connection of the chosen place is not known | `place` |
 * | `recovery.defendant-place-unknown` | the defendant’s domicile is not known | |
 * | `recovery.foreign-element` | rules on foreign-related cases apply too | |
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
 * Why a way is taken with an insolvent debtor.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `recovery.petition-accepted` | a bankruptcy petition was accepted | `on` |
 * | `recovery.interest-stops` | interest stops at the acceptance | `on` |
 * | `recovery.payments-void` | payments to one creditor are void | `on` |
 * | `recovery.deemed-due` | the debt falls due by the acceptance | `on` |
 * | `recovery.no-insolvency-sign` | there is no sign of insolvency | |
 * | `recovery.insolvency-unknown` | nobody knows whether the debtor is insolvent | |
 * | `recovery.petition-possible` | several creditors are unpaid | `creditors` |
 * | `recovery.restructuring-first` | a restructuring is on offer | |
 * | `recovery.no-insolvency-route` | nothing is on offer | |
 * | `recovery.claw-back-risk` | what is taken now may be undone | |
 * | `recovery.void-after-acceptance` | a payment was made after the acceptance | `id`, `on`, `windowStart` |
 * | `recovery.preference-six-months` | a payment was made in the six months before | `id`, `on`, `windowStart` |
 * | `recovery.transaction-one-year` | a transaction lies in the year before | `id`, `on`, `windowStart` |
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
 * Why a factored invoice settles as it does, or a receivable is not eligible.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `recovery.factoring-paid` | the debtor paid in full | |
 * | `recovery.factor-bears` | the factor bears the loss | `missing`, `currency`, `loss` |
 * | `recovery.seller-bears` | the seller bears what is missing | `missing`, `currency` |
 * | `recovery.not-eligible` | a criterion is not met | `criterion` |
 * | `recovery.eligibility-unknown` | nobody knows whether a criterion is met | `criterion` |
 */
export type FactoringReasonCode =
  | 'recovery.factoring-paid'
  | 'recovery.factor-bears'
  | 'recovery.seller-bears'
  | 'recovery.not-eligible'
  | 'recovery.eligibility-unknown'

/** The codes of the reasons that this room gives. */
export type RecoveryReasonCode =
  | FeeReasonCode
  | PursuitReasonCode
  | InsuranceReasonCode
  | LimitationReasonCode
  | CrossBorderReasonCode
  | CourtReasonCode
  | InsolvencyReasonCode
  | FactoringReasonCode
