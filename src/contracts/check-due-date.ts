import { readDay, writeDay } from '../calendar/day-number.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import { openCalendar } from '../calendar/open-calendar.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { prepareTerms } from '../terms/prepare-terms.js'
import type { PreparedTerms } from '../terms/prepared-terms.js'
import { missingAnchors, resolveKernel } from '../terms/resolve-kernel.js'
import type { TermsFacts } from '../terms/terms-facts.js'
import { readAnchors, readCalendar } from '../terms/read-terms-facts.js'
import { textOfTerms } from './text-of-terms.js'
import type { ReadDraft } from './invoice-draft.js'

const PATHS = { terms: 'invoice.terms', invoiceDate: 'invoice.issueDate', taxAmount: 'invoice.taxes' }

/** Checks the due date against the terms, and returns the terms, if the invoice has any. */
export function checkDueDate(read: ReadDraft, calendar: unknown): PreparedTerms | undefined {
  const { fields, issues } = read
  const due = readDay(fields['dueDate'], 'invoice.dueDate')
  const invoiceDay = readDay(fields['issueDate'], PATHS.invoiceDate)
  const anchors = readAnchors(fields['anchors'], 'invoice.anchors')
  if (fields['terms'] === undefined) {
    if (calendar !== undefined) openCalendar(calendar as HolidayCalendar, 'reference.calendar')
    issues.add('error', 'invoice-field-missing', 'terms', { field: 'terms' })
    return undefined
  }
  const terms = prepareTerms(fields['terms'], PATHS.terms)
  const facts: TermsFacts = {
    invoiceDay,
    anchors,
    // Dates do not depend on amounts, which may be inconsistent and are checked elsewhere.
    amount: 0,
    taxAmount: undefined,
    currency: read.currency,
    scale: read.scale,
    calendar: readCalendar(calendar, terms, 'reference.calendar'),
    paths: PATHS,
  }
  const missing = missingAnchors(terms, facts)
  for (const anchor of missing) {
    issues.add('error', 'invoice-field-missing', `anchors.${anchor}`, { field: `anchors.${anchor}` })
  }
  if (missing.length > 0) return terms
  const latest = Math.max(...resolveKernel(terms, facts).map((instalment) => instalment.due))
  if (latest !== due) {
    const params = { dueDate: writeDay(due), expected: writeDay(latest, PATHS.terms) }
    issues.add('error', 'invoice-due-date', 'dueDate', params)
  }
  return terms
}

/** Checks currency and terms against the contract. */
export function checkContract(
  { currency, issues }: ReadDraft,
  terms: PreparedTerms | undefined,
  value: unknown,
): void {
  if (value === undefined) return
  const contract = expectRecord(value, 'reference.contract')
  expectKeys(contract, ['terms', 'currency'], 'reference.contract')
  const agreed = contract['currency']
  readScale(agreed, 'reference.contract.currency')
  if (agreed !== currency) {
    issues.add('error', 'invoice-currency', 'currency', { currency, expected: agreed as CurrencyCode })
  }
  const agreedTerms = textOfTerms(prepareTerms(contract['terms'], 'reference.contract.terms'))
  if (terms !== undefined && textOfTerms(terms) !== agreedTerms) issues.add('error', 'invoice-terms', 'terms')
}
