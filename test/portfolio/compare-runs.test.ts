import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { escalationPresets } from '../../src/escalation/index.js'
import type { Documents } from '../../src/ledger/index.js'
import {
  combineRuns,
  compareRuns,
  runCreditControl,
  type AmountChange,
  type Change,
  type ControlPolicy,
  type ControlRun,
  type ListChange,
  type RunComparison,
} from '../../src/portfolio/index.js'
import { policyOf as escalationOf, stage } from '../escalation/given.js'
import { asOfs, books } from '../ledger/arbitraries.js'
import { deepFreeze, invoice, paid } from '../ledger/given.js'
import { refusal, revokedProxy } from '../refusal.js'
import { policyOf } from './given.js'

const runOf = (documents: Documents, asOf: string, by: ControlPolicy = policyOf()): ControlRun =>
  runCreditControl({ documents, policy: by, asOf })

/** What a comparison says where nothing differs. */
const NOTHING: RunComparison = {
  asOf: null,
  policy: null,
  items: [],
  customers: [],
  totals: [],
  dso: [],
  health: null,
  commands: { added: [], removed: [] },
  diagnostics: { added: [], removed: [] },
}

describe('another day', () => {
  const documents: Documents = {
    invoices: [
      // Due 4 February: 30 days past due on 6 March, 31 on 7 March.
      invoice(),
      invoice({ id: 'F-2', customerId: 'bolt', amount: '300.00', dueDate: '2026-03-06' }),
      invoice({ id: 'F-3', customerId: 'zeta', amount: '50.00', dueDate: '2026-06-30' }),
    ],
    payments: [paid('40.00', '2026-03-07')],
  }
  const difference = compareRuns(runOf(documents, '2026-03-06'), runOf(documents, '2026-03-07'))

  test('names the day, and the items that move', () => {
    expect(difference.asOf).toEqual({ from: '2026-03-06', to: '2026-03-07' })
    expect(difference.policy).toBeNull()
    expect(difference.items).toMatchObject([
      {
        invoiceId: 'F-1',
        customerId: 'acme',
        currency: 'EUR',
        worklist: 'kept',
        stage: { from: 'friendly-call', to: 'formal-demand' },
        bucket: { from: '1-30', to: '31-60' },
        open: { from: '100.00', to: '60.00', change: '-40.00' },
      },
      {
        invoiceId: 'F-2',
        customerId: 'bolt',
        worklist: 'added',
        stage: { from: null, to: 'friendly-call' },
        bucket: null,
        open: null,
      },
    ])
  })

  test('names the customers that move', () => {
    expect(difference.customers).toMatchObject([
      { customerId: 'acme', stage: { from: 'friendly-call', to: 'formal-demand' }, grade: null, limit: null },
      { customerId: 'bolt', stage: { from: null, to: 'friendly-call' } },
    ])
  })

  test('totals name what is open, and the buckets that differ by age', () => {
    expect(difference.totals).toMatchObject([
      {
        currency: 'EUR',
        open: { from: '450.00', to: '410.00', change: '-40.00' },
        items: { from: 3, to: 3, change: 0 },
        unapplied: { from: '0.00', to: '0.00', change: '0.00' },
        buckets: [
          // 300 of F-2 leave it, 50 of F-3 stay.
          { id: 'current', amount: { from: '350.00', to: '50.00', change: '-300.00' } },
          { id: '1-30', amount: { from: '100.00', to: '300.00', change: '200.00' } },
          { id: '31-60', amount: { from: '0.00', to: '60.00', change: '60.00' } },
        ],
      },
    ])
  })
})

describe('another policy', () => {
  const documents: Documents = { invoices: [invoice()] }
  const base = runOf(documents, '2026-03-07')

  test('other buckets: those that only one schedule has are null in the other', () => {
    const weeks = policyOf({ aging: { basis: 'due-date', bucketEdges: [60] } })
    const { items, totals } = compareRuns(base, runOf(documents, '2026-03-07', weeks))
    expect(items).toMatchObject([{ invoiceId: 'F-1', bucket: { from: '31-60', to: '1-60' }, stage: null }])
    expect(totals[0]?.buckets).toEqual([
      { id: '1-30', amount: { from: '0.00', to: null, change: '0.00' } },
      { id: '1-60', amount: { from: null, to: '100.00', change: '100.00' } },
      { id: '31-60', amount: { from: '100.00', to: null, change: '-100.00' } },
      { id: '61+', amount: { from: null, to: '0.00', change: '0.00' } },
      { id: '61-90', amount: { from: '0.00', to: null, change: '0.00' } },
      { id: '91+', amount: { from: '0.00', to: null, change: '0.00' } },
    ])
  })

  test('a later start takes an item off the worklist', () => {
    const patient = policyOf({ escalation: escalationOf(stage('first', 60)) })
    const { items, customers } = compareRuns(base, runOf(documents, '2026-03-07', patient))
    expect(items).toMatchObject([
      { invoiceId: 'F-1', worklist: 'removed', stage: { from: 'formal-demand', to: null } },
    ])
    expect(customers).toMatchObject([{ customerId: 'acme', stage: { from: 'formal-demand', to: null } }])
  })

  test('is named by id and version', () => {
    const policy = { id: 'house', version: '2' }
    expect(compareRuns(base, { ...base, policy }).policy).toEqual({ from: base.policy, to: policy })
  })
})

describe('what else a run says', () => {
  const base = runOf({ invoices: [invoice(), invoice({ id: 'F-2' })] }, '2026-03-07')
  const [customer] = base.customers

  test('interest of an item that is on no worklist', () => {
    const accrued = (interest: string, ...rest: object[]): ControlRun => ({
      ...base,
      interest: {
        asOf: base.asOf,
        totals: [{ currency: 'EUR', count: 1, open: '5.00', interest }],
        items: [{ invoiceId: 'F-9', instalment: 2, currency: 'EUR', days: 3, interest }, ...(rest as [])],
      },
    })
    const one = { invoiceId: 'F-10', currency: 'EUR', days: 1, interest: '1.00' }
    const { items, totals } = compareRuns(accrued('0.10'), accrued('0.25', one))
    expect(items).toEqual([
      {
        invoiceId: 'F-10',
        currency: 'EUR',
        worklist: 'absent',
        stage: null,
        caseStage: null,
        bucket: null,
        open: null,
        interest: { from: null, to: '1.00', change: '1.00' },
      },
      expect.objectContaining({
        invoiceId: 'F-9',
        instalment: 2,
        worklist: 'absent',
        interest: { from: '0.10', to: '0.25', change: '0.15' },
      }),
    ])
    expect(totals).toMatchObject([{ interest: { from: '0.10', to: '0.25', change: '0.15' }, buckets: [] }])
    expect(compareRuns(base, accrued('0.10')).totals).toMatchObject([
      { interest: { from: null, to: '0.10', change: '0.10' }, open: { change: '0.00' } },
    ])
  })

  test('score, grade, warning and limit of a customer', () => {
    const judged = (fields: object): ControlRun => ({
      ...base,
      customers: [{ ...customer, ...fields } as never],
    })
    const before = judged({
      grade: 'A',
      score: { status: 'scored', score: '80' },
      warning: { level: null },
      limit: { limit: '500.00', available: '300.00', status: 'ok' },
    })
    const after = judged({
      grade: 'C',
      score: { status: 'not-computable', missing: [] },
      warning: { level: 'red' },
      limit: { limit: '200.00', available: '0.00', status: 'watch' },
    })
    expect(compareRuns(before, after).customers).toEqual([
      {
        customerId: 'acme',
        stage: null,
        grade: { from: 'A', to: 'C' },
        score: { from: '80', to: null },
        warning: { from: null, to: 'red' },
        limit: { from: '500.00', to: '200.00' },
        available: { from: '300.00', to: '0.00' },
        limitStatus: { from: 'ok', to: 'watch' },
      },
    ])
  })

  test('commands and diagnostics come and go', () => {
    const commanded = (...ids: string[]): ControlRun => ({
      ...base,
      escalation: {
        ...base.escalation,
        commands: ids.map((id) => ({ id, customerId: 'acme' }) as never),
      },
    })
    expect(compareRuns(commanded('a', 'b'), commanded('b', 'c')).commands).toEqual({
      added: ['c'],
      removed: ['a'],
    })
    const found = { code: 'ledger.over-payment', params: { invoiceId: 'F-1' } } as const
    expect(
      compareRuns({ ...base, diagnostics: [found, found] }, { ...base, diagnostics: [found] }).diagnostics,
    ).toEqual({ added: [], removed: [found] })
  })
})

/** A comparison seen from the other side. */
function turned(difference: RunComparison): RunComparison {
  const change = <Value>(given: Change<Value> | null) => given && { from: given.to, to: given.from }
  const amount = (given: AmountChange): AmountChange => ({
    from: given.to,
    to: given.from,
    change: /[1-9]/.test(given.change)
      ? given.change.startsWith('-')
        ? given.change.slice(1)
        : `-${given.change}`
      : given.change,
  })
  const list = <Row>({ added, removed }: ListChange<Row>): ListChange<Row> => ({
    added: removed,
    removed: added,
  })
  const other = { added: 'removed', removed: 'added', kept: 'kept', absent: 'absent' } as const
  return {
    asOf: change(difference.asOf),
    policy: change(difference.policy),
    items: difference.items.map((item) => ({
      ...item,
      worklist: other[item.worklist],
      stage: change(item.stage),
      caseStage: change(item.caseStage),
      bucket: change(item.bucket),
      open: item.open && amount(item.open),
      interest: item.interest && amount(item.interest),
    })),
    customers: difference.customers.map(({ customerId, ...fields }) => ({
      customerId,
      stage: change(fields.stage),
      grade: change(fields.grade),
      score: change(fields.score),
      warning: change(fields.warning),
      limit: change(fields.limit),
      available: change(fields.available),
      limitStatus: change(fields.limitStatus),
    })),
    totals: difference.totals.map(({ currency, items, buckets, ...amounts }) => ({
      currency,
      items: { from: items.to, to: items.from, change: 0 - items.change },
      open: amount(amounts.open),
      unapplied: amount(amounts.unapplied),
      interest: amount(amounts.interest),
      provision: amount(amounts.provision),
      buckets: buckets.map(({ id, amount: moved }) => ({ id, amount: amount(moved) })),
    })),
    dso: difference.dso.map((row) => ({ ...row, from: row.to, to: row.from })),
    health: change(difference.health),
    commands: list(difference.commands),
    diagnostics: list(difference.diagnostics),
  }
}

const policies = fc.constantFrom(
  policyOf(),
  policyOf({ aging: { basis: 'due-date', bucketEdges: [5, 10] } }),
  policyOf({ escalation: escalationOf(stage('first', 1), stage('second', 4), stage('third', 15)) }),
  policyOf({ escalation: escalationPresets['pre-3'], daysPastDue: 'include-due-day' }),
)
const pairs = fc
  .record({ documents: books, days: fc.tuple(asOfs, asOfs), by: fc.tuple(policies, policies) })
  .map(
    ({ documents, days, by }) =>
      [runOf(documents, days[0], by[0]), runOf(documents, days[1], by[1])] as const,
  )

describe('laws', () => {
  law.prop([pairs])('a run compared with itself differs in nothing', ([run]) => {
    expect(compareRuns(run, run)).toStrictEqual(NOTHING)
    expect(compareRuns(run, combineRuns([run]))).toStrictEqual(NOTHING)
  })

  law.prop([pairs])(
    'seen from the other side, what comes goes and every change has the other sign',
    ([a, b]) => {
      expect(compareRuns(b, a)).toStrictEqual(turned(compareRuns(a, b)))
    },
  )

  law.prop([pairs])('runs that differ in what they owe are told apart, and neither is changed', ([a, b]) => {
    deepFreeze(a)
    deepFreeze(b)
    const difference = compareRuns(a, b)
    const owed = (run: ControlRun) => run.aging.currencies.map(({ currency, total }) => [currency, total])
    if (JSON.stringify(owed(a)) !== JSON.stringify(owed(b)))
      expect(difference.totals.length).toBeGreaterThan(0)
    expect(difference.items.filter(({ worklist }) => worklist === 'added').length).toBe(
      b.worklist.length -
        a.worklist.length +
        difference.items.filter(({ worklist }) => worklist === 'removed').length,
    )
    expect(JSON.parse(JSON.stringify(difference))).toStrictEqual(difference)
  })
})

describe('bad input', () => {
  const run = runOf({ invoices: [invoice()] }, '2026-03-07')

  test.each<[string, unknown, unknown, [code: string, path: string]]>([
    ['nothing', undefined, run, ['input.missing', 'a']],
    ['no other', run, undefined, ['input.missing', 'b']],
    ['a list', run, [run], ['input.type', 'b']],
    ['a revoked proxy', revokedProxy(), run, ['input.type', 'a']],
    ['another form', run, { schema: 'receivables/book@1' }, ['input.choice', 'b.schema']],
    ['another detail', run, { ...run, detail: 'worklist' }, ['input.conflict', 'b.detail']],
    [
      'interest that is none',
      run,
      { ...run, worklist: [{ ...run.worklist[0], interest: '0.001' }] },
      ['amount.too-fine', 'b.worklist[0].interest'],
    ],
    [
      'interest of no currency',
      run,
      {
        ...run,
        interest: {
          asOf: run.asOf,
          totals: [],
          items: [{ invoiceId: 'F-1', currency: 'XXX', interest: '1' }],
        },
      },
      ['currency.unknown', 'b.interest.items[0].currency'],
    ],
  ])('%s', (_, a, b, refused) => {
    expect(refusal(() => compareRuns(a as never, b as never))).toEqual(refused)
  })
})
