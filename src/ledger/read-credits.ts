import type { DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { expectArray, type UnknownRecord } from '../kernel/expect.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { CASH, CREDIT_NOTE, DISCOUNT, NEVER, type CreditColumns } from './book.js'
import { IdIndex } from './id-index.js'
import { minorColumn, setMinor } from './minor-column.js'
import { joinTexts, type MovementRows } from './movement-rows.js'
import { amountOf, dayOf, endOf, idOf, instalmentOf, pathOf, rowOf, type Place } from './read-fields.js'
import { checkCurrency, invoiceOf, type Registers } from './registers.js'

/** The columns while they are written. */
type Columns = Omit<CreditColumns, 'id' | 'payments'>

/** A credit as read: its row in the columns, and what its applications are checked against. */
interface Credit {
  readonly fields: UnknownRecord
  readonly row: number
  readonly currency: number
  readonly day: DayNumber
  readonly amount: Minor
}

/** Reads payments, then credit notes: what customers are credited with, and what of it reduces invoices. */
export function readCredits(
  paymentsGiven: unknown,
  notesGiven: unknown,
  registers: Registers,
  movements: MovementRows,
): CreditColumns {
  const payments = expectArray(paymentsGiven ?? [], 'payments', 'an array of payments')
  const notes = expectArray(notesGiven ?? [], 'creditNotes', 'an array of credit notes')
  const length = payments.length + notes.length
  const columns: Columns = {
    customer: new Int32Array(length),
    currency: new Uint8Array(length),
    day: new Int32Array(length),
    end: new Int32Array(length).fill(NEVER),
    amount: minorColumn(length),
  }
  const paymentIds = new IdIndex(payments.length)
  const place: Place = { list: 'payments', row: 0 }
  for (let row = 0; row < payments.length; row++) {
    place.row = row
    const credit = readCredit(payments[row], row, paymentIds, registers, columns, place)
    readPayment(credit, registers, columns, movements, place)
  }
  // A register of its own, since a payment and a credit note may bear the same id.
  const noteIds = new IdIndex(notes.length)
  const notePlace: Place = { list: 'creditNotes', row: 0 }
  for (let row = 0; row < notes.length; row++) {
    notePlace.row = row
    const credit = readCredit(notes[row], payments.length + row, noteIds, registers, columns, notePlace)
    readNote(credit, registers, movements, notePlace)
  }
  return { id: joinTexts(paymentIds.texts(), noteIds.texts()), payments: payments.length, ...columns }
}

function readCredit(
  value: unknown,
  row: number,
  ids: IdIndex,
  registers: Registers,
  columns: Columns,
  place: Place,
): Credit {
  const fields = rowOf(value, place)
  const id = idOf(fields['id'], place, 'id')
  if (ids.intern(id) !== place.row) {
    refuse('id.duplicate', pathOf(place, 'id'), `an id that none of the other ${place.list} bears`, id)
  }
  const currency = registers.currencies.intern(fields['currency'], place, 'currency')
  const scale = registers.currencies.scales[currency] as number
  const day = dayOf(fields['date'], place, 'date')
  const amount = amountOf(fields['amount'], scale, place, 'amount')
  columns.customer[row] = registers.customers.intern(idOf(fields['customerId'], place, 'customerId'))
  columns.currency[row] = currency
  columns.day[row] = day
  setMinor(columns.amount, row, amount)
  return { fields, row, currency, day, amount }
}

/** Reads what a payment pays; its applications sum to no more than was paid. */
function readPayment(
  credit: Credit,
  registers: Registers,
  columns: Columns,
  movements: MovementRows,
  place: Place,
): void {
  const end = endOf(credit.fields['reversedOn'], credit.day, place, 'reversedOn')
  columns.end[credit.row] = end
  if (credit.fields['applications'] === undefined) return
  const path = pathOf(place, 'applications')
  const list = expectArray(credit.fields['applications'], path, 'an array of applications')
  const inner: Place = { list: path, row: 0 }
  let applied: Minor = 0
  for (let position = 0; position < list.length; position++) {
    inner.row = position
    applied = addMinor(applied, readApplication(list[position], credit, end, registers, movements, inner))
  }
  if (applied > credit.amount) {
    const scale = registers.currencies.scales[credit.currency] as number
    const expected = `applications that sum to at most the ${writeMinor(credit.amount, scale)} paid`
    refuse('ledger.over-applied', path, expected, writeMinor(applied, scale))
  }
}

/** Reads one application and returns the cash that it applies; a discount is not cash. */
function readApplication(
  value: unknown,
  payment: Credit,
  end: DayNumber,
  registers: Registers,
  movements: MovementRows,
  place: Place,
): Minor {
  const fields = rowOf(value, place)
  const invoice = invoiceOf(fields['invoiceId'], registers, place)
  checkCurrency(payment.currency, invoice, registers, pathOf(place, 'invoiceId'))
  const on = fields['on'] === undefined ? payment.day : dayOf(fields['on'], place, 'on')
  if (on < payment.day) {
    refuse('ledger.future-application', pathOf(place, 'on'), 'a day not before the payment', fields['on'])
  }
  const instalment = instalmentOf(
    fields['instalment'],
    registers.invoices.instalments(invoice),
    place,
    'instalment',
  )
  const from = Math.max(on, registers.invoices.columns.issued[invoice] as number)
  const scale = registers.currencies.scales[payment.currency] as number
  const amount = amountOf(fields['amount'], scale, place, 'amount')
  const shared = { invoice, told: on, from, end, instalment, source: payment.row }
  movements.push({ ...shared, kind: CASH, amount })
  if (fields['discount'] !== undefined) {
    const discount = amountOf(fields['discount'], scale, place, 'discount')
    movements.push({ ...shared, kind: DISCOUNT, amount: discount })
  }
  return amount
}

/** Reads what invoice a credit note reduces, if any. */
function readNote(credit: Credit, registers: Registers, movements: MovementRows, place: Place): void {
  const { invoiceId, instalment: named } = credit.fields
  if (invoiceId === undefined) {
    if (named !== undefined) {
      refuse('input.conflict', pathOf(place, 'instalment'), 'no instalment without an invoice', named)
    }
    return
  }
  const invoice = invoiceOf(invoiceId, registers, place)
  checkCurrency(credit.currency, invoice, registers, pathOf(place, 'currency'))
  movements.push({
    invoice,
    told: credit.day,
    from: Math.max(credit.day, registers.invoices.columns.issued[invoice] as number),
    end: NEVER,
    kind: CREDIT_NOTE,
    instalment: instalmentOf(named, registers.invoices.instalments(invoice), place, 'instalment'),
    amount: credit.amount,
    source: credit.row,
  })
}
