import { POLICY, stageName } from '../control-policy.js'
import { nothingOverdue, type Findings } from '../findings.js'
import { html, type Html } from '../html.js'
import { counted, groupDigits, percentOf, sumOf } from '../text.js'
import { daysText } from '../trend-chart.js'

type Aged = Findings['run']['aging']['currencies'][number]

/** The state of the book in one sentence and one table. */
export function summarySection(findings: Findings): Html {
  const { run, invoices, accrued, trend } = findings
  const { currencies } = run.aging
  const latest = POLICY.escalation.stages.at(-1)?.id ?? ''
  const worst = findings.stages.find(({ id }) => id === latest)?.count ?? 0
  const late = counted(run.worklist.length, 'overdue item')
  return html`<section class="card" aria-labelledby="summary">
    <h2 id="summary" class="first">Summary</h2>
    <p class="lead">
      ${counted(invoices.open, 'invoice')} of
      ${counted(run.customers.filter(({ openItems }) => openItems > 0).length, 'customer')} stand open.
      ${
        run.worklist.length === 0
          ? nothingOverdue(findings.imported)
          : html`${late} ${run.worklist.length === 1 ? 'is' : 'are'} on the worklist,
            ${groupDigits(String(worst))} of them ripe for a ${stageName(latest)}.`
      }
    </p>
    ${
      currencies.length === 0
        ? ''
        : html`<table class="stack" role="table">
            <caption>
              By
              currency${
                trend.length > 0 ? '. DSO: days sales outstanding over the last three whole months' : ''
              }${accrued.length > 0 ? '. Late charges: by contract, to this day, of solvent customers' : ''}
            </caption>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">Currency</th>
                ${[
                  'Open',
                  'Overdue',
                  'Disputed',
                  ...(trend.length > 0 ? ['DSO'] : []),
                  ...(accrued.length > 0 ? ['Late charges'] : []),
                ].map((name) => html`<th role="columnheader" scope="col" class="number">${name}</th>`)}
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${currencies.map((aged) => currencyRow(aged, findings))}
            </tbody>
          </table>`
    }
  </section>`
}

function currencyRow({ currency, total, buckets }: Aged, { accrued, trend }: Findings): Html {
  const late = buckets.filter(({ id }) => id !== 'current')
  const share = percentOf(sumOf(late.flatMap((bucket) => bucket.share ?? [])))
  const dso = trend.find((one) => one.currency === currency)?.periods.at(-1)?.rollingDso
  const charge = accrued.find((one) => one.currency === currency)?.amount
  return html`<tr role="row">
    <th role="rowheader" scope="row">${currency}</th>
    <td role="cell" class="number" data-name="Open">${groupDigits(total)}</td>
    <td role="cell" class="number" data-name="Overdue">
      <span
        >${groupDigits(sumOf(late.map(({ amount }) => amount)))}${
          share === '' ? '' : html` <span class="id">${share}</span>`
        }</span
      >
    </td>
    <td role="cell" class="number" data-name="Disputed">
      ${groupDigits(sumOf(buckets.map(({ disputed }) => disputed)))}
    </td>
    ${
      trend.length > 0
        ? html`<td role="cell" class="number" data-name="DSO">${daysText(dso ?? null)}</td>`
        : ''
    }
    ${
      accrued.length > 0
        ? html`<td role="cell" class="number" data-name="Late charges">${groupDigits(charge ?? '0')}</td>`
        : ''
    }
  </tr>`
}
