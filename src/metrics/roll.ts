import { Decimal } from '../numbers/decimal.js'
import { because, type MetricsReason } from './reasons.js'

/** How a bucket rolled in one period. */
export interface Transition {
  readonly start: bigint
  /** What was found in the next bucket, or written off out of it. */
  readonly rolled: bigint
  /** The same, no more than there was to roll. */
  readonly kept: bigint
  readonly rate: Decimal
}

type Transitions = readonly (Transition | null)[]

const known = (transitions: Transitions): Transition[] =>
  transitions.filter((transition) => transition !== null)

/** The average rate of a bucket; null with fewer transitions than are required. */
export function meanOf(
  transitions: Transitions,
  average: 'mean-of-rates' | 'pooled',
  required: number,
): Decimal | null {
  const found = known(transitions)
  if (found.length < required) return null
  if (average === 'mean-of-rates') {
    return found.reduce((sum, { rate }) => sum.plus(rate), new Decimal(0)).div(found.length)
  }
  const sum = (of: (transition: Transition) => bigint): string =>
    found.reduce((total, transition) => total + of(transition), 0n).toString()
  return new Decimal(sum(({ kept }) => kept)).div(sum(({ start }) => start))
}

/** Why a bucket has the rate it has, or none. */
export function becauseOfRoll(
  bucket: string,
  transitions: Transitions,
  rate: Decimal | null,
  required: number,
): MetricsReason[] {
  const count = known(transitions).length
  const reasons = [
    rate === null
      ? because('metrics.roll-unknown', { bucket, transitions: count, required })
      : because('metrics.rolled', { bucket, rate: rate.toFixed(12), transitions: count }),
  ]
  for (const [index, transition] of transitions.entries()) {
    if (transition === null || transition.rolled <= transition.start) continue
    const exact = new Decimal(transition.rolled.toString()).div(transition.start.toString())
    reasons.push(because('metrics.roll-capped', { bucket, transition: index + 1, rate: exact.toFixed(12) }))
  }
  return reasons
}
