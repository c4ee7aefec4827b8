import { readDay, scanDay, type DayNumber } from '../calendar/day-number.js'
import { at, expectId, expectInteger, expectRecord } from '../kernel/expect.js'
import { refuse } from '../kernel/error.js'
import { firstItem, type Book } from '../ledger/book.js'
import { minorAt } from '../ledger/minor-column.js'
import { standAsOf } from '../ledger/stand-as-of.js'
import { textAt } from '../ledger/text-column.js'
import { readScale } from '../money/currency.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { scanMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { accrue } from './accrue.js'
import type { InterestTotal, ItemInterest } from './batch-model.js'
import type { Plan } from './plan.js'
import { readAmount, type CheckedClaim } from './read-claim.js'
import type { RunningSums } from './weigher.js'

/** Amounts of one currency while they add up. */
interface Bucket {
  readonly currency: string
  readonly scale: number
  interest: Minor
  open: Minor
  count: number
}

/** What accrues while items go by. */
export interface Batch {
  readonly plan: Plan
  readonly sums: RunningSums | undefined
  readonly asOf: DayNumber
  readonly buckets: Map<string, Bucket>
  readonly items: ItemInterest[]
}

const NO_PAYMENTS: CheckedClaim['payments'] = []

function openBucket(batch: Batch, currency: unknown, path: string): Bucket {
  const scale = readScale(currency, path)
  const bucket: Bucket = { currency: currency as string, scale, interest: 0, open: 0, count: 0 }
  batch.buckets.set(bucket.currency, bucket)
  return bucket
}

/** The interest on one item, by the kernel that accrues single claims. */
function charge(batch: Batch, bucket: Bucket, due: DayNumber, open: Minor, disputed: Minor): [Minor, number] {
  const claim: CheckedClaim = {
    principal: open,
    currency: bucket.currency,
    scale: bucket.scale,
    due,
    asOf: batch.asOf,
    costs: 0,
    disputed,
    payments: NO_PAYMENTS,
    billed: 0,
  }
  const { interest, days } = accrue(batch.plan, claim, batch.sums, false)
  bucket.interest = addMinor(bucket.interest, interest)
  bucket.open = addMinor(bucket.open, open)
  bucket.count++
  return [interest, days]
}

function scanAmount(input: unknown, scale: number, index: number, field: string): Minor {
  const fast = typeof input === 'string' ? scanMinor(input, scale) : NaN
  return fast >= 0 ? fast : readAmount(input, scale, at(at('items', index), field))
}

/** Accrues open items in the order given. */
export function accrueItems(batch: Batch, items: readonly unknown[]): void {
  for (let index = 0; index < items.length; index++) accrueItem(batch, items[index], index)
}

function accrueItem(batch: Batch, input: unknown, index: number): void {
  const item = expectRecord(input, at('items', index), 'an open item')
  const { invoiceId, instalment, currency, dueDate, open, disputed } = item
  const path = (field: string): string => at(at('items', index), field)
  const bucket = batch.buckets.get(currency as string) ?? openBucket(batch, currency, path('currency'))
  const day = scanDay(dueDate)
  const due = day === day ? day : readDay(dueDate, path('dueDate'))
  const amount = scanAmount(open, bucket.scale, index, 'open')
  const contested = disputed === undefined ? 0 : scanAmount(disputed, bucket.scale, index, 'disputed')
  if (contested > amount) refuse('input.range', path('disputed'), 'a part of what is open', disputed)
  const id = expectId(invoiceId, path('invoiceId'))
  const [interest, days] = charge(batch, bucket, due, amount, contested)
  const text = writeMinor(interest, bucket.scale)
  batch.items.push(
    instalment === undefined
      ? { invoiceId: id, currency: bucket.currency, days, interest: text }
      : {
          invoiceId: id,
          instalment: expectInteger(instalment, path('instalment'), 1, Number.MAX_SAFE_INTEGER),
          currency: bucket.currency,
          days,
          interest: text,
        },
  )
}

/** Accrues what is open in a Book, invoice by invoice. */
export function accrueBook(batch: Batch, book: Book): void {
  const standing = standAsOf(book, batch.asOf)
  const { invoices, items } = book
  for (let invoice = 0; invoice < invoices.issued.length; invoice++) {
    const end = firstItem(book, invoice + 1)
    for (let item = firstItem(book, invoice); item < end; item++) {
      const open = minorAt(standing.open, item)
      if (open === 0) continue
      const currency = book.currencies[invoices.currency[invoice] as number] as string
      const bucket = batch.buckets.get(currency) ?? openBucket(batch, currency, 'book')
      const [interest, days] = charge(
        batch,
        bucket,
        items.due[item] as number,
        open,
        minorAt(standing.disputed, item),
      )
      const instalment = items.instalment[item] as number
      batch.items.push({
        invoiceId: textAt(invoices.id, invoice),
        ...(instalment === 0 ? {} : { instalment }),
        currency,
        days,
        interest: writeMinor(interest, bucket.scale),
      })
    }
  }
}

/** The totals, by currency. */
export function totalsOf(batch: Batch): InterestTotal[] {
  return [...batch.buckets.values()]
    .sort((a, b) => (a.currency < b.currency ? -1 : 1))
    .map(({ currency, scale, interest, open, count }) => ({
      currency,
      count,
      open: writeMinor(open, scale),
      interest: writeMinor(interest, scale),
    }))
}
