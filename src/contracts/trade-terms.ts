import type { StatutoryTerm } from './statutory-term.js'

/** A row of the law of a member state between businesses, without the fields that are the same in all of them. */
export type NationalRow = Omit<StatutoryTerm, 'debtor' | 'countsFirstDay' | 'payWhenPaid'>

const L441_11 = 'Code de commerce, art. L441-11 II'
const ES_FOOD = 'Ley 15/2010, disposición adicional primera'
const IT_FOOD = 'D.Lgs. 198/2021, art. 4(1)'

type Food = Pick<NationalRow, 'id' | 'supplies' | 'silent' | 'days' | 'longest' | 'source'>

/** At first for sellers established in Italy only; since D.L. 69/2023 for all. */
const datedFood = (row: Food & Pick<NationalRow, 'invoices'>): NationalRow[] => [
  { ...row, country: 'IT', creditorCountry: 'IT', from: '2021-12-15', to: '2023-06-14' },
  { ...row, id: row.id.replace('2021', '2023'), country: 'IT', from: '2023-06-14' },
]

/**
 * A term that no agreement can extend, for food sold to Italy. Periodic deliveries count from the end of the period,
 * which may be a month: a seller that delivers on the first of 31 days waits 30 days for the last.
 */
const italianFood = (row: Omit<Food, 'silent' | 'longest'>): NationalRow[] => [
  ...datedFood({ ...row, invoices: 'each-delivery', silent: 30, longest: row.days }),
  ...datedFood({
    ...row,
    id: `${row.id}-periodic`,
    invoices: 'periodic',
    silent: 30,
    longest: row.days + 30,
    source: `${row.source}; where deliveries are by the period, from the end of that, of a month at most`,
  }),
]

/** The limits for trades with rules of their own. */
export const tradeRows = (): readonly NationalRow[] => [
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
    // A third of a month has 11 days at most: a seller that delivers on its first day waits 10 days for its last.
    id: 'fr-l441-11-perishable-2019',
    country: 'FR',
    supplies: ['perishable-food'],
    silent: 30,
    days: 30,
    longest: 40,
    from: '2019-04-26',
    to: '2021-11-01',
    source: `${L441_11}(1), until 31 October 2021: perishable food at most 30 days from the end of the ten days of delivery`,
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
  ...italianFood({
    id: 'it-198-2021-perishable',
    supplies: ['perishable-food', 'fresh-meat'],
    days: 30,
    source: `${IT_FOOD}: perishable food at most 30 days from delivery, or from when its amount is settled`,
  }),
  ...italianFood({
    id: 'it-198-2021-food',
    supplies: ['food'],
    days: 60,
    source: `${IT_FOOD}: other food at most 60 days from delivery, or from when its amount is settled`,
  }),
]
