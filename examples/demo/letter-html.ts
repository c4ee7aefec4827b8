import { html, keepDays, type Html } from './html.js'

/**
 * The text of a notice as HTML: its first line is the title, lines that start with a dash are a list, and lines with the
 * same number of bars are a table. The words stay those of the notice.
 */
export function letterHtml(text: string): Html {
  const [title = '', ...blocks] = text.trim().split('\n\n')
  return html`<h4>${title}</h4>
    ${blocks.map(blockHtml)}`
}

function blockHtml(block: string): Html {
  const lines = block.split('\n')
  const cells = lines.map((line) => line.split(' | '))
  const [head = []] = cells
  if (head.length > 1 && lines.length > 1 && cells.every(({ length }) => length === head.length)) {
    return tableHtml(head, cells.slice(1))
  }
  if (lines.every((line) => line.startsWith('- '))) {
    return html`<ul>
      ${lines.map((line) => html`<li>${keepDays(line.slice(2))}</li>`)}
    </ul>`
  }
  return html`<p>
    ${lines.map((line, place) => (place === 0 ? keepDays(line) : html`<br />${keepDays(line)}`))}
  </p>`
}

/** Figures stand to the right; what a column holds is told by its first row. */
function tableHtml(head: readonly string[], rows: readonly (readonly string[])[]): Html {
  const numbers = head.map((_, place) => place > 0 && /^[\d,.]+$/.test(rows[0]?.[place] ?? ''))
  const align = (place: number) => (numbers[place] === true ? 'number' : '')
  return html`<table class="stack" role="table">
    <thead role="rowgroup">
      <tr role="row">
        ${head.map((cell, place) => html`<th role="columnheader" scope="col" class="${align(place)}">${cell}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ([first = '', ...rest]) =>
          html`<tr role="row">
            <th role="rowheader" scope="row" class="nowrap">${first}</th>
            ${rest.map(
              (cell, place) =>
                html`<td
                  role="cell"
                  data-name="${head[place + 1] ?? ''}"
                  class="${align(place + 1)}${cell.trim() === '' ? ' empty' : ''}"
                >
                  <span>${keepDays(cell)}</span>
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`
}
