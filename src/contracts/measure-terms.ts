import { isReceivablesError } from '../kernel/error.js'
import { expectRecord } from '../kernel/expect.js'
import { longestLineOf, type LongestLine } from '../terms/longest-days.js'
import { prepareTerms } from '../terms/prepare-terms.js'
import type { PreparedTerms } from '../terms/prepared-terms.js'
import type { Issues } from './issue.js'
import type { TermsIssueCode } from './reasons.js'

/** The greatest length to which an issue quotes terms that cannot be read. */
const MAX_SAID = 80

/** Words for a discount in the languages of the notation. */
const DISCOUNT_WORDS = /discount|skonto|escompte|折扣/i

/** Words by which a percentage is a part of the price and not a discount. */
const PART_WORDS = /deposit|down ?payment|balance|prepa|advance|[预首尾余]款|[预首]付|定金/i

const speaksOfDiscount = (text: string): boolean =>
  DISCOUNT_WORDS.test(text) || (/[%％]/.test(text) && !PART_WORDS.test(text))

/** Checked terms and their length. */
export interface MeasuredTerms {
  readonly terms: PreparedTerms
  readonly longest: LongestLine
}

/**
 * The terms, or an issue if no due date follows from them. A value of another type is an error of the caller.
 *
 * @throws ReceivablesError `input.missing` or `input.type` for a value that is neither a text nor an object.
 */
export function measureTerms(
  terms: unknown,
  path: string,
  issues: Issues<TermsIssueCode>,
): MeasuredTerms | undefined {
  if (typeof terms !== 'string') expectRecord(terms, path, 'payment terms, or their notation')
  try {
    const prepared = prepareTerms(terms, path)
    return { terms: prepared, longest: longestLineOf(prepared, path) }
  } catch (error) {
    if (!isReceivablesError(error)) throw error
    const said = typeof terms === 'string' ? terms.slice(0, MAX_SAID) : 'payment terms'
    const isDiscount = typeof terms === 'string' ? speaksOfDiscount(terms) : error.path.includes('discounts')
    const code = isDiscount ? 'vague-discount' : 'vague-due'
    issues.add('error', code, path, { terms: said, why: `expected ${error.expected}` })
    return undefined
  }
}
