import { expectChoice } from '../../kernel/expect.js'
import { refuse } from '../../kernel/error.js'
import { readDecimal } from '../../numbers/read-decimal.js'
import { cnLpr1y } from '../../rates/series/cn-lpr-1y.js'
import { writeRate } from '../../rates/write-rate.js'
import { expectInForce, SILENT, simpleInterest, type Regime } from './regime.js'

const NAME = 'cn-lpr-1y'

/** A factor of 1.3 to 1.5, from a markup of 0.3 to 0.5. */
function multiplierOf(markup: unknown): string {
  const { units, scale } = readDecimal(markup, 'facts.markup')
  const one = 10n ** BigInt(scale)
  if (units * 10n < 3n * one || units * 10n > 5n * one) {
    refuse('input.range', 'facts.markup', 'a markup from 0.3 to 0.5', markup)
  }
  return writeRate(units + one, scale)
}

/** China: sale without a clause on late payment. */
export const cnSalesLpr: Regime = {
  title: 'China: sale contract without a late-payment clause',
  appliesTo: 'sales without a late-payment clause in the contract; breach from 20 August 2019 on',
  currencies: ['CNY'],
  sources: ['Sales Contract Interpretation (as amended on 29 December 2020), article 18(4)'],
  practice: [
    ...SILENT,
    'courts set the markup between 30 % and 50 %: facts.markup',
    'the LPR is fixed at the time of the breach, or floats with every release: facts.fixing',
  ],
  answer({ facts, due, table }) {
    expectInForce(due + 1, 'dueDate', 'a breach', '2019-08-20')
    const fixing = expectChoice(facts['fixing'], ['at-start', 'floating'], 'facts.fixing')
    return {
      policy: simpleInterest({
        reference: NAME,
        margin: '0',
        multiplier: multiplierOf(facts['markup']),
        fixing,
      }),
      rates: { [NAME]: table(NAME, cnLpr1y, 'the one-year loan prime rate') },
    }
  },
}
