import { expect, test } from 'vitest'
import { readDay } from '../../src/calendar/day-number.js'
import { NEVER } from '../../src/ledger/book.js'
import { prepareBook } from '../../src/ledger/index.js'
import { standAsOf } from '../../src/ledger/stand-as-of.js'
import { creditNote, invoice, paid, writeOff } from './given.js'

const day = readDay('2026-02-20', '')
const partPaidOn = (documents: object): number[] => [
  ...standAsOf(prepareBook({ invoices: [invoice()], ...documents }), day).partPaidOn,
]

test('an item is paid in part on the first day on which cash left a rest', () => {
  const second = paid('20.00', '2026-02-12', { id: 'P-2' })
  const first = readDay('2026-02-10', '')
  const note = creditNote({ date: '2026-02-05' })
  expect(partPaidOn({ payments: [second, paid('40.00', '2026-02-10')], creditNotes: [note] })).toEqual([
    first,
  ])
  expect(partPaidOn({ creditNotes: [note], writeOffs: [writeOff()] })).toEqual([NEVER])
  expect(partPaidOn({ payments: [paid('100.00', '2026-02-10')] })).toEqual([NEVER])
  expect(partPaidOn({})).toEqual([])
})
