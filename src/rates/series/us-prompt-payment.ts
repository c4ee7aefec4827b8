import type { RateTable } from '../model.js'
import { halfYears } from './packed-series.js'

const PACKED =
  '8.125 - - - - 6.75 - 6 5 6.5 - 7.25 6.375 - 5.5 - - - - 4.5 4.25 4.5 5.125 5.75 5.25 5.75 ' +
  '4.75 5.125 5.625 4.875 3.25 3.125 2.625 2.5 2 1.75 1.375 1.75 2.125 2 2.125 2.375 2.5 1.875 ' +
  '2.5 2.375 2.625 3.5 3.625 2.625 2.125 1.125 0.875 1.125 1.625 4 4.625 4.875 4.875 4.875 ' +
  '4.625 4.625 4.125 4.75'

/**
 * The Prompt Payment rate of the United States Treasury (31 U.S.C. 3902(a), the rate of the Contract Disputes Act),
 * per half-year from 1995 in eighths of a percent.
 *
 * 11 half-years before 2004-07-01 were not found and are holes. Known through 31 December 2026; the figure for the
 * second half of 2026 is from two secondary copies of the page of the Treasury.
 *
 * @returns The table `us-prompt-payment`, with one entry per half-year.
 * @throws ReceivablesError never.
 *
 * @example
 * ```ts
 * import { rateOn, usPromptPayment } from 'receivables'
 *
 * rateOn(usPromptPayment(), '2026-01-01') // => '0.04125'
 * rateOn(usPromptPayment(), '2003-09-01') // => throws 'rate.unknown'
 * ```
 *
 * @see 31 U.S.C. 3902(a); the half-yearly notices of the Treasury in the Federal Register.
 */
export function usPromptPayment(): RateTable {
  const head = {
    id: 'us-prompt-payment',
    knownThrough: '2026-12-31',
    certainty: 'medium',
    source:
      'Treasury notices in the Federal Register; 2007, 2011 to 2020 and 2026 partly from secondary copies',
  } as const
  return halfYears(head, 1995, PACKED)
}
