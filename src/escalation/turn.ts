import { LAST_DAY, scanDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import type { UnknownRecord } from '../kernel/expect.js'
import type { Reason, ReasonParam } from '../kernel/reason.js'
import { withOne } from '../kernel/with-one.js'
import { readScale } from '../money/currency.js'
import { addMinor, minMinor, negateMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { copyState, type Draft } from './copy-state.js'
import type { CaseCommand, EscalationCommand } from './commands.js'
import type { Plan } from './plan.js'
import type { EscalationReasonCode } from './reasons.js'
import type { CaseHold, EscalationState } from './state.js'

/** One event in process. */
export interface Turn {
  readonly plan: Plan
  readonly event: UnknownRecord
  readonly on: PlainDate
  readonly day: DayNumber
  /** The scale of all amounts; it changes if the ledger reports another currency. */
  scale: number
  readonly next: Draft
  /** Replaced when a row is added, see {@link withOne}: most cases have one or two. */
  commands: readonly EscalationCommand[]
  reasons: readonly Reason<EscalationReasonCode>[]
}

const NOTHING: readonly never[] = /* #__PURE__ */ Object.freeze([])

/** A turn for a state that has been read. */
export function turnOf(plan: Plan, state: EscalationState, event: UnknownRecord, on: PlainDate): Turn {
  const scale = readScale(state.currency, 'state.currency')
  return {
    plan,
    event,
    on,
    day: scanDay(on),
    scale,
    next: copyState(state, on),
    commands: NOTHING,
    reasons: NOTHING,
  }
}

/** Adds a reason. */
export function note(
  turn: Turn,
  code: EscalationReasonCode,
  params: Readonly<Record<string, ReasonParam>> = {},
): void {
  turn.reasons = withOne(turn.reasons, { code, params })
}

/** The reason of a refusal. */
export const no = (
  code: EscalationReasonCode,
  params: Readonly<Record<string, ReasonParam>> = {},
): Reason<EscalationReasonCode> => ({ code, params })

/** The index of the stage of the case; −1 before the first. */
export const placeOf = ({ plan, next }: Turn): number =>
  next.stage === null ? -1 : (plan.places.get(next.stage) as number)

/** The open amount. */
export const openOf = ({ next, scale }: Turn): Minor => readMinor(next.open, scale, 'state.open')

/** Whether a hold holds on a day. */
export const isHolding = ({ until }: CaseHold, day: DayNumber): boolean =>
  until === null || scanDay(until) >= day

/** The held part of the open amount on the day: never more than all of it. */
export function heldOf(turn: Turn): Minor {
  const { next, scale, day } = turn
  if (next.holds.length === 0) return 0
  const open = openOf(turn)
  let held: Minor = 0
  for (const hold of next.holds) {
    if (!isHolding(hold, day)) continue
    if (hold.amount === null) return open
    held = addMinor(held, readMinor(hold.amount, scale, 'state.holds'))
  }
  return minMinor(held, open)
}

/** Whether holds cover the whole balance, so that the case cannot rise. */
export const isHeld = (turn: Turn): boolean =>
  turn.next.holds.length > 0 && heldOf(turn) >= openOf(turn) && openOf(turn) > 0

/** The part that is not held. */
export const dunnedOf = (turn: Turn): Minor => subtractMinor(openOf(turn), heldOf(turn))

/** An amount of the case as a text. */
export const writeAmount = (turn: Turn, amount: Minor): string => writeMinor(amount, turn.scale)

/** The id of the next command of the case. */
export function nextId({ next }: Turn): string {
  next.commands++
  return `${next.caseId}/${String(next.commands)}`
}

/** Adds a command. */
export function give(turn: Turn, command: EscalationCommand): void {
  turn.commands = withOne(turn.commands, command)
}

/** Adds a command about the case other than a touch. */
export function command(
  turn: Turn,
  type: CaseCommand['type'],
  fields: Partial<Pick<CaseCommand, 'stage' | 'role' | 'ground' | 'withdraws'>> = {},
): string {
  const { next, on } = turn
  const id = nextId(turn)
  give(turn, {
    id,
    type,
    on,
    customerId: next.customerId,
    caseId: next.caseId,
    stage: fields.stage ?? null,
    role: fields.role ?? null,
    ground: fields.ground ?? null,
    withdraws: fields.withdraws ?? null,
  })
  return id
}

/** Reads an amount of the event: above zero, and not above the maximum. */
export function readSum(turn: Turn, field: string, most: Minor, what: string): Minor {
  const amount = readMinor(turn.event[field], turn.scale, `event.${field}`)
  if (amount > 0 && amount <= most) return amount
  if (amount < 0)
    return refuse('amount.negative', `event.${field}`, 'an amount above zero', turn.event[field])
  const expected = `an amount above zero and not above ${what}: ${writeAmount(turn, most)} ${turn.next.currency}`
  return refuse('input.range', `event.${field}`, expected, turn.event[field])
}

/** Deducts an amount from the open amount. */
export function reduceOpen(turn: Turn, amount: Minor): void {
  turn.next.open = writeAmount(turn, addMinor(openOf(turn), negateMinor(amount)))
}

/** The day a number of days after the event; the last possible day if it would be later. */
export const addDaysText = ({ day }: Turn, days: number): PlainDate =>
  writeDay(Math.min(day + days, LAST_DAY))
