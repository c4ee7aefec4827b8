import {
  AGING_REPORT_SCHEMA,
  type AgedBucket,
  type AgedCurrency,
  type AgedCustomer,
  type AgingReport,
} from '../aging/report.js'
import { sharesOf } from '../aging/shares-of.js'
import { readDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectChoice, expectId, expectInteger, expectRecord } from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { byText, mergeByCurrency, sumOf } from './merge-rows.js'
import { plainValue } from './plain-value.js'

/** A bucket of an aged book, without its share. */
export type BucketSums = Omit<AgedBucket, 'share'>

/** The sums and counts of one currency of an aged book. */
export interface AgedSums {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Unapplied credit: credit not yet applied to an item. */
  readonly unapplied: DecimalString
  /** The buckets, in the order of the schedule. */
  readonly buckets: readonly BucketSums[]
  /** The customers, ascending by id; each customer is whole and in one part only. */
  readonly customers: readonly AgedCustomer[]
}

/** An aged book in sums and counts, from which totals and shares are derived. */
export interface AgingSums extends Omit<AgingReport, 'schema' | 'currencies'> {
  /** One part per currency, ascending by code. */
  readonly currencies: readonly AgedSums[]
}

const MOST_ITEMS = Number.MAX_SAFE_INTEGER

/** Reads the sums of an aging report, or of a part of one; values that can be derived are not read. */
export function readAgingSums(value: unknown, path: string): AgingSums {
  const fields = expectRecord(value, path, 'an aged book')
  const asOf = fields['asOf'] as string
  const agedAsOf = fields['agedAsOf'] as string
  readDay(asOf, at(path, 'asOf'))
  readDay(agedAsOf, at(path, 'agedAsOf'))
  const list = at(path, 'currencies')
  return {
    asOf,
    agedAsOf,
    basis: expectChoice(fields['basis'], ['due-date', 'invoice-date'], at(path, 'basis')),
    currencies: mergeByCurrency(
      [
        Array.from(expectArray(fields['currencies'], list), (row, index) =>
          readCurrency(row, at(list, index)),
        ),
      ],
      (_, row) => refuse('id.duplicate', list, 'each currency only once', row.currency),
    ),
  }
}

function readCurrency(row: unknown, path: string): AgedSums {
  const fields = expectRecord(row, path)
  const currency = fields['currency'] as string
  const scale = readScale(currency, at(path, 'currency'))
  const money = (from: typeof fields, field: string, place: string): DecimalString =>
    writeMinor(readMinor(from[field], scale, at(place, field)), scale)
  const buckets = at(path, 'buckets')
  const customers = at(path, 'customers')
  return {
    currency,
    unapplied: money(fields, 'unapplied', path),
    buckets: Array.from(expectArray(fields['buckets'], buckets), (value, index): BucketSums => {
      const place = at(buckets, index)
      const bucket = expectRecord(value, place)
      return {
        id: expectId(bucket['id'], at(place, 'id')),
        amount: money(bucket, 'amount', place),
        count: expectInteger(bucket['count'], at(place, 'count'), 0, MOST_ITEMS),
        disputed: money(bucket, 'disputed', place),
      }
    }),
    customers: Array.from(expectArray(fields['customers'], customers), (value, index) => {
      const customer = plainValue(
        expectRecord(value, at(customers, index)),
        at(customers, index),
      ) as AgedCustomer
      expectId(customer.customerId, at(at(customers, index), 'customerId'))
      return customer
    }),
  }
}

/** Adds aged books of the same day and the same schedule. */
export function addAgingSums(parts: readonly AgingSums[], pathOf: (part: number) => string): AgingSums {
  const [first, ...others] = parts as readonly [AgingSums, ...AgingSums[]]
  others.forEach((part, index) => {
    for (const field of ['asOf', 'agedAsOf', 'basis'] as const) {
      if (part[field] !== first[field])
        refuse(
          'input.conflict',
          at(pathOf(index + 1), field),
          `"${first[field]}", as in the other runs`,
          part[field],
        )
    }
  })
  const schedule = parts.flatMap(({ currencies }) => currencies)[0]
  parts.forEach(({ currencies }, index) => {
    for (const { buckets } of currencies) {
      if (schedule !== undefined && !haveSameBuckets(buckets, schedule.buckets))
        refuse('input.conflict', at(pathOf(index), 'currencies'), 'the buckets of the other runs', buckets)
    }
  })
  return {
    asOf: first.asOf,
    agedAsOf: first.agedAsOf,
    basis: first.basis,
    currencies: mergeByCurrency(
      parts.map(({ currencies }) => currencies),
      addCurrencies,
    ).map((row) => ({ ...row, customers: [...row.customers].sort(byText(({ customerId }) => customerId)) })),
  }
}

const haveSameBuckets = (a: readonly BucketSums[], b: readonly BucketSums[]): boolean =>
  a.length === b.length && a.every(({ id }, place) => id === b[place]?.id)

function addCurrencies(a: AgedSums, b: AgedSums): AgedSums {
  const scale = readScale(a.currency, '')
  return {
    currency: a.currency,
    unapplied: sumOf(a.unapplied, b.unapplied, scale),
    buckets: a.buckets.map(({ id, amount, count, disputed }, place) => {
      const other = b.buckets[place] as BucketSums
      return {
        id,
        amount: sumOf(amount, other.amount, scale),
        count: count + other.count,
        disputed: sumOf(disputed, other.disputed, scale),
      }
    }),
    customers: a.customers.concat(b.customers),
  }
}

/** The aging report derived from its sums. */
export const finishAging = ({ asOf, agedAsOf, basis, currencies }: AgingSums): AgingReport => ({
  schema: AGING_REPORT_SCHEMA,
  asOf,
  agedAsOf,
  basis,
  currencies: currencies.map(finishCurrency),
})

function finishCurrency({ currency, unapplied, buckets, customers }: AgedSums): AgedCurrency {
  const scale = readScale(currency, '')
  const amounts = buckets.map(({ amount }) => readMinor(amount, scale, ''))
  const total = amounts.reduce<Minor>(addMinor, 0)
  const shares = sharesOf(amounts, total)
  return {
    currency,
    total: writeMinor(total, scale),
    count: buckets.reduce((sum, { count }) => sum + count, 0),
    unapplied,
    buckets: buckets.map(({ id, amount, count, disputed }, place) => ({
      id,
      amount,
      share: shares[place] as string | null,
      count,
      disputed,
    })),
    customers,
  }
}
