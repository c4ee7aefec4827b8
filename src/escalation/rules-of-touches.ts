import { LAST_DAY, writeDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { expectChoice, expectId } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import { GROUNDS } from './choices.js'
import type { PlanStage } from './plan.js'
import { readName } from './read-name.js'
import { questionOf } from './question.js'
import { askApproval, enterStage, hasDemandLapsed, raiseStage, withdrawTouch } from './raise-stage.js'
import type { EscalationReasonCode } from './reasons.js'
import { review } from './review.js'
import { settle } from './rules-of-money.js'
import { command, heldOf, isHeld, no, note, type Turn, writeAmount } from './turn.js'

type Refusal = Reason<EscalationReasonCode> | null

/** A day is reached. */
export function reachDay(turn: Turn): Refusal {
  const { next, event } = turn
  const before = next.pending
  review(turn)
  if (event['letterId'] === undefined) return null
  const letterId = readName(event['letterId'], 'event.letterId')
  if (next.pending !== null && next.pending !== before) next.pending = { ...next.pending, letterId }
  return null
}

/** The pending touch that an event refers to, or a refusal. */
function isPending(turn: Turn): boolean {
  const commandId = readName(turn.event['commandId'], 'event.commandId')
  const { pending } = turn.next
  return pending !== null && (pending.commandId === commandId || pending.letterId === commandId)
}

const noTouch = (turn: Turn): Refusal =>
  no('escalation.no-such-touch', { commandId: String(turn.event['commandId']) })

/** The touch was made: its deadline runs from that day. */
export function send(turn: Turn): Refusal {
  if (!isPending(turn)) return noTouch(turn)
  const { next, plan, on, day } = turn
  const stage = plan.stages[plan.places.get(next.pending?.stage ?? '') as number] as PlanStage
  const { deadlineDays } = stage.stage
  const deadline = deadlineDays === undefined ? null : writeDay(Math.min(day + deadlineDays, LAST_DAY))
  next.lastTouch = { stage: stage.id, sentOn: on, deadline, receivedOn: null }
  if (stage.act === 'formal-demand' && deadline !== null)
    next.demand = { stage: stage.id, sentOn: on, deadline }
  next.pending = null
  return null
}

/** The debtor has received the last touch. */
export function confirmReceipt(turn: Turn): Refusal {
  const { next, on } = turn
  if (next.lastTouch === null) return no('escalation.nothing-sent')
  if (next.lastTouch.receivedOn === null) next.lastTouch = { ...next.lastTouch, receivedOn: on }
  return null
}

/** The touch will not be made. */
export function withdraw(turn: Turn): Refusal {
  if (!isPending(turn)) return noTouch(turn)
  withdrawTouch(turn, false)
  return null
}

const heldNo = (turn: Turn): Refusal =>
  no('escalation.held', { held: writeAmount(turn, heldOf(turn)), currency: turn.next.currency })

/** Why a legal step is not allowed, or null if it is. */
function demandNo(turn: Turn): Refusal {
  const { demand } = turn.next
  if (hasDemandLapsed(turn, turn.day)) return null
  return demand === null
    ? no('escalation.demand-missing')
    : no('escalation.demand-running', { deadline: demand.deadline })
}

/** An override is requested. */
export function requestOverride(turn: Turn): Refusal {
  const { plan, next, event } = turn
  const ground = expectChoice(event['ground'], GROUNDS, 'event.ground')
  const by = expectId(event['by'], 'event.by')
  const override = plan.overrides.get(ground)
  if (override === undefined) return no('escalation.no-override', { ground })
  if (ground === 'debtor-vanished' && !next.contactLost) return no('escalation.contact-not-lost')
  if (next.request?.refusedOn === null && next.request.ground !== null) {
    return no('escalation.request-open', { commandId: next.request.commandId })
  }
  askApproval(turn, plan.stages[plan.places.get(override.toStage) as number] as PlanStage, ground, by)
  note(turn, 'escalation.approval-needed', { stage: override.toStage })
  return null
}

/** Whether an answer belongs to an open request and comes from somebody who may give it. */
function answerNo(turn: Turn): Refusal {
  const { event, next } = turn
  const commandId = readName(event['commandId'], 'event.commandId')
  const by = expectId(event['by'], 'event.by')
  const role = expectId(event['role'], 'event.role')
  const { request } = next
  if (request?.waiting?.commandId === commandId)
    return no('escalation.request-open', { commandId: request.commandId })
  if (request?.commandId !== commandId) return no('escalation.no-request', { commandId })
  if (request.requestedBy === by) return no('escalation.self-approval', { by })
  if (request.role !== null && request.role !== role) {
    return no('escalation.wrong-approver', { role, needed: request.role })
  }
  return null
}

/** The approval is given: the stage is entered, unless holds cover the whole balance. */
export function approve(turn: Turn): Refusal {
  const refused = answerNo(turn)
  if (refused !== null) return refused
  const { next, plan, on, event } = turn
  const { request } = next
  if (request === null) return refused
  if (isHeld(turn)) return heldNo(turn)
  const { stage: id, ground } = request
  const stage = plan.stages[plan.places.get(id) as number] as PlanStage
  const by = event['by'] as string
  if (ground === null) {
    const demand = stage.act === 'legal' ? demandNo(turn) : null
    if (demand !== null) return demand
    note(turn, 'escalation.approved', { stage: id, by })
  } else {
    // The ground must hold on the day of the approval as well as on the day of the request.
    if (ground === 'debtor-vanished' && !next.contactLost) return no('escalation.contact-not-lost')
    withdrawTouch(turn, true)
    next.override = { ground, stage: id, approvedBy: by, on }
    note(turn, 'escalation.override', { ground, stage: id, by })
  }
  enterStage(turn, stage)
  return null
}

/** The approval is refused: the stage waits until somebody approves it. */
export function refuseApproval(turn: Turn): Refusal {
  const refused = answerNo(turn)
  if (refused !== null) return refused
  const { next, on } = turn
  if (next.request === null) return refused
  const { stage, ground } = next.request
  note(turn, 'escalation.approval-refused', { stage, on })
  // A refused override changes nothing, and the suspended request of the policy stands again.
  next.request = ground === null ? { ...next.request, refusedOn: on } : questionOf(next)
  return null
}

/** The case is put at a stage by hand: its touch is commanded as if the stage had been reached. */
export function setStage(turn: Turn): Refusal {
  const { plan, event } = turn
  const id = expectId(event['stage'], 'event.stage')
  expectId(event['by'], 'event.by')
  const place = plan.places.get(id)
  if (place === undefined) return refuse('stage.unknown', 'event.stage', 'a stage of the policy', id)
  if (isHeld(turn)) return heldNo(turn)
  const stage = plan.stages[place] as PlanStage
  const demand = stage.act === 'legal' && turn.next.override?.stage !== id ? demandNo(turn) : null
  if (demand !== null) return demand
  withdrawTouch(turn, true)
  turn.next.request = null
  raiseStage(turn, stage)
  return null
}

/** The case goes to a lawyer or an agency: a legal step, which needs a lapsed formal demand or an approved override. */
export function refer(turn: Turn): Refusal {
  const to = expectChoice(turn.event['to'], ['lawyer', 'agency', 'international-agency'] as const, 'event.to')
  if (isHeld(turn)) return heldNo(turn)
  const demand = turn.next.override === null ? demandNo(turn) : null
  if (demand !== null) return demand
  settle(turn, 'referred')
  command(turn, 'prepare-hand-over', { stage: turn.next.stage, role: to })
  return null
}

/** Insolvency proceedings are opened: dunning stops, orders are held, and the claim is prepared for filing. */
export function fileInsolvency(turn: Turn): Refusal {
  const { next } = turn
  settle(turn, 'insolvent')
  next.insolvencyHeardOn = turn.on
  if (!next.ordersHeld) {
    next.ordersHeld = true
    command(turn, 'hold-orders')
  }
  command(turn, 'prepare-hand-over', { role: 'administrator' })
  return null
}

/** The claim is written off: nothing is owed any more. */
export function writeOff(turn: Turn): Refusal {
  settle(turn, 'written-off')
  turn.next.open = writeAmount(turn, 0)
  return null
}
