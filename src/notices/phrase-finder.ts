import type { ExtraPhrase } from './lint-model.js'

/**
 * A text prepared for searching: in lower case and with runs of blanks as one, with the original position of every
 * unit.
 */
interface Folded {
  readonly units: Uint16Array
  /** The original position of each unit. */
  readonly places: Uint32Array
  readonly length: number
}

/** A phrase that ends at a position of a folded text. */
export interface Found {
  readonly phrase: ExtraPhrase
  readonly start: number
  readonly end: number
}

const BLANK = 32

/** Invisible characters: the soft hyphen, zero-width characters, the byte order mark. */
const isInvisible = (unit: number): boolean =>
  unit === 0xad || (unit >= 0x200b && unit <= 0x200f) || unit === 0x2060 || unit === 0xfeff

const isBlank = (unit: number): boolean =>
  unit === BLANK || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x3000 || unit === 0x2028

/** One unit in lower case; full-width forms and curly apostrophes become plain ones. */
function foldUnit(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit + 32
  if (unit < 0x80) return unit
  if (unit === 0x2019 || unit === 0x2018) return 0x27
  if (unit >= 0xff01 && unit <= 0xff5e) return foldUnit(unit - 0xfee0)
  // Han and the rest of the plane have no case; a letter with a longer lower case is kept.
  if (unit >= 0x2e80) return unit
  const lower = String.fromCharCode(unit).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
}

/** Prepares a text for searching. */
export function foldText(text: string): Folded {
  const units = new Uint16Array(text.length)
  const places = new Uint32Array(text.length + 1)
  let length = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (isInvisible(unit)) continue
    const folded = isBlank(unit) ? BLANK : foldUnit(unit)
    if (folded === BLANK && length > 0 && units[length - 1] === BLANK) continue
    units[length] = folded
    places[length++] = index
  }
  places[length] = text.length
  return { units, places, length }
}

/** A state of the automaton: its successors, the fallback after a mismatch, and the phrase that ends here. */
interface State {
  readonly next: Map<number, State>
  fallback: State | undefined
  /** The phrase that ends here, and its length. */
  ends: { readonly phrase: ExtraPhrase; readonly length: number } | undefined
  /** The next state on the chain of fallbacks in which a shorter phrase ends. */
  shorter: State | undefined
}

const newState = (): State => ({
  next: new Map(),
  fallback: undefined,
  ends: undefined,
  shorter: undefined,
})

/**
 * The Aho–Corasick automaton: it finds all phrases in one pass, in time linear in the text, regardless of the number of
 * phrases and of the text.
 */
function automatonOf(phrases: readonly ExtraPhrase[]): State {
  const root = newState()
  for (const phrase of phrases) {
    const { units, length } = foldText(phrase.phrase.trim())
    let state = root
    for (let index = 0; index < length; index++) {
      const unit = units[index] as number
      const next = state.next.get(unit) ?? newState()
      state.next.set(unit, next)
      state = next
    }
    if (length > 0) state.ends ??= { phrase, length }
  }
  linkFallbacks(root)
  return root
}

function linkFallbacks(root: State): void {
  const queue: State[] = [...root.next.values()]
  for (const state of queue) state.fallback = root
  // The queue grows while it is iterated.
  for (const state of queue) {
    for (const [unit, next] of state.next) {
      let behind = state.fallback
      while (behind !== undefined && !behind.next.has(unit)) behind = behind.fallback
      const target = behind?.next.get(unit) ?? root
      next.fallback = target
      next.shorter = target.ends === undefined ? target.shorter : target
      queue.push(next)
    }
  }
}

const isWordUnit = (unit: number | undefined): boolean =>
  unit !== undefined && ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57))

/** A phrase that begins or ends with a Latin letter or a digit counts only at a word boundary on that side. */
function standsAlone({ units, length }: Folded, start: number, end: number): boolean {
  const before = start > 0 ? units[start - 1] : undefined
  const after = end < length ? units[end] : undefined
  return (
    !(isWordUnit(units[start]) && isWordUnit(before)) && !(isWordUnit(units[end - 1]) && isWordUnit(after))
  )
}

/** All phrases in the text, by their end and then the longest first, up to `most`. */
export function findPhrases(text: string, phrases: readonly ExtraPhrase[], most: number): readonly Found[] {
  const folded = foldText(text)
  const { units, places, length } = folded
  const root = automatonOf(phrases)
  const found: Found[] = []
  let state = root
  for (let index = 0; index < length && found.length < most; index++) {
    const unit = units[index] as number
    let next = state.next.get(unit)
    while (next === undefined && state.fallback !== undefined) {
      state = state.fallback
      next = state.next.get(unit)
    }
    state = next ?? root
    let at: State | undefined = state.ends === undefined ? state.shorter : state
    for (; at?.ends !== undefined; at = at.shorter) {
      const { phrase, length: size } = at.ends
      const start = index + 1 - size
      if (!standsAlone(folded, start, index + 1)) continue
      found.push({ phrase, start: places[start] as number, end: (places[index] as number) + 1 })
    }
  }
  return found
}
