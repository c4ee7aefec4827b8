import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  chinaCalendar,
  daysBetween,
  daysPastDue,
  type PastDueConvention,
  type PastDueOptions,
} from '../../src/calendar/index.js'
import { writeDay } from '../../src/calendar/day-number.js'
import { nominalStage } from '../../src/escalation/index.js'
import { classifyAging } from '../../src/aging/index.js'
import { openItems, prepareBook, type Documents } from '../../src/ledger/index.js'
import { trackingTable, type ControlPolicy, type TrackingRow } from '../../src/portfolio/index.js'
import { asOfs, books, shuffled } from '../ledger/arbitraries.js'
import { invoice } from '../ledger/given.js'
import { policyOf as escalationOf, stage } from '../escalation/given.js'
import { refusal, revokedProxy } from '../refusal.js'
import { policyOf } from './given.js'
import { runs } from '../runs.js'

const policy = policyOf()
const rowOf = (documents: Documents, asOf: string, by: ControlPolicy = policy): TrackingRow => {
  const [row] = trackingTable({ ...documents, policy: by, asOf })
  return row!
}

describe('one invoice due 4 February 2026', () => {
  // Day n past due is 4 February + n; stages begin at 1, 31, 60 and 90, so on 5 February, 7 March, 5 April and 5 May.
  test.each<
    [
      asOf: string,
      days: number,
      bucket: string,
      stage: string | null,
      role: string | null,
      next: string | null,
    ]
  >([
    ['2026-01-05', 0, 'current', null, null, '2026-02-05'],
    ['2026-02-04', 0, 'current', null, null, '2026-02-05'],
    ['2026-02-05', 1, '1-30', 'friendly-call', 'finance', '2026-03-07'],
    ['2026-03-06', 30, '1-30', 'friendly-call', 'finance', '2026-03-07'],
    ['2026-03-07', 31, '31-60', 'formal-demand', 'finance', '2026-04-05'],
    ['2026-04-04', 59, '31-60', 'formal-demand', 'finance', '2026-04-05'],
    ['2026-04-05', 60, '31-60', 'dedicated-collector', 'collector', '2026-05-05'],
    ['2026-05-04', 89, '61-90', 'dedicated-collector', 'collector', '2026-05-05'],
    ['2026-05-05', 90, '61-90', 'lawyer-letter', 'external-counsel', null],
    ['2027-02-04', 365, '91+', 'lawyer-letter', 'external-counsel', null],
  ])('on %s', (asOf, days, bucket, stageId, role, next) => {
    const row = rowOf({ invoices: [invoice()] }, asOf)
    expect([row.daysPastDue, row.bucket, row.stage, row.role, row.nextStageOn]).toEqual([
      days,
      bucket,
      stageId,
      role,
      next,
    ])
    // What comes next is what the row says on the day on which it comes.
    const then = next === null ? null : rowOf({ invoices: [invoice()] }, next).stage
    expect(row.nextStage).toBe(then)
  })

  test('names what comes next, by its day: where the count leaps from 0 to 2, the stage of day 1 never comes', () => {
    const escalation = escalationOf(stage('day-1', 1), stage('day-2', 2))
    const by = policyOf({ escalation, daysPastDue: 'include-due-day' })
    const row = rowOf({ invoices: [invoice()] }, '2026-02-04', by)
    expect([row.stage, row.nextStage, row.nextStageOn]).toEqual([null, 'day-2', '2026-02-05'])
  })

  test('by days since the invoice', () => {
    const aging = { basis: 'invoice-date', bucketEdges: [30, 60] } as const
    expect(rowOf({ invoices: [invoice()] }, '2026-02-05', policyOf({ aging })).bucket).toBe('31-60')
  })

  test('is not there before its day, nor once it is paid', () => {
    const paid = {
      id: 'P-1',
      customerId: 'acme',
      currency: 'EUR',
      amount: '100',
      date: '2026-02-10',
      applications: [{ invoiceId: 'F-1', amount: '100' }],
    }
    const at = (asOf: string) => trackingTable({ invoices: [invoice()], payments: [paid], policy, asOf })
    expect(['2026-01-04', '2026-02-09', '2026-02-10'].map((asOf) => at(asOf).length)).toEqual([0, 1, 0])
  })

  test('due at the end of time has no next stage that could be written', () => {
    const at = (dueDate: string) => rowOf({ invoices: [invoice({ dueDate })] }, '2026-02-04').nextStageOn
    expect([at('9999-12-30'), at('9999-12-31')]).toEqual(['9999-12-31', null])
  })
})

describe('the next stage under other counts', () => {
  // The Spring Festival of 2026 lasts from Sunday 15 to Monday 23 February; Saturday 14 February is a working day.
  test.each<[string, PastDueConvention | PastDueOptions, dueDate: string, asOf: string, next: string]>([
    [
      'both ends counted: day 2 comes after day 0',
      'include-due-day',
      '2026-02-04',
      '2026-02-04',
      '2026-02-05',
    ],
    [
      'both ends counted: day 31 is one day sooner',
      'include-due-day',
      '2026-02-04',
      '2026-02-05',
      '2026-03-06',
    ],
    [
      'neither end counted: day 1 is one day later',
      'exclude-payment-day',
      '2026-02-04',
      '2026-02-04',
      '2026-02-06',
    ],
    [
      'rolled on over the Spring Festival to 24 February',
      { roll: 'following', calendar: chinaCalendar },
      '2026-02-20',
      '2026-02-20',
      '2026-02-25',
    ],
    [
      'rolled back before the Spring Festival to 14 February',
      { roll: 'preceding', calendar: chinaCalendar },
      '2026-02-20',
      '2026-02-14',
      '2026-02-15',
    ],
  ])('%s', (_, convention, dueDate, asOf, next) => {
    const row = rowOf({ invoices: [invoice({ dueDate })] }, asOf, policyOf({ daysPastDue: convention }))
    expect(row.nextStageOn).toBe(next)
  })
})

describe('what the records say', () => {
  const customers = [{ id: 'acme', name: 'Acme GmbH', grade: 'B', owner: 'ida' }]
  const contact = (id: string, date: string, invoiceId?: string) => ({
    id,
    customerId: 'acme',
    date,
    channel: 'phone',
    ...(invoiceId === undefined ? {} : { invoiceId }),
  })
  const promise = (id: string, madeOn: string, dueOn: string, invoiceId?: string) => ({
    id,
    customerId: 'acme',
    currency: 'EUR',
    amount: 50,
    madeOn,
    dueOn,
    ...(invoiceId === undefined ? {} : { invoiceId }),
  })
  const two = [invoice(), invoice({ id: 'F-2' })]
  const at = (asOf: string, documents: Omit<Documents, 'invoices'>) =>
    trackingTable({ invoices: two, ...documents, policy, asOf })

  test('name, grade and owner of a customer, and no field without them', () => {
    expect(at('2026-02-14', { customers })[0]).toMatchObject({
      customerName: 'Acme GmbH',
      grade: 'B',
      owner: 'ida',
    })
    const [bare] = at('2026-02-14', {})
    expect(Object.keys(bare!)).not.toEqual(expect.arrayContaining(['customerName']))
    expect(JSON.parse(JSON.stringify(bare))).toStrictEqual(bare)
  })

  test.each<[string, ReturnType<typeof contact>[], [first: string | null, second: string | null]]>([
    ['none', [], [null, null]],
    ['about no invoice', [contact('K-1', '2026-02-10')], ['2026-02-10', '2026-02-10']],
    ['about one invoice', [contact('K-1', '2026-02-10', 'F-1')], ['2026-02-10', null]],
    [
      'the later of both',
      [contact('K-1', '2026-02-10', 'F-1'), contact('K-2', '2026-02-12'), contact('K-3', '2026-02-11')],
      ['2026-02-12', '2026-02-12'],
    ],
    [
      'its own is later',
      [contact('K-1', '2026-02-13', 'F-1'), contact('K-2', '2026-02-12')],
      ['2026-02-13', '2026-02-12'],
    ],
    ['of the day', [contact('K-1', '2026-02-14')], ['2026-02-14', '2026-02-14']],
    ['of the next day', [contact('K-1', '2026-02-15')], [null, null]],
    ['of another customer', [{ ...contact('K-1', '2026-02-10'), customerId: 'zeta' }], [null, null]],
  ])('the last contact: %s', (_, contacts, expected) => {
    expect(at('2026-02-14', { contacts }).map(({ lastContactOn }) => lastContactOn)).toEqual(expected)
  })

  test.each<[string, ReturnType<typeof promise>[], [first: string | undefined, second: string | undefined]]>([
    ['none', [], [undefined, undefined]],
    ['for any invoice', [promise('V-1', '2026-02-10', '2026-02-20')], ['2026-02-20', '2026-02-20']],
    ['for one', [promise('V-1', '2026-02-10', '2026-02-20', 'F-2')], [undefined, '2026-02-20']],
    [
      'the sooner of both',
      [promise('V-1', '2026-02-10', '2026-02-20', 'F-1'), promise('V-2', '2026-02-10', '2026-02-18')],
      ['2026-02-18', '2026-02-18'],
    ],
    [
      'its own is sooner',
      [promise('V-1', '2026-02-10', '2026-02-16', 'F-1'), promise('V-2', '2026-02-10', '2026-02-18')],
      ['2026-02-16', '2026-02-18'],
    ],
    [
      'the soonest of several',
      [
        promise('V-1', '2026-02-10', '2026-02-20'),
        promise('V-2', '2026-02-10', '2026-02-19'),
        promise('V-3', '2026-02-10', '2026-02-21'),
      ],
      ['2026-02-19', '2026-02-19'],
    ],
    ['due on the day', [promise('V-1', '2026-02-10', '2026-02-14')], ['2026-02-14', '2026-02-14']],
    ['past', [promise('V-1', '2026-02-10', '2026-02-13')], [undefined, undefined]],
    ['made on the day', [promise('V-1', '2026-02-14', '2026-02-20')], ['2026-02-20', '2026-02-20']],
    ['not made yet', [promise('V-1', '2026-02-15', '2026-02-20')], [undefined, undefined]],
  ])('a standing promise: %s', (_, promises, expected) => {
    const dueOn = at('2026-02-14', { promises }).map(
      ({ reasons }) => reasons.find(({ code }) => code === 'portfolio.promise')?.params['dueOn'],
    )
    expect(dueOn).toEqual(expected)
  })

  test('of two promises for one day the one with the lower id, whatever their order', () => {
    const promises = [
      promise('V-2', '2026-02-10', '2026-02-20'),
      { ...promise('V-1', '2026-02-10', '2026-02-20'), amount: '7' },
    ]
    for (const given of [promises, [...promises].reverse()]) {
      expect(at('2026-02-14', { promises: given })[0]?.reasons).toContainEqual({
        code: 'portfolio.promise',
        params: { dueOn: '2026-02-20', amount: '7.00', currency: 'EUR' },
      })
    }
  })

  test.each<[since: string, boolean]>([
    ['2026-02-13', true],
    ['2026-02-14', true],
    ['2026-02-15', false],
  ])('insolvent since %s', (insolventSince, expected) => {
    const [row] = at('2026-02-14', { customers: [{ id: 'acme', insolventSince }] })
    const found = row?.reasons.find(({ code }) => code === 'portfolio.insolvent')
    expect(found?.params).toEqual(expected ? { since: insolventSince } : undefined)
  })

  test('a dispute is a reason and leaves the stage where it is', () => {
    const dispute = { id: 'D-1', invoiceId: 'F-1', amount: '30', openedOn: '2026-02-01' }
    const [row] = at('2026-02-14', { disputes: [dispute] })
    expect(row?.stage).toBe('friendly-call')
    expect(row?.reasons).toEqual([
      { code: 'portfolio.stage', params: { stage: 'friendly-call', daysPastDue: 10, from: 1 } },
      { code: 'portfolio.disputed', params: { disputed: '30.00', currency: 'EUR' } },
    ])
  })

  test('why there is no stage', () => {
    const late = policyOf({ escalation: escalationOf(stage('late', 15)) })
    expect(rowOf({ invoices: [invoice()] }, '2026-02-04', late).reasons).toEqual([
      { code: 'portfolio.not-due', params: { dueDate: '2026-02-04' } },
    ])
    expect(rowOf({ invoices: [invoice()] }, '2026-02-18', late).reasons).toEqual([
      { code: 'portfolio.no-stage', params: { daysPastDue: 14 } },
    ])
  })
})

test('rows stand by stage, currency, open amount, invoice and instalment', () => {
  const due = { 1: '2026-02-04', 2: '2026-01-04', 3: '2026-05-01' }
  const instalments = [
    { dueDate: due[1], amount: '10' },
    { dueDate: due[1], amount: '10' },
  ]
  const rows = trackingTable({
    invoices: [
      invoice({ id: 'later', dueDate: due[3], amount: '9999' }),
      invoice({ id: 'usd', dueDate: due[1], currency: 'USD', amount: '500' }),
      invoice({ id: 'small', dueDate: due[1], amount: '9' }),
      invoice({ id: 'b', dueDate: due[1], amount: '10' }),
      invoice({ id: 'a', amount: '20', instalments, dueDate: undefined as never }),
      invoice({ id: 'older', dueDate: due[2], amount: '1' }),
      // More digits than a double holds: compared as money and not as a number.
      invoice({ id: 'huge', dueDate: due[1], amount: '90071992547409.93' }),
      invoice({ id: 'huger', dueDate: due[1], amount: '9007199254740993.01' }),
      invoice({ id: 'hugest', dueDate: due[1], amount: '9007199254740993.02' }),
    ].map(({ dueDate, ...rest }) => (dueDate === undefined ? rest : { ...rest, dueDate })),
    policy,
    asOf: '2026-02-14',
  })
  expect(rows.map(({ invoiceId, instalment }) => `${invoiceId} ${String(instalment ?? '')}`)).toEqual([
    'older ',
    'hugest ',
    'huger ',
    'huge ',
    'a 1',
    'a 2',
    'b ',
    'small ',
    'usd ',
    'later ',
  ])
})

const conventions = fc.oneof(
  fc.constantFrom<PastDueConvention | PastDueOptions | undefined>(
    undefined,
    'due+1..asOf',
    'exclude-payment-day',
    'exclude-due-and-payment-day',
    'include-due-day',
  ),
  fc.record<PastDueOptions>({
    convention: fc.constantFrom('due+1..asOf', 'exclude-payment-day', 'include-due-day'),
    roll: fc.constantFrom('unadjusted', 'following', 'modified-following', 'preceding', 'modified-preceding'),
    calendar: fc.constant(chinaCalendar),
  }),
)
const stagesOf = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 })
  .map((days) =>
    escalationOf(...days.sort((a, b) => a - b).map((from) => stage(`from-${String(from)}`, from))),
  )
/** The days of 2026 that lie far enough from the ends of what the calendar knows. */
const days2026 = fc.integer({ min: 20_454 + 30, max: 20_454 + 300 }).map((day) => writeDay(day))

describe('laws', () => {
  law.prop([conventions, stagesOf, days2026, fc.integer({ min: -20, max: 60 })], { numRuns: runs(400) })(
    'the next stage begins on the first later day whose nominal stage differs',
    (convention, escalation, dueDate, offset) => {
      const asOf = addDays(dueDate, offset)
      const by = policyOf({ escalation, ...(convention === undefined ? {} : { daysPastDue: convention }) })
      const row = rowOf({ invoices: [invoice({ issueDate: '2025-12-01', dueDate })] }, asOf, by)
      const stageOn = (day: string) => {
        const days = daysPastDue(dueDate, day, convention)
        return nominalStage(escalation, days > 0 ? days : Math.min(0, daysBetween(dueDate, day)))
      }
      expect(row.stage).toBe(stageOn(asOf))
      let expected: string | null = null
      for (let ahead = 1; ahead <= 140 && expected === null; ahead++) {
        const day = addDays(asOf, ahead)
        if (stageOn(day) !== row.stage) expected = day
      }
      expect(row.nextStageOn).toBe(expected)
    },
  )

  law.prop([books, asOfs, fc.integer()])(
    'the order of documents does not matter',
    (documents, asOf, seed) => {
      const other = {
        invoices: shuffled(documents.invoices, seed),
        payments: shuffled(documents.payments, seed),
        creditNotes: shuffled(documents.creditNotes, seed),
        writeOffs: shuffled(documents.writeOffs, seed),
        disputes: shuffled(documents.disputes, seed),
      }
      const by = policyOf({ escalation: escalationOf(stage('first', 1), stage('second', 9)) })
      expect(trackingTable({ ...other, policy: by, asOf })).toEqual(
        trackingTable({ ...documents, policy: by, asOf }),
      )
    },
  )

  law.prop([books, asOfs])(
    'every open item has one row, with its age, bucket and stage',
    (documents, asOf) => {
      const rows = trackingTable({ ...documents, policy, asOf })
      const items = openItems({ ...documents, asOf })
      const keyOf = ({ invoiceId, instalment }: { invoiceId: string; instalment?: number }) =>
        JSON.stringify([invoiceId, instalment])
      const byKey = new Map(rows.map((row) => [keyOf(row), row]))
      expect(byKey.size).toBe(rows.length)
      expect(rows.length).toBe(items.length)
      for (const item of items) {
        const row = byKey.get(keyOf(item))
        expect(row).toMatchObject(item)
        expect(row?.bucket).toBe(classifyAging(item.daysPastDue, policy.aging).id)
        expect(row?.stage).toBe(nominalStage(policy.escalation, item.daysPastDue))
        expect(row?.reasons.length).toBeGreaterThan(0)
      }
    },
  )

  law.prop([books, asOfs])(
    'a Book gives what its documents give, and nothing is changed',
    (documents, asOf) => {
      const before = structuredClone(documents)
      const rows = trackingTable({ ...documents, policy, asOf })
      expect(trackingTable({ book: prepareBook(documents), policy, asOf })).toEqual(rows)
      expect(documents).toEqual(before)
      expect(JSON.parse(JSON.stringify(rows))).toStrictEqual(rows)
    },
  )
})

describe('bad input', () => {
  const invoices = [invoice()]
  const asOf = '2026-02-14'
  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['null', null, ['input.type', '']],
    ['a list', [], ['input.type', '']],
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    ['no policy', { invoices, asOf }, ['input.missing', 'policy']],
    ['null for a policy', { invoices, asOf, policy: null }, ['input.type', 'policy']],
    ['no day', { invoices, policy }, ['input.missing', 'asOf']],
    ['30 February', { invoices, policy, asOf: '2026-02-30' }, ['date.invalid', 'asOf']],
    ['no invoices', { policy, asOf }, ['input.missing', 'invoices']],
    ['a misspelt list', { invoices, paymnets: [], policy, asOf }, ['input.unknown-key', 'paymnets']],
    [
      'documents and a book',
      { invoices, book: prepareBook({ invoices }), policy, asOf },
      ['input.conflict', 'invoices'],
    ],
    ['a book that is none', { book: {}, policy, asOf }, ['input.type', 'book']],
    [
      'an amount of 1e9000000',
      { invoices: [invoice({ amount: '1e9000000' })], policy, asOf },
      ['decimal.invalid', 'invoices[0].amount'],
    ],
    [
      'another schema',
      { invoices, asOf, policy: policyOf({ schema: '1' as never }) },
      ['input.choice', 'policy.schema'],
    ],
    [
      'a misspelt field of the policy',
      { invoices, asOf, policy: { ...policy, daysPastdue: 'include-due-day' } },
      ['input.unknown-key', 'policy.daysPastdue'],
    ],
    [
      'no aging',
      { invoices, asOf, policy: { ...policy, aging: undefined } },
      ['input.missing', 'policy.aging'],
    ],
    [
      'a misspelt field of the aging',
      { invoices, asOf, policy: policyOf({ aging: { ...policy.aging, edges: [] } as never }) },
      ['input.unknown-key', 'policy.aging.edges'],
    ],
    [
      'no basis',
      { invoices, asOf, policy: policyOf({ aging: { bucketEdges: [30] } as never }) },
      ['input.missing', 'policy.aging.basis'],
    ],
    [
      'edges that fall',
      { invoices, asOf, policy: policyOf({ aging: { basis: 'due-date', bucketEdges: [60, 30] } }) },
      ['aging.edges', 'policy.aging.bucketEdges[1]'],
    ],
    [
      'no escalation',
      { invoices, asOf, policy: { ...policy, escalation: undefined } },
      ['input.missing', 'policy.escalation'],
    ],
    [
      'stages out of order',
      { invoices, asOf, policy: policyOf({ escalation: escalationOf(stage('a', 5), stage('b', 4)) }) },
      ['policy.invalid', 'policy.escalation.stages[1].fromDaysPastDue'],
    ],
    [
      'a count that is none',
      { invoices, asOf, policy: policyOf({ daysPastDue: 'both' as never }) },
      ['input.choice', 'policy.daysPastDue'],
    ],
    [
      'a misspelt field of the count',
      { invoices, asOf, policy: policyOf({ daysPastDue: { rol: 'following' } as never }) },
      ['input.unknown-key', 'policy.daysPastDue.rol'],
    ],
    [
      'a roll without a calendar',
      { invoices, asOf, policy: policyOf({ daysPastDue: { roll: 'following' } }) },
      ['input.missing', 'policy.daysPastDue.calendar'],
    ],
    [
      'a revoked proxy for a count',
      { invoices, asOf, policy: policyOf({ daysPastDue: revokedProxy() }) },
      ['input.type', 'policy.daysPastDue'],
    ],
    [
      'a due date that the calendar does not cover',
      {
        invoices: [invoice({ dueDate: '2060-01-01' })],
        asOf,
        policy: policyOf({ daysPastDue: { roll: 'following', calendar: chinaCalendar } }),
      },
      ['calendar.not-covered', 'dueDate'],
    ],
  ])('%s', (_, request, refused) => {
    expect(refusal(() => trackingTable(request as never))).toEqual(refused)
  })

  test('a day and a policy are read once', () => {
    let reads = 0
    const twice = <Value>(first: Value, then: unknown) => ({
      enumerable: true,
      get: () => (reads++ === 0 ? first : (then as Value)),
    })
    const day = Object.defineProperty({ invoices, policy }, 'asOf', twice('2026-02-14', '2026-12-31'))
    expect(trackingTable(day as never)).toEqual(trackingTable({ invoices, policy, asOf: '2026-02-14' }))
    reads = 0
    const aging = Object.defineProperty({ ...policy }, 'aging', twice(policy.aging, undefined))
    expect(trackingTable({ invoices, policy: aging, asOf })).toHaveLength(1)
  })
})
