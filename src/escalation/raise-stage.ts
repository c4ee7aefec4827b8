import type { DayNumber } from '../calendar/day-number.js'
import { scanDay } from '../calendar/day-number.js'
import type { TouchCommand } from './commands.js'
import type { PlanStage } from './plan.js'
import type { OverrideGround } from './policy.js'
import { questionOf } from './question.js'
import { command, dunnedOf, give, nextId, note, type Turn, writeAmount } from './turn.js'

/** Whether a formal demand was sent and its deadline has passed by the day. */
export function hasDemandLapsed({ next }: Turn, day: DayNumber): boolean {
  return next.demand !== null && day > scanDay(next.demand.deadline)
}

/** Acts on a stage: requests the approval that it needs, or enters it. */
export function raiseStage(turn: Turn, stage: PlanStage): void {
  if (!stage.stage.needsApproval) return enterStage(turn, stage)
  note(turn, 'escalation.approval-needed', { stage: stage.id })
  askApproval(turn, stage, null, null)
}

/** Requests an approval for a stage. A request about an override suspends the request of the policy. */
export function askApproval(
  turn: Turn,
  stage: PlanStage,
  ground: OverrideGround | null,
  requestedBy: string | null,
): void {
  const role =
    (ground === null ? undefined : turn.plan.overrides.get(ground)?.approvedBy) ??
    stage.stage.approvedBy ??
    null
  const waiting = ground === null ? null : questionOf(turn.next)
  const commandId = command(turn, 'ask-approval', { stage: stage.id, role, ground })
  turn.next.request = {
    commandId,
    stage: stage.id,
    ground,
    askedOn: turn.on,
    requestedBy,
    role,
    refusedOn: null,
    ...(waiting === null ? {} : { waiting }),
  }
}

/** Enters a stage: the case rises, and the touch is commanded. */
export function enterStage(turn: Turn, stage: PlanStage): void {
  const { next } = turn
  const isRepeat = next.stage === stage.id && next.lastTouch?.stage === stage.id
  const { stage: before, stageSince: beforeSince } = next
  if (isRepeat) {
    next.repeats++
    note(turn, 'escalation.repeat', { stage: stage.id, time: next.repeats })
  } else {
    next.repeats = 0
    next.stage = stage.id
    next.stageSince = turn.on
    note(turn, 'escalation.touch', { stage: stage.id, since: turn.on })
  }
  next.request = null
  next.restUntil = null
  const touch = touchOf(turn, stage)
  next.pending = {
    commandId: touch.id,
    letterId: null,
    stage: stage.id,
    commandedOn: turn.on,
    before,
    beforeSince,
  }
  give(turn, touch)
  if (isRepeat) return
  const { role } = stage.stage
  if (stage.act === 'collection') command(turn, 'assign', { stage: stage.id, role })
  if (stage.act === 'legal') command(turn, 'prepare-hand-over', { stage: stage.id, role })
  holdOrders(turn, stage)
}

/** Holds the customer's orders if this stage or an earlier one requires it and they are not held yet. */
export function holdOrders(turn: Turn, { id, holdsOrders }: PlanStage): void {
  if (!holdsOrders || turn.next.ordersHeld) return
  turn.next.ordersHeld = true
  command(turn, 'hold-orders', { stage: id })
}

/** The part that is not held, as a text; if nothing is held, the text of the open amount is reused. */
const dunnedText = (turn: Turn): string =>
  turn.next.holds.length === 0 ? turn.next.open : writeAmount(turn, dunnedOf(turn))

const NO_CHARGES: readonly never[] = /* #__PURE__ */ Object.freeze([])

function touchOf(turn: Turn, { id: stage, stage: given, notice, tone }: PlanStage): TouchCommand {
  const { next, on } = turn
  const { channel, role, deadlineDays, charges, standard } = given
  const id = nextId(turn)
  return {
    id,
    type: channel === 'phone' ? 'call' : channel === 'visit' ? 'visit' : 'compose-notice',
    on,
    customerId: next.customerId,
    stage,
    notice,
    channel,
    tone,
    role,
    language: next.language,
    deadlineDays: deadlineDays ?? null,
    charges: charges ?? NO_CHARGES,
    template: standard?.template ?? null,
    items: [
      {
        caseId: next.caseId,
        invoiceId: next.invoiceId,
        instalment: next.instalment,
        commandId: id,
        stage,
        currency: next.currency,
        amount: dunnedText(turn),
      },
    ],
  }
}

/** Withdraws a touch that was not made: the case returns to the stage before it. */
export function withdrawTouch(turn: Turn, isCommanded: boolean): void {
  const { next } = turn
  const { pending } = next
  if (pending === null) return
  const isRepeat = pending.before === pending.stage
  if (isRepeat) next.repeats = Math.max(0, next.repeats - 1)
  next.stage = pending.before
  next.stageSince = pending.beforeSince
  next.pending = null
  note(turn, 'escalation.withdrawn', { commandId: pending.commandId })
  if (isCommanded) {
    command(turn, 'withdraw-touch', { stage: pending.stage, withdraws: pending.commandId })
  }
}
