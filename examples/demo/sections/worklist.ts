import { POLICY, stageName } from '../control-policy.js'
import { nothingOverdue, remarksOn, type Findings, type WorkRow } from '../findings.js'
import { Html, html, keepDays } from '../html.js'
import { counted, groupDigits } from '../text.js'

/** The most worklist rows on a page: more would only make it slow. */
const MOST_ROWS = 500
/** The rows that are seen at once; the others are a click away. */
const FIRST_ROWS = 12

const ORDER = POLICY.escalation.stages.map(({ id }) => id)

/** The open items that somebody has to work on, the most urgent first. */
export function worklistSection({ run, stages, imported }: Findings): Html {
  if (run.worklist.length === 0) {
    return html`<h2 id="worklist">Worklist</h2>
      <p class="card">${nothingOverdue(imported)}</p>`
  }
  const rows = run.worklist.slice(0, MOST_ROWS)
  const [head, rest] = [rows.slice(0, FIRST_ROWS), rows.slice(FIRST_ROWS)]
  const more = run.worklist.length - rows.length
  const part =
    more > 0
      ? ` The first ${groupDigits(String(rows.length))} of ${groupDigits(String(run.worklist.length))} rows.`
      : ''
  return html`<h2 id="worklist">Worklist</h2>
    <section class="card long" aria-labelledby="worklist">
      <ul class="stages">
        ${stages.map(
          ({ id, count }) =>
            html`<li>${stageMark(id, `${stageName(id)}: ${groupDigits(String(count))}`)}</li>`,
        )}
      </ul>
      ${worklistTable(
        head,
        `The latest stage first, then the largest amount of each currency, to be taken up in this order.${part}`,
      )}
      ${
        rest.length === 0
          ? ''
          : html`<details>
              <summary>${counted(rest.length, 'more row')}</summary>
              ${worklistTable(rest, 'The rest, in the same order')}
            </details>`
      }
    </section> `
}

/** A stage with its coloured dot; the name says the same to those who do not see colours. */
export const stageMark = (id: string, text: string): Html =>
  html`<span class="stage stage-${ORDER.indexOf(id)}">${text}</span>`

// Tables that become cards on a phone lose their roles there, so these are named.
const worklistTable = (rows: readonly WorkRow[], caption: string): Html =>
  html`<table class="stack" role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${['Customer', 'Invoice', 'Due', 'Days late', 'Open', 'Stage', 'To know'].map(
          (name) =>
            html`<th
              role="columnheader"
              scope="col"
              ${name === 'Open' || name === 'Days late' ? new Html(' class="number"') : ''}
            >
              ${name}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(workRow)}
    </tbody>
  </table>`

function workRow(row: WorkRow): Html {
  const { customerName, customerId, invoiceId, instalment, dueDate, daysPastDue, currency, open, stage } = row
  const remarks = remarksOn(row).map((remark) => html`<span class="remark">${keepDays(remark)}</span>`)
  const part = instalment === undefined ? '' : html` <span class="id">part ${instalment}</span>`
  return html`<tr role="row">
    <th role="rowheader" scope="row" class="break">
      ${customerName ?? customerId}${
        customerName === undefined ? '' : html`<span class="id">${customerId}</span>`
      }
    </th>
    <td role="cell" data-name="Invoice" class="${invoiceId.length > 20 ? 'break' : 'nowrap'}">
      <span>${invoiceId}${part}</span>
    </td>
    <td role="cell" data-name="Due" class="nowrap">${dueDate}</td>
    <td role="cell" data-name="Days late" class="number">${daysPastDue}</td>
    <td role="cell" data-name="Open" class="number">${currency} ${groupDigits(open)}</td>
    <td role="cell" data-name="Stage">${stageMark(stage ?? '', stageName(stage ?? ''))}</td>
    <td role="cell" data-name="To know" class="remarks">
      ${remarks.length === 0 ? '' : html`<div>${remarks}</div>`}
    </td>
  </tr> `
}
