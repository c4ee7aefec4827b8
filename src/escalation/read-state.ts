import { readDay, scanDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectBoolean,
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  expectText,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import { readMinor, scanMinor } from '../numbers/read-minor.js'
import { GROUNDS } from './choices.js'
import type { Plan } from './plan.js'
import { isDay, isText, readHolds } from './read-holds.js'
import { isName, readName } from './read-name.js'
import type { EscalationPhase, EscalationState } from './state.js'

const PHASES: readonly EscalationPhase[] = ['open', 'referred', 'insolvent', 'settled', 'written-off']
const NULLABLE_DAYS = [
  'completedOn',
  'anchorDueDate',
  'anchorIssueDate',
  'stageSince',
  'disputeRejectedOn',
  'restUntil',
] as const
const PENDING = ['commandId', 'letterId', 'stage', 'commandedOn', 'before', 'beforeSince']
const REQUEST = ['commandId', 'stage', 'ground', 'askedOn', 'requestedBy', 'role', 'refusedOn']
const TOUCH = ['stage', 'sentOn', 'deadline', 'receivedOn']
const DEMAND = ['stage', 'sentOn', 'deadline']
const OVERRIDE = ['ground', 'stage', 'approvedBy', 'on']
const FORMER = ['customerId', 'sentOn']
const MAX_PROMISES = 10_000
const MAX_FORMER = 100

/**
 * Reads a state that may come from a store: every field that a rule uses.
 *
 * @throws ReceivablesError the code of a malformed field; `stage.unknown` for a stage that the policy does not have.
 */
export function readState(plan: Plan, value: unknown, path: string): EscalationState {
  const state = expectRecord(value, path, 'the state of a case')
  if (!isSound(plan, state)) explainFault(plan, state, path)
  readParts(plan, state, path)
  return value as EscalationState
}

const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1e9 && !Object.is(value, -0)

/**
 * The fast check, which builds no text: whether the plain fields are sound. {@link explainFault} then reports the
 * fault.
 */
function isSound(plan: Plan, state: UnknownRecord): boolean {
  const { stage } = state
  return (
    state['schema'] === 'receivables/escalation-state@1' &&
    isName(state['caseId']) &&
    isText(state['invoiceId']) &&
    isText(state['customerId']) &&
    isText(state['policy']) &&
    (state['instalment'] === null || (isCount(state['instalment']) && state['instalment'] !== 0)) &&
    (state['language'] === null || isText(state['language'])) &&
    (state['segment'] === null || isText(state['segment'])) &&
    isAmount(state['open'], state['currency']) &&
    PHASES.includes(state['phase'] as EscalationPhase) &&
    isDay(state['issueDate']) &&
    isDay(state['dueDate']) &&
    isDay(state['on']) &&
    NULLABLE_DAYS.every((field) => state[field] === null || isDay(state[field])) &&
    (stage === null || (typeof stage === 'string' && plan.places.has(stage))) &&
    isCount(state['brokenPromises']) &&
    isCount(state['repeats']) &&
    isCount(state['commands']) &&
    typeof state['contactLost'] === 'boolean' &&
    typeof state['ordersHeld'] === 'boolean'
  )
}

/** Whether a value is an amount of a currency. */
function isAmount(amount: unknown, currency: unknown): boolean {
  try {
    return typeof amount === 'string' && scanMinor(amount, readScale(currency, '')) >= 0
  } catch {
    return false
  }
}

/**
 * Reports the fault in the plain fields, if there is one. An amount with more digits than the fast check reads is not a
 * fault.
 */
function explainFault(plan: Plan, state: UnknownRecord, path: string): void {
  if (state['schema'] !== 'receivables/escalation-state@1') {
    expectChoice(state['schema'], ['receivables/escalation-state@1'], at(path, 'schema'))
  }
  readName(state['caseId'], at(path, 'caseId'))
  expectId(state['invoiceId'], at(path, 'invoiceId'))
  expectId(state['customerId'], at(path, 'customerId'))
  expectId(state['policy'], at(path, 'policy'))
  if (state['instalment'] !== null) expectInteger(state['instalment'], at(path, 'instalment'), 1, 1e9)
  readIdOrNull(state, 'language', path)
  readIdOrNull(state, 'segment', path)
  const scale = readScale(state['currency'], at(path, 'currency'))
  const open = readMinor(expectText(state['open'], at(path, 'open')), scale, at(path, 'open'))
  if (open < 0) refuse('amount.negative', at(path, 'open'), 'an amount of zero or above', state['open'])
  expectChoice(state['phase'], PHASES, at(path, 'phase'))
  readDayOf(state, 'issueDate', path)
  readDayOf(state, 'dueDate', path)
  readDayOf(state, 'on', path)
  for (const field of NULLABLE_DAYS) if (state[field] !== null) readDayOf(state, field, path)
  if (state['stage'] !== null) readStageId(plan, state['stage'], at(path, 'stage'))
  readCount(state, 'brokenPromises', path)
  readCount(state, 'repeats', path)
  readCount(state, 'commands', path)
  expectBoolean(state['contactLost'], at(path, 'contactLost'))
  expectBoolean(state['ordersHeld'], at(path, 'ordersHeld'))
}

/** A count; negative zero is refused, since JSON does not preserve it. */
function readCount(record: UnknownRecord, field: string, path: string): void {
  const count = record[field]
  expectInteger(count, at(path, field), 0, 1e9)
  if (Object.is(count, -0)) refuse('input.range', at(path, field), 'a whole number from 0', count)
}

function readDayOf(record: UnknownRecord, field: string, path: string): void {
  const value = record[field]
  const day = scanDay(value)
  if (day !== day) readDay(value, at(path, field))
}

function readStageId(plan: Plan, value: unknown, path: string): void {
  if (typeof value === 'string' && plan.places.has(value)) return
  if (value === undefined) refuse('input.missing', path, 'a stage of the policy', value)
  refuse('stage.unknown', path, 'a stage of the policy', value)
}

/** The records inside a state; each is null or complete. */
function readParts(plan: Plan, state: UnknownRecord, path: string): void {
  readPart(state, 'pending', path, PENDING, (part, where) => {
    readStageId(plan, part['stage'], at(where, 'stage'))
    readName(part['commandId'], at(where, 'commandId'))
    if (part['letterId'] !== null) readName(part['letterId'], at(where, 'letterId'))
    readDayOf(part, 'commandedOn', where)
    if (part['before'] !== null) readStageId(plan, part['before'], at(where, 'before'))
    if (part['beforeSince'] !== null) readDayOf(part, 'beforeSince', where)
  })
  readPart(state, 'request', path, [...REQUEST, 'waiting'], (part, where) => {
    readRequest(plan, part, where)
    if (part['waiting'] !== undefined) readWaiting(plan, part, where)
  })
  readPart(state, 'lastTouch', path, TOUCH, (part, where) => {
    readStageId(plan, part['stage'], at(where, 'stage'))
    readDayOf(part, 'sentOn', where)
    if (part['deadline'] !== null) readDayOf(part, 'deadline', where)
    if (part['receivedOn'] !== null) readDayOf(part, 'receivedOn', where)
  })
  readPart(state, 'demand', path, DEMAND, (part, where) => {
    readStageId(plan, part['stage'], at(where, 'stage'))
    readDayOf(part, 'sentOn', where)
    readDayOf(part, 'deadline', where)
  })
  readPart(state, 'override', path, OVERRIDE, (part, where) => {
    readStageId(plan, part['stage'], at(where, 'stage'))
    expectChoice(part['ground'], GROUNDS, at(where, 'ground'))
    expectId(part['approvedBy'], at(where, 'approvedBy'))
    readDayOf(part, 'on', where)
  })
  readHolds(state, path)
  if (state['promises'] !== undefined) readPromises(state['promises'], at(path, 'promises'))
  if (state['insolvencyHeardOn'] !== undefined) readDayOf(state, 'insolvencyHeardOn', path)
  if (state['formerTouches'] !== undefined) readFormer(state['formerTouches'], at(path, 'formerTouches'))
}

function readRequest(plan: Plan, part: UnknownRecord, path: string): void {
  readStageId(plan, part['stage'], at(path, 'stage'))
  readName(part['commandId'], at(path, 'commandId'))
  readDayOf(part, 'askedOn', path)
  if (part['refusedOn'] !== null) readDayOf(part, 'refusedOn', path)
  readIdOrNull(part, 'role', path)
  readIdOrNull(part, 'requestedBy', path)
  if (part['ground'] !== null) expectChoice(part['ground'], GROUNDS, at(path, 'ground'))
}

/** Only a request about an override can have another one waiting: that of the policy. */
function readWaiting(plan: Plan, { waiting, ground }: UnknownRecord, path: string): void {
  const where = at(path, 'waiting')
  const question = expectRecord(waiting, where)
  expectKeys(question, REQUEST, where)
  readRequest(plan, question, where)
  if (ground === null || question['ground'] !== null)
    refuse(
      'input.conflict',
      where,
      'a request of the policy, since the other request is about an override',
      waiting,
    )
}

function readFormer(value: unknown, path: string): void {
  const touches = expectArray(value, path, 'the touches from before the case was restarted')
  if (touches.length > MAX_FORMER) {
    refuse('input.range', path, `at most ${String(MAX_FORMER)} touches`, touches.length)
  }
  for (let index = 0; index < touches.length; index++) {
    const where = at(path, index)
    const touch = expectRecord(touches[index], where)
    expectKeys(touch, FORMER, where)
    expectId(touch['customerId'], at(where, 'customerId'))
    readDayOf(touch, 'sentOn', where)
  }
}

function readPromises(value: unknown, path: string): void {
  const ids = expectArray(value, path, 'the ids of promises')
  if (ids.length > MAX_PROMISES) {
    refuse('input.range', path, `at most ${String(MAX_PROMISES)} promises`, ids.length)
  }
  for (let index = 0; index < ids.length; index++) {
    // The path is built only if there is a fault: a case is read at every event and may know thousands.
    if (!isText(ids[index])) expectId(ids[index], at(path, index))
  }
}

function readIdOrNull(record: UnknownRecord, field: string, path: string): void {
  if (record[field] !== null) expectId(record[field], at(path, field))
}

function readPart(
  state: UnknownRecord,
  field: string,
  path: string,
  known: readonly string[],
  read: (part: UnknownRecord, path: string) => void,
): void {
  const part = state[field]
  if (part === null) return
  const where = at(path, field)
  const record = expectRecord(part, where, 'an object, or null')
  expectKeys(record, known, where)
  read(record, where)
}
