import * as z from 'zod'
import { BUSINESS_DAY_CONVENTIONS } from '../calendar/business-day-convention.js'
import { agingScheduleSchema } from './aging-schema.js'
import { checkedCalendarSchema } from './calendar-schema.js'
import { byCurrency, list, policy } from './composites.js'
import {
  behaviourPolicySchema,
  controlGradesSchema,
  controlLimitsSchema,
  termsByGradeSchema,
  warningThresholdsSchema,
} from './control-sections.js'
import { escalationPolicySchema } from './escalation-schema.js'
import { interestPolicySchema } from './interest-schema.js'
import { choice, count, currency, decimalText, flag, id, mark, plainDate, text, whole } from './leaves.js'
import { lossMatrixSchema } from './loss-matrix-schema.js'
import { scorecardSchema } from './scorecard-schema.js'

const convention = () =>
  choice('Which days of a delay are counted.', [
    'due+1..asOf',
    'exclude-payment-day',
    'exclude-due-and-payment-day',
    'include-due-day',
  ])

const names = (what: string) => list('an array of names', what, id('A name.'))

const concession = (what: string) =>
  policy('concession rule', what, {
    grades: names('The grades that are good enough.'),
    difficulties: list(
      'an array of difficulties',
      'The difficulties for which it is there.',
      choice('A difficulty.', ['none', 'temporary', 'lasting', 'unknown']),
    ),
    minYears: count('For how many full years it must have been a customer.', 0),
    keyCustomersOnly: flag('Whether it is for key customers only.'),
    minOnTimeShare: decimalText('The least share of payments in time.'),
    maxBrokenPromises: count('The most broken promises.', 0),
    maxOpenDisputes: count('The most open disputes.', 0),
  })

const approvals = () =>
  policy('approval policy', 'Who approves what.', {
    rules: list(
      'an array of rules',
      'A rule for every kind of request.',
      policy('approval rule', 'The bands of one kind of request.', {
        kind: id('The kind.'),
        bands: list(
          'an array of bands',
          'The bands, ascending; the last has no end.',
          policy('approval band', 'Who approves up to an amount.', {
            upTo: byCurrency('', decimalText('The amount.'))
              .nullable()
              .describe('The largest amount of the band, included; null for any.'),
            roles: names('The roles that approve, in their order.'),
          }),
        ),
      }),
    ),
    stepDays: count('In how many days each step should decide.', 0),
    expiresAfterDays: count('After how many days an undecided request expires.', 0),
    distinctApprovers: flag('Whether one person may decide only one step.'),
    important: policy('importance', 'From which amount a matter is important.', {
      from: byCurrency('The smallest amount.', decimalText('The amount.')),
      role: id('The role that is then heard last.'),
    }),
    assessedKinds: names('The kinds that need the record of an assessment.'),
  })

const settlement = () =>
  policy('settlement', 'Who may grant what.', {
    plans: policy('plan policy', 'What is asked of an instalment plan.', {
      minFirstShare: decimalText('The least share that the first instalment pays.'),
      maxInstalments: count('The most instalments.', 1).optional(),
      maxDays: count('The most days from the first due date to the last.', 0).optional(),
      minInstalment: byCurrency('The smallest instalment.', decimalText('The amount.')).optional(),
    }).optional(),
    concessions: policy('concession policy', 'What each concession takes.', {
      plan: concession('What paying in instalments takes.'),
      grace: concession('What another due date takes.'),
      waiver: concession('What a waiver of late charges takes.'),
    }).optional(),
    approvals: approvals().optional(),
  })

const metrics = () =>
  policy('metrics', 'What is measured of the whole book.', {
    dso: policy('dso', 'Over which periods days sales outstanding are followed.', {
      unit: choice('Weeks, months, quarters or years.', ['iso-week', 'month', 'quarter', 'year']),
      periods: whole('How many whole periods.', 1, 120),
      policy: policy('dso policy', 'How the figures are made.', {
        rollingPeriods: whole('Over how many periods the rolling DSO goes.', 1, 120),
        unapplied: choice('Credit that no item has consumed.', ['apart', 'net']),
        salesBasis: choice('How sales are taken.', ['period', 'monthly-average']),
        countback: policy('countback', 'How is counted back.', {
          zeroSales: choice('A period without sales.', ['skip', 'count-days', 'stop']),
          partialDay: choice('How the days of a part are rounded.', ['none', 'up', 'half-up']),
        }),
      }),
    }).optional(),
    health: list(
      'an array of weights',
      'How the health of the book is weighed.',
      policy('health weight', 'How a figure counts.', {
        id: id('Which component it weighs.'),
        weight: decimalText('The weight, of zero or more.'),
        better: choice('Whether more is better.', ['higher', 'lower']),
      }),
    ).optional(),
  })

const roles = () =>
  policy('roles', 'Who does what, and what does not go together.', {
    names: names('Every role of the company.'),
    assignments: list(
      'an array of assignments',
      'Who holds which role.',
      policy('duty', 'A role of a person.', {
        person: id('The person.'),
        role: id('The role.'),
        caseId: id('The case; every case when absent.').optional(),
      }),
    ),
    separation: list(
      'an array of pairs',
      'Which roles one person must not hold together.',
      policy('incompatible roles', 'Two roles that do not go together.', {
        roles: z.tuple([id('A role.'), id('Another.')], { error: 'two roles' }).describe('The roles.'),
        scope: choice('On one case, or anywhere.', ['case', 'anywhere']),
      }),
    ),
  })

const reviews = () =>
  list(
    'an array of reviews',
    'What is reviewed again and again.',
    policy('review schedule', 'Something that is reviewed again and again.', {
      id: id('The review.'),
      kind: id('What is reviewed.'),
      firstOn: plainDate('The day of the first review.'),
      every: z
        .union(
          [
            policy('months', 'Whole months.', { months: whole('How many.', 1, 1200) }),
            policy('days', 'Whole days.', { days: whole('How many.', 1, 36_600) }),
          ],
          { error: 'months or days' },
        )
        .describe('How often.'),
      lastOn: plainDate('').nullable().describe('The day of the last review; null where there was none.'),
    }),
  )

/** The credit control policy of a company. */
export const controlPolicySchema = /* #__PURE__ */ (() =>
  policy('control policy', 'What a company has decided about its receivables.', {
    schema: mark('receivables/control-policy@1'),
    id: id('The name of the policy.').optional(),
    version: id('Which version of it this is.').optional(),
    effectiveFrom: plainDate('The first day on which it is in force.').optional(),
    source: text('Where it comes from.').optional(),
    currency: currency('The currency in which customers are judged.').optional(),
    aging: agingScheduleSchema,
    escalation: escalationPolicySchema,
    daysPastDue: z
      .union(
        [
          convention(),
          policy('count of days past due', 'How days past due are counted.', {
            convention: convention().optional(),
            roll: choice(
              'Where a due date moves that is not a business day.',
              BUSINESS_DAY_CONVENTIONS,
            ).optional(),
            calendar: checkedCalendarSchema.optional(),
          }),
        ],
        { error: 'the name of a convention, or an object' },
      )
      .describe('How days past due are counted; calendar days, the due date excluded, when absent.')
      .optional(),
    termsByGrade: termsByGradeSchema.optional(),
    interest: interestPolicySchema.optional(),
    behaviour: behaviourPolicySchema.optional(),
    scorecard: scorecardSchema.optional(),
    grades: controlGradesSchema.optional(),
    limits: controlLimitsSchema.optional(),
    warnings: warningThresholdsSchema.optional(),
    settlement: settlement().optional(),
    provision: lossMatrixSchema.optional(),
    metrics: metrics().optional(),
    roles: roles().optional(),
    reviews: reviews().optional(),
  }))()
