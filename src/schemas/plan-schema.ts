import { PLAN_SCHEMA } from '../settlement/plan-model.js'
import { WAIVER_SCHEMA } from '../settlement/waiver-model.js'
import { document, list, policy } from './composites.js'
import { amount, choice, count, currency, id, mark, plainDate, text, whole } from './leaves.js'

/** A plan to pay a debt in instalments. */
export const instalmentPlanSchema = /* #__PURE__ */ (() =>
  document('instalment plan', 'A plan by which a debt is paid in instalments.', {
    schema: mark(PLAN_SCHEMA),
    currency: currency('ISO 4217 code of all amounts.'),
    total: amount("The debt: the sum of the instalments' amounts."),
    charges: list(
      'an array of charges',
      'The costs of the plan in addition to the debt.',
      policy('charge of a plan', 'A cost of the plan in addition to the debt.', {
        kind: choice('The kind of charge.', ['fee', 'interest', 'late-charge']),
        amount: amount('The amount.'),
        basis: text('Its basis: the clause, the rate and the days.'),
        with: choice('The instalment with which it is paid.', ['first', 'last', 'spread']),
      }),
    ),
    chargeTotal: amount('The sum of the charges.'),
    payableTotal: amount('The debt and the charges.'),
    instalments: list(
      'an array of instalments',
      'The instalments by due date.',
      document('instalment of a plan', 'One instalment of a plan.', {
        number: count('Its number, counted from 1.', 1),
        dueDate: plainDate('Last day of payment in time.'),
        amount: amount('Its part of the debt.'),
        charge: amount('Its part of the charges.'),
        payable: amount('Its part of the debt and of the charges.'),
      }),
    ),
  }))()

/** A conditional waiver of late charges. */
export const lateChargeWaiverSchema = /* #__PURE__ */ (() =>
  document('late charge waiver', 'A conditional waiver of late charges.', {
    schema: mark(WAIVER_SCHEMA),
    agreementId: id('The supplementary agreement.'),
    bindsFrom: plainDate('First day on which it binds.'),
    currency: currency('ISO 4217 code of all amounts.'),
    accrued: amount('The late charges that have accrued.'),
    waived: amount('The waived part of them.'),
    payable: amount('The part of them that is still owed.'),
    milestones: list(
      'an array of milestones',
      'The milestones, in order.',
      policy('milestone', 'A day by which an amount must be paid.', {
        dueDate: plainDate('Last day for the payment, without the days of grace.'),
        amount: amount('The amount to be paid.'),
      }),
    ),
    graceDays: whole('The number of days of grace of a milestone.', 0, 3660),
  }))()
