import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { ledgerAsOf, type Documents } from '../../src/ledger/index.js'
import { partitionDocuments } from '../../src/portfolio/index.js'
import { asOfs, books, shuffled } from '../ledger/arbitraries.js'
import { deepFreeze, dispute, everything, invoice, payment, writeOff } from '../ledger/given.js'
import { refusal, revokedProxy, stretched } from '../refusal.js'

const idsOf = (rows: readonly { readonly id: string }[] | undefined) => rows?.map(({ id }) => id)

/** Which ids of which list stand in which part. */
const idsIn = (parts: readonly Documents[]) =>
  parts.map((part) =>
    Object.fromEntries(Object.entries(part).map(([list, rows]) => [list, idsOf(rows as never)])),
  )

describe('who stands where', () => {
  const acme = invoice()
  const bolt = invoice({ id: 'F-2', customerId: 'bolt' })
  const zeta = invoice({ id: 'F-3', customerId: 'zeta' })

  test('a document goes with its customer, a claim with the customer of its invoice', () => {
    const parts = partitionDocuments(
      {
        invoices: [acme, bolt],
        payments: [payment({ customerId: 'bolt' }), payment({ id: 'P-2' })],
        writeOffs: [writeOff()],
        disputes: [dispute({ invoiceId: 'F-2' })],
        customers: [{ id: 'bolt' }, { id: 'acme' }],
      },
      2,
    )
    // Four rows of acme, four of bolt: acme is dealt out first, by its id.
    expect(idsIn(parts)).toEqual([
      { invoices: ['F-1'], payments: ['P-2'], writeOffs: ['W-1'], disputes: [], customers: ['acme'] },
      { invoices: ['F-2'], payments: ['P-1'], writeOffs: [], disputes: ['D-1'], customers: ['bolt'] },
    ])
  })

  test('who has the most rows is dealt out first, each to the part with the fewest', () => {
    const many = [1, 2, 3].map((number) => invoice({ id: `Z-${String(number)}`, customerId: 'zeta' }))
    const parts = partitionDocuments({ invoices: [acme, bolt, ...many] }, 2)
    expect(parts.map(({ invoices }) => idsOf(invoices))).toEqual([
      ['Z-1', 'Z-2', 'Z-3'],
      ['F-1', 'F-2'],
    ])
  })

  test.each<[string, Documents]>([
    [
      'one pays for the other',
      {
        invoices: [acme, bolt, zeta],
        payments: [payment({ customerId: 'zeta', applications: [{ invoiceId: 'F-1', amount: '1' }] })],
      },
    ],
    [
      'a credit note of one names an invoice of the other',
      {
        invoices: [acme, bolt, zeta],
        creditNotes: [
          {
            id: 'G-1',
            customerId: 'zeta',
            currency: 'EUR',
            amount: '1',
            date: '2026-02-01',
            invoiceId: 'F-1',
          },
        ],
      },
    ],
    [
      'a contact with one is about an invoice of the other',
      {
        invoices: [acme, bolt, zeta],
        contacts: [{ id: 'K-1', customerId: 'zeta', date: '2026-02-01', channel: 'call', invoiceId: 'F-1' }],
      },
    ],
    [
      'their payments bear one id',
      { invoices: [acme, bolt, zeta], payments: [payment(), payment({ customerId: 'zeta' })] },
    ],
    [
      'an invoice of one bears the name of an instalment of the other',
      {
        invoices: [
          { ...acme, dueDate: undefined as never, terms: '50% deposit, balance net 30' },
          bolt,
          { ...zeta, id: 'F-1#2' },
        ],
      },
    ],
    [
      'the same, in the other order',
      {
        invoices: [
          { ...zeta, id: 'F-1#2' },
          bolt,
          {
            ...acme,
            instalments: [acme, acme].map(({ dueDate }) => ({ dueDate, amount: '50.00' })) as never,
          },
        ],
      },
    ],
  ])('customers stand together where %s', (_, documents) => {
    const parts = partitionDocuments(documents, 3).map(({ invoices }) => idsOf(invoices))
    expect(parts.map((ids) => ids?.length)).toEqual([2, 1, 0])
    expect(parts[1]).toEqual(['F-2'])
  })

  test('an invoice that is one item has no instalment whose name another could bear', () => {
    const parts = partitionDocuments({ invoices: [acme, { ...zeta, id: 'F-1#1' }] }, 2)
    expect(parts.map(({ invoices }) => idsOf(invoices))).toEqual([['F-1'], ['F-1#1']])
  })

  test('two invoices of one id stand together, so that the run refuses the second', () => {
    const [first] = partitionDocuments({ invoices: [acme, { ...acme, customerId: 'zeta' }] }, 2) as [
      Documents,
    ]
    expect(refusal(() => ledgerAsOf(first, '2026-03-01'))).toEqual(['id.duplicate', 'invoices[1].id'])
  })

  test('what names nobody stands in the first part, and so do those whom it ties', () => {
    const parts = partitionDocuments(
      {
        invoices: [bolt, null, { ...acme, customerId: 7 }, zeta] as never,
        payments: [
          payment({ customerId: 'zeta', applications: [{ invoiceId: 'F-1', amount: '1' }, null] as never }),
        ],
        disputes: [dispute({ invoiceId: 'nowhere' }), dispute({ id: '' })],
      },
      2,
    )
    expect(parts).toEqual([
      {
        invoices: [null, { ...acme, customerId: 7 }, zeta],
        payments: [expect.objectContaining({ id: 'P-1' })],
        disputes: [dispute({ invoiceId: 'nowhere' }), dispute({ id: '' })],
      },
      { invoices: [bolt], payments: [], disputes: [] },
    ])
  })

  test('every part has the calendars, and the lists that were given', () => {
    const calendars = [{ id: 'none' }] as never
    expect(partitionDocuments({ invoices: [], calendars, contacts: [] }, 2)).toEqual([
      { invoices: [], calendars, contacts: [] },
      { invoices: [], calendars, contacts: [] },
    ])
  })

  test('rows are the rows that were given, and nothing is changed', () => {
    const documents = deepFreeze(everything())
    const [part] = partitionDocuments(documents, 1) as [Documents]
    expect(part).toEqual(documents)
    expect(part.invoices[0]).toBe(documents.invoices[0])
  })
})

const parts = fc.integer({ min: 1, max: 5 })

describe('laws', () => {
  law.prop([books, parts, asOfs])('the parts owe what the whole owes', (documents, count, asOf) => {
    const whole = ledgerAsOf(documents, asOf)
    const dealt = partitionDocuments(documents, count).map((part) => ledgerAsOf(part, asOf))
    const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
    for (const list of ['items', 'unapplied', 'settled', 'diagnostics'] as const)
      expect(sorted(dealt.flatMap((ledger): readonly unknown[] => ledger[list]))).toEqual(sorted(whole[list]))
  })

  law.prop([books, parts])('no customer stands in two parts, and no row is lost', (documents, count) => {
    const dealt = partitionDocuments(documents, count)
    expect(dealt).toHaveLength(count)
    const homes = new Map<string, number>()
    dealt.forEach(({ invoices, payments = [], creditNotes = [] }, part) => {
      for (const { customerId } of [...invoices, ...payments, ...creditNotes]) {
        expect(homes.get(customerId) ?? part).toBe(part)
        homes.set(customerId, part)
      }
    })
    for (const list of ['invoices', 'payments', 'creditNotes', 'writeOffs', 'disputes'] as const)
      expect(dealt.flatMap((part) => part[list] as readonly unknown[])).toHaveLength(documents[list].length)
  })

  law.prop([books, parts, fc.integer()])(
    'who stands where does not depend on the order of the documents',
    (documents, count, seed) => {
      const other = {
        invoices: shuffled(documents.invoices, seed),
        payments: shuffled(documents.payments, seed),
        creditNotes: shuffled(documents.creditNotes, seed),
        writeOffs: shuffled(documents.writeOffs, seed),
        disputes: shuffled(documents.disputes, seed),
      }
      const customersOf = (dealt: readonly Documents[]) =>
        dealt.map(({ invoices }) => [...new Set(invoices.map(({ customerId }) => customerId))].sort())
      expect(customersOf(partitionDocuments(other, count))).toEqual(
        customersOf(partitionDocuments(documents, count)),
      )
    },
  )
})

describe('bad input', () => {
  test.each<[string, unknown, unknown, [code: string, path: string]]>([
    ['nothing', undefined, 2, ['input.missing', '']],
    ['a list', [], 2, ['input.type', '']],
    ['a revoked proxy', revokedProxy(), 2, ['input.type', '']],
    ['no invoices', {}, 2, ['input.missing', 'invoices']],
    ['invoices by id', { invoices: {} }, 2, ['input.type', 'invoices']],
    ['a misspelt list', { invoices: [], paymnets: [] }, 2, ['input.unknown-key', 'paymnets']],
    ['payments that are none', { invoices: [], payments: 'P-1' }, 2, ['input.type', 'payments']],
    [
      'a row that throws',
      {
        invoices: [
          invoice(),
          {
            get customerId() {
              throw new Error('no')
            },
          },
        ],
      },
      2,
      ['input.type', 'invoices[1]'],
    ],
    ['invoices without end', { invoices: stretched([invoice()]) }, 2, ['input.missing', 'invoices[1001]']],
    [
      'ten million rows that are missing',
      { invoices: [], contacts: Array(10_000_000) },
      2,
      ['input.missing', 'contacts[1000]'],
    ],
    ['no number of parts', { invoices: [] }, undefined, ['input.missing', 'parts']],
    ['no parts', { invoices: [] }, 0, ['input.range', 'parts']],
    ['too many parts', { invoices: [] }, 1001, ['input.range', 'parts']],
    ['half a part', { invoices: [] }, 1.5, ['input.range', 'parts']],
    ['a text', { invoices: [] }, '2', ['input.type', 'parts']],
  ])('%s', (_, documents, count, refused) => {
    expect(refusal(() => partitionDocuments(documents as never, count as never))).toEqual(refused)
  })
})
