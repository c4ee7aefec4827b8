import { MAX_DAYS } from '../calendar/date-steps.js'
import { refuse } from '../kernel/error.js'
import { at, expectId, expectInteger, type UnknownRecord } from '../kernel/expect.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { Minor } from '../numbers/minor.js'
import type { Convert } from './exchange-rates.js'

/**
 * An open item after reading; `open`, `disputed` and `retained` are in the limit's currency, `invoiced` in the item's
 * own.
 */
export interface ReadItem {
  readonly path: string
  readonly invoiceId: string
  readonly instalment: number | undefined
  readonly currency: CurrencyCode
  readonly invoiced: Minor
  readonly open: Minor
  readonly disputed: Minor
  readonly retained: Minor
  readonly daysPastDue: number
  readonly orderId: string | undefined
  readonly deliveryId: string | undefined
}

const optionalId = (value: unknown, path: string): string | undefined =>
  value === undefined ? undefined : expectId(value, path)

/** Reads an open item and converts its open amount. */
export function readExposureItem(row: UnknownRecord, path: string, convert: Convert): ReadItem {
  const scale = readScale(row['currency'], at(path, 'currency'))
  const currency = row['currency'] as CurrencyCode
  const open = readAmount(row['open'], scale, at(path, 'open'))
  const partOf = (field: 'disputed' | 'retained'): Minor => {
    const part = row[field] === undefined ? 0 : readAmount(row[field], scale, at(path, field))
    if (part > open) refuse('input.range', at(path, field), 'at most the open amount', row[field])
    return convert(part, currency, scale, at(path, 'currency'))
  }
  const invoiced =
    row['amount'] === undefined ? undefined : readAmount(row['amount'], scale, at(path, 'amount'))
  if (invoiced !== undefined && open > invoiced)
    refuse('input.range', at(path, 'open'), 'at most the invoiced amount', row['open'])
  const orderId = optionalId(row['orderId'], at(path, 'orderId'))
  const deliveryId = optionalId(row['deliveryId'], at(path, 'deliveryId'))
  const { instalment } = row
  return {
    path,
    invoiceId: expectId(row['invoiceId'], at(path, 'invoiceId')),
    instalment:
      instalment === undefined ? undefined : expectInteger(instalment, at(path, 'instalment'), 1, 100_000),
    currency,
    // The invoiced amount is consumed, even if a part of it is paid, so the open amount cannot replace it.
    invoiced:
      orderId === undefined && deliveryId === undefined
        ? 0
        : (invoiced ?? readAmount(row['amount'], scale, at(path, 'amount'))),
    open: convert(open, currency, scale, at(path, 'currency')),
    disputed: partOf('disputed'),
    retained: partOf('retained'),
    daysPastDue: expectInteger(row['daysPastDue'], at(path, 'daysPastDue'), 0, MAX_DAYS),
    orderId,
    deliveryId,
  }
}
