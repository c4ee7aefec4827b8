import type { Draft } from './copy-state.js'
import type { EscalationState, StageApprovalRequest } from './state.js'

/** The question that the policy itself asks: it stands alone, or waits for the answer to one about an override. */
export function questionOf({ request }: Pick<EscalationState, 'request'>): StageApprovalRequest | null {
  return request?.ground === null ? request : (request?.waiting ?? null)
}

/** Drops the question that the policy asks. One about an override stays: who asked to leave the order of the stages did not go by days or amounts. */
export function dropQuestion(next: Draft): void {
  const { request } = next
  if (request === null) return
  const { waiting, ...override } = request
  if (request.ground === null) next.request = null
  else if (waiting !== undefined) next.request = override
}
