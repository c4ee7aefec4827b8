import { writeDay } from '../calendar/day-number.js'
import { type Minor, subtractMinor, toMinor } from '../numbers/minor.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { EarlierSettlement, Paying } from './settle-lines.js'
import type { ReadInvoice } from './read-invoice.js'
import type { DiscountReason, DiscountReasonCode } from './reasons.js'
import type { Settlement, SettledLine, SettleRules } from './settle-lines.js'

/** Everything that a quote is based on. */
export interface QuoteWorking {
  readonly invoice: ReadInvoice
  readonly rules: SettleRules
  readonly paying: Paying
  readonly earlier: readonly EarlierSettlement[]
  readonly settlement: Settlement
  readonly tax: Minor
}

type Params = DiscountReason['params']
type Say = (code: DiscountReasonCode, params: Params) => DiscountReason[]

const say: Say = (code, params) => [{ code, params }]

/** The reasons of a quote: first those of the invoice, then those of each instalment, then those of the payment. */
export function explainQuote(working: QuoteWorking): DiscountReason[] {
  const { invoice, paying, earlier, settlement, tax } = working
  const money = (amount: Minor): string => writeMinor(amount, invoice.scale)
  const { currency } = paying
  return [
    ...(invoice.credited > 0 ? say('discount.credited', { amount: money(invoice.credited), currency }) : []),
    ...sayBase(invoice, currency, money),
    ...earlier.flatMap(({ on, amount, discount }) =>
      say('discount.earlier-payment', {
        paidOn: writeDay(on),
        amount: money(amount),
        discount: money(discount),
        currency,
      }),
    ),
    ...sayLines(working, money),
    ...sayPayment(working, settlement, money),
    ...(tax > 0 ? say('discount.tax-falls', { amount: money(tax), currency }) : []),
  ]
}

function sayBase(
  { amount, baseShare }: ReadInvoice,
  currency: string,
  money: (amount: Minor) => string,
): DiscountReason[] {
  if (baseShare.num === 0n || amount === 0) return say('discount.nothing-discountable', {})
  if (baseShare.num === baseShare.den) return []
  const base = toMinor(roundQuotient(BigInt(amount) * baseShare.num, baseShare.den, 'half-up'))
  return say('discount.base', { base: money(base), amount: money(amount), currency })
}

function sayLines(working: QuoteWorking, money: (amount: Minor) => string): DiscountReason[] {
  const { lines } = working.settlement
  if (lines.every(({ line }) => line.windows.length === 0)) return say('discount.not-offered', {})
  return lines.flatMap((line, index) =>
    line.line.windows.length === 0 || line.open === 0 ? [] : sayLine(line, index + 1, working, money),
  )
}

function sayLine(
  settled: SettledLine,
  instalment: number,
  { paying, rules }: QuoteWorking,
  money: (amount: Minor) => string,
): DiscountReason[] {
  const { window, forfeited } = settled.offer
  const paidOn = writeDay(paying.on)
  if (forfeited) return say('discount.forfeited-by-part', { instalment })
  if (window === undefined) {
    const last = settled.line.windows.reduce((latest, { until }) => Math.max(latest, until), -Infinity)
    return say('discount.lapsed', { instalment, until: writeDay(last), paidOn })
  }
  const until = writeDay(window.until)
  if (settled.closed) {
    const isLate = paying.on > window.until + rules.graceDays
    const inGrace = !isLate && paying.on > window.until
    const granted = { instalment, rate: window.text, until, paidOn }
    return [
      ...say(isLate ? 'discount.granted-late' : 'discount.earned', granted),
      ...(inGrace ? say('discount.grace', { instalment, until, graceDays: rules.graceDays }) : []),
    ]
  }
  if (settled.cash === 0) return []
  const part = { instalment, amount: money(settled.cash), currency: paying.currency }
  return settled.discount > 0
    ? say('discount.part-prorated', { ...part, discount: money(settled.discount) })
    : say('discount.part-earns-nothing', { ...part, policy: rules.partialPayment() })
}

function sayPayment(
  { paying, rules }: QuoteWorking,
  { payable, tolerated, unapplied, lines }: Settlement,
  money: (amount: Minor) => string,
): DiscountReason[] {
  const { currency, payment } = paying
  if (payment === undefined) return []
  if (tolerated !== 0) {
    const tolerance = money(rules.tolerance)
    return say('discount.tolerated', { difference: money(tolerated), tolerance, currency })
  }
  const offered = lines.reduce((sum, line) => sum + BigInt(line.offered) - BigInt(line.discount), 0n)
  const over = subtractMinor(payment, payable)
  if (over <= 0) return []
  const reducing =
    offered > 0n ? say('discount.overpaid-reduces', { amount: money(toMinor(offered)), currency }) : []
  return unapplied > 0
    ? [...reducing, ...say('discount.overpaid-kept', { amount: money(unapplied), currency })]
    : reducing
}
