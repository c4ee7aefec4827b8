/**
 * The payment behaviour of 20,000 customers with 1,000,000 invoices in one pass over the Book, against the loop per customer
 * that teams write by hand with decimal.js and date-fns. Both give the same figures, which is checked.
 */
import { strictEqual } from 'node:assert/strict'
import { UTCDateMini } from '@date-fns/utc'
import { differenceInCalendarDays } from 'date-fns'
import { Decimal } from 'decimal.js'
import { behaviourOfBook } from 'receivables/credit'
import { prepareBook } from 'receivables/ledger'
import { AS_OF, makeInvoices, sequence } from './book.mjs'
import { compare, median, time } from './compare.mjs'

const COUNT = 1_000_000
const RULE = { late: 3, of: 6, byMoreThanDays: 10, overdue: 'left-out' }

const dayOf = (text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000
const textOf = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** A payment of nearly every invoice, from twenty days before its due date to forty days after it. */
function makePayments(invoices) {
  const next = sequence(77)
  const days = new Map()
  const dayText = (day) => {
    let text = days.get(day)
    if (text === undefined) days.set(day, (text = textOf(day)))
    return text
  }
  return invoices.flatMap(({ id, customerId, currency, amount, dueDate }) => {
    const shift = next(61) - 20
    if (next(20) === 0) return []
    const date = dayText(dayOf(dueDate) + shift)
    return [{ id, customerId, currency, amount, date, applications: [{ invoiceId: id, amount }] }]
  })
}

/** What a careful developer writes without a library of rules: items by customer, then a loop over each. */
function judgeByHand(invoices, payments) {
  const paid = new Map()
  for (const { date, applications } of payments)
    for (const { invoiceId } of applications) paid.set(invoiceId, date)
  const customers = new Map()
  for (const { id, customerId, amount, issueDate, dueDate } of invoices) {
    if (issueDate > AS_OF || amount === '0.00') continue
    let items = customers.get(customerId)
    if (items === undefined) customers.set(customerId, (items = []))
    const date = paid.get(id)
    items.push({ amount, issueDate, dueDate, settledOn: date !== undefined && date <= AS_OF ? date : null })
  }
  return new Map([...customers].map(([customerId, items]) => [customerId, judgeOneByHand(items)]))
}

const parse = (text) => new UTCDateMini(`${text}T00:00:00Z`)
/** A root of 20 digits is not always right in its twelfth decimal. */
const Wide = Decimal.clone({ precision: 40 })
const write = (value) => value.toFixed(12, Decimal.ROUND_HALF_UP)

function judgeOneByHand(items) {
  const asOf = parse(AS_OF)
  const zero = new Decimal(0)
  let [open, overdue, settled, lateAmount, lateDays, signedDays, toPay] = Array(7).fill(zero)
  let longest = 0
  const lates = []
  for (const { amount, issueDate, dueDate, settledOn } of items) {
    const value = new Decimal(amount)
    const due = parse(dueDate)
    if (settledOn === null) {
      const days = differenceInCalendarDays(asOf, due)
      open = open.plus(value)
      if (days > 0) overdue = overdue.plus(value)
      longest = Math.max(longest, days)
      continue
    }
    const end = parse(settledOn)
    const days = differenceInCalendarDays(end, due)
    lates.push({ days, settledOn, dueDate })
    longest = Math.max(longest, days)
    settled = settled.plus(value)
    signedDays = signedDays.plus(value.times(days))
    if (days > 0) {
      lateAmount = lateAmount.plus(value)
      lateDays = lateDays.plus(value.times(days))
    }
    toPay = toPay.plus(value.times(differenceInCalendarDays(end, parse(issueDate))))
  }
  const byDay = (a, b) =>
    a.settledOn < b.settledOn ? -1 : a.settledOn > b.settledOn ? 1 : a.dueDate < b.dueDate ? -1 : 1
  const ordered = lates.sort(byDay).map(({ days }) => days)
  const count = ordered.length
  const sum = (days) => days.reduce((total, day) => total + day, 0)
  const half = Math.floor(count / 2)
  const mean = new Wide(sum(ordered)).div(count)
  const squares = ordered.reduce((total, days) => total.plus(mean.minus(days).pow(2)), new Wide(0))
  const last = ordered.slice(-RULE.of)
  return {
    settledCount: count,
    settledAmount: settled.toFixed(2),
    openAmount: open.toFixed(2),
    overdueAmount: overdue.toFixed(2),
    averageDaysBeyondTerms: write(mean),
    weightedDaysLate: write(lateDays.div(settled)),
    weightedDaysBeyondTerms: write(signedDays.div(settled)),
    weightedDaysToPay: write(toPay.div(settled)),
    lateShareByCount: write(new Decimal(ordered.filter((days) => days > 0).length).div(count)),
    lateShareByAmount: write(lateAmount.div(settled)),
    volatility: write(squares.div(count - 1).sqrt()),
    trend: write(new Decimal(sum(ordered.slice(count - half)) - sum(ordered.slice(0, half))).div(half)),
    longestDelay: longest,
    habituallyLate:
      last.length < RULE.of ? null : last.filter((days) => days > RULE.byMoreThanDays).length >= RULE.late,
  }
}

/** Fails unless the rows and the loop agree on every figure of every customer. */
function assertSame(rows, byHand) {
  strictEqual(rows.length, byHand.size)
  for (const row of rows)
    for (const [field, value] of Object.entries(byHand.get(row.customerId)))
      strictEqual(row[field], value, `${row.customerId} ${field}`)
}

export function run() {
  console.log(`payment behaviour, ${COUNT.toLocaleString('en')} invoices of 20,000 customers`)
  const invoices = makeInvoices(COUNT)
  const payments = makePayments(invoices)
  const request = { asOf: AS_OF, policy: { habitual: RULE } }
  const peer = () => judgeByHand(invoices, payments)

  const book = prepareBook({ invoices, payments })
  const prepared = compare('from a prepared Book', () => behaviourOfBook({ book, ...request }), peer, {
    least: 10,
  })
  assertSame(prepared.ourResult, prepared.peerResult)

  // As many invoices a customer in both, so that ten times the rows are ten times the customers as well.
  const tenth = makeInvoices(COUNT / 10, 2_000)
  const small = prepareBook({ invoices: tenth, payments: makePayments(tenth) })
  const cost = (rows) =>
    median([1, 2, 3, 4, 5].map(() => time(() => behaviourOfBook({ book: rows, ...request }))))
  const growth = cost(book) / cost(small)
  console.log(`ten times the customers take ${growth.toFixed(1)} times as long (goal: at most 11)`)
}
