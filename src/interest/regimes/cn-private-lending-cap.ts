import { readDecimal } from '../../numbers/read-decimal.js'
import { cnLpr1y } from '../../rates/series/cn-lpr-1y.js'
import { writeRate } from '../../rates/write-rate.js'
import { agreedRate, isBelow, lprAtContract } from './cn-agreed-rate.js'
import { expectInForce, factDay, SILENT, simpleInterest, type Regime } from './regime.js'

const NAME = 'cn-lpr-1y'
/** Before this day the rules of 2015 cap interest at 24 %; a contract of before has both, and from here the LPR of the suit. */
const FROM = '2020-08-20'

/** China: the highest rate of private lending. */
export const cnPrivateLendingCap: Regime = {
  title: 'China: private lending, at most four times the one-year LPR',
  appliesTo:
    'loans between private parties, with an agreed rate those of 20 August 2020 or later; for sales only a comparison',
  currencies: ['CNY'],
  sources: ['Private-Lending Rules (29 December 2020), articles 25, 28, 29 and 31'],
  practice: [
    ...SILENT,
    'the cap holds for the agreed rate, the overdue rate and all fees together',
    'where neither a rate nor an overdue rate was agreed: LPR on the first overdue day, kept; then leave facts.agreedAnnualRate away',
    'where only a rate for the term was agreed, it goes on: give it as facts.agreedAnnualRate',
  ],
  answer(asked) {
    const contract = factDay(asked.facts, 'contractDate')
    if (asked.facts['agreedAnnualRate'] === undefined) {
      expectInForce(asked.due + 1, 'dueDate', 'an overdue day', FROM)
      return {
        policy: simpleInterest({ reference: NAME, margin: '0', fixing: 'at-start' }),
        rates: { [NAME]: asked.table(NAME, cnLpr1y, 'the one-year loan prime rate') },
      }
    }
    expectInForce(contract, 'facts.contractDate', 'a contract', FROM)
    const lpr = lprAtContract(asked)
    const agreed = agreedRate(asked)
    const { units, scale } = readDecimal(lpr, '')
    const cap = writeRate(units * 4n, scale)
    const isOver = isBelow(cap, agreed)
    return {
      policy: simpleInterest({ annual: isOver ? cap : agreed }),
      ...(isOver ? { reasons: [{ code: 'regime.rate-above-cap' as const, params: { cap } }] } : {}),
    }
  },
}
