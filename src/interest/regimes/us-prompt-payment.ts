import { addMonthsDay } from '../../calendar/date-steps.js'
import { civilOf, type DayNumber } from '../../calendar/day-number.js'
import { usPromptPayment as series } from '../../rates/series/us-prompt-payment.js'
import { expectInForce, SILENT_ON_ROUNDING, simpleInterest, type Regime } from './regime.js'

const NAME = 'us-prompt-payment'

/**
 * The number of days of the year that begins on a day: the year ends before the same day of the next year, or on 28
 * February if that day does not exist.
 */
function daysOfYear(first: DayNumber): number {
  const next = addMonthsDay(first, 12, 'clamp')
  return next - first + (civilOf(next).day < civilOf(first).day ? 1 : 0)
}

/** United States: federal Prompt Payment Act. */
export const usPromptPayment: Regime = {
  title: 'United States: Prompt Payment Act',
  appliesTo: 'invoices to federal agencies',
  currencies: ['USD'],
  sources: ['31 U.S.C. 3902', '5 CFR 1315.10 and 1315.17'],
  practice: [
    ...SILENT_ON_ROUNDING,
    'the day of payment is charged',
    'a claim filed under the Contract Disputes Act stops the interest, and wrong banking data postpones it (1315.10(a)(5)(i), (8)): choose asOf and dueDate accordingly',
    'one year is counted from the first charged day; a year that begins on 29 February ends on 28 February',
  ],
  answer({ due, table }) {
    expectInForce(due + 1, 'dueDate', 'interest that starts', '1995-01-01')
    return {
      policy: simpleInterest(
        { reference: NAME, margin: '0', fixing: 'at-start' },
        {
          dayCount: 'ACT/360',
          compounding: { every: '30-days' },
          minimum: { USD: { amount: '1.00', effect: 'waive-below' } },
          cap: { days: daysOfYear(due + 1) },
        },
      ),
      rates: { [NAME]: table(NAME, series, 'the rate of the Treasury') },
    }
  },
}
