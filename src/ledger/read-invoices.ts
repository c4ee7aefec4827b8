import { writeDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectRecord } from '../kernel/expect.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { InvoiceColumns, ItemColumns } from './book.js'
import { TermsDesk } from './due-by-terms.js'
import { GrowingInts, GrowingMinors } from './growing-columns.js'
import { IdIndex } from './id-index.js'
import type { Part } from './part.js'
import { amountOf, dayOf, idOf, pathOf, rowOf, type Currencies, type Place } from './read-fields.js'

/** Invoices as they were read; `customer` still numbers customers in the order in which they came. */
export interface ReadInvoices {
  readonly index: IdIndex
  readonly columns: Omit<InvoiceColumns, 'id'>
  readonly items: ItemColumns
  /** How many instalments an invoice has, 0 where it is one item without a number. */
  readonly instalments: (invoice: number) => number
}

/** Reads and checks every invoice. */
export function readInvoices(
  value: unknown,
  calendars: unknown,
  customers: IdIndex,
  currencies: Currencies,
): ReadInvoices {
  const rows = expectArray(value, 'invoices', 'an array of invoices')
  const index = new IdIndex(rows.length)
  const columns = {
    customer: new Int32Array(rows.length),
    currency: new Uint8Array(rows.length),
    issued: new Int32Array(rows.length),
  }
  const starts = new Uint32Array(rows.length + 1)
  const due = new GrowingInts(rows.length)
  const amounts = new GrowingMinors(rows.length)
  const instalments = new GrowingInts(rows.length)
  const desk = new TermsDesk(calendars)
  const place: Place = { list: 'invoices', row: 0 }
  const push = (part: Part): void => {
    due.push(part.due)
    amounts.push(part.amount)
    instalments.push(part.instalment)
  }
  for (let row = 0; row < rows.length; row++) {
    place.row = row
    const invoice = rowOf(rows[row], place)
    const id = idOf(invoice['id'], place, 'id')
    if (index.intern(id) !== row)
      refuse('id.duplicate', pathOf(place, 'id'), 'an id that no other invoice bears', id)
    const currency = currencies.intern(invoice['currency'], place, 'currency')
    const scale = currencies.scales[currency] as number
    columns.customer[row] = customers.intern(idOf(invoice['customerId'], place, 'customerId'))
    columns.currency[row] = currency
    const issued = dayOf(invoice['issueDate'], place, 'issueDate')
    columns.issued[row] = issued
    const amount = amountOf(invoice['amount'], scale, place, 'amount')
    const taxAmount = readTax(invoice['taxAmount'], amount, scale, place)
    checkDay(invoice['deliveredOn'], place, 'deliveredOn')
    checkDay(invoice['acceptedOn'], place, 'acceptedOn')
    const { dueDate, instalments: parts, terms } = invoice
    if (parts !== undefined) readParts(parts, dueDate, amount, scale, place).forEach(push)
    else if (dueDate !== undefined) push({ due: dayOf(dueDate, place, 'dueDate'), amount, instalment: 0 })
    else if (terms !== undefined) {
      const facts = { issued, amount, taxAmount, currency: currencies.codes[currency] as string, scale }
      desk.partsOf(invoice, facts, place).forEach(push)
    } else
      refuse('input.missing', pathOf(place, 'dueDate'), 'a due date, payment terms or instalments', undefined)
    starts[row + 1] = due.length
  }
  // Every invoice has at least one item, so equal counts mean one each.
  const single = due.length === rows.length
  return {
    index,
    columns: { ...columns, items: single ? new Uint32Array(0) : starts },
    items: { due: due.done(), amount: amounts.done(), instalment: Uint32Array.from(instalments.done()) },
    instalments: (invoice) => {
      const first = starts[invoice] as number
      const count = (starts[invoice + 1] as number) - first
      return count === 1 && instalments.at(first) === 0 ? 0 : count
    },
  }
}

function readTax(value: unknown, amount: Minor, scale: number, place: Place): Minor | undefined {
  if (value === undefined) return undefined
  const tax = amountOf(value, scale, place, 'taxAmount')
  if (tax > amount)
    refuse('input.range', pathOf(place, 'taxAmount'), 'a tax not above the gross amount', value)
  return tax
}

function checkDay(value: unknown, place: Place, field: string): void {
  if (value !== undefined) dayOf(value, place, field)
}

/** Instalments as given, ordered by due date; they sum to the amount, and a due date beside them is their last. */
function readParts(value: unknown, dueDate: unknown, amount: Minor, scale: number, place: Place): Part[] {
  const path = pathOf(place, 'instalments')
  const rows = expectArray(value, path, 'an array of instalments')
  const inner: Place = { list: path, row: 0 }
  let sum: Minor = 0
  const parts = rows.map((row, position): Part => {
    inner.row = position
    const part = expectRecord(row, at(path, position))
    const read = {
      due: dayOf(part['dueDate'], inner, 'dueDate'),
      amount: amountOf(part['amount'], scale, inner, 'amount'),
      instalment: position + 1,
    }
    sum = addMinor(sum, read.amount)
    return read
  })
  if (parts.length === 0 || sum !== amount) {
    const expected = `instalments that sum to the amount of ${writeMinor(amount, scale)}`
    refuse('input.conflict', path, expected, writeMinor(sum, scale))
  }
  parts.sort((a, b) => a.due - b.due || a.instalment - b.instalment)
  const last = (parts[parts.length - 1] as Part).due
  if (dueDate !== undefined && dayOf(dueDate, place, 'dueDate') !== last) {
    refuse(
      'input.conflict',
      pathOf(place, 'dueDate'),
      `the due date of the last instalment, ${writeDay(last)}`,
      dueDate,
    )
  }
  return parts
}
