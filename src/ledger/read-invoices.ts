import { writeDay, type DayNumber } from '../calendar/day-number.js'
import { describe } from '../kernel/describe.js'
import { refuse } from '../kernel/error.js'
import { at, type UnknownRecord } from '../kernel/expect.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { InvoiceColumns, ItemColumns } from './book.js'
import { readAnchors, TermsDesk } from './due-by-terms.js'
import { GrowingBytes, GrowingInts, GrowingMinors, GrowingRareInts } from './growing-columns.js'
import { IdIndex } from './id-index.js'
import { readInstalmentName, type InstalmentName } from './instalment-name.js'
import type { Part } from './part.js'
import { amountOf, dayOf, idOf, InnerPlace, pathOf, type Currencies, type Place } from './read-fields.js'
import { eachRow, eachRowAt, expectedRows, innerRowsOf, rowsOf } from './read-rows.js'
import { textAt } from './text-column.js'

/** Invoices as read; `customer` still has the numbers in order of first appearance. */
export interface ReadInvoices {
  readonly index: IdIndex
  readonly columns: Omit<InvoiceColumns, 'id'>
  readonly items: ItemColumns
  /** Number of instalments of an invoice, 0 if it is a single item without a number. */
  readonly instalments: (invoice: number) => number
}

/** Invoices while they are read. */
class InvoiceRows {
  readonly index: IdIndex
  readonly #customer: GrowingInts
  readonly #currency: GrowingBytes
  readonly #issued: GrowingInts
  /** The index of the first item of each invoice; created as soon as an invoice does not have exactly one item. */
  #starts: GrowingInts | undefined
  readonly #due: GrowingInts
  readonly #amounts: GrowingMinors
  readonly #instalments = new GrowingRareInts()

  constructor(expected: number) {
    this.index = new IdIndex(expected)
    this.#customer = new GrowingInts(expected)
    this.#currency = new GrowingBytes(expected)
    this.#issued = new GrowingInts(expected)
    this.#due = new GrowingInts(expected)
    this.#amounts = new GrowingMinors(expected)
  }

  /** Adds an invoice; its parts follow. */
  push(customer: number, currency: number, issued: DayNumber): void {
    this.#customer.push(customer)
    this.#currency.push(currency)
    this.#noteStart()
    this.#issued.push(issued)
  }

  pushPart(due: DayNumber, amount: Minor, instalment: number): void {
    this.#due.push(due)
    this.#amounts.push(amount)
    this.#instalments.push(instalment)
  }

  done(): ReadInvoices {
    this.#noteStart()
    const starts = new Uint32Array(this.#starts?.done() ?? [])
    const instalment = new Uint32Array(this.#instalments.done())
    return {
      index: this.index,
      columns: {
        customer: this.#customer.done(),
        currency: this.#currency.done(),
        issued: this.#issued.done(),
        items: starts,
      },
      items: { due: this.#due.done(), amount: this.#amounts.done(), instalment },
      instalments: (invoice) => {
        const first = starts.length === 0 ? invoice : (starts[invoice] as number)
        if ((instalment[first] ?? 0) === 0) return 0
        return (starts.length === 0 ? invoice + 1 : (starts[invoice + 1] as number)) - first
      },
    }
  }

  /** Stores where the items of the next invoice begin; while every invoice has one item, this equals its own index. */
  #noteStart(): void {
    const next = this.#issued.length
    if (this.#starts === undefined && this.#due.length !== next) {
      this.#starts = new GrowingInts(next + 1)
      for (let invoice = 0; invoice < next; invoice++) this.#starts.push(invoice)
    }
    this.#starts?.push(this.#due.length)
  }
}

/** Reads and checks every invoice. */
export function readInvoices(
  value: unknown,
  calendars: unknown,
  customers: IdIndex,
  currencies: Currencies,
): ReadInvoices {
  const given = rowsOf(value, 'invoices', 'an array of invoices')
  const desk = new TermsDesk(calendars)
  const rows = new InvoiceRows(expectedRows(given))
  const alike: number[] = []
  eachRow(given, 'invoices', (invoice, place) => {
    const id = readInvoice(invoice, desk, customers, currencies, rows, place)
    if (readInstalmentName(id) !== undefined) alike.push(place.row)
  })
  const read = rows.done()
  if (alike.length > 0) refuseNamesOfInstalments(read, alike)
  return read
}

/** Refuses an invoice that has the name of an instalment of another invoice: the name would be ambiguous. */
function refuseNamesOfInstalments({ index, instalments }: ReadInvoices, rows: readonly number[]): void {
  const ids = index.texts()
  for (const row of rows) {
    const id = textAt(ids, row)
    const { invoiceId, instalment } = readInstalmentName(id) as InstalmentName
    const other = index.find(invoiceId)
    if (other === -1 || instalments(other) < instalment) continue
    const expected = `an id that no instalment of ${describe(invoiceId)} has`
    refuse('id.duplicate', at(at('invoices', row), 'id'), expected, id)
  }
}

/** Reads and checks an invoice; returns its id. */
function readInvoice(
  invoice: UnknownRecord,
  desk: TermsDesk,
  customers: IdIndex,
  currencies: Currencies,
  rows: InvoiceRows,
  place: Place,
): string {
  const id = idOf(invoice['id'], place, 'id')
  if (rows.index.intern(id) !== place.row)
    refuse('id.duplicate', pathOf(place, 'id'), 'an id that no other invoice has', id)
  const currency = currencies.intern(invoice['currency'], place, 'currency')
  const scale = currencies.scales[currency] as number
  const customer = customers.intern(idOf(invoice['customerId'], place, 'customerId'))
  const issued = dayOf(invoice['issueDate'], place, 'issueDate')
  const amount = amountOf(invoice['amount'], scale, place, 'amount')
  const taxAmount = readTax(invoice['taxAmount'], amount, scale, place)
  checkDay(invoice['deliveredOn'], place, 'deliveredOn')
  checkDay(invoice['acceptedOn'], place, 'acceptedOn')
  rows.push(customer, currency, issued)
  const { dueDate, instalments, terms } = invoice
  // Anchors that no terms use are read for the check only: malformed input is refused. Terms that use them read them
  // below.
  if (invoice['anchors'] !== undefined && (instalments ?? dueDate) !== undefined) readAnchors(invoice, place)
  if (instalments === undefined && dueDate !== undefined) {
    rows.pushPart(dayOf(dueDate, place, 'dueDate'), amount, 0)
    return id
  }
  if (instalments === undefined && terms === undefined)
    refuse('input.missing', pathOf(place, 'dueDate'), 'a due date, payment terms or instalments', undefined)
  const parts =
    instalments === undefined
      ? desk.partsOf(
          invoice,
          { issued, amount, taxAmount, currency: currencies.codes[currency] as string, scale },
          place,
        )
      : readParts(instalments, dueDate, amount, scale, place)
  for (const part of parts) rows.pushPart(part.due, part.amount, part.instalment)
  return id
}

function readTax(value: unknown, amount: Minor, scale: number, place: Place): Minor | undefined {
  if (value === undefined) return undefined
  const tax = amountOf(value, scale, place, 'taxAmount')
  if (tax > amount)
    refuse('input.range', pathOf(place, 'taxAmount'), 'a tax of at most the gross amount', value)
  return tax
}

function checkDay(value: unknown, place: Place, field: string): void {
  if (value !== undefined) dayOf(value, place, field)
}

/**
 * Instalments as given, ordered by due date. They sum to the amount, and a due date beside them must be that of the
 * last.
 */
function readParts(value: unknown, dueDate: unknown, amount: Minor, scale: number, place: Place): Part[] {
  const inner = new InnerPlace(place, 'instalments')
  const parts: Part[] = []
  let sum: Minor = 0
  eachRowAt(innerRowsOf(value, inner, 'an array of instalments'), inner, (part) => {
    const due = dayOf(part['dueDate'], inner, 'dueDate')
    const read = amountOf(part['amount'], scale, inner, 'amount')
    sum = addMinor(sum, read)
    parts.push({ due, amount: read, instalment: inner.row + 1 })
  })
  if (parts.length === 0 || sum !== amount) {
    const expected = `instalments that sum to the amount of ${writeMinor(amount, scale)}`
    refuse('input.conflict', inner.list, expected, writeMinor(sum, scale))
  }
  // The sort is stable: parts with the same due date keep their order.
  parts.sort((a, b) => a.due - b.due)
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
