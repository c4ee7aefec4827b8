import { Html, html } from '../html.js'
import { groupDigits } from '../text.js'

/** A list that is closed where it is long; nothing where it is empty. */
export function listOf(title: string, rows: readonly Html[]): Html {
  if (rows.length === 0) return html``
  return html`<details${rows.length <= 20 ? new Html(' open') : ''}><summary>${title}: ${groupDigits(String(rows.length))}</summary><ul class="break">${rows.map((row) => html`<li>${row}</li>`)}</ul></details>`
}
