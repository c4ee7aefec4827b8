import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { expectBoolean, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, negateMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { type DiscountedInvoice, grantDiscounts, readInvoices } from './discounted-invoice.js'
import type { AllocationReason } from './reasons.js'
import { fillInOrder, spreadTolerance } from './settle-invoices.js'
import { type SettledInvoice } from './discounted-invoice.js'

/** A discount: its amount and its last day. */
export interface OfferedDiscount {
  /** The discount, at most the open amount. */
  readonly amount: DecimalInput
  /** Last day on which paying earns it, included. */
  readonly until: PlainDate
  /** Last day on which it may still be granted by decision, included. Default: `until`. */
  readonly graceUntil?: PlainDate
  /**
   * What was decided about a payment after `until`, up to and including `graceUntil`: `accept` the discount, `refuse`
   * it, or grant it only `when-needed` to close the invoices. Required with `graceUntil`.
   */
  readonly late?: 'accept' | 'refuse' | 'when-needed'
}

/** An invoice that a payment is meant to close. */
export interface ShortPayInvoice {
  /** Identifier, unique among the invoices. */
  readonly id: string
  /** ISO 4217 code; if given, it must be that of the payment. */
  readonly currency?: CurrencyCode
  /** Open amount before any discount. */
  readonly amount: DecimalInput
  /**
   * By how much the payment may differ, in either direction, and still close the invoice, see {@link paymentTolerance}.
   * At most the amount less the discount counts. Default: nothing.
   */
  readonly tolerance?: DecimalInput
  /** The discount on offer. Default: none. */
  readonly discount?: OfferedDiscount
}

/** A payment, and the invoices that it is meant to close. */
export interface ShortPayRequest {
  /** The amount paid and the day of payment. */
  readonly payment: {
    /** Amount paid, not negative. */
    readonly amount: DecimalInput
    /** ISO 4217 code of all amounts. */
    readonly currency: CurrencyCode
    /** Day of payment. */
    readonly date: PlainDate
  }
  /** The invoices. If the money does not close them all, it fills them in this order. */
  readonly invoices: readonly ShortPayInvoice[]
  /**
   * Whether the payment was accepted in full settlement: the part it is short by is given up as an extra discount.
   * Default: no.
   */
  readonly fullSettlement?: boolean
}

/** What a payment did to one invoice: applied + discount + lateDiscount + tolerance + extraDiscount + remaining = amount. */
export interface ShortPayLine {
  /** The invoice. */
  readonly id: string
  /** Cash applied to it. */
  readonly applied: DecimalString
  /** Discount that was earned in time. */
  readonly discount: DecimalString
  /** Discount that was granted late. */
  readonly lateDiscount: DecimalString
  /** Difference written off: positive if the payment was short, negative if it was over. */
  readonly tolerance: DecimalString
  /** Given up by full settlement. */
  readonly extraDiscount: DecimalString
  /** Still open. */
  readonly remaining: DecimalString
}

/** Whether a payment closes the invoices, and how it was applied. */
export interface ShortPayDecision {
  /** `closed` if nothing remains open, otherwise `open`. */
  readonly status: 'closed' | 'open'
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Sum of the invoices − discounts granted − payment: positive if the payment was short. */
  readonly difference: DecimalString
  /** Difference written off as tolerance, with its sign. */
  readonly tolerance: DecimalString
  /** Overpayment: a credit of the payer. The `applied` amounts of the lines and this amount sum to the payment. */
  readonly unapplied: DecimalString
  /** One line per invoice, in their order. */
  readonly lines: readonly ShortPayLine[]
  /** Why. */
  readonly reasons: readonly AllocationReason[]
}

/**
 * Decides about a payment that may be a little short or over: whether it closes its invoices, which discounts it gets,
 * and what happens to the difference.
 *
 * 1. A discount whose last day has not passed is granted. After that, up to `graceUntil`, `late` decides; with
 *    `when-needed` a discount is granted only if the payment closes the invoices with it and not without it. Of several
 *    such discounts, those that can be spared are not granted: the last invoice is looked at first.
 * 2. difference = sum of amounts − discounts granted − payment.
 * 3. If the difference is within the sum of the tolerances, in either direction, the invoices close and the difference
 *    is written off over the lines in proportion to their tolerances. A payment of zero has no tolerance.
 * 4. If the payment is over by more, the invoices close and the whole excess is the payer's credit.
 * 5. If it is short by more, `fullSettlement` closes the invoices with an extra discount. Without it the money fills
 *    one invoice after the other; an invoice that it does not close gets no discount.
 *
 * @throws ReceivablesError `input.missing`, `input.range` for a discount above the amount or a list without invoices,
 * `date.order` for a grace that ends before the discount, `currency.mismatch` for an invoice in another currency than
 * the payment, `id.duplicate`, `amount.negative`, `amount.too-fine`,
 * `date.invalid`, `currency.unknown`, `input.unknown-key`, `input.type`, `input.choice`, `id.invalid`,
 * `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { shortPayDecision } from 'receivables'
 *
 * shortPayDecision({
 *   payment: { amount: '975.00', currency: 'USD', date: '2003-01-15' },
 *   invoices: [{ id: '1', amount: '1000.00', tolerance: '5.00', discount: { amount: '20.00', until: '2003-01-15' } }],
 * })
 * // => { status: 'closed', difference: '5.00', tolerance: '5.00', unapplied: '0.00',
 * //      lines: [{ id: '1', applied: '975.00', discount: '20.00', tolerance: '5.00', remaining: '0.00', ... }], ... }
 * ```
 *
 * @see Payment tolerance and payment discount tolerance of Microsoft Dynamics 365 Business Central, whose documented
 * table of cases this verb reproduces.
 */
export function shortPayDecision(request: ShortPayRequest): ShortPayDecision {
  return readSafely('', () => decideOn(request))
}

function decideOn(request: ShortPayRequest): ShortPayDecision {
  const record = expectRecord(request, '', 'an object with payment and invoices')
  expectKeys(record, ['payment', 'invoices', 'fullSettlement'], '')
  const money = readMoney(record['payment'])
  const invoices = readInvoices(record['invoices'], money.currency, money.scale)
  const settling = record['fullSettlement']
  return decide(money, invoices, settling !== undefined && expectBoolean(settling, 'fullSettlement'))
}

interface Paid {
  readonly amount: Minor
  readonly currency: string
  readonly scale: number
  readonly on: DayNumber
}

function readMoney(value: unknown): Paid {
  const record = expectRecord(value, 'payment', 'a payment with amount, currency and date')
  const scale = readScale(record['currency'], 'payment.currency')
  return {
    amount: readAmount(record['amount'], scale, 'payment.amount'),
    currency: record['currency'] as string,
    scale,
    on: readDay(record['date'], 'payment.date'),
  }
}

function decide(paid: Paid, invoices: readonly DiscountedInvoice[], settling: boolean): ShortPayDecision {
  const all = invoices.reduce<Minor>((sum, { tolerance }) => addMinor(sum, tolerance), 0)
  const allowed = paid.amount === 0 ? 0 : all
  const { granted, due, reasons } = grantDiscounts(invoices, paid.on, addMinor(paid.amount, allowed))
  const difference = subtractMinor(due, paid.amount)
  const amounts = { difference: write(difference, paid), tolerance: write(allowed, paid) }
  const result = (lines: readonly SettledInvoice[], unapplied: Minor, last: readonly AllocationReason[]) =>
    writeDecision(lines, unapplied, difference, paid, [...reasons(paid.currency, paid.scale, lines), ...last])
  const say = (code: AllocationReason['code'], params: AllocationReason['params']): AllocationReason[] => [
    { code, params: { ...params, currency: paid.currency } },
  ]

  if (difference > allowed) {
    const lines = fillInOrder(invoices, granted, paid.amount, settling)
    const extra = lines.reduce<Minor>((sum, line) => addMinor(sum, line.extraDiscount), 0)
    const given = settling ? say('allocation.full-settlement', { amount: write(extra, paid) }) : []
    return result(lines, 0, [...say('allocation.beyond-tolerance', amounts), ...given])
  }
  if (difference < negateMinor(allowed)) {
    const over = negateMinor(difference)
    const overpaid = say('allocation.overpaid', { amount: write(over, paid), tolerance: amounts.tolerance })
    return result(spreadTolerance(invoices, granted, 0), over, overpaid)
  }
  const within = difference === 0 ? [] : say('allocation.within-tolerance', amounts)
  return result(spreadTolerance(invoices, granted, difference), 0, within)
}

const write = (amount: Minor, { scale }: { readonly scale: number }): DecimalString =>
  writeMinor(amount, scale)

function writeDecision(
  lines: readonly SettledInvoice[],
  unapplied: Minor,
  difference: Minor,
  paid: Paid,
  reasons: readonly AllocationReason[],
): ShortPayDecision {
  return {
    status: lines.every(({ remaining }) => remaining === 0) ? 'closed' : 'open',
    currency: paid.currency,
    difference: write(difference, paid),
    tolerance: write(
      lines.reduce<Minor>((sum, line) => addMinor(sum, line.tolerance), 0),
      paid,
    ),
    unapplied: write(unapplied, paid),
    lines: lines.map((line) => ({
      id: line.id,
      applied: write(line.applied, paid),
      discount: write(line.discount, paid),
      lateDiscount: write(line.lateDiscount, paid),
      tolerance: write(line.tolerance, paid),
      extraDiscount: write(line.extraDiscount, paid),
      remaining: write(line.remaining, paid),
    })),
    reasons,
  }
}
