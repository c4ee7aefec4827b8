import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, compareMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { RateTable } from '../rates/model.js'
import { accrue, type Outcome } from './accrue.js'
import type { ClaimPayment, InterestAccrual } from './model.js'
import type { Plan } from './plan.js'
import type { InterestPolicy } from './policy.js'
import { readAmount, readClaim, type CheckedClaim, type CheckedPayment } from './read-claim.js'
import { readPolicy } from './read-policy.js'
import { writeAccrual } from './write-accrual.js'

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

/** An account: debts and payments that name none of them. */
export interface StatementRequest {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The day as of which the account is stated, at its end. */
  readonly asOf: PlainDate
  /** The debts, in any order. */
  readonly debts: readonly StatementDebt[]
  /** The payments, in any order, not after `asOf`. */
  readonly payments: readonly ClaimPayment[]
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

interface Account {
  readonly id: string
  readonly plan: Plan
  readonly claim: CheckedClaim
  payments: readonly CheckedPayment[]
}

/**
 * An account of several debts and several payments: interest on each debt, payments applied across them, one running
 * balance.
 *
 * A payment goes to the debt with the earliest due date first (then by id) and fills it in the order of that debt's
 * `allocation`, interest accrued to its day included; what is left goes to the next. A payment of a day before some
 * due dates reaches debts not yet due only when the others are closed. Interest stands in one line a debt at the end:
 * its working is in `debts`.
 *
 * @param request - Debts, payments and the policy.
 * @returns The debts with their interest, and the lines: the last balance is `open` less `unapplied`.
 * @throws ReceivablesError `id.duplicate` for two debts of one id; `date.order` for a payment after `asOf`; otherwise as
 * {@link accrueInterest} does, with paths such as `debts[0].principal`.
 *
 * @example
 * ```ts
 * import { accountStatement } from 'receivables'
 *
 * const account = accountStatement({
 *   currency: 'EUR', asOf: '2026-04-30',
 *   debts: [
 *     { id: 'F-1', principal: '1000.00', dueDate: '2026-01-31' },
 *     { id: 'F-2', principal: '500.00', dueDate: '2026-03-31' },
 *   ],
 *   payments: [{ date: '2026-02-20', amount: '1100.00' }],
 *   policy: {
 *     rate: { annual: '0.073' }, dayCount: 'ACT/365F', accrualStart: 'day-after-due', lastDay: 'included',
 *     compounding: 'none', rounding: { scope: 'once', mode: 'half-up' },
 *     allocation: ['costs', 'interest', 'principal'],
 *   },
 * })
 * // 20 days on 1,000.00 are 4.00; 96.00 go to F-2, on whose 404.00 30 days are 2.42
 * account.interest // => '6.42'
 * account.open // => '406.42'
 * account.entries.map(({ kind, balance }) => [kind, balance])
 * // => [['debt', '1000.00'], ['payment', '-100.00'], ['debt', '400.00'], ['interest', '404.00'], ['interest', '406.42']]
 * ```
 *
 * @see BGB § 366(2); Civil Code (CN), article 560; Burgerlijk Wetboek 6:43.
 */
export function accountStatement(request: StatementRequest): AccountStatement {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'debts, payments and a policy')
    expectKeys(given, ['currency', 'asOf', 'debts', 'payments', 'policy', 'rates'], '')
    const scale = readScale(given['currency'], 'currency')
    const asOf = readDay(given['asOf'], 'asOf')
    const accounts = readAccounts(given['debts'], request)
    const payments = readPayments(given['payments'], asOf, scale)
    const unapplied = payments.reduce((sum: Minor, payment) => addMinor(sum, spread(accounts, payment)), 0)
    const outcomes = accounts.map((account) => accrueTo(account, asOf, true))
    const open = outcomes.reduce((sum: Minor, outcome) => addMinor(sum, openOf(outcome)), 0)
    const text = (amount: Minor) => writeMinor(amount, scale)
    return {
      currency: request.currency,
      asOf: request.asOf,
      debts: accounts.map((account, index) => ({
        id: account.id,
        principal: text(account.claim.principal),
        ...writeAccrual(account.plan, paidClaim(account, asOf), outcomes[index] as Outcome, writeDay),
      })),
      entries: entriesOf(accounts, payments, outcomes, asOf, text),
      interest: text(outcomes.reduce((sum: Minor, { interest }) => addMinor(sum, interest), 0)),
      open: text(open),
      unapplied: text(unapplied),
    }
  })
}

function readAccounts(input: unknown, request: StatementRequest): Account[] {
  const { currency, asOf, policy, rates } = request
  const shared = readPolicy(policy, rates, 'policy')
  const ids = new Set<string>()
  const accounts = Array.from(expectArray(input, 'debts', 'a list of debts'), (entry, index) => {
    const path = at('debts', index)
    const { id: name, policy: own, ...debt } = expectRecord(entry, path, 'a debt')
    expectKeys(debt, ['principal', 'dueDate', 'costs', 'disputed', 'alreadyBilled'], path)
    const id = expectId(name, at(path, 'id'))
    if (ids.has(id)) refuse('id.duplicate', at(path, 'id'), 'an id of its own for every debt', id)
    ids.add(id)
    const plan = own === undefined ? shared : readPolicy(own, rates, at(path, 'policy'))
    return { id, plan, claim: readClaim({ ...debt, currency, asOf }, path), payments: [] }
  })
  return accounts.sort((a, b) => a.claim.due - b.claim.due || (a.id < b.id ? -1 : 1))
}

function readPayments(input: unknown, asOf: DayNumber, scale: number): CheckedPayment[] {
  const payments = Array.from(expectArray(input, 'payments', 'a list of payments'), (entry, index) => {
    const path = at('payments', index)
    const payment = expectRecord(entry, path, 'a payment with its date and amount')
    const day = readDay(payment['date'], at(path, 'date'))
    if (day > asOf) refuse('date.order', at(path, 'date'), 'a day not after asOf', payment['date'])
    return { day, amount: readAmount(payment['amount'], scale, at(path, 'amount')) }
  })
  return payments.sort((a, b) => a.day - b.day)
}

const paidClaim = (account: Account, asOf: DayNumber): CheckedClaim => ({
  ...account.claim,
  asOf,
  payments: account.payments,
})

const accrueTo = (account: Account, asOf: DayNumber, detailed: boolean): Outcome =>
  accrue(account.plan, paidClaim(account, asOf), undefined, detailed)

/** What a payment of this account could still fill. */
function openOf(outcome: Outcome): Minor {
  return addMinor(addMinor(outcome.principalOpen, outcome.interestOpen), outcome.costsOpen)
}

/** Applies a payment across the debts and returns what none of them took. */
function spread(accounts: readonly Account[], payment: CheckedPayment): Minor {
  let left = payment.amount
  for (const account of accounts) {
    if (left === 0) break
    const part = minMinor(left, openOf(accrueTo(account, payment.day, false)))
    if (part === 0) continue
    account.payments = [...account.payments, { day: payment.day, amount: part }]
    left = subtractMinor(left, part)
  }
  return left
}

interface Line {
  readonly day: DayNumber
  readonly kind: StatementEntry['kind']
  readonly debtId?: string
  readonly amount: Minor
}

function entriesOf(
  accounts: readonly Account[],
  payments: readonly CheckedPayment[],
  outcomes: readonly Outcome[],
  asOf: DayNumber,
  text: (amount: Minor) => string,
): StatementEntry[] {
  const lines: Line[] = [
    ...accounts.flatMap(({ id, claim }): Line[] => [
      { day: claim.due, kind: 'debt', debtId: id, amount: claim.principal },
      { day: claim.due, kind: 'costs', debtId: id, amount: claim.costs },
    ]),
    ...payments.map(({ day, amount }): Line => ({ day, kind: 'payment', amount: subtractMinor(0, amount) })),
    ...accounts.map(({ id }, index): Line => {
      return { day: asOf, kind: 'interest', debtId: id, amount: (outcomes[index] as Outcome).interest }
    }),
  ].filter(({ kind, amount }) => kind === 'debt' || kind === 'payment' || compareMinor(amount, 0) !== 0)
  let balance: Minor = 0
  return lines
    .sort((a, b) => (a.kind === 'interest' ? 1 : 0) - (b.kind === 'interest' ? 1 : 0) || a.day - b.day)
    .map(({ day, kind, debtId, amount }) => {
      balance = addMinor(balance, amount)
      const named = debtId === undefined ? {} : { debtId }
      return { date: writeDay(day), kind, ...named, amount: text(amount), balance: text(balance) }
    })
}
