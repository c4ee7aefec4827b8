import { LAST_DAY, scanDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { CaseHold, EscalationState } from '../escalation/index.js'
import type { Book } from '../ledger/book.js'
import { compareTexts } from '../ledger/compare-texts.js'
import type { PromiseToPay } from '../ledger/index.js'
import { maxMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { outcomesOnDay, type PromiseOnDay } from '../scoring/promise-outcomes.js'
import type { CaseDesk } from './case-desk.js'
import { isAbout, PromisedDebts, type Debt, type DebtList, type Owed } from './promised-debts.js'

/** The customers about whom the book has news, and what it is. */
interface Told {
  readonly insolvent: ReadonlyMap<string, string>
  readonly promises: readonly PromiseToPay[]
}

/**
 * Passes on to the cases what the documents say and they do not know yet: insolvency proceedings over their customer,
 * promises, and the outcome of promises.
 *
 * - `insolvency-filed` once per case of a customer whose record has `insolventSince`; again only for proceedings opened
 *   after those that the case last heard of, and for a case that was settled and is owed again.
 * - `promise-made` for a promise that is pending: it holds the part that is still unpaid, on its invoice or, if it
 *   names none, on what the customer owed when it was made, the oldest due date first, undisputed amounts only.
 * - `promise-kept` and `promise-broken` for a promise that holds a case, as judged by {@link paymentBehaviour},
 *   tolerance included.
 * - `promise-broken` with the day on which it was made for a promise that was broken before any run saw it.
 *
 * Cases remember the ids of promises, so a promise that the journal already reported is not reported again.
 */
export function hearDocuments(desk: CaseDesk, items: readonly Owed[], book: Book, tolerance: number): void {
  const told = toldBy(book, desk.asOf)
  if (told.insolvent.size === 0 && told.promises.length === 0) return
  const promisers = new Set(told.promises.map(({ customerId }) => customerId))
  const debts = new PromisedDebts(items, (id) => told.insolvent.has(id) || promisers.has(id))
  for (const { caseId, item } of debts.all()) desk.follow(caseId, item)
  // A case that moves to another customer takes no promise with it, in this run or the next.
  desk.followFrom((customerId) => debts.has(customerId))
  for (const [customerId, since] of told.insolvent) {
    for (const { caseId, item } of debts.of(customerId)) hearInsolvency(desk, caseId, item, since)
  }
  const promises = told.promises.filter(({ customerId }) => debts.has(customerId))
  if (promises.length === 0) return
  const day = scanDay(desk.asOf)
  const outcomes = outcomesOnDay(book, promises, day, tolerance)
  const held = debts.heldBy((caseId) => desk.knownState(caseId))
  const heldBy = ({ promise }: PromiseOnDay): Debt[] =>
    (held.get(promise.id) ?? []).filter((debt) => isAbout(promise, debt))
  // Promises that have ended are handled first, because they make room for new ones.
  for (const promised of outcomes) hearEnd(desk, promised, heldBy(promised))
  const known = namesHeard(desk, debts)
  for (const promised of outcomes) {
    const { promise, outcome } = promised
    if (outcome === 'pending') hold(desk, promised, debts.listFor(promise), heldBy(promised), day, tolerance)
    else if (outcome === 'broken' && !known.has(promise.id))
      hearBroken(desk, promised, debts.listFor(promise).debts)
  }
}

function toldBy({ records }: Book, asOf: string): Told {
  const insolvent = new Map<string, string>()
  for (const { id, insolventSince } of records.customers) {
    if (insolventSince !== undefined && insolventSince <= asOf) insolvent.set(id, insolventSince)
  }
  const promises = records.promises.filter(({ madeOn }) => madeOn <= asOf)
  return { insolvent, promises: promises.sort(byDay) }
}

const byDay = (a: PromiseToPay, b: PromiseToPay): number =>
  compareTexts(a.madeOn, b.madeOn) || compareTexts(a.dueOn, b.dueOn) || compareTexts(a.id, b.id)

function hearInsolvency(desk: CaseDesk, caseId: string, item: Owed, since: string): void {
  const { phase, insolvencyHeardOn: heard } = desk.stateOf(caseId, item)
  if (phase === 'insolvent') return
  // A case that was reopened by hand is dunned on purpose; a settled case whose item is owed again was not reopened by
  // anybody.
  const isEnded = phase === 'settled' || phase === 'written-off'
  if (!isEnded && heard !== undefined && since <= heard) return
  desk.tell(caseId, item, { type: 'insolvency-filed', on: desk.asOf })
}

const holdOf = (state: EscalationState | undefined, id: string): CaseHold | undefined =>
  state?.holds.find((hold) => hold.id === id && hold.kind === 'promise')

function hearEnd(desk: CaseDesk, { promise: { id }, outcome }: PromiseOnDay, debts: readonly Debt[]): void {
  if (outcome === 'pending') return
  for (const { caseId, item } of debts) {
    const state = desk.knownState(caseId)
    if (state?.phase !== 'open' || holdOf(state, id) === undefined) continue
    desk.tell(caseId, item, {
      type: outcome === 'kept' ? 'promise-kept' : 'promise-broken',
      on: desk.asOf,
      id,
    })
  }
}

/** The promises that any case of these customers knows. */
function namesHeard(desk: CaseDesk, debts: PromisedDebts): Set<string> {
  const names = new Set<string>()
  for (const { promises } of desk.statesOf((customerId) => debts.has(customerId))) {
    for (const id of promises ?? []) names.add(id)
  }
  return names
}

const hasHeard = (state: EscalationState, id: string): boolean =>
  state.promises?.includes(id) === true || holdOf(state, id) !== undefined

/** Holds the unpaid rest of a promise, on the debts that do not know the promise yet. */
function hold(
  desk: CaseDesk,
  { promise, promised, paid }: PromiseOnDay,
  list: DebtList,
  held: readonly Debt[],
  day: DayNumber,
  tolerance: number,
): void {
  const { id } = promise
  let rest = subtractMinor(promised, paid)
  for (const { caseId, item, scale } of held) {
    const amount = holdOf(desk.knownState(caseId), id)?.amount ?? null
    if (amount === null) continue
    rest = subtractMinor(rest, minMinor(readMinor(amount, scale, ''), readMinor(item.open, scale, '')))
  }
  const dueOn = writeDay(Math.min(scanDay(promise.dueOn) + tolerance, LAST_DAY))
  for (let place = list.head; place < list.debts.length && rest > 0; place++) {
    const debt = list.debts[place] as Debt
    if (!isAbout(promise, debt)) continue
    const { caseId, item, scale } = debt
    const state = desk.stateOf(caseId, item)
    const room = isDunned(state) ? roomOf(state, item, scale, day) : 0
    // Room does not increase during the day, so the head can be skipped from now on.
    if (room === 0 && place === list.head) list.head++
    if (room === 0 || hasHeard(state, id)) continue
    const amount = minMinor(rest, room)
    desk.tell(caseId, item, {
      type: 'promise-made',
      on: desk.asOf,
      id,
      amount: writeMinor(amount, scale),
      dueOn,
    })
    if (hasHeard(desk.stateOf(caseId, item), id)) rest = subtractMinor(rest, amount)
  }
}

/**
 * Whether a case is dunned, or will be after it takes over the ledger: a settled case with an open item is reopened.
 */
const isDunned = ({ phase }: EscalationState): boolean => phase !== 'referred' && phase !== 'insolvent'

/** The part of an item that is neither disputed nor held by a promise. */
function roomOf({ holds }: EscalationState, { undisputed }: Owed, scale: number, day: DayNumber): Minor {
  let room = readMinor(undisputed, scale, '')
  for (const { kind, amount, until } of holds) {
    if (kind !== 'promise' || amount === null || (until !== null && scanDay(until) < day)) continue
    room = subtractMinor(room, readMinor(amount, scale, ''))
  }
  return maxMinor(0, room)
}

/** A promise that was broken before any run saw it counts as broken if it would have held an amount. */
function hearBroken(desk: CaseDesk, { promise, promised, paid }: PromiseOnDay, debts: readonly Debt[]): void {
  const { id, madeOn, invoiceId } = promise
  let rest = subtractMinor(promised, paid)
  for (const debt of debts) {
    if (rest <= 0) return
    if (!isAbout(promise, debt)) continue
    const { caseId, item, scale } = debt
    const room = readMinor(item.undisputed, scale, '')
    if (!isDunned(desk.stateOf(caseId, item)) || (room === 0 && invoiceId === undefined)) continue
    rest = subtractMinor(rest, room)
    desk.tell(caseId, item, { type: 'promise-broken', on: desk.asOf, id, madeOn })
  }
}
