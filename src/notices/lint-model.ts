/** A language in which a notice can be written. */
export type NoticeLocale = 'en' | 'zh-CN'

/**
 * The category of a phrase that a letter to a debtor should not have.
 *
 * | category | meaning | based on |
 * |---|---|---|
 * | `threat` | threatens persons, their families, their liberty or their name | Civil Code (CN) 1033; 12 CFR 1006.14 |
 * | `insult` | blames or insults | Civil Code (CN) 1024 |
 * | `false-authority` | poses as, or claims the backing of, a court or the police | 12 CFR 1006.18(b) |
 * | `promised-outcome` | states what a court will do, or that success is certain | professional rules of lawyers |
 * | `third-party-disclosure` | mentions telling others of the debt | 12 CFR 1006.6(d); Civil Code (CN) 1033 |
 * | `public-exposure` | mentions making the debt public | Civil Code (CN) 1024; Anti-Unfair-Competition Law (CN) 12 |
 */
export type LintCategory =
  | 'threat'
  | 'insult'
  | 'false-authority'
  | 'promised-outcome'
  | 'third-party-disclosure'
  | 'public-exposure'

/** A phrase that a letter should not have. */
export interface ExtraPhrase {
  /** Its category. */
  readonly category: LintCategory
  /** The phrase; case is ignored, and runs of blanks count as one. */
  readonly phrase: string
}

/** A finding. */
export interface LintHit {
  /** Its category. */
  readonly category: LintCategory
  /** The phrase in the list. */
  readonly phrase: string
  /** Start position, in UTF-16 code units. */
  readonly start: number
  /** End position, exclusive. */
  readonly end: number
  /** The text that was found. */
  readonly found: string
}
