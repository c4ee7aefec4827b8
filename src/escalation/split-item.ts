import type { Reason } from '../kernel/reason.js'
import { readScale } from '../money/currency.js'
import { minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { EscalationEvent } from './events.js'
import type { EscalationReasonCode } from './reasons.js'
import type { CaseHold, EscalationState } from './state.js'
import { no } from './turn.js'

/** Whether a case is that of the whole of an invoice which now stands as instalments, this one among them. */
export const isSplitInto = (whole: EscalationState, part: EscalationState): boolean =>
  whole.instalment === null &&
  part.instalment !== null &&
  whole.invoiceId === part.invoiceId &&
  whole.customerId === part.customerId &&
  whole.currency === part.currency &&
  whole.phase !== 'settled' &&
  whole.phase !== 'written-off'

/** Why the case of an instalment does not begin with nothing. */
export const splitFrom = ({ caseId }: EscalationState): Reason<EscalationReasonCode> =>
  no('escalation.split-from', { caseId })

/**
 * What the case of an instalment hears of the whole when the item is split: all that keeps it from being dunned. When an
 * instalment is due is new, and no letter has asked for it yet, so letters do not count. A hold of an amount holds so much of every
 * instalment, since nobody has said which it is about; a case that is with a lawyer or an agency is held until somebody lifts it.
 */
export function eventsOfWhole(whole: EscalationState, part: EscalationState, on: string): EscalationEvent[] {
  if (whole.phase === 'insolvent') return [{ type: 'insolvency-filed', on }]
  const scale = readScale(part.currency, '')
  const open = readMinor(part.open, scale, '')
  let undisputed: Minor = open
  for (const { amount } of part.holds) undisputed = subtractMinor(undisputed, readMinor(amount, scale, ''))
  const events: EscalationEvent[] = []
  for (const hold of whole.holds) {
    if (hold.id === 'ledger' || (hold.until !== null && hold.until < on)) continue
    const most = hold.kind === 'dispute' ? undisputed : open
    const amount = hold.amount === null ? null : minMinor(most, readMinor(hold.amount, scale, ''))
    if (amount !== null && amount <= 0) continue
    if (hold.kind === 'dispute' && amount !== null) undisputed = subtractMinor(undisputed, amount)
    events.push(eventOf(hold, amount === null ? null : writeMinor(amount, scale), on))
  }
  if (whole.phase === 'referred') events.push({ type: 'hold-placed', on, id: 'referred' })
  if (whole.contactLost) events.push({ type: 'contact-lost', on })
  return events
}

/** The event that places a hold. */
function eventOf({ id, kind, until }: CaseHold, amount: string | null, on: string): EscalationEvent {
  const ends = until === null ? {} : { until }
  if (amount !== null) {
    if (kind === 'dispute') return { type: 'dispute-raised', on, id, amount }
    if (kind === 'plan') return { type: 'plan-agreed', on, id, amount, ...ends }
    if (kind === 'promise' && until !== null) return { type: 'promise-made', on, id, amount, dueOn: until }
    return { type: 'hold-placed', on, id, amount, ...ends }
  }
  if (kind === 'grace' && until !== null)
    return { type: 'grace-granted', on, id, until, confirmedInWriting: true }
  return { type: 'hold-placed', on, id, ...ends }
}
