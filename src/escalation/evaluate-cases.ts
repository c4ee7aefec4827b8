import { adjustDay } from '../calendar/business-day-steps.js'
import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { isBusinessDayNumber, openCalendar } from '../calendar/open-calendar.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import { readScale } from '../money/currency.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { advance } from './advance.js'
import type { EscalationCommand } from './commands.js'
import { positionFor, positionsOf, type Positions } from './customer-positions.js'
import type { BookReview, CaseReview, EvaluatedCase, PendingReport } from './evaluation.js'
import type { EscalationEvent } from './events.js'
import { groupTouches } from './group-touches.js'
import type { Plan } from './plan.js'
import { readState } from './read-state.js'
import type { EscalationReasonCode } from './reasons.js'
import { caseIdOf, startCase } from './start-escalation.js'
import type { EscalationState } from './state.js'
import { no } from './turn.js'

/** A day on which cases are evaluated. */
interface Desk {
  readonly plan: Plan
  readonly day: DayNumber
  readonly asOf: string
  /** The next business day, where the day is none. */
  readonly nextBusinessDay: string | null
}

/** One case after its facts and its day. */
interface Reviewed {
  readonly state: EscalationState
  readonly commands: EscalationCommand[]
  readonly reasons: Reason<EscalationReasonCode>[]
  readonly nextReviewOn: string | null
  readonly events: EscalationEvent[]
}

function deskOf(plan: Plan, given: UnknownRecord): Desk {
  const day = readDay(given['asOf'], 'asOf')
  let nextBusinessDay = null
  if (given['calendar'] !== undefined) {
    const calendar = openCalendar(given['calendar'] as never, 'calendar')
    if (!isBusinessDayNumber(calendar, day, 'asOf')) {
      nextBusinessDay = writeDay(adjustDay(calendar, day, 'following', 'asOf'))
    }
  }
  return { plan, day, asOf: writeDay(day), nextBusinessDay }
}

/** An item, read as the first state of a case. */
interface Owed {
  readonly first: EscalationState
  readonly isSilent: boolean
}

/** Whether nothing is open on an item: then its case is settled, as if the item were gone. */
function isPaid(row: unknown, path: string): boolean {
  const { open, currency } = expectRecord(row, path, 'an item')
  return readMinor(open, readScale(currency, at(path, 'currency')), at(path, 'open')) === 0
}

/** What is owed, by case. */
function itemsOf(plan: Plan, value: unknown): Map<string, Owed> {
  const rows = expectArray(value, 'items')
  const items = new Map<string, Owed>()
  for (let index = 0; index < rows.length; index++) {
    const path = at('items', index)
    if (isPaid(rows[index], path)) continue
    const first = startCase(plan, rows[index], path)
    if (items.has(first.caseId)) refuse('id.duplicate', path, 'an item that is given once', first.caseId)
    // An item that is silent about disputes leaves those that the case knows as they are.
    const isSilent = (rows[index] as UnknownRecord)['disputed'] === undefined
    items.set(first.caseId, { first, isSilent })
  }
  return items
}

/**
 * Evaluates one case on a day.
 *
 * @throws ReceivablesError for a malformed request.
 */
export function evaluateCase(plan: Plan, request: unknown): CaseReview {
  const given = expectRecord(request, '', 'a state, items and a day')
  expectKeys(given, ['state', 'items', 'asOf', 'policy', 'calendar'], '')
  const desk = deskOf(plan, given)
  const state = readState(plan, given['state'], 'state')
  const items = itemsOf(plan, given['items'])
  const before = state.pending
  const synced = sync(desk, state, items.get(state.caseId))
  const others = Array.from(items.values(), ({ first }) =>
    first.caseId === state.caseId ? synced.state : first,
  )
  const { commands, ...review } = look(desk, synced, positionsOf(plan, others, desk.day, desk.asOf))
  return { ...review, commands, pending: pendingOf(review.state, before) }
}

/**
 * Evaluates many cases on a day: each by itself, and then one letter for the items of a customer in one language
 * and currency.
 *
 * @throws ReceivablesError for a malformed request.
 */
export function evaluateBook(plan: Plan, request: unknown): BookReview {
  const given = expectRecord(request, '', 'states, items and a day')
  expectKeys(given, ['states', 'items', 'asOf', 'policy', 'calendar'], '')
  const desk = deskOf(plan, given)
  const items = itemsOf(plan, given['items'])
  const rows = expectArray(given['states'], 'states')
  const synced: Reviewed[] = []
  const pendingBefore: EscalationState['pending'][] = []
  for (let index = 0; index < rows.length; index++) {
    const path = at('states', index)
    const state = readState(plan, rows[index], path)
    const id = caseIdOf(state.invoiceId, state.instalment)
    if (id !== state.caseId) refuse('id.invalid', at(path, 'caseId'), `the case ${id}`, state.caseId)
    const item = items.get(id)
    pendingBefore.push(state.pending)
    synced.push(sync(desk, state, item))
    items.delete(id)
  }
  for (const { first } of items.values()) {
    pendingBefore.push(null)
    synced.push({ state: first, commands: [], reasons: [], nextReviewOn: null, events: [] })
  }
  const states = synced.map(({ state }) => state)
  const positions = positionsOf(plan, states, desk.day, desk.asOf)
  const reviewed = synced.map((one) => look(desk, one, positions))
  return bookOf(plan, reviewed, pendingBefore)
}

function bookOf(
  plan: Plan,
  reviewed: readonly Reviewed[],
  before: readonly EscalationState['pending'][],
): BookReview {
  const { commands, states } = groupTouches(plan, reviewed)
  const cases: EvaluatedCase[] = reviewed.map(({ reasons, nextReviewOn, events }, index) => {
    const state = states[index] as EscalationState
    return { caseId: state.caseId, state, reasons, nextReviewOn, events }
  })
  let nextReviewOn: string | null = null
  for (const { nextReviewOn: on } of cases) {
    if (on !== null && (nextReviewOn === null || on < nextReviewOn)) nextReviewOn = on
  }
  const pending = states.flatMap((state, index) => pendingOf(state, before[index] ?? null))
  return { states, cases, commands, pending, nextReviewOn }
}

/** The touch of a case that was commanded before, and not now. */
function pendingOf(
  { caseId, pending }: EscalationState,
  before: EscalationState['pending'],
): PendingReport[] {
  if (pending === null || pending.commandId !== before?.commandId) return []
  const { commandId, letterId, stage, commandedOn } = pending
  return [{ caseId, commandId, letterId, stage, commandedOn }]
}

/** The case with what the ledger says: an item that is gone is settled, one with another balance is restated. */
function sync(desk: Desk, state: EscalationState, item: Owed | undefined): Reviewed {
  const none: Reviewed = { state, commands: [], reasons: [], nextReviewOn: null, events: [] }
  const scale = readScale(state.currency, 'state.currency')
  if (item === undefined) {
    if (state.phase === 'settled' || state.phase === 'written-off') return none
    return apply(desk, none, { type: 'balance-restated', on: desk.asOf, open: writeMinor(0, scale) })
  }
  const { currency, open, holds } = item.first
  if (currency !== state.currency) {
    refuse('currency.mismatch', 'items', `an item of ${state.caseId} in ${state.currency}`, currency)
  }
  const disputed = item.isSilent ? undefined : (holds[0]?.amount ?? writeMinor(0, scale))
  const isSame = open === state.open && (disputed === undefined || disputed === disputedOf(state, scale))
  if (isSame) return none
  const event = { type: 'balance-restated', on: desk.asOf, open } as const
  return apply(desk, none, disputed === undefined ? event : { ...event, disputed })
}

/** What of a case is disputed, at the most all of it. */
function disputedOf(state: EscalationState, scale: number): string {
  let sum = 0n
  for (const { kind, amount } of state.holds) {
    if (kind === 'dispute' && amount !== null) sum += BigInt(readMinor(amount, scale, 'state.holds'))
  }
  const open = BigInt(readMinor(state.open, scale, 'state.open'))
  return writeMinor(sum > open ? open : sum, scale)
}

/** One more event on a case; a refusal is a reason among others. */
function apply(desk: Desk, before: Reviewed, event: EscalationEvent): Reviewed {
  const result = advance(desk.plan, before.state, event)
  if ('refused' in result) return { ...before, reasons: [...before.reasons, result.refused] }
  return {
    state: result.state,
    commands: [...before.commands, ...result.commands],
    reasons: [...before.reasons, ...result.reasons],
    nextReviewOn: result.nextReviewOn,
    events: [...before.events, event],
  }
}

/** The day on a case. Where it changes nothing, the state stays the one that was given. */
function look(desk: Desk, synced: Reviewed, positions: Positions): Reviewed {
  if (desk.nextBusinessDay !== null && synced.state.phase === 'open') {
    const reason = no('escalation.no-business-day', { on: desk.asOf })
    return { ...synced, reasons: [...synced.reasons, reason], nextReviewOn: desk.nextBusinessDay }
  }
  const customer = positionFor(desk.plan, positions, synced.state)
  const event: EscalationEvent = {
    type: 'day-reached',
    on: desk.asOf,
    ...(customer === undefined ? {} : { customer }),
  }
  const reviewed = apply(desk, synced, event)
  if (reviewed.commands.length > synced.commands.length || !isAlike(synced.state, reviewed.state))
    return reviewed
  return { ...reviewed, state: synced.state, events: synced.events }
}

/** Whether two states differ in nothing but the day of their last event. */
function isAlike(a: EscalationState, b: EscalationState): boolean {
  for (const field of Object.keys(a) as (keyof EscalationState)[]) {
    if (a[field] !== b[field] && field !== 'on') return false
  }
  return true
}
