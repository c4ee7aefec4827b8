import { describe, expect, test } from 'vitest'
import * as rates from '../../src/rates/index.js'

const { rateOn } = rates
const series = {
  boeBankRate: rates.boeBankRate,
  cnLpr1y: rates.cnLpr1y,
  deBasiszinssatz: rates.deBasiszinssatz,
  ecbLatePaymentReference: rates.ecbLatePaymentReference,
  ecbMainRefinancing: rates.ecbMainRefinancing,
  esDemoraComercial: rates.esDemoraComercial,
  nlHandelsrente: rates.nlHandelsrente,
  ukLatePaymentReference: rates.ukLatePaymentReference,
  usPromptPayment: rates.usPromptPayment,
}

describe.each(Object.entries(series))('%s', (_, make) => {
  test('is a sound table that says where its figures come from', () => {
    const table = make()
    expect(rates.rateTable(table)).toEqual(table)
    expect(table.source).not.toBe('')
    expect(['high', 'medium']).toContain(table.certainty)
  })
})

test('Bank Rate is as certain as the reference that is made from it', () => {
  expect(series.boeBankRate().certainty).toBe(series.ukLatePaymentReference().certainty)
})

// Figures as published, in percent.
test.each<[keyof typeof series, string, string]>([
  ['ecbLatePaymentReference', '2002-07-01', '3.35'], // D.Lgs. 231/2002 art. 5 note
  ['ecbLatePaymentReference', '2008-12-31', '4.07'],
  ['ecbLatePaymentReference', '2022-12-31', '0'],
  ['ecbLatePaymentReference', '2023-01-01', '2.5'],
  ['ecbLatePaymentReference', '2026-06-30', '2.15'],
  // 1.52 % Basiszinssatz and 10.40 % handelsrente, of the Bundesbank and of rijksoverheid.nl, less their margins
  ['ecbLatePaymentReference', '2026-07-01', '2.4'],
  ['ecbLatePaymentReference', '2026-12-31', '2.4'],
  ['deBasiszinssatz', '2002-01-01', '2.57'], // Bundesbank BBK01/BBKBAS2
  ['deBasiszinssatz', '2007-07-01', '3.19'],
  ['deBasiszinssatz', '2015-12-31', '-0.83'],
  ['deBasiszinssatz', '2022-12-31', '-0.88'],
  ['deBasiszinssatz', '2024-01-01', '3.62'],
  ['deBasiszinssatz', '2026-06-30', '1.27'],
  ['deBasiszinssatz', '2026-07-01', '1.52'], // Deutsche Bundesbank, from 1 July 2026
  ['nlHandelsrente', '2002-12-01', '10.35'], // raadvanarbitrage.nl
  ['nlHandelsrente', '2011-07-01', '8.25'],
  ['nlHandelsrente', '2013-03-15', '7.75'],
  ['nlHandelsrente', '2013-03-16', '8.75'],
  ['nlHandelsrente', '2023-07-01', '12'],
  ['nlHandelsrente', '2026-06-30', '10.15'],
  ['nlHandelsrente', '2026-07-01', '10.4'], // rijksoverheid.nl, from 1 July 2026
  ['esDemoraComercial', '2006-01-01', '9.25'], // studylib.es 5259268
  ['esDemoraComercial', '2013-02-23', '7.75'],
  ['esDemoraComercial', '2013-02-24', '8.75'],
  ['esDemoraComercial', '2018-07-01', '8'],
  ['ukLatePaymentReference', '2002-08-07', '4'], // payontime.co.uk
  ['ukLatePaymentReference', '2007-07-01', '5.5'],
  ['ukLatePaymentReference', '2009-01-01', '2'],
  ['ukLatePaymentReference', '2020-12-31', '0.1'],
  ['ukLatePaymentReference', '2022-06-30', '0.25'],
  ['ukLatePaymentReference', '2022-07-01', '1.25'],
  ['ukLatePaymentReference', '2025-07-01', '4.25'],
  ['ukLatePaymentReference', '2026-12-31', '3.75'],
  ['usPromptPayment', '1995-06-30', '8.125'], // 60 FR 530
  ['usPromptPayment', '1999-06-30', '5'], // 63 FR 72346
  ['usPromptPayment', '1999-07-01', '6.5'], // 64 FR 36068
  ['usPromptPayment', '2000-07-01', '7.25'], // 65 FR 40727
  ['usPromptPayment', '2004-12-31', '4.5'], // 69 FR 38952
  ['usPromptPayment', '2005-01-01', '4.25'], // the notice for 1 January to 30 June 2005
  ['usPromptPayment', '2005-07-01', '4.5'], // 70 FR 38253
  ['usPromptPayment', '2006-01-01', '5.125'], // 70 FR 76497
  ['usPromptPayment', '2006-07-01', '5.75'], // 71 FR 37638
  ['usPromptPayment', '2007-06-30', '5.25'], // notice of 29 December 2006, as the list of the TreasuryDirect gives it
  ['usPromptPayment', '2007-07-01', '5.75'], // 72 FR 35742
  ['usPromptPayment', '2009-07-01', '4.875'],
  ['usPromptPayment', '2012-07-01', '1.75'], // 77 FR 38888, as the list of the TreasuryDirect gives it
  ['usPromptPayment', '2013-01-01', '1.375'], // 77 FR 76624
  ['usPromptPayment', '2014-12-31', '2'], // 79 FR 33647, as a law firm's note on the change gives it
  ['usPromptPayment', '2015-01-01', '2.125'], // from which it rose to 2.375 in July, a contractor's note of 9 July 2015 says
  ['usPromptPayment', '2017-07-01', '2.375'], // 82 FR 34348
  ['usPromptPayment', '2020-09-01', '1.125'], // cost of money table of the Wisconsin Department of Transportation
  ['usPromptPayment', '2022-01-01', '1.625'],
  ['usPromptPayment', '2026-06-30', '4.125'],
  ['usPromptPayment', '2026-07-01', '4.75'], // page of the Treasury as two readers of October 2026 give it
  ['cnLpr1y', '2019-08-20', '4.25'],
  ['cnLpr1y', '2020-04-19', '4.05'],
  ['cnLpr1y', '2022-08-22', '3.65'],
  ['cnLpr1y', '2026-09-19', '3'],
  ['cnLpr1y', '2026-10-19', '3'], // release of September 2026: the sixteenth in a row without a change
  ['ecbMainRefinancing', '2000-06-28', '4.25'],
  ['ecbMainRefinancing', '2019-09-18', '0'],
  ['ecbMainRefinancing', '2025-06-11', '2.15'],
  ['ecbMainRefinancing', '2026-06-16', '2.15'],
  ['ecbMainRefinancing', '2026-06-17', '2.4'], // decision of 11 June 2026
  ['ecbMainRefinancing', '2026-09-15', '2.4'],
  ['ecbMainRefinancing', '2026-09-16', '2.65'], // decision of 10 September 2026
  ['ecbMainRefinancing', '2026-10-28', '2.65'],
  ['boeBankRate', '2016-08-04', '0.25'],
  ['boeBankRate', '2026-07-29', '3.75'],
  ['boeBankRate', '2026-11-04', '3.75'], // held on 17 September 2026; the next decision was due on 5 November
])('%s on %s is %s %%', (name, date, percent) => {
  expect(Math.round(Number(rateOn(series[name](), date)) * 1e6)).toBe(Math.round(Number(percent) * 1e4))
})

test.each<[keyof typeof series, string]>([
  ['ecbLatePaymentReference', '2027-01-01'],
  ['ecbMainRefinancing', '2026-10-29'],
  ['deBasiszinssatz', '2027-01-01'],
  ['nlHandelsrente', '2002-11-30'],
  ['esDemoraComercial', '2005-12-31'],
  ['ukLatePaymentReference', '2002-08-06'],
  ['ukLatePaymentReference', '2027-01-01'],
  ['usPromptPayment', '1995-07-01'],
  ['usPromptPayment', '2004-06-30'],
  ['usPromptPayment', '2027-01-01'],
  ['cnLpr1y', '2026-10-20'],
  ['boeBankRate', '2026-11-05'],
])('%s does not know %s', (name, date) => {
  expect(() => rateOn(series[name](), date)).toThrow(expect.objectContaining({ code: 'rate.unknown' }))
})
