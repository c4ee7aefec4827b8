import { refuse } from '../kernel/error.js'
import { expectId, shapeOf } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readGradeTerms, type GradeTerms } from './grade-terms.js'
import type { PaymentTerms } from './model.js'
import { readNotation } from './read-notation.js'
import { READING } from './sealed-terms.js'

/**
 * The payment terms of a credit grade, from the seller's own table. There is no default table, because practice differs
 * between sellers. {@link checkGradeTerms} checks that a better grade never gets worse terms.
 *
 * @param grade - The grade of the customer.
 * @param table - Terms by grade, the best grade first.
 * @returns The terms as a copy: changes to it do not change the table.
 * @throws ReceivablesError `input.choice` for a grade that the table does not have; `id.duplicate`, `policy.invalid`,
 * `terms.unreadable`, `terms.ambiguous`, `terms.inconsistent`, `input.range` and the codes of malformed fields.
 *
 * @example
 * ```ts
 * import { formatTerms, termsForGrade } from 'receivables'
 *
 * const table = [
 *   { grade: 'A', terms: 'net 60' },
 *   { grade: 'B', terms: 'net 30' },
 *   { grade: 'C', terms: 'prepaid', prepaymentShare: 1 },
 * ]
 * formatTerms(termsForGrade('B', table)) // => 'net 30'
 * termsForGrade('D', table) // => throws 'input.choice'
 * ```
 */
export function termsForGrade(grade: string, table: readonly GradeTerms[]): PaymentTerms {
  const rows = readGradeTerms(table, 'table')
  const wanted = expectId(grade, 'grade')
  const found = rows.find((row) => row.grade === wanted)
  if (found === undefined) {
    return refuse(
      'input.choice',
      'grade',
      `one of the grades ${rows.map((row) => row.grade).join(', ')}`,
      grade,
    )
  }
  return typeof found.terms === 'string'
    ? readNotation(found.terms, undefined, 'table')
    : ownTerms(found.terms as PaymentTerms)
}

/** Returns terms that cannot change as they are, and others as a copy, so that changes do not reach the table. */
const ownTerms = (terms: PaymentTerms): PaymentTerms =>
  Object.hasOwn(terms, READING) ? terms : readSafely('table', () => copyOf(terms) as PaymentTerms)

/** Copies terms after reading; a decimal of another library becomes its text. */
function copyOf(value: unknown): unknown {
  const shape = shapeOf(value)
  if (shape === 'neither') return value
  if (shape === 'array') return Array.from(value as readonly unknown[], copyOf)
  const text = 'toString' in (value as object) ? String(value) : '['
  if (!text.startsWith('[')) return text
  const fields = Object.entries(value as object).filter(([, field]) => field !== undefined)
  return Object.fromEntries(fields.map(([name, field]) => [name, copyOf(field)]))
}
