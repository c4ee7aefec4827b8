import { writeDay } from '../../calendar/day-number.js'
import { expectInForce, factDay, optionalDay, SILENT, simpleInterest, type Regime } from './regime.js'

/** Days from receipt to the last day of payment in time: the day of receipt is the first of sixty. */
const LAST_DAY = 59

/** Japan: subcontract payments. */
export const jpSubcontract: Regime = {
  title: 'Japan: delay interest on subcontract payments',
  appliesTo:
    'payments by parent enterprises to subcontractors; from 1 January 2026 also unfair reductions: facts.reducedOn',
  currencies: ['JPY'],
  sources: [
    'Toriteki Act, article 6, and before 1 January 2026 the Subcontract Act, article 4-2: from the day after 60 days from receipt, counted with that day',
    'Fair Trade Commission, Rule No. 9 of 2025, in force from 1 January 2026, and before it Rule No. 1 of 1962 as it last stood: 14.6 % a year',
  ],
  practice: [
    ...SILENT,
    'the period runs from receipt of the goods; the due date is not used',
    'the amount of an unfair reduction bears interest from the day of the reduction if that is later (article 6(2))',
  ],
  answer({ facts }) {
    const received = factDay(facts, 'deliveredOn')
    const reduced = optionalDay(facts, 'reducedOn')
    if (reduced !== undefined) expectInForce(reduced, 'facts.reducedOn', 'a reduction', '2026-01-01')
    const due = Math.max(received + LAST_DAY, (reduced ?? received) - 1)
    return {
      policy: simpleInterest({ annual: '0.146' }),
      due,
      reasons: [
        {
          code: 'regime.own-clock',
          params: { deliveredOn: writeDay(received), lastDay: writeDay(due, 'facts.deliveredOn') },
        },
      ],
    }
  },
}
