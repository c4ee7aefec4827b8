import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { ledgerAsOf, openItems, prepareBook, type Documents } from '../../src/ledger/index.js'
import { asOfs, books, shuffled } from './arbitraries.js'
import { textOf, unitsOf } from './reference.js'

const sumOf = (rows: readonly { amount: unknown; currency: string }[]): bigint =>
  rows.reduce((sum, { amount, currency }) => sum + unitsOf(amount, currency), 0n)

/** The documents as they were known at the end of a day; an invoice that one of them names stays. */
function knownOn(documents: Documents, day: string): Documents {
  const known = (date: string): boolean => date <= day
  const payments = (documents.payments ?? [])
    .filter(({ date }) => known(date))
    .map(({ reversedOn, applications = [], ...payment }) => ({
      ...payment,
      ...(reversedOn !== undefined && known(reversedOn) ? { reversedOn } : {}),
      applications: applications.filter(({ on = payment.date }) => known(on)),
    }))
  const creditNotes = (documents.creditNotes ?? []).filter(({ date }) => known(date))
  const writeOffs = (documents.writeOffs ?? []).filter(({ date }) => known(date))
  const disputes = (documents.disputes ?? [])
    .filter(({ openedOn }) => known(openedOn))
    .map(({ closedOn, ...dispute }) => ({
      ...dispute,
      ...(closedOn !== undefined && known(closedOn) ? { closedOn } : {}),
    }))
  const named = new Set([
    ...payments.flatMap(({ applications }) => applications.map(({ invoiceId }) => invoiceId)),
    ...[...creditNotes, ...writeOffs, ...disputes].map(({ invoiceId }) => invoiceId),
  ])
  const invoices = documents.invoices.filter(({ id, issueDate }) => known(issueDate) || named.has(id))
  return { invoices, payments, creditNotes, writeOffs, disputes }
}

describe('the ledger', () => {
  prop.prop([books, asOfs, fc.integer()])(
    'does not depend on the order of any list',
    (documents, asOf, seed) => {
      const mixed = {
        invoices: shuffled(documents.invoices, seed),
        payments: shuffled(documents.payments, seed).map((payment) =>
          payment.applications === undefined
            ? payment
            : { ...payment, applications: shuffled(payment.applications, seed) },
        ),
        creditNotes: shuffled(documents.creditNotes, seed),
        writeOffs: shuffled(documents.writeOffs, seed),
        disputes: shuffled(documents.disputes, seed),
      }
      expect(ledgerAsOf(mixed, asOf)).toEqual(ledgerAsOf(documents, asOf))
    },
  )

  prop.prop([books, asOfs])('is not changed on a day by what came later', (documents, asOf) => {
    expect(ledgerAsOf(knownOn(documents, asOf), asOf)).toEqual(ledgerAsOf(documents, asOf))
  })

  prop.prop([books, asOfs])(
    'has every item of every issued invoice once, open or settled',
    (documents, asOf) => {
      const { items, settled } = ledgerAsOf(documents, asOf)
      const found = [...items, ...settled].map(
        ({ invoiceId, instalment = 0 }) => `${invoiceId}/${String(instalment)}`,
      )
      const issued = documents.invoices
        .filter(({ issueDate }) => issueDate <= asOf)
        .flatMap(({ id, instalments }) =>
          instalments === undefined
            ? [`${id}/0`]
            : instalments.map((_, index) => `${id}/${String(index + 1)}`),
        )
      expect(found.sort()).toEqual(issued.sort())
    },
  )

  prop.prop([books, asOfs])(
    'keeps nothing negative, and disputes no more than is open',
    (documents, asOf) => {
      const { items, unapplied } = ledgerAsOf(documents, asOf)
      for (const { amount, open, disputed, undisputed, currency, daysPastDue } of items) {
        const units = unitsOf(open, currency)
        expect(units > 0n && units <= unitsOf(amount, currency)).toBe(true)
        expect(unitsOf(disputed, currency) >= 0n && unitsOf(undisputed, currency) >= 0n).toBe(true)
        expect(unitsOf(disputed, currency) + unitsOf(undisputed, currency)).toBe(units)
        expect(daysPastDue).toBeGreaterThanOrEqual(0)
      }
      for (const { amount, currency } of unapplied) expect(unitsOf(amount, currency) > 0n).toBe(true)
    },
  )

  prop.prop([books, asOfs])(
    'loses no money: what came in reduced an invoice or is a credit',
    (documents, asOf) => {
      const { items, unapplied, diagnostics } = ledgerAsOf(documents, asOf)
      const { payments, creditNotes, writeOffs, invoices } = documents
      for (const currency of ['EUR', 'JPY', 'KWD']) {
        const of = <Row extends { currency: string }>(rows: readonly Row[]): Row[] =>
          rows.filter((row) => row.currency === currency)
        const inForce = of(payments).filter(
          ({ date, reversedOn }) => date <= asOf && (reversedOn === undefined || reversedOn > asOf),
        )
        const own = of(invoices).filter(({ issueDate }) => issueDate <= asOf)
        const ids = new Set(own.map(({ id }) => id))
        const discounts = inForce.flatMap(({ date, applications = [] }) =>
          applications
            .filter(({ invoiceId, on = date }) => on <= asOf && ids.has(invoiceId))
            .map(({ discount = '0' }) => ({ amount: discount, currency })),
        )
        const givenUp = writeOffs
          .filter(({ date, invoiceId }) => date <= asOf && ids.has(invoiceId))
          .map(({ amount }) => ({ amount, currency }))
        const withoutEffect = diagnostics
          .filter(
            ({ code, params }) =>
              /discount-beyond|write-off-beyond/.test(code) && params['currency'] === currency,
          )
          .map(({ params }) => ({ amount: params['amount'], currency }))
        const credited = sumOf(inForce) + sumOf(of(creditNotes).filter(({ date }) => date <= asOf))
        const absorbed = credited - sumOf(of(unapplied))
        const reduced = sumOf(own) - of(items).reduce((sum, { open }) => sum + unitsOf(open, currency), 0n)
        expect(textOf(reduced, currency)).toBe(
          textOf(absorbed + sumOf(discounts) + sumOf(givenUp) - sumOf(withoutEffect), currency),
        )
      }
    },
  )

  prop.prop([books, asOfs])('survives JSON and a clone', (documents, asOf) => {
    const ledger = ledgerAsOf(documents, asOf)
    expect(JSON.parse(JSON.stringify(ledger))).toEqual(ledger)
    expect(structuredClone(ledger)).toEqual(ledger)
  })

  prop.prop([books, asOfs])(
    'has the items of openItems, from documents and from a Book',
    (documents, asOf) => {
      const { items } = ledgerAsOf(documents, asOf)
      expect(openItems({ ...documents, asOf })).toEqual(items)
      expect(openItems({ book: prepareBook(documents), asOf })).toEqual(items)
    },
  )

  prop.prop([books, asOfs, asOfs])(
    'freezes what is settled: its days do not grow',
    (documents, one, other) => {
      // Reversals undo a settlement, so they are left out.
      const payments = documents.payments.filter(({ reversedOn }) => reversedOn === undefined)
      const [first, second] = one < other ? [one, other] : [other, one]
      const before = ledgerAsOf({ ...documents, payments }, first).settled
      expect(ledgerAsOf({ ...documents, payments }, second).settled).toEqual(
        expect.arrayContaining([...before]),
      )
    },
  )
})
