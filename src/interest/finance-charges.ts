import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, minMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { readDecimal, type ExactDecimal } from '../numbers/read-decimal.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'
import { writeMinor } from '../numbers/write-minor.js'
import { writeRate } from '../rates/write-rate.js'
import { readAmount } from './read-claim.js'

/** A debit that may be charged. */
export interface ChargeableDebit {
  /** The invoice. */
  readonly id: string
  /** The day from which days late are counted, itself excluded. */
  readonly dueDate: PlainDate
  /** What is open on it. */
  readonly amount: DecimalInput
  /** Charges of earlier periods that are still open on it; they bear interest with `compound` only. */
  readonly priorCharges?: DecimalInput
}

/** The rate of a range of days late. */
export interface ChargeTier {
  /** First day late of the tier; the tier reaches to the next one. */
  readonly fromDay: number
  /** The rate per period, as a fraction: `'0.015'` is 1.5 %. */
  readonly rate: DecimalInput
}

/** How ERP systems charge overdue items per period. */
export interface FinanceChargePolicy {
  /**
   * `simple` (average daily balance): amount × rate × days late / days of the period. `flat` (balance due): amount ×
   * rate, whatever the days. `compound`: as simple, on the amount and the earlier charges.
   */
  readonly method: 'simple' | 'flat' | 'compound'
  /** One rate for all, or ascending tiers; a debit late by fewer days than the first tier is not charged. */
  readonly tiers: readonly ChargeTier[]
  /**
   * `current-tier`: the tier of the days late counts for all of them. `tier-by-tier`: each day counts at the rate of its
   * own tier (not with `flat`).
   */
  readonly tierMode: 'current-tier' | 'tier-by-tier'
  /** Days of a period, such as 30. */
  readonly daysInPeriod: number
  /** How each charge is rounded. */
  readonly rounding: RoundingMode
}

/** Debits, credits and the policy. */
export interface FinanceChargeRequest {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The day as of which is charged, included. */
  readonly asOf: PlainDate
  /** The debits, in any order. */
  readonly debits: readonly ChargeableDebit[]
  /** Credits that nobody has applied: they are taken off the oldest debits first. */
  readonly credits?: readonly DecimalInput[]
  /** How is charged. */
  readonly policy: FinanceChargePolicy
}

/** The charge on one debit. */
export interface FinanceCharge {
  /** The invoice. */
  readonly id: string
  /** What credits left of it. */
  readonly remaining: DecimalString
  /** Days late; 0 on the due date and before it. */
  readonly daysLate: number
  /** The rate of the tier of the days late; null where no tier is reached. */
  readonly rate: DecimalString | null
  /** The charge. */
  readonly charge: DecimalString
}

/** The charges of a period. */
export interface FinanceCharges {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The sum of the charges. */
  readonly total: DecimalString
  /** One line a debit, by due date, then id. */
  readonly lines: readonly FinanceCharge[]
  /** What is left of the credits. */
  readonly creditLeft: DecimalString
}

interface Tier {
  readonly fromDay: number
  readonly rate: ExactDecimal
}

interface Debit {
  readonly id: string
  readonly due: DayNumber
  readonly amount: Minor
  readonly prior: Minor
}

/**
 * Finance charges as ERP systems bill them, period by period: flat, by average daily balance, compound, with tiers of
 * days late, after unapplied credits have been taken off the oldest debits.
 *
 * These are contractual charges of accounting practice, not statutory interest: `accrueInterest` is exact by the day
 * and by the rate in force. Days late run from the due date, excluded, to `asOf`, included. Credits close debits by due
 * date, then id; only what they leave is charged.
 *
 * @param request - Debits, unapplied credits and the policy.
 * @returns One line a debit and the total; each charge is rounded by itself.
 * @throws ReceivablesError `policy.invalid` if tiers are none or do not ascend, or `flat` is to go tier by tier;
 * `id.duplicate`, `amount.negative`, `input.range`, `input.choice`, `input.missing`, `input.type`, `input.unknown-key`,
 * `currency.unknown`, `date.invalid`, `decimal.invalid`, `amount.too-fine` for a field.
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

interface ReadPolicy {
  readonly method: FinanceChargePolicy['method']
  readonly tiers: readonly Tier[]
  readonly byTier: boolean
  readonly period: bigint
  readonly mode: RoundingMode
}

function readChargePolicy(input: unknown): ReadPolicy {
  const policy = expectRecord(input, 'policy', 'a policy of charges')
  expectKeys(policy, ['method', 'tiers', 'tierMode', 'daysInPeriod', 'rounding'], 'policy')
  const method = expectChoice(policy['method'], ['simple', 'flat', 'compound'], 'policy.method')
  const mode = expectChoice(policy['tierMode'], ['current-tier', 'tier-by-tier'], 'policy.tierMode')
  if (method === 'flat' && mode === 'tier-by-tier') {
    refuse('policy.invalid', 'policy.tierMode', "'current-tier', since a flat charge has no days", mode)
  }
  return {
    method,
    tiers: readTiers(policy['tiers']),
    byTier: mode === 'tier-by-tier',
    period: BigInt(expectInteger(policy['daysInPeriod'], 'policy.daysInPeriod', 1, 366)),
    mode: expectChoice(policy['rounding'], ROUNDING_MODES, 'policy.rounding'),
  }
}

function readTiers(input: unknown): Tier[] {
  const tiers = Array.from(expectArray(input, 'policy.tiers', 'a list of tiers'), (entry, index) => {
    const path = at('policy.tiers', index)
    const tier = expectRecord(entry, path, 'a first day and a rate')
    expectKeys(tier, ['fromDay', 'rate'], path)
    const rate = readDecimal(tier['rate'], at(path, 'rate'))
    if (rate.units < 0n || rate.units > 10n ** BigInt(rate.scale)) {
      refuse('input.range', at(path, 'rate'), 'a rate per period as a fraction from 0 to 1', tier['rate'])
    }
    return { fromDay: expectInteger(tier['fromDay'], at(path, 'fromDay'), 1, 4_000_000), rate }
  })
  if (tiers.length === 0) refuse('policy.invalid', 'policy.tiers', 'at least one tier', tiers)
  tiers.forEach(({ fromDay }, index) => {
    const before = tiers[index - 1]
    if (before !== undefined && fromDay <= before.fromDay) {
      refuse(
        'policy.invalid',
        at(at('policy.tiers', index), 'fromDay'),
        'a day after that of the tier before',
        fromDay,
      )
    }
  })
  return tiers
}

function readDebits(input: unknown, scale: number): Debit[] {
  const ids = new Set<string>()
  const debits = Array.from(expectArray(input, 'debits', 'a list of debits'), (entry, index) => {
    const path = at('debits', index)
    const debit = expectRecord(entry, path, 'a debit')
    const id = expectId(debit['id'], at(path, 'id'))
    if (ids.has(id)) refuse('id.duplicate', at(path, 'id'), 'an id of its own for every debit', id)
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

function chargeOn(
  policy: ReadPolicy,
  current: Tier,
  remaining: Minor,
  prior: Minor,
  daysLate: number,
): Minor {
  const base = policy.method === 'compound' && remaining > 0 ? addMinor(remaining, prior) : remaining
  const scale = policy.tiers.reduce((max, { rate }) => Math.max(max, rate.scale), 0)
  const units = ({ rate }: Tier): bigint => rate.units * 10n ** BigInt(scale - rate.scale)
  const one = 10n ** BigInt(scale)
  const weight =
    policy.method === 'flat'
      ? units(current) * policy.period
      : policy.byTier
        ? weightByTier(policy.tiers, daysLate, units)
        : units(current) * BigInt(daysLate)
  return toMinor(roundQuotient(BigInt(base) * weight, one * policy.period, policy.mode))
}

/** Rate × days, each day at the rate of its own tier. */
function weightByTier(tiers: readonly Tier[], daysLate: number, units: (tier: Tier) => bigint): bigint {
  return tiers.reduce((sum, tier, index) => {
    const end = Math.min(daysLate, (tiers[index + 1]?.fromDay ?? daysLate + 1) - 1)
    return end < tier.fromDay ? sum : sum + units(tier) * BigInt(end - tier.fromDay + 1)
  }, 0n)
}
