import { readSafely } from '../kernel/read-safely.js'
import { triggerText } from './escalation-diagram.js'
import { planOf } from './plan.js'
import type { EscalationPolicy } from './policy.js'
import { TRANSITIONS } from './transitions.js'

/**
 * A policy as two tables in Markdown: its stages with their roles and operating standards, and the events that each
 * phase of a case allows with the phases to which they lead.
 *
 * @throws ReceivablesError `policy.invalid`, or the code of a malformed field.
 *
 * @example
 * ```ts
 * import { escalationPresets, transitionTable } from 'receivables/escalation'
 *
 * transitionTable(escalationPresets['pre-3']).split('\n')[2]
 * // => '| pre-due-reminder | 3 days before the due date | reminder | finance | email | no | – | within 1 day; pre-due-reminder; the message is sent and filed |'
 * ```
 *
 * @see The RACI practice of credit control: every step has somebody who answers for it, and a standard.
 */
export function transitionTable(policy: EscalationPolicy): string {
  return readSafely('policy', () => {
    const { stages } = planOf(policy, 'policy')
    const lines = [
      '| stage | begins | what it is | role | channel | approval | deadline | standard |',
      '|---|---|---|---|---|---|---|---|',
    ]
    for (const planned of stages) {
      const { stage, act, id } = planned
      const { standard, deadlineDays } = stage
      const cells = [
        id,
        triggerText(planned),
        act,
        escape(stage.role),
        stage.channel,
        stage.needsApproval ? escape(stage.approvedBy ?? 'yes') : 'no',
        deadlineDays === undefined ? '–' : daysText(deadlineDays),
        standard === undefined
          ? '–'
          : escape(`within ${daysText(standard.withinDays)}; ${standard.template}; ${standard.doneWhen}`),
      ]
      lines.push(`| ${cells.join(' | ')} |`)
    }
    lines.push('', '| phase | event | leads to |', '|---|---|---|')
    for (const [phase, events] of Object.entries(TRANSITIONS)) {
      for (const [event, to] of Object.entries(events))
        lines.push(`| ${phase} | ${event} | ${to.join(', ')} |`)
    }
    return lines.join('\n')
  })
}

const daysText = (count: number): string => `${String(count)} ${count === 1 ? 'day' : 'days'}`

/** A text with the characters escaped that would end a table cell. */
const escape = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ')
