import { refuse } from '../kernel/error.js'
import { at, expectId, expectRecord, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, maxMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { converterOf } from './exchange-rates.js'
import { readRows } from './read-facts.js'

/** An order and the exposure before it, in the limit's currency. */
export interface OrderFacts {
  readonly order: UnknownRecord
  readonly currency: CurrencyCode
  readonly scale: number
  /** The exposure before the order. */
  readonly before: Minor
  /** The amount that the order adds to the exposure. */
  readonly added: Minor
  /** The amount of the order and its prepaid part, in the order's own currency. */
  readonly amount: Minor
  readonly prepaid: Minor
  readonly orderCurrency: CurrencyCode
  readonly orderScale: number
  /** The exposure as a record; undefined if it is a bare amount. */
  readonly exposure: UnknownRecord | undefined
}

/** The exposure if it is a record of {@link creditExposure}; undefined if it is a bare amount. */
function asRecord(value: unknown): UnknownRecord | undefined {
  if (shapeOf(value) !== 'record') return undefined
  const record = value as UnknownRecord
  return record['exposure'] === undefined ? undefined : record
}

/** Reads the order and the exposure before it. */
export function readOrderFacts(fields: UnknownRecord): OrderFacts {
  const order = expectRecord(fields['order'], 'order', 'an order')
  const orderScale = readScale(order['currency'], 'order.currency')
  const orderCurrency = order['currency'] as CurrencyCode
  const exposure = asRecord(fields['exposure'])
  const currency = limitCurrencyOf(fields['limitCurrency'], exposure, orderCurrency)
  const scale = readScale(currency, 'limitCurrency')
  const before = exposure
    ? readMinor(exposure['exposure'], scale, 'exposure.exposure')
    : readMinor(fields['exposure'], scale, 'exposure')
  const amount = readAmount(order['amount'], orderScale, 'order.amount')
  const prepaid = readPrepaid(order['prepaid'], amount, orderScale)
  const convert = converterOf(fields['exchangeRates'], 'exchangeRates', currency)
  const inLimit = (part: Minor): Minor => convert(part, orderCurrency, orderScale, 'order.currency')
  const counted = countedOf(order, exposure, scale)
  const added = maxMinor(0, subtractMinor(inLimit(subtractMinor(amount, prepaid)), counted))
  return { order, currency, scale, before, added, amount, prepaid, orderCurrency, orderScale, exposure }
}

function limitCurrencyOf(
  given: unknown,
  exposure: UnknownRecord | undefined,
  orderCurrency: CurrencyCode,
): CurrencyCode {
  if (exposure === undefined) {
    if (given !== undefined) readScale(given, 'limitCurrency')
    return (given ?? orderCurrency) as CurrencyCode
  }
  readScale(exposure['currency'], 'exposure.currency')
  if (given !== undefined && given !== exposure['currency'])
    refuse('currency.mismatch', 'limitCurrency', 'the currency of the exposure', given)
  return exposure['currency'] as CurrencyCode
}

function readPrepaid(value: unknown, amount: Minor, scale: number): Minor {
  const prepaid = value === undefined ? 0 : readAmount(value, scale, 'order.prepaid')
  if (prepaid > amount) refuse('input.range', 'order.prepaid', 'at most the order', value)
  return prepaid
}

/**
 * The part of this order that the exposure contains already: its own amount, and the open part of the order that it
 * fulfils.
 */
function countedOf(order: UnknownRecord, exposure: UnknownRecord | undefined, scale: number): Minor {
  const own = order['id'] === undefined ? undefined : expectId(order['id'], 'order.id')
  const { fulfils: named } = order
  const fulfilled = named === undefined ? undefined : expectId(named, 'order.fulfils')
  const open = exposure?.['orders']
  if (open === undefined) {
    if (named !== undefined)
      refuse('input.conflict', 'order.fulfils', 'an exposure with its open orders, not a bare amount', named)
    return 0
  }
  const rows = readRows(open, 'exposure.orders', 'open orders', (row, path) => ({
    id: expectId(row['orderId'], at(path, 'orderId')),
    amount: readAmount(row['amount'], scale, at(path, 'amount')),
    open: readAmount(row['open'], scale, at(path, 'open')),
  }))
  const sum = (id: string | undefined, field: 'amount' | 'open'): Minor =>
    rows.filter((row) => row.id === id).reduce<Minor>((total, row) => addMinor(total, row[field]), 0)
  // If an order is checked again, the exposure contains its whole amount: as order, as delivery or as invoice.
  return addMinor(
    own === undefined ? 0 : sum(own, 'amount'),
    fulfilled === undefined || fulfilled === own ? 0 : sum(fulfilled, 'open'),
  )
}
