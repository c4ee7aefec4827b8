/*
 * A second reckoning of discounts, written from the rules and not from the code: fractions over one another in bigints, days as plain
 * integers, one instalment. It shares nothing with src.
 */

/** A fraction that is not negative; the denominator is above zero. */
export type Fraction = readonly [num: bigint, den: bigint]
export type Mode = 'half-up' | 'half-even' | 'half-down' | 'up' | 'down' | 'ceiling' | 'floor'

/** A whole number of cents from a fraction of zero or above. */
export function round([num, den]: Fraction, mode: Mode): bigint {
  const low = num / den
  const twice = 2n * (num - low * den)
  if (twice === 0n) return low
  const isUp = {
    up: true,
    ceiling: true,
    down: false,
    floor: false,
    'half-up': twice >= den,
    'half-down': twice > den,
    'half-even': twice > den || (twice === den && low % 2n === 1n),
  }[mode]
  return isUp ? low + 1n : low
}

/** A fraction with twelve decimals, half up, also where it is below zero. */
export function twelve(num: bigint, den: bigint): string {
  const [n, d] = den < 0n ? [-num, -den] : [num, den]
  const scaled = round([(n < 0n ? -n : n) * 10n ** 12n, d], 'half-up')
  const digits = scaled.toString().padStart(13, '0')
  return `${n < 0n && scaled > 0n ? '-' : ''}${digits.slice(0, -12)}.${digits.slice(-12)}`
}

export interface Window {
  readonly day: number
  /** In hundredths of a percent. */
  readonly rate: number
}
export interface NaiveInvoice {
  readonly cents: bigint
  /** Tax in it, and whether the discount is counted on it as well. */
  readonly tax: bigint
  readonly isGross: boolean
  readonly windows: readonly Window[]
  readonly earlier: readonly { readonly day: number; readonly cents: bigint }[]
}
export interface NaivePolicy {
  readonly partial: 'prorated' | 'all-or-nothing' | 'none'
  readonly overpayment: 'specific' | 'unspecific'
  readonly grace: number
  readonly late: 'refuse' | 'grant'
  readonly tolerance: bigint
  readonly mode: Mode
}
export interface NaiveQuote {
  readonly open: bigint
  readonly payable: bigint
  readonly discount: bigint
  readonly residue: bigint
  readonly tolerated: bigint
  readonly unapplied: bigint
  readonly taxAdjustment: bigint
}

/** What a payment of a day does to an invoice after its earlier payments; without one, exactly what closes it. */
export function quote(
  invoice: NaiveInvoice,
  policy: NaivePolicy,
  day: number,
  cents: bigint | undefined,
): NaiveQuote {
  let open = invoice.cents
  let wasPaidInPart = false
  // A rate is counted on what of each cent is discountable.
  const [part, whole] =
    invoice.isGross || invoice.cents === 0n ? [1n, 1n] : [invoice.cents - invoice.tax, invoice.cents]
  const taxOf = (discount: bigint): bigint =>
    !invoice.isGross || invoice.cents === 0n
      ? 0n
      : round([discount * invoice.tax, invoice.cents], policy.mode)
  const pay = (on: number, given: bigint | undefined): NaiveQuote => {
    const before = open
    const openWindows = invoice.windows.filter((window) => on <= window.day + policy.grace)
    const lastDay = Math.max(...invoice.windows.map((window) => window.day))
    const late = policy.late === 'grant' ? invoice.windows.filter((window) => window.day === lastDay) : []
    const rate = Math.max(0, ...(openWindows.length > 0 ? openWindows : late).map((window) => window.rate))
    const isLost = wasPaidInPart && policy.partial === 'none'
    const base = wasPaidInPart && policy.partial === 'all-or-nothing' ? invoice.cents : open
    let offered =
      isLost || open === 0n ? 0n : round([base * BigInt(rate) * part, 10_000n * whole], policy.mode)
    if (offered > open) offered = open
    const payable = open - offered
    const cash = given ?? payable
    const tolerance = cash === 0n ? 0n : policy.tolerance
    if (cash + tolerance < payable) {
      let discount = 0n
      if (!isLost && policy.partial === 'prorated')
        discount = round([cash * BigInt(rate) * part, 10_000n * whole - BigInt(rate) * part], policy.mode)
      if (discount > open - cash) discount = open - cash
      open -= cash + discount
      wasPaidInPart ||= cash > 0n
      const taxAdjustment = taxOf(discount)
      return { open: before, payable, discount, residue: open, tolerated: 0n, unapplied: 0n, taxAdjustment }
    }
    open = 0n
    const difference = payable - cash
    const isTolerated = difference >= -tolerance && difference <= tolerance
    const over = isTolerated ? 0n : -difference
    const lost = policy.overpayment === 'specific' ? 0n : over < offered ? over : offered
    return {
      open: before,
      payable,
      discount: offered - lost,
      residue: 0n,
      tolerated: isTolerated ? difference : 0n,
      unapplied: over - lost,
      taxAdjustment: taxOf(offered - lost),
    }
  }
  const earlier = [...invoice.earlier].sort((a, b) => a.day - b.day || Number(b.cents - a.cents))
  for (const payment of earlier) pay(payment.day, payment.cents)
  return pay(day, cents)
}

export interface NaiveLine {
  readonly net: bigint
  /** In hundredths of a percent. */
  readonly taxRate: number
}

/** The discount of an invoice over its tax rates: what falls on net and tax of each, and the tax that is invoiced. */
export function splitByTax(
  lines: readonly NaiveLine[],
  rate: number,
  taxMode: 'included' | 'excluded' | 'mixed',
  scope: 'once' | 'per-tax-rate' | 'per-line',
  mode: Mode,
): { net: bigint; tax: bigint; discountNet: bigint; discountTax: bigint }[] {
  const rates = [...new Set(lines.map((line) => line.taxRate))]
  const groups = rates.map((taxRate) => {
    const nets = lines.filter((line) => line.taxRate === taxRate).map((line) => line.net)
    const net = nets.reduce((sum, cents) => sum + cents, 0n)
    const tax = round([net * BigInt(taxRate), 10_000n], mode)
    return { taxRate, nets, net, tax, base: taxMode === 'included' ? net + tax : net, share: 0n }
  })
  const whole = groups.reduce((sum, { base }) => sum + base, 0n)
  if (scope === 'once' && whole > 0n) {
    const discount = round([whole * BigInt(rate), 10_000n], mode)
    let left = discount
    for (const group of groups) {
      group.share = (discount * group.base) / whole
      left -= group.share
    }
    const byRemainder = groups
      .map((group, index) => ({ group, index, rest: (discount * group.base) % whole }))
      .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
    for (const { group } of byRemainder.slice(0, Number(left))) group.share++
  }
  for (const group of groups) {
    if (scope === 'per-tax-rate') group.share = round([group.base * BigInt(rate), 10_000n], mode)
    if (scope === 'per-line') {
      const over = taxMode === 'included' ? BigInt(10_000 + group.taxRate) : 10_000n
      const sum = group.nets.reduce(
        (total, net) => total + round([net * BigInt(rate) * over, 100_000_000n], mode),
        0n,
      )
      group.share = sum < group.base ? sum : group.base
    }
  }
  return groups.map(({ taxRate, net, tax, base, share }) => {
    const discountTax = taxMode === 'included' && base > 0n ? round([share * tax, base], mode) : 0n
    const discountNet = share - discountTax
    const invoiced = taxMode === 'mixed' ? round([(net - discountNet) * BigInt(taxRate), 10_000n], mode) : tax
    return { net, tax: invoiced, discountNet, discountTax }
  })
}
