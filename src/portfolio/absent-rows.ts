import { MAX_ID_LENGTH, type UnknownRecord } from '../kernel/expect.js'
import type { Book } from '../ledger/book.js'
import { textAt, textCount } from '../ledger/text-column.js'

/**
 * Rows of invoices that were set aside, so that the invoices are not in the book although the documents contain them.
 */
export interface AbsentRows {
  /** Customers whose documents were left out entirely. */
  readonly customerIds: ReadonlySet<string>
  /** Ids of the invoices in rows that were set aside, whoever owes them. */
  readonly invoiceIds: ReadonlySet<string>
  /**
   * Whether a row was set aside from which not even the id of an invoice can be read: it may be any invoice that is not
   * in the book.
   */
  readonly hasUnread: boolean
}

/** Nothing was set aside. */
export const NOTHING_ABSENT: AbsentRows = /* #__PURE__ */ Object.freeze({
  customerIds: /* #__PURE__ */ new Set<string>(),
  invoiceIds: /* #__PURE__ */ new Set<string>(),
  hasUnread: false,
})

/** The id of an invoice as its row has it; undefined if it cannot be read. */
export function invoiceIdOf(row: unknown): string | undefined {
  try {
    const { id } = row as UnknownRecord
    return typeof id === 'string' && id.length > 0 && id.length <= MAX_ID_LENGTH ? id : undefined
  } catch {
    return undefined
  }
}

/** The rows of invoices that were set aside, with those that name no customer in `nobodys`. */
export function absentRows(
  customerIds: Iterable<string>,
  rows: readonly unknown[],
  nobodys: readonly unknown[],
): AbsentRows {
  const invoiceIds = new Set<string>()
  for (const row of [...rows, ...nobodys]) {
    const id = invoiceIdOf(row)
    if (id !== undefined) invoiceIds.add(id)
  }
  const hasUnread = nobodys.some((row) => invoiceIdOf(row) === undefined)
  return { customerIds: new Set(customerIds), invoiceIds, hasUnread }
}

/** The ids of all invoices in a book, settled ones included. */
export function invoiceIdsOf({ invoices }: Book): ReadonlySet<string> {
  const ids = new Set<string>()
  for (let row = 0; row < textCount(invoices.id); row++) ids.add(textAt(invoices.id, row))
  return ids
}
