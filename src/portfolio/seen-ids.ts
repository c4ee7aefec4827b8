import { refuse } from '../kernel/error.js'
import { at, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { isName } from '../escalation/read-name.js'
import { IdIndex } from '../ledger/id-index.js'
import { readInstalmentName, writeInstalmentName } from '../ledger/instalment-name.js'

/** Rows of a part, the list in which they stand, and where that is. */
export interface ListOfPart {
  readonly list: string
  readonly rows: readonly unknown[]
  readonly path: string
}

/** The lists whose rows bear names of their own, and the field that has it. */
const NAMED: Readonly<Record<string, 'id' | 'caseId'>> = {
  invoices: 'id',
  payments: 'id',
  creditNotes: 'id',
  writeOffs: 'id',
  disputes: 'id',
  promises: 'id',
  contacts: 'id',
  states: 'caseId',
}

/**
 * The names of documents, states and cases in the parts of a stream that are done. Of two rows of one name in one part the run sets both aside; of
 * two in different parts the first has gone out when the second comes, and both would have a case, and commands, of one name.
 */
export class SeenIds {
  readonly #lists = new Map(Object.keys(NAMED).map((list) => [list, new IdIndex(64)]))
  readonly #cases = new IdIndex(64)
  /** How many instalments an invoice lists, by its name. */
  readonly #parts = new Map<string, number>()
  /** The least number of an instalment whose name another invoice bears, by the name of the invoice that may be split. */
  readonly #taken = new Map<string, number>()

  /**
   * Notes the names of a part.
   *
   * @throws ReceivablesError `id.duplicate` for a name that a part before it has.
   */
  add(part: readonly ListOfPart[]): void {
    const named = part.filter(({ list }) => Object.hasOwn(NAMED, list))
    for (const list of named) this.#walk(list, (row, id, place) => this.#expectNew(list.list, row, id, place))
    for (const list of named) this.#walk(list, (row, id) => this.#note(list.list, row, id))
  }

  /** Visits the rows that have a name; what is wrong with the others the run says. */
  #walk(
    { list, rows, path }: ListOfPart,
    visit: (row: unknown, id: string, place: () => string) => void,
  ): void {
    const field = NAMED[list] as 'id' | 'caseId'
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index]
      const id = fieldOf(row, field)
      if (isName(id)) visit(row, id, () => at(at(path, index), field))
    }
  }

  /**
   * Notes a case whose state goes out.
   *
   * @throws ReceivablesError `id.duplicate` where one of its name has gone out: its state came with another part than its invoice.
   */
  addCase(caseId: string): void {
    const { count } = this.#cases
    if (this.#cases.intern(caseId) !== count)
      refuse('id.duplicate', 'customers', 'the state of a case in the part that has its invoice', caseId)
  }

  #expectNew(list: string, row: unknown, id: string, place: () => string): void {
    if (this.#lists.get(list)?.find(id) !== -1)
      refuse('id.duplicate', place(), 'a name that no part before it has', id)
    if (list !== 'invoices') return
    const name = readInstalmentName(id)
    if (name !== undefined && name.instalment <= (this.#parts.get(name.invoiceId) ?? 0))
      refuse('id.duplicate', place(), 'a name that no instalment of a part before it has', id)
    const instalment = this.#taken.get(id)
    if (instalment === undefined || instalment > partsOf(row)) return
    const taken = writeInstalmentName({ invoiceId: id, instalment })
    refuse('id.duplicate', place(), 'instalments whose names no part before it has', taken)
  }

  #note(list: string, row: unknown, id: string): void {
    this.#lists.get(list)?.intern(id)
    if (list !== 'invoices') return
    const parts = partsOf(row)
    if (parts > 0) this.#parts.set(id, parts)
    const name = readInstalmentName(id)
    if (name === undefined) return
    const { invoiceId, instalment } = name
    this.#taken.set(invoiceId, Math.min(instalment, this.#taken.get(invoiceId) ?? instalment))
  }
}

/** How many instalments an invoice lists. */
function partsOf(row: unknown): number {
  const instalments = fieldOf(row, 'instalments')
  return shapeOf(instalments) === 'array' ? (instalments as readonly unknown[]).length : 0
}

/** A field of a row, where it can be read. */
function fieldOf(row: unknown, field: string): unknown {
  try {
    return shapeOf(row) === 'record' ? (row as UnknownRecord)[field] : undefined
  } catch {
    return undefined
  }
}
