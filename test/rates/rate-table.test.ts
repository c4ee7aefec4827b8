import { describe, expect } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { rateOn } from '../../src/rates/rate-on.js'
import { rateTable } from '../../src/rates/rate-table.js'
import type { RateTableInput } from '../../src/rates/model.js'

const entries = [
  { from: '2024-01-01', rate: '0.0450' },
  { from: '2024-07-01', rate: null },
  { from: '2025-01-01', rate: '-0.0088' },
  { from: '2025-07-01', rate: 0.0215 },
]
const table = rateTable({ id: 't', entries, knownThrough: '2025-12-31', source: 'a book', certainty: 'high' })

describe('rateTable', () => {
  test('writes rates in their shortest text and keeps what is said of them', () => {
    expect(table).toEqual({
      id: 't',
      entries: [
        { from: '2024-01-01', rate: '0.045' },
        { from: '2024-07-01', rate: null },
        { from: '2025-01-01', rate: '-0.0088' },
        { from: '2025-07-01', rate: '0.0215' },
      ],
      knownThrough: '2025-12-31',
      source: 'a book',
      certainty: 'high',
    })
    expect(rateTable(table)).toEqual(table)
    expect(structuredClone(table)).toEqual(table)
  })

  test.each([
    ['2024-01-01', '0.045'],
    ['2024-06-30', '0.045'],
    ['2025-01-01', '-0.0088'],
    ['2025-06-30', '-0.0088'],
    ['2025-07-01', '0.0215'],
    ['2025-12-31', '0.0215'],
  ])('on %s the rate is %s', (date, rate) => {
    expect(rateOn(table, date)).toBe(rate)
  })

  test.each([
    ['2023-12-31', 'from 2024-01-01 to 2025-12-31, both included'],
    ['2024-07-01', 'except 2024-07-01 to 2024-12-31'],
    ['2024-12-31', 'except 2024-07-01 to 2024-12-31'],
    ['2026-01-01', 'from 2024-01-01 to 2025-12-31, both included, or later figures added by extendRateTable'],
  ])('the rate of %s is unknown, and the error says what is known', (date, known) => {
    expect(() => rateOn(table, date)).toThrow(
      expect.objectContaining({
        code: 'rate.unknown',
        path: 'date',
        expected: expect.stringContaining(known),
      }),
    )
  })

  test('a hole at the end reaches through knownThrough', () => {
    const holed = rateTable({
      id: 'h',
      entries: [{ from: '2024-01-01', rate: null }],
      knownThrough: '2024-02-01',
    })
    expect(() => rateOn(holed, '2024-01-15')).toThrow(
      expect.objectContaining({ expected: expect.stringContaining('except 2024-01-01 to 2024-02-01') }),
    )
  })

  const good: RateTableInput = {
    id: 't',
    entries: [{ from: '2024-01-01', rate: '0.1' }],
    knownThrough: '2024-12-31',
  }
  const proxy = Proxy.revocable({}, {})
  proxy.revoke()
  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'input.missing', ''],
    ['null', null, 'input.type', ''],
    ['an array', [], 'input.type', ''],
    ['a revoked proxy', proxy.proxy, 'input.type', ''],
    ['a misspelling', { ...good, knownthrough: '2024-12-31' }, 'input.unknown-key', 'knownthrough'],
    ['no id', { ...good, id: '' }, 'id.invalid', 'id'],
    ['no entries', { ...good, entries: [] }, 'rate.table', 'entries'],
    ['entries missing', { ...good, entries: undefined }, 'input.missing', 'entries'],
    ['a sparse list', { ...good, entries: Array(2) }, 'input.missing', 'entries[0]'],
    [
      'a bad day',
      { ...good, entries: [{ from: '2026-02-30', rate: '0.1' }] },
      'date.invalid',
      'entries[0].from',
    ],
    ['no rate', { ...good, entries: [{ from: '2024-01-01' }] }, 'input.missing', 'entries[0].rate'],
    [
      'an exponent',
      { ...good, entries: [{ from: '2024-01-01', rate: '1e9000000' }] },
      'decimal.invalid',
      'entries[0].rate',
    ],
    ['NaN', { ...good, entries: [{ from: '2024-01-01', rate: NaN }] }, 'decimal.invalid', 'entries[0].rate'],
    [
      'Infinity',
      { ...good, entries: [{ from: '2024-01-01', rate: Infinity }] },
      'decimal.invalid',
      'entries[0].rate',
    ],
    [
      'a symbol',
      { ...good, entries: [{ from: '2024-01-01', rate: Symbol('x') }] },
      'decimal.invalid',
      'entries[0].rate',
    ],
    [
      'ten megabytes',
      { ...good, entries: [{ from: '2024-01-01', rate: '9'.repeat(1e7) }] },
      'decimal.invalid',
      'entries[0].rate',
    ],
    [
      'a percentage',
      { ...good, entries: [{ from: '2024-01-01', rate: '4.5' }] },
      'input.range',
      'entries[0].rate',
    ],
    ['1,000 %', { ...good, entries: [{ from: '2024-01-01', rate: '10' }] }, 'input.range', 'entries[0].rate'],
    [
      'below -100 %',
      { ...good, entries: [{ from: '2024-01-01', rate: '-1.01' }] },
      'input.range',
      'entries[0].rate',
    ],
    [
      'out of order',
      { ...good, entries: [...good.entries, { from: '2023-01-01', rate: '0.1' }] },
      'rate.table',
      'entries[1].from',
    ],
    [
      'twice a day',
      { ...good, entries: [...good.entries, ...good.entries] },
      'rate.table',
      'entries[1].from',
    ],
    ['known too short', { ...good, knownThrough: '2023-12-31' }, 'rate.table', 'knownThrough'],
    ['a bad certainty', { ...good, certainty: 'low' }, 'input.choice', 'certainty'],
    ['a bad source', { ...good, source: 5 }, 'input.type', 'source'],
    [
      'a field of an entry',
      { ...good, entries: [{ from: '2024-01-01', rate: '0.1', to: 'x' }] },
      'input.unknown-key',
      'entries[0].to',
    ],
  ])('refuses %s', (_, input, code, path) => {
    expect(() => rateTable(input as RateTableInput)).toThrow(expect.objectContaining({ code, path }))
  })

  test('rateOn names the place in the table', () => {
    expect(() => rateOn({ ...table, knownThrough: 'x' }, '2024-01-01')).toThrow(
      expect.objectContaining({ code: 'date.invalid', path: 'table.knownThrough' }),
    )
  })

  test.prop([
    fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 12 }),
    fc.array(fc.integer({ min: -100, max: 2000 }), { minLength: 12, maxLength: 12 }),
    fc.integer({ min: 0, max: 3100 }),
  ])('the rate of a day is that of the last entry not after it', (days, rates, probe) => {
    const sorted = [...days].sort((a, b) => a - b)
    const iso = (n: number) => new Date(Date.UTC(2015, 0, 1 + n)).toISOString().slice(0, 10)
    const made = rateTable({
      id: 'p',
      entries: sorted.map((day, index) => ({ from: iso(day), rate: (rates[index] ?? 0) / 10_000 })),
      knownThrough: iso(3100),
    })
    const before = sorted.filter((day) => day <= probe).length - 1
    if (before < 0)
      expect(() => rateOn(made, iso(probe))).toThrow(expect.objectContaining({ code: 'rate.unknown' }))
    else expect(Number(rateOn(made, iso(probe)))).toBe((rates[before] ?? 0) / 10_000)
  })
})
