import { fc, test as law } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  availableLimit,
  checkGradeLimits,
  checkOrder,
  creditExposure,
  effectiveLimit,
  orderAnomaly,
  portfolioHealth,
  recommendLimit,
  reviewLimit,
  warningLevel,
  type ExposureItem,
  type GradeRule,
  type LimitMethod,
  type WarningSignal,
  type WarningThresholds,
} from '../../src/limits/index.js'
import { request } from './given.js'

const cents = fc.bigInt({ min: 0n, max: 10n ** 17n })
const text = (minor: bigint): string => {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0')
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
const minor = (amount: string): bigint => BigInt(amount.replace('.', ''))
const amounts = cents.map(text)
const shuffled = <Row>(rows: readonly Row[]): fc.Arbitrary<Row[]> =>
  fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length })

const orderIds = fc.constantFrom('O-1', 'O-2', 'O-3', undefined)
const items = fc
  .array(
    fc.record({ open: cents, more: cents, orderId: orderIds, daysPastDue: fc.integer({ min: 0, max: 99 }) }),
    { maxLength: 8 },
  )
  .map((rows) =>
    rows.map(({ open, more, orderId, daysPastDue }, index): ExposureItem => ({
      invoiceId: `I-${String(index)}`,
      currency: 'EUR',
      open: text(open),
      amount: text(open + more),
      daysPastDue,
      ...(orderId === undefined ? {} : { orderId }),
    })),
  )
const orders = fc
  .subarray(['O-1', 'O-2', 'O-3'])
  .chain((ids) => fc.tuple(...ids.map((id) => amounts.map((amount) => ({ id, currency: 'EUR', amount })))))
const credits = fc.array(
  amounts.map((amount) => ({ currency: 'EUR', amount })),
  { maxLength: 4 },
)
const documents = fc.record({ items, openOrders: orders, unapplied: credits, secured: amounts })

describe('exposure', () => {
  law.prop([documents])('balances: its parts sum to it, and never more is secured than there is', (given) => {
    const exposure = creditExposure(request(given))
    const part = (name: 'receivables' | 'deliveries' | 'openOrders' | 'unapplied'): bigint =>
      minor(exposure[name])
    const gross = part('receivables') + part('deliveries') + part('openOrders') - part('unapplied')
    expect(minor(exposure.gross)).toBe(gross)
    expect(minor(exposure.exposure)).toBe(gross - minor(exposure.secured))
    expect(minor(exposure.secured) <= (gross > 0n ? gross : 0n)).toBe(true)
    for (const order of exposure.orders)
      expect(minor(order.amount)).toBe(minor(order.consumed) + minor(order.open))
  })

  law.prop([
    documents.chain((given) =>
      fc.tuple(fc.constant(given), shuffled(given.items), shuffled(given.openOrders)),
    ),
  ])('does not depend on the order of documents', ([given, otherItems, otherOrders]) => {
    const shuffledRequest = request({ ...given, items: otherItems, openOrders: otherOrders })
    expect(creditExposure(shuffledRequest)).toEqual(creditExposure(request(given)))
  })

  law.prop([documents, fc.array(amounts, { maxLength: 3 })])(
    'covers of what was delivered never answer for an order',
    (given, sums) => {
      const secured = sums.map(
        (amount) =>
          ({ kind: 'security', currency: 'EUR', amount, scope: 'delivered', revolving: true }) as const,
      )
      const exposure = creditExposure(request({ ...given, secured }))
      const delivered = minor(exposure.receivables) + minor(exposure.deliveries) - minor(exposure.unapplied)
      expect(minor(exposure.secured) <= (delivered > 0n ? delivered : 0n)).toBe(true)
    },
  )

  law.prop([documents, cents])('a payment restores the limit at once', (given, paid) => {
    const before = creditExposure(request({ ...given, secured: '0.00' }))
    const unapplied = [...given.unapplied, { currency: 'EUR', amount: text(paid) }]
    const after = creditExposure(request({ ...given, secured: '0.00', unapplied }))
    expect(minor(before.exposure) - minor(after.exposure)).toBe(paid)
  })
})

describe('a limit', () => {
  law.prop([amounts, amounts])(
    'available − overrun = limit − exposure, and one of them is zero',
    (exposure, limit) => {
      const left = availableLimit({ exposure, limit, currency: 'EUR' })
      const available = minor(left.available ?? '0.00')
      expect(available - minor(left.overrun)).toBe(minor(limit) - minor(exposure))
      expect(available === 0n || minor(left.overrun) === 0n).toBe(true)
    },
  )

  law.prop([amounts, amounts, amounts, fc.boolean()])(
    'an approved order never takes the exposure beyond it',
    (exposure, amount, limit, isHeld) => {
      const policy = { atLimit: isHeld ? 'held' : 'allowed' } as const
      const check = checkOrder({ order: { amount, currency: 'EUR' }, exposure, limit, policy })
      const fits = minor(exposure) + minor(amount) <= minor(limit)
      if (check.decision === 'approve') expect(fits).toBe(true)
      if (!fits) expect(check.shortfall).toBe(text(minor(exposure) + minor(amount) - minor(limit)))
      expect(check.reasons.length > 0).toBe(check.decision !== 'approve')
    },
  )

  law.prop([amounts, amounts, amounts, amounts])(
    'that is higher never makes a decision worse',
    (exposure, amount, limit, more) => {
      const decide = (given: string | null) =>
        checkOrder({ order: { amount, currency: 'EUR' }, exposure, limit: given, policy: {} }).decision
      if (decide(limit) === 'approve') expect(decide(text(minor(limit) + minor(more)))).toBe('approve')
      expect(decide(null)).toBe('approve')
    },
  )

  const days = fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01')
  law.prop([
    fc.uniqueArray(days, { minLength: 1 }).chain((from) => fc.tuple(fc.constant(from), shuffled(from))),
    days,
  ])('in force does not depend on the order of the table', ([from, other], asOf) => {
    const limitOf = (order: readonly string[]) =>
      effectiveLimit({
        limits: order.map((day) => ({ from: day, limit: day.slice(5, 7) })),
        currency: 'EUR',
        asOf,
        policy: { combine: 'own-first', whenNone: 'no-credit' },
      })
    expect(limitOf(other)).toEqual(limitOf(from))
  })

  law.prop([amounts, amounts, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), amounts])(
    'moves towards its target, no further, and stays within its steps and its ceiling',
    (current, target, up, down, ceiling) => {
      const { next, change } = reviewLimit({
        currency: 'EUR',
        current,
        target,
        policy: {
          steps: { up: `0.${String(up).padStart(3, '0')}`, down: `0.${String(down).padStart(3, '0')}` },
          ceiling: { EUR: ceiling },
          rounding: { unit: { EUR: '0.01' }, mode: 'half-up' },
        },
      })
      const [from, to, at] = [minor(current), minor(target), minor(next)]
      expect(at - from).toBe(minor(change))
      expect(to >= from ? at >= from && at <= to : at <= from && at >= to).toBe(true)
      expect((at - from) * 1000n <= from * BigInt(up)).toBe(true)
      expect((from - at) * 1000n <= from * BigInt(down)).toBe(true)
      if (at > from) expect(at <= minor(ceiling)).toBe(true)
    },
  )
})

describe('grades', () => {
  const shares = ['0', '0.25', '0.5', '1']
  const tables = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 2,
      maxLength: 6,
    })
    .map((rows) =>
      rows.map(([share, limit], index): GradeRule => ({
        grade: `G${String(index)}`,
        prepaymentShare: shares[share] as string,
        limit: { EUR: String(limit * 100) },
      })),
    )

  law.prop([tables])(
    'a better grade never gets a lower limit or a higher prepayment under a checked table',
    (table) => {
      const isMonotone = checkGradeLimits(table).length === 0
      const check = (grade: string) => () =>
        checkOrder({
          order: { amount: '100.00', currency: 'EUR' },
          exposure: '0',
          limit: null,
          grade,
          policy: { grades: table },
        })
      if (!isMonotone) {
        expect(check('G0')).toThrow()
        return
      }
      const checks = table.map(({ grade }) => check(grade)())
      checks.slice(1).forEach((worse, index) => {
        const better = checks[index] as typeof worse
        expect(minor(better.limit ?? '0') >= minor(worse.limit ?? '0')).toBe(true)
        const prepaid = ({ reasons }: typeof worse): bigint =>
          minor(
            String(
              reasons.find(({ code }) => code === 'limits.prepayment-missing')?.params['required'] ?? '0.00',
            ),
          )
        expect(prepaid(better) <= prepaid(worse)).toBe(true)
      })
    },
  )
})

const signals = fc.oneof(
  fc.record({
    kind: fc.constantFrom('days-late', 'limit-use', 'grade-drop' as const),
    value: fc.integer({ min: 0, max: 9 }),
  }),
  fc.record({ kind: fc.constantFrom('litigation', 'negative-news', 'ownership-change' as const) }),
) as fc.Arbitrary<WarningSignal>
const levels = ['blue', 'yellow', 'orange', 'red']
const level = fc.constantFrom(...levels)
const rules = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom('days-late', 'limit-use', 'grade-drop' as const),
      atLeast: fc.integer({ min: 0, max: 9 }),
      level,
    }),
    fc.record({ kind: fc.constantFrom('litigation', 'negative-news' as const), level }),
  ),
)
const thresholds = fc.record({
  levels: fc.constant(levels),
  rules,
  combinations: fc.array(fc.record({ atLeast: fc.integer({ min: 1, max: 4 }), of: level, level })),
}) as fc.Arbitrary<WarningThresholds>

describe('early warning', () => {
  law.prop([fc.array(signals), signals, thresholds])(
    'adding a signal never lowers the level',
    (given, more, by) => {
      const rank = (noticed: readonly WarningSignal[]): number =>
        levels.indexOf(warningLevel(noticed, by).level ?? '')
      expect(rank([...given, more])).toBeGreaterThanOrEqual(rank(given))
    },
  )

  law.prop([fc.array(signals).chain((given) => fc.tuple(fc.constant(given), shuffled(given))), thresholds])(
    'does not depend on the order of signals',
    ([given, other], by) => {
      expect(warningLevel(other, by)).toEqual(warningLevel(given, by))
    },
  )
})

describe('an order', () => {
  law.prop([
    fc.array(amounts, { maxLength: 9 }).chain((given) => fc.tuple(fc.constant(given), shuffled(given))),
    amounts,
  ])('is judged alike whatever the order of its history', ([history, other], amount) => {
    const judge = (given: readonly string[]) =>
      orderAnomaly({
        order: { amount, currency: 'EUR' },
        history: given,
        rule: { minimumHistory: 2, ratioToMean: 3, ratioToMedian: 3, robustZ: '3.5' },
      })
    expect(judge(other)).toEqual(judge(history))
  })

  law.prop([fc.array(amounts, { minLength: 2, maxLength: 9 }), amounts, amounts])(
    'that is larger is never less unusual',
    (history, amount, more) => {
      const isUnusual = (order: string): boolean =>
        orderAnomaly({
          order: { amount: order, currency: 'EUR' },
          history,
          rule: { minimumHistory: 2, ratioToMean: 3, ratioToMedian: 3, robustZ: '3.5' },
        }).anomalous === true
      if (isUnusual(amount)) expect(isUnusual(text(minor(amount) + minor(more)))).toBe(true)
    },
  )
})

describe('a recommendation', () => {
  const methods = fc.array(
    amounts.map((amount): LimitMethod => ({ method: 'share-of', amount, share: 1 })),
    { minLength: 1, maxLength: 5 },
  )
  const rounding = { unit: { EUR: '0.01' }, mode: 'half-up' } as const
  law.prop([methods])('lies between the smallest and the largest of its methods', (given) => {
    const of = (blend: 'minimum' | 'average'): bigint => {
      const result = recommendLimit({ currency: 'EUR', methods: given, blend, rounding })
      return minor(result.status === 'recommended' ? result.limit : '-0.01')
    }
    const limits = recommendLimit({
      currency: 'EUR',
      methods: given,
      blend: 'minimum',
      rounding,
    }).methods.map(({ limit }) => minor(limit ?? '0'))
    const smallest = limits.reduce((a, b) => (a < b ? a : b))
    const largest = limits.reduce((a, b) => (a > b ? a : b))
    expect(of('minimum')).toBe(smallest)
    expect(of('average') >= smallest && of('average') <= largest).toBe(true)
  })
})

describe('health', () => {
  const shares = fc.integer({ min: 0, max: 1000 }).map((share) => (share / 1000).toFixed(3))
  law.prop([fc.array(fc.tuple(shares, fc.integer({ min: 1, max: 99 })), { minLength: 1, maxLength: 9 })])(
    'is the sum of its parts, from 0 to 1',
    (rows) => {
      const health = portfolioHealth({
        components: rows.map(([share], index) => ({ id: String(index), share })),
        weights: rows.map(([, weight], index) => ({ id: String(index), weight, better: 'lower' })),
      })
      if (health.status !== 'scored') throw new Error('every share is known')
      const sum = health.parts.reduce((total, { part }) => total + minor(part), 0n)
      expect(sum).toBe(minor(health.score))
      expect(minor(health.score) >= 0n && minor(health.score) <= 10n ** 12n).toBe(true)
    },
  )
})
