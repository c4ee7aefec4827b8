import * as z from 'zod'
import { DEBT_COMPONENTS } from '../allocation/component-order.js'
import { DAY_COUNTS } from '../calendar/day-count-convention.js'
import { ROUNDING_MODES } from '../numbers/rounding-mode.js'
import { byCurrency, list, policy } from './composites.js'
import { choice, decimal, text, whole } from './leaves.js'

const MANY_DAYS = 4_000_000

const rate = () =>
  z
    .union(
      [
        policy('yearly rate', 'A rate per year of the day count.', {
          annual: decimal('The rate as a fraction.'),
        }),
        policy('monthly rate', 'A rate per 30 counted days.', {
          monthly: decimal('The rate as a fraction.'),
        }),
        policy('daily rate', 'A rate per calendar day.', { daily: decimal('The rate as a fraction.') }),
        policy('reference rate', 'A reference rate plus a margin.', {
          reference: text('The name of the rate table.'),
          margin: decimal("The margin that is added, as a fraction: '0.08' is eight percentage points."),
          multiplier: decimal(
            'The factor by which the reference is multiplied before that; 1 if absent.',
          ).optional(),
          fixing: choice('When the rate is looked up.', ['at-start', 'floating', 'at-each-rest']),
          segmentAt: choice('How a floating rate divides a period into segments.', [
            'change',
            'every-entry',
          ]).optional(),
        }),
      ],
      { error: 'a rate: an object with one of annual, monthly, daily, reference' },
    )
    .describe("The rate of interest, a fraction: '0.08' is 8 %.")

const compounding = () =>
  z
    .union(
      [
        z.literal('none'),
        policy('compounding', 'Unpaid interest is added to the principal at every rest.', {
          every: choice('How often interest is capitalised.', ['30-days', 'month', 'year']),
          fullMonth: choice('How a full month counts.', ['one-twelfth', 'day-count']).optional(),
          maximumRests: whole('Maximum number of rests.', 1, MANY_DAYS).optional(),
        }),
      ],
      { error: "'none', or how often interest is capitalised" },
    )
    .describe("Interest on interest; 'none' is simple interest.")

const minimum = () =>
  policy('minimum', 'A minimum charge in one currency.', {
    amount: decimal('The amount.'),
    effect: choice('What happens to a charge below it.', ['waive-below', 'waive-up-to', 'charge-at-least']),
  })

const cap = () =>
  policy('caps', 'The limits of interest; every cap given applies.', {
    amount: byCurrency('Maximum total interest, per currency.', decimal('The amount.')).optional(),
    shareOfPrincipal: decimal('Maximum total interest, as a share of the original principal.').optional(),
    days: whole('Maximum number of charged calendar days.', 0, MANY_DAYS).optional(),
    annualRate: decimal('The highest yearly rate.').optional(),
  })

/** How late interest is computed. */
export const interestPolicySchema = /* #__PURE__ */ (() =>
  policy('interest policy', 'How late interest is computed.', {
    rate: rate(),
    dayCount: choice('How days become part of a year.', DAY_COUNTS),
    accrualStart: choice('The first charged day.', ['day-after-due', 'due-date']),
    lastDay: choice('Whether the last day itself is charged.', ['included', 'excluded']),
    paymentDay: choice('Whether the amount paid is still charged for the day of payment.', [
      'charged',
      'not-charged',
    ]).optional(),
    grace: policy('grace', 'The days of grace after the due date.', {
      days: whole('Calendar days after the due date.', 0, MANY_DAYS),
      effect: choice('Whether interest then runs from its first day or from the end of the grace period.', [
        'condition',
        'shift',
      ]),
    }).optional(),
    compounding: compounding(),
    rounding: policy('rounding', 'When and how interest is rounded.', {
      scope: choice('What is rounded: the total, each segment or each day.', [
        'once',
        'per-segment',
        'per-day',
      ]),
      mode: choice('The rounding mode.', ROUNDING_MODES),
    }),
    minimum: byCurrency('A minimum charge per currency.', minimum()).optional(),
    cap: cap().optional(),
    allocation: list(
      'an array of 1 to 3 parts of a debt',
      'The order in which a payment is applied to the parts of a debt; a part not named receives nothing.',
      choice('A part of a debt.', DEBT_COMPONENTS),
    )
      .min(1)
      .max(3),
  }))()
