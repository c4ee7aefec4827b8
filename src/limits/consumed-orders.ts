import { refuse } from '../kernel/error.js'
import { at, expectId, type UnknownRecord } from '../kernel/expect.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, maxMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readRows } from './read-facts.js'

/**
 * An order or a delivery, and how much of it later documents have consumed: the invoiced amount, and the amount
 * delivered but not invoiced.
 */
export interface Commitment {
  readonly id: string
  readonly orderId: string | undefined
  readonly currency: CurrencyCode
  readonly scale: number
  readonly amount: Minor
  readonly invoiced: Minor
  consumed: Minor
  waiting: Minor
  readonly path: string
}

/** Reads orders or deliveries by id. @throws ReceivablesError `id.duplicate`. */
export function readCommitments(value: unknown, path: string, what: string): Map<string, Commitment> {
  const found = new Map<string, Commitment>()
  for (const row of readRows(value, path, what, readCommitment)) {
    if (found.has(row.id)) refuse('id.duplicate', at(row.path, 'id'), 'an id that no other row has', row.id)
    found.set(row.id, row)
  }
  return found
}

function readCommitment(row: UnknownRecord, path: string): Commitment {
  const scale = readScale(row['currency'], at(path, 'currency'))
  const { orderId, invoiced } = row
  return {
    id: expectId(row['id'], at(path, 'id')),
    orderId: orderId === undefined ? undefined : expectId(orderId, at(path, 'orderId')),
    currency: row['currency'] as CurrencyCode,
    scale,
    amount: readAmount(row['amount'], scale, at(path, 'amount')),
    invoiced: invoiced === undefined ? 0 : readAmount(invoiced, scale, at(path, 'invoiced')),
    consumed: 0,
    waiting: 0,
    path,
  }
}

/**
 * Adds the amount of an invoice to the consumed part of an order or delivery. A closed order is not in the list, so
 * there is nothing to consume.
 */
export function consume(
  commitment: Commitment | undefined,
  amount: Minor,
  currency: CurrencyCode,
  path: string,
): void {
  if (commitment === undefined) return
  expectOrderCurrency(commitment, currency, path)
  commitment.consumed = addMinor(commitment.consumed, amount)
}

/**
 * Adds to an order what its delivery consumes: the invoiced amount, even above the delivery, and the amount not yet
 * invoiced.
 */
export function consumeByDelivery(order: Commitment | undefined, delivery: Commitment): void {
  if (order === undefined) return
  expectOrderCurrency(order, delivery.currency, at(delivery.path, 'currency'))
  order.consumed = addMinor(order.consumed, invoicedOf(delivery))
  order.waiting = addMinor(order.waiting, leftOf(delivery))
}

function expectOrderCurrency(commitment: Commitment, currency: CurrencyCode, path: string): void {
  if (commitment.currency !== currency)
    refuse(
      'currency.mismatch',
      path,
      `${commitment.currency}, the currency of the order that it fulfils`,
      currency,
    )
}

/** The invoiced amount: the larger of the stated amount and the sum of the known invoices. */
const invoicedOf = ({ invoiced, consumed }: Commitment): Minor => maxMinor(invoiced, consumed)

/** The consumed amount: invoiced, or delivered but not invoiced; at most the whole amount. */
export const consumedOf = (commitment: Commitment): Minor =>
  minMinor(commitment.amount, addMinor(invoicedOf(commitment), commitment.waiting))

/** The part that is not consumed. */
export const leftOf = (commitment: Commitment): Minor =>
  subtractMinor(commitment.amount, consumedOf(commitment))
