import type { Reason } from '../kernel/reason.js'
import { readScale } from '../money/currency.js'
import { addMinor, maxMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { EscalationEvent } from './events.js'
import type { EscalationReasonCode } from './reasons.js'
import { restatement } from './restate-item.js'
import { isLedgers } from './rules-of-money.js'
import type { CaseHold, EscalationState } from './state.js'
import { FINAL_PHASES } from './transitions.js'
import { no } from './turn.js'

/** What a case takes over from cases that were about the same debt before. */
export interface Heritage {
  readonly reason: Reason<EscalationReasonCode>
  readonly events: readonly EscalationEvent[]
}

/** The earlier cases of the same debt: that of the whole invoice, or those of its instalments. */
export interface Forebears {
  readonly whole: EscalationState | undefined
  readonly parts: readonly EscalationState[]
}

/** Whether a case is closed, so that nothing is held in it. */
export const isClosed = ({ phase }: EscalationState): boolean => FINAL_PHASES.includes(phase)

/** Whether a case was about the same debt of the same customer in the same currency, and is not closed. */
const isForebear = (case_: EscalationState, heir: EscalationState): boolean =>
  case_.invoiceId === heir.invoiceId &&
  case_.customerId === heir.customerId &&
  case_.currency === heir.currency &&
  !isClosed(case_)

/**
 * What a case takes over if its item is an instalment of a split invoice, or an invoice into which instalments were
 * merged: everything that prevented dunning. The due date is new and no letter has asked for it yet, so letters are not
 * taken over. Undefined if no case was about the debt.
 *
 * - A hold of an amount of the whole holds that amount of every instalment, since it is unknown which one it is about,
 *   and keeps the amount of the whole. When instalments are merged, holds with the same id are added, but those that a
 *   split had copied to them to no more than the amount of the whole. A hold of a whole instalment holds what was open
 *   on it.
 * - A case that a lawyer or an agency has is held until the hold `referred` is lifted.
 */
export function heritageOf(
  { whole, parts }: Forebears,
  heir: EscalationState,
  on: string,
): Heritage | undefined {
  if (heir.instalment !== null) {
    if (whole?.instalment !== null || !isForebear(whole, heir)) return undefined
    return {
      reason: no('escalation.split-from', { caseId: whole.caseId }),
      events: eventsOf([whole], heir, on),
    }
  }
  // Sorted by number, so that the order of states does not matter: of several disputes the first takes precedence.
  const own = parts
    .filter((part) => part.instalment !== null && isForebear(part, heir))
    .sort((a, b) => (a.instalment as number) - (b.instalment as number))
  if (own.length === 0) return undefined
  return {
    reason: no('escalation.merged-from', { instalments: own.length }),
    events: eventsOf(own, heir, on),
  }
}

function eventsOf(cases: readonly EscalationState[], heir: EscalationState, on: string): EscalationEvent[] {
  if (cases.some(({ phase }) => phase === 'insolvent')) return [{ type: 'insolvency-filed', on }]
  const isPart = heir.instalment !== null
  const scale = readScale(heir.currency, '')
  const open = readMinor(heir.open, scale, '')
  let undisputed: Minor = open
  let isDisputed = false
  const events: EscalationEvent[] = []
  const ledgers = heir.holds.find(isLedgers)
  for (const hold of joined(cases, scale, on)) {
    // Each of several disputes of the whole may be about this instalment.
    const most = hold.kind === 'dispute' && !isPart ? undisputed : open
    const amount = hold.amount === null ? null : minMinor(most, readMinor(hold.amount, scale, ''))
    if (amount !== null && amount <= 0) continue
    if (hold.kind === 'dispute' && amount !== null) {
      undisputed = subtractMinor(undisputed, amount)
      isDisputed = true
    }
    const ofWhole = isPart && hold.amount !== null ? { wholeAmount: hold.amount } : {}
    events.push(eventOf(hold, amount === null ? null : writeMinor(amount, scale), on, ofWhole))
  }
  // Of the amount that the ledger reports as disputed, the part of known disputes stands under their ids.
  if (ledgers !== undefined && isDisputed) {
    events.unshift(restatement(on, heir.open, writeMinor(0, scale), undefined))
    events.push(restatement(on, heir.open, ledgers.amount ?? heir.open, undefined))
  }
  if (cases.some(({ contactLost }) => contactLost)) events.push({ type: 'contact-lost', on })
  return events
}

const REFERRED: CaseHold = /* #__PURE__ */ Object.freeze({
  id: 'referred',
  kind: 'manual',
  amount: null,
  until: null,
})

/** The holds with the same id. */
interface Joined {
  hold: CaseHold
  /** The sum of holds placed on the cases themselves. */
  sum: Minor
  /** The sum of holds copied by a split, and their amount of the whole. */
  copied: Minor
  most: Minor
  /** The number of cases that are held as a whole. */
  wholes: number
}

/** The holds that hold on a day, with those of the same id combined. */
function joined(cases: readonly EscalationState[], scale: number, on: string): Iterable<CaseHold> {
  const found = new Map<string, Joined>()
  for (const { holds, phase, open } of cases) {
    for (const hold of phase === 'referred' ? [...holds, REFERRED] : holds) {
      if (isLedgers(hold) || (hold.until !== null && hold.until < on)) continue
      const known = found.get(hold.id) ?? { hold, sum: 0, copied: 0, most: 0, wholes: 0 }
      const amount = readMinor(hold.amount ?? open, scale, '')
      if (hold.wholeAmount === undefined) known.sum = addMinor(known.sum, amount)
      else {
        known.copied = addMinor(known.copied, amount)
        known.most = maxMinor(known.most, readMinor(hold.wholeAmount, scale, ''))
      }
      if (hold.amount === null) known.wholes++
      const isLater = known.hold.until !== null && (hold.until === null || hold.until > known.hold.until)
      if (isLater) known.hold = { ...known.hold, until: hold.until }
      found.set(hold.id, known)
    }
  }
  return Array.from(found.values(), ({ hold: { id, kind, until }, sum, copied, most, wholes }) => ({
    id,
    kind,
    until,
    amount: wholes === cases.length ? null : writeMinor(addMinor(sum, minMinor(copied, most)), scale),
  }))
}

/** The event that places a hold. */
function eventOf(
  { id, kind, until }: CaseHold,
  amount: string | null,
  on: string,
  ofWhole: { readonly wholeAmount?: string },
): EscalationEvent {
  const ends = until === null ? {} : { until }
  if (amount !== null) {
    const held = { on, id, amount, ...ofWhole }
    if (kind === 'dispute') return { type: 'dispute-raised', ...held }
    if (kind === 'plan') return { type: 'plan-agreed', ...held, ...ends }
    if (kind === 'promise' && until !== null) return { type: 'promise-made', ...held, dueOn: until }
    return { type: 'hold-placed', ...held, ...ends }
  }
  if (kind === 'grace' && until !== null)
    return { type: 'grace-granted', on, id, until, confirmedInWriting: true }
  return { type: 'hold-placed', on, id, ...ends }
}
