import type { Reason } from '../kernel/reason.js'

/**
 * The reason codes of this room.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `discount.not-offered` | the terms offer no discount | |
 * | `discount.nothing-discountable` | no part of the amount earns a discount: all of it is tax, freight or credited | |
 * | `discount.earned` | the payment is within the window of an instalment | `instalment` (from 1), `rate`, `until`, `paidOn` |
 * | `discount.grace` | the window is open only because of days of grace | `instalment`, `until`, `graceDays` |
 * | `discount.granted-late` | the window had closed; the policy grants the discount anyway | `instalment`, `rate`, `until`, `paidOn` |
 * | `discount.lapsed` | every window of an instalment had closed | `instalment`, `until`, `paidOn` |
 * | `discount.part-prorated` | a part payment within the window earned the discount on its part | `instalment`, `amount`, `discount`, `currency` |
 * | `discount.part-earns-nothing` | a part payment within the window earned no discount, under the policy | `instalment`, `amount`, `policy`, `currency` |
 * | `discount.forfeited-by-part` | a part was paid before, and under the policy only one payment in full earns the discount | `instalment` |
 * | `discount.earlier-payment` | an earlier payment, and the discount that it earned | `paidOn`, `amount`, `discount`, `currency` |
 * | `discount.credited` | credits reduced the amount | `amount`, `currency` |
 * | `discount.base` | the discount is computed on less than the amount | `base`, `amount`, `currency` |
 * | `discount.overpaid-kept` | more was paid than closes the debt; the discount stays, and the excess is a credit of the payer | `amount`, `currency` |
 * | `discount.overpaid-reduces` | more was paid than closes the debt, which reduces the discount | `amount`, `currency` |
 * | `discount.tolerated` | the difference is within the tolerance and is written off | `difference`, `tolerance`, `currency` |
 * | `discount.tax-falls` | the discount lowers the tax in proportion | `amount`, `currency` |
 * | `discount.unearned` | more discount was taken than was earned | `taken`, `earned`, `currency` |
 * | `discount.written-off` | the unearned discount is within the limit and is written off | `amount`, `limit`, `currency` |
 * | `discount.charged-back` | the unearned discount stays open and is claimed | `amount`, `currency` |
 * | `discount.reversed` | the payment was reversed: the amount paid and the discount are open again | `payment`, `discount`, `currency` |
 * | `discount.window-still-open` | a new payment by this day still earns the discount | `until` |
 * | `discount.window-closed` | a new payment no longer earns the discount | `until` |
 * | `discount.cost-above-funds` | forgoing the discount costs more than borrowing | `cost`, `costOfFunds` |
 * | `discount.cost-below-funds` | borrowing costs more than forgoing the discount | `cost`, `costOfFunds` |
 * | `discount.cost-equals-funds` | both cost the same | `cost`, `costOfFunds` |
 * | `discount.never-breaks-even` | the discount is larger than the value of early payment: each customer who takes it adds to the loss | `rate`, `largest` |
 * | `discount.uptake-above-all` | the discount would not pay even if every customer took it | `uptake` |
 * | `discount.not-early` | the payment is not before the due date | `paidOn`, `dueDate` |
 * | `discount.capped` | the sliding discount reached its cap | `rate`, `cap` |
 * | `discount.term-fits` | receivables at this term can be funded | `days`, `longest` |
 * | `discount.term-too-long` | receivables at this term cannot be funded | `days`, `longest` |
 * | `discount.method-for-country` | the least safe method that the country's risk allows | `risk`, `method` |
 * | `discount.method-for-customer` | the least safe method that the customer's risk allows | `risk`, `method` |
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

/** A reason for a discount. */
export type DiscountReason = Reason<DiscountReasonCode>
