import type { DayNumber } from '../calendar/day-number.js'
import type { Reason, ReasonParam } from '../kernel/reason.js'
import { addMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { DealReasonCode } from './reasons.js'
import type { ReadDeal } from './read-deal.js'

/** One invoice of a deal while its events are folded. */
export interface DealInvoice {
  readonly due: DayNumber
  amount: Minor
  paid: Minor
  credited: Minor
  writtenOff: Minor
  recovered: Minor
  /** What of it stands under objections that are open. */
  objected: Minor
}

/** Money that came in. */
export interface DealPayment {
  readonly invoice: DealInvoice
  readonly amount: Minor
  readonly day: DayNumber
  isReversed: boolean
}

/** An objection. */
export interface DealDispute {
  readonly invoice: DealInvoice
  readonly amount: Minor
  isOpen: boolean
}

/** A deal while its events are folded. */
export interface DealState {
  readonly deal: ReadDeal
  screening: { readonly hasPassed: boolean; readonly through: DayNumber | null } | null
  hasTerms: boolean
  decision: string | null
  ordered: Minor
  invoiced: Minor
  open: Minor
  isOrderClosed: boolean
  readonly invoices: Map<string, DealInvoice>
  readonly payments: Map<string, DealPayment>
  readonly disputes: Map<string, DealDispute>
  readonly plans: Map<string, boolean>
  isReferred: boolean
  isInsolvent: boolean
  wasReferred: boolean
  disputesUpheld: number
  brokenPromises: number
  breachedPlans: number
  readonly stages: Set<string>
}

/** A deal to which nothing has happened. */
export const emptyState = (deal: ReadDeal): DealState => ({
  deal,
  screening: null,
  hasTerms: false,
  decision: null,
  ordered: 0,
  invoiced: 0,
  open: 0,
  isOrderClosed: false,
  invoices: new Map(),
  payments: new Map(),
  disputes: new Map(),
  plans: new Map(),
  isReferred: false,
  isInsolvent: false,
  wasReferred: false,
  disputesUpheld: 0,
  brokenPromises: 0,
  breachedPlans: 0,
  stages: new Set(),
})

/** What of an invoice is owed. */
export const openOf = ({ amount, paid, credited, writtenOff }: DealInvoice): Minor =>
  subtractMinor(amount, addMinor(paid, addMinor(credited, writtenOff)))

/** What of an invoice is owed and objected to. */
export const disputedOf = (invoice: DealInvoice): Minor => minMinor(invoice.objected, openOf(invoice))

/** The sum of something over all invoices. */
export function sumOf({ invoices }: DealState, of: (invoice: DealInvoice) => Minor): Minor {
  let sum: Minor = 0
  for (const invoice of invoices.values()) sum = addMinor(sum, of(invoice))
  return sum
}

/** What was ordered and not invoiced; nothing where no more will be, or where there was no order. */
export const toInvoiceOf = ({ ordered, invoiced, isOrderClosed }: DealState): Minor =>
  isOrderClosed || ordered <= invoiced ? 0 : subtractMinor(ordered, invoiced)

/** Whether the judgement of the customer holds on a day. */
export const isScreened = ({ screening }: DealState, day: DayNumber): boolean =>
  screening !== null && screening.hasPassed && (screening.through === null || screening.through >= day)

/** An amount of the deal as text. */
export const writeSum = ({ deal }: DealState, amount: Minor): string => writeMinor(amount, deal.scale)

/** A reason about a deal. */
export const because = (
  code: DealReasonCode,
  params: Readonly<Record<string, ReasonParam>> = {},
): Reason<DealReasonCode> => ({ code, params })
