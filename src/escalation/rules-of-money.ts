import { refuse } from '../kernel/error.js'
import type { Reason } from '../kernel/reason.js'
import { compareMinor, minMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import type { StepBackRule } from './policy.js'
import { holdOrders, withdrawTouch } from './raise-stage.js'
import { restateCurrency, restateItem, restateName } from './restate-item.js'
import { lowerTo } from './review.js'
import type { EscalationReasonCode } from './reasons.js'
import { placeByDays } from './stage-days.js'
import type { CaseHold } from './state.js'
import {
  addDaysText,
  command,
  isHeld,
  isHolding,
  note,
  openOf,
  placeOf,
  reduceOpen,
  type Turn,
  writeAmount,
} from './turn.js'

type Refusal = Reason<EscalationReasonCode> | null

/** Steps the case back by a rule: how far, and for how long no stage is entered. */
export function stepBack(turn: Turn, rule: StepBackRule | undefined, amount: Minor, before: Minor): void {
  if (rule === undefined || turn.next.phase !== 'open') return
  if (rule.leastPercent !== undefined && BigInt(amount) * 100n < BigInt(before) * BigInt(rule.leastPercent))
    return
  const { next } = turn
  if (rule.to !== 'same-stage') {
    withdrawTouch(turn, true)
    const from = next.stage ?? 'none'
    const place = placeAfter(turn, rule)
    if (place < placeOf(turn)) {
      lowerTo(turn, place)
      turn.reasons = turn.reasons.slice(0, -1)
      note(turn, 'escalation.stepped-back', { from, to: next.stage ?? 'none' })
    }
  }
  if (rule.waitDays > 0) {
    next.restUntil = addDaysText(turn, rule.waitDays)
    note(turn, 'escalation.resting', { until: next.restUntil })
  }
}

function placeAfter(turn: Turn, { to }: StepBackRule): number {
  const here = placeOf(turn)
  if (to === 'start') return -1
  if (to === 'by-days') return placeByDays(turn, here)
  let place = here - 1
  while (turn.plan.stages[place]?.isBranch === true) place--
  return Math.max(place, -1)
}

/** The effects of a changed balance: the case is settled, or a pending touch becomes needless. */
export function afterMoney(turn: Turn): void {
  const { next } = turn
  if (openOf(turn) > 0) {
    if (next.phase === 'open') restWhileHeld(turn)
    return
  }
  settle(turn, 'settled')
}

/** Withdraws a touch that was not made yet, if holds now cover the whole balance. */
export function restWhileHeld(turn: Turn): void {
  if (turn.next.pending !== null && isHeld(turn)) withdrawTouch(turn, true)
}

/** Ends the case: nothing is dunned any more. */
export function settle(turn: Turn, phase: 'settled' | 'written-off' | 'referred' | 'insolvent'): void {
  const { next } = turn
  withdrawTouch(turn, true)
  next.phase = phase
  next.request = null
  next.restUntil = null
  if (phase === 'settled' || phase === 'written-off') {
    forgetStanding(turn)
    next.holds = []
    if (next.ordersHeld) {
      next.ordersHeld = false
      command(turn, 'release-orders')
    }
  }
  note(turn, 'escalation.phase', { phase })
}

/**
 * Drops the ids of promises that are still running: their outcome is unknown, so each is passed to the case again if a
 * payment that settled the case is reversed. A promise that was taken over by instalments, or by the whole, is known
 * there.
 */
function forgetStanding({ next, event, day }: Turn): void {
  if (next.promises === undefined || next.holds.length === 0) return
  if (event['instalments'] !== undefined || event['merged'] !== undefined) return
  const standing = new Set(
    next.holds.flatMap((hold) => (hold.kind === 'promise' && isHolding(hold, day) ? [hold.id] : [])),
  )
  const left = next.promises.filter((id) => !standing.has(id))
  if (left.length === 0) delete next.promises
  else next.promises = left
}

/** A payment, or an amount collected by a lawyer or an agency: not above the open amount. */
export function pay(turn: Turn): Refusal {
  const before = openOf(turn)
  const amount = readReduction(turn, before)
  reduceOpen(turn, amount)
  if (amount < before) stepBack(turn, turn.plan.policy.stepBack?.payment, amount, before)
  afterMoney(turn)
  return null
}

/** A credit note. */
export function credit(turn: Turn): Refusal {
  const before = openOf(turn)
  const amount = readReduction(turn, before)
  reduceOpen(turn, amount)
  if (amount < before) stepBack(turn, turn.plan.policy.stepBack?.creditNote, amount, before)
  afterMoney(turn)
  return null
}

function readReduction(turn: Turn, open: Minor): Minor {
  const given = turn.event['amount']
  const amount = readMinor(given, turn.scale, 'event.amount')
  if (amount < 0) refuse('amount.negative', 'event.amount', 'an amount above zero', given)
  if (amount === 0) refuse('input.range', 'event.amount', 'an amount above zero', given)
  if (amount > open) {
    refuse(
      'ledger.over-applied',
      'event.amount',
      `at most the open amount: ${writeAmount(turn, open)}`,
      given,
    )
  }
  return amount
}

/** Id of the hold for the disputed part that the ledger reports. */
export const LEDGER_HOLD = 'ledger'

/** Whether a hold is the disputed part that the ledger reports. */
export const isLedgers = ({ id, kind }: CaseHold): boolean => id === LEDGER_HOLD && kind === 'dispute'

/** Applies the open and the disputed amount of the ledger. */
export function restate(turn: Turn): Refusal {
  const { next, event } = turn
  const owed = openOf(turn)
  const isOtherItem = restateName(turn)
  const isOther = restateCurrency(turn) || isOtherItem
  const open = readMinor(event['open'], turn.scale, 'event.open')
  if (open < 0) refuse('amount.negative', 'event.open', 'an amount of zero or above', event['open'])
  // A correction of the currency, or another item, is not a payment.
  const before = isOther ? open : owed
  restateItem(turn)
  next.open = writeAmount(turn, open)
  if (event['disputed'] !== undefined) restateDispute(turn, open)
  if (open > 0 && (next.phase === 'settled' || next.phase === 'written-off')) reopenCase(turn)
  if (compareMinor(open, before) < 0 && open > 0) {
    stepBack(turn, turn.plan.policy.stepBack?.payment, BigInt(before) - BigInt(open), before)
  }
  if (open > 0 || (next.phase !== 'settled' && next.phase !== 'written-off')) afterMoney(turn)
  return null
}

/** Disputes known to the case come first; the hold of the ledger is the disputed amount beyond them. */
function restateDispute(turn: Turn, open: Minor): void {
  const { next, event, scale } = turn
  const disputed = readMinor(event['disputed'], scale, 'event.disputed')
  if (disputed < 0 || disputed > open) {
    refuse('input.range', 'event.disputed', 'an amount from zero to the open amount', event['disputed'])
  }
  let rest = BigInt(disputed)
  for (const hold of next.holds) {
    if (hold.kind !== 'dispute' || hold.id === LEDGER_HOLD || hold.amount === null) continue
    rest -= BigInt(readMinor(hold.amount, scale, 'state.holds'))
  }
  const holds = next.holds.filter(({ id, kind }) => id !== LEDGER_HOLD || kind !== 'dispute')
  if (rest > 0n) {
    const amount = writeAmount(turn, minMinor(readMinor(rest, 0, ''), open))
    holds.push({ id: LEDGER_HOLD, kind: 'dispute', amount, until: null })
  }
  next.holds = holds
}

/** Reopens a case: if its stage holds orders they are held again, since the reason for releasing them did not last. */
export function reopenCase(turn: Turn): void {
  const { next, plan } = turn
  next.phase = 'open'
  next.request = null
  next.override = null
  note(turn, 'escalation.phase', { phase: 'open' })
  const stage = plan.stages[placeOf(turn)]
  if (stage !== undefined) holdOrders(turn, stage)
}

/** The claim is owed again, or is taken back from a lawyer or an agency. */
export function reopen(turn: Turn): Refusal {
  const { next, event, scale } = turn
  const given = event['open']
  const open = given === undefined ? openOf(turn) : readMinor(given, scale, 'event.open')
  if (open < 0) refuse('amount.negative', 'event.open', 'an amount above zero', given)
  if (open === 0)
    refuse(given === undefined ? 'input.missing' : 'input.range', 'event.open', 'an amount above zero', given)
  next.open = writeAmount(turn, open)
  reopenCase(turn)
  return null
}
