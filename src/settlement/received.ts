import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectId } from '../kernel/expect.js'
import type { CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { expectCurrency } from '../money/expect-currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { readList } from './read-list.js'
import { readOptionalDay } from './read-value.js'

/**
 * Money received towards a plan, a promise or a milestone. A payment of the ledger can be passed as it is. The caller
 * selects the payments: all that are given count.
 */
export interface ReceivedPayment {
  /** Identifier, unique in the list, so that no money counts twice. */
  readonly id?: string
  /** Day on which it was received. */
  readonly date: PlainDate
  /** Amount; not negative. */
  readonly amount: DecimalInput
  /** ISO 4217 code; if given, it must be the currency of the debt. */
  readonly currency?: CurrencyCode
  /** Day on which it was reversed: from that day on it counts as if it had never been made. */
  readonly reversedOn?: PlainDate
}

/** Money received on one day. */
export interface ReceivedOn {
  readonly day: DayNumber
  readonly amount: Minor
}

/**
 * Reads payments as of a day: those dated later and those reversed by then do not count. Payments of one day are added
 * and days ascend, so that the order of the input does not matter.
 *
 * @throws ReceivablesError the codes of the readers; `id.duplicate` for a payment that is given twice;
 * `currency.mismatch`; `date.order` for a payment that was reversed before it was received.
 */
export function readReceived(
  payments: unknown,
  asOf: DayNumber,
  currency: CurrencyCode,
  scale: number,
  path = 'payments',
): ReceivedOn[] {
  const days = new Map<DayNumber, Minor>()
  const ids = new Set<string>()
  readList(payments, path, 'a payment with its date and amount', (payment, place) => {
    readOwnId(payment['id'], at(place, 'id'), ids)
    const day = readDay(payment['date'], at(place, 'date'))
    const amount = readAmount(payment['amount'], scale, at(place, 'amount'))
    expectCurrency(payment['currency'], currency, at(place, 'currency'), 'facts')
    const reversed = readOptionalDay(payment['reversedOn'], at(place, 'reversedOn'))
    if (reversed !== null && reversed < day) {
      refuse('date.order', at(place, 'reversedOn'), 'a day not before the payment', payment['reversedOn'])
    }
    if (day <= asOf && (reversed === null || reversed > asOf)) {
      days.set(day, addMinor(days.get(day) ?? 0, amount))
    }
  })
  return Array.from(days, ([day, amount]) => ({ day, amount })).sort((a, b) => a.day - b.day)
}

/** An id is optional; if given, it must be valid, and unique so that its payment counts once. */
function readOwnId(value: unknown, path: string, ids: Set<string>): void {
  if (value === undefined) return
  const id = expectId(value, path)
  if (ids.has(id)) refuse('id.duplicate', path, 'a payment that is not yet in the list', id)
  ids.add(id)
}

/** Amount received up to a day, that day included. */
export function receivedBy(received: readonly ReceivedOn[], day: DayNumber): Minor {
  let sum: Minor = 0
  for (const entry of received) if (entry.day <= day) sum = addMinor(sum, entry.amount)
  return sum
}

/** First day on which the amount received reached an amount above zero; null if it never did. */
export function reachedOn(received: readonly ReceivedOn[], amount: Minor): DayNumber | null {
  let sum: Minor = 0
  for (const entry of received) {
    sum = addMinor(sum, entry.amount)
    if (sum >= amount) return entry.day
  }
  return null
}
