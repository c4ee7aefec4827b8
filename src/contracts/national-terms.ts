import type { StatutoryTerm } from './statutory-term.js'
import { tradeRows, type NationalRow } from './trade-terms.js'

const NL = 'Burgerlijk Wetboek 6:119a'
const PL = 'ustawa z 8 marca 2013 r., art. 7'
const IT = 'D.Lgs. 231/2002'

const rowsOf = (): readonly NationalRow[] => [
  {
    id: 'at-ugb-459',
    country: 'AT',
    silent: null,
    days: 60,
    longest: null,
    from: '2013-03-16',
    source: 'UGB § 459(1) and (3): up to 60 days are never grossly unfair; longer terms are void if they are',
  },
  {
    id: 'be-28-5-2019-sme',
    country: 'BE',
    debtorSize: 'large',
    creditorSize: 'sme',
    silent: 30,
    days: 60,
    longest: 60,
    from: '2020-04-29',
    to: '2022-02-01',
    source:
      'loi du 2 août 2002, art. 4, as amended on 28 May 2019: another than a small or medium enterprise pays one of these within 60 days',
  },
  {
    id: 'be-2-8-2002',
    country: 'BE',
    silent: 30,
    days: 60,
    longest: 60,
    from: '2022-02-01',
    source:
      'loi du 2 août 2002, art. 4, as amended on 14 August 2021: at most 60 days, verification included',
  },
  {
    id: 'de-bgb-271a',
    country: 'DE',
    silent: 30,
    days: 60,
    longest: null,
    from: '2014-07-29',
    source:
      'BGB § 271a(1): beyond 60 days only expressly and if not grossly unfair; § 286(3): default after 30 days at the latest',
  },
  {
    id: 'de-bgb-308-1a',
    country: 'DE',
    generalTermsOf: 'debtor',
    silent: 30,
    days: 30,
    longest: null,
    from: '2014-07-29',
    source:
      'BGB § 308 Nr. 1a and § 310(1): more than 30 days in general terms of the debtor are presumed void',
  },
  {
    id: 'es-3-2004',
    country: 'ES',
    silent: 30,
    days: 60,
    longest: 60,
    from: '2013-02-24',
    source: 'Ley 3/2004, art. 4: 30 days of delivery, at most 60 by agreement',
  },
  {
    id: 'fr-l441-10',
    country: 'FR',
    silent: 30,
    days: 60,
    longest: 60,
    monthEndDays: 45,
    from: '2015-08-08',
    source:
      'Code de commerce, art. L441-10 I (until 25 April 2019 L441-6): at most 60 days from the invoice, or 45 days from the month end if expressly agreed and no manifest abuse',
  },
  {
    id: 'fr-l441-10-periodic',
    country: 'FR',
    invoices: 'periodic',
    silent: 30,
    days: 45,
    longest: 45,
    from: '2015-08-08',
    source:
      'Code de commerce, art. L441-10 I (until 25 April 2019 L441-6): at most 45 days from a periodic invoice',
  },
  {
    id: 'it-231-2002',
    country: 'IT',
    silent: 30,
    days: 60,
    longest: null,
    from: '2013-01-01',
    source: `${IT}, art. 4(2) and (3): 30 days; beyond 60 only expressly, in writing and if not grossly unfair`,
  },
  {
    id: 'it-231-2002-sme',
    country: 'IT',
    debtorSize: 'large',
    creditorSize: 'sme',
    silent: 30,
    days: 60,
    longest: null,
    from: '2019-02-13',
    source: `${IT}, art. 7(4-bis): more than 60 days are presumed grossly unfair to a small or medium enterprise`,
  },
  {
    id: 'nl-6-119a',
    country: 'NL',
    silent: 30,
    days: 60,
    longest: null,
    from: '2013-03-16',
    source: `${NL}(2) and (5): 30 days; beyond 60 only expressly and if not manifestly unfair; of a large company to a small or medium one at most 60 from 1 July 2018, and 30 from 1 July 2023, under older contracts too (Overgangswet nieuw BW, art. 183b)`,
  },
  {
    id: 'nl-6-119a-2017',
    country: 'NL',
    debtorSize: 'large',
    creditorSize: 'sme',
    silent: 30,
    days: 60,
    longest: 60,
    from: '2017-07-01',
    to: '2022-07-01',
    source: `${NL}(6): from 1 July 2017 a large company pays a small or medium one within 60 days; from 1 July 2023 within 30 under these contracts too (Overgangswet nieuw BW, art. 183b(2))`,
  },
  {
    id: 'nl-6-119a-2022',
    country: 'NL',
    debtorSize: 'large',
    creditorSize: 'sme',
    silent: 30,
    days: 30,
    longest: 30,
    from: '2022-07-01',
    source: `${NL}(6), Stb. 2022, 146: a large company pays a small or medium one within 30 days`,
  },
  {
    id: 'pl-8-3-2013',
    country: 'PL',
    silent: 30,
    days: 60,
    longest: null,
    from: '2013-04-28',
    source: `${PL}(2): beyond 60 days from receipt of the invoice only expressly and if not grossly unfair; art. 6(1): 30 days from performance where nothing was agreed; contracts of before have the law of before (art. 15)`,
  },
  {
    id: 'pl-8-3-2013-sme',
    country: 'PL',
    debtorSize: 'large',
    creditorSize: 'sme',
    silent: 30,
    days: 60,
    longest: 60,
    from: '2020-01-01',
    source: `${PL}(2a): a large enterprise pays a small or medium one within 60 days from receipt of the invoice; contracts of before 2020 have the law of before (act of 19 July 2019, art. 20(1))`,
  },
]

const makeTerms = (): readonly StatutoryTerm[] =>
  [...rowsOf(), ...tradeRows()].map((row) => ({
    ...row,
    debtor: 'business',
    countsFirstDay: false,
    payWhenPaid: 'allowed',
  }))

/** The limits between businesses in the member states whose national rules are included. */
export const nationalTerms: readonly StatutoryTerm[] = /* #__PURE__ */ makeTerms()
