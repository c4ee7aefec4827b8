import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { checkStrategyTable, strategyFor, type StrategyTable } from '../../src/scoring/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const touch = (everyDays: number) => ({
  everyDays,
  channel: 'phone',
  tone: 'firm',
  concessions: ['payment-plan'],
})
const table: StrategyTable = {
  risks: ['low', 'medium', 'high'],
  buckets: ['1-30', '31-60'],
  rows: [
    { risk: 'low', bucket: '1-30', strategy: touch(14) },
    { risk: 'medium', bucket: '1-30', strategy: touch(14) },
    { risk: 'high', bucket: '1-30', strategy: touch(7) },
    { risk: 'low', bucket: '31-60', strategy: touch(10) },
    { risk: 'medium', bucket: '31-60', strategy: touch(7) },
    { risk: 'high', bucket: '31-60', strategy: touch(3) },
    { risk: 'high', bucket: '31-60', segment: '__proto__', strategy: touch(1) },
  ],
}

describe('strategyFor', () => {
  test.each<[string, string, string | undefined, number, number]>([
    ['low', '1-30', undefined, 0, 14],
    ['high', '31-60', undefined, 5, 3],
    ['high', '31-60', '__proto__', 6, 1],
    // a segment without a row of its own
    ['high', '31-60', 'able-willing', 5, 3],
    ['medium', '31-60', '__proto__', 4, 7],
  ])('%s, %s, %s: row %i, every %i days', (risk, bucket, segment, row, everyDays) => {
    const facts = segment === undefined ? { risk, bucket } : { risk, bucket, segment }
    expect(strategyFor(facts, table)).toEqual({
      status: 'found',
      strategy: touch(everyDays),
      row,
      reasons: [{ code: 'scoring.strategy-found', params: { risk, bucket, segment: segment ?? '*', row } }],
    })
  })

  test('a place without a row has no strategy', () => {
    const short = { ...table, rows: table.rows.slice(1) }
    expect(strategyFor({ risk: 'low', bucket: '1-30' }, short)).toEqual({
      status: 'none',
      strategy: null,
      row: null,
      reasons: [{ code: 'scoring.strategy-missing', params: { risk: 'low', bucket: '1-30', segment: '*' } }],
    })
  })

  const at = { risk: 'low', bucket: '1-30' }
  const [row] = table.rows
  test.each<[string, unknown, unknown, string, string]>([
    ['an unknown risk', { ...at, risk: 'x' }, table, 'input.choice', 'facts.risk'],
    ['an unknown bucket', { ...at, bucket: 'x' }, table, 'input.choice', 'facts.bucket'],
    ['an unknown field', { ...at, x: 1 }, table, 'input.unknown-key', 'facts.x'],
    ['no facts', undefined, table, 'input.missing', 'facts'],
    ['no table', at, undefined, 'input.missing', 'table'],
    ['a revoked proxy', at, revokedProxy(), 'input.type', 'table'],
    ['no rows', at, { ...table, rows: [] }, 'input.range', 'table.rows'],
    ['a risk twice', at, { ...table, risks: ['low', 'low'] }, 'id.duplicate', 'table.risks[1]'],
    ['two rows of one place', at, { ...table, rows: [row, row] }, 'id.duplicate', 'table.rows[1]'],
    [
      'a row of an unknown risk',
      at,
      { ...table, rows: [{ ...row, risk: 'x' }] },
      'input.choice',
      'table.rows[0].risk',
    ],
    [
      'a tempo of nothing',
      at,
      { ...table, rows: [{ ...row, strategy: touch(0) }] },
      'input.range',
      'table.rows[0].strategy.everyDays',
    ],
  ])('refuses %s', (_, facts, asked, code, path) => {
    expect(refusal(() => strategyFor(facts as never, asked as never))).toEqual([code, path])
  })
})

describe('checkStrategyTable', () => {
  test('finds nothing where a higher risk is never slower and nothing is missing', () => {
    expect(checkStrategyTable(table)).toEqual([])
  })

  test('finds what is slower than any lower risk, in segments too, and what is missing', () => {
    const bad: StrategyTable = {
      ...table,
      rows: [
        ...table.rows.slice(1, 6),
        { risk: 'medium', bucket: '31-60', segment: 'vip', strategy: touch(30) },
        { risk: 'high', bucket: '31-60', segment: 'vip', strategy: touch(20) },
      ],
    }
    const missing = (segment: string) => ({
      code: 'scoring.strategy-missing',
      params: { risk: 'low', bucket: '1-30', segment },
    })
    const slower = (risk: string, everyDays: number) => ({
      code: 'scoring.strategy-slower',
      params: { risk, bucket: '31-60', segment: 'vip', everyDays, lowerRisk: 'low', lowerDays: 10 },
    })
    expect(checkStrategyTable(bad)).toEqual([
      missing('*'),
      missing('vip'),
      slower('medium', 30),
      slower('high', 20),
    ])
  })

  test('a table of segments only is not asked for rows of every segment', () => {
    const rows = table.risks.map((risk) => ({ risk, bucket: '1-30', segment: 'a', strategy: touch(5) }))
    expect(checkStrategyTable({ risks: table.risks, buckets: ['1-30'], rows })).toEqual([])
  })

  law.prop([fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 3 })])(
    'a table passes if and only if no risk is slower than a lower one',
    (days) => {
      const rows = table.risks.map((risk, index) => ({ risk, bucket: '1-30', strategy: touch(days[index]!) }))
      const isMonotone = days[0]! >= days[1]! && days[1]! >= days[2]!
      expect(checkStrategyTable({ risks: table.risks, buckets: ['1-30'], rows }).length === 0).toBe(
        isMonotone,
      )
    },
  )
})
