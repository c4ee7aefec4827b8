import { expect, test } from 'vitest'
import {
  boeBankRate,
  cnLpr1y,
  deBasiszinssatz,
  ecbLatePaymentReference,
  ecbMainRefinancing,
  esDemoraComercial,
  rateOn,
  type RateTable,
} from '../../src/rates/index.js'

/*
 * The shipped series entry by entry against copies that others made, so that no single day or figure can slip. The
 * copies are of the official tables; where they end, a comment says so.
 */

/** The entries of a table as `day percent`, the days from `from` on and before `before`. */
const listOf = ({ entries }: RateTable, from: string, before = '9999'): string =>
  entries
    .filter((entry) => entry.from >= from && entry.from < before)
    .map((entry) => `${entry.from} ${String(Math.round(Number(entry.rate) * 1e6) / 1e4)}`)
    .join(' ')

test('Bank Rate', () => {
  // RDeconomist/RDeconomist.github.io charts/ukMacro/m3BankRate.csv, a download of the table of the Bank, to March 2020.
  expect(listOf(boeBankRate(), '2001', '2020-04')).toBe(
    '2001-11-08 4 2003-02-06 3.75 2003-07-10 3.5 2003-11-06 3.75 2004-02-05 4 2004-05-06 4.25 2004-06-10 4.5 2004-08-05 4.75 ' +
      '2005-08-04 4.5 2006-08-03 4.75 2006-11-09 5 2007-01-11 5.25 2007-05-10 5.5 2007-07-05 5.75 2007-12-06 5.5 2008-02-07 5.25 ' +
      '2008-04-10 5 2008-10-08 4.5 2008-11-06 3 2008-12-04 2 2009-01-08 1.5 2009-02-05 1 2009-03-05 0.5 2016-08-04 0.25 ' +
      '2017-11-02 0.5 2018-08-02 0.75 2020-03-11 0.25 2020-03-19 0.1',
  )
  // A public calculator of late interest in the United Kingdom and Ireland that read the page of the Bank on 8 October 2026.
  expect(listOf(boeBankRate(), '2020-04')).toBe(
    '2021-12-16 0.25 2022-02-03 0.5 2022-03-17 0.75 2022-05-05 1 2022-06-16 1.25 2022-08-04 1.75 2022-09-22 2.25 2022-11-03 3 ' +
      '2022-12-15 3.5 2023-02-02 4 2023-03-23 4.25 2023-05-11 4.5 2023-06-22 5 2023-08-03 5.25 2024-08-01 5 2024-11-07 4.75 ' +
      '2025-02-06 4.5 2025-05-08 4.25 2025-08-07 4 2025-12-18 3.75',
  )
})

test('the main refinancing operations', () => {
  // Danmarks Nationalbank, table 8a, of March 2006.
  expect(listOf(ecbMainRefinancing(), '2002', '2006-04')).toBe(
    '2002-12-06 2.75 2003-03-07 2.5 2003-06-06 2 2005-12-06 2.25 2006-03-08 2.5',
  )
  // Banque de France, policy rates, of October 2024.
  expect(listOf(ecbMainRefinancing(), '2008-10', '2024-11')).toBe(
    '2008-10-15 3.75 2008-11-12 3.25 2008-12-10 2.5 2009-01-21 2 2009-03-11 1.5 2009-04-08 1.25 2009-05-13 1 2011-04-13 1.25 ' +
      '2011-07-13 1.5 2011-11-09 1.25 2011-12-14 1 2012-07-11 0.75 2013-05-08 0.5 2013-11-13 0.25 2014-06-11 0.15 2014-09-10 0.05 ' +
      '2016-03-16 0 2022-07-27 0.5 2022-09-14 1.25 2022-11-02 2 2022-12-21 2.5 2023-02-08 3 2023-03-22 3.5 2023-05-10 3.75 ' +
      '2023-06-21 4 2023-08-02 4.25 2023-09-20 4.5 2024-06-12 4.25 2024-09-18 3.65 2024-10-23 3.4',
  )
  // The same calculator, from the page of the European Central Bank.
  expect(listOf(ecbMainRefinancing(), '2024-11')).toBe(
    '2024-12-18 3.15 2025-02-05 2.9 2025-03-12 2.65 2025-04-23 2.4 2025-06-11 2.15 2026-06-17 2.4 2026-09-16 2.65',
  )
})

test('the half-yearly reference of the euro states is the rate of the operations on its first day, since tenders have a fixed rate', () => {
  const own = ecbLatePaymentReference().entries.filter(({ from }) => from >= '2009')
  expect(own).toHaveLength(36)
  expect(own.map(({ rate }) => rate)).toEqual(own.map(({ from }) => rateOn(ecbMainRefinancing(), from)))
})

test('the Basiszinssatz', () => {
  // peti/hledger-interest@0bbcc58 Hledger/Interest/Rate.hs, to July 2011.
  expect(listOf(deBasiszinssatz(), '2002', '2012')).toBe(
    '2002-01-01 2.57 2002-07-01 2.47 2003-01-01 1.97 2003-07-01 1.22 2004-01-01 1.14 2004-07-01 1.13 2005-01-01 1.21 2005-07-01 1.17 ' +
      '2006-01-01 1.37 2006-07-01 1.95 2007-01-01 2.7 2007-07-01 3.19 2008-01-01 3.32 2008-07-01 3.19 2009-01-01 1.62 2009-07-01 0.12 ' +
      '2010-01-01 0.12 2010-07-01 0.12 2011-01-01 0.12 2011-07-01 0.37',
  )
})

test('the interés de demora', () => {
  // studylib.es 5259268, "Tipo legal de interés de demora", to the first half of 2015.
  expect(listOf(esDemoraComercial(), '2006', '2013-07')).toBe(
    '2006-01-01 9.25 2006-07-01 9.83 2007-01-01 10.58 2007-07-01 11.07 2008-01-01 11.2 2008-07-01 11.07 2009-01-01 9.5 2009-07-01 8 ' +
      '2010-01-01 8 2010-07-01 8 2011-01-01 8 2011-07-01 8.25 2012-01-01 8 2012-07-01 8 2013-01-01 7.75 2013-02-24 8.75',
  )
  expect(listOf(esDemoraComercial(), '2014', '2015-02')).toBe(
    '2014-01-01 8.25 2014-07-01 8.15 2015-01-01 8.05',
  )
})

test('the loan prime rate', () => {
  // ZiGmaX809/LawsDatabase@89b39879 LPR_Calculator/LPR_Data.txt, the changes, to May 2025.
  expect(listOf(cnLpr1y(), '2019')).toBe(
    '2019-08-20 4.25 2019-09-20 4.2 2019-11-20 4.15 2020-02-20 4.05 2020-04-20 3.85 2021-12-20 3.8 2022-01-20 3.7 2022-08-22 3.65 ' +
      '2023-06-20 3.55 2023-08-21 3.45 2024-07-22 3.35 2024-10-21 3.1 2025-05-20 3',
  )
})
