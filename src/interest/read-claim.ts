import { readDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { compareMinor, type Minor } from '../numbers/minor.js'

/** A payment, read. */
export interface CheckedPayment {
  readonly day: DayNumber
  readonly amount: Minor
}

/** A claim, read: minor units and day numbers. */
export interface CheckedClaim {
  readonly principal: Minor
  readonly currency: string
  readonly scale: number
  readonly due: DayNumber
  readonly asOf: DayNumber
  readonly costs: Minor
  readonly disputed: Minor
  /** Ascending by day. */
  readonly payments: readonly CheckedPayment[]
  readonly billed: Minor
}

/** The field names of a claim. */
export const CLAIM_FIELDS: readonly string[] = [
  'principal',
  'currency',
  'dueDate',
  'asOf',
  'costs',
  'disputed',
  'payments',
  'alreadyBilled',
]

/**
 * Reads a claim; `more` lists fields that the caller reads itself.
 *
 * @throws ReceivablesError the codes of the readers; `amount.negative`; `input.range` for a disputed part above the
 * principal; `date.order` for a payment after `asOf`.
 */
export function readClaim(input: unknown, path: string, more: readonly string[] = []): CheckedClaim {
  const claim = expectRecord(input, path, 'a claim')
  expectKeys(claim, [...CLAIM_FIELDS, ...more], path)
  const currency = claim['currency']
  const scale = readScale(currency, at(path, 'currency'))
  const principal = readAmount(claim['principal'], scale, at(path, 'principal'))
  const asOf = readDay(claim['asOf'], at(path, 'asOf'))
  const optional = (field: string): Minor =>
    claim[field] === undefined ? 0 : readAmount(claim[field], scale, at(path, field))
  const disputed = optional('disputed')
  if (disputed > principal) {
    refuse('input.range', at(path, 'disputed'), 'a part of the principal', claim['disputed'])
  }
  return {
    principal,
    currency: currency as string,
    scale,
    due: readDay(claim['dueDate'], at(path, 'dueDate')),
    asOf,
    costs: optional('costs'),
    disputed,
    payments:
      claim['payments'] === undefined
        ? []
        : readPayments(claim['payments'], { currency, scale, asOf }, at(path, 'payments')),
    billed: optional('alreadyBilled'),
  }
}

/** The claim or account to which payments are made. */
export interface PaidTo {
  readonly currency: unknown
  readonly scale: number
  readonly asOf: DayNumber
}

/**
 * Reads payments up to a day, ascending by day.
 *
 * @throws ReceivablesError `date.order` for a payment after `asOf`, `currency.mismatch`, `input.conflict`, or the code
 * of a malformed field.
 */
function readPayments(input: unknown, to: PaidTo, path: string): CheckedPayment[] {
  const payments = Array.from(expectArray(input, path, 'a list of payments'), (entry, index) => {
    const place = at(path, index)
    return readPayment(expectRecord(entry, place, 'a payment with its date and amount'), to, place)
  })
  // Of payments on the same day the larger comes first, so the result does not depend on the order of the input.
  return payments.sort((a, b) => a.day - b.day || compareMinor(b.amount, a.amount))
}

/**
 * Reads one payment. Payments of a book are passed as they are, so other fields of theirs are not ignored if they would
 * change the claim.
 */
export function readPayment(payment: UnknownRecord, to: PaidTo, place: string): CheckedPayment {
  const { date, amount, currency, reversedOn } = payment
  const day = readDay(date, at(place, 'date'))
  if (day > to.asOf) refuse('date.order', at(place, 'date'), 'a day not after asOf', date)
  if (currency !== undefined && currency !== to.currency)
    refuse(
      'currency.mismatch',
      at(place, 'currency'),
      `${String(to.currency)}, the currency of the claim`,
      currency,
    )
  if (reversedOn !== undefined && readDay(reversedOn, at(place, 'reversedOn')) <= to.asOf)
    refuse(
      'input.conflict',
      at(place, 'reversedOn'),
      'no payment that was reversed on or before asOf: omit it',
      reversedOn,
    )
  return { day, amount: readAmount(amount, to.scale, at(place, 'amount')) }
}
