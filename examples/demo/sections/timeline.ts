import type { HistoryStep } from '../case-history.js'
import { POLICY } from '../control-policy.js'
import type { Findings } from '../findings.js'
import { html, keepDays, type Html } from '../html.js'
import { groupDigits } from '../text.js'

const KINDS: Readonly<Record<HistoryStep['kind'], string>> = {
  book: 'the book',
  rule: 'the policy',
  ahead: 'ahead',
}

/** One case from its invoice to the day, and what comes next. */
export function timelineSection({ history, run }: Findings): Html {
  if (history === undefined) return html``
  const { item, steps } = history
  const { customerName = item.customerId } =
    run.worklist.find(({ customerId }) => customerId === item.customerId) ?? {}
  const ahead = steps.findIndex(({ kind }) => kind === 'ahead')
  const today = html`<li class="today">
    <time datetime="${run.asOf}">${run.asOf}</time> <strong>the day of this report</strong>
  </li>`
  const rows = steps.map(stepRow)
  const place = ahead === -1 ? rows.length : ahead
  return html`<h2 id="case">One case, step by step</h2>
    <section class="card" aria-labelledby="case">
      <p>
        Invoice <strong>${item.invoiceId}</strong>${
          item.instalment === undefined ? '' : html`, part ${item.instalment}`
        }
        of ${customerName}: ${item.currency} ${groupDigits(item.open)} open,
        ${groupDigits(String(item.daysPastDue))} days late. What <em>the book</em> says runs through the
        escalation <code>${POLICY.escalation.id}</code>; what <em>the policy</em> asks for is taken as done on
        its day, but nobody here can approve.
      </p>
      <ol class="timeline">
        ${rows.slice(0, place)} ${today} ${rows.slice(place)}
      </ol>
    </section>`
}

const stepRow = ({ on, kind, text, stage }: HistoryStep): Html =>
  html`<li class="${kind}${stage === undefined ? '' : ` stage-${stage}`}">
    <time datetime="${on}">${on}</time>
    <span class="what">${keepDays(text)}</span>
    <span class="who">${KINDS[kind]}</span>
  </li> `
