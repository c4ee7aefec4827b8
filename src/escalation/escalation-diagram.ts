import { readSafely } from '../kernel/read-safely.js'
import { planOf, type PlanStage } from './plan.js'
import type { EscalationPolicy } from './policy.js'
import { FINAL_PHASES, TRANSITIONS } from './transitions.js'

/** The trigger of a stage in words. */
export function triggerText({ origin, days }: PlanStage): string {
  const count = Math.abs(days)
  const unit = count === 1 ? 'day' : 'days'
  const origins = {
    'due-date': 'the due date',
    'invoice-date': 'the invoice date',
    'month-end': 'the end of the month',
    completion: 'completion',
    'previous-notice': 'the previous touch',
    'previous-deadline': 'the previous deadline',
    'dispute-rejection': 'the rejected dispute',
  } as const
  if (days === 0) return `on ${origins[origin]}`
  return `${String(count)} ${unit} ${days < 0 ? 'before' : 'after'} ${origins[origin]}`
}

/**
 * A policy as a Mermaid state diagram: its stages inside the phase `open`, with the other phases around it. The same
 * policy always gives the same text.
 *
 * @throws ReceivablesError `policy.invalid`, or the code of a malformed field.
 *
 * @example
 * ```ts
 * import { escalationDiagram, escalationPresets } from 'receivables/escalation'
 *
 * escalationDiagram(escalationPresets['pre-3']).split('\n').slice(0, 4)
 * // => ['stateDiagram-v2', '  [*] --> open', '  state open {', '    state "pre-due-reminder" as s0']
 * ```
 *
 * @see Mermaid, state diagrams.
 */
export function escalationDiagram(policy: EscalationPolicy): string {
  return readSafely('policy', () => {
    const { stages, isJump } = planOf(policy, 'policy')
    const lines = ['stateDiagram-v2', '  [*] --> open', '  state open {']
    for (const { id, place } of stages) lines.push(`    state "${id}" as s${String(place)}`)
    let before = '[*]'
    for (const stage of stages) {
      const node = `s${String(stage.place)}`
      const approval = stage.stage.needsApproval ? ', if approved' : ''
      const branch = stage.isBranch ? ', only after a rejected dispute' : ''
      lines.push(`    ${isJump ? '[*]' : before} --> ${node} : ${triggerText(stage)}${approval}${branch}`)
      // A case without a rejected dispute bypasses the branch.
      if (stage.isBranch && !isJump) lines.push(...pastBranch(stages, stage.place))
      before = node
    }
    lines.push('  }')
    for (const [phase, events] of Object.entries(TRANSITIONS)) {
      const leads = new Map<string, string[]>()
      for (const [event, phases] of Object.entries(events)) {
        for (const to of phases) if (to !== phase) leads.set(to, [...(leads.get(to) ?? []), event])
      }
      for (const [to, names] of leads) lines.push(`  ${phase} --> ${to} : ${names.join(' / ')}`)
    }
    for (const phase of FINAL_PHASES) lines.push(`  ${phase} --> [*]`)
    return lines.join('\n')
  })
}

/** The transition from the last stage before a branch to the first after it, written once at the end of the branch. */
function pastBranch(stages: readonly PlanStage[], place: number): string[] {
  const after = stages[place + 1]
  if (after === undefined || after.isBranch) return []
  let from = place
  while (from >= 0 && stages[from]?.isBranch === true) from--
  const node = from < 0 ? '[*]' : `s${String(from)}`
  return [`    ${node} --> s${String(after.place)} : ${triggerText(after)}`]
}
