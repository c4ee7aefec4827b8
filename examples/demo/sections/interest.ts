import type { Findings } from '../findings.js'
import { html, type Html } from '../html.js'
import { chargePolicy, rateText, type ItemCharge } from '../late-charges.js'
import { groupDigits, percentText, sumOf } from '../text.js'
import { addDays } from 'receivables/calendar'

/** The late charges of one customer with their working: days, base, rate. */
export function interestSection({ statement, run }: Findings): Html {
  const first = statement?.charges[0]
  if (statement === undefined || first === undefined) return html``
  const { customerName, charges } = statement
  const { clause, item } = first
  const total = sumOf(charges.map(({ accrual }) => accrual.interest))
  const { dayCount } = chargePolicy(clause)
  return html`<h2 id="interest">Interest statement</h2>
    <section class="card long" aria-labelledby="interest">
      <p>
        ${customerName}, through <span class="nowrap">${run.asOf}</span>. Clause ${clause.clause}:
        ${rateText(clause)}, simple, <code>${dayCount}</code>, from the day after the due date, on what was
        open on each day. Each line is rounded half up.
      </p>
      <table class="stack" role="table">
        <caption>
          In ${item.currency}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            ${['Invoice', 'From', 'Through'].map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
            ${['Days', 'Base', 'Rate', 'Interest'].map(
              (name) => html`<th role="columnheader" scope="col" class="number">${name}</th>`,
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${charges.map(chargeRows)}
        </tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="row" colspan="6">Total</th>
            <td role="cell" data-name="Interest" class="number">${groupDigits(total)}</td>
          </tr>
        </tfoot>
      </table>
    </section>`
}

function chargeRows({ item, accrual }: ItemCharge): Html[] {
  const part = item.instalment === undefined ? '' : html` <span class="id">part ${item.instalment}</span>`
  return accrual.segments.map(
    ({ from, to, days, principal, rate, interest }) =>
      html`<tr role="row">
        <th role="rowheader" scope="row" class="nowrap">${item.invoiceId}${part}</th>
        <td role="cell" data-name="From" class="nowrap">${from}</td>
        <td role="cell" data-name="Through" class="nowrap">${addDays(to, -1)}</td>
        <td role="cell" data-name="Days" class="number">${days}</td>
        <td role="cell" data-name="Base" class="number">${groupDigits(principal)}</td>
        <td role="cell" data-name="Rate" class="number">${percentText(rate)}</td>
        <td role="cell" data-name="Interest" class="number">${groupDigits(interest)}</td>
      </tr>`,
  )
}
