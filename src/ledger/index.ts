export type { Book } from './book.js'
export { bookBuffers } from './book-buffers.js'
export type {
  ContactRecord,
  CreditNote,
  Customer,
  Dispute,
  Documents,
  Instalment,
  Invoice,
  Payment,
  PaymentApplication,
  PromiseToPay,
  WriteOff,
} from './documents.js'
export { ledgerAsOf } from './ledger-as-of.js'
export type { Ledger, OpenItem, SettledItem, Settlement, UnappliedCredit } from './open-item.js'
export { openItems } from './open-items.js'
export type { OpenItemsRequest } from './open-items.js'
export { prepareBook } from './prepare-book.js'
export type { LedgerReasonCode } from './reasons.js'
export type { BookSource } from './source-of.js'
