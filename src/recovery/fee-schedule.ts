import { refuse } from '../kernel/error.js'
import { at, expectArray, expectBoolean, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import type { CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { minMinor, type Minor } from '../numbers/minor.js'
import type { Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'
import { writeMinor } from '../numbers/write-minor.js'

/**
 * How the tiers of a fee schedule apply; published schedules rarely say, so it must be given.
 *
 * - `slab`: the rate of each tier is charged on the part of the amount that lies in the tier.
 * - `whole-amount`: the tier that the recovered amount reaches gives one rate for the whole amount. The fee may
 *   decrease at a bound.
 * - `by-claim`: the tier of the claim that was handed over gives one rate for everything recovered on it.
 */
export type FeeMethod = 'slab' | 'whole-amount' | 'by-claim'

/** A tier of a fee schedule. */
export interface ContingencyTier {
  /** The upper bound of the tier, included; `null` in the last tier only. */
  readonly upTo: DecimalInput | null
  /** The fee as a fraction of the amount, from 0 to 1. */
  readonly rate: DecimalInput
}

/** The minimum fee once anything has been recovered. */
export interface FeeMinimum {
  /** The amount. */
  readonly amount: DecimalInput
  /** If true, the minimum is limited: the fee is never more than the recovered amount on which it is charged. */
  readonly limitedToRecovered: boolean
}

/** The fee schedule of an agency or a lawyer for recovered money. */
export interface FeeSchedule {
  /** ISO 4217 code of all amounts of the schedule. */
  readonly currency: CurrencyCode
  /** How the tiers apply. */
  readonly method: FeeMethod
  /** The tiers, ascending, 1 to 60; a single tier `{ upTo: null, rate }` is a flat rate. */
  readonly tiers: readonly ContingencyTier[]
  /** The minimum fee. If nothing is recovered, no fee is charged. Default: none. */
  readonly minimum?: FeeMinimum
  /** The maximum fee. Default: none. */
  readonly maximum?: DecimalInput
  /** How the exact fee is rounded to minor units, once. */
  readonly rounding: RoundingMode
}

/** A tier, read. */
export interface ReadTier {
  readonly upTo: Minor | null
  readonly rate: Ratio
}

/** A schedule, read. */
export interface ReadSchedule {
  readonly method: FeeMethod
  readonly tiers: readonly ReadTier[]
  readonly minimum: { readonly amount: Minor; readonly limited: boolean } | undefined
  readonly maximum: Minor | undefined
  readonly rounding: RoundingMode
}

const MAX_TIERS = 60

/** All methods, for checks. */
const METHODS: readonly FeeMethod[] = ['slab', 'whole-amount', 'by-claim']

/**
 * Reads a schedule.
 *
 * @throws ReceivablesError `policy.invalid` for tiers out of order, `currency.mismatch`, or the code of a malformed
 * field.
 */
export function readSchedule(value: unknown, currency: string, scale: number, path: string): ReadSchedule {
  const given = expectRecord(value, path, 'a fee schedule')
  expectKeys(given, ['currency', 'method', 'tiers', 'minimum', 'maximum', 'rounding'], path)
  if (given['currency'] !== currency) {
    refuse(
      given['currency'] === undefined ? 'input.missing' : 'currency.mismatch',
      at(path, 'currency'),
      `the currency of the money, ${currency}`,
      given['currency'],
    )
  }
  const minimum = readMinimum(given['minimum'], scale, at(path, 'minimum'))
  const maximum =
    given['maximum'] === undefined ? undefined : readAmount(given['maximum'], scale, at(path, 'maximum'))
  if (minimum !== undefined && maximum !== undefined && minimum.amount > maximum) {
    refuse('policy.invalid', at(path, 'maximum'), 'a maximum not below the minimum', given['maximum'])
  }
  return {
    method: expectChoice(given['method'], METHODS, at(path, 'method')),
    tiers: readTiers(given['tiers'], scale, at(path, 'tiers')),
    minimum,
    maximum,
    rounding: expectChoice(given['rounding'], ROUNDING_MODES, at(path, 'rounding')),
  }
}

function readMinimum(value: unknown, scale: number, path: string): ReadSchedule['minimum'] {
  if (value === undefined) return undefined
  const given = expectRecord(value, path, 'an object with amount and limitedToRecovered')
  expectKeys(given, ['amount', 'limitedToRecovered'], path)
  return {
    amount: readAmount(given['amount'], scale, at(path, 'amount')),
    limited: expectBoolean(given['limitedToRecovered'], at(path, 'limitedToRecovered')),
  }
}

/**
 * Reads tiers: ascending above zero; only the last has no upper bound.
 *
 * @throws ReceivablesError `policy.invalid`, or the code of a malformed field.
 */
export function readTiers(value: unknown, scale: number, path: string): ReadTier[] {
  const given = expectArray(value, path, 'the tiers of the schedule')
  if (given.length === 0 || given.length > MAX_TIERS) {
    return refuse('policy.invalid', path, `1 to ${String(MAX_TIERS)} tiers`, value)
  }
  let below: Minor = 0
  return Array.from(given, (element, index) => {
    const place = at(path, index)
    const tier = expectRecord(element, place, 'a tier with upTo and rate')
    expectKeys(tier, ['upTo', 'rate'], place)
    const rate = readShare(tier['rate'], at(place, 'rate'))
    const isLast = index === given.length - 1
    if ((tier['upTo'] === null) !== isLast) {
      const what = isLast
        ? 'null, since the last tier has no end'
        : 'an amount, since only the last tier has no end'
      return refuse(
        tier['upTo'] === undefined ? 'input.missing' : 'policy.invalid',
        at(place, 'upTo'),
        what,
        tier['upTo'],
      )
    }
    if (isLast) return { upTo: null, rate }
    const upTo = readAmount(tier['upTo'], scale, at(place, 'upTo'))
    if (upTo <= below)
      refuse('policy.invalid', at(place, 'upTo'), `an amount above ${writeMinor(below, scale)}`, tier['upTo'])
    below = upTo
    return { upTo, rate }
  })
}

/** The tier that an amount reaches; each bound belongs to the tier below it. */
export function tierOf(tiers: readonly ReadTier[], amount: Minor): ReadTier {
  return tiers.find(({ upTo }) => upTo === null || amount <= upTo) as ReadTier
}

/** The end of an amount within a tier: the amount, or the upper bound if that is lower. */
export const endOfTier = ({ upTo }: ReadTier, amount: Minor): Minor =>
  upTo === null ? amount : minMinor(upTo, amount)
