import { readDay, scanDay, writeDay } from '../calendar/day-number.js'
import { demandFirst, mostSevere, nextOfLadder } from './choose-stage.js'
import type { PlanStage } from './plan.js'
import { lastTouchOf } from './former-touches.js'
import { dropQuestion, questionOf } from './question.js'
import { raiseStage, withdrawTouch } from './raise-stage.js'
import { customerOf } from './stage-conditions.js'
import { beginsOn, isApart, isOverdueOn, placeByDays, repeatsOn } from './stage-days.js'
import {
  command,
  dunnedOf,
  heldOf,
  isHeld,
  isHolding,
  note,
  openOf,
  placeOf,
  type Turn,
  writeAmount,
} from './turn.js'

/** Applies a day: holds lapse, and the next touch is commanded if nothing prevents it. */
export function review(turn: Turn): void {
  const { next, plan } = turn
  if (next.phase !== 'open') return note(turn, 'escalation.closed', { phase: next.phase })
  dropLapsed(turn)
  reAnchor(turn)
  passUnreported(turn)
  if (isBlocked(turn)) return
  const stage = (plan.isJump ? jump(turn) : nextOfLadder(turn)) ?? repeatOf(turn)
  const target = stage === undefined ? undefined : demandFirst(turn, stage)
  if (target === undefined) return note(turn, 'escalation.waiting', { stage: next.stage ?? 'none' })
  const free = gapUntil(turn, target)
  if (turn.day < free) return note(turn, 'escalation.gap', { until: writeDay(free) })
  raiseStage(turn, target)
}

/** Grace and manual holds end on their last day; a promise or plan stays until its outcome is reported. */
function dropLapsed(turn: Turn): void {
  const { next, day } = turn
  if (next.holds.length === 0) return
  const lapsed = next.holds.filter((hold) => !isHolding(hold, day))
  if (lapsed.length === 0) return
  for (const { id, until } of lapsed) note(turn, 'escalation.hold-lapsed', { id, until: until as string })
  const kept = next.holds.filter(
    (hold) => !lapsed.includes(hold) || hold.kind === 'promise' || hold.kind === 'plan',
  )
  if (kept.length < next.holds.length) next.holds = kept
}

/**
 * Counts from the customer's oldest overdue item; if that was paid, the stage falls to the one reached by the new
 * oldest item. An item that is not itself overdue counts from its own due date, so nothing is demanded before it is
 * due.
 */
function reAnchor(turn: Turn): void {
  const { next, plan } = turn
  if (!plan.isOldest) {
    next.anchorDueDate = null
    next.anchorIssueDate = null
    return
  }
  const customer = customerOf(turn)
  const isOverdue = isOverdueOn(plan, next, turn.day)
  const dayOf = (field: 'oldestDueDate' | 'oldestIssueDate'): string | null => {
    const given = isOverdue ? customer[field] : null
    return given === null ? null : writeDay(readDay(given, `event.customer.${field}`))
  }
  const [due, issue] = [dayOf('oldestDueDate'), dayOf('oldestIssueDate')]
  // An item disputed as a whole may be older than the oldest.
  const isOwn = due !== null && next.dueDate < due
  const dueDate = isOwn ? null : due
  const issueDate = isOwn ? null : issue
  const { anchorDueDate: before } = next
  const isLater = (dueDate ?? next.dueDate) > (before ?? next.dueDate)
  next.anchorDueDate = dueDate
  next.anchorIssueDate = issueDate
  if (before === null || !isLater || isApart(next)) return
  note(turn, 'escalation.re-anchored', { from: before, to: dueDate ?? next.dueDate })
  withdrawTouch(turn, true)
  dropUnreached(turn)
  lowerTo(turn, placeByDays(turn, placeOf(turn)))
}

/**
 * Drops the approval request for a stage that days no longer reach: an answer to it would lead to a demand for
 * something not due.
 */
export function dropUnreached(turn: Turn): void {
  const { next, plan, day } = turn
  const question = questionOf(next)
  if (question === null) return
  const stage = plan.stages[plan.places.get(question.stage) as number] as PlanStage
  if (!(beginsOn(turn, stage) <= day)) dropQuestion(next)
}

/** Moves the case to a lower index; the touches of the stages above may be made again. */
export function lowerTo(turn: Turn, place: number): void {
  const { next, plan } = turn
  if (place >= placeOf(turn)) return
  const id = plan.stages[place]?.id ?? null
  note(turn, 'escalation.lowered', { from: next.stage ?? 'none', to: id ?? 'none' })
  next.stage = id
  next.stageSince = id === null ? null : turn.on
  next.repeats = 0
  dropQuestion(next)
}

/** Withdraws an unreported reminder, if the policy says so and a later touch would be commanded on the day. */
function passUnreported(turn: Turn): void {
  const { next, plan, day } = turn
  const { pending } = next
  // A touch commanded today is kept, so that evaluating the day again commands nothing new.
  if (!plan.isPassing || pending === null || pending.commandedOn >= turn.on) return
  if (plan.stages[plan.places.get(pending.stage) as number]?.act !== 'reminder') return
  if (isHeld(turn) || next.request !== null) return
  if (next.restUntil !== null && day < scanDay(next.restUntil)) return
  const told = turn.reasons.length
  const later = plan.isJump ? mostSevere(turn) : nextOfLadder(turn)
  const target = later === undefined || later.place <= placeOf(turn) ? undefined : demandFirst(turn, later)
  // The same reasons are noted again when the touch is chosen.
  turn.reasons = turn.reasons.slice(0, told)
  if (target === undefined || day < gapUntil(turn, target)) return
  next.pending = null
  note(turn, 'escalation.passed', { stage: pending.stage, commandId: pending.commandId })
  command(turn, 'withdraw-touch', { stage: pending.stage, withdraws: pending.commandId })
}

/** Whether something prevents every touch; the reason is noted. */
function isBlocked(turn: Turn): boolean {
  const { next, day } = turn
  const { pending, request } = next
  if (pending !== null) {
    const { stage, commandId, commandedOn: since } = pending
    note(turn, 'escalation.pending', { stage, commandId, since })
    return true
  }
  const held = heldOf(turn)
  const { currency } = next
  if (held >= openOf(turn)) {
    note(turn, 'escalation.held', { held: writeAmount(turn, held), currency })
    return true
  }
  if (held > 0) {
    const params = { held: writeAmount(turn, held), dunned: writeAmount(turn, dunnedOf(turn)), currency }
    note(turn, 'escalation.partly-held', params)
  }
  if (request !== null) {
    const { stage, askedOn: since, refusedOn } = request
    if (refusedOn === null) note(turn, 'escalation.awaiting-approval', { stage, since })
    else note(turn, 'escalation.approval-refused', { stage, on: refusedOn })
    return true
  }
  if (next.restUntil === null || day >= scanDay(next.restUntil)) return false
  note(turn, 'escalation.resting', { until: next.restUntil })
  return true
}

/** The stage to jump to; if the match is lower, the case falls there without a touch. */
function jump(turn: Turn): PlanStage | undefined {
  const stage = mostSevere(turn)
  const here = placeOf(turn)
  const place = stage?.place ?? -1
  if (place > here) return stage
  if (turn.next.override === null) lowerTo(turn, place)
  return undefined
}

/** The same stage again, if it repeats its touch and the days have passed. */
function repeatOf(turn: Turn): PlanStage | undefined {
  const stage = turn.plan.stages[placeOf(turn)]
  return stage !== undefined && turn.day >= repeatsOn(turn, stage) ? stage : undefined
}

/** The first day on which a touch of the stage respects the gap after the last one. */
export function gapUntil(turn: Turn, stage: PlanStage): number {
  const { next, plan, event } = turn
  const own = next.lastTouch === null ? -Infinity : scanDay(next.lastTouch.sentOn)
  const customer = event['customer'] as { lastTouchOn?: unknown } | undefined
  const last = customer?.lastTouchOn ?? null
  const former = next.formerTouches === undefined ? null : lastTouchOf(next, next.customerId)
  let any = former === null ? own : scanDay(former)
  if (last !== null) any = Math.max(any, readDay(last, 'event.customer.lastTouchOn'))
  return Math.max(own + stage.gap, any + plan.gap, own + (own === turn.day ? 1 : 0))
}
