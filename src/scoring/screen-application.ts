import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { checkDocuments, readDocuments, readRequirements } from './application-documents.js'
import type { CreditFacts } from './credit-score.js'
import { compileScorecard } from './prepare-scorecard.js'
import type { ReadBand } from './read-grades.js'
import type { ScoringReasonCode } from './reasons.js'
import { scoreWithCard } from './score-with-card.js'
import type { Scorecard } from './scorecard.js'

/** A document received with an application for credit. */
export interface ApplicationDocument {
  /**
   * The kind of document, such as `financial-statements`, `credit-report`, `central-bank-report` or `trade-references`.
   */
  readonly kind: string
  /** The date of the document. */
  readonly date: PlainDate
  /** Whether the customer has authorised its use. Default: not authorised. */
  readonly authorised?: boolean
}

/** A new customer's application for credit. */
export interface CreditApplication {
  /** The documents received. */
  readonly documents: readonly ApplicationDocument[]
  /** The facts of the customer, by the ids of the scorecard's characteristics. */
  readonly facts: CreditFacts
}

/** What a company requires of a new customer. */
export interface ScreeningPolicy {
  /** The required documents. */
  readonly documents: readonly {
    /** The kind of document. */
    readonly kind: string
    /** The highest age in days, itself included, 0 to 36,500. Default: any age. */
    readonly maxAgeDays?: number
    /**
     * Whether the customer must have authorised its use, as for the credit report of a central bank. Default: not
     * required.
     */
    readonly authorisation?: 'required'
  }[]
  /** The scorecard; it must have grades. */
  readonly scorecard: Scorecard
  /** The worst grade that gets credit. */
  readonly lowestGrade: string
}

/** The result of {@link screenApplication}. */
export interface Screening {
  /** `incomplete` while a document or a fact is missing: then there is no decision. */
  readonly status: 'approved' | 'rejected' | 'incomplete'
  /** Whether credit may be given: only if approved. */
  readonly creditAllowed: boolean
  /** The score; null if a fact is missing. */
  readonly score: DecimalString | null
  /** The grade; null if a fact is missing. */
  readonly grade: string | null
  /** The kinds of required documents that are missing, too old, dated after the day, or not authorised. */
  readonly missing: readonly string[]
  /** The missing facts. */
  readonly missingFacts: readonly string[]
  /** What is missing, where points were lost, and the outcome. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/**
 * Screens the credit application of a new customer. There is no credit before the review is complete: each required
 * document must be received, recent enough and, if required, authorised by the customer; then the scorecard decides. A
 * document dated after `asOf` does not count. The age of a document is the number of days from its date to `asOf`; an
 * age of exactly `maxAgeDays` is still accepted.
 *
 * @param application - The documents and facts of the customer.
 * @param policy - What the company requires.
 * @param asOf - The day of the screening.
 * @throws ReceivablesError `policy.invalid` for a card without grades, `scorecard.invalid`, `input.choice` for a lowest
 * grade or a category that the card does not have; `id.duplicate`, `id.invalid`, `date.invalid`, `decimal.invalid`,
 * `input.range`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { screenApplication } from 'receivables'
 *
 * const policy = {
 *   documents: [{ kind: 'financial-statements', maxAgeDays: 365 }, { kind: 'central-bank-report', authorisation: 'required' }],
 *   scorecard: {
 *     schema: 'receivables/scorecard@1',
 *     characteristics: [{ id: 'years', attributes: [{ to: 5, points: 2 }, { from: 5, points: 5 }] }],
 *     grades: [{ grade: 'A', from: 5 }, { grade: 'B', to: 5 }],
 *   },
 *   lowestGrade: 'A',
 * } as const
 * const statements = { kind: 'financial-statements', date: '2026-01-31' }
 * const report = { kind: 'central-bank-report', date: '2026-02-01', authorised: true }
 * const facts = { years: 7 }
 * screenApplication({ documents: [statements], facts }, policy, '2026-03-01')
 * // => { status: 'incomplete', creditAllowed: false, missing: ['central-bank-report'], ... }
 * screenApplication({ documents: [statements, report], facts }, policy, '2026-03-01')
 * // => { status: 'approved', creditAllowed: true, score: '5', grade: 'A', missing: [], ... }
 * ```
 *
 * @see 征信业管理条例, art. 18: a credit report is queried with the written consent of the person it is about.
 */
export function screenApplication(
  application: CreditApplication,
  policy: ScreeningPolicy,
  asOf: PlainDate,
): Screening {
  return readSafely('', () => {
    const asked = expectRecord(policy, 'policy', 'an application policy')
    expectKeys(asked, ['documents', 'scorecard', 'lowestGrade'], 'policy')
    const card = compileScorecard(asked['scorecard'], 'policy.scorecard')
    const { bands } = card
    if (bands === null) return refuse('policy.invalid', 'policy.scorecard.grades', 'grades', undefined)
    const lowest = readLowest(asked['lowestGrade'], bands)
    const required = readRequirements(asked['documents'], 'policy.documents')
    const given = expectRecord(application, 'application', 'documents and facts')
    expectKeys(given, ['documents', 'facts'], 'application')
    const documents = readDocuments(given['documents'], 'application.documents')
    const checked = checkDocuments(documents, required, readDay(asOf, 'asOf'))
    const scored = scoreWithCard(card, given['facts'], 'application.facts')
    const missingFacts = scored.status === 'scored' ? [] : scored.missing
    const { score, grade } = scored.status === 'scored' ? scored : { score: null, grade: null }
    const isComplete = checked.missing.length === 0 && missingFacts.length === 0
    const isGood = bands.findIndex((band) => band.grade === grade) <= lowest
    const status = isComplete ? (isGood ? 'approved' : 'rejected') : 'incomplete'
    const outcome: Reason<ScoringReasonCode> = isComplete
      ? {
          code: `scoring.application-${isGood ? 'approved' : 'rejected'}`,
          params: { grade: grade ?? '', lowest: bands[lowest]?.grade ?? '' },
        }
      : { code: 'scoring.no-credit-before-review', params: {} }
    return {
      status,
      creditAllowed: status === 'approved',
      score,
      grade,
      missing: checked.missing,
      missingFacts,
      reasons: [...checked.reasons, ...scored.reasons, outcome],
    }
  })
}

function readLowest(value: unknown, bands: readonly ReadBand[]): number {
  const grade = expectId(value, 'policy.lowestGrade')
  const position = bands.findIndex((band) => band.grade === grade)
  const grades = bands.map((band) => band.grade).join(', ')
  return position < 0
    ? refuse('input.choice', 'policy.lowestGrade', `one of the grades ${grades}`, value)
    : position
}
