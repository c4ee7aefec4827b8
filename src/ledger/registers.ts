import { refuse } from '../kernel/error.js'
import type { IdIndex } from './id-index.js'
import { idOf, pathOf, type Currencies, type Place } from './read-fields.js'
import type { ReadInvoices } from './read-invoices.js'

/** What documents are checked against: the invoices, and the registers of customers and currencies. */
export interface Registers {
  readonly invoices: ReadInvoices
  readonly customers: IdIndex
  readonly currencies: Currencies
}

/** The index of the invoice that a row names. */
export function invoiceOf(value: unknown, registers: Registers, place: Place): number {
  const invoice = registers.invoices.index.find(idOf(value, place, 'invoiceId'))
  if (invoice !== -1) return invoice
  return refuse('ledger.unknown-invoice', pathOf(place, 'invoiceId'), 'an invoice of the book', value)
}

/** Refuses money in a currency other than that of the invoice that it reduces. */
export function checkCurrency(
  currency: number,
  invoice: number,
  registers: Registers,
  place: Place,
  field: string,
): void {
  const expected = registers.invoices.columns.currency[invoice] as number
  if (currency === expected) return
  const { codes } = registers.currencies
  refuse(
    'currency.mismatch',
    pathOf(place, field),
    `${codes[expected] as string}, the currency of the invoice`,
    codes[currency],
  )
}

/** The scale of the currency of an invoice; a row may repeat the currency but not change it. */
export function scaleOf(value: unknown, invoice: number, registers: Registers, place: Place): number {
  if (value !== undefined) {
    const currency = registers.currencies.intern(value, place, 'currency')
    checkCurrency(currency, invoice, registers, place, 'currency')
  }
  return registers.currencies.scales[registers.invoices.columns.currency[invoice] as number] as number
}
