import * as z from 'zod'
import { list, policy } from './composites.js'
import { decimalText, id, mark } from './leaves.js'

const only = (what: string) => z.literal(true, { error: 'true, or no such field' }).describe(what)

/** A points scorecard. */
export const scorecardSchema = /* #__PURE__ */ (() =>
  policy('scorecard', 'A points scorecard: score = offset + the sum of weight times points.', {
    schema: mark('receivables/scorecard@1').optional(),
    id: id('What the card is called, with its version.').optional(),
    offset: decimalText('What every customer starts with; 0 when absent.').optional(),
    characteristics: list(
      'an array of characteristics',
      'What the card looks at.',
      policy('characteristic', 'One thing that a scorecard looks at.', {
        id: id('Its name, which is the name of the fact.'),
        weight: decimalText('What its points are multiplied by, above 0; 1 when absent.').optional(),
        attributes: list(
          'an array of rows',
          'Its rows; beside a rating only the row for a missing fact may stand.',
          policy('score attribute', 'Which facts a row takes, and what they earn.', {
            from: decimalText('The least number of the range, included.').optional(),
            to: decimalText('Where the range ends: this number belongs to the next one.').optional(),
            categories: list(
              'an array of categories',
              'The categories that this row takes.',
              id('A category.'),
            ).optional(),
            missing: only('Takes a fact that is not known.').optional(),
            otherwise: only('Takes every category that no other row takes.').optional(),
            points: decimalText('What it earns, before the weight.'),
          }),
        ).optional(),
        rating: policy('rating', 'What a judge may award: the fact is the points themselves.', {
          min: decimalText('The least, included.'),
          max: decimalText('The most, included.'),
        }).optional(),
      }),
    ),
    grades: list(
      'an array of grade bands',
      'The grades of the score, the best first.',
      policy('grade band', 'A grade and the scores that earn it.', {
        grade: id('The grade.'),
        from: decimalText('The least score, included.').optional(),
        to: decimalText('Where the band ends: this score belongs to the next better one.').optional(),
      }),
    ).optional(),
  }))()
