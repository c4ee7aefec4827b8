import { refuse } from '../kernel/error.js'
import { at, expectArray, expectChoice, expectId, expectKeys, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { compareTexts } from '../ledger/compare-texts.js'
import { MAX_RULES, readRows } from './read-facts.js'
import type { LimitsReason } from './reasons.js'
import { SALES_NEVER_RECEIVES, type IncompatibleRoles } from './separation-of-duties.js'

/** A role that a person holds. */
export interface DutyAssignment {
  /** The id of the person. */
  readonly person: string
  /** The role, such as `sales`, `payment-receiver`, `credit-approver`, `collector`, `write-off-approver`, `requester`, `approver`. */
  readonly role: string
  /** The case, customer or document for which the person holds the role. Default: all cases. */
  readonly caseId?: string
}

/** A person who holds two incompatible roles. */
export interface DutyViolation {
  /** The id of the person. */
  readonly person: string
  /** The two roles, sorted. */
  readonly roles: readonly [string, string]
  /** The case; null if the person holds both roles on all cases, or if the rule forbids them together anywhere. */
  readonly caseId: string | null
  /** The violated rule. */
  readonly reason: LimitsReason
}

/**
 * Every violation of the separation of duties: a person who holds two roles that the matrix calls incompatible, on one
 * case or anywhere. Independent of the matrix, a person in sales must never receive payments. `separationOfDuties` is a
 * matrix to start from.
 *
 * @param assignments - Who holds which role, in any order.
 * @param matrix - The pairs of incompatible roles.
 * @returns The violations, sorted by person, roles and case; empty if there are none.
 * @throws ReceivablesError `policy.invalid` for a role that is incompatible with itself, `id.invalid`, `input.choice`,
 * `input.missing`, `input.range`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { checkSeparationOfDuties, separationOfDuties } from 'receivables'
 *
 * const assignments = [
 *   { person: 'li', role: 'requester', caseId: 'W-1' },
 *   { person: 'li', role: 'approver', caseId: 'W-1' },
 *   { person: 'li', role: 'approver', caseId: 'W-2' },
 *   { person: 'wang', role: 'sales' },
 *   { person: 'wang', role: 'payment-receiver', caseId: 'W-2' },
 * ]
 * checkSeparationOfDuties(assignments, separationOfDuties).map(({ person, roles, caseId }) => [person, roles, caseId])
 * // => [['li', ['approver', 'requester'], 'W-1'], ['wang', ['payment-receiver', 'sales'], null]]
 * ```
 */
export function checkSeparationOfDuties(
  assignments: readonly DutyAssignment[],
  matrix: readonly IncompatibleRoles[],
): DutyViolation[] {
  return readSafely('', () => {
    const holders = new Map<string, Map<string, Cases>>()
    readRows(assignments, 'assignments', 'an array of assignments', (row, path) => {
      assign(row, path, holders)
    })
    const rules = withBuiltIn(readRows(matrix, 'matrix', 'incompatible roles', readRule, MAX_RULES))
    const found = rules.flatMap((rule) => violationsOf(rule, holders))
    return dedupe(found).sort(
      (a, b) =>
        compareTexts(a.person, b.person) ||
        compareTexts(a.roles[0], b.roles[0]) ||
        compareTexts(a.roles[1], b.roles[1]) ||
        compareTexts(a.caseId ?? '', b.caseId ?? ''),
    )
  })
}

/** The cases on which a person holds a role; null stands for all cases. */
type Cases = Set<string | null>

/** Stores an assignment by role, then by person. */
function assign(row: UnknownRecord, path: string, holders: Map<string, Map<string, Cases>>): void {
  const person = expectId(row['person'], at(path, 'person'))
  const role = expectId(row['role'], at(path, 'role'))
  const caseId = row['caseId'] === undefined ? null : expectId(row['caseId'], at(path, 'caseId'))
  const persons = holders.get(role) ?? new Map<string, Cases>()
  const cases = persons.get(person) ?? new Set()
  holders.set(role, persons.set(person, cases.add(caseId)))
}

function readRule(row: UnknownRecord, path: string): IncompatibleRoles {
  expectKeys(row, ['roles', 'scope'], path)
  const rolesPath = at(path, 'roles')
  const roles = expectArray(row['roles'], rolesPath, 'two roles')
  if (roles.length !== 2) refuse('input.range', rolesPath, 'two roles', roles)
  const [a, b] = [expectId(roles[0], at(rolesPath, 0)), expectId(roles[1], at(rolesPath, 1))]
  if (a === b) refuse('policy.invalid', rolesPath, 'two different roles', a)
  return {
    roles: a < b ? [a, b] : [b, a],
    scope: expectChoice(row['scope'], ['case', 'anywhere'], at(path, 'scope')),
  }
}

function withBuiltIn(rules: readonly IncompatibleRoles[]): readonly IncompatibleRoles[] {
  const { roles, scope } = SALES_NEVER_RECEIVES
  return [...rules, { roles: [roles[1], roles[0]], scope }]
}

function violationsOf(
  { roles, scope }: IncompatibleRoles,
  holders: ReadonlyMap<string, ReadonlyMap<string, Cases>>,
): DutyViolation[] {
  const [first, second] = roles
  const others = holders.get(second)
  return [...(holders.get(first) ?? [])].flatMap(([person, cases]) => {
    const also = others?.get(person)
    if (also === undefined) return []
    const meet = scope === 'anywhere' ? [null] : meetOf(cases, also)
    return meet.map((caseId): DutyViolation => {
      const params = { person, first, second }
      const reason: LimitsReason =
        caseId === null
          ? { code: 'limits.duties-together', params }
          : { code: 'limits.duties-on-case', params: { ...params, caseId } }
      return { person, roles: [first, second], caseId, reason }
    })
  })
}

/** The cases on which a person holds both roles; null alone if it holds both on all cases. */
function meetOf(a: Cases, b: Cases): (string | null)[] {
  if (a.has(null) && b.has(null)) return [null]
  const [some, all] = a.has(null) ? [b, a] : [a, b]
  return [...some].filter((caseId) => all.has(null) || all.has(caseId))
}

/**
 * Removes duplicates, because two rules may name the same pair. A violation on all cases replaces those on single
 * cases.
 */
function dedupe(found: readonly DutyViolation[]): DutyViolation[] {
  const kept = new Map<string, DutyViolation>()
  const keyOf = ({ person, roles }: DutyViolation, caseId: string | null): string =>
    JSON.stringify([person, roles, caseId])
  for (const violation of found) kept.set(keyOf(violation, violation.caseId), violation)
  return [...kept.values()].filter(
    (violation) => violation.caseId === null || !kept.has(keyOf(violation, null)),
  )
}
