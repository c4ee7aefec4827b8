import { compareTexts } from '../ledger/compare-texts.js'
import { addMinor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { DecimalString } from '../numbers/decimal-input.js'

/** A comparison of rows by a text. */
export const byText =
  <Row>(textOf: (row: Row) => string) =>
  (a: Row, b: Row): number =>
    compareTexts(textOf(a), textOf(b))

/** The sum of two amounts that were already checked. */
export const sumOf = (a: DecimalString, b: DecimalString, scale: number): DecimalString =>
  writeMinor(addMinor(readMinor(a, scale, ''), readMinor(b, scale, '')), scale)

/** Rows with one currency each, added per currency and ascending by code. */
export function mergeByCurrency<Row extends { readonly currency: string }>(
  parts: readonly (readonly Row[])[],
  add: (a: Row, b: Row) => Row,
): Row[] {
  const rows = new Map<string, Row>()
  for (const part of parts) {
    for (const row of part) {
      const known = rows.get(row.currency)
      rows.set(row.currency, known === undefined ? row : add(known, row))
    }
  }
  return [...rows.values()].sort(byText(({ currency }) => currency))
}
