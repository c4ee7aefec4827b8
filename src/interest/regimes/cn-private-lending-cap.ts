import { expectBoolean } from '../../kernel/expect.js'
import { refuse } from '../../kernel/error.js'
import { LAST_DAY, writeDay, type DayNumber } from '../../calendar/day-number.js'
import { readDecimal } from '../../numbers/read-decimal.js'
import { rateTable } from '../../rates/rate-table.js'
import { cnLpr1y } from '../../rates/series/cn-lpr-1y.js'
import { writeRate } from '../../rates/write-rate.js'
import { agreedRate, isBelow, lprOn } from './cn-agreed-rate.js'
import {
  expectBeforeDue,
  expectInForce,
  factDay,
  isFrom,
  optionalDay,
  SILENT,
  simpleInterest,
  type Regime,
  type RegimeAnswer,
  type RegimeCase,
} from './regime.js'

const NAME = 'cn-lpr-1y'
const OWN_TABLE = 'cn-private-lending-caps'
/**
 * From this day the cap is four times the LPR: that of the day of the contract, or that of the day of the suit if the
 * contract is older.
 */
const FROM = '2020-08-20'
/** The cap on claims under the rules of 2015 (articles 26 and 30). */
const EARLIER_CAP = '0.24'
const ASKED = 'facts.earlierRulesAsked'

/** China: the highest rate of private lending. */
export const cnPrivateLendingCap: Regime = {
  title: 'China: private lending, at most four times the one-year LPR',
  appliesTo: 'loans between private parties; for sales only a comparison',
  currencies: ['CNY'],
  sources: [
    'Private-Lending Rules (29 December 2020), articles 25, 28, 29 and 31',
    'Private-Lending Rules (2015), articles 26 and 30, through 19 August 2020',
  ],
  practice: [
    ...SILENT,
    'the cap applies to the agreed rate, the overdue rate and all fees together',
    'if neither a rate nor an overdue rate was agreed, the LPR of the first overdue day applies throughout: omit facts.agreedAnnualRate',
    'if only a rate for the term was agreed, it continues to apply: supply it as facts.agreedAnnualRate',
    'for a contract made before 20 August 2020, the LPR of the day of the suit applies',
  ],
  answer(asked) {
    const { facts, due } = asked
    const contract = factDay(facts, 'contractDate')
    expectBeforeDue(asked)
    const suit = optionalDay(facts, 'suitOn')
    const earlier = facts['earlierRulesAsked']
    const isAsked = earlier === undefined ? undefined : expectBoolean(earlier, ASKED)
    if (facts['agreedAnnualRate'] === undefined) {
      expectInForce(due + 1, 'dueDate', 'an overdue day', FROM)
      return {
        policy: simpleInterest({ reference: NAME, margin: '0', fixing: 'at-start' }),
        rates: { [NAME]: asked.table(NAME, cnLpr1y, 'the one-year loan prime rate') },
      }
    }
    if (isFrom(contract, FROM)) return cappedBy(agreedRate(asked), fourTimes(asked, contract, 'contractDate'))
    const cap = fourTimes(asked, expectSuit(suit), 'suitOn')
    if (isFrom(due + 1, FROM)) return cappedBy(agreedRate(asked), cap)
    expectAsked(isAsked)
    return cappedByBoth(asked, cap)
  },
}

function fourTimes(asked: RegimeCase, day: DayNumber, fact: string): string {
  const { units, scale } = readDecimal(lprOn(asked, day, fact), '')
  return writeRate(units * 4n, scale)
}

function expectSuit(suit: DayNumber | undefined): DayNumber {
  const what = 'the day of the suit, whose LPR caps a contract made before 20 August 2020'
  if (suit === undefined) return refuse('input.missing', 'facts.suitOn', what, undefined)
  expectInForce(suit, 'facts.suitOn', 'a suit', FROM)
  return suit
}

/**
 * The earlier rules apply to the time before if a party asks for them; the article does not say what applies if no
 * party does.
 */
function expectAsked(isAsked: boolean | undefined): void {
  const what = 'true, which states that the claimant requests the rules of 2015'
  if (isAsked === undefined) refuse('input.missing', ASKED, what, undefined)
  if (!isAsked) refuse('input.conflict', ASKED, what, isAsked)
}

const overCap = (cap: string) => ({ code: 'regime.rate-above-cap' as const, params: { cap } })

function cappedBy(agreed: string, cap: string): RegimeAnswer {
  if (!isBelow(cap, agreed)) return { policy: simpleInterest({ annual: agreed }) }
  return { policy: simpleInterest({ annual: cap }), reasons: [overCap(cap)] }
}

/** Overdue before 20 August 2020: 24 % through the day before, the later cap from that day. */
function cappedByBoth(asked: RegimeCase, cap: string): RegimeAnswer {
  const agreed = agreedRate(asked)
  const over = [EARLIER_CAP, ...(isFrom(asked.asOf, FROM) ? [cap] : [])].filter((most) =>
    isBelow(most, agreed),
  )
  const within = (most: string) => (isBelow(most, agreed) ? most : agreed)
  return {
    policy: simpleInterest({ reference: OWN_TABLE, margin: '0', fixing: 'floating' }),
    rates: {
      [OWN_TABLE]: rateTable({
        id: OWN_TABLE,
        entries: [
          { from: writeDay(asked.due + 1), rate: within(EARLIER_CAP) },
          { from: FROM, rate: within(cap) },
        ],
        knownThrough: writeDay(LAST_DAY),
      }),
    },
    reasons: over.map(overCap),
  }
}
