import type { PenaltyReasonCode } from '../interest/reasons.js'

/**
 * What is wrong with terms, a contract or an invoice before they bind.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `vague-due` | no due date can be computed from the terms | `terms`, `why` |
 * | `vague-discount` | a discount does not say its rate, its days or its base | `terms`, `why` |
 * | `no-penalty` | there is no late-charge clause | |
 * | `incomplete-penalty` | the late-charge clause lacks a part | `missing` |
 * | `one-size-fits-all` | customers of different grades have the same terms | `grades` |
 * | `undisclosed-fee` | a cost is not disclosed: no amount, rate or day | `fee`, `missing` |
 * | `no-jurisdiction` | a contract across borders names no court and no arbitration, or no law | `missing` |
 * | `no-payment-method` | a contract across borders names no payment method | |
 * | `statutory-term-exceeded` | the terms are longer than a statute allows | `rule`, `days`, `limit`, `baseline` |
 * | `statutory-term-needs-agreement` | terms of this length bind only if expressly agreed and fair | `rule`, `days`, `limit`, `baseline` |
 * | `sme-term-over-60` | a large enterprise pays a small or medium one in China later than 60 days, which holds only if custom in the trade bears it out | `days`, `limit`, `baseline` |
 * | `sme-rate-below-lpr` | the agreed late charge is below the one-year LPR of the contract day | `annual`, `lpr` |
 * | `pay-when-paid` | payment depends on the debtor being paid by a third party | `rule` |
 * | `retention-over-cap` | more is retained than the law allows | `rate`, `cap` |
 * | `deposit-over-cap` | more is given as earnest money than has effect as such | `rate`, `cap` |
 * | `penalty-not-assessed` | the LPR of the contract day is not known, so the late charge is not measured | `contractDate` |
 * | `size-not-given` | whether a rule binds depends on the size of a party that nobody gave; with a small seller and a large buyer the issue would be found | `missing`, `issue` |
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
 * What is wrong with an invoice before it is sent.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `invoice-field-missing` | a field that the invoice needs is absent | `field` |
 * | `invoice-lines-sum` | the lines do not sum to the net amount | `sum`, `net`, `currency` |
 * | `invoice-line-product` | a line is not quantity times unit price | `line`, `product`, `amount`, `currency` |
 * | `invoice-tax-sum` | net and tax do not sum to the gross amount | `net`, `tax`, `gross`, `currency` |
 * | `invoice-tax-rate` | the tax of a rate is not that rate of its base | `rate`, `expected`, `tax`, `currency` |
 * | `invoice-due-date` | the due date is not the one of the terms | `dueDate`, `expected` |
 * | `invoice-terms` | the terms are not those of the contract | |
 * | `invoice-currency` | the currency is not that of the contract | `currency`, `expected` |
 * | `invoice-duplicate-number` | another invoice bears the number | `number` |
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

/** Every code of this room. */
export type ContractReasonCode = TermsIssueReasonCode | InvoiceIssueReasonCode

/** What `validateTerms` finds: its own codes, and what the penalty check of late interest says. */
export type TermsIssueCode = TermsIssueReasonCode | Extract<PenaltyReasonCode, 'penalty-likely-reduced'>

/** What `checkInvoice` finds. */
export type InvoiceIssueCode = InvoiceIssueReasonCode
