import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { because, type MetricsReason } from './reasons.js'

/** Two balances and the movements between them. */
export interface RollForwardRequest {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Balance at the start, less unapplied credit. */
  readonly opening: DecimalInput
  /** Credit sales, gross. */
  readonly creditSales: DecimalInput
  /** Cash received, less reversals. */
  readonly cash: DecimalInput
  /** Early-payment discounts taken. Default: 0. */
  readonly discounts?: DecimalInput
  /** Credit notes. Default: 0. */
  readonly credits?: DecimalInput
  /** Claims written off. Default: 0. */
  readonly writeOffs?: DecimalInput
  /** Balance at the end, less unapplied credit. */
  readonly closing: DecimalInput
}

/** Whether the movements explain the closing balance. */
export interface RollForward {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The closing balance according to the movements. */
  readonly expected: DecimalString
  /** closing − expected: the amount that is not explained. */
  readonly difference: DecimalString
  /** Whether the difference is zero. */
  readonly balances: boolean
  /** The result as a reason. */
  readonly reasons: readonly MetricsReason[]
}

/**
 * The roll-forward of receivables: opening + credit sales − cash − discounts − credit notes − write-offs = closing.
 * Make this check before you rely on any figure of a period.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `input.unknown-key`, `decimal.invalid`, `amount.too-fine`,
 * `currency.unknown`.
 *
 * @example
 * ```ts
 * import { receivablesRollForward } from 'receivables/ledger'
 *
 * receivablesRollForward({
 *   currency: 'EUR', opening: '100.00', creditSales: '50.00', cash: '70.00', writeOffs: '5.00', closing: '80.00',
 * })
 * // => { expected: '75.00', difference: '5.00', balances: false, ... }
 * ```
 *
 * @see {@link periodFigures}, whose figures always balance.
 */
export function receivablesRollForward(request: RollForwardRequest): RollForward {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'two balances and the movements between them')
    expectKeys(given, ['currency', 'opening', 'creditSales', 'closing', ...REDUCTIONS], '')
    const currency = given['currency'] as CurrencyCode
    const scale = readScale(currency, 'currency')
    const read = (field: string): Minor => readMinor(given[field], scale, field)
    const [opening, closing] = [read('opening'), read('closing')]
    let expected = addMinor(opening, read('creditSales'))
    for (const field of REDUCTIONS) {
      if (field === 'cash' || given[field] !== undefined) expected = subtractMinor(expected, read(field))
    }
    const write = (amount: Minor): DecimalString => writeMinor(amount, scale)
    const difference = write(subtractMinor(closing, expected))
    const balances = expected === closing
    return {
      currency,
      expected: write(expected),
      difference,
      balances,
      reasons: [
        balances
          ? because('metrics.roll-forward', { opening: write(opening), closing: write(closing), currency })
          : because('metrics.roll-forward-gap', {
              expected: write(expected),
              closing: write(closing),
              difference,
              currency,
            }),
      ],
    }
  })
}

const REDUCTIONS = ['cash', 'discounts', 'credits', 'writeOffs']
