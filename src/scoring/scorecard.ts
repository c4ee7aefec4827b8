import type { DecimalInput } from '../numbers/decimal-input.js'
import type { GradeBand } from './grade-band.js'

/**
 * One row of a characteristic: the facts that it matches and their points. It matches numbers of a range, categories, a
 * missing fact, or every category that no other row matches; exactly one of the four.
 */
export interface ScoreAttribute {
  /** The lower end of the range, included. Default: no lower end. */
  readonly from?: DecimalInput
  /** The upper end of the range, excluded: this number belongs to the next range. Default: no upper end. */
  readonly to?: DecimalInput
  /** The categories that this row matches. */
  readonly categories?: readonly string[]
  /**
   * The row matches a missing fact. Without such a row a card cannot be computed if the fact is missing: missing is
   * never zero points.
   */
  readonly missing?: true
  /** The row matches every category that no other row matches. Without such a row an unknown category is refused. */
  readonly otherwise?: true
  /** The points of the row, before the weight. */
  readonly points: DecimalInput
}

/** The range of points that a person may give: the fact is the points. */
export interface ScoreRating {
  /** The lowest points, included. */
  readonly min: DecimalInput
  /** The highest points, included. */
  readonly max: DecimalInput
}

/** One characteristic of a customer that a scorecard uses. */
export interface Characteristic {
  /** The id; it is also the name of the fact. */
  readonly id: string
  /** The factor of its points, above 0. Default: 1. */
  readonly weight?: DecimalInput
  /** Its rows; with a rating, only a row for a missing fact is allowed. */
  readonly attributes?: readonly ScoreAttribute[]
  /** For a judgmental card: the fact is a number of points from `min` to `max`, both included. */
  readonly rating?: ScoreRating
}

/**
 * A points scorecard as data, statistical or judgmental: score = offset + Σ weight × points. A higher score means a
 * better customer; write a card that counts risk with negative points.
 */
export interface Scorecard {
  /** The name and version of this form, if it is stored. */
  readonly schema?: 'receivables/scorecard@1'
  /** The name of the card, with its version. */
  readonly id?: string
  /** The points with which every customer starts: the base points of a statistical card. Default: 0. */
  readonly offset?: DecimalInput
  /** The characteristics of the card. */
  readonly characteristics: readonly Characteristic[]
  /** The grades of the score, the best first. Default: a score has no grade. */
  readonly grades?: readonly GradeBand[]
}
