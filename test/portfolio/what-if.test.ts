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
