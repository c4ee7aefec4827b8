import { refuse } from '../kernel/error.js'
import { at, expectId, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { rowsOf } from '../ledger/read-rows.js'
import type { CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { ReadLossMatrix } from './loss-matrix.js'
import { readBuckets, type AgedPart } from './read-aged.js'
import { MAX_ROWS, readRows } from './read-rows.js'

/** A balance that is assessed individually: it leaves the matrix, and its own loss counts instead. */
export type IndividualLoss = {
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /** The expected loss; not negative, and at most the balance. */
  readonly loss: DecimalInput
} & (
  | {
      /** A customer of the report: everything it owes in the currency. */
      readonly customerId: string
    }
  | {
      /** The bucket that the balance is in. */
      readonly bucket: string
      /** The balance; not negative. */
      readonly amount: DecimalInput
    }
)

/** What leaves the matrix in one currency. */
export interface Individual {
  /** One amount per row of the matrix. */
  readonly amounts: bigint[]
  loss: bigint
}

/** What is assessed individually, per part of the book. */
export function readIndividual(
  value: unknown,
  parts: readonly AgedPart[],
  matrix: ReadLossMatrix,
): Individual[] {
  const found = parts.map((): Individual => ({ amounts: matrix.rows.map(() => 0n), loss: 0n }))
  if (value === undefined) return found
  const registers = new Map<AgedPart, Register>()
  const seen = new Set<string>()
  const named: NamedBucket[] = []
  readRows(value, 'individual', 'balances', { most: MAX_ROWS }, (row, path) => {
    expectKeys(row, ['currency', 'loss', 'customerId', 'bucket', 'amount'], path)
    const index = parts.findIndex(({ currency }) => currency === row['currency'])
    const part = parts[index]
    const own = found[index]
    if (part === undefined || own === undefined)
      return refuse(
        'currency.mismatch',
        at(path, 'currency'),
        'the currency of one of the balances',
        row['currency'],
      )
    const amounts =
      row['customerId'] === undefined
        ? amountOfBucket(row, path, part, matrix)
        : amountsOfCustomer(row, path, part, matrix, registerOf(part, registers), seen)
    const loss = BigInt(readAmount(row['loss'], part.scale, at(path, 'loss')))
    const total = amounts.reduce((sum, amount) => sum + amount, 0n)
    if (loss > (total > 0n ? total : 0n))
      refuse('input.range', at(path, 'loss'), 'at most the balance', row['loss'])
    own.loss += loss
    amounts.forEach((amount, place) => {
      if (amount === 0n) return
      if (row['customerId'] === undefined)
        named.push({ own, place, amount, most: part.gross[place] as bigint, path, given: row['amount'] })
      else own.amounts[place] = (own.amounts[place] as bigint) + amount
    })
  })
  takeOut(named)
  return found
}

/** An individually assessed amount of a bucket that names no customer. */
interface NamedBucket {
  readonly own: Individual
  readonly place: number
  readonly amount: bigint
  /** The balance of the bucket. */
  readonly most: bigint
  readonly path: string
  readonly given: unknown
}

/**
 * Adds the amounts without a customer to those of named customers, and refuses a total above the balance of the bucket.
 * Named customers are added first, whatever the order of the list, and are never refused themselves: with credits of
 * others netted, they can exceed the bucket.
 */
function takeOut(named: readonly NamedBucket[]): void {
  for (const { own, place, amount, most, path, given } of named) {
    const total = (own.amounts[place] as bigint) + amount
    own.amounts[place] = total
    if (total > most) refuse('input.range', path, 'amounts that sum to at most the bucket', given)
  }
}

function amountOfBucket(
  row: UnknownRecord,
  path: string,
  part: AgedPart,
  { rows }: ReadLossMatrix,
): bigint[] {
  const bucket = expectId(row['bucket'], at(path, 'bucket'))
  if (!rows.some((other) => other.bucket === bucket))
    refuse('input.conflict', at(path, 'bucket'), 'a bucket of the matrix', bucket)
  const amount = BigInt(readAmount(row['amount'], part.scale, at(path, 'amount')))
  return rows.map((other) => (other.bucket === bucket ? amount : 0n))
}

function amountsOfCustomer(
  row: UnknownRecord,
  path: string,
  { scale, path: place, currency }: AgedPart,
  matrix: ReadLossMatrix,
  { list, places }: Register,
  seen: Set<string>,
): readonly bigint[] {
  for (const field of ['bucket', 'amount'])
    if (row[field] !== undefined)
      refuse('input.conflict', at(path, field), 'either a customer or a bucket and an amount', row[field])
  const id = expectId(row['customerId'], at(path, 'customerId'))
  const index = places.get(id)
  if (index === undefined)
    return refuse('input.conflict', at(path, 'customerId'), 'a customer of the report', id)
  const key = `${currency}:${id}`
  if (seen.has(key)) refuse('id.duplicate', at(path, 'customerId'), 'each customer only once', id)
  seen.add(key)
  const spot = at(at(place, 'customers'), index)
  return readBuckets(expectRecord(list[index], spot)['buckets'], at(spot, 'buckets'), scale, matrix)
}

/** The customers of a part of the report, and the index of each. */
interface Register {
  readonly list: readonly unknown[]
  readonly places: ReadonlyMap<unknown, number>
}

/** Made once, and only if a customer is assessed by name. */
function registerOf(part: AgedPart, registers: Map<AgedPart, Register>): Register {
  const known = registers.get(part)
  if (known !== undefined) return known
  const path = at(part.path, 'customers')
  const list = rowsOf(part.customers, path, 'an array of customers')
  const places = new Map<unknown, number>()
  readRows(list, path, 'customers', { most: 10 * MAX_ROWS }, (row, _, index) => {
    places.set(row['customerId'], index)
  })
  const register = { list, places }
  registers.set(part, register)
  return register
}
