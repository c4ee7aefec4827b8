import { expectId, type UnknownRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import { subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import type { Plan } from './plan.js'
import type { EscalationReasonCode } from './reasons.js'
import { LEDGER_HOLD } from './rules-of-money.js'
import type { CaseHold, EscalationState } from './state.js'
import { TRANSITIONS } from './transitions.js'
import { no, openOf, turnOf, type Turn, writeAmount } from './turn.js'

/** The amount that a hold covers; a hold without an amount covers the open amount. */
export const amountOf = (turn: Turn, { amount }: CaseHold): Minor =>
  amount === null ? openOf(turn) : readMinor(amount, turn.scale, 'state.holds')

/**
 * The open amount not covered by known disputes: a new dispute may be about any part of what the ledger reports as
 * disputed.
 */
export function undisputedOf(turn: Turn): Minor {
  let rest: Minor = openOf(turn)
  for (const hold of turn.next.holds) {
    if (hold.kind === 'dispute' && hold.id !== LEDGER_HOLD) rest = subtractMinor(rest, amountOf(turn, hold))
  }
  return rest < 0 ? 0 : rest
}

/**
 * The greatest amount of a payment, promise or dispute in the present state; undefined if the event has no such amount.
 */
function mostOf(turn: Turn): Minor | undefined {
  const { type, id } = turn.event
  switch (type) {
    case 'payment-received':
    case 'credit-note-issued':
    case 'recovered':
    case 'promise-made':
    case 'plan-agreed':
    case 'hold-placed':
      return openOf(turn)
    case 'dispute-raised':
      return turn.event['wholeAmount'] === undefined ? undisputedOf(turn) : openOf(turn)
    case 'dispute-narrowed': {
      const hold = turn.next.holds.find((one) => one.id === id && one.kind === 'dispute')
      return hold === undefined ? undefined : amountOf(turn, hold)
    }
    default:
      return undefined
  }
}

/**
 * Why a well-formed event is not possible for a case in its present state, in the cases in which {@link transition}
 * throws: its amount is more than the case has, nothing is open on a case to be reopened, or the policy does not have
 * the stage. A caller with many cases can check this first, so that one of them does not stop the others. Undefined if
 * there is no such obstacle.
 *
 * @throws ReceivablesError for a malformed amount or stage id.
 */
export function whyNotNow(
  plan: Plan,
  state: EscalationState,
  event: UnknownRecord,
): Reason<EscalationReasonCode> | undefined {
  const { type, amount, open } = event
  if (typeof type !== 'string' || !Object.hasOwn(TRANSITIONS[state.phase], type)) return undefined
  if (type === 'stage-set') return whyNotSet(plan, event)
  const turn = turnOf(plan, state, event, state.on)
  if (type === 'reopened') {
    return open === undefined && openOf(turn) === 0 ? no('escalation.nothing-open') : undefined
  }
  const most = mostOf(turn)
  if (most === undefined || amount === undefined) return undefined
  const asked = readMinor(amount, turn.scale, 'event.amount')
  if (asked <= most) return undefined
  return no('escalation.too-large', {
    amount: writeAmount(turn, asked),
    most: writeAmount(turn, most),
    currency: state.currency,
  })
}

/** The policy does not have the named stage any more, or not yet. */
function whyNotSet(plan: Plan, event: UnknownRecord): Reason<EscalationReasonCode> | undefined {
  const stage = expectId(event['stage'], 'event.stage')
  expectId(event['by'], 'event.by')
  return plan.places.has(stage) ? undefined : no('escalation.no-such-stage', { stage })
}
