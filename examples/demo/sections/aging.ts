import { agingChart } from '../aging-chart.js'
import { bucketName, type Findings } from '../findings.js'
import { breakable, html, type Html } from '../html.js'
import { counted, creditsOf, groupDigits, percentOf, sumOf } from '../text.js'

type Aged = Findings['run']['aging']['currencies'][number]

/** What is open, by age: a chart and its figures for each currency. */
export const agingSection = ({ run, imported }: Findings): Html => {
  const { currencies } = run.aging
  return html`<h2 id="aging">What is open, by age</h2>
    ${currencies.length === 0 ? html`<p class="card">Nothing is open.</p>` : currencies.map((aged) => agingCard(aged, imported))}`
}

function agingCard(aged: Aged, imported: Findings['imported']): Html {
  const { currency, total, count, unapplied, buckets, customers } = aged
  const late = buckets.filter(({ id }) => id !== 'current')
  const disputed = sumOf(buckets.map((bucket) => bucket.disputed))
  const overdue = sumOf(late.map(({ amount }) => amount))
  const share = percentOf(sumOf(late.flatMap((bucket) => bucket.share ?? [])))
  return html`<section class="card" aria-labelledby="open-${currency}">
    <h3 id="open-${currency}">
      ${currency}: ${counted(customers.length, 'customer')}, ${counted(count, 'open item')}
    </h3>
    <dl class="facts">
      <div class="first">
        <dt>Open</dt>
        <dd>${breakable(groupDigits(total))}</dd>
      </div>
      <div>
        <dt>Overdue${share === '' ? '' : ` (${share})`}</dt>
        <dd>${breakable(groupDigits(overdue))}</dd>
      </div>
      <div>
        <dt>Disputed</dt>
        <dd>${groupDigits(disputed)}</dd>
      </div>
      <div>
        <dt>Unapplied credit</dt>
        <dd>${groupDigits(unapplied)}</dd>
      </div>
      ${creditsOf(currency, imported).map(
        ({ amount }) =>
          html`<div>
            <dt>Credits in the file, not counted</dt>
            <dd>${groupDigits(amount)}</dd>
          </div>`,
      )}
    </dl>
    <div class="split">
      <figure>
        ${agingChart(aged)}
        <figcaption>Open by days past due${/[1-9]/.test(disputed) ? '; hatched: disputed' : ''}.</figcaption>
      </figure>
      <table class="figures">
        <caption>
          The same in figures, in ${currency}
        </caption>
        <thead>
          <tr>
            <th scope="col">Age</th>
            <th scope="col" class="number">Open</th>
            <th scope="col" class="number">Share</th>
            <th scope="col" class="number">Items</th>
            <th scope="col" class="number">Disputed</th>
          </tr>
        </thead>
        <tbody>
          ${buckets.map(
            (bucket) =>
              html`<tr>
                <th scope="row" class="nowrap">${bucketName(bucket.id)}</th>
                <td class="number">${breakable(groupDigits(bucket.amount))}</td>
                <td class="number">${percentOf(bucket.share)}</td>
                <td class="number">${groupDigits(String(bucket.count))}</td>
                <td class="number">${breakable(groupDigits(bucket.disputed))}</td>
              </tr> `,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <td class="number">${breakable(groupDigits(total))}</td>
            <td class="number">${/[1-9]/.test(total) ? '100.00 %' : ''}</td>
            <td class="number">${groupDigits(String(count))}</td>
            <td class="number">${breakable(groupDigits(disputed))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  </section> `
}
