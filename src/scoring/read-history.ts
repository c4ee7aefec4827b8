import { Seen } from '../aging/read-items.js'
import type { DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectBoolean, expectChoice, expectInteger, type UnknownRecord } from '../kernel/expect.js'
import { CASH, CREDIT_NOTE, DISCOUNT, NEVER, WRITE_OFF } from '../ledger/book.js'
import { GrowingInts, GrowingMinors } from '../ledger/growing-columns.js'
import type { Settlement } from '../ledger/open-item.js'
import { Currencies, amountOf, dayOf, idOf, pathOf, type Place } from '../ledger/read-fields.js'
import { eachRow, rowsOf } from '../ledger/read-rows.js'
import { NOT_YET } from '../ledger/stand-as-of.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { Minor } from '../numbers/minor.js'
import { MOST_DAYS } from './behaviour-policy.js'
import { NO, UNKNOWN, YES, type ItemColumnsOnDay } from './settled-columns.js'

/**
 * An item of a plain history, for users without a ledger: its amount, its due date and its settlement. The open and
 * settled items of `ledgerAsOf` fit.
 *
 * The delay is `settledOn` − `dueDate`, or `daysLate` if one of the two is unknown. A row shows whether it is settled
 * by `settledOn` (`null` while open), by `daysLate`, or, while open, by `open`. Other fields are allowed and ignored.
 */
export interface HistoryItem {
  /**
   * The id of the item, unique in the history; without it, the combination of `invoiceId` and `instalment` must be
   * unique, if given.
   */
  readonly id?: string
  /** The id of the invoice. */
  readonly invoiceId?: string
  /** Number of the instalment. */
  readonly instalment?: number
  /** The id of the customer. If the request names a customer, a row without this field belongs to that customer. */
  readonly customerId?: string
  /** ISO 4217 code. Default: the currency of the request. */
  readonly currency?: CurrencyCode
  /** The amount of the item; zero or above. */
  readonly amount: DecimalInput
  /** The issue date of the invoice. */
  readonly issueDate?: PlainDate
  /** The due date: the last day of payment in time. */
  readonly dueDate?: PlainDate
  /** The day of settlement; null while open. */
  readonly settledOn?: PlainDate | null
  /** Signed days from the due date to settlement; below zero is early. */
  readonly daysLate?: number
  /** The kind of movement that settled the last part. Default: `'payment'`. */
  readonly settledBy?: Settlement
  /** The open amount of an open item. Default: the whole amount. */
  readonly open?: DecimalInput
  /** Whether a payment left a part open at the end of its day. Default: unknown. */
  readonly paidInParts?: boolean
  /** Whether the customer ever disputed a part of it. Default: unknown. */
  readonly everDisputed?: boolean
}

const KINDS: Readonly<Record<Settlement, number>> = {
  payment: CASH,
  discount: DISCOUNT,
  'credit-note': CREDIT_NOTE,
  'write-off': WRITE_OFF,
}

const SETTLEMENTS: readonly Settlement[] = ['payment', 'discount', 'credit-note', 'write-off']

/** The columns while they are filled. */
class HistoryRows {
  readonly currency = new GrowingInts(16)
  readonly due = new GrowingInts(16)
  readonly issued = new GrowingInts(16)
  readonly settledOn = new GrowingInts(16)
  readonly settledBy = new GrowingInts(16)
  readonly inParts = new GrowingInts(16)
  readonly disputed = new GrowingInts(16)
  readonly undated = new GrowingInts(16)
  readonly amount = new GrowingMinors(16)
  readonly open = new GrowingMinors(16)
}

/** The part of a history to read. */
export interface HistoryScope {
  readonly day: DayNumber
  /** Rows of other customers are left out. */
  readonly customerId: string | undefined
  /** The currency of rows without one. */
  readonly currency: string | undefined
}

/** The columns of a plain history as it stood on a day. */
export function columnsOfHistory(history: unknown, scope: HistoryScope): ItemColumnsOnDay {
  const given = rowsOf(history, 'history', 'an array of items')
  const rows = new HistoryRows()
  const currencies = new Currencies()
  const ids = new Set<string>()
  const items = new Seen()
  eachRow(given, 'history', (fields, place) => {
    refuseTwin(fields, ids, items, place)
    const { customerId, currency = scope.currency } = fields
    const named = customerId === undefined ? undefined : idOf(customerId, place, 'customerId')
    const code = currencies.intern(currency, place, 'currency')
    rows.currency.push(code)
    // Read even for other customers, so that a fault is found for every request.
    const isOther = scope.customerId !== undefined && named !== undefined && named !== scope.customerId
    readItem(fields, currencies.scales[code] as number, { day: scope.day, isOther }, rows, place)
  })
  const settledOn = rows.settledOn.done()
  return {
    day: scope.day,
    currencies: currencies.codes,
    scales: currencies.scales,
    customer: new Int32Array(settledOn.length),
    currency: new Uint8Array(rows.currency.done()),
    due: rows.due.done(),
    issued: rows.issued.done(),
    amount: rows.amount.done(),
    open: rows.open.done(),
    settledOn,
    settledBy: new Uint8Array(rows.settledBy.done()),
    inParts: new Uint8Array(rows.inParts.done()),
    disputed: new Uint8Array(rows.disputed.done()),
    undated: new Uint8Array(rows.undated.done()),
  }
}

/** Refuses a duplicate item: its delay would be counted twice. */
function refuseTwin(fields: UnknownRecord, ids: Set<string>, items: Seen, place: Place): void {
  const { id, invoiceId, instalment } = fields
  if (id === undefined) {
    if (invoiceId !== undefined) items.add(invoiceId, instalment, place)
    return
  }
  const own = idOf(id, place, 'id')
  if (ids.has(own))
    refuse('id.duplicate', pathOf(place, 'id'), 'an id that no other item of the history has', id)
  ids.add(own)
}

function readItem(
  fields: UnknownRecord,
  scale: number,
  scope: { readonly day: DayNumber; readonly isOther: boolean },
  rows: HistoryRows,
  place: Place,
): void {
  const amount = amountOf(fields['amount'], scale, place, 'amount')
  const { issueDate, settledBy = 'payment', paidInParts, everDisputed } = fields
  const issued = issueDate === undefined ? NOT_YET : dayOf(issueDate, place, 'issueDate')
  const { due, settledOn, undated } = readDates(fields, issued, scope.day, place)
  const isHidden = scope.isOther || issued > scope.day
  rows.amount.push(amount)
  rows.open.push(readOpen(fields, amount, scale, settledOn, place))
  rows.due.push(due)
  rows.issued.push(undated ? NOT_YET : issued)
  rows.settledOn.push(isHidden ? NOT_YET : settledOn > scope.day ? NEVER : settledOn)
  rows.settledBy.push(KINDS[expectChoice(settledBy, SETTLEMENTS, pathOf(place, 'settledBy'))])
  rows.inParts.push(known(paidInParts, place, 'paidInParts'))
  rows.disputed.push(known(everDisputed, place, 'everDisputed'))
  rows.undated.push(undated ? 1 : 0)
}

const known = (value: unknown, place: Place, field: string): number =>
  value === undefined ? UNKNOWN : expectBoolean(value, pathOf(place, field)) ? YES : NO

/** The due date and the day of settlement of a row. */
interface Dates {
  readonly due: DayNumber
  readonly settledOn: DayNumber
  readonly undated: boolean
}

function readDates(fields: UnknownRecord, issued: DayNumber, day: DayNumber, place: Place): Dates {
  const { dueDate, settledOn: end, daysLate } = fields
  const late =
    daysLate === undefined
      ? undefined
      : expectInteger(daysLate, pathOf(place, 'daysLate'), -MOST_DAYS, MOST_DAYS)
  const due = dueDate === undefined ? undefined : dayOf(dueDate, place, 'dueDate')
  if (end === undefined || end === null) {
    if (late === undefined) return openDates(fields, due, place)
    if (end === null)
      refuse('input.conflict', pathOf(place, 'daysLate'), 'no daysLate, since the item is open', late)
    // Both days are invented; only the distance between them is known.
    if (due === undefined) return { due: day - late, settledOn: day, undated: true }
    return settledDates(due, due + late, issued, 'daysLate', daysLate, place)
  }
  const settledOn = dayOf(end, place, 'settledOn')
  if (due === undefined && late === undefined)
    refuse('input.missing', pathOf(place, 'dueDate'), 'the due date, or daysLate', undefined)
  const from = due ?? settledOn - (late as number)
  if (late !== undefined && settledOn - from !== late)
    refuse(
      'input.conflict',
      pathOf(place, 'daysLate'),
      'the number of days from dueDate to settledOn',
      daysLate,
    )
  return settledDates(from, settledOn, issued, 'settledOn', end, place)
}

function openDates(fields: UnknownRecord, due: DayNumber | undefined, place: Place): Dates {
  if (fields['settledOn'] === undefined && fields['open'] === undefined)
    refuse(
      'input.missing',
      pathOf(place, 'settledOn'),
      'the settlement date (null while open), daysLate, or open',
      undefined,
    )
  if (due === undefined) return refuse('input.missing', pathOf(place, 'dueDate'), 'the due date', undefined)
  return { due, settledOn: NEVER, undated: false }
}

function settledDates(
  due: DayNumber,
  settledOn: DayNumber,
  issued: DayNumber,
  field: string,
  given: unknown,
  place: Place,
): Dates {
  if (settledOn < issued)
    refuse('date.order', pathOf(place, field), 'a settlement date not before the issue date', given)
  return { due, settledOn, undated: false }
}

/** The open amount of an item; the whole amount if the row does not state it, or if it is settled after the day. */
function readOpen(
  fields: UnknownRecord,
  amount: Minor,
  scale: number,
  settledOn: DayNumber,
  place: Place,
): Minor {
  const { open: given } = fields
  if (given === undefined) return amount
  const path = pathOf(place, 'open')
  if (settledOn !== NEVER) refuse('input.conflict', path, 'no open amount, since the item is settled', given)
  const open = amountOf(given, scale, place, 'open')
  if (open > amount || (open === 0 && amount !== 0))
    refuse('input.range', path, 'an amount above zero, and at most the amount of the item', given)
  return open
}
