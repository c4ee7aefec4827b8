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

/** A book of exposures and the covers on it. */
export interface UninsuredExposureFacts {
  /** The exposures, one row for each customer and currency, at most 100,000. */
  readonly exposures: readonly CustomerExposure[]
  /** The insured limits, at most 100,000. */
  readonly limits: readonly InsuredLimit[]
}

/** What the company wants insured. */
export interface UninsuredExposurePolicy {
  /** ISO 3166-1 alpha-2 code of the company's own country. */
  readonly homeCountry: string
  /** Whose exposure is to be insured: that of customers abroad, or everybody's. */
  readonly scope: 'foreign' | 'all'
  /** An uninsured amount above this is reported, for each currency; '0.00' reports every one. */
  readonly threshold: AmountByCurrency
}

/** An exposure that is not insured, or not in full. */
export interface UninsuredRow {
  /** The customer. */
  readonly customerId: string
  /** Its country. */
  readonly country: string
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The exposure. */
  readonly exposure: DecimalString
  /** The part of it within the insured limit. */
  readonly insured: DecimalString
  /** The rest. */
  readonly uninsured: DecimalString
  /** Whether the customer has no cover or one that is too small. */
  readonly reasons: readonly Reason<InsuranceReasonCode>[]
}

/** Totals of one currency over all exposures in scope: insured + uninsured = exposure. */
export interface UninsuredTotal {
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** Exposure in scope. */
  readonly exposure: DecimalString
  /** Insured. */
  readonly insured: DecimalString
  /** Not insured, whether it is above the threshold or not. */
  readonly uninsured: DecimalString
}

/** Where a book is not insured. */
export interface UninsuredExposure {
  /** Exposures whose uninsured part is above the threshold, by customer and currency. */
  readonly rows: readonly UninsuredRow[]
  /** Totals by currency. */
  readonly totals: readonly UninsuredTotal[]
}

/**
 * Which exposures of a book are not covered by credit insurance: those of customers without a limit, and the parts
 * above the insured limit. A limit covers exposure in its own currency only, since nothing here converts. The insured
 * share is not deducted: `insuranceIndemnity` computes the uninsured part of a covered debt.
 *
 * @throws ReceivablesError `id.duplicate` for two exposures of one customer and currency, `currency.missing` for a currency
 * without a threshold, `input.choice` for a country that has no such code, `input.range` for a list that is too long, `amount.negative`,
 * `amount.too-fine`, `decimal.invalid`, `currency.unknown`, `id.invalid`, `input.missing`, `input.type`,
 * `input.unknown-key`.
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
    const rules = expectRecord(policy, 'policy', 'what is to be insured')
    expectKeys(rules, ['homeCountry', 'scope', 'threshold'], 'policy')
    const home = readCountry(rules['homeCountry'], 'policy.homeCountry')
    const isAll = expectChoice(rules['scope'], ['foreign', 'all'], 'policy.scope') === 'all'
    // Nobody may be in scope whose currency would be looked up in it.
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
