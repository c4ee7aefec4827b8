import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectChoice, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { expectCurrency } from '../money/expect-currency.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { AllocationReason, AllocationReasonCode } from './reasons.js'

const LATE = ['accept', 'refuse', 'when-needed'] as const

interface Offer {
  readonly amount: Minor
  readonly until: DayNumber
  readonly graceUntil: DayNumber
  readonly late: (typeof LATE)[number]
}

/** An invoice with its discount on offer. */
export interface DiscountedInvoice {
  readonly id: string
  readonly amount: Minor
  readonly tolerance: Minor
  readonly offer: Offer | undefined
}

/**
 * The invoices that a payment is meant to close.
 *
 * @throws ReceivablesError naming the faulty field.
 */
export function readInvoices(value: unknown, currency: string, scale: number): DiscountedInvoice[] {
  const list = expectArray(value, 'invoices')
  if (list.length === 0) refuse('input.range', 'invoices', 'at least one invoice', value)
  const seen = new Set<string>()
  return Array.from(list, (element, index) => {
    const path = at('invoices', index)
    const record = expectRecord(element, path, 'an invoice')
    const id = expectId(record['id'], at(path, 'id'))
    if (seen.has(id)) refuse('id.duplicate', at(path, 'id'), 'an identifier that no other invoice has', id)
    seen.add(id)
    expectCurrency(record['currency'], currency, at(path, 'currency'), 'payment')
    const amount = readAmount(record['amount'], scale, at(path, 'amount'))
    const offer = readOffer(record['discount'], amount, scale, at(path, 'discount'))
    const stated = record['tolerance']
    const tolerance = stated === undefined ? 0 : readAmount(stated, scale, at(path, 'tolerance'))
    // At most the amount less the discount, so that the cash applied to a line is never negative.
    return { id, amount, tolerance: minMinor(tolerance, subtractMinor(amount, offer?.amount ?? 0)), offer }
  })
}

function readOffer(value: unknown, gross: Minor, scale: number, path: string): Offer | undefined {
  if (value === undefined) return undefined
  const record = expectRecord(value, path, 'a discount with amount and until')
  expectKeys(record, ['amount', 'until', 'graceUntil', 'late'], path)
  const amount = readAmount(record['amount'], scale, at(path, 'amount'))
  if (amount > gross)
    refuse('input.range', at(path, 'amount'), 'at most the amount of the invoice', record['amount'])
  const until = readDay(record['until'], at(path, 'until'))
  const { graceUntil: grace, late: decided } = record
  // Read even without `graceUntil`, so that a malformed value is refused.
  const late =
    grace === undefined && decided === undefined ? 'refuse' : expectChoice(decided, LATE, at(path, 'late'))
  const graceUntil = grace === undefined ? until : readDay(grace, at(path, 'graceUntil'))
  if (graceUntil < until) refuse('date.order', at(path, 'graceUntil'), 'a day not before until', grace)
  return { amount, until, graceUntil, late }
}

/** The discounts of one invoice. */
export interface GrantedDiscount {
  readonly discount: Minor
  readonly lateDiscount: Minor
}

/**
 * Which discounts a payment on a day gets if it closes the invoices; `reach` is the payment and the tolerances
 * together.
 */
export function grantDiscounts(
  invoices: readonly DiscountedInvoice[],
  on: DayNumber,
  reach: Minor,
): {
  readonly granted: readonly GrantedDiscount[]
  readonly due: Minor
  readonly reasons: (currency: string, scale: number, lines: readonly SettledInvoice[]) => AllocationReason[]
} {
  const firm = invoices.map((invoice) => grant(invoice, on, 'accept'))
  const granted = dueAfter(invoices, firm) > reach ? grantAsNeeded(invoices, firm, on, reach) : firm
  return {
    granted,
    due: dueAfter(invoices, granted),
    reasons: (currency, scale, lines) =>
      invoices.flatMap((invoice, index) =>
        explain(invoice, lines[index] as SettledInvoice, on, currency, scale),
      ),
  }
}

function grant({ offer }: DiscountedInvoice, on: DayNumber, late: Offer['late']): GrantedDiscount {
  if (offer === undefined) return { discount: 0, lateDiscount: 0 }
  if (on <= offer.until) return { discount: offer.amount, lateDiscount: 0 }
  return { discount: 0, lateDiscount: on <= offer.graceUntil && offer.late === late ? offer.amount : 0 }
}

const dueAfter = (invoices: readonly DiscountedInvoice[], granted: readonly GrantedDiscount[]): Minor =>
  invoices.reduce<Minor>((due, invoice, index) => {
    const { discount, lateDiscount } = granted[index] as GrantedDiscount
    return addMinor(due, subtractMinor(invoice.amount, addMinor(discount, lateDiscount)))
  }, 0)

/**
 * Grants all late discounts and takes back those that the payment closes the invoices without, the last invoice first;
 * none if all of them are not enough.
 */
function grantAsNeeded(
  invoices: readonly DiscountedInvoice[],
  firm: readonly GrantedDiscount[],
  on: DayNumber,
  reach: Minor,
): readonly GrantedDiscount[] {
  const needed = invoices.map((invoice) => grant(invoice, on, 'when-needed'))
  const all = firm.map((own, index) => {
    const late = needed[index] as GrantedDiscount
    return late.lateDiscount > 0 ? late : own
  })
  let due = dueAfter(invoices, all)
  if (due > reach) return firm
  for (let index = all.length - 1; index >= 0; index--) {
    const without = addMinor(due, (needed[index] as GrantedDiscount).lateDiscount)
    if (without > reach) continue
    all[index] = firm[index] as GrantedDiscount
    due = without
  }
  return all
}

function explain(
  { id, offer }: DiscountedInvoice,
  line: SettledInvoice,
  on: DayNumber,
  currency: string,
  scale: number,
): AllocationReason[] {
  if (offer === undefined || offer.amount === 0) return []
  const say = (code: AllocationReasonCode, day: AllocationReason['params']): AllocationReason[] => [
    { code, params: { invoiceId: id, amount: writeMinor(offer.amount, scale), currency, ...day } },
  ]
  const graceUntil = { graceUntil: writeDay(offer.graceUntil) }
  const until = { until: writeDay(offer.until) }
  if (line.discount > 0) return say('allocation.discount', until)
  if (line.lateDiscount > 0) return say('allocation.discount-late-granted', graceUntil)
  if (on > offer.graceUntil) return say('allocation.discount-lapsed', until)
  if (on <= offer.until || offer.late === 'accept') return say('allocation.discount-not-closing', {})
  return say('allocation.discount-late-refused', graceUntil)
}
/** What the payment did to one invoice, in minor units. */
export interface SettledInvoice {
  readonly id: string
  readonly applied: Minor
  readonly discount: Minor
  readonly lateDiscount: Minor
  readonly tolerance: Minor
  readonly extraDiscount: Minor
  readonly remaining: Minor
}
