import { isReceivablesError } from '../kernel/error.js'
import { expectRecord } from '../kernel/expect.js'
import { longestLineOf, type LongestLine } from '../terms/longest-days.js'
import { prepareTerms } from '../terms/prepare-terms.js'
import type { PreparedTerms } from '../terms/prepared-terms.js'
import type { Issues } from './issue.js'
import type { TermsIssueCode } from './reasons.js'

/** How much of terms that cannot be read an issue repeats. */
const MAX_SAID = 80

/** Words by which a text speaks of a discount, in the languages of the notation. */
const DISCOUNT_WORDS = /discount|skonto|escompte|折扣/i

/** Words by which a percentage is a part of the price and no discount. */
const PART_WORDS = /deposit|down ?payment|balance|prepa|advance|[预首尾余]款|[预首]付|定金/i

const speaksOfDiscount = (text: string): boolean =>
  DISCOUNT_WORDS.test(text) || (/[%％]/.test(text) && !PART_WORDS.test(text))

/** Checked terms, and how long they run. */
export interface MeasuredTerms {
  readonly terms: PreparedTerms
  readonly longest: LongestLine
}

/**
 * The terms, or an issue where no due date follows from them. What is no terms at all is the caller's error.
 *
 * @throws ReceivablesError `input.missing` or `input.type` for what is neither text nor object.
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
