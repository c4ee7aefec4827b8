import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { invoiceLag } from '../../src/discount/index.js'
import { refusal } from '../refusal.js'

const day = (days: number) => new Date(Date.UTC(2026, 2, 1) + days * 86_400_000).toISOString().slice(0, 10)
const lags = (...days: readonly number[]) =>
  days.map((lag, index) => ({ id: `I${String(index)}`, completedOn: day(0), issueDate: day(lag) }))

describe('the lag of invoices', () => {
  test.each([
    ['none', [], { count: 0, mean: null, median: null, shortest: null, longest: null, overTarget: [] }],
    ['one', [3], { count: 1, mean: '3.000000000000', median: '3.000000000000', shortest: 3, longest: 3 }],
    ['an even number', [1, 10, 2, 4], { mean: '4.250000000000', median: '3.000000000000', longest: 10 }],
    ['an odd number', [9, 0, 1], { mean: '3.333333333333', median: '1.000000000000' }],
    [
      'before completion',
      [-2, 0],
      { mean: '-1.000000000000', shortest: -2, beforeCompletion: [{ id: 'I0', lag: -2 }] },
    ],
    [
      'over the target',
      [2, 3, 5, 5],
      {
        overTarget: [
          { id: 'I2', lag: 5 },
          { id: 'I3', lag: 5 },
          { id: 'I1', lag: 3 },
        ],
      },
    ],
  ])('%s', (_, days, expected) => {
    expect(invoiceLag({ invoices: lags(...days), targetDays: 2 })).toMatchObject(expected)
  })
})

test.prop([
  fc.array(fc.integer({ min: -30, max: 60 }), { minLength: 1, maxLength: 9 }),
  fc.integer({ min: 0, max: 30 }),
])(
  'mean and median lie between the shortest and the longest, and the order of the input does not matter',
  (days, targetDays) => {
    const invoices = lags(...days)
    const result = invoiceLag({ invoices, targetDays })
    for (const average of [Number(result.mean), Number(result.median)]) {
      expect(average >= result.shortest! && average <= result.longest!).toBe(true)
    }
    expect(result.overTarget).toHaveLength(days.filter((lag) => lag > targetDays).length)
    expect(invoiceLag({ invoices: [...invoices].reverse(), targetDays })).toEqual(result)
  },
)

describe('refuses', () => {
  const [row] = lags(1)
  test.each([
    ['nothing', undefined, 'input.missing', ''],
    ['no target', { invoices: [] }, 'input.missing', 'targetDays'],
    ['a negative target', { invoices: [], targetDays: -1 }, 'input.range', 'targetDays'],
    ['a hole', { invoices: new Array(1), targetDays: 0 }, 'input.missing', 'invoices[0]'],
    ['two of one id', { invoices: [row, row], targetDays: 0 }, 'id.duplicate', 'invoices[1].id'],
    [
      'no completion',
      { invoices: [{ ...row, completedOn: undefined }], targetDays: 0 },
      'input.missing',
      'invoices[0].completedOn',
    ],
    [
      '30 February',
      { invoices: [{ ...row, issueDate: '2026-02-30' }], targetDays: 0 },
      'date.invalid',
      'invoices[0].issueDate',
    ],
    ['a misspelling', { invoices: [], target: 0 }, 'input.unknown-key', 'target'],
  ])('%s', (_, request, code, path) => {
    expect(refusal(() => invoiceLag(request as never))).toEqual([code, path])
  })
})
