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
  choice('How the days of a delay are counted.', [
    'due+1..asOf',
    'exclude-payment-day',
    'exclude-due-and-payment-day',
    'include-due-day',
  ])

const names = (what: string) => list('an array of names', what, id('A name.'))

const concession = (what: string) =>
  policy('concession rule', what, {
    grades: names('The grades that qualify.'),
    difficulties: list(
      'an array of difficulties',
      'The difficulties that qualify.',
      choice('A difficulty.', ['none', 'temporary', 'lasting', 'unknown']),
    ),
    minYears: count('Minimum number of full years as a customer.', 0),
    keyCustomersOnly: flag('Whether only key customers qualify.'),
    minOnTimeShare: decimalText('Minimum share of payments made on time.'),
    maxBrokenPromises: count('Maximum number of broken promises.', 0),
    maxOpenDisputes: count('Maximum number of open disputes.', 0),
  })

const approvals = () =>
  policy('approval policy', 'Which roles approve which requests.', {
    rules: list(
      'an array of rules',
      'A rule for every kind of request.',
      policy('approval rule', 'The approval bands for one kind of request.', {
        kind: id('The kind of request.'),
        bands: list(
          'an array of bands',
          'The bands, ascending; the last has no end.',
          policy('approval band', 'The roles that approve up to an amount.', {
            upTo: byCurrency('', decimalText('The amount.'))
              .nullable()
              .describe('The largest amount of the band, included; null for any.'),
            roles: names('The roles that approve, in order.'),
          }),
        ),
      }),
    ),
    stepDays: count('Days within which each step should be decided.', 0),
    expiresAfterDays: count('After how many days an undecided request expires.', 0),
    distinctApprovers: flag('Whether one person may decide only one step.'),
    important: policy('importance', 'The amount from which a request is important.', {
      from: byCurrency('The smallest amount.', decimalText('The amount.')),
      role: id('The role that then decides last.'),
    }),
    assessedKinds: names('The kinds that need the record of an assessment.'),
  })

const settlement = () =>
  policy('settlement', 'Plans, concessions and approvals.', {
    plans: policy('plan policy', 'The requirements for an instalment plan.', {
      minFirstShare: decimalText('Minimum share of the first instalment.'),
      maxInstalments: count('Maximum number of instalments.', 1).optional(),
      maxDays: count('Maximum number of days from the first due date to the last.', 0).optional(),
      minInstalment: byCurrency('The smallest instalment.', decimalText('The amount.')).optional(),
    }).optional(),
    concessions: policy('concession policy', 'The conditions of each concession.', {
      plan: concession('The conditions of an instalment plan.'),
      grace: concession('The conditions of a later due date.'),
      waiver: concession('The conditions of a waiver of late charges.'),
    }).optional(),
    approvals: approvals().optional(),
  })

const metrics = () =>
  policy('metrics', 'The metrics of the whole book.', {
    dso: policy('dso', 'The periods for which days sales outstanding are computed.', {
      unit: choice('Weeks, months, quarters or years.', ['iso-week', 'month', 'quarter', 'year']),
      periods: whole('The number of whole periods.', 1, 120),
      policy: policy('dso policy', 'How the figures are computed.', {
        rollingPeriods: whole('The number of periods of the rolling DSO.', 1, 120),
        unapplied: choice('How credit not applied to any item is treated.', ['apart', 'net']),
        salesBasis: choice('The basis of sales.', ['period', 'monthly-average']),
        countback: policy('countback', 'How the countback is done.', {
          zeroSales: choice('How a period without sales is treated.', ['skip', 'count-days', 'stop']),
          partialDay: choice('How the days of a part are rounded.', ['none', 'up', 'half-up']),
        }),
      }),
    }).optional(),
    health: list(
      'an array of weights',
      'The weights of the components of health.',
      policy('health weight', 'The weight of one component.', {
        id: id('The component.'),
        weight: decimalText('The weight, of zero or more.'),
        better: choice('Whether a higher figure is better.', ['higher', 'lower']),
      }),
    ).optional(),
  })

const roles = () =>
  policy('roles', 'Who holds which role, and which roles are incompatible.', {
    names: names('Every role of the company.'),
    assignments: list(
      'an array of assignments',
      'Who holds which role.',
      policy('duty', 'A role held by a person.', {
        person: id('The person.'),
        role: id('The role.'),
        caseId: id('The case; every case if absent.').optional(),
      }),
    ),
    separation: list(
      'an array of pairs',
      'Roles that one person must not hold together.',
      policy('incompatible roles', 'Two incompatible roles.', {
        roles: z.tuple([id('A role.'), id('Another.')], { error: 'two roles' }).describe('The roles.'),
        scope: choice('Whether it applies within one case or everywhere.', ['case', 'anywhere']),
      }),
    ),
  })

const reviews = () =>
  list(
    'an array of reviews',
    'The recurring reviews.',
    policy('review schedule', 'A recurring review.', {
      id: id('The review.'),
      kind: id('The subject of the review.'),
      firstOn: plainDate('The day of the first review.'),
      every: z
        .union(
          [
            policy('months', 'Whole months.', { months: whole('The number.', 1, 1200) }),
            policy('days', 'Whole days.', { days: whole('The number.', 1, 36_600) }),
          ],
          { error: 'months or days' },
        )
        .describe('The interval of the review.'),
      lastOn: plainDate('').nullable().describe('The day of the last review; null where there was none.'),
    }),
  )

/** The credit control policy of a company. */
export const controlPolicySchema = /* #__PURE__ */ (() =>
  policy('control policy', 'The credit-control policy of a company.', {
    schema: mark('receivables/control-policy@1'),
    id: id('The name of the policy.').optional(),
    version: id('The version of the policy.').optional(),
    effectiveFrom: plainDate('The first day on which it is in force.').optional(),
    source: text('The source of the policy.').optional(),
    currency: currency('The currency in which customers are assessed.').optional(),
    aging: agingScheduleSchema,
    escalation: escalationPolicySchema,
    daysPastDue: z
      .union(
        [
          convention(),
          policy('count of days past due', 'How days past due are counted.', {
            convention: convention().optional(),
            roll: choice(
              'How a due date moves that is not a business day.',
              BUSINESS_DAY_CONVENTIONS,
            ).optional(),
            calendar: checkedCalendarSchema.optional(),
          }),
        ],
        { error: 'the name of a convention, or an object' },
      )
      .describe('How days past due are counted; if absent, calendar days without the due date.')
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
