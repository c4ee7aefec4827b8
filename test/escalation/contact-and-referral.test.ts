import { describe, expect, test } from 'vitest'
import {
  channelFor,
  contactAllowed,
  contactRulesets,
  referral,
  type ContactRules,
  type PastContact,
  type PlannedContact,
  type ReferralCase,
} from '../../src/escalation/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const call = (at: string, answered = false, fields: Partial<PastContact> = {}): PastContact => ({
  at,
  channel: 'phone',
  answered,
  ...fields,
})
const plan = (at: string, fields: Partial<PlannedContact> = {}): PlannedContact => ({
  at,
  channel: 'phone',
  ...fields,
})
const shanghai = 'Asia/Shanghai'
const newYork = 'America/New_York'

describe('hours, on the debtor’s clock', () => {
  // Regulation F: not before 8 a.m. and not after 9 p.m.; GB/T 45251: not from 22:00 to 08:00.
  test.each<['us-reg-f' | 'cn-gbt-45251' | 'cn-cba-2026' | 'none', string, boolean, string]>([
    ['us-reg-f', '07:59', false, '2026-06-01T08:00'],
    ['us-reg-f', '08:00', true, '2026-06-01T08:00'],
    ['us-reg-f', '21:00', true, '2026-06-01T21:00'],
    ['us-reg-f', '21:01', false, '2026-06-02T08:00'],
    ['cn-cba-2026', '21:59', true, '2026-06-01T21:59'],
    ['cn-cba-2026', '22:00', false, '2026-06-02T08:00'],
    ['none', '03:00', true, '2026-06-01T03:00'],
  ])('%s at %s: %s', (rules, time, allowed, next) => {
    expect(contactAllowed([], plan(`2026-06-01T${time}`), rules, newYork)).toMatchObject({
      allowed,
      nextAllowedAt: next,
    })
  })

  // 13:30 UTC is 21:30 in Shanghai (+8) and 09:30 in New York (−4 in June).
  test.each<[string, string, string]>([
    ['2026-06-01T13:30:00Z', shanghai, '2026-06-01T21:30'],
    ['2026-06-01T13:30:00Z', newYork, '2026-06-01T09:30'],
    ['2026-06-01T15:30:00+02:00', shanghai, '2026-06-01T21:30'],
    ['2026-06-01T11:30:00.5-02:00', shanghai, '2026-06-01T21:30'],
    ['2026-01-01T04:30:00Z', newYork, '2025-12-31T23:30'],
  ])('%s in %s is %s', (at, zone, local) => {
    expect(contactAllowed([], plan(at), 'none', zone).nextAllowedAt).toBe(local)
  })

  test('do not hold a letter, nor what the debtor agreed to', () => {
    expect(
      contactAllowed([], plan('2026-06-01T23:00', { channel: 'letter' }), 'us-reg-f', newYork).allowed,
    ).toBe(true)
    expect(contactAllowed([], plan('2026-06-01T23:00', { agreed: true }), 'us-reg-f', newYork).allowed).toBe(
      true,
    )
  })
})

describe('frequency', () => {
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => call(`2026-06-0${String(day)}T10:00`))
  test('seven calls in seven days: the eighth waits for the first to fall out of the window', () => {
    expect(contactAllowed(week, plan('2026-06-07T15:00'), 'us-reg-f', newYork)).toEqual({
      allowed: false,
      reasons: [{ code: 'contact.weekly-call-limit', params: { count: 7, limit: 7, days: 7 } }],
      nextAllowedAt: '2026-06-08T08:00',
    })
    expect(contactAllowed(week, plan('2026-06-08T15:00'), 'us-reg-f', newYork).allowed).toBe(true)
  })

  test('after a conversation of 1 June the next call is on the 8th', () => {
    expect(
      contactAllowed([call('2026-06-01T10:00', true)], plan('2026-06-07T15:00'), 'us-reg-f', newYork),
    ).toEqual({
      allowed: false,
      reasons: [{ code: 'contact.after-conversation', params: { on: '2026-06-01', days: 7 } }],
      nextAllowedAt: '2026-06-08T08:00',
    })
  })

  test('six unanswered calls to one number; another number is free', () => {
    const tries = [9, 10, 11, 12, 13, 14].map((hour) =>
      call(`2026-06-01T${String(hour).padStart(2, '0')}:00`, false, { number: '1' }),
    )
    const at = '2026-06-01T15:00'
    expect(contactAllowed(tries, plan(at, { number: '1' }), 'cn-cba-2026', shanghai).reasons).toEqual([
      { code: 'contact.daily-attempt-limit', params: { count: 6, limit: 6 } },
    ])
    expect(contactAllowed(tries, plan(at, { number: '2' }), 'cn-cba-2026', shanghai).allowed).toBe(true)
    expect(contactAllowed(tries, plan(at), 'cn-cba-2026', shanghai).allowed).toBe(false)
    expect(contactAllowed(tries.slice(1), plan(at), 'cn-cba-2026', shanghai).allowed).toBe(true)
  })

  test('what comes after the planned call, and what is no call, does not count', () => {
    const history = [
      ...week.slice(0, 6),
      call('2026-06-07T16:00'),
      call('2026-06-07T09:00', true, { channel: 'email' }),
    ]
    expect(contactAllowed(history, plan('2026-06-07T15:00'), 'us-reg-f', newYork).allowed).toBe(true)
  })

  test('a third party may never be told', () => {
    expect(
      contactAllowed([], plan('2026-06-01T15:00', { thirdParty: true }), 'cn-gbt-45251', shanghai),
    ).toEqual({
      allowed: false,
      reasons: [{ code: 'contact.third-party', params: {} }],
      nextAllowedAt: null,
    })
  })

  test('rules of one’s own', () => {
    const rules: ContactRules = {
      id: 'house',
      source: 'the board',
      inForceFrom: '2026-01-01',
      hours: { first: '09:00', last: '17:00', channels: ['visit'] },
      answeredCallsPerDay: 1,
      unansweredCallsPerDay: 2,
      callsInDays: { limit: 3, days: 2 },
      daysAfterConversation: 0,
      thirdParties: 'allowed',
    }
    expect(
      contactAllowed([call('2026-06-01T08:00', true)], plan('2026-06-01T20:00'), rules, shanghai),
    ).toEqual({
      allowed: false,
      reasons: [{ code: 'contact.daily-call-limit', params: { count: 1, limit: 1 } }],
      nextAllowedAt: '2026-06-02T00:00',
    })
  })
})

describe('bad input to contactAllowed', () => {
  const at = plan('2026-06-01T15:00')
  const rules = contactRulesets['us-reg-f']
  test.each<[string, unknown, unknown, unknown, unknown, [code: string, path: string]]>([
    ['no history', undefined, at, 'none', shanghai, ['input.missing', 'history']],
    ['a hole', Array(1), at, 'none', shanghai, ['input.missing', 'history[0]']],
    [
      'too long a history',
      Array(10_001).fill(call('2026-06-01T10:00')),
      at,
      'none',
      shanghai,
      ['input.range', 'history'],
    ],
    ['no plan', [], undefined, 'none', shanghai, ['input.missing', 'planned']],
    ['no time', [], { channel: 'phone' }, 'none', shanghai, ['input.missing', 'planned.at']],
    ['a day for a time', [], plan('2026-06-01'), 'none', shanghai, ['date.invalid', 'planned.at']],
    ['a day that is none', [], plan('2026-02-30T10:00'), 'none', shanghai, ['date.invalid', 'planned.at']],
    ['an unknown set', [], at, 'constructor', shanghai, ['input.choice', 'ruleset']],
    ['a misspelt rule', [], at, { ...rules, hour: 1 }, shanghai, ['input.unknown-key', 'ruleset.hour']],
    [
      'an hour that is none',
      [],
      at,
      { ...rules, hours: { ...rules.hours, first: '24:00' } },
      shanghai,
      ['input.range', 'ruleset.hours.first'],
    ],
    [
      'hours that end before they begin',
      [],
      at,
      { ...rules, hours: { ...rules.hours, last: '07:00' } },
      shanghai,
      ['input.range', 'ruleset.hours.last'],
    ],
    [
      'too many channels',
      [],
      at,
      { ...rules, hours: { ...rules.hours, channels: Array(5).fill('phone') } },
      shanghai,
      ['input.range', 'ruleset.hours.channels'],
    ],
    [
      'before the rules',
      [],
      plan('2025-02-27T10:00'),
      'cn-gbt-45251',
      shanghai,
      ['regime.dates', 'planned.at'],
    ],
    ['an unknown zone', [], at, 'none', 'Mars/Olympus', ['time-zone.unknown', 'timeZone']],
    ['an offset', [], at, 'none', '+08:00', ['time-zone.unknown', 'timeZone']],
    ['a revoked proxy', revokedProxy([]), at, 'none', shanghai, ['input.type', 'history']],
  ])('%s', (_, history, planned, ruleset, zone, expected) => {
    expect(
      refusal(() => contactAllowed(history as never, planned as never, ruleset as never, zone as never)),
    ).toEqual(expected)
  })
})

describe('a referral', () => {
  const all = [
    'grace-exceeded',
    'contact-lost',
    'inability-stated',
    'cross-border-obstacle',
    'internal-exhausted',
  ] as const
  const facts: ReferralCase = { daysPastDue: 30, contractGraceDays: 30 }
  // "More than" leaves the number out: Civil Code of the PRC, article 1259.
  test.each<[string, Partial<ReferralCase>, string[]]>([
    ['on the last day of grace', {}, []],
    ['a day later', { daysPastDue: 31 }, ['referral.grace-exceeded']],
    ['contact lost', { contactLost: true }, ['referral.contact-lost']],
    [
      'three attempts over two weeks',
      { failedAttempts: ['2026-03-15', '2026-03-01', '2026-03-08'] },
      ['referral.contact-lost'],
    ],
    ['three attempts over thirteen days', { failedAttempts: ['2026-03-01', '2026-03-08', '2026-03-14'] }, []],
    ['two attempts over two weeks', { failedAttempts: ['2026-03-01', '2026-03-15'] }, []],
    ['it cannot pay', { inabilityStated: true }, ['referral.inability-stated']],
    ['an obstacle abroad', { crossBorderObstacle: true }, ['referral.cross-border-obstacle']],
    ['everything was tried', { internalExhausted: true }, ['referral.internal-exhausted']],
  ])('%s', (_, fields, expected) => {
    const verdict = referral(
      { ...facts, ...fields },
      { criteria: all, lostAfter: { attempts: 3, overDays: 14 } },
    )
    expect([verdict.refer, verdict.reasons.map(({ code }) => code)]).toEqual([expected.length > 0, expected])
    expect(referral({ ...facts, ...fields }, { criteria: [] }).refer).toBe(false)
  })

  test('goes by a channel, and a complex case begins with an investigation', () => {
    const verdict = referral(
      {
        ...facts,
        inabilityStated: true,
        complex: true,
        route: { creditorCountry: 'CN', debtorCountry: 'DE', currency: 'EUR', amount: '99999.99' },
      },
      { criteria: all, channels: { domestic: 'collector', largeAmount: { EUR: '100000.00' } } },
    )
    expect(verdict.channel?.channel).toBe('agency')
    expect(verdict.first).toEqual([{ code: 'referral.investigate-first', params: {} }])
  })

  const route = { creditorCountry: 'CN', debtorCountry: 'DE', currency: 'EUR', amount: '1.00' }
  const channels = { domestic: 'collector', largeAmount: { USD: '1.00' } }
  test.each<[string, unknown, unknown, [code: string, path: string]]>([
    ['no case', undefined, { criteria: all }, ['input.missing', 'case']],
    ['no policy', facts, undefined, ['input.missing', 'policy']],
    ['an unknown criterion', facts, { criteria: ['mood'] }, ['input.choice', 'policy.criteria[0]']],
    [
      'too many criteria',
      facts,
      { criteria: Array(6).fill('contact-lost') },
      ['input.range', 'policy.criteria'],
    ],
    ['a misspelt field', facts, { criteria: all, criterion: 1 }, ['input.unknown-key', 'policy.criterion']],
    [
      'days below zero',
      { ...facts, daysPastDue: -1 },
      { criteria: all },
      ['input.range', 'case.daysPastDue'],
    ],
    ['a text for a flag', { ...facts, complex: 'yes' }, { criteria: all }, ['input.type', 'case.complex']],
    [
      'an attempt on no day',
      { ...facts, failedAttempts: ['2026-02-30'] },
      { criteria: all, lostAfter: { attempts: 1, overDays: 0 } },
      ['date.invalid', 'case.failedAttempts[0]'],
    ],
    [
      'too many attempts',
      { ...facts, failedAttempts: Array(10_001).fill('2026-02-03') },
      { criteria: all, lostAfter: { attempts: 1, overDays: 0 } },
      ['input.range', 'case.failedAttempts'],
    ],
    [
      'an attempt on no day, though no attempts count',
      { ...facts, failedAttempts: ['2026-02-30'] },
      { criteria: all },
      ['date.invalid', 'case.failedAttempts[0]'],
    ],
    [
      'a rule of lost contact that is none, though there were no attempts',
      facts,
      { criteria: all, lostAfter: { attempts: 0, overDays: 14 } },
      ['input.range', 'policy.lostAfter.attempts'],
    ],
    [
      'channels that are none, though nothing is referred',
      { ...facts, daysPastDue: 0 },
      { criteria: all, channels: { domestic: 'friend', largeAmount: {} } },
      ['input.choice', 'policy.channels.domestic'],
    ],
    [
      'a route from nowhere',
      { ...facts, inabilityStated: true, route: { ...route, creditorCountry: 'xx' } },
      { criteria: all, channels },
      ['input.choice', 'case.route.creditorCountry'],
    ],
    [
      'a route in a currency without a large amount',
      { ...facts, inabilityStated: true, route },
      { criteria: all, channels },
      ['currency.missing', 'policy.channels.largeAmount.EUR'],
    ],
  ])('%s', (_, given, policy, expected) => {
    expect(refusal(() => referral(given as never, policy as never))).toEqual(expected)
  })
})

describe('a channel', () => {
  const policy = { domestic: 'collector', largeAmount: { USD: '100000.00' } } as const
  const debt = (creditorCountry: string, debtorCountry: string, amount: string) =>
    channelFor({ creditorCountry, debtorCountry, currency: 'USD', amount }, policy)
  test.each<[string, string, string, string, string[]]>([
    ['DE', 'DE', '500000.00', 'collector', []],
    ['CN', 'CN', '1.00', 'collector', ['referral.cn-collection-ban']],
    ['CN', 'US', '99999.99', 'agency', ['referral.foreign-law']],
    ['CN', 'US', '100000.00', 'international-agency', ['referral.large-foreign', 'referral.foreign-law']],
    ['DE', 'CN', '1.00', 'law-firm', ['referral.foreign-law', 'referral.cn-collection-ban']],
  ])('%s against %s for %s: %s', (from, to, amount, channel, warnings) => {
    const choice = debt(from, to, amount)
    expect([choice.channel, choice.warnings.map(({ code }) => code)]).toEqual([channel, warnings])
  })

  test.each<[string, () => unknown, [code: string, path: string]]>([
    ['an amount below zero', () => debt('CN', 'US', '-1.00'), ['amount.negative', 'case.amount']],
    ['a country in words', () => debt('China', 'US', '1.00'), ['input.choice', 'case.creditorCountry']],
    [
      'a currency without a large amount',
      () => channelFor({ creditorCountry: 'CN', debtorCountry: 'US', currency: 'EUR', amount: '1' }, policy),
      ['currency.missing', 'policy.largeAmount.EUR'],
    ],
    [
      'a misspelt field',
      () => channelFor({} as never, { ...policy, large: 1 } as never),
      ['input.unknown-key', 'policy.large'],
    ],
  ])('%s', (_, run, expected) => {
    expect(refusal(run)).toEqual(expected)
  })
})
