import { refuse } from '../kernel/error.js'
import { at, expectId, type UnknownRecord } from '../kernel/expect.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, maxMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readRows } from './read-facts.js'

/** An order or a delivery, and how much of it documents further down the road have consumed. */
export interface Commitment {
  readonly id: string
  readonly orderId: string | undefined
  readonly currency: CurrencyCode
  readonly scale: number
  readonly amount: Minor
  readonly invoiced: Minor
  consumed: Minor
  readonly path: string
}

/** Orders or deliveries by id. @throws ReceivablesError `id.duplicate`. */
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
    path,
  }
}

/** Books what a document consumes of an order or delivery. A closed one is not in the list: nothing to consume. */
export function consume(
  commitment: Commitment | undefined,
  amount: Minor,
  currency: CurrencyCode,
  path: string,
): void {
  if (commitment === undefined) return
  if (commitment.currency !== currency)
    refuse('currency.mismatch', path, `${commitment.currency}, the currency of what it fulfils`, currency)
  commitment.consumed = addMinor(commitment.consumed, amount)
}

/** What is consumed: at most the whole, and at least what is said to be invoiced. */
export const consumedOf = ({ amount, invoiced, consumed }: Commitment): Minor =>
  minMinor(amount, maxMinor(invoiced, consumed))

/** What is left. */
export const leftOf = (commitment: Commitment): Minor =>
  subtractMinor(commitment.amount, consumedOf(commitment))
