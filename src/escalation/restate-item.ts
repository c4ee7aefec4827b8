import { readDay, scanDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectBoolean, expectId, expectInteger } from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { EscalationEvent, RestatedItem } from './events.js'
import { beginAnew, releaseOrders } from './begin-anew.js'
import type { PlanStage } from './plan.js'
import { dropUnreached, lowerTo } from './review.js'
import type { EscalationState } from './state.js'
import { placeByDays } from './stage-days.js'
import { caseIdOf } from './start-escalation.js'
import { note, placeOf, type Turn } from './turn.js'
import { withdrawTouch } from './raise-stage.js'

const FIELDS = [
  'customerId',
  'currency',
  'issueDate',
  'dueDate',
  'completedOn',
  'language',
  'segment',
] as const

/** The fields that a case drops if it starts from scratch with another debtor or item. */
const FORGOTTEN: readonly (typeof FIELDS)[number][] = ['completedOn', 'language', 'segment']

/** The fields of an item that are new to the case. */
type Told = Readonly<Partial<Record<(typeof FIELDS)[number], string | null>>> & {
  readonly invoiceId: string
  readonly instalment?: number | null
}

/** The greatest number of instalments of an invoice. */
const MAX_INSTALMENTS = 1_000_000

/**
 * Whether an item has the id of a case that was about another item: `F-1#1` may be an invoice, or an instalment of
 * `F-1`.
 */
export const isOtherItem = (
  state: Pick<EscalationState, 'invoiceId' | 'instalment'>,
  { invoiceId, instalment = null }: Pick<Told, 'invoiceId' | 'instalment'>,
): boolean => state.invoiceId !== invoiceId || state.instalment !== instalment

/** Whether the debtor or the currency of an item differs from that of its case: then the case starts from scratch. */
export const isOtherDebt = (
  state: Pick<EscalationState, 'customerId' | 'currency'>,
  { customerId, currency }: Pick<EscalationState, 'customerId' | 'currency'>,
): boolean => state.customerId !== customerId || state.currency !== currency

/** The fields of an item that are new to the case; undefined if there are none. */
export function newsOf(state: EscalationState, item: Told): RestatedItem | undefined {
  let news: Record<string, string | number | null> | undefined
  const isOther = isOtherItem(state, item)
  // Data about another debtor, or another item, does not apply to this one.
  const isForgotten = isOther || (item.customerId ?? state.customerId) !== state.customerId
  for (const field of FIELDS) {
    const said = item[field]
    if (said === undefined || said === null) continue
    if (said === state[field] && !(isForgotten && FORGOTTEN.includes(field))) continue
    news ??= {}
    news[field] = said
  }
  if (!isOther) return news
  return { ...news, invoiceId: item.invoiceId, instalment: item.instalment ?? null }
}

/**
 * The event that passes the open amount and, if given, the disputed amount of the ledger, with the other new fields.
 */
export function restatement(
  on: PlainDate,
  open: DecimalInput,
  disputed: DecimalInput | undefined,
  news: RestatedItem | undefined,
): EscalationEvent {
  const event = { type: 'balance-restated', on, open, ...news } as const
  return disputed === undefined ? event : { ...event, disputed }
}

/** Applies what the ledger reports about the item. */
export function restateItem(turn: Turn): void {
  const { next, event } = turn
  if (event['instalments'] !== undefined) {
    const instalments = expectInteger(event['instalments'], 'event.instalments', 1, MAX_INSTALMENTS)
    note(turn, 'escalation.split', { instalments })
  }
  if (event['merged'] !== undefined && expectBoolean(event['merged'], 'event.merged'))
    note(turn, 'escalation.merged', { caseId: next.invoiceId })
  if (event['customerId'] !== undefined)
    restateCustomer(turn, expectId(event['customerId'], 'event.customerId'))
  for (const field of ['language', 'segment'] as const) {
    if (event[field] !== undefined) take(turn, field, expectId(event[field], `event.${field}`))
  }
  if (event['completedOn'] !== undefined)
    take(turn, 'completedOn', readDate(event['completedOn'], 'event.completedOn'))
  if (event['issueDate'] !== undefined)
    take(turn, 'issueDate', readDate(event['issueDate'], 'event.issueDate'))
  if (event['dueDate'] === undefined) return
  const before = next.dueDate
  take(turn, 'dueDate', readDate(event['dueDate'], 'event.dueDate'))
  if (next.dueDate > before) fallBack(turn)
}

function readDate(value: unknown, path: string): PlainDate {
  readDay(value, path)
  return value as PlainDate
}

function take(
  turn: Turn,
  field: Exclude<(typeof FIELDS)[number], 'customerId' | 'currency'>,
  value: string,
): void {
  const { next } = turn
  if (next[field] === value) return
  note(turn, 'escalation.restated', { field, from: next[field] ?? 'none', to: value })
  next[field] = value
}

/**
 * Applies a change of currency: from here on amounts are read in the new one. Everything stated in the old currency, a
 * demand included, was about an amount that is not owed. A case outside dunning keeps its phase and what came with the
 * phase.
 *
 * @returns Whether the currency has changed.
 */
export function restateCurrency(turn: Turn): boolean {
  const { next, event } = turn
  if (event['currency'] === undefined || event['currency'] === next.currency) return false
  turn.scale = readScale(event['currency'], 'event.currency')
  const currency = event['currency'] as CurrencyCode
  beginAnew(turn)
  note(turn, 'escalation.restated', { field: 'currency', from: next.currency, to: currency })
  next.currency = currency
  return true
}

/**
 * Applies a change to another item with the same id: the events of the case were about the previous one. Facts about
 * the debtor stay: that it cannot be reached, and that insolvency proceedings are open.
 *
 * @returns Whether the item has changed.
 */
export function restateName(turn: Turn): boolean {
  const { next, event } = turn
  if (event['invoiceId'] === undefined) return false
  const invoiceId = expectId(event['invoiceId'], 'event.invoiceId')
  const given = event['instalment'] ?? null
  const instalment = given === null ? null : expectInteger(given, 'event.instalment', 1, MAX_INSTALMENTS)
  if (!isOtherItem(next, { invoiceId, instalment })) return false
  if (caseIdOf(invoiceId, instalment) !== next.caseId)
    refuse('id.invalid', 'event.invoiceId', `an item whose case id is ${next.caseId}`, invoiceId)
  beginAnew(turn)
  if (next.phase === 'referred') {
    releaseOrders(turn)
    next.phase = 'open'
    note(turn, 'escalation.phase', { phase: 'open' })
  }
  note(turn, 'escalation.restated', { field: 'invoiceId', from: next.invoiceId, to: invoiceId })
  next.invoiceId = invoiceId
  next.instalment = instalment
  next.completedOn = null
  return true
}

/**
 * The wrong debtor was dunned: nothing that happened in the case counts against the right one, neither letters, even if
 * the case was settled since, nor insolvency proceedings of somebody else. A case that a lawyer or an agency has must
 * be taken back.
 */
function restateCustomer(turn: Turn, customerId: string): void {
  const { next } = turn
  if (next.customerId === customerId) return
  beginAnew(turn)
  releaseOrders(turn)
  next.contactLost = false
  next.language = null
  next.segment = null
  delete next.insolvencyHeardOn
  if (next.phase === 'insolvent') {
    next.phase = 'open'
    note(turn, 'escalation.phase', { phase: 'open' })
  }
  note(turn, 'escalation.restated', { field: 'customerId', from: next.customerId, to: customerId })
  next.customerId = customerId
}

/**
 * Moves the case down to the stage that the new due date has reached, if that is lower; touches and approval requests
 * for amounts that are no longer due are withdrawn. A demand made before the debt was due does not count, so no legal
 * step can be based on it. A closed case is moved down too, so that it is at the lower stage if it is reopened.
 */
function fallBack(turn: Turn): void {
  const { plan, next, day } = turn
  if (next.demand !== null && next.demand.sentOn <= next.dueDate) next.demand = null
  dropUnreached(turn)
  const here = placeOf(turn)
  if (here < 0) return
  // A stage that counts from the touch before it stays as long as the stage of that touch does.
  let fixed = here
  while (fixed >= 0 && isFloating(plan.stages[fixed] as PlanStage)) fixed--
  const place = placeByDays(turn, here)
  if (place >= fixed && day > scanDay(next.dueDate)) return
  withdrawTouch(turn, true)
  lowerTo(turn, place)
}

const isFloating = ({ isRelative, isBranch }: PlanStage): boolean => isRelative || isBranch
