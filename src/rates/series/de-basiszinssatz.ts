import { addMargin } from '../add-margin.js'
import type { RateTable } from '../model.js'
import { ecbLatePaymentReference } from './ecb-late-payment-reference.js'

/**
 * The Basiszinssatz of Germany, per half-year from 2002: the reference rate of the ECB less 0.88 points, to which
 * § 247 BGB ties its changes. It was negative from 2013 to 2022.
 *
 * The difference was checked against the figures of the Bundesbank for every half-year. Known through 31 December 2026.
 *
 * @returns The table `de-basiszinssatz`, with one entry per half-year.
 * @throws ReceivablesError never.
 *
 * @example
 * ```ts
 * import { deBasiszinssatz, rateOn } from 'receivables'
 *
 * rateOn(deBasiszinssatz(), '2023-07-01') // => '0.0312'
 * rateOn(deBasiszinssatz(), '2016-07-01') // => '-0.0088'
 * ```
 *
 * @see BGB § 247.
 */
export function deBasiszinssatz(): RateTable {
  const table = addMargin(ecbLatePaymentReference(), {
    id: 'de-basiszinssatz',
    margins: [{ from: '2002-01-01', margin: '-0.0088' }],
  })
  return {
    ...table,
    source: 'BGB § 247, equal to the figures of the Deutsche Bundesbank (series BBK01/BBKBAS2)',
  }
}
