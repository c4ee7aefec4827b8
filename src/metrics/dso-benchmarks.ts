import type { PlainDate } from '../calendar/plain-date.js'
import type { DecimalString } from '../numbers/decimal-input.js'

/** A published average number of days and its source: data to compare with, not a norm. */
export interface PublishedBenchmark {
  /** Its name. */
  readonly id: string
  /** ISO 3166-1 alpha-2 code of the country. */
  readonly country: string
  /** The days. */
  readonly days: DecimalString
  /** What the days measure. */
  readonly measures: string
  /** The last day of the period that was measured; null if the source names none. */
  readonly asOf: PlainDate | null
  /** Where it was published. */
  readonly source: string
}

/**
 * Published averages for mainland China. They measure different things, named in `measures`; no verb uses them by
 * default.
 *
 * | id | days | what |
 * |---|---|---|
 * | `cn-dso-guide` | 94 | average DSO, without a year: the teaser of an article |
 * | `cn-coface-2024` | 141 | average payment term and average delay together |
 * | `cn-industry-2024-10` | 66.7 | average collection period of industrial firms above the designated size |
 *
 * @see {@link compareDso}
 */
export const dsoBenchmarks: readonly PublishedBenchmark[] = /* #__PURE__ */ Object.freeze([
  /* #__PURE__ */ Object.freeze({
    id: 'cn-dso-guide',
    country: 'CN',
    days: '94',
    measures: 'days sales outstanding',
    asOf: null,
    source: "A Chinese collection firm's guide for trade creditors",
  }),
  /* #__PURE__ */ Object.freeze({
    id: 'cn-coface-2024',
    country: 'CN',
    days: '141',
    measures: 'payment term and payment delay together',
    asOf: '2024-12-31',
    source: 'Coface, China corporate payment survey for 2024',
  }),
  /* #__PURE__ */ Object.freeze({
    id: 'cn-industry-2024-10',
    country: 'CN',
    days: '66.7',
    measures: 'average collection period of accounts receivable',
    asOf: '2024-10-31',
    source:
      'National Bureau of Statistics of China, profits of industrial enterprises, January to October 2024',
  }),
])
