import { describe, expect, test } from 'vitest'
import {
  channelWarnings,
  crossBorderCheck,
  limitationLaws,
  scoreChecklist,
  type ChecklistPoint,
  type CrossBorderFacts,
  type CrossBorderPolicy,
} from '../../src/recovery/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const facts: CrossBorderFacts = {
  governingLaw: 'CN',
  court: 'Shanghai',
  arbitration: null,
  localFormReady: true,
  languageReady: true,
  timeZone: 'Europe/Berlin',
  contactHours: 'Mon-Fri 9-17',
  culturalNotes: 'write first',
  claim: 'international-sale',
  dueDate: '2024-03-31',
  events: [],
}
const policy: CrossBorderPolicy = { laws: [], warnAt: [90] }
const check = (
  more: Partial<CrossBorderFacts> = {},
  rules: Partial<CrossBorderPolicy> = {},
  asOf = '2026-03-01',
) => crossBorderCheck({ ...facts, ...more }, { ...policy, ...rules }, asOf)

describe('crossBorderCheck', () => {
  test('is ready where all is known', () => {
    expect(check()).toMatchObject({ ready: true, reasons: [], limitation: { safeDate: '2028-03-31' } })
    expect(check().items.map(({ point }) => point)).toEqual([
      'governing-law',
      'forum',
      'local-form',
      'language',
      'limitation',
      'time-zone',
      'contact-hours',
      'cultural-notes',
    ])
  })

  test.each<[string, Partial<CrossBorderFacts>, unknown[]]>([
    [
      'no governing law',
      { governingLaw: null },
      [
        ['governing-law', 'unknown'],
        ['limitation', 'unknown'],
      ],
    ],
    ['a law that nobody brought', { governingLaw: 'FR' }, [['limitation', 'unknown']]],
    ['no forum', { court: null }, [['forum', 'unknown']]],
    ['two forums', { arbitration: 'CIETAC' }, [['forum', 'conflict']]],
    ['arbitration alone', { court: null, arbitration: 'CIETAC' }, []],
    [
      'documents that are not ready',
      { localFormReady: false, languageReady: null },
      [
        ['local-form', 'missing'],
        ['language', 'unknown'],
      ],
    ],
    [
      'a debtor that nobody knows',
      { timeZone: null, contactHours: null, culturalNotes: null },
      [
        ['time-zone', 'unknown'],
        ['contact-hours', 'unknown'],
        ['cultural-notes', 'unknown'],
      ],
    ],
    ['a claim of before the law', { dueDate: '1999-09-30' }, [['limitation', 'unknown']]],
    ['a claim that has expired', { dueDate: '2021-03-31' }, [['limitation', 'missing']]],
  ])('with %s', (_, more, expected) => {
    const { ready, items, reasons } = check(more)
    const blocking = items.filter((item) => item.blocking)
    expect(blocking.map(({ point, status }) => [point, status])).toEqual(expected)
    expect(items.every((item) => item.blocking === (item.status !== 'ready'))).toBe(true)
    expect(ready).toBe(expected.length === 0)
    expect(reasons).toHaveLength(expected.length)
  })

  test('says why each point blocks', () => {
    const codes = (more: Partial<CrossBorderFacts>) => check(more).reasons.map(({ code }) => code)
    expect(codes({ governingLaw: 'FR' })).toEqual(['recovery.cross-border-unknown'])
    expect(codes({ arbitration: 'CIETAC' })).toEqual(['recovery.cross-border-conflict'])
    expect(codes({ languageReady: false })).toEqual(['recovery.cross-border-missing'])
    expect(codes({ dueDate: '2021-03-31' })).toEqual(['recovery.cross-border-expired'])
  })

  test('takes the caller’s own law before the shipped one, where its dates fit', () => {
    const own = { ...limitationLaws[1]!, id: 'own', months: 60 }
    expect(check({}, { laws: [own] }).limitation).toMatchObject({ law: 'own', safeDate: '2029-03-31' })
    expect(check({}, { laws: [{ ...own, to: '2024-03-31' }] }).limitation?.law).toBe('cn-civil-594')
    expect(check({ claim: 'money' }, { laws: [own] }).limitation?.law).toBe('cn-civil-188')
    expect(check({ governingLaw: 'FR' }, { laws: [{ ...own, country: 'FR' }] }).limitation?.law).toBe('own')
  })

  test.each<[string, object, object, string, string]>([
    ['a country in small letters', { governingLaw: 'cn' }, {}, 'input.choice', 'governingLaw'],
    ['a blank text', { court: ' ' }, {}, 'input.range', 'court'],
    ['a fact that is missing', { languageReady: undefined }, {}, 'input.missing', 'languageReady'],
    ['a zone that nobody knows', { timeZone: 'Central Europe' }, {}, 'time-zone.unknown', 'timeZone'],
    ['an offset for a zone', { timeZone: '+01:00' }, {}, 'time-zone.unknown', 'timeZone'],
    ['a blank zone', { timeZone: ' ' }, {}, 'input.range', 'timeZone'],
    ['a text that is missing', { timeZone: undefined }, {}, 'input.missing', 'timeZone'],
    ['an unknown claim', { claim: 'tort' }, {}, 'input.choice', 'claim'],
    [
      'an event before the due date',
      { events: [{ kind: 'suit', on: '2024-01-01' }] },
      {},
      'date.order',
      'events[0].on',
    ],
    ['a law that is none', {}, { laws: [1] }, 'input.type', 'policy.laws[0]'],
    [
      'a law without its first day',
      {},
      { laws: [{ ...limitationLaws[1], from: undefined }] },
      'input.missing',
      'policy.laws[0].from',
    ],
    [
      'a law of no months',
      {},
      { laws: [{ ...limitationLaws[1], months: 0 }] },
      'input.range',
      'policy.laws[0].months',
    ],
    // Wrong is wrong where no law is known, too: nothing is left unread.
    ['events that are none', { governingLaw: null, events: 'x' }, {}, 'input.type', 'events'],
    ['warnings that are none', { governingLaw: 'FR' }, { warnAt: ['x'] }, 'input.type', 'policy.warnAt[0]'],
    ['no calendar', { governingLaw: null }, { calendar: 1 }, 'input.type', 'policy.calendar'],
    [
      'a law without its country, for another one',
      { governingLaw: 'FR' },
      { laws: [{ ...limitationLaws[1], country: undefined }] },
      'input.missing',
      'policy.laws[0].country',
    ],
    ['the name of a law', {}, { laws: ['cn-civil-188'] }, 'input.type', 'policy.laws[0]'],
    ['too many laws', {}, { laws: new Array(1001) }, 'input.range', 'policy.laws'],
    ['a misspelt rule', {}, { law: [] }, 'input.unknown-key', 'policy.law'],
    ['a misspelt fact', { forum: 'x' }, {}, 'input.unknown-key', 'forum'],
  ])('refuses %s', (_, more, rules, code, path) => {
    expect(refusal(() => check(more, rules))).toEqual([code, path])
  })

  test('refuses a day that is none where no law is known, too', () => {
    expect(refusal(() => check({ governingLaw: null }, {}, 'today'))).toEqual(['date.invalid', 'asOf'])
  })
})

describe('channelWarnings', () => {
  test('are frozen, dated and sourced', () => {
    expect(channelWarnings.map(({ id, from }) => [id, from])).toEqual([
      ['cn-debt-collection-companies', '2000-06-15'],
      ['cn-collection-means', '2021-03-01'],
      ['cn-contingency-cap', '2021-12-28'],
    ])
    expect(channelWarnings.every((row) => Object.isFrozen(row) && row.source.length > 10)).toBe(true)
  })
})

const point = (id: string, weight: string, met: boolean | null, required = false): ChecklistPoint => ({
  id,
  weight,
  met,
  required,
})

describe('scoreChecklist', () => {
  test('weighs what is met against all', () => {
    // (1.5 + 0.5) / 4
    expect(
      scoreChecklist([point('a', '1.5', true), point('b', '2', false), point('constructor', '0.5', true)]),
    ).toEqual({
      score: '0.500000000000',
      acceptable: true,
      failed: ['b'],
      unknown: [],
      missingRequired: [],
    })
  })

  test('nothing is acceptable without what is required, known and met', () => {
    const result = scoreChecklist([
      point('a', '1', null, true),
      point('b', '1', false, true),
      point('c', '1', true, true),
    ])
    expect(result).toMatchObject({
      acceptable: false,
      unknown: ['a'],
      failed: ['b'],
      missingRequired: ['a', 'b'],
    })
  })

  test.each<[string, unknown, string, string]>([
    ['no points', [], 'input.range', ''],
    ['too many', new Array(1001), 'input.range', ''],
    ['a weight of zero', [point('a', '0', true)], 'input.range', '[0].weight'],
    ['a weight that is huge', [point('a', '1000001', true)], 'input.range', '[0].weight'],
    ['two of one id', [point('a', '1', true), point('a', '1', true)], 'id.duplicate', '[1].id'],
    ['a fact that is missing', [{ id: 'a', weight: 1, required: true }], 'input.missing', '[0].met'],
    ['a misspelt field', [{ ...point('a', '1', true), note: '' }], 'input.unknown-key', '[0].note'],
    ['what is no list', revokedProxy([]), 'input.type', ''],
  ])('refuses %s', (_, points, code, path) => {
    expect(refusal(() => scoreChecklist(points as never))).toEqual([code, path])
  })
})
