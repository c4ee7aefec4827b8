import type { Draft } from '../kernel/draft.js'
import { readDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectInteger, expectRecord } from '../kernel/expect.js'
import type { BookFigures, CurrencyFigures, PeriodFigures } from '../metrics/index.js'
import { readScale } from '../money/currency.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { mergeByCurrency, sumOf } from './merge-rows.js'

const AMOUNTS = [
  'openingReceivables',
  'creditSales',
  'cash',
  'discounts',
  'credits',
  'writeOffs',
  'receivables',
  'currentReceivables',
  'netCurrentReceivables',
  'unapplied',
  'openingBalance',
  'closingBalance',
] as const satisfies readonly (keyof PeriodFigures)[]

/** Reads the figures of a book; all of them are sums. */
export function readFigureSums(value: unknown, path: string): BookFigures {
  const list = at(path, 'currencies')
  const rows = expectArray(expectRecord(value, path, 'the figures of a book')['currencies'], list)
  return {
    currencies: mergeByCurrency(
      [Array.from(rows, (row, index) => readCurrency(row, at(list, index)))],
      (_, row) => refuse('id.duplicate', list, 'each currency only once', row.currency),
    ),
  }
}

function readCurrency(row: unknown, path: string): CurrencyFigures {
  const fields = expectRecord(row, path)
  const currency = fields['currency'] as string
  const scale = readScale(currency, at(path, 'currency'))
  const list = at(path, 'periods')
  const periods = Array.from(expectArray(fields['periods'], list), (value, index) => {
    const place = at(list, index)
    const given = expectRecord(value, place)
    const [from, to] = [given['from'] as string, given['to'] as string]
    readDay(from, at(place, 'from'))
    readDay(to, at(place, 'to'))
    const period: Partial<Draft<PeriodFigures>> = {
      id: expectId(given['id'], at(place, 'id')),
      from,
      to,
      days: expectInteger(given['days'], at(place, 'days'), 1, 366),
    }
    for (const field of AMOUNTS)
      period[field] = writeMinor(readMinor(given[field], scale, at(place, field)), scale)
    return period as PeriodFigures
  })
  return { currency, periods }
}

/** Adds figures of the same periods. */
export function addFigureSums(parts: readonly BookFigures[], pathOf: (part: number) => string): BookFigures {
  const first = parts.flatMap(({ currencies }) => currencies)[0]
  parts.forEach(({ currencies }, index) => {
    for (const { periods } of currencies) {
      if (first !== undefined && !arePeriodsOf(first, periods))
        refuse('input.conflict', pathOf(index), 'the periods of the other runs', periods)
    }
  })
  return {
    currencies: mergeByCurrency(
      parts.map(({ currencies }) => currencies),
      addCurrencies,
    ),
  }
}

const arePeriodsOf = (first: CurrencyFigures, periods: readonly PeriodFigures[]): boolean =>
  periods.length === first.periods.length &&
  periods.every(
    ({ from, to }, place) => from === first.periods[place]?.from && to === first.periods[place].to,
  )

function addCurrencies(a: CurrencyFigures, b: CurrencyFigures): CurrencyFigures {
  const scale = readScale(a.currency, '')
  return {
    currency: a.currency,
    periods: a.periods.map((period, place) => {
      const other = b.periods[place] as PeriodFigures
      const sum: Draft<PeriodFigures> = { ...period }
      for (const field of AMOUNTS) sum[field] = sumOf(period[field], other[field], scale)
      return sum
    }),
  }
}
