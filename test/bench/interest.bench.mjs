/**
 * Late interest on overdue items with half-yearly floating rates over ten years: `prepareAccrual` against a decimal.js and
 * date-fns loop, and against a bare BigInt loop that knows its segments beforehand. All give the same cents, which is
 * checked. The decimal loop is timed on a part of the items and scaled, since it takes minutes on all of them.
 */
import { strictEqual } from 'node:assert/strict'
import { UTCDateMini } from '@date-fns/utc'
import { differenceInCalendarDays } from 'date-fns'
import { Decimal } from 'decimal.js'
import { prepareAccrual, rateTable } from 'receivables/interest'
import { AS_OF, makeInvoices } from './book.mjs'
import { median, time } from './compare.mjs'

const COUNT = 1_000_000
const PART = 20_000

/** Half-yearly rates, every one different, so that no two segments merge. */
const ENTRIES = Array.from({ length: 21 }, (_, index) => ({
  from: `${String(2016 + Math.floor(index / 2))}-${index % 2 === 0 ? '01' : '07'}-01`,
  rate: (0.08 + ((index * 7) % 23) / 1000).toFixed(3),
}))

const POLICY = {
  rate: { reference: 'half-yearly', margin: '0', fixing: 'floating' },
  dayCount: 'ACT/365F',
  accrualStart: 'day-after-due',
  lastDay: 'included',
  compounding: 'none',
  rounding: { scope: 'once', mode: 'half-up' },
  allocation: ['costs', 'interest', 'principal'],
}

const dayOf = (text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000

/** Open items with fresh texts, as they come from a database driver. */
const makeItems = (count) =>
  makeInvoices(count).map(({ id, customerId, currency, amount, dueDate }) => ({
    invoiceId: id,
    customerId,
    currency,
    dueDate,
    amount,
    open: amount,
  }))

/** What a careful developer writes without a library of rules; one amount an item and the total. */
function accrueByHand(items) {
  const asOf = new UTCDateMini(`${AS_OF}T00:00:00Z`)
  const starts = ENTRIES.map(({ from }) => new UTCDateMini(`${from}T00:00:00Z`))
  let total = new Decimal(0)
  const amounts = items.map(({ dueDate, open }) => {
    const due = new UTCDateMini(`${dueDate}T00:00:00Z`)
    const principal = new Decimal(open)
    let interest = new Decimal(0)
    ENTRIES.forEach(({ rate }, index) => {
      // Charged days are those after the due date through the day itself.
      const first = Math.max(differenceInCalendarDays(starts[index], due), 1)
      const next = starts[index + 1]
      const end = differenceInCalendarDays(asOf, due)
      const last = next === undefined ? end : Math.min(differenceInCalendarDays(next, due) - 1, end)
      if (last < first) return
      interest = interest.plus(
        principal
          .times(rate)
          .times(last - first + 1)
          .div(365),
      )
    })
    const rounded = interest.toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
    total = total.plus(rounded)
    return rounded.toFixed(2)
  })
  return { total: total.toFixed(2), amounts }
}

/** A loop in whole numbers over segments that were cut beforehand: what the machine can do at best with BigInt. */
function accrueBare(items) {
  const starts = ENTRIES.map(({ from }) => dayOf(from))
  const rates = ENTRIES.map(({ rate }) => Math.round(Number(rate) * 1000))
  const asOf = dayOf(AS_OF)
  let total = 0n
  const amounts = items.map(({ principal, due }) => {
    let weight = 0
    for (let index = 0; index < starts.length; index++) {
      const first = Math.max(starts[index], due + 1)
      const last = index + 1 < starts.length ? Math.min(starts[index + 1] - 1, asOf) : asOf
      if (last >= first) weight += rates[index] * (last - first + 1)
    }
    const numerator = principal * BigInt(weight) * 2n + 365_000n
    const cents = numerator / 730_000n
    total += cents
    return cents
  })
  return { total, amounts }
}

const line = (name, text, goal, reached) =>
  console.log(`${name.padEnd(58)} ${text}  (goal ${goal}: ${reached ? 'reached' : 'MISSED'})`)

export function run() {
  console.log(`interest, ${COUNT.toLocaleString('en')} items, half-yearly floating rates over ten years`)
  const items = makeItems(COUNT)
  const table = rateTable({ id: 'half-yearly', entries: ENTRIES, knownThrough: AS_OF })
  const prepared = prepareAccrual({ policy: POLICY, rates: { 'half-yearly': table } })
  const part = items.slice(0, PART)
  const bareItems = items.map(({ open, dueDate }) => ({
    principal: BigInt(open.replace('.', '')),
    due: dayOf(dueDate),
  }))

  const times = { batch: [], hand: [], bare: [], segments: [], tenth: [] }
  let batch
  let hand
  let bare
  for (let round = 0; round < 3; round++) {
    times.hand.push(time(() => (hand = accrueByHand(part))) * (COUNT / PART))
    times.bare.push(time(() => (bare = accrueBare(bareItems))))
    times.batch.push(time(() => (batch = prepared.accrueAll(items, AS_OF))))
    times.tenth.push(time(() => prepared.accrueAll(items.slice(0, COUNT / 10), AS_OF)))
    times.segments.push(
      time(() =>
        part.forEach(({ open, currency, dueDate }) =>
          prepared.accrue({ principal: open, currency, dueDate, asOf: AS_OF }),
        ),
      ) *
        (COUNT / PART),
    )
  }

  hand.amounts.forEach((amount, index) => strictEqual(batch.items[index].interest, amount))
  strictEqual(batch.totals[0].interest.replace('.', ''), String(bare.total))

  const middle = Object.fromEntries(Object.entries(times).map(([name, figures]) => [name, median(figures)]))
  const faster = middle.hand / middle.batch
  line(
    'totals and one amount an item, against decimal.js + date-fns',
    `${faster.toFixed(0)}×`,
    '100×',
    faster >= 100,
  )
  const slower = middle.batch / middle.bare
  line('the same, against a bare BigInt loop', `${slower.toFixed(2)}× its time`, 'at most 3×', slower <= 3)
  const working = middle.hand / middle.segments
  line('with full segments, against decimal.js + date-fns', `${working.toFixed(0)}×`, '10×', working >= 10)
  const growth = middle.batch / middle.tenth
  line('ten times the items', `${growth.toFixed(1)}× the time`, 'at most 11×', growth <= 11)
}
