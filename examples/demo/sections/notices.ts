import type { Findings } from '../findings.js'
import { html, type Html } from '../html.js'
import { letterHtml } from '../letter-html.js'
import type { Letter } from '../letters.js'
import { counted } from '../text.js'

/** Two notices of overdue payment as they would be sent. */
export const noticesSection = ({ letters }: Findings): Html =>
  letters.length === 0
    ? html``
    : html`<h2 id="notices">Notices of overdue payment</h2>
        ${letters.map(letterCard)}`

const LANGUAGES = { en: 'English', 'zh-CN': 'Chinese' } as const

const letterCard = ({ locale, customerName, invoices, text }: Letter): Html =>
  html`<section class="card long" aria-labelledby="notice-${locale}">
    <h3 id="notice-${locale}">In ${LANGUAGES[locale]}: ${customerName}, ${counted(invoices, 'item')}</h3>
    <div class="letter" lang="${locale}">${letterHtml(text)}</div>
  </section>`
