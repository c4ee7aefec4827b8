import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/index.js'
import { accrueInterest } from '../../src/interest/index.js'
import {
  claimAtAcceptance,
  clawBackWarnings,
  insolvencyRoute,
  type AcceptedClaim,
  type ClawBackKind,
  type InsolvencyFacts,
} from '../../src/recovery/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { runs } from '../runs.js'
import { centsOf } from './schedules.js'

const facts: InsolvencyFacts = {
  nearInsolvency: true,
  dueDebtsUnpaid: true,
  restructuringPossible: false,
  creditors: 3,
  acceptedOn: null,
  announcedOn: null,
  claimBy: null,
}

describe('insolvencyRoute', () => {
  test.each<[string, Partial<InsolvencyFacts>, string, string[]]>([
    ['several unpaid creditors', {}, 'petition', ['recovery.petition-possible', 'recovery.claw-back-risk']],
    [
      'one creditor and an offer',
      { creditors: 1, restructuringPossible: true },
      'restructure',
      ['recovery.restructuring-first', 'recovery.claw-back-risk'],
    ],
    [
      'debts not yet due and an offer',
      { dueDebtsUnpaid: false, restructuringPossible: true },
      'restructure',
      ['recovery.restructuring-first', 'recovery.claw-back-risk'],
    ],
    ['one creditor and no offer', { creditors: 1 }, 'clarify', ['recovery.no-insolvency-route']],
    ['no sign', { nearInsolvency: false }, 'ordinary', ['recovery.no-insolvency-sign']],
    ['nobody knows', { nearInsolvency: null }, 'clarify', ['recovery.insolvency-unknown']],
    [
      'a petition accepted',
      { nearInsolvency: null, acceptedOn: '2026-03-02' },
      'file-claim',
      ['recovery.petition-accepted', 'recovery.interest-stops', 'recovery.payments-void'],
    ],
    [
      'one that will be accepted',
      { acceptedOn: '2026-04-02' },
      'petition',
      ['recovery.petition-possible', 'recovery.claw-back-risk'],
    ],
  ])('%s', (_, more, route, codes) => {
    const result = insolvencyRoute({ ...facts, ...more }, '2026-04-01')
    expect(result.route).toBe(route)
    expect(result.reasons.map(({ code }) => code)).toEqual(codes)
    expect(result.interestStopsOn).toBe(route === 'file-claim' ? '2026-03-02' : null)
  })

  test('the window for claims lies between 30 days and three months', () => {
    const opened = { ...facts, acceptedOn: '2025-11-28', announcedOn: '2025-11-30', claimBy: '2026-01-15' }
    // 30 days after 30 November; three months after it is the last day of February
    expect(insolvencyRoute(opened, '2025-12-01').claimWindow).toEqual({
      safeDate: '2025-12-30',
      latest: '2026-02-28',
      setBy: '2026-01-15',
    })
    expect(insolvencyRoute({ ...opened, claimBy: null }, '2025-12-01').claimWindow?.setBy).toBeNull()
    expect(insolvencyRoute(opened, '2025-11-29').claimWindow).toBeNull()
  })

  test.each<[string, object, string, string]>([
    [
      'an announcement before the acceptance',
      { acceptedOn: '2026-03-02', announcedOn: '2026-03-01' },
      'date.order',
      'announcedOn',
    ],
    ['an announcement of nothing', { announcedOn: '2026-03-01' }, 'input.conflict', 'announcedOn'],
    [
      'a last day of nothing',
      { acceptedOn: '2026-03-01', claimBy: '2026-03-02' },
      'input.conflict',
      'claimBy',
    ],
    ['no creditor', { creditors: 0 }, 'input.range', 'creditors'],
    ['a fact that is missing', { nearInsolvency: undefined }, 'input.missing', 'nearInsolvency'],
    ['a day that is missing', { acceptedOn: undefined }, 'input.missing', 'acceptedOn'],
    ['a misspelt fact', { accepted: null }, 'input.unknown-key', 'accepted'],
  ])('refuses %s', (_, more, code, path) => {
    expect(refusal(() => insolvencyRoute({ ...facts, ...more } as never, '2026-04-01'))).toEqual([code, path])
  })
})

/** The same day some months before, or the last one of a month that is shorter: written out, without the calendar of the package. */
function monthsBefore(day: string, months: number): string {
  const [year, month, of] = day.split('-').map(Number) as [number, number, number]
  const total = year * 12 + (month - 1) - months
  const [y, m] = [Math.floor(total / 12), (total % 12) + 1]
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
  const last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] as number
  return `${String(y)}-${String(m).padStart(2, '0')}-${String(Math.min(of, last)).padStart(2, '0')}`
}

/** What each article of the Enterprise Bankruptcy Law (CN) says of an act, one after the other: 16, 32, 31. */
function byArticles(kind: ClawBackKind, on: string, acceptedOn: string): [string, string][] {
  const isPayment = ['payment', 'payment-before-due', 'settlement-in-kind'].includes(kind)
  if (on >= acceptedOn) return isPayment ? [['void-after-acceptance', acceptedOn]] : []
  const found: [string, string][] = []
  const [sixMonths, year] = [monthsBefore(acceptedOn, 6), monthsBefore(acceptedOn, 12)]
  if (isPayment && on >= sixMonths) found.push(['preference-six-months', sixMonths])
  if (kind !== 'payment' && on >= year) found.push(['transaction-one-year', year])
  return found
}

const warningOf = (kind: ClawBackKind, on: string, acceptedOn = '2026-03-02') => {
  const [row] = clawBackWarnings({ acceptedOn, transactions: [{ id: 'x', kind, on }] })
  return [row!.warning, row!.windowStart]
}

describe('clawBackWarnings', () => {
  test.each<[ClawBackKind, string, string | null, string | null]>([
    ['payment', '2025-09-01', null, null],
    ['payment', '2025-09-02', 'preference-six-months', '2025-09-02'],
    ['payment', '2026-03-01', 'preference-six-months', '2025-09-02'],
    ['payment', '2026-03-02', 'void-after-acceptance', '2026-03-02'],
    ['settlement-in-kind', '2025-09-01', 'transaction-one-year', '2025-03-02'],
    ['settlement-in-kind', '2025-09-02', 'preference-six-months', '2025-09-02'],
    ['payment-before-due', '2025-06-01', 'transaction-one-year', '2025-03-02'],
    ['gift', '2026-02-01', 'transaction-one-year', '2025-03-02'],
    ['undervalue', '2025-03-02', 'transaction-one-year', '2025-03-02'],
    ['security-for-old-debt', '2025-03-01', null, null],
    ['gift', '2026-03-02', null, null],
  ])('%s of %s: %s', (kind, on, warning, start) => {
    expect(warningOf(kind, on)).toEqual([warning, start])
  })

  test('windows of months end on the last day of a shorter month', () => {
    expect(warningOf('payment', '2026-02-28', '2026-08-31')).toEqual(['preference-six-months', '2026-02-28'])
  })

  test('each warning is told, with the name of the row', () => {
    const [row] = clawBackWarnings({
      acceptedOn: '2026-03-02',
      transactions: [{ id: '__proto__', kind: 'payment', on: '2025-10-02' }],
    })
    expect(row?.reasons).toEqual([
      {
        code: 'recovery.preference-six-months',
        params: { id: '__proto__', on: '2025-10-02', windowStart: '2025-09-02' },
      },
    ])
  })

  const kinds = fc.constantFrom<ClawBackKind>(
    'payment',
    'payment-before-due',
    'settlement-in-kind',
    'security-for-old-debt',
    'undervalue',
    'gift',
  )

  law.prop([kinds, fc.integer({ min: 1, max: 500 })])(
    'what is warned of lies in its window',
    (kind, days) => {
      const on = addDays('2026-03-02', -days)
      const [warning, start] = warningOf(kind, on)
      expect(warning === null || (start! <= on && on < '2026-03-02')).toBe(true)
    },
  )

  // Article 31 asks for no insolvency on the day of the act, article 32 does: where both may apply, both are told.
  test.each<[ClawBackKind, string[]]>([
    ['payment', ['preference-six-months']],
    ['payment-before-due', ['preference-six-months', 'transaction-one-year']],
    ['settlement-in-kind', ['preference-six-months', 'transaction-one-year']],
    ['security-for-old-debt', ['transaction-one-year']],
  ])('%s of October: %j', (kind, warnings) => {
    const [row] = clawBackWarnings({
      acceptedOn: '2026-03-02',
      transactions: [{ id: 'x', kind, on: '2025-10-02' }],
    })
    const starts = { 'preference-six-months': '2025-09-02', 'transaction-one-year': '2025-03-02' } as const
    expect(row?.warning).toBe(warnings[0])
    expect(row?.reasons).toEqual(
      warnings.map((warning) => ({
        code: `recovery.${warning}`,
        params: { id: 'x', on: '2025-10-02', windowStart: starts[warning as keyof typeof starts] },
      })),
    )
  })

  // Days around both ends of both windows, at the ends of months and in leap years above all.
  const accepted = fc.oneof(
    fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2019-12-31', days)),
    fc.constantFrom(
      '2024-02-29',
      '2025-02-28',
      '2026-08-31',
      '2026-08-29',
      '2024-08-30',
      '2027-03-31',
      '2028-12-31',
    ),
  )
  const before = fc.oneof(
    fc.integer({ min: -3, max: 400 }),
    fc.integer({ min: 178, max: 188 }),
    fc.integer({ min: 362, max: 369 }),
  )
  law.prop([kinds, accepted, before], { numRuns: runs(1000) })(
    'agrees with the three articles, written out by hand',
    (kind, acceptedOn, days) => {
      const on = addDays(acceptedOn, -days)
      const [row] = clawBackWarnings({ acceptedOn, transactions: [{ id: 'x', kind, on }] })
      expect(row?.reasons.map(({ code, params }) => [code.slice(9), params['windowStart']])).toEqual(
        byArticles(kind, on, acceptedOn),
      )
    },
  )

  test.each<[string, object, string, string]>([
    [
      'two rows of one id',
      {
        transactions: [
          { id: 'x', kind: 'gift', on: '2026-01-01' },
          { id: 'x', kind: 'gift', on: '2026-01-01' },
        ],
      },
      'id.duplicate',
      'transactions[1].id',
    ],
    [
      'an unknown kind',
      { transactions: [{ id: 'x', kind: 'loan', on: '2026-01-01' }] },
      'input.choice',
      'transactions[0].kind',
    ],
    ['too many rows', { transactions: new Array(10_001) }, 'input.range', 'transactions'],
    ['no acceptance', { acceptedOn: undefined }, 'input.missing', 'acceptedOn'],
    [
      'the beginning of time',
      {
        acceptedOn: '0001-01-01',
        transactions: [
          { id: 'x', kind: 'gift', on: '0001-01-01' },
          { id: 'y', kind: 'payment', on: '2026-01-01' },
        ],
      },
      '',
      '',
    ],
  ])('refuses %s', (name, more, code, path) => {
    const call = () => clawBackWarnings({ acceptedOn: '2026-03-02', transactions: [], ...more } as never)
    if (code === '') expect(call(), name).toHaveLength(2)
    else expect(refusal(call)).toEqual([code, path])
  })
})

const claim: AcceptedClaim = {
  principal: '100000.00',
  currency: 'CNY',
  dueDate: '2026-03-31',
  acceptedOn: '2026-05-01',
  policy: {
    rate: { daily: '0.0005' },
    dayCount: 'ACT/365F',
    accrualStart: 'day-after-due',
    lastDay: 'included',
    compounding: 'none',
    rounding: { scope: 'once', mode: 'half-up' },
    allocation: ['costs', 'interest', 'principal'],
  },
}

describe('claimAtAcceptance', () => {
  test.each<[string, Partial<AcceptedClaim>, string, string, boolean]>([
    // 1 to 30 April: 30 days × 50
    ['interest to the day before', {}, '1500.00', '101500.00', false],
    ['accepted on the day after the due date', { acceptedOn: '2026-04-01' }, '0.00', '100000.00', false],
    ['one day late', { acceptedOn: '2026-04-02' }, '50.00', '100050.00', false],
    ['not due yet', { acceptedOn: '2026-03-15' }, '0.00', '100000.00', true],
    ['due that day', { acceptedOn: '2026-03-31' }, '0.00', '100000.00', true],
    ['costs', { costs: '20.00' }, '1500.00', '101520.00', false],
  ])('%s', (_, more, interest, total, deemedDue) => {
    expect(claimAtAcceptance({ ...claim, ...more })).toMatchObject({ interest, total, deemedDue })
  })

  test('the day of acceptance is not charged whatever the policy says of last days', () => {
    // From the due date, 31 March, to the day before: 31 days
    const policy = { ...claim.policy, accrualStart: 'due-date', lastDay: 'excluded' } as const
    const { accrual } = claimAtAcceptance({ ...claim, policy })
    expect(accrual.days).toBe(31)
    expect(claimAtAcceptance({ ...claim, acceptedOn: '2026-03-15' }).reasons.map(({ code }) => code)).toEqual(
      ['recovery.interest-stops', 'recovery.deemed-due'],
    )
  })

  test.each(['included', 'excluded'] as const)(
    'a due date that has passed on the day of acceptance is charged where the policy charges it, last day %s',
    (lastDay) => {
      // 31 March alone at 0.05 %; from the day after the due date there is no day yet.
      const days = (accrualStart: 'due-date' | 'day-after-due'): string =>
        claimAtAcceptance({
          ...claim,
          acceptedOn: '2026-04-01',
          policy: { ...claim.policy, accrualStart, lastDay },
        }).interest
      expect([days('due-date'), days('day-after-due')]).toEqual(['50.00', '0.00'])
    },
  )

  test.each([
    // Five days of grace end on 5 April: on the 5th they have not passed, on the 6th they have, and 1 to 5 April are charged.
    ['2026-04-05', '0.00'],
    ['2026-04-06', '250.00'],
    ['2026-04-07', '300.00'],
  ])('a grace that has passed on the day of acceptance, %s, frees nothing', (acceptedOn, interest) => {
    for (const lastDay of ['included', 'excluded'] as const) {
      const policy = { ...claim.policy, lastDay, grace: { days: 5, effect: 'condition' } } as const
      expect(claimAtAcceptance({ ...claim, acceptedOn, policy }).interest).toBe(interest)
    }
  })

  law.prop([fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 90 })])(
    'principal, interest and costs sum to the total, which is what accrueInterest says of the day before',
    (days, paidAfter) => {
      const acceptedOn = addDays('2026-03-31', days)
      const date = addDays('2026-03-31', Math.min(paidAfter, days - 1))
      const debt = { ...claim, payments: [{ date, amount: '30000.00' }] }
      const { principal, interest, costs, total, accrual } = claimAtAcceptance({ ...debt, acceptedOn })
      expect(centsOf(principal) + centsOf(interest) + centsOf(costs)).toBe(centsOf(total))
      const { principal: owed, currency, dueDate, policy, payments } = debt
      expect(accrual).toEqual(
        accrueInterest({
          principal: owed,
          currency,
          dueDate,
          policy,
          payments,
          asOf: addDays(acceptedOn, -1),
        }),
      )
    },
  )

  test.each<[string, object, string, string]>([
    [
      'a payment on the day of acceptance',
      { payments: [{ date: '2026-05-01', amount: '1' }] },
      'date.order',
      'payments[0].date',
    ],
    [
      'the same under a policy that leaves the last day out',
      {
        payments: [
          { date: '2026-04-30', amount: '1' },
          { date: '2026-05-01', amount: '1' },
        ],
        policy: { ...claim.policy, lastDay: 'excluded' },
      },
      'date.order',
      'payments[1].date',
    ],
    ['no acceptance', { acceptedOn: undefined }, 'input.missing', 'acceptedOn'],
    ['a day of one’s own', { asOf: '2026-05-01' }, 'input.unknown-key', 'asOf'],
    ['no policy', { policy: undefined }, 'input.missing', 'policy'],
    ['a negative principal', { principal: '-1' }, 'amount.negative', 'principal'],
    ['the beginning of time', { acceptedOn: '0001-01-01' }, 'date.out-of-range', 'acceptedOn'],
  ])('refuses %s', (_, more, code, path) => {
    expect(refusal(() => claimAtAcceptance({ ...claim, ...more } as never))).toEqual([code, path])
  })

  test.each(['2026-05-01', '2026-05-02'])('a payment of %s is refused in the words of this verb', (date) => {
    for (const lastDay of ['included', 'excluded'] as const) {
      const policy = { ...claim.policy, lastDay }
      expect(() => claimAtAcceptance({ ...claim, policy, payments: [{ date, amount: '1' }] })).toThrow(
        `payments[0].date: expected a day before the acceptance, received "${date}"`,
      )
    }
  })

  test.each<[string, unknown, string, string]>([
    ['payments that are no list', 'none', 'input.type', 'payments'],
    ['a payment that is none', [7], 'input.type', 'payments[0]'],
    ['a payment without a day', [{ amount: '1' }], 'input.missing', 'payments[0].date'],
    ['a payment without an amount', [{ date: '2026-04-30' }], 'input.missing', 'payments[0].amount'],
  ])('refuses %s', (_, payments, code, path) => {
    expect(refusal(() => claimAtAcceptance({ ...claim, payments } as never))).toEqual([code, path])
  })

  test('refuses what throws when it is read', () => {
    expect(refusal(() => claimAtAcceptance(revokedProxy()))).toEqual(['input.type', ''])
  })
})
