import { refuse } from '../kernel/error.js'
import { expectId, shapeOf } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readGradeTerms, type GradeTerms } from './grade-terms.js'
import type { PaymentTerms } from './model.js'
import { readNotation } from './read-notation.js'
import { READING } from './sealed-terms.js'

/**
 * The payment terms of a credit grade, from the seller's own table. There is no default table: sellers do not agree on
 * one. {@link checkGradeTerms} says whether a table is fair to its better grades.
 *
 * @param grade - The grade of the customer.
 * @param table - Terms by grade, the best grade first.
 * @returns The terms, as a copy: whoever changes it leaves the table as it was.
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

/** Terms that nobody can change are given as they are, others as a copy: whoever changes it leaves the table as it was. */
const ownTerms = (terms: PaymentTerms): PaymentTerms =>
  Object.hasOwn(terms, READING) ? terms : readSafely('table', () => copyOf(terms) as PaymentTerms)

/** A copy of terms that were read; a decimal of another library is given as its text. */
function copyOf(value: unknown): unknown {
  const shape = shapeOf(value)
  if (shape === 'neither') return value
  if (shape === 'array') return Array.from(value as readonly unknown[], copyOf)
  const text = 'toString' in (value as object) ? String(value) : '['
  if (!text.startsWith('[')) return text
  const fields = Object.entries(value as object).filter(([, field]) => field !== undefined)
  return Object.fromEntries(fields.map(([name, field]) => [name, copyOf(field)]))
}
