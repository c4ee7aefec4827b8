import type { DayNumber } from '../calendar/day-number.js'
import { readScale } from '../money/currency.js'
import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { CustomerPosition } from './events.js'
import type { Plan, PlanStage } from './plan.js'
import { beginsOn, isApart, isOverdueOn } from './stage-days.js'
import type { EscalationState } from './state.js'

/** What a customer owes in one currency, as it is added up. */
interface Sums {
  balance: Minor
  total: Minor
  oldestDue: string | null
  oldestIssue: string | null
  readonly atStage: Map<string, Minor>
}

/** What customers owe, by customer and currency. */
export type Positions = ReadonlyMap<string, Position>

interface Position {
  readonly byCurrency: Map<string, Sums>
  /** Those that are overdue, in whatever currency: they are counted, and no amounts added. */
  readonly invoices: Set<string>
  lastTouchOn: string | null
}

/** Whether a policy looks beyond the case: at what else its customer owes, or when it was last approached. */
export const asksForCustomer = (plan: Plan): boolean => plan.needsCustomer || plan.gap !== 0

/**
 * Adds up what the customers of the cases owe on a day, and when each was last approached. Of a case that rests nobody knows what
 * is owed; that its customer was approached counts.
 */
export function positionsOf(
  plan: Plan,
  cases: readonly { readonly state: EscalationState }[],
  day: DayNumber,
  asOf: string,
  resting: readonly EscalationState[] = [],
): Positions {
  const positions = new Map<string, Position>()
  if (!asksForCustomer(plan)) return positions
  const shares = plan.stages.filter(({ minShare }) => minShare !== null)
  for (const { state } of cases) {
    const position = positionIn(positions, state.customerId)
    if (plan.needsCustomer && state.phase === 'open') addTo(position, plan, state, day, shares)
  }
  for (const { state } of cases) {
    const position = positionIn(positions, state.customerId)
    addTouches(positions, position, state, asOf, !isReAnchored(plan, state, position, day))
  }
  for (const state of resting)
    addTouches(positions, positionIn(positions, state.customerId), state, asOf, true)
  return positions
}

/**
 * Whether the look takes a touch back that was not made, since the days of the case count from a later item: then it is no touch for the
 * other items either, on this look as on the next one of the day.
 */
function isReAnchored(plan: Plan, state: EscalationState, { byCurrency }: Position, day: DayNumber): boolean {
  const { anchorDueDate, dueDate, currency } = state
  if (!plan.isOldest || anchorDueDate === null || isApart(state)) return false
  const oldest = isOverdueOn(plan, state, day) ? byCurrency.get(currency)?.oldestDue : undefined
  return earlierOf(oldest ?? null, dueDate) > anchorDueDate
}

function positionIn(positions: Map<string, Position>, customerId: string): Position {
  let position = positions.get(customerId)
  if (position === undefined) {
    position = { byCurrency: new Map(), invoices: new Set(), lastTouchOn: null }
    positions.set(customerId, position)
  }
  return position
}

/** Notes whom a case has touched, and whom it may have: by a touch that is pending and stands. */
function addTouches(
  positions: Map<string, Position>,
  position: Position,
  state: EscalationState,
  asOf: string,
  stands: boolean,
): void {
  const { lastTouch, pending, formerTouches } = state
  if (lastTouch !== null) noteTouch(position, lastTouch.sentOn)
  // A touch that was commanded before this look counts though nobody has said yet that it was made, also on its own day: somebody approved
  // it, or the day was looked at before.
  if (stands && pending !== null && pending.commandedOn <= asOf) noteTouch(position, pending.commandedOn)
  for (const touch of formerTouches ?? []) noteTouch(positionIn(positions, touch.customerId), touch.sentOn)
}

function noteTouch(position: Position, on: string): void {
  if (position.lastTouchOn === null || on > position.lastTouchOn) position.lastTouchOn = on
}

function addTo(
  { byCurrency, invoices }: Position,
  plan: Plan,
  state: EscalationState,
  day: DayNumber,
  shares: readonly PlanStage[],
): void {
  let sums = byCurrency.get(state.currency)
  if (sums === undefined) {
    sums = {
      balance: 0,
      total: 0,
      oldestDue: null,
      oldestIssue: null,
      atStage: new Map(),
    }
    byCurrency.set(state.currency, sums)
  }
  const open = readMinor(state.open, readScale(state.currency, ''), '')
  sums.total = addMinor(sums.total, open)
  for (const stage of shares) {
    if (hasReached(plan, stage, state, day)) {
      sums.atStage.set(stage.id, addMinor(sums.atStage.get(stage.id) ?? 0, open))
    }
  }
  if (!isOverdueOn(plan, state, day)) return
  invoices.add(state.invoiceId)
  sums.balance = addMinor(sums.balance, open)
  if (isDisputed(state, open)) return
  sums.oldestDue = earlierOf(sums.oldestDue, state.dueDate)
  sums.oldestIssue = earlierOf(sums.oldestIssue, state.issueDate)
}

const earlierOf = (a: string | null, b: string): string => (a === null || b < a ? b : a)

/** Whether the debtor objects to all of an item: it is not dunned, so others are not dunned by its age. */
function isDisputed({ holds, currency }: EscalationState, open: Minor): boolean {
  let rest = open
  for (const { kind, amount } of holds) {
    if (kind === 'dispute' && amount !== null)
      rest = subtractMinor(rest, readMinor(amount, readScale(currency, ''), ''))
  }
  return rest <= 0
}

/**
 * Whether an item has reached a stage by its own days, or stands at it or above. A stage that counts from a touch is reached as long as the
 * case stands there: its own touch has moved the day.
 */
function hasReached(plan: Plan, stage: PlanStage, state: EscalationState, day: DayNumber): boolean {
  if (stage.isBranch && state.disputeRejectedOn === null) return false
  if (stage.isRelative && state.stage !== null && (plan.places.get(state.stage) as number) >= stage.place)
    return true
  // What other items say of its days is left aside: that is what the share is to tell.
  return beginsOn({ plan, day, next: { ...state, anchorDueDate: null, anchorIssueDate: null } }, stage) <= day
}

/** The position that an event of the case bears, where the policy asks for one. */
export function positionFor(
  plan: Plan,
  positions: Positions,
  state: EscalationState,
): CustomerPosition | undefined {
  if (!asksForCustomer(plan)) return undefined
  const position = positions.get(state.customerId)
  const sums = position?.byCurrency.get(state.currency)
  const scale = readScale(state.currency, '')
  return {
    unpaidInvoices: position?.invoices.size ?? 0,
    balance: writeMinor(sums?.balance ?? 0, scale),
    total: writeMinor(sums?.total ?? 0, scale),
    oldestDueDate: sums?.oldestDue ?? null,
    oldestIssueDate: sums?.oldestIssue ?? null,
    lastTouchOn: position?.lastTouchOn ?? null,
    ...(sums === undefined || sums.atStage.size === 0
      ? {}
      : {
          atStage: Array.from(sums.atStage, ([stage, amount]) => ({
            stage,
            amount: writeMinor(amount, scale),
          })),
        }),
  }
}
