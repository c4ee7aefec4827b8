import * as z from 'zod'
import { DECISIONS } from '../limits/order-decision.js'
import { EVENTS, MEASURED } from '../limits/warning-rules.js'
import { byCurrency, list, policy } from './composites.js'
import { choice, decimal, id, mark, whole } from './leaves.js'

const MANY = 1_000_000
const MANY_DAYS = 4_000_000

const effect = () => choice('The effect on an order.', ['needs-approval', 'hold', 'reject'])
const decision = () => choice('The effect on an order.', DECISIONS)
const above = (what: string) =>
  policy('bound', what, {
    above: whole('The bound, which may be equalled.', 0, MANY),
    effect: effect().optional(),
  })

const gradeRule = () =>
  policy('grade rule', 'The rules for orders of one credit grade.', {
    grade: id('The grade.'),
    decision: decision().optional(),
    prepaymentShare: decimal('The share paid before delivery, as a fraction.').optional(),
    limit: byCurrency('The maximum credit, per currency.', decimal('The limit.').nullable()).optional(),
  })

/** The rules of a company for orders on credit. */
export const orderPolicySchema = /* #__PURE__ */ (() =>
  policy('order policy', 'The rules of a company for an order on credit.', {
    schema: mark('receivables/order-policy@1').optional(),
    atLimit: choice('Whether exposure may equal the limit.', ['allowed', 'held']).optional(),
    overLimit: effect().optional(),
    watchAbove: decimal('The share of the limit above which a customer is watched.').optional(),
    overdueTolerance: policy('overdue tolerance', 'The tolerated overdue debt.', {
      days: whole('Days past due that do not count.', 0, MANY_DAYS),
      amount: byCurrency('Maximum overdue amount, per currency.', decimal('The amount.')),
      effect: effect().optional(),
    }).optional(),
    grades: list('an array of rules by grade', 'Rules by grade, the best first.', gradeRule()).optional(),
    prepaymentShare: decimal('The share of every order paid before delivery.').optional(),
    guarantee: policy('guarantee policy', 'Which orders need a guarantee.', {
      fromAmount: byCurrency(
        'The amount from which a guarantee is needed, per currency.',
        decimal('The amount.'),
      ),
      effect: effect().optional(),
    }).optional(),
    behaviour: policy('behaviour rules', 'The rules on the payment record.', {
      habituallyLate: effect().optional(),
      unknown: decision().optional(),
      longestDelay: above('The longest delay in days.').optional(),
      brokenPromises: above('Broken promises.').optional(),
    }).optional(),
    anomaly: policy('anomaly rule', 'The rule for an unusual order.', {
      effect: effect(),
      insufficientData: decision(),
    }).optional(),
  }))()

const rule = () =>
  z.union(
    [
      policy('threshold', 'The figure from which a measured signal counts.', {
        kind: choice('The signal.', MEASURED),
        atLeast: decimal('The lowest figure that counts, included.'),
        level: id('The level.'),
      }),
      policy('event rule', 'The level of an event.', {
        kind: choice('The event.', EVENTS),
        level: id('The level.'),
      }),
    ],
    { error: 'a threshold of a measured signal, or an event with its level' },
  )

/** The thresholds of early warning. */
export const warningThresholdsSchema = /* #__PURE__ */ (() =>
  policy('warning thresholds', 'The thresholds of early warning.', {
    schema: mark('receivables/warning-thresholds@1').optional(),
    levels: list('an array of levels', 'The levels, the mildest first.', id('A level.')),
    rules: list('an array of rules', 'The thresholds of signals.', rule()),
    combinations: list(
      'an array of combinations',
      'Rules for several kinds of signals at once.',
      policy('combination', 'The number of kinds, and their level, that raise the level.', {
        atLeast: whole('Minimum number of kinds.', 1, 100),
        of: id('Minimum level of these signals.'),
        level: id('The resulting level.'),
      }),
    ).optional(),
    measures: list(
      'an array of measures by level',
      'The measures at a level.',
      policy('measures', 'The measures.', {
        level: id('The level.'),
        measures: list('an array of measures', 'The measures.', id('A measure.')),
      }),
    ).optional(),
    customers: list(
      'an array of customers',
      'Rules for single customers.',
      policy('customer rules', 'Rules that replace the general ones, kind by kind.', {
        customerId: id('The customer.'),
        rules: list('an array of rules', 'The thresholds of signals.', rule()),
      }),
    ).optional(),
  }))()
