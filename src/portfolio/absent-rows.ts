import { MAX_ID_LENGTH, type UnknownRecord } from '../kernel/expect.js'
import type { Book } from '../ledger/book.js'
import { textAt, textCount } from '../ledger/text-column.js'

/** What the documents said of invoices that are not in the book, because their rows were set aside. */
export interface AbsentRows {
  /** Who was left out whole. */
  readonly customerIds: ReadonlySet<string>
  /** The invoices of the rows that were set aside, whoever owes them. */
  readonly invoiceIds: ReadonlySet<string>
  /** Whether an invoice was set aside of which not even the name can be read: it may be any that is not in the book. */
  readonly hasUnread: boolean
}

/** Nothing was set aside. */
export const NOTHING_ABSENT: AbsentRows = /* #__PURE__ */ Object.freeze({
  customerIds: /* #__PURE__ */ new Set<string>(),
  invoiceIds: /* #__PURE__ */ new Set<string>(),
  hasUnread: false,
})

/** The name of an invoice as its row says it; undefined where that cannot be read. */
export function invoiceIdOf(row: unknown): string | undefined {
  try {
    const { id } = row as UnknownRecord
    return typeof id === 'string' && id.length > 0 && id.length <= MAX_ID_LENGTH ? id : undefined
  } catch {
    return undefined
  }
}

/** Rows of invoices that were set aside, and whose they were. */
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

/** The names of all invoices in a book, paid ones included. */
export function invoiceIdsOf({ invoices }: Book): ReadonlySet<string> {
  const ids = new Set<string>()
  for (let row = 0; row < textCount(invoices.id); row++) ids.add(textAt(invoices.id, row))
  return ids
}
