/**
 * What the ledger reports beside its figures. None of these stops it; each names the document.
 *
 * `document` says what bears `documentId`: `payment`, `credit-note` or `write-off`. A payment and a credit note may bear the
 * same id, so one without the other names nothing.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `ledger.due-before-issue` | an invoice, or an instalment of it, is due before it was issued | `invoiceId`, `issueDate`, `dueDate` |
 * | `ledger.payment-before-invoice` | money was applied, or credited, to an invoice not yet issued; it stays unapplied until then | `document`, `documentId`, `invoiceId`, `date`, `issueDate` |
 * | `ledger.paid-by-another` | a payment or credit note of one customer reduces an invoice of another | `document`, `documentId`, `customerId`, `invoiceId`, `debtorId` |
 * | `ledger.promised-by-another` | a promise of one customer names an invoice of another; it holds nothing there | `promiseId`, `customerId`, `invoiceId`, `debtorId` |
 * | `ledger.over-payment` | more cash was applied than was open; the rest is the customer's credit | `document`, `documentId`, `invoiceId`, `currency`, `amount` |
 * | `ledger.over-credit` | a credit note exceeds what was open; the rest is the customer's credit | `document`, `documentId`, `invoiceId`, `currency`, `amount` |
 * | `ledger.discount-beyond-balance` | a discount exceeds what was open; the rest has no effect | `document`, `documentId`, `invoiceId`, `currency`, `amount` |
 * | `ledger.write-off-beyond-balance` | a write-off exceeds what was open; the rest has no effect | `document`, `documentId`, `invoiceId`, `currency`, `amount` |
 * | `ledger.dispute-beyond-balance` | more is disputed than is open; the rest has no effect | `invoiceId`, `currency`, `amount` |
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
