import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { isReceivablesError } from '../../src/kernel/error.js'
import type { Documents } from '../../src/ledger/index.js'
import {
  partitionRequest,
  runCreditControl,
  streamCreditControl,
  type ControlStreamRequest,
  type CustomerPart,
  type StreamStep,
} from '../../src/portfolio/index.js'
import { asOfs, books } from '../ledger/arbitraries.js'
import { invoice, payment } from '../ledger/given.js'
import { refusal, revokedProxy, stretched } from '../refusal.js'
import { policyOf } from './given.js'
import { reference, wholePolicy } from './whole-policy.js'

const policy = policyOf()
const asOf = '2026-03-31'

async function stepsOf(request: ControlStreamRequest): Promise<StreamStep[]> {
  const steps: StreamStep[] = []
  for await (const step of streamCreditControl(request)) steps.push(step)
  return steps
}

/** How a stream is refused while it runs. */
async function refusalOf(request: ControlStreamRequest): Promise<[code: string, path: string]> {
  try {
    await stepsOf(request)
  } catch (error) {
    if (isReceivablesError(error)) return [error.code, error.path]
    throw error
  }
  throw new Error('expected a refusal')
}

const acme: Documents = { invoices: [invoice()] }
const bolt: Documents = {
  invoices: [invoice({ id: 'F-2', customerId: 'bolt', amount: '50.00' })],
  payments: [payment({ id: 'P-2', customerId: 'bolt', amount: '7.00' })],
}

async function* slowly(parts: readonly Documents[]): AsyncGenerator<Documents> {
  for (const part of parts) {
    await Promise.resolve()
    yield part
  }
}

describe('steps', () => {
  test('rows come out batch by batch, and the totals at the end', async () => {
    const steps = await stepsOf({ customers: slowly([acme, bolt]), policy, asOf, batchRows: 1 })
    expect(steps.map(({ kind }) => kind)).toEqual([
      ...['row', 'customer', 'command', 'state'],
      ...['row', 'customer', 'command', 'state'],
      'totals',
    ])
    const end = steps.at(-1)
    expect(end).toMatchObject({
      totals: {
        asOf,
        aging: {
          currencies: [{ currency: 'EUR', total: '150.00', count: 2, unapplied: '7.00', customers: [] }],
        },
        counts: { row: 2, customer: 2, command: 2, state: 2, diagnostic: 0, 'set-aside': 0 },
      },
    })
  })

  test('nothing is taken before it is asked for', async () => {
    let taken = 0
    function* parts() {
      for (const part of [acme, bolt]) {
        taken += 1
        yield part
      }
    }
    const steps = streamCreditControl({ customers: parts(), policy, asOf, batchRows: 1 })
    expect(taken).toBe(0)
    await steps.next()
    expect(taken).toBe(1)
    // Whoever has seen enough may stop.
    await steps.return()
    expect(taken).toBe(1)
  })

  test('an empty stream has the totals of an empty book', async () => {
    const { aging } = runCreditControl({ documents: { invoices: [] }, policy, asOf })
    expect(await stepsOf({ customers: [], policy, asOf })).toMatchObject([
      { kind: 'totals', totals: { aging } },
    ])
  })

  test('what is known beside the documents comes with them', async () => {
    const part: CustomerPart = {
      documents: { ...acme, calendars: [] },
      customers: [{ id: 'acme', name: 'Acme GmbH' }],
      facts: [{ customerId: 'acme' }],
      journal: { states: [], events: [] },
    }
    const [row] = await stepsOf({ customers: [part], policy, asOf })
    expect(row).toMatchObject({ kind: 'row', row: { customerName: 'Acme GmbH' } })
  })

  test('who is set aside is told by the part in which it stands', async () => {
    const bad = {
      invoices: [
        invoice({ id: 'F-8', customerId: 'zeta' }),
        { ...invoice({ id: 'F-9', customerId: 'zeta' }), amount: 'much' },
      ],
    }
    const steps = await stepsOf({ customers: [acme, bolt, bad], policy, asOf })
    expect(steps.filter(({ kind }) => kind === 'set-aside')).toMatchObject([
      { setAside: { customerId: 'zeta', code: 'decimal.invalid', path: 'customers[2].invoices[1].amount' } },
    ])
    expect(await refusalOf({ customers: [acme, bolt, bad], policy, asOf, badData: 'refuse' })).toEqual([
      'decimal.invalid',
      'customers[2].invoices[1].amount',
    ])
  })
})

describe('a case whose invoice is in no document', () => {
  const both = [invoice(), invoice({ id: 'F-2', customerId: 'bolt' })]
  const before = runCreditControl({ documents: { invoices: both }, policy, asOf: '2026-03-30' }).escalation
    .states
  const stateOf = (caseId: string) => before.find((state) => state.caseId === caseId)!
  const event = { type: 'notice-sent', on: asOf, commandId: 'F-1/1' } as const
  const ofAcme: CustomerPart = {
    documents: { invoices: [invoice({ id: 'F-3', dueDate: '2026-12-31' })] },
    journal: { states: [stateOf('F-1')], events: [{ caseId: 'F-1', event }] },
  }
  const ofBolt: CustomerPart = {
    documents: { invoices: [] },
    journal: { states: [stateOf('F-2')] },
  }
  const part = (row: unknown): CustomerPart => ({ documents: { invoices: [row] } as never })
  const phasesOf = (steps: readonly StreamStep[]) =>
    steps
      .flatMap((step) => (step.kind === 'state' ? [`${step.state.caseId} ${step.state.phase}`] : []))
      .sort()
  const commandsOf = (steps: readonly StreamStep[]) =>
    steps.flatMap((step) => (step.kind === 'command' ? [step.command] : []))
  const stream = (customers: readonly CustomerPart[]) => stepsOf({ customers, policy, asOf, batchRows: 1 })

  test('is closed at the end', async () => {
    const steps = await stream([ofAcme, ofBolt])
    expect(phasesOf(steps)).toEqual(['F-1 settled', 'F-2 settled', 'F-3 open'])
    // The call of acme was made; that of bolt is taken back.
    expect(commandsOf(steps)).toMatchObject([{ type: 'withdraw-touch', withdraws: 'F-2/1' }])
    expect(steps.at(-1)).toMatchObject({ totals: { counts: { state: 3, command: 1 } } })
    const run = runCreditControl({
      documents: { invoices: ofAcme.documents.invoices },
      policy,
      asOf,
      journal: { states: before, events: ofAcme.journal!.events! },
    })
    const states = steps.flatMap((step) => (step.kind === 'state' ? [step.state] : []))
    expect(states.sort((a, b) => (a.caseId < b.caseId ? -1 : 1))).toEqual(run.escalation.states)
  })

  test.each<[string, unknown, string, string]>([
    ['that nobody can read', null, 'open', 'open'],
    ['that nobody can read at all', revokedProxy(), 'open', 'open'],
    ['that does not say whose it is', { ...invoice(), customerId: 7 }, 'open', 'settled'],
    ['of another customer, and bad', { ...invoice(), customerId: 'acmee', amount: 'ten' }, 'open', 'settled'],
    [
      'of another invoice',
      { ...invoice({ id: 'F-9' }), customerId: 'zeta', amount: 'ten' },
      'settled',
      'settled',
    ],
  ])('rests where any part has a row %s', async (_, row, acmes, bolts) => {
    for (const parts of [
      [part(row), ofAcme, ofBolt],
      [ofAcme, part(row), ofBolt],
      [ofAcme, ofBolt, part(row)],
    ]) {
      const steps = await stream(parts)
      expect(phasesOf(steps)).toEqual([`F-1 ${acmes}`, `F-2 ${bolts}`, 'F-3 open'])
      expect(commandsOf(steps).length).toBe(bolts === 'open' ? 0 : 1)
      const first = steps.find((step) => step.kind === 'state' && step.state.caseId === 'F-1')
      // It has heard what the journal says of it.
      expect(first).toMatchObject({ state: { lastTouch: { sentOn: asOf } } })
    }
  })
})

describe('laws', () => {
  law.prop([books, asOfs, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 20 })])(
    'a stream says what one run over the whole book says',
    async (documents, day, parts, batchRows) => {
      const request = { documents, policy: wholePolicy, asOf: day, referenceData: reference }
      const run = runCreditControl(request)
      const steps = await stepsOf({
        customers: partitionRequest(request, parts).map((part) => part.documents as Documents),
        policy: wholePolicy,
        asOf: day,
        referenceData: reference,
        batchRows,
      })
      const end = steps.at(-1)
      if (end?.kind !== 'totals') throw new Error('a stream ends with its totals')
      expect(end.totals.metrics).toStrictEqual(run.metrics)
      expect(end.totals.provision).toStrictEqual(run.provision)
      expect(end.totals.interest).toStrictEqual(run.interest && { ...run.interest, items: [] })
      expect(end.totals.aging.currencies.map((row) => ({ ...row, customers: null }))).toStrictEqual(
        run.aging.currencies.map((row) => ({ ...row, customers: null })),
      )
      expect(end.totals.nextReviewOn).toBe(run.escalation.nextReviewOn)
      const texts = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
      expect(texts(steps.flatMap((step) => (step.kind === 'row' ? [step.row] : [])))).toEqual(
        texts(run.worklist),
      )
      expect(
        steps.flatMap((step) => (step.kind === 'customer' ? [step.customer.customerId] : [])).sort(),
      ).toEqual(run.customers.map(({ customerId }) => customerId).sort())
      expect(texts(steps.flatMap((step) => (step.kind === 'state' ? [step.state] : [])))).toEqual(
        texts(run.escalation.states),
      )
    },
  )
})

describe('bad input', () => {
  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    ['no customers', { policy, asOf }, ['input.missing', 'customers']],
    ['customers that are none', { customers: 7, policy, asOf }, ['input.type', 'customers']],
    ['a misspelt field', { customers: [], polcy: policy, asOf }, ['input.unknown-key', 'polcy']],
    ['no order', { customers: [], policy, asOf, customerOrder: 'down' }, ['input.choice', 'customerOrder']],
    ['a batch of nothing', { customers: [], policy, asOf, batchRows: 0 }, ['input.range', 'batchRows']],
  ])('%s is refused at once', (_, request, refused) => {
    expect(refusal(() => streamCreditControl(request as never))).toEqual(refused)
  })

  test.each<[string, object, [code: string, path: string]]>([
    ['no policy', { customers: [acme], asOf }, ['input.missing', 'policy']],
    ['no policy and nobody', { customers: [], asOf }, ['input.missing', 'policy']],
    ['a part that is none', { customers: [acme, 7] }, ['input.type', 'customers[1]']],
    [
      'a misspelt list',
      { customers: [{ invoices: [], paymnets: [] }] },
      ['input.unknown-key', 'customers[0].paymnets'],
    ],
    ['a list that is none', { customers: [{ invoices: {} }] }, ['input.type', 'customers[0].invoices']],
    [
      'invoices without end',
      { customers: [bolt, { invoices: stretched([]) }] },
      ['input.missing', 'customers[1].invoices[1000]'],
    ],
    ['documents that are none', { customers: [{ documents: [] }] }, ['input.type', 'customers[0].documents']],
    [
      'a misspelt journal',
      { customers: [{ documents: acme, journal: { state: [] } }] },
      ['input.unknown-key', 'customers[0].journal.state'],
    ],
    [
      'an event of no case',
      { customers: [bolt, { documents: acme, journal: { events: [{ caseId: 'F-0', event: {} }] } }] },
      ['input.choice', 'customers[1].journal.events[0].caseId'],
    ],
    ['a customer who comes again', { customers: [acme, bolt, acme] }, ['id.duplicate', 'customers[2]']],
    [
      'a customer out of order',
      { customers: [bolt, acme], customerOrder: 'ascending' },
      ['id.duplicate', 'customers[1]'],
    ],
  ])('%s is refused on the way', async (_, fields, refused) => {
    const request = 'asOf' in fields ? fields : { policy, asOf, ...fields }
    expect(await refusalOf(request as never)).toEqual(refused)
  })

  // In a run both customers are set aside. In a stream the first has gone out when the second comes, and both would have a case F-1.
  const named = (list: string, row: object) => ({ invoices: [], [list]: [row] }) as unknown as Documents
  const split = [
    { dueDate: '2026-02-04', amount: '60.00' },
    { dueDate: '2026-03-04', amount: '40.00' },
  ]
  const ofBolt = invoice({ customerId: 'bolt', dueDate: '2026-03-04', instalments: split })
  test.each<[string, readonly unknown[], path: string]>([
    ['an invoice', [acme, { invoices: [invoice({ customerId: 'bolt' })] }], 'customers[1].invoices[0].id'],
    [
      'an invoice that bears the name of an instalment',
      [{ invoices: [ofBolt] }, { invoices: [invoice({ id: 'F-1#2' })] }],
      'customers[1].invoices[0].id',
    ],
    [
      'an invoice of whose instalments one bears the name of an invoice',
      [{ invoices: [invoice({ id: 'F-1#2' }), invoice({ id: 'F-1#3' })] }, { invoices: [ofBolt] }],
      'customers[1].invoices[0].id',
    ],
    ...['payments', 'creditNotes', 'writeOffs', 'disputes', 'promises', 'contacts'].map(
      (list): [string, readonly unknown[], string] => [
        `one of ${list}`,
        [
          { documents: { ...acme, [list]: [] } },
          // What is wrong with a row the run says; its name is taken all the same.
          named(list, { id: 'X-1' }),
          { documents: named(list, { id: 'X-1' }) },
        ],
        `customers[2].documents.${list}[0].id`,
      ],
    ),
    [
      'the state of a case',
      [
        { documents: acme, journal: { states: [] } },
        { documents: bolt, journal: { states: [{ caseId: 'F-7', customerId: 'x' }] } },
        { documents: { invoices: [] }, journal: { states: [{ caseId: 'F-7', customerId: 'y' }] } },
      ],
      'customers[2].journal.states[0].caseId',
    ],
  ])('%s of a name that another part has is refused, in whichever batch', async (_what, customers, path) => {
    const request = { customers, policy, asOf } as unknown as ControlStreamRequest
    for (const batchRows of path.includes('states') ? [1_000] : [1, 1_000])
      expect(await refusalOf({ ...request, batchRows })).toEqual(['id.duplicate', path])
  })

  test('a state that came with another part than its invoice is refused, since its case would go out twice', async () => {
    const { states } = runCreditControl({ documents: acme, policy, asOf }).escalation
    const moved = { invoices: [invoice({ customerId: 'carl' })] }
    const customers = [{ documents: { invoices: [] }, journal: { states } }, moved]
    expect(await refusalOf({ customers, policy, asOf, batchRows: 1 })).toEqual(['id.duplicate', 'customers'])
    expect(await refusalOf({ customers: [...customers].reverse(), policy, asOf, batchRows: 1 })).toEqual([
      'id.duplicate',
      'customers',
    ])
    const whole = [{ documents: moved, journal: { states } }]
    expect((await stepsOf({ customers: whole, policy, asOf })).at(-1)?.kind).toBe('totals')
  })

  test('names that only look like those of instalments, and rows without a name that can be read, pass', async () => {
    const unread = Object.defineProperty({ customerId: 'dora' }, 'id', {
      get: () => {
        throw new Error('no')
      },
    })
    const customers = [
      { invoices: [ofBolt] },
      {
        invoices: [invoice({ id: 'F-1#3' }), invoice({ id: 'F-2#1' }), unread as never, { id: '' } as never],
      },
      { invoices: [invoice({ id: 'F-2', customerId: 'carl' }), { id: '', customerId: 'carl' } as never] },
    ]
    const steps = await stepsOf({ customers, policy, asOf, batchRows: 1 })
    expect(steps.at(-1)?.kind).toBe('totals')
  })

  test('what the source throws passes through', async () => {
    function* broken(): Generator<Documents> {
      yield acme
      throw new Error('the database is gone')
    }
    await expect(stepsOf({ customers: broken(), policy, asOf })).rejects.toThrow('the database is gone')
  })

  test('customers in the order that was promised pass', async () => {
    const steps = await stepsOf({ customers: [acme, bolt], policy, asOf, customerOrder: 'ascending' })
    expect(steps.at(-1)?.kind).toBe('totals')
  })
})
