import { refuse } from '../kernel/error.js'
import { at, expectArray, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { underPath } from '../kernel/under-path.js'
import { asksForCustomer, positionsOf, type Positions } from './customer-positions.js'
import type { BookReview, CaseReview, EvaluatedCase, PendingReport } from './evaluation.js'
import { isClosed, type Forebears } from './inherit-holds.js'
import { expectCase } from './expect-case.js'
import { LetterDesk } from './letter-desk.js'
import { deskOf, inherit, look, sync, unreviewed, type Desk, type Reviewed } from './look-at-case.js'
import { pendingReport } from './pending-report.js'
import type { Plan } from './plan.js'
import { readState } from './read-state.js'
import type { RestatedItem } from './events.js'
import { isOtherItem } from './restate-item.js'
import { readItem } from './start-escalation.js'
import type { EscalationState } from './state.js'

/**
 * Reads the items owed, one at a time: the first state of the case, and whether the item has no `disputed`, so that the
 * disputes known to the case stay. An item with nothing open settles its case, as if the item were absent.
 */
function readItems(
  plan: Plan,
  value: unknown,
  visit: (first: EscalationState, isSilent: boolean, index: number) => void,
): void {
  const rows = expectArray(value, 'items')
  const seen = new Set<string>()
  let index = 0
  const path = (): string => at('items', index)
  const read = (): EscalationState | null => {
    const first = readItem(plan, rows[index])
    if (first === null) return null
    const before = seen.size
    seen.add(first.caseId)
    if (seen.size === before) refuse('id.duplicate', '', 'an item that is given once', first.caseId)
    return first
  }
  for (; index < rows.length; index++) {
    const first = underPath('', path, read)
    if (first !== null) visit(first, (rows[index] as UnknownRecord)['disputed'] === undefined, index)
  }
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
  if (state.on > desk.asOf) refuse('date.order', 'state.on', `a day up to ${desk.asOf}`, state.on)
  const others: { readonly state: EscalationState }[] = []
  let synced: Reviewed | undefined
  readItems(plan, given['items'], (first, isSilent) => {
    if (first.caseId === state.caseId) others.push((synced = sync(desk, state, first, isSilent)))
    else others.push({ state: first })
  })
  synced ??= sync(desk, state, undefined, true)
  const review = look(desk, synced, positionsOf(plan, others, desk.day, desk.asOf))
  const pending: PendingReport[] = []
  addPending(pending, review.state, state.pending)
  return { ...review, pending }
}

/** A given state, and the case after the data of its item; undefined until the item is found. */
interface Known {
  readonly state: EscalationState
  synced: Reviewed | undefined
  /** Number of open instalments of an invoice that the case knew as a whole. */
  parts: number
  /** Whether the invoice of which the case knew an instalment is now open as a whole. */
  isMerged: boolean
}

/** The given states by case, and those of instalments by invoice. */
interface KnownCases {
  readonly known: Map<string, Known>
  readonly instalments: ReadonlyMap<string, readonly Known[]>
}

/** Reads the given states, by case. */
function readStates(plan: Plan, value: unknown, asOf: string): KnownCases {
  const rows = expectArray(value, 'states')
  const known = new Map<string, Known>()
  const instalments = new Map<string, Known[]>()
  for (let index = 0; index < rows.length; index++) {
    const path = at('states', index)
    const state = readState(plan, rows[index], path)
    expectCase(state, asOf, path)
    const { caseId } = state
    // A second state would find no item left and be settled.
    if (known.has(caseId)) refuse('id.duplicate', at(path, 'caseId'), 'a state that is given once', caseId)
    const one: Known = { state, synced: undefined, parts: 0, isMerged: false }
    known.set(caseId, one)
    if (state.instalment === null) continue
    const own = instalments.get(state.invoiceId)
    if (own === undefined) instalments.set(state.invoiceId, [one])
    else own.push(one)
  }
  return { known, instalments }
}

/** Reads the states of resting cases: their touches count. */
function readResting(
  plan: Plan,
  value: unknown,
  known: ReadonlyMap<string, Known>,
  asOf: string,
): EscalationState[] {
  if (value === undefined) return []
  const seen = new Set<string>()
  return Array.from(expectArray(value, 'resting'), (row, index) => {
    const path = at('resting', index)
    const state = readState(plan, row, path)
    expectCase(state, asOf, path)
    const { caseId } = state
    if (known.has(caseId) || seen.has(caseId))
      refuse('id.duplicate', at(path, 'caseId'), 'a case that either rests or does not, given once', caseId)
    seen.add(caseId)
    return state
  })
}

/**
 * Evaluates many cases on a day: each by itself, and then one letter for the items of a customer in the same language
 * and currency.
 *
 * @throws ReceivablesError for a malformed request.
 */
export function evaluateBook(plan: Plan, request: unknown): BookReview {
  const given = expectRecord(request, '', 'states, items and a day')
  expectKeys(given, ['states', 'resting', 'items', 'asOf', 'policy', 'calendar'], '')
  const desk = deskOf(plan, given)
  const { known, instalments } = readStates(plan, given['states'], desk.asOf)
  const resting = readResting(plan, given['resting'], known, desk.asOf)
  const review = new BookDay(desk)
  const fresh: Reviewed[] = []
  // If no case depends on another, only the result of the day is kept of each item.
  const isAlone = known.size === 0 && !asksForCustomer(plan)
  readItems(plan, given['items'], (first, isSilent, index) => {
    if (isAlone) {
      expectIssued(first, desk.asOf, index)
      review.look(unreviewed(first), null, NOBODY)
      return
    }
    const found = known.get(first.caseId)
    const whole = first.instalment === null ? undefined : known.get(first.invoiceId)
    if (whole?.state.instalment === null) whole.parts++
    const parts = first.instalment === null ? instalments.get(first.invoiceId) : undefined
    for (const part of parts ?? []) part.isMerged = true
    const told = found === undefined ? unreviewed(first) : sync(desk, found.state, first, isSilent)
    const isAnew = found === undefined || isClosed(found.state) || isOtherItem(found.state, first)
    const one =
      isAnew && (whole ?? parts) !== undefined ? inherit(desk, told, forebearsOf(whole, parts)) : told
    if (found === undefined) {
      expectIssued(first, desk.asOf, index)
      fresh.push(one)
    } else found.synced = one
  })
  const synced = Array.from(
    known.values(),
    (one) => one.synced ?? sync(desk, one.state, undefined, true, nowOf(one)),
  )
  const positions = positionsOf(plan, [...synced, ...fresh], desk.day, desk.asOf, resting)
  let place = 0
  for (const { state } of known.values()) {
    review.look(synced[place] as Reviewed, state.pending, positions)
    place++
  }
  for (const first of fresh) review.look(first, null, positions)
  return review.close()
}

/** A case begins on the day of its invoice, so an item cannot be evaluated before it was invoiced. */
function expectIssued({ issueDate }: EscalationState, asOf: string, index: number): void {
  if (issueDate <= asOf) return
  const path = at(at('items', index), 'issueDate')
  refuse('date.order', path, `a day up to ${asOf}, the day as of which it is evaluated`, issueDate)
}

const forebearsOf = (whole: Known | undefined, parts: readonly Known[] = []): Forebears => ({
  whole: whole?.state,
  parts: parts.map(({ state }) => state),
})

/** What became of an item with nothing open: split, or merged into its invoice; undefined if it was paid. */
function nowOf({ parts, isMerged }: Known): RestatedItem | undefined {
  if (parts > 0) return { instalments: parts }
  return isMerged ? { merged: true } : undefined
}

const NOBODY: Positions = /* #__PURE__ */ new Map()

/** Collects the results of the cases of a book on one day. */
class BookDay {
  readonly #desk: Desk
  readonly #letters: LetterDesk
  readonly #states: EscalationState[] = []
  readonly #cases: EvaluatedCase[] = []
  readonly #pending: PendingReport[] = []
  #nextReviewOn: string | null = null

  constructor(desk: Desk) {
    this.#desk = desk
    this.#letters = new LetterDesk(desk.plan)
  }

  /** Evaluates one case; `before` is the touch that was pending before, if any. */
  look(synced: Reviewed, before: EscalationState['pending'], positions: Positions): void {
    const { state, commands, reasons, nextReviewOn, events } = look(this.#desk, synced, positions)
    const row = { caseId: state.caseId, state, reasons, nextReviewOn, events }
    this.#letters.take(row, commands)
    this.#states.push(state)
    this.#cases.push(row)
    addPending(this.#pending, state, before)
    if (nextReviewOn === null) return
    if (this.#nextReviewOn === null || nextReviewOn < this.#nextReviewOn) this.#nextReviewOn = nextReviewOn
  }

  close(): BookReview {
    return {
      states: this.#states,
      cases: this.#cases,
      commands: this.#letters.write(),
      pending: this.#pending,
      nextReviewOn: this.#nextReviewOn,
    }
  }
}

/** Adds the touch of a case if it was commanded before this evaluation. */
function addPending(
  found: PendingReport[],
  state: EscalationState,
  before: EscalationState['pending'],
): void {
  const report = pendingReport(state)
  if (report !== null && report.commandId === before?.commandId) found.push(report)
}
