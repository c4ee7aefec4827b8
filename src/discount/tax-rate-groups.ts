import type { RoundingMode } from '../numbers/rounding-mode.js'
import { largestRemainder } from '../money/split-amount.js'
import { addMinor, minMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { multiplyRatio, type Ratio, writeRatio } from '../numbers/ratio.js'
import { roundQuotient } from '../numbers/round-quotient.js'

/** A line of an invoice, read. */
export interface ReadLine {
  readonly net: Minor
  readonly taxRate: Ratio
  readonly fixedTax: Minor
}

/** Groups lines by tax rate; equal rates are one group, however they are written. */
export function groupByRate(lines: readonly ReadLine[]): ReadLine[][] {
  const groups = new Map<string, ReadLine[]>()
  for (const line of lines) {
    const key = rateText(line.taxRate)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [line])
    else group.push(line)
  }
  return [...groups.values()]
}

/** The shortest text of a rate; denominators are powers of ten. */
function rateText({ num, den }: Ratio): string {
  const text = writeRatio({ num, den }, den.toString().length - 1, 'half-even')
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** The totals of the lines with the same rate, and their discount. */
export interface TaxRateGroup {
  readonly taxRate: string
  readonly net: Minor
  readonly tax: Minor
  readonly discountNet: Minor
  readonly discountTax: Minor
}

/** The lines with the same rate, and the amount on which their discount is computed. */
interface Priced {
  readonly lines: readonly ReadLine[]
  readonly taxRate: Ratio
  readonly net: Minor
  readonly tax: Minor
  readonly base: Minor
}

/** Multiplies an amount by a ratio, rounded. */
type Times = (amount: Minor, ratio: Ratio) => Minor

/** The discount of each group of lines, in the scope of the rounding. */
export function discountGroups(
  groups: readonly (readonly ReadLine[])[],
  rate: Ratio,
  taxMode: DiscountTaxMode,
  { scope, mode }: DiscountRounding,
): TaxRateGroup[] {
  const times: Times = (amount, ratio) => toMinor(roundQuotient(BigInt(amount) * ratio.num, ratio.den, mode))
  const priced = groups.map((lines): Priced => {
    const { taxRate } = lines[0] as ReadLine
    const net = sumOf(lines.map((line) => line.net))
    const tax = times(net, taxRate)
    return { lines, taxRate, net, tax, base: taxMode === 'included' ? addMinor(net, tax) : net }
  })
  const discounts = scope === 'once' ? sharesOf(priced, rate, times) : []
  return priced.map((group, index) => {
    const apart = scope === 'per-line' ? byLine(group, rate, taxMode, times) : times(group.base, rate)
    return taxed(group, discounts[index] ?? apart, taxMode, times)
  })
}

/** Computes the tax contained in the discount. */
function taxed(
  { taxRate, net, tax, base }: Priced,
  discount: Minor,
  taxMode: DiscountTaxMode,
  times: Times,
): TaxRateGroup {
  const isContained = taxMode === 'included' && base !== 0
  const discountTax = isContained ? times(discount, { num: BigInt(tax), den: BigInt(base) }) : 0
  const discountNet = subtractMinor(discount, discountTax)
  return {
    taxRate: rateText(taxRate),
    net,
    tax: taxMode === 'mixed' ? times(subtractMinor(net, discountNet), taxRate) : tax,
    discountNet,
    discountTax,
  }
}

const sumOf = (amounts: readonly Minor[]): Minor => amounts.reduce<Minor>(addMinor, 0)

/**
 * The discount of the invoice, rounded once and split over its rates; no rate gets more than the amount on which it is
 * computed.
 */
function sharesOf(groups: readonly Priced[], rate: Ratio, times: Times): Minor[] {
  const bases = groups.map(({ base }) => base)
  const discount = BigInt(times(sumOf(bases), rate))
  return discount === 0n ? bases.map(() => 0) : largestRemainder(discount, bases.map(BigInt)).map(toMinor)
}

/**
 * The discount of a group with each line rounded, at most the base of the group: the sum of rounded lines can exceed
 * it, since the tax of a rate is rounded once.
 */
function byLine(
  { lines, taxRate, base }: Priced,
  rate: Ratio,
  taxMode: DiscountTaxMode,
  times: Times,
): Minor {
  const gross = { num: taxRate.den + taxRate.num, den: taxRate.den }
  const share = taxMode === 'included' ? multiplyRatio(rate, gross) : rate
  return minMinor(base, sumOf(lines.map(({ net }) => times(net, share))))
}
/**
 * The effect of a discount on the tax of an invoice.
 *
 * - `included`: the discount is on the gross price; if it is taken, the tax falls by the tax contained in it.
 * - `excluded`: the discount is on the net price; the tax is unchanged.
 * - `mixed`: the tax is invoiced on the discounted price from the start, whether or not the discount is taken
 *   (Belgium).
 */
export type DiscountTaxMode = 'included' | 'excluded' | 'mixed'
/** How {@link splitDiscountByTax} rounds. */
export interface DiscountRounding {
  /**
   * `once` rounds the discount of the invoice, as {@link quoteDiscount} does, and splits it over the rates by largest
   * remainder; `per-tax-rate` rounds the discount of all lines with the same rate together; `per-line` rounds the
   * discount of each line.
   */
  readonly scope: 'once' | 'per-tax-rate' | 'per-line'
  /** How amounts are rounded to the minor unit. Taxes are always rounded once per rate. */
  readonly mode: RoundingMode
}
