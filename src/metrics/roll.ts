import type { Ratio } from '../numbers/ratio.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import type { ReadBook } from './read-snapshots.js'
import { because, type MetricsReason } from './reasons.js'

/** The transition of one bucket in one period. */
export interface Transition {
  readonly start: bigint
  /** What was in the next bucket at the end, or written off from it. */
  readonly rolled: bigint
  /** `rolled`, between 0 and `start`. */
  readonly kept: bigint
}

/** The exact rate of a transition. */
export const rateOf = ({ kept, start }: Transition): Ratio => ({ num: kept, den: start })

/** A product that is not reduced: for the longest numbers that would take seconds. */
export const times = (a: Ratio, b: Ratio): Ratio => ({ num: a.num * b.num, den: a.den * b.den })

/**
 * The transitions of a bucket from each book to the next; null if the bucket was empty. What was in the last bucket
 * before, and was not paid, is still there without having rolled.
 */
export function transitionsOf(books: readonly ReadBook[], place: number): (Transition | null)[] {
  return books.slice(1).map((book, index) => {
    const before = books[index] as ReadBook
    const start = before.amounts[place] as bigint
    if (start === 0n) return null
    const found = (book.amounts[place + 1] as bigint) + (book.writtenOff[place + 1] as bigint)
    const rolled = place === book.ids.length - 2 ? found - stoodBefore(before, book) : found
    const kept = rolled < 0n ? 0n : rolled < start ? rolled : start
    return { start, rolled, kept }
  })
}

const stoodBefore = (before: ReadBook, { collected }: ReadBook): bigint =>
  (before.amounts.at(-1) as bigint) - collected

type Transitions = readonly (Transition | null)[]

const known = (transitions: Transitions): Transition[] =>
  transitions.filter((transition) => transition !== null)

/** The exact average rate of a bucket; null with fewer transitions than required. */
export function meanOf(
  transitions: Transitions,
  average: 'mean-of-rates' | 'pooled',
  required: number,
): Ratio | null {
  const found = known(transitions)
  if (found.length < required) return null
  if (average === 'mean-of-rates') {
    const sum = found
      .map(rateOf)
      .reduce((a, b) => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den }))
    return { num: sum.num, den: sum.den * BigInt(found.length) }
  }
  const sum = (of: (transition: Transition) => bigint): bigint =>
    found.reduce((total, transition) => total + of(transition), 0n)
  return { num: sum(({ kept }) => kept), den: sum(({ start }) => start) }
}

/** The reasons for the rate of a bucket, or for having none. */
export function becauseOfRoll(
  bucket: string,
  transitions: Transitions,
  rate: Ratio | null,
  required: number,
): MetricsReason[] {
  const count = known(transitions).length
  const reasons = [
    rate === null
      ? because('metrics.roll-unknown', { bucket, transitions: count, required })
      : because('metrics.rolled', { bucket, rate: writeStatistic(rate), transitions: count }),
  ]
  for (const [index, transition] of transitions.entries()) {
    if (transition === null || transition.rolled <= transition.start) continue
    const rate = writeStatistic({ num: transition.rolled, den: transition.start })
    reasons.push(because('metrics.roll-capped', { bucket, transition: index + 1, rate }))
  }
  return reasons
}

/** The reasons for the part of the last bucket that did not roll into it. */
export function becauseOfLast(
  books: readonly ReadBook[],
  transitions: Transitions,
  { currency, write }: { readonly currency: string; readonly write: (amount: bigint) => string },
): MetricsReason[] {
  return transitions.flatMap((transition, index) => {
    const [before, { ids, collected }] = [books[index], books[index + 1]] as [ReadBook, ReadBook]
    const opening = before.amounts.at(-1) as bigint
    if (transition === null || opening === 0n) return []
    const [bucket, last] = ids.slice(-2) as [string, string]
    const amounts = { opening: write(opening), collected: write(collected), currency }
    return because('metrics.roll-opening', { bucket, last, transition: index + 1, ...amounts })
  })
}
