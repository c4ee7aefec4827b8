import type { PlainDate } from '../calendar/plain-date.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { OrderDecision } from '../limits/index.js'

interface Happened<Type extends string> {
  /** What happened. */
  readonly type: Type
  /** The document that shows it, or its row in one; unique among the events of one type. */
  readonly id: string
  /** Day of the event. */
  readonly on: PlainDate
}

interface OfInvoice<Type extends string> extends Happened<Type> {
  /** The invoice: the `id` of its `invoiced` event. */
  readonly invoiceId: string
  /** Amount, above zero, in the currency of the deal. */
  readonly amount: DecimalInput
}

/**
 * What can happen to a deal: dated documents, in any order. Events of one day are applied in the order of this table,
 * and those of one type by id. An event that ends something of an earlier day comes before events that may replace it:
 * a reversed payment before a credit note or another payment, a closed dispute before a new one.
 *
 * | event | what happened |
 * |---|---|
 * | `opened` | the customer asks for goods or services on credit |
 * | `screened` | the customer was screened; the result is valid through `validThrough`, included, or without limit if it is absent |
 * | `terms-agreed` | payment terms were agreed |
 * | `order-checked` | the order was checked against the limit, with the `decision` of {@link checkOrder} |
 * | `order-accepted` | the seller is bound to deliver for `amount` |
 * | `invoiced` | `amount` was invoiced and is due on `dueDate`, the last day of payment in time |
 * | `order-closed` | nothing more will be invoiced: everything was delivered, or the rest was cancelled |
 * | `credit-note-issued` | the debt on an invoice is reduced by `amount`; a discount taken is recorded in this way too |
 * | `dispute-raised` | the customer disputes `amount` of an invoice |
 * | `dispute-closed` | the dispute was `upheld`, `rejected` or `withdrawn`; a reduction of the debt is a separate credit note |
 * | `payment-received` | `amount` of an invoice was paid; a payment for two invoices is two events |
 * | `payment-reversed` | the payment `paymentId` was reversed |
 * | `stage-reached` | escalation reached a stage |
 * | `promise-broken` | the customer did not pay as promised |
 * | `plan-agreed` | the open amount is paid in instalments |
 * | `plan-ended` | the plan was kept or breached |
 * | `referred` | the debt was handed to a lawyer or an agency |
 * | `insolvency-filed` | insolvency proceedings over the customer were opened |
 * | `written-off` | `amount` of an invoice was written off |
 * | `recovered` | `amount` of a written-off debt was received after all |
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

/** The type of an event, such as `'order-accepted'`. */
export type DealEventType = DealEvent['type']
