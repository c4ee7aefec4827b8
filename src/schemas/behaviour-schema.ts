import type * as z from 'zod'
import { BEHAVIOUR_SCHEMA, MOST_RECENT } from '../scoring/behaviour.js'
import type { ScoringReasonCode } from '../scoring/index.js'
import { document, list } from './composites.js'
import { amount, count, currency, flag, id, mark, plainDate, text, whole } from './leaves.js'
import { reason } from './run-lists-schema.js'

const orNull = <Schema extends z.ZodType>(what: string, schema: Schema): z.ZodNullable<Schema> =>
  schema.nullable().describe(`${what}; null where there is none.`)

const figure = (what: string) => orNull(what, amount(''))

const days = (what: string) =>
  list(`an array of days, at most ${String(MOST_RECENT)}`, what, whole('Days.', -4_000_000, 4_000_000)).max(
    MOST_RECENT,
  )

/** The payment behaviour of a customer. */
export const behaviourSchema = /* #__PURE__ */ (() =>
  document('behaviour', 'How a customer pays, from what was settled by a day and what stood open on it.', {
    schema: mark(BEHAVIOUR_SCHEMA),
    customerId: orNull('The customer', id('')),
    asOf: plainDate('The day: nothing later is looked at.'),
    currency: currency('ISO 4217 code of all amounts.'),
    settledCount: count('How many items were settled.', 0),
    settledAmount: amount('What they came to.'),
    openCount: count('How many items stand open.', 0),
    openAmount: amount('What is open on them.'),
    overdueCount: count('How many open items are past due.', 0),
    overdueAmount: amount('What is open on those past due.'),
    creditedCount: count('How many items a credit note closed.', 0),
    creditedAmount: amount('What they came to.'),
    writtenOffCount: count('How many items a write-off closed.', 0),
    writtenOffAmount: amount('What they came to.'),
    averageDaysLate: figure('Mean of the days late at settlement'),
    averageDaysBeyondTerms: figure('Mean of the signed days beyond terms'),
    medianDaysLate: figure('Median of the days late at settlement'),
    medianDaysBeyondTerms: figure('Median of the signed days beyond terms'),
    weightedDaysLate: figure('Mean of the days late, weighted by amount'),
    weightedDaysBeyondTerms: figure('Mean of the signed days beyond terms, weighted by amount'),
    weightedDaysToPay: figure('Mean of the days from issue to settlement, weighted by amount'),
    lateCount: count('How many settled items were settled late.', 0),
    lateAmount: amount('What those came to.'),
    lateShareByCount: figure('Share of settled items that were settled late'),
    lateShareByAmount: figure('Share of the settled amount that was settled late'),
    volatility: figure('Sample standard deviation of the signed days beyond terms'),
    trend: figure('By how many days the newer half of the settled items was later than the older'),
    delays: orNull(
      'Settled items by their days late',
      list(
        'an array of ranges',
        '',
        document('range of delays', 'Settled items of one range of days late.', {
          id: text('The range.'),
          count: count('How many items.', 0),
          amount: amount('What they came to.'),
        }),
      ),
    ),
    longestDelay: orNull('The longest delay in days', count('', 0)),
    promises: document('promises', 'Promises by their outcome on the day.', {
      kept: count('Paid in full in time.', 0),
      broken: count('Not paid in full by their day.', 0),
      pending: count('Their day is not yet past.', 0),
      brokenRate: figure('The broken ones as a share of those whose outcome is known'),
    }),
    partialPaymentRate: figure('Share of the items on which money came in that were paid in parts'),
    disputeRate: figure('Share of items of which the customer ever disputed a part'),
    paymentIndex: figure('The index of the policy, weighted by amount'),
    habituallyLate: orNull('Whether the customer is habitually late by the rule of the policy', flag('')),
    recentDaysBeyondTerms: days('Signed days beyond terms of the last settled items, the newest last.'),
    overdueDays: days('Days past due of the open items that are, the longest first.'),
    reasons: list(
      'an array of reasons',
      'What the figures rest on.',
      reason<ScoringReasonCode>('What the figures rest on.'),
    ),
  }))()
