import { placeOf } from '../aging/classify-aging.js'
import { Seen } from '../aging/read-items.js'
import type { AgingBucket, AgingSchedule } from '../aging/index.js'
import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { OpenItem } from '../ledger/index.js'
import { readScale } from '../money/currency.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readAxes, type ClassificationAxes } from './classification-axes.js'

/** The fields of an open item that the classification reads; the items of `openItems` fit. */
export type ClassifiedFacts = Pick<OpenItem, 'invoiceId' | 'customerId' | 'currency' | 'open'> &
  Partial<Pick<OpenItem, 'instalment' | 'dueDate' | 'issueDate'>>

/** The items to classify, and the axes. */
export interface ClassificationRequest {
  /** Open items. */
  readonly items: readonly ClassifiedFacts[]
  /** The day as of which ages are measured. */
  readonly asOf: PlainDate
  /** The age axis. */
  readonly aging: AgingSchedule
  /**
   * The amount axis: per currency, the upper ends of the bands, ascending; an amount equal to an end is in the band
   * that ends there.
   */
  readonly amountBands: Readonly<Record<CurrencyCode, readonly DecimalInput[]>>
  /** The grade axis: the seller's grades, the best first. */
  readonly gradeOrder: readonly string[]
  /** The grade of each customer; customers without a grade form a class of their own, ranked after the worst grade. */
  readonly customers: readonly { readonly id: string; readonly grade?: string }[]
  /** How much one step on each axis adds to the priority; integers from 0 to 1,000,000. */
  readonly weights: { readonly age: number; readonly amount: number; readonly grade: number }
}

/** Items with the same currency, age bucket, amount band and grade. */
export interface ReceivableClass {
  /** Currency, bucket, band and, if there is one, grade in one text, unique in the classification. */
  readonly key: string
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** The aging bucket. */
  readonly bucket: string
  /** The amount band, such as `0-1000.00`, `1000.00-5000.00` or `5000.00+`. */
  readonly band: string
  /** The grade; null for customers without one. */
  readonly grade: string | null
  /** Number of items. */
  readonly count: number
  /** Open amount. */
  readonly amount: DecimalString
  /**
   * Weight of age × index of the bucket + weight of amount × index of the band + weight of grade × index of the grade,
   * indexes counted from 0.
   */
  readonly priority: number
}

/** The class of an item. */
export interface ClassifiedItem {
  /** The invoice. */
  readonly invoiceId: string
  /** Number of the instalment, counted from 1; absent if the invoice has none. */
  readonly instalment?: number
  /** The `key` of its class. */
  readonly key: string
}

/** A book classified by age, amount and grade. */
export interface Classification {
  /** The classes with at least one item, the highest priority first, then by key. */
  readonly classes: readonly ReceivableClass[]
  /** Every item with its class, in the order of the input. */
  readonly items: readonly ClassifiedItem[]
}

interface Cell {
  readonly currency: CurrencyCode
  readonly bucket: string
  readonly band: string
  readonly grade: string | null
  readonly priority: number
  readonly scale: number
  count: number
  amount: Minor
}

/** The greatest number of an instalment that is accepted. */
const MAX_INSTALMENT = 1_000_000

/**
 * Classifies receivables by age, amount and credit grade at once, with a priority per class. Amount bands and weights
 * have no default, because companies differ in them. A class never mixes currencies.
 *
 * @throws ReceivablesError `currency.missing` for a currency without bands, `input.range` for bands that do not ascend,
 * `input.choice` for a grade that is not in `gradeOrder`, `id.duplicate` for an item, customer or grade that is listed
 * twice, `aging.edges`, and the codes of malformed values.
 *
 * @example
 * ```ts
 * import { classifyReceivables } from 'receivables'
 *
 * const { classes } = classifyReceivables({
 *   items: [
 *     { invoiceId: 'F-1', customerId: 'acme', currency: 'EUR', dueDate: '2026-01-31', open: '1200.00' },
 *     { invoiceId: 'F-2', customerId: 'zeta', currency: 'EUR', dueDate: '2026-03-31', open: '80.00' },
 *   ],
 *   asOf: '2026-03-14',
 *   aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
 *   amountBands: { EUR: ['1000'] },
 *   gradeOrder: ['A', 'B', 'C'],
 *   customers: [{ id: 'acme', grade: 'B' }],
 *   weights: { age: 100, amount: 10, grade: 1 },
 * })
 * classes.map(({ key, priority }) => [key, priority])
 * // => [
 * //   ['EUR 31-60 1000.00+ B', 211],
 * //   ['EUR current 0-1000.00', 3],
 * // ]
 * ```
 */
export function classifyReceivables(request: ClassificationRequest): Classification {
  return readSafely('', () => {
    const given = expectRecord(request, '')
    expectKeys(given, ['items', 'asOf', 'aging', 'amountBands', 'gradeOrder', 'customers', 'weights'], '')
    const axes = readAxes(given)
    const cells = new Map<string, Cell>()
    const seen = new Seen()
    const items = Array.from(expectArray(given['items'], 'items'), (row, index): ClassifiedItem => {
      const path = at('items', index)
      const fields = expectRecord(row, path)
      const part = readPart(fields, path)
      seen.add(part.invoiceId, part.instalment, { list: 'items', row: index })
      return { ...part, key: addTo(cells, fields, axes, path) }
    })
    const classes = [...cells].map(([key, { scale, amount, ...cell }]): ReceivableClass => {
      return { key, ...cell, amount: writeMinor(amount, scale) }
    })
    return { classes: classes.sort((a, b) => b.priority - a.priority || (a.key < b.key ? -1 : 1)), items }
  })
}

function readPart(fields: UnknownRecord, path: string): Pick<ClassifiedItem, 'invoiceId' | 'instalment'> {
  const invoiceId = expectId(fields['invoiceId'], at(path, 'invoiceId'))
  const { instalment } = fields
  if (instalment === undefined) return { invoiceId }
  return {
    invoiceId,
    instalment: expectInteger(instalment, at(path, 'instalment'), 1, MAX_INSTALMENT),
  }
}

/** Adds an item to its class and returns the key of the class. */
function addTo(
  cells: Map<string, Cell>,
  fields: UnknownRecord,
  axes: ClassificationAxes,
  path: string,
): string {
  const { buckets, basis, gradeOrder, weights } = axes
  const currency = fields['currency'] as CurrencyCode
  const scale = readScale(currency, at(path, 'currency'))
  const open = readMinor(fields['open'], scale, at(path, 'open'))
  if (open < 0) refuse('amount.negative', at(path, 'open'), 'an amount of zero or above', fields['open'])
  const dayField = basis === 'due-date' ? 'dueDate' : 'issueDate'
  const agePlace = placeOf(axes.ends, axes.day - readDay(fields[dayField], at(path, dayField)))
  const edges = axes.bands(currency, at(path, 'currency'))
  const above = edges.findIndex((edge) => open <= edge)
  const bandPlace = above === -1 ? edges.length : above
  const grade = axes.grades.get(expectId(fields['customerId'], at(path, 'customerId'))) ?? null
  const gradePlace = grade === null ? gradeOrder.length : gradeOrder.indexOf(grade)
  const bucket = (buckets[agePlace] as AgingBucket).id
  const band = bandName(edges, bandPlace, scale)
  const key = `${currency} ${bucket} ${band}${grade === null ? '' : ` ${grade}`}`
  const priority = weights.age * agePlace + weights.amount * bandPlace + weights.grade * gradePlace
  const cell = cells.get(key) ?? { currency, bucket, band, grade, priority, scale, count: 0, amount: 0 }
  cell.count += 1
  cell.amount = addMinor(cell.amount, open)
  cells.set(key, cell)
  return key
}

function bandName(edges: readonly Minor[], place: number, scale: number): string {
  const lower = place === 0 ? '0' : writeMinor(edges[place - 1] as Minor, scale)
  return place === edges.length ? `${lower}+` : `${lower}-${writeMinor(edges[place] as Minor, scale)}`
}
