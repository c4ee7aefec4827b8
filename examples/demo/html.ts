/** A piece of HTML that is safe to put into a page. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a template: pieces of HTML as they are, everything else as text. */
export type HtmlValue = Html | string | number | readonly HtmlValue[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A template whose values are text, whatever is in them: a customer may be called `<script>`. */
export const html = (parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  new Html(
    parts.map((part, place) => part + (place < values.length ? textOf(values[place] ?? '') : '')).join(''),
  )

function textOf(value: HtmlValue): string {
  if (value instanceof Html) return value.text
  if (typeof value === 'object') return value.map(textOf).join('')
  // Control characters are no characters of HTML; a direction mark would turn what follows it.
  return String(value)
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

/** The most characters of an amount that a cell on a phone has room for. */
const UNBROKEN = 13

/** An amount that breaks, where it must on a phone, behind a comma and not between two digits. */
export const breakable = (amount: string): HtmlValue =>
  amount.length <= UNBROKEN
    ? amount
    : amount
        .split(/(?<=,)/)
        .flatMap((digits, place): HtmlValue[] => (place === 0 ? [digits] : [html`<wbr />`, digits]))

/** A text whose days, `2026-06-30`, stay on one line. */
export const keepDays = (text: string): HtmlValue =>
  text
    .split(/(\d{4}-\d{2}-\d{2})/)
    .map((part, place) => (place % 2 === 1 ? html`<span class="nowrap">${part}</span>` : part))
