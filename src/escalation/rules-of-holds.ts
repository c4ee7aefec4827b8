import { readDay, writeDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { expectBoolean, expectId } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import { compareMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import type { EscalationReasonCode } from './reasons.js'
import { afterMoney, isLedgers, LEDGER_HOLD, restWhileHeld, stepBack } from './rules-of-money.js'
import type { CaseHold } from './state.js'
import { no, openOf, readSum, reduceOpen, type Turn, writeAmount } from './turn.js'
import { amountOf, undisputedOf } from './why-not-now.js'

type Refusal = Reason<EscalationReasonCode> | null

/** The greatest number of holds of a case; a thousand with that of the ledger. */
const MOST_HOLDS = 999

const idOf = (turn: Turn): string => expectId(turn.event['id'], 'event.id')

function addHold(turn: Turn, placed: CaseHold): Refusal {
  const { next } = turn
  const wholeAmount = readWhole(turn, placed.amount)
  const hold = wholeAmount === undefined ? placed : { ...placed, wholeAmount }
  if (next.holds.some(({ id }) => id === hold.id)) return no('escalation.known-hold', { id: hold.id })
  if (next.holds.filter(({ id }) => id !== LEDGER_HOLD).length >= MOST_HOLDS)
    return no('escalation.too-many', { limit: MOST_HOLDS })
  next.holds = [...next.holds, hold]
  restWhileHeld(turn)
  return null
}

/** The amount of the whole invoice that a hold copied by a split covers: not less than what it holds of the item. */
function readWhole(turn: Turn, amount: string | null): string | undefined {
  const { event, scale } = turn
  const given = event['wholeAmount']
  if (given === undefined) return undefined
  const whole = readMinor(given, scale, 'event.wholeAmount')
  if (amount === null || compareMinor(whole, readMinor(amount, scale, 'event.amount')) < 0)
    refuse('input.range', 'event.wholeAmount', 'an amount not below event.amount', given)
  return writeAmount(turn, whole)
}

/** Removes a hold of one of the given kinds; undefined if there is none. */
function takeHold(turn: Turn, kinds: readonly CaseHold['kind'][]): CaseHold | undefined {
  const id = idOf(turn)
  const hold = turn.next.holds.find((one) => one.id === id && kinds.includes(one.kind))
  if (hold !== undefined) turn.next.holds = turn.next.holds.filter((one) => one !== hold)
  return hold
}

const unknown = (turn: Turn): Refusal => no('escalation.unknown-hold', { id: String(turn.event['id']) })

/** The last day of a hold: not before the event. */
function readUntil(turn: Turn, field: string): string {
  const day = readDay(turn.event[field], `event.${field}`)
  if (day < turn.day) refuse('date.order', `event.${field}`, `a day not before ${turn.on}`, turn.event[field])
  return writeDay(day)
}

/** A promise holds its part until its day; after too many broken promises it holds nothing. */
export function promise(turn: Turn): Refusal {
  const id = idOf(turn)
  const amount = writeAmount(turn, readSum(turn, 'amount', openOf(turn), 'the open amount'))
  const until = readUntil(turn, 'dueOn')
  const allowed = turn.plan.policy.maxBrokenPromises
  const { brokenPromises: broken } = turn.next
  if (allowed !== undefined && broken >= allowed)
    return no('escalation.promises-exhausted', { broken, allowed })
  return addHold(turn, { id, kind: 'promise', amount, until }) ?? hear(turn, id)
}

/** The greatest number of promises that a case keeps. */
const MOST_PROMISES = 10_000

/** Records a promise, so that a promise found again in the documents is passed to the case once only. */
function hear(turn: Turn, id: string): Refusal {
  const { next } = turn
  const known = next.promises ?? []
  if (known.includes(id)) return null
  if (known.length >= MOST_PROMISES) return no('escalation.too-many', { limit: MOST_PROMISES })
  next.promises = [...known, id]
  return null
}

/** A kept promise or plan steps the case back by its rule. */
export function keep(kind: 'promise' | 'plan'): (turn: Turn) => Refusal {
  return (turn) => {
    const hold = takeHold(turn, [kind])
    if (hold === undefined) return unknown(turn)
    const refused = kind === 'promise' ? hear(turn, hold.id) : null
    if (refused === null) stepBack(turn, turn.plan.policy.stepBack?.kept, 0, 0)
    return refused
  }
}

/**
 * A broken promise counts, and no longer holds anything. This includes promises that have lapsed, and promises unknown
 * to the case if the event says when they were made.
 */
export function breakPromise(turn: Turn): Refusal {
  const { next, event } = turn
  const id = idOf(turn)
  if (takeHold(turn, ['promise']) === undefined) {
    if (event['madeOn'] === undefined || next.promises?.includes(id) === true) return unknown(turn)
    const made = readDay(event['madeOn'], 'event.madeOn')
    if (made > turn.day) refuse('date.order', 'event.madeOn', `a day not after ${turn.on}`, event['madeOn'])
  }
  const refused = hear(turn, id)
  if (refused === null) next.brokenPromises++
  return refused
}

/** Ends a hold of a kind, without further effect. */
export function lift(...kinds: readonly CaseHold['kind'][]): (turn: Turn) => Refusal {
  return (turn) => (takeHold(turn, kinds) === undefined ? unknown(turn) : null)
}

/**
 * A dispute holds its part only. Each of several disputes about a whole that was split may be about this instalment.
 */
export function dispute(turn: Turn): Refusal {
  const id = idOf(turn)
  const isOfWhole = turn.event['wholeAmount'] !== undefined
  const amount = isOfWhole
    ? readSum(turn, 'amount', openOf(turn), 'the open amount')
    : readSum(turn, 'amount', undisputedOf(turn), 'the open amount not covered by other named disputes')
  if (id !== LEDGER_HOLD) nameLedgers(turn, amount)
  return addHold(turn, { id, kind: 'dispute', amount: writeAmount(turn, amount), until: null })
}

/**
 * Of the amount that the ledger reports as disputed, the part of a known dispute stands under its id and is not held
 * twice.
 */
function nameLedgers(turn: Turn, amount: Minor): void {
  turn.next.holds = turn.next.holds.flatMap((hold) => {
    if (!isLedgers(hold)) return [hold]
    const rest = subtractMinor(amountOf(turn, hold), amount)
    return rest > 0 ? [{ ...hold, amount: writeAmount(turn, rest) }] : []
  })
}

/** A dispute is reduced to a smaller amount. */
export function narrow(turn: Turn): Refusal {
  const id = idOf(turn)
  const hold = turn.next.holds.find((one) => one.id === id && one.kind === 'dispute')
  if (hold === undefined) return unknown(turn)
  const before = amountOf(turn, hold)
  const amount = writeAmount(turn, readSum(turn, 'amount', before, 'the disputed amount'))
  turn.next.holds = turn.next.holds.map((one) => (one === hold ? { ...one, amount } : one))
  return null
}

/** The objection is justified: its amount is deducted, as by a credit note. */
export function acceptDispute(turn: Turn): Refusal {
  const hold = takeHold(turn, ['dispute'])
  if (hold === undefined) return unknown(turn)
  const before = openOf(turn)
  const amount = minMinor(amountOf(turn, hold), before)
  reduceOpen(turn, amount)
  if (amount < before) stepBack(turn, turn.plan.policy.stepBack?.creditNote, amount, before)
  afterMoney(turn)
  return null
}

/** The objection is unfounded: what it held is dunned again, by the stages for this case if the policy has them. */
export function rejectDispute(turn: Turn): Refusal {
  if (takeHold(turn, ['dispute']) === undefined) return unknown(turn)
  turn.next.disputeRejectedOn = turn.on
  return null
}

/** A plan holds its part while it runs. */
export function agreePlan(turn: Turn): Refusal {
  const id = idOf(turn)
  const amount = writeAmount(turn, readSum(turn, 'amount', openOf(turn), 'the open amount'))
  const until = turn.event['until'] === undefined ? null : readUntil(turn, 'until')
  return addHold(turn, { id, kind: 'plan', amount, until })
}

/** Grace holds the whole balance, and is binding only if it is confirmed in writing. */
export function grantGrace(turn: Turn): Refusal {
  const id = idOf(turn)
  const until = readUntil(turn, 'until')
  if (!expectBoolean(turn.event['confirmedInWriting'], 'event.confirmedInWriting')) {
    return no('escalation.not-confirmed', { id })
  }
  return addHold(turn, { id, kind: 'grace', amount: null, until })
}

/** A manual hold. */
export function placeHold(turn: Turn): Refusal {
  const { event } = turn
  const id = idOf(turn)
  const amount =
    event['amount'] === undefined
      ? null
      : writeAmount(turn, readSum(turn, 'amount', openOf(turn), 'the open amount'))
  const until = event['until'] === undefined ? null : readUntil(turn, 'until')
  return addHold(turn, { id, kind: 'manual', amount, until })
}

/** The debtor cannot be reached, or can be reached again. */
export function setContact(isLost: boolean): (turn: Turn) => Refusal {
  return (turn) => {
    turn.next.contactLost = isLost
    return null
  }
}
