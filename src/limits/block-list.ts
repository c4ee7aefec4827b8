import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectId, expectRecord } from '../kernel/expect.js'
import { readRows } from './read-facts.js'

/** An entry of a block list: a customer that gets no credit for a time. For internal use by the company. */
export interface BlockListEntry {
  /** The id of the customer. */
  readonly customerId: string
  /** The first blocked day, included. */
  readonly from: PlainDate
  /** The last blocked day, included; null if the entry has no end. */
  readonly through: PlainDate | null
  /**
   * The day on which the entry was lifted: from this day on, itself included, the customer is not blocked. Null or
   * absent if it was not lifted.
   */
  readonly liftedOn?: PlainDate | null
}

/** An entry after reading. */
export interface ReadEntry {
  readonly customerId: string
  readonly from: DayNumber
  readonly through: DayNumber | null
  readonly liftedOn: DayNumber | null
}

/** Reads a block list. Entries may overlap; each one blocks by itself. */
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

/** Reads the id of a customer, given alone or in a record. */
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
