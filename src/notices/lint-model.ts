/** A language in which a notice can be written. */
export type NoticeLocale = 'en' | 'zh-CN'

/**
 * What is wrong with a phrase in a letter to a debtor.
 *
 * | category | what it is | rests on |
 * |---|---|---|
 * | `threat` | threatens persons, their families, their liberty or their name | Civil Code (CN) 1033; 12 CFR 1006.14 |
 * | `insult` | blames or insults | Civil Code (CN) 1024 |
 * | `false-authority` | poses as, or claims the backing of, a court or the police | 12 CFR 1006.18(b) |
 * | `promised-outcome` | says what a court will do, or that success is certain | professional rules of lawyers |
 * | `third-party-disclosure` | speaks of telling others of the debt | 12 CFR 1006.6(d); Civil Code (CN) 1033 |
 * | `public-exposure` | speaks of making the debt public | Civil Code (CN) 1024; Anti-Unfair-Competition Law (CN) 12 |
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
  /** What is wrong with it. */
  readonly category: LintCategory
  /** The phrase, in any case; runs of blanks count as one. */
  readonly phrase: string
}

/** A phrase that was found. */
export interface LintHit {
  /** What is wrong with it. */
  readonly category: LintCategory
  /** The phrase of the list. */
  readonly phrase: string
  /** Where it begins, in UTF-16 code units. */
  readonly start: number
  /** Where it ends, itself excluded. */
  readonly end: number
  /** How it stands in the text. */
  readonly found: string
}
