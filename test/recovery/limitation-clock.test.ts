import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays, chinaCalendar, holidayCalendar } from '../../src/calendar/index.js'
import {
  limitationClock,
  limitationLaws,
  type LimitationEvent,
  type LimitationFacts,
  type LimitationLaw,
} from '../../src/recovery/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const warnAt = [180, 90, 30]
const standing = (
  events: readonly LimitationEvent[],
  asOf = '2026-03-01',
  more: Partial<LimitationFacts> = {},
) => limitationClock({ law: 'cn-civil-188', start: '2023-05-10', events, ...more }, { warnAt }, asOf)
const safe = (events: readonly LimitationEvent[], asOf?: string) => standing(events, asOf).safeDate
const effects = (events: readonly LimitationEvent[], asOf?: string) =>
  standing(events, asOf).steps.map(({ effect }) => effect)

/** Three years to the end of the year; an obstacle is not counted; nothing revives. */
const german: LimitationLaw = {
  id: 'de-bgb-195',
  country: 'DE',
  claim: 'money',
  months: 36,
  runsFrom: 'end-of-year',
  outerMonths: 120,
  interruptedBy: ['acknowledgment', 'part-payment'],
  revivedBy: [],
  suspension: { kind: 'days-added' },
  from: '2002-01-01',
  source: 'BGB §§ 195, 199, 209, 212',
}

describe('limitationClock: the period', () => {
  test.each<[string, string, string]>([
    ['cn-civil-188', '2023-05-10', '2026-05-10'],
    // No 29 February in 2027: the last day of the month.
    ['cn-civil-188', '2024-02-29', '2027-02-28'],
    ['cn-civil-594', '2023-05-10', '2027-05-10'],
    ['cn-enforcement-250', '2023-05-10', '2025-05-10'],
    ['cn-guarantee-692', '2026-01-15', '2026-07-15'],
    ['cn-guarantee-692', '2025-08-31', '2026-02-28'],
  ])('of %s from %s ends on %s', (name, start, safeDate) => {
    const facts = { law: name, start, events: [] }
    expect(limitationClock(facts, { warnAt }, start).safeDate).toBe(safeDate)
  })

  test('of a law of one’s own runs from the end of the year where it says so', () => {
    const result = limitationClock({ law: german, start: '2022-03-15', events: [] }, { warnAt }, '2024-01-01')
    expect(result).toMatchObject({
      law: 'de-bgb-195',
      runsFrom: '2022-12-31',
      safeDate: '2025-12-31',
      outerLimit: '2032-03-15',
    })
  })

  test('of a debt in instalments runs from the last, in whatever order they stand', () => {
    const facts = { law: 'cn-civil-188', instalmentDueDates: ['2026-03-31', '2026-01-31'], events: [] }
    expect(limitationClock(facts, { warnAt }, '2026-02-01')).toMatchObject({
      safeDate: '2029-03-31',
      status: 'not-started',
    })
  })

  test('has a last day that moves off days of rest, beside the safe one', () => {
    const at = (start: string, calendar = chinaCalendar) =>
      limitationClock({ law: 'cn-civil-188', start, events: [] }, { warnAt, calendar }, '2026-05-11')
    // 10 May 2026 is a Sunday; 9 May is a Saturday on which work is made up.
    expect(at('2023-05-10')).toMatchObject({
      safeDate: '2026-05-10',
      rolledDate: '2026-05-11',
      status: 'running',
      daysLeft: 0,
    })
    expect(at('2023-05-09')).toMatchObject({
      safeDate: '2026-05-09',
      rolledDate: '2026-05-09',
      status: 'expired',
    })
    // The calendar does not reach so far, or ends within the days of rest.
    expect(at('2025-05-10').rolledDate).toBeNull()
    const short = holidayCalendar({
      id: 'short',
      weekend: [6, 7],
      holidays: [],
      covers: { from: '2026-01-01', to: '2026-05-11' },
    })
    expect(at('2023-05-10', short).rolledDate).toBeNull()
  })
})

// Due 10 May 2023, so the last six months begin on 10 November 2025.
describe('limitationClock: what an obstacle did', () => {
  const told = (events: readonly LimitationEvent[], asOf: string, more?: Partial<LimitationFacts>) =>
    standing(events, asOf, more).steps.map(({ effect, safeDate }) => `${effect} ${safeDate}`)
  test.each<[string, LimitationEvent[], string, string[]]>([
    [
      'nothing to a period that was renewed before its last months',
      [
        { kind: 'obstacle', on: '2025-06-01', until: '2025-12-31' },
        { kind: 'demand-received', on: '2025-07-01' },
      ],
      '2026-12-31',
      ['none 2026-05-10', 'restarts 2028-07-01'],
    ],
    [
      'the same where it still lasts',
      [
        { kind: 'obstacle', on: '2025-06-01' },
        { kind: 'demand-received', on: '2025-07-01' },
      ],
      '2026-12-31',
      ['none 2026-05-10', 'restarts 2028-07-01'],
    ],
    [
      'it held the old one up in its last months, until it was renewed',
      [
        { kind: 'obstacle', on: '2025-06-01', until: '2025-12-31' },
        { kind: 'demand-received', on: '2025-11-10' },
      ],
      '2026-12-31',
      ['suspends 2026-05-10', 'restarts 2028-11-10'],
    ],
    [
      'it holds up the new one, in the last months of that',
      [
        { kind: 'obstacle', on: '2025-06-01' },
        { kind: 'demand-received', on: '2025-07-01' },
      ],
      '2028-01-01',
      ['suspends 2026-05-10', 'restarts 2028-07-01'],
    ],
    [
      'it began after the end and holds up what was revived meanwhile',
      [
        { kind: 'obstacle', on: '2026-06-01' },
        { kind: 'acknowledgment', on: '2026-07-01' },
      ],
      '2029-01-01',
      ['suspends 2026-05-10', 'revives 2029-07-01'],
    ],
    [
      'it began after the end and was over before what was revived came to its last months',
      [
        { kind: 'obstacle', on: '2026-06-01', until: '2028-01-01' },
        { kind: 'acknowledgment', on: '2026-07-01' },
      ],
      '2029-01-01',
      ['after-expiry 2026-05-10', 'revives 2029-07-01'],
    ],
    [
      'one of two ends in the last months, and the other began when it was over',
      [
        { kind: 'obstacle', on: '2025-12-01', until: '2026-01-01' },
        { kind: 'obstacle', on: '2026-06-01', until: '2026-06-02' },
      ],
      '2026-07-01',
      ['suspends 2026-07-01', 'suspends 2026-12-02'],
    ],
    [
      'one that was over within another that goes on puts nothing off',
      [
        { kind: 'obstacle', on: '2025-01-01' },
        { kind: 'obstacle', on: '2025-02-01', until: '2025-03-01' },
      ],
      '2026-01-01',
      ['suspends 2026-05-10', 'none 2026-05-10'],
    ],
  ])('%s', (_, events, asOf, expected) => {
    expect(told(events, asOf)).toEqual(expected)
  })
  test('after the outer limit it did nothing, however far the period would have run', () => {
    // Ten years from 15 March 2022; by the acknowledgment the three years would have run to 1 February 2034.
    const events: LimitationEvent[] = [
      { kind: 'acknowledgment', on: '2025-06-01' },
      { kind: 'acknowledgment', on: '2028-02-01' },
      { kind: 'acknowledgment', on: '2031-02-01' },
      { kind: 'obstacle', on: '2032-03-16', until: '2032-04-16' },
      { kind: 'obstacle', on: '2032-05-01' },
    ]
    expect(told(events, '2032-06-01', { law: german, start: '2022-03-15' }).slice(2)).toEqual([
      'restarts 2032-03-15',
      'after-expiry 2032-03-15',
      'after-expiry 2032-03-15',
    ])
  })
  test('where its days are added, those up to the new period were added to the old one', () => {
    // From the end of 2022 to the end of 2025; 30 days from 1 March to 31 March, and the rest of the obstacle lies in the new period: 30 days more.
    const events: LimitationEvent[] = [
      { kind: 'obstacle', on: '2024-03-01', until: '2024-04-30' },
      { kind: 'acknowledgment', on: '2024-03-31' },
    ]
    expect(told(events, '2024-06-01', { law: german, start: '2022-03-15' })).toEqual([
      'suspends 2025-12-31',
      'restarts 2027-04-30',
    ])
  })
})

describe('limitationClock: what happens to it', () => {
  test.each<[string, LimitationEvent[], string, string[]]>([
    ['a demand on the way', [{ kind: 'demand-sent', on: '2025-04-01' }], '2026-05-10', ['none']],
    ['a demand that arrived', [{ kind: 'demand-received', on: '2025-04-01' }], '2028-04-01', ['restarts']],
    ['a demand on the last day', [{ kind: 'demand-received', on: '2026-05-10' }], '2029-05-10', ['restarts']],
    ['a demand a day late', [{ kind: 'demand-received', on: '2026-05-11' }], '2026-05-10', ['after-expiry']],
    ['a new promise after it', [{ kind: 'acknowledgment', on: '2026-06-01' }], '2029-06-01', ['revives']],
    [
      'a plan after it, then a demand',
      [
        { kind: 'repayment-plan', on: '2026-06-01' },
        { kind: 'demand-received', on: '2026-07-01' },
      ],
      '2029-07-01',
      ['revives', 'restarts'],
    ],
    [
      'events in any order',
      [
        { kind: 'part-payment', on: '2025-07-01' },
        { kind: 'demand-received', on: '2024-07-01' },
      ],
      '2028-07-01',
      ['restarts', 'restarts'],
    ],
    [
      'a suit that has ended',
      [{ kind: 'suit', on: '2025-01-10', until: '2025-12-20' }],
      '2028-12-20',
      ['restarts'],
    ],
    ['a suit that goes on', [{ kind: 'suit', on: '2025-01-10' }], '2028-01-10', ['restarts']],
    [
      'a demand during a suit',
      [
        { kind: 'suit', on: '2025-01-10', until: '2025-12-20' },
        { kind: 'demand-received', on: '2025-06-01' },
      ],
      '2028-12-20',
      ['restarts', 'restarts'],
    ],
    // The last six months begin on 10 November 2025.
    [
      'an obstacle before the last six months',
      [{ kind: 'obstacle', on: '2025-01-01', until: '2025-11-09' }],
      '2026-05-10',
      ['none'],
    ],
    [
      'an obstacle that reaches into them',
      [{ kind: 'obstacle', on: '2025-01-01', until: '2025-11-10' }],
      '2026-05-10',
      ['none'],
    ],
    [
      'an obstacle in them',
      [{ kind: 'obstacle', on: '2026-01-01', until: '2026-02-15' }],
      '2026-08-15',
      ['suspends'],
    ],
    [
      'a demand in the time that it gave',
      [
        { kind: 'obstacle', on: '2026-01-01', until: '2026-02-15' },
        { kind: 'demand-received', on: '2026-08-15' },
      ],
      '2029-08-15',
      ['suspends', 'restarts'],
    ],
    [
      'an obstacle after the end',
      [{ kind: 'obstacle', on: '2026-06-01', until: '2026-07-01' }],
      '2026-05-10',
      ['after-expiry'],
    ],
  ])('%s', (_, events, safeDate, effect) => {
    expect(safe(events, '2026-12-31')).toBe(safeDate)
    expect(effects(events, '2026-12-31')).toEqual(effect)
  })

  test('what is dated after asOf has not happened yet', () => {
    expect(standing([{ kind: 'demand-received', on: '2026-03-02' }], '2026-03-01')).toMatchObject({
      safeDate: '2026-05-10',
      steps: [],
    })
    expect(safe([{ kind: 'suit', on: '2025-01-10', until: '2026-03-02' }], '2026-03-01')).toBe('2028-01-10')
  })

  // Civil Code (CN), article 195: the period runs anew from the end of the proceedings.
  describe('proceedings that are pending', () => {
    const pending = (kind: LimitationEvent['kind']): LimitationEvent[] => [{ kind, on: '2025-01-10' }]

    test.each(['suit', 'arbitration', 'insolvency-claim', 'enforcement', 'set-off-in-court'] as const)(
      'a period does not run out during them: %s',
      (kind) => {
        const late = standing(pending(kind), '2030-01-01')
        // Counted from their beginning it would have ended long ago.
        expect(late).toMatchObject({ status: 'suspended', safeDate: '2028-01-10', nextReviewOn: null })
        const params = { law: 'cn-civil-188', safeDate: '2028-01-10', kind, on: '2025-01-10' }
        expect(late.reasons[0]).toEqual({ code: 'recovery.limitation-pending', params })
        expect(standing([{ ...pending(kind)[0]!, until: '2029-12-31' }], '2030-01-01')).toMatchObject({
          status: 'running',
          safeDate: '2032-12-31',
        })
        // An end that lies ahead has not come yet.
        expect(standing([{ ...pending(kind)[0]!, until: '2030-01-02' }], '2030-01-01').status).toBe(
          'suspended',
        )
      },
    )

    test.each(['payment-order', 'preservation'] as const)(
      'what is decided within weeks is not pending: %s',
      (kind) => {
        expect(standing(pending(kind), '2030-01-01').status).toBe('expired')
      },
    )

    test('until the safe date the period counts as running, which is the cautious reading', () => {
      const events = pending('suit')
      expect(standing(events, '2028-01-10')).toMatchObject({
        status: 'running',
        safeDate: '2028-01-10',
        daysLeft: 0,
      })
      expect(standing(events, '2028-01-10').reasons[0]?.code).toBe('recovery.limitation-pending')
      // 10 and 11 January 2028 are days of work.
      expect(standing(events, '2028-01-10').nextReviewOn).toBe('2028-01-11')
      expect(standing(events, '2028-01-11').status).toBe('suspended')
    })

    test('begun too late they hold nothing up', () => {
      const events: LimitationEvent[] = [{ kind: 'suit', on: '2026-05-12' }]
      expect(standing(events, '2026-06-01')).toMatchObject({ status: 'expired', safeDate: '2026-05-10' })
    })

    test('what interrupts meanwhile is in time', () => {
      const events: LimitationEvent[] = [...pending('suit'), { kind: 'acknowledgment', on: '2029-06-01' }]
      expect(effects(events, '2030-01-01')).toEqual(['restarts', 'restarts'])
      expect(safe(events, '2030-01-01')).toBe('2032-06-01')
    })

    test('begun within the outer limit they are decided after it as well', () => {
      const suit: LimitationEvent[] = [{ kind: 'suit', on: '2021-06-01' }]
      const facts = { start: '2018-06-01', law: { ...limitationLaws[0]!, id: 'own', outerMonths: 60 } }
      expect(standing(suit, '2024-01-01', facts)).toMatchObject({
        status: 'suspended',
        outerLimit: '2023-06-01',
      })
    })
  })

  test('an obstacle that lasts holds the end up, and only in the last six months', () => {
    const events: LimitationEvent[] = [{ kind: 'obstacle', on: '2025-01-01' }]
    // The last six months begin on 10 November 2025, a day before the warning of 180 days.
    expect(standing(events, '2025-11-09')).toMatchObject({ status: 'running', nextReviewOn: '2025-11-10' })
    expect(standing(events, '2025-11-10')).toMatchObject({ status: 'suspended', nextReviewOn: '2025-11-11' })
    expect(standing(events, '2026-12-01')).toMatchObject({
      status: 'suspended',
      safeDate: '2026-05-10',
      warning: 30,
      // The day after the twenty years.
      nextReviewOn: '2043-05-11',
    })
    // A demand that arrives while it lasts is in time.
    const more: LimitationEvent[] = [...events, { kind: 'demand-received', on: '2026-11-01' }]
    expect(standing(more, '2026-12-01')).toMatchObject({ status: 'running', safeDate: '2029-11-01' })
  })

  test('a guarantee that nobody claimed on in time is gone, and not barred by a defence', () => {
    const codes = (facts: object, asOf: string) => standing([], asOf, facts).reasons.map(({ code }) => code)
    const guarantee = { law: 'cn-guarantee-692', start: '2026-01-15' }
    expect(codes(guarantee, '2026-07-15')).toContain('recovery.limitation-running')
    expect(codes(guarantee, '2026-07-16')).toEqual(['recovery.guarantee-lapsed'])
    // A law under which a claim on a guarantor is interrupted gives a defence, as any other.
    const own = { ...limitationLaws.find(({ id }) => id === 'cn-civil-188')!, id: 'own', claim: 'guarantee' }
    expect(codes({ law: own, start: '2020-01-15' }, '2026-07-16')).toEqual(['recovery.limitation-expired'])
  })

  test('a guarantee is interrupted by nothing', () => {
    const result = standing(
      [
        { kind: 'demand-received', on: '2026-02-01' },
        { kind: 'obstacle', on: '2026-02-01' },
      ],
      '2026-03-01',
      { law: 'cn-guarantee-692', start: '2026-01-15' },
    )
    expect(result).toMatchObject({ safeDate: '2026-07-15', outerLimit: null })
    expect(result.steps.map(({ effect }) => effect)).toEqual(['none', 'none'])
  })

  test('the outer limit ends it, however often it was interrupted', () => {
    const years = [2005, 2008, 2010, 2013, 2016]
    const events = years.map((year): LimitationEvent => ({ kind: 'demand-received', on: `${year}-01-01` }))
    const result = limitationClock(
      { law: 'cn-civil-594', start: '2001-06-30', events },
      { warnAt },
      '2019-01-01',
    )
    expect(result).toMatchObject({ safeDate: '2020-01-01', outerLimit: '2021-06-30' })
    const last = limitationClock(
      { law: 'cn-civil-594', start: '2001-06-30', events: [...events, { kind: 'suit', on: '2019-01-01' }] },
      { warnAt },
      '2019-02-01',
    )
    expect(last.safeDate).toBe('2021-06-30')
    expect(last.reasons.map(({ code }) => code)).toContain('recovery.limitation-outer-limit')
  })

  test('an obstacle that lasts is looked at again for its warnings only where there is no outer limit', () => {
    const at = (law: string | LimitationLaw, start: string, asOf: string) =>
      limitationClock({ law, start, events: [{ kind: 'obstacle', on: start }] }, { warnAt }, asOf)
    // Two years to 10 May 2025, whose last six months began on 10 November 2024; 30 days before the end is 10 April.
    const enforced = (asOf: string) => at('cn-enforcement-250', '2023-05-10', asOf)
    expect(enforced('2025-03-01')).toMatchObject({ status: 'suspended', nextReviewOn: '2025-04-10' })
    expect(enforced('2025-06-01')).toMatchObject({ status: 'suspended', nextReviewOn: null })
    // The end moves along with today.
    const moving = at({ ...german, outerMonths: null }, '2022-12-31', '2024-03-01')
    expect(moving).toMatchObject({ status: 'suspended', nextReviewOn: null })
  })

  // The twenty years are neither interrupted nor suspended: General Part Interpretation (2022), article 35.
  test('no obstacle holds the outer limit up, and nothing revives the claim after it', () => {
    const years = ['2005-01-01', '2008-12-31', '2012-12-30', '2016-12-30']
    const events: LimitationEvent[] = [
      ...years.map((on): LimitationEvent => ({ kind: 'demand-received', on })),
      { kind: 'obstacle', on: '2020-12-01' },
    ]
    const at = (asOf: string, more: LimitationEvent[] = []) =>
      limitationClock(
        { law: 'cn-civil-594', start: '2001-06-30', events: [...events, ...more] },
        { warnAt },
        asOf,
      )
    // 2020-12-30, within whose last six months the obstacle began, and which lasts on.
    expect(at('2021-06-30')).toMatchObject({ status: 'suspended', nextReviewOn: '2021-07-01' })
    expect(at('2021-07-01')).toMatchObject({
      status: 'expired',
      daysLeft: 0,
      warning: null,
      nextReviewOn: null,
    })
    const late = at('2022-01-01', [
      { kind: 'demand-received', on: '2021-07-01' },
      { kind: 'acknowledgment', on: '2021-08-01' },
    ])
    expect(late.status).toBe('expired')
    expect(late.steps.slice(-2).map(({ effect }) => effect)).toEqual(['after-expiry', 'after-expiry'])
    const revived = standing([{ kind: 'acknowledgment', on: '2043-05-11' }], '2044-01-01')
    expect(revived.steps).toMatchObject([{ effect: 'after-expiry', safeDate: '2026-05-10' }])
  })

  test('days of an obstacle are added where the law says so, each once', () => {
    const run = (events: LimitationEvent[], asOf: string) =>
      limitationClock({ law: german, start: '2022-03-15', events }, { warnAt }, asOf)
    // 31 December 2025 + 31 days, of which the second obstacle adds 14 more
    const once: LimitationEvent[] = [{ kind: 'obstacle', on: '2024-01-01', until: '2024-02-01' }]
    expect(run(once, '2025-01-01').safeDate).toBe('2026-01-31')
    const twice: LimitationEvent[] = [...once, { kind: 'obstacle', on: '2024-01-15', until: '2024-02-15' }]
    expect(run(twice, '2025-01-01').safeDate).toBe('2026-02-14')
    const open = run([{ kind: 'obstacle', on: '2024-01-01' }], '2024-03-01')
    // 60 days so far
    // The end moves along with today, up to the outer limit: 180 days before it the warning is due.
    expect(open).toMatchObject({
      status: 'suspended',
      safeDate: '2026-03-01',
      nextReviewOn: addDays('2032-03-15', -180),
    })
    expect(run([{ kind: 'obstacle', on: '2022-06-01', until: '2022-07-01' }], '2024-03-01').safeDate).toBe(
      '2025-12-31',
    )
  })
})

describe('limitationClock: warnings', () => {
  test.each<[string, string, number, number | null, string | null]>([
    ['2023-05-09', 'not-started', 1097, null, '2023-05-10'],
    ['2023-05-10', 'running', 1096, null, '2025-11-11'],
    ['2025-11-10', 'running', 181, null, '2025-11-11'],
    ['2025-11-11', 'running', 180, 180, '2026-02-09'],
    ['2026-02-09', 'running', 90, 90, '2026-04-10'],
    ['2026-04-10', 'running', 30, 30, '2026-05-11'],
    ['2026-05-10', 'running', 0, 30, '2026-05-11'],
    ['2026-05-11', 'expired', 0, null, null],
  ])('on %s it is %s with %i days left', (asOf, status, daysLeft, warning, nextReviewOn) => {
    expect(standing([], asOf)).toMatchObject({ status, daysLeft, warning, nextReviewOn })
    expect(standing([], asOf).reasons[0]?.code).toBe(`recovery.limitation-${status}`)
  })

  test('each event is told', () => {
    expect(standing([{ kind: 'demand-received', on: '2025-04-01' }]).reasons).toEqual([
      { code: 'recovery.limitation-running', params: { law: 'cn-civil-188', safeDate: '2028-04-01' } },
      { code: 'recovery.event-restarts', params: { kind: 'demand-received', on: '2025-04-01' } },
    ])
  })
})

describe('limitationClock: laws', () => {
  const kinds = fc.constantFrom<LimitationEvent['kind']>(
    'demand-received',
    'demand-sent',
    'acknowledgment',
    'part-payment',
    'payment-order',
  )
  const event = fc
    .tuple(kinds, fc.integer({ min: 0, max: 3000 }))
    .map(([kind, days]): LimitationEvent => ({ kind, on: addDays('2018-01-31', days) }))
  const obstacle = fc
    .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 300 }))
    .map(([from, days]): LimitationEvent => ({
      kind: 'obstacle',
      on: addDays('2018-01-31', from),
      until: addDays('2018-01-31', from + days),
    }))
  const events = fc.array(fc.oneof(event, obstacle), { maxLength: 6 })
  const run = (list: readonly LimitationEvent[], asOf = '2027-01-01') =>
    limitationClock({ law: 'cn-civil-188', start: '2018-01-31', events: list }, { warnAt }, asOf)

  law.prop([events, event])('one more interruption never makes the end earlier', (list, more) => {
    expect(run([...list, more]).safeDate >= run(list).safeDate).toBe(true)
  })

  law.prop([events])('the order in which events are given does not matter', (list) => {
    expect(run([...list].reverse())).toEqual(run(list))
  })

  // The period of 10 May 2020 ran out on 10 May 2023. A suit of the day on which a part is paid does nothing if it came first, and
  // would run to its end if it came after: without a time of day the earlier end is the safe one.
  test('of two events of one day the one that revives comes last, whatever the order in which they are given', () => {
    const events: readonly LimitationEvent[] = [
      { kind: 'part-payment', on: '2024-02-27' },
      { kind: 'suit', on: '2024-02-27', until: '2024-03-08' },
    ]
    for (const list of [events, [...events].reverse()]) {
      const result = limitationClock(
        { law: 'cn-civil-188', start: '2020-05-10', events: list },
        { warnAt },
        '2025-01-10',
      )
      expect(result.safeDate).toBe('2027-02-27')
      expect(result.steps.map(({ kind, effect }) => [kind, effect])).toEqual([
        ['suit', 'after-expiry'],
        ['part-payment', 'revives'],
      ])
    }
  })

  law.prop([events])('each step ends the period no earlier than the step before', (list) => {
    const ends = run(list).steps.map(({ safeDate }) => safeDate)
    expect(ends).toEqual([...ends].sort())
  })

  law.prop([events, fc.integer({ min: 0, max: 3500 }), fc.integer({ min: 0, max: 3500 })])(
    'status and warning stay until the day on which to look again',
    (list, a, b) => {
      const asOf = addDays('2018-01-31', Math.min(a, b))
      // An obstacle that lasts on `asOf` lasts on; one that has ended has.
      const past = list
        .filter(({ on }) => on <= asOf)
        .map(({ kind, on, until }) =>
          until === undefined || until > asOf ? { kind, on } : { kind, on, until },
        )
      const answer = run(past, asOf)
      const then = addDays('2018-01-31', Math.max(a, b))
      if (answer.nextReviewOn === null || then < answer.nextReviewOn) {
        const { status, warning } = run(past, then)
        expect([status, warning]).toEqual([answer.status, answer.warning])
      }
    },
  )
})

describe('limitationClock: refusals', () => {
  test.each<[string, object, string, string]>([
    ['an unknown law', { law: 'uk-1980' }, 'input.choice', 'law'],
    ['no law', { law: undefined }, 'input.missing', 'law'],
    ['a start before the law', { start: '2017-09-30' }, 'regime.dates', 'start'],
    [
      'instalments before the law',
      { start: undefined, instalmentDueDates: ['2017-09-30'] },
      'regime.dates',
      'instalmentDueDates',
    ],
    ['a start and instalments', { instalmentDueDates: ['2026-01-01'] }, 'input.conflict', 'start'],
    ['neither', { start: undefined }, 'input.conflict', 'start'],
    ['no instalments', { start: undefined, instalmentDueDates: [] }, 'input.range', 'instalmentDueDates'],
    [
      'an event before the start',
      { events: [{ kind: 'suit', on: '2023-05-09' }] },
      'date.order',
      'events[0].on',
    ],
    [
      'an unknown event',
      { events: [{ kind: 'telephone', on: '2024-01-01' }] },
      'input.choice',
      'events[0].kind',
    ],
    [
      'an end before its day',
      { events: [{ kind: 'suit', on: '2024-01-02', until: '2024-01-01' }] },
      'date.order',
      'events[0].until',
    ],
    [
      'an end of a demand',
      { events: [{ kind: 'demand-received', on: '2024-01-02', until: '2024-01-03' }] },
      'input.conflict',
      'events[0].until',
    ],
    [
      'an event of a misspelt field',
      { events: [{ kind: 'suit', on: '2024-01-02', to: '2024-01-03' }] },
      'input.unknown-key',
      'events[0].to',
    ],
    ['too many events', { events: new Array(1001) }, 'input.range', 'events'],
    ['a hole', { events: new Array(1) }, 'input.missing', 'events[0]'],
    ['a law out of its dates', { law: { ...german, to: '2020-01-01' } }, 'regime.dates', 'start'],
    ['a law that ends before it begins', { law: { ...german, to: '2001-01-01' } }, 'date.order', 'law.to'],
    ['a law of no months', { law: { ...german, months: 0 } }, 'input.range', 'law.months'],
    [
      'a law of unknown events',
      { law: { ...german, interruptedBy: ['x'] } },
      'input.choice',
      'law.interruptedBy[0]',
    ],
    [
      'a law of endless events',
      { law: { ...german, revivedBy: new Array(101).fill('suit') } },
      'input.range',
      'law.revivedBy',
    ],
    [
      'a law with a misspelt suspension',
      { law: { ...german, suspension: { kind: 'days-added', months: 1 } } },
      'input.unknown-key',
      'law.suspension.months',
    ],
    [
      'a suspension without its months',
      { law: { ...german, suspension: { kind: 'last-months', months: 1 } } },
      'input.missing',
      'law.suspension.thenMonths',
    ],
    ['a law without a country', { law: { ...german, country: 'Germany' } }, 'input.choice', 'law.country'],
  ])('refuses %s', (_, more, code, path) => {
    expect(refusal(() => standing([], '2026-03-01', more))).toEqual([code, path])
  })

  test.each<[string, object, string, string]>([
    ['no warnings', {}, 'input.missing', 'policy.warnAt'],
    ['a warning that is no number', { warnAt: [NaN] }, 'input.range', 'policy.warnAt[0]'],
    ['too many warnings', { warnAt: new Array(21).fill(1) }, 'input.range', 'policy.warnAt'],
    ['a calendar that is none', { warnAt, calendar: {} }, 'input.type', 'policy.calendar'],
    ['a misspelt field', { warnAt, calender: chinaCalendar }, 'input.unknown-key', 'policy.calender'],
  ])('refuses %s', (_, policy, code, path) => {
    const facts = { law: 'cn-civil-188', start: '2023-05-10', events: [] }
    expect(refusal(() => limitationClock(facts, policy as never, '2026-03-01'))).toEqual([code, path])
  })

  test('a start outside a law is told both ends of the law', () => {
    expect(() => standing([], '2026-03-01', { law: { ...german, to: '2020-01-01' } })).toThrow(
      "start: expected a day that law 'de-bgb-195' covers: from 2002-01-01 up to but not including 2020-01-01, received",
    )
    expect(() => standing([], '2026-03-01', { law: german, start: '2001-12-31' })).toThrow(
      'start: expected a day that law \'de-bgb-195\' covers: from 2002-01-01, received "2001-12-31"',
    )
  })

  test('a period that would end after the end of time ends there, and asks for no look after it', () => {
    // 36 months from 1 January 9998 would be 1 January 10001.
    expect(standing([], '9999-12-31', { start: '9998-01-01' })).toMatchObject({
      status: 'running',
      safeDate: '9999-12-31',
      daysLeft: 0,
      nextReviewOn: null,
    })
  })

  test('refuses a calendar that was tampered with', () => {
    const calendar = { ...chinaCalendar, holidays: revokedProxy([]) }
    const facts = { law: 'cn-civil-188', start: '2023-05-11', events: [] }
    expect(refusal(() => limitationClock(facts, { warnAt, calendar }, '2026-03-01'))[0]).toBe('input.type')
    expect(refusal(() => limitationClock(revokedProxy(), { warnAt }, '2026-03-01'))).toEqual([
      'input.type',
      '',
    ])
  })

  test('the shipped laws are frozen, each with its source', () => {
    expect(Object.isFrozen(limitationLaws)).toBe(true)
    expect(limitationLaws.every((entry) => Object.isFrozen(entry) && entry.source.length > 10)).toBe(true)
  })
})
