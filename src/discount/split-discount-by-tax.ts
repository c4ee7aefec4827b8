import { refuse } from '../kernel/error.js'
import { at, expectArray, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readShare } from '../numbers/read-share.js'
import { ROUNDING_MODES } from '../numbers/rounding-mode.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readAnnualRate } from '../numbers/read-annual-rate.js'
import {
  discountGroups,
  type DiscountRounding,
  type DiscountTaxMode,
  groupByRate,
  type ReadLine,
  type TaxRateGroup,
} from './tax-rate-groups.js'

/** A line of an invoice. */
export interface TaxedLine {
  /** Net amount, not negative. */
  readonly net: DecimalInput
  /** Tax rate as a fraction: `'0.15'` is 15 %. Default: 0. */
  readonly taxRate?: DecimalInput
  /** Tax that is a fixed amount (a levy per piece); it is never discounted. Default: 0. */
  readonly fixedTax?: DecimalInput
}

/** An invoice with its lines, and its discount. */
export interface TaxSplitRequest {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The lines, at least one. */
  readonly lines: readonly TaxedLine[]
  /** Rate of the discount as a fraction, from 0 to 1. */
  readonly rate: DecimalInput
  /** The effect of the discount on the tax. */
  readonly taxMode: DiscountTaxMode
  /** How amounts are rounded. */
  readonly rounding: DiscountRounding
}

/** The discount of all lines with the same tax rate. */
export interface TaxRateDiscount {
  /** The tax rate, without trailing zeros. */
  readonly taxRate: DecimalString
  /** Net amount. */
  readonly net: DecimalString
  /** Tax as invoiced, without fixed taxes. */
  readonly tax: DecimalString
  /** Discount on the net amount. */
  readonly discountNet: DecimalString
  /** The amount by which the tax falls if the discount is taken. */
  readonly discountTax: DecimalString
}

/** An invoice with its discount. gross = net + tax; discount + payable = gross. */
export interface TaxSplit {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Net amount. */
  readonly net: DecimalString
  /** Tax as invoiced, including fixed taxes. */
  readonly tax: DecimalString
  /** The amount due without the discount. */
  readonly gross: DecimalString
  /** The total discount, on net and on tax. */
  readonly discount: DecimalString
  /** The amount by which the tax falls with it. */
  readonly discountTax: DecimalString
  /** The amount due with the discount. */
  readonly payable: DecimalString
  /**
   * Amounts per tax rate, in the order in which the rates first appear; they add up to the totals, except fixed taxes.
   */
  readonly rates: readonly TaxRateDiscount[]
}

/**
 * Splits an early-payment discount over the tax rates of an invoice: the amounts due with and without it, and its split
 * into net and tax per rate, as a tax return requires.
 *
 * In the mode `included` the discount is computed on net + tax, otherwise on the net amount; it is rounded in the scope
 * that `rounding` defines. Per rate: tax = tax rate × net, in the mode `mixed` × the discounted net; discountTax in the
 * mode `included` = discount × tax / (net + tax), the tax contained in it, otherwise 0; discountNet is the rest. Fixed
 * taxes are never discounted. The terms promise the payable amount, so the gross discount is computed first and its tax
 * afterwards.
 *
 * @throws ReceivablesError `input.missing`, `input.choice`, `input.range` for a rate outside 0 to 1, a negative tax
 * rate or no line, `amount.negative`, `amount.too-fine`, `currency.unknown`, `input.unknown-key`, `input.type`,
 * `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { splitDiscountByTax } from 'receivables'
 *
 * const rounding = { scope: 'once', mode: 'half-up' } as const
 * const lines = [{ net: '1000.00', taxRate: '0.15' }, { net: '2000.00' }]
 *
 * splitDiscountByTax({ currency: 'EUR', lines, rate: '0.10', taxMode: 'included', rounding })
 * // => { gross: '3150.00', payable: '2835.00', discount: '315.00', discountTax: '15.00', ... }
 * splitDiscountByTax({ currency: 'EUR', lines, rate: '0.10', taxMode: 'mixed', rounding })
 * // => { gross: '3135.00', payable: '2835.00', discount: '300.00', tax: '135.00', ... }
 * ```
 *
 * @see Directive 2006/112/EC, articles 73, 79 and 90; German UStG, § 17 (1); Belgian VAT Code, article 28, 1° (the mode
 * `mixed`).
 */
export function splitDiscountByTax(request: TaxSplitRequest): TaxSplit {
  return readSafely('', () => split(request))
}

function split(request: TaxSplitRequest): TaxSplit {
  const record = expectRecord(request, '', 'an object with currency, lines, rate, taxMode and rounding')
  expectKeys(record, ['currency', 'lines', 'rate', 'taxMode', 'rounding'], '')
  const currency = record['currency'] as string
  const scale = readScale(currency, 'currency')
  const rate = readShare(record['rate'], 'rate')
  const mode = expectChoice(record['taxMode'], ['included', 'excluded', 'mixed'] as const, 'taxMode')
  const rounding = readRounding(record['rounding'])
  const lines = readLines(record['lines'], scale)
  const groups = discountGroups(groupByRate(lines), rate, mode, rounding)
  const fixed = lines.reduce<Minor>((sum, { fixedTax }) => addMinor(sum, fixedTax), 0)
  return writeSplit(groups, fixed, currency, scale)
}

function readRounding(value: unknown): DiscountRounding {
  const record = expectRecord(value, 'rounding', 'a scope and a mode')
  expectKeys(record, ['scope', 'mode'], 'rounding')
  return {
    scope: expectChoice(record['scope'], ['once', 'per-tax-rate', 'per-line'] as const, 'rounding.scope'),
    mode: expectChoice(record['mode'], ROUNDING_MODES, 'rounding.mode'),
  }
}

function readLines(value: unknown, scale: number): ReadLine[] {
  const list = expectArray(value, 'lines')
  if (list.length === 0) refuse('input.range', 'lines', 'at least one line', value)
  return Array.from(list, (element, index) => {
    const path = at('lines', index)
    const record = expectRecord(element, path, 'a line with net')
    const { taxRate, fixedTax } = record
    return {
      net: readAmount(record['net'], scale, at(path, 'net')),
      taxRate: taxRate === undefined ? { num: 0n, den: 1n } : readAnnualRate(taxRate, at(path, 'taxRate')),
      fixedTax: fixedTax === undefined ? 0 : readAmount(fixedTax, scale, at(path, 'fixedTax')),
    }
  })
}

function writeSplit(
  groups: readonly TaxRateGroup[],
  fixedTax: Minor,
  currency: string,
  scale: number,
): TaxSplit {
  const sum = (key: 'net' | 'tax' | 'discountNet' | 'discountTax'): Minor =>
    groups.reduce<Minor>((total, group) => addMinor(total, group[key]), 0)
  const write = (amount: Minor): string => writeMinor(amount, scale)
  const tax = addMinor(sum('tax'), fixedTax)
  const gross = addMinor(sum('net'), tax)
  const discount = addMinor(sum('discountNet'), sum('discountTax'))
  return {
    currency,
    net: write(sum('net')),
    tax: write(tax),
    gross: write(gross),
    discount: write(discount),
    discountTax: write(sum('discountTax')),
    payable: write(subtractMinor(gross, discount)),
    rates: groups.map((group) => ({
      taxRate: group.taxRate,
      net: write(group.net),
      tax: write(group.tax),
      discountNet: write(group.discountNet),
      discountTax: write(group.discountTax),
    })),
  }
}
