import { expectInForce, SILENT_ON_ROUNDING, simpleInterest, type Regime } from './regime.js'

const NAME = 'br-taxa-legal'

/** Brazil: Civil Code 406. */
export const brCivil406: Regime = {
  title: 'Brazil: Código Civil, article 406',
  appliesTo: 'debts without an agreed rate; contracts usually provide for 1 % a month and a fine',
  currencies: ['BRL'],
  sources: ['Código Civil, articles 389 and 406 (Lei 14.905/2024)', 'Resolução CMN 5.171, article 6'],
  practice: [
    ...SILENT_ON_ROUNDING,
    `no series is shipped: supply the legal rate (Selic less IPCA, at least zero) as rates['${NAME}'], with an entry of twelve times the monthly rate for each month`,
    'a month counts 30 days and part of a month counts pro rata (30E/360-ISDA); the calculator of the Banco Central uses the actual days of that month',
    'the debt is corrected by the IPCA in addition to this interest (article 389): the principal is the corrected amount',
  ],
  answer({ due, table }) {
    expectInForce(due + 1, 'dueDate', 'interest that starts', '2024-08-30')
    return {
      policy: simpleInterest(
        { reference: NAME, margin: '0', fixing: 'floating' },
        { dayCount: '30E/360-ISDA' },
      ),
      rates: { [NAME]: table(NAME, undefined, 'twelve times the monthly legal rate') },
    }
  },
}
