import { ROLLING, type Trend } from '../dso.js'
import type { Findings } from '../findings.js'
import { html, type Html } from '../html.js'
import { daysText, trendChart } from '../trend-chart.js'

/** How long money is out, month by month. */
export const trendSection = ({ trend, imported }: Findings): Html =>
  trend.length === 0
    ? html``
    : html`<h2 id="dso">Days sales outstanding</h2>
        <p class="soft">
          How many days of sales stand open: receivables at the end of a month against the sales of the last
          ${ROLLING} months. The dashed line is what it would be if nobody paid late.
          ${
            imported === undefined
              ? ''
              : 'Amounts paid so far count from the invoice date on, because the export gives no day for them.'
          }
        </p>
        <div class="grid">${trend.map(trendCard)}</div>`

function trendCard(own: Trend): Html {
  const { currency, periods } = own
  const last = periods.at(-1)
  return html`<section class="card" aria-labelledby="dso-${currency}">
    <h3 id="dso-${currency}">${currency}: ${daysText(last?.rollingDso ?? null)}</h3>
    <figure>
      ${trendChart(own)}
      <figcaption>
        <span class="key rolling">DSO, ${ROLLING} months</span>
        <span class="key best">best possible</span>
      </figcaption>
    </figure>
    <details>
      <summary>In figures</summary>
      <table class="figures">
        <caption>
          Days, by month
        </caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            ${['DSO', 'Counted back', 'Best possible'].map(
              (name) => html`<th scope="col" class="number">${name}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${periods.map(
            ({ id, rollingDso, countbackDso, rollingBest }) =>
              html`<tr>
                <th scope="row" class="nowrap">${id}</th>
                ${[rollingDso, countbackDso, rollingBest].map(
                  (days) => html`<td class="number">${daysText(days).replace(' days', '')}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </section>`
}
