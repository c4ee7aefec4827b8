import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { explain } from '../../src/explain/index.js'
import {
  checkGradeTerms,
  type DueBaseline,
  type GradeTerms,
  type InstalmentPart,
  type InstalmentTerms,
  type PaymentTerms,
} from '../../src/terms/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const tableOf = (...terms: readonly (PaymentTerms | string)[]): GradeTerms[] =>
  terms.map((each, index) => ({ grade: String.fromCharCode(65 + index), terms: each }))
const augustClosed: PaymentTerms = {
  schema: 'receivables/terms@1',
  instalments: [
    {
      part: { kind: 'remainder' },
      due: { baseline: 'invoice-date', steps: [{ kind: 'add-days', days: 30 }] },
      discounts: [],
    },
  ],
  closedPeriods: [{ from: '08-01', to: '08-31' }],
}

describe('terms by grade', () => {
  test.each<[string, GradeTerms[]]>([
    ['shorter for each worse grade', tableOf('net 60', 'net 30', 'prepaid')],
    ['the same for all', tableOf('net 30', '30 days net', 'net 30')],
    ['one grade', tableOf('net 30')],
    // EOM + 30 is 60 days from the first of a long month.
    ['net 60 beside the end of the month and 30 days', tableOf('net 60', 'EOM + 30')],
    // From 2 July 30 days lead to 1 August, and on to 1 September: 61 days.
    ['closed periods are part of the term', tableOf(augustClosed, 'net 61')],
    [
      'prepayment rises',
      [
        { grade: 'A', terms: 'net 30' },
        { grade: 'B', terms: 'net 30', prepaymentShare: '0.3' },
        { grade: 'C', terms: 'net 30', prepaymentShare: 1 },
      ],
    ],
  ])('fair: %s', (_, table) => {
    expect(checkGradeTerms(table)).toEqual([])
  })

  const term = (part: InstalmentPart, baseline: DueBaseline, days?: number): InstalmentTerms => ({
    part,
    due: { baseline, steps: days === undefined ? [] : [{ kind: 'add-days', days }] },
    discounts: [],
  })
  const linesOf = (...instalments: readonly InstalmentTerms[]): PaymentTerms => ({
    schema: 'receivables/terms@1',
    instalments,
  })
  const half = { kind: 'share-of-remainder', share: '0.5' } as const
  const rest = { kind: 'remainder' } as const

  test.each<[string, PaymentTerms | string, string | undefined]>([
    ['a deposit', '50% deposit, balance net 30', '0.5000'],
    ['several parts in advance', '30% deposit, 20% CWO, balance net 30', '0.5000'],
    ['not the balance after delivery', '30% COD, balance net 30', undefined],
    ['nor days after the order', '30% 30 days after order, balance net 30', undefined],
    [
      'shares of what is left',
      linesOf(term(half, 'invoice-date', 30), term(half, 'advance'), term(rest, 'advance')),
      '0.5000',
    ],
    [
      'of a sequence the first only',
      {
        ...linesOf(term(half, 'advance'), term(half, 'advance', 30), term(rest, 'invoice-date')),
        sequential: true,
      },
      '0.5000',
    ],
    [
      'what no share is known of counts as nothing',
      linesOf(term({ kind: 'fixed', amounts: { EUR: '5.00' } }, 'advance'), term(rest, 'invoice-date', 30)),
      undefined,
    ],
    [
      'nor what it leaves',
      linesOf(term({ kind: 'share-of-net', share: '0.1' }, 'invoice-date', 30), term(rest, 'advance')),
      undefined,
    ],
  ])('the prepayment of terms: %s', (_, terms, share) => {
    const params = { grade: 'A', worse: 'B', share, worseShare: '0.0000' }
    expect(checkGradeTerms(tableOf(terms, 'net 30'))).toEqual(
      share === undefined ? [] : [{ code: 'terms.grade-higher-prepayment', params }],
    )
  })

  test('the stated prepayment counts where it is more than that of the terms', () => {
    const better = { grade: 'A', terms: '30% deposit, balance net 30', prepaymentShare: '0.4' }
    const worse = (prepaymentShare: string) => ({ ...better, grade: 'B', prepaymentShare })
    expect(checkGradeTerms([better, worse('0.4')])).toEqual([])
    expect(checkGradeTerms([better, worse('0.1')])[0]?.params['worseShare']).toBe('0.3000')
  })

  test('every pair of neighbours that is out of order is named', () => {
    expect(
      checkGradeTerms([
        { grade: 'A', terms: 'net 30', prepaymentShare: '0.33335' },
        { grade: 'B', terms: 'net 60', prepaymentShare: '0.1' },
        { grade: 'C', terms: 'net 45', prepaymentShare: '0.1' },
        { grade: 'D', terms: augustClosed, prepaymentShare: 0 },
      ]),
    ).toEqual([
      { code: 'terms.grade-shorter', params: { grade: 'A', days: 30, worse: 'B', worseDays: 60 } },
      {
        code: 'terms.grade-higher-prepayment',
        params: { grade: 'A', worse: 'B', share: '0.3334', worseShare: '0.1000' },
      },
      { code: 'terms.grade-shorter', params: { grade: 'C', days: 45, worse: 'D', worseDays: 61 } },
      {
        code: 'terms.grade-higher-prepayment',
        params: { grade: 'C', worse: 'D', share: '0.1000', worseShare: '0.0000' },
      },
    ])
  })

  test('what it finds is said in two languages', () => {
    const found = checkGradeTerms([
      { grade: 'A', terms: 'net 30', prepaymentShare: 1 },
      { grade: 'B', terms: 'net 60' },
    ])
    expect(found.map((reason) => explain(reason, 'en'))).toEqual([
      'Grade A gets 30 days, fewer than the 60 days of the worse grade B.',
      'Grade A prepays 1.0000, more than the 0.0000 of the worse grade B.',
    ])
    for (const reason of found) expect(explain(reason, 'zh-CN')).toMatch(/A.*B.*。$/)
  })
})

const rows = fc.array(
  fc.record({ days: fc.integer({ min: 0, max: 365 }), share: fc.integer({ min: 0, max: 100 }) }),
  { minLength: 1, maxLength: 8 },
)
const tableFrom = (list: readonly { days: number; share: number }[]): GradeTerms[] =>
  list.map(({ days, share }, index) => ({
    grade: `G${String(index)}`,
    terms: `net ${String(days)}`,
    prepaymentShare: `${String(Math.floor(share / 100))}.${String(share % 100).padStart(2, '0')}`,
  }))

describe('laws', () => {
  law.prop([rows])('a table sorted by days and prepayment is fair', (list) => {
    const days = list.map((row) => row.days).sort((a, b) => b - a)
    const shares = list.map((row) => row.share).sort((a, b) => a - b)
    const sorted = list.map((_, index) => ({ days: days[index]!, share: shares[index]! }))
    expect(checkGradeTerms(tableFrom(sorted))).toEqual([])
  })

  law.prop([rows])(
    'a table is fair if, and only if, no better grade fares worse than any below it',
    (list) => {
      const isUnfair = list.some((better, index) =>
        list.slice(index + 1).some((worse) => worse.days > better.days || worse.share < better.share),
      )
      expect(checkGradeTerms(tableFrom(list)).length > 0).toBe(isUnfair)
    },
  )

  law.prop([rows])('a table is not changed', (list) => {
    const table = tableFrom(list)
    const before = structuredClone(table)
    checkGradeTerms(table)
    expect(table).toEqual(before)
  })
})

describe('bad input', () => {
  const a = { grade: 'A', terms: 'net 30' }
  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', 'table']],
    ['null', null, ['input.type', 'table']],
    ['terms by grade as an object', { A: 'net 30' }, ['input.type', 'table']],
    ['a revoked proxy', revokedProxy(), ['input.type', 'table']],
    ['an empty table', [], ['policy.invalid', 'table']],
    ['a list of a billion holes', Object.assign([], { length: 1e9 }), ['input.missing', 'table[0]']],
    ['null for a row', [null], ['input.type', 'table[0]']],
    ['a misspelt field', [{ ...a, prepayment: 1 }], ['input.unknown-key', 'table[0].prepayment']],
    ['no grade', [{ terms: 'net 30' }], ['input.missing', 'table[0].grade']],
    ['a grade without a name', [{ ...a, grade: '' }], ['id.invalid', 'table[0].grade']],
    ['a grade twice', [a, a], ['id.duplicate', 'table[1].grade']],
    ['no terms', [{ grade: 'A' }], ['input.missing', 'table[0].terms']],
    [
      'terms that nobody can read',
      [a, { grade: 'B', terms: 'soon' }],
      ['terms.unreadable', 'table[1].terms'],
    ],
    [
      'terms with two readings',
      [{ grade: 'A', terms: '45 days EOM' }],
      ['terms.ambiguous', 'table[0].terms'],
    ],
    [
      'terms without an open day',
      [a, { grade: 'B', terms: { ...augustClosed, closedPeriods: [{ from: '01-01', to: '12-31' }] } }],
      ['terms.inconsistent', 'table[1].terms.closedPeriods'],
    ],
    ['a share above 1', [{ ...a, prepaymentShare: '1.01' }], ['input.range', 'table[0].prepaymentShare']],
    ['a negative share', [{ ...a, prepaymentShare: '-0.01' }], ['input.range', 'table[0].prepaymentShare']],
    ['30 for 30 %', [{ ...a, prepaymentShare: 30 }], ['input.range', 'table[0].prepaymentShare']],
    ['a share of NaN', [{ ...a, prepaymentShare: NaN }], ['decimal.invalid', 'table[0].prepaymentShare']],
    ['null for a share', [{ ...a, prepaymentShare: null }], ['decimal.invalid', 'table[0].prepaymentShare']],
    ['1e9000000', [{ ...a, prepaymentShare: '1e9000000' }], ['decimal.invalid', 'table[0].prepaymentShare']],
  ])('%s', (_, table, refused) => {
    expect(refusal(() => checkGradeTerms(table as never))).toEqual(refused)
  })
})
