import { readDay, writeDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectChoice, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Approval, ApprovalDecision, ApprovalEvent, ApprovalStep } from './approval-model.js'
import { readApproval } from './read-approval.js'
import type { SettlementReason } from './reasons.js'

const FIELDS: Readonly<Record<ApprovalEvent['type'], readonly string[]>> = {
  submit: ['type', 'on'],
  'attach-assessment': ['type', 'on', 'assessmentId'],
  approve: ['type', 'on', 'actor', 'role'],
  reject: ['type', 'on', 'actor', 'role'],
  day: ['type', 'on'],
}
const TYPES = ['submit', 'attach-assessment', 'approve', 'reject', 'day'] as const

/**
 * Applies one event to an approval.
 *
 * | from | event | to |
 * |---|---|---|
 * | draft | attach-assessment | draft |
 * | draft | submit | pending, unless a required assessment is missing |
 * | pending | approve, by the role whose turn it is | pending; approved after the last step |
 * | pending | reject, by the role whose turn it is | rejected |
 * | draft, pending | day after the last day | expired |
 *
 * The requester cannot decide any step. If approvers must differ, nobody can decide two steps. After the last day
 * nothing can be decided. An event that is not allowed is refused with the reason, and the state is unchanged. The same
 * day reached twice changes nothing.
 *
 * @throws ReceivablesError `date.order` for an event before the last one; `input.conflict` for a state that does not
 * follow from its steps; `amount.negative`, `amount.too-fine`, `currency.unknown`, `decimal.invalid`, `date.invalid`,
 * `id.invalid`, `input.choice`, `input.missing`, `input.range`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { decideApproval, type Approval } from 'receivables/escalation'
 *
 * const pending: Approval = {
 *   schema: 'receivables/approval@1',
 *   id: 'REQ-1',
 *   kind: 'instalment-plan',
 *   currency: 'CNY',
 *   amount: '90000.00',
 *   requester: 'li.wei',
 *   status: 'pending',
 *   requestedOn: '2026-03-02',
 *   expiresOn: '2026-03-16',
 *   updatedOn: '2026-03-02',
 *   assessmentRequired: false,
 *   assessmentId: null,
 *   distinctApprovers: true,
 *   steps: [{ role: 'team-lead', dueBy: '2026-03-04', decision: null }],
 * }
 * decideApproval(pending, { type: 'approve', actor: 'zhao.min', role: 'team-lead', on: '2026-03-03' })
 * // => { state: { status: 'approved', ... }, nextReviewOn: null, ... }
 * decideApproval(pending, { type: 'approve', actor: 'li.wei', role: 'team-lead', on: '2026-03-03' })
 * // => { refused: { code: 'settlement.requester-decides', ... } }
 * ```
 */
export function decideApproval(approval: Approval, event: ApprovalEvent): ApprovalDecision {
  return readSafely('', () => {
    const state = readApproval(approval, 'approval')
    const happened = readEvent(event)
    const { type, on } = happened
    // Plain dates sort as strings.
    if (on < state.updatedOn) {
      refuse('date.order', 'event.on', `a day not before the last event of ${state.updatedOn}`, on)
    }
    if (type === 'day') return reachDay(state, on)
    if (state.status !== 'draft' && state.status !== 'pending') {
      return no('settlement.approval-closed', { id: state.id, status: state.status })
    }
    if (on > state.expiresOn) return no('settlement.approval-expired', expiry(state))
    if (type === 'attach-assessment') return attach(state, happened.assessmentId, on)
    if (type === 'submit') return submit(state, on)
    return decide(state, happened)
  })
}

/** Reads the whole event before it is checked against the state, so malformed events are errors and not refusals. */
function readEvent(value: unknown): ApprovalEvent {
  const record = expectRecord(value, 'event', 'an event with its type and day')
  const type = expectChoice(record['type'], TYPES, 'event.type')
  expectKeys(record, FIELDS[type], 'event')
  const given = record['on']
  readDay(given, 'event.on')
  const on = given as PlainDate
  switch (type) {
    case 'attach-assessment':
      return { type, on, assessmentId: expectId(record['assessmentId'], 'event.assessmentId') }
    case 'approve':
    case 'reject': {
      const actor = expectId(record['actor'], 'event.actor')
      return { type, on, actor, role: expectId(record['role'], 'event.role') }
    }
    default:
      return { type, on }
  }
}

const no = (
  code: SettlementReason['code'],
  params: SettlementReason['params'],
): { readonly refused: SettlementReason } => ({ refused: { code, params } })

const expiry = ({ id, expiresOn }: Approval): SettlementReason['params'] => ({ id, expiresOn })

/** The state after an event. */
function go(
  state: Approval,
  code: SettlementReason['code'],
  params: SettlementReason['params'],
): ApprovalDecision {
  return { state, reasons: [{ code, params }], nextReviewOn: reviewOn(state) }
}

/** The day after the open step should have been decided, or after the request expires, whichever comes first. */
function reviewOn({ status, steps, expiresOn, updatedOn }: Approval): PlainDate | null {
  if (status !== 'draft' && status !== 'pending') return null
  const open = steps.find(({ decision }) => decision === null)
  const overdue =
    status === 'pending' && open !== undefined && open.dueBy >= updatedOn ? open.dueBy : expiresOn
  return writeDay(readDay(overdue < expiresOn ? overdue : expiresOn, '') + 1, 'approval.expiresOn')
}

function reachDay(state: Approval, on: PlainDate): ApprovalDecision {
  const isOpen = state.status === 'draft' || state.status === 'pending'
  if (!isOpen) return { state, reasons: [], nextReviewOn: null }
  const next = { ...state, updatedOn: on }
  if (on <= state.expiresOn) return { state: next, reasons: [], nextReviewOn: reviewOn(next) }
  return go({ ...next, status: 'expired' }, 'settlement.approval-expired', expiry(state))
}

function attach(state: Approval, assessmentId: string, on: PlainDate): ApprovalDecision {
  const { id, status } = state
  if (status !== 'draft') return no('settlement.approval-not-draft', { id, status })
  return go({ ...state, assessmentId, updatedOn: on }, 'settlement.assessment-attached', { id, assessmentId })
}

function submit(state: Approval, on: PlainDate): ApprovalDecision {
  const { id, kind, status, assessmentRequired, assessmentId } = state
  if (status !== 'draft') return no('settlement.approval-not-draft', { id, status })
  if (assessmentRequired && assessmentId === null) return no('settlement.assessment-missing', { kind })
  const role = state.steps[0]?.role ?? ''
  return go({ ...state, status: 'pending', updatedOn: on }, 'settlement.approval-submitted', { id, role })
}

function decide(
  state: Approval,
  { type, actor, role, on }: Extract<ApprovalEvent, { readonly actor: string }>,
): ApprovalDecision {
  const { id, status, steps, requester, distinctApprovers } = state
  if (status !== 'pending') return no('settlement.approval-not-submitted', { id })
  if (actor === requester) return no('settlement.requester-decides', { id, actor })
  const place = steps.findIndex(({ decision }) => decision === null)
  const step = steps[place] as ApprovalStep
  if (role !== step.role) return no('settlement.not-their-turn', { id, role, turn: step.role })
  if (distinctApprovers && steps.some(({ decision }) => decision?.actor === actor)) {
    return no('settlement.decides-twice', { id, actor })
  }
  const outcome = type === 'approve' ? 'approved' : 'rejected'
  const decided = steps.map((entry, index) =>
    index === place ? { ...entry, decision: { outcome, actor, on } as const } : entry,
  )
  const isLast = place === steps.length - 1
  const next = outcome === 'rejected' ? 'rejected' : isLast ? 'approved' : 'pending'
  const code = next === 'pending' ? 'settlement.step-approved' : (`settlement.approval-${next}` as const)
  return go({ ...state, status: next, steps: decided, updatedOn: on }, code, { id, role, actor })
}
