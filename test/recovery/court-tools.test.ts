import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays, chinaCalendar, daysBetween } from '../../src/calendar/index.js'
import {
  jurisdictionOptions,
  paymentOrderCheck,
  paymentOrderTimeline,
  preservationCheck,
  preservationDeadlines,
  type JurisdictionFacts,
  type PaymentOrderFacts,
  type PreservationFacts,
} from '../../src/recovery/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const suited: PaymentOrderFacts = {
  moneyClaim: true,
  due: true,
  amountCertain: true,
  mutualDebts: false,
  counterPerformancePending: false,
  debtorInCountry: true,
  debtorReachable: true,
  preSuitPreservation: false,
}

describe('paymentOrderCheck', () => {
  test.each<[keyof PaymentOrderFacts, string]>([
    ['moneyClaim', 'money-claim'],
    ['due', 'due'],
    ['amountCertain', 'amount-certain'],
    ['mutualDebts', 'no-mutual-debts'],
    ['counterPerformancePending', 'no-counter-performance'],
    ['debtorInCountry', 'debtor-in-country'],
    ['debtorReachable', 'debtor-reachable'],
    ['preSuitPreservation', 'no-pre-suit-preservation'],
  ])('%s decides the condition %s', (fact, condition) => {
    const failing = paymentOrderCheck({ ...suited, [fact]: !suited[fact] })
    expect(failing).toMatchObject({ suitable: false, failed: [condition], unknown: [] })
    expect(failing.reasons).toEqual([{ code: 'recovery.order-condition-fails', params: { condition } }])
    const unknown = paymentOrderCheck({ ...suited, [fact]: null })
    expect(unknown).toMatchObject({ suitable: false, failed: [], unknown: [condition] })
    expect(unknown.reasons).toEqual([{ code: 'recovery.order-condition-unknown', params: { condition } }])
    expect(refusal(() => paymentOrderCheck({ ...suited, [fact]: undefined }))).toEqual([
      'input.missing',
      fact,
    ])
    expect(refusal(() => paymentOrderCheck({ ...suited, [fact]: 'no' }))).toEqual(['input.type', fact])
  })

  test('says what to bear in mind where all holds, and refuses a misspelt fact', () => {
    expect(paymentOrderCheck(suited).reasons.map(({ code }) => code)).toEqual(['recovery.order-suitable'])
    expect(refusal(() => paymentOrderCheck({ ...suited, large: true } as never))).toEqual([
      'input.unknown-key',
      'large',
    ])
    expect(refusal(() => paymentOrderCheck(revokedProxy()))).toEqual(['input.type', ''])
  })
})

describe('paymentOrderTimeline', () => {
  test('gives every deadline whose beginning is known', () => {
    const { steps } = paymentOrderTimeline({
      filedOn: '2026-03-02',
      acceptedOn: '2026-03-05',
      issuedOn: '2026-03-16',
      servedOn: '2026-03-20',
      lapsedOn: '2026-04-10',
      calendar: chinaCalendar,
    })
    expect(steps.map(({ step, actor, lastDay, rolledDay }) => [step, actor, lastDay, rolledDay])).toEqual([
      // 7 March 2026 is a Saturday.
      ['acceptance-notice', 'court', '2026-03-07', '2026-03-09'],
      ['issue', 'court', '2026-03-20', '2026-03-20'],
      ['service', 'court', '2026-04-15', '2026-04-15'],
      // 4 to 6 April 2026 are days off.
      ['pay-or-object', 'debtor', '2026-04-04', '2026-04-07'],
      ['refuse-suit', 'creditor', '2026-04-17', '2026-04-17'],
    ])
  })

  test.each<[string, object, string[]]>([
    [
      'in time on the last working day',
      { on: '2026-05-06', kind: 'substance' },
      ['recovery.objection-in-time'],
    ],
    ['a day late', { on: '2026-05-07', kind: 'substance' }, ['recovery.objection-late']],
    ['of inability', { on: '2026-04-21', kind: 'inability' }, ['recovery.objection-without-effect']],
  ])('an objection %s', (_, objection, codes) => {
    const { reasons } = paymentOrderTimeline({
      servedOn: '2026-04-20',
      objection: objection as never,
      calendar: chinaCalendar,
    })
    expect(reasons.map(({ code }) => code)).toEqual(codes)
  })

  test('an objection without a calendar is held against the safe day', () => {
    const { reasons } = paymentOrderTimeline({
      servedOn: '2026-04-20',
      objection: { on: '2026-05-06', kind: 'substance' },
    })
    expect(reasons).toEqual([
      { code: 'recovery.objection-late', params: { on: '2026-05-06', by: '2026-05-05' } },
    ])
  })

  test('service after 30 days is told', () => {
    const served = (servedOn: string) => paymentOrderTimeline({ issuedOn: '2026-03-01', servedOn }).reasons
    expect(served('2026-03-31')).toEqual([])
    expect(served('2026-04-01').map(({ code }) => code)).toEqual(['recovery.order-served-late'])
    // The thirtieth day is Labour Day; 6 May is the next working day (Civil Procedure Law, article 85).
    const rolled = (servedOn: string) =>
      paymentOrderTimeline({ issuedOn: '2026-04-01', servedOn, calendar: chinaCalendar })
    expect(rolled('2026-05-06')).toMatchObject({ steps: [{ rolledDay: '2026-05-06' }, {}], reasons: [] })
    expect(rolled('2026-05-07').reasons.map(({ code }) => code)).toEqual(['recovery.order-served-late'])
  })

  law.prop([fc.integer({ min: 0, max: 300 })])('a moved last day is never before the safe one', (days) => {
    const servedOn = addDays('2026-01-05', days)
    const [step] = paymentOrderTimeline({ servedOn, calendar: chinaCalendar }).steps
    expect(daysBetween(servedOn, step!.lastDay)).toBe(15)
    expect(step!.rolledDay! >= step!.lastDay).toBe(true)
  })

  test.each<[string, object, string, string]>([
    ['no day at all', {}, 'input.missing', 'filedOn'],
    [
      'days in the wrong order',
      { filedOn: '2026-03-02', acceptedOn: '2026-03-01' },
      'date.order',
      'acceptedOn',
    ],
    [
      'an objection without service',
      { filedOn: '2026-03-02', objection: { on: '2026-03-03', kind: 'substance' } },
      'input.conflict',
      'objection',
    ],
    [
      'an objection before service',
      { servedOn: '2026-03-02', objection: { on: '2026-03-01', kind: 'substance' } },
      'date.order',
      'objection.on',
    ],
    [
      'an objection after the order lapsed',
      { servedOn: '2026-03-02', objection: { on: '2026-03-12', kind: 'substance' }, lapsedOn: '2026-03-11' },
      'date.order',
      'objection.on',
    ],
    [
      'an objection of no kind',
      { servedOn: '2026-03-02', objection: { on: '2026-03-03' } },
      'input.missing',
      'objection.kind',
    ],
    ['a day that is none', { servedOn: '2026-02-29' }, 'date.invalid', 'servedOn'],
    ['a misspelt day', { servedon: '2026-02-28' }, 'input.unknown-key', 'servedon'],
    ['the end of time', { servedOn: '9999-12-31' }, 'date.out-of-range', 'servedOn'],
    ['an application then', { filedOn: '9999-12-27' }, 'date.out-of-range', 'filedOn'],
  ])('refuses %s', (_, dates, code, path) => {
    expect(refusal(() => paymentOrderTimeline(dates))).toEqual([code, path])
  })
})

const request: PreservationFacts = {
  timing: 'before-suit',
  amount: '100000.00',
  security: '100000.00',
  assetClues: true,
  urgent: true,
  paymentOrderPending: false,
}

describe('preservationCheck', () => {
  test.each<[string, Partial<PreservationFacts>, string[], string[], string]>([
    ['all of it secured', {}, [], [], '100000.00'],
    ['a cent too little', { security: '99999.99' }, ['security'], [], '100000.00'],
    ['a payment order', { paymentOrderPending: true }, ['no-payment-order'], [], '100000.00'],
    ['no urgency', { urgent: false }, ['urgent'], [], '100000.00'],
    ['nobody knows', { urgent: null, assetClues: null }, [], ['urgent', 'asset-clues'], '100000.00'],
    ['no clues', { assetClues: false }, ['asset-clues'], [], '100000.00'],
    // 30 %; the court may ask for none
    [
      'in suit',
      { timing: 'in-suit', security: '0', urgent: false, paymentOrderPending: true },
      [],
      [],
      '30000.00',
    ],
    // 30 % of 0.01 is 0.003, rounded up
    ['in suit, of a cent', { timing: 'in-suit', amount: '0.01', security: '0' }, [], [], '0.01'],
  ])('before suit or in it: %s', (_, more, failed, unknown, securityNeeded) => {
    const check = preservationCheck({ ...request, ...more }, '2026-03-01')
    expect(check).toMatchObject({
      failed,
      unknown,
      securityNeeded,
      ready: failed.length + unknown.length === 0,
    })
    expect(check.reasons).toHaveLength(1 + failed.length + unknown.length)
  })

  test('costs what the table of fees says', () => {
    // 30 + 99,000 × 1 %
    expect(preservationCheck(request, '2026-03-01').fee).toBe('1020.00')
  })

  test.each<[string, object, string, string, string]>([
    ['a negative security', { security: '-1' }, '2026-03-01', 'amount.negative', 'security'],
    ['no timing', { timing: undefined }, '2026-03-01', 'input.missing', 'timing'],
    ['a fact that is missing', { urgent: undefined }, '2026-03-01', 'input.missing', 'urgent'],
    ['a day before the rules', {}, '2016-11-30', 'input.range', 'asOf'],
    ['a misspelt fact', { clues: true }, '2026-03-01', 'input.unknown-key', 'clues'],
  ])('refuses %s', (_, more, asOf, code, path) => {
    expect(refusal(() => preservationCheck({ ...request, ...more } as never, asOf))).toEqual([code, path])
  })
})

describe('preservationDeadlines', () => {
  test('30 days to sue, counted from the day after the measure, moved off days of rest', () => {
    const dates = {
      timing: 'before-suit',
      urgent: true,
      requestedOn: '2026-04-01',
      takenOn: '2026-04-02',
      calendar: chinaCalendar,
    } as const
    // 2 May is in the Labour Day holidays.
    expect(preservationDeadlines(dates)).toMatchObject({
      ruling: { lastDay: '2026-04-03', rolledDay: null },
      sue: { from: '2026-04-02', days: 30, lastDay: '2026-05-02', rolledDay: '2026-05-06' },
    })
  })

  // Preservation Rules of the Supreme People's Court (2016, amended 2020), article 4: five days after the request, or after the
  // security that the court asks for. In 2026 Qingming is the rest of 4 to 6 April, after which the 7th is a working day.
  test.each<[string, object, object | null]>([
    [
      'after the request',
      {},
      { from: '2026-04-01', days: 5, lastDay: '2026-04-06', rolledDay: '2026-04-07' },
    ],
    [
      'after the security',
      { securityGivenOn: '2026-04-08' },
      { from: '2026-04-08', days: 5, lastDay: '2026-04-13', rolledDay: '2026-04-13' },
    ],
    ['not while security is asked for and not given', { securityGivenOn: null }, null],
    [
      'since the rules came into force',
      { requestedOn: '2016-12-01' },
      { from: '2016-12-01', days: 5, lastDay: '2016-12-06', rolledDay: null },
    ],
    ['by no law before that', { requestedOn: '2016-11-30' }, null],
    [
      'within 48 hours where it is urgent',
      { urgent: true, securityGivenOn: '2026-04-02' },
      { from: '2026-04-01', days: 2, lastDay: '2026-04-03', rolledDay: null },
    ],
  ])('the court rules %s', (_, more, ruling) => {
    const dates = {
      timing: 'in-suit',
      urgent: false,
      requestedOn: '2026-04-01',
      calendar: chinaCalendar,
    } as const
    expect(preservationDeadlines({ ...dates, ...more }).ruling).toEqual(ruling)
  })

  test('nothing to sue by in suit, or before the measure is taken', () => {
    const dates = {
      timing: 'in-suit',
      urgent: false,
      requestedOn: '2026-04-01',
      takenOn: '2026-04-02',
    } as const
    expect(preservationDeadlines(dates).sue).toBeNull()
    expect(
      preservationDeadlines({ timing: 'before-suit', urgent: true, requestedOn: '2026-04-01' }).sue,
    ).toBeNull()
  })

  test.each<[string, object, string, string]>([
    ['a measure before its request', { takenOn: '2026-03-31' }, 'date.order', 'takenOn'],
    ['security before the request', { securityGivenOn: '2026-03-31' }, 'date.order', 'securityGivenOn'],
    ['a day of security that is none', { securityGivenOn: '2026-02-30' }, 'date.invalid', 'securityGivenOn'],
    ['a request before suit that can wait', { urgent: false }, 'input.conflict', 'urgent'],
    ['no request', { requestedOn: undefined }, 'input.missing', 'requestedOn'],
    ['a request at the end of time', { requestedOn: '9999-12-30' }, 'date.out-of-range', 'requestedOn'],
    ['a measure then', { takenOn: '9999-12-02' }, 'date.out-of-range', 'takenOn'],
    ['a misspelt field', { sueBy: '2026-05-01' }, 'input.unknown-key', 'sueBy'],
  ])('refuses %s', (_, more, code, path) => {
    const dates = { timing: 'before-suit', urgent: true, requestedOn: '2026-04-01', ...more }
    expect(refusal(() => preservationDeadlines(dates as never))).toEqual([code, path])
  })
})

const silent: JurisdictionFacts = {
  arbitration: null,
  agreedPlace: null,
  agreedPlaceConnected: null,
  defendantPlace: 'Nanjing',
  performancePlace: null,
  creditorPlace: 'Shanghai',
  exclusivePlace: null,
  foreignElement: false,
}

describe('jurisdictionOptions', () => {
  test.each<[string, Partial<JurisdictionFacts>, unknown[], string[]]>([
    [
      'nothing agreed',
      {},
      [
        ['Nanjing', 'defendant-domicile'],
        ['Shanghai', 'place-of-receipt'],
      ],
      [],
    ],
    [
      'a place of performance',
      { performancePlace: 'Wuxi' },
      [
        ['Nanjing', 'defendant-domicile'],
        ['Wuxi', 'place-of-performance'],
      ],
      [],
    ],
    ['both in one place', { performancePlace: 'Nanjing' }, [['Nanjing', 'defendant-domicile']], []],
    ['a valid choice', { agreedPlace: 'Shanghai', agreedPlaceConnected: true }, [['Shanghai', 'agreed']], []],
    [
      'a choice that may not hold',
      { agreedPlace: 'Wuhan' },
      [['Wuhan', 'agreed']],
      ['recovery.choice-connection-unknown'],
    ],
    [
      'a choice without connection',
      { agreedPlace: 'Wuhan', agreedPlaceConnected: false },
      [
        ['Nanjing', 'defendant-domicile'],
        ['Shanghai', 'place-of-receipt'],
      ],
      ['recovery.choice-unconnected'],
    ],
    [
      'arbitration',
      { arbitration: 'SHIAC', agreedPlace: 'Wuhan', exclusivePlace: 'Wuxi' },
      [['SHIAC', 'arbitration']],
      ['recovery.arbitration-clause'],
    ],
    ['an exclusive court', { exclusivePlace: 'Wuxi', agreedPlace: 'Wuhan' }, [['Wuxi', 'exclusive']], []],
    [
      'a defendant that is lost',
      { defendantPlace: null },
      [['Shanghai', 'place-of-receipt']],
      ['recovery.defendant-place-unknown'],
    ],
    [
      'a foreign element',
      { foreignElement: true },
      [
        ['Nanjing', 'defendant-domicile'],
        ['Shanghai', 'place-of-receipt'],
      ],
      ['recovery.foreign-element'],
    ],
    // Civil Procedure Law (2023 text), article 277: no connection is asked for.
    [
      'a foreign element and a choice without connection',
      { foreignElement: true, agreedPlace: 'Wuhan', agreedPlaceConnected: false },
      [['Wuhan', 'agreed']],
      ['recovery.foreign-element'],
    ],
    [
      'a foreign element and a choice whose connection nobody knows',
      { foreignElement: true, agreedPlace: 'Wuhan' },
      [['Wuhan', 'agreed']],
      ['recovery.foreign-element'],
    ],
  ])('with %s', (_, more, options, codes) => {
    const found = jurisdictionOptions({ ...silent, ...more })
    expect(found.options.map(({ place, basis }) => [place, basis])).toEqual(options)
    expect(found.options.every(({ place, own }) => own === (place === 'Shanghai'))).toBe(true)
    expect(found.reasons.map(({ code }) => code)).toEqual(codes)
  })

  test.each<[string, object, string, string]>([
    ['a blank place', { agreedPlace: ' ' }, 'input.range', 'agreedPlace'],
    ['an endless place', { defendantPlace: 'x'.repeat(201) }, 'input.range', 'defendantPlace'],
    ['no place of one’s own', { creditorPlace: null }, 'input.type', 'creditorPlace'],
    ['a fact that is missing', { foreignElement: undefined }, 'input.missing', 'foreignElement'],
    ['a misspelt fact', { foreign: true }, 'input.unknown-key', 'foreign'],
  ])('refuses %s', (_, more, code, path) => {
    expect(refusal(() => jurisdictionOptions({ ...silent, ...more } as never))).toEqual([code, path])
  })
})
