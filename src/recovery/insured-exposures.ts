import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectRecord } from '../kernel/expect.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { readCountry } from './country.js'

/** The amount that a customer owes in one currency. */
export interface CustomerExposure {
  /** Id of the customer. */
  readonly customerId: string
  /** ISO 3166-1 alpha-2 code of the customer's country. */
  readonly country: string
  /** ISO 4217 code of the amount. */
  readonly currency: CurrencyCode
  /** The amount owed, plus orders not yet invoiced if they are to be insured too. */
  readonly exposure: DecimalInput
}

/** The limit of an insurer for a customer in one currency. */
export interface InsuredLimit {
  /** Id of the customer. */
  readonly customerId: string
  /** ISO 4217 code of the limit. */
  readonly currency: CurrencyCode
  /** The limit; several limits for the same customer and currency are added. */
  readonly limit: DecimalInput
}

const MAX_ROWS = 100_000

/** An exposure, read. */
export interface ReadExposure {
  readonly customerId: string
  readonly country: string
  readonly currency: string
  readonly scale: number
  readonly exposure: Minor
}

/** Currency codes have three letters, so the key is unambiguous for any customer id. */
export const keyOf = (currency: string, customerId: string): string => currency + customerId

function readRows(value: unknown, path: string): readonly unknown[] {
  const rows = expectArray(value, path)
  return rows.length > MAX_ROWS
    ? refuse('input.range', path, `at most ${String(MAX_ROWS)} rows`, value)
    : rows
}

/**
 * Reads exposures.
 *
 * @throws ReceivablesError `id.duplicate` for two rows with the same customer and currency, `input.range` for too many,
 * or the code of a malformed field.
 */
export function readExposures(value: unknown): ReadExposure[] {
  const seen = new Set<string>()
  return Array.from(readRows(value, 'exposures'), (element, index) => {
    const path = at('exposures', index)
    const row = expectRecord(element, path, 'the exposure of a customer')
    const customerId = expectId(row['customerId'], at(path, 'customerId'))
    const currency = row['currency'] as string
    const scale = readScale(currency, at(path, 'currency'))
    const key = keyOf(currency, customerId)
    if (seen.has(key)) {
      refuse(
        'id.duplicate',
        at(path, 'customerId'),
        'only one row for each customer and currency',
        customerId,
      )
    }
    seen.add(key)
    const country = readCountry(row['country'], at(path, 'country'))
    const exposure = readAmount(row['exposure'], scale, at(path, 'exposure'))
    return { customerId, country, currency, scale, exposure }
  })
}

/**
 * Reads insured limits, added per {@link keyOf}.
 *
 * @throws ReceivablesError `input.range` for too many, or the code of a malformed field.
 */
export function readInsuredLimits(value: unknown): Map<string, Minor> {
  const limits = new Map<string, Minor>()
  for (const [index, element] of readRows(value, 'limits').entries()) {
    const path = at('limits', index)
    const row = expectRecord(element, path, 'an insured limit')
    const customerId = expectId(row['customerId'], at(path, 'customerId'))
    const currency = row['currency'] as string
    const limit = readAmount(row['limit'], readScale(currency, at(path, 'currency')), at(path, 'limit'))
    const key = keyOf(currency, customerId)
    limits.set(key, addMinor(limits.get(key) ?? 0, limit))
  }
  return limits
}
