import { ROUNDING_MODES } from '../numbers/rounding-mode.js'
import { list, policy } from './composites.js'
import { choice, decimalText, id, mark, whole } from './leaves.js'

/** The expected loss rate per age of receivables. */
export const lossMatrixSchema = /* #__PURE__ */ (() =>
  policy('loss matrix', 'The expected loss of receivables, as a share by age.', {
    schema: mark('receivables/loss-matrix@1').optional(),
    basis: choice('The date from which ages are counted.', ['due-date', 'invoice-date']).optional(),
    rows: list(
      'an array of 1 to 62 rows',
      'One row for each bucket, by age.',
      policy('row', 'The expected loss of one bucket.', {
        bucket: id('The bucket, by its id in the aging report.'),
        rate: decimalText('The historical loss rate, a fraction from 0 to 1.'),
      }),
    )
      .min(1)
      .max(62),
    forwardLooking: decimalText('The multiplier that turns historical rates into expected ones.').optional(),
    rounding: policy('rounding', 'How an expected loss is rounded.', {
      scope: choice('Whether each bucket or their sum is rounded.', ['per-bucket', 'once']),
      mode: choice('The rounding mode.', ROUNDING_MODES),
      decimals: whole('The number of decimals; those of the currency if absent.', 0, 4).optional(),
    }),
  }))()
