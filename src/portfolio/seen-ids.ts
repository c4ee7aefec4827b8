import { refuse } from '../kernel/error.js'
import { at, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { isName } from '../escalation/read-name.js'
import { IdIndex } from '../ledger/id-index.js'
import { readInstalmentName, writeInstalmentName } from '../ledger/instalment-name.js'

/** The rows of a list in a part, and the path of the list. */
export interface ListOfPart {
  readonly list: string
  readonly rows: readonly unknown[]
  readonly path: string
}

/** The lists whose rows have ids, and the field of the id. */
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
 * The ids of documents, states and cases in the finished parts of a stream. Two rows with the same id in one part are
 * both set aside by the run; if they are in different parts, the first was already returned when the second arrives,
 * and there would be two cases, and commands, with the same id.
 */
export class SeenIds {
  readonly #lists = new Map(Object.keys(NAMED).map((list) => [list, new IdIndex(64)]))
  readonly #cases = new IdIndex(64)
  /** Number of instalments per invoice, by invoice id. */
  readonly #parts = new Map<string, number>()
  /** By invoice id: the lowest instalment number whose name is the id of another invoice. */
  readonly #taken = new Map<string, number>()

  /**
   * Records the ids of a part.
   *
   * @throws ReceivablesError `id.duplicate` for an id that an earlier part has.
   */
  add(part: readonly ListOfPart[]): void {
    const named = part.filter(({ list }) => Object.hasOwn(NAMED, list))
    for (const list of named) this.#walk(list, (row, id, place) => this.#expectNew(list.list, row, id, place))
    for (const list of named) this.#walk(list, (row, id) => this.#note(list.list, row, id))
  }

  /** Visits the rows that have an id; faults of the others are reported by the run. */
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
   * Records a case whose state is returned.
   *
   * @throws ReceivablesError `id.duplicate` if a case with this id was already returned: its state came with another
   * part than its invoice.
   */
  addCase(caseId: string): void {
    const { count } = this.#cases
    if (this.#cases.intern(caseId) !== count)
      refuse('id.duplicate', 'customers', 'the state of each case in the same part as its invoice', caseId)
  }

  #expectNew(list: string, row: unknown, id: string, place: () => string): void {
    if (this.#lists.get(list)?.find(id) !== -1)
      refuse('id.duplicate', place(), 'an id that no previous part has', id)
    if (list !== 'invoices') return
    const name = readInstalmentName(id)
    if (name !== undefined && name.instalment <= (this.#parts.get(name.invoiceId) ?? 0))
      refuse('id.duplicate', place(), 'an id that no instalment of a previous part has', id)
    const instalment = this.#taken.get(id)
    if (instalment === undefined || instalment > partsOf(row)) return
    const taken = writeInstalmentName({ invoiceId: id, instalment })
    refuse('id.duplicate', place(), 'instalments whose ids no previous part has', taken)
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

/** Number of instalments that an invoice lists. */
function partsOf(row: unknown): number {
  const instalments = fieldOf(row, 'instalments')
  return shapeOf(instalments) === 'array' ? (instalments as readonly unknown[]).length : 0
}

/** A field of a row; undefined if it cannot be read. */
function fieldOf(row: unknown, field: string): unknown {
  try {
    return shapeOf(row) === 'record' ? (row as UnknownRecord)[field] : undefined
  } catch {
    return undefined
  }
}
