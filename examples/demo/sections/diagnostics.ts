import type { Findings } from '../findings.js'
import { html, type Html } from '../html.js'
import { listOf } from './list-of.js'

/** What does not fit together in the book. */
export const diagnosticsSection = ({ diagnostics }: Findings): Html =>
  diagnostics.length === 0
    ? html``
    : html`<h2 id="diagnostics">To look at</h2>
        <section class="card long">
          ${listOf('What does not fit together in the book', diagnostics, (sentence) => sentence)}
        </section>`
