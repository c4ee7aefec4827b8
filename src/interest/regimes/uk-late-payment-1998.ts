import { ukLatePaymentReference } from '../../rates/series/uk-late-payment-reference.js'
import { compensationBySize } from './compensation.js'
import { expectContract, expectInForce, SILENT, simpleInterest, type Regime } from './regime.js'

/** United Kingdom: Late Payment of Commercial Debts (Interest) Act 1998. */
export const ukLatePayment1998: Regime = {
  title: 'United Kingdom: Late Payment of Commercial Debts (Interest) Act 1998',
  appliesTo:
    'goods and services between parties both acting in the course of a business, including public authorities as buyers; excluded only by a substantial contractual remedy',
  currencies: ['GBP'],
  sources: [
    'Late Payment of Commercial Debts (Interest) Act 1998, sections 4 to 6',
    'SI 2002/1675, in force from 7 August 2002',
  ],
  practice: [
    ...SILENT,
    'the day of payment is charged, as an express term would provide (section 4(7))',
    'the fixed sum depends on the debt on its due date, before part payments',
  ],
  answer(asked) {
    const { due, principal, scale, table } = asked
    expectContract(asked, '2002-08-07')
    expectInForce(due + 1, 'dueDate', 'interest that starts', '2002-08-07')
    const name = 'uk-late-payment'
    return {
      policy: simpleInterest({ reference: name, margin: '0.08', fixing: 'at-start' }),
      rates: { [name]: table(name, ukLatePaymentReference, 'the half-yearly reference of SI 2002/1675') },
      compensation: compensationBySize(principal, scale),
    }
  },
}
