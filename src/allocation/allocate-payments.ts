import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readPayment, readRule, writeAmounts } from './allocate-payment.js'
import { applyMoney, type ApplyRule } from './apply-money.js'
import { type DebtIndex, type DesignatedDebt, readDesignation } from './designation.js'
import type { AllocationPayment, AllocationRule, Debt, DebtAmounts, Designation } from './model.js'
import { type OpenDebt, readDebts, totalOf } from './open-debt.js'
import type { AllocationReason } from './reasons.js'

/** One of several payments. */
export interface IdentifiedPayment extends AllocationPayment {
  /** Identifier, unique among the payments. */
  readonly id: string
  /** What the payer said the money is for, or the invoice that a credit note names. Default: nothing. */
  readonly designation?: Designation
}

/** Payments, the debts they may pay, and the rules of allocation. */
export interface AllocationsRequest extends AllocationRule {
  /** Payments, credit notes and unapplied cash, all in one currency. */
  readonly payments: readonly IdentifiedPayment[]
  /** The debts, each identifier once. */
  readonly debts: readonly Debt[]
  /** The day of the allocation. No payment may be later. */
  readonly asOf: PlainDate
}

/** What one of several payments paid. `applied` and `unapplied` sum to the payment. */
export interface PaymentAllocation {
  /** The payment. */
  readonly paymentId: string
  /** The debts that received a part of it, in the order of the debts. */
  readonly applied: readonly DebtAmounts[]
  /** What is left after all debts. */
  readonly unapplied: DecimalString
  /** The reasons, in the order in which the money was applied. */
  readonly reasons: readonly AllocationReason[]
}

/** What all payments paid. */
export interface Allocations {
  /** ISO 4217 code of all amounts; `null` if there was no payment. */
  readonly currency: CurrencyCode | null
  /** One entry per payment, in the order in which they were applied. */
  readonly payments: readonly PaymentAllocation[]
  /** What is still open on each debt, in the order of the debts; empty if there was no payment. */
  readonly remaining: readonly DebtAmounts[]
}

interface ReadOne {
  readonly id: string
  readonly amount: Minor
  readonly on: DayNumber
  readonly designated: readonly DesignatedDebt[]
}

/**
 * Applies several payments, credit notes and unapplied cash to the debts of one payer, each as `allocatePayment` does:
 * the earlier day first, and on the same day by identifier. The next payment pays what the one before left open.
 *
 * A credit note that names its invoice pays it first: give the invoice as its `designation`.
 *
 * @throws ReceivablesError as `allocatePayment` does; `currency.mismatch` for payments in two currencies,
 * `id.duplicate` for two payments with the same identifier.
 *
 * @example
 * ```ts
 * import { allocatePayments } from 'receivables'
 *
 * allocatePayments({
 *   payments: [
 *     { id: 'P-1', amount: '700.00', currency: 'EUR', date: '2026-03-10' },
 *     { id: 'CN-4', amount: '50.00', currency: 'EUR', date: '2026-03-02', designation: 'INV-2' },
 *   ],
 *   debts: [
 *     { id: 'INV-1', dueDate: '2026-01-31', principal: '500.00' },
 *     { id: 'INV-2', dueDate: '2026-02-28', principal: '300.00' },
 *   ],
 *   componentOrder: ['costs', 'interest', 'principal'],
 *   debtOrder: 'oldest-first',
 *   asOf: '2026-03-15',
 * }).remaining.map(({ debtId, total }) => [debtId, total]) // => [['INV-1', '0.00'], ['INV-2', '50.00']]
 * ```
 *
 * @see {@link allocatePayment}
 */
export function allocatePayments(request: AllocationsRequest): Allocations {
  return readSafely('', () => allocateAll(request))
}

function allocateAll(request: AllocationsRequest): Allocations {
  const record = expectRecord(
    request,
    '',
    'an object with payments, debts, componentOrder, debtOrder and asOf',
  )
  expectKeys(record, ['payments', 'debts', 'componentOrder', 'debtOrder', 'asOf'], '')
  const asOf = readDay(record['asOf'], 'asOf')
  const orders = readRule(record)
  const list = expectArray(record['payments'], 'payments')
  if (list.length === 0) {
    expectArray(record['debts'], 'debts')
    return { currency: null, payments: [], remaining: [] }
  }
  const { currency, scale } = readPayment(list[0], asOf, 'payments[0]')
  const rule: ApplyRule = { ...orders, currency, scale }
  const byId = readDebts(record['debts'], currency, scale)
  const debts = [...byId.values()]
  const payments = readPayments(list, byId, asOf, rule)
  return {
    currency,
    payments: payments.map((payment) => allocateOne(payment, debts, rule)),
    remaining: debts.map((debt) => writeAmounts(debt, debt.open, scale)),
  }
}

function readPayments(
  list: readonly unknown[],
  byId: DebtIndex,
  asOf: DayNumber,
  { currency, scale }: ApplyRule,
): ReadOne[] {
  const seen = new Set<string>()
  const payments = Array.from(list, (element, index) => {
    const path = at('payments', index)
    const record = expectRecord(element, path, 'a payment')
    const id = expectId(record['id'], at(path, 'id'))
    if (seen.has(id)) refuse('id.duplicate', at(path, 'id'), 'an identifier that no other payment has', id)
    seen.add(id)
    const { amount, on, currency: own } = readPayment(record, asOf, path)
    if (own !== currency) refuse('currency.mismatch', at(path, 'currency'), `one currency, ${currency}`, own)
    const designated = readDesignation(record['designation'], byId, amount, scale, at(path, 'designation'))
    return { id, amount, on, designated }
  })
  return payments.sort((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1))
}

function allocateOne(payment: ReadOne, debts: readonly OpenDebt[], rule: ApplyRule): PaymentAllocation {
  const { left, reasons } = applyMoney(debts, payment.amount, payment.on, payment.designated, rule)
  return {
    paymentId: payment.id,
    applied: debts
      .filter((debt) => totalOf(debt.applied) > 0)
      .map((debt) => writeAmounts(debt, debt.applied, rule.scale)),
    unapplied: writeMinor(left, rule.scale),
    reasons,
  }
}
