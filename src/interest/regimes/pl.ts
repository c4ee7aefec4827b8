import { refuse } from '../../kernel/error.js'
import { toMinor, type Minor } from '../../numbers/minor.js'
import { readRatio, writeRatio } from '../../numbers/ratio.js'
import { expectContract, expectInForce, isFrom, SILENT, simpleInterest, type Regime } from './regime.js'

const NAME = 'pl-statutory-interest'

const zloty = (amount: number, scale: number): Minor => toMinor(BigInt(amount) * 10n ** BigInt(scale))

/** 40, 70 or 100 euros, depending on the debt. */
function eurosBySize(principal: Minor, scale: number): bigint {
  if (principal <= zloty(5000, scale)) return 40n
  return principal < zloty(50_000, scale) ? 70n : 100n
}

/** Converts euros to zloty at the rate supplied by the caller. */
function compensation(rate: unknown, euros: bigint, scale: number): string {
  const { num, den } = readRatio(rate, 'facts.plnPerEur')
  if (num <= 0n) return refuse('input.range', 'facts.plnPerEur', 'zloty for one euro, above zero', rate)
  return writeRatio({ num: num * euros, den }, scale, 'half-up')
}

/** Poland: statutory interest in commercial transactions. */
export const pl: Regime = {
  title: 'Poland: act on counteracting excessive delays in commercial transactions',
  appliesTo: 'commercial transactions',
  currencies: ['PLN'],
  sources: [
    'Act of 8 March 2013, articles 4, 7, 8 and 10',
    'Act of 19 July 2019, Dz.U. 2019 poz. 1649, article 20: the scale for a compensation that became due after 1 January 2020, under older contracts too',
    'kancelaria-stando.pl on article 10',
  ],
  practice: [
    ...SILENT,
    `no series is shipped: supply the published statutory rate as rates['${NAME}']`,
    'compensation is 40, 70 (above 5,000 PLN) or 100 euros (from 50,000 PLN), or 40 euros for any debt if interest starts on or before 1 January 2020, converted at the mean rate of the NBP of the last working day of the month before the due month: facts.plnPerEur; without it no compensation is computed',
    'the rate from before 2020 applies to interest that became due until 1 January 2020 (article 20(3)); for contracts from public procurement opened before that, the earlier law applies throughout (article 20(6)), which is not applied here',
  ],
  answer(asked) {
    const { facts, due, principal, scale, table } = asked
    expectContract(asked, '2013-04-28')
    expectInForce(due + 1, 'dueDate', 'interest that starts', '2013-04-28')
    // The compensation becomes due with the first day of interest, and the scale applies to compensation that became
    // due after 1 January 2020.
    const euros = isFrom(due, '2020-01-01') ? eurosBySize(principal, scale) : 40n
    const rate = facts['plnPerEur']
    return {
      policy: simpleInterest({ reference: NAME, margin: '0', fixing: 'floating' }),
      rates: {
        [NAME]: table(NAME, undefined, 'the statutory interest for delay in commercial transactions'),
      },
      ...(rate === undefined ? {} : { compensation: compensation(rate, euros, scale) }),
    }
  },
}
