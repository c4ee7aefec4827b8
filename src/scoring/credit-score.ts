import type { Reason } from '../kernel/reason.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { Behaviour } from './behaviour.js'
import type { ScoringReasonCode } from './reasons.js'

/**
 * What is known of a customer, by the names of the card's characteristics: numbers, categories, true or false. A fact
 * that is absent or null is missing. What no characteristic asks for is not looked at, so that a row of a database fits;
 * so does a {@link Behaviour}.
 */
export type CreditFacts = Readonly<Record<string, unknown>> | Behaviour

/** What one characteristic brought. */
export interface ScoreContribution {
  /** The characteristic. */
  readonly characteristic: string
  /** The row that took the fact: `[10,20)`, the categories, `missing`, `otherwise`, or `rating`. */
  readonly attribute: string
  /** The fact as it was read; null for a missing one. */
  readonly fact: string | null
  /** The points of the row. */
  readonly points: DecimalString
  /** What they are multiplied by. */
  readonly weight: DecimalString
  /** Points times weight. */
  readonly contribution: DecimalString
  /** The most that the characteristic can bring. */
  readonly maximum: DecimalString
  /** The maximum less the contribution. */
  readonly shortfall: DecimalString
}

/** A score, or what it lacks. */
export type CreditScore =
  | {
      /** All facts that the card needs were known. */
      readonly status: 'scored'
      /** The offset and all contributions, added up exactly; without trailing zeros. */
      readonly score: DecimalString
      /** The grade of the score; null for a card without grades. */
      readonly grade: string | null
      /** What every customer starts with. */
      readonly offset: DecimalString
      /** What each characteristic brought, in the order of the card. */
      readonly contributions: readonly ScoreContribution[]
      /** Where points were lost, the most first, ties in the order of the card; then what was missing; then the outcome. */
      readonly reasons: readonly Reason<ScoringReasonCode>[]
    }
  | {
      /** A fact is missing for which the card has no row. */
      readonly status: 'not-computable'
      /** The characteristics whose fact is missing, in the order of the card. */
      readonly missing: readonly string[]
      /** The same as reasons. */
      readonly reasons: readonly Reason<ScoringReasonCode>[]
    }
