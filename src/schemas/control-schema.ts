import * as z from 'zod'
import { BUSINESS_DAY_CONVENTIONS } from '../calendar/business-day-convention.js'
import { agingScheduleSchema } from './aging-schema.js'
import { checkedCalendarSchema } from './calendar-schema.js'
import { policy } from './composites.js'
import { escalationPolicySchema } from './escalation-schema.js'
import { choice, mark } from './leaves.js'

const convention = () =>
  choice('Which days of a delay are counted.', [
    'due+1..asOf',
    'exclude-payment-day',
    'exclude-due-and-payment-day',
    'include-due-day',
  ])

/** What a company has decided about its receivables. */
export const controlPolicySchema = /* #__PURE__ */ (() =>
  policy('control policy', 'What a company has decided about its receivables.', {
    schema: mark('receivables/control-policy@1'),
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
  }))()
