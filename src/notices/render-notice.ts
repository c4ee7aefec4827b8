import { expectChoice, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { expectSame } from './differences.js'
import { formatOf, type NoticeFormat } from './formats.js'
import { layOut } from './layout.js'
import type { NoticeLocale } from './lint-model.js'
import type { Notice } from './notice.js'
import { readNotice, requestOf } from './read-notice.js'
import { sectionsOf } from './sections.js'
import { slotsOf } from './slots.js'
import { wordingOf } from './wording/wording-of.js'
import { wordsOf } from './words.js'

/**
 * Puts a notice into words, in English or Chinese, as plain text or Markdown. The same notice always gives the same
 * bytes, on every machine. The wording may improve from release to release, so keep what you have sent.
 *
 * Amounts have their digits in groups of three with a decimal point in both languages; Chinese letters add the total in
 * capital numerals if it is in renminbi. Dates are `2026-05-04` in English and 2026年5月4日 in Chinese; the last day of a
 * period is included. In plain text, table columns are separated by bars, or by tabs if a cell contains a bar. External
 * texts are printed as they are: in Markdown every character with a meaning is escaped, and a notice contains no
 * control characters, so no text can look like another line, a heading or a link.
 *
 * The notice may come from storage: it is checked again, and refused if its sums no longer follow from its lines. This
 * is stricter than the stored form (`jsonSchemaOf('notice')`), which checks shapes only: there a text of blanks is a
 * text, here it counts as absent, so a required one is missing. The amount that counsel may accept in settlement is
 * never printed.
 *
 * @throws ReceivablesError `input.conflict` if a computed part of the notice was altered; the codes of {@link
 * composeNotice} for any other part; `input.choice` for an unknown language or format.
 *
 * @example
 * ```ts
 * import { composeNotice, renderNotice } from 'receivables/escalation'
 *
 * const notice = composeNotice({
 *   kind: 'due-today',
 *   letterDate: '2026-03-31',
 *   parties: {
 *     creditor: { legalName: 'Nordlicht GmbH', contact: { name: 'Ida Kern', phone: '+49 40 1234' } },
 *     debtor: { legalName: 'Hafen Handel GmbH', contact: { name: 'Jan Voss', email: 'voss@hafen.example' } },
 *   },
 *   payTo: { accountName: 'Nordlicht GmbH', bank: 'Elbe Bank', account: 'DE02 1203 0000 0000 2020 51' },
 *   items: [{ invoiceId: 'F-1', currency: 'EUR', dueDate: '2026-03-31', amount: '1190.00', open: '1190.00' }],
 * })
 * renderNotice(notice, 'en', 'text').split('\n').slice(6, 9)
 * // => ['Invoice | Due date | Invoiced | Open', 'F-1 | 2026-03-31 | 1,190.00 | 1,190.00', 'Total (EUR) |  |  | 1,190.00']
 * renderNotice(notice, 'zh-CN', 'markdown').split('\n')[0] // => '# 今日到期：发票 F\\-1'
 * ```
 *
 * @see {@link composeNotice}
 */
export function renderNotice(notice: Notice, locale: NoticeLocale, format: NoticeFormat): string {
  return readSafely('', () => {
    const record = expectRecord(notice, '', 'a composed notice')
    const language = expectChoice(locale, ['en', 'zh-CN'], 'locale')
    const { escape, print } = formatOf(expectChoice(format, ['text', 'markdown'], 'format'))
    const checked = readNotice(requestOf(record), true)
    expectSame(record, checked)
    const words = wordsOf(language)
    const slots = slotsOf(checked, words, language)
    const sections = sectionsOf(checked, words, slots)
    return print(layOut(wordingOf(checked.kind, language), slots, sections, words, escape))
  })
}
