import { withFormer } from './former-touches.js'
import { withdrawTouch } from './raise-stage.js'
import { command, type Turn } from './turn.js'

/**
 * Resets a case to start from scratch: touches, approval requests and promises are removed. The numbering of commands
 * continues, so that no id is used twice.
 */
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

/** Releases held orders. */
export function releaseOrders(turn: Turn): void {
  const { next } = turn
  if (next.ordersHeld) command(turn, 'release-orders')
  next.ordersHeld = false
}
