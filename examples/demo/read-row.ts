import { roundAmount } from 'receivables/calendar'
import type { Invoice, Payment } from 'receivables/ledger'
import type { AmountReader } from './amount-format.js'
import type { ColumnPlaces, Field } from './column-map.js'
import { currencyNamed, isCurrency } from './currency-code.js'
import type { DayReader } from './date-format.js'
import { halfWidth } from './half-width.js'
import { hintOnAmount, hintOnDay } from './hints.js'

/** How the rows of an export are read. */
export interface RowFormat {
  readonly columns: ColumnPlaces
  /** Days, by the field that bears them. */
  readonly days: Readonly<Record<'issued' | 'due' | 'settled', DayReader>>
  /** The formats of the days, for messages. */
  readonly dayFormats: Readonly<Record<'issued' | 'due' | 'settled', string>>
  readonly amount: AmountReader
  /** The currency of rows that name none. */
  readonly currency?: string
  /** Texts that stand for an empty cell. */
  readonly empty: readonly string[]
}

/** What is wrong with a cell. */
export interface CellFault {
  readonly column: string
  readonly value: string
  readonly problem: string
}

/** An invoice as a row tells it, and the payment that the row speaks of. */
export interface ReadRow {
  readonly invoice: Invoice
  readonly payment?: Payment
  /** What does not fit together but leaves no doubt about what is open. */
  readonly remark?: string
}

/** A row that was read, or everything that is wrong with it. */
export type RowResult =
  | { readonly read: ReadRow; readonly faults?: undefined }
  | { readonly faults: readonly CellFault[]; readonly credit?: Credit }

/** The amount, with its minus, of a row that is a credit and lacks at most a number and a due date. */
export interface Credit {
  readonly currency: string
  readonly amount: string
}

/** What is said of an amount below zero. */
export const CREDIT = 'negative: a credit, not an invoice'

/** The longest identifier that a book takes. */
const LONGEST_ID = 200

/**
 * Reads one row.
 *
 * A day in `settled` means paid in full on that day. An amount in `paid` has been paid so far; since an export does not
 * say when, it counts from the invoice date on. Where both stand, the day decides.
 */
export function readRow(cells: readonly string[], format: RowFormat): RowResult {
  const row = new RowReader(cells, format)
  const id = row.identifier('id', 'no invoice number')
  const customerId = row.identifier('customer', 'no customer')
  const issueDate = row.day('issued', true)
  const dueDate = row.day('due', true)
  const settledOn = row.day('settled', false)
  const currency = row.currency()
  const amount = row.amount('amount', currency)
  const paid = row.amount('paid', currency)
  if (row.faults.length > 0) {
    if (row.isBetweenInvoices())
      return { faults: [betweenInvoices(row.text('issued') || row.text('id') || row.text('due'))] }
    const { faults, credit } = row
    return { faults, ...(credit !== undefined && row.isCredit() ? { credit } : {}) }
  }
  // Nothing is missing where there is no fault; the reader gives empty texts only beside one.
  const invoice: Invoice = { id, customerId, currency, amount, issueDate, dueDate }
  const payment = paymentOf(invoice, settledOn, paid)
  const remark = remarkOf(invoice, settledOn, paid)
  return {
    read: {
      invoice,
      ...(payment === undefined ? {} : { payment }),
      ...(remark === undefined ? {} : { remark }),
    },
  }
}

/** What reports print between the invoices has many faults, and one reason. */
const betweenInvoices = (value: string): CellFault => ({
  column: '(row)',
  value: shortened(value),
  problem: 'no days, and no number or customer: a heading or a total?',
})

function paymentOf(invoice: Invoice, settledOn: string, paid: string): Payment | undefined {
  const { id, customerId, currency } = invoice
  const owed = String(invoice.amount)
  const amount = settledOn === '' ? paid : isMore(paid, owed) ? paid : owed
  if (amount === '' || /^[0.]*$/.test(amount)) return undefined
  const date = settledOn === '' ? invoice.issueDate : settledOn
  return { id, customerId, currency, amount, date, applications: [{ invoiceId: id, amount }] }
}

function remarkOf(invoice: Invoice, settledOn: string, paid: string): string | undefined {
  if (settledOn === '' || paid === '' || paid === invoice.amount) return undefined
  return `invoice ${invoice.id} is settled on ${settledOn}, yet ${paid} of ${String(invoice.amount)} ${invoice.currency} is paid: the day decides`
}

/** Whether one amount is more than another of the same currency; both have its decimals, and neither a sign. */
const isMore = (amount: string, other: string): boolean =>
  amount !== '' && BigInt(amount.replace('.', '')) > BigInt(other.replace('.', ''))

/** Reads the cells of one row and collects what is wrong with them. */
class RowReader {
  readonly faults: CellFault[] = []
  readonly #faulty = new Set<Field>()
  credit: Credit | undefined
  readonly #cells: readonly string[]
  readonly #format: RowFormat

  constructor(cells: readonly string[], format: RowFormat) {
    this.#cells = cells
    this.#format = format
  }

  identifier(field: 'id' | 'customer', without: string): string {
    const text = this.text(field)
    if (text === '') return this.#fault(field, text, without)
    if (text.length <= LONGEST_ID) return text
    return this.#fault(field, text, `longer than ${String(LONGEST_ID)} characters`)
  }

  day(field: 'issued' | 'due' | 'settled', needed: boolean): string {
    const text = this.text(field)
    if (text === '') return needed ? this.#fault(field, text, 'no date') : ''
    const read = this.#format.days[field]
    const day = read(text) ?? read(halfWidth(text))
    return (
      day ?? this.#fault(field, text, `not a day written ${this.#format.dayFormats[field]}${hintOnDay(text)}`)
    )
  }

  currency(): string {
    const text = this.text('currency')
    const code = text === '' ? (this.#format.currency ?? '') : currencyNamed(text)
    if (code === '') return this.#fault('currency', text, 'no currency')
    return isCurrency(code) ? code : this.#fault('currency', text, 'not a currency code of ISO 4217')
  }

  amount(field: 'amount' | 'paid', currency: string): string {
    const text = this.text(field)
    if (text === '') return field === 'amount' ? this.#fault(field, text, 'no amount') : ''
    const plain = this.#format.amount.read(text)
    if (plain === undefined) {
      return this.#fault(
        field,
        text,
        `not an amount written ${this.#format.amount.sample}${hintOnAmount(text)}`,
      )
    }
    if (plain.startsWith('-') && /[1-9]/.test(plain)) {
      const owed = currency === '' ? undefined : exactAmount(plain, currency)
      if (field === 'amount' && owed !== undefined) this.credit = { currency, amount: owed }
      return this.#fault(field, text, field === 'amount' ? CREDIT : 'negative')
    }
    if (currency === '') return ''
    const exact = exactAmount(plain, currency)
    return exact ?? this.#fault(field, text, `finer than ${currency} can be paid, or too long`)
  }

  /**
   * Whether the row has no days and lacks a number or a customer: `Total` may stand in any of their columns, that of the
   * invoice date among them.
   */
  isBetweenInvoices(): boolean {
    const isNobodys = this.text('id') === '' && this.text('customer') === '' && this.text('issued') === ''
    // `Grand Total` in the column of the due date.
    if (isNobodys && this.#faulty.has('due')) return true
    if (this.text('due') !== '' || !this.#faulty.has('issued')) return false
    return this.text('id') === '' || (this.text('customer') === '' && this.text('issued') === '')
  }

  /** Whether a row with a credit lacks no more than credits and payments on account do: a number, and a day on which they are due. */
  isCredit(): boolean {
    const lacking = [...this.#faulty].filter((field) => field !== 'amount')
    return lacking.every((field) => (field === 'id' || field === 'due') && this.text(field) === '')
  }

  /** What stands in the column of a field. */
  text(field: Field): string {
    const column = this.#format.columns[field]
    if (column === undefined) return ''
    const text = (this.#cells[column.place] ?? '').trim()
    return this.#format.empty.includes(text) ? '' : text
  }

  #fault(field: Field, value: string, problem: string): '' {
    this.#faulty.add(field)
    this.faults.push({ column: this.#format.columns[field]?.name ?? field, value: shortened(value), problem })
    return ''
  }
}

/** A value short enough for a message. */
const shortened = (value: string) =>
  value.length > 60 ? `${value.slice(0, 60)}… (${String(value.length)} characters)` : value

/** The amount with its currency's decimals, or nothing where that would take rounding. */
function exactAmount(plain: string, currency: string): string | undefined {
  try {
    const down = roundAmount(plain, currency, 'floor')
    return down === roundAmount(plain, currency, 'ceiling') ? down : undefined
  } catch {
    return undefined
  }
}
