import type { Reason } from '../kernel/reason.js'
import type { EscalationEventType } from './events.js'
import type { EscalationReasonCode } from './reasons.js'
import {
  acceptDispute,
  agreePlan,
  breakPromise,
  dispute,
  grantGrace,
  keep,
  lift,
  narrow,
  placeHold,
  promise,
  rejectDispute,
  setContact,
} from './rules-of-holds.js'
import { credit, pay, reopen, restate } from './rules-of-money.js'
import {
  approve,
  confirmReceipt,
  fileInsolvency,
  reachDay,
  refer,
  refuseApproval,
  requestOverride,
  send,
  setStage,
  withdraw,
  writeOff,
} from './rules-of-touches.js'
import type { Turn } from './turn.js'

/** Applies an event to the draft of the state; returns a reason if the event is refused. */
export type Rule = (turn: Turn) => Reason<EscalationReasonCode> | null

/** The rule per type of event. */
export const RULES: Readonly<Record<EscalationEventType, Rule>> = {
  'day-reached': reachDay,
  'notice-sent': send,
  'receipt-confirmed': confirmReceipt,
  'touch-withdrawn': withdraw,
  'payment-received': pay,
  'credit-note-issued': credit,
  'balance-restated': restate,
  'promise-made': promise,
  'promise-kept': /* #__PURE__ */ keep('promise'),
  'promise-broken': breakPromise,
  'dispute-raised': dispute,
  'dispute-narrowed': narrow,
  'dispute-accepted': acceptDispute,
  'dispute-rejected': rejectDispute,
  'plan-agreed': agreePlan,
  'plan-kept': /* #__PURE__ */ keep('plan'),
  'plan-breached': /* #__PURE__ */ lift('plan'),
  'grace-granted': grantGrace,
  'hold-placed': placeHold,
  'hold-lifted': /* #__PURE__ */ lift('manual', 'grace'),
  'contact-lost': /* #__PURE__ */ setContact(true),
  'contact-made': /* #__PURE__ */ setContact(false),
  'insolvency-filed': fileInsolvency,
  'override-requested': requestOverride,
  'approval-given': approve,
  'approval-refused': refuseApproval,
  'stage-set': setStage,
  referred: refer,
  recovered: pay,
  'written-off': writeOff,
  reopened: reopen,
}
