import { agreedRate, isBelow, lprOn } from './cn-agreed-rate.js'
import {
  expectBeforeDue,
  expectContract,
  expectInForce,
  factDay,
  SILENT,
  simpleInterest,
  type Regime,
  type RegimeAnswer,
  type RegimeCase,
} from './regime.js'

/**
 * The earliest day of a contract: the first day of the regulation of 2020, which gave the same interest as that of
 * 2025.
 */
const FROM = '2020-09-01'

/** The agreed rate, at least the one-year LPR at the contract; 0.05 % a day if no rate was agreed. */
function defaultInterest(asked: RegimeCase): RegimeAnswer {
  expectContract(asked, FROM)
  expectBeforeDue(asked)
  if (asked.facts['agreedAnnualRate'] === undefined) return { policy: simpleInterest({ daily: '0.0005' }) }
  const agreed = agreedRate(asked)
  const lpr = lprOn(asked, factDay(asked.facts, 'contractDate'), 'contractDate')
  if (!isBelow(agreed, lpr)) return { policy: simpleInterest({ annual: agreed }) }
  return {
    policy: simpleInterest({ annual: lpr }),
    reasons: [{ code: 'regime.rate-below-floor', params: { floor: lpr } }],
  }
}

const PRACTICE = [
  ...SILENT,
  'an agreed rate below the one-year LPR at the contract is raised to it',
  'a contract made before 1 September 2020 is refused if facts.contractDate gives the day',
  'the due date is the agreed day within the periods of the regulation: the caller determines it',
]

/** China: SME payment regulation of 2020. */
export const cnSme2020: Regime = {
  title: 'China: regulation on payments to small and medium enterprises (2020)',
  appliesTo: 'public bodies and large enterprises that owe small and medium enterprises',
  currencies: ['CNY'],
  sources: ['State Council Order 728, article 15, in force from 1 September 2020 to 31 May 2025'],
  practice: PRACTICE,
  answer(asked) {
    expectInForce(asked.due + 1, 'dueDate', 'a default', '2020-09-01', '2025-05-31')
    return defaultInterest(asked)
  },
}

/** China: SME payment regulation of 2025. */
export const cnSme2025: Regime = {
  title: 'China: regulation on payments to small and medium enterprises (2025)',
  appliesTo: 'public bodies and large enterprises that owe small and medium enterprises',
  currencies: ['CNY'],
  sources: ['State Council Order 802, articles 9 and 17, in force from 1 June 2025'],
  practice: PRACTICE,
  answer(asked) {
    expectInForce(asked.due + 1, 'dueDate', 'a default', '2025-06-01')
    return defaultInterest(asked)
  },
}
