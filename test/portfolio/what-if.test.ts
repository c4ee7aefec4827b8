import { describe, expect, test } from 'vitest'
import { prepareBook } from '../../src/ledger/index.js'
import { compareRuns, runCreditControl, whatIf, type Alternative } from '../../src/portfolio/index.js'
import { policyOf as escalationOf, stage } from '../escalation/given.js'
import { invoice } from '../ledger/given.js'
import { refusal, revokedProxy } from '../refusal.js'
import { policyOf } from './given.js'

const documents = { invoices: [invoice(), invoice({ id: 'F-2', customerId: 'bolt', dueDate: '2026-03-06' })] }
const policy = policyOf()
const asOf = '2026-03-06'
const patient = policyOf({ escalation: escalationOf(stage('first', 60)) })

describe('two runs and what differs', () => {
  test.each<[string, Alternative]>([
    ['another day', { asOf: '2026-03-31' }],
    ['another policy', { policy: patient }],
    ['both', { policy: patient, asOf: '2026-04-30' }],
  ])('%s', (_, instead) => {
    const base = runCreditControl({ documents, policy, asOf })
    const alternative = runCreditControl({ documents, policy, asOf, ...instead })
    const expected = { base, alternative, difference: compareRuns(base, alternative) }
    expect(whatIf({ documents, policy, asOf, instead })).toEqual(expected)
    expect(whatIf({ book: prepareBook(documents), policy, asOf, instead })).toEqual(expected)
  })

  test('documents are read once for both runs, and what is set aside is so in both', () => {
    let reads = 0
    const counted = Object.defineProperty(invoice({ id: 'F-3', customerId: 'zeta' }), 'amount', {
      enumerable: true,
      get: () => (reads++, '1.00'),
    })
    const bad = invoice({ id: 'F-4', customerId: 'dora', amount: 'ten' })
    runCreditControl({ documents: { invoices: [...documents.invoices, counted, bad] }, policy, asOf })
    const readsOfOne = reads
    const { base, alternative } = whatIf({
      documents: { invoices: [...documents.invoices, counted, bad] },
      policy,
      asOf,
      instead: { asOf: '2026-03-31' },
    })
    expect(reads).toBe(2 * readsOfOne)
    expect(alternative.setAside.map(({ customerId }) => customerId)).toEqual(['dora'])
    expect(alternative.setAside).toEqual(base.setAside)
  })

  test('the same policy and day change nothing', () => {
    const { difference } = whatIf({ documents, policy, asOf, instead: { policy, asOf } })
    expect(difference).toMatchObject({ asOf: null, policy: null, items: [], customers: [], totals: [] })
  })

  test('another policy is taken as it was given: its digest is that of a run under it', () => {
    // An amount of whole euros is not written out in cents.
    const other = policyOf({ escalation: escalationOf(stage('first', 60, { minBalance: { EUR: '60' } })) })
    const { alternative } = whatIf({ documents, policy, asOf, instead: { policy: other } })
    expect(alternative).toEqual(runCreditControl({ documents, policy: other, asOf }))
  })

  test('25 days later one item is a formal demand and the other is on the worklist', () => {
    const { difference } = whatIf({ documents, policy, asOf, instead: { asOf: '2026-03-31' } })
    expect(
      difference.items.map(({ invoiceId, worklist, stage: moved }) => [invoiceId, worklist, moved]),
    ).toEqual([
      // 30 and 55 days past due; 0 and 25.
      ['F-1', 'kept', { from: 'friendly-call', to: 'formal-demand' }],
      ['F-2', 'added', { from: null, to: 'friendly-call' }],
    ])
  })
})

describe('bad input', () => {
  const request = { documents, policy, asOf }
  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    ['nothing instead', request, ['input.missing', 'instead']],
    ['an empty alternative', { ...request, instead: {} }, ['input.missing', 'instead']],
    ['a list', { ...request, instead: [] }, ['input.type', 'instead']],
    ['a misspelt field', { ...request, instead: { asof: asOf } }, ['input.unknown-key', 'instead.asof']],
    ['30 February', { ...request, instead: { asOf: '2026-02-30' } }, ['date.invalid', 'instead.asOf']],
    [
      'a text of 100,001 characters',
      { ...request, instead: { policy: policyOf({ source: 'x'.repeat(100_001) }) } },
      ['text.invalid', 'instead.policy.source'],
    ],
    ['no policy', { ...request, instead: { policy: {} } }, ['input.missing', 'instead.policy.schema']],
    [
      'edges that are none',
      { ...request, instead: { policy: policyOf({ aging: { basis: 'due-date', bucketEdges: [] } }) } },
      ['aging.edges', 'instead.policy.aging.bucketEdges'],
    ],
    ['a base without a day', { documents, policy, instead: { policy } }, ['input.missing', 'asOf']],
    ['a base without a policy', { documents, asOf, instead: { policy } }, ['input.missing', 'policy']],
    [
      'a misspelt field of the run',
      { ...request, polcy: 1, instead: { policy } },
      ['input.unknown-key', 'polcy'],
    ],
  ])('%s', (_, given, refused) => {
    expect(refusal(() => whatIf(given as never))).toEqual(refused)
  })
})

describe('a policy with other stages', () => {
  const renamed = policyOf({
    escalation: escalationOf(
      stage('call', 1),
      stage('demand', 31, { channel: 'letter', act: 'formal-demand', deadlineDays: 14 }),
      stage('lawyer', 90, { act: 'legal' }),
    ),
  })
  const first = runCreditControl({ documents, policy, asOf: '2026-03-07' }).escalation
  const events = first.commands.flatMap(({ id, ...command }) =>
    'items' in command
      ? [
          {
            caseId: id.split('/')[0]!,
            event: { type: 'notice-sent', on: '2026-03-07', commandId: id } as const,
          },
        ]
      : [],
  )
  const hold = { type: 'hold-placed', on: '2026-03-07', id: 'H', amount: '40.00' } as const
  const sent = runCreditControl({
    documents,
    policy,
    asOf: '2026-03-07',
    journal: { states: first.states, events: [...events, { caseId: 'F-1', event: hold }] },
  }).escalation
  const request = { documents, policy, asOf: '2026-05-10', journal: { states: sent.states } }

  test('begins a case anew that stands at a stage which it does not have, and says so', () => {
    expect(sent.states.map(({ caseId, lastTouch }) => [caseId, lastTouch?.stage])).toEqual([
      ['F-1', 'formal-demand'],
      ['F-2', 'friendly-call'],
    ])
    const { base, alternative, difference } = whatIf({ ...request, instead: { policy: renamed } })
    // Both are past their days: 95 and 65. What was sent under names that the other policy does not know does not count there.
    expect(difference.items.map(({ invoiceId, caseStage }) => [invoiceId, caseStage])).toEqual([
      ['F-1', { from: 'dedicated-collector', to: 'demand' }],
      ['F-2', { from: 'formal-demand', to: 'demand' }],
    ])
    expect(alternative.escalation.commands).toMatchObject([
      { id: 'F-1/2', stage: 'demand', items: [{ amount: '60.00' }] },
      { id: 'F-2/2', stage: 'demand', items: [{ amount: '100.00' }] },
    ])
    expect(alternative.worklist.map((row) => row.case.reasons[0])).toEqual([
      { code: 'escalation.begun-anew', params: { stage: 'formal-demand' } },
      { code: 'escalation.begun-anew', params: { stage: 'friendly-call' } },
    ])
    expect(alternative.escalation.states[0]?.holds).toEqual(sent.states[0]?.holds)
    expect(base).toEqual(runCreditControl(request))
    expect(sent.states[0]?.lastTouch?.stage).toBe('formal-demand')
  })

  test('keeps the gap after a touch at a stage which it does not have', () => {
    const patient = { ...renamed, escalation: { ...renamed.escalation, minGapDays: 7 } }
    const commandsOn = (asOf: string) =>
      whatIf({ ...request, asOf, instead: { policy: patient } }).alternative.escalation.commands
    // Both were touched on 7 March.
    expect(commandsOn('2026-03-13')).toEqual([])
    expect(commandsOn('2026-03-14').length).toBeGreaterThan(0)
  })

  test('leaves a case whose stages it has as it is', () => {
    const longer = policyOf({
      escalation: { ...policy.escalation, stages: policy.escalation.stages.slice(1) },
    })
    const { alternative } = whatIf({ ...request, asOf: '2026-03-08', instead: { policy: longer } })
    expect(alternative.escalation.states.map(({ lastTouch }) => lastTouch)).toEqual([
      sent.states[0]?.lastTouch,
      null,
    ])
  })

  test('refuses what only the other one can do', () => {
    const set = { type: 'stage-set', on: '2026-05-10', stage: 'formal-demand', by: 'chen' } as const
    const made = { type: 'notice-sent', on: '2026-05-10', commandId: 'F-2/2' } as const
    const { base, alternative } = whatIf({
      ...request,
      journal: {
        ...request.journal,
        events: [
          { caseId: 'F-2', event: set },
          { caseId: 'F-2', event: made },
        ],
      },
      instead: { policy: renamed },
    })
    expect(base.escalation.refused).toEqual([])
    expect(alternative.escalation.refused).toEqual([
      {
        caseId: 'F-2',
        type: 'stage-set',
        reason: { code: 'escalation.no-such-stage', params: { stage: 'formal-demand' } },
      },
      {
        caseId: 'F-2',
        type: 'notice-sent',
        reason: { code: 'escalation.no-such-touch', params: { commandId: 'F-2/2' } },
      },
    ])
  })

  test('is no policy to run by: a run refuses states that are not its own', () => {
    expect(refusal(() => runCreditControl({ ...request, policy: renamed }))).toEqual([
      'stage.unknown',
      'journal.states[0].stage',
    ])
  })
})
