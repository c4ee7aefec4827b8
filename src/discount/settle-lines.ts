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

/** The rules of settling an invoice, beside those of its lines. */
export interface SettleRules extends LineRules {
  readonly overpayment: DiscountOverpayment
  readonly tolerance: Minor
  readonly cashRounding: { readonly unit: Minor; readonly mode: RoundingMode } | undefined
}

/** What a payment did to one line. */
export interface SettledLine {
  readonly line: DiscountLine
  readonly offer: LineOffer
  /** Open before the payment. */
  readonly open: Minor
  /** The discount that closing it would have. */
  readonly offered: Minor
  /** The discount that it got. */
  discount: Minor
  /** Cash that it got. */
  cash: Minor
  /** Written off within the tolerance. */
  tolerated: Minor
  /** Whether the payment closed it. */
  closed: boolean
}

/** What a payment did to an invoice. */
export interface Settlement {
  readonly lines: readonly SettledLine[]
  readonly payable: Minor
  readonly discount: Minor
  readonly tolerated: Minor
  readonly unapplied: Minor
}

const sum = <Item>(items: readonly Item[], of: (item: Item) => Minor): Minor =>
  items.reduce<Minor>((total, item) => addMinor(total, of(item)), 0)

/** Applies a payment to the lines; without one, exactly what is payable. */
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
  // A tolerance forgives a payment that is a little short; what no money reached stays open.
  const tolerance = cash === 0 ? 0 : rules.tolerance
  if (short > tolerance) {
    fillLines(settled, cash, rules)
    return finish(settled, payable, 0, 0)
  }
  // What is within the tolerance is written off; what is over by more is kept or reduces the discount.
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

/** A discounted amount is rounded to the unit of cash: the discount of the last discounted lines takes the difference. */
function roundInCash(lines: readonly SettledLine[], { cashRounding }: SettleRules): readonly SettledLine[] {
  const discount = sum(lines, ({ offered: own }) => own)
  if (cashRounding === undefined || discount === 0) return lines
  const { unit, mode } = cashRounding
  const exact = sum(lines, payableOf)
  const rounded = toMinor(roundQuotient(BigInt(exact), BigInt(unit), mode) * BigInt(unit))
  // Rounding up takes at most the whole discount: an undiscounted amount is nobody's cash rounding.
  return moveDiscount(lines, minMinor(subtractMinor(rounded, exact), discount))
}

/** Lowers the offered discounts by an amount, raises them by a negative one, from the last line backwards. */
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

/** Every line closes; the last ones bear the reduction of the discount and the difference within the tolerance. */
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

/** Line after line as far as the cash goes. */
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
/** A payment of an invoice on a day. */
export interface Paying {
  readonly currency: CurrencyCode
  readonly on: DayNumber
  /** The amount; absent, what is payable. */
  readonly payment: Minor | undefined
}
/** What a payment before the quoted one did. */
export interface EarlierSettlement {
  readonly on: DayNumber
  readonly amount: Minor
  readonly discount: Minor
}
