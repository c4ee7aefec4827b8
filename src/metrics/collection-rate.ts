import { writeStatistic } from '../numbers/write-statistic.js'
import { at, expectChoice, expectId, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { MAX_ROWS, readRows } from './read-rows.js'
import { because, type MetricsReason } from './reasons.js'

/** What was due on an account, and what was received. */
export interface CollectionLine {
  /** Who is responsible for it. */
  readonly person?: string
  /** The department of that person. */
  readonly department?: string
  /** Amount overdue at the start of the period; not negative. */
  readonly openingOverdue: DecimalInput
  /** Amount that fell due in the period; not negative. */
  readonly fallenDue: DecimalInput
  /** Cash received on both in the period, less reversals; below zero if more was reversed than received. */
  readonly cash: DecimalInput
}

/** The lines of a period, and how they are grouped. */
export interface CollectionRateRequest {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The lines, in any order. */
  readonly lines: readonly CollectionLine[]
  /** By whom rates are reported, besides the total. */
  readonly groupBy: 'person' | 'department' | 'none'
}

/** The rate of a group, or of all lines. */
export interface CollectionRateRow {
  /** The person or department; null for lines without one, and for the total. */
  readonly group: string | null
  /** Number of lines. */
  readonly lines: number
  /** Overdue at the start + fallen due in the period. */
  readonly due: DecimalString
  /** Cash received. */
  readonly cash: DecimalString
  /** Cash ÷ due, 12 decimals; above 1 if cash includes advances. Null if nothing was due. */
  readonly rate: DecimalString | null
}

/** The collection rate, in total and by group. */
export interface CollectionRate {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** All lines together. */
  readonly total: CollectionRateRow
  /** The groups, ascending by name, lines without a name last; empty for `none`. They sum to the total. */
  readonly groups: readonly CollectionRateRow[]
  /** The inputs of the rate, or why there is none. */
  readonly reasons: readonly MetricsReason[]
}

/**
 * The collection rate (回款率): cash received in a period ÷ (overdue at its start + fallen due in it), in total and by
 * person or department. Count only cash on those claims: an advance on what is not yet due would reward the best
 * seller, not the best collector.
 *
 * @throws ReceivablesError `input.choice`, `amount.negative`, `id.invalid`, `input.missing`, `input.type`,
 * `input.range` for more than 1,000,000 lines, `input.unknown-key`, `decimal.invalid`, `amount.too-fine`, `currency.unknown`.
 *
 * @example
 * ```ts
 * import { collectionRate } from 'receivables/ledger'
 *
 * collectionRate({
 *   currency: 'CNY',
 *   groupBy: 'person',
 *   lines: [
 *     { person: 'li.wei', openingOverdue: '40000.00', fallenDue: '60000.00', cash: '75000.00' },
 *     { person: 'wang.fang', openingOverdue: '0.00', fallenDue: '50000.00', cash: '50000.00' },
 *   ],
 * })
 * // => {
 * //   total: { due: '150000.00', cash: '125000.00', rate: '0.833333333333', ... },
 * //   groups: [{ group: 'li.wei', rate: '0.750000000000', ... }, { group: 'wang.fang', rate: '1.000000000000', ... }], ...
 * // }
 * ```
 *
 * @see A Chinese collection firm's guide for trade creditors, on the collection rate as a measure of performance.
 */
export function collectionRate(request: CollectionRateRequest): CollectionRate {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'lines with the amounts due and received')
    expectKeys(given, ['currency', 'lines', 'groupBy'], '')
    const currency = given['currency'] as CurrencyCode
    const scale = readScale(currency, 'currency')
    const groupBy = expectChoice(given['groupBy'], ['person', 'department', 'none'], 'groupBy')
    const whole = newSums()
    const groups = new Map<string | null, Sums>()
    readRows(given['lines'], 'lines', 'lines', { most: MAX_ROWS }, (row, path) => {
      const line = readLine(row, path, scale)
      addTo(whole, line)
      if (groupBy === 'none') return
      const name = line[groupBy]
      const sums = groups.get(name) ?? newSums()
      groups.set(name, sums)
      addTo(sums, line)
    })
    const rowOf = (group: string | null, sums: Sums): CollectionRateRow => ({
      group,
      lines: sums.lines,
      due: writeMinor(sums.due, scale),
      cash: writeMinor(sums.cash, scale),
      rate: sums.due > 0 ? writeStatistic({ num: BigInt(sums.cash), den: BigInt(sums.due) }) : null,
    })
    const total = rowOf(null, whole)
    const { due, cash } = total
    return {
      currency,
      total,
      groups: [...groups].sort(([a], [b]) => byName(a, b)).map(([name, sums]) => rowOf(name, sums)),
      reasons: [
        total.rate === null
          ? because('metrics.nothing-due', { cash, currency })
          : because('metrics.collected', { cash, due, currency }),
      ],
    }
  })
}

interface Line {
  readonly person: string | null
  readonly department: string | null
  readonly due: Minor
  readonly cash: Minor
}

interface Sums {
  lines: number
  due: Minor
  cash: Minor
}

const newSums = (): Sums => ({ lines: 0, due: 0, cash: 0 })

function addTo(sums: Sums, { due, cash }: Line): void {
  sums.lines++
  sums.due = addMinor(sums.due, due)
  sums.cash = addMinor(sums.cash, cash)
}

const byName = (a: string | null, b: string | null): number =>
  a === null ? 1 : b === null ? -1 : a < b ? -1 : 1

function readLine(row: UnknownRecord, path: string, scale: number): Line {
  expectKeys(row, ['person', 'department', 'openingOverdue', 'fallenDue', 'cash'], path)
  const nameOf = (field: string): string | null =>
    row[field] === undefined ? null : expectId(row[field], at(path, field))
  return {
    person: nameOf('person'),
    department: nameOf('department'),
    due: addMinor(
      readAmount(row['openingOverdue'], scale, at(path, 'openingOverdue')),
      readAmount(row['fallenDue'], scale, at(path, 'fallenDue')),
    ),
    cash: readMinor(row['cash'], scale, at(path, 'cash')),
  }
}
