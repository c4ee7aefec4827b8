import type { Reason } from '../kernel/reason.js'

/**
 * The reasons for the status of a plan, a promise, an agreement, a dispute or an approval.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `settlement.plan-does-not-sum` | the instalments' amounts, or their charges, do not sum to the total | `part`, `sum`, `expected`, `currency` |
 * | `settlement.plan-dates-go-back` | an instalment is due before the previous one | `number`, `dueDate`, `previous` |
 * | `settlement.plan-same-day` | two instalments are due on the same day | `number`, `dueDate`, `previous` |
 * | `settlement.first-payment-below-minimum` | the first instalment is below the minimum of the policy | `first`, `minimum`, `currency` |
 * | `settlement.plan-empty-instalment` | the amount of an instalment is zero | `number` |
 * | `settlement.instalment-below-minimum` | an instalment is below the minimum of the policy | `number`, `amount`, `minimum`, `currency` |
 * | `settlement.too-many-instalments` | there are more instalments than the policy allows | `count`, `maximum` |
 * | `settlement.plan-too-long` | the plan runs longer than the policy allows | `days`, `maximum` |
 * | `settlement.plan-on-track` | nothing of the plan is past due | `paid`, `open`, `currency` |
 * | `settlement.plan-completed` | all of the plan is paid | `paid`, `currency` |
 * | `settlement.plan-overpaid` | more was received than the plan requires | `amount`, `currency` |
 * | `settlement.instalment-late` | an instalment is past due, within the days of grace | `number`, `dueDate`, `open`, `currency`, `missedOn` |
 * | `settlement.instalment-missed` | an instalment was not paid by the end of the days of grace | `number`, `dueDate`, `missedOn`, `graceDays` |
 * | `settlement.instalment-paid-late` | an instalment was paid in full after its due date, within the days of grace | `number`, `dueDate`, `paidOn` |
 * | `settlement.plan-in-default` | enough instalments were missed for a default | `missed`, `missedForDefault`, `since` |
 * | `settlement.acceleration-available` | the creditor may call the rest due | `open`, `currency` |
 * | `settlement.accelerated` | the rest is due at once | `since`, `open`, `currency` |
 * | `settlement.call-without-right` | the rest was called due on a day without a right to do so | `calledDueOn` |
 * | `settlement.one-fifth-reached` | the due and unpaid amount is at least one fifth of the price | `unpaidDue`, `price`, `currency` |
 * | `settlement.one-fifth-not-reached` | the due and unpaid amount is less than one fifth of the price | `unpaidDue`, `price`, `currency` |
 * | `settlement.demand-needed` | one fifth is reached, but there is no unmet demand after that | `unpaidDue`, `price`, `currency` |
 * | `settlement.demand-time-runs` | the reasonable time after the demand is still running | `demandedOn`, `until` |
 * | `settlement.fewer-than-three-instalments` | a price in fewer than three instalments is not a sale by instalments | `count` |
 * | `settlement.charges-revived` | late charges that were waived are owed again | `amount`, `currency` |
 * | `settlement.promise-pending` | a promise is not yet kept, and its deadline has not passed | `promised`, `paid`, `currency`, `deadline` |
 * | `settlement.promise-kept` | a promise was kept | `promised`, `paid`, `currency`, `deadline` |
 * | `settlement.promise-partly-kept` | less was paid in time than promised | `promised`, `paid`, `currency`, `deadline` |
 * | `settlement.promise-broken` | nothing was paid in time for a promise | `promised`, `paid`, `currency`, `deadline` |
 * | `settlement.confirmed` | an agreement was confirmed in writing | `id`, `form`, `party`, `date` |
 * | `settlement.already-confirmed` | the agreement was already confirmed and is not changed | `id` |
 * | `settlement.not-in-writing` | an oral confirmation has no effect | `id` |
 * | `settlement.offer-lapsed` | the last day for accepting the offer has passed | `id`, `openUntil`, `date` |
 * | `settlement.not-confirmed` | an agreement is a proposal without a written confirmation | `id` |
 * | `settlement.binds` | an agreement is binding | `id`, `from` |
 * | `settlement.binds-later` | an agreement is confirmed and becomes binding on a later day | `id`, `from` |
 * | `settlement.superseded` | a later agreement of the same kind replaces this one | `id`, `by` |
 * | `settlement.route` | the roles that must approve a request, in order | `kind`, `amount`, `currency`, `steps` |
 * | `settlement.important` | the request is important, so this role must approve too | `amount`, `from`, `currency`, `role` |
 * | `settlement.assessment-missing` | a request about a key customer needs the record of an assessment | `kind` |
 * | `settlement.assessment-attached` | the record of an assessment was attached | `id`, `assessmentId` |
 * | `settlement.approval-submitted` | a request was submitted | `id`, `role` |
 * | `settlement.step-approved` | a step was approved and more follow | `id`, `role`, `actor` |
 * | `settlement.approval-approved` | the last step was approved | `id`, `role`, `actor` |
 * | `settlement.approval-rejected` | a step was rejected | `id`, `role`, `actor` |
 * | `settlement.approval-expired` | the last day for a decision has passed | `id`, `expiresOn` |
 * | `settlement.approval-closed` | the request is already decided or expired | `id`, `status` |
 * | `settlement.approval-not-draft` | only a draft can be changed or submitted | `id`, `status` |
 * | `settlement.approval-not-submitted` | a draft cannot be decided | `id` |
 * | `settlement.requester-decides` | the requester cannot decide | `id`, `actor` |
 * | `settlement.not-their-turn` | it is the turn of another role | `id`, `role`, `turn` |
 * | `settlement.decides-twice` | one person can decide one step only | `id`, `actor` |
 * | `settlement.dispute-opened` | a dispute was opened; the disputed part is neither dunned nor charged until it is decided | `disputed`, `currency`, `proofBy` |
 * | `settlement.undisputed-stays-due` | the undisputed part stays due | `undisputed`, `currency` |
 * | `settlement.raised-in-time` | an objection to the goods came in time | `raisedOn`, `noticeBy`, `basis` |
 * | `settlement.raised-too-late` | an objection to the goods came too late | `raisedOn`, `noticeBy`, `basis` |
 * | `settlement.proof-awaited` | the deadline for written proof has not passed | `proofBy`, `received` |
 * | `settlement.no-proof-in-time` | no written proof arrived by its deadline | `proofBy`, `received` |
 * | `settlement.proof-under-review` | written proof was received and is being checked | `count` |
 * | `settlement.dispute-valid` | the objection is justified in full | `accepted`, `rejected`, `currency` |
 * | `settlement.dispute-partly-valid` | the objection is justified in part | `accepted`, `rejected`, `currency` |
 * | `settlement.dispute-invalid` | the objection is not justified | `accepted`, `rejected`, `currency` |
 * | `settlement.credited` | the accepted part is credited | `accepted`, `currency` |
 * | `settlement.restated` | the duty to pay the rejected part is restated with a deadline | `rejected`, `currency`, `payBy` |
 * | `settlement.dispute-closed` | the dispute is already decided | `id` |
 * | `settlement.eligible` | there is no obstacle to the concession | `concession` |
 * | `settlement.insolvent` | insolvency proceedings are open: the claim must be filed | `concession` |
 * | `settlement.wilful-default` | the customer is unwilling to pay | `concession` |
 * | `settlement.willingness-unknown` | it is unknown whether the customer is willing to pay | `concession` |
 * | `settlement.able-to-pay` | the customer is able to pay and needs no plan | `concession` |
 * | `settlement.difficulty-not-covered` | the concession does not cover this cause of delay | `concession`, `difficulty` |
 * | `settlement.no-grade` | the customer has no grade | `concession` |
 * | `settlement.grade-not-covered` | the customer's grade is not good enough | `concession`, `grade` |
 * | `settlement.not-a-key-customer` | the concession is for key customers only | `concession` |
 * | `settlement.customer-since-unknown` | the day of the customer's first order is unknown | `concession`, `minYears` |
 * | `settlement.customer-too-short` | the customer has been one for too few years | `concession`, `years`, `minYears` |
 * | `settlement.no-payment-record` | the customer has no payment record | `concession` |
 * | `settlement.payment-record-too-poor` | too few payments were in time | `concession`, `onTime`, `least` |
 * | `settlement.too-many-broken-promises` | the customer has broken too many promises | `concession`, `count`, `maximum` |
 * | `settlement.too-many-open-disputes` | too many disputes are open | `concession`, `count`, `maximum` |
 * | `settlement.waived` | late charges are waived as long as the milestones are kept | `waived`, `payable`, `currency`, `agreementId` |
 * | `settlement.waiver-not-eligible` | the customer is not eligible for a waiver | |
 * | `settlement.supplementary-agreement-required` | a waiver requires a supplementary agreement | |
 * | `settlement.milestones-required` | a waiver requires milestones | |
 * | `settlement.waiver-conditional` | milestones of a waiver are still open | `waived`, `currency`, `agreementId` |
 * | `settlement.waiver-final` | all milestones of a waiver were kept | `waived`, `currency`, `agreementId` |
 * | `settlement.waiver-revived` | a milestone was missed, so the waived amount is owed again | `revived`, `currency`, `agreementId`, `dueDate` |
 * | `settlement.grace-granted` | the due date was moved | `from`, `to`, `days`, `lateReason` |
 * | `settlement.grace-not-eligible` | the customer is not eligible for days of grace | |
 * | `settlement.late-reason-required` | the reason for the delay was not recorded | |
 * | `settlement.grace-too-long` | the due date would be moved by too many days | `days`, `maximum` |
 * | `settlement.grace-binds-too-late` | the agreement becomes binding only after the new due date | `id`, `from`, `newDueDate` |
 * | `settlement.written-plan-required` | the new due date has to be confirmed in writing | |
 * | `settlement.approval-required` | a settlement in kind requires an approval | `status` |
 * | `settlement.approval-too-small` | less was approved than a settlement in kind credits | `approved`, `credited`, `currency` |
 * | `settlement.written-agreement-required` | a settlement in kind requires a written agreement | |
 * | `settlement.valuation-required` | an asset has no valuation report | `item` |
 * | `settlement.in-kind-agreed` | the assets are to be handed over; until then the old debt stands | `credited`, `residual`, `currency`, `transferDate`, `approvalId` |
 * | `settlement.in-kind-performed` | the assets were handed over and are credited | `credited`, `residual`, `currency`, `transferDate`, `approvalId` |
 * | `settlement.in-kind-void` | a hand-over after a bankruptcy petition was accepted is void: the old debt stands | `debt`, `currency`, `transferDate`, `acceptedOn`, `approvalId` |
 * | `settlement.in-kind-overdue` | the assets were not handed over in time: the old debt stands | `credited`, `residual`, `currency`, `transferDate`, `approvalId` |
 * | `settlement.forfeiture-clause-void` | a clause agreed before the debt was due makes the assets the creditor's property, which is void | `agreedOn`, `dueDate` |
 * | `settlement.claw-back-risk` | a hand-over may be undone if a bankruptcy petition is accepted soon after it | `performedOn`, `sixMonthsUntil`, `oneYearUntil` |
 * | `settlement.claw-back-six-months` | a hand-over is within six months before a bankruptcy petition was accepted | `performedOn`, `windowStart`, `acceptedOn` |
 * | `settlement.claw-back-one-year` | a hand-over is within a year before a bankruptcy petition was accepted | `performedOn`, `windowStart`, `acceptedOn` |
 * | `settlement.void-after-acceptance` | a hand-over after a bankruptcy petition was accepted is void | `performedOn`, `acceptedOn` |
 */
export type SettlementReasonCode =
  | 'settlement.plan-does-not-sum'
  | 'settlement.plan-dates-go-back'
  | 'settlement.plan-same-day'
  | 'settlement.first-payment-below-minimum'
  | 'settlement.plan-empty-instalment'
  | 'settlement.instalment-below-minimum'
  | 'settlement.too-many-instalments'
  | 'settlement.plan-too-long'
  | 'settlement.plan-on-track'
  | 'settlement.plan-completed'
  | 'settlement.plan-overpaid'
  | 'settlement.instalment-late'
  | 'settlement.instalment-missed'
  | 'settlement.instalment-paid-late'
  | 'settlement.plan-in-default'
  | 'settlement.acceleration-available'
  | 'settlement.accelerated'
  | 'settlement.call-without-right'
  | 'settlement.one-fifth-reached'
  | 'settlement.one-fifth-not-reached'
  | 'settlement.demand-needed'
  | 'settlement.demand-time-runs'
  | 'settlement.fewer-than-three-instalments'
  | 'settlement.charges-revived'
  | 'settlement.promise-pending'
  | 'settlement.promise-kept'
  | 'settlement.promise-partly-kept'
  | 'settlement.promise-broken'
  | 'settlement.confirmed'
  | 'settlement.already-confirmed'
  | 'settlement.not-in-writing'
  | 'settlement.offer-lapsed'
  | 'settlement.not-confirmed'
  | 'settlement.binds'
  | 'settlement.binds-later'
  | 'settlement.superseded'
  | 'settlement.route'
  | 'settlement.important'
  | 'settlement.assessment-missing'
  | 'settlement.assessment-attached'
  | 'settlement.approval-submitted'
  | 'settlement.step-approved'
  | 'settlement.approval-approved'
  | 'settlement.approval-rejected'
  | 'settlement.approval-expired'
  | 'settlement.approval-closed'
  | 'settlement.approval-not-draft'
  | 'settlement.approval-not-submitted'
  | 'settlement.requester-decides'
  | 'settlement.not-their-turn'
  | 'settlement.decides-twice'
  | 'settlement.dispute-opened'
  | 'settlement.undisputed-stays-due'
  | 'settlement.raised-in-time'
  | 'settlement.raised-too-late'
  | 'settlement.proof-awaited'
  | 'settlement.no-proof-in-time'
  | 'settlement.proof-under-review'
  | 'settlement.dispute-valid'
  | 'settlement.dispute-partly-valid'
  | 'settlement.dispute-invalid'
  | 'settlement.credited'
  | 'settlement.restated'
  | 'settlement.dispute-closed'
  | 'settlement.eligible'
  | 'settlement.insolvent'
  | 'settlement.wilful-default'
  | 'settlement.willingness-unknown'
  | 'settlement.able-to-pay'
  | 'settlement.difficulty-not-covered'
  | 'settlement.no-grade'
  | 'settlement.grade-not-covered'
  | 'settlement.not-a-key-customer'
  | 'settlement.customer-since-unknown'
  | 'settlement.customer-too-short'
  | 'settlement.no-payment-record'
  | 'settlement.payment-record-too-poor'
  | 'settlement.too-many-broken-promises'
  | 'settlement.too-many-open-disputes'
  | 'settlement.waived'
  | 'settlement.waiver-not-eligible'
  | 'settlement.supplementary-agreement-required'
  | 'settlement.milestones-required'
  | 'settlement.waiver-conditional'
  | 'settlement.waiver-final'
  | 'settlement.waiver-revived'
  | 'settlement.grace-granted'
  | 'settlement.grace-not-eligible'
  | 'settlement.late-reason-required'
  | 'settlement.grace-too-long'
  | 'settlement.grace-binds-too-late'
  | 'settlement.written-plan-required'
  | 'settlement.approval-required'
  | 'settlement.approval-too-small'
  | 'settlement.written-agreement-required'
  | 'settlement.valuation-required'
  | 'settlement.in-kind-agreed'
  | 'settlement.in-kind-performed'
  | 'settlement.in-kind-void'
  | 'settlement.in-kind-overdue'
  | 'settlement.forfeiture-clause-void'
  | 'settlement.claw-back-risk'
  | 'settlement.claw-back-six-months'
  | 'settlement.claw-back-one-year'
  | 'settlement.void-after-acceptance'

/** A reason of this room. */
export type SettlementReason = Reason<SettlementReasonCode>
