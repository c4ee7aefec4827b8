/**
 * Why a case is in its present state, or why an event was refused. `none` stands for no stage.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `escalation.not-allowed` | the event is not allowed for a case in that phase | `event`, `phase` |
 * | `escalation.past` | the event is earlier than the last one of the case | `on`, `last` |
 * | `escalation.not-yet` | the event is later than the day of the run | `on`, `asOf` |
 * | `escalation.too-large` | the amount of the event is more than is open, or than is disputed or open to dispute | `amount`, `most`, `currency` |
 * | `escalation.too-many` | the case has reached the greatest number of holds or of promises | `limit` |
 * | `escalation.set-aside` | the row of the item was set aside: the event was not applied either, and has to be given again | |
 * | `escalation.nothing-open` | nothing is open on the item of a case without a state, or on a case that is reopened without an amount | |
 * | `escalation.no-such-touch` | no such touch is pending | `commandId` |
 * | `escalation.nothing-sent` | no touch was made whose receipt could be confirmed | |
 * | `escalation.unknown-hold` | the case has no such dispute, promise, plan or hold | `id` |
 * | `escalation.known-hold` | the case already has a hold with that id | `id` |
 * | `escalation.not-confirmed` | grace is binding only if it is confirmed in writing | `id` |
 * | `escalation.promises-exhausted` | the number of broken promises has reached the limit of the policy, so that a further one does not hold the case | `broken`, `allowed` |
 * | `escalation.no-override` | the policy has no override for that ground | `ground` |
 * | `escalation.contact-not-lost` | the debtor can be reached, so it has not vanished | |
 * | `escalation.no-request` | that command has no open approval request | `commandId` |
 * | `escalation.request-open` | an approval request for an override is still unanswered | `commandId` |
 * | `escalation.self-approval` | the requester cannot approve | `by` |
 * | `escalation.wrong-approver` | another role must approve | `role`, `needed` |
 * | `escalation.demand-missing` | no formal demand was sent, so a legal step is not allowed | |
 * | `escalation.demand-running` | the deadline of the formal demand has not passed | `deadline` |
 * | `escalation.held` | holds cover the whole balance: the stage does not rise | `held`, `currency` |
 * | `escalation.partly-held` | holds cover a part; dunning continues for the rest | `held`, `dunned`, `currency` |
 * | `escalation.hold-lapsed` | a hold has lapsed | `id`, `until` |
 * | `escalation.touch` | the stage is reached, and its touch is commanded | `stage`, `since` |
 * | `escalation.repeat` | the touch of the stage is repeated | `stage`, `time` |
 * | `escalation.pending` | the touch was commanded and is not yet reported as made | `stage`, `commandId`, `since` |
 * | `escalation.passed` | the reminder is not reported as made; it is withdrawn for a later touch | `stage`, `commandId` |
 * | `escalation.approval-needed` | the stage is reached and needs an approval | `stage` |
 * | `escalation.awaiting-approval` | the approval request is unanswered | `stage`, `since` |
 * | `escalation.approval-refused` | the approval of the stage was refused; no stage is entered until it is given | `stage`, `on` |
 * | `escalation.approved` | the approval was given | `stage`, `by` |
 * | `escalation.override` | an override was made on a recorded and approved ground | `ground`, `stage`, `by` |
 * | `escalation.demand-first` | a formal demand comes before the legal stage | `stage`, `instead` |
 * | `escalation.skipped` | days were missed; the reminder is skipped for a later touch | `stage` |
 * | `escalation.lapsed` | the day of the reminder has passed, and it is not sent late | `stage` |
 * | `escalation.below-minimum` | the amount that may be dunned is below the minimum of the stage | `stage`, `amount`, `currency` |
 * | `escalation.below-share` | the share of the items that have reached the stage is below its minimum | `stage` |
 * | `escalation.condition` | the customer has fewer unpaid invoices, or a smaller balance, than the stage requires | `stage` |
 * | `escalation.gap` | the last touch is too recent | `until` |
 * | `escalation.resting` | after a payment or similar event, no stage is entered before that day | `until` |
 * | `escalation.stepped-back` | a payment or similar event stepped the case back by a rule of the policy | `from`, `to` |
 * | `escalation.re-anchored` | the oldest item was paid, or is disputed as a whole: days are counted from another one | `from`, `to` |
 * | `escalation.restated` | the ledger reports different data on the item than the case has | `field`, `from`, `to` |
 * | `escalation.begun-anew` | in a comparison of policies: the other policy lacks a stage at which the case stood or was touched, so the case starts from scratch | `stage` |
 * | `escalation.no-such-stage` | the policy does not have the stage at which the case was to be set | `stage` |
 * | `escalation.split` | the item was split: its open instalments have cases of their own | `instalments` |
 * | `escalation.split-from` | the item was split: the case of the instalment begins with its own due date and the holds of the case of the whole | `caseId` |
 * | `escalation.merged` | the instalments were merged: the whole item has a case of its own | `caseId` |
 * | `escalation.merged-from` | the instalments were merged: the case of the item begins with its own due date and the holds of their cases | `instalments` |
 * | `escalation.lowered` | the facts no longer match the stage | `from`, `to` |
 * | `escalation.withdrawn` | a touch that was not yet made is withdrawn | `commandId` |
 * | `escalation.waiting` | no further stage has been reached | `stage` |
 * | `escalation.closed` | the case is not dunned in its phase | `phase` |
 * | `escalation.phase` | the case has entered a phase | `phase` |
 * | `escalation.no-business-day` | nothing is sent on a day that is not a business day | `on` |
 */
export type EscalationReasonCode =
  | 'escalation.not-allowed'
  | 'escalation.past'
  | 'escalation.not-yet'
  | 'escalation.too-large'
  | 'escalation.too-many'
  | 'escalation.set-aside'
  | 'escalation.nothing-open'
  | 'escalation.no-such-touch'
  | 'escalation.nothing-sent'
  | 'escalation.unknown-hold'
  | 'escalation.known-hold'
  | 'escalation.not-confirmed'
  | 'escalation.promises-exhausted'
  | 'escalation.no-override'
  | 'escalation.contact-not-lost'
  | 'escalation.no-request'
  | 'escalation.request-open'
  | 'escalation.self-approval'
  | 'escalation.wrong-approver'
  | 'escalation.demand-missing'
  | 'escalation.demand-running'
  | 'escalation.held'
  | 'escalation.partly-held'
  | 'escalation.hold-lapsed'
  | 'escalation.touch'
  | 'escalation.repeat'
  | 'escalation.pending'
  | 'escalation.passed'
  | 'escalation.approval-needed'
  | 'escalation.awaiting-approval'
  | 'escalation.approval-refused'
  | 'escalation.approved'
  | 'escalation.override'
  | 'escalation.demand-first'
  | 'escalation.skipped'
  | 'escalation.lapsed'
  | 'escalation.below-minimum'
  | 'escalation.below-share'
  | 'escalation.condition'
  | 'escalation.gap'
  | 'escalation.resting'
  | 'escalation.stepped-back'
  | 'escalation.re-anchored'
  | 'escalation.restated'
  | 'escalation.begun-anew'
  | 'escalation.no-such-stage'
  | 'escalation.split'
  | 'escalation.split-from'
  | 'escalation.merged'
  | 'escalation.merged-from'
  | 'escalation.lowered'
  | 'escalation.withdrawn'
  | 'escalation.waiting'
  | 'escalation.closed'
  | 'escalation.phase'
  | 'escalation.no-business-day'

/**
 * Remarks on a policy that is accepted but incomplete.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `policy.no-standard` | the stage has no operating standard: no time limit, template or test of completion | `stage` |
 * | `policy.no-act` | the stage has no `act` and is read as a reminder | `stage`, `role` |
 */
export type EscalationPolicyReasonCode = 'policy.no-standard' | 'policy.no-act'

/**
 * Why a contact is not allowed.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `contact.quiet-hours` | it falls outside the hours of the rules, on the debtor's clock | `time`, `from`, `to` |
 * | `contact.daily-call-limit` | the limit of calls that reach the debtor on a day is reached | `count`, `limit` |
 * | `contact.daily-attempt-limit` | the limit of unanswered calls to that number on a day is reached | `count`, `limit` |
 * | `contact.weekly-call-limit` | the limit of calls in consecutive days is reached | `count`, `limit`, `days` |
 * | `contact.after-conversation` | a conversation is too recent | `on`, `days` |
 * | `contact.third-party` | third parties may not learn of the debt | |
 */
export type ContactReasonCode =
  | 'contact.quiet-hours'
  | 'contact.daily-call-limit'
  | 'contact.daily-attempt-limit'
  | 'contact.weekly-call-limit'
  | 'contact.after-conversation'
  | 'contact.third-party'

/**
 * Why a case is referred to an outside professional, and what to observe about the channel.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `referral.grace-exceeded` | it is overdue by more than the days of grace in the contract | `daysPastDue`, `graceDays` |
 * | `referral.contact-lost` | the debtor cannot be reached | |
 * | `referral.inability-stated` | the debtor has said that it cannot pay | |
 * | `referral.cross-border-obstacle` | there is a legal obstacle to collecting abroad | |
 * | `referral.internal-exhausted` | every stage was completed without a payment | |
 * | `referral.investigate-first` | a complex case begins with an investigation of assets | |
 * | `referral.cn-collection-ban` | debt collection companies are banned in mainland China; a law firm acts | |
 * | `referral.foreign-law` | the law of the debtor's country governs what a collector may do there | `country` |
 * | `referral.large-foreign` | a large foreign debt | `amount`, `currency`, `threshold` |
 */
export type ReferralReasonCode =
  | 'referral.grace-exceeded'
  | 'referral.contact-lost'
  | 'referral.inability-stated'
  | 'referral.cross-border-obstacle'
  | 'referral.internal-exhausted'
  | 'referral.investigate-first'
  | 'referral.cn-collection-ban'
  | 'referral.foreign-law'
  | 'referral.large-foreign'
