import { expect, test } from 'vitest'
import { fc } from '@fast-check/vitest'
import { accrueInterest, prepareAccrual, type InterestPolicy } from '../../src/interest/index.js'
import { rateTable } from '../../src/rates/index.js'
import { reckon, type RefClaim, type RefPolicy, type RefTable } from './reference.js'
import { runs } from '../runs.js'

/*
 * 10,000 random accruals against a day-by-day reckoning in exact fractions (reference.ts), to the cent and the day.
 */

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
const text = (units: number, scale: number): string => {
  const digits = String(Math.abs(units)).padStart(scale + 1, '0')
  return `${units < 0 ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}
const START = Date.UTC(2019, 0, 1) / 86_400_000

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })

const policies: fc.Arbitrary<RefPolicy> = fc
  .record({
    kind: fc.constantFrom('annual', 'monthly', 'daily', 'reference', 'reference', 'reference'),
    rate: fc.integer({ min: 0, max: 300_000 }),
    margin: fc.integer({ min: -20_000, max: 100_000 }),
    multiplier: fc.constantFrom(1_000_000, 1_500_000, 3_000_000),
    fixing: fc.constantFrom('at-start', 'floating', 'floating', 'at-each-rest'),
    everyEntry: fc.boolean(),
    dayCount: fc.constantFrom('ACT/365F', 'ACT/360', 'ACT/364', 'ACT/365L', 'ACT/ACT-ISDA', '30E/360'),
    accrualStart: fc.constantFrom('day-after-due', 'due-date'),
    lastDay: fc.constantFrom('included', 'excluded'),
    paymentDay: fc.constantFrom('charged', 'not-charged'),
    grace: maybe(
      fc.record({ days: fc.integer({ min: 0, max: 40 }), effect: fc.constantFrom('condition', 'shift') }),
    ),
    rests: maybe(
      fc.record({
        every: fc.constantFrom('30-days', 'month', 'year'),
        fullMonth: fc.boolean(),
        max: fc.constantFrom(1, 3, 1000),
      }),
    ),
    scope: fc.constantFrom('once', 'per-segment', 'per-day'),
    mode: fc.constantFrom('half-up', 'half-even', 'down', 'up'),
    minimum: maybe(
      fc.record({
        cents: fc.integer({ min: 0, max: 5000 }),
        effect: fc.constantFrom('waive-below', 'waive-up-to', 'charge-at-least'),
      }),
    ),
    capCents: maybe(fc.integer({ min: 0, max: 20_000 })),
    capShare: maybe(fc.integer({ min: 0, max: 200 })),
    capDays: maybe(fc.integer({ min: 0, max: 400 })),
    capRate: maybe(fc.integer({ min: 10_000, max: 100_000 })),
    allocation: fc.constantFrom(
      ['costs', 'interest', 'principal'],
      ['costs', 'principal', 'interest'],
      ['interest', 'principal'],
      ['principal'],
    ),
  })
  .map((raw) => {
    const policy = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined))
    const fixed = raw.fixing === 'at-each-rest' && raw.rests === undefined ? { fixing: 'floating' } : {}
    const per = raw.kind === 'daily' ? 100 : raw.kind === 'monthly' ? 10 : 1
    return { ...policy, ...fixed, rate: Math.floor(raw.rate / per) } as unknown as RefPolicy
  })

const claims: fc.Arbitrary<RefClaim> = fc
  .record({
    principal: fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 50_000_000 })),
    costs: fc.constantFrom(0, 0, 4000),
    disputedShare: fc.constantFrom(0, 0, 0, 30, 100),
    due: fc.integer({ min: START, max: START + 800 }),
    length: fc.integer({ min: -3, max: 900 }),
    payments: fc.array(
      fc.record({ at: fc.integer({ min: -50, max: 1000 }), share: fc.integer({ min: 0, max: 60 }) }),
      {
        maxLength: 4,
      },
    ),
  })
  .map(({ principal, costs, disputedShare, due, length, payments }) => ({
    principal,
    costs,
    disputed: Math.floor((principal * disputedShare) / 100),
    due,
    asOf: due + length,
    payments: payments.map(({ at, share }) => ({
      day: Math.min(due + Math.floor((at * Math.max(length, 1)) / 1000), due + length),
      cents: Math.floor((principal * share) / 100),
    })),
  }))

const tables: fc.Arbitrary<RefTable> = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 300 }),
      rate: fc.constantFrom(-8800, 0, 1200, 21_500, 42_500),
    }),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((rows) => {
    let day = START - 400
    return rows.map(({ gap, rate }, index) => ({ day: index === 0 ? day : (day += gap), rate }))
  })

function policyOf(ref: RefPolicy): InterestPolicy {
  const rate =
    ref.kind === 'reference'
      ? {
          reference: 't',
          margin: text(ref.margin, 6),
          multiplier: text(ref.multiplier, 6),
          fixing: ref.fixing,
          segmentAt: ref.everyEntry ? ('every-entry' as const) : ('change' as const),
        }
      : { [ref.kind]: text(ref.rate, 6) }
  const cap = {
    ...(ref.capCents === undefined ? {} : { amount: { EUR: text(ref.capCents, 2) } }),
    ...(ref.capShare === undefined ? {} : { shareOfPrincipal: text(ref.capShare, 3) }),
    ...(ref.capDays === undefined ? {} : { days: ref.capDays }),
    ...(ref.capRate === undefined ? {} : { annualRate: text(ref.capRate, 6) }),
  }
  return {
    rate: rate as InterestPolicy['rate'],
    dayCount: ref.dayCount,
    accrualStart: ref.accrualStart,
    lastDay: ref.lastDay,
    paymentDay: ref.paymentDay,
    ...(ref.grace === undefined ? {} : { grace: ref.grace }),
    compounding:
      ref.rests === undefined
        ? 'none'
        : {
            every: ref.rests.every,
            maximumRests: ref.rests.max,
            ...(ref.rests.every === 'month'
              ? { fullMonth: ref.rests.fullMonth ? 'one-twelfth' : 'day-count' }
              : {}),
          },
    rounding: { scope: ref.scope, mode: ref.mode },
    ...(ref.minimum === undefined
      ? {}
      : { minimum: { EUR: { amount: text(ref.minimum.cents, 2), effect: ref.minimum.effect } } }),
    cap,
    allocation: ref.allocation,
  }
}

const cents = (amount: string): bigint => BigInt(amount.replace('.', ''))

test(
  '10,000 random accruals agree with a day-by-day reckoning in exact fractions',
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(policies, claims, tables, (refPolicy, refClaim, refTable) => {
        const policy = policyOf(refPolicy)
        const table = rateTable({
          id: 't',
          entries: refTable.map(({ day, rate }) => ({ from: iso(day), rate: text(rate, 6) })),
          knownThrough: '2026-12-31',
        })
        const claim = {
          principal: text(refClaim.principal, 2),
          currency: 'EUR',
          dueDate: iso(refClaim.due),
          asOf: iso(refClaim.asOf),
          costs: text(refClaim.costs, 2),
          disputed: text(refClaim.disputed, 2),
          payments: refClaim.payments.map(({ day, cents: money }) => ({
            date: iso(day),
            amount: text(money, 2),
          })),
        }
        const result = accrueInterest({ ...claim, policy, rates: { t: table } })
        const expected = reckon(refPolicy, refClaim, refTable)
        expect({
          interest: cents(result.interest),
          days: result.days,
          principalOpen: cents(result.principalOpen),
          interestOpen: cents(result.interestOpen),
          costsOpen: cents(result.costsOpen),
          capitalized: cents(result.capitalized),
          unapplied: cents(result.paid.unapplied),
        }).toEqual(expected)
        // The working adds up.
        const summed = result.segments.reduce((sum, { interest }) => sum + cents(interest), 0n)
        const adjusted = result.adjustments.reduce((sum, { amount }) => sum + cents(amount), summed)
        expect(adjusted).toBe(cents(result.interest))
        expect(result.segments.reduce((sum, { days }) => sum + days, 0)).toBe(result.days)
        // One kernel serves the single call and the batch.
        if (refClaim.payments.length === 0 && refClaim.costs === 0) {
          const batch = prepareAccrual({ policy, rates: { t: table } }).accrueAll(
            [
              {
                invoiceId: 'F',
                currency: 'EUR',
                dueDate: claim.dueDate,
                open: claim.principal,
                disputed: claim.disputed,
              },
            ],
            claim.asOf,
          )
          expect(batch.items[0]).toEqual({
            invoiceId: 'F',
            currency: 'EUR',
            days: result.days,
            interest: result.interest,
          })
        }
      }),
      { numRuns: runs(10_000) },
    )
  },
)
