import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { progressBilling, type ProgressBillingRequest } from '../../src/terms/progress-billing.js'
import { refusal, revokedProxy } from '../refusal.js'
import { amountOf, cents, centsOf } from './arbitraries.js'

const contract: ProgressBillingRequest = {
  contractSum: '1000000.00',
  currency: 'CNY',
  milestones: [{ share: '0.6', certifiedOn: '2026-05-31' }],
  retentionRate: '0.10',
  release: { steps: [] },
}

describe('progressBilling', () => {
  test('holds the retention until acceptance', () => {
    expect(progressBilling(contract)).toStrictEqual({
      payables: [
        { certifiedOn: '2026-05-31', certified: '600000.00', retained: '60000.00', payable: '540000.00' },
      ],
      certified: '600000.00',
      payable: '540000.00',
      retention: { amount: '60000.00' },
      uncertified: '400000.00',
      reasons: [{ code: 'terms.retention-held', params: { amount: '60000.00' } }],
    })
  })

  test.each<[what: string, release: ProgressBillingRequest['release'], dueOn: string]>([
    ['on acceptance', { acceptedOn: '2026-08-31', steps: [] }, '2026-08-31'],
    [
      '24 months later',
      { acceptedOn: '2024-02-29', steps: [{ kind: 'add-months', months: 24, roll: 'clamp' }] },
      '2026-02-28',
    ],
  ])('the retention is due %s', (_, release, dueOn) => {
    const { retention, reasons } = progressBilling({ ...contract, release })
    expect(retention).toEqual({ amount: '60000.00', dueOn })
    expect(reasons).toEqual([{ code: 'terms.retention-released', params: { amount: '60000.00', dueOn } }])
  })

  test.each<
    [
      what: string,
      patch: Partial<ProgressBillingRequest>,
      retained: string[],
      payable: string[],
      uncertified: string,
    ]
  >([
    [
      'amounts: the retention is rounded on the running total',
      {
        milestones: ['333333.33', '333333.33', '333333.34'].map((amount) => ({
          amount,
          certifiedOn: '2026-05-31',
        })),
      },
      // 33333.333, 66666.666 and 100000 are 33333.33, 66666.67 and 100000.00
      ['33333.33', '33333.34', '33333.33'],
      ['300000.00', '299999.99', '300000.01'],
      '0.00',
    ],
    [
      'shares: the certified value is rounded on the running total',
      {
        contractSum: '0.05',
        milestones: ['0.5', '0.5'].map((share) => ({ share, certifiedOn: '2026-05-31' })),
        retentionRate: '0',
      },
      ['0.00', '0.00'],
      ['0.03', '0.02'],
      '0.00',
    ],
    [
      'shares and amounts together',
      {
        contractSum: '100.00',
        milestones: [
          { share: '0.5', certifiedOn: '2026-05-31' },
          { amount: '25.00', certifiedOn: '2026-06-30' },
        ],
      },
      ['5.00', '2.50'],
      ['45.00', '22.50'],
      '25.00',
    ],
    ['no retention', { retentionRate: 0 }, ['0.00'], ['600000.00'], '400000.00'],
    ['all retained', { retentionRate: 1 }, ['600000.00'], ['0.00'], '400000.00'],
    ['nothing certified', { milestones: [] }, [], [], '1000000.00'],
    ['a contract of nothing', { contractSum: 0 }, ['0.00'], ['0.00'], '0.00'],
    [
      'yen',
      { contractSum: '1001', currency: 'JPY', milestones: [{ share: '0.5', certifiedOn: '2026-05-31' }] },
      ['50'],
      ['451'],
      '500',
    ],
  ])('%s', (_, patch, retained, payable, uncertified) => {
    const billing = progressBilling({ ...contract, ...patch })
    expect(billing.payables.map((stage) => stage.retained)).toEqual(retained)
    expect(billing.payables.map((stage) => stage.payable)).toEqual(payable)
    expect(billing.uncertified).toBe(uncertified)
  })

  const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 })
  prop.prop([cents, weights, fc.integer({ min: 0, max: 10_000 })])(
    'payables + retention + uncertified = contract sum, and each stage adds up',
    (sum, parts, rate) => {
      const milestones = parts.map((part) => ({
        share: `0.${String(part).padStart(4, '0')}`,
        certifiedOn: '2026-05-31',
      }))
      const billing = progressBilling({
        ...contract,
        contractSum: amountOf(sum),
        milestones,
        retentionRate: String(rate / 10_000),
      })
      const total = billing.payables.reduce((acc, { payable }) => acc + centsOf(payable), 0n)
      expect(total).toBe(centsOf(billing.payable))
      expect(total + centsOf(billing.retention.amount) + centsOf(billing.uncertified)).toBe(sum)
      for (const { certified, retained, payable } of billing.payables) {
        expect(centsOf(retained) + centsOf(payable)).toBe(centsOf(certified))
      }
      // The retention is the rate of the certified sum, half-up.
      const exact = centsOf(billing.certified) * BigInt(rate)
      expect(centsOf(billing.retention.amount)).toBe((exact + 5000n) / 10_000n)
    },
  )

  const milestone = (patch: object): Record<string, unknown> => ({
    milestones: [{ share: '0.6', certifiedOn: '2026-05-31', ...patch }],
  })
  test.each<[what: string, patch: Record<string, unknown>, code: string, path: string]>([
    ['no contract sum', { contractSum: undefined }, 'input.missing', 'contractSum'],
    ['a negative contract sum', { contractSum: '-1.00' }, 'amount.negative', 'contractSum'],
    ['a contract sum that is too fine', { contractSum: '1.005' }, 'amount.too-fine', 'contractSum'],
    ['an unknown currency', { currency: 'RMB' }, 'currency.unknown', 'currency'],
    ['milestones in an object', { milestones: {} }, 'input.type', 'milestones'],
    ['a milestone that is a text', { milestones: ['0.6'] }, 'input.type', 'milestones[0]'],
    ['a share and an amount', milestone({ amount: '1.00' }), 'input.conflict', 'milestones[0]'],
    ['neither', milestone({ share: undefined }), 'input.missing', 'milestones[0].amount'],
    ['a share over 1', milestone({ share: '1.01' }), 'terms.inconsistent', 'milestones[0].share'],
    [
      'a negative amount',
      milestone({ share: undefined, amount: '-1.00' }),
      'amount.negative',
      'milestones[0].amount',
    ],
    [
      'an amount above the sum',
      milestone({ share: undefined, amount: '1000000.01' }),
      'terms.inconsistent',
      'milestones[0]',
    ],
    ['a misspelt field', milestone({ pct: '0.6' }), 'input.unknown-key', 'milestones[0].pct'],
    ['30 February', milestone({ certifiedOn: '2026-02-30' }), 'date.invalid', 'milestones[0].certifiedOn'],
    ['a retention over 1', { retentionRate: '1.1' }, 'terms.inconsistent', 'retentionRate'],
    ['a negative retention', { retentionRate: '-0.1' }, 'terms.inconsistent', 'retentionRate'],
    ['no retention rate', { retentionRate: undefined }, 'input.missing', 'retentionRate'],
    ['no release', { release: undefined }, 'input.missing', 'release'],
    [
      'a misspelt release',
      { release: { steps: [], acceptedon: '2026-05-31' } },
      'input.unknown-key',
      'release.acceptedon',
    ],
    [
      'an acceptance that is no day',
      { release: { steps: [], acceptedOn: '2026-02-30' } },
      'date.invalid',
      'release.acceptedOn',
    ],
    [
      'a release by business days',
      { release: { steps: [{ kind: 'add-business-days', days: 3 }] } },
      'input.choice',
      'release.steps[0].kind',
    ],
    [
      'a release past 9999',
      { release: { acceptedOn: '9999-12-31', steps: [{ kind: 'add-days', days: 1 }] } },
      'date.out-of-range',
      'release.steps',
    ],
    ['a misspelt field of the contract', { retention: '0.1' }, 'input.unknown-key', 'retention'],
  ])('%s is refused', (_, patch, code, path) => {
    expect(refusal(() => progressBilling({ ...contract, ...patch } as ProgressBillingRequest))).toEqual([
      code,
      path,
    ])
  })

  test('milestones that sum to more than the contract are refused at the first too many', () => {
    const milestones = ['0.6', '0.6'].map((share) => ({ share, certifiedOn: '2026-05-31' }))
    expect(refusal(() => progressBilling({ ...contract, milestones }))).toEqual([
      'terms.inconsistent',
      'milestones[1]',
    ])
  })

  test('what is no object is refused', () => {
    expect(refusal(() => progressBilling(undefined as never))).toEqual(['input.missing', ''])
    expect(refusal(() => progressBilling(revokedProxy()))).toEqual(['input.type', ''])
    expect(
      refusal(() =>
        progressBilling({
          ...contract,
          get milestones(): never {
            throw new TypeError('no')
          },
        }),
      ),
    ).toEqual(['input.type', ''])
  })
})
