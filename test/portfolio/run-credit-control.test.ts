import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { agingReport } from '../../src/aging/index.js'
import { chinaCalendar, type PastDueConvention, type PastDueOptions } from '../../src/calendar/index.js'
import { explain } from '../../src/explain/index.js'
import { ledgerAsOf, prepareBook, type Customer, type Documents } from '../../src/ledger/index.js'
import { runCreditControl, trackingTable, type CustomerBalance } from '../../src/portfolio/index.js'
import { policyOf as escalationOf, stage } from '../escalation/given.js'
import { asOfs, books, shuffled } from '../ledger/arbitraries.js'
import { invoice, payment } from '../ledger/given.js'
import { nested, refusal, revokedProxy } from '../refusal.js'
import { policyOf } from './given.js'
import { wholePolicy } from './whole-policy.js'

const policy = policyOf()
const asOf = '2026-03-31'

describe('a morning', () => {
  const documents: Documents = {
    invoices: [
      // 55 days past due on 31 March, of which 40 were paid and 20 are disputed.
      invoice({ id: 'F-1' }),
      invoice({ id: 'F-2', amount: '25', dueDate: '2026-04-04' }),
      // 1 day past due.
      invoice({ id: 'F-3', currency: 'JPY', amount: '5000', dueDate: '2026-03-30' }),
      // 90 days past due.
      invoice({ id: 'F-4', customerId: 'zeta', amount: '7', issueDate: '2025-12-01', dueDate: '2025-12-31' }),
      invoice({ id: 'F-5', customerId: 'bolt', dueDate: '2026-06-30' }),
    ],
    payments: [
      payment({ amount: '45', applications: [{ invoiceId: 'F-1', amount: '40' }] }),
      payment({ id: 'P-2', customerId: 'orphan', amount: '3' }),
    ],
    creditNotes: [{ id: 'G-1', customerId: 'acme', currency: 'EUR', amount: '2', date: '2026-02-10' }],
    disputes: [{ id: 'D-1', invoiceId: 'F-1', amount: '20', openedOn: '2026-03-01' }],
  }
  const run = runCreditControl({ documents, policy, asOf })

  test('the worklist holds what has a stage, the latest stage first', () => {
    expect(run.worklist.map(({ invoiceId, stage, role, open }) => [invoiceId, stage, role, open])).toEqual([
      ['F-4', 'lawyer-letter', 'external-counsel', '7.00'],
      ['F-1', 'formal-demand', 'finance', '60.00'],
      ['F-3', 'friendly-call', 'finance', '5000'],
    ])
  })

  test('customers stand by id, each with its balances by currency', () => {
    expect(run.customers).toMatchObject([
      {
        customerId: 'acme',
        balances: [
          // 60 of F-1 and 25 of F-2; 5 cash and a credit note of 2 are not applied.
          { currency: 'EUR', open: '85.00', overdue: '60.00', disputed: '20.00', unapplied: '7.00' },
          { currency: 'JPY', open: '5000', overdue: '5000', disputed: '0', unapplied: '0' },
        ],
        openItems: 3,
        daysPastDue: 55,
        stage: 'formal-demand',
      },
      {
        customerId: 'bolt',
        balances: [{ currency: 'EUR', open: '100.00', overdue: '0.00', disputed: '0.00', unapplied: '0.00' }],
        openItems: 1,
        daysPastDue: 0,
        stage: null,
      },
      {
        customerId: 'orphan',
        balances: [{ currency: 'EUR', open: '0.00', overdue: '0.00', disputed: '0.00', unapplied: '3.00' }],
        openItems: 0,
        daysPastDue: 0,
        stage: null,
      },
      {
        customerId: 'zeta',
        balances: [{ currency: 'EUR', open: '7.00', overdue: '7.00', disputed: '0.00', unapplied: '0.00' }],
        openItems: 1,
        daysPastDue: 90,
        stage: 'lawyer-letter',
      },
    ])
  })

  test('bears its form and its day', () => {
    expect([run.schema, run.asOf, run.aging.asOf]).toEqual(['receivables/control-run@1', asOf, asOf])
  })

  test('an empty book is an empty run', () => {
    const empty = runCreditControl({ documents: { invoices: [] }, policy, asOf })
    expect(empty).toMatchObject({ customers: [], worklist: [], diagnostics: [], aging: { currencies: [] } })
  })
})

describe('who the customers are', () => {
  const invoices = [invoice(), invoice({ id: 'F-2', customerId: 'zeta' })]
  const namesOf = (documents: Documents, customers?: readonly Customer[]) =>
    runCreditControl({
      documents,
      policy,
      asOf,
      ...(customers === undefined ? {} : { customers }),
    }).worklist.map(({ customerName, grade }) => [customerName, grade])

  test('the documents say it, or the run is told, or both', () => {
    const acme = { id: 'acme', name: 'Acme GmbH' }
    const zeta = { id: 'zeta', name: 'Zeta SA', grade: 'C' }
    const expected = [
      ['Acme GmbH', undefined],
      ['Zeta SA', 'C'],
    ]
    expect(namesOf({ invoices, customers: [acme, zeta] })).toEqual(expected)
    expect(namesOf({ invoices }, [acme, zeta])).toEqual(expected)
    expect(namesOf({ invoices, customers: [acme] }, [zeta])).toEqual(expected)
    expect(namesOf({ invoices, customers: [acme, zeta] }, [zeta, acme])).toEqual(expected)
  })

  test('what one source leaves out the other may say', () => {
    expect(
      namesOf({ invoices, customers: [{ id: 'acme', name: 'Acme GmbH' }] }, [{ id: 'acme', grade: 'B' }])[0],
    ).toEqual(['Acme GmbH', 'B'])
  })

  test('two sources that contradict each other are refused', () => {
    const documents = { invoices, customers: [{ id: 'acme', grade: 'A' }] }
    const customers = [{ id: 'zeta' }, { id: 'acme', grade: 'C' }]
    expect(
      refusal(() => runCreditControl({ documents, customers, policy, asOf, badData: 'refuse' })),
    ).toEqual(['input.conflict', 'customers[1].grade'])
    const run = runCreditControl({ documents, customers, policy, asOf })
    expect(run.setAside).toMatchObject([
      { customerId: 'acme', scope: 'documents', code: 'input.conflict', path: 'customers[1].grade' },
    ])
    expect(run.customers.map(({ customerId }) => customerId)).toEqual(['zeta'])
    expect(
      refusal(() => runCreditControl({ book: prepareBook(documents), customers, policy, asOf })),
    ).toEqual(['input.conflict', 'customers[1].grade'])
  })

  test('a Book that is told the customers is not changed', () => {
    const book = prepareBook({ invoices })
    const before = structuredClone(book)
    runCreditControl({ book, customers: [{ id: 'acme', name: 'Acme GmbH' }], policy, asOf })
    expect(book).toEqual(before)
  })
})

const counts = fc.constantFrom<PastDueConvention | PastDueOptions | undefined>(
  undefined,
  'exclude-payment-day',
  'include-due-day',
  { roll: 'preceding', calendar: chinaCalendar },
)
const schedules = fc.constantFrom(
  { basis: 'due-date', bucketEdges: [5, 10] } as const,
  { basis: 'invoice-date', bucketEdges: [7] } as const,
  {
    basis: 'due-date',
    bucketEdges: [1, 2],
    unit: 'month',
    edge: 'excluded',
    dueToday: 'first-bucket',
  } as const,
)
const escalation = escalationOf(stage('first', 1), stage('second', 4), stage('third', 15))

describe('laws', () => {
  law.prop([books, asOfs, counts, schedules])(
    'the run is the aging report, the ledger and the tracking table, and no more',
    (documents, day, count, aging) => {
      const by = policyOf({ escalation, aging, ...(count === undefined ? {} : { daysPastDue: count }) })
      const run = runCreditControl({ documents, policy: by, asOf: day })
      const rows = trackingTable({ ...documents, policy: by, asOf: day })
      const ledger = ledgerAsOf(documents, day, count)
      expect(run.aging).toEqual(agingReport({ ...documents, ...aging, asOf: day }))
      const staged = new Set(run.escalation.states.filter((state) => state.stage !== null).map(nameOf))
      const wanted = rows.filter((row) => row.stage !== null || staged.has(nameOf(row)))
      expect(run.worklist).toMatchObject(wanted)
      expect(run.worklist).toHaveLength(wanted.length)
      expect(run.diagnostics).toEqual(ledger.diagnostics)
      expect(run.customers.reduce((sum, { openItems }) => sum + openItems, 0)).toBe(ledger.items.length)
      for (const { customerId, balances, daysPastDue, stage: latest } of run.customers) {
        const own = ledger.items.filter((item) => item.customerId === customerId)
        const credits = ledger.unapplied.filter((credit) => credit.customerId === customerId)
        expect(daysPastDue).toBe(Math.max(0, ...own.map((item) => item.daysPastDue)))
        expect(latest).toBe(rows.find((row) => row.customerId === customerId)?.stage ?? null)
        for (const balance of balances) expectSums(balance, own, credits)
      }
    },
  )

  law.prop([books, asOfs, fc.integer()])(
    'neither the worklist nor anything else depends on the order of documents',
    (documents, day, seed) => {
      const other = {
        invoices: shuffled(documents.invoices, seed),
        payments: shuffled(documents.payments, seed),
        creditNotes: shuffled(documents.creditNotes, seed),
        writeOffs: shuffled(documents.writeOffs, seed),
        disputes: shuffled(documents.disputes, seed),
      }
      const by = policyOf({ escalation })
      expect(runCreditControl({ documents: other, policy: by, asOf: day })).toEqual(
        runCreditControl({ documents, policy: by, asOf: day }),
      )
    },
  )

  law.prop([books, asOfs])(
    'a Book gives the run of its documents; a run is plain data, said in two languages',
    (documents, day) => {
      const before = structuredClone(documents)
      const by = policyOf({ escalation })
      const run = runCreditControl({ documents, policy: by, asOf: day })
      expect(runCreditControl({ book: prepareBook(documents), policy: by, asOf: day })).toEqual(run)
      expect(documents).toEqual(before)
      expect(JSON.parse(JSON.stringify(run))).toStrictEqual(run)
      expect(structuredClone(run)).toStrictEqual(run)
      for (const reason of [...run.worklist.flatMap(({ reasons }) => reasons), ...run.diagnostics]) {
        expect(explain(reason, 'en')).toMatch(/\.$/)
        expect(explain(reason, 'zh-CN')).toMatch(/。$/)
      }
    },
  )
})

const nameOf = (row: { readonly invoiceId: string; readonly instalment?: number | null }) =>
  JSON.stringify([row.invoiceId, row.instalment ?? null])

interface Owed {
  readonly currency: string
  readonly open: string
  readonly disputed: string
  readonly daysPastDue: number
}

/** A balance is the sum of its items and credits, reckoned in digits and not by the package. */
function expectSums(
  balance: CustomerBalance,
  items: readonly Owed[],
  credits: readonly { readonly currency: string; readonly amount: string }[],
): void {
  const unitsOf = (text: string) => BigInt(text.replace('.', ''))
  const sum = (amounts: readonly string[]) => amounts.reduce((total, amount) => total + unitsOf(amount), 0n)
  const own = items.filter(({ currency }) => currency === balance.currency)
  expect(unitsOf(balance.open)).toBe(sum(own.map(({ open }) => open)))
  expect(unitsOf(balance.disputed)).toBe(sum(own.map(({ disputed }) => disputed)))
  expect(unitsOf(balance.overdue)).toBe(
    sum(own.filter(({ daysPastDue }) => daysPastDue > 0).map(({ open }) => open)),
  )
  expect(unitsOf(balance.unapplied)).toBe(
    sum(credits.filter(({ currency }) => currency === balance.currency).map(({ amount }) => amount)),
  )
}

describe('bad input', () => {
  const documents = { invoices: [invoice()] }
  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['null', null, ['input.type', '']],
    ['a list', [], ['input.type', '']],
    ['a symbol', Symbol('run'), ['input.type', '']],
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    ['neither documents nor a book', { policy, asOf }, ['input.missing', 'documents']],
    ['both', { documents, book: prepareBook(documents), policy, asOf }, ['input.conflict', 'book']],
    ['a list of documents', { documents: [invoice()], policy, asOf }, ['input.type', 'documents']],
    ['a misspelt field', { documents, polcy: policy, policy, asOf }, ['input.unknown-key', 'polcy']],
    [
      'a misspelt list',
      { documents: { ...documents, paymnets: [] }, policy, asOf },
      ['input.unknown-key', 'paymnets'],
    ],
    ['a book that is none', { book: documents, policy, asOf }, ['input.type', 'book']],
    ['null for a book', { book: null, policy, asOf }, ['input.type', 'book']],
    ['no policy', { documents, asOf }, ['input.missing', 'policy']],
    [
      'another schema',
      { documents, asOf, policy: policyOf({ schema: '2' as never }) },
      ['input.choice', 'policy.schema'],
    ],
    [
      'edges that are none',
      { documents, asOf, policy: policyOf({ aging: { basis: 'due-date', bucketEdges: [NaN] } }) },
      ['aging.edges', 'policy.aging.bucketEdges[0]'],
    ],
    [
      'no basis of the aging beside a provision that has one',
      { documents, asOf, policy: { ...wholePolicy, aging: { bucketEdges: [5, 10] } } },
      ['input.missing', 'policy.aging.basis'],
    ],
    [
      'figures of whole months in a month that ends after the year 9999',
      { documents, asOf: '9999-12-15', policy: { ...policy, metrics: wholePolicy.metrics, currency: 'EUR' } },
      ['date.out-of-range', 'asOf'],
    ],
    [
      'a source of 100,001 characters',
      { documents, asOf, policy: policyOf({ source: 'x'.repeat(100_001) }) },
      ['text.invalid', 'policy.source'],
    ],
    [
      'a field with so long a name',
      { documents, asOf, policy: { ...policy, ['x'.repeat(100_001)]: 1 } },
      ['text.invalid', 'policy'],
    ],
    [
      'a policy of 101 levels',
      { documents, asOf, policy: { ...policy, metrics: nested(100) } },
      ['json.not-representable', `policy.metrics${'.a'.repeat(99)}`],
    ],
    [
      'a count that is none',
      { documents, asOf, policy: policyOf({ daysPastDue: 'none' as never }) },
      ['input.choice', 'policy.daysPastDue'],
    ],
    ['bad data of a third kind', { documents, policy, asOf, badData: 'drop' }, ['input.choice', 'badData']],
    ['a detail of a third kind', { documents, policy, asOf, detail: 'some' }, ['input.choice', 'detail']],
    ['a digest of a third kind', { documents, policy, asOf, digest: 'all' }, ['input.choice', 'digest']],
    ['no day', { documents, policy }, ['input.missing', 'asOf']],
    ['30 February', { documents, policy, asOf: '2026-02-30' }, ['date.invalid', 'asOf']],
    ['customers by id', { documents, customers: { acme: {} }, policy, asOf }, ['input.type', 'customers']],
    [
      'a customer twice',
      { documents, customers: [{ id: 'acme' }, { id: 'acme' }], policy, asOf, badData: 'refuse' },
      ['id.duplicate', 'customers[1].id'],
    ],
    [
      'a customer without an id',
      { documents, customers: [{}], policy, asOf, badData: 'refuse' },
      ['input.missing', 'customers[0].id'],
    ],
    [
      'insolvent since 30 February',
      {
        documents,
        customers: [{ id: 'acme', insolventSince: '2026-02-30' }],
        policy,
        asOf,
        badData: 'refuse',
      },
      ['date.invalid', 'customers[0].insolventSince'],
    ],
  ])('%s', (_, request, refused) => {
    expect(refusal(() => runCreditControl(request as never))).toEqual(refused)
  })

  test('a day and a policy are read once', () => {
    const changing = <Target extends object>(
      target: Target,
      field: string,
      first: unknown,
      then: unknown,
    ) => {
      let reads = 0
      return Object.defineProperty({ ...target }, field, {
        enumerable: true,
        get: () => (reads++ === 0 ? first : then),
      })
    }
    const run = runCreditControl({ documents, policy, asOf })
    const other = policyOf({ aging: { basis: 'invoice-date', bucketEdges: [1] } })
    expect(runCreditControl(changing({ documents, policy }, 'asOf', asOf, '2027-01-01') as never)).toEqual(
      run,
    )
    expect(runCreditControl(changing({ documents, asOf }, 'policy', policy, other) as never)).toEqual(run)
    const aging = changing(policy, 'aging', policy.aging, other.aging)
    expect(runCreditControl({ documents, policy: aging, asOf })).toEqual(run)
    const edges = { ...policy, aging: changing(policy.aging, 'bucketEdges', [30, 60, 90], [1]) }
    expect(runCreditControl({ documents, policy: edges, asOf })).toEqual(run)
  })
})

describe('reference data', () => {
  const documents: Documents = {
    invoices: [
      {
        id: 'F-9',
        customerId: 'acme',
        currency: 'CNY',
        amount: '10.00',
        // Due on 2026-02-17, in the Spring Festival: the first working day after it is 24 February.
        issueDate: '2026-01-18',
        terms: {
          schema: 'receivables/terms@1',
          instalments: [
            {
              part: { kind: 'remainder' },
              due: { baseline: 'invoice-date', steps: [{ kind: 'add-days', days: 30 }] },
              discounts: [],
            },
          ],
          businessDays: { calendar: 'cn', convention: 'following', appliesTo: 'due-dates' },
        },
      },
    ],
  }

  test('binds the calendars that terms name', () => {
    const run = runCreditControl({ documents, policy, asOf, referenceData: { calendars: [chinaCalendar] } })
    expect(run.worklist.map(({ dueDate }) => dueDate)).toEqual(['2026-02-24'])
    expect(
      runCreditControl({
        documents: { ...documents, calendars: [chinaCalendar] },
        policy,
        asOf,
        referenceData: {},
      }),
    ).toEqual(run)
  })

  test('names the calendar that is missing', () => {
    expect(refusal(() => runCreditControl({ documents, policy, asOf }))).toEqual([
      'input.missing',
      'calendars',
    ])
  })

  test.each<[string, unknown, unknown, string, string]>([
    ['no record', undefined, [], 'input.type', 'referenceData'],
    ['a misspelt field', undefined, { calendar: [] }, 'input.unknown-key', 'referenceData.calendar'],
    ['no list', undefined, { calendars: {} }, 'input.type', 'referenceData.calendars'],
    [
      'calendars beside a book',
      prepareBook({ invoices: [] }),
      { calendars: [chinaCalendar] },
      'input.conflict',
      'referenceData.calendars',
    ],
  ])('refuses %s', (_, book, referenceData, code, path) => {
    const facts = book === undefined ? { documents } : { book }
    expect(refusal(() => runCreditControl({ ...facts, policy, asOf, referenceData } as never))).toEqual([
      code,
      path,
    ])
  })
})
