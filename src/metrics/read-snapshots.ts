import { readDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectId, expectKeys, type UnknownRecord } from '../kernel/expect.js'
import type { CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { readRows } from './read-rows.js'

/** The balances of a book, and what left it. */
export interface ReadBook {
  readonly ids: readonly string[]
  readonly amounts: readonly bigint[]
  readonly writtenOff: readonly bigint[]
  /** What was paid of the last bucket of the previous book. */
  readonly collected: bigint
}

/**
 * Reads successive books, all with the same buckets.
 *
 * @throws ReceivablesError naming the faulty field.
 */
export function readSnapshots(value: unknown, currency: CurrencyCode, scale: number): ReadBook[] {
  let ids: readonly string[] | undefined
  let before: ReadBook | undefined
  let day = -Infinity
  const bounds = { least: 2, most: 120 }
  return readRows(value, 'snapshots', 'snapshots', bounds, (row, path) => {
    const isReport = row['currencies'] !== undefined
    if (isReport) day = dayOfReport(row, day, path)
    else expectKeys(row, SNAPSHOT_FIELDS, path)
    const found = readBalances(
      isReport ? bucketsOf(row['currencies'], currency, at(path, 'currencies')) : row['buckets'],
      at(path, 'buckets'),
      scale,
    )
    const own = [...found.keys()]
    if (own.length < 2) refuse('input.range', at(path, 'buckets'), 'at least two buckets', own.length)
    if (ids !== undefined && !areSame(own, ids))
      refuse('input.conflict', at(path, 'buckets'), `the buckets ${ids.join(', ')}`, own.join(', '))
    ids = own
    const off =
      isReport || row['writtenOff'] === undefined
        ? new Map()
        : readBalances(row['writtenOff'], at(path, 'writtenOff'), scale)
    for (const id of off.keys())
      if (!found.has(id as string))
        refuse('input.conflict', at(path, 'writtenOff'), 'buckets of the snapshot', id)
    const collected = isReport ? 0n : readCollected(row['collected'], before, scale, at(path, 'collected'))
    before = {
      ids: own,
      amounts: [...found.values()],
      writtenOff: own.map((id) => (off.get(id) as bigint | undefined) ?? 0n),
      collected,
    }
    return before
  })
}

const SNAPSHOT_FIELDS = ['buckets', 'writtenOff', 'collected']

/** The day of a report, which must be after that of the previous report. Other fields next to a report are refused. */
function dayOfReport(report: UnknownRecord, before: number, path: string): number {
  for (const field of SNAPSHOT_FIELDS)
    if (report[field] !== undefined)
      refuse('input.conflict', at(path, field), 'no such field together with a report', report[field])
  const day = readDay(report['asOf'], at(path, 'asOf'))
  return day > before
    ? day
    : refuse('date.order', at(path, 'asOf'), 'a day after that of the previous report', report['asOf'])
}

/** What was paid of the last bucket of the previous book. */
function readCollected(value: unknown, before: ReadBook | undefined, scale: number, path: string): bigint {
  if (value === undefined) return 0n
  const collected = BigInt(readAmount(value, scale, path))
  if (before !== undefined && collected > (before.amounts.at(-1) as bigint))
    refuse('input.conflict', path, 'at most the last bucket of the previous snapshot', value)
  return collected
}

/** The buckets of a report in one currency. */
function bucketsOf(value: unknown, currency: CurrencyCode, path: string): unknown {
  const parts = readRows(value, path, 'currencies', { most: 400 }, (part) => part)
  const part = parts.find((one) => one['currency'] === currency)
  return part === undefined
    ? refuse('currency.missing', path, `a report with a part in ${currency}`, undefined)
    : part['buckets']
}

const areSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index])

function readBalances(value: unknown, path: string, scale: number): Map<string, bigint> {
  const found = new Map<string, bigint>()
  readRows(value, path, 'buckets', { most: 62 }, (row, place) => {
    const id = expectId(row['id'], at(place, 'id'))
    if (found.has(id)) refuse('id.duplicate', at(place, 'id'), 'each bucket only once', id)
    found.set(id, BigInt(readAmount(row['amount'], scale, at(place, 'amount'))))
  })
  return found
}
