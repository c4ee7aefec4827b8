import type { DayNumber } from '../../calendar/day-number.js'
import { readRatio } from '../../numbers/ratio.js'
import { readDecimal } from '../../numbers/read-decimal.js'
import { rateAt } from '../../rates/rate-at.js'
import { cnLpr1y } from '../../rates/series/cn-lpr-1y.js'
import { writeRate } from '../../rates/write-rate.js'
import type { RegimeCase } from './regime.js'
import { refuse } from '../../kernel/error.js'
import { at } from '../../kernel/expect.js'

/** The one-year LPR on a day given as a fact. */
export function lprOn({ table }: RegimeCase, day: DayNumber, fact: string): string {
  const lpr = table('cn-lpr-1y', cnLpr1y, 'the one-year loan prime rate')
  return rateAt(lpr, at('rates', 'cn-lpr-1y'), day, at('facts', fact))
}

/** The agreed yearly rate, as text: the input may not be plain data. */
export function agreedRate({ facts }: RegimeCase): string {
  const given = facts['agreedAnnualRate']
  const { units, scale } = readDecimal(given, 'facts.agreedAnnualRate')
  return units < 0n || units >= 10n * 10n ** BigInt(scale)
    ? refuse('input.range', 'facts.agreedAnnualRate', 'a yearly rate as a fraction', given)
    : writeRate(units, scale)
}

/** Whether one rate is below another. */
export function isBelow(rate: string, other: string): boolean {
  const [a, b] = [readRatio(rate, ''), readRatio(other, '')]
  return a.num * b.den < b.num * a.den
}
