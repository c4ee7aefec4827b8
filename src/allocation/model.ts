import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { DebtComponent } from './component-order.js'
import type { AllocationReason } from './reasons.js'

/**
 * Which debt a payment pays first if the payer did not name one.
 *
 * | order | rule | debts of equal rank |
 * |---|---|---|
 * | `oldest-first` | the earlier due date first | one after the other, by identifier |
 * | `largest-first` | the larger open total first | the earlier due date first, then by identifier |
 * | `pro-rata` | all in proportion to their open totals | cents by largest remainder, ties to the earlier due date, then by identifier |
 * | `cn-civil-560` | due before not due; then least secured; then heaviest burden for the debtor; then earlier due date | in proportion, as `pro-rata` |
 *
 * Identifiers compare by UTF-16 code units (`'10'` before `'9'`), so the result depends neither on a locale nor on the
 * order of the input.
 */
export type DebtOrder = 'oldest-first' | 'largest-first' | 'pro-rata' | 'cn-civil-560'

/** Money to apply: a payment, a credit note or earlier unapplied cash. */
export interface AllocationPayment {
  /** Amount to apply, not negative. */
  readonly amount: DecimalInput
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** Day of payment, not after `asOf`. It decides which debts were due. Default: `asOf`. */
  readonly date?: PlainDate
}

/** One debt and its components. All amounts are open amounts, zero or above. */
export interface Debt {
  /** Identifier, unique among the debts. */
  readonly id: string
  /** ISO 4217 code; if given, it must be that of the payment. */
  readonly currency?: CurrencyCode
  /** Due date: the last day on which payment is in time. The debt counts as due from that day on. */
  readonly dueDate: PlainDate
  /** Open costs of enforcing the debt. Default: none. */
  readonly costs?: DecimalInput
  /** Open interest, and whatever ranks with interest. Default: none. */
  readonly interest?: DecimalInput
  /** Open principal. */
  readonly principal: DecimalInput
  /**
   * Whether the debt is secured. `true` without `securedAmount` means secured in full. Default: `securedAmount` alone
   * decides.
   */
  readonly secured?: boolean
  /**
   * Value of the security. The least secured debt is the one whose open total is covered to the smallest share. The
   * open total is measured when the money reaches the debt, so after earlier payments and after what the payer
   * designated.
   */
  readonly securedAmount?: DecimalInput
  /** What the debt costs the debtor per year (interest, penalty), as a fraction of the debt. Default: nothing. */
  readonly burden?: DecimalInput
  /** Whether the debt may be paid in part; if `false` it is paid in full or skipped. Default: `true`. */
  readonly allowPartial?: boolean
}

/** A debt that the payer named, and how much of the payment is for it. */
export interface DebtDesignation {
  /** Identifier of the debt. */
  readonly debtId: string
  /** How much of the payment is for this debt. Default: as much as is open, as far as the payment reaches. */
  readonly amount?: DecimalInput
}

/**
 * What the payer said the money is for: one debt, or several in order, each with or without an amount. Money that is
 * left after that follows the debt order.
 */
export type Designation = string | readonly (string | DebtDesignation)[]

/** The amounts of a debt by component; they add up to `total`. */
export interface DebtAmounts {
  /** The debt. */
  readonly debtId: string
  /** Part that is costs. */
  readonly costs: DecimalString
  /** Part that is interest. */
  readonly interest: DecimalString
  /** Part that is principal. */
  readonly principal: DecimalString
  /** The sum. */
  readonly total: DecimalString
}

/** What a payment paid. `applied` and `unapplied` sum to the payment. */
export interface Allocation {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** What each debt received, in the order of the debts; a debt that received nothing has zeros. */
  readonly applied: readonly DebtAmounts[]
  /** What is left after all debts: a credit of the payer. */
  readonly unapplied: DecimalString
  /** What is still open on each debt, in the order of the debts. */
  readonly remaining: readonly DebtAmounts[]
  /** The reasons, in the order in which the money was applied. */
  readonly reasons: readonly AllocationReason[]
}

/** The rules of an allocation, the same for every payment. */
export interface AllocationRule {
  /** In which order a payment fills the components of one debt; names each of the three exactly once. */
  readonly componentOrder: readonly DebtComponent[]
  /** In which order the debts are paid. */
  readonly debtOrder: DebtOrder
}
