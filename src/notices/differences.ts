import { refuse } from '../kernel/error.js'
import { at, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import type { Notice } from './notice.js'

/** A computed part of a stored notice that differs from the expected one. */
export interface Difference {
  readonly path: string
  readonly expected: string
  readonly received: unknown
}

/** The computed parts of a notice compared with the stored ones. */
export function differencesOf(stored: UnknownRecord, computed: Notice): readonly Difference[] {
  const found: Difference[] = []
  for (const name of [
    'totals',
    'lines',
    'lateCharge',
    'blocks',
    'demandsPayment',
    'asOf',
    'currency',
  ] as const)
    compare(stored[name], computed[name], name, found)
  return found
}

function compare(stored: unknown, computed: unknown, path: string, found: Difference[]): void {
  const shape = shapeOf(computed)
  if (shape === 'neither') {
    if (stored !== computed) found.push({ path, expected: String(computed), received: stored })
    return
  }
  if (shapeOf(stored) !== shape) {
    found.push({ path, expected: shape === 'array' ? 'a list' : 'an object', received: stored })
    return
  }
  const [kept, right] = [stored as UnknownRecord, computed as UnknownRecord]
  const isLonger = shape === 'array' && (kept['length'] as number) > (right['length'] as number)
  if (isLonger) found.push({ path, expected: `a list of ${String(right['length'])}`, received: stored })
  for (const key of Object.keys(right))
    compare(kept[key], right[key], at(path, shape === 'array' ? Number(key) : key), found)
}

/**
 * Refuses a stored notice if a computed part was altered.
 *
 * @throws ReceivablesError `input.conflict`.
 */
export function expectSame(stored: UnknownRecord, computed: Notice): void {
  const [first] = differencesOf(stored, computed)
  if (first !== undefined)
    refuse('input.conflict', first.path, `${first.expected}, as composed from the notice`, first.received)
}
