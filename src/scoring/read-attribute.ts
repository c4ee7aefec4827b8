import { refuse } from '../kernel/error.js'
import { at, expectId, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import type { ExactDecimal } from '../numbers/read-decimal.js'
import { readList } from './bounded-list.js'
import { compareExact, readPoints, writeTrimmed } from './exact-decimal.js'

/** The facts that a row of a characteristic matches. */
export type Taken =
  | { readonly kind: 'range'; readonly from: ExactDecimal | null; readonly to: ExactDecimal | null }
  | { readonly kind: 'categories'; readonly names: readonly string[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'otherwise' }

/** A row of a characteristic after reading. */
export interface ReadAttribute {
  readonly taken: Taken
  /** The name of the row in results: `[10,20)`, `a | b`, `missing`, `otherwise`. */
  readonly label: string
  /** The value of the named field. */
  readonly worth: ExactDecimal
  readonly path: string
}

const MAX_CATEGORIES = 1000

/** Reads a row with its value in the named field: the points of a card, or the weight of evidence of a model. */
export function readAttribute(
  value: unknown,
  path: string,
  worth: 'points' | 'woe',
  read: (value: unknown, path: string) => ExactDecimal = readPoints,
): ReadAttribute {
  const fields = expectRecord(value, path, 'a row of a characteristic')
  expectKeys(fields, ['from', 'to', 'categories', 'missing', 'otherwise', worth], path)
  const taken = readTaken(fields, path)
  return { taken, label: labelOf(taken), worth: read(fields[worth], at(path, worth)), path }
}

function readTaken(fields: UnknownRecord, path: string): Taken {
  const kinds = (['categories', 'missing', 'otherwise'] as const).filter((name) => fields[name] !== undefined)
  const isRange = fields['from'] !== undefined || fields['to'] !== undefined
  if (kinds.length + (isRange ? 1 : 0) !== 1) {
    const expected = 'one of: a range (from, to), categories, missing, otherwise'
    return refuse('scorecard.invalid', path, expected, fields)
  }
  const [kind] = kinds
  if (kind === undefined) return readRange(fields, path)
  if (kind === 'categories') {
    const what = 'the categories of the row'
    const names = readList(fields[kind], at(path, kind), [1, MAX_CATEGORIES], what, expectId)
    return { kind, names }
  }
  if (fields[kind] !== true)
    return refuse('input.type', at(path, kind), 'true, or no such field', fields[kind])
  return { kind }
}

function readRange(fields: UnknownRecord, path: string): Taken {
  const end = (name: 'from' | 'to'): ExactDecimal | null =>
    fields[name] === undefined ? null : readPoints(fields[name], at(path, name))
  const [from, to] = [end('from'), end('to')]
  if (from !== null && to !== null && compareExact(from, to) >= 0) {
    return refuse('scorecard.invalid', at(path, 'to'), 'a number above `from`', fields['to'])
  }
  return { kind: 'range', from, to }
}

/** The longest name of a row in a result. */
const MAX_LABEL = 200

function labelOf(taken: Taken): string {
  if (taken.kind === 'categories') {
    const text = taken.names.join(' | ')
    return text.length > MAX_LABEL ? `${text.slice(0, MAX_LABEL)}…` : text
  }
  if (taken.kind !== 'range') return taken.kind
  const { from, to } = taken
  return `${from === null ? '(-∞' : `[${writeTrimmed(from)}`},${to === null ? '∞' : writeTrimmed(to)})`
}
