import type { Draft } from './copy-state.js'
import type { EscalationState, StageApprovalRequest } from './state.js'

/** The approval request of the policy itself: the open one, or the one waiting behind a request about an override. */
export function questionOf({ request }: Pick<EscalationState, 'request'>): StageApprovalRequest | null {
  return request?.ground === null ? request : (request?.waiting ?? null)
}

/**
 * Drops the approval request of the policy. One about an override stays, since it does not depend on days or amounts.
 */
export function dropQuestion(next: Draft): void {
  const { request } = next
  if (request === null) return
  const { waiting, ...override } = request
  if (request.ground === null) next.request = null
  else if (waiting !== undefined) next.request = override
}
