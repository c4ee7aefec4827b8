import type { Documents, Invoice, Payment } from 'receivables/ledger'
import { CREDIT, readRow, type CellFault, type Credit, type ReadRow, type RowFormat } from './read-row.js'
import { counted, sumOf } from './text.js'

/** A row that could not be read, with everything that is wrong with it. */
export interface BadRow {
  readonly line: number
  readonly faults: readonly CellFault[]
}

/** Bad rows as they are listed: by line, those that are credits behind the others, which would not be seen among many of them. */
export function creditsLast(bad: readonly BadRow[]): readonly BadRow[] {
  const isCredit = ({ faults }: BadRow) => faults.some(({ problem }) => problem === CREDIT)
  return [...bad.filter((row) => !isCredit(row)), ...bad.filter(isCredit)]
}

/** A row that repeats an earlier one, cell by cell. */
export interface RepeatedRow {
  readonly line: number
  readonly firstLine: number
  readonly id: string
}

/** An invoice number whose rows contradict each other, and their lines. */
export interface ContradictedId {
  readonly id: string
  readonly lines: readonly number[]
}

/** What became of every row: `rowsRead` = `used` + `repeated` + `setAside` + `bad`, counted in rows. */
export interface ImportSummary {
  readonly rowsRead: number
  readonly used: number
  readonly repeated: readonly RepeatedRow[]
  readonly contradicted: readonly ContradictedId[]
  /** Rows of contradicted invoice numbers. */
  readonly setAside: number
  readonly bad: readonly BadRow[]
  /** What the bad rows that are credits come to, which the totals are without: a currency each, exact repetitions counted once. */
  readonly credits: readonly { readonly currency: string; readonly amount: string; readonly count: number }[]
  readonly remarks: readonly string[]
  /** Whether the export says on which days invoices were paid. */
  readonly paymentDays: boolean
}

interface Entry {
  /** The whole row as one text, to compare with. */
  readonly row: string
  readonly line: number
  readonly read: ReadRow | undefined
  readonly credit: Credit | undefined
  /** Further rows with the same number; most numbers have none. */
  more?: { readonly line: number; readonly same: boolean; readonly readable: boolean }[]
}

/**
 * Takes the rows of an export one by one and tells what became of each. An exact repetition counts once. Rows that share
 * a number and differ are all set aside, for nobody here can know which of them is right.
 */
export class RowImport {
  readonly #format: RowFormat
  readonly #width: number
  readonly #entries = new Map<string, Entry>()
  readonly #bad: BadRow[] = []
  /** Credits without a number, such as payments on account: which of them are repetitions cannot be known. */
  readonly #unnumbered: Credit[] = []
  #rowsRead = 0

  /** @param width - How many columns the header has. */
  constructor(format: RowFormat, width: number) {
    this.#format = format
    this.#width = width
  }

  /** Takes a row that could not be told apart into cells. */
  addBroken(line: number, problem: string): void {
    this.#rowsRead += 1
    this.#bad.push({ line, faults: [{ column: '(row)', value: '', problem }] })
  }

  /** Takes the cells of the row that begins on a line. */
  add(cells: readonly string[], line: number): void {
    this.#rowsRead += 1
    const problem = this.#problemOf(cells)
    if (problem !== undefined) {
      this.#bad.push({ line, faults: [{ column: '(row)', value: '', problem }] })
      return
    }
    const result = readRow(cells, this.#format)
    if (result.faults !== undefined) this.#bad.push({ line, faults: result.faults })
    const id = this.#idOf(cells)
    if (id === '') {
      if (result.faults !== undefined && result.credit !== undefined) this.#unnumbered.push(result.credit)
      return
    }
    const read = result.faults === undefined ? result.read : undefined
    const credit = result.faults === undefined ? undefined : result.credit
    const row = JSON.stringify(cells)
    const known = this.#entries.get(id)
    if (known === undefined) {
      this.#entries.set(id, { row, line, read, credit })
      return
    }
    known.more ??= []
    known.more.push({ line, same: row === known.row, readable: read !== undefined })
  }

  /** The documents of the rows that are used, and what became of all rows. */
  finish(): { readonly documents: Documents; readonly summary: ImportSummary } {
    const invoices: Invoice[] = []
    const payments: Payment[] = []
    const repeated: RepeatedRow[] = []
    const contradicted: ContradictedId[] = []
    const remarks: string[] = []
    const credits: Credit[] = [...this.#unnumbered]
    let setAside = 0
    for (const [id, { line, read, credit, more = [] }] of this.#entries) {
      if (more.some(({ same }) => !same)) {
        const readable = [read !== undefined, ...more.map((row) => row.readable)].filter(Boolean).length
        // Where none of its rows can be read, they are listed as bad and nothing is set aside.
        if (readable > 0) contradicted.push({ id, lines: [line, ...more.map((row) => row.line)] })
        setAside += readable
        continue
      }
      if (credit !== undefined) credits.push(credit)
      if (read === undefined) continue
      for (const row of more) repeated.push({ line: row.line, firstLine: line, id })
      invoices.push(read.invoice)
      if (read.payment !== undefined) payments.push(read.payment)
      if (read.remark !== undefined) remarks.push(read.remark)
    }
    return {
      documents: { invoices, payments },
      summary: {
        rowsRead: this.#rowsRead,
        used: invoices.length,
        repeated: repeated.sort((a, b) => a.line - b.line),
        contradicted,
        setAside,
        bad: this.#bad,
        credits: totalsOf(credits),
        remarks: [...this.#sharedDays(), ...remarks],
        paymentDays: this.#format.columns.settled !== undefined,
      },
    }
  }

  /** One column for two days is as it was asked for, and worth a word. */
  #sharedDays(): string[] {
    const { issued, due } = this.#format.columns
    return issued === undefined || issued.place !== due?.place
      ? []
      : [`the column "${due.name}" is both issued and due in --map: every invoice counts as due on its day`]
  }

  #problemOf(cells: readonly string[]): string | undefined {
    if (cells.every((cell) => cell.trim() === '')) return 'all its cells are empty'
    if (cells.length === this.#width) return undefined
    return `${counted(cells.length, 'cell')} where the header has ${String(this.#width)}`
  }

  #idOf(cells: readonly string[]): string {
    const column = this.#format.columns.id
    return column === undefined ? '' : (cells[column.place] ?? '').trim()
  }
}

function totalsOf(credits: readonly Credit[]): ImportSummary['credits'] {
  const amounts = new Map<string, string[]>()
  for (const { currency, amount } of credits) {
    const own = amounts.get(currency)
    if (own === undefined) amounts.set(currency, [amount])
    else own.push(amount)
  }
  return [...amounts]
    .map(([currency, own]) => ({ currency, amount: sumOf(own), count: own.length }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1))
}
