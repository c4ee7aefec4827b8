import { readRatio, type Ratio } from '../../numbers/ratio.js'
import { rateAt } from '../../rates/rate-at.js'
import { cnLpr1y } from '../../rates/series/cn-lpr-1y.js'
import { factDay, type RegimeCase } from './regime.js'
import { refuse } from '../../kernel/error.js'
import { at } from '../../kernel/expect.js'

/** The one-year LPR on the day of the contract. */
export function lprAtContract({ facts, table }: RegimeCase): string {
  const day = factDay(facts, 'contractDate')
  const lpr = table('cn-lpr-1y', cnLpr1y, 'the one-year loan prime rate')
  return rateAt(lpr, at('rates', 'cn-lpr-1y'), day, 'facts.contractDate')
}

/** The yearly rate that was agreed. */
export function agreedRate({ facts }: RegimeCase): Ratio {
  const rate = readRatio(facts['agreedAnnualRate'], 'facts.agreedAnnualRate')
  return rate.num < 0n || rate.num >= 10n * rate.den
    ? refuse(
        'input.range',
        'facts.agreedAnnualRate',
        'a yearly rate as a fraction',
        facts['agreedAnnualRate'],
      )
    : rate
}

/** Whether a is below b. */
export const isBelow = (a: Ratio, b: Ratio): boolean => a.num * b.den < b.num * a.den
