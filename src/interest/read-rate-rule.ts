import { refuse } from '../kernel/error.js'
import {
  at,
  expectChoice,
  expectKeys,
  expectRecord,
  expectText,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readDecimal, type ExactDecimal } from '../numbers/read-decimal.js'
import { compileRates } from '../rates/compiled-rates.js'
import type { RatePer } from './clock.js'
import type { Plan } from './plan.js'
import { constantCourse, referenceCourse } from './rate-course.js'

type RateRule = Pick<Plan, 'course' | 'per' | 'fixing'>

const KINDS = ['annual', 'monthly', 'daily', 'reference'] as const

/** Number of periods in the year by which rates are compared. */
const PERIODS = { annual: 1n, monthly: 12n, daily: 365n } as const
const PERS = { annual: 'year', monthly: '30-days', daily: 'day' } as const satisfies Record<string, RatePer>

/** Reads the rate of a policy; `ceiling` is the maximum yearly rate. */
export function readRateRule(
  input: unknown,
  rates: unknown,
  ceiling: ExactDecimal | undefined,
  path: string,
): RateRule {
  const rate = expectRecord(input, path, `a rate: one of ${KINDS.join(', ')}`)
  const named = KINDS.filter((kind) => rate[kind] !== undefined)
  const [kind] = named
  if (kind === undefined) return refuse('input.missing', path, `one of ${KINDS.join(', ')}`, undefined)
  if (named.length > 1) return refuse('input.conflict', path, `only one of ${named.join(', ')}`, input)
  if (kind === 'reference') return readReference(rate, rates, ceiling, path)
  expectKeys(rate, [kind], path)
  return readConstant(readRate(rate[kind], PERIODS[kind], at(path, kind)), kind, ceiling)
}

/** A rate of 1,000 % a year or more is refused: it is a percentage entered as a fraction. */
function readRate(input: unknown, periods: bigint, path: string): ExactDecimal {
  const rate = readDecimal(input, path)
  if (rate.units < 0n || rate.units * periods >= 10n * 10n ** BigInt(rate.scale)) {
    return refuse(
      'input.range',
      path,
      'a rate as a fraction (0.08 is 8 %), from 0 to below 1,000 % a year',
      input,
    )
  }
  return rate
}

function readConstant(
  rate: ExactDecimal,
  kind: keyof typeof PERIODS,
  ceiling: ExactDecimal | undefined,
): RateRule {
  const isOver =
    ceiling !== undefined &&
    rate.units * PERIODS[kind] * 10n ** BigInt(ceiling.scale) > ceiling.units * 10n ** BigInt(rate.scale)
  return isOver
    ? { course: constantCourse(ceiling, 'capped'), per: 'year', fixing: 'floating' }
    : { course: constantCourse(rate, undefined), per: PERS[kind], fixing: 'floating' }
}

function readReference(
  rate: UnknownRecord,
  rates: unknown,
  ceiling: ExactDecimal | undefined,
  path: string,
): RateRule {
  expectKeys(rate, ['reference', 'margin', 'multiplier', 'fixing', 'segmentAt'], path)
  const reference = expectText(rate['reference'], at(path, 'reference'), 'the key of a rate table')
  const { segmentAt, multiplier } = rate
  const everyEntry =
    segmentAt !== undefined &&
    expectChoice(segmentAt, ['change', 'every-entry'], at(path, 'segmentAt')) === 'every-entry'
  const fixing = expectChoice(rate['fixing'], ['at-start', 'floating', 'at-each-rest'], at(path, 'fixing'))
  const tables = expectRecord(rates, 'rates', `rate tables by name, with '${reference}'`)
  const place = at('rates', reference)
  const table = compileRates(Object.hasOwn(tables, reference) ? tables[reference] : undefined, place)
  const rule = {
    multiplier:
      multiplier === undefined ? { units: 1n, scale: 0 } : readFactor(multiplier, at(path, 'multiplier')),
    margin: readMargin(rate['margin'], at(path, 'margin')),
    ceiling,
    everyEntry,
  }
  return { course: referenceCourse(table, place, rule), per: 'year', fixing }
}

function readMargin(input: unknown, path: string): ExactDecimal {
  const margin = readDecimal(input, path)
  const one = 10n ** BigInt(margin.scale)
  return margin.units > 2n * one || margin.units < -one
    ? refuse(
        'input.range',
        path,
        'a margin as a fraction from -1 to 2 (0.08 is eight percentage points)',
        input,
      )
    : margin
}

function readFactor(input: unknown, path: string): ExactDecimal {
  const factor = readDecimal(input, path)
  return factor.units < 0n || factor.units > 10n * 10n ** BigInt(factor.scale)
    ? refuse('input.range', path, 'a factor from 0 to 10', input)
    : factor
}
