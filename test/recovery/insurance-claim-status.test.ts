import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/index.js'
import {
  insuranceClaimStatus,
  type InsuranceDuties,
  type InsuredDebtFacts,
} from '../../src/recovery/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const debt: InsuredDebtFacts = {
  dueDate: '2026-01-31',
  insolventOn: null,
  disputed: false,
  reportedOn: null,
  claimedOn: null,
  lastDeliveryOn: null,
}
const duties: InsuranceDuties = {
  waitingDays: 180,
  reportWithinDays: 60,
  claimWithinDays: 60,
  stopSupplyAfterDays: 30,
}
const standing = (
  asOf: string,
  more: Partial<InsuredDebtFacts> = {},
  policy: Partial<InsuranceDuties> = {},
) => insuranceClaimStatus({ ...debt, ...more }, { ...duties, ...policy }, asOf)

describe('insuranceClaimStatus', () => {
  // Due 31 January; waiting through 30 July (180 days); the claim by 28 September (60 more); the report by 1 April.
  test.each<[string, Partial<InsuredDebtFacts>, string, string | null, string | null]>([
    ['2026-01-31', {}, 'not-due', null, '2026-02-01'],
    // Deliveries may go on through 2 March.
    ['2026-02-01', {}, 'waiting', null, '2026-03-03'],
    ['2026-02-01', { lastDeliveryOn: '2026-01-31' }, 'waiting', null, '2026-03-03'],
    ['2026-03-03', {}, 'waiting', null, '2026-04-02'],
    ['2026-03-03', { lastDeliveryOn: '2026-03-03' }, 'waiting', null, '2026-04-02'],
    ['2026-03-03', { reportedOn: '2026-03-03' }, 'waiting', null, '2026-07-31'],
    ['2026-07-30', {}, 'waiting', null, '2026-07-31'],
    ['2026-07-31', {}, 'claimable', 'protracted-default', '2026-09-28'],
    ['2026-09-28', {}, 'claimable', 'protracted-default', '2026-09-29'],
    ['2026-09-29', {}, 'lapsed', 'protracted-default', null],
    ['2026-08-01', { disputed: true }, 'disputed', 'protracted-default', '2026-09-28'],
    ['2026-08-01', { claimedOn: '2026-08-01' }, 'claimed', 'protracted-default', null],
    ['2026-07-31', { claimedOn: '2026-08-01' }, 'claimable', 'protracted-default', '2026-09-28'],
    // Insolvency needs no waiting, even before the debt is due.
    ['2026-05-15', { insolventOn: '2026-05-15' }, 'claimable', 'insolvency', '2026-07-14'],
    ['2026-01-10', { insolventOn: '2026-01-05' }, 'claimable', 'insolvency', '2026-02-01'],
    ['2026-05-14', { insolventOn: '2026-05-15' }, 'waiting', null, '2026-07-31'],
    // A claim that is filed leaves the duty to report, and the one to stop deliveries.
    [
      '2026-01-10',
      { insolventOn: '2026-01-05', claimedOn: '2026-01-09' },
      'claimed',
      'insolvency',
      '2026-02-01',
    ],
    [
      '2026-02-05',
      { insolventOn: '2026-02-03', claimedOn: '2026-02-05' },
      'claimed',
      'insolvency',
      '2026-03-03',
    ],
    // It came after the waiting period, which had given a cause already.
    ['2026-08-10', { insolventOn: '2026-08-05' }, 'claimable', 'protracted-default', '2026-09-28'],
  ])('on %s %j it is %s', (asOf, more, status, cause, nextReviewOn) => {
    expect(standing(asOf, more)).toMatchObject({ status, cause, nextReviewOn })
    expect(standing(asOf, more).reasons[0]?.code).toBe(`recovery.claim-${status}`)
  })

  test('follows the duties', () => {
    const of = (asOf: string, more: Partial<InsuredDebtFacts>, policy: Partial<InsuranceDuties> = {}) =>
      standing(asOf, more, policy).duties.map(({ duty, by, status }) => [duty, by, status])
    expect(of('2026-01-31', {})).toEqual([])
    expect(of('2026-02-10', {})).toEqual([
      ['report-overdue', '2026-04-01', 'open'],
      ['stop-supply', '2026-03-02', 'open'],
    ])
    expect(of('2026-08-01', { reportedOn: '2026-04-01', lastDeliveryOn: '2026-03-02' })).toEqual([
      ['report-overdue', '2026-04-01', 'kept'],
      ['stop-supply', '2026-03-02', 'kept'],
      ['file-claim', '2026-09-28', 'open'],
    ])
    expect(
      of('2026-10-01', { reportedOn: '2026-04-02', lastDeliveryOn: '2026-03-03', claimedOn: '2026-09-30' }),
    ).toEqual([
      ['report-overdue', '2026-04-01', 'late'],
      ['stop-supply', '2026-03-02', 'missed'],
      ['file-claim', '2026-09-28', 'late'],
    ])
    expect(of('2026-10-01', {}, { stopSupplyAfterDays: null })).toEqual([
      ['report-overdue', '2026-04-01', 'missed'],
      ['file-claim', '2026-09-28', 'missed'],
    ])
    expect(standing('2026-10-01', {}).reasons.map(({ code }) => code)).toEqual([
      'recovery.claim-lapsed',
      'recovery.duty-missed',
      'recovery.duty-missed',
    ])
  })

  law.prop([fc.integer({ min: -30, max: 400 }), fc.integer({ min: -30, max: 400 })])(
    'an answer stays the same until the day on which it says to look again',
    (day, later) => {
      const asOf = addDays('2026-01-31', Math.min(day, later))
      const then = addDays('2026-01-31', Math.max(day, later))
      const answer = standing(asOf)
      if (answer.nextReviewOn === null || then < answer.nextReviewOn) {
        expect(standing(then)).toEqual(answer)
      }
    },
  )

  test.each<[string, object, object, string, string]>([
    ['no due date', { dueDate: undefined }, {}, 'input.missing', 'dueDate'],
    ['a day that is none', { insolventOn: '2026-02-30' }, {}, 'date.invalid', 'insolventOn'],
    ['a fact that is missing', { disputed: undefined }, {}, 'input.missing', 'disputed'],
    ['negative days', {}, { waitingDays: -1 }, 'input.range', 'policy.waitingDays'],
    ['days that are no number', {}, { claimWithinDays: NaN }, 'input.range', 'policy.claimWithinDays'],
    ['a misspelt duty', {}, { waiting: 1 }, 'input.unknown-key', 'policy.waiting'],
    [
      'a due date at the end of time',
      { dueDate: '9999-12-31' },
      {},
      'date.out-of-range',
      'policy.waitingDays',
    ],
  ])('refuses %s', (_, more, policy, code, path) => {
    expect(refusal(() => standing('2026-03-01', more, policy))).toEqual([code, path])
  })

  // Duties arise on 2 December; 31 December 9999 is the last day that there is.
  const short = { waitingDays: 0, reportWithinDays: 0, claimWithinDays: 0, stopSupplyAfterDays: 0 }
  test.each<[string, object, string]>([
    ['a report', { reportWithinDays: 31 }, 'policy.reportWithinDays'],
    ['a stop of supplies', { stopSupplyAfterDays: 31 }, 'policy.stopSupplyAfterDays'],
    ['a claim', { claimWithinDays: 31 }, 'policy.claimWithinDays'],
  ])('refuses %s after the end of time', (_, policy, path) => {
    const answer = () => standing('9999-12-05', { dueDate: '9999-12-01' }, { ...short, ...policy })
    expect(refusal(answer)).toEqual(['date.out-of-range', path])
  })

  test('looks again on no day after the end of time', () => {
    const facts = { dueDate: '9999-12-30', reportedOn: null, lastDeliveryOn: null }
    // The last day of the claim is 31 December 9999.
    expect(standing('9999-12-31', facts, { ...short, claimWithinDays: 1 })).toMatchObject({
      status: 'claimable',
      claimBy: '9999-12-31',
      nextReviewOn: null,
    })
  })

  test('refuses what throws when it is read', () => {
    expect(refusal(() => insuranceClaimStatus(revokedProxy(), duties, '2026-03-01'))).toEqual([
      'input.type',
      '',
    ])
  })
})
