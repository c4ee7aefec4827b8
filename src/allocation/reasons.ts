import type { Reason } from '../kernel/reason.js'

/**
 * The reason codes of allocation. `items` holds at most five identifiers, and their number if there are more; with
 * `allocation.nothing-points` it is the number alone.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `allocation.designated` | the payer named this debt | `debtId`, `amount`, `currency` |
 * | `allocation.designation-exceeds-debt` | more was designated than is open on the debt; the rest follows the order | `debtId`, `designated`, `open`, `currency` |
 * | `allocation.ranked` | the money reached this debt by its rank | `debtId`, `amount`, `currency`, `order`, `dueDate` |
 * | `allocation.civil-560` | the money reached this debt by its rank, and why the debt has this rank | the same, and `due`, `coverage`, `burden` |
 * | `allocation.shared` | debts of equal rank shared what was left in proportion | `debts`, `amount`, `currency` |
 * | `allocation.partial-refused` | the debt may not be paid in part, and the money left did not cover it | `debtId`, `open`, `available`, `currency` |
 * | `allocation.unapplied` | all debts are paid; the rest is a credit of the payer | `amount`, `currency` |
 * | `allocation.discount` | an early-payment discount was in time | `invoiceId`, `amount`, `currency`, `until` |
 * | `allocation.discount-late-granted` | a discount was granted after its window, within the days of grace | `invoiceId`, `amount`, `currency`, `graceUntil` |
 * | `allocation.discount-late-refused` | a discount within the days of grace was not granted | `invoiceId`, `amount`, `currency`, `graceUntil` |
 * | `allocation.discount-lapsed` | the discount had lapsed when the payment was made | `invoiceId`, `amount`, `currency`, `until` |
 * | `allocation.discount-not-closing` | a discount in time was not granted because the payment does not close the invoice | `invoiceId`, `amount`, `currency` |
 * | `allocation.within-tolerance` | the difference is inside the tolerance and is written off | `difference`, `tolerance`, `currency` |
 * | `allocation.beyond-tolerance` | the payment is short by more than the tolerance | `difference`, `tolerance`, `currency` |
 * | `allocation.overpaid` | the payment exceeds the debt by more than the tolerance | `amount`, `tolerance`, `currency` |
 * | `allocation.full-settlement` | the rest was given up by decision, as extra discount | `amount`, `currency` |
 * | `allocation.match-reference` | the reference names this item | `itemId`, `text`, `currency` |
 * | `allocation.match-normalized-reference` | the reference names this item, apart from separators and letter case | `itemId`, `text`, `currency` |
 * | `allocation.reference-ambiguous` | the reference may name any of these items, whose names differ in separators or letter case only | `text`, `items`, `currency` |
 * | `allocation.match-amount` | the amount equals the open amount | `amount`, `currency` |
 * | `allocation.match-discounted-amount` | the amount equals the open amount less the discount offered | `amount`, `discount`, `currency` |
 * | `allocation.match-combination` | the amount is the sum of these items | `items`, `amount`, `currency` |
 * | `allocation.amount-differs` | the items are named but their sum is not the amount | `open`, `amount`, `currency` |
 * | `allocation.oldest-first` | nothing points to an item: a proposal only, by due date | `items`, `currency` |
 * | `allocation.equally-good` | several proposals have the same weight; of combinations, there may be more than were counted | `suggestions`, `currency` |
 * | `allocation.search-cut` | not every combination was tried | `steps`, `currency` |
 * | `allocation.nothing-points` | neither reference nor amount points to an item | `items`, `currency` |
 * | `allocation.no-items` | there is no open item of this payer in this currency | `currency` |
 */
export type AllocationReasonCode =
  | 'allocation.designated'
  | 'allocation.designation-exceeds-debt'
  | 'allocation.ranked'
  | 'allocation.civil-560'
  | 'allocation.shared'
  | 'allocation.partial-refused'
  | 'allocation.unapplied'
  | 'allocation.discount'
  | 'allocation.discount-late-granted'
  | 'allocation.discount-late-refused'
  | 'allocation.discount-lapsed'
  | 'allocation.discount-not-closing'
  | 'allocation.within-tolerance'
  | 'allocation.beyond-tolerance'
  | 'allocation.overpaid'
  | 'allocation.full-settlement'
  | 'allocation.match-reference'
  | 'allocation.match-normalized-reference'
  | 'allocation.reference-ambiguous'
  | 'allocation.match-amount'
  | 'allocation.match-discounted-amount'
  | 'allocation.match-combination'
  | 'allocation.amount-differs'
  | 'allocation.oldest-first'
  | 'allocation.equally-good'
  | 'allocation.search-cut'
  | 'allocation.nothing-points'
  | 'allocation.no-items'

/** A reason for the allocation of money. */
export type AllocationReason = Reason<AllocationReasonCode>
