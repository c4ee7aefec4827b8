import { expectInForce, SILENT_ON_ROUNDING, simpleInterest, type Regime } from './regime.js'

/** China: the doubled part of the interest on a judgment debt. */
export const cnJudgment: Regime = {
  title: 'China: doubled interest during delayed performance of a judgment',
  appliesTo:
    'the amount awarded by a judgment, excluding ordinary interest, from the end of the period for performance',
  sources: ['Civil Procedure Law, article 264', 'Fa Shi [2014] No. 8, in force from 1 August 2014'],
  practice: [
    ...SILENT_ON_ROUNDING,
    'this is only the doubled part; ordinary interest continues as the judgment states',
    'a judgment in a foreign currency bears the same rate in that currency (article 5)',
    'the day on which the period ends is not charged (article 2 counts from that day, Civil Code 201 excludes it)',
    'a payment is applied to the judgment amount first and to the doubled part last (article 4)',
  ],
  answer({ due }) {
    expectInForce(due + 1, 'dueDate', 'delayed performance', '2014-08-01')
    return {
      policy: simpleInterest({ daily: '0.000175' }, { allocation: ['costs', 'principal', 'interest'] }),
    }
  },
}
