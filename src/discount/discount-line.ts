import type { DayNumber } from '../calendar/day-number.js'
import { addMinor, minMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { multiplyRatio, type Ratio } from '../numbers/ratio.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'
import type { PartialPaymentPolicy } from './model.js'

/** A discount window of an instalment. */
export interface DiscountWindow {
  readonly until: DayNumber
  readonly rate: Ratio
  /** The rate as written in the terms. */
  readonly text: string
}

/** An instalment of an invoice while payments are applied to it. */
export interface DiscountLine {
  readonly due: DayNumber
  readonly windows: readonly DiscountWindow[]
  /** The amount after credits. */
  readonly amount: Minor
  /** The amount left after cash and discounts. */
  open: Minor
  /** Whether a part payment was made before. */
  partPaid: boolean
}

/** The rules shared by all lines of an invoice. */
export interface LineRules {
  /** The discountable share of an amount. */
  readonly baseShare: Ratio
  readonly graceDays: number
  readonly grantLate: boolean
  readonly rounding: RoundingMode
  /** Called only if a part payment makes it necessary; refuses if the policy does not define it. */
  readonly partialPayment: () => PartialPaymentPolicy
}

/** The discount offered on a line on a day. */
export interface LineOffer {
  /** The window whose discount applies; undefined if none does. */
  readonly window: DiscountWindow | undefined
  /** The discount if the line is closed on that day. */
  readonly discount: Minor
  /** Whether a window is open but an earlier part payment forfeited the discount. */
  readonly forfeited: boolean
}

const times = (amount: Minor, ratio: Ratio, rounding: RoundingMode): Minor =>
  toMinor(roundQuotient(BigInt(amount) * ratio.num, ratio.den, rounding))

/** The open window with the highest rate; after all have closed, the last one if late discounts are granted. */
export function windowOn(line: DiscountLine, on: DayNumber, rules: LineRules): DiscountWindow | undefined {
  let best: DiscountWindow | undefined
  let last: DiscountWindow | undefined
  for (const window of line.windows) {
    if (last === undefined || window.until >= last.until) last = window
    if (on > window.until + rules.graceDays) continue
    if (best === undefined || isHigher(window.rate, best.rate)) best = window
  }
  return best ?? (rules.grantLate ? last : undefined)
}

const isHigher = (a: Ratio, b: Ratio): boolean => a.num * b.den > b.num * a.den

/** The discount for closing a line on a day. */
export function offerOn(line: DiscountLine, on: DayNumber, rules: LineRules): LineOffer {
  const window = line.open > 0 ? windowOn(line, on, rules) : undefined
  if (window === undefined) return { window, discount: 0, forfeited: false }
  const rate = multiplyRatio(window.rate, rules.baseShare)
  const policy = line.partPaid ? rules.partialPayment() : undefined
  if (policy === 'none') return { window: undefined, discount: 0, forfeited: true }
  const base = policy === 'all-or-nothing' ? line.amount : line.open
  return { window, discount: minMinor(times(base, rate, rules.rounding), line.open), forfeited: false }
}

/** The discount on a line for a payment that does not close it. */
export function partDiscount(line: DiscountLine, cash: Minor, offer: LineOffer, rules: LineRules): Minor {
  if (offer.window === undefined || cash === 0) return 0
  if (rules.partialPayment() !== 'prorated') return 0
  const rate = multiplyRatio(offer.window.rate, rules.baseShare)
  // P / (1 − p) · p. Here p is below 1: with p = 1 nothing is payable, so there is no part payment.
  const discount = times(cash, { num: rate.num, den: rate.den - rate.num }, rules.rounding)
  return minMinor(discount, subtractMinor(line.open, cash))
}

/** Deducts cash and a discount from a line. */
export function takeOff(line: DiscountLine, cash: Minor, discount: Minor): void {
  line.open = subtractMinor(line.open, addMinor(cash, discount))
  if (cash > 0) line.partPaid = true
}
