/** UTF-16 code units; one byte each if none is above 255, as in nearly every list of identifiers. */
export type TextUnits = Uint8Array | Uint16Array

/**
 * Many short texts in one typed array of UTF-16 code units, so that a million identifiers are transferred to a worker
 * without a copy. `ends[i]` is the end of text `i` and the start of text `i + 1`.
 */
export interface TextColumn {
  readonly units: TextUnits
  readonly ends: Uint32Array
}

/** The start of a text. */
export const textStart = (column: TextColumn, index: number): number =>
  index === 0 ? 0 : (column.ends[index - 1] as number)

/** One text of the column. */
export function textAt(column: TextColumn, index: number): string {
  const units = column.units as unknown as readonly number[]
  const end = column.ends[index] as number
  let unit = textStart(column, index)
  let text = ''
  // Four at a time: to create a subarray only to spread it over arguments would cost several times as much.
  for (; unit + 4 <= end; unit += 4) {
    text += String.fromCharCode(
      units[unit] as number,
      units[unit + 1] as number,
      units[unit + 2] as number,
      units[unit + 3] as number,
    )
  }
  if (unit + 3 === end) {
    const [first, second, third] = [units[unit], units[unit + 1], units[unit + 2]] as [number, number, number]
    return text + String.fromCharCode(first, second, third)
  }
  for (; unit < end; unit++) text += String.fromCharCode(units[unit] as number)
  return text
}

/** Compares two texts by UTF-16 code units, as {@link compareTexts}, without making the strings. */
export function compareTextsAt(column: TextColumn, a: number, b: number): number {
  const { units, ends } = column
  let left = textStart(column, a)
  let right = textStart(column, b)
  const leftEnd = ends[a] as number
  const rightEnd = ends[b] as number
  while (left < leftEnd && right < rightEnd) {
    const difference = (units[left++] as number) - (units[right++] as number)
    if (difference !== 0) return difference
  }
  return leftEnd - left - (rightEnd - right)
}

/** Number of texts in a column. */
export const textCount = (column: TextColumn): number => column.ends.length
