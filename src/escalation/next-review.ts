import { LAST_DAY, scanDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { mostSevere } from './choose-stage.js'
import type { PlanStage } from './plan.js'
import { hasDemandLapsed } from './raise-stage.js'
import { beginsOn, hasLapsed, lapsesOn, placeAbove, repeatsOn } from './stage-days.js'
import { heldOf, openOf, placeOf, type Turn } from './turn.js'

/** The first day after the event on which the passing of days alone may change something; null if there is none. */
export function nextReviewOf(turn: Turn): string | null {
  const { next, plan, day } = turn
  if (next.phase !== 'open') return null
  let look = Infinity
  for (const { until } of next.holds) if (until !== null) look = Math.min(look, scanDay(until) + 1)
  if (next.pending !== null || next.request?.refusedOn === null || plan.needsCustomer) look = day + 1
  else if (next.request === null && !(heldOf(turn) >= openOf(turn))) look = Math.min(look, nextTouchDay(turn))
  return look > LAST_DAY ? null : writeDay(Math.max(look, day + 1))
}

/** The day of the next touch as far as days determine it; Infinity if none. */
function nextTouchDay(turn: Turn): DayNumber {
  const { next, plan } = turn
  const here = placeOf(turn)
  const stage = plan.stages[here]
  let first = stage === undefined ? Infinity : repeatsOn(turn, stage)
  if (first !== first) first = Infinity
  first = Math.min(first, entersOn(turn), fallsOn(turn))
  if (next.restUntil === null) return first
  return Math.max(first, scanDay(next.restUntil))
}

/**
 * The day on which a higher stage may be entered; Infinity if none. A ladder with `catchUp` `latest` skips a reminder
 * that still waits for its gap, and enters a stage that has begun after it.
 */
function entersOn(turn: Turn): DayNumber {
  const { next, plan } = turn
  const here = placeOf(turn)
  const isRejected = next.disputeRejectedOn !== null
  const from = plan.isJump ? here + 1 : placeAbove(turn, here)
  let first = Infinity
  let reached = -Infinity
  for (let place = from; place < plan.stages.length; place++) {
    const above = plan.stages[place] as PlanStage
    if ((above.isBranch && !isRejected) || hasLapsed(turn, above)) continue
    if (above.isRelative && !plan.isJump && reached > -Infinity) break
    const begins = freeOn(turn, above)
    if (begins !== begins) {
      if (above.isRelative && !plan.isJump) break
      continue
    }
    first = Math.min(first, Math.max(begins, reached))
    if (plan.isJump) continue
    if (plan.isEach || above.act !== 'reminder') break
    reached = Math.max(reached, beginsOn(turn, above))
  }
  return first
}

/** The day on which a `jump` case falls to a lower stage, as far as days determine it; Infinity if none. */
function fallsOn(turn: Turn): DayNumber {
  const { next, plan, day } = turn
  const stage = plan.stages[placeOf(turn)]
  if (!plan.isJump || stage === undefined || next.override !== null) return Infinity
  const told = turn.reasons
  const place = mostSevere(turn)?.place ?? -1
  turn.reasons = told
  return place < stage.place ? day + 1 : lapsesOn(turn, stage)
}

/**
 * The day from which a stage can be entered: it has begun, the gap has passed, and the deadline of the formal demand
 * has passed.
 */
function freeOn(turn: Turn, stage: PlanStage): DayNumber {
  const { next, plan, day } = turn
  let free = beginsOn(turn, stage)
  if (next.lastTouch !== null) {
    // If no demand was made, it takes the place of a legal step, and its own gap applies.
    const gap = stage.act === 'legal' && next.demand === null ? 0 : stage.gap
    free = Math.max(free, scanDay(next.lastTouch.sentOn) + Math.max(gap, plan.gap))
  }
  if (
    stage.act === 'legal' &&
    next.demand !== null &&
    next.override === null &&
    !hasDemandLapsed(turn, day)
  ) {
    free = Math.max(free, scanDay(next.demand.deadline) + 1)
  }
  return free
}
