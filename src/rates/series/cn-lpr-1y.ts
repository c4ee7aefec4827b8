import type { RateTable } from '../model.js'
import { changes } from './packed-series.js'

const PACKED =
  '2019-08-20 4.25 2019-09-20 4.2 2019-11-20 4.15 2020-02-20 4.05 2020-04-20 3.85 2021-12-20 3.8 ' +
  '2022-01-20 3.7 2022-08-22 3.65 2023-06-20 3.55 2023-08-21 3.45 2024-07-22 3.35 2024-10-21 3.1 ' +
  '2025-05-20 3'

/**
 * The one-year loan prime rate of China by day of change, from its first release on 20 August 2019.
 *
 * It is published every month on the 20th, or the next working day, and is in force until the next release. The last
 * release found is that of September 2026; the next can come on 20 October at the earliest, so the table is known
 * through the day before. The releases of April to August 2026 have only one source; two sources for September confirm
 * it, because they call that release the sixteenth in a row without a change.
 *
 * @returns The table `cn-lpr-1y`.
 * @throws ReceivablesError never.
 *
 * @example
 * ```ts
 * import { cnLpr1y, rateOn } from 'receivables'
 *
 * rateOn(cnLpr1y(), '2024-10-20') // => '0.0335'
 * rateOn(cnLpr1y(), '2024-10-21') // => '0.031'
 * rateOn(cnLpr1y(), '2019-08-19') // => throws 'rate.unknown'
 * ```
 *
 * @see PBOC Announcement No. 15 of 2019.
 */
export function cnLpr1y(): RateTable {
  const head = {
    id: 'cn-lpr-1y',
    knownThrough: '2026-10-19',
    certainty: 'medium',
    source:
      'National Interbank Funding Centre, monthly; three copies agree to May 2025, two to March 2026 and on September 2026, one between',
  } as const
  return changes(head, PACKED)
}
