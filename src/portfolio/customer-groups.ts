import type { UnknownRecord } from '../kernel/expect.js'
import { textAt } from '../ledger/text-column.js'
import { DocumentTies, NOBODY } from './document-ties.js'

/** The lists of documents that belong to customers, in the order in which a book reads them. */
export const CUSTOMER_LISTS = [
  'invoices',
  'payments',
  'creditNotes',
  'writeOffs',
  'disputes',
  'customers',
  'promises',
  'contacts',
] as const

/** The name of one of these lists. */
export type CustomerList = (typeof CUSTOMER_LISTS)[number]

/** Rows by list. */
export type ListedRows = Readonly<Record<CustomerList, readonly unknown[]>>

/** Customers with connected documents, and the indexes of the rows of their documents. */
export interface CustomerGroup {
  /** The customers, ascending. */
  readonly customerIds: readonly string[]
  /** The indexes of their rows in each list. */
  readonly rows: Readonly<Record<CustomerList, readonly number[]>>
}

/** All rows by group, and the rows that name no customer. */
export interface GroupedRows {
  readonly groups: readonly CustomerGroup[]
  readonly nobodys: readonly { readonly list: CustomerList; readonly row: number }[]
}

const emptyRows = (): Record<CustomerList, number[]> => ({
  invoices: [],
  payments: [],
  creditNotes: [],
  writeOffs: [],
  disputes: [],
  customers: [],
  promises: [],
  contacts: [],
})

/**
 * Groups documents by customer. Customers are connected if a document of one names an invoice of the other, or if two
 * of their documents have the same id, or one has the name of an instalment of the other: a fault in one may then be a
 * fault of the other.
 */
export function groupByCustomer(lists: ListedRows): GroupedRows {
  const ties = new DocumentTies()
  const nodes = CUSTOMER_LISTS.map((list) => {
    const nodeOf = ties.reader(list)
    return [list, ties.readBy(lists[list], list, (fields) => nodeOrNobody(nodeOf, fields))] as const
  })
  const groups = new Map<number, { customerIds: string[]; rows: Record<CustomerList, number[]> }>()
  const groupOf = (vertex: number) => {
    const root = ties.find(vertex)
    let group = groups.get(root)
    if (group === undefined) groups.set(root, (group = { customerIds: [], rows: emptyRows() }))
    return group
  }
  const ids = ties.ids.texts()
  for (let vertex = NOBODY + 1; vertex < ties.count; vertex++)
    groupOf(vertex).customerIds.push(textAt(ids, vertex - 1))
  const nobodys: { list: CustomerList; row: number }[] = []
  for (const [list, owners] of nodes) {
    owners.forEach((vertex, row) => {
      if (vertex === NOBODY) nobodys.push({ list, row })
      else groupOf(vertex).rows[list].push(row)
    })
  }
  for (const { customerIds } of groups.values()) customerIds.sort()
  return { groups: [...groups.values()], nobodys }
}

/** A row that throws when it is read counts as one without a customer. */
function nodeOrNobody(nodeOf: (fields: UnknownRecord) => number, fields: UnknownRecord): number {
  try {
    return nodeOf(fields)
  } catch {
    return NOBODY
  }
}
