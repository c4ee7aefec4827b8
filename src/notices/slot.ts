/** Makes a text from outside safe to stand in a format. */
export type Escape = (text: string) => string

/** What fills a slot of a wording: words of our own stay as they are, what came from outside is escaped. */
export type Slot = (escape: Escape) => string

/** Words of our own: sentences, figures, dates. */
export const own =
  (text: string): Slot =>
  () =>
    text

/** A text from outside. */
export const data =
  (text: string): Slot =>
  (escape) =>
    escape(text)

/** One after the other, with words of our own between them. */
export const joined =
  (slots: readonly Slot[], separator: string): Slot =>
  (escape) =>
    slots.map((slot) => slot(escape)).join(separator)

/** The slots of a notice by name; one that has nothing to say is not there. */
export type Slots = ReadonlyMap<string, Slot>

/** A part of a wording: plain words, a slot, or an optional passage. */
type Part = string | { readonly slot: string } | { readonly optional: readonly Part[] }

/** Cuts a wording into its parts. What it is given is our own, so it is well formed. */
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

/** The parts as a text; undefined where a slot has nothing to say. */
function fillParts(parts: readonly Part[], slots: Slots, escape: Escape): string | undefined {
  let text = ''
  for (const part of parts) {
    // "We act for Acme Inc." ends with the full stop of the name.
    if (typeof part === 'string')
      text += /^[.。]/.test(part) && text.endsWith(part.charAt(0)) ? part.slice(1) : part
    else if ('optional' in part) text += fillParts(part.optional, slots, escape) ?? ''
    else {
      const slot = slots.get(part.slot)
      if (slot === undefined) return undefined
      text += slot(escape)
    }
  }
  return text
}

/**
 * Fills a wording in one pass: braces and brackets in what fills a slot are printed and never read. A passage in `[[…]]`
 * is left out where one of its slots has nothing to say; so is the whole, which then comes out empty.
 */
export const fill = (wording: string, slots: Slots, escape: Escape): string =>
  (fillParts(cut(wording), slots, escape) ?? '').trim()
