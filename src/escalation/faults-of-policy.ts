import type { ErrorFault } from '../kernel/error.js'
import { describe } from '../kernel/describe.js'
import { at } from '../kernel/expect.js'
import { actOf, pacedDays, triggerOf } from './act-of.js'
import type { EscalationPolicy, EscalationStage, TriggerOrigin } from './policy.js'

type Report = (path: string, expected: string, received: unknown) => void

/** Origins before the case begins. Stages that count from the same one of them must ascend. */
const FIXED: readonly TriggerOrigin[] = [
  'due-date',
  'invoice-date',
  'month-end',
  'completion',
  'dispute-rejection',
]

/** The contradictions in a policy whose fields are well-formed: every fault, in the order of the stages. */
export function faultsOfPolicy(policy: EscalationPolicy, path: string): ErrorFault[] {
  const faults: ErrorFault[] = []
  const report: Report = (where, expected, received) =>
    faults.push({ path: where, expected, received: describe(received) })
  const ids = new Set<string>()
  const begun = new Map<string, EscalationStage>()
  const demands = { main: false, branch: false }
  policy.stages.forEach((stage, index) => {
    const stagePath = at(at(path, 'stages'), index)
    if (ids.has(stage.id)) report(at(stagePath, 'id'), 'a stage id that no other stage has', stage.id)
    ids.add(stage.id)
    if (stage.role.trim() === '') report(at(stagePath, 'role'), 'a role that is not blank', stage.role)
    reportStart(policy, index, begun, stagePath, report)
    reportDemand(stage, demands, stagePath, report)
  })
  reportOverrides(policy, ids, path, report)
  reportTempo(policy, path, report)
  return faults
}

/**
 * Reports a stage that is never reached: it begins no later than the one before it, or counts from an event that cannot
 * happen.
 */
function reportStart(
  policy: EscalationPolicy,
  index: number,
  begun: Map<string, EscalationStage>,
  path: string,
  report: Report,
): void {
  const stage = policy.stages[index] as EscalationStage
  const { from, days } = triggerOf(stage)
  const where = at(path, stage.trigger === undefined ? 'fromDaysPastDue' : 'trigger')
  if (from === 'dispute-rejection' && stage.onlyAfter === undefined) {
    report(where, "onlyAfter: 'dispute-rejected', since the stage counts from a rejected dispute", from)
  }
  if (!FIXED.includes(from)) {
    if (index === 0) report(where, 'an origin from which the first stage can count', from)
    if (days < 0) report(where, 'zero or more days after the previous stage', days)
    const before = policy.stages[index - 1]
    if (from === 'previous-deadline' && before !== undefined && before.deadlineDays === undefined) {
      report(where, `a deadline of ${before.id}, from which the days are counted`, from)
    }
    return
  }
  const key = `${from} ${stage.onlyAfter ?? ''}`
  const before = begun.get(key)
  begun.set(key, stage)
  if (before === undefined) return
  const earlier = triggerOf(before).days
  if (days > earlier || (days === earlier && isDistinguished(stage, before))) return
  const begins = from === 'due-date' ? '' : ` from the ${from}`
  report(where, `a day after ${String(earlier)}, on which ${before.id} begins${begins}`, days)
}

/** Two stages may begin on the same day if the later one requires more unpaid invoices or a larger balance. */
const isDistinguished = (stage: EscalationStage, before: EscalationStage): boolean =>
  (stage.minUnpaidInvoices ?? 0) > (before.minUnpaidInvoices ?? 0) || stage.minBalance !== undefined

/** Reports a legal stage without a formal demand before it, and a formal demand without a deadline. */
function reportDemand(
  stage: EscalationStage,
  demands: { main: boolean; branch: boolean },
  path: string,
  report: Report,
): void {
  const act = actOf(stage)
  const isBranch = stage.onlyAfter !== undefined
  if (act === 'formal-demand') {
    if (stage.deadlineDays === undefined) {
      report(at(path, 'deadlineDays'), 'deadlineDays, which a formal demand must have', undefined)
    }
    if (isBranch) demands.branch = true
    else demands.main = true
  }
  if (act === 'legal' && !demands.main && !(isBranch && demands.branch)) {
    report(path, 'a formal demand before a legal stage', stage.id)
  }
}

function reportOverrides(
  policy: EscalationPolicy,
  ids: ReadonlySet<string>,
  path: string,
  report: Report,
): void {
  const grounds = new Set<string>()
  ;(policy.overrides ?? []).forEach(({ ground, toStage }, index) => {
    const where = at(at(path, 'overrides'), index)
    if (!ids.has(toStage)) report(at(where, 'toStage'), 'a stage of the policy', toStage)
    if (grounds.has(ground)) report(at(where, 'ground'), 'a ground that no other override has', ground)
    grounds.add(ground)
  })
}

/** Reports a fast tempo at which two stages fall on the same day. */
function reportTempo(policy: EscalationPolicy, path: string, report: Report): void {
  const segments = new Set<string>()
  ;(policy.tempo ?? []).forEach(({ segment, percent }, index) => {
    const where = at(at(path, 'tempo'), index)
    if (segments.has(segment)) report(at(where, 'segment'), 'a segment that no other tempo has', segment)
    segments.add(segment)
    const begun = new Map<string, EscalationStage>()
    for (const stage of policy.stages) {
      const { from, days } = triggerOf(stage)
      if (!FIXED.includes(from)) continue
      const key = `${from} ${stage.onlyAfter ?? ''}`
      const before = begun.get(key)
      begun.set(key, stage)
      if (before === undefined || isDistinguished(stage, before)) continue
      const earlier = triggerOf(before).days
      if (earlier < days && pacedDays(earlier, percent) === pacedDays(days, percent)) {
        report(
          at(where, 'percent'),
          `a tempo that keeps ${before.id} and ${stage.id} on different days`,
          percent,
        )
        return
      }
    }
  })
}
