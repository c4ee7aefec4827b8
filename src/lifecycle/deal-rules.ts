import type { Reason } from '../kernel/reason.js'
import { addMinor, negateMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import type { DealEventType } from './deal-events.js'
import { because, disputedOf, openOf, writeSum, type DealInvoice, type DealState } from './deal-state.js'
import type { ReadEvent } from './read-deal.js'
import type { DealReasonCode } from './reasons.js'

type Refusal = Reason<DealReasonCode> | null
type Rule = (state: DealState, event: ReadEvent) => Refusal

/** Changes what is owed on an invoice; once nothing is owed, plans and referrals are over. */
function owe(state: DealState, change: Minor): void {
  state.open = addMinor(state.open, change)
  if (state.open !== 0) return
  for (const id of state.plans.keys()) state.plans.set(id, false)
  state.isReferred = false
}

/** A rule about an invoice: it must be there, and the amount not above the most. */
const ofInvoice =
  (
    most: (invoice: DealInvoice) => Minor,
    apply: (state: DealState, invoice: DealInvoice, event: ReadEvent) => void,
  ): Rule =>
  (state, event) => {
    const invoice = state.invoices.get(event.about)
    if (invoice === undefined) return because('lifecycle.unknown-invoice', { invoiceId: event.about })
    const least = most(invoice)
    if (event.amount > least) {
      const { currency } = state.deal
      const amounts = { amount: writeSum(state, event.amount), most: writeSum(state, least), currency }
      return because('lifecycle.above-most', { invoiceId: event.about, ...amounts })
    }
    apply(state, invoice, event)
    return null
  }

/** A rule that needs something to be owed. */
const whileOpen =
  (apply: (state: DealState, event: ReadEvent) => void): Rule =>
  (state, event) => {
    if (state.open === 0) return because('lifecycle.nothing-open', { event: event.type })
    apply(state, event)
    return null
  }

function closeDispute(state: DealState, { about, word }: ReadEvent): Refusal {
  const dispute = state.disputes.get(about)
  if (dispute?.isOpen !== true) return because('lifecycle.unknown-dispute', { disputeId: about })
  dispute.isOpen = false
  dispute.invoice.objected = subtractMinor(dispute.invoice.objected, dispute.amount)
  if (word === 'upheld') state.disputesUpheld++
  return null
}

function reverse(state: DealState, { about }: ReadEvent): Refusal {
  const payment = state.payments.get(about)
  if (payment?.isReversed !== false) return because('lifecycle.unknown-payment', { paymentId: about })
  payment.isReversed = true
  payment.invoice.paid = subtractMinor(payment.invoice.paid, payment.amount)
  owe(state, payment.amount)
  return null
}

function endPlan(state: DealState, { about, word }: ReadEvent): Refusal {
  if (!state.plans.has(about)) return because('lifecycle.unknown-plan', { planId: about })
  state.plans.set(about, false)
  if (word === 'breached') state.breachedPlans++
  return null
}

/** A rule that nothing refuses. */
const always =
  (apply: (state: DealState, event: ReadEvent) => void): Rule =>
  (state, event) => {
    apply(state, event)
    return null
  }

function invoice(state: DealState, { id, amount, until }: ReadEvent): void {
  const due = until as number
  state.invoices.set(id, { due, amount, paid: 0, credited: 0, writtenOff: 0, recovered: 0, objected: 0 })
  state.invoiced = addMinor(state.invoiced, amount)
  owe(state, amount)
}

/** What each event does; a reason where it contradicts what was before. */
export const DEAL_RULES: Readonly<Record<DealEventType, Rule>> = {
  opened: () => null,
  screened: always((state, { word, until }) => {
    state.screening = { hasPassed: word === 'passed', through: until }
  }),
  'terms-agreed': always((state) => {
    state.hasTerms = true
  }),
  'order-checked': always((state, { word }) => {
    state.decision = word
  }),
  'order-accepted': always((state, { amount }) => {
    state.ordered = addMinor(state.ordered, amount)
    state.isOrderClosed = false
    // One check is for one order.
    state.decision = null
  }),
  invoiced: always(invoice),
  'order-closed': (state) => {
    if (state.ordered === 0) return because('lifecycle.no-order')
    state.isOrderClosed = true
    return null
  },
  'credit-note-issued': ofInvoice(openOf, (state, owed, { amount }) => {
    owed.credited = addMinor(owed.credited, amount)
    owe(state, negateMinor(amount))
  }),
  'dispute-raised': ofInvoice(
    (owed) => subtractMinor(openOf(owed), disputedOf(owed)),
    (state, owed, { id, amount }) => {
      owed.objected = addMinor(owed.objected, amount)
      state.disputes.set(id, { invoice: owed, amount, isOpen: true })
    },
  ),
  'dispute-closed': closeDispute,
  'payment-received': ofInvoice(openOf, (state, owed, { id, amount, day }) => {
    owed.paid = addMinor(owed.paid, amount)
    state.payments.set(id, { invoice: owed, amount, day, isReversed: false })
    owe(state, negateMinor(amount))
  }),
  'payment-reversed': reverse,
  'stage-reached': whileOpen((state, { word }) => {
    state.stages.add(word)
  }),
  'promise-broken': whileOpen((state) => {
    state.brokenPromises++
  }),
  'plan-agreed': whileOpen((state, { id }) => {
    state.plans.set(id, true)
  }),
  'plan-ended': endPlan,
  referred: whileOpen((state) => {
    state.isReferred = true
    state.wasReferred = true
  }),
  'insolvency-filed': always((state) => {
    state.isInsolvent = true
  }),
  'written-off': ofInvoice(openOf, (state, owed, { amount }) => {
    owed.writtenOff = addMinor(owed.writtenOff, amount)
    owe(state, negateMinor(amount))
  }),
  recovered: ofInvoice(
    ({ writtenOff, recovered }) => subtractMinor(writtenOff, recovered),
    (_, owed, { amount }) => {
      owed.recovered = addMinor(owed.recovered, amount)
    },
  ),
}
