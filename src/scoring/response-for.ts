import { expectChoice } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import type { ScoringReasonCode } from './reasons.js'

/**
 * Why a customer pays late.
 *
 * | reason | what it is |
 * |---|---|
 * | `cash-flow` | money is short for the moment |
 * | `administrative-oversight` | the invoice went astray or its approval hangs: disorganisation |
 * | `quality-dispute` | the goods or services are objected to |
 * | `delivery-dispute` | when, where or how much was delivered is objected to |
 * | `low-priority` | others are paid first |
 * | `no-consequence` | late payment has never cost anything: a habit that the creditor allowed |
 * | `forgetfulness` | it was forgotten |
 * | `hard-times` | the business does badly |
 * | `avoidance` | nobody answers |
 * | `unknown` | nobody has asked yet |
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

/** What kind of answer lateness gets. */
export type ResponseFlow = 'reminders' | 'payment-plan' | 'dispute' | 'charges' | 'escalation' | 'inquiry'

/** One thing to do about lateness. */
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

/** What to do about a reason for lateness. */
export interface ResponsePlaybook {
  /** The reason. */
  readonly reason: LateReason
  /** What kind of answer it gets. */
  readonly flow: ResponseFlow
  /** What to do, in this order. */
  readonly steps: readonly ResponseStep[]
  /** The same in words. */
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
 * What to do about a reason for late payment: oversight and forgetting get reminders, hard times a plan, a habit that
 * has had no consequences gets them, an objection becomes a dispute, silence is escalated. A company that does
 * otherwise keeps a table of its own: this one decides nothing about money.
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
 * @see A guide of the United States Chamber of Commerce on customers who pay late, in its Chinese edition; Chinese collection firms' guides for trade creditors.
 */
export function responseFor(reason: LateReason): ResponsePlaybook {
  const known = expectChoice(reason, Object.keys(PLAYBOOKS) as LateReason[], 'reason')
  const [flow, ...steps] = PLAYBOOKS[known]
  return { reason: known, flow, steps, reasons: [{ code: `scoring.late-${known}`, params: {} }] }
}
