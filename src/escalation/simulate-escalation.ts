import { scanDay, writeDay, LAST_DAY } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { expectInteger } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { NoticeKind } from '../notices/notice-kind.js'
import { advance, type TransitionMade } from './advance.js'
import type { EscalationCommand, TouchCommand } from './commands.js'
import { positionFor, positionsOf } from './customer-positions.js'
import type { EscalationEvent } from './events.js'
import { planOf, type Plan } from './plan.js'
import type { ContactChannel, EscalationPolicy, EscalationTone, StageId } from './policy.js'
import { startCase, type EscalationItem } from './start-escalation.js'
import type { EscalationState } from './state.js'

/** A simulated touch. */
export interface SimulatedTouch {
  /** The day. */
  readonly on: PlainDate
  /** Days past due on that day; negative before the due date. */
  readonly daysPastDue: number
  /** The stage. */
  readonly stage: StageId
  /** Type of the command. */
  readonly type: TouchCommand['type']
  /** The notice; null for a call or visit without one. */
  readonly notice: NoticeKind | null
  /** The channel. */
  readonly channel: ContactChannel
  /** The tone. */
  readonly tone: EscalationTone
  /** The role that acts. */
  readonly role: string
  /** Whether an approval is needed before it. */
  readonly needsApproval: boolean
  /** The last day of the deadline that it sets; null if none. */
  readonly deadline: PlainDate | null
}

/** The result of a simulation for one item. */
export interface EscalationSimulation {
  /** The touches in order. */
  readonly touches: readonly SimulatedTouch[]
  /** The last simulated day. */
  readonly through: PlainDate
  /** The stage on that day; null if none. */
  readonly stage: StageId | null
}

/** The greatest number of days past due to simulate. */
const MAX_DAYS = 3660

/**
 * Simulates a policy for an item on which nothing happens: every touch with its day, from the day of the invoice to a
 * number of days past due. Each touch counts as made on its day, and each approval as given; the customer has no other
 * items.
 *
 * @param policy - The escalation policy.
 * @param item - The item.
 * @param days - Last day to simulate, in days past due.
 * @throws ReceivablesError `policy.invalid`, `input.range` for the days, `currency.missing`, or the code of a malformed
 * field.
 *
 * @example
 * ```ts
 * import { escalationPresets, simulateEscalation } from 'receivables/escalation'
 *
 * const { touches } = simulateEscalation(
 *   escalationPresets['graded-30-60-90'],
 *   { invoiceId: 'F-1', customerId: 'acme', currency: 'EUR', issueDate: '2026-01-05', dueDate: '2026-02-04', open: '900.00' },
 *   100,
 * )
 * touches.map(({ on, stage }) => [on, stage])
 * // => [['2026-02-05', 'friendly-call'], ['2026-03-07', 'formal-demand'], ['2026-04-05', 'dedicated-collector'], ['2026-05-05', 'lawyer-letter']]
 * ```
 *
 * @see The dunning proposals of accounting systems, which show a run before it is made.
 */
export function simulateEscalation(
  policy: EscalationPolicy,
  item: EscalationItem,
  days: number,
): EscalationSimulation {
  return readSafely('', () => {
    const plan = planOf(policy, 'policy')
    let state = startCase(plan, item, 'item')
    const due = scanDay(state.dueDate)
    const end = Math.min(due + expectInteger(days, 'days', 0, MAX_DAYS), LAST_DAY)
    const touches: SimulatedTouch[] = []
    let day: number | null = scanDay(state.issueDate)
    if (end - day > 2 * MAX_DAYS) day = end - 2 * MAX_DAYS
    while (day !== null && day <= end) {
      const on = writeDay(day)
      let made: TransitionMade = step(plan, state, dayReached(plan, state, on))
      for (
        let command = made.commands.find(isOpen);
        command !== undefined;
        command = made.commands.find(isOpen)
      ) {
        made = step(plan, made.state, answerTo(command, on))
        if ('items' in command) touches.push(touchOf(plan, command, made.state, day - due))
      }
      state = made.state
      day = made.nextReviewOn === null ? null : scanDay(made.nextReviewOn)
    }
    return { touches, through: writeDay(end), stage: state.stage }
  })
}

const isOpen = (command: EscalationCommand): boolean => 'items' in command || command.type === 'ask-approval'

/** No event is refused here, so the result is always a state. */
const step = (plan: Plan, state: EscalationState, event: EscalationEvent): TransitionMade =>
  advance(plan, state, event) as TransitionMade

function dayReached(plan: Plan, state: EscalationState, on: PlainDate): EscalationEvent {
  const customer = positionFor(plan, positionsOf(plan, [{ state }], scanDay(on), on), state)
  return customer === undefined ? { type: 'day-reached', on } : { type: 'day-reached', on, customer }
}

function answerTo(command: EscalationCommand, on: PlainDate): EscalationEvent {
  const { id: commandId } = command
  if ('items' in command) return { type: 'notice-sent', on, commandId }
  return { type: 'approval-given', on, commandId, by: 'simulation', role: command.role ?? 'simulation' }
}

function touchOf(
  plan: Plan,
  command: TouchCommand,
  state: EscalationState,
  daysPastDue: number,
): SimulatedTouch {
  const { on, stage, type, notice, channel, tone, role } = command
  const { needsApproval } = (plan.stages[plan.places.get(stage) as number] as Plan['stages'][number]).stage
  const deadline = state.lastTouch?.deadline ?? null
  return { on, daysPastDue, stage, type, notice, channel, tone, role, needsApproval, deadline }
}
