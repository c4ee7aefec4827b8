import { isReceivablesError, type ReceivablesError } from '../kernel/error.js'
import { at, expectArray, type UnknownRecord } from '../kernel/expect.js'
import { orNone } from '../kernel/or-none.js'
import { withFewHoles } from '../ledger/read-rows.js'
import { prepareBook, type Book, type Documents } from '../ledger/index.js'
import { absentRows, NOTHING_ABSENT, type AbsentRows } from './absent-rows.js'
import type { SetAside } from './control-run.js'
import {
  CUSTOMER_LISTS,
  groupByCustomer,
  type CustomerGroup,
  type CustomerList,
  type ListedRows,
} from './customer-groups.js'
import { compareSetAside } from './row-order.js'
import { tellCustomers } from './tell-customers.js'

/** A Book of the sound documents, and the rows that were left out. */
export interface SoundBook {
  readonly book: Book
  readonly setAside: readonly SetAside[]
  readonly absent: AbsentRows
}

/** Matches the list and index of a row at the start of a path. */
const ROW = /^(\w+)\[(\d+)\]/

/** Whether an error is about one row of a list that belongs to a customer, not about the documents as such. */
const isOfRow = (error: ReceivablesError): boolean => {
  const list = ROW.exec(error.path)?.[1]
  return (CUSTOMER_LISTS as readonly string[]).includes(list ?? '')
}

/** The result of a reader, or its error if that is about one row. */
function attempt<Result>(read: () => Result): Result | { readonly refused: ReceivablesError } {
  try {
    return read()
  } catch (error) {
    if (!isReceivablesError(error) || !isOfRow(error)) throw error
    return { refused: error }
  }
}

/**
 * The Book of the documents and of the `customers` in the request. If a row is bad, its customer, and every customer
 * connected to it, is left out entirely: half of a customer's documents would give a wrong balance.
 *
 * A sound book is read once. Only after a first error are the documents grouped by customer, and each group is read on
 * its own.
 *
 * @throws ReceivablesError for faults of the documents as such, such as a misspelt list.
 */
export function soundBook(documents: Documents, told: unknown): SoundBook {
  const whole = attempt(() => bookOf(documents, told))
  if (!('refused' in whole)) return { book: whole, setAside: [], absent: NOTHING_ABSENT }
  const given = documents as unknown as UnknownRecord
  const lists = Object.fromEntries(
    CUSTOMER_LISTS.map((list) => [list, withFewHoles(expectArray(orNone(given[list]), list), list)]),
  ) as unknown as ListedRows
  const toldRows = withFewHoles(expectArray(orNone(told), 'customers'), 'customers')
  // `customers` in the request connect no groups: they are grouped as further rows of the list of customers.
  const customers = [...lists.customers, ...toldRows]
  const { groups, nobodys } = groupByCustomer({ ...lists, customers })
  const setAside = nobodys.map(({ list, row }) => faultOfNobody(list, row, lists, toldRows))
  const [sound, left]: [CustomerGroup[], CustomerGroup[]] = [[], []]
  for (const group of groups) {
    const faults = faultsOfGroup(group, lists, toldRows, given)
    ;(faults.length === 0 ? sound : left).push(group)
    setAside.push(...faults)
  }
  const kept = documentsOf(sound, lists, toldRows, given)
  const absent = absentRows(
    left.flatMap(({ customerIds }) => customerIds),
    left.flatMap(({ rows }) => rows.invoices).map((row) => lists.invoices[row]),
    nobodys.filter(({ list }) => list === 'invoices').map(({ row }) => lists.invoices[row]),
  )
  return { book: bookOf(kept.documents, kept.told), setAside: inOrder(setAside), absent }
}

function bookOf(documents: Documents, told: unknown): Book {
  const book = prepareBook(documents)
  return told === undefined ? book : tellCustomers(book, told)
}

/** Rows without a customer first, then by customer and path. */
export function inOrder(rows: readonly SetAside[]): SetAside[] {
  return [...rows].sort(compareSetAside)
}

/** The documents of some groups, each list in the order of the input. */
function documentsOf(
  groups: readonly CustomerGroup[],
  lists: ListedRows,
  toldRows: readonly unknown[],
  given: UnknownRecord,
): { documents: Documents; told: readonly unknown[]; places: Record<CustomerList, number[]> } {
  const places = {} as Record<CustomerList, number[]>
  const documents: Record<string, unknown> = {}
  for (const list of CUSTOMER_LISTS) {
    const rows = groups.flatMap((group) => group.rows[list])
    places[list] = groups.length > 1 ? rows.sort((a, b) => a - b) : rows
  }
  const own = lists.customers.length
  for (const list of CUSTOMER_LISTS) {
    documents[list] = places[list]
      .filter((row) => list !== 'customers' || row < own)
      .map((row) => lists[list][row])
  }
  const told = places.customers.filter((row) => row >= own).map((row) => toldRows[row - own])
  // All calendars are validated with every book, so they are passed on only if terms need them.
  const needsCalendars = places.invoices.some((row) => isWithTerms(lists.invoices[row]))
  if (needsCalendars && given['calendars'] !== undefined) documents['calendars'] = given['calendars']
  return { documents: documents as unknown as Documents, told, places }
}

const isWithTerms = (row: unknown): boolean => {
  try {
    return (row as UnknownRecord)['terms'] !== undefined
  } catch {
    return false
  }
}

/** The faults of a group: one row per customer of the group, or none. */
function faultsOfGroup(
  group: CustomerGroup,
  lists: ListedRows,
  toldRows: readonly unknown[],
  given: UnknownRecord,
): SetAside[] {
  const { documents, told, places } = documentsOf([group], lists, toldRows, given)
  const own = lists.customers.length
  const read = attempt(() => prepareBook(documents))
  const ownCustomers = places.customers.filter((row) => row < own)
  if ('refused' in read) return tell(read.refused, { ...places, customers: ownCustomers }, group)
  if (told.length === 0) return []
  const toldPlaces = places.customers.filter((row) => row >= own).map((row) => row - own)
  const joint = attempt(() => tellCustomers(read, told))
  return 'refused' in joint ? tell(joint.refused, { ...places, customers: toldPlaces }, group) : []
}

function tell(
  error: ReceivablesError,
  places: Readonly<Record<CustomerList, readonly number[]>>,
  group: CustomerGroup,
): SetAside[] {
  const path = error.path.replace(ROW, (_, list: CustomerList, row: string) =>
    at(list, places[list][Number(row)] ?? 0),
  )
  return group.customerIds.map((customerId) => rowOf(error, path, customerId, 'documents'))
}

/** An error as a row of `setAside`. */
export const rowOf = (
  { code, expected, received }: ReceivablesError,
  path: string,
  customerId: string | null,
  scope: SetAside['scope'],
): SetAside => ({ customerId, scope, code, path, expected, received })

/** Reads a row that names no customer on its own, to find what is wrong with it. */
function faultOfNobody(
  list: CustomerList,
  row: number,
  lists: ListedRows,
  toldRows: readonly unknown[],
): SetAside {
  const own = lists.customers.length
  const isTold = list === 'customers' && row >= own
  const value = isTold ? toldRows[row - own] : lists[list][row]
  const read = attempt(() => prepareBook({ invoices: [], [list]: [value] }))
  const place = at(list, isTold ? row - own : row)
  if ('refused' in read) return rowOf(read.refused, read.refused.path.replace(ROW, place), null, 'documents')
  const expected = 'a document of a customer'
  return {
    customerId: null,
    scope: 'documents',
    code: 'input.missing',
    path: place,
    expected,
    received: 'nobody',
  }
}
