import { Html, html, type HtmlValue } from '../html.js'
import { groupDigits } from '../text.js'

/** The most entries of one list: a page with a million of them opens nowhere. */
export const MOST_LISTED = 10_000

/** A list that is closed where it is long; nothing where it is empty. What is too much for a page is counted. */
export function listOf<Row>(title: string, rows: readonly Row[], entryOf: (row: Row) => HtmlValue): Html {
  if (rows.length === 0) return html``
  const more = rows.length - MOST_LISTED
  const last = more > 0 ? html`<li>… and ${groupDigits(String(more))} more, not listed</li>` : ''
  return html`<details${rows.length <= 20 ? new Html(' open') : ''}><summary>${title}: ${groupDigits(String(rows.length))}</summary><ul class="break">${rows.slice(0, MOST_LISTED).map((row) => html`<li>${entryOf(row)}</li>`)}${last}</ul></details>`
}

/** The lines on which something stands, as many as one can look at. */
export const linesOf = (lines: readonly number[], most: number): string =>
  lines.slice(0, most).map(String).join(', ') +
  (lines.length > most ? ` and ${groupDigits(String(lines.length - most))} more` : '')
