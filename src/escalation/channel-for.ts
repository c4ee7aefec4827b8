import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readScale } from '../money/currency.js'
import type { CurrencyCode } from '../money/index.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { compareMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readCountry } from '../recovery/country.js'
import type { ReferralReasonCode } from './reasons.js'

/** Who collects: the seller's own collector, a law firm, an agency abroad, or an agency for large foreign debts. */
export type CollectionChannel = 'collector' | 'law-firm' | 'agency' | 'international-agency'

/** The countries and the amount of a debt. */
export interface ChannelCase {
  /** The seller's country, as a code of ISO 3166 such as `CN`. */
  readonly creditorCountry: string
  /** The debtor's country, as a code of ISO 3166. */
  readonly debtorCountry: string
  /** ISO 4217 code of the amount. */
  readonly currency: CurrencyCode
  /** Amount owed. */
  readonly amount: DecimalInput
}

/** A company's rules for choosing the channel. */
export interface ChannelPolicy {
  /** Who collects domestic debts. */
  readonly domestic: 'collector' | 'law-firm'
  /** The amount per currency from which a foreign debt is large, that amount included. */
  readonly largeAmount: Readonly<Record<CurrencyCode, DecimalInput>>
}

/** The channel chosen for a case. */
export interface ChannelChoice {
  /** Who collects. */
  readonly channel: CollectionChannel
  /** Why this channel was chosen, and legal points to observe. */
  readonly warnings: readonly Reason<ReferralReasonCode>[]
}

/**
 * Determines who should collect: a domestic debt by the company's own choice, a foreign debt by an agency abroad, and a
 * large foreign debt by an international agency. An amount equal to the threshold is large.
 *
 * In mainland China debt collection companies are banned by notices of 1995 and 2000. For a debtor there the result has
 * a warning, and a law firm takes the place of an agency. Abroad, the law of the debtor's country governs what a
 * collector may do.
 *
 * @throws ReceivablesError `currency.missing` if the policy has no large amount in the currency, `currency.unknown`,
 * `amount.negative`, `input.choice` for a country, `input.unknown-key`, or the code of a malformed field.
 *
 * @example
 * ```ts
 * import { channelFor } from 'receivables/escalation'
 *
 * const policy = { domestic: 'collector', largeAmount: { USD: '100000.00' } } as const
 * channelFor({ creditorCountry: 'CN', debtorCountry: 'US', currency: 'USD', amount: '100000.00' }, policy)
 * // => { channel: 'international-agency', warnings: [{ code: 'referral.large-foreign', ... }, { code: 'referral.foreign-law', ... }] }
 * ```
 *
 * @see The constant `channelWarnings` holds the law of channels as dated data.
 * @see Notices of the Chinese authorities of 1995 and 2000 on debt collection companies; a Chinese guide on overdue invoices.
 */
export function channelFor(facts: ChannelCase, policy: ChannelPolicy): ChannelChoice {
  return readSafely('', () => {
    expectRecord(facts, 'case', 'a case')
    return chooseChannel(facts, 'case', readChannelPolicy(policy, 'policy'))
  })
}

/** A checked channel policy, with its path. */
interface ReadChannels {
  readonly domestic: ChannelPolicy['domestic']
  readonly large: UnknownRecord
  readonly path: string
}

/** Reads and checks a channel policy. @throws ReceivablesError for one that is malformed. */
export function readChannelPolicy(policy: unknown, path: string): ReadChannels {
  const rules = expectRecord(policy, path, 'a channel policy')
  expectKeys(rules, ['domestic', 'largeAmount'], path)
  const domestic = expectChoice(rules['domestic'], ['collector', 'law-firm'] as const, at(path, 'domestic'))
  return { domestic, large: expectRecord(rules['largeAmount'], at(path, 'largeAmount')), path }
}

/** The channel of a debt. @throws ReceivablesError the codes of {@link channelFor}, with paths below those given. */
export function chooseChannel(facts: unknown, path: string, rules: ReadChannels): ChannelChoice {
  const given = expectRecord(facts, path, 'the country, currency and amount of the debt')
  const home = readCountry(given['creditorCountry'], at(path, 'creditorCountry'))
  const country = readCountry(given['debtorCountry'], at(path, 'debtorCountry'))
  const code = given['currency'] as string
  const scale = readScale(code, at(path, 'currency'))
  const amount = readAmount(given['amount'], scale, at(path, 'amount'))
  const ban: Reason<ReferralReasonCode> = { code: 'referral.cn-collection-ban', params: {} }
  if (home === country) return { channel: rules.domestic, warnings: country === 'CN' ? [ban] : [] }
  const threshold = largeIn(code, scale, rules)
  const isLarge = compareMinor(amount, threshold) >= 0
  const warnings: Reason<ReferralReasonCode>[] = []
  if (isLarge) {
    const params = {
      amount: writeMinor(amount, scale),
      currency: code,
      threshold: writeMinor(threshold, scale),
    }
    warnings.push({ code: 'referral.large-foreign', params })
  }
  warnings.push({ code: 'referral.foreign-law', params: { country } })
  if (country === 'CN') return { channel: 'law-firm', warnings: [...warnings, ban] }
  return { channel: isLarge ? 'international-agency' : 'agency', warnings }
}

function largeIn(code: string, scale: number, { large, path: policy }: ReadChannels): Minor {
  const path = at(at(policy, 'largeAmount'), code)
  if (!Object.hasOwn(large, code)) refuse('currency.missing', path, `an amount in ${code}`, undefined)
  return readMinor(large[code], scale, path)
}
