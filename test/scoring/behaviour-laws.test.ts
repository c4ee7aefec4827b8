import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { ledgerAsOf, prepareBook, type Documents } from '../../src/ledger/index.js'
import {
  behaviourOfBook,
  paymentBehaviour,
  type Behaviour,
  type BehaviourPolicy,
} from '../../src/scoring/index.js'
import { asOfs, books, shuffled } from '../ledger/arbitraries.js'
import { deepFreeze } from '../ledger/given.js'
import { referenceBehaviour } from './behaviour-reference.js'

const policies = fc.record<BehaviourPolicy>({
  habitual: fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.nat({ max: 3 }), fc.nat({ max: 9 }), fc.boolean())
    .map(([late, more, byMoreThanDays, counted]) => ({
      late,
      of: late + more,
      byMoreThanDays,
      overdue: counted ? 'counted' : 'left-out',
    })),
  promiseToleranceDays: fc.nat({ max: 5 }),
  paymentIndex: fc.record({
    anchors: fc
      .uniqueArray(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 4 })
      .map((days) =>
        days.sort((a, b) => a - b).map((day, place) => ({ days: day, index: 100 - 10 * place })),
      ),
    interpolation: fc.constantFrom('linear', 'step'),
  }),
  delayEdges: fc.constant([5, 10, 20]),
})

const promises = fc.array(
  fc.record({
    customerId: fc.constantFrom('acme', 'bolt', '__proto__', 'nobody'),
    currency: fc.constantFrom('EUR', 'JPY'),
    amount: fc.integer({ min: 0, max: 60 }),
    made: fc.integer({ min: 1, max: 28 }),
    lasts: fc.nat({ max: 28 }),
  }),
  { maxLength: 4 },
)

/** Books with promises. */
const promising = fc
  .tuple(books, promises)
  .map(([documents, made]): Required<Pick<Documents, keyof typeof documents | 'promises'>> => ({
    ...documents,
    promises: made.map(({ made: day, lasts, ...promise }, index) => ({
      ...promise,
      id: `V-${String(index)}`,
      madeOn: `2026-01-${String(day).padStart(2, '0')}`,
      dueOn: `2026-02-${String(Math.max(1, lasts)).padStart(2, '0')}`,
    })),
  }))

const single = (documents: Documents, row: Behaviour, policy?: BehaviourPolicy): Behaviour =>
  paymentBehaviour({
    ...documents,
    customerId: row.customerId!,
    currency: row.currency,
    asOf: row.asOf,
    ...(policy && { policy }),
  })

describe('payment behaviour', () => {
  prop.prop([promising, asOfs, policies])(
    'of one customer is its row in the book, from documents and from a Book',
    (documents, asOf, policy) => {
      const rows = behaviourOfBook({ ...documents, asOf, policy })
      expect(behaviourOfBook({ book: prepareBook(documents), asOf, policy })).toEqual(rows)
      for (const row of rows) expect(single(documents, row, policy)).toEqual(row)
      const keys = rows.map(({ customerId, currency }) => `${customerId} ${currency}`)
      expect(new Set(keys).size).toBe(keys.length)
    },
  )

  prop.prop([books, asOfs])('is what a plain loop in decimals finds', (documents, asOf) => {
    for (const row of behaviourOfBook({ ...documents, asOf }))
      expect(row).toMatchObject(referenceBehaviour(documents, row.customerId, row.currency, asOf))
  })

  prop.prop([books, asOfs, policies])(
    'is the same from the items of the ledger, but for what those do not say',
    (documents, asOf, policy) => {
      const { settled, items } = ledgerAsOf(documents, asOf)
      for (const row of behaviourOfBook({ ...documents, asOf, policy })) {
        const { customerId, currency } = row
        const history = [...settled, ...items]
        const found = paymentBehaviour({ history, customerId, currency, asOf, policy })
        expect(found).toEqual({ ...row, partialPaymentRate: null, disputeRate: null })
      }
    },
  )

  prop.prop([promising, asOfs, policies, fc.integer()])(
    'does not depend on the order of documents',
    (documents, asOf, policy, seed) => {
      const mixed = {
        invoices: shuffled(documents.invoices, seed),
        payments: shuffled(documents.payments, seed),
        creditNotes: shuffled(documents.creditNotes, seed),
        writeOffs: shuffled(documents.writeOffs, seed),
        disputes: shuffled(documents.disputes, seed),
        promises: shuffled(documents.promises, seed),
      }
      const rows = behaviourOfBook({ ...documents, asOf, policy })
      expect(behaviourOfBook({ ...mixed, asOf, policy })).toEqual(rows)
      const { settled, items } = ledgerAsOf(documents, asOf)
      const history = [...settled, ...items]
      const plain = { customerId: 'acme', currency: 'EUR', asOf, policy }
      expect(paymentBehaviour({ history: shuffled(history, seed), ...plain })).toEqual(
        paymentBehaviour({ history, ...plain }),
      )
    },
  )

  prop.prop([promising, asOfs, policies, fc.integer({ min: 1, max: 60 })])(
    'does not change when later documents are added',
    (documents, asOf, policy, after) => {
      const date = new Date(Date.parse(asOf) + after * 86_400_000).toISOString().slice(0, 10)
      const shared = { customerId: 'acme', currency: 'EUR', amount: '5.00' }
      const later: Documents = {
        ...documents,
        invoices: [...documents.invoices, { ...shared, id: 'later', issueDate: date, dueDate: date }],
        payments: [
          ...documents.payments.map((payment) =>
            payment.reversedOn === undefined && payment.date <= date
              ? { ...payment, reversedOn: date }
              : payment,
          ),
          ...documents.invoices.map(({ id, customerId, currency }) => ({
            id: `later ${id}`,
            customerId,
            currency,
            amount: '5',
            date,
            applications: [{ invoiceId: id, amount: '5' }],
          })),
        ],
        creditNotes: [...documents.creditNotes, { ...shared, id: 'later', date }],
        writeOffs: [
          ...documents.writeOffs,
          ...documents.invoices.map(({ id, amount }) => ({ id: `later ${id}`, invoiceId: id, amount, date })),
        ],
        disputes: [
          ...documents.disputes,
          ...documents.invoices.map(({ id }) => ({
            id: `later ${id}`,
            invoiceId: id,
            amount: '1',
            openedOn: date,
          })),
        ],
        promises: [...documents.promises, { ...shared, id: 'later', madeOn: date, dueOn: date }],
      }
      expect(behaviourOfBook({ ...later, asOf, policy })).toEqual(
        behaviourOfBook({ ...documents, asOf, policy }),
      )
    },
  )

  prop.prop([promising, asOfs, policies])(
    'has floored figures no lower than signed ones, shares from 0 to 1, and parts that add up',
    (documents, asOf, policy) => {
      for (const row of behaviourOfBook({ ...documents, asOf, policy })) {
        const pairs = [
          [row.averageDaysLate, row.averageDaysBeyondTerms],
          [row.medianDaysLate, row.medianDaysBeyondTerms],
          [row.weightedDaysLate, row.weightedDaysBeyondTerms],
        ]
        for (const [floored, signed] of pairs) expect(Number(floored)).toBeGreaterThanOrEqual(Number(signed))
        const shares = [row.lateShareByCount, row.lateShareByAmount, row.partialPaymentRate, row.disputeRate]
        for (const share of [...shares, row.promises.brokenRate]) {
          expect(Number(share)).toBeGreaterThanOrEqual(0)
          expect(Number(share)).toBeLessThanOrEqual(1)
        }
        expect(Number(row.volatility)).toBeGreaterThanOrEqual(0)
        expect(row.overdueCount).toBeLessThanOrEqual(row.openCount)
        expect(row.delays?.reduce((all, { count }) => all + count, 0)).toBe(row.settledCount)
        expect(row.delays?.slice(1).reduce((all, { count }) => all + count, 0)).toBe(row.lateCount)
        const indices = policy.paymentIndex!.anchors.map(({ index }) => Number(index))
        if (row.paymentIndex !== null) {
          expect(Number(row.paymentIndex)).toBeGreaterThanOrEqual(Math.min(...indices))
          expect(Number(row.paymentIndex)).toBeLessThanOrEqual(Math.max(...indices))
        }
      }
    },
  )

  prop.prop([promising, asOfs, policies])('mutates nothing and survives JSON', (documents, asOf, policy) => {
    const rows = behaviourOfBook(deepFreeze({ ...documents, asOf, policy }))
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
    expect(structuredClone(rows)).toEqual(rows)
  })
})
