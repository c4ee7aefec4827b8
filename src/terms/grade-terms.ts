import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { compareRatio, type Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { advanceShareOf } from './advance-share.js'
import type { PaymentTerms } from './model.js'
import { prepareTerms } from './prepare-terms.js'
import type { PreparedTerms } from './prepared-terms.js'

/** The terms of one credit grade. */
export interface GradeTerms {
  /** The grade. */
  readonly grade: string
  /** The terms of the grade, or their notation. */
  readonly terms: PaymentTerms | string
  /** The share of an order paid before performance, as a fraction from 0 to 1. Default: as the terms state. */
  readonly prepaymentShare?: DecimalInput
}

/** One row of the table after reading. */
export interface ReadGradeTerms {
  readonly grade: string
  readonly terms: unknown
  readonly prepared: PreparedTerms
  /** The higher of the stated share and the share that the terms place before performance. */
  readonly prepayment: Ratio
}

/** Reads a table of terms by grade, the best grade first. */
export function readGradeTerms(value: unknown, path: string): ReadGradeTerms[] {
  return readSafely(path, () => {
    const rows = expectArray(value, path, 'terms by grade, the best grade first')
    if (rows.length === 0) refuse('policy.invalid', path, 'at least one grade', rows)
    const seen = new Set<string>()
    return Array.from(rows, (row, index) => {
      const rowPath = at(path, index)
      const fields = expectRecord(row, rowPath)
      expectKeys(fields, ['grade', 'terms', 'prepaymentShare'], rowPath)
      const grade = expectId(fields['grade'], at(rowPath, 'grade'))
      if (seen.has(grade))
        refuse('id.duplicate', at(rowPath, 'grade'), 'a grade that no other row has', grade)
      seen.add(grade)
      const { terms, prepaymentShare } = fields
      const prepared = prepareTerms(terms, at(rowPath, 'terms'))
      const advance = advanceShareOf(prepared)
      const stated =
        prepaymentShare === undefined ? advance : readShare(prepaymentShare, at(rowPath, 'prepaymentShare'))
      return { grade, terms, prepared, prepayment: compareRatio(stated, advance) < 0 ? advance : stated }
    })
  })
}
