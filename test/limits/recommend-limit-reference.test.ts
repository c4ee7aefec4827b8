import { fc, test as law } from '@fast-check/vitest'
import { expect } from 'vitest'
import { recommendLimit, type LimitMethod } from '../../src/limits/index.js'
import { runs } from '../runs.js'
import {
  fraction,
  least,
  of,
  plus,
  round,
  roundTo,
  smallest,
  text,
  times,
  type Fraction,
} from './reference.js'

const HALF = of(1n, 2n)
const cents = fc.oneof(
  fc.bigInt(0n, 500n),
  fc.bigInt(0n, 99n).map((n) => n * 100_000n),
  fc.bigInt(0n, 10n ** 14n),
)
const signed = fc.tuple(cents, fc.boolean()).map(([amount, isBelow]) => (isBelow ? -amount : amount))
const share = fc.constantFrom('0', '0.05', '0.1', '0.333333', '1')
const fact = (amounts: fc.Arbitrary<bigint>) => fc.option(amounts, { freq: 8 })

/** A method as it is given, and what it comes to in cents, exactly: null where it is not computable. */
interface Made {
  readonly method: LimitMethod
  readonly exact: Fraction | null
}
const write = (amount: bigint | null): string | null => (amount === null ? null : text(amount))
const share1 = (amount: bigint | null, by: string): Fraction | null =>
  amount === null ? null : times(of(amount), fraction(by))

const CLASSES = { A: ['0.5', '0.07'], B: ['0.35', '0.05'] } as const
const FACTORS = { AA: '1', A: '0.8', B: '0.6', C: '0' } as const
const BANDS = [
  ['-4.6', '0'],
  ['-3.9', '0.025'],
  ['0.99', '0.2'],
  [null, '0.25'],
] as const
/** Points and the limit of their band; 3 lies in a hole. */
const POINTS = { 0: '0.00', 2: '0.00', 3: null, 4: '1000.00', 7: '1000.00', 8: '5000.00' } as const

const methods: fc.Arbitrary<Made> = fc.oneof(
  fc.tuple(fact(signed), share, fc.option(fc.tuple(cents, share))).map(([netWorth, by, cap]): Made => {
    const own = share1(netWorth, by)
    const most = cap && times(of(cap[0]), fraction(cap[1]))
    return {
      method: {
        method: 'net-worth',
        netWorth: write(netWorth),
        share: by,
        ...(cap && { cap: { ownBusiness: text(cap[0]), share: cap[1] } }),
      },
      exact: own && most ? least(own, most) : own,
    }
  }),
  fc.tuple(fact(signed), fact(fc.oneof(fc.constant(0n), signed)), share).map(([worth, profit, by]): Made => ({
    method: {
      method: 'tangible-net-worth',
      tangibleNetWorth: write(worth),
      preTaxProfit: write(profit),
      share: by,
    },
    exact: profit === null ? null : worth !== null && profit <= 0n ? of(0n) : share1(worth, by),
  })),
  fc.tuple(fact(signed), fact(cents), fc.constantFrom('A', 'B' as const)).map(([worth, sold, name]): Made => {
    const [one, other] = [share1(worth, CLASSES[name][0]), share1(sold, CLASSES[name][1])]
    const classes = Object.entries(CLASSES).map(([row, [netWorthShare, turnoverShare]]) => ({
      class: row,
      netWorthShare,
      turnoverShare,
    }))
    return {
      method: {
        method: 'class-minimum',
        tangibleNetWorth: write(worth),
        turnover: write(sold),
        class: name,
        classes,
      },
      exact: one && other && least(one, other),
    }
  }),
  fc.array(cents, { maxLength: 5 }).map((limits): Made => {
    const sorted = [...limits].sort((a, b) => (a < b ? -1 : 1))
    const middle = [sorted[(limits.length - 1) >> 1], sorted[limits.length >> 1]] as [bigint, bigint]
    return {
      method: { method: 'trade-references', limits: limits.map(text) },
      exact: limits.length === 0 ? null : times(of(middle[0] + middle[1]), HALF),
    }
  }),
  fc
    .tuple(fact(cents), fc.constantFrom(1, 30, 365, 366), fc.nat(90), fc.nat(15), share)
    .map(([sales, days, termDays, graceDays, taxRate]): Made => ({
      method: { method: 'needs', sales: write(sales), days, termDays, graceDays, taxRate },
      exact:
        sales === null
          ? null
          : times(of(sales * BigInt(termDays + graceDays), BigInt(days)), plus(of(1n), fraction(taxRate))),
    })),
  fc.tuple(fact(cents), share).map(([limit, factor]): Made => ({
    method: { method: 'last-limit', limit: write(limit), factor },
    exact: share1(limit, factor),
  })),
  fc.array(cents, { minLength: 1, maxLength: 4 }).map((amounts): Made => ({
    method: { method: 'sum-of-risks', amounts: amounts.map(text) },
    exact: of(amounts.reduce((a, b) => a + b)),
  })),
  fc.tuple(fact(signed), fact(signed), share).map(([assets, profit, factor]): Made => ({
    method: { method: 'small-customer', netAssets: write(assets), netProfit: write(profit), factor },
    exact:
      assets === null || profit === null ? null : times(times(of(assets + profit), HALF), fraction(factor)),
  })),
  fc
    .tuple(fact(cents), fc.constantFrom('0', '1.5', '3'), fc.constantFrom('AA', 'A', 'B', 'C' as const))
    .map(([monthlySales, termMonths, grade]): Made => ({
      method: {
        method: 'sales-term-factor',
        monthlySales: write(monthlySales),
        termMonths,
        grade,
        factors: Object.entries(FACTORS).map(([name, factor]) => ({ grade: name, factor })),
      },
      exact:
        monthlySales === null
          ? null
          : times(times(of(monthlySales), fraction(termMonths)), fraction(FACTORS[grade])),
    })),
  fc
    .tuple(fact(signed), fc.constantFrom(0, 1, 2, 3 as const), fc.boolean())
    .map(([amount, band, isAtEnd]): Made => {
      const [end, by] = BANDS[band] as (typeof BANDS)[number]
      // A band has its upper end; a hundredth above it the next one begins.
      const figures = {
        '-4.6': ['-4.6', '-99'],
        '-3.9': ['-3.9', '-4.59'],
        '0.99': ['0.99', '-3.89'],
      } as const
      const [atEnd, within] = end === null ? ['99', '1'] : figures[end]
      return {
        method: {
          method: 'banded-share',
          amount: write(amount),
          figure: isAtEnd ? atEnd : within,
          bands: BANDS.map(([upTo, part]) => ({ upTo, share: part })),
        },
        exact: share1(amount, by),
      }
    }),
  fc.constantFrom(0, 2, 3, 4, 7, 8 as const).map((points): Made => {
    const limit = POINTS[points]
    return {
      method: {
        method: 'points',
        points,
        bands: [
          { from: 0, to: 2, limit: '0' },
          { from: 4, to: 7, limit: '1000' },
          { from: 8, to: 15, limit: '5000' },
        ],
      },
      exact: limit === null ? null : times(fraction(limit), of(100n)),
    }
  }),
)

law.prop(
  [
    fc.array(methods, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('minimum', 'average', 'weights' as const),
    fc.boolean(),
    fc.option(cents),
    fc.constantFrom(1n, 7n, 100_000n),
    fc.constantFrom('up', 'down', 'half-up', 'half-even'),
  ],
  { numRuns: runs(500) },
)(
  'every method, their blend and the ceiling come out as the formulae say',
  (made, blend, isSkipped, ceiling, unit, mode) => {
    const limits = made.map(({ exact }) => exact && (exact.num < 0n ? 0n : round(exact, mode)))
    const known = limits.flatMap((limit, index) =>
      limit === null ? [] : [{ limit, weight: BigInt(index + 1) }],
    )
    const result = recommendLimit({
      currency: 'EUR',
      methods: made.map(({ method }) => method),
      blend: blend === 'weights' ? { weights: made.map((_, index) => index + 1) } : blend,
      whenNotComputable: isSkipped ? 'skip' : 'no-limit',
      ...(ceiling !== null && { ceiling: text(ceiling) }),
      rounding: { unit: { EUR: text(unit) }, mode },
    })
    expect(result.methods.map(({ limit }) => limit)).toEqual(limits.map(write))
    if (known.length === 0 || (known.length < made.length && !isSkipped)) {
      expect(result.status).toBe('not-computable')
      return
    }
    const weightOf = (weight: bigint): bigint => (blend === 'weights' ? weight : 1n)
    const sum = known.reduce((total, { limit, weight }) => total + limit * weightOf(weight), 0n)
    const weights = known.reduce((total, { weight }) => total + weightOf(weight), 0n)
    const blended =
      blend === 'minimum' ? smallest(...known.map(({ limit }) => limit)) : round(of(sum, weights), mode)
    const rounded = roundTo(blended, unit, mode)
    expect(result).toMatchObject({
      status: 'recommended',
      blended: text(blended),
      limit: text(ceiling === null ? rounded : smallest(rounded, ceiling)),
    })
  },
)
