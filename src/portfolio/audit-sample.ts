import { writeCanonical } from '../evidence/canonical-json.js'
import { digestOfText } from '../evidence/digest-of.js'
import { at, expectArray, expectInteger, expectKeys, expectRecord, expectText } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { MAX_TEXT } from './plain-copy.js'
import { plainValue } from './plain-value.js'

/** The input for a sample. */
export interface SampleRequest<Row> {
  /** The rows, such as those of a worklist, customers or commands. Each must be representable in JSON. */
  readonly rows: readonly Row[]
  /** Number of rows to draw; if there are fewer, all are drawn. */
  readonly size: number
  /** Distinguishes this sample from the next one, such as the name of the audit. */
  readonly seed: string
}

/**
 * Draws a sample for an auditor that nobody can influence and anybody can reproduce: the rows with the smallest digest
 * of row and seed. It does not depend on the order of the rows, nor on chance. The result has copies of the rows, in
 * their original order.
 *
 * @throws ReceivablesError `json.not-representable` for a row that JSON cannot hold, and for a text of more than
 * 100,000 characters in a row or as seed; `input.range` for a size outside 0 to 1,000,000, `input.missing`,
 * `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { auditSample } from 'receivables'
 *
 * const rows = [{ invoiceId: 'F-1' }, { invoiceId: 'F-2' }, { invoiceId: 'F-3' }, { invoiceId: 'F-4' }]
 * const sample = auditSample({ rows, size: 2, seed: 'audit 2026' })
 * sample.length // => 2
 * auditSample({ rows: [...rows].reverse(), size: 2, seed: 'audit 2026' }).reverse()
 * // => [{ invoiceId: 'F-1' }, { invoiceId: 'F-3' }]
 * ```
 */
export function auditSample<Row>(request: SampleRequest<Row>): Row[] {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'rows, a size and a seed')
    expectKeys(given, ['rows', 'size', 'seed'], '')
    const rows = expectArray(given['rows'], 'rows', 'rows to draw from')
    const size = expectInteger(given['size'], 'size', 0, 1_000_000)
    const seed = writeCanonical(expectText(given['seed'], 'seed'), 'seed', MAX_TEXT)
    const drawn = Array.from(rows, (row, place) => {
      const text = writeCanonical(row, at('rows', place), MAX_TEXT)
      return { place, key: digestOfText(`[${seed},${text}]`) }
    })
    drawn.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.place - b.place))
    return drawn
      .slice(0, size)
      .sort((a, b) => a.place - b.place)
      .map(({ place }) => plainValue(rows[place], at('rows', place)) as Row)
  })
}
