import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { MAX_DAYS } from './annualized-discount-cost.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/** The day on which something was delivered or completed, and the day on which it was invoiced. */
export interface InvoicedDelivery {
  /** Id of the invoice, unique. */
  readonly id: string
  /** Day of delivery or completion. */
  readonly completedOn: PlainDate
  /** Date of the invoice. */
  readonly issueDate: PlainDate
}

/** Invoices, and the target for sending them. */
export interface InvoiceLagRequest {
  /** The invoices. */
  readonly invoices: readonly InvoicedDelivery[]
  /** Number of days after completion within which an invoice should be sent; 0 is the same day. */
  readonly targetDays: number
}

/** The lag of one invoice. */
export interface LaggingInvoice {
  /** Id of the invoice. */
  readonly id: string
  /** Days from completion to the invoice date. */
  readonly lag: number
}

/** The time from delivery to invoice. Averages have 12 decimals and are `null` without invoices. */
export interface InvoiceLag {
  /** Number of invoices. */
  readonly count: number
  /** The mean lag in days. */
  readonly mean: DecimalString | null
  /** The median lag in days; for an even number of invoices, the mean of the two middle ones. */
  readonly median: DecimalString | null
  /** The shortest lag; negative if the invoice came first. */
  readonly shortest: number | null
  /** The longest lag. */
  readonly longest: number | null
  /** Invoices sent later than the target, the longest lag first, then by id. */
  readonly overTarget: readonly LaggingInvoice[]
  /** Invoices dated before completion, the earliest first, then by id. */
  readonly beforeCompletion: readonly LaggingInvoice[]
}

/**
 * The invoice lag: days from delivery or completion (excluded) to the invoice date (included). A term that runs from
 * the invoice date starts that much later, so each day of lag is a day of credit that was not agreed.
 *
 * @throws ReceivablesError `input.missing`, `id.duplicate`, `date.invalid`, `input.range` for a target outside 0 to
 * 36525, `input.unknown-key`, `input.type`, `id.invalid`.
 *
 * @example
 * ```ts
 * import { invoiceLag } from 'receivables'
 *
 * invoiceLag({
 *   invoices: [
 *     { id: 'INV-1', completedOn: '2026-03-01', issueDate: '2026-03-01' },
 *     { id: 'INV-2', completedOn: '2026-03-01', issueDate: '2026-03-06' },
 *   ],
 *   targetDays: 0,
 * })
 * // => { count: 2, mean: '2.500000000000', median: '2.500000000000', longest: 5, overTarget: [{ id: 'INV-2', lag: 5 }], ... }
 * ```
 *
 * @see {@link longestFundableTerm}
 */
export function invoiceLag(request: InvoiceLagRequest): InvoiceLag {
  return readSafely('', () => lagOf(request))
}

function lagOf(request: InvoiceLagRequest): InvoiceLag {
  const record = expectRecord(request, '', 'an object with invoices and targetDays')
  expectKeys(record, ['invoices', 'targetDays'], '')
  const target = expectInteger(record['targetDays'], 'targetDays', 0, MAX_DAYS)
  const rows = readRows(record['invoices']).sort((a, b) => a.lag - b.lag || (a.id < b.id ? -1 : 1))
  const total = rows.reduce((sum, { lag }) => sum + lag, 0)
  return {
    count: rows.length,
    mean: rows.length === 0 ? null : writeStatistic({ num: BigInt(total), den: BigInt(rows.length) }),
    median: medianOf(rows),
    shortest: rows[0]?.lag ?? null,
    longest: rows.at(-1)?.lag ?? null,
    overTarget: rows
      .filter(({ lag }) => lag > target)
      .sort((a, b) => b.lag - a.lag || (a.id < b.id ? -1 : 1)),
    beforeCompletion: rows.filter(({ lag }) => lag < 0),
  }
}

function readRows(value: unknown): LaggingInvoice[] {
  const seen = new Set<string>()
  return Array.from(expectArray(value, 'invoices'), (element, index) => {
    const path = at('invoices', index)
    const row = expectRecord(element, path, 'an invoice with id, completedOn and issueDate')
    const id = expectId(row['id'], at(path, 'id'))
    if (seen.has(id)) refuse('id.duplicate', at(path, 'id'), 'an identifier that no other invoice has', id)
    seen.add(id)
    const completed = readDay(row['completedOn'], at(path, 'completedOn'))
    return { id, lag: readDay(row['issueDate'], at(path, 'issueDate')) - completed }
  })
}

function medianOf(rows: readonly LaggingInvoice[]): DecimalString | null {
  const upper = rows[Math.floor(rows.length / 2)]
  const lower = rows[Math.floor((rows.length - 1) / 2)]
  if (upper === undefined || lower === undefined) return null
  return writeStatistic({ num: BigInt(lower.lag + upper.lag), den: 2n })
}
