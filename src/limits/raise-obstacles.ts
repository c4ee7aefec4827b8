import { refuse } from '../kernel/error.js'
import {
  expectBoolean,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { compareRatio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { readPositive } from './read-facts.js'
import type { LimitsReason } from './reasons.js'
import { writeFigure } from './write-figure.js'

const CONDITIONS = [
  'settledItems',
  'weightedDaysLate',
  'lateShareByAmount',
  'nothingOverdue',
  'notHabituallyLate',
]

/** The obstacles to an automatic raise: conditions of the payment record that are not met, and the warning level. */
export function raiseObstacles(
  fields: UnknownRecord,
  policy: UnknownRecord,
  noRaiseAt: readonly string[],
): LimitsReason[] {
  const given = policy['raiseOnlyIf']
  return [
    ...(given === undefined ? [] : recordObstacles(given, fields['behaviour'])),
    ...levelObstacles(fields['level'], noRaiseAt),
  ]
}

function levelObstacles(level: unknown, noRaiseAt: readonly string[]): LimitsReason[] {
  if (level === undefined && noRaiseAt.length > 0)
    refuse('input.missing', 'level', 'a warning level, or null if there is none', level)
  if (level === undefined || level === null) return []
  const name = expectId(level, 'level')
  return noRaiseAt.includes(name) ? [{ code: 'limits.review-level', params: { level: name } }] : []
}

function recordObstacles(value: unknown, behaviour: unknown): LimitsReason[] {
  const path = 'policy.raiseOnlyIf'
  const rules = expectRecord(value, path, 'conditions for raising a limit')
  expectKeys(rules, CONDITIONS, path)
  const record = expectRecord(behaviour, 'behaviour', 'the payment behaviour of the customer')
  return [
    ...settledObstacle(rules['settledItems'], record),
    ...atMost('weightedDaysLate', rules, record),
    ...atMost('lateShareByAmount', rules, record),
    ...overdueObstacle(rules['nothingOverdue'], record),
    ...habitObstacle(rules['notHabituallyLate'], record),
  ]
}

const COUNT = Number.MAX_SAFE_INTEGER

function settledObstacle(rule: unknown, record: UnknownRecord): LimitsReason[] {
  if (rule === undefined) return []
  const least = expectInteger(rule, 'policy.raiseOnlyIf.settledItems', 0, 1_000_000)
  const count = expectInteger(record['settledCount'], 'behaviour.settledCount', 0, COUNT)
  return count >= least ? [] : [{ code: 'limits.review-history', params: { count, least } }]
}

/** An unknown figure does not meet a condition. */
function atMost(
  name: 'weightedDaysLate' | 'lateShareByAmount',
  rules: UnknownRecord,
  record: UnknownRecord,
): LimitsReason[] {
  if (rules[name] === undefined) return []
  // Without this check, a percentage given instead of a fraction would let every record pass.
  const read = name === 'lateShareByAmount' ? readShare : readPositive
  const most = read(rules[name], `policy.raiseOnlyIf.${name}`)
  if (record[name] === null) return [{ code: 'limits.review-unknown', params: { figure: name } }]
  const value = read(record[name], `behaviour.${name}`)
  if (compareRatio(value, most) <= 0) return []
  const params = { figure: name, value: writeFigure(value), most: writeFigure(most) }
  return [{ code: 'limits.review-record', params }]
}

function overdueObstacle(rule: unknown, record: UnknownRecord): LimitsReason[] {
  if (rule === undefined || !expectBoolean(rule, 'policy.raiseOnlyIf.nothingOverdue')) return []
  const count = expectInteger(record['overdueCount'], 'behaviour.overdueCount', 0, COUNT)
  return count === 0 ? [] : [{ code: 'limits.review-overdue', params: { count } }]
}

function habitObstacle(rule: unknown, record: UnknownRecord): LimitsReason[] {
  if (rule === undefined || !expectBoolean(rule, 'policy.raiseOnlyIf.notHabituallyLate')) return []
  const isLate = record['habituallyLate']
  if (isLate === null) return [{ code: 'limits.review-unknown', params: { figure: 'habituallyLate' } }]
  return expectBoolean(isLate, 'behaviour.habituallyLate')
    ? [{ code: 'limits.review-habit', params: {} }]
    : []
}
