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
  /** The rate as the terms write it. */
  readonly text: string
}

/** An instalment of an invoice while payments are applied to it. */
export interface DiscountLine {
  readonly due: DayNumber
  readonly windows: readonly DiscountWindow[]
  /** The amount after credits. */
  readonly amount: Minor
  /** What cash and discounts have left of it. */
  open: Minor
  /** Whether a part was paid before. */
  partPaid: boolean
}

/** The rules that all lines of one invoice share. */
export interface LineRules {
  /** How much of each unit of an amount is discountable. */
  readonly baseShare: Ratio
  readonly graceDays: number
  readonly grantLate: boolean
  readonly rounding: RoundingMode
  /** Asked only when a part payment makes it matter: refuses where the policy says nothing. */
  readonly partialPayment: () => PartialPaymentPolicy
}

/** What a line offers on a day. */
export interface LineOffer {
  /** The window whose discount applies; undefined where none does. */
  readonly window: DiscountWindow | undefined
  /** The discount if the line is closed that day. */
  readonly discount: Minor
  /** Whether a window is open but an earlier part payment forfeited the discount. */
  readonly forfeited: boolean
}

const times = (amount: Minor, ratio: Ratio, rounding: RoundingMode): Minor =>
  toMinor(roundQuotient(BigInt(amount) * ratio.num, ratio.den, rounding))

/** The window with the highest rate among those that are open; after all have closed, the last if late is granted. */
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

/** What closing a line on a day earns. */
export function offerOn(line: DiscountLine, on: DayNumber, rules: LineRules): LineOffer {
  const window = line.open > 0 ? windowOn(line, on, rules) : undefined
  if (window === undefined) return { window, discount: 0, forfeited: false }
  const rate = multiplyRatio(window.rate, rules.baseShare)
  const policy = line.partPaid ? rules.partialPayment() : undefined
  if (policy === 'none') return { window: undefined, discount: 0, forfeited: true }
  const base = policy === 'all-or-nothing' ? line.amount : line.open
  return { window, discount: minMinor(times(base, rate, rules.rounding), line.open), forfeited: false }
}

/** What part of a line a payment that does not close it settles by discount. */
export function partDiscount(line: DiscountLine, cash: Minor, offer: LineOffer, rules: LineRules): Minor {
  if (offer.window === undefined || cash === 0) return 0
  if (rules.partialPayment() !== 'prorated') return 0
  const rate = multiplyRatio(offer.window.rate, rules.baseShare)
  // P / (1 − p) · p. Here p is below 1: at 1 nothing is payable, so no payment is a part of it.
  const discount = times(cash, { num: rate.num, den: rate.den - rate.num }, rules.rounding)
  return minMinor(discount, subtractMinor(line.open, cash))
}

/** Takes cash and a discount off a line. */
export function takeOff(line: DiscountLine, cash: Minor, discount: Minor): void {
  line.open = subtractMinor(line.open, addMinor(cash, discount))
  if (cash > 0) line.partPaid = true
}
