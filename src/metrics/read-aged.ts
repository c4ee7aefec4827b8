import type { AgingReport } from '../aging/report.js'
import type { AgingBasis } from '../aging/schedule.js'
import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectId, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { readMinor } from '../numbers/read-minor.js'
import type { ReadLossMatrix } from './loss-matrix.js'
import { MAX_ROWS, readRows } from './read-rows.js'

/** The balance of one bucket; the buckets of an aging report fit. */
export interface BucketBalance {
  /** The bucket. */
  readonly id: string
  /** Open amount in it; below zero if unapplied credit is netted. */
  readonly amount: DecimalInput
}

/** Aged balances of one currency, without an aging report. */
export interface AgedBalances {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** From which day ages are counted. */
  readonly basis: AgingBasis
  /** The buckets, in the order of their ages. */
  readonly buckets: readonly BucketBalance[]
}

/** An aging report, or the buckets of one currency. */
export type AgedBook = AgingReport | AgedBalances

/** The balances of one currency, in the order of the matrix rows. */
export interface AgedPart {
  readonly currency: string
  readonly scale: number
  readonly gross: readonly bigint[]
  /** The customers of the report, not checked yet; undefined without a report. */
  readonly customers: unknown
  readonly path: string
}

/** Reads the basis and the currencies of an aged book, the buckets in the order of the matrix rows. */
export function readAged(
  value: unknown,
  matrix: ReadLossMatrix,
): { readonly basis: AgingBasis; readonly parts: AgedPart[] } {
  const aged = expectRecord(value, 'aging', 'an aging report, or a currency and its buckets')
  const basis = expectChoice(aged['basis'], ['due-date', 'invoice-date'], 'aging.basis')
  if (matrix.basis !== undefined && basis !== matrix.basis) {
    refuse('input.conflict', 'matrix.basis', `'${basis}', the basis of the balances`, matrix.basis)
  }
  return { basis, parts: readParts(aged, matrix) }
}

function readParts(aged: UnknownRecord, matrix: ReadLossMatrix): AgedPart[] {
  if (aged['currencies'] === undefined) {
    expectKeys(aged, ['currency', 'basis', 'buckets'], 'aging')
    return [readPart(aged, 'aging', matrix)]
  }
  const seen = new Set<unknown>()
  return readRows(aged['currencies'], 'aging.currencies', 'currencies', { most: 400 }, (part, path) => {
    if (seen.has(part['currency']))
      refuse('id.duplicate', at(path, 'currency'), 'each currency only once', part['currency'])
    seen.add(part['currency'])
    return readPart(part, path, matrix)
  })
}

function readPart(part: UnknownRecord, path: string, matrix: ReadLossMatrix): AgedPart {
  const scale = readScale(part['currency'], at(path, 'currency'))
  return {
    currency: part['currency'] as string,
    scale,
    gross: readBuckets(part['buckets'], at(path, 'buckets'), scale, matrix),
    customers: part['customers'],
    path,
  }
}

/** The amounts of the buckets in the order of the matrix rows; buckets and rows must correspond one to one. */
export function readBuckets(
  value: unknown,
  path: string,
  scale: number,
  { rows }: ReadLossMatrix,
): readonly bigint[] {
  const found = new Map<string, bigint>()
  const bounds = { most: MAX_ROWS }
  readRows(value, path, 'buckets', bounds, (row, place) => {
    const id = expectId(row['id'], at(place, 'id'))
    if (found.has(id)) refuse('id.duplicate', at(place, 'id'), 'each bucket only once', id)
    if (!rows.some(({ bucket }) => bucket === id))
      refuse(
        'input.conflict',
        'matrix.rows',
        `a row for the bucket '${id}'`,
        rows.map(({ bucket }) => bucket).join(', '),
      )
    found.set(id, BigInt(readMinor(row['amount'], scale, at(place, 'amount'))))
  })
  return rows.map(({ bucket }, index) => {
    const amount = found.get(bucket)
    if (amount !== undefined) return amount
    return refuse(
      'input.conflict',
      at(at('matrix.rows', index), 'bucket'),
      'a bucket of the balances',
      bucket,
    )
  })
}
