import { at, MAX_ID_LENGTH, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { IdIndex } from '../ledger/id-index.js'
import { GrowingInts } from '../ledger/growing-columns.js'
import { expectedRows, Holes, rowsOf, rowsPresent } from '../ledger/read-rows.js'

/** The node of what names no customer. */
export const NOBODY = 0

/** Which customers documents tie to each other: a union-find over customers in the order in which they come. */
export class DocumentTies {
  readonly ids = new IdIndex(1024)
  readonly #parent: number[] = [NOBODY]
  /** The customer of each invoice, by the number of the invoice. */
  readonly #invoices = new IdIndex(1024)
  readonly #debtor: number[] = []

  /** The group of a node: the smallest node in it. */
  find(node: number): number {
    let root = node
    while (this.#parent[root] !== root) root = this.#parent[root] as number
    for (let next = node; next !== root;) {
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

  /** Reads a list of documents; the node of each of its rows. Invoices come first, since other documents name them. */
  read(value: unknown, list: string): Int32Array {
    const isInvoices = list === 'invoices'
    const ids = isInvoices ? this.#invoices : new IdIndex(64)
    const owners = isInvoices ? this.#debtor : []
    return this.readBy(value, list, (fields) => this.#nodeOf(fields, list, ids, owners))
  }

  /** Reads any list; the node of each of its rows, as somebody finds it. */
  readBy(value: unknown, list: string, nodeOf: (fields: UnknownRecord) => number): Int32Array {
    const rows = rowsOf(value, list, `an array of ${list}`)
    const holes = new Holes(rows, list)
    const nodes = new GrowingInts(expectedRows(rows))
    let place = 0
    readSafely(
      () => at(list, place),
      () => {
        for (; place < rows.length; place++) {
          const row = rows[place]
          if (row === undefined) holes.note(place)
          nodes.push(shapeOf(row) === 'record' ? nodeOf(row as UnknownRecord) : NOBODY)
        }
      },
    )
    return nodes.done()
  }

  /** The node of a customer. */
  customer(id: unknown): number {
    if (!isId(id)) return NOBODY
    const node = this.ids.intern(id) + 1
    if (node === this.#parent.length) this.#parent.push(node)
    return node
  }

  /** The node of the customer who owes an invoice that was read. */
  debtor(invoiceId: unknown): number | undefined {
    const number = isId(invoiceId) ? this.#invoices.find(invoiceId) : -1
    return number === -1 ? undefined : this.#debtor[number]
  }

  /** Ties a customer to the one who owes an invoice. */
  tie(node: number, invoiceId: unknown): void {
    const debtor = this.debtor(invoiceId)
    if (debtor !== undefined && debtor !== node) this.#join(node, debtor)
  }

  #nodeOf(fields: UnknownRecord, list: string, ids: IdIndex, owners: number[]): number {
    const { id } = fields
    const node = list === 'customers' ? this.customer(id) : this.#ownerOf(fields, list)
    if (!isId(id)) return node
    const number = ids.intern(id)
    // Two rows of one id are refused, or set aside, only where they meet.
    if (number < owners.length) this.#join(node, owners[number] as number)
    else owners.push(node)
    return node
  }

  /** The customer of a document, tied to those of the invoices that it names. */
  #ownerOf(fields: UnknownRecord, list: string): number {
    const claims = list === 'writeOffs' || list === 'disputes'
    if (claims) return this.debtor(fields['invoiceId']) ?? NOBODY
    const node = this.customer(fields['customerId'])
    this.tie(node, fields['invoiceId'])
    const { applications } = list === 'payments' ? fields : { applications: undefined }
    if (shapeOf(applications) === 'array') {
      for (const application of rowsPresent(applications as readonly unknown[])) {
        if (shapeOf(application) === 'record') this.tie(node, (application as UnknownRecord)['invoiceId'])
      }
    }
    return node
  }

  #join(a: number, b: number): void {
    const first = this.find(a)
    const second = this.find(b)
    this.#parent[Math.max(first, second)] = Math.min(first, second)
  }
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_ID_LENGTH
