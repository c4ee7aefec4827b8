import { readDay } from '../calendar/day-number.js'
import { at, expectArray, expectRecord, expectText } from '../kernel/expect.js'
import { orNone } from '../kernel/or-none.js'
import { readScale } from '../money/currency.js'
import { readMinor } from '../numbers/read-minor.js'
import type { InvoiceParty, ReadDraft } from './invoice-draft.js'

/** Whether an earlier invoice has the same number or the same content. */
export function checkPrior(read: ReadDraft, value: unknown): void {
  const { fields, currency, gross, issues } = read
  const name = fields['buyer'] === undefined ? undefined : (fields['buyer'] as InvoiceParty).name
  const own = fields['number'] as string | undefined
  const issued = readDay(fields['issueDate'], 'invoice.issueDate')
  Array.from(expectArray(orNone(value), 'reference.prior', 'an array of invoices'), (row, index) => {
    const path = at('reference.prior', index)
    const prior = expectRecord(row, path)
    const number = expectText(prior['number'], at(path, 'number'))
    const buyer = expectText(prior['buyer'], at(path, 'buyer'))
    const scale = readScale(prior['currency'], at(path, 'currency'))
    const amount = readMinor(prior['gross'], scale, at(path, 'gross'))
    const day = readDay(prior['issueDate'], at(path, 'issueDate'))
    if (number === own) issues.add('error', 'invoice-duplicate-number', 'number', { number })
    else if (buyer === name && day === issued && prior['currency'] === currency && amount === gross) {
      const params = { number: own ?? '', other: number }
      issues.add('warning', 'invoice-duplicate-content', 'number', params)
    }
  })
}
