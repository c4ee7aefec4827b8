import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { agingPresets, classifyAging, type AgingSchedule } from '../../src/aging/index.js'
import { bucketsOf } from '../../src/aging/schedule.js'
import { dayNumberOf, writeDay } from '../../src/calendar/day-number.js'
import { refusal, revokedProxy } from '../refusal.js'
import { schedules } from './arbitraries.js'

const DUE: AgingSchedule = { basis: 'due-date', bucketEdges: [30, 60, 90] }
const INVOICE: AgingSchedule = { basis: 'invoice-date', bucketEdges: [30, 60, 90] }

/** Ages on both sides of every edge, and what bucket each is in. */
const TABLE: [string, AgingSchedule, string | undefined, Record<string, number[]>][] = [
  [
    'from the due date',
    DUE,
    undefined,
    {
      current: [-4_000_000, -1, 0],
      '1-30': [1, 30],
      '31-60': [31, 60],
      '61-90': [61, 90],
      '91+': [91, 4_000_000],
    },
  ],
  [
    'from the invoice date',
    INVOICE,
    undefined,
    { '0-30': [-4_000_000, 0, 30], '31-60': [31, 60], '61-90': [61, 90], '91+': [91, 4_000_000] },
  ],
  [
    'edges excluded',
    { ...DUE, edge: 'excluded' },
    undefined,
    { current: [0], '1-29': [1, 29], '30-59': [30, 59], '60-89': [60, 89], '90+': [90] },
  ],
  [
    'due today in the first bucket',
    { ...DUE, dueToday: 'first-bucket' },
    undefined,
    { current: [-1], '0-30': [0, 30], '31-60': [31], '91+': [91] },
  ],
  [
    'both',
    { ...DUE, edge: 'excluded', dueToday: 'first-bucket' },
    undefined,
    { current: [-1], '0-29': [0, 29], '30-59': [30, 59], '90+': [90] },
  ],
  [
    'every choice named',
    { ...DUE, edge: 'included', dueToday: 'current', unit: 'day' },
    undefined,
    { current: [0], '1-30': [1, 30] },
  ],
  ['one edge', { ...DUE, bucketEdges: [1] }, undefined, { current: [0], '1-1': [1], '2+': [2] }],
  [
    'an edge of 1 excluded, from the invoice date',
    { ...INVOICE, bucketEdges: [1, 7], edge: 'excluded' },
    undefined,
    { '0-0': [-1, 0], '1-6': [1, 6], '7+': [7] },
  ],
  [
    'weeks',
    { ...DUE, bucketEdges: [4, 8], unit: 'week' },
    undefined,
    { current: [0], '0-4w': [1, 28], '4-8w': [29, 56], '8w+': [57] },
  ],
  [
    // One month before 31 March 2026 is 28 February: 31 days; two are 31 January: 59.
    'months back, clipped to their length',
    { ...DUE, bucketEdges: [1, 2], unit: 'month' },
    '2026-03-31',
    { current: [0], '0-1m': [1, 31], '1-2m': [32, 59], '2m+': [60] },
  ],
  [
    // One year before 29 February 2024 is 28 February 2023: 366 days.
    'years back from a leap day',
    { ...DUE, bucketEdges: [1], unit: 'year' },
    '2024-02-29',
    { '0-1y': [1, 366], '1y+': [367] },
  ],
  [
    // 15 March: 14 days back to the first of March, 28 more to the first of February, 31 to the first of January.
    'calendar months',
    { ...DUE, bucketEdges: [1, 3], unit: 'calendar-month' },
    '2026-03-15',
    { current: [0], '1cm': [1, 14], '2-3cm': [15, 73], '4cm+': [74] },
  ],
  [
    'calendar months on the first of one: nothing overdue lies in it',
    { ...DUE, bucketEdges: [1, 2], unit: 'calendar-month' },
    '2026-03-01',
    { current: [-1, 0], '2cm': [1, 28], '3cm+': [29] },
  ],
  [
    'calendar months from the invoice date on the first of one',
    { ...INVOICE, bucketEdges: [1, 2], unit: 'calendar-month' },
    '2026-03-01',
    { '1cm': [-1, 0], '2cm': [1, 28], '3cm+': [29] },
  ],
]

describe('classifyAging', () => {
  test.each(
    TABLE.flatMap(([name, schedule, asOf, ages]) =>
      Object.entries(ages).flatMap(([id, list]) =>
        list.map((age) => [name, age, id, schedule, asOf] as const),
      ),
    ),
  )('%s: %d days are in %s', (_, age, id, schedule, asOf) => {
    expect(classifyAging(age, schedule, asOf).id).toBe(id)
  })

  test('says what a schedule has where it gets bare edges', () => {
    expect(() => classifyAging(10, [30, 60] as never)).toThrow(/a schedule with basis and bucketEdges/)
  })

  test('says where a bucket begins and ends', () => {
    expect([-1, 1, 31, 91].map((age) => classifyAging(age, DUE))).toEqual([
      { id: 'current', from: null, to: 0 },
      { id: '1-30', from: 1, to: 30 },
      { id: '31-60', from: 31, to: 60 },
      { id: '91+', from: 91, to: null },
    ])
    expect([-1, 31].map((age) => classifyAging(age, INVOICE))).toEqual([
      { id: '0-30', from: null, to: 30 },
      { id: '31-60', from: 31, to: 60 },
    ])
  })

  test('an empty bucket begins one day after it ends', () => {
    const first = dayNumberOf(2026, 3, 1)
    const months = { bucketEdges: [1, 2], unit: 'calendar-month' } as const
    expect(bucketsOf({ basis: 'due-date', ...months }, first, '')).toEqual([
      { id: 'current', from: null, to: 0 },
      { id: '1cm', from: 1, to: 0 },
      { id: '2cm', from: 1, to: 28 },
      { id: '3cm+', from: 29, to: null },
    ])
    expect(bucketsOf({ basis: 'due-date', edge: 'excluded', ...months }, first, '')).toEqual([
      { id: 'current', from: null, to: 0 },
      { id: '1cm', from: 1, to: 0 },
      { id: '2cm', from: 1, to: 27 },
      { id: '3cm+', from: 28, to: null },
    ])
  })

  const days = fc.integer({ min: dayNumberOf(2000, 1, 1), max: dayNumberOf(2040, 1, 1) })
  prop.prop([schedules, days])('buckets follow each other without a hole or an overlap', (schedule, day) => {
    const buckets = bucketsOf(schedule, day, '')
    expect(buckets[0]?.from).toBeNull()
    expect(buckets[buckets.length - 1]?.to).toBeNull()
    for (let place = 1; place < buckets.length; place++)
      expect(buckets[place]?.from).toBe(buckets[place - 1]!.to! + 1)
    expect(new Set(buckets.map(({ id }) => id)).size).toBe(buckets.length)
  })

  prop.prop([schedules, days, fc.integer({ min: -4_000_000, max: 4_000_000 })])(
    'every age is in the one bucket that holds it',
    (schedule, day, age) => {
      const found = classifyAging(age, schedule, writeDay(day))
      const holding = bucketsOf(schedule, day, '').filter(
        ({ from, to }) => age >= (from ?? -Infinity) && age <= (to ?? Infinity),
      )
      expect(holding).toEqual([found])
    },
  )

  prop.prop([schedules, days, fc.integer({ min: -500, max: 2000 }), fc.nat({ max: 500 })])(
    'who is later is never in an earlier bucket',
    (schedule, day, age, more) => {
      const asOf = writeDay(day)
      const places = bucketsOf(schedule, day, '').map(({ id }) => id)
      const place = (days: number) => places.indexOf(classifyAging(days, schedule, asOf).id)
      expect(place(age + more)).toBeGreaterThanOrEqual(place(age))
    },
  )
})

describe('classifyAging refuses', () => {
  const throwing = (): never => {
    throw new TypeError('no')
  }

  test.each<[string, unknown, string]>([
    ['no age', undefined, 'input.missing'],
    ['a text', '30', 'input.type'],
    ['null', null, 'input.type'],
    ['a bigint', 30n, 'input.type'],
    ['NaN', NaN, 'input.range'],
    ['Infinity', Infinity, 'input.range'],
    ['half a day', 0.5, 'input.range'],
    ['beyond every date', 4_000_001, 'input.range'],
    ['before every date', -4_000_001, 'input.range'],
  ])('%s', (_, age, code) => {
    expect(refusal(() => classifyAging(age as number, DUE))).toEqual([code, 'daysPastDue'])
  })

  test.each<[string, unknown, string, string]>([
    ['no schedule', undefined, 'input.missing', 'schedule'],
    ['null', null, 'input.type', 'schedule'],
    ['an array', [30], 'input.type', 'schedule'],
    ['a revoked proxy', revokedProxy(), 'input.type', 'schedule'],
    ['one that throws', new Proxy({}, { ownKeys: throwing }), 'input.type', 'schedule'],
    ['a misspelt field', { ...DUE, dueTodday: 'current' }, 'input.unknown-key', 'schedule.dueTodday'],
    ['no basis', { bucketEdges: [30] }, 'input.missing', 'schedule.basis'],
    ['an unknown basis', { ...DUE, basis: 'due' }, 'input.choice', 'schedule.basis'],
    ['an unknown edge', { ...DUE, edge: 'open' }, 'input.choice', 'schedule.edge'],
    ['an edge of null', { ...DUE, edge: null }, 'input.choice', 'schedule.edge'],
    ['an unknown unit', { ...DUE, unit: 'months' }, 'input.choice', 'schedule.unit'],
    ['a unit of null', { ...DUE, unit: null }, 'input.choice', 'schedule.unit'],
    ['an unknown place for today', { ...DUE, dueToday: 'overdue' }, 'input.choice', 'schedule.dueToday'],
    ['null for today', { ...DUE, dueToday: null }, 'input.choice', 'schedule.dueToday'],
    [
      'a place for today from the invoice date',
      { ...INVOICE, dueToday: 'current' },
      'input.conflict',
      'schedule.dueToday',
    ],
    ['no edges', { basis: 'due-date' }, 'input.missing', 'schedule.bucketEdges'],
    ['an edge alone', { ...DUE, bucketEdges: 30 }, 'input.type', 'schedule.bucketEdges'],
    ['an empty list', { ...DUE, bucketEdges: [] }, 'aging.edges', 'schedule.bucketEdges'],
    [
      '61 edges',
      { ...DUE, bucketEdges: Array.from({ length: 61 }, (_, index) => index + 1) },
      'aging.edges',
      'schedule.bucketEdges',
    ],
    [
      'four thousand million holes',
      { ...DUE, bucketEdges: Array(4_294_967_295) },
      'aging.edges',
      'schedule.bucketEdges',
    ],
    ['a hole', { ...DUE, bucketEdges: [30, , 90] }, 'aging.edges', 'schedule.bucketEdges[1]'],
    ['0', { ...DUE, bucketEdges: [0, 30] }, 'aging.edges', 'schedule.bucketEdges[0]'],
    ['a negative edge', { ...DUE, bucketEdges: [-30] }, 'aging.edges', 'schedule.bucketEdges[0]'],
    ['one edge twice', { ...DUE, bucketEdges: [30, 30] }, 'aging.edges', 'schedule.bucketEdges[1]'],
    ['edges out of order', { ...DUE, bucketEdges: [30, 90, 60] }, 'aging.edges', 'schedule.bucketEdges[2]'],
    ['half a day', { ...DUE, bucketEdges: [30.5] }, 'aging.edges', 'schedule.bucketEdges[0]'],
    ['a text', { ...DUE, bucketEdges: ['30'] }, 'aging.edges', 'schedule.bucketEdges[0]'],
    ['NaN', { ...DUE, bucketEdges: [NaN] }, 'aging.edges', 'schedule.bucketEdges[0]'],
    ['beyond a thousand years', { ...DUE, bucketEdges: [365_251] }, 'aging.edges', 'schedule.bucketEdges[0]'],
    [
      'a bucket of no day',
      { ...DUE, bucketEdges: [1, 30], edge: 'excluded' },
      'aging.edges',
      'schedule.bucketEdges[0]',
    ],
  ])('as a schedule %s', (_, schedule, code, path) => {
    expect(refusal(() => classifyAging(1, schedule as AgingSchedule))).toEqual([code, path])
  })

  test('but not 60 edges, or one at a thousand years', () => {
    const sixty = Array.from({ length: 60 }, (_, index) => index + 1)
    expect(classifyAging(60, { ...DUE, bucketEdges: sixty }).id).toBe('60-60')
    expect(classifyAging(365_250, { ...DUE, bucketEdges: [365_250] }).id).toBe('1-365250')
  })

  test.each(['month', 'calendar-month', 'year'] as const)('%s edges without a day to count from', (unit) => {
    expect(refusal(() => classifyAging(1, { ...DUE, unit }))).toEqual(['input.missing', 'asOf'])
    expect(refusal(() => classifyAging(1, { ...DUE, unit }, '2026-02-30'))).toEqual(['date.invalid', 'asOf'])
    expect(refusal(() => classifyAging(1, { ...DUE, unit }, null as never))).toEqual(['date.invalid', 'asOf'])
  })

  test.each([
    ['year', '0002-06-01', [1, 2]],
    ['month', '0001-02-28', [1, 2]],
    ['calendar-month', '0001-02-28', [1, 2, 14]],
  ] as const)('%s edges beyond the year 1, from %s', (unit, asOf, bucketEdges) => {
    expect(refusal(() => classifyAging(1, { ...DUE, unit, bucketEdges }, asOf))).toEqual([
      'aging.edges',
      'schedule.bucketEdges',
    ])
  })

  test('but not edges within it', () => {
    expect(classifyAging(365, { ...DUE, unit: 'year', bucketEdges: [1] }, '0002-06-01').id).toBe('0-1y')
    expect(classifyAging(58, { ...DUE, unit: 'calendar-month', bucketEdges: [1, 2] }, '0001-02-28').id).toBe(
      '2cm',
    )
  })
})

describe('agingPresets', () => {
  test.each([
    // preset, then the bucket of -1, 0, 1, 29, 30, 31 days
    ['erpnext', ['current', '0-30', '0-30', '0-30', '0-30', '31-60']],
    ['oca-financial-report', ['current', 'current', '1-30', '1-30', '1-30', '31-60']],
    ['gnucash', ['current', '0-30', '0-30', '0-30', '0-30', '31-60']],
    ['tryton', ['current', '0-29', '0-29', '0-29', '30-59', '30-59']],
    ['tryton-weeks', ['current', '0-4w', '0-4w', '4-8w', '4-8w', '4-8w']],
    // The month before 31 March 2026 is 31 days long.
    ['tryton-months', ['current', '0-1m', '0-1m', '0-1m', '0-1m', '1-2m']],
    ['tryton-years', ['current', '0-1y', '0-1y', '0-1y', '0-1y', '0-1y']],
    ['ledgersmb', ['current', '0-29', '0-29', '0-29', '30-59', '30-59']],
  ] as const)('%s', (name, ids) => {
    expect(
      [-1, 0, 1, 29, 30, 31].map((age) => classifyAging(age, agingPresets[name], '2026-03-31').id),
    ).toEqual(ids)
  })

  test.each([
    ['erpnext', ['current', '0-30', '31-60', '61-90', '91-120', '121+']],
    ['oca-financial-report', ['current', '1-30', '31-60', '61-90', '91-120', '121+']],
    ['gnucash', ['current', '0-30', '31-60', '61-90', '91+']],
    ['tryton', ['current', '0-29', '30-59', '60-89', '90+']],
    ['tryton-weeks', ['current', '0-4w', '4-8w', '8-12w', '12w+']],
    ['tryton-months', ['current', '0-1m', '1-2m', '2-3m', '3m+']],
    ['tryton-years', ['current', '0-1y', '1-2y', '2-3y', '3y+']],
    ['ledgersmb', ['current', '0-29', '30-59', '60-89', '90+']],
  ] as const)('%s has the buckets %o', (name, ids) => {
    expect(bucketsOf(agingPresets[name], dayNumberOf(2026, 3, 31), '').map(({ id }) => id)).toEqual(ids)
  })

  test('are these and no others', () => {
    expect(Object.keys(agingPresets)).toEqual([
      'erpnext',
      'oca-financial-report',
      'gnucash',
      'tryton',
      'tryton-weeks',
      'tryton-months',
      'tryton-years',
      'ledgersmb',
    ])
  })
})
