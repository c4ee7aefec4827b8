import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import { openCalendar, type OpenCalendar } from '../calendar/open-calendar.js'
import { refuse } from '../kernel/error.js'
import { at, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { Minor } from '../numbers/minor.js'
import type { TermsAnchor } from './model.js'
import { ANCHOR_NAMES } from './prepare-rule.js'
import type { PreparedTerms } from './prepared-terms.js'
import type { TermsFacts, TermsPaths } from './terms-facts.js'

function readTax(input: unknown, amount: Minor, scale: number): Minor | undefined {
  if (input === undefined) return undefined
  const tax = readAmount(input, scale, 'taxAmount')
  return tax > amount
    ? refuse('input.conflict', 'taxAmount', 'a tax of at most the gross amount', input)
    : tax
}

const NO_ANCHORS: Readonly<Record<string, never>> = {}
const PATHS: TermsPaths = { terms: 'terms', invoiceDate: 'invoiceDate', taxAmount: 'taxAmount' }

/** Reads the anchors. @throws ReceivablesError `input.unknown-key` or `date.invalid`. */
export function readAnchors(value: unknown, path: string): Readonly<Partial<Record<TermsAnchor, DayNumber>>> {
  if (value === undefined) return NO_ANCHORS
  const fields = expectRecord(value, path, 'anchors, each with its day')
  expectKeys(fields, ANCHOR_NAMES, path)
  const days: Partial<Record<string, DayNumber>> = {}
  for (const name of Object.keys(fields)) {
    const day = fields[name]
    if (day !== undefined) days[name] = readDay(day, at(path, name))
  }
  return days
}

/**
 * Reads the calendar that terms need.
 *
 * @throws ReceivablesError `input.missing`, `input.conflict`, and the codes of malformed fields.
 */
export function readCalendar(value: unknown, terms: PreparedTerms, path: string): OpenCalendar | undefined {
  const named = terms.businessDays?.calendar
  if (value === undefined) {
    if (!terms.needsCalendar) return undefined
    return refuse(
      'input.missing',
      path,
      named === undefined ? 'a holiday calendar' : `the holiday calendar '${named}'`,
      value,
    )
  }
  const calendar = openCalendar(value as HolidayCalendar, path)
  if (named === undefined || calendar.id === named) return calendar
  return refuse('input.conflict', path, `the calendar '${named}' that the terms name`, calendar.id)
}

/** Reads the facts of a request that are needed to resolve its terms. */
export function readFacts(request: UnknownRecord, terms: PreparedTerms): TermsFacts {
  const invoiceDay = readDay(request['invoiceDate'], 'invoiceDate')
  const { currency } = request
  const scale = readScale(currency, 'currency')
  const amount = readAmount(request['amount'], scale, 'amount')
  return {
    invoiceDay,
    anchors: readAnchors(request['anchors'], 'anchors'),
    amount,
    taxAmount: readTax(request['taxAmount'], amount, scale),
    currency: currency as string,
    scale,
    calendar: readCalendar(request['calendar'], terms, 'calendar'),
    paths: PATHS,
  }
}
