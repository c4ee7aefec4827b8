import { readDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectKeys, expectRecord, expectText } from '../kernel/expect.js'
import { readAmount } from '../money/read-amount.js'
import type { Minor } from '../numbers/minor.js'
import type { Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'

/** A probability with its basis. */
export interface ReadProbability {
  readonly share: Ratio
  readonly basis: string
}

/** An estimated amount with its basis. */
export interface ReadEstimatedAmount {
  readonly amount: Minor
  readonly basis: string
}

/** The maximum length of a basis: it names a source. */
const MAX_BASIS = 500

/**
 * Reads the basis of an estimate: text that is not blank.
 *
 * @throws ReceivablesError `input.missing`, `input.type` or `input.range`.
 */
export function readBasis(value: unknown, path: string): string {
  const what = 'the basis of the estimate, 1 to 500 characters that are not all blank'
  const basis = expectText(value, path, what)
  return basis.trim() === '' || basis.length > MAX_BASIS ? refuse('input.range', path, what, value) : basis
}

/** The fields of an estimate other than its value. */
interface ReadEstimate {
  readonly value: unknown
  readonly basis: string
}

/** Reads an estimate with its mark, basis and day; the caller reads the value. */
function readEstimate(value: unknown, path: string): ReadEstimate {
  const given = expectRecord(value, path, 'an estimate with estimate, value, basis and asOf')
  expectKeys(given, ['estimate', 'value', 'basis', 'asOf'], path)
  if (given['estimate'] !== true) {
    refuse(
      given['estimate'] === undefined ? 'input.missing' : 'input.choice',
      at(path, 'estimate'),
      'true, the mark of an estimate',
      given['estimate'],
    )
  }
  readDay(given['asOf'], at(path, 'asOf'))
  return { value: given['value'], basis: readBasis(given['basis'], at(path, 'basis')) }
}

/**
 * Reads a probability, which is always an estimate: from 0 to 1, with its basis and its day.
 *
 * @throws ReceivablesError the codes of malformed fields; `input.range` outside 0 to 1.
 */
export function readProbability(value: unknown, path: string): ReadProbability {
  const { value: share, basis } = readEstimate(value, path)
  return { share: readShare(share, at(path, 'value')), basis }
}

/**
 * Reads an estimated amount, which must not be negative.
 *
 * @throws ReceivablesError the codes of malformed fields.
 */
export function readEstimatedAmount(value: unknown, scale: number, path: string): ReadEstimatedAmount {
  const { value: amount, basis } = readEstimate(value, path)
  return { amount: readAmount(amount, scale, at(path, 'value')), basis }
}
