import { refuse } from '../kernel/error.js'
import { expectArray } from '../kernel/expect.js'
import { IdIndex } from '../ledger/id-index.js'
import { minorColumn, setMinor } from '../ledger/minor-column.js'
import { renumber, sortCustomers } from '../ledger/sort-customers.js'
import type { OpenItem, UnappliedCredit } from '../ledger/open-item.js'
import { Currencies, amountOf, dayOf, idOf, pathOf, rowOf, type Place } from '../ledger/read-fields.js'
import { textAt, textCount } from '../ledger/text-column.js'
import type { AgedColumns, AgedCredit } from './aged-columns.js'
import type { AgingBasis } from './schedule.js'

/** What aging needs of an open item; the items of `openItems` fit. */
export type AgingItem = Pick<OpenItem, 'invoiceId' | 'customerId' | 'currency' | 'open'> &
  Partial<Pick<OpenItem, 'instalment' | 'dueDate' | 'issueDate' | 'disputed'>>

/** What aging needs of an unapplied credit; those of `ledgerAsOf` fit. */
export type AgingCredit = Pick<UnappliedCredit, 'customerId' | 'currency' | 'amount' | 'date'>

/** The columns of open items and unapplied credits as they are given. */
export function columnsOfItems(items: unknown, credits: unknown, basis: AgingBasis): AgedColumns {
  const rows = expectArray(items, 'items', 'an array of open items')
  const customers = new IdIndex(1024)
  const seen = new Seen(rows.length)
  const currencies = new Currencies()
  const columns = {
    customer: new Int32Array(rows.length),
    currency: new Uint8Array(rows.length),
    day: new Int32Array(rows.length),
    open: minorColumn(rows.length),
    disputed: minorColumn(rows.length),
  }
  const dayField = basis === 'due-date' ? 'dueDate' : 'issueDate'
  const place: Place = { list: 'items', row: 0 }
  for (let row = 0; row < rows.length; row++) {
    place.row = row
    const item = rowOf(rows[row], place)
    seen.add(item['invoiceId'], item['instalment'], place)
    const currency = currencies.intern(item['currency'], place, 'currency')
    const scale = currencies.scales[currency] as number
    columns.customer[row] = customers.intern(idOf(item['customerId'], place, 'customerId'))
    columns.currency[row] = currency
    columns.day[row] = dayOf(item[dayField], place, dayField)
    const open = amountOf(item['open'], scale, place, 'open')
    setMinor(columns.open, row, open)
    if (item['disputed'] === undefined) continue
    const disputed = amountOf(item['disputed'], scale, place, 'disputed')
    if (disputed > open)
      refuse('input.range', pathOf(place, 'disputed'), 'no more than what is open', item['disputed'])
    if (disputed !== 0) setMinor(columns.disputed, row, disputed)
  }
  const read = readCredits(credits, customers, currencies)
  const sorted = sortCustomers(customers.texts())
  return {
    ...columns,
    currencies: currencies.codes,
    scales: currencies.scales,
    customers: textCount(sorted.texts),
    customerId: (customer) => textAt(sorted.texts, customer),
    customer: renumber(columns.customer, sorted.rank),
    credits: read.map((credit) => ({ ...credit, customer: sorted.rank[credit.customer] as number })),
  }
}

/** Refuses an item that is there twice: its debt would be counted twice. */
class Seen {
  readonly #invoices: IdIndex
  readonly #instalments = new IdIndex(16)

  constructor(expected: number) {
    this.#invoices = new IdIndex(expected)
  }

  add(invoiceId: unknown, instalment: unknown, place: Place): void {
    const id = idOf(invoiceId, place, 'invoiceId')
    const whole = instalment === undefined
    if (!whole && !(typeof instalment === 'number' && Number.isInteger(instalment) && instalment >= 1)) {
      refuse('input.range', pathOf(place, 'instalment'), 'an instalment counted from 1', instalment)
    }
    const index = whole ? this.#invoices : this.#instalments
    const next = index.count
    if (index.intern(whole ? id : `${String(instalment)}:${id}`) !== next) {
      refuse('id.duplicate', pathOf(place, 'invoiceId'), 'an item that is not in the list already', id)
    }
  }
}

function readCredits(value: unknown, customers: IdIndex, currencies: Currencies): AgedCredit[] {
  const rows = expectArray(value ?? [], 'credits', 'an array of unapplied credits')
  const place: Place = { list: 'credits', row: 0 }
  return rows.map((row, position) => {
    place.row = position
    const credit = rowOf(row, place)
    const currency = currencies.intern(credit['currency'], place, 'currency')
    return {
      customer: customers.intern(idOf(credit['customerId'], place, 'customerId')),
      currency,
      day: dayOf(credit['date'], place, 'date'),
      amount: amountOf(credit['amount'], currencies.scales[currency] as number, place, 'amount'),
    }
  })
}
