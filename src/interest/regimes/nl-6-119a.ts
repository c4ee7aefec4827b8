import { nlHandelsrente } from '../../rates/series/nl-handelsrente.js'
import { DIRECTIVE_COMPENSATION } from './compensation.js'
import { expectInForce, isContractFrom, SILENT, simpleInterest, type Regime } from './regime.js'

const NAME = 'nl-handelsrente'

/** The Netherlands: BW 6:119a. */
export const nl6119a: Regime = {
  title: 'Netherlands: Burgerlijk Wetboek 6:119a',
  appliesTo: 'commercial agreements',
  currencies: ['EUR'],
  sources: ['Burgerlijk Wetboek, articles 6:44, 6:96, 6:119a and 6:120', 'Directive 2011/7/EU, article 6'],
  practice: [
    ...SILENT,
    'interest is added to the principal on the anniversary of the first charged day; the anniversary of 29 February is 28 February',
    'the compensation is due for contracts from 16 March 2013; without facts.contractDate the first charged day decides',
    'on the anniversary, interest is added before a payment of that day is applied',
  ],
  answer(asked) {
    const { due, table } = asked
    expectInForce(due + 1, 'dueDate', 'interest that starts', '2002-12-01')
    return {
      policy: simpleInterest(
        { reference: NAME, margin: '0', fixing: 'floating' },
        { compounding: { every: 'year' } },
      ),
      rates: { [NAME]: table(NAME, nlHandelsrente, 'the wettelijke handelsrente') },
      ...(isContractFrom(asked, '2013-03-16') ? { compensation: DIRECTIVE_COMPENSATION } : {}),
    }
  },
}
