import type { PlainDate } from '../calendar/plain-date.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { OrderDecision } from '../limits/index.js'

interface Happened<Type extends string> {
  /** What happened. */
  readonly type: Type
  /** The document that shows it, or the row of one; unique among the events of one type. */
  readonly id: string
  /** The day on which it happened. */
  readonly on: PlainDate
}

interface OfInvoice<Type extends string> extends Happened<Type> {
  /** The invoice, by the id of its `invoiced`. */
  readonly invoiceId: string
  /** How much, above zero, in the currency of the deal. */
  readonly amount: DecimalInput
}

/**
 * What can happen to a deal: dated documents, in any order. Of one day, what stands further up in this table comes first,
 * and of one type what has the smaller id. What ends something of an earlier day comes before what may take its place: a payment comes back before
 * a credit note or another payment, and an objection is closed before another is raised.
 *
 * | event | what happened |
 * |---|---|
 * | `opened` | somebody asks for goods or services on credit |
 * | `screened` | the customer was judged; a judgement holds until `validThrough`, included, where it names a day |
 * | `terms-agreed` | the terms of payment were agreed |
 * | `order-checked` | the order was checked against the limit, with the `decision` of {@link checkOrder} |
 * | `order-accepted` | the seller is bound to deliver for `amount` |
 * | `invoiced` | `amount` was invoiced and falls due on `dueDate`, the last day on which it is paid in time |
 * | `order-closed` | nothing more will be invoiced: all was delivered, or the rest was cancelled |
 * | `credit-note-issued` | `amount` less is owed on an invoice; a discount that was taken counts as one |
 * | `dispute-raised` | the customer objects to `amount` of an invoice |
 * | `dispute-closed` | the objection was `upheld`, `rejected` or `withdrawn`; what is forgiven is a credit note of its own |
 * | `payment-received` | `amount` of an invoice was paid; money for two invoices is two events |
 * | `payment-reversed` | the payment `paymentId` came back |
 * | `stage-reached` | escalation reached a stage |
 * | `promise-broken` | the customer did not pay as it had promised |
 * | `plan-agreed` | what is open is paid in instalments |
 * | `plan-ended` | the plan was kept or breached |
 * | `referred` | a lawyer or an agency has it |
 * | `insolvency-filed` | proceedings over the customer are open |
 * | `written-off` | `amount` of an invoice was given up |
 * | `recovered` | `amount` of what was given up came in all the same |
 */
export type DealEvent =
  | Happened<'opened'>
  | (Happened<'screened'> & { readonly outcome: 'passed' | 'failed'; readonly validThrough?: PlainDate })
  | Happened<'terms-agreed'>
  | (Happened<'order-checked'> & { readonly decision: OrderDecision })
  | (Happened<'order-accepted'> & { readonly amount: DecimalInput })
  | (Happened<'invoiced'> & { readonly amount: DecimalInput; readonly dueDate: PlainDate })
  | Happened<'order-closed'>
  | OfInvoice<'credit-note-issued'>
  | OfInvoice<'dispute-raised'>
  | (Happened<'dispute-closed'> & {
      readonly disputeId: string
      readonly outcome: 'upheld' | 'rejected' | 'withdrawn'
    })
  | OfInvoice<'payment-received'>
  | (Happened<'payment-reversed'> & { readonly paymentId: string })
  | (Happened<'stage-reached'> & { readonly stage: string })
  | Happened<'promise-broken'>
  | Happened<'plan-agreed'>
  | (Happened<'plan-ended'> & { readonly planId: string; readonly outcome: 'kept' | 'breached' })
  | Happened<'referred'>
  | Happened<'insolvency-filed'>
  | OfInvoice<'written-off'>
  | OfInvoice<'recovered'>

/** The name of an event of a deal, such as `'order-accepted'`. */
export type DealEventType = DealEvent['type']
