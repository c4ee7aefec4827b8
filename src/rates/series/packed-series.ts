import type { RateCertainty, RateEntry, RateTable } from '../model.js'
import { readDecimal } from '../../numbers/read-decimal.js'
import { writeRate } from '../write-rate.js'

/** The fields of a shipped series other than its entries. */
export interface SeriesHead {
  readonly id: string
  readonly knownThrough: string
  readonly certainty: RateCertainty
  readonly source: string
}

/** A published percentage as a fraction; `-` means that the figure was not found. */
function fractionOf(percent: string): string | null {
  if (percent === '-') return null
  const { units, scale } = readDecimal(percent, '')
  return writeRate(units, scale + 2)
}

/** A series of changes, `'2024-06-12 4.25 2024-09-18 3.65'`: a day and the percentage from that day on. */
export function changes(head: SeriesHead, packed: string): RateTable {
  const words = packed.split(' ')
  const entries: RateEntry[] = []
  for (let index = 0; index < words.length; index += 2) {
    entries.push({ from: words[index] as string, rate: fractionOf(words[index + 1] as string) })
  }
  return { ...head, entries }
}

/** A series with one percentage per half-year from 1 January of a year on, `'3.45 3.35'`. */
export function halfYears(head: SeriesHead, firstYear: number, packed: string): RateTable {
  const entries = packed.split(' ').map((percent, index) => ({
    from: `${String(firstYear + (index >> 1))}-${index % 2 === 0 ? '01' : '07'}-01`,
    rate: fractionOf(percent),
  }))
  return { ...head, entries }
}
