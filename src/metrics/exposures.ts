import type { DayNumber } from '../calendar/day-number.js'
import type { CurrencyCode } from '../money/currency.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { toMinor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { ValuedItem } from './foreign-items.js'

/** The exposures by currency, ascending by code. */
export function exposuresOf(
  items: readonly ValuedItem[],
  tenors: readonly number[] | null,
  asOf: DayNumber,
  write: (amount: bigint) => DecimalString,
): CurrencyExposure[] {
  const groups = new Map<string, ValuedItem[]>()
  for (const item of items) {
    const group = groups.get(item.currency)
    if (group === undefined) groups.set(item.currency, [item])
    else group.push(item)
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, group]) => {
      const [{ rate, scale }] = group as [ValuedItem]
      const sum = (of: (item: ValuedItem) => bigint): bigint =>
        group.reduce((total, item) => total + of(item), 0n)
      const [booked, value] = [sum((item) => item.bookedValue), sum((item) => item.value)]
      return {
        currency,
        open: writeMinor(toMinor(sum(({ open }) => open)), scale),
        rate: rate === null ? '1' : rate.rate.text,
        rateDate: rate === null ? null : rate.date,
        bookedValue: write(booked),
        value: write(value),
        gainLoss: write(value - booked),
        ...(tenors === null ? {} : { tenors: tenorsOf(group, tenors, asOf, scale) }),
      }
    })
}

function tenorsOf(
  group: readonly ValuedItem[],
  edges: readonly number[],
  asOf: DayNumber,
  scale: number,
): TenorExposure[] {
  const sums = new Array<bigint>(edges.length + 2).fill(0n)
  for (const { due, open } of group) {
    const days = (due as number) - asOf
    const above = edges.findIndex((edge) => days <= edge)
    const place = days <= 0 ? 0 : above === -1 ? edges.length + 1 : above + 1
    sums[place] = (sums[place] as bigint) + open
  }
  return sums.map((open, place) => ({ id: nameOf(edges, place), open: writeMinor(toMinor(open), scale) }))
}

function nameOf(edges: readonly number[], place: number): string {
  if (place === 0) return 'due'
  const from = String((edges[place - 2] ?? 0) + 1)
  const to = edges[place - 1]
  return to === undefined ? `${from}+` : `${from}-${String(to)}`
}
/** The amount that falls due within one tenor. */
export interface TenorExposure {
  /** `due` (due on or before `asOf`), or days from `asOf` to the due date by the edges: `1-30`, `31-60`, `61+`. */
  readonly id: string
  /** Open amount in the currency of the exposure. */
  readonly open: DecimalString
}
/** The exposure in one currency. */
export interface CurrencyExposure {
  /** ISO 4217 code of `open`. */
  readonly currency: CurrencyCode
  /** Open amount in this currency. */
  readonly open: DecimalString
  /** The rate that was used; 1 for the reporting currency. */
  readonly rate: DecimalString
  /** The day of that rate; null for the reporting currency. */
  readonly rateDate: PlainDate | null
  /** The sum of the items' booked values, in the reporting currency. */
  readonly bookedValue: DecimalString
  /** The sum of the items' values, in the reporting currency. */
  readonly value: DecimalString
  /** value − bookedValue. */
  readonly gainLoss: DecimalString
  /** Open amounts by tenor, which sum to `open`; only with `tenorEdges`. */
  readonly tenors?: readonly TenorExposure[]
}
