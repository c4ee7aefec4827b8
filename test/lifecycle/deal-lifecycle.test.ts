import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { explain } from '../../src/explain/index.js'
import {
  dealLifecycle,
  type DealEvent,
  type DealPolicy,
  type DealRequest,
} from '../../src/lifecycle/index.js'
import { shuffled } from '../ledger/arbitraries.js'
import { refusal, revokedProxy } from '../refusal.js'

const strict: DealPolicy = { requires: ['screening', 'terms', 'order-check', 'order'], whenSkipped: 'note' }

const request = (events: readonly DealEvent[], fields: Partial<DealRequest> = {}): DealRequest => ({
  dealId: 'O-1',
  customerId: 'acme',
  currency: 'EUR',
  events,
  policy: strict,
  asOf: '2026-06-30',
  ...fields,
})

const lifeOf = (events: readonly DealEvent[], fields?: Partial<DealRequest>) =>
  dealLifecycle(request(events, fields))

const opened: DealEvent = { type: 'opened', id: 'Q-1', on: '2026-01-02' }
const screened: DealEvent = { type: 'screened', id: 'S-1', on: '2026-01-05', outcome: 'passed' }
const terms: DealEvent = { type: 'terms-agreed', id: 'T-1', on: '2026-01-06' }
const checked: DealEvent = { type: 'order-checked', id: 'K-1', on: '2026-01-07', decision: 'approve' }
const accepted: DealEvent = { type: 'order-accepted', id: 'O-1', on: '2026-01-08', amount: '1000.00' }
const invoiced: DealEvent = {
  type: 'invoiced',
  id: 'F-1',
  on: '2026-01-12',
  amount: '1000.00',
  dueDate: '2026-02-11',
}
const before = [opened, screened, terms, checked, accepted] as const
const sold = [...before, invoiced] as const
const paid = (on: string, amount: string, id = 'P-1'): DealEvent => ({
  type: 'payment-received',
  id,
  on,
  invoiceId: 'F-1',
  amount,
})

describe('of one day', () => {
  const reversed: DealEvent = { type: 'payment-reversed', id: 'R-1', on: '2026-03-02', paymentId: 'P-1' }
  const rejected: DealEvent = {
    type: 'dispute-closed',
    id: 'E-1',
    on: '2026-03-02',
    disputeId: 'D-1',
    outcome: 'rejected',
  }
  const raised = (id: string, on: string): DealEvent => ({
    type: 'dispute-raised',
    id,
    on,
    invoiceId: 'F-1',
    amount: '1000.00',
  })

  test('a payment of an earlier day comes back before money, or a credit note, takes its place', () => {
    const { refused, outcome, amounts } = lifeOf([
      ...sold,
      paid('2026-02-11', '1000'),
      reversed,
      { type: 'credit-note-issued', id: 'G-1', on: '2026-03-02', invoiceId: 'F-1', amount: '100.00' },
      paid('2026-03-02', '900.00', 'P-2'),
    ])
    expect(refused).toEqual([])
    // 1000 − 1000 + 1000 − 100 − 900 = 0.
    expect(amounts).toMatchObject({ paid: '900.00', credited: '100.00', open: '0.00' })
    expect(outcome).toBe('paid')
  })

  test('a payment that comes back on its own day comes back after it came', () => {
    const { refused, amounts } = lifeOf([...sold, paid('2026-03-02', '1000'), reversed])
    expect(refused).toEqual([])
    expect(amounts).toMatchObject({ paid: '0.00', open: '1000.00' })
  })

  test('an objection of an earlier day is closed before another is raised, and one of the day after it', () => {
    const again = lifeOf([...sold, raised('D-1', '2026-03-01'), rejected, raised('D-2', '2026-03-02')])
    expect(again.refused).toEqual([])
    expect(again.amounts.disputed).toBe('1000.00')
    const once = lifeOf([...sold, raised('D-1', '2026-03-02'), rejected])
    expect(once.refused).toEqual([])
    expect(once.amounts.disputed).toBe('0.00')
  })
})

describe('the order of business', () => {
  test('a deal that goes well passes every step, each on the day of its event', () => {
    const { phase, since, outcome, history, gaps, refused, ahead } = lifeOf([
      ...sold,
      paid('2026-02-11', '1000'),
    ])
    expect(history.map((move) => [move.phase, move.on, move.eventId])).toEqual([
      ['screening', '2026-01-02', 'Q-1'],
      ['terms', '2026-01-05', 'S-1'],
      ['order-check', '2026-01-06', 'T-1'],
      ['invoicing', '2026-01-08', 'O-1'],
      ['monitoring', '2026-01-12', 'F-1'],
      ['closed', '2026-02-11', 'P-1'],
    ])
    expect({ phase, since, outcome, gaps, refused, ahead }).toEqual({
      phase: 'closed',
      since: '2026-02-11',
      outcome: 'paid',
      gaps: [],
      refused: [],
      ahead: 0,
    })
  })

  test.each<[string, readonly DealEvent[], string, string | null, string]>([
    ['nothing has happened', [], 'screening', null, 'lifecycle.awaits-screening'],
    ['opened', [opened], 'screening', '2026-01-02', 'lifecycle.awaits-screening'],
    ['screened', before.slice(0, 2), 'terms', '2026-01-05', 'lifecycle.awaits-terms'],
    ['terms agreed', before.slice(0, 3), 'order-check', '2026-01-06', 'lifecycle.awaits-check'],
    ['checked', before.slice(0, 4), 'order-check', '2026-01-06', 'lifecycle.awaits-order'],
    ['accepted', before, 'invoicing', '2026-01-08', 'lifecycle.awaits-invoice'],
  ])('%s: what is missing next', (_, events, phase, since, awaits) => {
    const life = lifeOf(events)
    expect([life.phase, life.since, life.awaits.code]).toEqual([phase, since, awaits])
  })

  test.each<[string, string, string]>([
    ['2026-02-11', 'monitoring', 'lifecycle.awaits-payment'],
    ['2026-02-12', 'overdue', 'lifecycle.overdue'],
  ])('on %s an invoice due on 11 February is in %s', (asOf, phase, awaits) => {
    const life = lifeOf(sold, { asOf })
    expect([life.phase, life.awaits.code]).toEqual([phase, awaits])
  })

  test('the day that made it overdue is in the history without an event', () => {
    const { since, history, awaits, amounts } = lifeOf(sold, { asOf: '2026-03-13' })
    expect(since).toBe('2026-02-12')
    expect(history.at(-1)).toMatchObject({ phase: 'overdue', type: null, eventId: null })
    // 12 February to 13 March is 30 days.
    expect(awaits.params).toEqual({ overdue: '1000.00', currency: 'EUR', dueDate: '2026-02-11', days: 30 })
    expect(amounts.overdue).toBe('1000.00')
  })

  test('steps that the policy does not ask for are not waited for', () => {
    const policy: DealPolicy = { requires: [], whenSkipped: 'note' }
    const life = lifeOf([opened], { policy })
    expect([life.phase, life.awaits.code]).toEqual(['invoicing', 'lifecycle.awaits-delivery'])
    expect(lifeOf([opened, invoiced], { policy, asOf: '2026-02-01' })).toMatchObject({
      phase: 'monitoring',
      gaps: [],
    })
  })

  test('a judgement that runs out before the order leads back to screening, the day after its last day', () => {
    const events: DealEvent[] = [opened, { ...screened, validThrough: '2026-01-31' }, terms]
    expect(lifeOf(events, { asOf: '2026-01-31' }).phase).toBe('order-check')
    const life = lifeOf(events, { asOf: '2026-02-01' })
    expect(life.history.at(-1)).toMatchObject({ phase: 'screening', on: '2026-02-01', eventId: null })
  })
})

describe('how a deal ends', () => {
  const writtenOff: DealEvent = {
    type: 'written-off',
    id: 'W-1',
    on: '2026-05-01',
    invoiceId: 'F-1',
    amount: '400.00',
  }
  test.each<[string, readonly DealEvent[], string | null]>([
    ['the judgement is against the customer', [opened, { ...screened, outcome: 'failed' }], 'declined'],
    [
      'it was judged again',
      [opened, { ...screened, outcome: 'failed' }, { ...screened, id: 'S-2', on: '2026-01-09' }],
      null,
    ],
    ['the order was rejected', [...before.slice(0, 3), { ...checked, decision: 'reject' }], 'declined'],
    ['the order was held', [...before.slice(0, 3), { ...checked, decision: 'hold' }], null],
    [
      'the order was cancelled',
      [...before, { type: 'order-closed', id: 'X', on: '2026-01-09' }],
      'cancelled',
    ],
    [
      'a part is not invoiced',
      [...sold.slice(0, 5), { ...invoiced, amount: '600' }, paid('2026-02-01', '600')],
      null,
    ],
    [
      'and never will be',
      [
        ...sold.slice(0, 5),
        { ...invoiced, amount: '600' },
        paid('2026-02-01', '600'),
        { type: 'order-closed', id: 'X', on: '2026-02-02' },
      ],
      'paid',
    ],
    [
      'a credit note for all of it',
      [
        ...sold,
        { type: 'credit-note-issued', id: 'G-1', on: '2026-02-01', invoiceId: 'F-1', amount: '1000' },
      ],
      'credited',
    ],
    ['some was given up', [...sold, paid('2026-03-01', '600'), writtenOff], 'written-off'],
    [
      'and came in all the same',
      [
        ...sold,
        paid('2026-03-01', '600'),
        writtenOff,
        { type: 'recovered', id: 'R-1', on: '2026-06-01', invoiceId: 'F-1', amount: '400' },
      ],
      'paid',
    ],
    [
      'the payment came back',
      [
        ...sold,
        paid('2026-02-01', '1000'),
        { type: 'payment-reversed', id: 'B-1', on: '2026-02-05', paymentId: 'P-1' },
      ],
      null,
    ],
  ])('%s', (_, events, outcome) => {
    const life = lifeOf(events)
    expect([life.outcome, life.phase === 'closed']).toEqual([outcome, outcome !== null])
    expect(life.refused).toEqual([])
  })

  test('a further invoice opens it again', () => {
    const policy: DealPolicy = { requires: [], whenSkipped: 'note' }
    const again: DealEvent = { ...invoiced, id: 'F-2', on: '2026-03-01', dueDate: '2026-03-31' } as DealEvent
    const { history } = lifeOf([invoiced, paid('2026-02-01', '1000'), again], { policy, asOf: '2026-03-31' })
    expect(history.map(({ phase }) => phase)).toEqual(['monitoring', 'closed', 'monitoring'])
  })
})

describe('resolution', () => {
  const late = sold
  const dispute: DealEvent = {
    type: 'dispute-raised',
    id: 'D-1',
    on: '2026-03-01',
    invoiceId: 'F-1',
    amount: '200',
  }
  test.each<[string, readonly DealEvent[], string, string | undefined]>([
    ['a dispute', [dispute], 'resolution', 'dispute'],
    [
      'a dispute that was closed',
      [
        dispute,
        { type: 'dispute-closed', id: 'DC', on: '2026-03-02', disputeId: 'D-1', outcome: 'rejected' },
      ],
      'overdue',
      undefined,
    ],
    ['a plan', [{ type: 'plan-agreed', id: 'L-1', on: '2026-03-01' }], 'resolution', 'plan'],
    [
      'a plan that was breached',
      [
        { type: 'plan-agreed', id: 'L-1', on: '2026-03-01' },
        { type: 'plan-ended', id: 'LE', on: '2026-04-01', planId: 'L-1', outcome: 'breached' },
      ],
      'overdue',
      undefined,
    ],
    ['a referral', [{ type: 'referred', id: 'A-1', on: '2026-03-01' }], 'resolution', 'referral'],
    ['insolvency', [{ type: 'insolvency-filed', id: 'I-1', on: '2026-03-01' }], 'resolution', 'insolvency'],
  ])('%s', (_, events, phase, by) => {
    const life = lifeOf([...late, ...events])
    expect([life.phase, life.awaits.params['by']]).toEqual([phase, by])
  })

  test('ends with the debt, and not before', () => {
    const events: DealEvent[] = [
      ...late,
      dispute,
      { type: 'plan-agreed', id: 'L-1', on: '2026-03-02' },
      { type: 'referred', id: 'A-1', on: '2026-03-03' },
      paid('2026-04-01', '400'),
      paid('2026-04-02', '600', 'P-2'),
    ]
    const { history } = lifeOf(events)
    expect(history.slice(-3).map(({ phase, on }) => [phase, on])).toEqual([
      ['overdue', '2026-02-12'],
      ['resolution', '2026-03-01'],
      ['closed', '2026-04-02'],
    ])
  })

  test('a dispute is at the most all of its invoice', () => {
    const { amounts } = lifeOf([...late, dispute, paid('2026-03-02', '900')])
    expect(amounts).toMatchObject({ open: '100.00', disputed: '100.00' })
  })
})

describe('what passes a step over', () => {
  const gapsOf = (events: readonly DealEvent[]) =>
    lifeOf(events).gaps.map(({ eventId, reason }) => [eventId, reason.code])

  test.each<[string, readonly DealEvent[], [string, string][]]>([
    ['no judgement', [terms, checked, accepted], [['O-1', 'lifecycle.not-screened']]],
    [
      'a judgement against the customer',
      [{ ...screened, outcome: 'failed' }, terms, checked, accepted],
      [['O-1', 'lifecycle.screening-failed']],
    ],
    [
      'a judgement that ran out the day before',
      [{ ...screened, validThrough: '2026-01-07' }, terms, checked, accepted],
      [['O-1', 'lifecycle.screening-expired']],
    ],
    [
      'a judgement on its last day',
      [{ ...screened, validThrough: '2026-01-08' }, terms, checked, accepted],
      [],
    ],
    ['no terms', [screened, checked, accepted], [['O-1', 'lifecycle.no-terms']]],
    ['no check', [screened, terms, accepted], [['O-1', 'lifecycle.not-checked']]],
    [
      'a check that held the order',
      [screened, terms, { ...checked, decision: 'hold' }, accepted],
      [['O-1', 'lifecycle.check-not-passed']],
    ],
    [
      'a second order on the check of the first',
      [screened, terms, checked, accepted, { ...accepted, id: 'O-2', on: '2026-01-09' }],
      [['O-2', 'lifecycle.not-checked']],
    ],
    [
      'an invoice out of nothing',
      [invoiced],
      [
        ['F-1', 'lifecycle.not-screened'],
        ['F-1', 'lifecycle.no-terms'],
        ['F-1', 'lifecycle.no-order'],
      ],
    ],
    [
      'more than was ordered',
      [...before, { ...invoiced, amount: '1000.01' }],
      [['F-1', 'lifecycle.above-order']],
    ],
    [
      'an invoice on a closed order',
      [...before, { type: 'order-closed', id: 'X', on: '2026-01-09' }, invoiced],
      [['F-1', 'lifecycle.order-closed']],
    ],
    [
      'a sale to an insolvent customer',
      [...before.slice(0, 4), { type: 'insolvency-filed', id: 'I-1', on: '2026-01-07' }, accepted],
      [['O-1', 'lifecycle.insolvent']],
    ],
  ])('%s', (_, events, expected) => {
    expect(gapsOf(events)).toEqual(expected)
  })

  test('is refused where the policy blocks, and what rests on it too', () => {
    const policy: DealPolicy = { ...strict, whenSkipped: 'refuse' }
    const life = lifeOf([terms, checked, accepted, invoiced, paid('2026-02-01', '1000')], { policy })
    expect(life.refused.map(({ type, reason }) => [type, reason.code])).toEqual([
      ['order-accepted', 'lifecycle.not-screened'],
      ['invoiced', 'lifecycle.not-screened'],
      ['invoiced', 'lifecycle.no-order'],
      ['payment-received', 'lifecycle.unknown-invoice'],
    ])
    expect([life.phase, life.gaps, life.amounts.invoiced]).toEqual(['screening', [], '0.00'])
  })
})

describe('what contradicts what was before', () => {
  test.each<[string, DealEvent, string]>([
    ['a payment above what is open', paid('2026-02-01', '1000.01'), 'lifecycle.above-most'],
    ['a payment before the invoice', paid('2026-01-11', '10'), 'lifecycle.unknown-invoice'],
    [
      'a payment of another invoice',
      { type: 'payment-received', id: 'P-1', on: '2026-02-01', invoiceId: 'F-9', amount: '1' },
      'lifecycle.unknown-invoice',
    ],
    [
      'the return of a payment that was not made',
      { type: 'payment-reversed', id: 'B', on: '2026-02-01', paymentId: 'P-9' },
      'lifecycle.unknown-payment',
    ],
    [
      'the end of an objection that was not raised',
      { type: 'dispute-closed', id: 'DC', on: '2026-02-01', disputeId: 'D-9', outcome: 'upheld' },
      'lifecycle.unknown-dispute',
    ],
    [
      'the end of a plan that was not agreed',
      { type: 'plan-ended', id: 'LE', on: '2026-02-01', planId: 'L-9', outcome: 'kept' },
      'lifecycle.unknown-plan',
    ],
    [
      'a stage before the invoice',
      { type: 'stage-reached', id: 'E', on: '2026-01-11', stage: 's' },
      'lifecycle.nothing-open',
    ],
    [
      'a recovery of what was not given up',
      { type: 'recovered', id: 'R', on: '2026-02-01', invoiceId: 'F-1', amount: '1' },
      'lifecycle.above-most',
    ],
    [
      'the end of an order that there is not',
      { type: 'order-closed', id: 'X', on: '2026-01-07' },
      'lifecycle.no-order',
    ],
  ])('%s', (_, event, code) => {
    const life = lifeOf([...sold, event])
    expect(life.refused).toMatchObject([
      { type: event.type, eventId: event.id, on: event.on, reason: { code } },
    ])
    const { refused: without, ...rest } = lifeOf(sold)
    expect(without).toEqual([])
    expect(life).toMatchObject(rest)
  })

  test('a payment comes back once, an objection ends once', () => {
    const back = (id: string): DealEvent => ({
      type: 'payment-reversed',
      id,
      on: '2026-02-05',
      paymentId: 'P-1',
    })
    const { refused, amounts } = lifeOf([...sold, paid('2026-02-01', '300'), back('B-1'), back('B-2')])
    expect(refused.map(({ eventId }) => eventId)).toEqual(['B-2'])
    expect(amounts).toMatchObject({ paid: '0.00', open: '1000.00' })
  })
})

describe('facts for the next grade', () => {
  test('days late are weighted by what was paid, and early money is not late', () => {
    const { feedback } = lifeOf([
      ...sold,
      // One day early, 4 and 10 days late: (300 × 4 + 200 × 10) ÷ 1000 = 3.2.
      paid('2026-02-10', '500', 'P-1'),
      paid('2026-02-15', '300', 'P-2'),
      paid('2026-02-21', '200', 'P-3'),
    ])
    expect(feedback).toMatchObject({ isFinal: true, mostDaysLate: 10, averageDaysLate: '3.200000000000' })
  })

  test('what is still open is late up to the day, and money that came back was never paid', () => {
    const back: DealEvent = { type: 'payment-reversed', id: 'B-1', on: '2026-02-12', paymentId: 'P-1' }
    const { feedback } = lifeOf([...sold, paid('2026-02-01', '1000'), back], { asOf: '2026-02-18' })
    expect(feedback).toMatchObject({ isFinal: false, mostDaysLate: 7, averageDaysLate: null })
  })

  test('objections, promises, plans, stages, referral, insolvency and loss', () => {
    const about = { invoiceId: 'F-1' } as const
    const { feedback } = lifeOf([
      ...sold,
      { type: 'dispute-raised', id: 'D-1', on: '2026-02-20', ...about, amount: '100' },
      { type: 'dispute-raised', id: 'D-2', on: '2026-02-21', ...about, amount: '50' },
      { type: 'dispute-closed', id: 'DC-1', on: '2026-02-25', disputeId: 'D-1', outcome: 'upheld' },
      { type: 'dispute-closed', id: 'DC-2', on: '2026-02-25', disputeId: 'D-2', outcome: 'withdrawn' },
      { type: 'stage-reached', id: 'E-1', on: '2026-02-12', stage: 'friendly-call' },
      { type: 'stage-reached', id: 'E-2', on: '2026-03-14', stage: 'formal-demand' },
      { type: 'stage-reached', id: 'E-3', on: '2026-04-01', stage: 'friendly-call' },
      { type: 'promise-broken', id: 'V-1', on: '2026-03-20' },
      { type: 'plan-agreed', id: 'L-1', on: '2026-04-01' },
      { type: 'plan-ended', id: 'LE-1', on: '2026-04-20', planId: 'L-1', outcome: 'breached' },
      { type: 'referred', id: 'A-1', on: '2026-04-21' },
      { type: 'insolvency-filed', id: 'I-1', on: '2026-05-01' },
      { type: 'written-off', id: 'W-1', on: '2026-05-02', ...about, amount: '1000' },
      { type: 'recovered', id: 'R-1', on: '2026-06-01', ...about, amount: '125' },
    ])
    expect(feedback).toEqual({
      isFinal: true,
      mostDaysLate: 0,
      averageDaysLate: null,
      disputes: 2,
      disputesUpheld: 1,
      brokenPromises: 1,
      breachedPlans: 1,
      stages: ['friendly-call', 'formal-demand'],
      wasReferred: true,
      isInsolvent: true,
      // 1000 given up, 125 recovered: 875 of 1000.
      loss: '875.00',
      lossShare: '0.875000000000',
    })
  })

  test('where nothing was invoiced there is no share', () => {
    expect(lifeOf([opened]).feedback).toMatchObject({ lossShare: null, averageDaysLate: null, loss: '0.00' })
  })
})

const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-01-${String(day).padStart(2, '0')}`)
const ids = fc.constantFrom('1', '2', '3', '__proto__')
const amounts = fc.constantFrom('1', '0.01', '50', '99.99', '100')
const about = (type: string, field: string, more = {}) =>
  fc.record({ type: fc.constant(type), id: ids, on: days, [field]: ids, ...more })
const plain = (type: string, more = {}) => fc.record({ type: fc.constant(type), id: ids, on: days, ...more })
const happenings = fc
  .uniqueArray(
    fc.oneof(
      plain('opened'),
      plain('screened', { outcome: fc.constantFrom('passed', 'failed') }),
      plain('terms-agreed'),
      plain('order-checked', { decision: fc.constantFrom('approve', 'hold', 'reject') }),
      plain('order-accepted', { amount: amounts }),
      plain('invoiced', { amount: amounts, dueDate: days }),
      plain('order-closed'),
      about('credit-note-issued', 'invoiceId', { amount: amounts }),
      about('dispute-raised', 'invoiceId', { amount: amounts }),
      about('dispute-closed', 'disputeId', { outcome: fc.constantFrom('upheld', 'rejected') }),
      about('payment-received', 'invoiceId', { amount: amounts }),
      about('payment-reversed', 'paymentId'),
      plain('stage-reached', { stage: ids }),
      plain('plan-agreed'),
      about('plan-ended', 'planId', { outcome: fc.constantFrom('kept', 'breached') }),
      plain('referred'),
      plain('insolvency-filed'),
      about('written-off', 'invoiceId', { amount: amounts }),
      about('recovered', 'invoiceId', { amount: amounts }),
    ),
    { selector: ({ type, id }) => JSON.stringify([type, id]), maxLength: 40 },
  )
  .map((events) => events as unknown as DealEvent[])
const policies = fc.record<DealPolicy>({
  requires: fc.subarray(['screening', 'terms', 'order-check', 'order'] as const),
  whenSkipped: fc.constantFrom('note', 'refuse'),
})

describe('laws', () => {
  law.prop([happenings, policies, days, fc.integer()])(
    'the order in which events are given decides nothing',
    (events, policy, asOf, seed) => {
      expect(lifeOf(shuffled(events, seed), { policy, asOf })).toEqual(lifeOf(events, { policy, asOf }))
    },
  )

  law.prop([happenings, policies, days])(
    'what was invoiced is paid, credited, given up or open, to the cent',
    (events, policy, asOf) => {
      const { amounts: sums, feedback } = lifeOf(events, { policy, asOf })
      const cents = (text: string) => BigInt(text.replace('.', ''))
      expect(cents(sums.invoiced)).toBe(
        cents(sums.paid) + cents(sums.credited) + cents(sums.writtenOff) + cents(sums.open),
      )
      expect(cents(feedback.loss)).toBe(cents(sums.writtenOff) - cents(sums.recovered))
      for (const part of [sums.overdue, sums.disputed]) expect(cents(part) <= cents(sums.open)).toBe(true)
    },
  )

  law.prop([happenings, policies, days])(
    'events of later days change nothing but how many are ahead',
    (events, policy, asOf) => {
      const { ahead, ...life } = lifeOf(events, { policy, asOf })
      const known = events.filter(({ on }) => on <= asOf)
      expect(ahead).toBe(events.length - known.length)
      expect(lifeOf(known, { policy, asOf })).toEqual({ ...life, ahead: 0 })
    },
  )

  law.prop([happenings, policies])(
    'what is refused might as well not have happened, and is said once for each fault',
    (events, policy) => {
      const { refused, ...life } = lifeOf(events, { policy })
      const gone = new Set(refused.map(({ type, eventId }) => JSON.stringify([type, eventId])))
      const rest = events.filter(({ type, id }) => !gone.has(JSON.stringify([type, id])))
      expect(lifeOf(rest, { policy })).toEqual({ ...life, refused: [] })
    },
  )

  law.prop([happenings, policies, days])(
    'the history is a chain of different phases in the order of days, and ends where the deal stands',
    (events, policy, asOf) => {
      const { history, phase, since, gaps, refused, awaits } = lifeOf(events, { policy, asOf })
      history.forEach((move, index) => {
        const last = history[index - 1]
        expect(move.phase).not.toBe(last?.phase)
        expect(move.on >= (last?.on ?? '')).toBe(true)
      })
      expect(since).toBe(history.at(-1)?.on ?? null)
      if (history.length > 0) expect(history.at(-1)?.phase).toBe(phase)
      for (const reason of [awaits, ...[...gaps, ...refused].map((finding) => finding.reason)]) {
        expect(explain(reason, 'en')).toMatch(/\.$/)
        expect(explain(reason, 'zh-CN')).toMatch(/。$/)
      }
    },
  )
})

describe('bad input', () => {
  const good = request(sold)
  const withEvent = (event: unknown) => ({ ...good, events: [event] })
  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['a list', [], ['input.type', '']],
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    ['a misspelt field', { ...good, event: [] }, ['input.unknown-key', 'event']],
    ['no deal', { ...good, dealId: undefined }, ['input.missing', 'dealId']],
    ['an empty customer', { ...good, customerId: '' }, ['id.invalid', 'customerId']],
    ['a currency that is none', { ...good, currency: 'XXX' }, ['currency.unknown', 'currency']],
    ['no events', { ...good, events: undefined }, ['input.missing', 'events']],
    ['events by id', { ...good, events: {} }, ['input.type', 'events']],
    ['more events than a deal has', { ...good, events: new Array(1001) }, ['input.range', 'events']],
    ['a hole', { ...good, events: new Array(1) }, ['input.missing', 'events[0]']],
    ['no policy', { ...good, policy: undefined }, ['input.missing', 'policy']],
    ['no steps', { ...good, policy: { whenSkipped: 'note' } }, ['input.missing', 'policy.requires']],
    [
      'a step that is none',
      { ...good, policy: { ...strict, requires: ['prayer'] } },
      ['input.choice', 'policy.requires[0]'],
    ],
    [
      'more steps than there are',
      { ...good, policy: { ...strict, requires: new Array(5) } },
      ['input.range', 'policy.requires'],
    ],
    ['no choice', { ...good, policy: { requires: [] } }, ['input.missing', 'policy.whenSkipped']],
    ['a misspelt choice', { ...good, policy: { ...strict, skip: 1 } }, ['input.unknown-key', 'policy.skip']],
    ['no day', { ...good, asOf: undefined }, ['input.missing', 'asOf']],
    ['an event that is none', withEvent(7), ['input.type', 'events[0]']],
    ['an unknown event', withEvent({ ...opened, type: 'constructor' }), ['input.choice', 'events[0].type']],
    ['an event without an id', withEvent({ ...opened, id: undefined }), ['input.missing', 'events[0].id']],
    ['30 February', withEvent({ ...opened, on: '2026-02-30' }), ['date.invalid', 'events[0].on']],
    [
      'an outcome that is none',
      withEvent({ ...screened, outcome: 'maybe' }),
      ['input.choice', 'events[0].outcome'],
    ],
    [
      'a decision that is none',
      withEvent({ ...checked, decision: 1 }),
      ['input.choice', 'events[0].decision'],
    ],
    [
      'a judgement that ran out before',
      withEvent({ ...screened, validThrough: '2026-01-04' }),
      ['date.order', 'events[0].validThrough'],
    ],
    ['an amount of zero', withEvent({ ...accepted, amount: '0' }), ['input.range', 'events[0].amount']],
    [
      'an amount below zero',
      withEvent({ ...accepted, amount: '-1' }),
      ['amount.negative', 'events[0].amount'],
    ],
    ['half a cent', withEvent({ ...accepted, amount: '0.005' }), ['amount.too-fine', 'events[0].amount']],
    ['no due date', withEvent({ ...invoiced, dueDate: undefined }), ['input.missing', 'events[0].dueDate']],
    [
      'a payment of nothing',
      withEvent({ ...paid('2026-02-01', '1'), invoiceId: undefined }),
      ['input.missing', 'events[0].invoiceId'],
    ],
    [
      'a stage without a name',
      withEvent({ type: 'stage-reached', id: 'E', on: '2026-02-01' }),
      ['input.missing', 'events[0].stage'],
    ],
    ['one event twice', { ...good, events: [opened, opened] }, ['id.duplicate', 'events[1].id']],
  ])('%s', (_, value, refused) => {
    expect(refusal(() => dealLifecycle(value as never))).toEqual(refused)
  })
})
