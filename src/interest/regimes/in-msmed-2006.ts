import { refuse } from '../../kernel/error.js'
import { partyFact, SILENT_ON_ROUNDING, simpleInterest, type Regime } from './regime.js'

const NAME = 'rbi-bank-rate'

/** India: MSMED Act 2006. */
export const inMsmed2006: Regime = {
  title: 'India: Micro, Small and Medium Enterprises Development Act 2006',
  appliesTo: 'purchases from micro and small suppliers; overrides the contract',
  currencies: ['INR'],
  sources: [
    'MSMED Act 2006, sections 15 and 16',
    'Calcutta High Court, 2024 (8) TMI 652: the rate at each rest',
  ],
  practice: [
    ...SILENT_ON_ROUNDING,
    `no series is shipped: supply the bank rate (not the repo rate) of the Reserve Bank as rates['${NAME}']`,
    'the statute is silent on part months: simple interest by actual days over 365',
    'the due date is the agreed day, at most 45 days from acceptance, or 15 days if none was agreed: the caller determines it',
  ],
  answer({ facts, table }) {
    if (partyFact(facts, 'supplierSize', ['creditor', 'size'], ['micro', 'small']) === undefined)
      refuse('input.missing', 'facts.supplierSize', "one of 'micro', 'small'", undefined)
    return {
      policy: simpleInterest(
        { reference: NAME, margin: '0', multiplier: '3', fixing: 'at-each-rest' },
        { compounding: { every: 'month' } },
      ),
      rates: { [NAME]: table(NAME, undefined, 'the bank rate of the Reserve Bank of India') },
    }
  },
}
