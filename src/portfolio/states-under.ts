import { withFormer } from '../escalation/former-touches.js'
import type { EscalationPolicy, EscalationState, EvaluatedCase } from '../escalation/index.js'
import { no } from '../escalation/turn.js'

/** States as another policy finds them, and what it did not know of them. */
export interface StatesUnder {
  readonly states: readonly EscalationState[]
  /** Why a case begins anew, by case. */
  readonly reasons: ReadonlyMap<string, EvaluatedCase['reasons']>
}

/**
 * Sound states of one policy under another one. A case that stands at a stage which the other does not have, or was touched
 * at one, begins anew: what was sent under a name that the policy does not know cannot be one of its steps. What is known of the
 * debt and the debtor stays: phase, holds, promises, whether anybody can be reached, when the debtor was last touched. The numbers of commands go on.
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
