import { POLICY } from './control-policy.js'
import type { Findings } from './findings.js'
import { Html, html } from './html.js'
import { PAGE_STYLE } from './page-style.js'
import { agingSection } from './sections/aging.js'
import { creditSection } from './sections/credit.js'
import { diagnosticsSection } from './sections/diagnostics.js'
import { importNotice } from './sections/import.js'
import { interestSection } from './sections/interest.js'
import { leftOutSection } from './sections/left-out.js'
import { noticesSection } from './sections/notices.js'
import { summarySection } from './sections/summary.js'
import { timelineSection } from './sections/timeline.js'
import { trendSection } from './sections/trend.js'
import { worklistSection } from './sections/worklist.js'
import { counted, groupDigits } from './text.js'

/** One page with everything in it: no script, no font, no picture from elsewhere. */
export function reportPage(findings: Findings): string {
  const { run, source, invoices, imported } = findings
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
          ${contents(findings)}
        </header>
        <main>
          ${imported === undefined ? '' : importNotice(imported)} ${summarySection(findings)}
          ${agingSection(findings)} ${trendSection(findings)} ${worklistSection(findings)}
          ${timelineSection(findings)} ${noticesSection(findings)} ${interestSection(findings)}
          ${creditSection(findings)} ${diagnosticsSection(findings)} ${leftOutSection(findings)}
        </main>
        <footer>
          <p>
            Days past due are counted from the day after the due date. Stages:
            <code>${POLICY.escalation.id}</code>. Made by the demo of <code>receivables</code> from the data
            named above; amounts in different currencies are never added. No legal advice.
          </p>
        </footer>
      </body>
    </html> `.text
}

/** The parts of the report below the summary, and whether the data have them. */
export const partsOf = ({ trend, history, letters, statement, credit, diagnostics, leftOut }: Findings) => [
  { id: 'aging', name: 'Aging', there: true },
  { id: 'dso', name: 'DSO', there: trend.length > 0 },
  { id: 'worklist', name: 'Worklist', there: true },
  { id: 'case', name: 'One case', there: history !== undefined },
  { id: 'notices', name: 'Notices', there: letters.length > 0 },
  { id: 'interest', name: 'Interest', there: statement !== undefined },
  { id: 'credit', name: 'Customers to watch', there: credit.rows.length > 0 },
  { id: 'diagnostics', name: 'To look at', there: diagnostics.length > 0 },
  { id: 'left-out', name: 'Left out', there: leftOut.length > 0 },
]

const contents = (findings: Findings): Html =>
  html`<nav aria-label="Parts of the report">
    <ul>
      ${partsOf(findings)
        .filter(({ there }) => there)
        .map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}
    </ul>
  </nav>`
