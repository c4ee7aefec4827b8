import { MAX_ID_LENGTH, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { isReceivablesError } from '../kernel/error.js'
import { rowsPresent } from '../ledger/read-rows.js'

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

/** One of the lists of documents that belong to customers. */
export type CustomerList = (typeof CUSTOMER_LISTS)[number]

/** Rows by list. */
export type ListedRows = Readonly<Record<CustomerList, readonly unknown[]>>

/** Customers whose documents hang together, and the rows of their documents by place. */
export interface CustomerGroup {
  /** The customers, ascending. */
  readonly customerIds: readonly string[]
  /** The places of their rows in each list. */
  readonly rows: Readonly<Record<CustomerList, readonly number[]>>
}

/** All rows by group, and those that do not say whose they are. */
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

/** Customers by number, joined into groups. */
class Joined {
  readonly numbers = new Map<string, number>()
  readonly #parent: number[] = []

  number(customerId: string): number {
    const known = this.numbers.get(customerId)
    if (known !== undefined) return known
    const made = this.#parent.length
    this.#parent.push(made)
    this.numbers.set(customerId, made)
    return made
  }

  root(customer: number): number {
    let root = customer
    while (this.#parent[root] !== root) root = this.#parent[root] as number
    let step = customer
    while (step !== root) {
      const next = this.#parent[step] as number
      this.#parent[step] = root
      step = next
    }
    return root
  }

  join(a: number, b: number): void {
    const [first, second] = [this.root(a), this.root(b)]
    // The earlier number stays the root, so that groups stand in the order in which customers came.
    if (first !== second) this.#parent[Math.max(first, second)] = Math.min(first, second)
  }
}

/**
 * Groups documents by customer. Customers hang together where a document of one names an invoice of the other, or where two
 * of their documents bear one id: what is wrong with the one may then be wrong with the other.
 */
export function groupByCustomer(lists: ListedRows): GroupedRows {
  const joined = new Joined()
  const invoices = new Map<string, number>()
  const owners = {} as Record<CustomerList, Int32Array>
  for (const list of CUSTOMER_LISTS) {
    const rows = lists[list]
    const owner = new Int32Array(rows.length)
    const ids = list === 'invoices' ? invoices : new Map<string, number>()
    for (let row = 0; row < rows.length; row++) owner[row] = ownerOf(rows[row], list, ids, invoices, joined)
    owners[list] = owner
  }
  return collect(owners, joined)
}

/** The number of the customer to whom a row belongs, which is joined to the others that it names; -1 for nobody. */
function ownerOf(
  value: unknown,
  list: CustomerList,
  ids: Map<string, number>,
  invoices: ReadonlyMap<string, number>,
  joined: Joined,
): number {
  const { id, customerId, named } = readOwner(value, list)
  let owner = customerId === undefined ? -1 : joined.number(customerId)
  const joinTo = (other: number | undefined): void => {
    if (other === undefined) return
    if (owner === -1) owner = other
    else joined.join(owner, other)
  }
  for (const invoiceId of named) joinTo(invoices.get(invoiceId))
  if (id !== undefined && list !== 'customers') {
    joinTo(ids.get(id))
    if (owner !== -1) ids.set(id, owner)
  }
  return owner
}

interface Owner {
  readonly id: string | undefined
  readonly customerId: string | undefined
  readonly named: readonly string[]
}

const NOBODY: Owner = { id: undefined, customerId: undefined, named: [] }

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_ID_LENGTH ? value : undefined

/** What a row says of whose it is; whatever cannot be read says nothing. */
function readOwner(value: unknown, list: CustomerList): Owner {
  try {
    if (shapeOf(value) !== 'record') return NOBODY
    const fields = value as UnknownRecord
    const id = textOf(fields['id'])
    if (list === 'customers') return { id, customerId: id, named: [] }
    const customerId = textOf(fields['customerId'])
    if (list === 'invoices') return { id, customerId, named: [] }
    return { id, customerId, named: invoicesNamedBy(fields) }
  } catch (error) {
    if (isReceivablesError(error)) throw error
    return NOBODY
  }
}

function invoicesNamedBy(fields: UnknownRecord): string[] {
  const named = [textOf(fields['invoiceId'])]
  const applications = fields['applications']
  if (shapeOf(applications) === 'array') {
    for (const application of rowsPresent(applications as readonly unknown[])) {
      if (shapeOf(application) === 'record') named.push(textOf((application as UnknownRecord)['invoiceId']))
    }
  }
  return named.filter((id): id is string => id !== undefined)
}

function collect(owners: Record<CustomerList, Int32Array>, joined: Joined): GroupedRows {
  const groups = new Map<number, { customerIds: string[]; rows: Record<CustomerList, number[]> }>()
  const groupOf = (customer: number) => {
    const root = joined.root(customer)
    let group = groups.get(root)
    if (group === undefined) {
      group = { customerIds: [], rows: emptyRows() }
      groups.set(root, group)
    }
    return group
  }
  for (const [customerId, number] of joined.numbers) groupOf(number).customerIds.push(customerId)
  const nobodys: { list: CustomerList; row: number }[] = []
  for (const list of CUSTOMER_LISTS) {
    owners[list].forEach((owner, row) => {
      if (owner === -1) nobodys.push({ list, row })
      else groupOf(owner).rows[list].push(row)
    })
  }
  for (const { customerIds } of groups.values()) customerIds.sort()
  return { groups: [...groups.values()], nobodys }
}
