import { fill, type Escape, type Slots } from './slot.js'
import type { Words } from './words-model.js'

/** A piece of a letter, already escaped for its format. */
export type Piece =
  | { readonly heading: string; readonly level: 1 | 2 }
  | { readonly paragraph: string }
  | { readonly entries: readonly string[] }
  | { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** The content of an `@name` in a wording. */
export type Section = (escape: Escape) => readonly Piece[]

/** Sections by name; an empty section gives no piece. */
export type Sections = Readonly<Record<string, Section>>

/** An entry or a clause may be optional as a whole: its mark is then inside the brackets. */
const marked = (line: string, mark: '- ' | '+ '): string | undefined => {
  if (line.startsWith(mark)) return line.slice(mark.length)
  return line.startsWith(`[[${mark}`) ? `[[${line.slice(mark.length + 2)}` : undefined
}

/** Lays out a wording with the data of a notice. */
export function layOut(
  wording: readonly string[],
  slots: Slots,
  sections: Sections,
  words: Words,
  escape: Escape,
): readonly Piece[] {
  const pieces: Piece[] = []
  let clause = 0
  for (const line of wording) {
    if (line.startsWith('@')) {
      pieces.push(...(sections[line.slice(1)] as Section)(escape))
      continue
    }
    const entry = marked(line, '- ')
    const numbered = marked(line, '+ ')
    const heading = /^#{1,2} /.exec(line)?.[0]
    const text = fill(entry ?? numbered ?? line.slice(heading?.length ?? 0), slots, escape)
    if (text === '') continue
    if (heading !== undefined) pieces.push({ heading: text, level: heading === '# ' ? 1 : 2 })
    else if (entry !== undefined) addEntry(pieces, text)
    else pieces.push({ paragraph: numbered === undefined ? text : `${words.clause(++clause)}${text}` })
  }
  return pieces
}

/** Consecutive entries form one list. */
function addEntry(pieces: Piece[], text: string): void {
  const last = pieces.at(-1)
  if (last !== undefined && 'entries' in last)
    pieces[pieces.length - 1] = { entries: [...last.entries, text] }
  else pieces.push({ entries: [text] })
}
