import { refuse } from '../kernel/error.js'
import { expectText, type UnknownRecord } from '../kernel/expect.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { Book } from './book.js'
import type { ContactRecord, Customer, PromiseToPay } from './documents.js'
import { IdIndex } from './id-index.js'
import { amountOf, dayOf, endOf, idOf, pathOf, type Place } from './read-fields.js'
import { eachRow, expectedRows, optionalRowsOf } from './read-rows.js'
import { checkCurrency, invoiceOf, type Registers } from './registers.js'

/** Reads the rows of one list: each a record with its own id. */
function readRows<Row>(
  value: unknown,
  list: string,
  read: (fields: UnknownRecord, id: string, place: Place) => Row,
): Row[] {
  const rows = optionalRowsOf(value, list, `an array of ${list}`)
  const ids = new IdIndex(expectedRows(rows))
  const found: Row[] = []
  eachRow(rows, list, (fields, place) => {
    const id = idOf(fields['id'], place, 'id')
    if (ids.intern(id) !== place.row) {
      refuse('id.duplicate', pathOf(place, 'id'), `an id that no other row of ${list} has`, id)
    }
    found.push(read(fields, id, place))
  })
  return found
}

/** The named text fields that are present in a row. */
function texts<Field extends string>(
  fields: UnknownRecord,
  names: readonly Field[],
  place: Place,
): Readonly<Partial<Record<Field, string>>> {
  const found: Partial<Record<Field, string>> = {}
  for (const name of names) {
    if (fields[name] !== undefined) found[name] = expectText(fields[name], pathOf(place, name))
  }
  return found
}

function readCustomer(fields: UnknownRecord, id: string, place: Place): Customer {
  const customer = { id, ...texts(fields, ['name', 'country', 'locale', 'grade', 'owner'], place) }
  if (fields['insolventSince'] === undefined) return customer
  dayOf(fields['insolventSince'], place, 'insolventSince')
  return { ...customer, insolventSince: fields['insolventSince'] as string }
}

function readPromise(fields: UnknownRecord, id: string, place: Place, registers: Registers): PromiseToPay {
  const currency = registers.currencies.intern(fields['currency'], place, 'currency')
  const scale = registers.currencies.scales[currency] as number
  const amount = amountOf(fields['amount'], scale, place, 'amount')
  const madeOn = dayOf(fields['madeOn'], place, 'madeOn')
  if (fields['dueOn'] === undefined)
    refuse('input.missing', pathOf(place, 'dueOn'), 'the last day of the promise', undefined)
  endOf(fields['dueOn'], madeOn, place, 'dueOn')
  const promise = {
    id,
    customerId: idOf(fields['customerId'], place, 'customerId'),
    currency: fields['currency'] as string,
    amount: writeMinor(amount, scale),
    madeOn: fields['madeOn'] as string,
    dueOn: fields['dueOn'] as string,
  }
  if (fields['invoiceId'] === undefined) return promise
  const invoice = invoiceOf(fields['invoiceId'], registers, place)
  checkCurrency(currency, invoice, registers, place, 'currency')
  return { ...promise, invoiceId: fields['invoiceId'] as string }
}

function readContact(fields: UnknownRecord, id: string, place: Place, registers: Registers): ContactRecord {
  dayOf(fields['date'], place, 'date')
  const contact = {
    id,
    customerId: idOf(fields['customerId'], place, 'customerId'),
    date: fields['date'] as string,
    channel: expectText(fields['channel'], pathOf(place, 'channel')),
    ...texts(fields, ['note'], place),
  }
  if (fields['invoiceId'] === undefined) return contact
  invoiceOf(fields['invoiceId'], registers, place)
  return { ...contact, invoiceId: fields['invoiceId'] as string }
}

/**
 * Reads customers.
 *
 * @throws ReceivablesError `id.duplicate`, or the code of a malformed field.
 */
export const readCustomers = (value: unknown): Customer[] => readRows(value, 'customers', readCustomer)

/** Reads customers, promises and contacts: they are kept as rows, since there are few of them. */
export function readRecords(
  documents: { readonly customers: unknown; readonly promises: unknown; readonly contacts: unknown },
  registers: Registers,
): Book['records'] {
  const promises = readRows(documents.promises, 'promises', (fields, id, place) =>
    readPromise(fields, id, place, registers),
  )
  return {
    customers: readCustomers(documents.customers),
    promises,
    promised: promises.map(({ invoiceId }) =>
      invoiceId === undefined ? -1 : registers.invoices.index.find(invoiceId),
    ),
    contacts: readRows(documents.contacts, 'contacts', (fields, id, place) =>
      readContact(fields, id, place, registers),
    ),
  }
}
