import { expectInteger } from '../kernel/expect.js'
import { triggerOf } from './act-of.js'
import type { EscalationPolicy, StageId } from './policy.js'
import { readEscalationPolicy } from './read-policy.js'

/** A stage in the table of days past due. */
export interface NominalStage {
  readonly id: StageId
  readonly role: string
  /** The first day past due; below zero before the due date. */
  readonly from: number
}

/**
 * The stages of a checked policy that are reached by days past due alone: those that count from the due date, for every
 * case and whatever else the customer owes. Ascending.
 */
export function nominalStagesOf(policy: EscalationPolicy): readonly NominalStage[] {
  const grace = policy.graceDays ?? 0
  return policy.stages.flatMap((stage) => {
    const { from, days } = triggerOf(stage)
    const isFree =
      stage.onlyAfter === undefined && stage.minUnpaidInvoices === undefined && stage.minBalance === undefined
    if (from !== 'due-date' || !isFree) return []
    return [{ id: stage.id, role: stage.role, from: days > 0 ? days + grace : days }]
  })
}

/** The index of the last stage that begins on or before a day past due; −1 if there is none. */
export function stagePlaceOf(stages: readonly NominalStage[], daysPastDue: number): number {
  let low = 0
  let high = stages.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((stages[middle] as NominalStage).from <= daysPastDue) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * The stage for a number of days past due in the policy's table, regardless of the history: the last stage that begins
 * on or before that day, or null if there is none. A boundary day belongs to the stage that begins on it. Days before
 * the due date are below zero. The table does not contain stages that count from an origin other than the due date,
 * that follow only a rejected objection, or that depend on what else the customer owes.
 *
 * @throws ReceivablesError `policy.invalid` for a policy whose stages do not begin one after the other, `input.type` or
 * `input.range` for the days, or the code of a malformed field.
 *
 * @example
 * ```ts
 * import { escalationPresets, nominalStage } from 'receivables/escalation'
 *
 * const policy = escalationPresets['graded-30-60-90']
 * nominalStage(policy, 0) // => null
 * nominalStage(policy, 30) // => 'friendly-call'
 * nominalStage(policy, 31) // => 'formal-demand'
 * nominalStage(policy, 60) // => 'dedicated-collector'
 * nominalStage(policy, 365) // => 'lawyer-letter'
 * nominalStage(escalationPresets['pre-3'], -3) // => 'pre-due-reminder'
 * ```
 *
 * @see Civil Code of the People's Republic of China, article 1259: "within" and "or more" include the number.
 */
export function nominalStage(policy: EscalationPolicy, daysPastDue: number): StageId | null {
  const stages = nominalStagesOf(readEscalationPolicy(policy, 'policy'))
  const days = expectInteger(daysPastDue, 'daysPastDue', -4_000_000, 4_000_000)
  return stages[stagePlaceOf(stages, days)]?.id ?? null
}
