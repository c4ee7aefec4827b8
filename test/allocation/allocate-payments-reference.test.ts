import { fc, test as law } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  allocatePayment,
  allocatePayments,
  type AllocationPayment,
  type AllocationRule,
  type Debt,
  type Designation,
  type IdentifiedPayment,
} from '../../src/allocation/index.js'
import { runs } from '../runs.js'
import { allocated, allocatedAll, minor, SCALES, sum, text } from './reference.js'

const DAYS = ['2024-02-29', '2024-03-01', '2025-12-31', '2026-01-01'] as const
const AS_OF = '2026-01-01'
const IDS = ['10', '9', 'a', 'B', 'ä', '__proto__', 'constructor', '发票', '\u{1f600}', '\uffee'] as const

const day = fc.constantFrom(...DAYS)
/** Small, so that sums meet; or of round sizes; or beyond what a double holds. */
const amount = fc.oneof(
  { weight: 4, arbitrary: fc.bigInt(0n, 12n) },
  { weight: 2, arbitrary: fc.bigInt(0n, 5n).map((n) => n * 100n) },
  { weight: 1, arbitrary: fc.bigInt(10n ** 15n - 3n, 10n ** 15n + 3n) },
  { weight: 1, arbitrary: fc.bigInt(2n ** 53n - 3n, 2n ** 53n + 3n) },
  { weight: 1, arbitrary: fc.bigInt(0n, 10n ** 24n) },
)
/** With or without it; and mostly with it. */
const half = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2, nil: undefined })
const often = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 3, nil: undefined })

const rule: fc.Arbitrary<AllocationRule> = fc.record({
  componentOrder: fc.shuffledSubarray(['costs', 'interest', 'principal'] as const, { minLength: 3 }),
  debtOrder: fc.constantFrom('oldest-first', 'largest-first', 'pro-rata', 'cn-civil-560', 'cn-civil-560'),
})

const defined = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row

const debt = (id: string, scale: number): fc.Arbitrary<Debt> =>
  fc
    .record({
      dueDate: day,
      costs: half(amount),
      interest: half(amount),
      principal: amount,
      security: half(fc.oneof(fc.boolean(), amount)),
      burden: half(fc.constantFrom('0', '0.0', '0.05', '0.050', '0.1', '18', '0.000000001', '0.333333333')),
      allowPartial: half(fc.boolean()),
    })
    .map(({ costs, interest, principal, security, ...rest }) =>
      defined({
        ...rest,
        id,
        costs: costs === undefined ? undefined : text(costs, scale),
        interest: interest === undefined ? undefined : text(interest, scale),
        principal: text(principal, scale),
        ...(typeof security === 'boolean' ? { secured: security } : {}),
        ...(typeof security === 'bigint' ? { securedAmount: text(security, scale) } : {}),
      } as Debt),
    )

/** Some of the debts, and amounts that the money covers. */
const designation = (
  ids: readonly string[],
  money: bigint,
  scale: number,
): fc.Arbitrary<Designation | undefined> =>
  ids.length === 0
    ? fc.constant(undefined)
    : often(
        fc.oneof(
          fc.constantFrom(...ids),
          fc
            .tuple(fc.shuffledSubarray([...ids]), fc.array(often(amount), { minLength: 9, maxLength: 9 }))
            .map(([named, amounts]) => {
              let left = money
              return named.map((debtId, index) => {
                const most = amounts[index]
                if (most === undefined) return index % 2 === 0 ? debtId : { debtId }
                const part = most < left ? most : left
                left -= part
                return { debtId, amount: text(part, scale) }
              })
            }),
        ),
      )

interface Case {
  readonly debts: readonly Debt[]
  readonly payments: readonly IdentifiedPayment[]
}

const anyCase: fc.Arbitrary<Case> = fc
  .tuple(fc.constantFrom(...Object.keys(SCALES)), fc.shuffledSubarray([...IDS], { maxLength: 6 }))
  .chain(([currency, ids]) => {
    const scale = SCALES[currency] as number
    const debts = fc.tuple(...ids.map((id) => debt(id, scale)))
    return fc.tuple(fc.constant({ currency, scale, ids }), debts)
  })
  .chain(([{ currency, scale, ids }, debts]) => {
    const owed = debts.map((row) => minor(row.principal, scale) + minor(row.costs ?? '0', scale))
    // Also what closes the first debts exactly, less or more a unit.
    const near = fc
      .tuple(fc.nat({ max: debts.length }), fc.bigInt(-1n, 1n))
      .map(([count, off]) => sum(owed.slice(0, count)) + off)
      .map((value) => (value < 0n ? 0n : value))
    const payment = (id: string) =>
      fc.tuple(fc.oneof(amount, near), often(day)).chain(([money, date]) =>
        designation(ids, money, scale).map((named) =>
          defined({
            id,
            amount: text(money, scale),
            currency,
            date,
            designation: named,
          } as IdentifiedPayment),
        ),
      )
    return fc
      .shuffledSubarray([...IDS], { minLength: 1, maxLength: 4 })
      .chain((names) => fc.tuple(...names.map(payment)))
      .map((payments) => ({ debts, payments }))
  })

describe('counted a second time', () => {
  law.prop([anyCase, rule], { numRuns: runs(600) })(
    'one payment',
    ({ debts, payments: [payment] }, orders) => {
      const { amount: money, currency, date, designation: named } = payment as IdentifiedPayment
      const request = defined({
        ...orders,
        payment: defined({ amount: money, currency, date } as AllocationPayment),
        debts,
        designation: named as Designation,
        asOf: AS_OF,
      })
      expect(allocatePayment(request)).toEqual(allocated(request))
    },
  )

  law.prop([anyCase, rule], { numRuns: runs(600) })('several payments', (input, orders) => {
    const request = { ...orders, ...input, asOf: AS_OF }
    expect(allocatePayments(request)).toEqual(allocatedAll(request))
  })
})
