import { at, expectArray, expectKeys, expectRecord } from '../kernel/expect.js'
import { refuse } from '../kernel/error.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { readRatio, type Ratio } from '../numbers/ratio.js'
import { readMinor } from '../numbers/read-minor.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { toMinor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { ReadDraft } from './invoice-draft.js'

/** Checks every product and every sum: lines, net, taxes and gross. */
export function checkSums(read: ReadDraft): void {
  checkTaxes(read, checkLines(read))
}

/** The lines with the same tax rate. */
interface TaxBase {
  readonly rate: Ratio
  sum: Minor
}

/** Checks every line and their sum; returns the taxable base per tax rate. */
function checkLines(read: ReadDraft): Map<string, TaxBase> {
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

/** A rate as the shortest decimal text, so that 0.20 and 0.2 are one rate. */
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

function checkTaxes(read: ReadDraft, bases: Map<string, TaxBase>): void {
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
  { scale, rounding, issues, currency }: Pick<ReadDraft, 'scale' | 'rounding' | 'issues' | 'currency'>,
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
