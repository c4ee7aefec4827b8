import { resetHalfYearly } from '../reset-half-yearly.js'
import type { RateTable } from '../model.js'
import { boeBankRate } from './boe-bank-rate.js'

/**
 * The reference rate of the United Kingdom for statutory interest that **starts** to run in a half-year: Bank Rate on
 * the 30 June or 31 December before it, from 7 August 2002. The rate is then fixed for that debt; statutory interest is
 * eight points more.
 *
 * The table starts on 7 August 2002: before that day another statutory order applied. Known through 31 December 2026.
 *
 * @returns The table `uk-late-payment`, with one entry per half-year.
 * @throws ReceivablesError never.
 *
 * @example
 * ```ts
 * import { rateOn, ukLatePaymentReference } from 'receivables'
 *
 * rateOn(ukLatePaymentReference(), '2022-06-30') // => '0.0025'
 * rateOn(ukLatePaymentReference(), '2022-07-01') // => '0.0125'
 * ```
 *
 * @see Late Payment of Commercial Debts (Rate of Interest) (No. 3) Order 2002, SI 2002/1675.
 */
export function ukLatePaymentReference(): RateTable {
  const table = resetHalfYearly(boeBankRate(), { id: 'uk-late-payment', observed: 'day-before' })
  const [first, ...later] = table.entries.filter(({ from }) => from >= '2002-07-01')
  return {
    ...table,
    entries: [{ from: '2002-08-07', rate: first?.rate ?? null }, ...later],
    certainty: 'high',
    source: 'SI 2002/1675 on Bank Rate; 27 half-years compared with the table of payontime.co.uk',
  }
}
