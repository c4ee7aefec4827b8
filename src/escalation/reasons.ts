/**
 * Why a case of escalation stands where it stands, or an event was refused. `none` stands for no stage.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `escalation.not-allowed` | the event does not happen to a case of that phase | `event`, `phase` |
 * | `escalation.past` | the event lies before the last one of the case | `on`, `last` |
 * | `escalation.not-yet` | the event lies after the day of the run | `on`, `asOf` |
 * | `escalation.too-large` | the amount of the event is more than is open, or than is disputed or open to dispute | `amount`, `most`, `currency` |
 * | `escalation.too-many` | the case has as many holds, or knows as many promises, as it can bear | `limit` |
 * | `escalation.set-aside` | the row of the item was set aside: the event waits with it, and has to be given again | |
 * | `escalation.nothing-open` | nothing is open on the item of a case without a state, or on the case that is opened again without an amount | |
 * | `escalation.no-such-touch` | no such touch is pending | `commandId` |
 * | `escalation.nothing-sent` | no touch was made whose receipt could be confirmed | |
 * | `escalation.unknown-hold` | the case has no such dispute, promise, plan or hold | `id` |
 * | `escalation.known-hold` | the case already has a hold of that name | `id` |
 * | `escalation.not-confirmed` | grace binds only with a confirmation in writing | `id` |
 * | `escalation.promises-exhausted` | so many promises were broken that the policy lets no further one hold the case | `broken`, `allowed` |
 * | `escalation.no-override` | the policy has no way past its order for that ground | `ground` |
 * | `escalation.contact-not-lost` | a debtor that can be reached has not vanished | |
 * | `escalation.no-request` | no approval was asked for by that command | `commandId` |
 * | `escalation.request-open` | an approval of an override was asked for, and nobody has answered yet | `commandId` |
 * | `escalation.self-approval` | whoever asked cannot approve | `by` |
 * | `escalation.wrong-approver` | the approval belongs to another role | `role`, `needed` |
 * | `escalation.demand-missing` | no formal demand was sent, so no legal step may follow | |
 * | `escalation.demand-running` | the deadline of the formal demand has not passed | `deadline` |
 * | `escalation.held` | holds cover the whole balance: the stage does not rise | `held`, `currency` |
 * | `escalation.partly-held` | holds cover a part; the rest is dunned on | `held`, `dunned`, `currency` |
 * | `escalation.hold-lapsed` | a hold has run out | `id`, `until` |
 * | `escalation.touch` | the stage has been reached and is acted on | `stage`, `since` |
 * | `escalation.repeat` | the stage is acted on once more | `stage`, `time` |
 * | `escalation.pending` | the touch was commanded and nobody has said yet that it was made | `stage`, `commandId`, `since` |
 * | `escalation.passed` | nobody said that the reminder was made; it is withdrawn for a later touch | `stage`, `commandId` |
 * | `escalation.approval-needed` | the stage has been reached and needs an approval | `stage` |
 * | `escalation.awaiting-approval` | an approval was asked for and not answered | `stage`, `since` |
 * | `escalation.approval-refused` | the stage was refused; nothing rises until somebody approves | `stage`, `on` |
 * | `escalation.approved` | the approval was given | `stage`, `by` |
 * | `escalation.override` | the order of the stages was left on a recorded and approved ground | `ground`, `stage`, `by` |
 * | `escalation.demand-first` | a formal demand comes before the legal stage | `stage`, `instead` |
 * | `escalation.skipped` | days were missed; the reminder is skipped for a later touch | `stage` |
 * | `escalation.lapsed` | the day of the reminder is past, and it is not sent late | `stage` |
 * | `escalation.below-minimum` | what may be dunned is below the least amount of the stage | `stage`, `amount`, `currency` |
 * | `escalation.below-share` | items that have reached the stage are below its least share of all that is owed | `stage` |
 * | `escalation.condition` | the customer has fewer unpaid invoices, or a smaller balance, than the stage asks for | `stage` |
 * | `escalation.gap` | the last touch is too recent | `until` |
 * | `escalation.resting` | good news: no stage is entered before that day | `until` |
 * | `escalation.stepped-back` | good news stepped the case back by a rule of the policy | `from`, `to` |
 * | `escalation.re-anchored` | the oldest item was paid, or is disputed as a whole: days count from another one | `from`, `to` |
 * | `escalation.restated` | the ledger says something else of the item than the case knew | `field`, `from`, `to` |
 * | `escalation.begun-anew` | in a comparison of policies: the other policy does not have a stage at which the case stood or was touched, so the case begins anew | `stage` |
 * | `escalation.no-such-stage` | the policy does not have the stage at which somebody set the case | `stage` |
 * | `escalation.split` | the item was split: its open instalments have cases of their own | `instalments` |
 * | `escalation.split-from` | the item was split: the case of the instalment begins by its own due date, with what held the case of the whole | `caseId` |
 * | `escalation.merged` | the instalments were merged: the whole item has a case of its own | `caseId` |
 * | `escalation.merged-from` | the instalments were merged: the case of the item begins by its own due date, with what held theirs | `instalments` |
 * | `escalation.lowered` | the facts no longer match the stage | `from`, `to` |
 * | `escalation.withdrawn` | a touch that was not made yet is withdrawn | `commandId` |
 * | `escalation.waiting` | no further stage has been reached | `stage` |
 * | `escalation.closed` | the case is not dunned in its phase | `phase` |
 * | `escalation.phase` | the case has entered a phase | `phase` |
 * | `escalation.no-business-day` | nothing is sent on a day that is no business day | `on` |
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
 * What a policy lacks without being refused.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `policy.no-standard` | the stage has no operating standard: no deadline, text or test of completion | `stage` |
 * | `policy.no-act` | the stage does not say what it is, and is read as a reminder | `stage`, `role` |
 */
export type EscalationPolicyReasonCode = 'policy.no-standard' | 'policy.no-act'

/**
 * Why a contact may not be made.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `contact.quiet-hours` | it falls outside the hours of the rules, on the debtor's clock | `time`, `from`, `to` |
 * | `contact.daily-call-limit` | so many calls reached the debtor on that day | `count`, `limit` |
 * | `contact.daily-attempt-limit` | so many calls to that number stayed unanswered on that day | `count`, `limit` |
 * | `contact.weekly-call-limit` | so many calls were made in consecutive days | `count`, `limit`, `days` |
 * | `contact.after-conversation` | a conversation is too recent | `on`, `days` |
 * | `contact.third-party` | a third party may not be told of the debt | |
 */
export type ContactReasonCode =
  | 'contact.quiet-hours'
  | 'contact.daily-call-limit'
  | 'contact.daily-attempt-limit'
  | 'contact.weekly-call-limit'
  | 'contact.after-conversation'
  | 'contact.third-party'

/**
 * Why a case goes to an outside professional, and what to mind about the channel.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `referral.grace-exceeded` | it is overdue by more than the days of grace of the contract | `daysPastDue`, `graceDays` |
 * | `referral.contact-lost` | the debtor cannot be reached | |
 * | `referral.inability-stated` | the debtor has said that it cannot pay | |
 * | `referral.cross-border-obstacle` | a legal obstacle stands in the way of collecting abroad | |
 * | `referral.internal-exhausted` | every stage has been run, and nothing was paid | |
 * | `referral.investigate-first` | a complex case begins with an investigation of assets | |
 * | `referral.cn-collection-ban` | debt collection companies are banned in mainland China; a law firm acts | |
 * | `referral.foreign-law` | the law of the debtor's country governs what may be done there | `country` |
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
