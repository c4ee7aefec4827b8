import { writeDay, type DayNumber } from '../calendar/day-number.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { isReceivablesError, refuse } from '../kernel/error.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type {
  PaymentTerms,
  ResolvedDiscount,
  ResolvedInstalment,
  ResolvedTerms,
  TermsAnchors,
  UnresolvedTerms,
} from './model.js'
import { portionOf } from './portion.js'
import { prepareTerms } from './prepare-terms.js'
import type { PreparedLine, PreparedTerms } from './prepared-terms.js'
import { readFacts } from './read-terms-facts.js'
import type { TermsReason } from './reasons.js'
import {
  missingAnchors,
  resolveKernel,
  type KernelDiscount,
  type KernelInstalment,
} from './resolve-kernel.js'
import type { TermsFacts } from './terms-facts.js'

/** The input of {@link resolveTerms}. */
export interface TermsRequest {
  /** The terms, or their notation. */
  readonly terms: PaymentTerms | string
  /** The date of the invoice. */
  readonly invoiceDate: PlainDate
  /** The gross amount of the invoice; not negative. */
  readonly amount: DecimalInput
  /** The currency of all amounts. */
  readonly currency: CurrencyCode
  /** The known days from which the terms count, other than the invoice date. */
  readonly anchors?: TermsAnchors
  /** The holiday calendar named in the terms; required if they count business days or move to them. */
  readonly calendar?: HolidayCalendar
  /** The tax included in the amount; required if a part of the terms is a share of the net. */
  readonly taxAmount?: DecimalInput
}

const FIELDS = ['terms', 'invoiceDate', 'amount', 'currency', 'anchors', 'calendar', 'taxAmount'] as const

function writeDiscounts({ amount, discounts }: KernelInstalment, scale: number): ResolvedDiscount[] {
  const written = new Array<ResolvedDiscount>(discounts.length)
  for (let place = 0; place < written.length; place++) {
    const { until, terms, discount } = discounts[place] as KernelDiscount
    written[place] = {
      until: writeDay(until, 'terms'),
      rate: terms.rate,
      discount: writeMinor(discount, scale),
      payable: writeMinor(subtractMinor(amount, discount), scale),
    }
  }
  return written
}

/** Windows with the same last day and rate, added up over the instalments; the earliest first. */
function joinDiscounts(instalments: readonly KernelInstalment[], scale: number): ResolvedDiscount[] {
  const joined = new Map<string, { until: DayNumber; rate: string; discount: Minor; payable: Minor }>()
  for (const { amount, discounts } of instalments) {
    for (const { until, terms, discount } of discounts) {
      const key = `${String(until)} ${terms.rate}`
      const sum = joined.get(key) ?? { until, rate: terms.rate, discount: 0, payable: 0 }
      sum.discount = addMinor(sum.discount, discount)
      sum.payable = addMinor(sum.payable, subtractMinor(amount, discount))
      joined.set(key, sum)
    }
  }
  return [...joined.values()]
    .sort((a, b) => a.until - b.until)
    .map(({ until, rate, discount, payable }) => ({
      until: writeDay(until, 'terms'),
      rate,
      discount: writeMinor(discount, scale),
      payable: writeMinor(payable, scale),
    }))
}

function noteMove(
  code: 'terms.moved' | 'terms.window-cut',
  instalment: number,
  from: DayNumber,
  to: DayNumber,
  reasons: TermsReason[],
): void {
  if (from === to) return
  reasons.push({ code, params: { instalment, from: writeDay(from, 'terms'), to: writeDay(to, 'terms') } })
}

/** The reasons for moved dates, and for a rounding difference of shares of the total on the last line. */
function reasonsOf(
  terms: PreparedTerms,
  instalments: readonly KernelInstalment[],
  facts: TermsFacts,
): TermsReason[] {
  const reasons: TermsReason[] = []
  let instalment = 0
  for (const { unmoved, due, discounts } of instalments) {
    instalment++
    noteMove('terms.moved', instalment, unmoved, due, reasons)
    for (const { uncut, until } of discounts) noteMove('terms.window-cut', instalment, uncut, until, reasons)
  }
  const last = terms.lines[terms.lines.length - 1] as PreparedLine
  if (last.kind !== 'share-of-total') return reasons
  const { amount } = instalments[instalments.length - 1] as KernelInstalment
  const share = portionOf(facts.amount, last.portion, 1)
  if (share !== amount) {
    const { scale } = facts
    const params = {
      instalment: instalments.length,
      share: writeMinor(share, scale),
      amount: writeMinor(amount, scale),
    }
    reasons.push({ code: 'terms.remainder-on-last', params })
  }
  return reasons
}

/** The latest due date; plain dates can be compared as texts. */
const latestOf = (instalments: readonly ResolvedInstalment[]): PlainDate =>
  instalments.reduce((latest, { dueDate }) => (dueDate > latest ? dueDate : latest), '')

function writeTerms(
  terms: PreparedTerms,
  kernel: readonly KernelInstalment[],
  facts: TermsFacts,
): ResolvedTerms {
  const { scale } = facts
  const instalments = new Array<ResolvedInstalment>(kernel.length)
  for (let place = 0; place < instalments.length; place++) {
    const instalment = kernel[place] as KernelInstalment
    instalments[place] = {
      dueDate: writeDay(instalment.due, 'terms'),
      amount: writeMinor(instalment.amount, scale),
      discounts: writeDiscounts(instalment, scale),
    }
  }
  const [first] = instalments as [ResolvedInstalment]
  const isOne = instalments.length === 1
  return {
    status: 'resolved',
    dueDate: isOne ? first.dueDate : latestOf(instalments),
    discounts: isOne ? first.discounts : joinDiscounts(kernel, scale),
    instalments,
    reasons: reasonsOf(terms, kernel, facts),
  }
}

/**
 * Resolves payment terms for an invoice: the due date, the instalments, which sum exactly, and the discount windows.
 *
 * Each due date and each window is computed from its baseline by the steps of the terms, in order. Both days are
 * included: the due date is the last day in time, `until` the last day of the discount. A due date then moves out of the
 * customer's closed periods, to a payment day again if the rule ends with payment days, and to a business day by the
 * convention of the terms; if that would move back into a closed period, it moves to the next business day instead. If a
 * due date moved back, a window that counts from the same day ends with it. Each share is rounded half-up (to `roundTo`,
 * or to the currency's minor unit) and never exceeds what is left; the last line takes the rest. Discounts are rounded
 * half-up. An amount of zero gives instalments of zero.
 *
 * A baseline whose day is not known yet (delivery, acceptance) is not guessed: the result lists it as missing.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `input.unknown-key`, `input.choice`, `input.range`, `date.invalid`,
 * `date.out-of-range`, `currency.unknown`, `decimal.invalid`, `amount.too-fine`, `amount.negative` (a credit note has no
 * terms), `input.conflict` (tax above gross; another calendar than the terms name), `currency.missing` (terms with a
 * fixed amount or a rounding unit in other currencies only), `calendar.not-covered`, `terms.unreadable`,
 * `terms.ambiguous`, `terms.inconsistent` (lines that do not cover the whole amount; a fixed part above the amount; a
 * window that ends after a due date that counts from the same day; no open day).
 *
 * @example
 * ```ts
 * import { resolveTerms } from 'receivables'
 *
 * const invoice = { invoiceDate: '2026-03-15', amount: '10000.00', currency: 'USD' }
 * resolveTerms({ ...invoice, terms: '2/10 net 30' })
 * // => { status: 'resolved', dueDate: '2026-04-14',
 * //      discounts: [{ until: '2026-03-25', rate: '0.02', discount: '200.00', payable: '9800.00' }], ... }
 * resolveTerms({ ...invoice, terms: '30% deposit, balance 60 days after delivery' }) // => { status: 'needs-anchor', missing: ['delivery'] }
 * ```
 *
 * @see Civil Code of the People's Republic of China, articles 201 to 203, and BGB sections 187 to 193: how periods count.
 */
export function resolveTerms(request: TermsRequest): ResolvedTerms | UnresolvedTerms {
  try {
    const fields = expectRecord(request, '', 'terms and an invoice')
    expectKeys(fields, FIELDS, '')
    const terms = prepareTerms(fields['terms'], 'terms')
    const facts = readFacts(fields, terms)
    const missing = missingAnchors(terms, facts)
    if (missing.length > 0) return { status: 'needs-anchor', missing }
    return writeTerms(terms, resolveKernel(terms, facts), facts)
  } catch (error) {
    if (isReceivablesError(error)) throw error
    // A revoked proxy, or a getter that throws.
    return refuse('input.type', '', 'terms and an invoice', request)
  }
}
