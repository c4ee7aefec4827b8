import { readDay } from '../calendar/day-number.js'
import { readShare } from '../discount/fraction.js'
import { refuse } from '../kernel/error.js'
import { at, expectKeys, expectRecord, expectText } from '../kernel/expect.js'
import type { Ratio } from '../numbers/ratio.js'

/** A probability with what it rests on. */
export interface ReadProbability {
  readonly share: Ratio
  readonly basis: string
}

/** The longest basis: it is a name of a source and no essay. */
const MAX_BASIS = 500

/**
 * What an estimate rests on: a text that is not blank.
 *
 * @throws ReceivablesError `input.missing`, `input.type` or `input.range`.
 */
export function readBasis(value: unknown, path: string): string {
  const what = 'what the estimate rests on, in 1 to 500 characters'
  const basis = expectText(value, path, what)
  return basis.trim() === '' || basis.length > MAX_BASIS ? refuse('input.range', path, what, value) : basis
}

/**
 * A probability, which is always an estimate: from 0 to 1, with its basis and its day.
 *
 * @throws ReceivablesError as its fields are refused; `input.range` outside 0 to 1.
 */
export function readProbability(value: unknown, path: string): ReadProbability {
  const given = expectRecord(value, path, 'an estimate with estimate, value, basis and asOf')
  expectKeys(given, ['estimate', 'value', 'basis', 'asOf'], path)
  if (given['estimate'] !== true) {
    refuse(
      given['estimate'] === undefined ? 'input.missing' : 'input.choice',
      at(path, 'estimate'),
      'true, since a probability is never known',
      given['estimate'],
    )
  }
  readDay(given['asOf'], at(path, 'asOf'))
  return {
    share: readShare(given['value'], at(path, 'value')),
    basis: readBasis(given['basis'], at(path, 'basis')),
  }
}
