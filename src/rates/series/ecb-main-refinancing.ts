import type { RateTable } from '../model.js'
import { changes } from './packed-series.js'

const PACKED =
  '2000-06-28 4.25 2000-09-01 4.5 2000-10-06 4.75 2001-05-11 4.5 2001-08-31 4.25 2001-09-18 3.75 ' +
  '2001-11-09 3.25 2002-12-06 2.75 2003-03-07 2.5 2003-06-06 2 2005-12-06 2.25 2006-03-08 2.5 ' +
  '2006-06-15 2.75 2006-08-09 3 2006-10-11 3.25 2006-12-13 3.5 2007-03-14 3.75 2007-06-13 4 ' +
  '2008-07-09 4.25 2008-10-15 3.75 2008-11-12 3.25 2008-12-10 2.5 2009-01-21 2 2009-03-11 1.5 ' +
  '2009-04-08 1.25 2009-05-13 1 2011-04-13 1.25 2011-07-13 1.5 2011-11-09 1.25 2011-12-14 1 ' +
  '2012-07-11 0.75 2013-05-08 0.5 2013-11-13 0.25 2014-06-11 0.15 2014-09-10 0.05 2016-03-16 0 ' +
  '2022-07-27 0.5 2022-09-14 1.25 2022-11-02 2 2022-12-21 2.5 2023-02-08 3 2023-03-22 3.5 ' +
  '2023-05-10 3.75 2023-06-21 4 2023-08-02 4.25 2023-09-20 4.5 2024-06-12 4.25 2024-09-18 3.65 ' +
  '2024-10-23 3.4 2024-12-18 3.15 2025-02-05 2.9 2025-03-12 2.65 2025-04-23 2.4 2025-06-11 2.15 ' +
  '2026-06-17 2.4 2026-09-16 2.65'

/**
 * The rate of the main refinancing operations of the European Central Bank by day of change, from 28 June 2000.
 *
 * Until 14 October 2008 these are minimum bid rates of variable-rate tenders; late-payment law used the marginal rate of
 * the last tender instead, which {@link ecbLatePaymentReference} has. Known through 28 October 2026, the day before the
 * first decision that was not found.
 *
 * The days are those that the ECB gives in its table and its series. Before 10 March 2004 a new rate applied to these
 * operations, "as a rule", only from the first one after that day, so up to a week later (footnote of the table). The
 * changes of December 2002 to March 2006 are the same in a table of Danmarks Nationalbank, those of October 2008 to
 * October 2024 in one of the Banque de France.
 *
 * @returns The table `ecb-main-refinancing`.
 * @throws ReceivablesError never.
 *
 * @example
 * ```ts
 * import { ecbMainRefinancing, rateOn } from 'receivables'
 *
 * rateOn(ecbMainRefinancing(), '2024-09-17') // => '0.0425'
 * rateOn(ecbMainRefinancing(), '2024-09-18') // => '0.0365'
 * ```
 *
 * @see Key ECB interest rates, the table of the ECB and its copy of the Banka Slovenije (bsi.si).
 */
export function ecbMainRefinancing(): RateTable {
  const head = {
    id: 'ecb-main-refinancing',
    knownThrough: '2026-10-28',
    certainty: 'high',
    source:
      'ECB, main refinancing operations (table of Banka Slovenije; the decisions of 11 June and 10 September 2026 as several readers give them)',
  } as const
  return changes(head, PACKED)
}
