import { addMargin } from '../add-margin.js'
import type { RateTable } from '../model.js'
import { ecbLatePaymentReference } from './ecb-late-payment-reference.js'

/**
 * The statutory commercial interest of the Netherlands (wettelijke handelsrente) from 1 December 2002: the reference
 * rate of the ECB plus seven points, from 16 March 2013 plus eight.
 *
 * The published figures are the same in every half-year. Sources disagree on August to November 2002, so these months
 * are left out.
 *
 * @returns The table `nl-handelsrente`, with one entry per half-year.
 * @throws ReceivablesError never.
 *
 * @example
 * ```ts
 * import { nlHandelsrente, rateOn } from 'receivables'
 *
 * rateOn(nlHandelsrente(), '2013-03-15') // => '0.0775'
 * rateOn(nlHandelsrente(), '2013-03-16') // => '0.0875'
 * ```
 *
 * @see Burgerlijk Wetboek, article 6:120(2).
 */
export function nlHandelsrente(): RateTable {
  const table = addMargin(ecbLatePaymentReference(), {
    id: 'nl-handelsrente',
    margins: [
      { from: '2002-12-01', margin: '0.07' },
      { from: '2013-03-16', margin: '0.08' },
    ],
  })
  return { ...table, source: 'BW 6:120(2), equal to the published wettelijke handelsrente' }
}
