import { readDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectInteger, expectRecord } from '../kernel/expect.js'
import type { BatchAccrual, InterestTotal, ItemInterest } from '../interest/index.js'
import { readScale } from '../money/currency.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { mergeByCurrency, sumOf } from './merge-rows.js'
import { plainValue } from './plain-value.js'
import { compareItems } from './row-order.js'
import { readList } from './run-lists.js'

/** Reads the interest of a run, or of a part; it has no derived values. */
export function readInterestSums(value: unknown, path: string): BatchAccrual {
  const fields = expectRecord(value, path, 'the interest of a run')
  const { reasons } = fields
  const asOf = fields['asOf'] as string
  readDay(asOf, at(path, 'asOf'))
  const totals = at(path, 'totals')
  const items = at(path, 'items')
  return {
    asOf,
    totals: mergeByCurrency(
      [Array.from(expectArray(fields['totals'], totals), (row, index) => readTotal(row, at(totals, index)))],
      (_, row) => refuse('id.duplicate', totals, 'each currency only once', row.currency),
    ),
    items: Array.from(expectArray(fields['items'], items), (row, index) => {
      const place = at(items, index)
      const item = plainValue(expectRecord(row, place), place) as ItemInterest
      expectId(item.invoiceId, at(place, 'invoiceId'))
      readMinor(item.interest, readScale(item.currency, at(place, 'currency')), at(place, 'interest'))
      return item
    }),
    ...(reasons === undefined ? {} : { reasons: readList(reasons, at(path, 'reasons'), ['code']) }),
  }
}

function readTotal(row: unknown, path: string): InterestTotal {
  const fields = expectRecord(row, path)
  const currency = fields['currency'] as string
  const scale = readScale(currency, at(path, 'currency'))
  const money = (field: string): string => writeMinor(readMinor(fields[field], scale, at(path, field)), scale)
  return {
    currency,
    count: expectInteger(fields['count'], at(path, 'count'), 0, Number.MAX_SAFE_INTEGER),
    open: money('open'),
    interest: money('interest'),
  }
}

/** Adds the interest of one day. The reasons concern the rate of the policy, so they are the same in all parts. */
export const addInterestSums = (parts: readonly BatchAccrual[]): BatchAccrual => ({
  asOf: (parts[0] as BatchAccrual).asOf,
  totals: mergeByCurrency(
    parts.map(({ totals }) => totals),
    (a, b) => {
      const scale = readScale(a.currency, '')
      return {
        currency: a.currency,
        count: a.count + b.count,
        open: sumOf(a.open, b.open, scale),
        interest: sumOf(a.interest, b.interest, scale),
      }
    },
  ),
  items: parts.flatMap(({ items }) => items).sort(compareItems),
  ...reasonsOf(parts),
})

function reasonsOf(parts: readonly BatchAccrual[]): Pick<BatchAccrual, 'reasons'> {
  const said = parts.find(({ reasons }) => reasons !== undefined)
  return said?.reasons === undefined ? {} : { reasons: said.reasons }
}
