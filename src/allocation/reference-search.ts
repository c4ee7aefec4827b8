/** An item that a reference may name. */
interface Named {
  readonly id: string
  readonly references: readonly string[]
}

/** What a part of a reference text names: one item, or several that differ only in separators or letter case. */
export interface ReferenceHit<Item> {
  /** The part of the text. */
  readonly text: string
  /** Whether the identifier is in the text letter by letter. */
  readonly exact: boolean
  /** The items that it may name, in the order of the list. */
  readonly items: readonly Item[]
}

/** Runs of ASCII letters and digits, and runs of other letters: `货款A100请查收` has three. Linear in the text. */
const WORD = /[A-Za-z0-9]+|(?:(?![A-Za-z0-9])[\p{L}\p{N}])+/gu

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word.toUpperCase(),
    start: index,
    end: index + word.length,
  }))
}

/** Full-width forms of ASCII, as Chinese and Japanese keyboards type them, one for one. */
const narrow = (text: string): string =>
  text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

const normalize = (reference: string): string =>
  wordsOf(narrow(reference))
    .map(({ text }) => text)
    .join('')

/**
 * The items that a text names by identifier: whole words only (`INV-1` is not in `INV-12`), separators and letter case
 * ignored, the longest identifier first. Every item is found at most once.
 *
 * The work is at most the length of the text times the length of the longest identifier.
 */
export function findReferences<Item extends Named>(
  text: string,
  items: readonly Item[],
): ReferenceHit<Item>[] {
  const { byName, longest } = indexNames(items)
  const plain = narrow(text)
  const words = wordsOf(plain)
  const hits: ReferenceHit<Item>[] = []
  const named = new Set<Item>()
  for (let index = 0; index < words.length; index++) {
    const found = longestName(words, index, byName, longest)
    if (found === undefined) continue
    const stretch = plain.slice((words[index] as Word).start, (words[found.last] as Word).end)
    index = found.last
    const hit = toHit(stretch, found.items)
    if (hit.items.some((item) => named.has(item))) continue
    for (const item of hit.items) named.add(item)
    hits.push(hit)
  }
  return hits
}

function indexNames<Item extends Named>(
  items: readonly Item[],
): { byName: Map<string, Item[]>; longest: number } {
  const byName = new Map<string, Item[]>()
  let longest = 0
  for (const item of items) {
    for (const name of new Set([item.id, ...item.references].map(normalize))) {
      if (name === '') continue
      longest = Math.max(longest, name.length)
      const same = byName.get(name)
      if (same === undefined) byName.set(name, [item])
      else same.push(item)
    }
  }
  return { byName, longest }
}

function longestName<Item>(
  words: readonly Word[],
  first: number,
  byName: ReadonlyMap<string, readonly Item[]>,
  longest: number,
): { readonly last: number; readonly items: readonly Item[] } | undefined {
  let name = ''
  let found: { last: number; items: readonly Item[] } | undefined
  for (let last = first; last < words.length; last++) {
    name += (words[last] as Word).text
    if (name.length > longest) break
    const items = byName.get(name)
    if (items !== undefined) found = { last, items }
  }
  return found
}

function toHit<Item extends Named>(stretch: string, items: readonly Item[]): ReferenceHit<Item> {
  const exact = items.filter(
    (item) => narrow(item.id) === stretch || item.references.some((name) => narrow(name) === stretch),
  )
  return exact.length > 0
    ? { text: stretch, exact: true, items: exact }
    : { text: stretch, exact: false, items }
}
