import { expectInteger } from '../kernel/expect.js'
import { readEscalationPolicy, type EscalationPolicy, type EscalationStage, type StageId } from './policy.js'

/** The last stage of a checked policy that begins on a day past due or before it, by its place; −1 where none does. */
export function stagePlaceOf(stages: readonly EscalationStage[], daysPastDue: number): number {
  let low = 0
  let high = stages.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((stages[middle] as EscalationStage).fromDaysPastDue <= daysPastDue) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * The stage that a policy's table names for a number of days past due, whatever has happened before: the last stage that
 * begins on that day or earlier, or null where none does. A boundary day belongs to the stage that begins on it.
 *
 * @throws ReceivablesError `policy.invalid` for a policy whose stages do not begin one after the other, `input.type` or
 * `input.range` for the days.
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
 * ```
 *
 * @see Civil Code of the People's Republic of China, article 1259: "within" and "or more" include the number.
 */
export function nominalStage(policy: EscalationPolicy, daysPastDue: number): StageId | null {
  const { stages } = readEscalationPolicy(policy, 'policy')
  const days = expectInteger(daysPastDue, 'daysPastDue', 0, 4_000_000)
  return stages[stagePlaceOf(stages, days)]?.id ?? null
}
