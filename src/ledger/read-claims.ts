import { refuse } from '../kernel/error.js'
import type { UnknownRecord } from '../kernel/expect.js'
import { NEVER, WRITE_OFF } from './book.js'
import { IdIndex } from './id-index.js'
import type { MovementRow, MovementRows } from './movement-rows.js'
import { amountOf, dayOf, endOf, idOf, instalmentOf, pathOf, type Place } from './read-fields.js'
import { eachRow, expectedRows, optionalRowsOf } from './read-rows.js'
import { invoiceOf, scaleOf, type Registers } from './registers.js'
import type { TextColumn } from './text-column.js'

/** The days and the kind of a claim, which can depend on its invoice. */
type Days = Pick<MovementRow, 'told' | 'from' | 'end' | 'kind'>

/** Reads claims on invoices, each with its own id: write-offs and disputes differ only in their days and kind. */
function readClaims(
  value: unknown,
  list: 'writeOffs' | 'disputes',
  what: string,
  registers: Registers,
  into: MovementRows,
  daysOf: (fields: UnknownRecord, invoice: number, place: Place) => Days,
): TextColumn {
  const rows = optionalRowsOf(value, list, `an array of ${what}s`)
  const ids = new IdIndex(expectedRows(rows))
  eachRow(rows, list, (fields, place) => {
    const id = idOf(fields['id'], place, 'id')
    if (ids.intern(id) !== place.row)
      refuse('id.duplicate', pathOf(place, 'id'), `an id that no other ${what} has`, id)
    const invoice = invoiceOf(fields['invoiceId'], registers, place)
    const scale = scaleOf(fields['currency'], invoice, registers, place)
    const count = registers.invoices.instalments(invoice)
    into.push({
      invoice,
      ...daysOf(fields, invoice, place),
      instalment: instalmentOf(fields['instalment'], count, place, 'instalment'),
      amount: amountOf(fields['amount'], scale, place, 'amount'),
      source: place.row,
    })
  })
  return ids.texts()
}

/** Reads write-offs; one counts from its date, but never before its invoice. */
export const readWriteOffs = (value: unknown, registers: Registers, movements: MovementRows): TextColumn =>
  readClaims(value, 'writeOffs', 'write-off', registers, movements, (fields, invoice, place) => {
    const told = dayOf(fields['date'], place, 'date')
    const issued = registers.invoices.columns.issued[invoice] as number
    return { told, from: Math.max(told, issued), end: NEVER, kind: WRITE_OFF }
  })

/** Reads disputes; they are stored in the same columns as movements, although they reduce nothing. */
export const readDisputes = (value: unknown, registers: Registers, disputes: MovementRows): TextColumn =>
  readClaims(value, 'disputes', 'dispute', registers, disputes, (fields, _, place) => {
    const opened = dayOf(fields['openedOn'], place, 'openedOn')
    return { told: opened, from: opened, end: endOf(fields['closedOn'], opened, place, 'closedOn'), kind: 0 }
  })
