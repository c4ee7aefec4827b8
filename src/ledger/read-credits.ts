import type { DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import type { UnknownRecord } from '../kernel/expect.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { CASH, CREDIT_NOTE, DISCOUNT, NEVER, type CreditColumns } from './book.js'
import { IdIndex } from './id-index.js'
import { GrowingBytes, GrowingInts, GrowingMinors } from './growing-columns.js'
import { joinTexts, type MovementRows } from './movement-rows.js'
import { amountOf, dayOf, endOf, idOf, InnerPlace, instalmentOf, pathOf, type Place } from './read-fields.js'
import { eachRow, eachRowAt, expectedRows, innerRowsOf } from './read-rows.js'
import { checkCurrency, invoiceOf, type Registers } from './registers.js'

/** The columns of credits while they are written: payments, then credit notes. */
class CreditRows {
  readonly customer: GrowingInts
  readonly currency: GrowingBytes
  readonly day: GrowingInts
  readonly end: GrowingInts
  readonly amount: GrowingMinors

  constructor(expected: number) {
    this.customer = new GrowingInts(expected)
    this.currency = new GrowingBytes(expected)
    this.day = new GrowingInts(expected)
    this.end = new GrowingInts(expected)
    this.amount = new GrowingMinors(expected)
  }

  done(): Omit<CreditColumns, 'id' | 'payments'> {
    return {
      customer: this.customer.done(),
      currency: this.currency.done(),
      day: this.day.done(),
      end: this.end.done(),
      amount: this.amount.done(),
    }
  }
}

/** A credit as read: its row in the columns, and the values against which its applications are checked. */
interface Credit {
  readonly fields: UnknownRecord
  readonly row: number
  readonly currency: number
  readonly day: DayNumber
  readonly amount: Minor
}

/** Reads payments, then credit notes: the credits of customers, and the movements that reduce invoices. */
export function readCredits(
  payments: readonly unknown[],
  notes: readonly unknown[],
  registers: Registers,
  movements: MovementRows,
): CreditColumns {
  const rows = new CreditRows(expectedRows(payments) + expectedRows(notes))
  const paymentIds = new IdIndex(expectedRows(payments))
  eachRow(payments, 'payments', (fields, place) => {
    const credit = readCredit(fields, rows.day.length, paymentIds, registers, rows, place)
    readPayment(credit, registers, rows, movements, place)
  })
  // A separate register, since a payment and a credit note may have the same id.
  const noteIds = new IdIndex(expectedRows(notes))
  eachRow(notes, 'creditNotes', (fields, place) => {
    const credit = readCredit(fields, rows.day.length, noteIds, registers, rows, place)
    rows.end.push(NEVER)
    readNote(credit, registers, movements, place)
  })
  return { id: joinTexts(paymentIds.texts(), noteIds.texts()), payments: paymentIds.count, ...rows.done() }
}

function readCredit(
  fields: UnknownRecord,
  row: number,
  ids: IdIndex,
  registers: Registers,
  rows: CreditRows,
  place: Place,
): Credit {
  const id = idOf(fields['id'], place, 'id')
  if (ids.intern(id) !== place.row) {
    refuse('id.duplicate', pathOf(place, 'id'), `an id that no other row of ${place.list} has`, id)
  }
  const currency = registers.currencies.intern(fields['currency'], place, 'currency')
  const scale = registers.currencies.scales[currency] as number
  const day = dayOf(fields['date'], place, 'date')
  const amount = amountOf(fields['amount'], scale, place, 'amount')
  rows.customer.push(registers.customers.intern(idOf(fields['customerId'], place, 'customerId')))
  rows.currency.push(currency)
  rows.day.push(day)
  rows.amount.push(amount)
  return { fields, row, currency, day, amount }
}

/** Reads the applications of a payment; they must not sum to more than the payment. */
function readPayment(
  credit: Credit,
  registers: Registers,
  rows: CreditRows,
  movements: MovementRows,
  place: Place,
): void {
  const end = endOf(credit.fields['reversedOn'], credit.day, place, 'reversedOn')
  rows.end.push(end)
  const { applications } = credit.fields
  if (applications === undefined) return
  const inner = new InnerPlace(place, 'applications')
  const given = innerRowsOf(applications, inner, 'an array of applications')
  let applied: Minor = 0
  eachRowAt(given, inner, (fields) => {
    applied = addMinor(applied, readApplication(fields, credit, end, registers, movements, inner))
  })
  if (applied > credit.amount) {
    const scale = registers.currencies.scales[credit.currency] as number
    const expected = `applications that sum to at most the ${writeMinor(credit.amount, scale)} paid`
    refuse('ledger.over-applied', inner.list, expected, writeMinor(applied, scale))
  }
}

/** Reads one application and returns the cash applied; a discount is not cash. */
function readApplication(
  fields: UnknownRecord,
  payment: Credit,
  end: DayNumber,
  registers: Registers,
  movements: MovementRows,
  place: Place,
): Minor {
  const invoice = invoiceOf(fields['invoiceId'], registers, place)
  checkCurrency(payment.currency, invoice, registers, place, 'invoiceId')
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
  const cash = { invoice, told: on, from, end, kind: CASH, instalment, amount, source: payment.row }
  movements.push(cash)
  if (fields['discount'] !== undefined) {
    const discount = amountOf(fields['discount'], scale, place, 'discount')
    movements.push({ ...cash, kind: DISCOUNT, amount: discount })
  }
  return amount
}

/** Reads the invoice that a credit note reduces, if any. */
function readNote(credit: Credit, registers: Registers, movements: MovementRows, place: Place): void {
  const { invoiceId, instalment: named } = credit.fields
  if (invoiceId === undefined) {
    if (named !== undefined) {
      refuse('input.conflict', pathOf(place, 'instalment'), 'no instalment, since no invoice is named', named)
    }
    return
  }
  const invoice = invoiceOf(invoiceId, registers, place)
  checkCurrency(credit.currency, invoice, registers, place, 'currency')
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
