import { refuse } from '../kernel/error.js'
import { at, expectArray, expectChoice, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { readDecimal, type ExactDecimal } from '../numbers/read-decimal.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'

/** The rate for a range of days late. */
export interface ChargeTier {
  /** First day late of the tier; the tier ends where the next one starts. */
  readonly fromDay: number
  /** The rate per period, as a fraction: `'0.015'` is 1.5 %. */
  readonly rate: DecimalInput
}

/** How ERP systems charge overdue items per period. */
export interface FinanceChargePolicy {
  /**
   * `simple` (average daily balance): amount × rate × days late / days of the period. `flat` (balance due): amount ×
   * rate, independent of the days. `compound`: as `simple`, on the amount plus earlier charges.
   */
  readonly method: 'simple' | 'flat' | 'compound'
  /**
   * One rate for all days, or ascending tiers; a debit that is late by fewer days than the first tier is not charged.
   */
  readonly tiers: readonly ChargeTier[]
  /**
   * `current-tier`: the rate of the tier reached applies to all days late. `tier-by-tier`: each day has the rate of its
   * own tier (not with `flat`).
   */
  readonly tierMode: 'current-tier' | 'tier-by-tier'
  /** Number of days in a period, such as 30. */
  readonly daysInPeriod: number
  /** How each charge is rounded. */
  readonly rounding: RoundingMode
}

/** A tier, read. */
export interface ReadChargeTier {
  readonly fromDay: number
  readonly rate: ExactDecimal
}

/** A policy of finance charges, read. */
export interface ReadChargePolicy {
  readonly method: FinanceChargePolicy['method']
  readonly tiers: readonly ReadChargeTier[]
  readonly byTier: boolean
  readonly period: bigint
  readonly mode: RoundingMode
}

/**
 * Reads a policy of finance charges.
 *
 * @throws ReceivablesError `policy.invalid` if there are no tiers, if they do not ascend, or for `flat` with
 * `tier-by-tier`; `input.range`, or the code of a malformed field.
 */
export function readChargePolicy(input: unknown): ReadChargePolicy {
  const policy = expectRecord(input, 'policy', 'a charge policy')
  expectKeys(policy, ['method', 'tiers', 'tierMode', 'daysInPeriod', 'rounding'], 'policy')
  const method = expectChoice(policy['method'], ['simple', 'flat', 'compound'], 'policy.method')
  const mode = expectChoice(policy['tierMode'], ['current-tier', 'tier-by-tier'], 'policy.tierMode')
  if (method === 'flat' && mode === 'tier-by-tier') {
    refuse(
      'policy.invalid',
      'policy.tierMode',
      "'current-tier', since a flat charge does not depend on days",
      mode,
    )
  }
  return {
    method,
    tiers: readTiers(policy['tiers']),
    byTier: mode === 'tier-by-tier',
    period: BigInt(expectInteger(policy['daysInPeriod'], 'policy.daysInPeriod', 1, 366)),
    mode: expectChoice(policy['rounding'], ROUNDING_MODES, 'policy.rounding'),
  }
}

function readTiers(input: unknown): ReadChargeTier[] {
  const tiers = Array.from(expectArray(input, 'policy.tiers', 'a list of tiers'), (entry, index) => {
    const path = at('policy.tiers', index)
    const tier = expectRecord(entry, path, 'a tier with fromDay and rate')
    expectKeys(tier, ['fromDay', 'rate'], path)
    const rate = readDecimal(tier['rate'], at(path, 'rate'))
    if (rate.units < 0n || rate.units > 10n ** BigInt(rate.scale)) {
      refuse('input.range', at(path, 'rate'), 'a rate per period, as a fraction from 0 to 1', tier['rate'])
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
        'a day after that of the previous tier',
        fromDay,
      )
    }
  })
  return tiers
}
