import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { prepareBook, type Documents } from '../../src/ledger/index.js'
import {
  controlOverview,
  partitionDocuments,
  runCreditControl,
  trackingTable,
  type ControlOverview,
  type ControlRun,
  type OverviewRequest,
} from '../../src/portfolio/index.js'
import { asOfs, books, shuffled } from '../ledger/arbitraries.js'
import { invoice } from '../ledger/given.js'
import { refusal, revokedProxy, stretched } from '../refusal.js'
import { runs } from '../runs.js'
import { policyOf } from './given.js'
import { reference, wholePolicy } from './whole-policy.js'
import { interest } from './whole.js'

const overview = (
  documents: Documents,
  asOf: string,
  fields: Partial<OverviewRequest> = {},
): ControlOverview => controlOverview({ documents, policy: policyOf(), asOf, ...fields })

describe('three invoices of 100.00, due 4 February, 6 March and 5 May 2026, on 5 April', () => {
  const documents = {
    invoices: [
      invoice({ id: 'F-3', dueDate: '2026-05-05' }),
      invoice({ id: 'F-1', dueDate: '2026-02-04' }),
      invoice({ id: 'F-2', dueDate: '2026-03-06' }),
    ],
  }
  const found = overview(documents, '2026-04-05', {
    policy: policyOf({
      interest,
      provision: {
        schema: 'receivables/loss-matrix@1',
        basis: 'due-date',
        rows: [
          { bucket: 'current', rate: '0' },
          { bucket: '1-30', rate: '0.01' },
          { bucket: '31-60', rate: '0.1' },
          { bucket: '61-90', rate: '0.2' },
          { bucket: '91+', rate: '0.5' },
        ],
        rounding: { scope: 'once', mode: 'half-up' },
      },
    }),
  })

  test('the worklist holds what is past due, the latest stage first', () => {
    // 4 February + 60 days = 5 April: the stage of day 60. 6 March + 30 = 5 April: that of day 1; the third is due in 30 days.
    // Interest: 100.00 x 10 % x 60 / 365 = 1.6438…, and x 30 / 365 = 0.8219….
    const rows = found.worklist.map((row) => [
      row.invoiceId,
      row.daysPastDue,
      row.bucket,
      row.stage,
      row.role,
      row.nextStageOn,
      row.interest,
    ])
    expect(rows).toEqual([
      ['F-1', 60, '31-60', 'dedicated-collector', 'collector', '2026-05-05', '1.64'],
      ['F-2', 30, '1-30', 'friendly-call', 'finance', '2026-04-06', '0.82'],
    ])
  })

  test('the totals are of the whole book', () => {
    expect(
      found.aging.currencies.map(({ currency, total, customers }) => [currency, total, customers]),
    ).toEqual([['EUR', '300.00', []]])
    expect(found.interest?.totals).toMatchObject([{ currency: 'EUR', interest: '2.46' }])
    // 100.00 x 10 % + 100.00 x 1 %.
    expect(found.provision?.currencies).toMatchObject([{ currency: 'EUR', provision: '11.00' }])
  })

  test('what the policy has no section for is null', () => {
    const bare = overview(documents, '2026-04-05')
    expect([bare.interest, bare.provision]).toEqual([null, null])
    expect(bare.worklist.map((row) => row.interest)).toEqual([null, null])
  })
})

test('an empty book has empty lists', () => {
  expect(overview({ invoices: [] }, '2026-04-05')).toEqual({
    asOf: '2026-04-05',
    aging: expect.objectContaining({ currencies: [] }) as unknown,
    interest: null,
    worklist: [],
    provision: null,
    diagnostics: [],
    setAside: [],
  })
})

test('a customer whose documents are bad is reported, and the others are there', () => {
  const documents = { invoices: [invoice(), invoice({ id: 'F-2', customerId: 'bolt', amount: '1.005' })] }
  const found = overview(documents, '2026-04-05')
  expect(found.setAside).toMatchObject([
    { customerId: 'bolt', scope: 'documents', code: 'amount.too-fine', path: 'invoices[1].amount' },
  ])
  expect(found.worklist.map(({ customerId }) => customerId)).toEqual(['acme'])
  expect(refusal(() => overview(documents, '2026-04-05', { badData: 'refuse' }))).toEqual([
    'amount.too-fine',
    'invoices[1].amount',
  ])
})

/** The row without some of its fields. */
const without = (row: object, ...fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field)))

describe('it is a part of the run', () => {
  const request = { policy: wholePolicy, referenceData: reference }
  const common = ({
    asOf,
    aging,
    interest: accrued,
    provision,
    diagnostics,
    setAside,
  }: ControlRun | ControlOverview) => ({
    asOf,
    aging,
    interest: accrued,
    provision,
    diagnostics,
    setAside,
  })

  law.prop([books, asOfs], { numRuns: runs(60) })(
    'its totals are those of the run, and its rows those of the worklist that have a stage, but for their case',
    (documents, asOf) => {
      const found = controlOverview({ documents, asOf, ...request })
      const run = runCreditControl({ documents, asOf, ...request, detail: 'worklist' })
      expect(common(found)).toEqual(common(run))
      const full = runCreditControl({ documents, asOf, ...request })
      expect(found.interest?.totals).toEqual(full.interest?.totals)
      const rows = full.worklist
        .filter(({ stage }) => stage !== null)
        .map((row) => without(row, 'case', 'nextReviewOn'))
      expect(found.worklist).toEqual(rows)
    },
  )

  law.prop([books, asOfs], { numRuns: runs(40) })(
    'its rows are those of the tracking table that have a stage',
    (documents, asOf) => {
      const found = controlOverview({ documents, asOf, ...request })
      const rows = trackingTable({ ...documents, policy: wholePolicy, asOf }).filter(
        ({ stage }) => stage !== null,
      )
      expect(found.worklist.map((row) => without(row, 'interest'))).toEqual(rows)
    },
  )

  law.prop([books, asOfs, fc.nat()], { numRuns: runs(40) })(
    'neither the order of the documents nor a prepared Book changes it',
    (documents, asOf, seed) => {
      const found = JSON.stringify(controlOverview({ documents, asOf, ...request }))
      const other = {
        ...documents,
        invoices: shuffled(documents.invoices, seed),
        payments: shuffled(documents.payments, seed),
      }
      expect(JSON.stringify(controlOverview({ documents: other, asOf, ...request }))).toBe(found)
      const book = prepareBook(documents)
      expect(JSON.stringify(controlOverview({ book, asOf, ...request }))).toBe(found)
    },
  )

  law.prop([books, asOfs], { numRuns: runs(30) })(
    'the rows of two parts of a book are those of the book',
    (documents, asOf) => {
      const rowsOf = (part: Documents): string[] =>
        controlOverview({ documents: part, asOf, ...request }).worklist.map((row) => JSON.stringify(row))
      expect(partitionDocuments(documents, 2).flatMap(rowsOf).sort()).toEqual(rowsOf(documents).sort())
    },
  )
})

test('nothing of the request is changed', () => {
  const documents = { invoices: [invoice()] }
  const before = JSON.stringify(documents)
  overview(documents, '2026-04-05')
  expect(JSON.stringify(documents)).toBe(before)
})

describe('bad input', () => {
  const good = { documents: { invoices: [invoice()] }, policy: policyOf(), asOf: '2026-04-05' }
  test.each<[name: string, request: unknown, code: string, path: string]>([
    ['no request', undefined, 'input.missing', ''],
    ['a journal, since no case is looked at', { ...good, journal: {} }, 'input.unknown-key', 'journal'],
    ['facts of customers', { ...good, facts: [] }, 'input.unknown-key', 'facts'],
    ['a detail', { ...good, detail: 'full' }, 'input.unknown-key', 'detail'],
    ['neither documents nor a book', { ...good, documents: undefined }, 'input.missing', 'documents'],
    ['documents and a book', { ...good, book: prepareBook({ invoices: [] }) }, 'input.conflict', 'book'],
    ['a day that is none', { ...good, asOf: '2026-02-30' }, 'date.invalid', 'asOf'],
    ['no policy', { ...good, policy: undefined }, 'input.missing', 'policy'],
    [
      'a policy of tomorrow',
      { ...good, policy: policyOf({ effectiveFrom: '2026-04-06' }) },
      'policy.invalid',
      'policy.effectiveFrom',
    ],
    [
      'buckets that fall',
      { ...good, policy: policyOf({ aging: { basis: 'due-date', bucketEdges: [60, 30] } }) },
      'aging.edges',
      'policy.aging.bucketEdges[1]',
    ],
    ['another word for bad data', { ...good, badData: 'drop' }, 'input.choice', 'badData'],
    [
      'a list with holes',
      { ...good, documents: { invoices: stretched([invoice()]) } },
      'input.missing',
      'invoices[1001]',
    ],
  ])('%s', (_, request, code, path) => {
    expect(refusal(() => controlOverview(request as OverviewRequest))).toEqual([code, path])
  })

  test('a rate that the reference data lacks', () => {
    const policy = policyOf({
      interest: { ...interest, rate: { reference: 'ecb', margin: '0.08', fixing: 'floating' } },
    })
    expect(refusal(() => controlOverview({ ...good, policy }))).toEqual([
      'input.missing',
      'referenceData.rates.ecb',
    ])
  })

  test('a proxy that was revoked', () => {
    expect(() => controlOverview(revokedProxy())).toThrow(
      expect.objectContaining({ name: 'ReceivablesError' }),
    )
  })

  test('__proto__ is an ordinary customer', () => {
    const found = overview({ invoices: [invoice({ customerId: '__proto__' })] }, '2026-04-05')
    expect(found.worklist.map(({ customerId }) => customerId)).toEqual(['__proto__'])
  })
})
