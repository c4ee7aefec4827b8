import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { brierScore, calibrationTable } from '../../src/scoring/index.js'
import { refusal } from '../refusal.js'

const forecasts = fc.array(
  fc.record({
    probability: fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20),
    bad: fc.boolean(),
    count: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 20 },
)

describe('brierScore', () => {
  test.each<[string, object[], string | null]>([
    [
      'a perfect forecast',
      [
        { probability: 1, bad: true },
        { probability: 0, bad: false },
      ],
      '0.000000000000',
    ],
    [
      'one that is wrong throughout',
      [
        { probability: 0, bad: true },
        { probability: 1, bad: false },
      ],
      '1.000000000000',
    ],
    [
      'no opinion',
      [
        { probability: '0.5', bad: true },
        { probability: '0.5', bad: false, count: 9 },
      ],
      '0.250000000000',
    ],
    // (0.1² · 2 + 0.9²) / 3 = 0.83/3
    [
      'a forecast of 0.1 with one bad case of three',
      [
        { probability: '0.1', bad: false, count: 2 },
        { probability: '0.1', bad: true },
      ],
      '0.276666666667',
    ],
    ['no forecast', [], null],
  ])('of %s', (_, rows, brier) => {
    expect(brierScore({ forecasts: rows as never }).brier).toBe(brier)
  })

  law.prop([forecasts])('is from 0 to 1, whatever the order', (rows) => {
    const { brier, reasons } = brierScore({ forecasts: rows })
    expect(brierScore({ forecasts: [...rows].reverse() }).brier).toBe(brier)
    if (rows.length === 0) expect(reasons).toEqual([{ code: 'scoring.no-cases', params: {} }])
    else expect(Number(brier) >= 0 && Number(brier) <= 1).toBe(true)
  })

  test.each<[string, unknown, string, string]>([
    [
      'a probability above 1',
      { forecasts: [{ probability: '1.01', bad: true }] },
      'input.range',
      'forecasts[0].probability',
    ],
    [
      'a probability below 0',
      { forecasts: [{ probability: -0.1, bad: true }] },
      'input.range',
      'forecasts[0].probability',
    ],
    [
      'a probability that is none',
      { forecasts: [{ probability: NaN, bad: true }] },
      'decimal.invalid',
      'forecasts[0].probability',
    ],
    [
      'a score in place of it',
      { forecasts: [{ score: 1, bad: true }] },
      'input.unknown-key',
      'forecasts[0].score',
    ],
    ['nothing', {}, 'input.missing', 'forecasts'],
  ])('refuses %s', (_, request, code, path) => {
    expect(refusal(() => brierScore(request as never))).toEqual([code, path])
  })
})

describe('calibrationTable', () => {
  const rows = [
    { probability: '0.5', bad: true },
    { probability: 0, bad: false, count: 2 },
    { probability: '0.1', bad: true },
    { probability: 1, bad: true },
  ]

  test('edges belong to the group that they begin, and 1 to the last', () => {
    const table = calibrationTable({ forecasts: rows, groups: { edges: ['0.1', '0.2', '0.5'] } })
    expect(table.rows.map(({ from, to, count, bad }) => [from, to, count, bad])).toEqual([
      ['0', '0.1', 2, 0],
      ['0.1', '0.2', 1, 1],
      ['0.2', '0.5', 0, 0],
      ['0.5', '1', 2, 2],
    ])
    expect(table.rows[2]).toMatchObject({ meanProbability: null, observedRate: null, difference: null })
    // (0.5 + 1)/2 against 2 of 2
    expect(table.rows[3]).toMatchObject({ meanProbability: '0.750000000000', difference: '0.250000000000' })
  })

  test('equal probabilities stay in one quantile', () => {
    const table = calibrationTable({ forecasts: rows, groups: { quantiles: 5 } })
    // five cases: the two of 0 fall in the first fifth together, so the second has none
    expect(table.rows.map(({ from, to, count }) => [from, to, count])).toEqual([
      ['0', '0', 2],
      ['0.1', '0.1', 1],
      ['0.5', '0.5', 1],
      ['1', '1', 1],
    ])
    const halves = calibrationTable({ forecasts: rows, groups: { quantiles: 2 } })
    // the cases before 0.5 are three of five: the second half
    expect(halves.rows.map(({ from, to, count }) => [from, to, count])).toEqual([
      ['0', '0.1', 3],
      ['0.5', '1', 2],
    ])
  })

  test('without an edge there is one group', () => {
    expect(calibrationTable({ forecasts: rows, groups: { edges: [] } }).rows).toHaveLength(1)
  })

  law.prop([forecasts, fc.integer({ min: 1, max: 12 })])(
    'every case is in one group, whatever the order',
    (given, quantiles) => {
      const cases = given.reduce((sum, { count }) => sum + count, 0)
      for (const groups of [{ quantiles }, { edges: ['0.25', '0.5'] }]) {
        const table = calibrationTable({ forecasts: given, groups })
        expect(table.rows.reduce((sum, { count }) => sum + count, 0)).toBe(cases)
        expect(calibrationTable({ forecasts: [...given].reverse(), groups })).toEqual(table)
        expect(table.reasons).toEqual(cases === 0 ? [{ code: 'scoring.no-cases', params: {} }] : [])
      }
    },
  )

  test.each<[string, unknown, string, string]>([
    ['no groups', { forecasts: [] }, 'input.missing', 'groups'],
    [
      'both ways of grouping',
      { forecasts: [], groups: { edges: [], quantiles: 1 } },
      'input.conflict',
      'groups',
    ],
    ['neither', { forecasts: [], groups: {} }, 'input.missing', 'groups.quantiles'],
    ['no quantile', { forecasts: [], groups: { quantiles: 0 } }, 'input.range', 'groups.quantiles'],
    [
      'edges that descend',
      { forecasts: [], groups: { edges: ['0.5', '0.4'] } },
      'input.range',
      'groups.edges[1]',
    ],
    ['an edge of 0', { forecasts: [], groups: { edges: [0] } }, 'input.range', 'groups.edges[0]'],
    ['an edge of 1', { forecasts: [], groups: { edges: ['0.5', 1] } }, 'input.range', 'groups.edges[1]'],
    ['an edge above 1', { forecasts: [], groups: { edges: [2] } }, 'input.range', 'groups.edges[0]'],
  ])('refuses %s', (_, request, code, path) => {
    expect(refusal(() => calibrationTable(request as never))).toEqual([code, path])
  })
})
