import { deBasiszinssatz } from '../../rates/series/de-basiszinssatz.js'
import { DIRECTIVE_COMPENSATION } from './compensation.js'
import {
  expectInForce,
  factDay,
  isFrom,
  partyFact,
  SILENT_ON_ROUNDING,
  simpleInterest,
  type Regime,
} from './regime.js'

const NAME = 'de-basiszinssatz'
/** First day of contracts with nine percentage points and the lump sum. */
const NINE_POINTS = '2014-07-29'

const DEBTORS = ['business', 'public-authority', 'consumer'] as const

/** Germany: BGB § 288. */
export const deBgb288: Regime = {
  title: 'Germany: BGB § 288',
  appliesTo: 'claims for payment; nine points if no consumer is a party, otherwise five',
  currencies: ['EUR'],
  sources: ['BGB §§ 247, 286 to 289, 367', 'EGBGB article 229 § 34', 'Directive 2011/7/EU, article 6'],
  practice: [
    ...SILENT_ON_ROUNDING,
    'four day counts are in use (ACT/ACT, ACT/365F, 30/360, ACT/360): ACT/ACT unless practice.dayCount says otherwise',
    'the day of payment is charged',
    'a continuing obligation from before 29 July 2014 carries nine points for what was performed after 30 June 2016: in that case, supply a later day as facts.contractDate',
    'the lump sum (§ 288(5)) is credited against damages for the costs of legal action',
  ],
  answer({ facts, table }) {
    const contract = factDay(facts, 'contractDate')
    expectInForce(contract, 'facts.contractDate', 'a contract', '2002-01-01')
    const debtor = partyFact(facts, 'debtorKind', ['debtor', 'kind'], DEBTORS) ?? 'business'
    const isNew = isFrom(contract, NINE_POINTS)
    const margin = debtor === 'consumer' ? '0.05' : isNew ? '0.09' : '0.08'
    return {
      policy: simpleInterest({ reference: NAME, margin, fixing: 'floating' }, { dayCount: 'ACT/ACT-ISDA' }),
      rates: { [NAME]: table(NAME, deBasiszinssatz, 'the Basiszinssatz') },
      ...(isNew && debtor !== 'consumer' ? { compensation: DIRECTIVE_COMPENSATION } : {}),
    }
  },
}
