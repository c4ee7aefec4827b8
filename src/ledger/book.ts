import type { ContactRecord, Customer, PromiseToPay } from './documents.js'
import type { MinorColumn } from './minor-column.js'
import type { TextColumn } from './text-column.js'

/** The schema of a prepared Book, by which it is recognised. */
export const BOOK_SCHEMA = 'receivables/book@1'

/** A day later than every other day: the end of what has no end. */
export const NEVER = 0x7fffffff

/** The kinds of movement. Movements that count from the same day are applied in this order. */
export const CASH = 0
export const DISCOUNT = 1
export const CREDIT_NOTE = 2
export const WRITE_OFF = 3

/**
 * Invoices in columns. `items[i]` is the index of the first item of invoice `i`; the column has one entry more than
 * there are invoices, and is empty if every invoice has exactly one item.
 */
export interface InvoiceColumns {
  readonly id: TextColumn
  readonly customer: Int32Array
  readonly currency: Uint8Array
  readonly issued: Int32Array
  readonly items: Uint32Array
}

/**
 * Items in columns, those of one invoice ascending by due date. `instalment` is the number of the instalment as given,
 * counted from 1, and 0 for an invoice without instalments; the column is empty if no invoice has instalments.
 */
export interface ItemColumns {
  readonly due: Int32Array
  readonly amount: MinorColumn
  readonly instalment: Uint32Array
}

/** Payments, then credit notes, in columns. `end` is the day of reversal, {@link NEVER} if there is none. */
export interface CreditColumns {
  readonly id: TextColumn
  readonly payments: number
  readonly customer: Int32Array
  readonly currency: Uint8Array
  readonly day: Int32Array
  readonly end: Int32Array
  readonly amount: MinorColumn
}

/**
 * What reduces invoices, in columns, grouped by invoice (`start` works as `items` above) and ordered by day, kind and
 * document. `told` is the date of the document or of the application; `from` is the day from which it counts, never
 * before the issue date of the invoice. `instalment` is 0 for "the oldest first". `source` is the row of the credit, or
 * of the write-off.
 */
export interface MovementColumns {
  readonly start: Uint32Array
  readonly told: Int32Array
  readonly from: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  readonly instalment: Uint32Array
  readonly amount: MinorColumn
  readonly source: Int32Array
}

/** Disputes in columns, grouped by invoice and ordered by day and id. */
export interface DisputeColumns {
  readonly start: Uint32Array
  readonly from: Int32Array
  readonly end: Int32Array
  readonly instalment: Uint32Array
  readonly amount: MinorColumn
}

/**
 * The documents of a book, checked once and stored in columns: opaque, fast to age and to compute interest on, and
 * cheap to send to a worker. Made by {@link prepareBook}; its fields may change in any release.
 */
export interface Book {
  /** @internal */
  readonly schema: typeof BOOK_SCHEMA
  /**
   * Number of invoices, items and credits together; by it, columns that were transferred away are noticed. @internal
   */
  readonly size: number
  /** @internal */
  readonly currencies: readonly string[]
  /** @internal */
  readonly scales: readonly number[]
  /** Customer identifiers, ascending. @internal */
  readonly customers: TextColumn
  /** @internal */
  readonly invoices: InvoiceColumns
  /** @internal */
  readonly items: ItemColumns
  /** @internal */
  readonly credits: CreditColumns
  /** @internal */
  readonly movements: MovementColumns
  /** @internal */
  readonly writeOffIds: TextColumn
  /** @internal */
  readonly disputes: DisputeColumns
  /** @internal */
  readonly records: {
    readonly customers: readonly Customer[]
    readonly promises: readonly PromiseToPay[]
    /** Per promise: the index of the invoice that it names; -1 if it names none. */
    readonly promised: readonly number[]
    readonly contacts: readonly ContactRecord[]
  }
}

/** The index of the first item of an invoice. */
export const firstItem = (book: Book, invoice: number): number =>
  book.invoices.items.length === 0 ? invoice : (book.invoices.items[invoice] as number)

/** Whether a value has the schema of a prepared Book; `expectBook` checks whether it is complete. */
export function isBook(value: unknown): value is Book {
  try {
    return (value as Partial<Book> | null | undefined)?.schema === BOOK_SCHEMA
  } catch {
    return false
  }
}
