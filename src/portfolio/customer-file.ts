import type { PlainDate } from '../calendar/plain-date.js'
import type { Book } from '../ledger/book.js'
import type { Customer, PromiseToPay } from '../ledger/index.js'

/** What the book's records say of a customer, as of a day. */
export interface CustomerFile {
  readonly customer: (customerId: string) => Customer | undefined
  /** The last contact about an invoice, or about none in particular. */
  readonly lastContact: (customerId: string, invoiceId: string) => PlainDate | null
  /** The standing promise that falls due first, for the invoice or for none in particular. */
  readonly promise: (customerId: string, invoiceId: string) => PromiseToPay | undefined
}

/** A key of a customer and an invoice; no key of one pair is a key of another. */
const keyOf = (customerId: string, invoiceId: string | undefined): string =>
  JSON.stringify([customerId, invoiceId])

/**
 * Indexes the records of a book. Plain dates order as texts do, so they are compared as they are.
 */
export function customerFile(records: Book['records'], asOf: PlainDate): CustomerFile {
  const customers = new Map(records.customers.map((customer) => [customer.id, customer]))
  const contacts = new Map<string, PlainDate>()
  for (const { customerId, invoiceId, date } of records.contacts) {
    const key = keyOf(customerId, invoiceId)
    if (date <= asOf && date > (contacts.get(key) ?? '')) contacts.set(key, date)
  }
  const promises = new Map<string, PromiseToPay>()
  for (const promise of records.promises) {
    if (promise.madeOn > asOf || promise.dueOn < asOf) continue
    const key = keyOf(promise.customerId, promise.invoiceId)
    const known = promises.get(key)
    if (known === undefined || isEarlier(promise, known)) promises.set(key, promise)
  }
  return {
    customer: (customerId) => (customers.size === 0 ? undefined : customers.get(customerId)),
    lastContact: (customerId, invoiceId) => {
      if (contacts.size === 0) return null
      const own = contacts.get(keyOf(customerId, invoiceId)) ?? ''
      const general = contacts.get(keyOf(customerId, undefined)) ?? ''
      const last = own > general ? own : general
      return last === '' ? null : last
    },
    promise: (customerId, invoiceId) => {
      if (promises.size === 0) return undefined
      const own = promises.get(keyOf(customerId, invoiceId))
      const general = promises.get(keyOf(customerId, undefined))
      if (own === undefined || general === undefined) return own ?? general
      return isEarlier(general, own) ? general : own
    },
  }
}

/** Whether a promise falls due before another; of one day, by id. */
const isEarlier = (a: PromiseToPay, b: PromiseToPay): boolean =>
  a.dueOn < b.dueOn || (a.dueOn === b.dueOn && a.id < b.id)
