/**
 * What a deal waits for, which step was skipped, or why an event does not count.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `lifecycle.awaits-screening` | the customer must be screened | |
 * | `lifecycle.awaits-terms` | payment terms must be agreed | |
 * | `lifecycle.awaits-check` | the order must be checked; `decision` is that of the last check, or `none` | `decision` |
 * | `lifecycle.awaits-order` | the order must be accepted | |
 * | `lifecycle.awaits-delivery` | goods or services must be delivered and invoiced; there is no order with an amount | |
 * | `lifecycle.awaits-invoice` | this amount of the order must be delivered and invoiced | `amount`, `currency` |
 * | `lifecycle.awaits-payment` | money is owed and not overdue | `open`, `currency`, `dueDate` |
 * | `lifecycle.overdue` | money is overdue; `dueDate` is the earliest due date | `overdue`, `currency`, `dueDate`, `days` |
 * | `lifecycle.awaits-resolution` | a dispute, plan, referral or insolvency concerns an open amount | `open`, `currency`, `by` |
 * | `lifecycle.closed` | the deal has ended | `outcome` |
 * | `lifecycle.not-screened` | an order was accepted, or an invoice issued, without screening of the customer | |
 * | `lifecycle.screening-failed` | the customer failed the screening | |
 * | `lifecycle.screening-expired` | the screening result had expired | `through` |
 * | `lifecycle.no-terms` | no payment terms were agreed | |
 * | `lifecycle.not-checked` | there was no order check since the previous order | |
 * | `lifecycle.check-not-passed` | the order check did not approve the order | `decision` |
 * | `lifecycle.no-order` | no order was accepted | |
 * | `lifecycle.order-closed` | the order was already closed | |
 * | `lifecycle.above-order` | more was invoiced than ordered | `invoiced`, `ordered`, `currency` |
 * | `lifecycle.insolvent` | insolvency proceedings over the customer were open | |
 * | `lifecycle.unknown-invoice` | this invoice was not issued yet | `invoiceId` |
 * | `lifecycle.above-most` | the amount exceeds the open, undisputed or written-off amount of the invoice | `invoiceId`, `amount`, `most`, `currency` |
 * | `lifecycle.unknown-payment` | there is no such payment, or it is already reversed | `paymentId` |
 * | `lifecycle.unknown-dispute` | there is no such open dispute | `disputeId` |
 * | `lifecycle.unknown-plan` | no such plan was agreed | `planId` |
 * | `lifecycle.nothing-open` | there is no open amount that the event could concern | `event` |
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
