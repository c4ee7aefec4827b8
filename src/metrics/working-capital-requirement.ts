import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { because, type MetricsReason } from './reasons.js'

/** The balances of the operating cycle. */
export interface WorkingCapitalRequest {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Trade receivables. */
  readonly receivables: DecimalInput
  /** Inventory. */
  readonly inventory: DecimalInput
  /** Trade payables. */
  readonly payables: DecimalInput
}

/** The working capital that the operating cycle ties up. */
export interface WorkingCapital {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Receivables + inventory − payables; below zero if payables exceed the other two. */
  readonly requirement: DecimalString
  /** The inputs of the figure. */
  readonly reasons: readonly MetricsReason[]
}

/**
 * The working capital requirement of the operating cycle: receivables + inventory − payables.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `input.unknown-key`, `decimal.invalid`, `amount.too-fine`,
 * `currency.unknown`.
 *
 * @example
 * ```ts
 * import { workingCapitalRequirement } from 'receivables/ledger'
 *
 * workingCapitalRequirement({
 *   currency: 'CNY', receivables: '5000000.00', inventory: '3000000.00', payables: '2500000.00',
 * }).requirement // => '5500000.00'
 * ```
 */
export function workingCapitalRequirement(request: WorkingCapitalRequest): WorkingCapital {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'receivables, inventory and payables')
    expectKeys(given, ['currency', 'receivables', 'inventory', 'payables'], '')
    const currency = given['currency'] as CurrencyCode
    const scale = readScale(currency, 'currency')
    const read = (field: keyof WorkingCapitalRequest): Minor => readMinor(given[field], scale, field)
    const [receivables, inventory, payables] = [read('receivables'), read('inventory'), read('payables')]
    const write = (amount: Minor): DecimalString => writeMinor(amount, scale)
    return {
      currency,
      requirement: write(subtractMinor(addMinor(receivables, inventory), payables)),
      reasons: [
        because('metrics.working-capital', {
          receivables: write(receivables),
          inventory: write(inventory),
          payables: write(payables),
          currency,
        }),
      ],
    }
  })
}
