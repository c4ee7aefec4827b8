import { withFormer } from '../escalation/former-touches.js'
import type { EscalationPolicy, EscalationState, EvaluatedCase } from '../escalation/index.js'
import { no } from '../escalation/turn.js'

/** States under another policy, and what that policy did not know. */
export interface StatesUnder {
  readonly states: readonly EscalationState[]
  /** Why a case restarts, by case. */
  readonly reasons: ReadonlyMap<string, EvaluatedCase['reasons']>
}

/**
 * Valid states of one policy under another one. A case restarts if its stage, or the stage of one of its touches, does
 * not exist in the other policy: a touch sent under an unknown stage cannot be one of its steps. Facts about the debt
 * and the debtor are kept: phase, holds, promises, whether the debtor can be reached, when it was last touched. The
 * numbering of commands continues.
 */
export function statesUnder(policy: EscalationPolicy, states: readonly EscalationState[]): StatesUnder {
  const stages = new Set(policy.stages.map(({ id }) => id))
  const reasons = new Map<string, EvaluatedCase['reasons']>()
  const under = states.map((state) => {
    const stage = stagesOf(state).find((id) => !stages.has(id))
    if (stage === undefined) return state
    reasons.set(state.caseId, [no('escalation.begun-anew', { stage })])
    return begunAnew(state, policy.id)
  })
  return { states: under, reasons }
}

/** Every stage that a state names. */
function stagesOf({ stage, pending, request, lastTouch, demand, override }: EscalationState): string[] {
  const named = [
    stage,
    pending?.stage,
    pending?.before,
    request?.stage,
    request?.waiting?.stage,
    lastTouch?.stage,
    demand?.stage,
    override?.stage,
  ]
  return named.filter((id) => id !== null && id !== undefined)
}

function begunAnew(state: EscalationState, policy: string): EscalationState {
  const formerTouches = withFormer(state)
  return {
    ...state,
    ...(formerTouches === undefined ? {} : { formerTouches }),
    policy,
    stage: null,
    stageSince: null,
    pending: null,
    request: null,
    lastTouch: null,
    demand: null,
    override: null,
    repeats: 0,
  }
}
