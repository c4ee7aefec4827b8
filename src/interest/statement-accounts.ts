import type { DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { compareTexts } from '../ledger/compare-texts.js'
import { addMinor, compareMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { accrue, type Outcome } from './accrue.js'
import { fillable, payOn } from './pay-on.js'
import type { Plan } from './plan.js'
import { readClaim, readPayment, type CheckedClaim, type CheckedPayment, type PaidTo } from './read-claim.js'
import { readPolicy } from './read-policy.js'
import type { StatementRequest } from './statement-model.js'

/** A debt on an account, read, with the payments applied to it so far. */
export interface ReadAccount {
  readonly id: string
  readonly plan: Plan
  readonly claim: CheckedClaim
  payments: readonly CheckedPayment[]
}

/**
 * Reads the debts of an account, sorted by due date, then id.
 *
 * @throws ReceivablesError `id.duplicate`, or the codes for a claim and a policy.
 */
export function readAccounts(input: unknown, request: StatementRequest): ReadAccount[] {
  const { currency, asOf, policy, rates } = request
  const shared = readPolicy(policy, rates, 'policy')
  const ids = new Set<string>()
  const accounts = Array.from(expectArray(input, 'debts', 'a list of debts'), (entry, index) => {
    const path = at('debts', index)
    const { id: name, policy: own, ...debt } = expectRecord(entry, path, 'a debt')
    expectKeys(debt, ['principal', 'dueDate', 'costs', 'disputed', 'alreadyBilled'], path)
    const id = expectId(name, at(path, 'id'))
    if (ids.has(id)) refuse('id.duplicate', at(path, 'id'), 'an id that no other debt has', id)
    ids.add(id)
    const plan = own === undefined ? shared : readPolicy(own, rates, at(path, 'policy'))
    return { id, plan, claim: readClaim({ ...debt, currency, asOf }, path), payments: [] }
  })
  return accounts.sort((a, b) => a.claim.due - b.claim.due || (a.id < b.id ? -1 : 1))
}

/** A payment to an account, with its id if it has one. */
export interface ReadPayment extends CheckedPayment {
  readonly id: string | undefined
}

/**
 * Reads the payments to an account, sorted by day, then by id, then by amount, the larger first.
 *
 * @throws ReceivablesError `id.invalid`, or the codes for the payments of a claim.
 */
export function readStatementPayments(input: unknown, to: PaidTo): ReadPayment[] {
  const payments = Array.from(expectArray(input, 'payments', 'a list of payments'), (entry, index) => {
    const path = at('payments', index)
    const payment = expectRecord(entry, path, 'a payment with its date and amount')
    const { id } = payment
    const name = id === undefined ? undefined : expectId(id, at(path, 'id'))
    return { ...readPayment(payment, to, path), id: name }
  })
  // If ids are equal or missing, the larger payment comes first, whatever the order of the input.
  return payments.sort(
    (a, b) => a.day - b.day || compareTexts(a.id ?? '', b.id ?? '') || compareMinor(b.amount, a.amount),
  )
}

/** The claim with the payments applied to it, as of a day. */
export const paidClaim = (account: ReadAccount, asOf: DayNumber): CheckedClaim => ({
  ...account.claim,
  asOf,
  payments: account.payments,
})

/** Interest on a debt up to a day. */
export const accrueTo = (account: ReadAccount, asOf: DayNumber): Outcome =>
  accrue(account.plan, paidClaim(account, asOf), true)

/** The open amount of a debt. */
export function openOf(outcome: Outcome): Minor {
  return addMinor(addMinor(outcome.principalOpen, outcome.interestOpen), outcome.costsOpen)
}

/** Applies a payment across the debts and returns the amount left. */
export function spread(accounts: readonly ReadAccount[], payment: CheckedPayment): Minor {
  let left = payment.amount
  for (const account of accounts) {
    if (left === 0) break
    const { plan, claim } = account
    const found = payOn(plan, paidClaim(account, payment.day), payment.day, claim.asOf)
    const part = minMinor(left, fillable(plan, found))
    if (part === 0) continue
    account.payments = [...account.payments, { day: payment.day, amount: part }]
    left = subtractMinor(left, part)
  }
  return left
}
