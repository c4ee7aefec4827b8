import type { AgingSchedule } from '../aging/index.js'
import { SCHEDULE_FIELDS } from '../aging/schedule.js'
import { dayCounterOf } from '../calendar/days-past-due.js'
import type { PastDueConvention, PastDueOptions } from '../calendar/index.js'
import { readEscalationPolicy } from '../escalation/read-policy.js'
import { at, expectChoice, expectKeys, expectRecord, shapeOf } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { ControlPolicy } from './policy.js'

/**
 * Reads a policy, each field once, and checks it; what its edges come to depends on the day, so `bucketsOf` checks them.
 *
 * @throws ReceivablesError with the path of the faulty field.
 */
export function readControlPolicy(value: unknown, path: string): ControlPolicy {
  return readSafely(path, () => {
    const fields = expectRecord(value, path, 'a control policy')
    expectKeys(fields, ['schema', 'aging', 'escalation', 'daysPastDue'], path)
    const schema = expectChoice(fields['schema'], ['receivables/control-policy@1'], at(path, 'schema'))
    const aging = { ...expectRecord(fields['aging'], at(path, 'aging')) }
    expectKeys(aging, SCHEDULE_FIELDS, at(path, 'aging'))
    const escalation = readEscalationPolicy(fields['escalation'], at(path, 'escalation'))
    const daysPastDue = readCount(fields['daysPastDue'], at(path, 'daysPastDue'))
    return {
      schema,
      aging: aging as unknown as AgingSchedule,
      escalation,
      ...(daysPastDue === undefined ? {} : { daysPastDue }),
    }
  })
}

function readCount(value: unknown, path: string): PastDueConvention | PastDueOptions | undefined {
  return readSafely(path, () => {
    const count = shapeOf(value) === 'record' ? { ...(value as PastDueOptions) } : value
    dayCounterOf(count as PastDueOptions | undefined, path)
    return count as PastDueConvention | PastDueOptions | undefined
  })
}
