import { describe, expect, test } from 'vitest'
import {
  checkSeparationOfDuties,
  separationOfDuties,
  type DutyAssignment,
  type IncompatibleRoles,
} from '../../src/limits/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { as } from './given.js'

const holds = (person: string, role: string, caseId?: string): DutyAssignment => ({
  person,
  role,
  ...(caseId === undefined ? {} : { caseId }),
})
const found = (
  assignments: readonly DutyAssignment[],
  matrix: readonly IncompatibleRoles[] = separationOfDuties,
) =>
  checkSeparationOfDuties(assignments, matrix).map(({ person, roles, caseId }) => [person, ...roles, caseId])

describe('separation of duties', () => {
  test.each<[what: string, assignments: readonly DutyAssignment[], violations: unknown[]]>([
    ['one duty each', [holds('a', 'requester', '1'), holds('b', 'approver', '1')], []],
    ['two duties on two cases', [holds('a', 'requester', '1'), holds('a', 'approver', '2')], []],
    [
      'two duties on one case',
      [holds('a', 'requester', '1'), holds('a', 'approver', '1')],
      [['a', 'approver', 'requester', '1']],
    ],
    [
      'one on every case',
      [holds('a', 'requester'), holds('a', 'approver', '7')],
      [['a', 'approver', 'requester', '7']],
    ],
    [
      'one on every case, the other way',
      [holds('a', 'requester', '7'), holds('a', 'approver')],
      [['a', 'approver', 'requester', '7']],
    ],
    [
      'both on every case',
      [holds('a', 'requester'), holds('a', 'approver')],
      [['a', 'approver', 'requester', null]],
    ],
    [
      'sales and credit',
      [holds('a', 'sales', '1'), holds('a', 'credit-approver', '1')],
      [['a', 'credit-approver', 'sales', '1']],
    ],
    [
      'collection and write-off',
      [holds('a', 'collector', '1'), holds('a', 'write-off-approver', '1')],
      [['a', 'collector', 'write-off-approver', '1']],
    ],
    [
      'sales and cash, on whatever case',
      [holds('a', 'sales', '1'), holds('a', 'payment-receiver', '2')],
      [['a', 'payment-receiver', 'sales', null]],
    ],
    [
      'a strange person',
      [holds('__proto__', 'sales'), holds('__proto__', 'payment-receiver')],
      [['__proto__', 'payment-receiver', 'sales', null]],
    ],
  ])('%s', (_, assignments, violations) => {
    expect(found(assignments)).toEqual(violations)
    expect(found([...assignments].reverse())).toEqual(violations)
  })

  test('keeps sales from receiving payments whatever the matrix says, and says it once', () => {
    const both = [holds('a', 'sales'), holds('a', 'payment-receiver')]
    expect(found(both, [])).toHaveLength(1)
    expect(found(both)).toHaveLength(1)
    expect(found([holds('a', 'requester'), holds('a', 'approver')], [])).toEqual([])
    const byCase: IncompatibleRoles[] = [{ roles: ['sales', 'payment-receiver'], scope: 'case' }]
    const onOne = [holds('a', 'sales', '1'), holds('a', 'payment-receiver', '1')]
    expect(found(onOne, byCase)).toEqual([['a', 'payment-receiver', 'sales', null]])
  })

  test('sorts by person, roles and case, with the rule that was broken', () => {
    const matrix: IncompatibleRoles[] = [
      { roles: ['x', 'y'], scope: 'case' },
      { roles: ['x', 'w'], scope: 'anywhere' },
      { roles: ['v', 'x'], scope: 'anywhere' },
    ]
    const assignments = [
      holds('b', 'x', '2'),
      holds('b', 'x', '1'),
      holds('b', 'y', '1'),
      holds('b', 'y', '2'),
      holds('b', 'w', '3'),
      holds('b', 'v', '3'),
      holds('a', 'x'),
      holds('a', 'y', '9'),
    ]
    expect(found(assignments, matrix)).toEqual([
      ['a', 'x', 'y', '9'],
      ['b', 'v', 'x', null],
      ['b', 'w', 'x', null],
      ['b', 'x', 'y', '1'],
      ['b', 'x', 'y', '2'],
    ])
    const reasons = checkSeparationOfDuties(assignments, matrix).map(({ reason }) => reason)
    expect(reasons.slice(0, 2)).toEqual([
      { code: 'limits.duties-on-case', params: { person: 'a', first: 'x', second: 'y', caseId: '9' } },
      { code: 'limits.duties-together', params: { person: 'b', first: 'v', second: 'x' } },
    ])
  })

  test('is given as a frozen matrix', () => {
    expect(Object.isFrozen(separationOfDuties)).toBe(true)
    expect(separationOfDuties.every((rule) => Object.isFrozen(rule) && Object.isFrozen(rule.roles))).toBe(
      true,
    )
  })
})

describe('bad input', () => {
  test.each<[what: string, assignments: unknown, matrix: unknown, expected: [string, string]]>([
    ['no assignments', undefined, [], ['input.missing', 'assignments']],
    ['no matrix', [], undefined, ['input.missing', 'matrix']],
    ['a revoked proxy', revokedProxy(), [], ['input.type', 'assignments']],
    ['no person', [{ role: 'x' }], [], ['input.missing', 'assignments[0].person']],
    ['an empty role', [holds('a', '')], [], ['id.invalid', 'assignments[0].role']],
    ['three roles', [], [{ roles: ['a', 'b', 'c'], scope: 'case' }], ['input.range', 'matrix[0].roles']],
    [
      'a role against itself',
      [],
      [{ roles: ['a', 'a'], scope: 'case' }],
      ['policy.invalid', 'matrix[0].roles'],
    ],
    ['an unknown scope', [], [{ roles: ['a', 'b'], scope: 'x' }], ['input.choice', 'matrix[0].scope']],
    ['a misspelt field', [], [{ roles: ['a', 'b'], scop: 'case' }], ['input.unknown-key', 'matrix[0].scop']],
  ])('%s', (_, assignments, matrix, expected) => {
    expect(refusal(() => checkSeparationOfDuties(as(assignments), as(matrix)))).toEqual(expected)
  })
})
