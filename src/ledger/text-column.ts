/**
 * Many short texts in one typed array of UTF-16 code units, so that a million identifiers travel to a worker without
 * a copy. `ends[i]` is where text `i` ends and text `i + 1` begins.
 */
export interface TextColumn {
  readonly units: Uint16Array
  readonly ends: Uint32Array
}

/** Where a text begins. */
export const textStart = (column: TextColumn, index: number): number =>
  index === 0 ? 0 : (column.ends[index - 1] as number)

/** One text of the column. */
export function textAt(column: TextColumn, index: number): string {
  const start = textStart(column, index)
  const end = column.ends[index] as number
  // Identifiers are at most 200 code units, far below the argument limit of any engine.
  return String.fromCharCode.apply(null, column.units.subarray(start, end) as unknown as number[])
}

/** Ascending by UTF-16 code units, as texts compare, without making the texts. */
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

/** How many texts a column holds. */
export const textCount = (column: TextColumn): number => column.ends.length
