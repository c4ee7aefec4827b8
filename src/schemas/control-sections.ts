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

const effect = () => choice('What becomes of the order; it is held when absent.', EFFECTS).optional()
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
        .describe('Its terms.'),
      prepaymentShare: decimalText('The share of an order that is paid before performance.').optional(),
    }),
  ))()

/** How payment behaviour is judged. */
export const behaviourPolicySchema = /* #__PURE__ */ (() =>
  policy('behaviour policy', 'How payment behaviour is judged.', {
    habitual: policy('rule of habit', 'When a customer is habitually late.', {
      late: whole('At least so many.', 1, 24),
      of: whole('Of the last so many items.', 1, 24),
      byMoreThanDays: count('Late by more than so many days.', 0),
      overdue: choice('Open items that are past due.', ['counted', 'left-out']),
    }).optional(),
    promiseToleranceDays: whole('Days after its last day on which a promise is kept.', 0, 366).optional(),
    paymentIndex: policy('payment index', 'What each delay is worth.', {
      anchors: list(
        'an array of anchors',
        'Points, ascending in days.',
        policy('anchor', 'What a delay is worth.', {
          days: z.int({ error: 'a whole number of days' }).describe('Signed days beyond terms.'),
          index: decimalText('The index for that many days.'),
        }),
      ),
      interpolation: choice('Between two anchors.', ['linear', 'step']),
    }).optional(),
    delayEdges: list(
      'an array of days',
      'Last days of the ranges of delays.',
      count('A last day.', 1),
    ).optional(),
  }))()

/** The grades and their source. */
export const controlGradesSchema = /* #__PURE__ */ (() =>
  policy('grades', 'The grades, and where they come from.', {
    order: grades('Every grade, the best first.'),
    from: choice('Where the grade of a customer comes from.', [
      'record',
      'score',
      'score-else-record',
      'record-else-score',
    ]),
    bands: list(
      'an array of grade bands',
      'The grades of a score, the best first.',
      policy('grade band', 'A grade and the scores that earn it.', {
        grade: id('The grade.'),
        from: decimalText('The least score, included.').optional(),
        to: decimalText('Where the band ends.').optional(),
      }),
    ).optional(),
  }))()

const gradeRules = (what: string) =>
  list(
    'an array of rules by grade',
    what,
    policy('grade rule', 'What orders of one grade need.', {
      grade: id('The grade.'),
      decision: choice('What becomes of its orders.', DECISIONS).optional(),
      prepaymentShare: decimalText('The share that is paid before delivery.').optional(),
      limit: byCurrency('The most that it gets.', decimalText('The limit.').nullable()).optional(),
    }),
  )

const review = () =>
  policy('review policy', 'How limits are moved.', {
    steps: policy('steps', 'How far a limit moves at one review.', {
      up: decimalText('The most that it rises, as a fraction of the limit.'),
      down: decimalText('The most that it falls.'),
    }),
    ceiling: byCurrency('The ceiling.', decimalText('The amount.')).optional(),
    floor: byCurrency('The floor.', decimalText('The amount.')).optional(),
    raiseOnlyIf: policy('conditions', 'What the record must be for a rise.', {
      settledItems: count('At least so many settled items.', 0).optional(),
      weightedDaysLate: decimalText('At most so many days late.').optional(),
      lateShareByAmount: decimalText('At most this share settled late.').optional(),
      nothingOverdue: flag('Nothing overdue on the day.').optional(),
      notHabituallyLate: flag('Not habitually late.').optional(),
    }).optional(),
    noRaiseAt: names('The warning levels at which a limit does not rise.').optional(),
    rounding: policy('rounding', 'To what a limit is rounded.', {
      unit: byCurrency('The unit.', decimalText('The amount.')),
      mode: choice('How.', ROUNDING_MODES),
    }),
  })

const above = (what: string) =>
  policy('threshold', what, { above: count('Above so many.', 0), effect: effect() }).optional()

const orders = () =>
  policy('order policy', 'What is asked of an order.', {
    atLimit: choice('Whether exposure may reach the limit exactly.', ['allowed', 'held']).optional(),
    overLimit: effect(),
    watchAbove: decimalText('The share of the limit above which a customer is watched.').optional(),
    overdueTolerance: policy('tolerance', 'How much overdue debt is tolerated.', {
      days: count('Items up to so many days past due do not count.', 0),
      amount: byCurrency('What the others may come to.', decimalText('The amount.')),
      effect: effect(),
    }).optional(),
    grades: gradeRules('Rules by grade, the best first.').optional(),
    prepaymentShare: decimalText('The share of every order that is paid before delivery.').optional(),
    guarantee: policy('guarantee', 'Which orders need a guarantee.', {
      fromAmount: byCurrency('From this amount on.', decimalText('The amount.')),
      effect: effect(),
    }).optional(),
    behaviour: policy('behaviour rules', 'What the payment record does.', {
      habituallyLate: effect(),
      unknown: choice('Where that is not known.', DECISIONS).optional(),
      longestDelay: above('For a longest delay above so many days.'),
      brokenPromises: above('For more than so many broken promises.'),
    }).optional(),
    anomaly: policy('anomaly', 'What becomes of an unusual order.', {
      effect: choice('What becomes of it.', EFFECTS),
      insufficientData: choice('Where it cannot be judged.', DECISIONS),
    }).optional(),
  })

/** Exposure and limits. */
export const controlLimitsSchema = /* #__PURE__ */ (() =>
  policy('limits', 'How exposure is measured, and which limits there are.', {
    currency: currency('The currency of the limits.'),
    effective: policy('combination', 'How limits are combined and read.', {
      combine: choice('Own limit and that of the grade.', ['smaller-wins', 'own-first']),
      whenNone: choice('Where no limit is in force.', ['no-credit', 'no-limit']),
      zero: choice('What zero means.', ['no-credit', 'no-limit', 'not-set']).optional(),
    }),
    customers: list(
      'an array of limits of customers',
      'Limits of single customers.',
      policy('limits of a customer', 'The limits of one customer.', {
        customerId: id('The customer.'),
        limits: list(
          'an array of dated limits',
          'Its limits.',
          policy('dated limit', 'A limit and the days on which it holds.', {
            from: plainDate('The first day, included.'),
            through: plainDate('The last day, included.').optional(),
            limit: decimalText('The limit.')
              .nullable()
              .describe('The limit: null is no limit, zero is no credit.'),
            kind: choice('A temporary one wins while it lasts.', ['standard', 'temporary']).optional(),
            category: id('The category that it limits.').optional(),
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
        policy('measured signal', 'From which figure a signal counts.', {
          kind: choice('What is measured.', MEASURED),
          atLeast: decimalText('The figure, included.'),
          level: id('The level.'),
        }),
        policy('event', 'What an event counts for.', {
          kind: choice('What happened.', EVENTS),
          level: id('The level.'),
        }),
      ],
      { error: 'a rule: kind, level, and for what is measured atLeast' },
    ),
  )

/** The thresholds of early warning. */
export const warningThresholdsSchema = /* #__PURE__ */ (() =>
  policy('warning thresholds', 'From when signals count as an early warning.', {
    levels: names('The levels, the mildest first.'),
    rules: warningRules('From when signals count.'),
    combinations: list(
      'an array of combinations',
      'Several kinds of signals at once.',
      policy('combination', 'So many kinds raise the level.', {
        atLeast: whole('At least so many kinds.', 1, 100),
        of: id('At this level or above.'),
        level: id('The level that they raise to.'),
      }),
    ).optional(),
    measures: list(
      'an array of measures',
      'What is done at a level.',
      policy('measures', 'What is done at a level.', {
        level: id('The level.'),
        measures: names('What is done.'),
      }),
    ).optional(),
    customers: list(
      'an array of rules of customers',
      'Rules of single customers.',
      policy('rules of a customer', 'Rules in place of the general ones.', {
        customerId: id('The customer.'),
        rules: warningRules('Its rules.'),
      }),
    ).optional(),
  }))()
