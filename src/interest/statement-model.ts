import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { RateTable } from '../rates/model.js'
import type { ClaimPayment, InterestAccrual } from './model.js'
import type { InterestPolicy } from './policy.js'

/** A debt on an account. */
export interface StatementDebt {
  /** Id of the invoice. */
  readonly id: string
  /** The principal owed on the due date. */
  readonly principal: DecimalInput
  /** Last day of payment in time. */
  readonly dueDate: PlainDate
  /** Collection costs of this debt. Default: none. */
  readonly costs?: DecimalInput
  /** The disputed part of the principal. Default: none. */
  readonly disputed?: DecimalInput
  /** Interest already billed by earlier statements. Default: none. */
  readonly alreadyBilled?: DecimalInput
  /** A policy for this debt, if the debts of the account differ. Default: the policy of the request. */
  readonly policy?: InterestPolicy
}

/** A payment to an account. */
export interface StatementPayment extends ClaimPayment {
  /** Id of the payment, repeated in its line. Default: none. */
  readonly id?: string
}

/** An account: debts, and payments that are not assigned to a debt. */
export interface StatementRequest {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The day as of which the account is stated, at the end of the day. */
  readonly asOf: PlainDate
  /** The debts, in any order. */
  readonly debts: readonly StatementDebt[]
  /** The payments, in any order, not after `asOf`. */
  readonly payments: readonly StatementPayment[]
  /** How interest is computed, unless a debt has its own policy. */
  readonly policy: InterestPolicy
  /** Rate tables, by the names that the policies use. */
  readonly rates?: Readonly<Record<string, RateTable>>
}

/** A debt on an account, with its interest. */
export interface StatedDebt extends InterestAccrual {
  /** Id of the invoice. */
  readonly id: string
  /** The principal owed on the due date. */
  readonly principal: DecimalString
}

/** A line of an account statement. */
export interface StatementEntry {
  /** Day of the line. */
  readonly date: PlainDate
  /** `debt` and `costs` on the due date, `payment` on its day, `interest` on `asOf`. */
  readonly kind: 'debt' | 'costs' | 'payment' | 'interest'
  /** Id of the debt; absent for a payment, which may go to several debts. */
  readonly debtId?: string
  /** Id of the payment, if it has one. */
  readonly paymentId?: string
  /** The change of the balance; negative for a payment. */
  readonly amount: DecimalString
  /** Balance after the line. */
  readonly balance: DecimalString
}

/** An account statement as of a day. */
export interface AccountStatement {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The day, at its end. */
  readonly asOf: PlainDate
  /** The debts, by due date, then by id. */
  readonly debts: readonly StatedDebt[]
  /** The lines in chronological order, with a running balance. */
  readonly entries: readonly StatementEntry[]
  /** Total interest accrued on all debts, paid or not. */
  readonly interest: DecimalString
  /** Total open amount of all debts: principal, interest and costs. */
  readonly open: DecimalString
  /** The amount paid in excess of all debts. */
  readonly unapplied: DecimalString
}
