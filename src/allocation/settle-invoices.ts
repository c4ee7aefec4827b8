import type { CurrencyCode } from '../money/currency.js'
import { splitAmount } from '../money/split-amount.js'
import { addMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { DiscountedInvoice, GrantedDiscount, SettledInvoice } from './discounted-invoice.js'

const dueOf = (invoice: DiscountedInvoice, granted: GrantedDiscount): Minor =>
  subtractMinor(invoice.amount, addMinor(granted.discount, granted.lateDiscount))

/** All invoices close; a difference is written off over them in proportion to their tolerances. */
export function spreadTolerance(
  invoices: readonly DiscountedInvoice[],
  granted: readonly GrantedDiscount[],
  difference: Minor,
  { currency, scale }: { readonly currency: CurrencyCode; readonly scale: number },
): SettledInvoice[] {
  const parts =
    difference === 0
      ? []
      : splitAmount({
          amount: writeMinor(difference, scale),
          currency,
          shares: invoices.map(({ tolerance }) => BigInt(tolerance)),
        })
  return invoices.map((invoice, index) => {
    const own = granted[index] as GrantedDiscount
    const part = parts[index]
    const tolerance = part === undefined ? 0 : readMinor(part, scale, '')
    const applied = subtractMinor(dueOf(invoice, own), tolerance)
    return { id: invoice.id, applied, ...own, tolerance, extraDiscount: 0, remaining: 0 }
  })
}

/** The money fills invoice after invoice; what it does not close stays open without a discount, or is given up. */
export function fillInOrder(
  invoices: readonly DiscountedInvoice[],
  granted: readonly GrantedDiscount[],
  money: Minor,
  settling: boolean,
): SettledInvoice[] {
  let left = money
  return invoices.map((invoice, index) => {
    const own = granted[index] as GrantedDiscount
    const due = dueOf(invoice, own)
    const applied = minMinor(due, left)
    left = subtractMinor(left, applied)
    const short = subtractMinor(due, applied)
    const closing = { id: invoice.id, applied, ...own, tolerance: 0, extraDiscount: short, remaining: 0 }
    if (short === 0 || settling) return closing
    const remaining = subtractMinor(invoice.amount, applied)
    return {
      id: invoice.id,
      applied,
      discount: 0,
      lateDiscount: 0,
      tolerance: 0,
      extraDiscount: 0,
      remaining,
    }
  })
}
