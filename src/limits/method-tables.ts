import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectId, expectKeys, type UnknownRecord } from '../kernel/expect.js'
import { readAmount } from '../money/read-amount.js'
import type { Minor } from '../numbers/minor.js'
import { readRatio, type Ratio, compareRatio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { MAX_RULES, readRows, type readPositive } from './read-facts.js'

/** A row of a table by name, with its figures; the best row is first. */
interface NamedRow {
  readonly name: string
  readonly figures: readonly Ratio[]
}

/**
 * The figures of one name, from a table whose best name is first.
 *
 * @throws ReceivablesError `policy.invalid` if a better name has a lower figure, `id.duplicate`, `input.choice`.
 */
export function figuresOf(
  wanted: unknown,
  table: unknown,
  name: 'class' | 'grade',
  fields: readonly string[],
  read: typeof readPositive,
  path: string,
  tablePath: string,
): readonly Ratio[] {
  const rows = readRows(
    table,
    tablePath,
    `figures by ${name}, the best first`,
    (row, rowPath): NamedRow => {
      expectKeys(row, [name, ...fields], rowPath)
      return {
        name: expectId(row[name], at(rowPath, name)),
        figures: fields.map((field) => read(row[field], at(rowPath, field))),
      }
    },
    MAX_RULES,
  )
  rows.slice(1).forEach((row, index) => {
    const better = rows[index] as NamedRow
    if (row.figures.some((figure, column) => compareRatio(figure, better.figures[column] as Ratio) > 0))
      refuse('policy.invalid', at(tablePath, index + 1), 'no figure above that of a better row', row.name)
    if (rows.findIndex((other) => other.name === row.name) <= index)
      refuse('id.duplicate', at(at(tablePath, index + 1), name), 'a name that no other row has', row.name)
  })
  const found = expectChoice(
    wanted,
    rows.map((row) => row.name),
    path,
  )
  return (rows.find((row) => row.name === found) as NamedRow).figures
}

/** The share of the band that contains a figure. @throws ReceivablesError `policy.invalid` for bands out of order. */
export function bandShare(figure: Ratio, table: unknown, path: string): Ratio {
  const bands = readRows(table, path, 'shares by band', readBand, MAX_RULES)
  const last = bands[bands.length - 1]
  if (last?.upTo !== null) refuse('policy.invalid', path, 'a last band without an end', bands)
  bands.slice(1).forEach(({ upTo }, index) => {
    const before = (bands[index] as ShareRow).upTo
    if (before === null || (upTo !== null && compareRatio(upTo, before) <= 0))
      refuse('policy.invalid', at(path, index + 1), 'a band that ends after the previous one', index + 1)
  })
  return (bands.find(({ upTo }) => upTo === null || compareRatio(figure, upTo) <= 0) as ShareRow).share
}

interface ShareRow {
  readonly upTo: Ratio | null
  readonly share: Ratio
}

function readBand(row: UnknownRecord, path: string): ShareRow {
  expectKeys(row, ['upTo', 'share'], path)
  return {
    upTo: row['upTo'] === null ? null : readRatio(row['upTo'], at(path, 'upTo')),
    share: readShare(row['share'], at(path, 'share')),
  }
}

/** The limit of the band that contains the points; undefined in a hole between bands. */
export function bandLimit(points: Ratio, table: unknown, scale: number, path: string): Minor | undefined {
  const bands = readRows(
    table,
    path,
    'limits by points',
    (row, rowPath) => {
      expectKeys(row, ['from', 'to', 'limit'], rowPath)
      const from = readRatio(row['from'], at(rowPath, 'from'))
      const to = readRatio(row['to'], at(rowPath, 'to'))
      if (compareRatio(from, to) > 0)
        refuse('policy.invalid', rowPath, 'a band whose `from` is not above its `to`', row['from'])
      return { from, to, limit: readAmount(row['limit'], scale, at(rowPath, 'limit')) }
    },
    MAX_RULES,
  )
  bands.slice(1).forEach((band, index) => {
    const before = bands[index] as (typeof bands)[number]
    if (compareRatio(band.from, before.to) <= 0 || band.limit < before.limit)
      refuse(
        'policy.invalid',
        at(path, index + 1),
        'more points than in the previous band, and no lower limit',
        index + 1,
      )
  })
  return bands.find(({ from, to }) => compareRatio(from, points) <= 0 && compareRatio(points, to) <= 0)?.limit
}
