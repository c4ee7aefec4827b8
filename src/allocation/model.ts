import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { DebtComponent } from './component-order.js'
import type { AllocationReason } from './reasons.js'

/**
 * Which debt a payment reaches first where the payer named none.
 *
 * | order | rule | debts of equal rank |
 * |---|---|---|
 * | `oldest-first` | the earlier due date first | one after the other, by identifier |
 * | `largest-first` | the larger open total first | the earlier due date first, then by identifier |
 * | `pro-rata` | all in proportion to their open totals | cents by largest remainder, ties to the earlier due date, then by identifier |
 * | `cn-civil-560` | due before not due; then least secured; then heaviest burden for the debtor; then earlier due date | in proportion, as `pro-rata` |
 *
 * Identifiers compare by UTF-16 code units (`'10'` before `'9'`), so that no result depends on a locale or on the
 * order of the input.
 */
export type DebtOrder = 'oldest-first' | 'largest-first' | 'pro-rata' | 'cn-civil-560'

/** Money to apply: a payment, a credit note or unapplied cash of before. */
export interface AllocationPayment {
  /** Amount to apply, not negative. */
  readonly amount: DecimalInput
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** Day on which it was paid; absent, `asOf`. Decides which debts were due; never after `asOf`. */
  readonly date?: PlainDate
}

/** What one debt is, part by part. All amounts are open amounts, not negative. */
export interface Debt {
  /** Identifier, unique among the debts. */
  readonly id: string
  /** ISO 4217 code; where it stands it must be the payment's. */
  readonly currency?: CurrencyCode
  /** Last day on which it is paid in time; on that day the debt is due. */
  readonly dueDate: PlainDate
  /** Open costs of enforcing it; absent, none. */
  readonly costs?: DecimalInput
  /** Open interest and whatever ranks with it; absent, none. */
  readonly interest?: DecimalInput
  /** Open principal. */
  readonly principal: DecimalInput
  /** Whether security covers it; absent, only `securedAmount` says. Without that amount, `true` means in full. */
  readonly secured?: boolean
  /**
   * Value of the security that covers it. The debt with the lowest coverage of its open total is the least secured, as open as it is when the
   * money reaches it: what an earlier payment or the payer's designation took off is not open any more.
   */
  readonly securedAmount?: DecimalInput
  /** What the debt costs the debtor a year, as a fraction of it: interest, penalty. Absent, nothing. */
  readonly burden?: DecimalInput
  /** Whether it takes part payments; absent, it does. One that does not is paid in full or passed over. */
  readonly allowPartial?: boolean
}

/** A debt that the payer named, and how much of the payment is for it. */
export interface DebtDesignation {
  /** Identifier of the debt. */
  readonly debtId: string
  /** How much of the payment is for it; absent, as much as it needs and the payment has. */
  readonly amount?: DecimalInput
}

/**
 * What the payer said the money is for: one debt, or several in their order, each with or without an amount. What a
 * designation leaves goes by the debt order.
 */
export type Designation = string | readonly (string | DebtDesignation)[]

/** An amount of each component of a debt; they add up to the total. */
export interface DebtAmounts {
  /** The debt. */
  readonly debtId: string
  /** Of its costs. */
  readonly costs: DecimalString
  /** Of its interest. */
  readonly interest: DecimalString
  /** Of its principal. */
  readonly principal: DecimalString
  /** The sum. */
  readonly total: DecimalString
}

/** Where a payment went. `applied` and `unapplied` sum to the payment. */
export interface Allocation {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** What each debt received, in the order of the debts; a debt that got nothing stands with zeros. */
  readonly applied: readonly DebtAmounts[]
  /** What no debt took: a credit of the payer. */
  readonly unapplied: DecimalString
  /** What each debt still has open, in the order of the debts. */
  readonly remaining: readonly DebtAmounts[]
  /** Why, in the order in which the money went. */
  readonly reasons: readonly AllocationReason[]
}

/** How an allocation is done, whatever the payment. */
export interface AllocationRule {
  /** In which order a payment fills the parts of one debt; each of the three exactly once. */
  readonly componentOrder: readonly DebtComponent[]
  /** Which debt comes first. */
  readonly debtOrder: DebtOrder
}
