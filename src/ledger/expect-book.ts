import { refuse } from '../kernel/error.js'
import { readScale } from '../money/currency.js'
import { isBook, type Book } from './book.js'

type Columns = Readonly<Record<string, unknown>>

const lengthOf = (value: unknown): number =>
  ArrayBuffer.isView(value) && 'length' in value ? Number(value.length) : NaN

const isText = (value: unknown, length: number): boolean => lengthOf((value as Columns)['ends']) === length

const isMinor = (value: unknown, length: number): boolean =>
  lengthOf((value as Columns)['values']) === length &&
  // Not `instanceof`: a clone may come from another realm.
  typeof ((value as Columns)['wide'] as Map<number, bigint>).get === 'function'

const areInts = (columns: Columns, names: readonly string[], length: number): boolean =>
  names.every((name) => lengthOf(columns[name]) === length)

/** Whether rows are grouped by invoice: one start per invoice plus one, or no starts if there are no rows. */
const isGrouped = (columns: Columns, names: readonly string[], invoices: number): boolean => {
  const rows = lengthOf(columns['from'])
  return (
    lengthOf(columns['start']) === (rows === 0 ? 0 : invoices + 1) &&
    areInts(columns, names, rows) &&
    isMinor(columns['amount'], rows)
  )
}

/** Whether all columns are present with matching lengths: a column that was transferred to a worker is empty. */
function isWhole(book: Book): boolean {
  // A value that is not a Book lacks some of these fields and causes a TypeError below, which the caller handles.
  const { invoices, items, credits, size } = book as unknown as Readonly<
    Record<'credits' | 'invoices' | 'items' | 'size', Columns>
  >
  const count = lengthOf(invoices['issued'])
  const parts = lengthOf(items['due'])
  const money = lengthOf(credits['day'])
  return (
    isBook(book) &&
    (size as unknown) === count + parts + money &&
    areInts(invoices, ['customer', 'currency'], count) &&
    isText(invoices['id'], count) &&
    lengthOf(invoices['items']) === (parts === count ? 0 : count + 1) &&
    // Empty if no invoice has instalments.
    [0, parts].includes(lengthOf(items['instalment'])) &&
    isMinor(items['amount'], parts) &&
    areInts(credits, ['customer', 'currency', 'end'], money) &&
    isText(credits['id'], money) &&
    isMinor(credits['amount'], money) &&
    isGrouped(book.movements as unknown as Columns, ['told', 'end', 'kind', 'instalment', 'source'], count) &&
    isGrouped(book.disputes as unknown as Columns, ['end', 'instalment'], count) &&
    lengthOf(book.customers.units) >= 0 &&
    lengthOf(book.writeOffIds.units) >= 0 &&
    book.currencies.every((code, index) => readScale(code, '') === book.scales[index]) &&
    [
      book.currencies,
      book.scales,
      book.records.customers,
      book.records.promises,
      book.records.promised,
      book.records.contacts,
    ].every(Array.isArray)
  )
}

/**
 * Returns the value if it is a prepared Book with all its columns. JSON does not preserve the columns, and a Book whose
 * buffers were transferred is empty: an aging report of it would show no debt at all.
 *
 * @throws ReceivablesError `input.type`.
 */
export function expectBook(value: unknown, path: string): Book {
  try {
    if (isWhole(value as Book)) return value as Book
  } catch {
    // A value that is not a Book, or is hostile, lacks a column or throws when it is read.
  }
  return refuse('input.type', path, 'a Book made by prepareBook whose columns were not transferred', value)
}
