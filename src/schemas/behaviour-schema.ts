import type * as z from 'zod'
import { BEHAVIOUR_SCHEMA, MOST_RECENT } from '../scoring/behaviour.js'
import type { ScoringReasonCode } from '../scoring/index.js'
import { document, list } from './composites.js'
import { amount, count, currency, flag, id, mark, plainDate, text, whole } from './leaves.js'
import { reason } from './run-lists-schema.js'

const orNull = <Schema extends z.ZodType>(what: string, schema: Schema): z.ZodNullable<Schema> =>
  schema.nullable().describe(`${what}; null if there is none.`)

const figure = (what: string) => orNull(what, amount(''))

const days = (what: string) =>
  list(`an array of days, at most ${String(MOST_RECENT)}`, what, whole('Days.', -4_000_000, 4_000_000)).max(
    MOST_RECENT,
  )

/** The payment behaviour of a customer. */
export const behaviourSchema = /* #__PURE__ */ (() =>
  document('behaviour', 'How a customer pays: the items settled by a day, and those open on it.', {
    schema: mark(BEHAVIOUR_SCHEMA),
    customerId: orNull('The customer', id('')),
    asOf: plainDate('The day; later events are ignored.'),
    currency: currency('ISO 4217 code of all amounts.'),
    settledCount: count('How many items were settled.', 0),
    settledAmount: amount('Their total amount.'),
    openCount: count('How many items are open.', 0),
    openAmount: amount('Their open amount.'),
    overdueCount: count('How many open items are past due.', 0),
    overdueAmount: amount('The open amount of those past due.'),
    creditedCount: count('How many items a credit note closed.', 0),
    creditedAmount: amount('Their total amount.'),
    writtenOffCount: count('How many items a write-off closed.', 0),
    writtenOffAmount: amount('Their total amount.'),
    averageDaysLate: figure('Mean of the days late at settlement'),
    averageDaysBeyondTerms: figure('Mean of the signed days beyond terms'),
    medianDaysLate: figure('Median of the days late at settlement'),
    medianDaysBeyondTerms: figure('Median of the signed days beyond terms'),
    weightedDaysLate: figure('Mean of the days late, weighted by amount'),
    weightedDaysBeyondTerms: figure('Mean of the signed days beyond terms, weighted by amount'),
    weightedDaysToPay: figure('Mean of the days from issue to settlement, weighted by amount'),
    lateCount: count('How many settled items were settled late.', 0),
    lateAmount: amount('Their total amount.'),
    lateShareByCount: figure('Share of settled items that were settled late'),
    lateShareByAmount: figure('Share of the settled amount that was settled late'),
    volatility: figure('Sample standard deviation of the signed days beyond terms'),
    trend: figure('Days by which the newer half of the settled items was paid later than the older half'),
    delays: orNull(
      'Settled items by their days late',
      list(
        'an array of ranges',
        '',
        document('range of delays', 'Settled items of one range of days late.', {
          id: text('The range.'),
          count: count('How many items.', 0),
          amount: amount('Their total amount.'),
        }),
      ),
    ),
    longestDelay: orNull('The longest delay in days', count('', 0)),
    promises: document('promises', 'Promises by outcome on the day.', {
      kept: count('Paid in full and on time.', 0),
      broken: count('Not paid in full by the promised day.', 0),
      pending: count('Promised day not yet past.', 0),
      brokenRate: figure('Broken promises as a share of those with a known outcome'),
    }),
    partialPaymentRate: figure('Share of items paid in parts, of all items with payments'),
    disputeRate: figure('Share of items that were ever disputed in whole or in part'),
    paymentIndex: figure('The index of the policy, weighted by amount'),
    habituallyLate: orNull('Whether the customer is habitually late under the rule of the policy', flag('')),
    recentDaysBeyondTerms: days('Signed days beyond terms of the last settled items, the newest last.'),
    overdueDays: days('Days past due of the open items that are, the longest first.'),
    reasons: list(
      'an array of reasons',
      'The basis of the figures.',
      reason<ScoringReasonCode>('The basis of the figures.'),
    ),
  }))()
