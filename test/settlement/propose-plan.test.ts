import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { chinaCalendar } from '../../src/calendar/index.js'
import { proposePlan, validatePlan, type PlanRequest } from '../../src/settlement/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { units } from './given.js'

const base: PlanRequest = {
  total: '100000.00',
  currency: 'CNY',
  instalments: 3,
  firstShare: '0.30',
  start: '2026-04-01',
  every: { months: 1 },
}
const amounts = (request: Partial<PlanRequest>): string[] =>
  proposePlan({ ...base, ...request }).instalments.map(({ amount }) => amount)
const dates = (request: Partial<PlanRequest>): string[] =>
  proposePlan({ ...base, ...request }).instalments.map(({ dueDate }) => dueDate)

describe('proposePlan', () => {
  test.each<[string, Partial<PlanRequest>, string[]]>([
    // Thirty per cent of 100,000.01 is 30,000.003, rounded up.
    ['the first is rounded up', { total: '100000.01' }, ['30000.01', '35000.00', '35000.00']],
    // 70,000.00 less a cent in two: 34,999.995 rounded down, the rest last.
    ['equal parts are rounded down', { total: '99999.99' }, ['30000.00', '34999.99', '35000.00']],
    ['a currency without decimals', { total: '1000001', currency: 'JPY' }, ['300001', '350000', '350000']],
    ['three decimals', { total: '1.000', currency: 'KWD' }, ['0.300', '0.350', '0.350']],
    ['one instalment is the total', { instalments: 1 }, ['100000.00']],
    ['two instalments', { instalments: 2 }, ['30000.00', '70000.00']],
    ['the first share is the whole', { firstShare: 1 }, ['100000.00', '0.00', '0.00']],
    ['no first share', { firstShare: '0' }, ['0.00', '50000.00', '50000.00']],
    ['equal parts', { total: '100.00', firstShare: 'equal' }, ['33.33', '33.33', '33.34']],
    ['one equal part', { total: '100.00', firstShare: 'equal', instalments: 1 }, ['100.00']],
    // Thirty per cent is 300.30: up to 400; the 601.01 left in two is 300.50…: down to 300.
    ['a rounding unit', { total: '1001.01', roundTo: '100' }, ['400.00', '300.00', '301.01']],
    // 30 rounded up to a multiple of 200 would be 200 of 100.
    ['a unit above the total', { total: '100.00', roundTo: '200' }, ['100.00', '0.00', '0.00']],
    // 10^28 is far beyond plain numbers.
    [
      'a very large total',
      { total: '10000000000000000000000000000.01' },
      [
        '3000000000000000000000000000.01',
        '3500000000000000000000000000.00',
        '3500000000000000000000000000.00',
      ],
    ],
  ])('%s', (_, request, expected) => {
    expect(amounts(request)).toEqual(expected)
  })

  test.each<[string, Partial<PlanRequest>, string[]]>([
    ['months from the first date', { start: '2026-01-31' }, ['2026-01-31', '2026-02-28', '2026-03-31']],
    [
      'month ends',
      { start: '2026-02-28', monthRule: 'end-of-month' },
      ['2026-02-28', '2026-03-31', '2026-04-30'],
    ],
    ['the same day', { start: '2026-02-28' }, ['2026-02-28', '2026-03-28', '2026-04-28']],
    ['days', { every: { days: 10 } }, ['2026-04-01', '2026-04-11', '2026-04-21']],
    ['weeks', { every: { weeks: 2 } }, ['2026-04-01', '2026-04-15', '2026-04-29']],
    ['a word', { every: 'week' }, ['2026-04-01', '2026-04-08', '2026-04-15']],
    ['the other word', { every: 'month' }, ['2026-04-01', '2026-05-01', '2026-06-01']],
    ['a year', { every: 'year' }, ['2026-04-01', '2027-04-01', '2028-04-01']],
    [
      'the thirty days of interest policies',
      { every: '30-days' },
      ['2026-04-01', '2026-05-01', '2026-05-31'],
    ],
    ['ISO days', { every: 'P10D' }, ['2026-04-01', '2026-04-11', '2026-04-21']],
    ['ISO weeks', { every: 'P2W' }, ['2026-04-01', '2026-04-15', '2026-04-29']],
    ['ISO years', { every: 'P1Y', start: '2024-02-29' }, ['2024-02-29', '2025-02-28', '2026-02-28']],
    // 2 May 2026 is a Saturday in the holiday of 1 to 5 May; 9 May is a working Saturday.
    [
      'business days',
      { start: '2026-04-25', every: 'P1W', convention: 'following', calendar: chinaCalendar },
      ['2026-04-27', '2026-05-06', '2026-05-09'],
    ],
  ])('counts %s', (_, request, expected) => {
    expect(dates(request)).toEqual(expected)
  })

  test('discloses charges as lines and spreads them', () => {
    const plan = proposePlan({
      ...base,
      charges: [
        { kind: 'fee', amount: '50.00', basis: 'clause 7', with: 'first' },
        { kind: 'interest', amount: '100.00', basis: '4 % a year on the falling balance', with: 'spread' },
        { kind: 'late-charge', amount: '9.99', basis: '0.02 % a day to 2026-03-31', with: 'last' },
      ],
    })
    expect(plan).toEqual({
      schema: 'receivables/instalment-plan@1',
      currency: 'CNY',
      total: '100000.00',
      charges: [
        { kind: 'fee', amount: '50.00', basis: 'clause 7', with: 'first' },
        { kind: 'interest', amount: '100.00', basis: '4 % a year on the falling balance', with: 'spread' },
        { kind: 'late-charge', amount: '9.99', basis: '0.02 % a day to 2026-03-31', with: 'last' },
      ],
      chargeTotal: '159.99',
      payableTotal: '100159.99',
      instalments: [
        { number: 1, dueDate: '2026-04-01', amount: '30000.00', charge: '83.33', payable: '30083.33' },
        { number: 2, dueDate: '2026-05-01', amount: '35000.00', charge: '33.33', payable: '35033.33' },
        { number: 3, dueDate: '2026-06-01', amount: '35000.00', charge: '43.33', payable: '35043.33' },
      ],
    })
  })

  const requests = fc.record({
    total: fc.bigInt({ min: 1n, max: 10n ** 20n }),
    currency: fc.constantFrom('CNY', 'JPY', 'KWD'),
    instalments: fc.integer({ min: 1, max: 40 }),
    firstShare: fc.integer({ min: 0, max: 10_000 }),
    roundTo: fc.option(fc.integer({ min: 1, max: 1000 })),
    every: fc.constantFrom<PlanRequest['every']>('week', 'month', { days: 1 }, { months: 7 }),
  })
  const scales: Readonly<Record<string, number>> = { CNY: 2, JPY: 0, KWD: 3 }

  law.prop([requests])(
    'a plan sums to the total, its first part is at least the share, no part is negative, dates go forward',
    ({ total, currency, instalments, firstShare, roundTo, every }) => {
      const scale = scales[currency] ?? 0
      const text =
        scale === 0
          ? String(total)
          : `${total / 10n ** BigInt(scale)}.${String(total % 10n ** BigInt(scale)).padStart(scale, '0')}`
      const plan = proposePlan({
        ...base,
        total: text,
        currency,
        instalments,
        firstShare: (firstShare / 10_000).toFixed(4),
        ...(roundTo === null ? {} : { roundTo }),
        every,
      })
      const parts = plan.instalments.map(({ amount }) => units(amount))
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(total)
      expect(parts.every((part) => part >= 0n)).toBe(true)
      expect((parts[0] ?? 0n) * 10_000n >= total * BigInt(firstShare)).toBe(true)
      const due = plan.instalments.map(({ dueDate }) => dueDate)
      expect([...due].sort()).toEqual(due)
      const faults = validatePlan(plan, { minFirstShare: (firstShare / 10_000).toFixed(4) })
      expect(faults.filter(({ code }) => code !== 'settlement.plan-empty-instalment')).toEqual([])
    },
  )

  test.each<[string, unknown, string, string]>([
    ['no request', undefined, 'input.missing', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    ['a negative total', { ...base, total: '-100.00' }, 'amount.negative', 'total'],
    ['a total of nothing', { ...base, total: '0.00' }, 'input.range', 'total'],
    ['a total too fine', { ...base, total: '0.001' }, 'amount.too-fine', 'total'],
    ['no currency', { ...base, currency: undefined }, 'input.missing', 'currency'],
    ['no instalment', { ...base, instalments: 0 }, 'input.range', 'instalments'],
    ['10^9 instalments', { ...base, instalments: 1e9 }, 'input.range', 'instalments'],
    ['half an instalment', { ...base, instalments: 2.5 }, 'input.range', 'instalments'],
    ['a share above 1', { ...base, firstShare: '1.01' }, 'input.range', 'firstShare'],
    ['a share below 0', { ...base, firstShare: '-0.1' }, 'input.range', 'firstShare'],
    ['no share', { ...base, firstShare: undefined }, 'input.missing', 'firstShare'],
    ['an interval of 0', { ...base, every: { months: 0 } }, 'input.range', 'every.months'],
    ['an ISO interval of 0', { ...base, every: 'P0M' }, 'input.range', 'every'],
    ['an interval of two units', { ...base, every: { months: 1, days: 1 } }, 'input.conflict', 'every'],
    ['an interval without a unit', { ...base, every: {} }, 'input.missing', 'every'],
    ['no interval', { ...base, every: undefined }, 'input.missing', 'every'],
    ['an interval that is a number', { ...base, every: 30 }, 'input.type', 'every'],
    ['an unknown word', { ...base, every: 'fortnight' }, 'input.choice', 'every'],
    ['an unknown unit', { ...base, every: { quarters: 1 } }, 'input.unknown-key', 'every.quarters'],
    ['dates past the year 9999', { ...base, start: '9999-12-01' }, 'date.out-of-range', 'every'],
    ['no such day', { ...base, start: '2026-02-30' }, 'date.invalid', 'start'],
    ['an unknown month rule', { ...base, monthRule: 'last' }, 'input.choice', 'monthRule'],
    ['a unit of zero', { ...base, roundTo: '0' }, 'input.range', 'roundTo'],
    ['a calendar without a convention', { ...base, calendar: chinaCalendar }, 'input.missing', 'convention'],
    ['a convention without a calendar', { ...base, convention: 'following' }, 'input.missing', 'calendar'],
    [
      'a day that the calendar does not cover',
      { ...base, start: '1999-01-01', convention: 'following', calendar: chinaCalendar },
      'calendar.not-covered',
      'start',
    ],
    ['a misspelt field', { ...base, firstshare: '0.3' }, 'input.unknown-key', 'firstshare'],
    [
      'a charge without its basis',
      { ...base, charges: [{ kind: 'fee', amount: '1', with: 'first' }] },
      'input.missing',
      'charges[0].basis',
    ],
    [
      'a charge with an empty basis',
      { ...base, charges: [{ kind: 'fee', amount: '1', basis: '', with: 'first' }] },
      'input.range',
      'charges[0].basis',
    ],
    ['too many charges', { ...base, charges: Array(21).fill({}) }, 'input.range', 'charges'],
  ])('refuses %s', (_, request, code, path) => {
    expect(refusal(() => proposePlan(request as never))).toEqual([code, path])
  })
})
