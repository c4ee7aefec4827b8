import { DAY_COUNTS } from '../../calendar/day-count-convention.js'
import { at, expectChoice } from '../../kernel/expect.js'
import { underPath } from '../../kernel/under-path.js'
import type { InterestPolicy, ReferenceRate } from '../policy.js'
import { addMargin } from '../../rates/add-margin.js'
import { rateAt } from '../../rates/rate-at.js'
import { ecbLatePaymentReference } from '../../rates/series/ecb-late-payment-reference.js'
import { DIRECTIVE_COMPENSATION, irishCompensation } from './compensation.js'
import {
  expectContract,
  expectInForce,
  factDay,
  isFrom,
  SILENT,
  SILENT_ON_ROUNDING,
  simpleInterest,
  type Regime,
  type RegimeAnswer,
  type RegimeCase,
} from './regime.js'

const ECB = 'ecb-late-payment'
const DIRECTIVE = 'Directive 2011/7/EU, articles 2, 3 and 6'

/** The ECB reference rate plus a margin, with the fixed compensation of the directive. */
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

/** The directive, if no national law is chosen. */
export const eu20117: Regime = {
  title: 'European Union: Directive 2011/7/EU',
  appliesTo: 'commercial transactions between undertakings, or with public authorities, in a euro state',
  currencies: ['EUR'],
  sources: [DIRECTIVE],
  practice: [
    ...SILENT_ON_ROUNDING,
    'the directive specifies neither whether the rate floats after the default nor the day count: supply both as facts',
  ],
  answer(asked) {
    expectContract(asked, '2013-03-16')
    expectInForce(asked.due + 1, 'dueDate', 'interest that starts', '2013-03-16')
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
  sources: [
    'S.I. No. 580 of 2012, regulations 4 and 9 and the schedule',
    DIRECTIVE,
    'enterprise.gov.ie: only one ECB rate applies, that in force on the payment date',
  ],
  practice: [...SILENT, 'the compensation depends on the debt on its due date, before part payments'],
  answer(asked) {
    expectContract(asked, '2013-03-16')
    expectInForce(asked.due, 'dueDate', 'a payment date', '2013-03-16')
    const compensation = irishCompensation(asked.principal, asked.scale)
    // Nothing is charged yet, so the rate for a future due date need not be known.
    if (asked.asOf <= asked.due) return { ...ecbPlus(asked, '0.08', 'at-start'), compensation }
    const table = asked.table(ECB, ecbLatePaymentReference, 'the half-yearly reference rate of the ECB')
    const path = at('rates', ECB)
    const margins = [{ from: '2013-03-16', margin: '0.08' }]
    const raised = underPath('table', path, () => addMargin(table, { id: ECB, margins }))
    const fixed = rateAt(raised, path, asked.due, 'dueDate')
    return { policy: simpleInterest({ annual: fixed }), compensation }
  },
}

/** France between businesses. */
export const frL44110: Regime = {
  title: 'France: Code de commerce L441-10',
  appliesTo: 'professional buyers and sellers; the default rate if the contract specifies none',
  currencies: ['EUR'],
  sources: ['Code de commerce, articles L441-10 and D441-5'],
  practice: [
    ...SILENT,
    'the principal includes VAT',
    'a rate in the contract may not be below three times the legal rate; the default rate stays ECB + 10 even if that limit is higher',
    'the half-yearly rate and the compensation apply from 1 January 2013; the compensation is not due if the payment period had begun before',
  ],
  answer(asked) {
    expectInForce(asked.due + 1, 'dueDate', 'interest that starts', '2013-01-01')
    return ecbPlus(asked, '0.10', 'floating')
  },
}

/** France, public buyers. */
export const frPublic: Regime = {
  title: 'France: public procurement, Code de la commande publique R2192-31',
  appliesTo: 'public buyers',
  currencies: ['EUR'],
  sources: [
    'Code de la commande publique, article R2192-31',
    'Décret 2013-269: contracts from 16 March 2013, where the time to pay began on 1 May 2013 or later',
  ],
  practice: SILENT,
  answer(asked) {
    expectContract(asked, '2013-03-16')
    expectInForce(asked.due, 'dueDate', 'a due date', '2013-05-01')
    return ecbPlus(asked, '0.08', 'at-start')
  },
}

/** Italy. */
export const it2312002: Regime = {
  title: 'Italy: D.Lgs. 231/2002',
  appliesTo: 'commercial transactions; sectors with their own rates are not covered',
  currencies: ['EUR'],
  sources: ['D.Lgs. 231/2002, articles 1, 4 to 6 and 11', DIRECTIVE],
  practice: [
    ...SILENT,
    'interest below 5 euros is not owed under contracts before 1 January 2013 (article 1)',
  ],
  answer(asked) {
    const contract = factDay(asked.facts, 'contractDate')
    expectInForce(contract, 'facts.contractDate', 'a contract', '2002-08-08')
    if (isFrom(contract, '2013-01-01')) return ecbPlus(asked, '0.08', 'floating')
    const minimum = { EUR: { amount: '5.00', effect: 'waive-below' } } as const
    const { policy, rates } = ecbPlus(asked, '0.07', 'floating', { minimum })
    return rates === undefined ? { policy } : { policy, rates }
  },
}
