import { at, MAX_ID_LENGTH, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { IdIndex } from '../ledger/id-index.js'
import { GrowingInts } from '../ledger/growing-columns.js'
import { readInstalmentName, type InstalmentName } from '../ledger/instalment-name.js'
import { expectedRows, Holes, rowsOf, rowsPresent } from '../ledger/read-rows.js'

/** The vertex of documents that name no customer. */
export const NOBODY = 0

/**
 * Which customers are connected by documents: a union-find over customers in order of first appearance. A document that
 * names no customer connects no customers; it is only recorded which groups it is connected to.
 */
export class DocumentTies {
  readonly ids = new IdIndex(1024)
  readonly #parent: number[] = [NOBODY]
  /** The customer of each invoice, by the number of the invoice. */
  readonly #invoices = new IdIndex(1024)
  readonly #debtor: number[] = []
  /** The most instalments that an invoice may have, by the number of the invoice; only invoices that have some. */
  readonly #parts = new Map<number, number>()
  /** Invoices whose id may be the name of an instalment of another invoice. */
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

  /** Number of vertices. */
  get count(): number {
    return this.#parent.length
  }

  /** The groups that are connected to documents that name no customer. */
  strays(): Set<number> {
    return new Set([...this.#strays].map((vertex) => this.find(vertex)))
  }

  /** Records that a customer is connected to a document that names no customer. */
  stray(vertex: number): void {
    if (vertex !== NOBODY) this.#strays.add(vertex)
  }

  /**
   * Reads a list of documents and returns the vertex per row. Invoices must be read first, since other documents name
   * them.
   */
  read(value: unknown, list: string): Int32Array {
    return this.readBy(value, list, this.reader(list))
  }

  /** Returns the function that finds the vertex of a row of a list. */
  reader(list: string): (fields: UnknownRecord) => number {
    if (list === 'customers') return ({ id }) => this.customer(id)
    const isInvoices = list === 'invoices'
    const ids = isInvoices ? this.#invoices : new IdIndex(64)
    const owners = isInvoices ? this.#debtor : []
    // A write-off or dispute may name no customer of its own: it belongs to the customer of its invoice.
    const isClaim = list === 'writeOffs' || list === 'disputes'
    return (fields) => {
      const own = this.customer(fields['customerId'])
      const vertex = isClaim && own === NOBODY ? (this.debtor(fields['invoiceId']) ?? NOBODY) : own
      const named = isInvoices ? [] : invoicesNamedBy(fields)
      const tied = this.#tieAll(vertex, fields['id'], named, ids, owners)
      return isInvoices ? this.#note(tied, fields) : tied
    }
  }

  /** Reads any list and returns the vertex per row, found by a given function. */
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
      // The path is built only for the one row that could not be read, not for each of a million.
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

  /** Connects a customer to the one who owes an invoice; a document that names no customer gets that one. */
  tie(vertex: number, invoiceId: unknown): number {
    const debtor = this.debtor(invoiceId)
    return debtor === undefined ? vertex : this.#join(vertex, debtor)
  }

  /** Connects two customers. */
  tieCustomer(vertex: number, id: unknown): void {
    this.#join(vertex, this.customer(id))
  }

  /** Connects a document to the invoices that it names, and to the document with the same id. */
  #tieAll(own: number, id: unknown, named: readonly unknown[], ids: IdIndex, owners: number[]): number {
    let vertex = own
    for (const invoiceId of named) vertex = this.tie(vertex, invoiceId)
    if (!isId(id)) return vertex
    // Two rows with the same id are detected, and refused or set aside, only if they are in the same part.
    const number = ids.intern(id)
    if (number < owners.length) vertex = this.#join(vertex, owners[number] as number)
    owners[number] = vertex
    return vertex
  }

  /**
   * Records what an invoice may be confused with: the names of its instalments, or that its own id may be such a name.
   */
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

  /** Connects invoices to those whose instalment names they have: a book that has both is refused. */
  #tieNames(): void {
    for (const { invoiceId, instalment, vertex } of this.#alike) {
      const number = this.#invoices.find(invoiceId)
      if (instalment <= (this.#parts.get(number) ?? 0)) this.#join(vertex, this.#debtor[number] as number)
    }
  }

  /** Joins two groups and returns the first vertex, or the other if the first is that of no customer. */
  #join(a: number, b: number): number {
    if (a === NOBODY || b === NOBODY) {
      if (a !== b) this.#strays.add(a + b)
      return a + b
    }
    const first = this.find(a)
    const second = this.find(b)
    // The earlier customer stays the root, so that groups are in order of first appearance.
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

/** The most instalments that an invoice may have: terms tell the number only after they are resolved. */
function mostInstalments({ instalments, dueDate, terms }: UnknownRecord): number {
  if (shapeOf(instalments) === 'array') return (instalments as readonly unknown[]).length
  return dueDate === undefined && terms !== undefined ? Infinity : 0
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_ID_LENGTH
