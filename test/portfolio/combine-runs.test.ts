import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { Documents } from '../../src/ledger/index.js'
import {
  combineRuns,
  finishRun,
  partitionRequest,
  runCreditControl,
  type ControlPolicy,
  type ControlRun,
  type PartialRun,
} from '../../src/portfolio/index.js'
import { asOfs, books, shuffled } from '../ledger/arbitraries.js'
import { deepFreeze, invoice, payment } from '../ledger/given.js'
import { wholeRequest } from './whole.js'
import { refusal, revokedProxy } from '../refusal.js'
import { policyOf } from './given.js'
import { reference, wholePolicy } from './whole-policy.js'

const asOf = '2026-03-31'
const policy = policyOf()
const runOf = (documents: Documents, by: ControlPolicy = policy, day = asOf): ControlRun =>
  runCreditControl({ documents, policy: by, asOf: day })

const acme = runOf({ invoices: [invoice()] })
const bolt = runOf({
  invoices: [
    invoice({ id: 'F-2', customerId: 'bolt', amount: '300.00', dueDate: '2026-04-04' }),
    invoice({ id: 'F-3', customerId: 'bolt', currency: 'JPY', amount: '500' }),
  ],
  payments: [payment({ customerId: 'bolt', amount: '7.00' })],
})
const nobody = runOf({ invoices: [] })

describe('sums', () => {
  const { aging, customers, worklist } = finishRun(combineRuns([acme, bolt]))

  test('amounts and counts are added currency by currency, and shares follow from the sums', () => {
    // 100 of acme at 55 days and 300 of bolt not due; 100 ÷ 400 = 0.25.
    expect(aging.currencies).toMatchObject([
      {
        currency: 'EUR',
        total: '400.00',
        count: 2,
        unapplied: '7.00',
        buckets: [
          { id: 'current', amount: '300.00', share: '0.7500', count: 1 },
          { id: '1-30', amount: '0.00', share: '0.0000', count: 0 },
          { id: '31-60', amount: '100.00', share: '0.2500', count: 1 },
          { id: '61-90', amount: '0.00' },
          { id: '91+', amount: '0.00' },
        ],
        customers: [{ customerId: 'acme' }, { customerId: 'bolt' }],
      },
      { currency: 'JPY', total: '500', count: 1, customers: [{ customerId: 'bolt' }] },
    ])
  })

  test('what is said of the rate of the policy is said once', () => {
    const interest = { ...wholePolicy.interest!, rate: { annual: '8' } }
    const request = {
      documents: { invoices: [invoice(), invoice({ id: 'F-2', customerId: 'bolt' })] },
      policy: policyOf({ interest }),
      asOf,
    }
    const whole = runCreditControl(request)
    const reasons = [{ code: 'interest.rate-above-100-percent', params: { rate: '8' } }]
    expect(whole.interest).toMatchObject({ reasons })
    const parts = partitionRequest(request, 2).map(runCreditControl)
    expect(finishRun(combineRuns(parts)).interest).toEqual(whole.interest)
    expect(
      refusal(() => combineRuns([{ ...whole, interest: { ...whole.interest, reasons: [{}] } } as never])),
    ).toEqual(['input.missing', 'runs[0].interest.reasons[0].code'])
  })

  test('rows stand in the order of one run', () => {
    expect(customers.map(({ customerId }) => customerId)).toEqual(['acme', 'bolt'])
    expect(worklist.map(({ invoiceId }) => invoiceId)).toEqual(['F-1', 'F-3'])
  })

  test('a partial run holds nothing that is derived', () => {
    const partial = combineRuns([acme])
    expect(partial.schema).toBe('receivables/control-run-part@1')
    expect(partial.aging.currencies[0]).not.toHaveProperty('total')
    expect(partial.aging.currencies[0]?.buckets[0]).not.toHaveProperty('share')
    expect(partial).not.toHaveProperty('provision')
    expect(partial).not.toHaveProperty('metrics')
  })

  test('a run of nobody adds nothing but itself', () => {
    expect(finishRun(combineRuns([acme, nobody]))).toEqual(acme)
    expect(combineRuns([acme, nobody]).runs).toBe(2)
  })

  test('neither runs nor partial runs are changed', () => {
    const frozen = deepFreeze(structuredClone(acme))
    const partial = deepFreeze(combineRuns([frozen]))
    expect(finishRun(combineRuns([partial, bolt]))).toEqual(finishRun(combineRuns([bolt, acme])))
  })
})

/** Runs of the parts of a book, and the run of the whole. */
const splits = fc
  .record({
    documents: books,
    day: asOfs,
    parts: fc.integer({ min: 1, max: 5 }),
    by: fc.constantFrom(policy, wholePolicy),
    detail: fc.constantFrom('full' as const, 'worklist' as const),
  })
  .map(({ documents, day, parts, by, detail }) => {
    const request = {
      documents,
      facts: [
        { customerId: 'acme', secured: '0.10' },
        { customerId: 'not in the book', secured: '5.00' },
      ],
      policy: by,
      asOf: day,
      referenceData: reference,
      detail,
    }
    return { whole: runCreditControl(request), runs: partitionRequest(request, parts).map(runCreditControl) }
  })

describe('laws', () => {
  law.prop([splits])('splitting a book changes nothing', ({ whole, runs }) => {
    expect(finishRun(combineRuns(runs))).toStrictEqual(whole)
  })

  law.prop([splits, fc.integer()])('the order of runs does not matter', ({ runs }, seed) => {
    expect(combineRuns(shuffled(runs, seed))).toStrictEqual(combineRuns(runs))
  })

  law.prop([splits, fc.nat(), fc.nat()])('how runs are nested does not matter', ({ runs }, a, b) => {
    const [first, second] = [a % (runs.length + 1), b % (runs.length + 1)].sort((x, y) => x - y) as [
      number,
      number,
    ]
    const pieces = [runs.slice(0, first), runs.slice(first, second), runs.slice(second)]
    const nested = pieces.filter((piece) => piece.length > 0).map((piece) => combineRuns(piece))
    expect(combineRuns(nested)).toStrictEqual(combineRuns(runs))
    expect(
      combineRuns([nested[0] as PartialRun, ...runs.slice(pieces.find((piece) => piece.length > 0)?.length)]),
    ).toStrictEqual(combineRuns(runs))
  })

  law.prop([splits])('a partial run goes through JSON and back', ({ whole, runs }) => {
    const partial = combineRuns(runs)
    const back = JSON.parse(JSON.stringify(partial)) as PartialRun
    expect(back).toStrictEqual(partial)
    expect(finishRun(back)).toStrictEqual(whole)
  })

  law.prop([splits])('a finished run may be put together again', ({ whole, runs }) => {
    expect(finishRun(combineRuns([finishRun(combineRuns(runs))]))).toStrictEqual(whole)
  })
})

describe('runs that do not belong together', () => {
  const zeta = { invoices: [invoice({ id: 'F-9', customerId: 'zeta' })] }

  test.each<[string, unknown, [code: string, path: string]]>([
    ['another day', runOf(zeta, policy, '2026-04-01'), ['input.conflict', 'runs[1].asOf']],
    ['another policy', runOf(zeta, policyOf({ id: 'other' })), ['input.conflict', 'runs[1].policy']],
    [
      'another schedule under one name',
      {
        ...runOf(zeta, policyOf({ aging: { basis: 'due-date', bucketEdges: [7] } })),
        digests: acme.digests,
      },
      ['input.conflict', 'runs[1].aging.currencies'],
    ],
    [
      'another digest',
      { ...runOf(zeta), digests: { policy: 'x', facts: null } },
      ['input.conflict', 'runs[1].policyDigest'],
    ],
    [
      'other rules',
      { ...runOf(zeta), rules: { ...acme.rules, currency: 'EUR' } },
      ['input.conflict', 'runs[1].rules'],
    ],
    ['another detail', { ...runOf(zeta), detail: 'worklist' }, ['input.conflict', 'runs[1].detail']],
    [
      'interest in one of them',
      { ...runOf(zeta), interest: { asOf, totals: [], items: [] } },
      ['input.conflict', 'runs[1].interest'],
    ],
    [
      'a customer who is in both',
      runOf({ invoices: [invoice({ id: 'F-9' })] }),
      ['id.duplicate', 'runs[1].customers[0].customerId'],
    ],
    [
      'a case of the same name, of another customer',
      runOf({ invoices: [invoice({ customerId: 'zeta' })] }),
      ['id.duplicate', 'runs[1].escalation.states[0].caseId'],
    ],
    ['the same run twice', acme, ['id.duplicate', 'runs[1].customers[0].customerId']],
  ])('%s', (_, other, refused) => {
    expect(refusal(() => combineRuns([acme, other as ControlRun]))).toEqual(refused)
  })
})

describe('bad input', () => {
  const spoiled = (fields: object): unknown => [{ ...acme, ...fields }]
  const [row] = acme.worklist
  const [currency] = acme.aging.currencies

  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', 'runs']],
    ['one run', acme, ['input.type', 'runs']],
    ['no runs', [], ['input.range', 'runs']],
    ['a revoked proxy', revokedProxy(), ['input.type', 'runs']],
    ['a run that is none', [null], ['input.type', 'runs[0]']],
    ['a revoked proxy of a run', [acme, revokedProxy()], ['input.type', 'runs[1]']],
    ['a policy', [policy], ['input.choice', 'runs[0].schema']],
    ['a field that nobody knows', spoiled({ total: 1 }), ['input.unknown-key', 'runs[0].total']],
    ['no day', spoiled({ asOf: undefined }), ['input.missing', 'runs[0].asOf']],
    ['customers by id', spoiled({ customers: {} }), ['input.type', 'runs[0].customers']],
    [
      'a customer without an id',
      spoiled({ customers: [{}] }),
      ['input.missing', 'runs[0].customers[0].customerId'],
    ],
    [
      'a number that is none',
      spoiled({ customers: [{ customerId: 'acme', openItems: NaN }] }),
      ['json.not-representable', 'runs[0].customers[0].openItems'],
    ],
    [
      'a function',
      spoiled({ diagnostics: [{ code: 'x', params: { f: () => 1 } }] }),
      ['json.not-representable', 'runs[0].diagnostics[0].params.f'],
    ],
    [
      'a row whose stage has no reason',
      spoiled({ worklist: [{ ...row, reasons: [] }] }),
      ['input.missing', 'runs[0].worklist[0].reasons'],
    ],
    [
      'a reason that is none',
      spoiled({ worklist: [{ ...row, reasons: [null] }] }),
      ['input.type', 'runs[0].worklist[0].reasons[0]'],
    ],
    [
      'a reason without parameters',
      spoiled({ worklist: [{ ...row, reasons: [{ code: 'portfolio.stage' }] }] }),
      ['input.missing', 'runs[0].worklist[0].reasons[0].params'],
    ],
    [
      'a row without a bucket',
      spoiled({ worklist: [{ ...row, bucket: undefined }] }),
      ['input.missing', 'runs[0].worklist[0].bucket'],
    ],
    [
      'a date',
      spoiled({ customers: [{ customerId: 'acme', on: new Date(0) }] }),
      ['json.not-representable', 'runs[0].customers[0].on'],
    ],
    [
      'an amount that is none',
      spoiled({ worklist: [{ ...row, open: 'much' }] }),
      ['decimal.invalid', 'runs[0].worklist[0].open'],
    ],
    [
      'a currency twice',
      spoiled({ aging: { ...acme.aging, currencies: [currency, currency] } }),
      ['id.duplicate', 'runs[0].aging.currencies'],
    ],
    [
      'half a count',
      spoiled({
        aging: {
          ...acme.aging,
          currencies: [{ ...currency, buckets: [{ ...currency?.buckets[0], count: 0.5 }] }],
        },
      }),
      ['input.range', 'runs[0].aging.currencies[0].buckets[0].count'],
    ],
    [
      'a digest that is a number',
      spoiled({ digests: { policy: 7, facts: null } }),
      ['input.type', 'runs[0].digests.policy'],
    ],
    ['a partial run of no runs', [{ ...combineRuns([acme]), runs: 0 }], ['input.range', 'runs[0].runs']],
    [
      'figures of a run beside those of a part',
      [{ ...combineRuns([acme]), metrics: null }],
      ['input.unknown-key', 'runs[0].metrics'],
    ],
  ])('%s', (_, runs, refused) => {
    expect(refusal(() => combineRuns(runs as never))).toEqual(refused)
  })

  test.each<[string, Record<string, Record<string, unknown>>, [code: string, path: string]]>([
    [
      'a trend',
      {
        metrics: {
          dso: {
            unit: 'month',
            policy: {
              rollingPeriods: 0,
              unapplied: 'apart',
              salesBasis: 'period',
              countback: { zeroSales: 'skip', partialDay: 'none' },
            },
          },
        },
      },
      ['input.range', 'rules.metrics.dso.policy.rollingPeriods'],
    ],
    [
      'a weight',
      { metrics: { health: [{ id: 'overdue', weight: 'x', better: 'lower' }] } },
      ['decimal.invalid', 'rules.metrics.health[0].weight'],
    ],
    [
      'a matrix',
      { provision: { rows: [], rounding: { scope: 'never', mode: 'half-up' } } },
      ['input.choice', 'rules.provision.rounding.scope'],
    ],
  ])('%s that was altered is named where the part has it', (_, rules, refused) => {
    const part = combineRuns([runCreditControl(wholeRequest)])
    const altered = { ...part, rules: { ...part.rules, ...rules } }
    expect(refusal(() => finishRun(altered as never))).toEqual(refused)
  })

  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['a list', [acme], ['input.type', '']],
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    ['no worklist', { ...combineRuns([acme]), worklist: undefined }, ['input.missing', 'worklist']],
  ])('nothing is finished of %s', (_, partial, refused) => {
    expect(refusal(() => finishRun(partial as never))).toEqual(refused)
  })
})
