import { at, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readMinor } from '../numbers/read-minor.js'
import { ROUNDING_MODES } from '../numbers/rounding-mode.js'
import { checkDueDate, checkContract } from './check-due-date.js'
import { checkPrior } from './check-prior.js'
import { checkSums } from './check-sums.js'
import { DRAFT_FIELDS, type InvoiceDraft, type InvoiceReference, type ReadDraft } from './invoice-draft.js'
import { Issues, type Issue } from './issue.js'
import type { InvoiceIssueCode } from './reasons.js'
import { saidText } from './said-text.js'

/**
 * Checks an invoice before it is sent: the parties have a name, an address and a tax number; number, order and account
 * are present; every line is quantity × unit price, the lines sum to the net amount, each tax is its rate times the
 * lines with that rate, net and taxes sum to the gross amount; the due date follows from the terms, terms and currency
 * are those of the contract, and no earlier invoice has the same number or the same buyer, day, amount and currency.
 * Every error is a reason for the debtor not to pay.
 *
 * Products and taxes are rounded to the currency's minor unit with the given rounding; the tax of a rate is computed on
 * the sum of its lines.
 *
 * @throws ReceivablesError for malformed values (`decimal.invalid`, `amount.too-fine`, `currency.unknown`,
 * `date.invalid`, `input.missing`, `input.type`, `input.choice`, `input.range`, `input.unknown-key`, `id.duplicate` for
 * a tax rate that is listed twice); terms that cannot be read throw the codes of {@link parseTerms}, and terms that
 * need a calendar those of {@link resolveTerms}.
 *
 * @example
 * ```ts
 * import { checkInvoice } from 'receivables'
 *
 * const issues = checkInvoice(
 *   {
 *     number: '0042',
 *     seller: { name: 'Acme GmbH', address: 'Hamburg', taxId: 'DE123' },
 *     buyer: { name: 'Zeta SA', address: 'Lyon', taxId: 'FR456' },
 *     issueDate: '2026-01-31',
 *     dueDate: '2026-03-01',
 *     currency: 'EUR',
 *     lines: [{ quantity: 3, unitPrice: '33.335', amount: '100.01', taxRate: '0.2' }],
 *     net: '100.01',
 *     taxes: [{ rate: '0.2', amount: '20.00' }],
 *     gross: '120.01',
 *     terms: 'net 30',
 *     orderNumber: 'PO-7',
 *     bankAccount: 'DE00',
 *   },
 *   { rounding: 'half-up' },
 * )
 * issues.map(({ code, params }) => [code, params])
 * // => [['invoice-due-date', { dueDate: '2026-03-01', expected: '2026-03-02' }]]
 * ```
 *
 * @see Directive 2006/112/EC, article 226: what an invoice states.
 */
export function checkInvoice(invoice: InvoiceDraft, reference: InvoiceReference): Issue<InvoiceIssueCode>[] {
  return readSafely('', () => {
    const fields = expectRecord(invoice, 'invoice', 'an invoice')
    expectKeys(fields, DRAFT_FIELDS, 'invoice')
    const against = expectRecord(reference, 'reference', 'the reference of the check')
    expectKeys(against, ['rounding', 'calendar', 'contract', 'prior'], 'reference')
    const scale = readScale(fields['currency'], 'invoice.currency')
    const read: ReadDraft = {
      fields,
      currency: fields['currency'] as CurrencyCode,
      scale,
      rounding: expectChoice(against['rounding'], ROUNDING_MODES, 'reference.rounding'),
      net: readMinor(fields['net'], scale, 'invoice.net'),
      gross: readMinor(fields['gross'], scale, 'invoice.gross'),
      issues: new Issues(),
    }
    checkFields(read)
    checkSums(read)
    const terms = checkDueDate(read, against['calendar'])
    checkContract(read, terms, against['contract'])
    checkPrior(read, against['prior'])
    return read.issues.found
  })
}

function checkFields({ fields, issues }: ReadDraft): void {
  for (const side of ['seller', 'buyer']) {
    const party = fields[side] === undefined ? {} : expectRecord(fields[side], at('invoice', side))
    for (const name of ['name', 'address', 'taxId']) requireText(party[name], `${side}.${name}`, issues)
  }
  for (const name of ['number', 'orderNumber', 'bankAccount']) requireText(fields[name], name, issues)
}

function requireText(value: unknown, field: string, issues: Issues<InvoiceIssueCode>): void {
  if (saidText(value, at('invoice', field)) === undefined) {
    issues.add('error', 'invoice-field-missing', field, { field })
  }
}
