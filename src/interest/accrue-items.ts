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
import type { OpenOnDay } from '../ledger/open-on-day.js'
import { readScale } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { scanMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { accrue } from './accrue.js'
import type { InterestTotal, ItemInterest } from './batch-model.js'
import { interestByWeight, weightOf, type DueWeight } from './interest-by-sums.js'
import type { Plan } from './plan.js'
import { type CheckedClaim } from './read-claim.js'
import type { RunningSums } from './weigher.js'

/** Running totals of one currency. */
export interface Bucket {
  readonly currency: string
  readonly scale: number
  interest: Minor
  open: Minor
  count: number
}

/** The state of an accrual over many items. */
export interface Batch {
  readonly plan: Plan
  readonly asOf: DayNumber
  readonly sums: RunningSums | undefined
  /** The weights of the due dates met so far; used only with running sums. */
  readonly weights: Map<DayNumber, DueWeight>
  readonly buckets: Map<string, Bucket>
}

function openBucket(batch: Batch, currency: unknown, path: string): Bucket {
  const scale = readScale(currency, path)
  const bucket: Bucket = { currency: currency as string, scale, interest: 0, open: 0, count: 0 }
  batch.buckets.set(bucket.currency, bucket)
  return bucket
}

/** The interest on one item, and the number of charged days. */
interface Charge {
  readonly days: number
  readonly interest: Minor
}

/** Adds an item to the totals of its currency. */
function charge(batch: Batch, bucket: Bucket, due: DayNumber, open: Minor, disputed: Minor): Charge {
  const charged =
    batch.sums === undefined
      ? chargeByDays(batch, bucket, due, open, disputed)
      : chargeBySums(batch, batch.sums, bucket, due, open, disputed)
  bucket.interest = addMinor(bucket.interest, charged.interest)
  bucket.open = addMinor(bucket.open, open)
  bucket.count++
  return charged
}

function chargeBySums(
  { plan, asOf, weights }: Batch,
  sums: RunningSums,
  { currency }: Bucket,
  due: DayNumber,
  principal: Minor,
  disputed: Minor,
): Charge {
  let found = weights.get(due)
  if (found === undefined) {
    found = weightOf(plan, sums, due, asOf)
    weights.set(due, found)
  }
  const interest = interestByWeight(plan, sums, { currency, principal, disputed }, found.weight)
  return { days: found.days, interest }
}

const NO_PAYMENTS: CheckedClaim['payments'] = []

/** Computes the interest with the kernel for single claims. */
function chargeByDays(
  { plan, asOf }: Batch,
  { currency, scale }: Bucket,
  due: DayNumber,
  principal: Minor,
  disputed: Minor,
): Charge {
  const payments = NO_PAYMENTS
  return accrue(
    plan,
    { principal, currency, scale, due, asOf, costs: 0, disputed, payments, billed: 0 },
    false,
  )
}

function scanAmount(input: unknown, scale: number, index: number, field: string): Minor {
  const fast = typeof input === 'string' ? scanMinor(input, scale) : NaN
  return fast >= 0 ? fast : readAmount(input, scale, at(at('items', index), field))
}

/** Accrues open items in the order of the input. */
export function accrueItems(batch: Batch, items: readonly unknown[]): ItemInterest[] {
  const accrued: ItemInterest[] = []
  for (let index = 0; index < items.length; index++) accrued.push(accrueItem(batch, items[index], index))
  return accrued
}

/**
 * Accrues one item. The path of a field is written only for an error: writing a million paths would cost more than the
 * interest.
 */
function accrueItem(batch: Batch, input: unknown, index: number): ItemInterest {
  if (shapeOf(input) !== 'record') expectRecord(input, at('items', index), 'an open item')
  const { invoiceId, instalment, currency, dueDate, open, disputed } = input as UnknownRecord
  const bucket =
    batch.buckets.get(currency as string) ?? openBucket(batch, currency, at(at('items', index), 'currency'))
  const day = scanDay(dueDate)
  const due = day === day ? day : readDay(dueDate, at(at('items', index), 'dueDate'))
  const amount = scanAmount(open, bucket.scale, index, 'open')
  const contested = disputed === undefined ? 0 : scanAmount(disputed, bucket.scale, index, 'disputed')
  if (contested > amount) {
    refuse('input.range', at(at('items', index), 'disputed'), 'at most the open amount', disputed)
  }
  const id = isShortText(invoiceId) ? invoiceId : expectId(invoiceId, at(at('items', index), 'invoiceId'))
  const part =
    instalment === undefined
      ? 0
      : expectInteger(instalment, at(at('items', index), 'instalment'), 1, Number.MAX_SAFE_INTEGER)
  const { interest, days } = charge(batch, bucket, due, amount, contested)
  return itemInterest(id, part, bucket, days, interest)
}

const isShortText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_ID_LENGTH

/** The interest on one item; `instalment` is 0 if the invoice has none. */
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

/** Receives the interest on an item with its index among the open items. */
export type TakeInterest = (index: number, bucket: Bucket, days: number, interest: Minor) => void

/** Accrues the open items of a book. */
export function accrueOpen(batch: Batch, open: OpenOnDay, take: TakeInterest): void {
  const { currencies } = open.book
  for (let index = 0; index < open.length; index++) {
    const currency = currencies[open.currency(index)] as string
    const bucket = batch.buckets.get(currency) ?? openBucket(batch, currency, 'book')
    const { interest, days } = charge(batch, bucket, open.due(index), open.open(index), open.disputed(index))
    take(index, bucket, days, interest)
  }
}

/** The totals per currency. */
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
