import { isReceivablesError, refuse, ReceivablesError, type ErrorFault } from '../kernel/error.js'
import type { ErrorCode } from '../kernel/error-code.js'
import {
  at,
  expectArray,
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  expectText,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { GROUNDS } from './choices.js'
import { faultsOfPolicy } from './faults-of-policy.js'
import type {
  EscalationOverride,
  EscalationPolicy,
  EscalationStage,
  SegmentTempo,
  StepBackRule,
  StepBackRules,
} from './policy.js'
import { optional, readStage } from './read-stage.js'

/** The greatest number of stages of a policy. */
const MAX_STAGES = 10_000
const MAX_ROWS = 1000
const KEYS = [
  'schema',
  'id',
  'source',
  'stages',
  'semantics',
  'catchUp',
  'anchor',
  'graceDays',
  'minGapDays',
  'maxBrokenPromises',
  'unreported',
  'stepBack',
  'tempo',
  'overrides',
]

/** A fault with the code under which it is refused. */
interface CodedFault extends ErrorFault {
  readonly code: ErrorCode
}

/**
 * Reads and checks a policy: its fields are well-formed, and its stages can be reached in their order.
 *
 * @throws ReceivablesError `policy.invalid`, or the code of a malformed field; `faults` names every fault.
 */
export function readEscalationPolicy(value: unknown, path: string): EscalationPolicy {
  return readSafely(path, () => {
    const { policy, faults } = examine(value, path)
    const [first] = faults
    if (first === undefined) return policy
    throw new ReceivablesError({ ...first, faults: faults.map(toFault) })
  })
}

const toFault = (fault: CodedFault): ErrorFault => ({
  path: fault.path,
  expected: fault.expected,
  received: fault.received,
})

/**
 * The policy as far as it can be read, with every fault of its stages; a fault outside the stages is thrown at once.
 */
function examine(value: unknown, path: string): { policy: EscalationPolicy; faults: CodedFault[] } {
  const fields = expectRecord(value, path, 'an escalation policy, such as one of escalationPresets')
  expectKeys(fields, KEYS, path)
  const schema = expectChoice(fields['schema'], ['receivables/escalation-policy@1'], at(path, 'schema'))
  const stagesPath = at(path, 'stages')
  const rows = expectArray(fields['stages'], stagesPath, 'an array of stages')
  if (rows.length === 0 || rows.length > MAX_STAGES) {
    refuse('policy.invalid', stagesPath, `1 to ${String(MAX_STAGES)} stages`, rows)
  }
  const faults: CodedFault[] = []
  const stages: EscalationStage[] = []
  for (let index = 0; index < rows.length; index++) {
    collect(faults, () => stages.push(readStage(rows[index], at(stagesPath, index))))
  }
  const policy = {
    schema,
    id: expectId(fields['id'], at(path, 'id')),
    source: expectText(fields['source'], at(path, 'source')),
    stages,
    ...optional('semantics', fields, path, (v, p) => expectChoice(v, ['ladder', 'jump'] as const, p)),
    ...optional('catchUp', fields, path, (v, p) => expectChoice(v, ['latest', 'each'] as const, p)),
    ...optional('anchor', fields, path, (v, p) => expectChoice(v, ['item', 'oldest-item'] as const, p)),
    ...optional('graceDays', fields, path, (v, p) => expectInteger(v, p, 0, 3660)),
    ...optional('minGapDays', fields, path, (v, p) => expectInteger(v, p, 0, 3660)),
    ...optional('maxBrokenPromises', fields, path, (v, p) => expectInteger(v, p, 0, 1000)),
    ...optional('unreported', fields, path, (v, p) => expectChoice(v, ['wait', 'pass'] as const, p)),
    ...optional('stepBack', fields, path, readStepBack),
    ...optional('tempo', fields, path, (v, p) => rowsOf(v, p, readTempo)),
    ...optional('overrides', fields, path, (v, p) => rowsOf(v, p, readOverride)),
  }
  if (faults.length === 0) {
    faults.push(
      ...faultsOfPolicy(policy, path).map((fault) => ({ ...fault, code: 'policy.invalid' as const })),
    )
  }
  return { policy, faults }
}

/** Runs a reader; if it refuses, the fault is added to the list. */
function collect(faults: CodedFault[], read: () => unknown): void {
  try {
    read()
  } catch (error) {
    if (!isReceivablesError(error)) throw error
    for (const fault of error.faults) faults.push({ ...fault, code: error.code })
  }
}

function rowsOf<Row>(
  value: unknown,
  path: string,
  read: (row: unknown, path: string) => Row,
): readonly Row[] {
  const rows = expectArray(value, path)
  if (rows.length > MAX_ROWS) refuse('input.range', path, `at most ${String(MAX_ROWS)} rows`, rows)
  return Array.from(rows, (row, index) => read(row, at(path, index)))
}

function readTempo(value: unknown, path: string): SegmentTempo {
  const row = expectRecord(value, path)
  expectKeys(row, ['segment', 'percent'], path)
  return {
    segment: expectId(row['segment'], at(path, 'segment')),
    percent: expectInteger(row['percent'], at(path, 'percent'), 10, 1000),
  }
}

function readOverride(value: unknown, path: string): EscalationOverride {
  const row = expectRecord(value, path)
  expectKeys(row, ['ground', 'toStage', 'approvedBy'], path)
  return {
    ground: expectChoice(row['ground'], GROUNDS, at(path, 'ground')),
    toStage: expectId(row['toStage'], at(path, 'toStage')),
    approvedBy: expectId(row['approvedBy'], at(path, 'approvedBy')),
  }
}

function readStepBack(value: unknown, path: string): StepBackRules {
  const fields = expectRecord(value, path)
  expectKeys(fields, ['payment', 'kept', 'creditNote'], path)
  return {
    ...optional('payment', fields, path, readRule),
    ...optional('kept', fields, path, readRule),
    ...optional('creditNote', fields, path, readRule),
  }
}

function readRule(value: unknown, path: string): StepBackRule {
  const fields = expectRecord(value, path)
  expectKeys(fields, ['to', 'waitDays', 'leastPercent'], path)
  return {
    to: expectChoice(fields['to'], ['same-stage', 'one-stage', 'start', 'by-days'] as const, at(path, 'to')),
    waitDays: expectInteger(fields['waitDays'], at(path, 'waitDays'), 0, 3660),
    ...optional('leastPercent', fields, path, (v, p) => expectInteger(v, p, 0, 100)),
  }
}
