import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { writeRate } from '../rates/write-rate.js'
import { chargeOn } from './charge-on.js'
import { readChargePolicy, type FinanceChargePolicy } from './charge-policy.js'

/** A debit that may be charged. */
export interface ChargeableDebit {
  /** Id of the invoice. */
  readonly id: string
  /** The day from which days late are counted; it is excluded. */
  readonly dueDate: PlainDate
  /** The open amount. */
  readonly amount: DecimalInput
  /** Open charges of earlier periods on this debit; they bear interest with `compound` only. */
  readonly priorCharges?: DecimalInput
}

/** Debits, credits and the policy. */
export interface FinanceChargeRequest {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The day as of which the charges are computed, included. */
  readonly asOf: PlainDate
  /** The debits, in any order. */
  readonly debits: readonly ChargeableDebit[]
  /** Unapplied credits; they are deducted from the oldest debits first. Default: none. */
  readonly credits?: readonly DecimalInput[]
  /** How charges are computed. */
  readonly policy: FinanceChargePolicy
}

/** The charge on one debit. */
export interface FinanceCharge {
  /** Id of the invoice. */
  readonly id: string
  /** The amount left after credits. */
  readonly remaining: DecimalString
  /** Number of days late; 0 on and before the due date. */
  readonly daysLate: number
  /** The rate of the tier reached; null if no tier is reached. */
  readonly rate: DecimalString | null
  /** The charge. */
  readonly charge: DecimalString
}

/** The charges of a period. */
export interface FinanceCharges {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Total of the charges. */
  readonly total: DecimalString
  /** One line per debit, by due date, then by id. */
  readonly lines: readonly FinanceCharge[]
  /** The amount of the credits that is left. */
  readonly creditLeft: DecimalString
}

interface Debit {
  readonly id: string
  readonly due: DayNumber
  readonly amount: Minor
  readonly prior: Minor
}

/**
 * Finance charges as ERP systems bill them, per period: flat, by average daily balance, or compound, with tiers of days
 * late, after unapplied credits are deducted from the oldest debits.
 *
 * These are contractual charges of accounting practice, not statutory interest; for interest by the day and at the rate
 * in force use `accrueInterest`. Days late run from the due date, excluded, to `asOf`, included. Credits close debits
 * by due date, then by id; only the remainder is charged.
 *
 * @param request - Debits, unapplied credits and the policy.
 * @returns One line per debit and the total; each charge is rounded on its own.
 * @throws ReceivablesError `policy.invalid` if there are no tiers, if they do not ascend, or for `flat` with
 * `tier-by-tier`; `id.duplicate`, `amount.negative`, `input.range`, `input.choice`, `input.missing`, `input.type`,
 * `input.unknown-key`, `currency.unknown`, `date.invalid`, `decimal.invalid`, `amount.too-fine` for a field;
 * `id.invalid` for a malformed field.
 *
 * @example
 * ```ts
 * import { financeCharges } from 'receivables'
 *
 * financeCharges({
 *   currency: 'USD', asOf: '1993-12-01', credits: ['180.00'],
 *   debits: [
 *     { id: 'INV1', dueDate: '1993-11-01', amount: '100.00' },
 *     { id: 'INV2', dueDate: '1993-11-17', amount: '50.00' },
 *     { id: 'INV3', dueDate: '1993-11-19', amount: '350.00' },
 *   ],
 *   policy: {
 *     method: 'simple', tiers: [{ fromDay: 1, rate: '0.10' }], tierMode: 'current-tier', daysInPeriod: 30,
 *     rounding: 'half-up',
 *   },
 * })
 * // 350 − 30 = 320; × 10 % × 12 / 30
 * // => {
 * //   total: '12.80',
 * //   lines: [{ remaining: '0.00', ... }, { remaining: '0.00', ... }, { remaining: '320.00', charge: '12.80', ... }], ...
 * // }
 * ```
 *
 * @see Oracle Receivables, Determining the Past Due Amount; Dynamics 365 Business Central, finance charge terms.
 */
export function financeCharges(request: FinanceChargeRequest): FinanceCharges {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'debits and a policy')
    expectKeys(given, ['currency', 'asOf', 'debits', 'credits', 'policy'], '')
    const scale = readScale(given['currency'], 'currency')
    const asOf = readDay(given['asOf'], 'asOf')
    const policy = readChargePolicy(given['policy'])
    const debits = readDebits(given['debits'], scale)
    let credit = readCredits(given['credits'], scale)
    let total: Minor = 0
    const lines = debits.map((debit) => {
      const netted = minMinor(credit, debit.amount)
      credit = subtractMinor(credit, netted)
      const remaining = subtractMinor(debit.amount, netted)
      const daysLate = Math.max(0, asOf - debit.due)
      const tier = policy.tiers.filter(({ fromDay }) => daysLate >= fromDay).pop()
      const charge = tier === undefined ? 0 : chargeOn(policy, tier, remaining, debit.prior, daysLate)
      total = addMinor(total, charge)
      return {
        id: debit.id,
        remaining: writeMinor(remaining, scale),
        daysLate,
        rate: tier === undefined ? null : writeRate(tier.rate.units, tier.rate.scale),
        charge: writeMinor(charge, scale),
      }
    })
    return {
      currency: request.currency,
      total: writeMinor(total, scale),
      lines,
      creditLeft: writeMinor(credit, scale),
    }
  })
}

function readDebits(input: unknown, scale: number): Debit[] {
  const ids = new Set<string>()
  const debits = Array.from(expectArray(input, 'debits', 'a list of debits'), (entry, index) => {
    const path = at('debits', index)
    const debit = expectRecord(entry, path, 'a debit')
    const id = expectId(debit['id'], at(path, 'id'))
    if (ids.has(id)) refuse('id.duplicate', at(path, 'id'), 'an id that no other debit has', id)
    ids.add(id)
    const prior = debit['priorCharges']
    return {
      id,
      due: readDay(debit['dueDate'], at(path, 'dueDate')),
      amount: readAmount(debit['amount'], scale, at(path, 'amount')),
      prior: prior === undefined ? 0 : readAmount(prior, scale, at(path, 'priorCharges')),
    }
  })
  return debits.sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1))
}

function readCredits(input: unknown, scale: number): Minor {
  if (input === undefined) return 0
  const credits = Array.from(expectArray(input, 'credits', 'a list of amounts'), (credit, index) =>
    readAmount(credit, scale, at('credits', index)),
  )
  return credits.reduce(addMinor, 0)
}
