import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { expectChoice, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { ControlReferenceData } from './control-request.js'
import { plainCopy } from './plain-copy.js'
import type { ControlPolicy } from './policy.js'
import { readControlPolicy } from './read-control-policy.js'
import { readReferenceData } from './reference-data.js'

/** The policy, day and reference data of a run. */
export interface ControlOrder {
  readonly policy: ControlPolicy
  /** The policy as given. */
  readonly document: unknown
  readonly day: DayNumber
  readonly reference: ControlReferenceData
  readonly badData: 'set-aside' | 'refuse'
}

/**
 * Reads the policy, day and reference data of a request.
 *
 * @throws ReceivablesError `policy.invalid` for a policy that is not in force on the day, or the code of a malformed
 * field.
 */
export function readOrder(given: UnknownRecord): ControlOrder {
  const { badData } = given
  const document = readSafely('policy', () => plainCopy(given['policy'], 'policy'))
  const policy = readControlPolicy(document, 'policy')
  const day = readDay(given['asOf'], 'asOf')
  const asOf = writeDay(day)
  if (policy.effectiveFrom !== undefined && policy.effectiveFrom > asOf) {
    refuse(
      'policy.invalid',
      'policy.effectiveFrom',
      `a policy that is in force on ${asOf}`,
      policy.effectiveFrom,
    )
  }
  return {
    policy,
    document,
    day,
    reference: readReferenceData(given['referenceData']),
    badData: badData === undefined ? 'set-aside' : expectChoice(badData, ['set-aside', 'refuse'], 'badData'),
  }
}
