import type { NoticeKind } from '../notices/notice-kind.js'
import type { EscalationAct, EscalationStage, EscalationTone, EscalationTrigger } from './policy.js'

/** The act of a stage: `act` if given, otherwise derived from its notice. */
export function actOf({ act, noticeKind }: EscalationStage): EscalationAct {
  if (act !== undefined) return act
  if (noticeKind === 'overdue-notice' || noticeKind === 'final-demand') return 'formal-demand'
  return noticeKind === 'lawyer-letter' || noticeKind === 'hand-over-file' ? 'legal' : 'reminder'
}

/** The trigger of a stage, from either of its two notations. */
export const triggerOf = ({ trigger, fromDaysPastDue }: EscalationStage): EscalationTrigger =>
  trigger ?? { from: 'due-date', days: fromDaysPastDue as number }

/** The notice of a stage; null for a call or a visit without `noticeKind`. */
export function noticeOf(stage: EscalationStage): NoticeKind | null {
  if (stage.noticeKind !== undefined) return stage.noticeKind
  if (stage.channel === 'phone' || stage.channel === 'visit') return null
  const act = actOf(stage)
  if (act === 'formal-demand') return 'final-demand'
  if (act === 'legal') return 'lawyer-letter'
  const { from, days } = triggerOf(stage)
  if (from !== 'due-date' || days > 0) return 'friendly-reminder'
  return days === 0 ? 'due-today' : 'pre-due-reminder'
}

/** The tone of a stage: `tone` if given, otherwise derived from its act. */
export function toneOf(stage: EscalationStage): EscalationTone {
  if (stage.tone !== undefined) return stage.tone
  const act = actOf(stage)
  if (act === 'reminder') return 'friendly'
  return act === 'collection' ? 'firm' : 'formal'
}

/** Days after an origin at a tempo, rounded up to whole days; days before the origin are unchanged. */
export const pacedDays = (days: number, percent: number): number =>
  days > 0 ? Math.ceil((days * percent) / 100) : days
