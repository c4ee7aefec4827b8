import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { contractChecklist, type ContractFacts, type ContractPolicy } from '../../src/contracts/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const policy: ContractPolicy = { legalReviewFrom: { EUR: '50000', JPY: '8000000' } }
const whole: ContractFacts = {
  amount: '80000',
  currency: 'EUR',
  penaltyMethod: '9 points above the base rate',
  court: 'Hamburg',
  governingLaw: 'DE',
  acceptanceClause: 'on delivery',
  inspectionDays: 14,
  addressForService: 'Lyon',
  legalReview: { by: 'ida', on: '2026-01-10' },
}
const statusOf = (contract: ContractFacts, point: string, by = policy) =>
  contractChecklist(contract, by).checks.find((check) => check.point === point)?.status

test('a contract that says everything is complete', () => {
  const { complete, checks } = contractChecklist(whole, policy)
  expect(complete).toBe(true)
  expect(checks.map(({ point }) => point)).toEqual([
    'penalty-method',
    'dispute-forum',
    'governing-law',
    'acceptance-clause',
    'inspection-period',
    'address-for-service',
    'legal-review',
  ])
  expect(checks.every(({ status }) => status === 'present')).toBe(true)
})

describe('what is missing', () => {
  test.each<[field: keyof ContractFacts, point: string]>([
    ['penaltyMethod', 'penalty-method'],
    ['court', 'dispute-forum'],
    ['governingLaw', 'governing-law'],
    ['acceptanceClause', 'acceptance-clause'],
    ['inspectionDays', 'inspection-period'],
    ['addressForService', 'address-for-service'],
    ['legalReview', 'legal-review'],
  ])('%s', (field, point) => {
    const rest = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field))
    const { complete, checks } = contractChecklist(rest as unknown as ContractFacts, policy)
    expect(checks.filter(({ status }) => status !== 'present')).toEqual([{ point, status: 'missing' }])
    expect(complete).toBe(false)
  })

  test.each(['', ' ', '\u3000\n'])('a text of %j says nothing', (blank) => {
    expect(statusOf({ ...whole, court: blank }, 'dispute-forum')).toBe('missing')
    expect(statusOf({ ...whole, penaltyMethod: blank }, 'penalty-method')).toBe('missing')
    expect(statusOf({ ...whole, court: blank, arbitration: 'CIETAC' }, 'dispute-forum')).toBe('present')
    expect(statusOf({ ...whole, legalReview: { by: blank, on: '2026-01-10' } }, 'legal-review')).toBe(
      'missing',
    )
  })

  test('zero days of inspection are a period', () => {
    expect(statusOf({ ...whole, inspectionDays: 0 }, 'inspection-period')).toBe('present')
  })
})

test('a court and arbitration exclude each other', () => {
  const { complete, checks } = contractChecklist({ ...whole, arbitration: 'CIETAC' }, policy)
  expect(complete).toBe(false)
  expect(checks[1]).toEqual({ point: 'dispute-forum', status: 'conflict' })
})

describe('the legal review', () => {
  const { legalReview, ...unreviewed } = whole
  test.each<[string, Partial<ContractFacts>, status: string]>([
    ['a cent below the sum', { amount: '49999.99' }, 'not-required'],
    ['at the sum', { amount: '50000.00' }, 'missing'],
    ['of another currency', { amount: '50000', currency: 'JPY' }, 'not-required'],
    ['called important', { amount: 0, important: true }, 'missing'],
    ['not called important, at the sum', { important: false }, 'missing'],
    ['reviewed below the sum', { amount: 1, legalReview: legalReview! }, 'present'],
  ])('%s', (_, fields, status) => {
    const contract = { ...unreviewed, ...fields }
    expect(statusOf(contract, 'legal-review')).toBe(status)
    expect(contractChecklist(contract, policy).complete).toBe(status !== 'missing')
  })
})

law.prop([
  fc.subarray([
    'penaltyMethod',
    'court',
    'governingLaw',
    'acceptanceClause',
    'inspectionDays',
    'legalReview',
  ]),
])('saying more never takes a point away', (kept) => {
  const entries = Object.entries(whole)
  const some = Object.fromEntries(
    entries.filter(([name]) => ['amount', 'currency'].includes(name) || kept.includes(name as never)),
  ) as unknown as ContractFacts
  const before = structuredClone(some)
  const present = (contract: ContractFacts) =>
    contractChecklist(contract, policy)
      .checks.filter(({ status }) => status === 'present')
      .map(({ point }) => point)
  expect(present(whole)).toEqual(expect.arrayContaining(present(some)))
  expect(present(some)).toHaveLength(kept.length)
  expect(some).toEqual(before)
})

describe('bad input', () => {
  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', 'contract']],
    ['null', null, ['input.type', 'contract']],
    ['a list', [], ['input.type', 'contract']],
    ['a revoked proxy', revokedProxy(), ['input.type', 'contract']],
    ['a misspelt field', { ...whole, penalty: 'x' }, ['input.unknown-key', 'contract.penalty']],
    ['a number for a text', { ...whole, court: 7 }, ['input.type', 'contract.court']],
    ['null for a text', { ...whole, governingLaw: null }, ['input.type', 'contract.governingLaw']],
    [
      'half a day of inspection',
      { ...whole, inspectionDays: 0.5 },
      ['input.range', 'contract.inspectionDays'],
    ],
    ['NaN days', { ...whole, inspectionDays: NaN }, ['input.range', 'contract.inspectionDays']],
    ['days as a text', { ...whole, inspectionDays: '14' }, ['input.type', 'contract.inspectionDays']],
    ['no amount', { ...whole, amount: undefined }, ['input.missing', 'contract.amount']],
    ['a negative amount', { ...whole, amount: '-1' }, ['amount.negative', 'contract.amount']],
    ['too fine an amount', { ...whole, amount: '1.001' }, ['amount.too-fine', 'contract.amount']],
    ['1e9000000', { ...whole, amount: '1e9000000' }, ['decimal.invalid', 'contract.amount']],
    ['no currency', { ...whole, currency: undefined }, ['input.missing', 'contract.currency']],
    ['a currency that is none', { ...whole, currency: 'XXX' }, ['currency.unknown', 'contract.currency']],
    ['a truthy importance', { ...whole, important: 1 }, ['input.type', 'contract.important']],
    ['a review in words', { ...whole, legalReview: 'done' }, ['input.type', 'contract.legalReview']],
    [
      'a review by no field',
      { ...whole, legalReview: { on: '2026-01-10' } },
      ['input.missing', 'contract.legalReview.by'],
    ],
    [
      'a review by a number',
      { ...whole, legalReview: { by: 1, on: '2026-01-10' } },
      ['input.type', 'contract.legalReview.by'],
    ],
    [
      'a review on no day',
      { ...whole, legalReview: { by: 'ida' } },
      ['input.missing', 'contract.legalReview.on'],
    ],
    [
      'a review on 30 February',
      { ...whole, legalReview: { by: 'ida', on: '2026-02-30' } },
      ['date.invalid', 'contract.legalReview.on'],
    ],
    [
      'a misspelt field of the review',
      { ...whole, legalReview: { by: 'ida', on: '2026-01-10', who: 'ida' } },
      ['input.unknown-key', 'contract.legalReview.who'],
    ],
  ])('%s', (_, contract, refused) => {
    expect(refusal(() => contractChecklist(contract as never, policy))).toEqual(refused)
  })

  test.each<[string, unknown, [code: string, path: string]]>([
    ['no policy', undefined, ['input.missing', 'policy']],
    ['null', null, ['input.type', 'policy']],
    ['a misspelt field', { ...policy, legalReview: {} }, ['input.unknown-key', 'policy.legalReview']],
    ['no sums', {}, ['input.missing', 'policy.legalReviewFrom']],
    ['one sum for all currencies', { legalReviewFrom: '50000' }, ['input.type', 'policy.legalReviewFrom']],
    [
      'none of the currency',
      { legalReviewFrom: { USD: 1 } },
      ['currency.missing', 'policy.legalReviewFrom.EUR'],
    ],
    [
      'an inherited one',
      { legalReviewFrom: Object.create({ EUR: 1 }) },
      ['currency.missing', 'policy.legalReviewFrom.EUR'],
    ],
    [
      'a sum that is none',
      { legalReviewFrom: { EUR: 'much' } },
      ['decimal.invalid', 'policy.legalReviewFrom.EUR'],
    ],
  ])('%s', (_, by, refused) => {
    expect(refusal(() => contractChecklist(whole, by as never))).toEqual(refused)
    // Whatever else would settle the point.
    expect(refusal(() => contractChecklist({ ...whole, important: true }, by as never))).toEqual(refused)
  })

  test('a getter that throws is a refusal', () => {
    const contract = Object.defineProperty({ ...whole }, 'court', {
      enumerable: true,
      get() {
        throw new TypeError('no')
      },
    })
    expect(refusal(() => contractChecklist(contract, policy))).toEqual(['input.type', ''])
  })
})
