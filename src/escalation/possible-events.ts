import { readDay, writeDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { readSafely } from '../kernel/read-safely.js'
import type { EscalationEventType } from './events.js'
import { planOf } from './plan.js'
import type { EscalationPolicy } from './policy.js'
import { hasDemandLapsed } from './raise-stage.js'
import { readState } from './read-state.js'
import type { CaseHold, EscalationState } from './state.js'
import { TRANSITIONS } from './transitions.js'
import { isHeld, turnOf, type Turn } from './turn.js'

/**
 * The events that are possible for a case on a day, in the order of the transition table: those that its phase allows
 * and whose object exists, such as a pending touch for `notice-sent`. An event that is not listed is refused. An event
 * that is listed may still be refused for its content, such as a promise that the case already has.
 *
 * @param state - The state of the case.
 * @param policy - The escalation policy.
 * @param asOf - The day. Default: the day of the last event.
 * @throws ReceivablesError `policy.invalid`, `stage.unknown`, `date.order` for a day before the last event, or the code of
 * a malformed field.
 *
 * @example
 * ```ts
 * import { escalationPresets, possibleEvents, startEscalation } from 'receivables/escalation'
 *
 * const policy = escalationPresets['formal-first']
 * const state = startEscalation(policy, {
 *   invoiceId: 'F-1',
 *   customerId: 'acme',
 *   currency: 'EUR',
 *   issueDate: '2026-01-05',
 *   dueDate: '2026-02-04',
 *   open: '900.00',
 * })
 * const events = possibleEvents(state, policy)
 * events.includes('payment-received') // => true
 * events.includes('notice-sent') // => false
 * events.includes('referred') // => false
 * ```
 *
 * @see XState, whose machines answer the same question.
 */
export function possibleEvents(
  state: EscalationState,
  policy: EscalationPolicy,
  asOf?: PlainDate,
): EscalationEventType[] {
  return readSafely('', () => {
    const plan = planOf(policy, 'policy')
    const read = readState(plan, state, 'state')
    const on = asOf === undefined ? read.on : writeDay(readDay(asOf, 'asOf'))
    if (on < read.on) refuse('date.order', 'asOf', `a day not before ${read.on}`, asOf)
    const turn = turnOf(plan, read, {}, on)
    const names = Object.keys(TRANSITIONS[read.phase]) as EscalationEventType[]
    return names.filter((name) => GUARDS[name]?.(turn) ?? true)
  })
}

const has =
  (...kinds: readonly CaseHold['kind'][]) =>
  ({ next }: Turn): boolean =>
    next.holds.some(({ kind }) => kinds.includes(kind))

const isPending = ({ next }: Turn): boolean => next.pending !== null

const mayRefer = (turn: Turn): boolean =>
  !isHeld(turn) && (turn.next.override !== null || hasDemandLapsed(turn, turn.day))

function mayOverride({ plan, next }: Turn): boolean {
  if (next.request?.refusedOn === null && next.request.ground !== null) return false
  return [...plan.overrides.keys()].some((ground) => ground !== 'debtor-vanished' || next.contactLost)
}

function mayApprove(turn: Turn): boolean {
  const { next, plan } = turn
  const { request } = next
  if (request === null || isHeld(turn)) return false
  const stage = plan.stages[plan.places.get(request.stage) as number]
  if (request.ground !== null) return request.ground !== 'debtor-vanished' || next.contactLost
  return stage?.act !== 'legal' || hasDemandLapsed(turn, turn.day)
}

/** The condition of an event beyond its phase; an event that is not here has none. */
const GUARDS: Readonly<Partial<Record<EscalationEventType, (turn: Turn) => boolean>>> = {
  'notice-sent': isPending,
  'touch-withdrawn': isPending,
  'receipt-confirmed': ({ next }) => next.lastTouch !== null,
  'promise-made': ({ next, plan }) => next.brokenPromises < (plan.policy.maxBrokenPromises ?? Infinity),
  'promise-kept': /* #__PURE__ */ has('promise'),
  'promise-broken': /* #__PURE__ */ has('promise'),
  'dispute-narrowed': /* #__PURE__ */ has('dispute'),
  'dispute-accepted': /* #__PURE__ */ has('dispute'),
  'dispute-rejected': /* #__PURE__ */ has('dispute'),
  'plan-kept': /* #__PURE__ */ has('plan'),
  'plan-breached': /* #__PURE__ */ has('plan'),
  'hold-lifted': /* #__PURE__ */ has('manual', 'grace'),
  'override-requested': mayOverride,
  'approval-given': mayApprove,
  'approval-refused': ({ next }) => next.request !== null,
  'stage-set': (turn) => !isHeld(turn),
  referred: mayRefer,
}
