import { list, policy } from './composites.js'
import { choice, decimalText, id, plainDate, text } from './leaves.js'

/** A series of one rate with effective dates. */
export const rateTableSchema = /* #__PURE__ */ (() =>
  policy('rate table', 'An effective-dated series of one rate.', {
    id: id('The name under which a policy refers to the table.'),
    entries: list(
      'an array of at least one rate',
      'The rates, ascending by day, one a day at most.',
      policy('rate', 'A rate and the first day on which it is in force.', {
        from: plainDate('First day on which the rate is in force; it stays so until the next entry.'),
        rate: decimalText('The rate.')
          .nullable()
          .describe("The rate as a fraction ('0.08' is 8 % a year), or null where nobody knows it."),
      }),
    ).min(1),
    knownThrough: plainDate('The last day, included, for which the table knows the rate.'),
    source: text('Where the figures come from.').optional(),
    certainty: choice('How sure the least sure figure is.', ['high', 'medium']).optional(),
  }))()
