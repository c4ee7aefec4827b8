import { adjustDay } from '../calendar/business-day-steps.js'
import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { isBusinessDayNumber, openCalendar } from '../calendar/open-calendar.js'
import type { UnknownRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import { readScale } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { advance } from './advance.js'
import type { EscalationCommand } from './commands.js'
import { positionFor, type Positions } from './customer-positions.js'
import type { EscalationEvent } from './events.js'
import type { Plan } from './plan.js'
import type { EscalationReasonCode } from './reasons.js'
import { heritageOf, isClosed, type Forebears } from './inherit-holds.js'
import { isLedgers } from './rules-of-money.js'
import { newsOf, restatement } from './restate-item.js'
import type { RestatedItem } from './events.js'
import type { EscalationState } from './state.js'
import { no } from './turn.js'

/** A day on which cases are evaluated. */
export interface Desk {
  readonly plan: Plan
  readonly day: DayNumber
  readonly asOf: string
  /** The next business day, where the day is none. */
  readonly nextBusinessDay: string | null
  /** The day as the one event of a case: the same for all that need not know what else their customer owes. */
  readonly dayReached: readonly [EscalationEvent]
}

/** One case after its facts and its day. */
export interface Reviewed {
  readonly state: EscalationState
  readonly commands: readonly EscalationCommand[]
  readonly reasons: readonly Reason<EscalationReasonCode>[]
  readonly nextReviewOn: string | null
  readonly events: readonly EscalationEvent[]
}

/** A case of which nothing is said yet; the lists are shared, since most of a million cases stay empty. */
export const unreviewed = (state: EscalationState): Reviewed => ({
  state,
  commands: NOTHING,
  reasons: NOTHING,
  nextReviewOn: null,
  events: NOTHING,
})

const NOTHING: readonly never[] = /* #__PURE__ */ Object.freeze([])

/**
 * Reads the day, and whether it is a business day.
 *
 * @throws ReceivablesError for a day or calendar that is none.
 */
export function deskOf(plan: Plan, given: UnknownRecord): Desk {
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

/** A case that has begun, or was opened again, with what it hears of those that were about its debt before it. */
export function inherit(desk: Desk, told: Reviewed, forebears: Forebears): Reviewed {
  const heritage = heritageOf(forebears, told.state, desk.asOf)
  if (heritage === undefined) return told
  const known: Reviewed = { ...told, reasons: [...told.reasons, heritage.reason] }
  return heritage.events.reduce((one, event) => apply(desk, one, [event]), known)
}

/** The case with what the ledger says: an item that is gone is settled, and says what it is now; one with another balance is restated. */
export function sync(
  desk: Desk,
  state: EscalationState,
  first: EscalationState | undefined,
  isSilent: boolean,
  gone?: RestatedItem,
): Reviewed {
  const none = unreviewed(state)
  if (first === undefined) {
    if (isClosed(state)) return none
    const scale = readScale(state.currency, 'state.currency')
    return apply(desk, none, [restatement(desk.asOf, writeMinor(0, scale), undefined, gone)])
  }
  const { currency, holds } = first
  const disputed = isSilent ? undefined : (holds[0]?.amount ?? writeMinor(0, readScale(currency, '')))
  const told = toldOf(state, first, disputed, desk.asOf)
  return told === undefined ? none : apply(desk, none, [told])
}

/** The event by which a case hears what the ledger says of its item; undefined where it knows all of it. */
export function toldOf(
  state: EscalationState,
  item: Parameters<typeof newsOf>[1] & { readonly open: DecimalInput },
  disputed: string | undefined,
  on: string,
): EscalationEvent | undefined {
  const { open } = item
  const news = newsOf(state, item)
  const isSame = open === state.open && (disputed === undefined || isKnown(state, disputed))
  return isSame && news === undefined ? undefined : restatement(on, open, disputed, news)
}

/** Whether what the ledger says is disputed is what the case has: what it knows by name, and what the ledger says beyond that. */
function isKnown({ holds, open, currency }: EscalationState, disputed: string): boolean {
  const scale = readScale(currency, '')
  let beyond = BigInt(readMinor(disputed, scale, ''))
  let ledgers = 0n
  for (const hold of holds) {
    if (hold.kind !== 'dispute' || hold.amount === null) continue
    const amount = BigInt(readMinor(hold.amount, scale, 'state.holds'))
    if (isLedgers(hold)) ledgers += amount
    else beyond -= amount
  }
  const most = BigInt(readMinor(open, scale, 'state.open'))
  return ledgers === (beyond < 0n ? 0n : beyond > most ? most : beyond)
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
export function look(desk: Desk, synced: Reviewed, positions: Positions): Reviewed {
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
