import { fc } from '@fast-check/vitest'
import { writeDay } from '../../src/calendar/day-number.js'
import type { Documents, Instalment, Invoice, PaymentApplication } from '../../src/ledger/documents.js'
import { textOf } from './reference.js'

/** 1 January 2026. */
const FIRST = 20_454
/** Few days and small amounts, so that documents meet on one day and amounts run out. */
const days = fc.integer({ min: 0, max: 40 }).map((day) => writeDay(FIRST + day))
const currencies = fc.constantFrom('EUR', 'JPY', 'KWD')
const customers = fc.constantFrom('acme', 'bolt', '__proto__', 'constructor', '\ud800')
const units = fc.oneof(
  { weight: 12, arbitrary: fc.bigInt({ min: 0n, max: 40n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: 10n ** 15n - 2n, max: 10n ** 15n + 2n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 10n ** 29n }) },
)

interface RawInvoice {
  readonly customerId: string
  readonly currency: string
  readonly issueDate: string
  readonly dueDate: string
  readonly amount: bigint
  readonly instalments: readonly { readonly dueDate: string; readonly amount: bigint }[]
}

const invoices = fc.record<RawInvoice>({
  customerId: customers,
  currency: currencies,
  issueDate: days,
  dueDate: days,
  amount: units,
  instalments: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(fc.record({ dueDate: days, amount: units }), { minLength: 1, maxLength: 3 }),
    },
  ),
})

/** Which of the invoices; which of its instalments, 0 for none. */
const targets = fc.record({ which: fc.nat({ max: 9 }), instalment: fc.nat({ max: 3 }) })

const payments = fc.record({
  customerId: customers,
  date: days,
  reversedAfter: fc.option(fc.nat({ max: 20 }), { nil: undefined, freq: 3 }),
  spare: units,
  applications: fc.array(
    fc.record({
      target: targets,
      amount: units,
      discount: fc.option(units, { nil: undefined, freq: 2 }),
      after: fc.option(fc.nat({ max: 20 }), { nil: undefined }),
    }),
    { maxLength: 3 },
  ),
})
const notes = fc.record({
  customerId: customers,
  currency: currencies,
  date: days,
  amount: units,
  target: fc.option(targets, { nil: undefined, freq: 4 }),
})
const claims = fc.record({
  date: days,
  amount: units,
  target: targets,
  closedAfter: fc.option(fc.nat({ max: 20 }), { nil: undefined }),
})

const addDays = (date: string, count: number): string => writeDay(Date.parse(date) / 86_400_000 + count)

const writtenInvoice = (raw: RawInvoice, index: number): Invoice => {
  const { customerId, currency, issueDate } = raw
  const shared = { id: `F-${String(index)}`, customerId, currency, issueDate }
  if (raw.instalments.length === 0)
    return { ...shared, dueDate: raw.dueDate, amount: textOf(raw.amount, currency) }
  const sum = raw.instalments.reduce((total, { amount }) => total + amount, 0n)
  return {
    ...shared,
    amount: textOf(sum, currency),
    instalments: raw.instalments.map(({ dueDate, amount }): Instalment => ({
      dueDate,
      amount: textOf(amount, currency),
    })),
  }
}

/** A small book of valid documents, with every kind of collision in it. */
export const books: fc.Arbitrary<
  Required<Pick<Documents, 'creditNotes' | 'disputes' | 'invoices' | 'payments' | 'writeOffs'>>
> = fc
  .record({
    invoices: fc.array(invoices, { minLength: 1, maxLength: 4 }),
    payments: fc.array(payments, { maxLength: 4 }),
    notes: fc.array(notes, { maxLength: 3 }),
    writeOffs: fc.array(claims, { maxLength: 2 }),
    disputes: fc.array(claims, { maxLength: 3 }),
  })
  .map((raw) => {
    const written = raw.invoices.map(writtenInvoice)
    const aim = ({ which, instalment }: { which: number; instalment: number }, currency?: string) => {
      const fitting = written.filter((invoice) => currency === undefined || invoice.currency === currency)
      const invoice = fitting[which % Math.max(1, fitting.length)]
      if (invoice === undefined) return undefined
      const count = invoice.instalments?.length ?? 0
      const named = count === 0 ? 0 : instalment % (count + 1)
      return { invoice, fields: { invoiceId: invoice.id, ...(named === 0 ? {} : { instalment: named }) } }
    }
    return {
      invoices: written,
      payments: raw.payments.map(({ customerId, date, reversedAfter, spare, applications }, index) => {
        const currency = applications[0] === undefined ? 'EUR' : aim(applications[0].target)!.invoice.currency
        const applied = applications.map(({ target, amount, discount, after }): PaymentApplication => {
          const { fields } = aim(target, currency)!
          return {
            ...fields,
            amount: textOf(amount, currency),
            ...(discount === undefined ? {} : { discount: textOf(discount, currency) }),
            ...(after === undefined ? {} : { on: addDays(date, after) }),
          }
        })
        const sum = applications.reduce((total, { amount }) => total + amount, spare)
        return {
          // Payments and credit notes bear the same ids: each kind has a register of its own.
          id: `D-${String(index)}`,
          customerId,
          currency,
          date,
          amount: textOf(sum, currency),
          ...(reversedAfter === undefined ? {} : { reversedOn: addDays(date, reversedAfter) }),
          ...(applied.length === 0 ? {} : { applications: applied }),
        }
      }),
      creditNotes: raw.notes.map(({ customerId, currency, date, amount, target }, index) => {
        const aimed = target && aim(target, currency)
        const id = `D-${String(index)}`
        return { id, customerId, currency, date, amount: textOf(amount, currency), ...aimed?.fields }
      }),
      writeOffs: raw.writeOffs.map(({ date, amount, target }, index) => {
        const { invoice, fields } = aim(target)!
        return { id: `D-${String(index)}`, ...fields, date, amount: textOf(amount, invoice.currency) }
      }),
      disputes: raw.disputes.map(({ date, amount, target, closedAfter }, index) => {
        const { invoice, fields } = aim(target)!
        return {
          id: `D-${String(index)}`,
          ...fields,
          amount: textOf(amount, invoice.currency),
          openedOn: date,
          ...(closedAfter === undefined ? {} : { closedOn: addDays(date, closedAfter) }),
        }
      }),
    }
  })

/** A day in, before or after the days of {@link books}. */
export const asOfs = fc.integer({ min: -1, max: 62 }).map((day) => writeDay(FIRST + day))

/** The same rows in another order: each list sorted by keys that are drawn. */
export const shuffled = <Row>(rows: readonly Row[], seed: number): Row[] =>
  rows
    .map((row, index) => ({ row, key: Math.imul((index + 1) * 2_654_435_761, seed | 1) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row)
