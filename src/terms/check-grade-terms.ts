import { at } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import { writeRatio } from '../numbers/ratio.js'
import { readGradeTerms, type GradeTerms, type ReadGradeTerms } from './grade-terms.js'
import { longestLineOf } from './longest-days.js'
import type { TermsReasonCode } from './reasons.js'

/**
 * Checks that a table of terms by grade is monotone: a better grade never gets a shorter term or a higher prepayment
 * than a worse one. The length of terms is the maximum number of days from their baseline to the due date, over every
 * day of three years, including closed periods; a business day counts as one calendar day. The prepayment is
 * `prepaymentShare` or the parts due in advance or with the order, whichever is higher.
 *
 * @param table - Terms by grade, the best grade first.
 * @returns Every pair of neighbouring grades that is out of order; an empty list if the table is monotone.
 * @throws ReceivablesError `id.duplicate`, `policy.invalid`, `terms.unreadable`, `terms.ambiguous`,
 * `terms.inconsistent`, `input.range` and the codes of malformed fields.
 *
 * @example
 * ```ts
 * import { checkGradeTerms } from 'receivables'
 *
 * checkGradeTerms([
 *   { grade: 'A', terms: 'net 30' },
 *   { grade: 'B', terms: 'net 60' },
 * ])
 * // => [{ code: 'terms.grade-shorter', params: { grade: 'A', days: 30, worse: 'B', worseDays: 60 } }]
 * ```
 */
export function checkGradeTerms(table: readonly GradeTerms[]): Reason<TermsReasonCode>[] {
  const rows = readGradeTerms(table, 'table').map((row, index) => ({
    ...row,
    days: longestLineOf(row.prepared, at(at('table', index), 'terms')).days,
  }))
  return rows.slice(1).flatMap((worse, index) => compare(rows[index] as MeasuredGrade, worse))
}

type MeasuredGrade = ReadGradeTerms & { readonly days: number }

function compare(better: MeasuredGrade, worse: MeasuredGrade): Reason<TermsReasonCode>[] {
  const issues: Reason<TermsReasonCode>[] = []
  const { days } = better
  const worseDays = worse.days
  const grades = { grade: better.grade, worse: worse.grade }
  if (days < worseDays) issues.push({ code: 'terms.grade-shorter', params: { ...grades, days, worseDays } })
  if (better.prepayment.num * worse.prepayment.den > worse.prepayment.num * better.prepayment.den) {
    const share = writeRatio(better.prepayment, 4, 'half-up')
    const worseShare = writeRatio(worse.prepayment, 4, 'half-up')
    issues.push({ code: 'terms.grade-higher-prepayment', params: { ...grades, share, worseShare } })
  }
  return issues
}
