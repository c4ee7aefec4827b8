import type { Reason } from '../kernel/reason.js'

/**
 * The codes of reasons of this room.
 *
 * | code | says | params |
 * |---|---|---|
 * | `discount.not-offered` | the terms offer no discount | |
 * | `discount.nothing-discountable` | nothing of the amount earns a discount: all of it is tax, freight or credited | |
 * | `discount.earned` | the payment is in the window of an instalment | `instalment` (from 1), `rate`, `until`, `paidOn` |
 * | `discount.grace` | only days of grace keep the window open | `instalment`, `until`, `graceDays` |
 * | `discount.granted-late` | the window had closed; the discount is granted by decision | `instalment`, `rate`, `until`, `paidOn` |
 * | `discount.lapsed` | every window of an instalment had closed | `instalment`, `until`, `paidOn` |
 * | `discount.part-prorated` | a part payment in the window earned the discount on its part | `instalment`, `amount`, `discount`, `currency` |
 * | `discount.part-earns-nothing` | a part payment in the window earned no discount, by the policy | `instalment`, `amount`, `policy`, `currency` |
 * | `discount.forfeited-by-part` | a part was paid before, and by the policy only one payment in full earns the discount | `instalment` |
 * | `discount.earlier-payment` | an earlier payment, and the discount it earned | `paidOn`, `amount`, `discount`, `currency` |
 * | `discount.credited` | credits reduced the amount | `amount`, `currency` |
 * | `discount.base` | the discount is counted on less than the amount | `base`, `amount`, `currency` |
 * | `discount.overpaid-kept` | more was paid than closes the debt; the discount stays, the rest is the payer's credit | `amount`, `currency` |
 * | `discount.overpaid-reduces` | more was paid than closes the debt, which reduces the discount | `amount`, `currency` |
 * | `discount.tolerated` | the difference is within the tolerance and is written off | `difference`, `tolerance`, `currency` |
 * | `discount.tax-falls` | the discount lowers the tax in proportion | `amount`, `currency` |
 * | `discount.unearned` | more discount was taken than was earned | `taken`, `earned`, `currency` |
 * | `discount.written-off` | the unearned discount is small enough to give up | `amount`, `limit`, `currency` |
 * | `discount.charged-back` | the unearned discount stays open and is claimed | `amount`, `currency` |
 * | `discount.reversed` | the payment came back: what it paid and what it earned is open again | `payment`, `discount`, `currency` |
 * | `discount.window-still-open` | paying again by this day still earns the discount | `until` |
 * | `discount.window-closed` | paying again no longer earns the discount | `until` |
 * | `discount.cost-above-funds` | forgoing the discount costs more than borrowing | `cost`, `costOfFunds` |
 * | `discount.cost-below-funds` | borrowing costs more than forgoing the discount | `cost`, `costOfFunds` |
 * | `discount.cost-equals-funds` | both cost the same | `cost`, `costOfFunds` |
 * | `discount.never-breaks-even` | the discount is larger than early money is worth: each payer who takes it adds to the loss | `rate`, `largest` |
 * | `discount.uptake-above-all` | not even if every customer took it would the discount pay | `uptake` |
 * | `discount.not-early` | the payment is not before the due date | `paidOn`, `dueDate` |
 * | `discount.capped` | the sliding discount reached its cap | `rate`, `cap` |
 * | `discount.term-fits` | receivables at this term can be funded | `days`, `longest` |
 * | `discount.term-too-long` | receivables at this term cannot be funded | `days`, `longest` |
 * | `discount.method-for-country` | the country's risk allows at most this method | `risk`, `method` |
 * | `discount.method-for-customer` | the customer's risk allows at most this method | `risk`, `method` |
 */
export type DiscountReasonCode =
  | 'discount.not-offered'
  | 'discount.nothing-discountable'
  | 'discount.earned'
  | 'discount.grace'
  | 'discount.granted-late'
  | 'discount.lapsed'
  | 'discount.part-prorated'
  | 'discount.part-earns-nothing'
  | 'discount.forfeited-by-part'
  | 'discount.earlier-payment'
  | 'discount.credited'
  | 'discount.base'
  | 'discount.overpaid-kept'
  | 'discount.overpaid-reduces'
  | 'discount.tolerated'
  | 'discount.tax-falls'
  | 'discount.unearned'
  | 'discount.written-off'
  | 'discount.charged-back'
  | 'discount.reversed'
  | 'discount.window-still-open'
  | 'discount.window-closed'
  | 'discount.cost-above-funds'
  | 'discount.cost-below-funds'
  | 'discount.cost-equals-funds'
  | 'discount.never-breaks-even'
  | 'discount.uptake-above-all'
  | 'discount.not-early'
  | 'discount.capped'
  | 'discount.term-fits'
  | 'discount.term-too-long'
  | 'discount.method-for-country'
  | 'discount.method-for-customer'

/** Why a discount is what it is. */
export type DiscountReason = Reason<DiscountReasonCode>
