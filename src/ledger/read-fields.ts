import { scanDay, readDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { MAX_ID_LENGTH, expectId } from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import type { Minor } from '../numbers/minor.js'
import { readMinor, scanMinor } from '../numbers/read-minor.js'
import { NEVER } from './book.js'

/**
 * The position of a row. Its path is built only for an error: a million paths would cost more than a million checks.
 */
export interface Place {
  readonly list: string
  row: number
}

/** The path of a field of a row. */
export const pathOf = (place: Place, field: string): string => `${place.list}[${String(place.row)}].${field}`

/** A row of a list that is itself a field of a row. */
export class InnerPlace implements Place {
  row = 0

  constructor(
    readonly outer: Place,
    readonly field: string,
  ) {}

  get list(): string {
    return pathOf(this.outer, this.field)
  }
}

/** Reads an identifier of a row. */
export function idOf(value: unknown, place: Place, field: string): string {
  if (typeof value === 'string' && value.length > 0 && value.length <= MAX_ID_LENGTH) return value
  return expectId(value, pathOf(place, field))
}

/** Reads a day of a row. */
export function dayOf(value: unknown, place: Place, field: string): DayNumber {
  const day = scanDay(value)
  return day === day ? day : readDay(value, pathOf(place, field))
}

/** Reads the days of one list: a row often has the same day as the previous row, as in a list by due date. */
export class RowDays {
  #text = '1970-01-01'
  #day: DayNumber = 0

  /** Reads a day of a row. */
  of(value: unknown, place: Place, field: string): DayNumber {
    if (value === this.#text) return this.#day
    this.#day = dayOf(value, place, field)
    this.#text = value as string
    return this.#day
  }
}

/** Reads the day on which something ends; {@link NEVER} if it is absent. */
export function endOf(value: unknown, begin: DayNumber, place: Place, field: string): DayNumber {
  if (value === undefined) return NEVER
  const end = dayOf(value, place, field)
  if (end < begin)
    refuse('date.order', pathOf(place, field), 'a day not before that on which it began', value)
  return end
}

/** Reads an amount of a row, zero or above. */
export function amountOf(value: unknown, scale: number, place: Place, field: string): Minor {
  const text = typeof value === 'number' ? String(value) : value
  const fast = typeof text === 'string' ? scanMinor(text, scale) : NaN
  const amount = fast === fast ? fast : readMinor(value, scale, pathOf(place, field))
  if (amount < 0) refuse('amount.negative', pathOf(place, field), 'an amount of zero or above', value)
  return amount
}

/** Reads the number of an instalment; 0 if the row names none. */
export function instalmentOf(value: unknown, count: number, place: Place, field: string): number {
  if (value === undefined) return 0
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= count) return value
  const expected =
    count === 0 ? 'no instalment, since the invoice has none' : `an instalment from 1 to ${String(count)}`
  return refuse('input.range', pathOf(place, field), expected, value)
}

/** The currencies of a book, numbered in order of first appearance. */
export class Currencies {
  readonly codes: string[] = []
  readonly scales: number[] = []
  /** The currency of the last call: most rows have the same currency as the previous row. */
  #last = 0

  /** The number of a currency. */
  intern(code: unknown, place: Place, field: string): number {
    if (this.codes.length !== 0 && code === this.codes[this.#last]) return this.#last
    const known = this.codes.indexOf(code as string)
    if (known !== -1) return (this.#last = known)
    const scale = readScale(code, pathOf(place, field))
    this.scales.push(scale)
    return this.codes.push(code as string) - 1
  }
}
