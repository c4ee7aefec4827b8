import { refuse } from '../kernel/error.js'
import { at, expectArray, expectBoolean, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import type { CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { minMinor, type Minor } from '../numbers/minor.js'
import type { Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'

/**
 * How the tiers of a fee schedule are read; published schedules rarely say which, so it is named.
 *
 * - `slab`: each tier's rate is charged on the part of the money that lies in the tier.
 * - `whole-amount`: the tier that the money recovered reaches gives one rate for all of it. The fee may fall at a bound.
 * - `by-claim`: the tier of the claim that was handed over gives one rate for all that is recovered of it.
 */
export type FeeMethod = 'slab' | 'whole-amount' | 'by-claim'

/** A tier of a fee schedule. */
export interface ContingencyTier {
  /** The last amount of the tier, which belongs to it; `null` in the last tier only. */
  readonly upTo: DecimalInput | null
  /** The fee as a fraction of the money, from 0 to 1. */
  readonly rate: DecimalInput
}

/** The least that is charged once anything has been recovered. */
export interface FeeMinimum {
  /** The amount. */
  readonly amount: DecimalInput
  /** Whether a small recovery limits it: then the fee is never more than the money it is taken from. */
  readonly limitedToRecovered: boolean
}

/** What an agency or a lawyer charges on money recovered. */
export interface FeeSchedule {
  /** ISO 4217 code of every amount of the schedule. */
  readonly currency: CurrencyCode
  /** How the tiers are read. */
  readonly method: FeeMethod
  /** The tiers, ascending, 1 to 60; one tier `{ upTo: null, rate }` is a flat rate. */
  readonly tiers: readonly ContingencyTier[]
  /** The least fee; none when absent. Nothing recovered never costs anything. */
  readonly minimum?: FeeMinimum
  /** The highest fee; none when absent. */
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
 * @throws ReceivablesError `policy.invalid` for tiers out of order, `currency.mismatch`, or as a field is refused.
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
  const given = expectRecord(value, path, 'an amount, and whether the recovery limits it')
  expectKeys(given, ['amount', 'limitedToRecovered'], path)
  return {
    amount: readAmount(given['amount'], scale, at(path, 'amount')),
    limited: expectBoolean(given['limitedToRecovered'], at(path, 'limitedToRecovered')),
  }
}

/**
 * Reads tiers: ascending above zero, and only the last without an end.
 *
 * @throws ReceivablesError `policy.invalid`, or as a field is refused.
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
      refuse('policy.invalid', at(place, 'upTo'), 'an amount above that of the tier before', tier['upTo'])
    below = upTo
    return { upTo, rate }
  })
}

/** The tier that an amount reaches; each bound belongs to the tier below it. */
export function tierOf(tiers: readonly ReadTier[], amount: Minor): ReadTier {
  return tiers.find(({ upTo }) => upTo === null || amount <= upTo) as ReadTier
}

/** The part of an amount that lies in a tier, given what the tiers below have taken. */
export const endOfTier = ({ upTo }: ReadTier, amount: Minor): Minor =>
  upTo === null ? amount : minMinor(upTo, amount)
