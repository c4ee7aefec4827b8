import { html, keepDays, type Html } from '../html.js'
import { creditsLast, type ImportSummary } from '../import-rows.js'
import type { CellFault } from '../read-row.js'
import { creditLine, groupDigits } from '../text.js'
import { linesOf, listOf } from './list-of.js'

/** What became of the rows of an export. */
export function importNotice(summary: ImportSummary): Html {
  const { rowsRead, used, repeated, contradicted, setAside, bad, credits, remarks } = summary
  const isClean = used === rowsRead && remarks.length === 0
  return html`<section class="${isClean ? 'card' : 'notice'}" aria-labelledby="import">
    <h2 id="import" class="first">What became of the rows</h2>
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
    ${listOf('Bad rows', creditsLast(bad), ({ line, faults }) => html`Line ${line}${faults.map(faultOf)}`)}
    ${listOf('Credits among the bad rows, which the totals are without', credits, creditLine)}
    ${listOf(
      'Set aside: one invoice number, different contents',
      contradicted,
      ({ id, lines }) => html`Invoice ${id}: lines ${linesOf(lines, 100)}`,
    )}
    ${listOf(
      'Repeated rows, counted once',
      repeated,
      ({ id, line, firstLine }) => html`Line ${line} repeats line ${firstLine} (invoice ${id})`,
    )}
    ${listOf('Remarks', remarks, keepDays)}
  </section> `
}

function faultOf({ column, value, problem }: CellFault, place: number): Html {
  const where = column === '(row)' ? '' : `${place === 0 ? ',' : ';'} column ${column}`
  return html`${where}: ${problem}${value === '' ? '' : html`: <code>${value}</code>`}`
}
