import { withOne } from '../kernel/with-one.js'
import type { PlanStage } from './plan.js'
import { hasDemandLapsed } from './raise-stage.js'
import { meetsConditions, meetsMinimum } from './stage-conditions.js'
import { beginsOn, hasLapsed, placeAbove } from './stage-days.js'
import { note, placeOf, type Turn } from './turn.js'

/**
 * The next stage on a ladder: above the present one, skipping reminders that a later touch makes needless, never
 * skipping a formal demand. Undefined if none has been reached.
 */
export function nextOfLadder(turn: Turn): PlanStage | undefined {
  const { plan, next, day } = turn
  const isRejected = next.disputeRejectedOn !== null
  let found: PlanStage | undefined
  for (let place = placeAbove(turn, placeOf(turn)); place < plan.stages.length; place++) {
    const stage = plan.stages[place] as PlanStage
    if (stage.isBranch && !isRejected) continue
    // A stage that counts from the last touch waits until that touch is made.
    const begins = stage.isRelative && found !== undefined ? NaN : beginsOn(turn, stage)
    if (begins !== begins && stage.origin === 'completion') continue
    if (!(begins <= day)) break
    if (hasLapsed(turn, stage)) {
      note(turn, 'escalation.lapsed', { stage: stage.id })
      continue
    }
    if (!meetsConditions(turn, stage) || !meetsMinimum(turn, stage)) {
      if (plan.isEach || stage.act !== 'reminder') break
      continue
    }
    if (found !== undefined) turn.reasons = withOne(turn.reasons, found.skipped)
    found = stage
    if (plan.isEach || stage.act !== 'reminder') break
  }
  return found
}

/**
 * The most severe stage that matches on the day; if the amount is too small for it, the next lower one. A stage that
 * counts from a touch continues to match while the case stands at it, because its own touch has moved the day from
 * which it counts.
 */
export function mostSevere(turn: Turn): PlanStage | undefined {
  const { plan, next, day } = turn
  for (let place = plan.stages.length - 1; place >= 0; place--) {
    const stage = plan.stages[place] as PlanStage
    if (stage.isBranch && next.disputeRejectedOn === null) continue
    const stands = stage.isRelative && stage.id === next.stage
    if (!(stands || beginsOn(turn, stage) <= day) || hasLapsed(turn, stage)) continue
    if (meetsConditions(turn, stage) && meetsMinimum(turn, stage)) return stage
  }
  return undefined
}

/**
 * The stage used in place of a legal stage if no formal demand has lapsed: the formal demand if none was sent, and none
 * while its deadline runs.
 */
export function demandFirst(turn: Turn, stage: PlanStage): PlanStage | undefined {
  const { plan, next, day } = turn
  if (stage.act !== 'legal' || hasDemandLapsed(turn, day) || next.override?.stage === stage.id) return stage
  if (next.demand !== null) {
    note(turn, 'escalation.demand-running', { deadline: next.demand.deadline })
    return undefined
  }
  for (let place = stage.place - 1; place >= 0; place--) {
    const before = plan.stages[place] as PlanStage
    if (before.act !== 'formal-demand' || (before.isBranch && next.disputeRejectedOn === null)) continue
    note(turn, 'escalation.demand-first', { stage: stage.id, instead: before.id })
    return before
  }
  /* v8 ignore next 2 -- a policy with a legal stage and no formal demand before it is refused */
  return undefined
}
