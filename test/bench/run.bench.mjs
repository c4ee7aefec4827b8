/**
 * The whole run over 100,000 customers, 1,000,000 invoices and 800,000 payments, against a pipeline that teams write by hand with
 * decimal.js and date-fns and that does aging, interest and stages only. Both give the same totals, which is checked.
 *
 * RUN_CUSTOMERS, RUN_INVOICES and RUN_PAYMENTS make it smaller, RUN_ROUNDS sets how often each is timed.
 */
import { strictEqual } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { UTCDateMini } from '@date-fns/utc'
import { differenceInCalendarDays } from 'date-fns'
import { Decimal } from 'decimal.js'
import { escalationPresets } from 'receivables/escalation'
import { prepareBook } from 'receivables/ledger'
import { controlOverview, runCreditControl, streamCreditControl } from 'receivables/portfolio'
import { rateTable } from 'receivables/interest'
import { AS_OF, makeInvoices, sequence } from './book.mjs'
import { compare, median, time } from './compare.mjs'

const MEMORY = fileURLToPath(new URL('run.memory.mjs', import.meta.url))
const WORKERS = fileURLToPath(new URL('run.workers.mjs', import.meta.url))

const size = (name, otherwise) => Number(process.env[name] ?? otherwise)
const CUSTOMERS = size('RUN_CUSTOMERS', 100_000)
const INVOICES = size('RUN_INVOICES', 1_000_000)
const PAYMENTS = size('RUN_PAYMENTS', 800_000)
const ROUNDS = size('RUN_ROUNDS', 3)

/** Half-yearly rates of ten years, as a central bank sets them, with a statutory margin. */
const ENTRIES = Array.from({ length: 21 }, (_, index) => ({
  from: `${String(2016 + Math.floor(index / 2))}-${index % 2 === 0 ? '01' : '07'}-01`,
  rate: (((index * 7) % 23) / 1000).toFixed(3),
}))
const MARGIN = '0.08'

export const POLICY = {
  schema: 'receivables/control-policy@1',
  aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
  escalation: escalationPresets['graded-30-60-90'],
  interest: {
    rate: { reference: 'half-yearly', margin: MARGIN, fixing: 'floating' },
    dayCount: 'ACT/365F',
    accrualStart: 'day-after-due',
    lastDay: 'included',
    compounding: 'none',
    rounding: { scope: 'once', mode: 'half-up' },
    allocation: ['costs', 'interest', 'principal'],
  },
}
export const referenceData = {
  rates: { 'half-yearly': rateTable({ id: 'half-yearly', entries: ENTRIES, knownThrough: AS_OF }) },
}

const dayOf = (text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000
const textOf = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** Payments of the first invoices, from twenty days before their due date to forty days after it, every tenth in part. */
function makePayments(invoices, count) {
  const next = sequence(77)
  const days = new Map()
  const dayText = (day) => {
    let text = days.get(day)
    if (text === undefined) days.set(day, (text = textOf(day)))
    return text
  }
  return invoices.slice(0, count).map(({ id, customerId, currency, amount, issueDate, dueDate }, index) => {
    const paid = index % 10 === 0 ? (Number(amount) / 2).toFixed(2) : amount
    const date = dayText(Math.max(dayOf(issueDate), dayOf(dueDate) + next(61) - 20))
    return {
      id: `P-${index}`,
      customerId,
      currency,
      amount: paid,
      date,
      applications: [{ invoiceId: id, amount: paid }],
    }
  })
}

/** The documents of the customers whose number leaves a remainder: a part of the book, as a worker reads it for itself. */
export function makeDocuments(part = 0, parts = 1) {
  const invoices = makeInvoices(INVOICES, CUSTOMERS)
  const payments = makePayments(invoices, PAYMENTS)
  if (parts === 1) return { invoices, payments }
  const isOwn = ({ customerId }) => Number(customerId.slice(1)) % parts === part
  return { invoices: invoices.filter(isOwn), payments: payments.filter(isOwn) }
}

const EDGES = [0, 30, 60, 90]
const STAGES = [
  [90, 'lawyer-letter'],
  [60, 'dedicated-collector'],
  [31, 'formal-demand'],
  [1, 'friendly-call'],
]

/** What a careful developer writes without a library of rules: balances, then a row an item with its interest and stage. */
function runByHand({ invoices, payments }) {
  const asOf = new UTCDateMini(`${AS_OF}T00:00:00Z`)
  const starts = ENTRIES.map(({ from }) => new UTCDateMini(`${from}T00:00:00Z`))
  const rates = ENTRIES.map(({ rate }) => new Decimal(rate).plus(MARGIN))
  const paid = new Map()
  for (const { date, applications } of payments) {
    if (date > AS_OF) continue
    for (const { invoiceId, amount } of applications) {
      paid.set(invoiceId, (paid.get(invoiceId) ?? new Decimal(0)).plus(amount))
    }
  }
  const buckets = Array.from({ length: 5 }, () => new Decimal(0))
  const customers = new Map()
  const rows = []
  let total = new Decimal(0)
  for (const { id, customerId, amount, issueDate, dueDate } of invoices) {
    if (issueDate > AS_OF) continue
    const open = new Decimal(amount).minus(paid.get(id) ?? 0)
    if (open.isZero()) continue
    const due = new UTCDateMini(`${dueDate}T00:00:00Z`)
    const age = differenceInCalendarDays(asOf, due)
    let bucket = 0
    while (bucket < 4 && age > EDGES[bucket]) bucket++
    buckets[bucket] = buckets[bucket].plus(open)
    customers.set(customerId, (customers.get(customerId) ?? new Decimal(0)).plus(open))
    let interest = new Decimal(0)
    for (let index = 0; index < starts.length; index++) {
      const first = Math.max(differenceInCalendarDays(starts[index], due), 1)
      const next = starts[index + 1]
      const last = next === undefined ? age : Math.min(differenceInCalendarDays(next, due) - 1, age)
      if (last < first) continue
      interest = interest.plus(
        open
          .times(rates[index])
          .times(last - first + 1)
          .div(365),
      )
    }
    const rounded = interest.toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
    total = total.plus(rounded)
    const [, stage] = STAGES.find(([from]) => age >= from) ?? [0, null]
    rows.push({ id, customerId, open: open.toFixed(2), age, bucket, interest: rounded.toFixed(2), stage })
  }
  rows.sort((a, b) => b.age - a.age)
  return { buckets: buckets.map((sum) => sum.toFixed(2)), interest: total.toFixed(2), rows, customers }
}

/** Fails unless the run and the pipeline agree on buckets, interest and the number of items to work on. */
function assertSame(run, byHand) {
  const [currency] = run.aging.currencies
  strictEqual(currency.buckets.map(({ amount }) => amount).join(), byHand.buckets.join())
  strictEqual(run.interest.totals[0].interest, byHand.interest)
  strictEqual(run.worklist.length, byHand.rows.filter(({ stage }) => stage !== null).length)
}

const line = (name, text, goal, reached) =>
  console.log(`${name.padEnd(58)} ${text}  (goal ${goal}: ${reached ? 'reached' : 'MISSED'})`)

/**
 * Milliseconds that so many workers take, in a process of their own with the settings that suit them: where every core has a
 * worker, the threads that collect garbage only stand in its way.
 */
const timeWorkers = (count, ...settings) =>
  Number(execFileSync(process.execPath, [...settings, WORKERS, String(count)], { encoding: 'utf8' }))

/** The customers of a book one after the other, each with its documents. */
function* byCustomer({ invoices, payments }) {
  const parts = new Map()
  const of = (customerId) => {
    let part = parts.get(customerId)
    if (part === undefined) parts.set(customerId, (part = { invoices: [], payments: [] }))
    return part
  }
  for (const invoice of invoices) of(invoice.customerId).invoices.push(invoice)
  for (const payment of payments) of(payment.customerId).payments.push(payment)
  yield* parts.values()
}

export async function run() {
  const number = (value) => value.toLocaleString('en')
  console.log(
    `run, ${number(CUSTOMERS)} customers, ${number(INVOICES)} invoices, ${number(PAYMENTS)} payments`,
  )
  const documents = makeDocuments()
  const request = { documents, policy: POLICY, asOf: AS_OF, referenceData }
  // Results are let go at once: a heap full of them would be looked through in everything that is timed after them.
  const timed = (name, ours, least) => {
    const { ourResult, peerResult } = compare(name, ours, () => runByHand(documents), {
      rounds: ROUNDS,
      least,
    })
    assertSame(ourResult, peerResult)
    return {
      interest: peerResult.interest,
      rows: peerResult.rows.filter(({ stage }) => stage !== null).length,
    }
  }
  const expected = timed('every row with its reasons', () => runCreditControl(request), 3)
  timed('totals and the worklist', () => controlOverview(request), 6)
  // What the peer does not do: every case with its state, and the letters of the day.
  timed('with cases and commands as well', () => runCreditControl({ ...request, detail: 'worklist' }))
  timeBook()

  function timeBook() {
    const ofBook = { book: prepareBook(documents), policy: POLICY, asOf: AS_OF, referenceData }
    // A Book is asked many times, and the engine compiles during its first answers; it has compiled the peer by now.
    for (let answer = 0; answer < 3; answer++) controlOverview(ofBook)
    timed('totals and the worklist from a prepared Book', () => controlOverview(ofBook), 20)
    timed('with cases and commands as well', () => runCreditControl({ ...ofBook, detail: 'worklist' }))
  }

  const start = performance.now()
  let rows = 0
  let last
  const steps = streamCreditControl({
    customers: byCustomer(documents),
    policy: POLICY,
    asOf: AS_OF,
    referenceData,
    detail: 'worklist',
  })
  for await (const step of steps) {
    if (step.kind === 'row') rows++
    last = step
  }
  strictEqual(last.totals.interest.totals[0].interest, expected.interest)
  strictEqual(rows, expected.rows)
  console.log(`${'as a stream of customers'.padEnd(58)} ${((performance.now() - start) / 1000).toFixed(2)} s`)

  const tenth = {
    invoices: documents.invoices.slice(0, INVOICES / 10),
    payments: documents.payments.slice(0, Math.min(PAYMENTS, INVOICES / 10)),
  }
  // The first tenth is paid as the rest is, where as many of its invoices are.
  tenth.payments.length = Math.floor(PAYMENTS / 10)
  const cost = (given) =>
    median([1, 2, 3].map(() => time(() => runCreditControl({ ...request, documents: given }))))
  const growth = cost(documents) / cost(tenth)
  line('ten times the rows', `${growth.toFixed(1)}× the time`, 'at most 12×', growth <= 12)
  const peak = Number(execFileSync(process.execPath, [MEMORY], { encoding: 'utf8' })) / 1e6
  line(
    'memory of a process that makes the documents and runs once',
    `${peak.toFixed(2)} GB`,
    'below 2 GB',
    peak < 2,
  )

  const one = timeWorkers(1)
  const two = timeWorkers(2, '--single-threaded-gc')
  const speedup = one / two
  line('two workers, each on its own part, against one', `${speedup.toFixed(2)}×`, '1.6×', speedup >= 1.6)
}
