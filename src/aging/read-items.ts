import { refuse } from '../kernel/error.js'
import type { UnknownRecord } from '../kernel/expect.js'
import { GrowingBytes, GrowingInts, GrowingMinors, GrowingRareMinors } from '../ledger/growing-columns.js'
import { IdIndex } from '../ledger/id-index.js'
import { NumberedSeries } from '../ledger/numbered-series.js'
import { renumber, sortCustomers } from '../ledger/sort-customers.js'
import type { OpenItem, UnappliedCredit } from '../ledger/open-item.js'
import { Currencies, RowDays, amountOf, dayOf, idOf, pathOf, type Place } from '../ledger/read-fields.js'
import { eachRow, expectedRows, optionalRowsOf, rowsOf } from '../ledger/read-rows.js'
import type { AgedColumns, AgedCredit } from './aged-columns.js'
import type { AgingBasis } from './schedule.js'

/** The fields of an open item that aging reads; the items of `openItems` fit. */
export type AgingItem = Pick<OpenItem, 'invoiceId' | 'customerId' | 'currency' | 'open'> &
  Partial<Pick<OpenItem, 'instalment' | 'dueDate' | 'issueDate' | 'disputed'>>

/** The fields of an unapplied credit that aging reads; those of `ledgerAsOf` fit. */
export type AgingCredit = Pick<UnappliedCredit, 'customerId' | 'currency' | 'amount' | 'date'>

/** The columns of open items and unapplied credits given in the request. */
export function columnsOfItems(items: unknown, credits: unknown, basis: AgingBasis): AgedColumns {
  const given = rowsOf(items, 'items', 'an array of open items')
  const customers = new IdIndex(1024)
  const currencies = new Currencies()
  const seen = new Seen()
  const rows = new ItemRows(expectedRows(given))
  const days = new RowDays()
  const dayField = basis === 'due-date' ? 'dueDate' : 'issueDate'
  eachRow(given, 'items', (item, place) => {
    seen.add(item['invoiceId'], item['instalment'], place)
    const currency = currencies.intern(item['currency'], place, 'currency')
    rows.customer.push(customers.intern(idOf(item['customerId'], place, 'customerId')))
    rows.currency.push(currency)
    rows.day.push(days.of(item[dayField], place, dayField))
    readBalance(item, currencies.scales[currency] as number, rows, place)
  })
  const read = readCredits(credits, customers, currencies)
  const sorted = sortCustomers(customers.texts())
  return {
    currencies: currencies.codes,
    scales: currencies.scales,
    customers: sorted.texts,
    customer: renumber(rows.customer.done(), sorted.rank),
    currency: rows.currency.done(),
    day: rows.day.done(),
    open: rows.open.done(),
    disputed: rows.disputed.done(),
    hidden: undefined,
    credits: read.map((credit) => ({ ...credit, customer: sorted.rank[credit.customer] as number })),
  }
}

/** The columns while they are written. */
class ItemRows {
  readonly customer: GrowingInts
  readonly currency: GrowingBytes
  readonly day: GrowingInts
  readonly open: GrowingMinors
  readonly disputed = new GrowingRareMinors()

  constructor(expected: number) {
    this.customer = new GrowingInts(expected)
    this.currency = new GrowingBytes(expected)
    this.day = new GrowingInts(expected)
    this.open = new GrowingMinors(expected)
  }
}

function readBalance(item: UnknownRecord, scale: number, rows: ItemRows, place: Place): void {
  const open = amountOf(item['open'], scale, place, 'open')
  const { disputed: given } = item
  const disputed = given === undefined ? 0 : amountOf(given, scale, place, 'disputed')
  if (disputed > open) refuse('input.range', pathOf(place, 'disputed'), 'at most the open amount', given)
  rows.open.push(open)
  rows.disputed.push(disputed)
}

/**
 * Refuses an item that is listed twice, or an invoice that is listed both whole and in instalments: its debt would be
 * counted twice.
 */
export class Seen {
  /** Whole invoices: one bit per number of a numbered series, and the texts of all other ids. */
  readonly #series = new NumberedSeries()
  readonly #whole = new IdIndex(16)
  #count = 0
  readonly #split = new IdIndex(16)
  readonly #parts = new IdIndex(16)

  add(invoiceId: unknown, instalment: unknown, place: Place): void {
    const id = idOf(invoiceId, place, 'invoiceId')
    const whole = instalment === undefined
    if (!whole && !(typeof instalment === 'number' && Number.isInteger(instalment) && instalment >= 1)) {
      return refuse('input.range', pathOf(place, 'instalment'), 'an instalment counted from 1', instalment)
    }
    if (whole ? this.#isNewWhole(id) : this.#isNewPart(id, instalment)) return
    refuse(
      'id.duplicate',
      pathOf(place, 'invoiceId'),
      'an item that is not yet in the list, as a whole or by its instalments',
      id,
    )
  }

  #isNewWhole(id: string): boolean {
    const number = this.#series.numberOf(id)
    if (this.#isWhole(id, number) || this.#split.find(id) !== -1) return false
    this.#count++
    if (number === -1 || !this.#mark(number)) this.#whole.intern(id)
    return true
  }

  #isNewPart(id: string, instalment: number): boolean {
    const next = this.#parts.count
    this.#split.intern(id)
    const isNew = this.#parts.intern(`${String(instalment)}:${id}`) === next
    return isNew && (this.#count === 0 || !this.#isWhole(id, this.#series.numberOf(id)))
  }

  /** Bits, because a million of them in any order fit into the processor's cache. */
  #mark(number: number): boolean {
    const place = number >>> 5
    return this.#series.keep(place, this.#series.at(place) | (1 << (number & 31)), this.#count)
  }

  #isWhole(id: string, number: number): boolean {
    const isMarked = number !== -1 && (this.#series.at(number >>> 5) & (1 << (number & 31))) !== 0
    return isMarked || this.#whole.find(id) !== -1
  }
}

function readCredits(value: unknown, customers: IdIndex, currencies: Currencies): AgedCredit[] {
  const credits: AgedCredit[] = []
  const rows = optionalRowsOf(value, 'credits', 'an array of unapplied credits')
  eachRow(rows, 'credits', (credit, place) => {
    const currency = currencies.intern(credit['currency'], place, 'currency')
    credits.push({
      customer: customers.intern(idOf(credit['customerId'], place, 'customerId')),
      currency,
      day: dayOf(credit['date'], place, 'date'),
      amount: amountOf(credit['amount'], currencies.scales[currency] as number, place, 'amount'),
    })
  })
  return credits
}
