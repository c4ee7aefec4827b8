import type { DayNumber } from '../calendar/day-number.js'
import { readScale } from '../money/currency.js'
import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { CustomerPosition } from './events.js'
import type { Plan, PlanStage } from './plan.js'
import { beginsOn, isApart, isOverdueOn } from './stage-days.js'
import type { EscalationState } from './state.js'

/** The amounts a customer owes in one currency, while they are added. */
interface Sums {
  balance: Minor
  total: Minor
  oldestDue: string | null
  oldestIssue: string | null
  readonly atStage: Map<string, Minor>
}

/** The positions of customers, by customer and currency. */
export type Positions = ReadonlyMap<string, Position>

interface Position {
  readonly byCurrency: Map<string, Sums>
  /** The overdue invoices in all currencies; they are counted, and their amounts are not added. */
  readonly invoices: Set<string>
  lastTouchOn: string | null
}

/**
 * Whether a policy depends on more than the case itself: on what else its customer owes, or when it was last touched.
 */
export const asksForCustomer = (plan: Plan): boolean => plan.needsCustomer || plan.gap !== 0

/**
 * Adds up what the customers of the cases owe on a day, and when each was last touched. For resting cases the amount
 * owed is unknown, but their touches count.
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
 * Whether the evaluation withdraws a touch that was not made because the days of the case now count from a later item.
 * Then it is not a touch for the other items either, neither in this evaluation nor in a later one of the same day.
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

/** Records the customers that a case has touched, or may have touched: by a pending touch that is not withdrawn. */
function addTouches(
  positions: Map<string, Position>,
  position: Position,
  state: EscalationState,
  asOf: string,
  stands: boolean,
): void {
  const { lastTouch, pending, formerTouches } = state
  if (lastTouch !== null) noteTouch(position, lastTouch.sentOn)
  // A touch commanded before this evaluation counts even if nobody has reported it as made, also on its own day: it was
  // approved, or the day was evaluated before.
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

/** Whether the debtor disputes the whole item: then it is not dunned, and other items do not count from its age. */
function isDisputed({ holds, currency }: EscalationState, open: Minor): boolean {
  let rest = open
  for (const { kind, amount } of holds) {
    if (kind === 'dispute' && amount !== null)
      rest = subtractMinor(rest, readMinor(amount, readScale(currency, ''), ''))
  }
  return rest <= 0
}

/**
 * Whether an item has reached a stage by its own days, or stands at it or above. A stage that counts from a touch
 * counts as reached while the case stands there, because its own touch has moved the day.
 */
function hasReached(plan: Plan, stage: PlanStage, state: EscalationState, day: DayNumber): boolean {
  if (stage.isBranch && state.disputeRejectedOn === null) return false
  if (stage.isRelative && state.stage !== null && (plan.places.get(state.stage) as number) >= stage.place)
    return true
  // The days of other items are ignored here: the share is about the item's own days.
  return beginsOn({ plan, day, next: { ...state, anchorDueDate: null, anchorIssueDate: null } }, stage) <= day
}

/** The position for the event of a case, if the policy needs one. */
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
