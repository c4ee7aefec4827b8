import { readDay, scanDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectId,
  expectInteger,
  expectRecord,
  MAX_ID_LENGTH,
  shapeOf,
  type UnknownRecord,
} from '../kernel/expect.js'
import { firstItem, type Book } from '../ledger/book.js'
import { minorAt } from '../ledger/minor-column.js'
import { standAsOf } from '../ledger/stand-as-of.js'
import { textAt } from '../ledger/text-column.js'
import { readScale } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { scanMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { accrue } from './accrue.js'
import type { InterestTotal, ItemInterest } from './batch-model.js'
import type { Plan } from './plan.js'
import { type CheckedClaim } from './read-claim.js'
import type { RunningSums } from './weigher.js'

/** Amounts of one currency while they add up. */
export interface Bucket {
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
  /** Takes the interest on one item; the instalment is 0 where there is none. */
  readonly take: (
    invoiceId: string,
    instalment: number,
    bucket: Bucket,
    days: number,
    interest: Minor,
  ) => void
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

/** The path of a field is a text that only an error needs: a million of them would cost more than the interest. */
function accrueItem(batch: Batch, input: unknown, index: number): void {
  if (shapeOf(input) !== 'record') expectRecord(input, at('items', index), 'an open item')
  const { invoiceId, instalment, currency, dueDate, open, disputed } = input as UnknownRecord
  const bucket =
    batch.buckets.get(currency as string) ?? openBucket(batch, currency, at(at('items', index), 'currency'))
  const day = scanDay(dueDate)
  const due = day === day ? day : readDay(dueDate, at(at('items', index), 'dueDate'))
  const amount = scanAmount(open, bucket.scale, index, 'open')
  const contested = disputed === undefined ? 0 : scanAmount(disputed, bucket.scale, index, 'disputed')
  if (contested > amount) {
    refuse('input.range', at(at('items', index), 'disputed'), 'a part of what is open', disputed)
  }
  const id = isShortText(invoiceId) ? invoiceId : expectId(invoiceId, at(at('items', index), 'invoiceId'))
  const part =
    instalment === undefined
      ? 0
      : expectInteger(instalment, at(at('items', index), 'instalment'), 1, Number.MAX_SAFE_INTEGER)
  const [interest, days] = charge(batch, bucket, due, amount, contested)
  batch.take(id, part, bucket, days, interest)
}

const isShortText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_ID_LENGTH

/** The interest on one item; `instalment` is 0 where there is none. */
export function itemInterest(
  invoiceId: string,
  instalment: number,
  bucket: Bucket,
  days: number,
  amount: Minor,
): ItemInterest {
  const { currency } = bucket
  const interest = writeMinor(amount, bucket.scale)
  return instalment === 0
    ? { invoiceId, currency, days, interest }
    : { invoiceId, instalment, currency, days, interest }
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
      const instalment = items.instalment[item] ?? 0
      batch.take(textAt(invoices.id, invoice), instalment, bucket, days, interest)
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
