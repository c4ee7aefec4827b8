import { readDay, writeDay } from '../calendar/day-number.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import {
  at,
  expectArray,
  expectChoice,
  expectKeys,
  expectRecord,
  expectText,
  type UnknownRecord,
} from '../kernel/expect.js'
import { refuse } from '../kernel/error.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { readRatio, type Ratio } from '../numbers/ratio.js'
import { readMinor } from '../numbers/read-minor.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { toMinor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { PaymentTerms, TermsAnchors } from '../terms/model.js'
import { prepareTerms } from '../terms/prepare-terms.js'
import type { PreparedTerms } from '../terms/prepared-terms.js'
import { missingAnchors, resolveKernel, type TermsFacts } from '../terms/resolve-kernel.js'
import { readAnchors, readCalendar } from '../terms/resolve-terms.js'
import { Issues, type Issue } from './issue.js'
import type { InvoiceIssueCode } from './reasons.js'
import { saidText } from './said-text.js'
import { textOfTerms } from './text-of-terms.js'

/** A party as an invoice names it. */
export interface InvoiceParty {
  /** Full registered name. */
  readonly name?: string
  /** Address. */
  readonly address?: string
  /** Tax number, such as a VAT identification number. */
  readonly taxId?: string
}

/** One line of an invoice. */
export interface InvoiceLine {
  /** How many. */
  readonly quantity: DecimalInput
  /** Price of one, net; it may be finer than the currency. */
  readonly unitPrice: DecimalInput
  /** Net amount of the line. */
  readonly amount: DecimalInput
  /** Tax rate of the line as a fraction. */
  readonly taxRate: DecimalInput
}

/** An invoice as it is about to be sent. */
export interface InvoiceDraft {
  /** Invoice number. */
  readonly number?: string
  /** Who sells. */
  readonly seller?: InvoiceParty
  /** Who buys. */
  readonly buyer?: InvoiceParty
  /** Day of the invoice. */
  readonly issueDate: PlainDate
  /** Due date printed on it. */
  readonly dueDate: PlainDate
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The lines. */
  readonly lines: readonly InvoiceLine[]
  /** Net amount. */
  readonly net: DecimalInput
  /** Tax by rate. */
  readonly taxes: readonly { readonly rate: DecimalInput; readonly amount: DecimalInput }[]
  /** Gross amount. */
  readonly gross: DecimalInput
  /** Payment terms printed on it. */
  readonly terms?: PaymentTerms | string
  /** Other days from which the terms run, such as the delivery. */
  readonly anchors?: TermsAnchors
  /** Number of the order or contract. */
  readonly orderNumber?: string
  /** Account to pay to. */
  readonly bankAccount?: string
}

/** What an invoice is checked against. */
export interface InvoiceReference {
  /** How amounts of lines and taxes are rounded. */
  readonly rounding: RoundingMode
  /** The holiday calendar, where the terms need one. */
  readonly calendar?: HolidayCalendar
  /** What the contract says. */
  readonly contract?: { readonly terms: PaymentTerms | string; readonly currency: CurrencyCode }
  /** Invoices sent before. */
  readonly prior?: readonly {
    readonly number: string
    readonly buyer: string
    readonly issueDate: PlainDate
    readonly gross: DecimalInput
    readonly currency: CurrencyCode
  }[]
}

const DRAFT_FIELDS = [
  'number',
  'seller',
  'buyer',
  'issueDate',
  'dueDate',
  'currency',
  'lines',
  'net',
  'taxes',
  'gross',
  'terms',
  'anchors',
  'orderNumber',
  'bankAccount',
]

/** An invoice as it was read. */
interface Read {
  readonly fields: UnknownRecord
  readonly currency: CurrencyCode
  readonly scale: number
  readonly rounding: RoundingMode
  readonly net: Minor
  readonly gross: Minor
  readonly issues: Issues<InvoiceIssueCode>
}

/**
 * Checks an invoice before it is sent: parties with name, address and tax number, number, order and account are there;
 * every line is quantity × unit price, the lines sum to the net, each tax is its rate of the lines that bear it, net and
 * taxes sum to the gross; the due date is the one of the terms, the terms and the currency are those of the contract, and
 * no earlier invoice bears the number or has the same buyer, day, amount and currency. What a debtor can find wrong is a
 * reason not to pay.
 *
 * Products and taxes are rounded to the currency's minor unit by the rounding that the caller names; the tax of a rate is
 * computed on the sum of its lines.
 *
 * @throws ReceivablesError for values that cannot be read (`decimal.invalid`, `amount.too-fine`, `currency.unknown`,
 * `date.invalid`, `input.missing`, `input.type`, `input.choice`, `input.range`, `input.unknown-key`, `id.duplicate` for a
 * tax rate that is listed twice); terms that cannot be read throw as {@link parseTerms} does, and terms that need a calendar
 * as {@link resolveTerms} does.
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
    const against = expectRecord(reference, 'reference', 'what the invoice is checked against')
    expectKeys(against, ['rounding', 'calendar', 'contract', 'prior'], 'reference')
    const scale = readScale(fields['currency'], 'invoice.currency')
    const read: Read = {
      fields,
      currency: fields['currency'] as CurrencyCode,
      scale,
      rounding: expectChoice(against['rounding'], ROUNDING_MODES, 'reference.rounding'),
      net: readMinor(fields['net'], scale, 'invoice.net'),
      gross: readMinor(fields['gross'], scale, 'invoice.gross'),
      issues: new Issues(),
    }
    checkFields(read)
    checkTaxes(read, checkLines(read))
    const terms = checkDueDate(read, against['calendar'])
    checkContract(read, terms, against['contract'])
    checkPrior(read, against['prior'])
    return read.issues.found
  })
}

function checkFields({ fields, issues }: Read): void {
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

/** The lines whose tax has one rate. */
interface TaxBase {
  readonly rate: Ratio
  sum: Minor
}

/** Checks every line and their sum; returns what each tax rate applies to, by the rate. */
function checkLines(read: Read): Map<string, TaxBase> {
  const { scale, rounding, issues, currency } = read
  const bases = new Map<string, TaxBase>()
  let sum: Minor = 0
  Array.from(expectArray(read.fields['lines'], 'invoice.lines', 'an array of lines'), (row, index) => {
    const path = at('invoice.lines', index)
    const line = expectRecord(row, path)
    expectKeys(line, ['quantity', 'unitPrice', 'amount', 'taxRate'], path)
    const quantity = readRatio(line['quantity'], at(path, 'quantity'))
    const price = readRatio(line['unitPrice'], at(path, 'unitPrice'))
    const amount = readMinor(line['amount'], scale, at(path, 'amount'))
    const exact = quantity.num * price.num * 10n ** BigInt(scale)
    const product = toMinor(roundQuotient(exact, quantity.den * price.den, rounding))
    if (product !== amount) {
      const params = {
        line: index + 1,
        product: writeMinor(product, scale),
        amount: writeMinor(amount, scale),
        currency,
      }
      issues.add('error', 'invoice-line-product', `lines[${String(index)}].amount`, params)
    }
    sum = addMinor(sum, amount)
    const rate = readTaxRate(line['taxRate'], at(path, 'taxRate'))
    const base = bases.get(textOfRate(rate)) ?? { rate, sum: 0 }
    base.sum = addMinor(base.sum, amount)
    bases.set(textOfRate(rate), base)
  })
  if (bases.size === 0) issues.add('error', 'invoice-field-missing', 'lines', { field: 'lines' })
  if (sum !== read.net) {
    const params = { sum: writeMinor(sum, scale), net: writeMinor(read.net, scale), currency }
    issues.add('error', 'invoice-lines-sum', 'net', params)
  }
  return bases
}

/** A rate as the decimal text that says no more than it must, so that 0.20 and 0.2 are one rate. */
function textOfRate({ num, den }: Ratio): string {
  const { units, scale } = { units: num.toString(), scale: den.toString().length - 1 }
  if (scale === 0) return units
  const digits = units.padStart(scale + 1, '0')
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.?0+$/, '')
}

function readTaxRate(value: unknown, path: string): Ratio {
  const rate = readRatio(value, path)
  return rate.num < 0n ? refuse('input.range', path, 'a fraction of zero or above', value) : rate
}

function checkTaxes(read: Read, bases: Map<string, TaxBase>): void {
  const { scale, rounding, issues, currency } = read
  let total: Minor = 0
  const seen = new Set<string>()
  Array.from(expectArray(read.fields['taxes'], 'invoice.taxes', 'an array of taxes'), (row, index) => {
    const path = at('invoice.taxes', index)
    const tax = expectRecord(row, path)
    expectKeys(tax, ['rate', 'amount'], path)
    const rate = readTaxRate(tax['rate'], at(path, 'rate'))
    const key = textOfRate(rate)
    if (seen.has(key)) refuse('id.duplicate', at(path, 'rate'), 'a rate that is listed once', tax['rate'])
    seen.add(key)
    const amount = readMinor(tax['amount'], scale, at(path, 'amount'))
    total = addMinor(total, amount)
    compareTax(read, { rate, sum: bases.get(key)?.sum ?? 0 }, amount, `taxes[${String(index)}].amount`)
  })
  for (const [key, base] of bases)
    if (!seen.has(key)) compareTax({ scale, rounding, issues, currency }, base, 0, 'taxes')
  if (addMinor(read.net, total) !== read.gross) {
    const params = {
      net: writeMinor(read.net, scale),
      tax: writeMinor(total, scale),
      gross: writeMinor(read.gross, scale),
      currency,
    }
    issues.add('error', 'invoice-tax-sum', 'gross', params)
  }
}

function compareTax(
  { scale, rounding, issues, currency }: Pick<Read, 'scale' | 'rounding' | 'issues' | 'currency'>,
  { rate, sum }: TaxBase,
  amount: Minor,
  path: string,
): void {
  const expected = toMinor(roundQuotient(BigInt(sum) * rate.num, rate.den, rounding))
  if (expected === amount) return
  const params = {
    rate: textOfRate(rate),
    expected: writeMinor(expected, scale),
    tax: writeMinor(amount, scale),
    currency,
  }
  issues.add('error', 'invoice-tax-rate', path, params)
}

const PATHS = { terms: 'invoice.terms', invoiceDate: 'invoice.issueDate', taxAmount: 'invoice.taxes' }

/** Checks the due date against the terms, and returns these where the invoice has any. */
function checkDueDate(read: Read, calendar: unknown): PreparedTerms | undefined {
  const { fields, issues } = read
  const due = readDay(fields['dueDate'], 'invoice.dueDate')
  const invoiceDay = readDay(fields['issueDate'], PATHS.invoiceDate)
  const anchors = readAnchors(fields['anchors'], 'invoice.anchors')
  if (fields['terms'] === undefined) {
    issues.add('error', 'invoice-field-missing', 'terms', { field: 'terms' })
    return undefined
  }
  const terms = prepareTerms(fields['terms'], PATHS.terms)
  const facts: TermsFacts = {
    invoiceDay,
    anchors,
    // Dates do not depend on amounts, which may be at odds and are checked elsewhere.
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

function checkContract({ currency, issues }: Read, terms: PreparedTerms | undefined, value: unknown): void {
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

function checkPrior(read: Read, value: unknown): void {
  const { fields, currency, gross, issues } = read
  const name = fields['buyer'] === undefined ? undefined : (fields['buyer'] as InvoiceParty).name
  const own = fields['number'] as string | undefined
  const issued = readDay(fields['issueDate'], PATHS.invoiceDate)
  Array.from(expectArray(value ?? [], 'reference.prior', 'an array of invoices'), (row, index) => {
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
