import { expect } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { isReceivablesError } from '../../src/kernel/index.js'
import {
  claimAtAcceptance,
  clawBackWarnings,
  insolvencyRoute,
  type ClawBackKind,
  type InsolvencyFacts,
} from '../../src/recovery/index.js'
import { runs } from '../runs.js'

/*
 * The verbs about insolvency against a second reading of the Enterprise Bankruptcy Law, written as a list of cases over JavaScript dates.
 */

const DAY = 86_400_000
const ms = (date: string): number => Date.parse(`${date}T00:00:00Z`)
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)
const monthsLater = (date: string, months: number): string => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return iso(Date.UTC(year, month - 1 + months, Math.min(day, last)))
}
/** Days around the ends of months and of February, so that equal ones and neighbours are frequent. */
const days = fc
  .oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 800 }))
  .map((offset) => iso(Date.UTC(2023, 10, 27) + offset * DAY))
const maybe = fc.option(days, { nil: null, freq: 2 })
const known = fc.constantFrom(true, false, null)

const facts: fc.Arbitrary<InsolvencyFacts> = fc.record({
  nearInsolvency: known,
  dueDebtsUnpaid: known,
  restructuringPossible: known,
  creditors: fc.constantFrom(1, 2, 3, 1_000_000),
  acceptedOn: maybe,
  announcedOn: maybe,
  claimBy: maybe,
})

/** Why the facts cannot be: the code and the field. */
function faultOf({ acceptedOn, announcedOn, claimBy }: InsolvencyFacts): string | undefined {
  if (announcedOn !== null && acceptedOn === null) return 'input.conflict announcedOn'
  if (announcedOn !== null && acceptedOn !== null && announcedOn < acceptedOn) return 'date.order announcedOn'
  if (claimBy !== null && announcedOn === null) return 'input.conflict claimBy'
  if (claimBy !== null && announcedOn !== null && claimBy < announcedOn) return 'date.order claimBy'
  return undefined
}

function routeOf(given: InsolvencyFacts, isAccepted: boolean): string {
  const isPetition = given.creditors >= 2 && given.dueDebtsUnpaid === true
  const cases: [boolean, string][] = [
    [isAccepted, 'file-claim'],
    [given.nearInsolvency === false, 'ordinary'],
    [given.nearInsolvency === null, 'clarify'],
    [isPetition, 'petition'],
    [given.restructuringPossible === true, 'restructure'],
    [true, 'clarify'],
  ]
  return cases.find(([holds]) => holds)![1]
}

test.prop([facts, days], { numRuns: runs(4000) })(
  'the route and the window for claims agree with a second reading',
  (given, asOf) => {
    const fault = faultOf(given)
    if (fault !== undefined) {
      let told = 'nothing'
      try {
        insolvencyRoute(given, asOf)
      } catch (error) {
        if (isReceivablesError(error)) told = `${error.code} ${error.path}`
      }
      expect(told).toBe(fault)
      return
    }
    const has = (date: string | null): date is string => date !== null && date <= asOf
    const { acceptedOn, announcedOn, claimBy } = given
    const found = insolvencyRoute(given, asOf)
    expect(found.route).toBe(routeOf(given, has(acceptedOn)))
    expect(found.interestStopsOn).toBe(has(acceptedOn) ? acceptedOn : null)
    expect(found.claimWindow).toEqual(
      has(announcedOn)
        ? {
            safeDate: iso(ms(announcedOn) + 30 * DAY),
            latest: monthsLater(announcedOn, 3),
            setBy: claimBy,
          }
        : null,
    )
    // The notes of article 46 and 16 stand beside an accepted petition, the danger of articles 31 and 32 beside what comes before it.
    const codes = found.reasons.map(({ code }) => code)
    expect(codes.includes('recovery.interest-stops')).toBe(found.route === 'file-claim')
    expect(codes.includes('recovery.payments-void')).toBe(found.route === 'file-claim')
    expect(codes.includes('recovery.claw-back-risk')).toBe(['petition', 'restructure'].includes(found.route))
  },
)

const KINDS: readonly ClawBackKind[] = [
  'payment',
  'payment-before-due',
  'settlement-in-kind',
  'security-for-old-debt',
  'undervalue',
  'gift',
]

test.prop([fc.constantFrom(...KINDS), days, days], { numRuns: runs(4000) })(
  'what may be undone agrees with a second reading',
  (kind, on, acceptedOn) => {
    const pays = kind === 'payment' || kind === 'payment-before-due' || kind === 'settlement-in-kind'
    const [half, year] = [monthsLater(acceptedOn, -6), monthsLater(acceptedOn, -12)]
    const expected: [string, string] | [null, null] =
      on >= acceptedOn
        ? pays
          ? ['void-after-acceptance', acceptedOn]
          : [null, null]
        : pays && on >= half
          ? ['preference-six-months', half]
          : kind !== 'payment' && on >= year
            ? ['transaction-one-year', year]
            : [null, null]
    const [row] = clawBackWarnings({ acceptedOn, transactions: [{ id: 'x', kind, on }] })
    expect([row!.warning, row!.windowStart]).toEqual(expected)
  },
)

test.prop(
  [
    fc.integer({ min: 0, max: 50_000_000 }),
    days,
    days,
    fc.constantFrom('included' as const, 'excluded' as const),
    fc.constantFrom('day-after-due' as const, 'due-date' as const),
    fc.constantFrom(0, 0, 1, 5),
  ],
  { numRuns: runs(3000) },
)(
  'the claim bears each day before the acceptance',
  (cents, dueDate, acceptedOn, lastDay, accrualStart, grace) => {
    const late = Math.round((ms(acceptedOn) - ms(dueDate)) / DAY)
    // The due date itself is charged by the second way to begin; what is late or in grace is seen on the morning of the acceptance.
    const charged = late <= grace ? 0 : accrualStart === 'due-date' ? late : late - 1
    // 0.05 % a day, half a cent up.
    const interest = charged > 0 ? (BigInt(cents) * BigInt(charged) * 5n + 5000n) / 10_000n : 0n
    const text = (amount: bigint): string => {
      const digits = amount.toString().padStart(3, '0')
      return `${digits.slice(0, -2)}.${digits.slice(-2)}`
    }
    expect(
      claimAtAcceptance({
        principal: text(BigInt(cents)),
        currency: 'CNY',
        dueDate,
        acceptedOn,
        policy: {
          rate: { daily: '0.0005' },
          dayCount: 'ACT/365F',
          accrualStart,
          lastDay,
          compounding: 'none',
          ...(grace === 0 ? {} : { grace: { days: grace, effect: 'condition' } }),
          rounding: { scope: 'once', mode: 'half-up' },
          allocation: ['costs', 'interest', 'principal'],
        },
      }),
    ).toMatchObject({ principal: text(BigInt(cents)), interest: text(interest) })
  },
)
