import { agingChart } from './aging-chart.js'
import { bucketName, remarksOn, stageName, POLICY, type Findings, type WorkRow } from './findings.js'
import { Html, html } from './html.js'
import type { ImportSummary } from './import-rows.js'
import { PAGE_STYLE } from './page-style.js'
import { counted, groupDigits, percentOf, sumOf } from './text.js'

type Aged = Findings['run']['aging']['currencies'][number]

/** The most worklist rows on a page: more would only make it slow. */
const MOST_ROWS = 500

/** One page with everything in it: no script, no font, no picture from elsewhere. */
export function reportPage(findings: Findings): string {
  const { run, source, invoices, imported } = findings
  const { currencies } = run.aging
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Receivables on ${run.asOf}</title>
        <style>
          ${new Html(PAGE_STYLE)}
        </style>
      </head>
      <body>
        <header class="page">
          <h1>Receivables on <span class="nowrap">${run.asOf}</span></h1>
          <p class="soft break">
            ${source} · ${counted(invoices.open, 'invoice')} open · ${groupDigits(String(invoices.settled))}
            settled${
              invoices.later > 0
                ? ` · ${groupDigits(String(invoices.later))} issued later and not counted`
                : ''
            }
          </p>
        </header>
        <main>
          ${imported === undefined ? '' : importNotice(imported)}
          <h2>What is open, by age</h2>
          ${currencies.length === 0 ? html`<p class="card">Nothing is open.</p>` : currencies.map(agingCard)}
          ${worklistSection(findings)} ${diagnosticsSection(findings)}
        </main>
        <footer>
          <p>
            Days past due are counted from the day after the due date. Stages:
            <code>${POLICY.escalation.id}</code>. Made by the demo of <code>receivables</code> from the data
            named above; amounts in different currencies are never added.
          </p>
        </footer>
      </body>
    </html> `.text
}

function agingCard(aged: Aged): Html {
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
        <dd>${groupDigits(total)}</dd>
      </div>
      <div>
        <dt>Overdue${share === '' ? '' : ` (${share})`}</dt>
        <dd>${groupDigits(overdue)}</dd>
      </div>
      <div>
        <dt>Disputed</dt>
        <dd>${groupDigits(disputed)}</dd>
      </div>
      <div>
        <dt>Unapplied credit</dt>
        <dd>${groupDigits(unapplied)}</dd>
      </div>
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
                <td class="number">${groupDigits(bucket.amount)}</td>
                <td class="number">${percentOf(bucket.share)}</td>
                <td class="number">${groupDigits(String(bucket.count))}</td>
                <td class="number">${groupDigits(bucket.disputed)}</td>
              </tr> `,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <td class="number">${groupDigits(total)}</td>
            <td class="number">${/[1-9]/.test(total) ? '100.00 %' : ''}</td>
            <td class="number">${groupDigits(String(count))}</td>
            <td class="number">${groupDigits(disputed)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  </section> `
}

function worklistSection({ run, stages }: Findings): Html {
  if (run.worklist.length === 0)
    return html`<h2>Worklist</h2>
      <p class="card">Nothing is overdue.</p>`
  const rows = run.worklist.slice(0, MOST_ROWS)
  const order = POLICY.escalation.stages.map(({ id }) => id)
  const more = run.worklist.length - rows.length
  return html`<h2 id="worklist">Worklist</h2>
    <section class="card long" aria-labelledby="worklist">
      <ul class="stages">
        ${stages.map(
          ({ id, count }) =>
            html`<li>
              <span class="stage stage-${order.indexOf(id)}"
                >${stageName(id)}: ${groupDigits(String(count))}</span
              >
            </li>`,
        )}
      </ul>
      <table class="stack" role="table">
        <caption>
          The latest stage first, then the largest amount of each
          currency.${
            more > 0
              ? ` The first ${groupDigits(String(rows.length))} of ${groupDigits(String(run.worklist.length))} rows.`
              : ''
          }
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
          ${rows.map((row) => workRow(row, order.indexOf(row.stage ?? '')))}
        </tbody>
      </table>
    </section> `
}

function workRow(row: WorkRow, place: number): Html {
  const { customerName, customerId, invoiceId, instalment, dueDate, daysPastDue, currency, open, stage } = row
  const remarks = remarksOn(row).map((remark) => html`<span class="remark">${remark}</span>`)
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
    <td role="cell" data-name="Stage"><span class="stage stage-${place}">${stageName(stage ?? '')}</span></td>
    <td role="cell" data-name="To know" class="remarks">
      ${remarks.length === 0 ? '' : html`<div>${remarks}</div>`}
    </td>
  </tr> `
}

function importNotice(summary: ImportSummary): Html {
  const { rowsRead, used, repeated, contradicted, setAside, bad, remarks } = summary
  const faults = bad.flatMap(({ line, faults: cells }) => cells.map((cell) => ({ line, ...cell })))
  const isClean = used === rowsRead && remarks.length === 0
  return html`<section class="${isClean ? 'card' : 'notice'}" aria-labelledby="import">
    <h2 id="import" style="margin-top:0">What became of the rows</h2>
    <dl class="facts">
      ${(
        [
          ['Read', rowsRead],
          ['Used', used],
          ['Repeated, counted once', repeated.length],
          ['Set aside', setAside],
          ['Bad', bad.length],
        ] as const
      ).map(
        ([name, rows]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${groupDigits(String(rows))}</dd>
          </div>`,
      )}
    </dl>
    ${listOf(
      `Bad rows`,
      faults.map(({ line, column, value, problem }) =>
        column === '(row)'
          ? html`Line ${line}: ${problem}`
          : html`Line ${line}, column ${column}:
            ${problem}${value === '' ? '' : html`: <code>${value}</code>`}`,
      ),
    )}
    ${listOf(
      'Set aside: one invoice number, different contents',
      contradicted.map(({ id, lines }) => html`Invoice ${id}: lines ${lines.join(', ')}`),
    )}
    ${listOf(
      'Repeated rows, counted once',
      repeated.map(({ id, line, firstLine }) => html`Line ${line} repeats line ${firstLine} (invoice ${id})`),
    )}
    ${listOf(
      'Remarks',
      remarks.map((remark) => html`${remark}`),
    )}
  </section> `
}

const diagnosticsSection = ({ diagnostics }: Findings): Html =>
  diagnostics.length === 0
    ? html``
    : html`<h2>To look at</h2>
        <section class="card long">
          ${listOf(
            'What does not fit together in the book',
            diagnostics.map((sentence) => html`${sentence}`),
          )}
        </section>`

function listOf(title: string, rows: readonly Html[]): Html {
  if (rows.length === 0) return html``
  return html`<details${rows.length <= 20 ? new Html(' open') : ''}><summary>${title}: ${groupDigits(String(rows.length))}</summary><ul class="break">${rows.map((row) => html`<li>${row}</li>`)}</ul></details>`
}
