import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  proposeAgreement,
  waiveLateCharge,
  waiverStatus,
  type LateChargeWaiver,
  type ReceivedPayment,
  type WaiverRequest,
} from '../../src/settlement/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { confirmed, dayAfter, shuffled, units } from './given.js'

const agreement = confirmed({ id: 'SA-3', kind: 'late-charge-waiver' })
const request: WaiverRequest = {
  currency: 'CNY',
  accrued: '9000.00',
  waive: { share: '0.50' },
  eligibility: { waiver: true },
  agreement,
  milestones: [
    { dueDate: '2026-04-30', amount: '50000' },
    { dueDate: '2026-05-31', amount: '54500.00' },
  ],
  graceDays: 3,
}
const waive = (change: object = {}) => waiveLateCharge({ ...request, ...change })

describe('waiveLateCharge', () => {
  test('waives on condition', () => {
    const amounts = { currency: 'CNY', accrued: '9000.00', waived: '4500.00', payable: '4500.00' }
    expect(waive()).toEqual({
      status: 'conditional',
      ...amounts,
      waiver: {
        schema: 'receivables/late-charge-waiver@1',
        agreementId: 'SA-3',
        bindsFrom: '2026-03-30',
        ...amounts,
        milestones: [
          { dueDate: '2026-04-30', amount: '50000.00' },
          { dueDate: '2026-05-31', amount: '54500.00' },
        ],
        graceDays: 3,
      },
      reasons: [
        {
          code: 'settlement.waived',
          params: { waived: '4500.00', payable: '4500.00', currency: 'CNY', agreementId: 'SA-3' },
        },
      ],
    })
  })

  test.each<[string, object, string]>([
    ['an amount', { waive: { amount: '1.01' } }, '1.01'],
    ['all of it', { waive: { amount: '9000' } }, '9000.00'],
    ['nothing of it', { waive: { share: 0 } }, '0.00'],
    // A third of 100.00 is 33.33…
    ['a share rounded up', { accrued: '100', waive: { share: '0.333333' }, rounding: 'up' }, '33.34'],
    ['a share rounded down', { accrued: '100', waive: { share: '0.333333' }, rounding: 'down' }, '33.33'],
    ['under a settlement', { agreement: confirmed({ kind: 'settlement' }) }, '4500.00'],
  ])('waives %s', (_, change, waived) => {
    expect(waive(change)).toMatchObject({ status: 'conditional', waived })
  })

  const proposed = proposeAgreement({
    id: 'SA-3',
    kind: 'late-charge-waiver',
    subject: 'INV-7',
    proposedOn: '2026-03-28',
  })
  test.each<[string, object, string[]]>([
    ['no agreement', { agreement: null }, ['supplementary-agreement-required']],
    ['an agreement that nobody confirmed', { agreement: proposed }, ['not-confirmed']],
    ['a customer who may not have one', { eligibility: { waiver: false } }, ['waiver-not-eligible']],
    ['no dates', { milestones: [] }, ['milestones-required']],
    [
      'everything missing',
      { agreement: null, milestones: [], eligibility: { waiver: false } },
      ['waiver-not-eligible', 'supplementary-agreement-required', 'milestones-required'],
    ],
  ])('is refused with %s: all stays owed', (_, change, codes) => {
    const decision = waive(change)
    expect(decision).toMatchObject({ status: 'refused', waived: '0.00', payable: '9000.00', waiver: null })
    expect(decision.reasons.map(({ code }) => code)).toEqual(codes.map((code) => `settlement.${code}`))
  })

  law.prop([fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 1000 })])(
    'what is waived and what is payable sum to what accrued',
    (cents, thousandths) => {
      const accrued = (cents / 100).toFixed(2)
      const share = (thousandths / 1000).toFixed(3)
      const decision = waive({ accrued, waive: { share }, rounding: 'half-even' })
      expect(units(decision.waived) + units(decision.payable)).toBe(units(accrued))
    },
  )

  test.each<[string, object | undefined, string, string]>([
    ['nothing', undefined, 'input.missing', ''],
    ['more than has accrued', { ...request, waive: { amount: '9000.01' } }, 'input.range', 'waive.amount'],
    ['a share above 1', { ...request, waive: { share: '1.01' } }, 'input.range', 'waive.share'],
    ['a share and an amount', { ...request, waive: { share: '1', amount: '1' } }, 'input.conflict', 'waive'],
    ['neither', { ...request, waive: {} }, 'input.missing', 'waive.amount'],
    ['a share that does not come out even', { ...request, accrued: '0.01' }, 'input.missing', 'rounding'],
    [
      'a rounding that is none, beside an amount',
      { ...request, waive: { amount: '1' }, rounding: 'nearest' },
      'input.choice',
      'rounding',
    ],
    ['charges of zero', { ...request, accrued: '0' }, 'input.range', 'accrued'],
    ['negative charges', { ...request, accrued: '-1' }, 'amount.negative', 'accrued'],
    [
      'dates that do not go forward',
      { ...request, milestones: [request.milestones[1], request.milestones[0]] },
      'date.order',
      'milestones[1].dueDate',
    ],
    [
      'a milestone of nothing',
      { ...request, milestones: [{ dueDate: '2026-04-30', amount: '0' }] },
      'input.range',
      'milestones[0].amount',
    ],
    [
      'an agreement of another kind',
      { ...request, agreement: confirmed() },
      'input.conflict',
      'agreement.kind',
    ],
    ['no word on eligibility', { ...request, eligibility: undefined }, 'input.missing', 'eligibility'],
    ['a misspelt field', { ...request, grace: 1 }, 'input.unknown-key', 'grace'],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
  ])('refuses %s', (_, given, code, path) => {
    expect(refusal(() => waiveLateCharge(given as never))).toEqual([code, path])
  })
})

const { waiver } = waive() as { waiver: LateChargeWaiver }
const paid = (date: string, amount: string, more: object = {}): ReceivedPayment => ({ date, amount, ...more })

describe('waiverStatus', () => {
  test.each<[string, readonly ReceivedPayment[], string, object]>([
    [
      'before the first date',
      [],
      '2026-04-30',
      {
        status: 'conditional',
        waived: '4500.00',
        payable: '4500.00',
        revived: '0.00',
        nextMilestone: { dueDate: '2026-04-30', amount: '50000.00' },
        nextReviewOn: '2026-05-04',
      },
    ],
    ['on the last day of grace', [], '2026-05-03', { status: 'conditional', nextReviewOn: '2026-05-04' }],
    [
      'the day after',
      [paid('2026-05-04', '50000')],
      '2026-05-04',
      {
        status: 'revived',
        waived: '0.00',
        payable: '9000.00',
        revived: '4500.00',
        revivedOn: '2026-05-04',
        nextMilestone: null,
        nextReviewOn: null,
      },
    ],
    [
      'never once more',
      [paid('2026-05-04', '104500')],
      '2026-12-31',
      { status: 'revived', payable: '9000.00' },
    ],
    [
      'with the first date kept',
      [paid('2026-05-03', '50000.01')],
      '2026-05-04',
      { status: 'conditional', nextMilestone: { dueDate: '2026-05-31', amount: '54499.99' } },
    ],
    [
      'with all dates kept',
      [paid('2026-05-31', '54500'), paid('2026-04-30', '50000')],
      '2026-07-01',
      { status: 'final', waived: '4500.00', payable: '4500.00', revivedOn: null, nextMilestone: null },
    ],
    [
      'with a payment that came back',
      [paid('2026-04-30', '104500', { reversedOn: '2026-05-10' })],
      '2026-05-10',
      { status: 'revived', revivedOn: '2026-05-04' },
    ],
  ])('%s', (_, payments, asOf, expected) => {
    expect(waiverStatus(waiver, payments, asOf)).toMatchObject(expected)
  })

  const later = waive({
    agreement: confirmed({ id: 'SA-3', kind: 'late-charge-waiver', startsOn: '2026-04-15' }),
  }).waiver as LateChargeWaiver
  test.each<[string, readonly ReceivedPayment[], string, object]>([
    [
      'waives nothing before it binds',
      [],
      '2026-04-14',
      {
        status: 'conditional',
        waived: '0.00',
        payable: '9000.00',
        revived: '0.00',
        nextMilestone: { dueDate: '2026-04-30', amount: '50000.00' },
        nextReviewOn: '2026-04-15',
        reasons: [{ code: 'settlement.binds-later', params: { id: 'SA-3', from: '2026-04-15' } }],
      },
    ],
    [
      'not even for one who has paid all',
      [paid('2026-04-10', '104500')],
      '2026-04-14',
      { status: 'conditional', payable: '9000.00', nextMilestone: null, nextReviewOn: '2026-04-15' },
    ],
    ['waives from its first day', [], '2026-04-15', { status: 'conditional', payable: '4500.00' }],
  ])('%s', (_, payments, asOf, expected) => {
    expect(waiverStatus(later, payments, asOf)).toMatchObject(expected)
  })

  const payments = fc.array(
    fc.record({
      date: fc.integer({ min: 0, max: 90 }).map((days) => dayAfter('2026-04-01', days)),
      amount: fc.integer({ min: 0, max: 60_000 }).map(String),
    }),
    { maxLength: 6 },
  )
  const days = fc.integer({ min: 0, max: 120 }).map((count) => dayAfter('2026-04-01', count))
  law.prop([payments, days, fc.nat()])(
    'a breach revives exactly what was waived, and the order of payments does not matter',
    (list, asOf, seed) => {
      const status = waiverStatus(waiver, list, asOf)
      expect(waiverStatus(waiver, shuffled(list, seed), asOf)).toEqual(status)
      expect(units(status.waived) + units(status.payable)).toBe(units(waiver.accrued))
      expect(status.revived).toBe(status.status === 'revived' ? waiver.waived : '0.00')
      // What is over stays over.
      const later = waiverStatus(waiver, list, '2027-01-01').status
      if (status.status === 'revived') expect(later).toBe('revived')
    },
  )

  test.each<[string, () => unknown, string, string]>([
    ['nothing', () => waiverStatus(undefined as never, [], '2026-04-01'), 'input.missing', 'waiver'],
    [
      'another schema',
      () => waiverStatus({ ...waiver, schema: 'x' } as never, [], '2026-04-01'),
      'input.choice',
      'waiver.schema',
    ],
    [
      'parts that do not sum',
      () => waiverStatus({ ...waiver, payable: '4500.01' }, [], '2026-04-01'),
      'input.conflict',
      'waiver.payable',
    ],
    [
      'no milestone',
      () => waiverStatus({ ...waiver, milestones: [] }, [], '2026-04-01'),
      'input.range',
      'waiver.milestones',
    ],
    [
      'a payment that is given twice',
      () =>
        waiverStatus(
          waiver,
          [1, 2].map(() => paid('2026-04-01', '1', { id: 'P-1' })),
          '2026-04-01',
        ),
      'id.duplicate',
      'payments[1].id',
    ],
    [
      'money of another currency',
      () => waiverStatus(waiver, [paid('2026-04-01', '1', { currency: 'EUR' })], '2026-04-01'),
      'currency.mismatch',
      'payments[0].currency',
    ],
    ['no day', () => waiverStatus(waiver, [], undefined as never), 'input.missing', 'asOf'],
    ['a revoked proxy', () => waiverStatus(revokedProxy(), [], '2026-04-01'), 'input.type', 'waiver'],
  ])('refuses %s', (_, call, code, path) => {
    expect(refusal(call)).toEqual([code, path])
  })
})
