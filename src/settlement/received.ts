import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectId } from '../kernel/expect.js'
import type { CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { readList } from './read-list.js'
import { expectSameCurrency, readOptionalDay } from './read-value.js'

/**
 * Money received towards a plan, a promise or a milestone. A payment of the ledger fits as it is; which payments are
 * meant is for the caller to say, by giving those and no others.
 */
export interface ReceivedPayment {
  /** Identifier; no other payment of the list may bear it, since the same money would count twice. */
  readonly id?: string
  /** Day on which it was received. */
  readonly date: PlainDate
  /** How much; not negative. */
  readonly amount: DecimalInput
  /** ISO 4217 code; where it stands it must be that of the debt. */
  readonly currency?: CurrencyCode
  /** Day on which it came back: from that day on it counts as if it had never been made. */
  readonly reversedOn?: PlainDate
}

/** Money of one day. */
export interface ReceivedOn {
  readonly day: DayNumber
  readonly amount: Minor
}

/**
 * Reads payments as of a day: those dated later, and those that came back by then, do not count. Payments of one day
 * are one sum and days ascend, so that the order in which they were given never matters.
 *
 * @throws ReceivablesError as the readers do; `id.duplicate` for a payment that is given twice; `currency.mismatch`; `date.order` for money that
 * came back before it came.
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
    expectSameCurrency(payment['currency'], currency, at(place, 'currency'))
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

/** A name need not be given; one that is given is a name, and its payment counts once. */
function readOwnId(value: unknown, path: string, ids: Set<string>): void {
  if (value === undefined) return
  const id = expectId(value, path)
  if (ids.has(id)) refuse('id.duplicate', path, 'a payment that is given once', id)
  ids.add(id)
}

/** All that was received up to a day, that day included. */
export function receivedBy(received: readonly ReceivedOn[], day: DayNumber): Minor {
  let sum: Minor = 0
  for (const entry of received) if (entry.day <= day) sum = addMinor(sum, entry.amount)
  return sum
}

/** The first day on which what was received reached an amount above zero; null where it never did. */
export function reachedOn(received: readonly ReceivedOn[], amount: Minor): DayNumber | null {
  let sum: Minor = 0
  for (const entry of received) {
    sum = addMinor(sum, entry.amount)
    if (sum >= amount) return entry.day
  }
  return null
}
