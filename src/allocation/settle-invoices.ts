import { largestRemainder } from '../money/split-amount.js'
import { addMinor, minMinor, negateMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import type { DiscountedInvoice, GrantedDiscount, SettledInvoice } from './discounted-invoice.js'

const dueOf = (invoice: DiscountedInvoice, granted: GrantedDiscount): Minor =>
  subtractMinor(invoice.amount, addMinor(granted.discount, granted.lateDiscount))

/** Closes all invoices and writes the difference off over them, in proportion to their tolerances. */
export function spreadTolerance(
  invoices: readonly DiscountedInvoice[],
  granted: readonly GrantedDiscount[],
  difference: Minor,
): SettledInvoice[] {
  const size = BigInt(difference < 0 ? negateMinor(difference) : difference)
  // Without a difference all tolerances may be zero, and nothing could be shared by them.
  const parts =
    size === 0n
      ? []
      : largestRemainder(
          size,
          invoices.map((invoice) => BigInt(invoice.tolerance)),
        )
  return invoices.map((invoice, index) => {
    const own = granted[index] as GrantedDiscount
    const part = toMinor(parts[index] ?? 0n)
    const tolerance = difference < 0 ? negateMinor(part) : part
    const applied = subtractMinor(dueOf(invoice, own), tolerance)
    return { id: invoice.id, applied, ...own, tolerance, extraDiscount: 0, remaining: 0 }
  })
}

/**
 * The money fills one invoice after the other. An invoice that it does not close stays open and gets no discount, or
 * its rest is given up.
 */
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
