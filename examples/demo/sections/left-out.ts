import type { Findings } from '../findings.js'
import { html, type Html } from '../html.js'

/** What the data do not support is not shown, and it is said why. */
export const leftOutSection = ({ leftOut }: Findings): Html =>
  leftOut.length === 0
    ? html``
    : html`<h2 id="left-out">Left out</h2>
        <section class="card" aria-labelledby="left-out">
          <ul class="plain">
            ${leftOut.map(({ part, why }) => html`<li><strong>${part}</strong>: ${why}.</li>`)}
          </ul>
        </section>`
