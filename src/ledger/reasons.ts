/**
 * What the ledger reports besides its figures. None of these is an error; each names the document.
 *
 * `document` is the kind of the document with `documentId`: `payment`, `credit-note` or `write-off`. Both are needed,
 * because a payment and a credit note may have the same id.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `ledger.due-before-issue` | an invoice, or an instalment of it, is due before it was issued | `invoiceId`, `issueDate`, `dueDate` |
 * | `ledger.payment-before-invoice` | money or a credit note was applied to an invoice before its issue date; it stays unapplied until then | `document`, `documentId`, `invoiceId`, `date`, `issueDate` |
 * | `ledger.paid-by-another` | a payment or credit note of one customer reduces an invoice of another | `document`, `documentId`, `customerId`, `invoiceId`, `debtorId` |
 * | `ledger.promised-by-another` | a promise of one customer names an invoice of another; it does not hold that invoice | `promiseId`, `customerId`, `invoiceId`, `debtorId` |
 * | `ledger.over-payment` | more cash was applied than was open; the excess is unapplied credit of the customer | `document`, `documentId`, `invoiceId`, `currency`, `amount` |
 * | `ledger.over-credit` | a credit note exceeds the open amount; the excess is unapplied credit of the customer | `document`, `documentId`, `invoiceId`, `currency`, `amount` |
 * | `ledger.discount-beyond-balance` | a discount exceeds the open amount; the excess has no effect | `document`, `documentId`, `invoiceId`, `currency`, `amount` |
 * | `ledger.write-off-beyond-balance` | a write-off exceeds the open amount; the excess has no effect | `document`, `documentId`, `invoiceId`, `currency`, `amount` |
 * | `ledger.dispute-beyond-balance` | more is disputed than is open; the excess has no effect | `invoiceId`, `currency`, `amount` |
 */
export type LedgerReasonCode =
  | 'ledger.due-before-issue'
  | 'ledger.payment-before-invoice'
  | 'ledger.paid-by-another'
  | 'ledger.promised-by-another'
  | 'ledger.over-payment'
  | 'ledger.over-credit'
  | 'ledger.discount-beyond-balance'
  | 'ledger.write-off-beyond-balance'
  | 'ledger.dispute-beyond-balance'
