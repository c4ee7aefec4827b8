import type { DayNumber } from '../calendar/day-number.js'
import { compareMinor, type Minor } from '../numbers/minor.js'
import type { MovementColumns } from './book.js'
import { compareTexts } from './compare-texts.js'
import { GrowingInts, GrowingMinors } from './growing-columns.js'
import { minorAt, minorColumn, setMinor, type MinorColumn } from './minor-column.js'
import type { TextColumn } from './text-column.js'

/** One row: a reduction of an invoice, or a dispute over it. */
export interface MovementRow {
  readonly invoice: number
  /** The date of the document, or of the application. */
  readonly told: DayNumber
  /** The day from which it counts: never before the invoice. */
  readonly from: DayNumber
  readonly end: DayNumber
  readonly kind: number
  readonly instalment: number
  readonly amount: Minor
  readonly source: number
}

/** Movements, or disputes, collected in the order of the documents and then grouped by invoice. */
export class MovementRows {
  readonly #invoice: GrowingInts
  readonly #told: GrowingInts
  readonly #from: GrowingInts
  readonly #end: GrowingInts
  readonly #kind: GrowingInts
  readonly #instalment: GrowingInts
  readonly #amount: GrowingMinors
  readonly #source: GrowingInts

  constructor(expected: number) {
    this.#invoice = new GrowingInts(expected)
    this.#told = new GrowingInts(expected)
    this.#from = new GrowingInts(expected)
    this.#end = new GrowingInts(expected)
    this.#kind = new GrowingInts(expected)
    this.#instalment = new GrowingInts(expected)
    this.#amount = new GrowingMinors(expected)
    this.#source = new GrowingInts(expected)
  }

  push(row: MovementRow): void {
    this.#invoice.push(row.invoice)
    this.#told.push(row.told)
    this.#from.push(row.from)
    this.#end.push(row.end)
    this.#kind.push(row.kind)
    this.#instalment.push(row.instalment)
    this.#amount.push(row.amount)
    this.#source.push(row.source)
  }

  /**
   * The columns, grouped by invoice; per invoice, ordered by the day from which a row counts, then by kind, then by
   * document id, so that the order of the input does not matter. Among rows of one payment, those that name an
   * instalment come before those that name none, which then reduce the other instalments; the last criterion is the
   * amount.
   */
  group(invoices: number, idOf: (kind: number, source: number) => string): MovementColumns {
    const length = this.#invoice.length
    const empty = length === 0
    const start = new Uint32Array(empty ? 0 : invoices + 1)
    for (let row = 0; row < length; row++)
      start[this.#invoice.at(row) + 1] = (start[this.#invoice.at(row) + 1] as number) + 1
    for (let invoice = 1; invoice < start.length; invoice++) {
      start[invoice] = (start[invoice] as number) + (start[invoice - 1] as number)
    }
    const order = new Uint32Array(length)
    const next = start.slice()
    for (let row = 0; row < length; row++) {
      const invoice = this.#invoice.at(row)
      const place = next[invoice] as number
      order[place] = row
      next[invoice] = place + 1
    }
    const amounts = this.#amount.done()
    const before = (a: number, b: number): number =>
      this.#from.at(a) - this.#from.at(b) ||
      this.#kind.at(a) - this.#kind.at(b) ||
      compareTexts(idOf(this.#kind.at(a), this.#source.at(a)), idOf(this.#kind.at(b), this.#source.at(b))) ||
      namedFirst(this.#instalment.at(a)) - namedFirst(this.#instalment.at(b)) ||
      compareMinor(minorAt(amounts, a), minorAt(amounts, b))
    for (let invoice = 0; invoice + 1 < start.length; invoice++) {
      const first = start[invoice] as number
      const last = start[invoice + 1] as number
      if (last - first > 1) order.subarray(first, last).sort(before)
    }
    return {
      start,
      told: pick(this.#told, order, new Int32Array(length)),
      from: pick(this.#from, order, new Int32Array(length)),
      end: pick(this.#end, order, new Int32Array(length)),
      kind: pick(this.#kind, order, new Uint8Array(length)),
      instalment: pick(this.#instalment, order, new Uint32Array(length)),
      amount: pickMinors(amounts, order),
      source: pick(this.#source, order, new Int32Array(length)),
    }
  }
}

/** The rank of an instalment among the rows of one document: 0, which names no instalment, comes last. */
const namedFirst = (instalment: number): number => (instalment === 0 ? 2 ** 32 : instalment)

/** A column with its rows in the given order. */
function pick<Column extends Int32Array | Uint32Array | Uint8Array>(
  column: GrowingInts,
  order: Uint32Array,
  picked: Column,
): Column {
  for (let place = 0; place < order.length; place++) picked[place] = column.at(order[place] as number)
  return picked
}

function pickMinors(column: MinorColumn, order: Uint32Array): MinorColumn {
  const picked = minorColumn(order.length)
  for (let place = 0; place < order.length; place++)
    setMinor(picked, place, minorAt(column, order[place] as number))
  return picked
}

/** Concatenates two columns of texts. */
export function joinTexts(first: TextColumn, second: TextColumn): TextColumn {
  if (second.ends.length === 0) return first
  const length = first.units.length + second.units.length
  const narrow = first.units instanceof Uint8Array && second.units instanceof Uint8Array
  const units = narrow ? new Uint8Array(length) : new Uint16Array(length)
  units.set(first.units)
  units.set(second.units, first.units.length)
  const ends = new Uint32Array(first.ends.length + second.ends.length)
  ends.set(first.ends)
  for (let index = 0; index < second.ends.length; index++) {
    ends[first.ends.length + index] = (second.ends[index] as number) + first.units.length
  }
  return { units, ends }
}
