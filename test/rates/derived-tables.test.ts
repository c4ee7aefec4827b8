import { describe, expect, test } from 'vitest'
import { addMargin, extendRateTable, rateOn, rateTable, resetHalfYearly } from '../../src/rates/index.js'

const base = rateTable({
  id: 'base',
  entries: [
    { from: '2012-05-01', rate: '0.01' },
    { from: '2013-01-01', rate: '0.0075' },
    { from: '2013-07-01', rate: null },
    { from: '2014-01-01', rate: '0.0025' },
  ],
  knownThrough: '2014-03-31',
})

describe('addMargin', () => {
  test('cuts at the days of both and keeps holes', () => {
    const margins = [
      { from: '2012-08-01', margin: '0.07' },
      { from: '2013-02-24', margin: '0.08' },
      { from: '2015-01-01', margin: '0.09' },
    ]
    expect(addMargin(base, { id: 'es', margins })).toEqual({
      id: 'es',
      entries: [
        { from: '2012-08-01', rate: '0.08' },
        { from: '2013-01-01', rate: '0.0775' },
        { from: '2013-02-24', rate: '0.0875' },
        { from: '2013-07-01', rate: null },
        { from: '2014-01-01', rate: '0.0825' },
      ],
      knownThrough: '2014-03-31',
    })
  })

  test('starts with the reference when the margin is older', () => {
    const made = addMargin(base, { id: 'x', margins: [{ from: '2000-01-01', margin: '-0.0088' }] })
    expect(made.entries[0]).toEqual({ from: '2012-05-01', rate: '0.0012' })
  })

  test.each<[unknown, string, string]>([
    [undefined, 'input.missing', 'request'],
    [{ id: 'x' }, 'input.missing', 'request.margins'],
    [{ id: 'x', margins: [] }, 'rate.table', 'request.margins'],
    [{ id: '', margins: [{ from: '2012-01-01', margin: '1' }] }, 'id.invalid', 'request.id'],
    [{ id: 'x', margins: [{ from: '2099-01-01', margin: '0.01' }] }, 'rate.table', 'request.margins'],
    [
      { id: 'x', margins: [{ from: '2012-01-01', margin: 'a' }] },
      'decimal.invalid',
      'request.margins[0].margin',
    ],
    [
      { id: 'x', margins: [{ from: '2012-01-01', rate: '1' }] },
      'input.unknown-key',
      'request.margins[0].rate',
    ],
    [
      {
        id: 'x',
        margins: [
          { from: '2012-01-01', margin: 0 },
          { from: '2012-01-01', margin: 0 },
        ],
      },
      'rate.table',
      'request.margins[1].from',
    ],
    // Eight percent typed as a percentage, and a sum that no table may have: 1 % and 200 points.
    [{ id: 'x', margins: [{ from: '2012-01-01', margin: '8' }] }, 'input.range', 'request.margins[0].margin'],
    [{ id: 'x', margins: [{ from: '2012-01-01', margin: '2' }] }, 'input.range', 'request.margins'],
    [
      { id: 'x', margins: [{ from: '2012-01-01', margin: '-1.1' }] },
      'input.range',
      'request.margins[0].margin',
    ],
  ])('refuses %j', (request, code, path) => {
    expect(() => addMargin(base, request as never)).toThrow(expect.objectContaining({ code, path }))
  })
})

describe('resetHalfYearly', () => {
  const bank = rateTable({
    id: 'bank',
    entries: [
      { from: '2022-06-16', rate: '0.0125' },
      { from: '2022-07-01', rate: '0.0175' },
      { from: '2022-12-15', rate: '0.035' },
      { from: '2023-06-22', rate: null },
      { from: '2023-08-03', rate: '0.0525' },
    ],
    knownThrough: '2023-12-31',
  })

  test('the day before counts in the United Kingdom: known through the end of the half-year that it fixes', () => {
    expect(resetHalfYearly(bank, { id: 'uk', observed: 'day-before' })).toEqual({
      id: 'uk',
      entries: [
        { from: '2022-07-01', rate: '0.0125' },
        { from: '2023-01-01', rate: '0.035' },
        { from: '2023-07-01', rate: null },
        { from: '2024-01-01', rate: '0.0525' },
      ],
      knownThrough: '2024-06-30',
    })
  })

  test('the first day counts in the directive', () => {
    expect(resetHalfYearly(bank, { id: 'eu', observed: 'first-day' })).toEqual({
      id: 'eu',
      entries: [
        { from: '2022-07-01', rate: '0.0175' },
        { from: '2023-01-01', rate: '0.035' },
        { from: '2023-07-01', rate: null },
      ],
      knownThrough: '2023-12-31',
    })
  })

  test('a table that starts on 1 January gives that half-year by its first day, and not by the day before', () => {
    const year = rateTable({
      id: 'y',
      entries: [{ from: '2024-01-01', rate: 0 }],
      knownThrough: '2024-07-01',
    })
    expect(resetHalfYearly(year, { id: 'a', observed: 'first-day' }).entries[0]?.from).toBe('2024-01-01')
    expect(resetHalfYearly(year, { id: 'b', observed: 'day-before' }).entries[0]?.from).toBe('2024-07-01')
  })

  test.each<[unknown, string, string]>([
    [{ id: 'x', observed: 'noon' }, 'input.choice', 'reset.observed'],
    [{ id: 'x' }, 'input.missing', 'reset.observed'],
    [{ id: 'x', observed: 'first-day', every: 'year' }, 'input.unknown-key', 'reset.every'],
    [null, 'input.type', 'reset'],
  ])('refuses %j', (reset, code, path) => {
    expect(() => resetHalfYearly(bank, reset as never)).toThrow(expect.objectContaining({ code, path }))
  })

  test('refuses a table that knows no day observed', () => {
    const short = rateTable({
      id: 's',
      entries: [{ from: '2024-02-01', rate: 0 }],
      knownThrough: '2024-03-01',
    })
    expect(() => resetHalfYearly(short, { id: 'x', observed: 'first-day' })).toThrow(
      expect.objectContaining({ code: 'rate.table', path: 'table' }),
    )
  })
})

describe('extendRateTable', () => {
  test('keeps the source, and vouches for no figure that is added', () => {
    const sure = { ...base, source: 'a book', certainty: 'high' } as const
    const extension = { entries: [{ from: '2014-04-01', rate: '0.005' }], knownThrough: '2014-06-30' }
    const longer = extendRateTable(sure, extension)
    expect(longer.source).toBe('a book')
    expect('certainty' in longer).toBe(false)
    expect('source' in extendRateTable(base, extension)).toBe(false)
  })

  test('carries a table on, fills a hole in parts, adds older days', () => {
    const longer = extendRateTable(base, {
      entries: [
        { from: '2012-01-01', rate: '0.02' },
        { from: '2013-07-01', rate: '0.005' },
        { from: '2013-11-01', rate: '0.003' },
        { from: '2014-06-11', rate: '0.0015' },
      ],
      knownThrough: '2014-12-31',
    })
    expect(longer.entries.map(({ from }) => from)).toEqual([
      '2012-01-01',
      '2012-05-01',
      '2013-01-01',
      '2013-07-01',
      '2013-11-01',
      '2014-01-01',
      '2014-06-11',
    ])
    expect(rateOn(longer, '2013-10-31')).toBe('0.005')
    expect(rateOn(longer, '2014-06-10')).toBe('0.0025')
    expect(rateOn(longer, '2014-12-31')).toBe('0.0015')
    expect(base.knownThrough).toBe('2014-03-31')
  })

  test('without entries the last rate stays in force for longer', () => {
    const longer = extendRateTable(base, { entries: [], knownThrough: '2014-06-30' })
    expect(longer).toEqual({ ...base, knownThrough: '2014-06-30' })
    expect(rateOn(longer, '2014-06-30')).toBe('0.0025')
  })

  test.each<[unknown, string, string]>([
    [undefined, 'input.missing', 'extension'],
    [
      { entries: [{ from: '2013-06-30', rate: '0.02' }], knownThrough: '2015-01-01' },
      'rate.table',
      'extension.entries[0].from',
    ],
    [
      { entries: [{ from: '2014-03-31', rate: '0.02' }], knownThrough: '2015-01-01' },
      'rate.table',
      'extension.entries[0].from',
    ],
    [
      { entries: [{ from: '2013-08-01', rate: '0.02' }], knownThrough: '2014-03-30' },
      'rate.table',
      'extension.knownThrough',
    ],
    [{ entries: [], knownThrough: '2014-03-30' }, 'rate.table', 'extension.knownThrough'],
    [{ entries: [], knownThrough: '2014-02-30' }, 'date.invalid', 'extension.knownThrough'],
    [{ entries: [] }, 'input.missing', 'extension.knownThrough'],
    [{ id: 'other', entries: [], knownThrough: '2015-01-01' }, 'input.unknown-key', 'extension.id'],
  ])('refuses %j', (extension, code, path) => {
    expect(() => extendRateTable(base, extension as never)).toThrow(expect.objectContaining({ code, path }))
  })
})
