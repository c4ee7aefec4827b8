import { list, policy } from './composites.js'
import { choice, decimalText, id, plainDate, text } from './leaves.js'

/** A series of one rate with effective dates. */
export const rateTableSchema = /* #__PURE__ */ (() =>
  policy('rate table', 'An effective-dated series of one rate.', {
    id: id('The name by which a policy refers to the table.'),
    entries: list(
      'an array of at least one rate',
      'The rates, ascending by day, at most one for each day.',
      policy('rate', 'A rate and the first day on which it is in force.', {
        from: plainDate('First day on which the rate is in force, until the next entry.'),
        rate: decimalText('The rate.')
          .nullable()
          .describe("The rate as a fraction ('0.08' is 8 % a year), or null if it is not known."),
      }),
    ).min(1),
    knownThrough: plainDate('The last day, included, for which the table knows the rate.'),
    source: text('The source of the figures.').optional(),
    certainty: choice('The certainty of the least certain figure.', ['high', 'medium']).optional(),
  }))()
