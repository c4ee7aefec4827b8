import type { ErrorFault, ReceivablesError } from '../kernel/error.js'
import type { Reason } from '../kernel/reason.js'
import type { EscalationPolicy } from './policy.js'
import { readEscalationPolicy } from './read-policy.js'
import type { EscalationPolicyReasonCode } from './reasons.js'

/** The result of validating a policy. */
export interface PolicyVerdict {
  /** Whether the policy is accepted by the other functions. */
  readonly valid: boolean
  /** All faults for which it is refused, with their paths. */
  readonly faults: readonly ErrorFault[]
  /** Remarks on what is missing but not required, in the order of the stages; empty if the policy is refused. */
  readonly remarks: readonly Reason<EscalationPolicyReasonCode>[]
}

/**
 * Validates a policy before it is used, and reports all faults.
 *
 * Refused: a field that is malformed or misspelt, a stage without a role, two stages with the same id or the same
 * trigger, a stage that cannot be reached because it begins no later than the one before it or counts from an event
 * that cannot happen, a formal demand without a deadline, a legal stage without a formal demand before it, an override
 * to an unknown stage, and a tempo at which two stages fall on the same day. The other functions refuse the same
 * policies, with the same `faults` on their error.
 *
 * Remarks only: a stage without an operating standard (time limit, template, test of completion), and a stage without
 * `act` that is read as a reminder.
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

/** The greatest number of faults in the list: a policy of ten thousand stages may have as many. */
const MAX_FAULTS = 1000
