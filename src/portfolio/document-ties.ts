import { at, MAX_ID_LENGTH, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { IdIndex } from '../ledger/id-index.js'
import { GrowingInts } from '../ledger/growing-columns.js'
import { readInstalmentName, type InstalmentName } from '../ledger/instalment-name.js'
import { expectedRows, Holes, rowsOf, rowsPresent } from '../ledger/read-rows.js'

/** The vertex of what names no customer. */
export const NOBODY = 0

/**
 * Which customers documents tie to each other: a union-find over customers in the order in which they come. What names
 * nobody ties nobody to anybody else; whom it is tied to is only remembered.
 */
export class DocumentTies {
  readonly ids = new IdIndex(1024)
  readonly #parent: number[] = [NOBODY]
  /** The customer of each invoice, by the number of the invoice. */
  readonly #invoices = new IdIndex(1024)
  readonly #debtor: number[] = []
  /** How many instalments an invoice has at the most, by its number, where it has any. */
  readonly #parts = new Map<number, number>()
  /** Invoices that bear what may be the name of an instalment of another. */
  readonly #alike: (InstalmentName & { readonly vertex: number })[] = []
  readonly #strays = new Set<number>()

  /** The group of a vertex: the smallest vertex in it. */
  find(vertex: number): number {
    let root = vertex
    while (this.#parent[root] !== root) root = this.#parent[root] as number
    for (let next = vertex; next !== root;) {
      const parent = this.#parent[next] as number
      this.#parent[next] = root
      next = parent
    }
    return root
  }

  /** The number of nodes. */
  get count(): number {
    return this.#parent.length
  }

  /** The groups that are tied to what names nobody. */
  strays(): Set<number> {
    return new Set([...this.#strays].map((vertex) => this.find(vertex)))
  }

  /** Ties a customer to what names nobody. */
  stray(vertex: number): void {
    if (vertex !== NOBODY) this.#strays.add(vertex)
  }

  /** Reads a list of documents; the vertex of each of its rows. Invoices come first, since other documents name them. */
  read(value: unknown, list: string): Int32Array {
    return this.readBy(value, list, this.reader(list))
  }

  /** What finds the vertex of each row of a list of documents. */
  reader(list: string): (fields: UnknownRecord) => number {
    if (list === 'customers') return ({ id }) => this.customer(id)
    const isInvoices = list === 'invoices'
    const ids = isInvoices ? this.#invoices : new IdIndex(64)
    const owners = isInvoices ? this.#debtor : []
    // A claim has no customer of its own: it goes with its invoice.
    const isClaim = list === 'writeOffs' || list === 'disputes'
    return (fields) => {
      const own = this.customer(fields['customerId'])
      const vertex = isClaim && own === NOBODY ? (this.debtor(fields['invoiceId']) ?? NOBODY) : own
      const named = isInvoices ? [] : invoicesNamedBy(fields)
      const tied = this.#tieAll(vertex, fields['id'], named, ids, owners)
      return isInvoices ? this.#note(tied, fields) : tied
    }
  }

  /** Reads any list; the vertex of each of its rows, as somebody finds it. */
  readBy(value: unknown, list: string, nodeOf: (fields: UnknownRecord) => number): Int32Array {
    const rows = rowsOf(value, list, `an array of ${list}`)
    const holes = new Holes(rows, list)
    const nodes = new GrowingInts(expectedRows(rows))
    let place = 0
    try {
      for (; place < rows.length; place++) {
        const row = rows[place]
        if (row === undefined) holes.note(place)
        nodes.push(shapeOf(row) === 'record' ? nodeOf(row as UnknownRecord) : NOBODY)
      }
    } catch (cause) {
      // The place is named for the one row that could not be read, and not for each of a million.
      readSafely(at(list, place), () => {
        throw cause
      })
    }
    if (list === 'invoices') this.#tieNames()
    return nodes.done()
  }

  /** The vertex of a customer. */
  customer(id: unknown): number {
    if (!isId(id)) return NOBODY
    const vertex = this.ids.intern(id) + 1
    if (vertex === this.#parent.length) this.#parent.push(vertex)
    return vertex
  }

  /** The vertex of the customer who owes an invoice that was read. */
  debtor(invoiceId: unknown): number | undefined {
    const number = isId(invoiceId) ? this.#invoices.find(invoiceId) : -1
    return number === -1 ? undefined : this.#debtor[number]
  }

  /** Ties a customer to the one who owes an invoice; what names no customer goes with that one. */
  tie(vertex: number, invoiceId: unknown): number {
    const debtor = this.debtor(invoiceId)
    return debtor === undefined ? vertex : this.#join(vertex, debtor)
  }

  /** Ties a customer to another one. */
  tieCustomer(vertex: number, id: unknown): void {
    this.#join(vertex, this.customer(id))
  }

  /** Ties a document to the invoices that it names, and to the one that bears its id. */
  #tieAll(own: number, id: unknown, named: readonly unknown[], ids: IdIndex, owners: number[]): number {
    let vertex = own
    for (const invoiceId of named) vertex = this.tie(vertex, invoiceId)
    if (!isId(id)) return vertex
    // Two rows of one id are refused, or set aside, only where they meet.
    const number = ids.intern(id)
    if (number < owners.length) vertex = this.#join(vertex, owners[number] as number)
    owners[number] = vertex
    return vertex
  }

  /** Remembers what an invoice may be confused with: the names of its instalments, or that its id may be one of those. */
  #note(vertex: number, fields: UnknownRecord): number {
    const { id } = fields
    if (!isId(id)) return vertex
    const name = readInstalmentName(id)
    if (name !== undefined) this.#alike.push({ ...name, vertex })
    const count = mostInstalments(fields)
    if (count > 0) {
      const number = this.#invoices.find(id)
      this.#parts.set(number, Math.max(count, this.#parts.get(number) ?? 0))
    }
    return vertex
  }

  /** Ties invoices to those of whose instalments they bear the names: a book that has both is refused. */
  #tieNames(): void {
    for (const { invoiceId, instalment, vertex } of this.#alike) {
      const number = this.#invoices.find(invoiceId)
      if (instalment <= (this.#parts.get(number) ?? 0)) this.#join(vertex, this.#debtor[number] as number)
    }
  }

  /** Joins two groups; gives the first vertex, or the other where the first is nobody. */
  #join(a: number, b: number): number {
    if (a === NOBODY || b === NOBODY) {
      if (a !== b) this.#strays.add(a + b)
      return a + b
    }
    const first = this.find(a)
    const second = this.find(b)
    // The earlier customer stays the root, so that groups stand in the order in which customers came.
    this.#parent[Math.max(first, second)] = Math.min(first, second)
    return a
  }
}

/** The invoices that a document names. */
function invoicesNamedBy({ invoiceId, applications }: UnknownRecord): readonly unknown[] {
  if (shapeOf(applications) !== 'array') return invoiceId === undefined ? [] : [invoiceId]
  const named = [invoiceId]
  for (const application of rowsPresent(applications as readonly unknown[])) {
    if (shapeOf(application) === 'record') named.push((application as UnknownRecord)['invoiceId'])
  }
  return named
}

/** How many instalments an invoice may have: terms say it only once they are resolved. */
function mostInstalments({ instalments, dueDate, terms }: UnknownRecord): number {
  if (shapeOf(instalments) === 'array') return (instalments as readonly unknown[]).length
  return dueDate === undefined && terms !== undefined ? Infinity : 0
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_ID_LENGTH
