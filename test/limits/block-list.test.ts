import { describe, expect, test } from 'vitest'
import {
  blacklistDecision,
  isBlocked,
  type BlacklistCase,
  type BlacklistRule,
} from '../../src/limits/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { as } from './given.js'

describe('isBlocked', () => {
  const list = [
    { customerId: '__proto__', from: '2026-01-15', through: '2027-01-14' },
    { customerId: 'c', from: '2026-01-15', through: null },
    { customerId: 'd', from: '2026-01-15', through: null, liftedOn: '2026-03-01' },
    { customerId: 'd', from: '2026-05-01', through: '2026-05-31', liftedOn: null },
  ]
  test.each([
    ['__proto__', '2026-01-14', false],
    ['__proto__', '2026-01-15', true],
    ['__proto__', '2027-01-14', true],
    ['__proto__', '2027-01-15', false],
    ['c', '9999-12-31', true],
    ['d', '2026-02-28', true],
    ['d', '2026-03-01', false],
    ['d', '2026-05-31', true],
    ['e', '2026-05-31', false],
  ])('%s on %s: %s', (customer, day, blocked) => {
    expect(isBlocked(customer, list, day)).toBe(blocked)
    expect(isBlocked({ id: customer }, list, day)).toBe(blocked)
  })

  test.each<[what: string, customer: unknown, given: unknown, day: unknown, expected: [string, string]]>([
    ['no customer', undefined, list, '2026-01-01', ['input.missing', 'customer']],
    ['a customer without an id', {}, list, '2026-01-01', ['input.missing', 'customer.id']],
    ['an empty id', '', list, '2026-01-01', ['id.invalid', 'customer']],
    ['no list', 'c', undefined, '2026-01-01', ['input.missing', 'list']],
    ['a revoked proxy', 'c', revokedProxy(), '2026-01-01', ['input.type', 'list']],
    [
      'an entry without an end said',
      'c',
      [{ customerId: 'c', from: '2026-01-01' }],
      '2026-01-01',
      ['input.missing', 'list[0].through'],
    ],
    [
      'an entry that ends before it begins',
      'c',
      [{ customerId: 'c', from: '2026-01-02', through: '2026-01-01' }],
      '2026-01-01',
      ['date.order', 'list[0].through'],
    ],
    ['no day', 'c', list, undefined, ['input.missing', 'asOf']],
  ])('refused: %s', (_, customer, given, day, expected) => {
    expect(refusal(() => isBlocked(as(customer), as(given), as(day)))).toEqual(expected)
  })
})

const rule: BlacklistRule = {
  fromAmount: { CNY: '50000' },
  fromDaysPastDue: 90,
  fromBrokenPromises: 2,
  wilfulOnly: true,
  fromEvidence: 2,
  reviewNeeded: true,
  months: 12,
}
const facts: BlacklistCase = {
  customerId: 'c',
  currency: 'CNY',
  overdue: '50000.00',
  disputed: '0.00',
  daysPastDue: 90,
  brokenPromises: 2,
  able: true,
  willing: false,
  evidence: 2,
  reviewedBy: 'chen',
  listed: false,
}
const decide = (more: Partial<BlacklistCase>, rules: Partial<BlacklistRule> = {}, on = '2026-02-28') =>
  blacklistDecision({ ...facts, ...more }, { ...rule, ...rules }, on)

describe('blacklistDecision', () => {
  test.each<[more: Partial<BlacklistCase>, rules: Partial<BlacklistRule>, decision: string]>([
    [{}, {}, 'list'],
    [{ overdue: '49999.99' }, {}, 'do-not-list'],
    // What is disputed is no default.
    [{ overdue: '60000', disputed: '10000.01' }, {}, 'do-not-list'],
    [{ daysPastDue: 89 }, {}, 'do-not-list'],
    [{ brokenPromises: 1 }, {}, 'do-not-list'],
    [{ evidence: 1 }, {}, 'do-not-list'],
    [{ able: false }, {}, 'do-not-list'],
    [{ able: false, willing: null }, {}, 'do-not-list'],
    [{ willing: true }, {}, 'do-not-list'],
    [{ willing: true, able: null }, {}, 'do-not-list'],
    [{ able: null }, {}, 'review'],
    [{ willing: null }, {}, 'review'],
    [{ able: null }, { wilfulOnly: false }, 'list'],
    [{ reviewedBy: null }, {}, 'review'],
    [{ reviewedBy: null }, { reviewNeeded: false }, 'list'],
    [{ listed: true }, {}, 'keep'],
    [{ listed: true, daysPastDue: 1 }, {}, 'keep'],
    [{ listed: true, overdue: '0' }, {}, 'remove'],
    [{ overdue: '0' }, {}, 'do-not-list'],
    // From nothing on is from the first cent on: who owes nothing undisputed has not defaulted.
    [{ overdue: '0' }, { fromAmount: { CNY: '0' } }, 'do-not-list'],
    [{ disputed: '50000' }, { fromAmount: { CNY: '0' } }, 'do-not-list'],
    [{ disputed: '49999.99' }, { fromAmount: { CNY: '0' } }, 'list'],
  ])('%o under %o: %s', (more, rules, decision) => {
    expect(decide(more, rules).decision).toBe(decision)
    expect(decide(more, rules).entry === null).toBe(decision !== 'list')
  })

  // Of a month that lacks the day its last one counts, as of every month that was begun: BGB section 188 (3), Civil Code of China, article 202.
  test.each<[from: string, months: number, through: string]>([
    ['2026-01-15', 1, '2026-02-14'],
    ['2026-01-29', 1, '2026-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-02-28', 1, '2026-03-27'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-28'],
  ])('an entry of %s for %i months ends on %s', (from, months, through) => {
    expect(decide({}, { months }, from).entry).toEqual({ customerId: 'c', from, through })
  })

  test('shows its criteria, its entry and a caution', () => {
    expect(decide({})).toEqual({
      decision: 'list',
      entry: { customerId: 'c', from: '2026-02-28', through: '2027-02-27' },
      criteria: [
        { criterion: 'amount', met: true },
        { criterion: 'days-past-due', met: true },
        { criterion: 'broken-promises', met: true },
        { criterion: 'evidence', met: true },
        { criterion: 'wilful', met: true },
      ],
      reasons: [
        { code: 'limits.blacklist', params: { customerId: 'c', decision: 'list' } },
        ...['amount', 'days-past-due', 'broken-promises', 'evidence', 'wilful'].map((criterion) => ({
          code: 'limits.criterion-met',
          params: { criterion },
        })),
        { code: 'limits.blacklist-internal', params: {} },
      ],
    })
    expect(
      decide({ able: null, evidence: 0 })
        .reasons.map(({ code }) => code)
        .slice(-2),
    ).toEqual(['limits.criterion-not-met', 'limits.criterion-unknown'])
  })

  test('its entry blocks from its first day to its last', () => {
    const { entry } = decide({})
    expect(
      entry === null
        ? []
        : ['2026-02-28', '2027-02-27', '2027-02-28'].map((day) => isBlocked('c', [entry], day)),
    ).toEqual([true, true, false])
  })

  test.each<[what: string, more: object, rules: object, expected: [string, string]]>([
    ['more disputed than overdue', { disputed: '50000.01' }, {}, ['input.range', 'facts.disputed']],
    ['an unknown field', { paid: 1 }, {}, ['input.unknown-key', 'facts.paid']],
    ['a misspelt rule', {}, { month: 1 }, ['input.unknown-key', 'rule.month']],
    ['able not said', { able: undefined }, {}, ['input.missing', 'facts.able']],
    ['an empty reviewer', { reviewedBy: '' }, {}, ['id.invalid', 'facts.reviewedBy']],
    ['no sum in the currency', {}, { fromAmount: { EUR: 1 } }, ['currency.missing', 'rule.fromAmount.CNY']],
    ['months of zero', {}, { months: 0 }, ['input.range', 'rule.months']],
    ['negative days', { daysPastDue: -1 }, {}, ['input.range', 'facts.daysPastDue']],
  ])('refused: %s', (_, more, rules, expected) => {
    expect(refusal(() => decide(as(more), as(rules)))).toEqual(expected)
  })

  test('refused: nothing, and a revoked proxy', () => {
    expect(refusal(() => blacklistDecision(as(undefined), rule, '2026-01-01'))).toEqual([
      'input.missing',
      'facts',
    ])
    expect(refusal(() => blacklistDecision(facts, revokedProxy(), '2026-01-01'))).toEqual([
      'input.type',
      'rule',
    ])
  })
})
