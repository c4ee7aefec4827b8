import { readSafely } from '../kernel/read-safely.js'
import type { Notice, NoticeRequest } from './notice.js'
import { readNotice } from './read-notice.js'

/**
 * Composes the content of a notice to a debtor, a guarantor, counsel or an authority, as plain data, which {@link
 * renderNotice} puts into words. {@link requiredFields} lists what each kind needs.
 *
 * It refuses a letter that would not hold:
 * - all missing required fields are reported at once, in the `faults` of one error: a letter without them is wrong
 *   input, not a business decision;
 * - a field that the kind does not have is refused, not dropped: no late charge in a friendly reminder, none in a
 *   statement of account (figures of interest there may later be read as final);
 * - a demand asks for what is past due and undisputed: `total = Σ undisputed + Σ late charges + Σ costs`, exactly; each
 *   late charge is the sum of its segments and adjustments, and each segment follows from base, rate and days;
 * - a deadline is counted from the day on which the letter is sent or received, that day not counted, in calendar or
 *   business days, and lies on or after the day of the letter;
 * - a discount applies to one of the items, which must be named if there are several, is at most the open amount, and
 *   ends on the due date at the latest;
 * - a lawyer's letter is sent by a law firm.
 *
 * A notice about an agreement is not binding: until both sides have signed, no figure of the ledger changes.
 *
 * @returns The notice, the same for the same request.
 * @throws ReceivablesError `document.invalid` with every missing field in `faults`; `input.conflict` for parts that
 * contradict each other or sums that do not sum; `currency.mismatch`, `id.duplicate`, `amount.negative`,
 * `amount.too-fine`, `decimal.invalid`, `date.invalid`, `date.order`, `date.out-of-range`, `text.invalid` (control
 * characters, or too long), `id.invalid`, `input.range`, `input.choice`, `input.type`, `input.missing`,
 * `input.unknown-key`, `currency.unknown`, `time-zone.unknown`, `calendar.not-covered`.
 *
 * @example
 * ```ts
 * import { composeNotice, isReceivablesError } from 'receivables/escalation'
 *
 * const parties = {
 *   creditor: { legalName: 'Nordlicht GmbH', contact: { name: 'Ida Kern', phone: '+49 40 1234' } },
 *   debtor: { legalName: 'Hafen Handel GmbH', contact: { name: 'Jan Voss', email: 'voss@hafen.example' } },
 * }
 * const payTo = { accountName: 'Nordlicht GmbH', bank: 'Elbe Bank', account: 'DE02 1203 0000 0000 2020 51' }
 * const items = [
 *   { invoiceId: 'F-1', currency: 'EUR', dueDate: '2026-03-31', amount: '1190.00', open: '1190.00', disputed: '190.00' },
 * ]
 * const notice = composeNotice({ kind: 'friendly-reminder', parties, items, payTo, letterDate: '2026-04-07' })
 * notice.totals.total // => '1000.00'
 * notice.lines[0]?.daysPastDue // => 7
 * notice.blocks // => ['willingness', 'way-out']
 *
 * composeNotice({ kind: 'overdue-notice', parties, items, payTo, letterDate: '2026-04-07' }) // => throws 'document.invalid'
 * ```
 *
 * @see Civil Code of the People's Republic of China, articles 195 (a demand interrupts limitation), 560, 561, 563.
 */
export function composeNotice(request: NoticeRequest): Notice {
  return readSafely('', () => readNotice(request, false))
}
