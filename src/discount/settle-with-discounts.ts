import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectChoice,
  expectId,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { expectCurrency } from '../money/expect-currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { compareRatio, type Ratio } from '../numbers/ratio.js'
import { writeMinor } from '../numbers/write-minor.js'
import { windowOn } from './discount-line.js'
import type { DiscountInvoice, DiscountPolicy, DiscountQuote } from './model.js'
import { quoteInvoice, settleEarlier } from './quote-invoice.js'
import { type ReadInvoice, readInvoice } from './read-invoice.js'
import { POLICY_FIELDS, readBase, readPolicy } from './read-policy.js'
import { settleLines, type SettleRules } from './settle-lines.js'

/** One of several invoices. */
export interface IdentifiedInvoice extends DiscountInvoice {
  /** Id of the invoice, unique among the invoices. */
  readonly id: string
  /** ISO 4217 code; if given, it must be that of the payment. */
  readonly currency?: CurrencyCode
}

/** One payment for several invoices that may earn discounts. */
export interface SettleRequest extends DiscountPolicy {
  /** The payment. */
  readonly payment: {
    /** Amount, not negative. */
    readonly amount: DecimalInput
    /** ISO 4217 code of all amounts. */
    readonly currency: CurrencyCode
    /** Day of payment. */
    readonly date: PlainDate
  }
  /** The open invoices. */
  readonly invoices: readonly IdentifiedInvoice[]
  /** Which of two invoices with the same due date comes first: by `identifier`, or the `best-discount` on the day. */
  readonly tieBreak: 'identifier' | 'best-discount'
}

/** The effect of the payment on one invoice. cash + discount + tolerated + residue = open before. */
export interface SettledInvoiceLine {
  /** Id of the invoice. */
  readonly id: string
  /**
   * Cash applied to it. If the payment exceeds what closes all invoices, this includes the amounts that reduced its
   * discount or were written off on it.
   */
  readonly cash: DecimalString
  /** Discount that it earned. */
  readonly discount: DecimalString
  /** Amount still open. */
  readonly residue: DecimalString
  /** The quote for that amount of cash. */
  readonly quote: DiscountQuote
}

/** How a payment was applied. The sum of all `cash` and `unapplied` is the payment. */
export interface DiscountSettlement {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** One line per invoice, in the order in which the payment was applied. */
  readonly invoices: readonly SettledInvoiceLine[]
  /**
   * The part of the payment above what closes all invoices that is neither within the tolerance nor, under the policy,
   * deducted from discounts.
   */
  readonly unapplied: DecimalString
}

/**
 * Applies one payment to several invoices, some of which earn a discount: the earliest final due date first, each
 * closed with the discount of that day until the money is used up.
 *
 * Of two invoices with the same due date, `best-discount` takes the one with the higher rate on the day of payment
 * first; if the rates are equal, and always with `identifier`, the smaller id by UTF-16 code units comes first. The
 * `partialPayment` policy decides what the invoice earns that the payment does not close. An excess over all invoices
 * is written off on the last one if it is within the tolerance; otherwise the `overpayment` policy decides, and
 * discounts are reduced from the last invoice backwards.
 *
 * @throws ReceivablesError the codes of `quoteDiscount`, with paths such as `invoices[2].terms`; `id.duplicate`;
 * `input.missing` for `tieBreak`, `id.invalid`; `currency.mismatch` for an invoice in another currency than the payment.
 *
 * @example
 * ```ts
 * import { settleWithDiscounts } from 'receivables'
 *
 * const invoice = { invoiceDate: '2015-06-25', amount: '1000.00' }
 * const { invoices } = settleWithDiscounts({
 *   payment: { amount: '1485.00', currency: 'USD', date: '2015-06-29' },
 *   invoices: [
 *     { ...invoice, id: '10041', terms: '1/14 net 30' },
 *     { ...invoice, id: '10042', terms: '2/5 1/14 net 30' },
 *   ],
 *   tieBreak: 'best-discount',
 *   partialPayment: 'prorated',
 * })
 * invoices.map(({ id, cash, discount, residue }) => [id, cash, discount, residue])
 * // => [['10042', '980.00', '20.00', '0.00'], ['10041', '505.00', '5.10', '489.90']]
 * ```
 *
 * @see Automatic settlement with cash discounts, as in Microsoft Dynamics 365 Finance.
 */
export function settleWithDiscounts(request: SettleRequest): DiscountSettlement {
  return readSafely('', () => settle(request))
}

function settle(request: SettleRequest): DiscountSettlement {
  const record = expectRecord(request, '', 'an object with payment, invoices and tieBreak')
  expectKeys(record, [...POLICY_FIELDS, 'payment', 'invoices', 'tieBreak'], '')
  const payment = expectRecord(record['payment'], 'payment', 'a payment with amount, currency and date')
  const currency = payment['currency'] as string
  const scale = readScale(currency, 'payment.currency')
  let left = readAmount(payment['amount'], scale, 'payment.amount')
  const on = readDay(payment['date'], 'payment.date')
  const tieBreak = expectChoice(record['tieBreak'], ['identifier', 'best-discount'] as const, 'tieBreak')
  const invoices = readInvoices(record, currency, scale, on).sort(compareBy(tieBreak))
  for (const ranked of invoices) {
    ranked.cash = minMinor(left, ranked.payable)
    left = subtractMinor(left, ranked.cash)
  }
  const unapplied = left > 0 ? spreadBeyond(invoices, left) : 0
  const settled = invoices.map((ranked) => settleOne(ranked, currency, on))
  return { currency, invoices: settled, unapplied: writeMinor(unapplied, scale) }
}

interface RankedInvoice {
  readonly id: string
  readonly invoice: ReadInvoice
  rules: SettleRules
  readonly due: DayNumber
  readonly rate: Ratio
  readonly payable: Minor
  /** The discount for closing it that day. */
  readonly discount: Minor
  /** Cash applied to it. */
  cash: Minor
}

/**
 * Applies money in excess of what closes all invoices under the same rules as for one invoice; returns the amount left.
 */
function spreadBeyond(invoices: readonly RankedInvoice[], beyond: Minor): Minor {
  const paid = invoices.filter(({ payable, discount }) => payable > 0 || discount > 0).reverse()
  const [last] = paid
  if (last === undefined) return beyond
  if (beyond <= last.rules.tolerance) {
    last.cash = addMinor(last.cash, beyond)
    return 0
  }
  if (last.rules.overpayment === 'specific') return beyond
  let left = beyond
  for (const ranked of paid) {
    const part = minMinor(left, ranked.discount)
    left = subtractMinor(left, part)
    ranked.cash = addMinor(ranked.cash, part)
    // The tolerance is for the payment as a whole: a part of an excess above it is not written off.
    ranked.rules = { ...ranked.rules, tolerance: 0 }
  }
  return left
}

function readInvoices(
  record: UnknownRecord,
  currency: string,
  scale: number,
  on: DayNumber,
): RankedInvoice[] {
  const base = readBase(record)
  const policy = readPolicy(record, scale)
  const seen = new Set<string>()
  return Array.from(expectArray(record['invoices'], 'invoices'), (element, index) => {
    const path = at('invoices', index)
    const fields = expectRecord(element, path, 'an invoice')
    const id = expectId(fields['id'], at(path, 'id'))
    if (seen.has(id)) refuse('id.duplicate', at(path, 'id'), 'an identifier that no other invoice has', id)
    seen.add(id)
    expectCurrency(fields['currency'], currency, at(path, 'currency'), 'payment')
    const invoice = readInvoice(fields, currency, base, on, path)
    return rank(id, invoice, policy(invoice), on)
  })
}

/** A copy of an invoice with lines of its own, since settling changes the lines. */
const fresh = (invoice: ReadInvoice): ReadInvoice => ({
  ...invoice,
  lines: invoice.lines.map((line) => ({ ...line })),
})

function rank(id: string, invoice: ReadInvoice, rules: SettleRules, on: DayNumber): RankedInvoice {
  const trial = fresh(invoice)
  settleEarlier(trial, rules)
  const open = trial.lines.filter((line) => line.open > 0)
  const rates = open.flatMap((line) => windowOn(line, on, rules)?.rate ?? [])
  const { payable, discount } = settleLines(trial.lines, on, undefined, rules)
  return {
    id,
    invoice,
    rules,
    due: open.reduce((latest, { due }) => Math.max(latest, due), -Infinity),
    rate: rates.reduce((best, rate) => (compareRatio(rate, best) > 0 ? rate : best), { num: 0n, den: 1n }),
    payable,
    discount,
    cash: 0,
  }
}

const compareBy =
  (tieBreak: SettleRequest['tieBreak']) =>
  (a: RankedInvoice, b: RankedInvoice): number => {
    if (a.due !== b.due) return a.due < b.due ? -1 : 1
    const byRate = tieBreak === 'best-discount' ? compareRatio(b.rate, a.rate) : 0
    return byRate !== 0 ? byRate : a.id < b.id ? -1 : 1
  }

function settleOne(
  { id, invoice, rules, cash }: RankedInvoice,
  currency: string,
  on: DayNumber,
): SettledInvoiceLine {
  const quote = quoteInvoice(fresh(invoice), rules, { currency, on, payment: cash })
  return {
    id,
    cash: writeMinor(cash, invoice.scale),
    discount: quote.discount,
    residue: quote.residue,
    quote,
  }
}
