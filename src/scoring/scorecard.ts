import type { DecimalInput } from '../numbers/decimal-input.js'
import type { GradeBand } from './grade-band.js'

/**
 * One row of a characteristic: which facts it takes and what they earn. It takes numbers of a range, categories, the
 * fact that is missing, or every category that no other row takes: one of the four.
 */
export interface ScoreAttribute {
  /** The least number of the range, included; absent, the range has no lower end. */
  readonly from?: DecimalInput
  /** Where the range ends: this number belongs to the next one; absent, the range has no upper end. */
  readonly to?: DecimalInput
  /** The categories that this row takes. */
  readonly categories?: readonly string[]
  /** Takes a fact that is not known. Without such a row a card cannot be computed for it: nothing is never zero points. */
  readonly missing?: true
  /** Takes every category that no other row takes. Without such a row an unknown category is refused. */
  readonly otherwise?: true
  /** What it earns, before the weight. */
  readonly points: DecimalInput
}

/** What a judge may award: the fact is the points themselves. */
export interface ScoreRating {
  /** The least, included. */
  readonly min: DecimalInput
  /** The most, included. */
  readonly max: DecimalInput
}

/** One thing that a scorecard looks at. */
export interface Characteristic {
  /** Its name, which is the name of the fact. */
  readonly id: string
  /** What its points are multiplied by, above 0; 1 when absent. */
  readonly weight?: DecimalInput
  /** Its rows; beside a rating only the row for a missing fact may stand. */
  readonly attributes?: readonly ScoreAttribute[]
  /** For a judgmental card: the fact is a number of points from `min` to `max`. */
  readonly rating?: ScoreRating
}

/**
 * A points scorecard as data, statistical or judgmental: score = offset + Σ weight × points. A higher score is a better
 * customer; a card that counts risk is written with negative points.
 */
export interface Scorecard {
  /** The name and version of this form, for those who store it. */
  readonly schema?: 'receivables/scorecard@1'
  /** What the card is called, with its version. */
  readonly id?: string
  /** What every customer starts with: the base points of a statistical card; 0 when absent. */
  readonly offset?: DecimalInput
  /** What the card looks at. */
  readonly characteristics: readonly Characteristic[]
  /** The grades of the score, the best first; without them a score has no grade. */
  readonly grades?: readonly GradeBand[]
}
