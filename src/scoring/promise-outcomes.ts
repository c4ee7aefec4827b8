import { readDay, type DayNumber } from '../calendar/day-number.js'
import { CASH, type Book } from '../ledger/book.js'
import type { PromiseToPay } from '../ledger/documents.js'
import { minorAt } from '../ledger/minor-column.js'
import { textAt } from '../ledger/text-column.js'
import { readScale } from '../money/currency.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { findCustomer } from './find-customer.js'

/** Number of promises by outcome. */
export interface PromiseTally {
  readonly kept: number
  readonly broken: number
  readonly pending: number
}

/** No promises. */
export const NO_PROMISES: PromiseTally = { kept: 0, broken: 0, pending: 0 }

/** The promises of one customer in one currency. */
export interface PromisesOfCustomer {
  readonly customerId: string
  readonly currency: string
  readonly tally: PromiseTally
}

/** Money received. */
interface Receipt {
  readonly day: DayNumber
  readonly currency: string
  readonly amount: Minor
}

/** The outcome of one promise on a day. */
export interface PromiseOnDay {
  readonly promise: PromiseToPay
  readonly outcome: keyof PromiseTally
  readonly promised: Minor
  /** The money that counts towards the promise. */
  readonly paid: Minor
}

/** The key of a customer and a currency: an id may contain any character, a currency has three letters. */
export const promiseKey = (customerId: string, currency: string): string => `${currency}:${customerId}`

/**
 * The outcomes on a day of promises made by that day, in their order.
 *
 * Each promise is judged on its own. It is kept once the payments from the day on which it was made to its last day
 * plus the tolerance, both included, reach its amount; if it names an invoice, only the amount applied to that invoice
 * counts. It is broken once that last day has passed without that, and pending until then. A payment reversed by the
 * day does not count. A promise of zero is left out.
 */
export function outcomesOnDay(
  book: Book,
  made: readonly PromiseToPay[],
  day: DayNumber,
  tolerance: number,
): PromiseOnDay[] {
  const receipts = receiptsOf(book, day, made)
  return made.flatMap((promise) => outcomeOf(promise, receipts(promise), day, tolerance) ?? [])
}

/** The promises of a book made by a day, per customer and currency. */
export function promisesOnDay(
  book: Book,
  day: DayNumber,
  tolerance: number,
): ReadonlyMap<string, PromisesOfCustomer> {
  const found = new Map<string, PromisesOfCustomer>()
  const made = book.records.promises.filter(({ madeOn }) => readDay(madeOn, '') <= day)
  if (made.length === 0) return found
  for (const { promise, outcome } of outcomesOnDay(book, made, day, tolerance)) {
    const { customerId, currency } = promise
    const key = promiseKey(customerId, currency)
    const tally = found.get(key)?.tally ?? NO_PROMISES
    found.set(key, { customerId, currency, tally: { ...tally, [outcome]: tally[outcome] + 1 } })
  }
  return found
}

function outcomeOf(
  promise: PromiseToPay,
  receipts: readonly Receipt[],
  day: DayNumber,
  tolerance: number,
): PromiseOnDay | undefined {
  const { currency } = promise
  const promised = readMinor(promise.amount, readScale(currency, ''), '')
  if (promised === 0) return undefined
  const from = readDay(promise.madeOn, '')
  const last = readDay(promise.dueOn, '') + tolerance
  let paid: Minor = 0
  for (const receipt of receipts)
    if (receipt.currency === currency && receipt.day >= from && receipt.day <= last)
      paid = addMinor(paid, receipt.amount)
  const outcome = paid >= promised ? 'kept' : day > last ? 'broken' : 'pending'
  return { promise, outcome, promised, paid }
}

/** The money that can fulfil a promise: the payments of its customer, or the amounts applied to its invoice. */
function receiptsOf(
  book: Book,
  day: DayNumber,
  promises: readonly PromiseToPay[],
): (promise: PromiseToPay) => readonly Receipt[] {
  const ofInvoice = new Map<string, Receipt[]>()
  const ofCustomer = new Map<number, Receipt[]>()
  for (const { customerId, invoiceId } of promises) {
    if (invoiceId === undefined) ofCustomer.set(findCustomer(book, customerId), [])
    else ofInvoice.set(invoiceId, [])
  }
  if (ofCustomer.size > 0) gatherPayments(book, day, ofCustomer)
  if (ofInvoice.size > 0) gatherApplied(book, day, ofInvoice)
  return ({ customerId, invoiceId }) =>
    (invoiceId === undefined
      ? ofCustomer.get(findCustomer(book, customerId))
      : ofInvoice.get(invoiceId)) as Receipt[]
}

function gatherPayments(book: Book, day: DayNumber, found: ReadonlyMap<number, Receipt[]>): void {
  const { credits, currencies } = book
  for (let payment = 0; payment < credits.payments; payment++) {
    const paidOn = credits.day[payment] as number
    if (paidOn > day || (credits.end[payment] as number) <= day) continue
    found.get(credits.customer[payment] as number)?.push({
      day: paidOn,
      currency: currencies[credits.currency[payment] as number] as string,
      amount: minorAt(credits.amount, payment),
    })
  }
}

/** A payment counts on its own day, even if it was applied later; it counts only once it was applied. */
function gatherApplied(book: Book, day: DayNumber, found: ReadonlyMap<string, Receipt[]>): void {
  const { invoices, movements, credits, currencies } = book
  if (movements.start.length === 0) return
  for (let invoice = 0; invoice < invoices.issued.length; invoice++) {
    const receipts = found.get(textAt(invoices.id, invoice))
    if (receipts === undefined) continue
    const end = movements.start[invoice + 1] as number
    for (let row = movements.start[invoice] as number; row < end; row++) {
      if (movements.kind[row] !== CASH) continue
      if ((movements.told[row] as number) > day || (movements.end[row] as number) <= day) continue
      receipts.push({
        day: credits.day[movements.source[row] as number] as number,
        currency: currencies[invoices.currency[invoice] as number] as string,
        amount: minorAt(movements.amount, row),
      })
    }
  }
}
