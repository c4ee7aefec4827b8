import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  mergeCreditFile,
  type CreditFile,
  type CreditFilePolicy,
  type CreditRecord,
  type MergedCreditFile,
} from '../../src/scoring/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const policy: CreditFilePolicy = { precedence: ['accounts', 'bureau', 'association'], order: 'source-first' }
const newest: CreditFilePolicy = { ...policy, order: 'newest-first' }

const record = (source: string, date: string, values: Record<string, string | number | boolean>) => ({
  customerId: '007',
  source,
  date,
  values: Object.entries(values).map(([field, value]) => ({ field, value })),
})

function mergeAll(records: readonly ReturnType<typeof record>[], by = policy): MergedCreditFile {
  let file: CreditFile | null = null
  let merged: MergedCreditFile | undefined
  for (const one of records) {
    merged = mergeCreditFile({ file, record: one }, by)
    ;({ file } = merged)
  }
  return merged!
}

describe('mergeCreditFile', () => {
  const accounts = record('accounts', '2025-12-31', { employees: 40, name: 'Acme' })
  const bureau = record('bureau', '2026-02-01', { employees: 55, name: 'Acme' })

  test('the more trusted source, or the newer word, is followed; both are kept', () => {
    const bySource = mergeAll([accounts, bureau])
    expect(bySource.current).toEqual([
      { field: 'employees', value: 40, source: 'accounts', date: '2025-12-31' },
      { field: 'name', value: 'Acme', source: 'accounts', date: '2025-12-31' },
    ])
    expect(bySource.conflicts).toEqual([
      {
        field: 'employees',
        kept: { value: 40, source: 'accounts', date: '2025-12-31' },
        others: [{ value: 55, source: 'bureau', date: '2026-02-01' }],
      },
    ])
    expect(bySource.reasons).toEqual([
      {
        code: 'scoring.record-conflict',
        params: {
          field: 'employees',
          source: 'bureau',
          date: '2026-02-01',
          keptSource: 'accounts',
          keptDate: '2025-12-31',
        },
      },
    ])
    expect(bySource.file.records).toHaveLength(2)
    expect(mergeAll([accounts, bureau], newest).current[0]).toMatchObject({ value: 55, source: 'bureau' })
  })

  test('a file never grows beyond what is read again', () => {
    const days = Array.from({ length: 1000 }, (_, day) => new Date(Date.UTC(2020, 0, 1 + day)))
    const records = days.map((day) => record('bureau', day.toISOString().slice(0, 10), { employees: 1 }))
    const file = {
      schema: 'receivables/credit-file@1',
      customerId: '007',
      records: records.map(({ source, date, values }) => ({ source, date, values })),
    } as const
    const [first] = records
    expect(mergeCreditFile({ file, record: first! }, policy).status).toBe('already-known')
    expect(refusal(() => mergeCreditFile({ file, record: accounts }, policy))).toEqual([
      'input.range',
      'facts.file.records',
    ])
  })

  test('a newer word of one source is news and no conflict', () => {
    const older = record('bureau', '2026-01-01', { employees: 12 })
    const { current, conflicts } = mergeAll([bureau, older])
    expect(current[0]).toMatchObject({ field: 'employees', value: 55 })
    expect(conflicts).toEqual([])
  })

  test('a source that contradicts itself on one day leaves the field without a value', () => {
    const again = record('bureau', '2026-02-01', { employees: 56 })
    const { current, conflicts, reasons } = mergeAll([bureau, again])
    expect(current.map(({ field }) => field)).toEqual(['name'])
    expect(conflicts).toMatchObject([
      { field: 'employees', kept: null, others: [{ value: 55 }, { value: 56 }] },
    ])
    expect(reasons.map(({ code }) => code)).toEqual(['scoring.record-undecided', 'scoring.record-undecided'])
    // a more trusted source decides
    expect(mergeAll([bureau, again, accounts]).current[0]).toMatchObject({ value: 40 })
  })

  test('a text, a number and a truth value are different words; minus zero is zero', () => {
    const { conflicts } = mergeAll([
      record('accounts', '2026-01-01', { x: 1 }),
      record('bureau', '2026-01-01', { x: '1' }),
    ])
    expect(conflicts).toHaveLength(1)
    const zero = mergeAll([
      record('accounts', '2026-01-01', { x: 0 }),
      record('accounts', '2026-01-01', { x: -0 }),
    ])
    expect(zero.status).toBe('already-known')
  })

  const records = fc.array(
    fc
      .record({
        source: fc.constantFrom('accounts', 'bureau', 'association'),
        day: fc.integer({ min: 1, max: 3 }),
        a: fc.integer({ min: 0, max: 2 }),
        b: fc.option(fc.boolean()),
      })
      .map(({ source, day, a, b }) =>
        record(source, `2026-01-0${String(day)}`, b === null ? { a } : { a, __proto__x: b }),
      ),
    { minLength: 1, maxLength: 8 },
  )
  law.prop([records, fc.constantFrom(policy, newest)])(
    'the order of merging never matters, nor does merging twice',
    (given, by) => {
      const merged = mergeAll(given, by)
      expect(mergeAll([...given].reverse(), by)).toMatchObject({
        file: merged.file,
        current: merged.current,
        conflicts: merged.conflicts,
      })
      const again = mergeCreditFile({ file: merged.file, record: given[0]! }, by)
      expect(again).toMatchObject({ status: 'already-known', file: merged.file })
    },
  )

  const file = mergeAll([accounts]).file
  const odd = (values: unknown) => ({ file: null, record: { ...accounts, values } })
  test.each<[string, unknown, unknown, string, string]>([
    ['nothing', undefined, policy, 'input.missing', 'facts'],
    ['a revoked proxy', { file: revokedProxy(), record: accounts }, policy, 'input.type', 'facts.file'],
    [
      'another customer',
      { file, record: { ...accounts, customerId: '7' } },
      policy,
      'input.conflict',
      'facts.record.customerId',
    ],
    [
      'no customer',
      { file, record: { ...accounts, customerId: undefined } },
      policy,
      'input.missing',
      'facts.record.customerId',
    ],
    [
      'an unknown source',
      { file, record: { ...accounts, source: 'x' } },
      policy,
      'input.choice',
      'facts.record.source',
    ],
    [
      'a file of another form',
      { file: { ...file, schema: 'x' }, record: accounts },
      policy,
      'input.choice',
      'facts.file.schema',
    ],
    [
      'a file with an unknown source',
      { file, record: bureau },
      { ...policy, precedence: ['bureau'] },
      'input.choice',
      'facts.file.records[0].source',
    ],
    [
      'a day that is none',
      { file, record: { ...accounts, date: '2026-13-01' } },
      policy,
      'date.invalid',
      'facts.record.date',
    ],
    [
      'a field twice',
      odd([
        { field: 'a', value: 1 },
        { field: 'a', value: 1 },
      ]),
      policy,
      'id.duplicate',
      'facts.record.values[1].field',
    ],
    ['no values', odd([]), policy, 'input.range', 'facts.record.values'],
    ['no value', odd([{ field: 'a' }]), policy, 'input.missing', 'facts.record.values[0].value'],
    ['NaN', odd([{ field: 'a', value: NaN }]), policy, 'input.range', 'facts.record.values[0].value'],
    ['an object', odd([{ field: 'a', value: {} }]), policy, 'input.type', 'facts.record.values[0].value'],
    [
      'a text of 2,001 characters',
      odd([{ field: 'a', value: 'x'.repeat(2001) }]),
      policy,
      'input.range',
      'facts.record.values[0].value',
    ],
    ['no order', { file, record: accounts }, { precedence: ['accounts'] }, 'input.missing', 'policy.order'],
    [
      'no sources',
      { file, record: accounts },
      { ...policy, precedence: [] },
      'input.range',
      'policy.precedence',
    ],
    [
      'a source twice',
      { file, record: accounts },
      { ...policy, precedence: ['a', 'a'] },
      'id.duplicate',
      'policy.precedence[1]',
    ],
    [
      'an unknown field',
      { file, record: { ...accounts, note: 'x' } },
      policy,
      'input.unknown-key',
      'facts.record.note',
    ],
  ])('refuses %s', (_, facts, asked, code, path) => {
    expect(refusal(() => mergeCreditFile(facts as never, asked as never))).toEqual([code, path])
  })

  test('records bear no customer of their own in a file', () => {
    expect(Object.keys(file.records[0] as CreditRecord)).toEqual(['source', 'date', 'values'])
  })
})
