import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agingReport, ledgerAsOf, prepareBook, type Documents } from 'receivables/ledger'
import type { Parties } from '../../examples/demo/parties.js'
import { bookText, generateBook, LAST_DAY, partiesText } from '../../examples/ledger/generate.mjs'

const file = readFileSync(new URL('../../examples/ledger/book.json', import.meta.url), 'utf8')
const book = JSON.parse(file) as Required<Documents>

describe('the example ledger', () => {
  it('is what its generator writes, byte for byte', () => {
    expect(bookText()).toBe(file)
    expect(bookText()).toBe(`${JSON.stringify(generateBook(), null, 2)}\n`)
    expect(file.length).toBeLessThan(600_000)
  })

  it('knows where everybody is that its letters go between', () => {
    const parties = readFileSync(new URL('../../examples/ledger/parties.json', import.meta.url), 'utf8')
    expect(partiesText()).toBe(parties)
    const { seller, customers } = JSON.parse(parties) as Parties
    expect(customers.map(({ id }) => id)).toEqual(book.customers.map(({ id }) => id))
    // Telephone numbers and addresses are nobody's.
    for (const { contact } of customers) expect(contact.email).toMatch(/\.example$/)
    for (const list of [seller.accounts, seller.lateCharges])
      expect(list.map(({ currency }) => currency)).toEqual(['CNY', 'USD', 'JPY'])
  })

  it('is a book that the ledger accepts', () => {
    expect(prepareBook(book).schema).toBe('receivables/book@1')
  })

  it('holds a year of a seller in three markets', () => {
    expect(book.customers.length).toBeGreaterThanOrEqual(60)
    expect(book.invoices.length).toBeGreaterThanOrEqual(600)
    expect(new Set(book.customers.map(({ name }) => name)).size).toBe(book.customers.length)
    expect(new Set(book.invoices.map(({ currency }) => currency))).toEqual(new Set(['CNY', 'USD', 'JPY']))
    expect(book.customers.some(({ name }) => /\p{Script=Han}/u.test(name ?? ''))).toBe(true)
    expect(book.customers.some(({ name }) => /^[A-Z][\w' &.]+$/.test(name ?? ''))).toBe(true)
    expect(book.customers.every(({ id }) => id.length === 6)).toBe(true)
  })

  it('holds everything that happens to receivables', () => {
    const { payments, invoices, disputes, creditNotes } = book
    const counts = {
      discounts: payments.filter(({ applications = [] }) => applications.some(({ discount }) => discount))
        .length,
      reversals: payments.filter(({ reversedOn }) => reversedOn !== undefined).length,
      unapplied: payments.filter(({ applications }) => applications === undefined).length,
      appliedLater: payments.filter(({ applications = [] }) => applications.some(({ on }) => on)).length,
      creditNotes: creditNotes.filter(({ invoiceId }) => invoiceId !== undefined).length,
      rebates: creditNotes.filter(({ invoiceId }) => invoiceId === undefined).length,
      openDisputes: disputes.filter(({ closedOn }) => closedOn === undefined).length,
      closedDisputes: disputes.filter(({ closedOn }) => closedOn !== undefined).length,
      writeOffs: book.writeOffs.length,
      instalments: invoices.filter(({ instalments }) => instalments !== undefined).length,
      promises: book.promises.length,
      contacts: book.contacts.length,
      insolvent: book.customers.filter(({ insolventSince }) => insolventSince !== undefined).length,
      monthEnds: invoices.filter(({ issueDate }) => /(?:-02-28|-30|-31)$/.test(issueDate)).length,
      leadingZeros: book.customers.filter(({ id }) => id.startsWith('0')).length,
    }
    for (const [kind, count] of Object.entries(counts)) expect(count, kind).toBeGreaterThan(0)
    const { unapplied, diagnostics, settled } = ledgerAsOf(book, LAST_DAY)
    expect(new Set(unapplied.map(({ kind }) => kind))).toEqual(
      new Set(['cash', 'over-payment', 'credit-note']),
    )
    expect(diagnostics.some(({ code }) => code === 'ledger.over-payment')).toBe(true)
    expect(new Set(settled.map(({ settledBy }) => settledBy))).toEqual(
      new Set(['payment', 'discount', 'credit-note', 'write-off']),
    )
  })

  it('has something in every bucket of every currency on its last day', () => {
    const report = agingReport({ ...book, asOf: LAST_DAY, basis: 'due-date', bucketEdges: [30, 60, 90] })
    expect(report.currencies).toHaveLength(3)
    for (const { buckets } of report.currencies) {
      expect(buckets.every(({ count }) => count > 0)).toBe(true)
    }
  })
})
