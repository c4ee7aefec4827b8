import { refuse } from '../kernel/error.js'
import { at, expectInteger, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { orNone } from '../kernel/or-none.js'
import { compareTexts } from '../ledger/compare-texts.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import {
  consume,
  consumeByDelivery,
  consumedOf,
  leftOf,
  readCommitments,
  type Commitment,
} from './consumed-orders.js'
import { converterOf, type Convert } from './exchange-rates.js'
import { readCovers } from './exposure-cover.js'
import { readExposureItem, type ReadItem } from './exposure-item.js'
import type { CreditExposure, ExposureOrder, ExposureOverdue, ExposureRequest } from './exposure-model.js'
import { MAX_ITEMS, readRows } from './read-facts.js'
import type { LimitsReason } from './reasons.js'

const FIELDS = [
  'items',
  'openOrders',
  'deliveries',
  'unapplied',
  'secured',
  'limitCurrency',
  'exchangeRates',
  'overdueMarginDays',
]

/**
 * Credit exposure: the amount at risk if a customer defaults, for comparison with its credit limit. It is open invoices
 * including tax, plus deliveries not invoiced, plus open orders, minus unapplied cash, minus the secured or insured
 * part. A payment reduces it at once, so the limit revolves.
 *
 * Nothing is counted twice: an invoice or a delivery consumes its order, and an invoice its delivery. They are matched
 * by their ids and by the invoiced amount, not the open amount. Goods delivered but not yet invoiced consume their
 * order in addition to the amount invoiced on it. An invoice above its order consumes the whole order and no more.
 * Disputed and retained amounts are part of the exposure and also shown separately.
 *
 * Documents in other currencies are converted one by one, at the rate of the day and with the given rounding.
 *
 * @throws ReceivablesError `currency.mismatch` (another currency without rates, or an invoice in another currency than
 * its order), `rate.unknown`, `rate.table`, `id.duplicate`, `input.conflict`, `input.range`, `amount.negative` and the
 * codes of malformed fields.
 *
 * @example
 * ```ts
 * import { creditExposure } from 'receivables'
 *
 * const { receivables, openOrders, exposure } = creditExposure({
 *   items: [{ invoiceId: 'I-1', currency: 'EUR', amount: '400.00', open: '400.00', daysPastDue: 0, orderId: 'O-1' }],
 *   openOrders: [{ id: 'O-1', currency: 'EUR', amount: '1000.00' }],
 *   unapplied: [{ currency: 'EUR', amount: '50.00' }],
 *   limitCurrency: 'EUR',
 * })
 * const parts = [receivables, openOrders, exposure]
 * parts // => ['400.00', '600.00', '950.00']
 * ```
 */
export function creditExposure(request: ExposureRequest): CreditExposure {
  return readSafely('', () => {
    const fields = expectRecord(request, '', 'the documents of a customer')
    expectKeys(fields, FIELDS, '')
    const scale = readScale(fields['limitCurrency'], 'limitCurrency')
    const currency = fields['limitCurrency'] as CurrencyCode
    const convert = converterOf(fields['exchangeRates'], 'exchangeRates', currency)
    return measure(fields, { currency, scale, convert })
  })
}

interface Measure {
  readonly currency: CurrencyCode
  readonly scale: number
  readonly convert: Convert
}

function measure(fields: UnknownRecord, by: Measure): CreditExposure {
  const orders = readCommitments(fields['openOrders'], 'openOrders', 'a list of open orders')
  const deliveries = readCommitments(orNone(fields['deliveries']), 'deliveries', 'a list of deliveries')
  const items = readItems(fields['items'], by)
  consumeAll(items, deliveries, orders)
  const parts = {
    receivables: sumOf(items.map(({ open }) => open)),
    deliveries: sumOf([...deliveries.values()].map((row) => inLimit(row, leftOf(row), by))),
    openOrders: sumOf([...orders.values()].map((row) => leftInLimit(row, by))),
    unapplied: sumOf(
      readRows(fields['unapplied'], 'unapplied', 'a list of credits', creditReader(by), MAX_ITEMS),
    ),
  }
  const delivered = subtractMinor(addMinor(parts.receivables, parts.deliveries), parts.unapplied)
  const gross = addMinor(delivered, parts.openOrders)
  const rows = [...orders.values()].sort((a, b) => compareTexts(a.id, b.id)).map((row) => tellOrder(row, by))
  const reasons: LimitsReason[] = rows
    .filter(({ consumed }) => !/^[0.]*$/.test(consumed))
    .map((row) => ({ code: 'limits.order-consumed', params: { ...row, currency: by.currency } }))
  const cover = readCovers(fields['secured'], 'secured', by.convert, by.scale)
  const secured = cover({ delivered, withOrders: gross, currency: by.currency, scale: by.scale }, reasons)
  const { overdueMarginDays: margin = 0 } = fields
  const overdueMarginDays = expectInteger(margin, 'overdueMarginDays', 0, 3660)
  const overdue = overdueOf(items, overdueMarginDays)
  const write = (minor: Minor): string => writeMinor(minor, by.scale)
  return {
    currency: by.currency,
    receivables: write(parts.receivables),
    deliveries: write(parts.deliveries),
    openOrders: write(parts.openOrders),
    unapplied: write(parts.unapplied),
    gross: write(gross),
    secured: write(secured),
    exposure: write(subtractMinor(gross, secured)),
    overdue: write(sumOf(overdue.map(({ open }) => open))),
    disputed: write(sumOf(items.map(({ disputed }) => disputed))),
    retained: write(sumOf(items.map(({ retained }) => retained))),
    longestDaysPastDue: items.reduce((most, { daysPastDue }) => Math.max(most, daysPastDue), 0),
    overdueItems: overdue.map((item) => tellOverdue(item, by.scale)),
    overdueMarginDays,
    orders: rows,
    reasons,
  }
}

const sumOf = (amounts: readonly Minor[]): Minor => amounts.reduce(addMinor, 0)

function readItems(value: unknown, by: Measure): ReadItem[] {
  const seen = new Map<string, Set<number | undefined>>()
  const read = (row: UnknownRecord, path: string): ReadItem => {
    const item = readExposureItem(row, path, by.convert)
    const parts = seen.get(item.invoiceId) ?? new Set()
    // An invoice listed both whole and in instalments would count twice, like a duplicate instalment.
    const isWholeToo = parts.size > 0 && (item.instalment === undefined || parts.has(undefined))
    if (isWholeToo || parts.has(item.instalment))
      refuse('id.duplicate', at(path, 'invoiceId'), 'an item that is not yet in the list', row['invoiceId'])
    seen.set(item.invoiceId, parts.add(item.instalment))
    return item
  }
  return readRows(value, 'items', 'a list of open items', read, MAX_ITEMS)
}

/**
 * An invoice consumes its delivery, and its order if the delivery does not name the order; a delivery consumes its
 * order.
 */
function consumeAll(
  items: readonly ReadItem[],
  deliveries: ReadonlyMap<string, Commitment>,
  orders: ReadonlyMap<string, Commitment>,
): void {
  for (const item of items) {
    const delivery = item.deliveryId === undefined ? undefined : deliveries.get(item.deliveryId)
    const order = item.orderId === undefined ? undefined : orders.get(item.orderId)
    const via = delivery?.orderId
    if (via !== undefined && item.orderId !== undefined && via !== item.orderId)
      refuse(
        'input.conflict',
        at(item.path, 'orderId'),
        'the order to which the delivery belongs',
        item.orderId,
      )
    const place = at(item.path, 'currency')
    consume(delivery, item.invoiced, item.currency, place)
    // If the delivery names the order, the delivery consumes it.
    if (via === undefined) consume(order, item.invoiced, item.currency, place)
  }
  for (const delivery of deliveries.values()) {
    const order = delivery.orderId === undefined ? undefined : orders.get(delivery.orderId)
    consumeByDelivery(order, delivery)
  }
}

const inLimit = (row: Commitment, amount: Minor, by: Measure): Minor =>
  by.convert(amount, row.currency, row.scale, at(row.path, 'currency'))

/** The open part of an order, as the difference of two converted amounts, so that amount − consumed = open. */
const leftInLimit = (row: Commitment, by: Measure): Minor =>
  subtractMinor(inLimit(row, row.amount, by), inLimit(row, consumedOf(row), by))

function tellOrder(row: Commitment, by: Measure): ExposureOrder {
  const write = (minor: Minor): string => writeMinor(minor, by.scale)
  return {
    orderId: row.id,
    amount: write(inLimit(row, row.amount, by)),
    consumed: write(inLimit(row, consumedOf(row), by)),
    open: write(leftInLimit(row, by)),
  }
}

function creditReader({ convert }: Measure) {
  return (row: UnknownRecord, path: string): Minor => {
    const scale = readScale(row['currency'], at(path, 'currency'))
    const amount = readAmount(row['amount'], scale, at(path, 'amount'))
    return convert(amount, row['currency'] as CurrencyCode, scale, at(path, 'currency'))
  }
}

const overdueOf = (items: readonly ReadItem[], margin: number): ReadItem[] =>
  items
    .filter(({ daysPastDue }) => daysPastDue > margin)
    .sort(
      (a, b) =>
        b.daysPastDue - a.daysPastDue ||
        compareTexts(a.invoiceId, b.invoiceId) ||
        (a.instalment ?? 0) - (b.instalment ?? 0),
    )

const tellOverdue = (
  { invoiceId, instalment, daysPastDue, open }: ReadItem,
  scale: number,
): ExposureOverdue => ({
  invoiceId,
  ...(instalment === undefined ? {} : { instalment }),
  daysPastDue,
  amount: writeMinor(open, scale),
})
