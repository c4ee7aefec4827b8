import { ROUNDING_MODES } from '../numbers/rounding-mode.js'
import { list, policy } from './composites.js'
import { choice, decimalText, id, mark, whole } from './leaves.js'

/** The expected loss rate per age of receivables. */
export const lossMatrixSchema = /* #__PURE__ */ (() =>
  policy('loss matrix', 'What share of each age of receivables is expected to be lost.', {
    schema: mark('receivables/loss-matrix@1').optional(),
    basis: choice('From which day ages are counted.', ['due-date', 'invoice-date']).optional(),
    rows: list(
      'an array of 1 to 62 rows',
      'One row a bucket, by age.',
      policy('row', 'The expected loss of one bucket.', {
        bucket: id('The bucket, by the id that the aging report gives it.'),
        rate: decimalText('The historical loss rate, a fraction from 0 to 1.'),
      }),
    )
      .min(1)
      .max(62),
    forwardLooking: decimalText('The multiplier that turns historical rates into expected ones.').optional(),
    rounding: policy('rounding', 'Where and how an expected loss is rounded.', {
      scope: choice('Where: each bucket, or their sum.', ['per-bucket', 'once']),
      mode: choice('How.', ROUNDING_MODES),
      decimals: whole('To how many decimals; those of the currency when absent.', 0, 4).optional(),
    }),
  }))()
