import { DAY_COUNTS } from '../../calendar/day-count-convention.js'
import { at, expectChoice } from '../../kernel/expect.js'
import { underPath } from '../../kernel/under-path.js'
import type { InterestPolicy, ReferenceRate } from '../policy.js'
import { addMargin } from '../../rates/add-margin.js'
import { rateAt } from '../../rates/rate-at.js'
import { ecbLatePaymentReference } from '../../rates/series/ecb-late-payment-reference.js'
import { DIRECTIVE_COMPENSATION } from './compensation.js'
import {
  expectInForce,
  factDay,
  optionalDay,
  SILENT,
  SILENT_ON_ROUNDING,
  simpleInterest,
  type Regime,
  type RegimeAnswer,
  type RegimeCase,
} from './regime.js'

const ECB = 'ecb-late-payment'
const DIRECTIVE = 'Directive 2011/7/EU, articles 2, 3 and 6'

/** ECB reference plus a margin, with the fixed compensation of the directive. */
function ecbPlus(
  asked: RegimeCase,
  margin: string,
  fixing: ReferenceRate['fixing'],
  more: Partial<InterestPolicy> = {},
): RegimeAnswer {
  return {
    policy: simpleInterest({ reference: ECB, margin, fixing }, more),
    rates: { [ECB]: asked.table(ECB, ecbLatePaymentReference, 'the half-yearly reference rate of the ECB') },
    compensation: DIRECTIVE_COMPENSATION,
  }
}

/** The directive where a state leaves its own answer open. */
export const eu20117: Regime = {
  title: 'European Union: Directive 2011/7/EU',
  appliesTo: 'commercial transactions between undertakings, or with public authorities, in a euro state',
  currencies: ['EUR'],
  sources: [DIRECTIVE],
  practice: [
    ...SILENT_ON_ROUNDING,
    'the directive does not say whether the rate floats after the default, nor the day count: both are facts here',
  ],
  answer(asked) {
    const contract = optionalDay(asked.facts, 'contractDate')
    if (contract !== undefined) expectInForce(contract, 'facts.contractDate', 'a contract', '2013-03-16')
    const fixing = expectChoice(asked.facts['fixing'], ['at-start', 'floating'], 'facts.fixing')
    const dayCount = expectChoice(asked.facts['dayCount'], DAY_COUNTS, 'facts.dayCount')
    return ecbPlus(asked, '0.08', fixing, { dayCount })
  },
}

/** Ireland. */
export const ie: Regime = {
  title: 'Ireland: late payment in commercial transactions',
  appliesTo: 'commercial transactions between undertakings, or with public authorities',
  currencies: ['EUR'],
  sources: [DIRECTIVE, 'enterprise.gov.ie: only one ECB rate applies, that in force on the payment date'],
  practice: [
    ...SILENT,
    'compensation: the least of the directive; the Irish scale by size was not confirmed',
  ],
  answer(asked) {
    expectInForce(asked.due, 'dueDate', 'a payment date', '2013-03-16')
    const table = asked.table(ECB, ecbLatePaymentReference, 'the half-yearly reference rate of the ECB')
    const path = at('rates', ECB)
    const margins = [{ from: '2013-03-16', margin: '0.08' }]
    const raised = underPath('table', path, () => addMargin(table, { id: ECB, margins }))
    const fixed = rateAt(raised, path, asked.due, 'dueDate')
    return { policy: simpleInterest({ annual: fixed }), compensation: DIRECTIVE_COMPENSATION }
  },
}

/** France between businesses. */
export const frL44110: Regime = {
  title: 'France: Code de commerce L441-10',
  appliesTo: 'professional buyers and sellers; the default rate where the contract names none',
  currencies: ['EUR'],
  sources: ['Code de commerce, articles L441-10 and D441-5'],
  practice: [
    ...SILENT,
    'the principal includes VAT',
    'a rate in the contract may not be below three times the legal rate; the default rate stays ECB + 10 even where that limit is higher',
  ],
  answer: (asked) => ecbPlus(asked, '0.10', 'floating'),
}

/** France, public buyers. */
export const frPublic: Regime = {
  title: 'France: public procurement, Code de la commande publique R2192-31',
  appliesTo: 'public buyers',
  currencies: ['EUR'],
  sources: ['Code de la commande publique, article R2192-31'],
  practice: SILENT,
  answer: (asked) => ecbPlus(asked, '0.08', 'at-start'),
}

/** Italy. */
export const it2312002: Regime = {
  title: 'Italy: D.Lgs. 231/2002',
  appliesTo: 'commercial transactions; sectors with rates of their own are not covered',
  currencies: ['EUR'],
  sources: ['D.Lgs. 231/2002, articles 4 to 6', DIRECTIVE],
  practice: SILENT,
  answer(asked) {
    const contract = factDay(asked.facts, 'contractDate')
    expectInForce(contract, 'facts.contractDate', 'a contract', '2002-01-01')
    const isNew = contract >= factDay({ day: '2013-01-01' }, 'day')
    const answer = ecbPlus(asked, isNew ? '0.08' : '0.07', 'floating')
    if (isNew) return answer
    const { policy, rates } = answer
    return rates === undefined ? { policy } : { policy, rates }
  },
}
