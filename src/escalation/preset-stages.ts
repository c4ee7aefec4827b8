import type { EscalationPolicy, EscalationStage, StageStandard } from './policy.js'

/** A shipped policy. */
export const preset = (
  id: EscalationPresetName,
  source: string,
  stages: readonly EscalationStage[],
  fields: Partial<EscalationPolicy> = {},
): EscalationPolicy => ({ schema: 'receivables/escalation-policy@1', id, source, stages, ...fields })

/** An operating standard. */
export const standard = (withinDays: number, template: string, doneWhen: string): StageStandard => ({
  withinDays,
  template,
  doneWhen,
})

/** When a message counts as done. */
export const SENT = 'the message is sent and filed'
/** When a letter counts as done. */
export const DELIVERED = 'the letter is sent with proof of delivery and filed'
/** When a call counts as done. */
export const CALLED = 'the call, its content and any promise are written down'

/** An e-mail by finance on a day relative to the due date. */
export const mail = (id: string, days: number, fields: Partial<EscalationStage> = {}): EscalationStage => ({
  id,
  trigger: { from: 'due-date', days },
  role: 'finance',
  channel: 'email',
  needsApproval: false,
  act: 'reminder',
  standard: standard(1, id, SENT),
  ...fields,
})

/** A formal demand for payment by letter from finance. */
export const demand = (id: string, fields: Partial<EscalationStage>): EscalationStage => ({
  id,
  role: 'finance',
  channel: 'letter',
  needsApproval: false,
  act: 'formal-demand',
  noticeKind: 'final-demand',
  deadlineDays: 10,
  charges: ['late-interest'],
  standard: standard(2, id, DELIVERED),
  ...fields,
})

/** A collector of the seller takes over. */
export const collector: EscalationStage = {
  id: 'dedicated-collector',
  fromDaysPastDue: 60,
  role: 'collector',
  channel: 'phone',
  needsApproval: false,
  act: 'collection',
  standard: { withinDays: 3, template: 'dedicated-collector', doneWhen: CALLED },
}

/** A letter from a law firm. */
export const lawyer = (fields: Partial<EscalationStage>): EscalationStage => ({
  id: 'lawyer-letter',
  role: 'external-counsel',
  channel: 'letter',
  needsApproval: true,
  act: 'legal',
  noticeKind: 'lawyer-letter',
  deadlineDays: 10,
  standard: standard(5, 'lawyer-letter', DELIVERED),
  ...fields,
})
/** The names of the shipped escalation policies. */
export type EscalationPresetName =
  | 'stepwise'
  | 'formal-first'
  | 'series-5'
  | 'graded-30-60-90'
  | 'pre-3'
  | 'reference-az'
