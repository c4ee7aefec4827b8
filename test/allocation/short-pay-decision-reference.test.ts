import { fc, test as law } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  paymentTolerance,
  shortPayDecision,
  type ShortPayInvoice,
  type ShortPayRequest,
} from '../../src/allocation/index.js'
import { runs } from '../runs.js'
import { decided, tolerated } from './reference-short-pay.js'
import { SCALES, text } from './reference.js'

const DAYS = ['2026-01-09', '2026-01-10', '2026-01-11', '2026-01-15', '2026-01-16'] as const
const amount = fc.oneof(
  { weight: 4, arbitrary: fc.bigInt(0n, 12n) },
  { weight: 8, arbitrary: fc.bigInt(0n, 5n).map((n) => n * 100n) },
  { weight: 1, arbitrary: fc.bigInt(10n ** 15n - 3n, 10n ** 15n + 3n) },
  { weight: 1, arbitrary: fc.bigInt(2n ** 53n - 3n, 2n ** 53n + 3n) },
  { weight: 1, arbitrary: fc.bigInt(0n, 10n ** 24n) },
)

interface Made {
  readonly gross: bigint
  readonly offer: bigint
  readonly invoice: ShortPayInvoice
}

const invoice = (id: string, scale: number): fc.Arbitrary<Made> =>
  fc
    .record({
      gross: amount,
      part: fc.constantFrom(0n, 1n, 1n, 2n, 4n),
      tolerance: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, amount),
      discount: fc.option(
        fc.record({
          until: fc.constantFrom('2026-01-09', '2026-01-10'),
          grace: fc.option(
            fc.record({
              graceUntil: fc.constantFrom('2026-01-10', '2026-01-15'),
              late: fc.constantFrom(
                'accept' as const,
                'refuse' as const,
                'when-needed' as const,
                'when-needed' as const,
                'when-needed' as const,
              ),
            }),
            { freq: 8, nil: undefined },
          ),
        }),
        { freq: 8, nil: undefined },
      ),
    })
    .map(({ gross, part, tolerance, discount }) => {
      const offer = discount === undefined ? 0n : (gross * part) / 4n
      return {
        gross,
        offer,
        invoice: {
          id,
          amount: text(gross, scale),
          ...(tolerance === undefined ? {} : { tolerance: text(tolerance, scale) }),
          ...(discount === undefined
            ? {}
            : { discount: { amount: text(offer, scale), until: discount.until, ...discount.grace } }),
        },
      }
    })

const anyRequest: fc.Arbitrary<ShortPayRequest> = fc
  .tuple(fc.constantFrom(...Object.keys(SCALES)), fc.integer({ min: 1, max: 5 }))
  .chain(([currency, count]) => {
    const scale = SCALES[currency] as number
    const ids = ['10', '9', '__proto__', 'a', '发票'].slice(0, count)
    return fc.tuple(...ids.map((id) => invoice(id, scale))).chain((made) => {
      // Also what closes them all, or the first of them, with or without discounts, more or less a little.
      const near = fc
        .tuple(
          fc.oneof(fc.constant(count), fc.integer({ min: 1, max: count })),
          fc.array(fc.boolean(), { minLength: count, maxLength: count }),
          fc.constantFrom(0n, 0n, 0n, 1n, -1n, 12n, -12n),
        )
        .map(([first, taken, off]) =>
          made
            .slice(0, first)
            .reduce<bigint>(
              (all, { gross, offer }, index) => all + gross - (taken[index] === true ? offer : 0n),
              off,
            ),
        )
        .map((value) => (value < 0n ? 0n : value))
      return fc.record({
        payment: fc.record({
          amount: fc.oneof(amount, near, near).map((value) => text(value, scale)),
          currency: fc.constant(currency),
          date: fc.constantFrom(...DAYS, '2026-01-15', '2026-01-15'),
        }),
        invoices: fc.constant(made.map((one) => one.invoice)),
        fullSettlement: fc.boolean(),
      })
    })
  })

describe('counted a second time', () => {
  law.prop([anyRequest], { numRuns: runs(600) })('a payment that is a little short or over', (request) => {
    expect(shortPayDecision(request)).toEqual(decided(request))
  })

  law.prop([
    fc.constantFrom(...Object.keys(SCALES)),
    amount,
    fc.option(fc.constantFrom('0', '1', '0.01', '0.999999999', '0.000000001', '0.333333333', '0.5'), {
      nil: undefined,
    }),
    fc.option(amount, { nil: undefined }),
  ])('a tolerance', (currency, owed, rate, most) => {
    fc.pre(rate !== undefined || most !== undefined)
    const scale = SCALES[currency] as number
    const request = {
      amount: text(owed, scale),
      currency,
      ...(rate === undefined ? {} : { rate }),
      ...(most === undefined ? {} : { maximum: { [currency]: text(most, scale) } }),
    }
    expect(paymentTolerance(request)).toBe(tolerated(request))
  })
})
