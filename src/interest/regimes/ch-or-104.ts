import { SILENT_ON_ROUNDING, simpleInterest, type Regime } from './regime.js'

/** Switzerland: OR 104. */
export const chOr104: Regime = {
  title: 'Switzerland: Obligationenrecht, article 104',
  appliesTo: 'money debts in default, unless a higher rate was agreed',
  sources: ['OR, articles 102, 104 and 105'],
  practice: [
    ...SILENT_ON_ROUNDING,
    'the law specifies no day count: ACT/ACT unless practice.dayCount says otherwise',
    'between merchants, a bank discount rate above 5 % applies instead (article 104(3)); it is not applied here',
    'default requires a reminder, effective on receipt, or a fixed due date: dueDate is the day before the default begins',
  ],
  answer: () => ({ policy: simpleInterest({ annual: '0.05' }, { dayCount: 'ACT/ACT-ISDA' }) }),
}
