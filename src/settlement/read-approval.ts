import { readDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectBoolean, expectChoice, expectId, expectRecord } from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { writeMinor } from '../numbers/write-minor.js'
import { MAX_STEPS } from './approval-bands.js'
import { APPROVAL_SCHEMA, type Approval, type ApprovalStep } from './approval-model.js'
import { expectSchema } from './read-agreement.js'
import { readList } from './read-list.js'

const STATUSES: readonly Approval['status'][] = ['draft', 'pending', 'approved', 'rejected', 'expired']

/**
 * Reads an approval.
 *
 * @throws ReceivablesError naming the faulty field; `input.conflict` for a status that does not follow from the steps.
 */
export function readApproval(value: unknown, path: string): Approval {
  const record = expectRecord(value, path, 'an approval')
  expectSchema(record['schema'], APPROVAL_SCHEMA, path)
  const currency = record['currency'] as string
  const scale = readScale(currency, at(path, 'currency'))
  const assessment = record['assessmentId']
  const day = (name: string): string => readDate(record[name], at(path, name))
  const approval: Approval = {
    schema: APPROVAL_SCHEMA,
    id: expectId(record['id'], at(path, 'id')),
    kind: expectId(record['kind'], at(path, 'kind')),
    currency,
    amount: writeMinor(readAmount(record['amount'], scale, at(path, 'amount')), scale),
    requester: expectId(record['requester'], at(path, 'requester')),
    status: expectChoice(record['status'], STATUSES, at(path, 'status')),
    requestedOn: day('requestedOn'),
    expiresOn: day('expiresOn'),
    updatedOn: day('updatedOn'),
    assessmentRequired: expectBoolean(record['assessmentRequired'], at(path, 'assessmentRequired')),
    assessmentId:
      assessment === null || assessment === undefined ? null : expectId(assessment, at(path, 'assessmentId')),
    distinctApprovers: expectBoolean(record['distinctApprovers'], at(path, 'distinctApprovers')),
    steps: readSteps(record['steps'], at(path, 'steps')),
  }
  return isBorneOut(approval)
    ? approval
    : refuse('input.conflict', at(path, 'status'), 'the status that follows from its steps', approval.status)
}

/** A date, unchanged. */
function readDate(value: unknown, path: string): string {
  readDay(value, path)
  return value as string
}

function readSteps(value: unknown, path: string): ApprovalStep[] {
  const steps = readList(
    value,
    path,
    'a step with its role, day and decision',
    (step, place): ApprovalStep => ({
      role: expectId(step['role'], at(place, 'role')),
      dueBy: readDate(step['dueBy'], at(place, 'dueBy')),
      decision: readDecision(step['decision'], at(place, 'decision')),
    }),
    // The roles of a band, and the role that is added for important requests.
    MAX_STEPS + 1,
  )
  return steps.length === 0 ? refuse('input.range', path, 'at least one step', value) : steps
}

function readDecision(value: unknown, path: string): ApprovalStep['decision'] {
  if (value === null || value === undefined) return null
  const record = expectRecord(value, path, 'a decision')
  return {
    outcome: expectChoice(record['outcome'], ['approved', 'rejected'], at(path, 'outcome')),
    actor: expectId(record['actor'], at(path, 'actor')),
    on: readDate(record['on'], at(path, 'on')),
  }
}

/** Whether the status follows from the decisions of the steps, so that nobody can edit an approval into being. */
function isBorneOut(approval: Approval): boolean {
  const { status, steps, assessmentRequired, assessmentId, requestedOn, updatedOn, expiresOn } = approval
  const outcomes = steps.map(({ decision }) => decision?.outcome ?? 'open')
  const approved = outcomes.findIndex((outcome) => outcome !== 'approved')
  const inOrder = approved === -1 || outcomes.slice(approved + 1).every((outcome) => outcome === 'open')
  const next = approved === -1 ? 'none' : outcomes[approved]
  if (!inOrder || !areAllowed(approval)) return false
  // A request that still lacks a required assessment cannot have been submitted.
  if (assessmentRequired && assessmentId === null && status !== 'draft' && status !== 'expired') return false
  // Plain dates sort as strings.
  const isOver = updatedOn > expiresOn
  if (updatedOn < requestedOn || isOver !== (status === 'expired')) return false
  switch (status) {
    case 'draft':
      return approved === 0 && next === 'open'
    case 'pending':
    case 'expired':
      return next === 'open'
    case 'approved':
      return next === 'none'
    case 'rejected':
      return next === 'rejected'
  }
}

/** Whether every decision was made by somebody who was allowed to, on a day on which it was possible. */
function areAllowed(approval: Approval): boolean {
  const { steps, requester, requestedOn, expiresOn, updatedOn, distinctApprovers } = approval
  const decisions = steps.flatMap(({ decision }) => (decision === null ? [] : [decision]))
  const actors = new Set(decisions.map(({ actor }) => actor))
  if (actors.has(requester) || (distinctApprovers && actors.size < decisions.length)) return false
  // Plain dates sort as strings.
  return decisions.every(({ on }, index) => {
    const before = decisions[index - 1]?.on ?? requestedOn
    return before <= on && on <= expiresOn && on <= updatedOn
  })
}
