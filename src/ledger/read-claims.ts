import { refuse } from '../kernel/error.js'
import { NEVER, WRITE_OFF } from './book.js'
import { IdIndex } from './id-index.js'
import type { MovementRows } from './movement-rows.js'
import { amountOf, dayOf, endOf, idOf, instalmentOf, pathOf } from './read-fields.js'
import { eachRow, optionalRowsOf } from './read-rows.js'
import { invoiceOf, scaleOf, type Registers } from './registers.js'
import type { TextColumn } from './text-column.js'

/** Reads write-offs. */
export function readWriteOffs(value: unknown, registers: Registers, movements: MovementRows): TextColumn {
  const rows = optionalRowsOf(value, 'writeOffs', 'an array of write-offs')
  const ids = new IdIndex(rows.length)
  eachRow(rows, 'writeOffs', (fields, place) => {
    const id = idOf(fields['id'], place, 'id')
    if (ids.intern(id) !== place.row)
      refuse('id.duplicate', pathOf(place, 'id'), 'an id that no other write-off bears', id)
    const invoice = invoiceOf(fields['invoiceId'], registers, place)
    const scale = scaleOf(fields['currency'], invoice, registers, place)
    const told = dayOf(fields['date'], place, 'date')
    movements.push({
      invoice,
      told,
      from: Math.max(told, registers.invoices.columns.issued[invoice] as number),
      end: NEVER,
      kind: WRITE_OFF,
      instalment: instalmentOf(
        fields['instalment'],
        registers.invoices.instalments(invoice),
        place,
        'instalment',
      ),
      amount: amountOf(fields['amount'], scale, place, 'amount'),
      source: place.row,
    })
  })
  return ids.texts()
}

/** Reads disputes; they are laid out as movements are, though they move nothing. */
export function readDisputes(value: unknown, registers: Registers, disputes: MovementRows): TextColumn {
  const rows = optionalRowsOf(value, 'disputes', 'an array of disputes')
  const ids = new IdIndex(rows.length)
  eachRow(rows, 'disputes', (fields, place) => {
    const id = idOf(fields['id'], place, 'id')
    if (ids.intern(id) !== place.row)
      refuse('id.duplicate', pathOf(place, 'id'), 'an id that no other dispute bears', id)
    const invoice = invoiceOf(fields['invoiceId'], registers, place)
    const scale = scaleOf(fields['currency'], invoice, registers, place)
    const opened = dayOf(fields['openedOn'], place, 'openedOn')
    disputes.push({
      invoice,
      told: opened,
      from: opened,
      end: endOf(fields['closedOn'], opened, place, 'closedOn'),
      kind: 0,
      instalment: instalmentOf(
        fields['instalment'],
        registers.invoices.instalments(invoice),
        place,
        'instalment',
      ),
      amount: amountOf(fields['amount'], scale, place, 'amount'),
      source: place.row,
    })
  })
  return ids.texts()
}
