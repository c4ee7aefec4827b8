import type { DayNumber } from '../calendar/day-number.js'
import type { CurrencyCode } from '../money/currency.js'
import { addMinor, minMinor, negateMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'
import {
  type DiscountLine,
  type LineOffer,
  type LineRules,
  offerOn,
  partDiscount,
  takeOff,
} from './discount-line.js'
import type { DiscountOverpayment } from './model.js'

/** The rules for settling an invoice, in addition to those of its lines. */
export interface SettleRules extends LineRules {
  readonly overpayment: DiscountOverpayment
  readonly tolerance: Minor
  readonly cashRounding: { readonly unit: Minor; readonly mode: RoundingMode } | undefined
}

/** The effect of a payment on one line. */
export interface SettledLine {
  readonly line: DiscountLine
  readonly offer: LineOffer
  /** Amount open before the payment. */
  readonly open: Minor
  /** The discount for closing the line. */
  readonly offered: Minor
  /** The discount earned. */
  discount: Minor
  /** The cash applied. */
  cash: Minor
  /** Amount written off within the tolerance. */
  tolerated: Minor
  /** Whether the payment closed the line. */
  closed: boolean
}

/** The effect of a payment on an invoice. */
export interface Settlement {
  readonly lines: readonly SettledLine[]
  readonly payable: Minor
  readonly discount: Minor
  readonly tolerated: Minor
  readonly unapplied: Minor
}

const sum = <Item>(items: readonly Item[], of: (item: Item) => Minor): Minor =>
  items.reduce<Minor>((total, item) => addMinor(total, of(item)), 0)

/** Applies a payment to the lines; without a payment, exactly the payable amount. */
export function settleLines(
  lines: readonly DiscountLine[],
  on: DayNumber,
  payment: Minor | undefined,
  rules: SettleRules,
): Settlement {
  const settled = roundInCash(
    lines.map((line) => offered(line, on, rules)),
    rules,
  )
  const payable = sum(settled, payableOf)
  const cash = payment ?? payable
  const short = subtractMinor(payable, cash)
  // The tolerance is for a payment that is slightly short; with a payment of zero everything stays open.
  const tolerance = cash === 0 ? 0 : rules.tolerance
  if (short > tolerance) {
    fillLines(settled, cash, rules)
    return finish(settled, payable, 0, 0)
  }
  // A difference within the tolerance is written off; a larger excess is kept as a credit or reduces the discount.
  const tolerated = negateMinor(short) > tolerance ? 0 : short
  const over = tolerated === 0 && short < 0 ? negateMinor(short) : 0
  const reducing =
    rules.overpayment === 'unspecific'
      ? minMinor(
          over,
          sum(settled, ({ offered: own }) => own),
        )
      : 0
  closeLines(settled, reducing, tolerated)
  return finish(settled, payable, tolerated, subtractMinor(over, reducing))
}

function offered(line: DiscountLine, on: DayNumber, rules: LineRules): SettledLine {
  const offer = offerOn(line, on, rules)
  return {
    line,
    offer,
    open: line.open,
    offered: offer.discount,
    discount: 0,
    cash: 0,
    tolerated: 0,
    closed: false,
  }
}

const payableOf = ({ open, offered: own }: SettledLine): Minor => subtractMinor(open, own)

/** Rounds a discounted amount to the unit of cash; the discount of the last discounted lines takes the difference. */
function roundInCash(lines: readonly SettledLine[], { cashRounding }: SettleRules): readonly SettledLine[] {
  const discount = sum(lines, ({ offered: own }) => own)
  if (cashRounding === undefined || discount === 0) return lines
  const { unit, mode } = cashRounding
  const exact = sum(lines, payableOf)
  const rounded = toMinor(roundQuotient(BigInt(exact), BigInt(unit), mode) * BigInt(unit))
  // Rounding up reduces the discount at most to zero: an undiscounted amount is not rounded in cash.
  return moveDiscount(lines, minMinor(subtractMinor(rounded, exact), discount))
}

/** Lowers the offered discounts by an amount, or raises them if it is negative, from the last line backwards. */
function moveDiscount(lines: readonly SettledLine[], by: Minor): readonly SettledLine[] {
  let left = by
  return [...lines]
    .reverse()
    .map((line) => {
      if (line.offered === 0) return line
      const part =
        left > 0 ? minMinor(left, line.offered) : negateMinor(minMinor(negateMinor(left), payableOf(line)))
      left = subtractMinor(left, part)
      return { ...line, offered: subtractMinor(line.offered, part) }
    })
    .reverse()
}

/** Closes every line; the last ones take the reduction of the discount and the difference within the tolerance. */
function closeLines(lines: readonly SettledLine[], reducing: Minor, tolerated: Minor): void {
  let [reduce, tolerate] = [reducing, tolerated]
  for (const line of [...lines].reverse()) {
    const less = minMinor(reduce, line.offered)
    reduce = subtractMinor(reduce, less)
    line.discount = subtractMinor(line.offered, less)
    const due = subtractMinor(line.open, line.discount)
    line.tolerated = minMinor(tolerate, due)
    tolerate = subtractMinor(tolerate, line.tolerated)
    line.cash = subtractMinor(due, line.tolerated)
    line.closed = true
    takeOff(line.line, line.cash, line.discount)
    line.line.open = 0
  }
}

/** Fills line after line until the cash is used up. */
function fillLines(lines: readonly SettledLine[], cash: Minor, rules: LineRules): void {
  let left = cash
  for (const line of lines) {
    const due = payableOf(line)
    line.closed = left >= due
    line.cash = minMinor(left, due)
    line.discount = line.closed ? line.offered : partDiscount(line.line, line.cash, line.offer, rules)
    left = subtractMinor(left, line.cash)
    takeOff(line.line, line.cash, line.discount)
  }
}

const finish = (
  lines: readonly SettledLine[],
  payable: Minor,
  tolerated: Minor,
  unapplied: Minor,
): Settlement => ({ lines, payable, discount: sum(lines, ({ discount }) => discount), tolerated, unapplied })
/** A payment for an invoice on a day. */
export interface Paying {
  readonly currency: CurrencyCode
  readonly on: DayNumber
  /** The amount; undefined for the payable amount. */
  readonly payment: Minor | undefined
}
/** The effect of a payment before the quoted one. */
export interface EarlierSettlement {
  readonly on: DayNumber
  readonly amount: Minor
  readonly discount: Minor
}
