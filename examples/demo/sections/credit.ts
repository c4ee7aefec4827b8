import { MOST_POINTS, type CreditRow } from '../credit-review.js'
import type { Findings } from '../findings.js'
import { html, type Html } from '../html.js'
import { groupDigits, percentOf, shareOf } from '../text.js'
import { daysText } from '../trend-chart.js'

/** How the customers pay that are the gravest warnings. */
export const creditSection = ({ credit }: Findings): Html =>
  credit.rows.length === 0
    ? html``
    : html`<h2 id="credit">Customers to watch</h2>
        <section class="card long" aria-labelledby="credit">
          <ul class="stages">
            ${credit.levels.map(
              ({ level, count }) =>
                html`<li>
                  <span class="stage level-${level}">${level}: ${groupDigits(String(count))}</span>
                </li>`,
            )}
          </ul>
          <table class="stack" role="table">
            <caption>
              The gravest warning first. The score, of ${MOST_POINTS}, looks at how invoices were paid, what
              is overdue and which promises were kept; card and thresholds are this demo’s own.
            </caption>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">Customer</th>
                <th role="columnheader" scope="col">Warning</th>
                ${['Score', 'Late by', 'Late share', 'Overdue'].map(
                  (name) => html`<th role="columnheader" scope="col" class="number">${name}</th>`,
                )}
                <th role="columnheader" scope="col">Because</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${credit.rows.map(creditRow)}
            </tbody>
          </table>
        </section>`

function creditRow({ behaviour, customer, score, grade, level, why }: CreditRow): Html {
  const { customerId, currency, overdueAmount, weightedDaysLate, lateAmount, settledAmount } = behaviour
  return html`<tr role="row">
    <th role="rowheader" scope="row" class="break">
      ${customer?.name ?? customerId ?? ''}${
        customer?.name === undefined ? '' : html`<span class="id">${customerId ?? ''}</span>`
      }
    </th>
    <td role="cell" data-name="Warning"><span class="stage level-${level ?? ''}">${level ?? ''}</span></td>
    <td role="cell" data-name="Score" class="number">
      ${score ?? '–'}${grade === null ? '' : ` (${grade})`}
    </td>
    <td role="cell" data-name="Late by" class="number">${daysText(weightedDaysLate)}</td>
    <td role="cell" data-name="Late share" class="number">
      ${percentOf(shareOf(lateAmount, settledAmount)) || '–'}
    </td>
    <td role="cell" data-name="Overdue" class="number">${currency} ${groupDigits(overdueAmount)}</td>
    <td role="cell" data-name="Because" class="remarks">
      <div>${why.map((sentence) => html`<span class="remark">${sentence}</span>`)}</div>
    </td>
  </tr> `
}
