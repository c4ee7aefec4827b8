import { describe } from '../kernel/describe.js'
import { isReceivablesError, refuse } from '../kernel/error.js'
import { at, expectKeys, expectRecord, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { DOCUMENT_LISTS } from '../ledger/prepare-book.js'
import { optionalRowsOf, withFewHoles } from '../ledger/read-rows.js'
import type { ControlRequest } from './control-request.js'
import { movePath, underPath } from '../kernel/under-path.js'
import { SeenIds, type ListOfPart } from './seen-ids.js'
import type { StreamStep } from './stream-model.js'

/** The lists of a part that are appended to a batch, by their position in a request. */
const LISTS = [
  ...DOCUMENT_LISTS.filter((list) => list !== 'calendars').map((list) => ['documents', list] as const),
  ['', 'customers'],
  ['', 'facts'],
  ['journal', 'states'],
  ['journal', 'events'],
] as const

/** The index at which the rows of a part start in a list of the batch, and their path. */
interface Piece {
  readonly start: number
  readonly path: string
}

/** Parts of a stream that are run together: their lists are concatenated. */
export class StreamBatch {
  readonly #lists = LISTS.map((): unknown[] => [])
  readonly #pieces = LISTS.map((): Piece[] => [])
  #calendars: readonly unknown[] | undefined
  rows = 0

  /** Adds a part; returns the customers that it names, and its lists. */
  add(
    value: unknown,
    path: string,
  ): { readonly ids: ReadonlySet<string>; readonly lists: readonly ListOfPart[] } {
    const ids = new Set<string>()
    const lists: ListOfPart[] = []
    readSafely(path, () => {
      const part = readPart(value, path)
      LISTS.forEach(([group, list], index) => {
        const place = at(group === '' || isWhole(value) ? path : at(path, group), list)
        const rows = withFewHoles(optionalRowsOf(part[group][list], place, `an array of ${list}`), place)
        const own = this.#lists[index] as unknown[]
        this.#pieces[index]?.push({ start: own.length, path: place })
        // A hole in the list is a missing row, which the run reports.
        for (const row of rows) own.push(row)
        collectIds(rows, list, ids)
        if (group !== '' && list !== 'events') lists.push({ list, rows, path: place })
        this.rows += rows.length
      })
      const { calendars } = part.documents
      if (calendars !== undefined)
        this.#calendars ??= optionalRowsOf(calendars, at(path, 'calendars'), 'holiday calendars')
    })
    return { ids, lists }
  }

  /** The fields of a request that come from the batch. */
  request(): Pick<ControlRequest, 'documents' | 'customers' | 'facts' | 'journal'> {
    const groups: Record<'documents' | '' | 'journal', Record<string, unknown>> = {
      documents: this.#calendars === undefined ? {} : { calendars: this.#calendars },
      '': {},
      journal: {},
    }
    LISTS.forEach(([group, list], index) => (groups[group][list] = this.#lists[index]))
    return { documents: groups.documents, journal: groups.journal, ...groups[''] } as never
  }

  /** The path in the stream of a row, from its path in the batch. */
  placeOf(path: string): string {
    for (const [index, [group, list]] of LISTS.entries()) {
      const own = group === 'journal' ? at(group, list) : list
      const found = path.startsWith(`${own}[`) ? /^\d+/.exec(path.slice(own.length + 1))?.[0] : undefined
      const piece = found === undefined ? undefined : this.#pieceOf(index, Number(found))
      if (found === undefined || piece === undefined) continue
      return movePath(path, `${own}[${found}]`, at(piece.path, Number(found) - piece.start))
    }
    return path
  }

  #pieceOf(list: number, row: number): Piece | undefined {
    const length = this.#lists[list]?.length ?? 0
    return row < length ? this.#pieces[list]?.filter(({ start }) => start <= row).at(-1) : undefined
  }

  /** Runs a verb over the batch; errors get their path in the stream. */
  tell<Result>(run: () => Result): Result {
    try {
      return run()
    } catch (error) {
      const place = isReceivablesError(error) ? this.placeOf(error.path) : ''
      if (!isReceivablesError(error) || place === error.path) throw error
      return underPath(error.path, place, () => {
        throw error
      })
    }
  }
}

const isWhole = (value: unknown): boolean => !('documents' in (value as object))

/** A part of a stream: documents, or documents together with other facts. */
function readPart(value: unknown, path: string): Record<'documents' | '' | 'journal', UnknownRecord> {
  const fields = expectRecord(value, path, 'the documents of customers')
  if (isWhole(fields)) {
    expectKeys(fields, DOCUMENT_LISTS, path)
    return { documents: { ...fields }, '': {}, journal: {} }
  }
  expectKeys(fields, ['documents', 'customers', 'facts', 'journal'], path)
  const { documents, customers, facts, journal } = fields
  const place = at(path, 'documents')
  const own = { ...expectRecord(documents, place) }
  expectKeys(own, DOCUMENT_LISTS, place)
  const kept = { ...expectRecord(journal ?? {}, at(path, 'journal')) }
  expectKeys(kept, ['states', 'events'], at(path, 'journal'))
  return { documents: own, '': { customers, facts }, journal: kept }
}

/** The customers that rows name; unreadable rows name none, and the run reports what is wrong with them. */
function collectIds(rows: readonly unknown[], list: string, ids: Set<string>): void {
  const field = list === 'customers' ? 'id' : 'customerId'
  for (const row of rows) {
    const id = shapeOf(row) === 'record' ? (row as UnknownRecord)[field] : undefined
    if (typeof id === 'string') ids.add(id)
  }
}

/**
 * Refuses a customer that appears again after its part is finished, and a document with an id that another part has.
 */
export class SeenParts {
  readonly #seen = new Set<string>()
  /** Undefined if the caller guarantees the order of the parts; then no ids are kept. */
  readonly #names: SeenIds | undefined
  #last: string | undefined

  constructor(readonly order: 'any' | 'ascending') {
    this.#names = order === 'any' ? new SeenIds() : undefined
  }

  /** Records a step that is returned: two states of one case are refused. */
  out(step: StreamStep): void {
    if (step.kind === 'state') this.#names?.addCase(step.state.caseId)
  }

  add({ ids, lists }: ReturnType<StreamBatch['add']>, path: string): void {
    if (this.order === 'any') {
      for (const id of ids) {
        if (this.#seen.has(id)) refuse('id.duplicate', path, 'customers who were in no previous part', id)
        this.#seen.add(id)
      }
      this.#names?.add(lists)
      return
    }
    let last = this.#last
    for (const id of ids) {
      if (this.#last !== undefined && id <= this.#last)
        refuse('id.duplicate', path, `customers with ids after ${describe(this.#last)}`, id)
      if (last === undefined || id > last) last = id
    }
    this.#last = last
  }
}
