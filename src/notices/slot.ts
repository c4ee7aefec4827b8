/** Escapes an external text for a format. */
export type Escape = (text: string) => string

/** The content of a slot: the package's own words are printed as they are, external text is escaped. */
export type Slot = (escape: Escape) => string

/** The package's own words: sentences, figures, dates. */
export const own =
  (text: string): Slot =>
  () =>
    text

/** An external text. */
export const data =
  (text: string): Slot =>
  (escape) =>
    escape(text)

/** Several slots one after the other, with own words between them. */
export const joined =
  (slots: readonly Slot[], separator: string): Slot =>
  (escape) =>
    slots.map((slot) => slot(escape)).join(separator)

/** The slots of a notice by name; a slot without content is absent. */
export type Slots = ReadonlyMap<string, Slot>

/** A part of a wording: plain words, a slot, or an optional passage. */
type Part = string | { readonly slot: string } | { readonly optional: readonly Part[] }

/** Splits a wording into its parts. Wordings belong to the package, so they are well-formed. */
function cut(wording: string): readonly Part[] {
  const above: Part[][] = []
  let parts: Part[] = []
  for (const token of wording.split(/(\[\[|\]\]|\{\w+\})/)) {
    if (token === '[[') {
      above.push(parts)
      parts = []
    } else if (token === ']]') {
      const optional = parts
      parts = above.pop() as Part[]
      parts.push({ optional })
    } else if (/^\{\w+\}$/.test(token)) parts.push({ slot: token.slice(1, -1) })
    else if (token !== '') parts.push(token)
  }
  return parts
}

const HAN = /\p{Script=Han}/u
const LATIN_FIRST = /^\p{Script=Latin}/u
/** A Latin letter, a name that ends with a full stop, escaped or not, or a number after a Latin word: JPY 500. */
const LATIN_LAST = /\p{Script=Latin}(?:\\?\.| [\d,.]+)?$/u

/** A text and what follows it, with a space between Chinese and Latin words: 受 Acme Inc. 委托. */
function append(text: string, next: string): string {
  const isBoundary =
    (HAN.test(text.slice(-1)) && LATIN_FIRST.test(next)) ||
    (HAN.test(next.charAt(0)) && LATIN_LAST.test(text.slice(-40)))
  return isBoundary ? `${text} ${next}` : text + next
}

/** The parts as a text; undefined if a slot is without content. */
function fillParts(parts: readonly Part[], slots: Slots, escape: Escape): string | undefined {
  let text = ''
  for (const part of parts) {
    // "We act for Acme Inc." ends with the full stop of the name.
    if (typeof part === 'string')
      text = append(text, /^[.。]/.test(part) && text.endsWith(part.charAt(0)) ? part.slice(1) : part)
    else if ('optional' in part) text = append(text, fillParts(part.optional, slots, escape) ?? '')
    else {
      const slot = slots.get(part.slot)
      if (slot === undefined) return undefined
      text = append(text, slot(escape))
    }
  }
  return text
}

/**
 * Fills a wording in one pass: braces and brackets in the content of a slot are printed, not interpreted. A passage in
 * `[[…]]` is omitted if one of its slots is without content; so is the whole wording, which is then empty.
 */
export const fill = (wording: string, slots: Slots, escape: Escape): string =>
  (fillParts(cut(wording), slots, escape) ?? '').trim()
