import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { isReceivablesError, refuse } from '../kernel/error.js'
import { readAmount } from '../allocation/read-amount.js'
import { at, expectArray, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import { addMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { addRatio, type Ratio, readRatio, reduceRatio } from '../numbers/ratio.js'
import { readMinor } from '../numbers/read-minor.js'
import { resolveTerms, type TermsRequest } from '../terms/resolve-terms.js'
import type { DiscountLine } from './discount-line.js'
import type { DiscountBase } from './model.js'

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

/** An invoice as it was read, its credits taken off. */
export interface ReadInvoice {
  readonly scale: number
  /** In the order of the due dates. */
  readonly lines: readonly DiscountLine[]
  /** What was credited. */
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
 * @throws ReceivablesError naming the faulty field below `path`; `input.missing` for an anchor that the terms need.
 */
export function readInvoice(
  source: UnknownRecord,
  currency: unknown,
  base: DiscountBase,
  on: DayNumber,
  path: string,
): ReadInvoice {
  // Each field is read once: the terms must see the amount that is checked here.
  const record: UnknownRecord = Object.fromEntries(INVOICE_FIELDS.map((key) => [key, source[key]]))
  const scale = readScale(currency, 'currency')
  const amount = readAmount(record['amount'], scale, at(path, 'amount'))
  const optional = (key: string): Minor | undefined =>
    record[key] === undefined ? undefined : readAmount(record[key], scale, at(path, key))
  const [tax, freight] = [optional('taxAmount'), optional('freight')]
  if (addMinor(tax ?? 0, freight ?? 0) > amount) {
    const key = (tax ?? 0) > amount ? 'taxAmount' : 'freight'
    refuse('input.conflict', at(path, key), 'tax and freight of at most the amount', record[key])
  }
  const credit = readCredits(record['credits'], { amount, tax: tax ?? 0 }, scale, at(path, 'credits'))
  const left = subtractMinor(amount, credit.amount)
  return {
    scale,
    lines: resolveLines(record, currency as string, credit.amount, scale, path),
    credited: credit.amount,
    amount: left,
    ...shares({ amount, left, tax, freight }, credit, base, path),
    earlier: readEarlier(record['earlierPayments'], scale, on, at(path, 'earlierPayments')),
  }
}

interface Credit {
  readonly amount: Minor
  readonly tax: Ratio
}

function readCredits(
  value: unknown,
  invoice: { readonly amount: Minor; readonly tax: Minor },
  scale: number,
  path: string,
): Credit {
  if (value === undefined) return { amount: 0, tax: whole(0) }
  const list = isList(value)
    ? Array.from(value, (one, index) => [one, at(path, index)] as const)
    : [[value, path] as const]
  const credits = list.map(([one, where]) => readCredit(one, invoice, scale, where))
  const amount = credits.reduce<Minor>((sum, credit) => addMinor(sum, credit.amount), 0)
  if (amount > invoice.amount) refuse('input.conflict', path, 'credits of at most the amount', value)
  return { amount, tax: credits.reduce((sum, credit) => addRatio(sum, credit.tax), whole(0)) }
}

/** Looking at a revoked proxy throws. */
function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value)
  } catch {
    return false
  }
}

function readCredit(
  value: unknown,
  invoice: { readonly amount: Minor; readonly tax: Minor },
  scale: number,
  path: string,
): Credit {
  const record = creditRecord(value)
  const amount = readAmount(
    record === undefined ? value : record['amount'],
    scale,
    record === undefined ? path : at(path, 'amount'),
  )
  const tax = record?.['taxAmount']
  if (tax === undefined) {
    const share = { num: BigInt(amount) * BigInt(invoice.tax), den: BigInt(invoice.amount) }
    return { amount, tax: invoice.amount === 0 ? whole(0) : share }
  }
  const stated = readAmount(tax, scale, at(path, 'taxAmount'))
  if (stated > amount || stated > invoice.tax) {
    refuse('input.conflict', at(path, 'taxAmount'), 'at most the credit, and the tax of the invoice', tax)
  }
  return { amount, tax: whole(stated) }
}

/** A credit with fields of its own; a decimal of some library has no `amount`. */
function creditRecord(value: unknown): UnknownRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  try {
    return 'amount' in value ? value : undefined
  } catch {
    return undefined
  }
}

const whole = (amount: Minor): Ratio => ({ num: BigInt(amount), den: 1n })

/** Which parts of the amount after credits are discountable and tax. Credits bear their own tax and no freight. */
function shares(
  amounts: {
    readonly amount: Minor
    readonly left: Minor
    readonly tax: Minor | undefined
    readonly freight: Minor | undefined
  },
  credit: Credit,
  base: DiscountBase,
  path: string,
): { readonly baseShare: Ratio; readonly taxShare: Ratio } {
  const { left, tax, freight } = amounts
  if (base !== 'gross' && tax === undefined)
    refuse('input.missing', at(path, 'taxAmount'), 'the tax in the amount', tax)
  if (base === 'net-of-tax-and-freight' && freight === undefined) {
    refuse('input.missing', at(path, 'freight'), 'the freight in the amount', freight)
  }
  if (left === 0) return { baseShare: whole(1), taxShare: whole(0) }
  const taxLeft = addRatio(whole(tax ?? 0), { num: -credit.tax.num, den: credit.tax.den })
  if (base === 'gross') return { baseShare: whole(1), taxShare: over(taxLeft, left) }
  const out = addRatio(taxLeft, whole(base === 'net-of-tax' ? 0 : (freight ?? 0)))
  const discountable = addRatio(whole(left), { num: -out.num, den: out.den })
  const none = discountable.num <= 0n
  return { baseShare: none ? whole(0) : over(discountable, left), taxShare: whole(0) }
}

const over = (part: Ratio, amount: Minor): Ratio =>
  reduceRatio({ num: part.num, den: part.den * BigInt(amount) })

const TERMS_FIELDS = ['terms', 'invoiceDate', 'amount', 'taxAmount', 'anchors', 'calendar'] as const

/** The instalments by due date, the credits taken off the oldest. */
function resolveLines(
  record: UnknownRecord,
  currency: string,
  credited: Minor,
  scale: number,
  path: string,
): DiscountLine[] {
  const request: Record<string, unknown> = { currency }
  for (const key of TERMS_FIELDS) if (record[key] !== undefined) request[key] = record[key]
  const resolved = below(path, request, () => resolveTerms(request as unknown as TermsRequest))
  if (resolved.status === 'needs-anchor') {
    const [missing] = resolved.missing
    return refuse(
      'input.missing',
      at(at(path, 'anchors'), missing as string),
      'the day from which the terms count',
      undefined,
    )
  }
  let credit = credited
  return resolved.instalments
    .map(({ dueDate, amount, discounts }) => ({
      due: readDay(dueDate, path),
      amount: readMinor(amount, scale, path),
      windows: discounts.map(({ until, rate }) => ({
        until: readDay(until, path),
        rate: readRatio(rate, path),
        text: rate,
      })),
    }))
    .sort((a, b) => a.due - b.due)
    .map(({ due, amount, windows }) => {
      const taken = minMinor(credit, amount)
      credit = subtractMinor(credit, taken)
      const open = subtractMinor(amount, taken)
      return { due, windows, amount: open, open, partPaid: false }
    })
}

/** Errors of another verb name the path of this one's argument. */
function below<Result>(path: string, request: UnknownRecord, call: () => Result): Result {
  try {
    return call()
  } catch (error) {
    if (path === '' || !isReceivablesError(error) || error.path === 'currency') throw error
    return refuse(error.code, at(path, error.path), error.expected, valueAt(request, error.path))
  }
}

/** The value at a path such as `terms.instalments[0].due`. */
function valueAt(root: unknown, path: string): unknown {
  try {
    return path
      .split(/[.[\]]+/)
      .filter((key) => key !== '')
      .reduce<unknown>((value, key) => (value as UnknownRecord)[key], root)
  } catch {
    return undefined
  }
}

function readEarlier(value: unknown, scale: number, on: DayNumber, path: string): ReadInvoice['earlier'] {
  if (value === undefined) return []
  const payments = Array.from(expectArray(value, path), (element, index) => {
    const where = at(path, index)
    const record = expectRecord(element, where, 'a payment with paidOn and amount')
    const day = readDay(record['paidOn'], at(where, 'paidOn'))
    if (day > on)
      refuse('date.order', at(where, 'paidOn'), `a day not after ${writeDay(on)}`, record['paidOn'])
    return { on: day, amount: readAmount(record['amount'], scale, at(where, 'amount')) }
  })
  return payments.sort((a, b) => a.on - b.on)
}
