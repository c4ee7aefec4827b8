import * as z from 'zod'
import { BUSINESS_DAY_CONVENTIONS } from '../calendar/business-day-convention.js'
import { DUE_BASELINES } from '../terms/prepare-rule.js'
import { byCurrency, list, policy } from './composites.js'
import { choice, decimalText, flag, formedText, id, mark, whole } from './leaves.js'

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/

const baseline = (what: string) => choice(what, DUE_BASELINES)
const kind = <const Kind extends string>(name: Kind) =>
  z.literal(name, { error: `'${name}'` }).describe('The kind.')
const dayOfMonth = (what: string) => whole(what, 1, 31)
const monthDay = (what: string) => formedText(what, 'a day of the year written MM-DD', MONTH_DAY, 5)

const dateStep = () =>
  z
    .discriminatedUnion(
      'kind',
      [
        policy('date step', 'Adds calendar days.', {
          kind: kind('add-days'),
          days: whole('The number; a negative number moves back.', -36_525, 36_525),
        }),
        policy('date step', 'Adds business days.', {
          kind: kind('add-business-days'),
          days: whole('The number; a negative number moves back.', -36_525, 36_525),
        }),
        policy('date step', 'Adds months.', {
          kind: kind('add-months'),
          months: whole('The number; a negative number moves back.', -1200, 1200),
          roll: choice('Whether a month end remains a month end.', ['clamp', 'end-of-month']),
        }),
        policy('date step', 'Moves to the last day of the month.', { kind: kind('end-of-month') }),
        policy('date step', 'Moves to a day of the same month.', {
          kind: kind('day-of-month'),
          day: dayOfMonth('The day; 31 is clipped to the length of the month.'),
        }),
        policy('date step', 'Moves on to the first of these days of the month.', {
          kind: kind('next-day-of-month'),
          days: list('days of the month', 'The payment days.', dayOfMonth('A day of the month.'))
            .min(1)
            .max(31),
          landing: choice('Whether a payment day itself remains.', ['on-or-after', 'after']),
        }),
        policy('date step', 'Moves on to a day of the week.', {
          kind: kind('next-weekday'),
          weekday: whole('1 Monday to 7 Sunday.', 1, 7),
        }),
        policy('date step', 'A day after the cut-off counts as the first of the next month.', {
          kind: kind('cut-off'),
          day: whole('The last day that stays; zero and below count back from the month end.', -27, 31),
        }),
        policy('date step', 'Bands of days of the month, each with its result.', {
          kind: kind('day-bands'),
          bands: list(
            'bands of days',
            'The bands, ascending; the last reaches through day 31.',
            policy('band of days', 'A band of days of the month.', {
              through: dayOfMonth('The last day of the band, included.'),
              addMonths: whole('The number of months until the result.', 0, 12),
              day: dayOfMonth('The day of that month.'),
            }),
          ).min(1),
        }),
      ],
      { error: 'a date step: an object with a kind' },
    )
    .describe('A step from the baseline to the day.')

const dateSteps = (what: string) => list('an array of at most 20 date steps', what, dateStep()).max(20)

const instalmentPart = () =>
  z
    .discriminatedUnion(
      'kind',
      [
        policy('part of an invoice', 'The rest after the earlier lines.', { kind: kind('remainder') }),
        policy('part of an invoice', 'A fraction of the whole amount.', {
          kind: kind('share-of-total'),
          share: decimalText('The fraction.'),
        }),
        policy('part of an invoice', 'A fraction of the rest after the earlier lines.', {
          kind: kind('share-of-remainder'),
          share: decimalText('The fraction.'),
        }),
        policy('part of an invoice', 'A fraction of the amount without tax.', {
          kind: kind('share-of-net'),
          share: decimalText('The fraction.'),
        }),
        policy('part of an invoice', 'One of several equal parts of the whole amount.', {
          kind: kind('equal-part'),
          of: whole('The number of parts.', 1, 1000),
        }),
        policy('part of an invoice', 'A fixed amount.', {
          kind: kind('fixed'),
          amounts: byCurrency('The amount for each currency.', decimalText('The amount.')),
        }),
      ],
      { error: 'a part of an invoice: an object with a kind' },
    )
    .describe('The part of the invoice.')

const discountTerms = () =>
  policy('discount', 'A discount for paying early.', {
    rate: decimalText("The discount as a fraction of the instalment: '0.02' is 2 %."),
    baseline: baseline('The day from which the window counts; if absent, that of the due rule.').optional(),
    steps: dateSteps('The steps from the baseline to the last day of the window, included.'),
  })

const instalmentTerms = () =>
  policy('instalment of terms', 'The amount, its due rule and its discounts.', {
    part: instalmentPart(),
    due: policy('due rule', 'A baseline and ordered date steps.', {
      baseline: baseline('The day from which the rule counts.'),
      steps: dateSteps('The steps from there, in order; without steps, the baseline itself.'),
    }),
    discounts: list(
      'an array of discounts',
      'The discounts for paying it early, the soonest window first.',
      discountTerms(),
    ),
    roundTo: byCurrency(
      'The unit to which the amount is rounded half-up, for each currency.',
      decimalText('The unit.'),
    ).optional(),
  })

/** Payment terms as plain data. */
export const paymentTermsSchema = /* #__PURE__ */ (() =>
  policy('payment terms', 'Payment terms as plain data: a list of instalments with due rules.', {
    schema: mark('receivables/terms@1'),
    instalments: list('1 to 1000 instalments', 'The instalments in order.', instalmentTerms())
      .min(1)
      .max(1000),
    sequential: flag('Whether each instalment counts from the due date of the previous one.').optional(),
    businessDays: policy('business-day rule', 'What happens to a day that is not a business day.', {
      calendar: id('The id of the holiday calendar that resolution must be given.'),
      convention: choice('How such a day moves.', BUSINESS_DAY_CONVENTIONS),
      appliesTo: choice('Whether the last days of discount windows move too.', [
        'due-dates',
        'due-dates-and-discounts',
      ]),
    }).optional(),
    closedPeriods: list(
      'an array of closed periods',
      'The periods in which the customer does not pay.',
      policy('closed period', 'Days of every year on which the customer does not pay.', {
        from: monthDay('The first closed day, written MM-DD.'),
        to: monthDay('The last closed day, written MM-DD, included.'),
      }),
    )
      .max(366)
      .optional(),
  }))()
