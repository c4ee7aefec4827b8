import type { PenaltyReasonCode } from '../interest/reasons.js'

/**
 * Faults in terms, a contract or an invoice, found before they become binding.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `vague-due` | no due date can be computed from the terms | `terms`, `why` |
 * | `vague-discount` | a discount lacks its rate, its days or its base | `terms`, `why` |
 * | `no-penalty` | there is no late-charge clause | |
 * | `incomplete-penalty` | the late-charge clause lacks a part | `missing` |
 * | `one-size-fits-all` | customers of different grades have the same terms | `grades` |
 * | `undisclosed-fee` | a cost is not fully disclosed: its amount or rate, or its day, is missing | `fee`, `missing` |
 * | `no-jurisdiction` | a cross-border contract has no court and no arbitration, or no governing law | `missing` |
 * | `no-payment-method` | a cross-border contract has no payment method | |
 * | `statutory-term-exceeded` | the terms are longer than a statute allows | `rule`, `days`, `limit`, `baseline` |
 * | `statutory-term-needs-agreement` | terms of this length are binding only if expressly agreed and fair | `rule`, `days`, `limit`, `baseline` |
 * | `sme-term-over-60` | a large enterprise pays a small or medium one in China later than 60 days, which is valid only if it is custom in the trade | `days`, `limit`, `baseline` |
 * | `sme-rate-below-lpr` | the agreed late charge is below the one-year LPR of the contract day | `annual`, `lpr` |
 * | `pay-when-paid` | payment depends on the debtor being paid by a third party | `rule` |
 * | `retention-over-cap` | more is retained than the law allows | `rate`, `cap` |
 * | `deposit-over-cap` | the earnest money is above the part that has effect as such | `rate`, `cap` |
 * | `penalty-not-assessed` | the LPR of the contract day is not known, so the late charge is not checked | `contractDate` |
 * | `size-not-given` | whether a rule applies depends on the missing size of a party; with a small seller and a large buyer the issue would be found | `missing`, `issue` |
 */
export type TermsIssueReasonCode =
  | 'vague-due'
  | 'vague-discount'
  | 'no-penalty'
  | 'incomplete-penalty'
  | 'one-size-fits-all'
  | 'undisclosed-fee'
  | 'no-jurisdiction'
  | 'no-payment-method'
  | 'statutory-term-exceeded'
  | 'statutory-term-needs-agreement'
  | 'sme-term-over-60'
  | 'sme-rate-below-lpr'
  | 'pay-when-paid'
  | 'retention-over-cap'
  | 'deposit-over-cap'
  | 'penalty-not-assessed'
  | 'size-not-given'

/**
 * Faults in an invoice, found before it is sent.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `invoice-field-missing` | a required field of the invoice is absent | `field` |
 * | `invoice-lines-sum` | the lines do not sum to the net amount | `sum`, `net`, `currency` |
 * | `invoice-line-product` | the amount of a line is not quantity × unit price | `line`, `product`, `amount`, `currency` |
 * | `invoice-tax-sum` | net and tax do not sum to the gross amount | `net`, `tax`, `gross`, `currency` |
 * | `invoice-tax-rate` | the tax of a rate is not rate × base | `rate`, `expected`, `tax`, `currency` |
 * | `invoice-due-date` | the due date does not follow from the terms | `dueDate`, `expected` |
 * | `invoice-terms` | the terms are not those of the contract | |
 * | `invoice-currency` | the currency is not that of the contract | `currency`, `expected` |
 * | `invoice-duplicate-number` | another invoice has the same number | `number` |
 * | `invoice-duplicate-content` | another invoice has the same buyer, day, amount and currency | `number`, `other` |
 */
export type InvoiceIssueReasonCode =
  | 'invoice-field-missing'
  | 'invoice-lines-sum'
  | 'invoice-line-product'
  | 'invoice-tax-sum'
  | 'invoice-tax-rate'
  | 'invoice-due-date'
  | 'invoice-terms'
  | 'invoice-currency'
  | 'invoice-duplicate-number'
  | 'invoice-duplicate-content'

/** All codes of this room. */
export type ContractReasonCode = TermsIssueReasonCode | InvoiceIssueReasonCode

/** The codes of `validateTerms`: its own, and those of the penalty check for late interest. */
export type TermsIssueCode = TermsIssueReasonCode | Extract<PenaltyReasonCode, 'penalty-likely-reduced'>

/** The codes of `checkInvoice`. */
export type InvoiceIssueCode = InvoiceIssueReasonCode
