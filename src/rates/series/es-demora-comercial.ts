import { addMargin } from '../add-margin.js'
import type { RateTable } from '../model.js'
import { ecbLatePaymentReference } from './ecb-late-payment-reference.js'

/**
 * The statutory interest of Spain for commercial debts (interés de demora) from 1 January 2006: the reference rate of
 * the ECB plus seven points, from 24 February 2013, inside a half-year, plus eight.
 *
 * The twenty figures of the Boletín Oficial that were found, from 2006 to 2018, are the same; the others are computed
 * by the rule of the law.
 *
 * @returns The table `es-demora-comercial`, with one entry per half-year.
 * @throws ReceivablesError never.
 *
 * @example
 * ```ts
 * import { esDemoraComercial, rateOn } from 'receivables'
 *
 * rateOn(esDemoraComercial(), '2013-02-23') // => '0.0775'
 * rateOn(esDemoraComercial(), '2013-02-24') // => '0.0875'
 * ```
 *
 * @see Ley 3/2004, article 7.
 */
export function esDemoraComercial(): RateTable {
  const table = addMargin(ecbLatePaymentReference(), {
    id: 'es-demora-comercial',
    margins: [
      { from: '2006-01-01', margin: '0.07' },
      { from: '2013-02-24', margin: '0.08' },
    ],
  })
  return {
    ...table,
    source: 'Ley 3/2004, article 7(2): reference rate of the ECB plus seven, then eight points',
  }
}
