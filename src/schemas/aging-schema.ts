import { policy, list } from './composites.js'
import { choice, whole } from './leaves.js'

/** An aging schedule: the buckets of an aging report. */
export const agingScheduleSchema = /* #__PURE__ */ (() =>
  policy('aging schedule', 'The buckets into which ages are sorted.', {
    basis: choice('The date from which ages are counted.', ['due-date', 'invoice-date']),
    bucketEdges: list(
      'an array of 1 to 60 bucket edges',
      'The upper ends of the buckets, ascending; the last bucket has none.',
      whole('The upper end of a bucket.', 1, 365_250),
    )
      .min(1)
      .max(60),
    edge: choice('Whether an age exactly on an edge belongs to the bucket that ends there.', [
      'included',
      'excluded',
    ]).optional(),
    dueToday: choice('The bucket of an item due on the day itself.', ['current', 'first-bucket']).optional(),
    unit: choice('The unit of the edges.', ['day', 'week', 'month', 'calendar-month', 'year']).optional(),
  }))()
