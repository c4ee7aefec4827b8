import { compareTexts } from './merge-rows.js'

/** How many characters a key holds: six of eight bits stay exact in a number. */
const KEY_LENGTH = 6

/**
 * Rows ascending by a text of theirs, by UTF-16 code units; rows of one text by `tie`, or else in the order given. Ids are
 * alike at their beginning, and comparing a million of them again and again from there is most of the work: what
 * follows the common beginning is packed into a number for each row, and the texts are compared where the numbers tie.
 */
export function sortByText<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
  tie: (a: Row, b: Row) => number = () => 0,
): Row[] {
  const texts = rows.map(textOf)
  const keys = keysOf(texts, commonLength(texts))
  const order = Uint32Array.from(rows.keys())
  order.sort(
    (a, b) =>
      (keys[a] as number) - (keys[b] as number) ||
      compareTexts(texts[a] as string, texts[b] as string) ||
      tie(rows[a] as Row, rows[b] as Row) ||
      a - b,
  )
  return Array.from(order, (place) => rows[place] as Row)
}

/** How many characters all texts share at their beginning. */
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

/** The characters behind the common beginning as numbers; from the first character beyond eight bits on they all tie. */
function keysOf(texts: readonly string[], start: number): Float64Array {
  const keys = new Float64Array(texts.length)
  const length = Math.min(KEY_LENGTH, plainLength(texts, start))
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row] as string
    let key = 0
    // A text that ends has zeros: whether it ends or has such a character, the texts decide.
    for (let place = start; place < start + length; place++) {
      key = key * 256 + (place < text.length ? text.charCodeAt(place) : 0)
    }
    keys[row] = key
  }
  return keys
}

/** How many characters behind the common beginning fit eight bits in every text. */
function plainLength(texts: readonly string[], start: number): number {
  let length = KEY_LENGTH
  for (const text of texts) {
    for (let place = 0; place < length && start + place < text.length; place++) {
      if (text.charCodeAt(start + place) > 255) length = place
    }
  }
  return length
}
