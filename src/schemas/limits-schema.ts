import * as z from 'zod'
import { DECISIONS } from '../limits/order-decision.js'
import { EVENTS, MEASURED } from '../limits/warning-rules.js'
import { byCurrency, list, policy } from './composites.js'
import { choice, decimal, id, mark, whole } from './leaves.js'

const MANY = 1_000_000
const MANY_DAYS = 4_000_000

const effect = () => choice('What becomes of an order.', ['needs-approval', 'hold', 'reject'])
const decision = () => choice('What becomes of an order.', DECISIONS)
const above = (what: string) =>
  policy('bound', what, {
    above: whole('The bound, which may be reached.', 0, MANY),
    effect: effect().optional(),
  })

const gradeRule = () =>
  policy('grade rule', 'What orders of one credit grade need.', {
    grade: id('The grade.'),
    decision: decision().optional(),
    prepaymentShare: decimal('The share paid before delivery, as a fraction.').optional(),
    limit: byCurrency('The most credit, per currency.', decimal('The limit.').nullable()).optional(),
  })

/** The rules of a company for orders on credit. */
export const orderPolicySchema = /* #__PURE__ */ (() =>
  policy('order policy', 'What a company asks of an order on credit.', {
    schema: mark('receivables/order-policy@1').optional(),
    atLimit: choice('Whether the limit may be reached exactly.', ['allowed', 'held']).optional(),
    overLimit: effect().optional(),
    watchAbove: decimal('The share of the limit above which a customer is watched.').optional(),
    overdueTolerance: policy('overdue tolerance', 'How much overdue debt is tolerated.', {
      days: whole('Days past due that do not count.', 0, MANY_DAYS),
      amount: byCurrency('The most overdue, per currency.', decimal('The amount.')),
      effect: effect().optional(),
    }).optional(),
    grades: list('an array of rules by grade', 'Rules by grade, the best first.', gradeRule()).optional(),
    prepaymentShare: decimal('The share of every order paid before delivery.').optional(),
    guarantee: policy('guarantee policy', 'Which orders need a guarantee.', {
      fromAmount: byCurrency('From which amount on, per currency.', decimal('The amount.')),
      effect: effect().optional(),
    }).optional(),
    behaviour: policy('behaviour rules', 'What the payment record does.', {
      habituallyLate: effect().optional(),
      unknown: decision().optional(),
      longestDelay: above('The longest delay in days.').optional(),
      brokenPromises: above('Broken promises.').optional(),
    }).optional(),
    anomaly: policy('anomaly rule', 'What becomes of an unusual order.', {
      effect: effect(),
      insufficientData: decision(),
    }).optional(),
  }))()

const rule = () =>
  z.union(
    [
      policy('threshold', 'From when a measured signal counts.', {
        kind: choice('The signal.', MEASURED),
        atLeast: decimal('From this figure on.'),
        level: id('The level.'),
      }),
      policy('event rule', 'What an event counts.', {
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
    rules: list('an array of rules', 'From when signals count.', rule()),
    combinations: list(
      'an array of combinations',
      'Several kinds of signals at once.',
      policy('combination', 'How many kinds at which level raise it.', {
        atLeast: whole('So many kinds.', 1, 100),
        of: id('At this level or above.'),
        level: id('The level they raise it to.'),
      }),
    ).optional(),
    measures: list(
      'an array of measures by level',
      'What is done at a level.',
      policy('measures', 'What is done.', {
        level: id('The level.'),
        measures: list('an array of measures', 'What is done.', id('A measure.')),
      }),
    ).optional(),
    customers: list(
      'an array of customers',
      'Rules of single customers.',
      policy('customer rules', 'Rules that take the place of the general ones, kind by kind.', {
        customerId: id('The customer.'),
        rules: list('an array of rules', 'From when signals count.', rule()),
      }),
    ).optional(),
  }))()
