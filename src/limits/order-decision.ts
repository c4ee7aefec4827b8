import { expectChoice } from '../kernel/expect.js'
import type { Minor } from '../numbers/minor.js'
import type { LimitsReason } from './reasons.js'

/** What becomes of an order, from the mildest to the severest; of several the severest holds. */
export type OrderDecision = 'approve' | 'needs-approval' | 'hold' | 'reject'

/** All decisions, the mildest first. */
export const DECISIONS: readonly OrderDecision[] = ['approve', 'needs-approval', 'hold', 'reject']

/** What a rule does to an order that it catches. */
export type OrderEffect = Exclude<OrderDecision, 'approve'>

/** What a rule may do to an order. */
export const EFFECTS: readonly OrderEffect[] = ['needs-approval', 'hold', 'reject']

/** The effect of a rule; `hold` when absent. */
export const readEffect = (value: unknown, path: string): OrderEffect =>
  value === undefined ? 'hold' : expectChoice(value, EFFECTS, path)

/** What one gate found. */
export interface Finding {
  readonly effect: OrderDecision
  readonly reason: LimitsReason
  /** What would lift it; absent where it stops nothing, or where nothing lifts it. */
  readonly release?: LimitsReason
  /** By how much a limit is passed, in the limit's currency. */
  readonly shortfall?: Minor
}

/** The severest of the findings; approved where there is none. */
export const severest = (findings: readonly Finding[]): OrderDecision =>
  findings.reduce<OrderDecision>(
    (worst, { effect }) => (DECISIONS.indexOf(effect) > DECISIONS.indexOf(worst) ? effect : worst),
    'approve',
  )
