import { describe, expect, test } from 'vitest'
import { screenApplication, type ScreeningPolicy } from '../../src/scoring/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const policy: ScreeningPolicy = {
  documents: [
    { kind: 'financial-statements', maxAgeDays: 365 },
    { kind: 'trade-references' },
    { kind: 'central-bank-report', maxAgeDays: 30, authorisation: 'required' },
  ],
  scorecard: {
    schema: 'receivables/scorecard@1',
    characteristics: [
      {
        id: 'years',
        attributes: [
          { to: 5, points: 2 },
          { from: 5, to: 10, points: 5 },
          { from: 10, points: 8 },
        ],
      },
    ],
    grades: [
      { grade: 'A', from: 8 },
      { grade: 'B', from: 5, to: 8 },
      { grade: 'C', to: 5 },
    ],
  },
  lowestGrade: 'B',
}
const documents = [
  { kind: 'financial-statements', date: '2025-12-31' },
  { kind: 'trade-references', date: '2010-01-01' },
  { kind: 'central-bank-report', date: '2026-03-01', authorised: true },
]
const asOf = '2026-03-31'
const codes = ({ reasons }: { readonly reasons: readonly { code: string }[] }) =>
  reasons.map(({ code }) => code.slice('scoring.'.length))

describe('screenApplication', () => {
  test.each<[number, string, string, string]>([
    [12, 'approved', '8', 'A'],
    [7, 'approved', '5', 'B'],
    [1, 'rejected', '2', 'C'],
  ])('after %i years a complete application is %s', (years, status, score, grade) => {
    const result = screenApplication({ documents, facts: { years } }, policy, asOf)
    expect(result).toMatchObject({
      status,
      creditAllowed: status === 'approved',
      score,
      grade,
      missing: [],
      missingFacts: [],
    })
    expect(codes(result).at(-1)).toBe(`application-${status}`)
  })

  test.each<[string, object[], string[], string]>([
    ['did not come', documents.slice(1), ['financial-statements'], 'document-missing'],
    // 2026-03-31 less 366 days
    [
      'is too old',
      [{ kind: 'financial-statements', date: '2025-03-30' }, ...documents.slice(1)],
      ['financial-statements'],
      'document-old',
    ],
    [
      'is dated later',
      [{ kind: 'trade-references', date: '2026-04-01' }, documents[0]!, documents[2]!],
      ['trade-references'],
      'document-later',
    ],
    [
      'is not authorised',
      [...documents.slice(0, 2), { kind: 'central-bank-report', date: '2026-03-31' }],
      ['central-bank-report'],
      'document-not-authorised',
    ],
    [
      'was refused',
      [...documents.slice(0, 2), { ...documents[2]!, authorised: false }],
      ['central-bank-report'],
      'document-not-authorised',
    ],
  ])('there is no credit while a document %s', (_, given, missing, code) => {
    const result = screenApplication({ documents: given as never, facts: { years: 12 } }, policy, asOf)
    expect(result).toMatchObject({
      status: 'incomplete',
      creditAllowed: false,
      grade: 'A',
      missing,
      missingFacts: [],
    })
    expect(codes(result)[0]).toBe(code)
    expect(codes(result).at(-1)).toBe('no-credit-before-review')
  })

  test('exactly as old as allowed is young enough, and one good document of a kind is enough', () => {
    const exact = [
      { kind: 'financial-statements', date: '2025-03-31' },
      { kind: 'financial-statements', date: '2001-01-01' },
      ...documents.slice(1),
    ]
    expect(screenApplication({ documents: exact, facts: { years: 12 } }, policy, asOf).status).toBe(
      'approved',
    )
  })

  test('a missing fact is no reason to reject', () => {
    const result = screenApplication({ documents, facts: {} }, policy, asOf)
    expect(result).toMatchObject({
      status: 'incomplete',
      score: null,
      grade: null,
      missing: [],
      missingFacts: ['years'],
    })
    expect(codes(result)).toEqual(['missing-fact', 'no-credit-before-review'])
  })

  const application = { documents, facts: { years: 1 } }
  test.each<[string, unknown, unknown, unknown, string, string]>([
    ['no application', undefined, policy, asOf, 'input.missing', 'application'],
    ['no facts', { documents }, policy, asOf, 'input.missing', 'application.facts'],
    ['no policy', application, undefined, asOf, 'input.missing', 'policy'],
    ['a revoked proxy', application, revokedProxy(), asOf, 'input.type', 'policy'],
    ['no day', application, policy, undefined, 'input.missing', 'asOf'],
    [
      'a fact that is no number',
      { documents, facts: { years: NaN } },
      policy,
      asOf,
      'decimal.invalid',
      'application.facts.years',
    ],
    [
      'a document without a date',
      { ...application, documents: [{ kind: 'x' }] },
      policy,
      asOf,
      'input.missing',
      'application.documents[0].date',
    ],
    [
      'authorised by text',
      { ...application, documents: [{ kind: 'x', date: asOf, authorised: 'yes' }] },
      policy,
      asOf,
      'input.type',
      'application.documents[0].authorised',
    ],
    [
      'a kind twice',
      application,
      { ...policy, documents: [{ kind: 'x' }, { kind: 'x' }] },
      asOf,
      'id.duplicate',
      'policy.documents[1].kind',
    ],
    [
      'an age below 0',
      application,
      { ...policy, documents: [{ kind: 'x', maxAgeDays: -1 }] },
      asOf,
      'input.range',
      'policy.documents[0].maxAgeDays',
    ],
    [
      'an unknown authorisation',
      application,
      { ...policy, documents: [{ kind: 'x', authorisation: true }] },
      asOf,
      'input.choice',
      'policy.documents[0].authorisation',
    ],
    [
      'a card without grades',
      application,
      { ...policy, scorecard: { ...policy.scorecard, grades: undefined } },
      asOf,
      'policy.invalid',
      'policy.scorecard.grades',
    ],
    [
      'a lowest grade of another scale',
      application,
      { ...policy, lowestGrade: 'E' },
      asOf,
      'input.choice',
      'policy.lowestGrade',
    ],
  ])('refuses %s', (_, given, asked, day, code, path) => {
    expect(refusal(() => screenApplication(given as never, asked as never, day as never))).toEqual([
      code,
      path,
    ])
  })
})
