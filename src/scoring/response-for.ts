import { expectChoice } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import type { ScoringReasonCode } from './reasons.js'

/**
 * Why a customer pays late.
 *
 * | reason | meaning |
 * |---|---|
 * | `cash-flow` | temporary lack of cash |
 * | `administrative-oversight` | the invoice was lost or its approval is stuck: disorganisation |
 * | `quality-dispute` | the quality of goods or services is disputed |
 * | `delivery-dispute` | time, place or quantity of the delivery is disputed |
 * | `low-priority` | other creditors are paid first |
 * | `no-consequence` | late payment has had no consequences so far: a habit that the creditor allowed |
 * | `forgetfulness` | the invoice was forgotten |
 * | `hard-times` | the business is in difficulties |
 * | `avoidance` | the customer does not answer |
 * | `unknown` | the reason is not known yet |
 */
export type LateReason =
  | 'cash-flow'
  | 'administrative-oversight'
  | 'quality-dispute'
  | 'delivery-dispute'
  | 'low-priority'
  | 'no-consequence'
  | 'forgetfulness'
  | 'hard-times'
  | 'avoidance'
  | 'unknown'

/** The kind of response to late payment. */
export type ResponseFlow = 'reminders' | 'payment-plan' | 'dispute' | 'charges' | 'escalation' | 'inquiry'

/** One step of a response to late payment. */
export type ResponseStep =
  | 'ask-for-reason'
  | 'resend-invoice'
  | 'confirm-receiver'
  | 'reminder-series'
  | 'remind-before-due-date'
  | 'ask-for-cash-forecast'
  | 'agree-short-plan'
  | 'agree-payment-plan'
  | 'ask-for-security'
  | 'review-limit'
  | 'open-dispute'
  | 'collect-undisputed-part'
  | 'inspect-goods'
  | 'send-proof-of-delivery'
  | 'find-decision-maker'
  | 'charge-late-interest'
  | 'tighten-terms'
  | 'try-other-channels'
  | 'formal-demand'

/** The response to a reason for late payment. */
export interface ResponsePlaybook {
  /** The reason for late payment. */
  readonly reason: LateReason
  /** The kind of response. */
  readonly flow: ResponseFlow
  /** The steps, in this order. */
  readonly steps: readonly ResponseStep[]
  /** The reason for late payment, for explanations. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

const PLAYBOOKS: Readonly<Record<LateReason, readonly [ResponseFlow, ...ResponseStep[]]>> = {
  'cash-flow': ['payment-plan', 'ask-for-cash-forecast', 'agree-short-plan'],
  'administrative-oversight': ['reminders', 'resend-invoice', 'confirm-receiver', 'reminder-series'],
  'quality-dispute': ['dispute', 'open-dispute', 'collect-undisputed-part', 'inspect-goods'],
  'delivery-dispute': ['dispute', 'open-dispute', 'collect-undisputed-part', 'send-proof-of-delivery'],
  'low-priority': ['charges', 'find-decision-maker', 'charge-late-interest'],
  'no-consequence': ['charges', 'charge-late-interest', 'tighten-terms'],
  forgetfulness: ['reminders', 'reminder-series', 'remind-before-due-date'],
  'hard-times': ['payment-plan', 'agree-payment-plan', 'ask-for-security', 'review-limit'],
  avoidance: ['escalation', 'try-other-channels', 'formal-demand'],
  unknown: ['inquiry', 'ask-for-reason', 'reminder-series'],
}

/**
 * The response to a reason for late payment: oversight and forgetting get reminders, hard times get a payment plan, a
 * habit without consequences gets consequences, a complaint becomes a dispute, silence is escalated. A company with
 * other rules keeps its own table; this one decides nothing about money.
 *
 * @throws ReceivablesError `input.choice` or `input.missing` unless the reason is one of the ten.
 *
 * @example
 * ```ts
 * import { responseFor } from 'receivables'
 *
 * responseFor('no-consequence')
 * // => { reason: 'no-consequence', flow: 'charges', steps: ['charge-late-interest', 'tighten-terms'], ... }
 * ```
 *
 * @see A guide of the United States Chamber of Commerce on customers who pay late, in its Chinese edition; Chinese
 * collection firms' guides for trade creditors.
 */
export function responseFor(reason: LateReason): ResponsePlaybook {
  const known = expectChoice(reason, Object.keys(PLAYBOOKS) as LateReason[], 'reason')
  const [flow, ...steps] = PLAYBOOKS[known]
  return { reason: known, flow, steps, reasons: [{ code: `scoring.late-${known}`, params: {} }] }
}
