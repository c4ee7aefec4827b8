import { esDemoraComercial } from '../../rates/series/es-demora-comercial.js'
import { DIRECTIVE_COMPENSATION } from './compensation.js'
import { expectInForce, isFrom, SILENT, simpleInterest, type Regime } from './regime.js'

const NAME = 'es-demora-comercial'

/** Spain: Ley 3/2004. */
export const es32004: Regime = {
  title: 'Spain: Ley 3/2004',
  appliesTo: 'commercial transactions between businesses, or with public authorities',
  currencies: ['EUR'],
  sources: ['Ley 3/2004, articles 5, 7 and 8'],
  practice: [
    ...SILENT,
    'the margin rose from seven to eight points on 24 February 2013, for days from then on',
    'the compensation is due if interest starts on or after 24 February 2013; earlier contracts had a transition period of one year, which is not applied',
  ],
  answer({ due, table }) {
    expectInForce(due + 1, 'dueDate', 'interest that starts', '2006-01-01')
    return {
      policy: simpleInterest({ reference: NAME, margin: '0', fixing: 'floating' }),
      rates: { [NAME]: table(NAME, esDemoraComercial, 'the interés de demora') },
      ...(isFrom(due + 1, '2013-02-24') ? { compensation: DIRECTIVE_COMPENSATION } : {}),
    }
  },
}
