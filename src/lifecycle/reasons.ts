/**
 * What a deal waits for, what it passed over, or why an event of it does not count.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `lifecycle.awaits-screening` | the customer is to be judged | |
 * | `lifecycle.awaits-terms` | terms of payment are to be agreed | |
 * | `lifecycle.awaits-check` | the order is to be checked; the last check did not approve it, or there was `none` | `decision` |
 * | `lifecycle.awaits-order` | the order is to be accepted | |
 * | `lifecycle.awaits-delivery` | goods or services are to be delivered and invoiced; no order says how much | |
 * | `lifecycle.awaits-invoice` | so much of the order is to be delivered and invoiced | `amount`, `currency` |
 * | `lifecycle.awaits-payment` | money is owed and not late | `open`, `currency`, `dueDate` |
 * | `lifecycle.overdue` | money is late; the due date is the earliest | `overdue`, `currency`, `dueDate`, `days` |
 * | `lifecycle.awaits-resolution` | a dispute, plan, referral or insolvency stands over what is open | `open`, `currency`, `by` |
 * | `lifecycle.closed` | the deal has ended | `outcome` |
 * | `lifecycle.not-screened` | an order was accepted, or an invoice issued, without a judgement of the customer | |
 * | `lifecycle.screening-failed` | the judgement was against the customer | |
 * | `lifecycle.screening-expired` | the judgement had run out | `through` |
 * | `lifecycle.no-terms` | no terms of payment had been agreed | |
 * | `lifecycle.not-checked` | the order was not checked since the order before it | |
 * | `lifecycle.check-not-passed` | the check of the order had not approved it | `decision` |
 * | `lifecycle.no-order` | no order had been accepted | |
 * | `lifecycle.order-closed` | the order had been closed | |
 * | `lifecycle.above-order` | more was invoiced than ordered | `invoiced`, `ordered`, `currency` |
 * | `lifecycle.insolvent` | proceedings over the customer were open | |
 * | `lifecycle.unknown-invoice` | no such invoice had been issued by then | `invoiceId` |
 * | `lifecycle.above-most` | the amount is above what the invoice has open, undisputed or written off | `invoiceId`, `amount`, `most`, `currency` |
 * | `lifecycle.unknown-payment` | no such payment stands | `paymentId` |
 * | `lifecycle.unknown-dispute` | no such objection is open | `disputeId` |
 * | `lifecycle.unknown-plan` | no such plan was agreed | `planId` |
 * | `lifecycle.nothing-open` | nothing was owed that it could be about | `event` |
 */
export type DealReasonCode =
  | 'lifecycle.awaits-screening'
  | 'lifecycle.awaits-terms'
  | 'lifecycle.awaits-check'
  | 'lifecycle.awaits-order'
  | 'lifecycle.awaits-delivery'
  | 'lifecycle.awaits-invoice'
  | 'lifecycle.awaits-payment'
  | 'lifecycle.overdue'
  | 'lifecycle.awaits-resolution'
  | 'lifecycle.closed'
  | 'lifecycle.not-screened'
  | 'lifecycle.screening-failed'
  | 'lifecycle.screening-expired'
  | 'lifecycle.no-terms'
  | 'lifecycle.not-checked'
  | 'lifecycle.check-not-passed'
  | 'lifecycle.no-order'
  | 'lifecycle.order-closed'
  | 'lifecycle.above-order'
  | 'lifecycle.insolvent'
  | 'lifecycle.unknown-invoice'
  | 'lifecycle.above-most'
  | 'lifecycle.unknown-payment'
  | 'lifecycle.unknown-dispute'
  | 'lifecycle.unknown-plan'
  | 'lifecycle.nothing-open'
