import { withFormer } from './former-touches.js'
import { withdrawTouch } from './raise-stage.js'
import { command, type Turn } from './turn.js'

/** Forgets what was told, asked and promised. The numbers of commands go on, so that none is given twice. */
export function beginAnew(turn: Turn): void {
  const { next } = turn
  withdrawTouch(turn, true)
  if (next.phase === 'open') releaseOrders(turn)
  next.stage = null
  next.stageSince = null
  next.repeats = 0
  next.request = null
  const former = withFormer(next)
  if (former !== undefined) next.formerTouches = former
  next.lastTouch = null
  next.demand = null
  next.override = null
  next.holds = []
  next.brokenPromises = 0
  next.disputeRejectedOn = null
  next.restUntil = null
  next.anchorDueDate = null
  next.anchorIssueDate = null
  delete next.promises
}

/** Lets orders go that were held. */
export function releaseOrders(turn: Turn): void {
  const { next } = turn
  if (next.ordersHeld) command(turn, 'release-orders')
  next.ordersHeld = false
}
