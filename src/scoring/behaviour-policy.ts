import { at, expectArray, expectChoice, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import { refuse } from '../kernel/error.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { readDecimal } from '../numbers/read-decimal.js'
import { MOST_RECENT } from './behaviour.js'

/**
 * The rule for habitual lateness: a customer is habitually late if at least `late` of its last `of` items were late by
 * more than `byMoreThanDays` days.
 */
export interface HabitRule {
  /** The least number of late items; 1 to `of`. */
  readonly late: number
  /** The number of last items to look at; at most 24. */
  readonly of: number
  /** An item counts as late if its delay in days is above this number. */
  readonly byMoreThanDays: number
  /**
   * Whether open items past due by more than `byMoreThanDays` days count: `'counted'` as the newest late items, because
   * their delay is already known; `'left-out'` until they are settled.
   */
  readonly overdue: 'counted' | 'left-out'
}

/** A point of a payment index: a delay and its index. */
export interface IndexAnchor {
  /** The delay in signed days beyond terms; below zero is early. */
  readonly days: number
  /** The index for this delay; zero or above. */
  readonly index: DecimalInput
}

/**
 * A payment index defined by the user: an index for each delay, from anchors ascending in days. A delay before the
 * first anchor has the index of the first, one after the last anchor that of the last.
 */
export interface PaymentIndexPolicy {
  /** 1 to 50 points, ascending in days. */
  readonly anchors: readonly IndexAnchor[]
  /**
   * The index between two anchors: `'linear'` on the straight line; `'step'` the index of the earlier anchor until the
   * next one.
   */
  readonly interpolation: 'linear' | 'step'
}

/** How a company judges payment behaviour. Each part is optional; the figure that needs it is null without it. */
export interface BehaviourPolicy {
  /** The rule for habitual lateness. */
  readonly habitual?: HabitRule
  /** How many days after its last day a promise can still be kept. Default: 0. */
  readonly promiseToleranceDays?: number
  /** The payment index. */
  readonly paymentIndex?: PaymentIndexPolicy
  /** The last days of the ranges of delay, ascending: `[30, 60]` gives `in-time`, 1–30, 31–60 and 61+. */
  readonly delayEdges?: readonly number[]
}

/** A payment index after reading; an index is `units` ÷ 10^scale. */
export interface PreparedIndex {
  readonly days: readonly number[]
  /** The indices of the anchors, in units of 10^−scale. */
  readonly units: readonly bigint[]
  readonly scale: number
  readonly linear: boolean
}

/** A policy after reading. */
export interface PreparedPolicy {
  readonly habitual: HabitRule | undefined
  readonly tolerance: number
  readonly index: PreparedIndex | undefined
  readonly delayEdges: readonly number[] | undefined
}

const MOST_ANCHORS = 50
const MOST_EDGES = 20
/** The largest number of days in a policy: about 100 years. */
export const MOST_DAYS = 36_525

const NO_POLICY: PreparedPolicy = /* #__PURE__ */ Object.freeze({
  habitual: undefined,
  tolerance: 0,
  index: undefined,
  delayEdges: undefined,
})

/** Reads a policy. @throws ReceivablesError `policy.invalid`, or the code of a malformed field. */
export function readBehaviourPolicy(value: unknown, path: string): PreparedPolicy {
  if (value === undefined) return NO_POLICY
  const given = expectRecord(value, path, 'a payment-behaviour policy')
  expectKeys(given, ['habitual', 'promiseToleranceDays', 'paymentIndex', 'delayEdges'], path)
  const { habitual, promiseToleranceDays = 0, paymentIndex, delayEdges } = given
  return {
    habitual: habitual === undefined ? undefined : readHabitRule(habitual, at(path, 'habitual')),
    tolerance: expectInteger(promiseToleranceDays, at(path, 'promiseToleranceDays'), 0, 366),
    index: paymentIndex === undefined ? undefined : readIndex(paymentIndex, at(path, 'paymentIndex')),
    delayEdges: delayEdges === undefined ? undefined : readEdges(delayEdges, at(path, 'delayEdges')),
  }
}

/** Reads a rule for habitual lateness. @throws ReceivablesError `policy.invalid`, or the code of a malformed field. */
export function readHabitRule(value: unknown, path: string): HabitRule {
  const given = expectRecord(value, path, 'a rule with late, of, byMoreThanDays and overdue')
  expectKeys(given, ['late', 'of', 'byMoreThanDays', 'overdue'], path)
  const of = expectInteger(given['of'], at(path, 'of'), 1, MOST_RECENT)
  const late = expectInteger(given['late'], at(path, 'late'), 1, MOST_RECENT)
  if (late > of)
    refuse('policy.invalid', at(path, 'late'), `at most ${String(of)}, the number of items in \`of\``, late)
  return {
    late,
    of,
    byMoreThanDays: expectInteger(given['byMoreThanDays'], at(path, 'byMoreThanDays'), 0, MOST_DAYS),
    overdue: expectChoice(given['overdue'], ['counted', 'left-out'], at(path, 'overdue')),
  }
}

function readEdges(value: unknown, path: string): number[] {
  const edges = expectArray(value, path, 'the last days of the ranges of delay')
  const { length } = edges
  if (!(length >= 1 && length <= MOST_EDGES))
    refuse('input.range', path, `1 to ${String(MOST_EDGES)} last days`, edges)
  const read = Array.from(edges, (edge, row) => expectInteger(edge, at(path, row), 1, MOST_DAYS))
  read.forEach((edge, row) => {
    if (row > 0 && edge <= (read[row - 1] as number))
      refuse('policy.invalid', at(path, row), 'a later day than the previous edge', edge)
  })
  return read
}

function readIndex(value: unknown, path: string): PreparedIndex {
  const given = expectRecord(value, path, 'a payment index: anchors and interpolation')
  expectKeys(given, ['anchors', 'interpolation'], path)
  const linear =
    expectChoice(given['interpolation'], ['linear', 'step'], at(path, 'interpolation')) === 'linear'
  const place = at(path, 'anchors')
  const anchors = expectArray(given['anchors'], place, 'the anchors of a payment index')
  const { length } = anchors
  if (!(length >= 1 && length <= MOST_ANCHORS))
    refuse('input.range', place, `1 to ${String(MOST_ANCHORS)} anchors`, anchors)
  const read = Array.from(anchors, (anchor, row) => readAnchor(anchor, at(place, row)))
  read.forEach(({ days }, row) => {
    if (row > 0 && days <= (read[row - 1]?.days as number))
      refuse('policy.invalid', at(at(place, row), 'days'), 'more days than the previous anchor', days)
  })
  const scale = Math.max(...read.map((anchor) => anchor.scale))
  return {
    days: read.map(({ days }) => days),
    units: read.map((anchor) => anchor.units * 10n ** BigInt(scale - anchor.scale)),
    scale,
    linear,
  }
}

function readAnchor(value: unknown, path: string): { days: number; units: bigint; scale: number } {
  const given = expectRecord(value, path, 'an anchor: days and index')
  expectKeys(given, ['days', 'index'], path)
  const days = expectInteger(given['days'], at(path, 'days'), -MOST_DAYS, MOST_DAYS)
  const index = readDecimal(given['index'], at(path, 'index'))
  if (index.units < 0n) refuse('input.range', at(path, 'index'), 'an index of zero or above', given['index'])
  return { days, ...index }
}
