import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import { expectCurrency } from '../money/expect-currency.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, compareMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { addRatio, type Ratio, reduceRatio, wholeRatio } from '../numbers/ratio.js'
import type { DiscountLine } from './discount-line.js'
import type { DiscountBase } from './model.js'
import { readCredits, type InvoiceCredit } from './read-invoice-credits.js'
import { resolveLines } from './resolve-lines.js'

/** The fields of an invoice that may earn a discount. */
export const INVOICE_FIELDS = [
  'terms',
  'invoiceDate',
  'amount',
  'taxAmount',
  'freight',
  'credits',
  'earlierPayments',
  'anchors',
  'calendar',
] as const

/** An invoice, read, after deduction of its credits. */
export interface ReadInvoice {
  readonly scale: number
  /** The instalments, by due date. */
  readonly lines: readonly DiscountLine[]
  /** The amount credited. */
  readonly credited: Minor
  /** The amount after credits. */
  readonly amount: Minor
  /** The discountable share of the amount after credits. */
  readonly baseShare: Ratio
  /** The share of tax in the amount after credits. */
  readonly taxShare: Ratio
  readonly earlier: readonly { readonly on: DayNumber; readonly amount: Minor }[]
}

/**
 * Reads an invoice and resolves its terms.
 *
 * @throws ReceivablesError for the faulty field below `path`; `input.missing` for an anchor that the terms need.
 */
export function readInvoice(
  source: UnknownRecord,
  currency: unknown,
  base: DiscountBase,
  on: DayNumber,
  path: string,
): ReadInvoice {
  // Each field is read only once, so that the terms are resolved with the amount that is checked here.
  const record: UnknownRecord = Object.fromEntries(INVOICE_FIELDS.map((key) => [key, source[key]]))
  const scale = readScale(currency, 'currency')
  const amount = readAmount(record['amount'], scale, at(path, 'amount'))
  const optional = (key: string): Minor | undefined =>
    record[key] === undefined ? undefined : readAmount(record[key], scale, at(path, key))
  const [tax, freight] = [optional('taxAmount'), optional('freight')]
  if (addMinor(tax ?? 0, freight ?? 0) > amount) {
    const key = (tax ?? 0) > amount ? 'taxAmount' : 'freight'
    refuse('input.conflict', at(path, key), 'tax and freight that sum to at most the amount', record[key])
  }
  const credit = readCredits(
    record['credits'],
    { amount, tax: tax ?? 0 },
    currency as string,
    scale,
    at(path, 'credits'),
  )
  const left = subtractMinor(amount, credit.amount)
  return {
    scale,
    lines: resolveLines(record, currency as string, credit.amount, scale, path),
    credited: credit.amount,
    amount: left,
    ...shares({ amount, left, tax, freight }, credit, base, path),
    earlier: readEarlier(
      record['earlierPayments'],
      currency as string,
      scale,
      on,
      at(path, 'earlierPayments'),
    ),
  }
}

/**
 * The shares of the amount after credits that are discountable and that are tax. Credits have their own tax and no
 * freight.
 */
function shares(
  amounts: {
    readonly amount: Minor
    readonly left: Minor
    readonly tax: Minor | undefined
    readonly freight: Minor | undefined
  },
  credit: InvoiceCredit,
  base: DiscountBase,
  path: string,
): { readonly baseShare: Ratio; readonly taxShare: Ratio } {
  const { left, tax, freight } = amounts
  if (base !== 'gross' && tax === undefined)
    refuse('input.missing', at(path, 'taxAmount'), 'the tax included in the amount', tax)
  if (base === 'net-of-tax-and-freight' && freight === undefined) {
    refuse('input.missing', at(path, 'freight'), 'the freight included in the amount', freight)
  }
  if (left === 0) return { baseShare: wholeRatio(1), taxShare: wholeRatio(0) }
  const taxLeft = addRatio(wholeRatio(tax ?? 0), { num: -credit.tax.num, den: credit.tax.den })
  if (base === 'gross') return { baseShare: wholeRatio(1), taxShare: over(taxLeft, left) }
  const out = addRatio(taxLeft, wholeRatio(base === 'net-of-tax' ? 0 : (freight ?? 0)))
  const discountable = addRatio(wholeRatio(left), { num: -out.num, den: out.den })
  const none = discountable.num <= 0n
  return { baseShare: none ? wholeRatio(0) : over(discountable, left), taxShare: wholeRatio(0) }
}

const over = (part: Ratio, amount: Minor): Ratio =>
  reduceRatio({ num: part.num, den: part.den * BigInt(amount) })

function readEarlier(
  value: unknown,
  currency: string,
  scale: number,
  on: DayNumber,
  path: string,
): ReadInvoice['earlier'] {
  if (value === undefined) return []
  const payments = Array.from(expectArray(value, path), (element, index) => {
    const where = at(path, index)
    const record = expectRecord(element, where, 'a payment with paidOn and amount')
    expectCurrency(record['currency'], currency, at(where, 'currency'), 'request')
    const day = readDay(record['paidOn'], at(where, 'paidOn'))
    if (day > on)
      refuse('date.order', at(where, 'paidOn'), `a day not after ${writeDay(on)}`, record['paidOn'])
    return { on: day, amount: readAmount(record['amount'], scale, at(where, 'amount')) }
  })
  // Payments have no time of day: of payments on the same day the larger comes first, whatever the order of the input.
  return payments.sort((a, b) => a.on - b.on || compareMinor(b.amount, a.amount))
}
