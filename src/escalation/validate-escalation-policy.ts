import type { ErrorFault, ReceivablesError } from '../kernel/error.js'
import type { Reason } from '../kernel/reason.js'
import type { EscalationPolicy } from './policy.js'
import { readEscalationPolicy } from './read-policy.js'
import type { EscalationPolicyReasonCode } from './reasons.js'

/** What a policy is found to be. */
export interface PolicyVerdict {
  /** Whether the verbs take it. */
  readonly valid: boolean
  /** Every fault for which it is refused, with its place. */
  readonly faults: readonly ErrorFault[]
  /** What it lacks without being refused, in the order of the stages; none where it is refused. */
  readonly remarks: readonly Reason<EscalationPolicyReasonCode>[]
}

/**
 * Checks a policy before it goes live, and names everything that is wrong with it.
 *
 * Refused: a field that is malformed or misspelt, a stage without a role, two stages of one name or on one trigger, a stage
 * that cannot be reached because it begins no later than the one before it or counts from what does not happen, a formal
 * demand without a deadline, a legal stage without a formal demand before it, an override to an unknown stage, and a tempo
 * that lets two stages fall on one day. The other verbs refuse the same policies, with the same `faults` on their error.
 *
 * Only noted: a stage without an operating standard (by when, by which text, when it is done), and a stage that does
 * not say what it is, which is read as a reminder.
 *
 * @example
 * ```ts
 * import { escalationPresets, validateEscalationPolicy } from 'receivables/escalation'
 *
 * validateEscalationPolicy(escalationPresets.stepwise) // => { valid: true, faults: [], remarks: [] }
 *
 * const { stages, ...rest } = escalationPresets['graded-30-60-90']
 * const hasty = { ...rest, stages: stages.filter(({ id }) => id !== 'formal-demand') }
 * validateEscalationPolicy(hasty)
 * // => { valid: false, faults: [{ path: 'policy.stages[2]', expected: 'a formal demand before a legal stage', ... }], ... }
 * ```
 *
 * @see The RACI practice of credit control: every step has somebody who answers for it, and a standard.
 */
export function validateEscalationPolicy(policy: EscalationPolicy): PolicyVerdict {
  try {
    const { stages } = readEscalationPolicy(policy, 'policy')
    const remarks = stages.flatMap(({ id, role, act, noticeKind, standard }) => {
      const found: Reason<EscalationPolicyReasonCode>[] = []
      if (standard === undefined) found.push({ code: 'policy.no-standard', params: { stage: id } })
      if (act === undefined && noticeKind === undefined) {
        found.push({ code: 'policy.no-act', params: { stage: id, role } })
      }
      return found
    })
    return { valid: true, faults: [], remarks }
  } catch (error) {
    return { valid: false, faults: (error as ReceivablesError).faults.slice(0, MAX_FAULTS), remarks: [] }
  }
}

/** The most faults that are listed: a policy of ten thousand stages may have as many. */
const MAX_FAULTS = 1000
