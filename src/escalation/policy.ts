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
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'

/** The name of a stage, such as `'friendly-call'`: kebab-case, unique in its policy. */
export type StageId = string

/** How a debtor is approached. */
export type ContactChannel = 'phone' | 'email' | 'letter' | 'visit'

/** One stage of an escalation: from which day of delay it applies, and who acts how. */
export interface EscalationStage {
  /** The name of the stage. */
  readonly id: StageId
  /** The first day past due on which the stage applies; it lasts until the next stage begins. */
  readonly fromDaysPastDue: number
  /** Whoever acts: a role of the seller, such as `'finance'`. */
  readonly role: string
  /** How the debtor is approached. */
  readonly channel: ContactChannel
  /** Whether somebody must approve before the stage is entered. */
  readonly needsApproval: boolean
}

/** The order of escalation as a company has decided it: plain data. */
export interface EscalationPolicy {
  /** The name and version of this form. */
  readonly schema: 'receivables/escalation-policy@1'
  /** The name of the policy. */
  readonly id: string
  /** Where it comes from: a source, or whoever decided it. */
  readonly source: string
  /** The stages, ascending by the day on which they begin. */
  readonly stages: readonly EscalationStage[]
}

const CHANNELS: readonly ContactChannel[] = ['phone', 'email', 'letter', 'visit']
const STAGE_ID = /^[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){0,8}$/

/** The most stages of a policy. */
const MAX_STAGES = 10_000

function readStage(value: unknown, path: string): EscalationStage {
  const fields = expectRecord(value, path)
  expectKeys(fields, ['id', 'fromDaysPastDue', 'role', 'channel', 'needsApproval'], path)
  const id = expectId(fields['id'], at(path, 'id'))
  if (!STAGE_ID.test(id)) refuse('policy.invalid', at(path, 'id'), 'a stage id in kebab-case', id)
  return {
    id,
    fromDaysPastDue: expectInteger(fields['fromDaysPastDue'], at(path, 'fromDaysPastDue'), 0, 36_525),
    role: expectText(fields['role'], at(path, 'role')),
    channel: expectChoice(fields['channel'], CHANNELS, at(path, 'channel')),
    needsApproval: expectBoolean(fields['needsApproval'], at(path, 'needsApproval')),
  }
}

/**
 * Reads and checks a policy: stages with names of their own that begin one after the other.
 *
 * @throws ReceivablesError `policy.invalid`, or the code of a malformed field.
 */
export function readEscalationPolicy(value: unknown, path: string): EscalationPolicy {
  return readSafely(path, () => {
    const fields = expectRecord(value, path, 'an escalation policy')
    expectKeys(fields, ['schema', 'id', 'source', 'stages'], path)
    const schema = expectChoice(fields['schema'], ['receivables/escalation-policy@1'], at(path, 'schema'))
    const rows = expectArray(fields['stages'], at(path, 'stages'), 'an array of stages')
    if (rows.length === 0 || rows.length > MAX_STAGES) {
      refuse('policy.invalid', at(path, 'stages'), `1 to ${String(MAX_STAGES)} stages`, rows)
    }
    const stages = Array.from(rows, (row, index) => readStage(row, at(at(path, 'stages'), index)))
    const seen = new Set<string>()
    stages.forEach((stage, index) => {
      const stagePath = at(at(path, 'stages'), index)
      if (seen.has(stage.id))
        refuse('policy.invalid', at(stagePath, 'id'), 'a stage id that no other stage bears', stage.id)
      seen.add(stage.id)
      const before = stages[index - 1]
      if (before !== undefined && stage.fromDaysPastDue <= before.fromDaysPastDue) {
        const expected = `a day after ${String(before.fromDaysPastDue)}, on which ${before.id} begins`
        refuse('policy.invalid', at(stagePath, 'fromDaysPastDue'), expected, stage.fromDaysPastDue)
      }
    })
    return {
      schema,
      id: expectId(fields['id'], at(path, 'id')),
      source: expectText(fields['source'], at(path, 'source')),
      stages,
    }
  })
}
