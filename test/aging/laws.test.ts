import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { agingReport, classifyAging, type AgedBucket, type AgingReport } from '../../src/aging/index.js'
import { ledgerAsOf, openItems, prepareBook } from '../../src/ledger/index.js'
import { asOfs, books, shuffled } from '../ledger/arbitraries.js'
import { deepFreeze } from '../ledger/given.js'
import { daysFrom, textOf, unitsOf } from '../ledger/reference.js'
import { schedules } from './arbitraries.js'

const placements = fc.constantFrom('own-line', 'by-date', 'first-bucket')

/** The exact sum of texts of four decimals, in ten-thousandths. */
const tenThousandths = (shares: readonly (string | null)[]): bigint =>
  shares.reduce((sum, share) => {
    const units = BigInt((share ?? '0').replace(/[-.]/g, ''))
    return share?.startsWith('-') === true ? sum - units : sum + units
  }, 0n)

interface Group {
  readonly total: string
  readonly count: number
  readonly buckets: readonly AgedBucket[]
}
const groupsOf = ({ currencies }: AgingReport): [string, Group][] =>
  currencies.flatMap((part) =>
    [part, ...part.customers].map((group): [string, Group] => [part.currency, group]),
  )

/** Signed amounts, as credits in buckets may be below zero. */
const signed = (amount: string, currency: string): bigint =>
  amount.startsWith('-') ? -unitsOf(amount.slice(1), currency) : unitsOf(amount, currency)

const total = (rows: readonly string[], currency: string): string =>
  textOf(
    rows.reduce((sum, amount) => sum + signed(amount, currency), 0n),
    currency,
  )

describe('an aging report', () => {
  prop.prop([books, asOfs, schedules, placements])(
    'partitions what is open: buckets sum to the total, customers to the currency',
    (documents, asOf, schedule, unapplied) => {
      const report = agingReport({ ...documents, asOf, ...schedule, unapplied })
      for (const [currency, { total: sum, count, buckets }] of groupsOf(report)) {
        expect(
          total(
            buckets.map(({ amount }) => amount),
            currency,
          ),
        ).toBe(sum)
        expect(buckets.reduce((all, bucket) => all + bucket.count, 0)).toBe(count)
      }
      for (const { currency, customers, buckets, ...whole } of report.currencies) {
        expect(
          total(
            customers.map((customer) => customer.total),
            currency,
          ),
        ).toBe(whole.total)
        expect(
          total(
            customers.map((customer) => customer.unapplied),
            currency,
          ),
        ).toBe(whole.unapplied)
        buckets.forEach((bucket, place) => {
          const parts = customers.map((customer) => customer.buckets[place]!)
          expect(parts.every(({ id }) => id === bucket.id)).toBe(true)
          expect(
            total(
              parts.map(({ amount }) => amount),
              currency,
            ),
          ).toBe(bucket.amount)
          expect(
            total(
              parts.map(({ disputed }) => disputed),
              currency,
            ),
          ).toBe(bucket.disputed)
          expect(parts.reduce((all, { count }) => all + count, 0)).toBe(bucket.count)
        })
      }
    },
  )

  prop.prop([books, asOfs, asOfs, schedules])(
    'holds every open item in the bucket of its age, and nothing else',
    (documents, asOf, agedAsOf, schedule) => {
      const { items, unapplied } = ledgerAsOf(documents, asOf)
      const report = agingReport({ ...documents, asOf, agedAsOf, ...schedule })
      const expected = new Map<string, { amount: bigint; disputed: bigint; count: number }>()
      for (const { currency, customerId, dueDate, issueDate, open, disputed } of items) {
        const age = daysFrom(schedule.basis === 'due-date' ? dueDate : issueDate, agedAsOf)
        const key = JSON.stringify([currency, customerId, classifyAging(age, schedule, agedAsOf).id])
        const slot = expected.get(key) ?? { amount: 0n, disputed: 0n, count: 0 }
        slot.amount += unitsOf(open, currency)
        slot.disputed += unitsOf(disputed, currency)
        slot.count++
        expected.set(key, slot)
      }
      const found = new Map<string, { amount: bigint; disputed: bigint; count: number }>()
      for (const { currency, customers } of report.currencies) {
        for (const { customerId, buckets, unapplied: credit } of customers) {
          const own = unapplied.filter((row) => row.customerId === customerId && row.currency === currency)
          expect(
            total(
              own.map(({ amount }) => amount),
              currency,
            ),
          ).toBe(credit)
          for (const { id, amount, disputed, count } of buckets) {
            if (count === 0)
              expect([unitsOf(amount, currency), unitsOf(disputed, currency)]).toEqual([0n, 0n])
            else
              found.set(JSON.stringify([currency, customerId, id]), {
                amount: unitsOf(amount, currency),
                disputed: unitsOf(disputed, currency),
                count,
              })
          }
        }
      }
      expect(found).toEqual(expected)
      const reported = new Set(
        report.currencies.flatMap(({ currency, customers }) =>
          customers.map(({ customerId }) => `${currency} ${customerId}`),
        ),
      )
      expect(reported).toEqual(
        new Set([...items, ...unapplied].map(({ currency, customerId }) => `${currency} ${customerId}`)),
      )
    },
  )

  prop.prop([books, asOfs, schedules])(
    'nets each credit in the bucket of its own day, where it is asked to',
    (documents, asOf, schedule) => {
      const { unapplied } = ledgerAsOf(documents, asOf)
      const apart = agingReport({ ...documents, asOf, ...schedule })
      const netted = agingReport({ ...documents, asOf, ...schedule, unapplied: 'by-date' })
      const first = agingReport({ ...documents, asOf, ...schedule, unapplied: 'first-bucket' })
      for (const [part, { currency, customers }] of apart.currencies.entries()) {
        for (const [place, { customerId, buckets }] of customers.entries()) {
          const own = unapplied.filter((row) => row.customerId === customerId && row.currency === currency)
          for (const [index, { id, amount }] of buckets.entries()) {
            const inBucket = own.filter(
              ({ date }) => classifyAging(daysFrom(date, asOf), schedule, asOf).id === id,
            )
            const less = (rows: typeof own) =>
              total([amount, ...rows.map((row) => `-${row.amount}`)], currency)
            expect(netted.currencies[part]?.customers[place]?.buckets[index]?.amount).toBe(less(inBucket))
            const whole = index === 0 ? less(own) : amount
            expect(first.currencies[part]?.customers[place]?.buckets[index]?.amount).toBe(whole)
          }
        }
      }
    },
  )

  prop.prop([books, asOfs, schedules, placements])(
    'has shares that sum to 1.0000, or are null',
    (documents, asOf, schedule, unapplied) => {
      for (const [currency, { total: sum, buckets }] of groupsOf(
        agingReport({ ...documents, asOf, ...schedule, unapplied }),
      )) {
        const shares = buckets.map(({ share }) => share)
        const whole = signed(sum, currency)
        if (whole === 0n) {
          expect(shares.every((share) => share === null)).toBe(true)
          continue
        }
        expect(tenThousandths(shares)).toBe(10_000n)
        buckets.forEach(({ amount, share }) => {
          // Never a ten-thousandth from the exact share.
          const off = tenThousandths([share]) * whole - signed(amount, currency) * 10_000n
          const size = whole < 0n ? -whole : whole
          expect(off < size && off > -size).toBe(true)
        })
      }
    },
  )

  prop.prop([books, asOfs, schedules, placements, fc.integer()])(
    'is the same from documents in any order, from a Book, and from open items with their credits',
    (documents, asOf, schedule, unapplied, seed) => {
      const request = { asOf, ...schedule, unapplied }
      const report = agingReport({ ...documents, ...request })
      const mixed = {
        invoices: shuffled(documents.invoices, seed),
        payments: shuffled(documents.payments, seed),
        creditNotes: shuffled(documents.creditNotes, seed),
        writeOffs: shuffled(documents.writeOffs, seed),
        disputes: shuffled(documents.disputes, seed),
      }
      expect(agingReport({ ...mixed, ...request })).toEqual(report)
      expect(agingReport({ book: prepareBook(documents), ...request })).toEqual(report)
      const items = shuffled(openItems({ ...documents, asOf }), seed)
      const credits = shuffled(ledgerAsOf(documents, asOf).unapplied, seed)
      expect(agingReport({ items, credits, ...request })).toEqual(report)
    },
  )

  prop.prop([books, asOfs, schedules, placements])(
    'mutates nothing and survives JSON',
    (documents, asOf, schedule, unapplied) => {
      const report = agingReport(deepFreeze({ ...documents, asOf, ...schedule, unapplied }))
      expect(JSON.parse(JSON.stringify(report))).toEqual(report)
      expect(structuredClone(report)).toEqual(report)
    },
  )

  prop.prop([
    books,
    asOfs,
    schedules,
    fc.integer({ min: -200, max: 200 }),
    fc.integer({ min: 1, max: 10 ** 9 }),
  ])('grows by a new item in its bucket only', (documents, asOf, schedule, age, units) => {
    const dated = new Date(Date.parse(asOf) - age * 86_400_000).toISOString().slice(0, 10)
    const open = textOf(BigInt(units), 'EUR')
    const items = openItems({ ...documents, asOf })
    const added = {
      invoiceId: 'new',
      customerId: 'acme',
      currency: 'EUR',
      dueDate: dated,
      issueDate: dated,
      open,
    }
    const bucketsIn = (report: AgingReport) =>
      new Map(
        report.currencies
          .find(({ currency }) => currency === 'EUR')
          ?.buckets.map(({ id, amount, count }) => [id, { units: unitsOf(amount, 'EUR'), count }]),
      )
    const before = bucketsIn(agingReport({ items, asOf, ...schedule }))
    const after = bucketsIn(agingReport({ items: [...items, added], asOf, ...schedule }))
    const own = classifyAging(age, schedule, asOf).id
    for (const [id, { units: amount, count }] of after) {
      const grown = id === own ? { units: BigInt(units), count: 1 } : { units: 0n, count: 0 }
      const { units: old = 0n, count: oldCount = 0 } = before.get(id) ?? {}
      expect([id, amount - old, count - oldCount]).toEqual([id, grown.units, grown.count])
    }
  })
})
