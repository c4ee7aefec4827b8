import { readAmount } from '../allocation/read-amount.js'
import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { writeMinor } from '../numbers/write-minor.js'
import { channelWarnings, type ChannelWarning, type RecoveryChannel } from './channel-warnings.js'
import { readCountry } from './country.js'
import { policyAmount, type AmountByCurrency } from './policy-amount.js'
import type { ChannelReasonCode } from './reasons.js'

/** A claim that is to be handed to somebody outside. */
export interface ChannelFacts {
  /** ISO 3166-1 alpha-2 code of the creditor's country. */
  readonly creditorCountry: string
  /** ISO 3166-1 alpha-2 code of the debtor's country. */
  readonly debtorCountry: string
  /** What is owed. */
  readonly amount: DecimalInput
  /** ISO 4217 code of it. */
  readonly currency: CurrencyCode
}

/** From which sum a claim abroad is large. */
export interface RecoveryRoutePolicy {
  /** The sum, for each currency; a claim that reaches it is large. */
  readonly largeFrom: AmountByCurrency
  /** Who collects at home. */
  readonly domestic: 'law-firm' | 'collection-agency'
}

/** Who is to collect, and what the law says about it. */
export interface RecoveryRoute {
  /** The channel. */
  readonly channel: RecoveryChannel
  /** Warnings of law about this channel in the debtor's country. */
  readonly warnings: readonly ChannelWarning[]
  /** Why. */
  readonly reasons: readonly Reason<ChannelReasonCode>[]
}

/**
 * To whom a claim is handed: at home to a law firm or a collector, as the policy says; across a border to a collection agency; a
 * large claim abroad to an international one. In mainland China administrative notices forbid the business of debt
 * collection, so there a domestic claim goes to a law firm whatever the policy says.
 *
 * @throws ReceivablesError `currency.missing`, `input.range` for a country that is not two capitals, `amount.negative`,
 * `amount.too-fine`, `decimal.invalid`, `currency.unknown`, `date.invalid`, `input.choice`, `input.missing`, `input.type`,
 * `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { recoveryChannel } from 'receivables'
 *
 * const claim = { creditorCountry: 'CN', debtorCountry: 'CN', amount: '80000.00', currency: 'CNY' }
 * const policy = { largeFrom: { CNY: '500000.00' }, domestic: 'collection-agency' } as const
 * recoveryChannel(claim, policy, '2026-03-01').channel // => 'law-firm'
 * recoveryChannel({ ...claim, debtorCountry: 'DE' }, policy, '2026-03-01').channel // => 'collection-agency'
 * ```
 *
 * @see {@link channelWarnings}
 */
export function recoveryChannel(
  facts: ChannelFacts,
  policy: RecoveryRoutePolicy,
  asOf: PlainDate,
): RecoveryRoute {
  return readSafely('', () => {
    const given = expectRecord(facts, '', 'a claim and the countries of its parties')
    expectKeys(given, ['creditorCountry', 'debtorCountry', 'amount', 'currency'], '')
    const rules = expectRecord(policy, 'policy', 'from when a claim is large, and who collects at home')
    expectKeys(rules, ['largeFrom', 'domestic'], 'policy')
    const day = readDay(asOf, 'asOf')
    const home = readCountry(given['creditorCountry'], 'creditorCountry')
    const country = readCountry(given['debtorCountry'], 'debtorCountry')
    const currency = given['currency'] as string
    const scale = readScale(currency, 'currency')
    const amount = readAmount(given['amount'], scale, 'amount')
    const large = policyAmount(rules['largeFrom'], currency, scale, 'policy.largeFrom')
    const domestic = expectChoice(rules['domestic'], ['law-firm', 'collection-agency'], 'policy.domestic')
    const inForce = channelWarnings.filter((row) => row.country === country && readDay(row.from, '') <= day)
    const warningsOf = (channel: RecoveryChannel): ChannelWarning[] =>
      inForce.filter((row) => row.channel === channel)
    const said = (channel: RecoveryChannel, ...reasons: RecoveryRoute['reasons']): RecoveryRoute => ({
      channel,
      warnings: warningsOf(channel),
      reasons,
    })
    if (home !== country) {
      const params = { country, amount: writeMinor(amount, scale), currency }
      return amount >= large
        ? said('international-agency', { code: 'recovery.channel-large-foreign', params })
        : said('collection-agency', { code: 'recovery.channel-foreign', params })
    }
    const forbidden = warningsOf(domestic).some(({ effect }) => effect === 'forbidden')
    if (!forbidden) return said(domestic, { code: 'recovery.channel-domestic', params: { country } })
    const choice = said('law-firm', {
      code: 'recovery.channel-forbidden',
      params: { country, channel: domestic },
    })
    // The warning that turned the choice stays visible.
    return { ...choice, warnings: [...warningsOf(domestic), ...choice.warnings] }
  })
}
