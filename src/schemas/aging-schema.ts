import { policy, list } from './composites.js'
import { choice, whole } from './leaves.js'

/** An aging schedule: the buckets of an aging report. */
export const agingScheduleSchema = /* #__PURE__ */ (() =>
  policy('aging schedule', 'Into which buckets ages fall.', {
    basis: choice('From which day ages are counted.', ['due-date', 'invoice-date']),
    bucketEdges: list(
      'an array of 1 to 60 bucket edges',
      'The upper ends of the buckets, ascending; the last bucket has none.',
      whole('An edge.', 1, 365_250),
    )
      .min(1)
      .max(60),
    edge: choice('Whether an age exactly on an edge belongs to the bucket that ends there.', [
      'included',
      'excluded',
    ]).optional(),
    dueToday: choice('Where an item due on the day itself is.', ['current', 'first-bucket']).optional(),
    unit: choice('In what the edges are counted.', [
      'day',
      'week',
      'month',
      'calendar-month',
      'year',
    ]).optional(),
  }))()
