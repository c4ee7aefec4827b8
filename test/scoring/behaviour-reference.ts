import { Decimal as Shared } from 'decimal.js'
import { ledgerAsOf, type Documents } from '../../src/ledger/index.js'
import type { Behaviour } from '../../src/scoring/index.js'
import { daysFrom } from '../ledger/reference.js'

const Decimal = Shared.clone({ precision: 120, rounding: Shared.ROUND_HALF_UP })
type Decimal = Shared

const sum = (values: readonly Shared.Value[]): Decimal =>
  values.reduce<Decimal>((total, value) => total.plus(value), new Decimal(0))

const write = (value: Decimal): string => {
  const text = value.toFixed(12)
  return /^-0\.0+$/.test(text) ? text.slice(1) : text
}

/** The slow, plain second way: figures of one customer in one currency from the lists of the ledger, in decimals. */
export function referenceBehaviour(
  documents: Documents,
  customerId: string,
  currency: string,
  asOf: string,
): Partial<Behaviour> {
  const ledger = ledgerAsOf(documents, asOf)
  const own = <Item extends { customerId: string; currency: string; amount: string }>(
    items: readonly Item[],
  ) =>
    items.filter(
      (item) => item.customerId === customerId && item.currency === currency && !/^[0.]+$/.test(item.amount),
    )
  const closed = own(ledger.settled)
  const settled = closed
    .filter(({ settledBy }) => settledBy === 'payment' || settledBy === 'discount')
    .map((item) => ({
      ...item,
      days: daysFrom(item.dueDate, item.settledOn),
      toPay: daysFrom(item.issueDate, item.settledOn),
    }))
    .sort((a, b) =>
      a.settledOn === b.settledOn ? (a.dueDate < b.dueDate ? -1 : 1) : a.settledOn < b.settledOn ? -1 : 1,
    )
  const open = own(ledger.items)
  const overdue = open.filter(({ daysPastDue }) => daysPastDue > 0)
  const days = settled.map((item) => item.days)
  const floored = days.map((day) => Math.max(0, day))
  const late = settled.filter((item) => item.days > 0)
  const total = sum(settled.map(({ amount }) => amount))
  const over = (value: Decimal, weight: Shared.Value): string | null =>
    settled.length === 0 ? null : write(value.div(weight))
  const weighted = (figure: (item: (typeof settled)[number]) => number): string | null =>
    over(sum(settled.map((item) => new Decimal(item.amount).times(figure(item)))), total)
  const half = Math.floor(days.length / 2)
  const mean = sum(days).div(Math.max(1, days.length))
  const scale = { EUR: 2, JPY: 0, KWD: 3 }[currency]!
  return {
    settledCount: settled.length,
    settledAmount: total.toFixed(scale),
    openCount: open.length,
    openAmount: sum(open.map((item) => item.open)).toFixed(scale),
    overdueCount: overdue.length,
    overdueAmount: sum(overdue.map((item) => item.open)).toFixed(scale),
    creditedCount: closed.filter(({ settledBy }) => settledBy === 'credit-note').length,
    writtenOffCount: closed.filter(({ settledBy }) => settledBy === 'write-off').length,
    averageDaysLate: over(sum(floored), settled.length),
    averageDaysBeyondTerms: over(sum(days), settled.length),
    weightedDaysLate: weighted((item) => Math.max(0, item.days)),
    weightedDaysBeyondTerms: weighted((item) => item.days),
    weightedDaysToPay: weighted((item) => item.toPay),
    lateCount: late.length,
    lateShareByCount: over(sum([late.length]), settled.length),
    lateShareByAmount: over(sum(late.map(({ amount }) => amount)), total),
    volatility:
      days.length < 2
        ? null
        : write(
            sum(days.map((day) => mean.minus(day).pow(2)))
              .div(days.length - 1)
              .sqrt(),
          ),
    trend:
      half === 0
        ? null
        : write(
            sum(days.slice(-half))
              .minus(sum(days.slice(0, half)))
              .div(half),
          ),
    longestDelay:
      settled.length + open.length === 0
        ? null
        : Math.max(0, ...days, ...overdue.map(({ daysPastDue }) => daysPastDue)),
    recentDaysBeyondTerms: days.slice(-24),
  }
}
