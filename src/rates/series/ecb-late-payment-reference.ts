import type { RateTable } from '../model.js'
import { halfYears } from './packed-series.js'

const PACKED =
  '3.45 3.35 2.85 2.1 2.02 2.01 2.09 2.05 2.25 2.83 3.58 4.07 4.2 4.07 2.5 1 1 1 1 1.25 1 1 0.75 ' +
  '0.5 0.25 0.15 0.05 0.05 0.05 0 0 0 0 0 0 0 0 0 0 0 0 0 2.5 4 4.5 4.25 3.15 2.15 2.15 2.4'

/**
 * The reference rate of the euro states for late-payment interest, per half-year from 2002: the rate of the
 * most recent main refinancing operation of the ECB on 1 January and 1 July (until 2008 the marginal rate of the last
 * variable-rate tender). The statutory rate adds at least eight points (seven under Directive 2000/35/EC).
 *
 * Known through 31 December 2026. Nearly all figures agree in three independent national series; that of the first half
 * of 2002 is from one. That of the second half of 2026 is derived from the figures that Germany (Basiszinssatz of
 * 1.52 %) and the Netherlands (handelsrente of 10.40 %) published, and equals the rate of the main refinancing
 * operations from 17 June 2026 on.
 *
 * @returns The table `ecb-late-payment`, with one entry per half-year.
 * @throws ReceivablesError never.
 *
 * @example
 * ```ts
 * import { ecbLatePaymentReference, rateOn } from 'receivables'
 *
 * rateOn(ecbLatePaymentReference(), '2024-03-15') // => '0.045'
 * rateOn(ecbLatePaymentReference(), '2026-07-01') // => '0.024'
 * rateOn(ecbLatePaymentReference(), '2027-01-01') // => throws 'rate.unknown'
 * ```
 *
 * @see Directive 2011/7/EU, article 2(6) and (7).
 */
export function ecbLatePaymentReference(): RateTable {
  const head = {
    id: 'ecb-late-payment',
    knownThrough: '2026-12-31',
    certainty: 'medium',
    source:
      'ECB reference rate by half-year, compared with the series of DE, NL, ES and IT; the first half of 2002 from DE alone',
  } as const
  return halfYears(head, 2002, PACKED)
}
