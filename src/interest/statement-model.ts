import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { RateTable } from '../rates/model.js'
import type { ClaimPayment, InterestAccrual } from './model.js'
import type { InterestPolicy } from './policy.js'

/** A debt of an account. */
export interface StatementDebt {
  /** The invoice. */
  readonly id: string
  /** What was owed on the due date. */
  readonly principal: DecimalInput
  /** Last day on which it is paid in time. */
  readonly dueDate: PlainDate
  /** Costs of collecting it; none when absent. */
  readonly costs?: DecimalInput
  /** The part in dispute; none when absent. */
  readonly disputed?: DecimalInput
  /** Interest that earlier statements have billed; none when absent. */
  readonly alreadyBilled?: DecimalInput
  /** Its own policy, where debts of one account differ; that of the request when absent. */
  readonly policy?: InterestPolicy
}

/** A payment to an account. */
export interface StatementPayment extends ClaimPayment {
  /** Its name, which its line bears; none when absent. */
  readonly id?: string
}

/** An account: debts and payments that name none of them. */
export interface StatementRequest {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The day as of which the account is stated, at its end. */
  readonly asOf: PlainDate
  /** The debts, in any order. */
  readonly debts: readonly StatementDebt[]
  /** The payments, in any order, not after `asOf`. */
  readonly payments: readonly StatementPayment[]
  /** How interest is computed, unless a debt says otherwise. */
  readonly policy: InterestPolicy
  /** Rate tables by the names that the policies use. */
  readonly rates?: Readonly<Record<string, RateTable>>
}

/** A debt of an account with its interest. */
export interface StatedDebt extends InterestAccrual {
  /** The invoice. */
  readonly id: string
  /** What was owed on the due date. */
  readonly principal: DecimalString
}

/** A line of an account. */
export interface StatementEntry {
  /** Day of the line. */
  readonly date: PlainDate
  /** `debt` and `costs` on the due date, `payment` on its day, `interest` up to the last day. */
  readonly kind: 'debt' | 'costs' | 'payment' | 'interest'
  /** The debt; absent for a payment, which may reach several. */
  readonly debtId?: string
  /** The payment, where it has a name. */
  readonly paymentId?: string
  /** What the line adds; negative for a payment. */
  readonly amount: DecimalString
  /** The balance after the line. */
  readonly balance: DecimalString
}

/** An account as of a day. */
export interface AccountStatement {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The day, at its end. */
  readonly asOf: PlainDate
  /** The debts, by due date, then id. */
  readonly debts: readonly StatedDebt[]
  /** The lines in order of time, with one running balance. */
  readonly entries: readonly StatementEntry[]
  /** Interest accrued on all debts, paid or not. */
  readonly interest: DecimalString
  /** What is open on all debts: principal, interest and costs. */
  readonly open: DecimalString
  /** What was paid beyond all debts. */
  readonly unapplied: DecimalString
}
