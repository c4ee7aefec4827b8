import { refuse } from '../kernel/error.js'
import { at, expectArray, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { underPath } from '../kernel/under-path.js'
import { positionsOf } from './customer-positions.js'
import type { BookReview, CaseReview, EvaluatedCase, PendingReport } from './evaluation.js'
import { groupTouches } from './group-touches.js'
import { deskOf, look, sync, unreviewed, type Reviewed } from './look-at-case.js'
import type { Plan } from './plan.js'
import { readState } from './read-state.js'
import { caseIdOf, readItem } from './start-escalation.js'
import type { EscalationState } from './state.js'

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
