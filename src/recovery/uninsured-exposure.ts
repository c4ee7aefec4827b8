import { expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { compareTexts } from '../ledger/compare-texts.js'
import { readAmountIn, type AmountByCurrency } from '../money/amount-in.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { addMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readCountry } from './country.js'
import {
  keyOf,
  readExposures,
  readInsuredLimits,
  type CustomerExposure,
  type InsuredLimit,
  type ReadExposure,
} from './insured-exposures.js'
import type { InsuranceReasonCode } from './reasons.js'

/** Exposures and the insured limits for them. */
export interface UninsuredExposureFacts {
  /** The exposures, one row per customer and currency, at most 100,000. */
  readonly exposures: readonly CustomerExposure[]
  /** The insured limits, at most 100,000. */
  readonly limits: readonly InsuredLimit[]
}

/** Which exposures the company wants insured. */
export interface UninsuredExposurePolicy {
  /** ISO 3166-1 alpha-2 code of the company's country. */
  readonly homeCountry: string
  /** Whose exposure is to be insured: that of customers abroad, or that of all customers. */
  readonly scope: 'foreign' | 'all'
  /** An uninsured amount above this is reported, per currency; '0.00' reports all. */
  readonly threshold: AmountByCurrency
}

/** An exposure that is not insured, or only in part. */
export interface UninsuredRow {
  /** Id of the customer. */
  readonly customerId: string
  /** Country of the customer. */
  readonly country: string
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The exposure. */
  readonly exposure: DecimalString
  /** The part of it within the insured limit. */
  readonly insured: DecimalString
  /** The part above the insured limit. */
  readonly uninsured: DecimalString
  /** Whether the customer has no limit or one that is too small. */
  readonly reasons: readonly Reason<InsuranceReasonCode>[]
}

/** Totals per currency over all exposures in scope: insured + uninsured = exposure. */
export interface UninsuredTotal {
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** Total exposure in scope. */
  readonly exposure: DecimalString
  /** Total within insured limits. */
  readonly insured: DecimalString
  /** Total not insured, including amounts not above the threshold. */
  readonly uninsured: DecimalString
}

/** The exposures of a book that are not insured. */
export interface UninsuredExposure {
  /** Exposures whose uninsured part is above the threshold, by customer and currency. */
  readonly rows: readonly UninsuredRow[]
  /** Totals per currency. */
  readonly totals: readonly UninsuredTotal[]
}

/**
 * The exposures of a book that credit insurance does not cover: those of customers without a limit, and the parts above
 * the insured limit. A limit covers exposure in its own currency only; nothing is converted. The insured share is not
 * deducted: `insuranceIndemnity` computes the uninsured part of a covered debt.
 *
 * @throws ReceivablesError `id.duplicate` for two exposures of the same customer and currency, `currency.missing` for a
 * currency without a threshold, `input.choice` for a code that is not a country, `input.range` for a list that is too
 * long, `amount.negative`, `amount.too-fine`, `decimal.invalid`, `currency.unknown`, `id.invalid`, `input.missing`,
 * `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { uninsuredExposure } from 'receivables'
 *
 * const { rows } = uninsuredExposure(
 *   {
 *     exposures: [
 *       { customerId: 'hafen', country: 'DE', currency: 'EUR', exposure: '120000.00' },
 *       { customerId: 'nanjing', country: 'CN', currency: 'CNY', exposure: '900000.00' },
 *     ],
 *     limits: [{ customerId: 'hafen', currency: 'EUR', limit: '100000.00' }],
 *   },
 *   { homeCountry: 'CN', scope: 'foreign', threshold: { EUR: '0.00', CNY: '0.00' } },
 * )
 * rows.map(({ customerId, uninsured }) => [customerId, uninsured]) // => [['hafen', '20000.00']]
 * ```
 *
 * @see {@link insuranceIndemnity}
 */
export function uninsuredExposure(
  facts: UninsuredExposureFacts,
  policy: UninsuredExposurePolicy,
): UninsuredExposure {
  return readSafely('', () => {
    const given = expectRecord(facts, '', 'exposures and insured limits')
    expectKeys(given, ['exposures', 'limits'], '')
    const rules = expectRecord(policy, 'policy', 'a policy with homeCountry, scope and threshold')
    expectKeys(rules, ['homeCountry', 'scope', 'threshold'], 'policy')
    const home = readCountry(rules['homeCountry'], 'policy.homeCountry')
    const isAll = expectChoice(rules['scope'], ['foreign', 'all'], 'policy.scope') === 'all'
    // Checked even if no customer is in scope whose currency would be looked up.
    const threshold = expectRecord(rules['threshold'], 'policy.threshold', 'an amount for each currency')
    const limits = readInsuredLimits(given['limits'])
    const inScope = readExposures(given['exposures']).filter(({ country }) => isAll || country !== home)
    const counted = inScope.map((row) => cover(row, limits.get(keyOf(row.currency, row.customerId))))
    const reported = counted.filter(
      ({ uninsured, currency, scale }) =>
        uninsured > readAmountIn(threshold, currency, scale, 'policy.threshold'),
    )
    return { rows: reported.sort(byCustomer).map(writeRow), totals: addUp(counted) }
  })
}

interface CoveredExposure extends ReadExposure {
  readonly hasLimit: boolean
  readonly insured: Minor
  readonly uninsured: Minor
}

function cover(row: ReadExposure, limit: Minor | undefined): CoveredExposure {
  const insured = minMinor(row.exposure, limit ?? 0)
  return { ...row, hasLimit: limit !== undefined, insured, uninsured: subtractMinor(row.exposure, insured) }
}

const byCustomer = (a: CoveredExposure, b: CoveredExposure): number =>
  compareTexts(a.customerId, b.customerId) || compareTexts(a.currency, b.currency)

function writeRow(row: CoveredExposure): UninsuredRow {
  const { customerId, country, currency, scale, hasLimit } = row
  const uninsured = writeMinor(row.uninsured, scale)
  const insured = writeMinor(row.insured, scale)
  return {
    customerId,
    country,
    currency,
    exposure: writeMinor(row.exposure, scale),
    insured,
    uninsured,
    reasons: [
      hasLimit
        ? { code: 'recovery.above-insured-limit', params: { insured, uninsured, currency } }
        : { code: 'recovery.not-insured', params: { uninsured, currency } },
    ],
  }
}

function addUp(rows: readonly CoveredExposure[]): UninsuredTotal[] {
  const sums = new Map<string, { scale: number; exposure: Minor; insured: Minor }>()
  for (const { currency, scale, exposure, insured } of rows) {
    const sum = sums.get(currency) ?? { scale, exposure: 0, insured: 0 }
    sums.set(currency, {
      scale,
      exposure: addMinor(sum.exposure, exposure),
      insured: addMinor(sum.insured, insured),
    })
  }
  return [...sums]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([currency, { scale, exposure, insured }]) => ({
      currency,
      exposure: writeMinor(exposure, scale),
      insured: writeMinor(insured, scale),
      uninsured: writeMinor(subtractMinor(exposure, insured), scale),
    }))
}
