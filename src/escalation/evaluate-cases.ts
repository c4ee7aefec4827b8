import { adjustDay } from '../calendar/business-day-steps.js'
import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { isBusinessDayNumber, openCalendar } from '../calendar/open-calendar.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import { underPath } from '../kernel/under-path.js'
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
import { caseIdOf, readItem } from './start-escalation.js'
import type { EscalationState } from './state.js'
import { no } from './turn.js'

/** A day on which cases are evaluated. */
interface Desk {
  readonly plan: Plan
  readonly day: DayNumber
  readonly asOf: string
  /** The next business day, where the day is none. */
  readonly nextBusinessDay: string | null
  /** The day as the one event of a case: the same for all that need not know what else their customer owes. */
  readonly dayReached: readonly [EscalationEvent]
}

/** One case after its facts and its day. */
interface Reviewed {
  readonly state: EscalationState
  readonly commands: readonly EscalationCommand[]
  readonly reasons: readonly Reason<EscalationReasonCode>[]
  readonly nextReviewOn: string | null
  readonly events: readonly EscalationEvent[]
}

/** A case of which nothing is said yet; the lists are shared, since most of a million cases stay empty. */
const unreviewed = (state: EscalationState): Reviewed => ({
  state,
  commands: NOTHING,
  reasons: NOTHING,
  nextReviewOn: null,
  events: NOTHING,
})

const NOTHING: readonly never[] = /* #__PURE__ */ Object.freeze([])

function deskOf(plan: Plan, given: UnknownRecord): Desk {
  const day = readDay(given['asOf'], 'asOf')
  let nextBusinessDay = null
  if (given['calendar'] !== undefined) {
    const calendar = openCalendar(given['calendar'] as never, 'calendar')
    if (!isBusinessDayNumber(calendar, day, 'asOf')) {
      nextBusinessDay = writeDay(adjustDay(calendar, day, 'following', 'asOf'))
    }
  }
  const asOf = writeDay(day)
  return {
    plan,
    day,
    asOf,
    nextBusinessDay,
    dayReached: Object.freeze([Object.freeze({ type: 'day-reached', on: asOf })]),
  }
}

/** What is owed: by case, the first state of each. */
interface Owed {
  readonly firsts: Map<string, EscalationState>
  /** Cases whose item is silent about disputes: it leaves those that the case knows as they are. */
  readonly silent: ReadonlySet<string>
}

/** Reads what is owed; an item on which nothing is open settles its case, as if it were gone. */
function itemsOf(plan: Plan, value: unknown): Owed {
  const rows = expectArray(value, 'items')
  const firsts = new Map<string, EscalationState>()
  const silent = new Set<string>()
  let index = 0
  underPath(
    '',
    () => at('items', index),
    () => {
      for (; index < rows.length; index++) {
        const first = readItem(plan, rows[index])
        if (first === null) continue
        const { caseId } = first
        const before = firsts.size
        firsts.set(caseId, first)
        if (firsts.size === before) refuse('id.duplicate', '', 'an item that is given once', caseId)
        if ((rows[index] as UnknownRecord)['disputed'] === undefined) silent.add(caseId)
      }
    },
  )
  return { firsts, silent }
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
  const { firsts, silent } = itemsOf(plan, given['items'])
  const before = state.pending
  const synced = sync(desk, state, firsts.get(state.caseId), silent)
  const others = Array.from(firsts.values(), (first) =>
    first.caseId === state.caseId ? synced : { state: first },
  )
  const review = look(desk, synced, positionsOf(plan, others, desk.day, desk.asOf))
  const pending: PendingReport[] = []
  addPending(pending, review.state, before)
  return { ...review, pending }
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
  const { firsts, silent } = itemsOf(plan, given['items'])
  const rows = expectArray(given['states'], 'states')
  const seen = new Set<string>()
  const synced: Reviewed[] = []
  const pendingBefore: EscalationState['pending'][] = []
  for (let index = 0; index < rows.length; index++) {
    const path = at('states', index)
    const state = readState(plan, rows[index], path)
    const id = caseIdOf(state.invoiceId, state.instalment)
    if (id !== state.caseId) refuse('id.invalid', at(path, 'caseId'), `the case ${id}`, state.caseId)
    // A second state would find its item gone, and be settled.
    if (seen.has(id)) refuse('id.duplicate', at(path, 'caseId'), 'a state that is given once', id)
    seen.add(id)
    pendingBefore.push(state.pending)
    synced.push(sync(desk, state, firsts.get(id), silent))
    firsts.delete(id)
  }
  for (const first of firsts.values()) synced.push(unreviewed(first))
  const positions = positionsOf(plan, synced, desk.day, desk.asOf)
  for (let place = 0; place < synced.length; place++) {
    synced[place] = look(desk, synced[place] as Reviewed, positions)
  }
  return bookOf(plan, synced, pendingBefore)
}

function bookOf(
  plan: Plan,
  reviewed: readonly Reviewed[],
  before: readonly EscalationState['pending'][],
): BookReview {
  const commands = groupTouches(plan, reviewed)
  const states: EscalationState[] = []
  const cases: EvaluatedCase[] = []
  const pending: PendingReport[] = []
  let first: string | null = null
  for (let place = 0; place < reviewed.length; place++) {
    const { state, reasons, nextReviewOn, events } = reviewed[place] as Reviewed
    states.push(state)
    cases.push({ caseId: state.caseId, state, reasons, nextReviewOn, events })
    addPending(pending, state, before[place] ?? null)
    if (nextReviewOn !== null && (first === null || nextReviewOn < first)) first = nextReviewOn
  }
  return { states, cases, commands, pending, nextReviewOn: first }
}

/** Adds the touch of a case that was commanded before, and not now. */
function addPending(
  found: PendingReport[],
  { caseId, pending }: EscalationState,
  before: EscalationState['pending'],
): void {
  if (pending === null || pending.commandId !== before?.commandId) return
  const { commandId, letterId, stage, commandedOn } = pending
  found.push({ caseId, commandId, letterId, stage, commandedOn })
}

/** The case with what the ledger says: an item that is gone is settled, one with another balance is restated. */
function sync(
  desk: Desk,
  state: EscalationState,
  first: EscalationState | undefined,
  silent: Owed['silent'],
): Reviewed {
  const none = unreviewed(state)
  const scale = readScale(state.currency, 'state.currency')
  if (first === undefined) {
    if (state.phase === 'settled' || state.phase === 'written-off') return none
    return apply(desk, none, [{ type: 'balance-restated', on: desk.asOf, open: writeMinor(0, scale) }])
  }
  const { currency, open, holds } = first
  if (currency !== state.currency) {
    refuse('currency.mismatch', 'items', `an item of ${state.caseId} in ${state.currency}`, currency)
  }
  const disputed = silent.has(state.caseId) ? undefined : (holds[0]?.amount ?? writeMinor(0, scale))
  const isSame = open === state.open && (disputed === undefined || disputed === disputedOf(state, scale))
  if (isSame) return none
  const event = { type: 'balance-restated', on: desk.asOf, open } as const
  return apply(desk, none, [disputed === undefined ? event : { ...event, disputed }])
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
function apply(desk: Desk, before: Reviewed, happened: readonly [EscalationEvent]): Reviewed {
  const result = advance(desk.plan, before.state, happened[0])
  if ('refused' in result) return { ...before, reasons: [...before.reasons, result.refused] }
  return {
    state: result.state,
    commands: joined(before.commands, result.commands),
    reasons: joined(before.reasons, result.reasons),
    nextReviewOn: result.nextReviewOn,
    events: joined(before.events, happened),
  }
}

/** Two lists as one; nothing is copied where there is nothing to join. */
const joined = <Row>(a: readonly Row[], b: readonly Row[]): readonly Row[] =>
  a.length === 0 ? b : b.length === 0 ? a : [...a, ...b]

/** The day on a case. Where it changes nothing, the state stays the one that was given. */
function look(desk: Desk, synced: Reviewed, positions: Positions): Reviewed {
  if (desk.nextBusinessDay !== null && synced.state.phase === 'open') {
    const reason = no('escalation.no-business-day', { on: desk.asOf })
    return { ...synced, reasons: [...synced.reasons, reason], nextReviewOn: desk.nextBusinessDay }
  }
  const customer = positionFor(desk.plan, positions, synced.state)
  const happened: readonly [EscalationEvent] =
    customer === undefined ? desk.dayReached : [{ type: 'day-reached', on: desk.asOf, customer }]
  const reviewed = apply(desk, synced, happened)
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
