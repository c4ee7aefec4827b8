import { readDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectId, expectInteger, expectKeys, type UnknownRecord } from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { Ratio } from '../numbers/ratio.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'
import { readExchangeRate, type RateOfDay } from './exchange-rates.js'
import { MAX_DAYS } from './period-sales.js'
import { MAX_ROWS, readList, readRows } from './read-rows.js'

/** A receivable as it was read. */
export interface ForeignItem {
  readonly id: string
  readonly currency: string
  readonly scale: number
  readonly open: bigint
  readonly bookedRate: Ratio
  readonly due: DayNumber | null
}

/** A receivable with its values; `rate` is null in the reporting currency. */
export interface ValuedItem extends ForeignItem {
  readonly rate: RateOfDay | null
  readonly bookedValue: bigint
  readonly value: bigint
}

/** Reads the receivables to revalue. */
export function readForeignItems(value: unknown, home: string, asksForDue: boolean): ForeignItem[] {
  const ids = new Set<string>()
  return readRows(value, 'items', 'receivables', { most: MAX_ROWS }, (row, path) => {
    expectKeys(row, ['id', 'currency', 'open', 'bookedRate', 'dueDate'], path)
    const id = expectId(row['id'], at(path, 'id'))
    if (ids.has(id)) refuse('id.duplicate', at(path, 'id'), 'an id that no other receivable has', id)
    ids.add(id)
    const scale = readScale(row['currency'], at(path, 'currency'))
    const { dueDate } = row as { dueDate?: unknown }
    return {
      id,
      currency: row['currency'] as string,
      scale,
      open: BigInt(readAmount(row['open'], scale, at(path, 'open'))),
      bookedRate: readBookedRate(row, path, home),
      due: dueDate === undefined && !asksForDue ? null : readDay(dueDate, at(path, 'dueDate')),
    }
  })
}

function readBookedRate(row: UnknownRecord, path: string, home: string): Ratio {
  const value = row['bookedRate']
  if (row['currency'] !== home) return readExchangeRate(value, at(path, 'bookedRate'))
  if (value === undefined) return { num: 1n, den: 1n }
  const rate = readExchangeRate(value, at(path, 'bookedRate'))
  if (rate.num === rate.den) return rate
  return refuse(
    'input.conflict',
    at(path, 'bookedRate'),
    'a rate of 1 or none, since this is the reporting currency',
    value,
  )
}

/** Reads the edges of tenors; null without any. */
export function readTenors(value: unknown): number[] | null {
  if (value === undefined) return null
  let reached = 0
  return readList(value, 'tenorEdges', 'edges', { least: 1, most: 60 }, (entry, path) => {
    reached = expectInteger(entry, path, reached + 1, MAX_DAYS)
    return reached
  })
}

/** An amount in minor units of one currency as minor units of another, rounded. */
export function valueOf(
  open: bigint,
  rate: Ratio,
  scale: number,
  homeScale: number,
  rounding: RoundingMode,
): bigint {
  return roundQuotient(open * rate.num * 10n ** BigInt(homeScale), rate.den * 10n ** BigInt(scale), rounding)
}
