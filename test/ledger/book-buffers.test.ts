import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { agingReport } from '../../src/aging/index.js'
import { bookBuffers, ledgerAsOf, openItems, prepareBook } from '../../src/ledger/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { asOfs, books } from './arbitraries.js'
import { everything } from './given.js'

describe('bookBuffers', () => {
  prop.prop([books, asOfs])('carries a whole Book, which says there what it said here', (documents, asOf) => {
    const book = prepareBook(documents)
    const here = ledgerAsOf(book, asOf)
    const moved = structuredClone(book, { transfer: bookBuffers(book) })
    expect(ledgerAsOf(moved, asOf)).toEqual(here)
  })

  test('lists every buffer of the columns once', () => {
    const book = prepareBook(everything())
    const found = new Set<unknown>()
    const walk = (value: unknown): void => {
      if (ArrayBuffer.isView(value)) found.add(value.buffer)
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
    }
    walk(book)
    const buffers = bookBuffers(book)
    expect(found.size).toBeGreaterThan(20)
    expect(buffers).toHaveLength(found.size)
    expect(new Set(buffers)).toEqual(found)
  })

  test('leaves a Book behind that no verb takes for a book in which nobody owes anything', () => {
    const book = prepareBook(everything())
    structuredClone(book, { transfer: bookBuffers(book) })
    const asOf = '2026-02-20'
    expect(refusal(() => ledgerAsOf(book, asOf))).toEqual(['input.type', ''])
    expect(refusal(() => openItems({ book, asOf }))).toEqual(['input.type', 'book'])
    expect(refusal(() => agingReport({ book, asOf, basis: 'due-date', bucketEdges: [30] }))).toEqual([
      'input.type',
      'book',
    ])
    expect(refusal(() => bookBuffers(book))).toEqual(['input.type', ''])
  })

  test('an empty Book may be moved', () => {
    const book = prepareBook({ invoices: [] })
    const moved = structuredClone(book, { transfer: bookBuffers(book) })
    expect(openItems({ book: moved, asOf: '2026-02-20' })).toEqual([])
  })

  prop.prop([fc.anything()])('refuses what is no Book', (value) => {
    expect(refusal(() => bookBuffers(value as never))).toEqual(['input.type', ''])
  })

  test.each<[string, unknown]>([
    ['a revoked proxy', revokedProxy()],
    ['documents', everything()],
    ['a book out of JSON', JSON.parse(JSON.stringify(prepareBook(everything())))],
  ])('refuses %s', (_, value) => {
    expect(refusal(() => bookBuffers(value as never))).toEqual(['input.type', ''])
  })
})
