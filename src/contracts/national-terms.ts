import type { StatutoryTerm } from './statutory-terms.js'

type Row = Omit<StatutoryTerm, 'debtor' | 'countsFirstDay' | 'payWhenPaid'>

const L441_11 = 'Code de commerce, art. L441-11 II'
const NL = 'Burgerlijk Wetboek 6:119a'
const PL = 'ustawa z 8 marca 2013 r., art. 7'
const ES_FOOD = 'Ley 15/2010, disposición adicional primera'
const IT = 'D.Lgs. 231/2002'
const IT_FOOD = 'D.Lgs. 198/2021, art. 4(1)'

/** A term that no agreement can make longer, for food sold to Italy; at first of sellers established there only. */
const italianFood = (row: Pick<Row, 'id' | 'supplies' | 'silent' | 'days' | 'longest' | 'source'>): Row[] => [
  { ...row, country: 'IT', creditorCountry: 'IT', from: '2021-12-15', to: '2023-06-14' },
  { ...row, id: row.id.replace('2021', '2023'), country: 'IT', from: '2023-06-14' },
]

const rowsOf = (): readonly Row[] => [
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
    id: 'es-15-2010-perishable',
    country: 'ES',
    supplies: ['perishable-food', 'fresh-meat'],
    silent: 30,
    days: 30,
    longest: 30,
    from: '2013-02-24',
    source: `${ES_FOOD}(1): fresh and perishable food at most 30 days from delivery`,
  },
  {
    id: 'es-15-2010-food',
    country: 'ES',
    supplies: ['food'],
    silent: 30,
    days: 60,
    longest: 60,
    from: '2013-02-24',
    source: `${ES_FOOD}(2): other food at most 60 days from delivery`,
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
    id: 'fr-l441-11-perishable',
    country: 'FR',
    supplies: ['perishable-food'],
    invoices: 'each-delivery',
    silent: 30,
    days: 30,
    longest: 30,
    from: '2021-11-01',
    source: `${L441_11}(1): perishable food at most 30 days from delivery`,
  },
  {
    // A third of a month has 11 days at the most: who delivers on its first waits 10 for its last.
    id: 'fr-l441-11-perishable-periodic',
    country: 'FR',
    supplies: ['perishable-food'],
    invoices: 'periodic',
    silent: 30,
    days: 30,
    longest: 40,
    from: '2021-11-01',
    source: `${L441_11}(1): perishable food under a periodic invoice at most 30 days from the end of the ten days of delivery`,
  },
  {
    id: 'fr-l441-11-meat',
    country: 'FR',
    supplies: ['fresh-meat'],
    silent: 20,
    days: 20,
    longest: 20,
    from: '2019-04-26',
    source: `${L441_11}(2): livestock for slaughter and fresh meat at most 20 days from delivery`,
  },
  {
    id: 'fr-l441-11-transport',
    country: 'FR',
    supplies: ['transport'],
    silent: 30,
    days: 30,
    longest: 30,
    from: '2019-04-26',
    source: `${L441_11}(5): transport, forwarding and the hire of vehicles at most 30 days from the invoice`,
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
  ...italianFood({
    id: 'it-198-2021-perishable',
    supplies: ['perishable-food', 'fresh-meat'],
    silent: 30,
    days: 30,
    longest: 30,
    source: `${IT_FOOD}: perishable food at most 30 days from delivery, or from when its amount is settled`,
  }),
  ...italianFood({
    id: 'it-198-2021-food',
    supplies: ['food'],
    silent: 30,
    days: 60,
    longest: 60,
    source: `${IT_FOOD}: other food at most 60 days from delivery, or from when its amount is settled`,
  }),
  {
    id: 'nl-6-119a',
    country: 'NL',
    silent: 30,
    days: 60,
    longest: null,
    from: '2013-03-16',
    source: `${NL}(2) and (5): 30 days; beyond 60 only expressly and if not manifestly unfair`,
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
    source: `${NL}(6): from 1 July 2017 a large company pays a small or medium one within 60 days; from 1 July 2023 within 30 under these contracts too`,
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
    source: `${PL}(2): beyond 60 days from receipt of the invoice only expressly and if not grossly unfair`,
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
    source: `${PL}(2a): a large enterprise pays a small or medium one within 60 days from receipt of the invoice`,
  },
]

const makeTerms = (): readonly StatutoryTerm[] =>
  rowsOf().map((row) => ({ ...row, debtor: 'business', countsFirstDay: false, payWhenPaid: 'allowed' }))

/** The limits between businesses of member states whose own law is carried here. */
export const nationalTerms: readonly StatutoryTerm[] = /* #__PURE__ */ makeTerms()
