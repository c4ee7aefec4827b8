import type { ContactRecord, Customer, PromiseToPay } from './documents.js'
import type { MinorColumn } from './minor-column.js'
import type { TextColumn } from './text-column.js'

/** The mark of a prepared Book. */
export const BOOK_SCHEMA = 'receivables/book@1'

/** A day after every other: what ends here never ends. */
export const NEVER = 0x7fffffff

/** What a movement is. Movements of one day are worked off in this order. */
export const CASH = 0
export const DISCOUNT = 1
export const CREDIT_NOTE = 2
export const WRITE_OFF = 3

/**
 * Invoices in columns. `items` holds where the items of invoice `i` begin, with one entry more than there are
 * invoices; it is empty where every invoice is one item.
 */
export interface InvoiceColumns {
  readonly id: TextColumn
  readonly customer: Int32Array
  readonly currency: Uint8Array
  readonly issued: Int32Array
  readonly items: Uint32Array
}

/**
 * Items in columns, those of one invoice by due date; `instalment` counts from 1 as given, 0 where there is none, and is
 * empty where no invoice has any.
 */
export interface ItemColumns {
  readonly due: Int32Array
  readonly amount: MinorColumn
  readonly instalment: Uint32Array
}

/** Payments, then credit notes, in columns; `end` is the day of reversal. */
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
 * What reduces invoices, in columns, grouped by invoice (`start`, as `items` above) and ordered by day, kind and
 * document. `told` is the day of the document, or of the application, and `from` the day from which it counts, never
 * before the invoice; `instalment` is 0 for "the oldest
 * first"; `source` is the credit, or the write-off.
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
 * A book of documents, checked once and laid out in columns: opaque, and quick to age, to accrue and to send to a
 * worker. Make one with {@link prepareBook}; its fields may change in any release.
 */
export interface Book {
  /** @internal */
  readonly schema: typeof BOOK_SCHEMA
  /** Invoices, items and credits together, by which columns that were moved away are missed. @internal */
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
    /** The invoice that each promise names, by its place; -1 where it names none. */
    readonly promised: readonly number[]
    readonly contacts: readonly ContactRecord[]
  }
}

/** Where the items of an invoice begin. */
export const firstItem = (book: Book, invoice: number): number =>
  book.invoices.items.length === 0 ? invoice : (book.invoices.items[invoice] as number)

/** Whether a value bears the mark of a prepared Book; `expectBook` looks whether it is whole. */
export function isBook(value: unknown): value is Book {
  try {
    return (value as Partial<Book> | null | undefined)?.schema === BOOK_SCHEMA
  } catch {
    return false
  }
}
