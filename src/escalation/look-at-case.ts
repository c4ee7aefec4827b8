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

/** The context of an evaluation: the day and the policy. */
export interface Desk {
  readonly plan: Plan
  readonly day: DayNumber
  readonly asOf: string
  /** The next business day, if the day is not one. */
  readonly nextBusinessDay: string | null
  /** The day as the only event of a case: the same for all cases that do not need the customer's position. */
  readonly dayReached: readonly [EscalationEvent]
}

/** One case after its item and the day were applied. */
export interface Reviewed {
  readonly state: EscalationState
  readonly commands: readonly EscalationCommand[]
  readonly reasons: readonly Reason<EscalationReasonCode>[]
  readonly nextReviewOn: string | null
  readonly events: readonly EscalationEvent[]
}

/** A case without results so far. The lists are shared, since for most of a million cases they stay empty. */
export const unreviewed = (state: EscalationState): Reviewed => ({
  state,
  commands: NOTHING,
  reasons: NOTHING,
  nextReviewOn: null,
  events: NOTHING,
})

const NOTHING: readonly never[] = /* #__PURE__ */ Object.freeze([])

/**
 * Reads the day, and determines whether it is a business day.
 *
 * @throws ReceivablesError for a malformed day or calendar.
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

/** A case that has begun or was reopened, with what it takes over from earlier cases of the same debt. */
export function inherit(desk: Desk, told: Reviewed, forebears: Forebears): Reviewed {
  const heritage = heritageOf(forebears, told.state, desk.asOf)
  if (heritage === undefined) return told
  const known: Reviewed = { ...told, reasons: [...told.reasons, heritage.reason] }
  return heritage.events.reduce((one, event) => apply(desk, one, [event]), known)
}

/**
 * The case after the data of the ledger: if the item is gone, it is settled and records what became of it; if the
 * balance changed, it is restated.
 */
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

/** The event that passes the data of the ledger to a case; undefined if nothing is new. */
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

/**
 * Whether the disputed amount of the ledger is equal to that of the case: its known disputes and the ledger's own hold.
 */
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

/** Applies one more event to a case; a refusal becomes one of the reasons. */
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

/** Concatenates two lists; nothing is copied if one is empty. */
const joined = <Row>(a: readonly Row[], b: readonly Row[]): readonly Row[] =>
  a.length === 0 ? b : b.length === 0 ? a : [...a, ...b]

/** Applies the day to a case. If it changes nothing, the given state is returned. */
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

/** Whether two states differ only in the day of the last event. */
function isAlike(a: EscalationState, b: EscalationState): boolean {
  for (const field of Object.keys(a) as (keyof EscalationState)[]) {
    if (a[field] !== b[field] && field !== 'on') return false
  }
  return true
}
