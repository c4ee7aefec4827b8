import { readDay, scanDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { expectBoolean, expectId, expectInteger } from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { EscalationEvent, RestatedItem } from './events.js'
import { withFormer } from './former-touches.js'
import type { PlanStage } from './plan.js'
import { lowerTo } from './review.js'
import type { EscalationState } from './state.js'
import { placeByDays } from './stage-days.js'
import { command, note, placeOf, type Turn } from './turn.js'
import { withdrawTouch } from './raise-stage.js'

const FIELDS = ['customerId', 'currency', 'issueDate', 'dueDate', 'language'] as const

/** The most instalments of an invoice. */
const MAX_INSTALMENTS = 1_000_000

/** What an item says that the case does not know yet; undefined where it knows all of it. A language that is not said stays. */
export function newsOf(
  state: EscalationState,
  item: Readonly<Partial<Record<(typeof FIELDS)[number], string | null>>>,
): RestatedItem | undefined {
  let news: Record<string, string> | undefined
  for (const field of FIELDS) {
    const said = item[field]
    if (said === undefined || said === null || said === state[field]) continue
    news ??= {}
    news[field] = said
  }
  return news
}

/** The event by which the ledger says what is owed and, where that is said, disputed, with what else is news. */
export function restatement(
  on: PlainDate,
  open: DecimalInput,
  disputed: DecimalInput | undefined,
  news: RestatedItem | undefined,
): EscalationEvent {
  const event = { type: 'balance-restated', on, open, ...news } as const
  return disputed === undefined ? event : { ...event, disputed }
}

/** Takes over what the ledger says of the item. */
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
  if (event['language'] !== undefined) take(turn, 'language', expectId(event['language'], 'event.language'))
  if (event['issueDate'] !== undefined)
    take(turn, 'issueDate', readDate(event['issueDate'], 'event.issueDate'))
  if (event['dueDate'] === undefined) return
  const before = next.dueDate
  take(turn, 'dueDate', readDate(event['dueDate'], 'event.dueDate'))
  if (next.dueDate > before && next.phase === 'open') fallBack(turn)
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
 * Takes over another currency: from here on amounts are read in it. What was told in the old one, a demand included, was about
 * a sum that is not owed. A case that has left dunning keeps its phase and what the phase has brought.
 *
 * @returns Whether the currency is another one.
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
 * The wrong debtor was asked: nothing that happened in the case counts against the right one, neither letters, also where the case
 * was settled since, nor proceedings that are open over somebody else. What a lawyer or an agency has, somebody must take back.
 */
function restateCustomer(turn: Turn, customerId: string): void {
  const { next } = turn
  if (next.customerId === customerId) return
  beginAnew(turn)
  releaseOrders(turn)
  next.contactLost = false
  delete next.insolvencyHeardOn
  if (next.phase === 'insolvent') {
    next.phase = 'open'
    note(turn, 'escalation.phase', { phase: 'open' })
  }
  note(turn, 'escalation.restated', { field: 'customerId', from: next.customerId, to: customerId })
  next.customerId = customerId
}

/** Forgets what was told, asked and promised. The numbers of commands go on, so that none is given twice. */
function beginAnew(turn: Turn): void {
  const { next } = turn
  withdrawTouch(turn, true)
  if (next.phase === 'open') releaseOrders(turn)
  next.stage = null
  next.stageSince = null
  next.repeats = 0
  next.request = null
  const former = withFormer(next)
  if (former !== undefined) next.formerTouches = former
  next.lastTouch = null
  next.demand = null
  next.override = null
  next.holds = []
  next.brokenPromises = 0
  next.disputeRejectedOn = null
  next.restUntil = null
  next.anchorDueDate = null
  next.anchorIssueDate = null
  delete next.promises
}

function releaseOrders(turn: Turn): void {
  const { next } = turn
  if (next.ordersHeld) command(turn, 'release-orders')
  next.ordersHeld = false
}

/** To the stage that the new due date has reached, where that is below; what is not due any more is not asked for. */
function fallBack(turn: Turn): void {
  const { plan, next, day } = turn
  const here = placeOf(turn)
  if (here < 0) return
  // A stage that counts from the touch before it stands as long as that one does.
  let fixed = here
  while (fixed >= 0 && isFloating(plan.stages[fixed] as PlanStage)) fixed--
  const place = placeByDays(turn, here)
  if (place >= fixed && day > scanDay(next.dueDate)) return
  withdrawTouch(turn, true)
  lowerTo(turn, place)
}

const isFloating = ({ isRelative, isBranch }: PlanStage): boolean => isRelative || isBranch
