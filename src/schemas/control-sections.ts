import * as z from 'zod'
import { ROUNDING_MODES } from '../numbers/rounding-mode.js'
import { byCurrency, list, policy } from './composites.js'
import { choice, count, currency, decimalText, flag, id, plainDate, text, whole } from './leaves.js'
import { paymentTermsSchema } from './terms-schema.js'

const EFFECTS = ['needs-approval', 'hold', 'reject'] as const
const DECISIONS = ['approve', ...EFFECTS] as const
const MEASURED = [
  'days-late',
  'limit-use',
  'grade-drop',
  'broken-promises',
  'financial-deterioration',
  'order-spike',
  'dispute-share',
  'overdue-share',
] as const
const EVENTS = [
  'litigation',
  'enforcement',
  'insolvency',
  'ownership-change',
  'management-change',
  'negative-news',
  'contact-lost',
  'guarantee-lapsed',
] as const

const effect = () => choice('The effect on the order; if absent, it is held.', EFFECTS).optional()
const grades = (what: string) => list('an array of grades', what, id('A grade.'))
const names = (what: string) => list('an array of names', what, id('A name.'))

/** Terms by grade. */
export const termsByGradeSchema = /* #__PURE__ */ (() =>
  list(
    'an array of terms by grade',
    'Payment terms by grade, the best first.',
    policy('terms of a grade', 'The terms of one credit grade.', {
      grade: id('The grade.'),
      terms: z
        .union([paymentTermsSchema, text('')], { error: 'terms, or their notation' })
        .describe('The terms, or their notation.'),
      prepaymentShare: decimalText('The share of an order paid before performance.').optional(),
    }),
  ))()

/** How payment behaviour is judged. */
export const behaviourPolicySchema = /* #__PURE__ */ (() =>
  policy('behaviour policy', 'How payment behaviour is measured.', {
    habitual: policy('rule of habit', 'When a customer is habitually late.', {
      late: whole('Minimum number of late items.', 1, 24),
      of: whole('Number of latest items to check.', 1, 24),
      byMoreThanDays: count('Days of delay above which an item is late.', 0),
      overdue: choice('How open items past due are treated.', ['counted', 'left-out']),
    }).optional(),
    promiseToleranceDays: whole(
      'Days after the promised day within which a promise still counts as kept.',
      0,
      366,
    ).optional(),
    paymentIndex: policy('payment index', 'The index of each delay.', {
      anchors: list(
        'an array of anchors',
        'The anchors, ascending by days.',
        policy('anchor', 'The index of one delay.', {
          days: z.int({ error: 'a whole number of days' }).describe('Signed days beyond terms.'),
          index: decimalText('The index for these days.'),
        }),
      ),
      interpolation: choice('How the index is computed between two anchors.', ['linear', 'step']),
    }).optional(),
    delayEdges: list(
      'an array of days',
      'Last days of the ranges of delays.',
      count('The last day of a range.', 1),
    ).optional(),
  }))()

/** The grades and their source. */
export const controlGradesSchema = /* #__PURE__ */ (() =>
  policy('grades', 'The grades and their source.', {
    order: grades('Every grade, the best first.'),
    from: choice('The source of the grade of a customer.', [
      'record',
      'score',
      'score-else-record',
      'record-else-score',
    ]),
    bands: list(
      'an array of grade bands',
      'The grades of a score, the best first.',
      policy('grade band', 'A grade and its range of scores.', {
        grade: id('The grade.'),
        from: decimalText('The lowest score, included.').optional(),
        to: decimalText('The end of the band, excluded.').optional(),
      }),
    ).optional(),
  }))()

const gradeRules = (what: string) =>
  list(
    'an array of rules by grade',
    what,
    policy('grade rule', 'The rules for orders of one grade.', {
      grade: id('The grade.'),
      decision: choice('The effect on its orders.', DECISIONS).optional(),
      prepaymentShare: decimalText('The share paid before delivery.').optional(),
      limit: byCurrency('The highest limit of the grade.', decimalText('The limit.').nullable()).optional(),
    }),
  )

const review = () =>
  policy('review policy', 'How limits are changed at a review.', {
    steps: policy('steps', 'The steps by which a limit changes at one review.', {
      up: decimalText('The largest increase, as a fraction of the limit.'),
      down: decimalText('The largest decrease.'),
    }),
    ceiling: byCurrency('The ceiling.', decimalText('The amount.')).optional(),
    floor: byCurrency('The floor.', decimalText('The amount.')).optional(),
    raiseOnlyIf: policy('conditions', 'The conditions for an increase.', {
      settledItems: count('Minimum number of settled items.', 0).optional(),
      weightedDaysLate: decimalText('Maximum days late.').optional(),
      lateShareByAmount: decimalText('Maximum share of items settled late.').optional(),
      nothingOverdue: flag('Whether nothing may be overdue on the day.').optional(),
      notHabituallyLate: flag('Whether the customer must not be habitually late.').optional(),
    }).optional(),
    noRaiseAt: names('The warning levels at which a limit is not increased.').optional(),
    rounding: policy('rounding', 'How a limit is rounded.', {
      unit: byCurrency('The unit.', decimalText('The amount.')),
      mode: choice('The rounding mode.', ROUNDING_MODES),
    }),
  })

const above = (what: string) =>
  policy('threshold', what, {
    above: count('The number above which the rule applies.', 0),
    effect: effect(),
  }).optional()

const orders = () =>
  policy('order policy', 'The rules for an order.', {
    atLimit: choice('Whether exposure may equal the limit.', ['allowed', 'held']).optional(),
    overLimit: effect(),
    watchAbove: decimalText('The share of the limit above which a customer is watched.').optional(),
    overdueTolerance: policy('tolerance', 'The tolerated overdue debt.', {
      days: count('Items past due by up to this many days do not count.', 0),
      amount: byCurrency('The largest total of the other items.', decimalText('The amount.')),
      effect: effect(),
    }).optional(),
    grades: gradeRules('Rules by grade, the best first.').optional(),
    prepaymentShare: decimalText('The share of every order paid before delivery.').optional(),
    guarantee: policy('guarantee', 'Which orders need a guarantee.', {
      fromAmount: byCurrency('The amount from which a guarantee is needed.', decimalText('The amount.')),
      effect: effect(),
    }).optional(),
    behaviour: policy('behaviour rules', 'The rules on the payment record.', {
      habituallyLate: effect(),
      unknown: choice('The effect if it is not known.', DECISIONS).optional(),
      longestDelay: above('The rule for the longest delay in days.'),
      brokenPromises: above('The rule for the number of broken promises.'),
    }).optional(),
    anomaly: policy('anomaly', 'The rule for an unusual order.', {
      effect: choice('The effect on the order.', EFFECTS),
      insufficientData: choice('The decision if there is too little data.', DECISIONS),
    }).optional(),
  })

/** Exposure and limits. */
export const controlLimitsSchema = /* #__PURE__ */ (() =>
  policy('limits', 'How exposure is measured, and the limits.', {
    currency: currency('The currency of the limits.'),
    effective: policy('combination', 'How limits are combined and interpreted.', {
      combine: choice('How the own limit and that of the grade are combined.', ['smaller-wins', 'own-first']),
      whenNone: choice('The treatment if no limit is in force.', ['no-credit', 'no-limit']),
      zero: choice('The meaning of a limit of zero.', ['no-credit', 'no-limit', 'not-set']).optional(),
    }),
    customers: list(
      'an array of limits of customers',
      'Limits for single customers.',
      policy('limits of a customer', 'The limits of one customer.', {
        customerId: id('The customer.'),
        limits: list(
          'an array of dated limits',
          'Its limits.',
          policy('dated limit', 'A limit and the days on which it is in force.', {
            from: plainDate('The first day, included.'),
            through: plainDate('The last day, included.').optional(),
            limit: decimalText('The limit.')
              .nullable()
              .describe('The limit: null is unlimited, zero is no credit.'),
            kind: choice('The kind of limit; a temporary one has priority while it is in force.', [
              'standard',
              'temporary',
            ]).optional(),
            category: id('The category to which it applies.').optional(),
          }),
        ),
      }),
    ).optional(),
    byGrade: gradeRules('Limits by grade, the best first.').optional(),
    watchAbove: decimalText('The share of the limit above which a customer is watched.').optional(),
    overdueMarginDays: whole('Days past due that do not yet count as overdue.', 0, 3660).optional(),
    review: review().optional(),
    orders: orders().optional(),
  }))()

const warningRules = (what: string) =>
  list(
    'an array of rules',
    what,
    z.union(
      [
        policy('measured signal', 'The figure from which a signal counts.', {
          kind: choice('The kind of signal.', MEASURED),
          atLeast: decimalText('The lowest figure that counts, included.'),
          level: id('The level.'),
        }),
        policy('event', 'The level of an event.', {
          kind: choice('The kind of event.', EVENTS),
          level: id('The level.'),
        }),
      ],
      { error: 'a rule: kind, level, and for what is measured atLeast' },
    ),
  )

/** The thresholds of early warning. */
export const warningThresholdsSchema = /* #__PURE__ */ (() =>
  policy('warning thresholds', 'The thresholds of early-warning signals.', {
    levels: names('The levels, the mildest first.'),
    rules: warningRules('The thresholds of signals.'),
    combinations: list(
      'an array of combinations',
      'Rules for several kinds of signals at once.',
      policy('combination', 'A rule by which several kinds of signals raise the level.', {
        atLeast: whole('Minimum number of kinds.', 1, 100),
        of: id('Minimum level of these signals.'),
        level: id('The resulting level.'),
      }),
    ).optional(),
    measures: list(
      'an array of measures',
      'The measures at a level.',
      policy('measures', 'The measures at a level.', {
        level: id('The level.'),
        measures: names('A measure.'),
      }),
    ).optional(),
    customers: list(
      'an array of rules of customers',
      'Rules for single customers.',
      policy('rules of a customer', 'Rules that replace the general ones.', {
        customerId: id('The customer.'),
        rules: warningRules('Its rules.'),
      }),
    ).optional(),
  }))()
