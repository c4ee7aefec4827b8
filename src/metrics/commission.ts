import { refuse } from '../kernel/error.js'
import { at, expectId, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { factorOf, readCommissionPolicy, shareOf, type CommissionPolicy } from './commission-policy.js'
import { MAX_DAYS } from './period-sales.js'
import { MAX_ROWS, readRows } from './read-rows.js'
import { type ReadReceipt, reasonsOfCommission, type PaidCommission } from './reasons-of-commission.js'
import type { MetricsReason } from './reasons.js'

/** Cash received on a sale. */
export interface CommissionReceipt {
  /** Identifier, unique among the receipts. */
  readonly id: string
  /** Amount received; not negative. */
  readonly amount: DecimalInput
  /** Days past due on receipt; 0 or below is in time. Required if the policy has a lateness table. */
  readonly daysLate?: number
  /** The salesperson. */
  readonly person?: string
}

/** Cash that was returned: a bounced cheque, a chargeback, a refund. */
export interface CommissionReversal {
  /** The receipt. */
  readonly receiptId: string
  /** Amount returned; not negative. */
  readonly amount: DecimalInput
}

/** Receipts, reversals, and the policy. */
export interface CommissionRequest {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Cash received, in any order. */
  readonly receipts: readonly CommissionReceipt[]
  /** Reversals, in any order. Default: none. */
  readonly reversals?: readonly CommissionReversal[]
  /** The rate, the lateness table and the rounding. */
  readonly policy: CommissionPolicy
  /** Commission paid on these receipts earlier; below zero if more was taken back than paid. Default: 0. */
  readonly alreadyPaid?: DecimalInput
}

/** The commission on one receipt. */
export interface CommissionLine {
  /** The receipt. */
  readonly receiptId: string
  /** The salesperson; null if none is named. */
  readonly person: string | null
  /** Amount received. */
  readonly received: DecimalString
  /** Amount returned. */
  readonly reversed: DecimalString
  /** The fraction of the commission that is left because of lateness; 1 without a lateness table. */
  readonly factor: DecimalString
  /** Commission on the whole amount received. */
  readonly earned: DecimalString
  /** Commission taken back because of the reversals. */
  readonly clawback: DecimalString
  /** earned − clawback. */
  readonly commission: DecimalString
}

/** The commission of one person. */
export interface PersonCommission {
  /** The salesperson; null for receipts that name none. */
  readonly person: string | null
  /** The sum of the receipts' commissions. */
  readonly commission: DecimalString
}

/** Commission on cash received. */
export interface Commission {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Commission on everything that was received. */
  readonly earned: DecimalString
  /** Commission taken back because of reversals. */
  readonly clawback: DecimalString
  /** earned − clawback: commission on the cash that was kept. */
  readonly commission: DecimalString
  /** commission − alreadyPaid; below zero, the salesperson owes it back. */
  readonly payable: DecimalString
  /** One line per receipt, in the order given; they sum to the totals. */
  readonly perReceipt: readonly CommissionLine[]
  /** One row per person, ascending, receipts without a name last; they sum to `commission`. */
  readonly perPerson: readonly PersonCommission[]
  /** How it was computed. */
  readonly reasons: readonly MetricsReason[]
}

/**
 * Sales commission on cash actually received, less what was returned, optionally reduced for late cash. An unpaid
 * invoice earns no commission.
 *
 * For each receipt: earned = round(amount × rate × factor); after a reversal, commission = round((amount − reversed) ×
 * rate × factor) and clawback = earned − commission, so a receipt returned in full leaves exactly zero. Each line is
 * rounded by the policy's mode; totals are sums of lines.
 *
 * @throws ReceivablesError `input.range` for a rate or factor outside 0 to 1, `policy.invalid` for a lateness table out
 * of order or without a last step of `upTo: null`, `id.duplicate`, `id.invalid`, `ledger.over-applied` for reversals
 * above the receipt, `input.conflict` for a reversal of an unknown receipt, `amount.negative`, `input.missing`,
 * `input.type`, `input.choice`, `input.unknown-key`, `decimal.invalid`, `amount.too-fine`, `currency.unknown`.
 *
 * @example
 * ```ts
 * import { commission } from 'receivables/ledger'
 *
 * commission({
 *   currency: 'CNY',
 *   receipts: [
 *     { id: 'P-1', amount: '60000.00', daysLate: 10 },
 *     { id: 'P-2', amount: '10000.00', daysLate: 31 },
 *   ],
 *   reversals: [{ receiptId: 'P-1', amount: '60000.00' }],
 *   policy: {
 *     rate: '0.02',
 *     lateness: [{ upTo: 30, factor: '1' }, { upTo: 60, factor: '0.8' }, { upTo: null, factor: '0' }],
 *     rounding: 'half-up',
 *   },
 *   alreadyPaid: '1200.00',
 * })
 * // => { earned: '1360.00', clawback: '1200.00', commission: '160.00', payable: '-1040.00', ... }
 * ```
 *
 * @see A Chinese collection firm's guide for trade creditors: commission is tied to the amount that arrived.
 */
export function commission(request: CommissionRequest): Commission {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'receipts and a policy')
    expectKeys(given, ['currency', 'receipts', 'reversals', 'policy', 'alreadyPaid'], '')
    const currency = given['currency'] as CurrencyCode
    const scale = readScale(currency, 'currency')
    const policy = readCommissionPolicy(given['policy'])
    const receipts = readReceipts(given['receipts'], scale, policy.lateness !== null)
    readReversals(given['reversals'], scale, receipts)
    const before =
      given['alreadyPaid'] === undefined ? 0 : readMinor(given['alreadyPaid'], scale, 'alreadyPaid')

    const lines = [...receipts.values()].map((receipt): PaidCommission => {
      const factor = factorOf(policy, receipt.daysLate)
      const earned = shareOf(policy, factor, receipt.amount)
      const kept = shareOf(policy, factor, subtractMinor(receipt.amount, receipt.reversed))
      return { ...receipt, factor, earned, kept }
    })
    const sum = (of: (line: PaidCommission) => Minor): Minor =>
      toMinor(lines.reduce((total, line) => total + BigInt(of(line)), 0n))
    const [earned, kept] = [sum((line) => line.earned), sum((line) => line.kept)]
    const write = (amount: Minor): DecimalString => writeMinor(amount, scale)
    return {
      currency,
      earned: write(earned),
      clawback: write(subtractMinor(earned, kept)),
      commission: write(kept),
      payable: write(subtractMinor(kept, before)),
      perReceipt: lines.map((line) => ({
        receiptId: line.id,
        person: line.person,
        received: write(line.amount),
        reversed: write(line.reversed),
        factor: line.factor.text,
        earned: write(line.earned),
        clawback: write(subtractMinor(line.earned, line.kept)),
        commission: write(line.kept),
      })),
      perPerson: perPerson(lines, write),
      reasons: reasonsOfCommission(lines, policy, { write, currency }),
    }
  })
}

function readReceipts(value: unknown, scale: number, asksForDays: boolean): Map<string, ReadReceipt> {
  const receipts = new Map<string, ReadReceipt>()
  readRows(value, 'receipts', 'receipts', { most: MAX_ROWS }, (row, path) => {
    expectKeys(row, ['id', 'amount', 'daysLate', 'person'], path)
    const id = expectId(row['id'], at(path, 'id'))
    if (receipts.has(id)) refuse('id.duplicate', at(path, 'id'), 'an id that no other receipt has', id)
    const { daysLate, person } = row as { daysLate?: unknown; person?: unknown }
    receipts.set(id, {
      id,
      person: person === undefined ? null : expectId(person, at(path, 'person')),
      amount: readAmount(row['amount'], scale, at(path, 'amount')),
      daysLate:
        daysLate === undefined && !asksForDays
          ? null
          : expectInteger(daysLate, at(path, 'daysLate'), -MAX_DAYS, MAX_DAYS),
      reversed: 0,
    })
  })
  return receipts
}

function readReversals(value: unknown, scale: number, receipts: ReadonlyMap<string, ReadReceipt>): void {
  if (value === undefined) return
  readRows(value, 'reversals', 'reversals', { most: MAX_ROWS }, (row, path) => {
    expectKeys(row, ['receiptId', 'amount'], path)
    const id = expectId(row['receiptId'], at(path, 'receiptId'))
    const receipt = receipts.get(id)
    if (receipt === undefined)
      return refuse('input.conflict', at(path, 'receiptId'), 'the id of one of the receipts', id)
    receipt.reversed = addMinor(receipt.reversed, readAmount(row['amount'], scale, at(path, 'amount')))
    if (receipt.reversed > receipt.amount)
      refuse('ledger.over-applied', at(path, 'amount'), 'at most what is left of the receipt', row['amount'])
  })
}

function perPerson(lines: readonly PaidCommission[], write: (amount: Minor) => string): PersonCommission[] {
  const sums = new Map<string | null, Minor>()
  for (const { person, kept } of lines) sums.set(person, addMinor(sums.get(person) ?? 0, kept))
  return [...sums]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map(([person, amount]) => ({ person, commission: write(amount) }))
}
