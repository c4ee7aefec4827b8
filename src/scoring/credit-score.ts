import type { Reason } from '../kernel/reason.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { Behaviour } from './behaviour.js'
import type { ScoringReasonCode } from './reasons.js'

/**
 * The facts of a customer, by the ids of the card's characteristics: numbers, categories, true or false. A fact that is
 * absent or null is missing. Other fields are ignored, so that a database row or a {@link Behaviour} fits.
 */
export type CreditFacts = Readonly<Record<string, unknown>> | Behaviour

/** The contribution of one characteristic to a score. */
export interface ScoreContribution {
  /** The id of the characteristic. */
  readonly characteristic: string
  /** The row that matched the fact: `[10,20)`, the categories, `missing`, `otherwise`, or `rating`. */
  readonly attribute: string
  /** The fact as it was read; null if it is missing. */
  readonly fact: string | null
  /** The points of the row. */
  readonly points: DecimalString
  /** The weight of the characteristic. */
  readonly weight: DecimalString
  /** points × weight. */
  readonly contribution: DecimalString
  /** The highest possible contribution of the characteristic. */
  readonly maximum: DecimalString
  /** maximum − contribution. */
  readonly shortfall: DecimalString
}

/** A score, or the facts that are missing for it. */
export type CreditScore =
  | {
      /** All facts that the card needs are known. */
      readonly status: 'scored'
      /** offset + the sum of all contributions, exact, without trailing zeros. */
      readonly score: DecimalString
      /** The grade of the score; null if the card has no grades. */
      readonly grade: string | null
      /** The points with which every customer starts. */
      readonly offset: DecimalString
      /** The contribution of each characteristic, in the order of the card. */
      readonly contributions: readonly ScoreContribution[]
      /**
       * The characteristics that lost points, the largest loss first, ties in the order of the card; then missing
       * facts; then the outcome.
       */
      readonly reasons: readonly Reason<ScoringReasonCode>[]
    }
  | {
      /** A fact is missing and the card has no row for that. */
      readonly status: 'not-computable'
      /** The ids of the characteristics whose fact is missing, in the order of the card. */
      readonly missing: readonly string[]
      /** One reason per missing fact. */
      readonly reasons: readonly Reason<ScoringReasonCode>[]
    }
