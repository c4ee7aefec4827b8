import { refuse } from '../kernel/error.js'
import {
  at,
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { orNone } from '../kernel/or-none.js'
import type { Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { MAX_RULES, readList, readPositive, readRows } from './read-facts.js'
import type { EventSignal, MeasuredSignal } from './warning-model.js'

/** All kinds of signals with a figure. */
export const MEASURED: readonly MeasuredSignal[] = [
  'days-late',
  'limit-use',
  'grade-drop',
  'broken-promises',
  'financial-deterioration',
  'order-spike',
  'dispute-share',
  'overdue-share',
]

/** All kinds of signals without a figure. */
export const EVENTS: readonly EventSignal[] = [
  'litigation',
  'enforcement',
  'insolvency',
  'ownership-change',
  'management-change',
  'negative-news',
  'contact-lost',
  'guarantee-lapsed',
]

/** A kind of signal. */
export type SignalKind = MeasuredSignal | EventSignal

/** A rule after reading; a level is its index in the list, from 0. */
export interface ReadRule {
  readonly kind: SignalKind
  readonly atLeast: Ratio | undefined
  readonly level: number
}

/** Thresholds after reading. */
export interface ReadThresholds {
  readonly levels: readonly string[]
  readonly rules: readonly ReadRule[]
  readonly combinations: readonly { readonly atLeast: number; readonly of: number; readonly level: number }[]
  readonly measures: ReadonlyMap<number, readonly string[]>
}

/** Whether a kind of signal has a figure. */
export const isMeasured = (kind: SignalKind): boolean => (MEASURED as readonly string[]).includes(kind)

/** The kinds that are shares of the amount owed: a percentage instead of a fraction would count always, or never. */
const SHARES: readonly SignalKind[] = ['dispute-share', 'overdue-share']

/** Reads the figure of a signal, or its threshold. */
export const readFigure = (kind: SignalKind, value: unknown, path: string): Ratio =>
  SHARES.includes(kind) ? readShare(value, path) : readPositive(value, path)

/** Reads a kind of signal. */
export const readKind = (value: unknown, path: string): SignalKind =>
  expectChoice(value, [...MEASURED, ...EVENTS], path)

const FIELDS = ['schema', 'levels', 'rules', 'combinations', 'measures', 'customers']

/** Reads the thresholds for one customer, or the general ones. */
export function readThresholds(value: unknown, customerId: string | undefined): ReadThresholds {
  const fields = expectRecord(value, 'thresholds', 'early-warning thresholds')
  expectKeys(fields, FIELDS, 'thresholds')
  const { schema } = fields
  if (schema !== undefined) expectChoice(schema, ['receivables/warning-thresholds@1'], 'thresholds.schema')
  const levels = readLevels(fields['levels'])
  const general = readRules(fields['rules'], 'thresholds.rules', levels)
  const own = readCustomers(orNone(fields['customers']), levels).get(customerId)
  const replaced = new Set((own ?? []).map(({ kind }) => kind))
  return {
    levels,
    rules: [...general.filter(({ kind }) => !replaced.has(kind)), ...(own ?? [])],
    combinations: readCombinations(orNone(fields['combinations']), levels),
    measures: readMeasures(orNone(fields['measures']), levels),
  }
}

/** The most levels. */
const MAX_LEVELS = 20

function readLevels(value: unknown): string[] {
  const path = 'thresholds.levels'
  const levels = readList(value, path, 'levels, the mildest first', expectId)
  if (levels.length === 0 || levels.length > MAX_LEVELS)
    refuse('policy.invalid', path, `1 to ${String(MAX_LEVELS)} levels`, levels)
  const twice = levels.findIndex((level, index) => levels.indexOf(level) !== index)
  if (twice !== -1)
    refuse('id.duplicate', at(path, twice), 'a level that is not yet in the list', levels[twice])
  return levels
}

const readLevel = (value: unknown, path: string, levels: readonly string[]): number =>
  levels.indexOf(expectChoice(value, levels, path))

function readRules(value: unknown, path: string, levels: readonly string[]): ReadRule[] {
  return readRows(
    value,
    path,
    'rules by kind of signal',
    (row, rowPath): ReadRule => {
      const kind = readKind(row['kind'], at(rowPath, 'kind'))
      expectKeys(row, isMeasured(kind) ? ['kind', 'atLeast', 'level'] : ['kind', 'level'], rowPath)
      return {
        kind,
        atLeast: isMeasured(kind) ? readFigure(kind, row['atLeast'], at(rowPath, 'atLeast')) : undefined,
        level: readLevel(row['level'], at(rowPath, 'level'), levels),
      }
    },
    MAX_RULES,
  )
}

function readCustomers(
  value: unknown,
  levels: readonly string[],
): ReadonlyMap<string | undefined, readonly ReadRule[]> {
  const found = new Map<string | undefined, readonly ReadRule[]>()
  readRows(value, 'thresholds.customers', 'rules for single customers', (row, path) => {
    expectKeys(row, ['customerId', 'rules'], path)
    const id = expectId(row['customerId'], at(path, 'customerId'))
    if (found.has(id))
      refuse('id.duplicate', at(path, 'customerId'), 'a customer that is not yet in the list', id)
    found.set(id, readRules(row['rules'], at(path, 'rules'), levels))
  })
  return found
}

function readCombinations(value: unknown, levels: readonly string[]) {
  return readRows(
    value,
    'thresholds.combinations',
    'combinations of signals',
    (row: UnknownRecord, path) => {
      expectKeys(row, ['atLeast', 'of', 'level'], path)
      return {
        atLeast: expectInteger(row['atLeast'], at(path, 'atLeast'), 1, 100),
        of: readLevel(row['of'], at(path, 'of'), levels),
        level: readLevel(row['level'], at(path, 'level'), levels),
      }
    },
    MAX_RULES,
  )
}

function readMeasures(value: unknown, levels: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>()
  readRows(value, 'thresholds.measures', 'measures by level', (row, path) => {
    expectKeys(row, ['level', 'measures'], path)
    const level = readLevel(row['level'], at(path, 'level'), levels)
    if (found.has(level))
      refuse('id.duplicate', at(path, 'level'), 'a level that is not yet in the list', row['level'])
    found.set(level, readList(row['measures'], at(path, 'measures'), 'a list of measures', expectId))
  })
  return found
}
