import { expectChoice } from '../kernel/expect.js'
import type { Minor } from '../numbers/minor.js'
import type { LimitsReason } from './reasons.js'

/** The decision on an order, from the mildest to the severest; if several rules apply, the severest decides. */
export type OrderDecision = 'approve' | 'needs-approval' | 'hold' | 'reject'

/** All decisions, the mildest first. */
export const DECISIONS: readonly OrderDecision[] = ['approve', 'needs-approval', 'hold', 'reject']

/** The decision of a rule on an order that it applies to. */
export type OrderEffect = Exclude<OrderDecision, 'approve'>

/** All effects, the mildest first. */
export const EFFECTS: readonly OrderEffect[] = ['needs-approval', 'hold', 'reject']

/** Reads the effect of a rule. Default: `'hold'`. */
export const readEffect = (value: unknown, path: string): OrderEffect =>
  value === undefined ? 'hold' : expectChoice(value, EFFECTS, path)

/** The finding of one rule. */
export interface Finding {
  readonly effect: OrderDecision
  readonly reason: LimitsReason
  /** What would lift it; absent if it stops nothing, or if nothing lifts it. */
  readonly release?: LimitsReason
  /** The amount by which a limit is exceeded, in the limit's currency. */
  readonly shortfall?: Minor
}

/** The severest effect of the findings; `approve` if there are none. */
export const severest = (findings: readonly Finding[]): OrderDecision =>
  findings.reduce<OrderDecision>(
    (worst, { effect }) => (DECISIONS.indexOf(effect) > DECISIONS.indexOf(worst) ? effect : worst),
    'approve',
  )
