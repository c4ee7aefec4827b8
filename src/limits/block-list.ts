import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectId, expectRecord } from '../kernel/expect.js'
import { readRows } from './read-facts.js'

/** A customer that gets no credit for a time; internal to the company. */
export interface BlockListEntry {
  /** The customer. */
  readonly customerId: string
  /** The first day, included. */
  readonly from: PlainDate
  /** The last day, included; null only where the entry has no end. */
  readonly through: PlainDate | null
  /** The day on which it was lifted: blocked no more from that day on; null or absent where it was not. */
  readonly liftedOn?: PlainDate | null
}

/** An entry as it was read. */
export interface ReadEntry {
  readonly customerId: string
  readonly from: DayNumber
  readonly through: DayNumber | null
  readonly liftedOn: DayNumber | null
}

/** Reads a block list; entries may overlap, each blocks for itself. */
export function readBlockList(value: unknown, path: string): ReadEntry[] {
  return readRows(value, path, 'a block list', (row, rowPath) => {
    const from = readDay(row['from'], at(rowPath, 'from'))
    const through = row['through'] === null ? null : readDay(row['through'], at(rowPath, 'through'))
    if (through !== null && through < from)
      refuse('date.order', at(rowPath, 'through'), 'a day not before `from`', row['through'])
    const lifted = row['liftedOn'] ?? null
    return {
      customerId: expectId(row['customerId'], at(rowPath, 'customerId')),
      from,
      through,
      liftedOn: lifted === null ? null : readDay(lifted, at(rowPath, 'liftedOn')),
    }
  })
}

/** A customer, or its id. */
export function readCustomerId(value: unknown, path: string): string {
  if (typeof value === 'string') return expectId(value, path)
  return expectId(expectRecord(value, path, 'a customer, or its id')['id'], at(path, 'id'))
}

/** The entries that block a customer on a day. */
export const blocksOn = (list: readonly ReadEntry[], customerId: string, day: DayNumber): ReadEntry[] =>
  list.filter(
    (entry) =>
      entry.customerId === customerId &&
      entry.from <= day &&
      (entry.through === null || day <= entry.through) &&
      (entry.liftedOn === null || day < entry.liftedOn),
  )
