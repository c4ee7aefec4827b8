import type { PlainDate } from '../calendar/plain-date.js'
import { readScale, type CurrencyCode } from '../money/currency.js'

/** The benchmark of default interest on a claim in a foreign currency. */
export interface InterestBenchmark {
  /** Currency of the claim. */
  readonly currency: CurrencyCode
  /** Name of the benchmark; the caller supplies a table of its rates. */
  readonly benchmark: string
  /** First day on which the rule is in force. */
  readonly inForceFrom: PlainDate
  /** Source of the rule. */
  readonly source: string
}

/** Benchmarks by currency, packed. */
const BENCHMARKS =
  'USD average USD loan rate of the PBOC Monetary Policy Report|EUR EURIBOR|GBP SONIA|JPY TONA|AUD BBSW|CHF SARON|CAD CORRA|NZD BKBM|SGD SORA|HKD HIBOR|MOP composite rate|TWD base lending rate'

/**
 * The rate by which a Chinese court measures default interest on a claim in a foreign currency if the contract names
 * no rate.
 *
 * An agreed rate takes precedence, up to the limit of the law that governs the claim. Without an agreed rate the
 * benchmark of the currency applies; for a currency that the reply does not name, the benchmark of its central bank.
 * For renminbi, which is not a foreign currency, another rule applies: the one-year LPR, see `cnLpr1y`. This verb only
 * names the benchmark; the caller supplies a table of its rates.
 *
 * @param currency - Currency of the claim.
 * @returns The name of the benchmark and the rule.
 * @throws ReceivablesError `currency.unknown` or `input.missing`.
 *
 * @example
 * ```ts
 * import { interestBenchmark } from 'receivables'
 *
 * interestBenchmark('EUR') // => { benchmark: 'EURIBOR', inForceFrom: '2025-02-13', ... }
 * interestBenchmark('SEK').benchmark // => 'benchmark rate of the central bank'
 * ```
 *
 * @see Supreme People's Court, Fa Shi [2025] No. 2.
 */
export function interestBenchmark(currency: CurrencyCode): InterestBenchmark {
  readScale(currency, 'currency')
  if (currency === 'CNY') {
    return {
      currency,
      benchmark: 'one-year LPR',
      inForceFrom: '2019-08-20',
      source: 'Sales Contract Interpretation (as amended on 29 December 2020), article 18(4)',
    }
  }
  const found = BENCHMARKS.split('|').find((row) => row.startsWith(currency))
  return {
    currency,
    benchmark: found === undefined ? 'benchmark rate of the central bank' : found.slice(4),
    inForceFrom: '2025-02-13',
    source: "Supreme People's Court, Fa Shi [2025] No. 2",
  }
}
