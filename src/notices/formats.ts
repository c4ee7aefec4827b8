import type { Piece } from './layout.js'
import type { Escape } from './slot.js'

/** The output format of a notice. */
export type NoticeFormat = 'text' | 'markdown'

/** A format: how external text is escaped in it, and how pieces are printed. */
export interface Format {
  readonly escape: Escape
  readonly print: (pieces: readonly Piece[]) => string
}

/**
 * All ASCII characters with a meaning in some Markdown: a backslash before one makes it a plain character (CommonMark,
 * section 2.4). A text has no line breaks, since a notice refuses control characters.
 */
const MARKDOWN_SIGNS = /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/g

/** Blanks at either end would be an indentation, and an indented line is code. */
const escapeMarkdown: Escape = (text) => text.trim().replace(MARKDOWN_SIGNS, '\\$&')

const printMarkdown = (piece: Piece): string => {
  if ('heading' in piece) return `${'#'.repeat(piece.level)} ${piece.heading}`
  if ('paragraph' in piece) return piece.paragraph
  if ('entries' in piece) return piece.entries.map((entry) => `- ${entry}`).join('\n')
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(piece.head), line(piece.head.map(() => '---')), ...piece.rows.map(line)].join('\n')
}

const printText = (piece: Piece): string => {
  if ('heading' in piece) return piece.heading
  if ('paragraph' in piece) return piece.paragraph
  if ('entries' in piece) return piece.entries.map((entry) => `- ${entry}`).join('\n')
  const lines = [piece.head, ...piece.rows]
  // A bar in a cell would look like a column separator. No text of a notice has a tab, which is a control character.
  const hasBar = lines.some((cells) => cells.some((cell) => cell.includes('|')))
  return lines.map((cells) => cells.join(hasBar ? '\t' : ' | ')).join('\n')
}

const printed =
  (print: (piece: Piece) => string) =>
  (pieces: readonly Piece[]): string =>
    `${pieces.map(print).join('\n\n')}\n`

/** The format with the given name. */
export const formatOf = (format: NoticeFormat): Format =>
  format === 'markdown'
    ? { escape: escapeMarkdown, print: printed(printMarkdown) }
    : { escape: (text) => text.trim(), print: printed(printText) }
