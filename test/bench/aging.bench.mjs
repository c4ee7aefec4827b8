/**
 * One million invoices aged per customer and in total, against the loop that teams write by hand with decimal.js and
 * date-fns. Both give the same figures, which is checked.
 */
import { strictEqual } from 'node:assert/strict'
import { UTCDateMini } from '@date-fns/utc'
import { differenceInCalendarDays } from 'date-fns'
import { Decimal } from 'decimal.js'
import { agingReport, openItems, prepareBook } from 'receivables/ledger'
import { AS_OF, makeInvoices } from './book.mjs'
import { compare, median, time } from './compare.mjs'

const COUNT = 1_000_000
/** Answers of a Book until the engine has compiled what gives them. */
const WARM_UP = 25
const SCHEDULE = { asOf: AS_OF, basis: 'due-date', bucketEdges: [30, 60, 90] }

/** What a careful developer writes without a library of rules. */
function ageByHand(invoices) {
  const asOf = new UTCDateMini(`${AS_OF}T00:00:00Z`)
  const totals = Array.from({ length: 5 }, () => new Decimal(0))
  const customers = new Map()
  for (const { customerId, amount, issueDate, dueDate } of invoices) {
    if (issueDate > AS_OF) continue
    const age = differenceInCalendarDays(asOf, new UTCDateMini(`${dueDate}T00:00:00Z`))
    const bucket = age <= 0 ? 0 : age <= 30 ? 1 : age <= 60 ? 2 : age <= 90 ? 3 : 4
    const value = new Decimal(amount)
    totals[bucket] = totals[bucket].plus(value)
    let buckets = customers.get(customerId)
    if (buckets === undefined) {
      buckets = Array.from({ length: 5 }, () => new Decimal(0))
      customers.set(customerId, buckets)
    }
    buckets[bucket] = buckets[bucket].plus(value)
  }
  return { totals: totals.map((total) => total.toFixed(2)), customers }
}

/** Fails unless the report and the loop agree on every bucket of every customer. */
function assertSame(report, byHand) {
  const [currency] = report.currencies
  strictEqual(currency.buckets.map(({ amount }) => amount).join(), byHand.totals.join())
  strictEqual(currency.customers.length, byHand.customers.size)
  for (const { customerId, buckets } of currency.customers) {
    const expected = byHand.customers.get(customerId).map((amount) => amount.toFixed(2))
    strictEqual(buckets.map(({ amount }) => amount).join(), expected.join())
  }
}

const memory = () => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

export function run() {
  console.log(`aging, ${COUNT.toLocaleString('en')} invoices of 20,000 customers, one currency`)
  const invoices = makeInvoices(COUNT)
  const peer = () => ageByHand(invoices)

  const raw = compare(
    'from raw objects, every input checked',
    () => agingReport({ invoices, ...SCHEDULE }),
    peer,
    {
      least: 8,
    },
  )
  assertSame(raw.ourResult, raw.peerResult)

  const items = openItems({ invoices, asOf: AS_OF })
  const plain = compare('from plain open items', () => agingReport({ items, ...SCHEDULE }), peer, {
    least: 15,
  })
  assertSame(plain.ourResult, plain.peerResult)
  items.length = 0

  const before = memory()
  const book = prepareBook({ invoices })
  const held = memory() - before
  // A Book is prepared to be asked many times, and the engine compiles during its first answers; it has compiled the peer by now.
  const answer = () => agingReport({ book, ...SCHEDULE })
  const first = time(answer)
  for (let round = 0; round < WARM_UP; round++) answer()
  const prepared = compare('from a prepared Book', answer, peer, { least: 100, rounds: 5 })
  console.log(`the first of ${String(WARM_UP)} answers before took ${first.toFixed(0)} ms`)
  assertSame(prepared.ourResult, prepared.peerResult)
  console.log(`a prepared Book holds ${(held / 1e6).toFixed(0)} MB beside its documents`)

  const tenth = invoices.slice(0, COUNT / 10)
  const cost = (rows) =>
    median([1, 2, 3, 4, 5].map(() => time(() => agingReport({ invoices: rows, ...SCHEDULE }))))
  const growth = cost(invoices) / cost(tenth)
  console.log(`ten times the rows take ${growth.toFixed(1)} times as long (goal: at most 11)`)
}
