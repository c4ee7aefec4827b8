import type { LedgerReasonCode } from '../ledger/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of the ledger. */
export const ledgerTexts: RoomTexts<LedgerReasonCode> = {
  'ledger.due-before-issue': {
    en: 'Invoice {invoiceId} is due on {dueDate}, before it was issued on {issueDate}.',
    zh: '发票 {invoiceId} 的到期日 {dueDate} 早于开票日 {issueDate}。',
  },
  'ledger.payment-before-invoice': {
    en: 'Document {documentId} ({document}) of {date} was applied to invoice {invoiceId}, which was issued only on {issueDate}; it remains unapplied until then.',
    zh: '单据 {documentId}（{document}，{date}）所核销的发票 {invoiceId} 至 {issueDate} 才开具，在此之前按未核销处理。',
  },
  'ledger.paid-by-another': {
    en: 'Document {documentId} ({document}) of customer {customerId} reduces invoice {invoiceId} of customer {debtorId}.',
    zh: '客户 {customerId} 的单据 {documentId}（{document}）核销了客户 {debtorId} 的发票 {invoiceId}。',
  },
  'ledger.promised-by-another': {
    en: 'Promise {promiseId} of customer {customerId} names invoice {invoiceId} of customer {debtorId} and has no effect on that invoice.',
    zh: '客户 {customerId} 的付款承诺 {promiseId} 指向客户 {debtorId} 的发票 {invoiceId}，对该发票不产生效力。',
  },
  'ledger.over-payment': {
    en: 'Document {documentId} ({document}) pays {amount} {currency} more than was open on invoice {invoiceId}; the excess is a credit balance of the customer.',
    zh: '单据 {documentId}（{document}）比发票 {invoiceId} 的未付余额多付 {amount} {currency}，余款记为客户的贷方余额。',
  },
  'ledger.over-credit': {
    en: 'Credit note {documentId} exceeds the open amount of invoice {invoiceId} by {amount} {currency}; the excess is a credit balance of the customer.',
    zh: '贷项通知单 {documentId} 比发票 {invoiceId} 的未付余额多 {amount} {currency}，多出部分记为客户的贷方余额。',
  },
  'ledger.discount-beyond-balance': {
    en: 'The discount of document {documentId} ({document}) exceeds the open amount of invoice {invoiceId} by {amount} {currency}; the excess has no effect.',
    zh: '单据 {documentId}（{document}）的折扣比发票 {invoiceId} 的未付余额多 {amount} {currency}，多出部分不生效。',
  },
  'ledger.write-off-beyond-balance': {
    en: 'Write-off {documentId} exceeds the open amount of invoice {invoiceId} by {amount} {currency}; the excess has no effect.',
    zh: '坏账核销 {documentId} 比发票 {invoiceId} 的未付余额多 {amount} {currency}，多出部分不生效。',
  },
  'ledger.dispute-beyond-balance': {
    en: 'The disputes on invoice {invoiceId} exceed its open amount by {amount} {currency}; the excess has no effect.',
    zh: '发票 {invoiceId} 的争议金额比未付余额多 {amount} {currency}，多出部分不生效。',
  },
}
