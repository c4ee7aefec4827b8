import { refuse } from '../kernel/error.js'
import { at, type UnknownRecord } from '../kernel/expect.js'
import { expectCurrency } from '../money/expect-currency.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, maxMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { addRatio, compareRatio, type Ratio, wholeRatio } from '../numbers/ratio.js'

/** The amount credited, and the tax in it. */
export interface InvoiceCredit {
  readonly amount: Minor
  readonly tax: Ratio
}

/**
 * Reads the credits of an invoice: one amount, one credit with its tax, or a list of either. A credit without its tax
 * has tax in the proportion of the invoice.
 *
 * @throws ReceivablesError `input.conflict` for credits above the invoice, or above its tax or its net amount,
 * `currency.mismatch`, or the codes of {@link readAmount}.
 */
export function readCredits(
  value: unknown,
  invoice: { readonly amount: Minor; readonly tax: Minor },
  currency: string,
  scale: number,
  path: string,
): InvoiceCredit {
  if (value === undefined) return { amount: 0, tax: wholeRatio(0) }
  const list = isList(value)
    ? Array.from(value, (one, index) => [one, at(path, index)] as const)
    : [[value, path] as const]
  const credits = list.map(([one, where]) => readCredit(one, invoice, currency, scale, where))
  const amount = credits.reduce<Minor>((sum, credit) => addMinor(sum, credit.amount), 0)
  if (amount > invoice.amount)
    refuse('input.conflict', path, 'credits that sum to at most the amount of the invoice', value)
  const tax = credits.reduce((sum, credit) => addRatio(sum, credit.tax), wholeRatio(0))
  // The tax of each credit may be rounded: a difference of one cent per credit is rounding, a larger one contradicts
  // the invoice.
  const rounding = wholeRatio(credits.length)
  const most = wholeRatio(invoice.tax)
  if (compareRatio(tax, addRatio(most, rounding)) > 0)
    refuse('input.conflict', path, 'credits with a tax of at most that of the invoice', value)
  const least = wholeRatio(maxMinor(0, subtractMinor(amount, subtractMinor(invoice.amount, invoice.tax))))
  if (compareRatio(addRatio(tax, rounding), least) < 0)
    refuse('input.conflict', path, 'credits with a net of at most that of the invoice', value)
  return { amount, tax: compareRatio(tax, most) > 0 ? most : compareRatio(tax, least) < 0 ? least : tax }
}

/** `Array.isArray` throws for a revoked proxy. */
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
  currency: string,
  scale: number,
  path: string,
): InvoiceCredit {
  const record = creditRecord(value)
  expectCurrency(record?.['currency'], currency, at(path, 'currency'), 'request')
  const amount = readAmount(
    record === undefined ? value : record['amount'],
    scale,
    record === undefined ? path : at(path, 'amount'),
  )
  const tax = record?.['taxAmount']
  if (tax === undefined) {
    const share = { num: BigInt(amount) * BigInt(invoice.tax), den: BigInt(invoice.amount) }
    return { amount, tax: invoice.amount === 0 ? wholeRatio(0) : share }
  }
  const stated = readAmount(tax, scale, at(path, 'taxAmount'))
  if (stated > amount || stated > invoice.tax) {
    refuse(
      'input.conflict',
      at(path, 'taxAmount'),
      'at most the credit and at most the tax of the invoice',
      tax,
    )
  }
  return { amount, tax: wholeRatio(stated) }
}

/** Returns a credit with fields of its own; a decimal object of a library has no `amount`. */
function creditRecord(value: unknown): UnknownRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  try {
    return 'amount' in value ? value : undefined
  } catch {
    return undefined
  }
}
