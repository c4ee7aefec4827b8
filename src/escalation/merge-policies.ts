import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectRecord, expectKeys, expectText } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { triggerOf } from './act-of.js'
import type { EscalationPolicy, EscalationStage } from './policy.js'
import { readEscalationPolicy } from './read-policy.js'

/** The policies to merge, and the id of the result. */
export interface PolicyMerge {
  /**
   * The policies. On a day that several share, the first one wins; the other rules of the result are those of the
   * first.
   */
  readonly policies: readonly EscalationPolicy[]
  /** Id of the result. */
  readonly id: string
  /** Source of the result. Default: the sources of all policies. */
  readonly source?: string
}

/** The greatest number of policies to merge. */
const MAX_POLICIES = 20

/**
 * Merges policies whose stages count from the due date or from the completion of the work: all their touches in the
 * order of their days. If two have a touch on the same day, that of the policy named first is used.
 *
 * @throws ReceivablesError `policy.invalid` for stages that count from something else, or a result that contradicts
 * itself; `input.range` for no policy or too many; or the code of a malformed field.
 *
 * @example
 * ```ts
 * import { escalationPresets, mergePolicies, reminderPlan } from 'receivables/escalation'
 *
 * const policy = mergePolicies({
 *   policies: [escalationPresets['series-5'], escalationPresets['pre-3']],
 *   id: 'reminders',
 * })
 * reminderPlan({ dueDate: '2026-06-19' }, policy).map(({ offset }) => offset) // => [-7, -3, 0, 7, 14]
 * ```
 *
 * @see A guide of the US Chamber of Commerce for small businesses (7 days before, on the day, 7 and 14 days after) and a
 * Chinese collection firm's guide (3 days before).
 */
export function mergePolicies(request: PolicyMerge): EscalationPolicy {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'policies and a name')
    expectKeys(given, ['policies', 'id', 'source'], '')
    const rows = expectArray(given['policies'], 'policies')
    if (rows.length === 0 || rows.length > MAX_POLICIES) {
      refuse('input.range', 'policies', `1 to ${String(MAX_POLICIES)} policies`, rows)
    }
    const policies = Array.from(rows, (row, index) => readEscalationPolicy(row, at('policies', index)))
    const id = expectId(given['id'], 'id')
    const source = given['source']
    const merged = {
      ...(policies[0] as EscalationPolicy),
      id,
      source:
        source === undefined
          ? policies.map((policy) => policy.source).join('; ')
          : expectText(source, 'source'),
      stages: mergeStages(policies),
    }
    return readEscalationPolicy(merged, 'policies')
  })
}

function mergeStages(policies: readonly EscalationPolicy[]): EscalationStage[] {
  const byDay = new Map<string, EscalationStage>()
  policies.forEach((policy, index) =>
    policy.stages.forEach((stage, place) => {
      const { from, days } = triggerOf(stage)
      if (from !== 'due-date' && from !== 'completion') {
        const path = at(at(at('policies', index), 'stages'), place)
        refuse('policy.invalid', path, 'a stage that counts from the due date or the completion', from)
      }
      const key = `${from} ${String(days)}`
      if (!byDay.has(key)) byDay.set(key, stage)
    }),
  )
  const rank = (stage: EscalationStage): number => (triggerOf(stage).from === 'completion' ? 0 : 1)
  return [...byDay.values()].sort((a, b) => rank(a) - rank(b) || triggerOf(a).days - triggerOf(b).days)
}
