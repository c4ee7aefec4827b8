import { compareTexts } from '../ledger/compare-texts.js'
import { EXACT, orderByNumber } from '../ledger/order-by-number.js'

/**
 * Rows ascending by a text, by UTF-16 code units; rows with the same text by `tie`, otherwise in the given order. Ids
 * often have a long common prefix, and comparing a million of them from the start is most of the work. So the
 * characters after the common prefix are packed into one number per row, and texts are compared only if the numbers are
 * equal.
 */
export function sortByText<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
  tie: (a: Row, b: Row) => number = () => 0,
): Row[] {
  const texts = rows.map(textOf)
  // A list is often sorted already, such as the commands of a day if no event issued any.
  if (isInOrder(rows, texts, tie)) return [...rows]
  const order = orderByNumber(
    numbersOf(texts),
    (a, b) =>
      compareTexts(texts[a] as string, texts[b] as string) || tie(rows[a] as Row, rows[b] as Row) || a - b,
  )
  const sorted = new Array<Row>(rows.length)
  for (let place = 0; place < sorted.length; place++) sorted[place] = rows[order[place] as number] as Row
  return sorted
}

function isInOrder<Row>(
  rows: readonly Row[],
  texts: readonly string[],
  tie: (a: Row, b: Row) => number,
): boolean {
  for (let place = 1; place < rows.length; place++) {
    const before = texts[place - 1] as string
    const own = texts[place] as string
    if (before > own || (before === own && tie(rows[place - 1] as Row, rows[place] as Row) > 0)) return false
  }
  return true
}

/**
 * One number per text, in the order of the texts as far as it goes: the characters after the common prefix, each
 * counted from the lowest character at its position, so that ten digits need only ten values. It contains as many
 * characters as fit beside the index of a row.
 */
function numbersOf(texts: readonly string[]): Float64Array {
  const numbers = new Float64Array(texts.length)
  const most = EXACT / Math.max(1, texts.length)
  let room = 1
  for (let place = commonLength(texts); ; place++) {
    const [lowest, highest] = rangeAt(texts, place)
    const width = highest - lowest + 1
    if (highest === 0 || room * width > most) return numbers
    room *= width
    for (let row = 0; row < numbers.length; row++) {
      numbers[row] = (numbers[row] as number) * width + characterAt(texts[row] as string, place) - lowest
    }
  }
}

/** A character as a number above zero; zero after the end of the text, which sorts first. */
const characterAt = (text: string, place: number): number =>
  place < text.length ? text.charCodeAt(place) + 1 : 0

/** The lowest and the highest character at a position. */
function rangeAt(texts: readonly string[], place: number): [lowest: number, highest: number] {
  let lowest = Infinity
  let highest = 0
  for (const text of texts) {
    const character = characterAt(text, place)
    if (character < lowest) lowest = character
    if (character > highest) highest = character
  }
  return [lowest, highest]
}

/** The length of the common prefix of all texts. */
function commonLength(texts: readonly string[]): number {
  const [first = ''] = texts
  let { length } = first
  for (const text of texts) {
    let alike = 0
    while (alike < length && text.charCodeAt(alike) === first.charCodeAt(alike)) alike++
    length = alike
  }
  return length
}
