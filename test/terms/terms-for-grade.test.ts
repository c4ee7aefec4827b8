import { describe, expect, test } from 'vitest'
import { fc, test as law } from '@fast-check/vitest'
import { formatTerms, parseTerms, termsForGrade, type GradeTerms } from '../../src/terms/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { sayableTerms } from './arbitraries.js'

const table: GradeTerms[] = [
  { grade: 'A', terms: 'net 60' },
  { grade: 'B', terms: '2/10 net 30' },
  { grade: '__proto__', terms: '货到30天' },
  { grade: 'C', terms: 'prepaid', prepaymentShare: 1 },
]

describe('the terms of a grade', () => {
  test.each(table)('$grade: $terms', ({ grade, terms }) => {
    expect(termsForGrade(grade, table)).toEqual(parseTerms(terms as string))
  })

  test('are no part of the table: whoever changes them leaves it as it was', () => {
    const terms = structuredClone(parseTerms('2/10 net 30'))
    const own = [{ grade: 'A', terms }]
    const found = termsForGrade('A', own) as never as { instalments: { due: { steps: unknown[] } }[] }
    found.instalments[0]!.due.steps.length = 0
    expect(terms).toEqual(parseTerms('2/10 net 30'))
    expect(formatTerms(termsForGrade('A', own))).toBe('2/10 net 30')
  })

  test('are plain data, also where the table has decimals of another library', () => {
    const terms = structuredClone(parseTerms('2/10 net 30')) as never as {
      instalments: { discounts: { rate: unknown }[] }[]
    }
    class Decimal {
      toString = () => '0.02'
    }
    terms.instalments[0]!.discounts[0]!.rate = new Decimal()
    expect(termsForGrade('A', [{ grade: 'A', terms: terms as never }])).toEqual(parseTerms('2/10 net 30'))
  })

  test('that nobody can change are given as they are', () => {
    const terms = parseTerms('net 45')
    expect(termsForGrade('A', [{ grade: 'A', terms }])).toBe(terms)
  })

  test('of a row without a prototype are plain data too, and a field that is undefined is absent', () => {
    const terms = { ...structuredClone(parseTerms('net 45')), sequential: undefined }
    const row = Object.assign(Object.create(null) as object, terms)
    expect(termsForGrade('A', [{ grade: 'A', terms: row as never }])).toStrictEqual(
      structuredClone(parseTerms('net 45')),
    )
  })

  law.prop([sayableTerms])('are the same whether the table holds them or their notation', (terms) => {
    const notation = formatTerms(terms)
    const found = termsForGrade('A', [{ grade: 'A', terms }])
    expect(found).toEqual(terms)
    expect(formatTerms(termsForGrade('A', [{ grade: 'A', terms: notation }]))).toBe(notation)
  })

  law.prop([fc.integer({ min: 1, max: 40 }), fc.nat()])(
    'are found wherever the grade stands',
    (count, seed) => {
      const rows = Array.from({ length: count }, (_, index) => ({
        grade: `G${String(index)}`,
        terms: `net ${String(index)}`,
      }))
      const wanted = seed % count
      expect(formatTerms(termsForGrade(`G${String(wanted)}`, rows))).toBe(
        wanted === 0 ? formatTerms(parseTerms('net 0')) : `net ${String(wanted)}`,
      )
    },
  )
})

describe('bad input', () => {
  test.each<[string, unknown, [code: string, path: string]]>([
    ['a grade that is not in the table', 'D', ['input.choice', 'grade']],
    ['another case', 'a', ['input.choice', 'grade']],
    ['constructor', 'constructor', ['input.choice', 'grade']],
    ['nothing', undefined, ['input.missing', 'grade']],
    ['an empty text', '', ['id.invalid', 'grade']],
    ['a number', 1, ['id.invalid', 'grade']],
    ['null', null, ['id.invalid', 'grade']],
    ['a symbol', Symbol('A'), ['id.invalid', 'grade']],
    ['a list', ['A'], ['id.invalid', 'grade']],
    ['ten megabytes', 'A'.repeat(1e7), ['id.invalid', 'grade']],
  ])('%s', (_, grade, refused) => {
    expect(refusal(() => termsForGrade(grade as string, table))).toEqual(refused)
  })

  test.each<[string, unknown, [code: string, path: string]]>([
    ['no table', undefined, ['input.missing', 'table']],
    ['an empty table', [], ['policy.invalid', 'table']],
    ['a revoked proxy', revokedProxy(), ['input.type', 'table']],
    // The whole table is checked, since a seller stores it as one.
    [
      'faulty terms of another grade',
      [
        { grade: 'A', terms: 'net 30' },
        { grade: 'B', terms: '2/10 net 5' },
      ],
      ['terms.inconsistent', 'table[1].terms'],
    ],
    [
      'a getter that throws',
      [
        {
          grade: 'A',
          get terms() {
            throw new TypeError('no')
          },
        },
      ],
      ['input.type', 'table'],
    ],
  ])('%s', (_, given, refused) => {
    expect(refusal(() => termsForGrade('A', given as never))).toEqual(refused)
  })

  test('the refusal of a grade names those that there are, however many', () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({ grade: `G${String(index)}`, terms: 'net 30' }))
    try {
      termsForGrade('none', many)
      expect.unreachable()
    } catch (error) {
      expect((error as Error).message).toContain('G0, G1')
      expect((error as Error).message.length).toBeLessThan(2000)
    }
  })
})
