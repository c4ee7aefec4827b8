import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { applyMoney, type ApplyRule } from './apply-money.js'
import { type ComponentAmounts, readComponentOrder } from './component-order.js'
import { DEBT_ORDERS } from './debt-rank.js'
import { readDesignation } from './designation.js'
import type {
  Allocation,
  AllocationPayment,
  AllocationRule,
  Debt,
  DebtAmounts,
  Designation,
} from './model.js'
import { type OpenDebt, readDebts, totalOf } from './open-debt.js'

/** A payment, the debts it may pay, and the rules of allocation. */
export interface AllocationRequest extends AllocationRule {
  /** The money. */
  readonly payment: AllocationPayment
  /** The debts, each identifier once. */
  readonly debts: readonly Debt[]
  /** What the payer said the money is for. Default: nothing. */
  readonly designation?: Designation
  /** The day of the allocation. No payment may be later. */
  readonly asOf: PlainDate
}

/**
 * Applies one payment to the debts of its payer: first to the debts that the payer named, then to the others by
 * `debtOrder`, and within each debt by `componentOrder`.
 *
 * - `designation` comes first: what the payer said when paying. A debt named without an amount takes no money that is
 *   named for another debt. Money beyond the open amount of a named debt follows the debt order.
 * - `debtOrder` ranks the others, see {@link DebtOrder}. With `cn-civil-560` a debt counts as due if its due date is on
 *   or before the day of the payment.
 * - `componentOrder` fills one debt: `['costs', 'interest', 'principal']` is Civil Code art. 561 and BGB § 367; article
 *   1343-1 of the French code civil, which puts interest before principal, does not speak of costs. The order in
 *   enforcement is another choice of the same field, see {@link DebtComponent}.
 * - A debt with `allowPartial: false` is paid in full or skipped. If debts of equal rank share the money, it is
 *   considered after the sharing, with what is left.
 *
 * A credit note and unapplied cash are allocated the same way. `applied` and `unapplied` sum to the payment; no amount
 * is negative. The order of the debts in the input changes the order of the rows, but no amount.
 *
 * @throws ReceivablesError `input.missing`, `input.choice`, `amount.negative`, `amount.too-fine`, `currency.unknown`;
 * `currency.mismatch` for a debt in another currency; `id.duplicate`; `date.order` for a payment after `asOf`;
 * `input.conflict` for a component order that does not name each component once, or more designated than was paid;
 * `input.type`, `input.unknown-key`, `id.invalid`, `decimal.invalid`, `date.invalid` for a malformed field.
 *
 * @example
 * ```ts
 * import { allocatePayment } from 'receivables'
 *
 * allocatePayment({
 *   payment: { amount: '50000.00', currency: 'CNY' },
 *   debts: [{ id: 'INV-7', dueDate: '2026-01-31', costs: '2000.00', interest: '9000.00', principal: '100000.00' }],
 *   componentOrder: ['costs', 'interest', 'principal'],
 *   debtOrder: 'cn-civil-560',
 *   asOf: '2026-03-15',
 * })
 * // => { applied: [{ debtId: 'INV-7', costs: '2000.00', interest: '9000.00', principal: '39000.00', total: '50000.00' }],
 * //      unapplied: '0.00',
 * //      remaining: [{ debtId: 'INV-7', costs: '0.00', interest: '0.00', principal: '61000.00', total: '61000.00' }], ... }
 * ```
 *
 * @see Civil Code of the PRC, articles 560 and 561; SPC Interpretation of 2014 on interest in enforcement, article 4.
 */
export function allocatePayment(request: AllocationRequest): Allocation {
  return readSafely('', () => allocate(request))
}

function allocate(request: AllocationRequest): Allocation {
  const record = expectRecord(
    request,
    '',
    'an object with payment, debts, componentOrder, debtOrder and asOf',
  )
  expectKeys(record, ['payment', 'debts', 'componentOrder', 'debtOrder', 'designation', 'asOf'], '')
  const asOf = readDay(record['asOf'], 'asOf')
  const payment = readPayment(record['payment'], asOf, 'payment')
  refuseDesignationInside(record['payment'] as UnknownRecord)
  const { scale } = payment
  const rule = { ...readRule(record), currency: payment.currency, scale }
  const byId = readDebts(record['debts'], payment.currency, scale)
  const debts = [...byId.values()]
  const designated = readDesignation(record['designation'], byId, payment.amount, scale, 'designation')
  const { left, reasons } = applyMoney(debts, payment.amount, payment.on, designated, rule)
  return {
    currency: payment.currency,
    applied: debts.map((debt) => writeAmounts(debt, debt.applied, scale)),
    unapplied: writeMinor(left, scale),
    remaining: debts.map((debt) => writeAmounts(debt, debt.open, scale)),
    reasons,
  }
}

/** One of several payments has its designation inside; here it would be passed over, and the money go elsewhere. */
function refuseDesignationInside({ designation }: UnknownRecord): void {
  if (designation === undefined) return
  refuse('input.unknown-key', 'payment.designation', 'designation beside payment, not in it', designation)
}

/** A payment as it was read. */
export interface ReadPayment {
  readonly amount: Minor
  readonly currency: string
  readonly scale: number
  readonly on: DayNumber
}

/**
 * Reads a payment.
 *
 * @throws ReceivablesError naming the faulty field; `date.order` for a payment after `asOf`.
 */
export function readPayment(value: unknown, asOf: DayNumber, path: string): ReadPayment {
  const record = expectRecord(value, path, 'a payment with amount and currency')
  const currency = record['currency']
  const scale = readScale(currency, at(path, 'currency'))
  const amount = readAmount(record['amount'], scale, at(path, 'amount'))
  const date = record['date']
  const on = date === undefined ? asOf : readDay(date, at(path, 'date'))
  if (on > asOf) refuse('date.order', at(path, 'date'), 'a day not after asOf', date)
  return { amount, currency: currency as string, scale, on }
}

/**
 * Reads the two orders.
 *
 * @throws ReceivablesError `input.missing`, `input.choice` or `input.conflict`.
 */
export function readRule(record: UnknownRecord): Pick<ApplyRule, 'componentOrder' | 'debtOrder'> {
  return {
    componentOrder: readComponentOrder(record['componentOrder'], 'componentOrder'),
    debtOrder: expectChoice(record['debtOrder'], DEBT_ORDERS, 'debtOrder'),
  }
}

/** The amounts of one debt for a result. */
export function writeAmounts(debt: OpenDebt, amounts: ComponentAmounts, scale: number): DebtAmounts {
  const [costs, interest, principal] = amounts
  return {
    debtId: debt.id,
    costs: writeMinor(costs, scale),
    interest: writeMinor(interest, scale),
    principal: writeMinor(principal, scale),
    total: writeMinor(totalOf(amounts), scale),
  }
}
