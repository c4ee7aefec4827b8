import { writeDay, type DayNumber } from '../calendar/day-number.js'
import { addMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { writeMinor } from '../numbers/write-minor.js'
import { offerOn } from './discount-line.js'
import type { DiscountQuote, InstalmentQuote } from './model.js'
import { explainQuote } from './explain-quote.js'
import type { ReadInvoice } from './read-invoice.js'
import {
  settleLines,
  type Settlement,
  type SettledLine,
  type SettleRules,
  type Paying,
  type EarlierSettlement,
} from './settle-lines.js'

/** Applies the earlier payments, each on its own day under the same rules. */
export function settleEarlier(invoice: ReadInvoice, rules: SettleRules): EarlierSettlement[] {
  return invoice.earlier.map(({ on, amount }) => {
    const { discount } = settleLines(invoice.lines, on, amount, rules)
    return { on, amount, discount }
  })
}

/**
 * Quotes the discount of one payment: the common kernel of `quoteDiscount`, `unearnedDiscount` and
 * `settleWithDiscounts`.
 */
export function quoteInvoice(invoice: ReadInvoice, rules: SettleRules, paying: Paying): DiscountQuote {
  const earlier = settleEarlier(invoice, rules)
  const settlement = settleLines(invoice.lines, paying.on, paying.payment, rules)
  const tax = taxAdjustment(invoice, settlement, rules)
  const write = (amount: Minor): string => writeMinor(amount, invoice.scale)
  return {
    status: statusOf(invoice, settlement, paying.on, rules),
    currency: paying.currency,
    discount: write(settlement.discount),
    payable: write(settlement.payable),
    residue: write(sumOf(settlement.lines, ({ line }) => line.open)),
    residuePayable: write(residuePayable(settlement, paying.on, rules)),
    taxAdjustment: write(tax),
    tolerated: write(settlement.tolerated),
    unapplied: write(settlement.unapplied),
    instalments: settlement.lines.map((line) => writeLine(line, write)),
    reasons: explainQuote({ invoice, rules, paying, earlier, settlement, tax }),
  }
}

const sumOf = (lines: readonly SettledLine[], of: (line: SettledLine) => Minor): Minor =>
  lines.reduce<Minor>((sum, line) => addMinor(sum, of(line)), 0)

/** The tax falls in proportion to the discount; if the base excludes tax, its share is zero. */
function taxAdjustment(
  { taxShare }: ReadInvoice,
  { discount }: Settlement,
  { rounding }: SettleRules,
): Minor {
  return toMinor(roundQuotient(BigInt(discount) * taxShare.num, taxShare.den, rounding))
}

function residuePayable({ lines }: Settlement, on: DayNumber, rules: SettleRules): Minor {
  return sumOf(lines, ({ line }) =>
    line.open === 0 ? 0 : subtractMinor(line.open, offerOn(line, on, rules).discount),
  )
}

function statusOf(
  invoice: ReadInvoice,
  { lines, discount }: Settlement,
  on: DayNumber,
  rules: SettleRules,
): DiscountQuote['status'] {
  if (discount > 0) return 'earned'
  const offering = lines.filter(({ line }) => line.windows.length > 0)
  if (offering.length === 0 || invoice.baseShare.num === 0n || invoice.amount === 0) return 'none'
  // A discount that rounds to zero is still earned.
  const isEarned = ({ closed, open, offer, offered }: SettledLine): boolean =>
    closed && open > 0 && offer.window !== undefined && offered === 0
  if (offering.some(isEarned)) return 'earned'
  const isOpen = ({ line }: SettledLine): boolean =>
    line.windows.some(({ until }) => on <= until + rules.graceDays) || rules.grantLate
  return offering.some(isOpen) ? 'none' : 'lapsed'
}

function writeLine(
  { line, offer, open, offered, discount }: SettledLine,
  write: (amount: Minor) => string,
): InstalmentQuote {
  return {
    dueDate: writeDay(line.due),
    open: write(open),
    rate: offer.window?.text ?? null,
    until: offer.window === undefined ? null : writeDay(offer.window.until),
    discount: write(discount),
    payable: write(subtractMinor(open, offered)),
    residue: write(line.open),
  }
}
