/** An item that a reference may name. */
interface Named {
  readonly id: string
  readonly references: readonly string[]
}

/** What a part of a reference text names. */
export interface ReferenceHit<Item> {
  /** The part of the text. */
  readonly text: string
  /** Whether the name is in the text letter by letter. */
  readonly exact: boolean
  /** The items of that name; if it may be one of several names that sound alike, the items of all of them. */
  readonly items: readonly Item[]
  /** Whether all `items` are named; otherwise only some of them may be. */
  readonly clear: boolean
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

/** Accents in one form, and full-width forms of ASCII, as Chinese and Japanese keyboards type them, as ASCII. */
const narrow = (text: string): string =>
  text.normalize().replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

/** The words of a name, which say the same whatever stands between them: `INV-17` and `inv 17` sound alike. */
const soundOf = (name: string): string =>
  wordsOf(name)
    .map(({ text }) => text)
    .join('')

/** Names that sound alike, each as it is spelt, and the items that have it. */
type Spellings<Item> = ReadonlyMap<string, readonly Item[]>

/**
 * The items that a text names: whole words only (`INV-1` is not in `INV-12`), separators and letter case ignored, the
 * longest name first.
 *
 * A name that several items share names them all. Where the text also names one of them alone, that one is meant; so it
 * is where names sound alike.
 *
 * The work is at most the length of the text times the length of the longest name and the number of names that sound
 * alike.
 */
export function findReferences<Item extends Named>(
  text: string,
  items: readonly Item[],
): { readonly clear: readonly ReferenceHit<Item>[]; readonly doubtful: readonly ReferenceHit<Item>[] } {
  const hits = findHits(text, items)
  const alone = onlyNew(hits.filter((hit) => hit.items.length === 1))
  const rest = hits.filter(namesNoneOf(alone))
  const shared = onlyNew(rest.filter((hit) => hit.clear))
  return {
    clear: [...alone, ...shared],
    doubtful: onlyNew(rest.filter((hit) => !hit.clear).filter(namesNoneOf(shared))),
  }
}

/** Without the hits that name only what others before them name. */
function onlyNew<Item>(hits: readonly ReferenceHit<Item>[]): ReferenceHit<Item>[] {
  const named = new Set<Item>()
  return hits.filter(({ items }) => {
    const before = named.size
    for (const item of items) named.add(item)
    return named.size > before
  })
}

function namesNoneOf<Item>(hits: readonly ReferenceHit<Item>[]): (hit: ReferenceHit<Item>) => boolean {
  const named = new Set(hits.flatMap(({ items }) => items))
  return ({ items }) => !items.some((item) => named.has(item))
}

/** What the parts of a text name, from left to right; what is said again is left out. */
function findHits<Item extends Named>(text: string, items: readonly Item[]): ReferenceHit<Item>[] {
  const { bySound, longest } = indexNames(items)
  const plain = narrow(text)
  const words = wordsOf(plain)
  const hits: ReferenceHit<Item>[] = []
  const said = new Set<unknown>()
  for (let index = 0; index < words.length; index++) {
    const found = longestName(words, index, bySound, longest)
    if (found === undefined) continue
    const { spellings, last } = found
    const [{ start }, { end }] = [words[index], words[last]] as [Word, Word]
    index = last
    const exact = exactName(plain, start, spellings)
    const names = exact ?? spellings
    if (said.has(names)) continue
    said.add(names)
    hits.push(toHit(plain.slice(start, end), exact, spellings))
  }
  return hits
}

function indexNames<Item extends Named>(
  items: readonly Item[],
): { bySound: Map<string, Map<string, Item[]>>; longest: number } {
  const bySound = new Map<string, Map<string, Item[]>>()
  let longest = 0
  for (const item of items) {
    for (const name of new Set([item.id, ...item.references].map(narrow))) {
      const sound = soundOf(name)
      if (sound === '') continue
      longest = Math.max(longest, sound.length)
      const spellings = bySound.get(sound) ?? new Map<string, Item[]>()
      bySound.set(sound, spellings)
      const same = spellings.get(name)
      if (same === undefined) spellings.set(name, [item])
      else same.push(item)
    }
  }
  return { bySound, longest }
}

function longestName<Item>(
  words: readonly Word[],
  first: number,
  bySound: ReadonlyMap<string, Spellings<Item>>,
  longest: number,
): { readonly last: number; readonly spellings: Spellings<Item> } | undefined {
  let sound = ''
  let found: { last: number; spellings: Spellings<Item> } | undefined
  for (let last = first; last < words.length; last++) {
    sound += (words[last] as Word).text
    if (sound.length > longest) break
    const spellings = bySound.get(sound)
    if (spellings !== undefined) found = { last, spellings }
  }
  return found
}

/** The longest of the names that is in the text letter by letter. */
function exactName<Item>(plain: string, start: number, spellings: Spellings<Item>): string | undefined {
  let best: string | undefined
  for (const name of spellings.keys()) {
    // A name may have signs before its first word: `#17`.
    const isThere = plain.startsWith(name, start - name.search(WORD))
    if (isThere && name.length > (best?.length ?? 0)) best = name
  }
  return best
}

function toHit<Item>(
  text: string,
  exact: string | undefined,
  spellings: Spellings<Item>,
): ReferenceHit<Item> {
  if (exact !== undefined)
    return { text: exact, exact: true, items: spellings.get(exact) as readonly Item[], clear: true }
  const lists = [...spellings.values()]
  const items = [...new Set(lists.flat())]
  return { text, exact: false, items, clear: lists.every(({ length }) => length === items.length) }
}
