import * as z from 'zod'
import { list, policy } from './composites.js'
import { decimalText, id, mark } from './leaves.js'

const only = (what: string) => z.literal(true, { error: 'true, or no such field' }).describe(what)

/** A points scorecard. */
export const scorecardSchema = /* #__PURE__ */ (() =>
  policy('scorecard', 'A points scorecard: score = offset + the sum of weight times points.', {
    schema: mark('receivables/scorecard@1').optional(),
    id: id('The name of the card, with its version.').optional(),
    offset: decimalText('The points of every customer at the start; 0 if absent.').optional(),
    characteristics: list(
      'an array of characteristics',
      'The characteristics of the card.',
      policy('characteristic', 'One characteristic of a scorecard.', {
        id: id('The name of the fact.'),
        weight: decimalText(
          'The weight by which its points are multiplied, above 0; 1 if absent.',
        ).optional(),
        attributes: list(
          'an array of rows',
          'Its rows; with a rating, only the row for a missing fact is allowed.',
          policy('score attribute', 'The facts that a row covers, and their points.', {
            from: decimalText('The lowest number of the range, included.').optional(),
            to: decimalText('The end of the range, excluded.').optional(),
            categories: list(
              'an array of categories',
              'The categories that this row covers.',
              id('A category.'),
            ).optional(),
            missing: only('Covers a fact that is not known.').optional(),
            otherwise: only('Covers every category that no other row covers.').optional(),
            points: decimalText('The points, before the weight.'),
          }),
        ).optional(),
        rating: policy(
          'rating',
          'The points that an assessor may award: the fact is the points themselves.',
          {
            min: decimalText('The minimum, included.'),
            max: decimalText('The maximum, included.'),
          },
        ).optional(),
      }),
    ),
    grades: list(
      'an array of grade bands',
      'The grades of the score, the best first.',
      policy('grade band', 'A grade and its range of scores.', {
        grade: id('The grade.'),
        from: decimalText('The lowest score, included.').optional(),
        to: decimalText(
          'The end of the band, excluded: this score belongs to the next better one.',
        ).optional(),
      }),
    ).optional(),
  }))()
