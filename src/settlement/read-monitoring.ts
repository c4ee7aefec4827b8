import type { DayNumber } from '../calendar/day-number.js'
import { expectChoice, expectInteger, expectKeys, expectRecord, shapeOf } from '../kernel/expect.js'
import { readAmount } from '../money/read-amount.js'
import type { Minor } from '../numbers/minor.js'
import type { ReadAcceleration } from './plan-acceleration.js'
import { MAX_INSTALMENTS } from './plan-charges.js'
import type { DefaultRule } from './plan-course.js'
import type { AgreedAcceleration } from './plan-status-model.js'
import type { ReadPlan } from './read-plan.js'
import { readPositive, readOptionalDay } from './read-value.js'
import { readReceived, type ReceivedOn } from './received.js'

/** A monitoring policy, read. */
export interface ReadMonitoring extends DefaultRule {
  readonly graceDays: number
  readonly acceleration: ReadAcceleration
}

const AGREED: readonly AgreedAcceleration[] = ['none', 'automatic', 'by-notice']

/** The greatest number of days of grace, or of a reasonable time, that is accepted. */
export const MAX_GRACE_DAYS = 3660

/**
 * Reads a monitoring policy.
 *
 * @throws ReceivablesError naming the faulty field.
 */
export function readMonitoring(policy: unknown, plan: ReadPlan): ReadMonitoring {
  const record = expectRecord(policy, 'policy', 'a monitoring policy')
  expectKeys(record, ['graceDays', 'missedForDefault', 'cure', 'acceleration'], 'policy')
  return {
    graceDays: expectInteger(record['graceDays'], 'policy.graceDays', 0, MAX_GRACE_DAYS),
    missedForDefault: expectInteger(
      record['missedForDefault'],
      'policy.missedForDefault',
      1,
      MAX_INSTALMENTS,
    ),
    cure: expectChoice(record['cure'], ['arrears-paid', 'none'], 'policy.cure'),
    acceleration: readAcceleration(record['acceleration'], plan),
  }
}

function readAcceleration(value: unknown, { scale }: ReadPlan): ReadAcceleration {
  const path = 'policy.acceleration'
  if (shapeOf(value) !== 'record') return expectChoice(value, AGREED, path)
  const record = expectRecord(value, path)
  expectKeys(record, ['rule', 'price', 'reasonableDays'], path)
  expectChoice(record['rule'], ['cn-civil-634'], `${path}.rule`)
  return {
    price: readPositive(record['price'], scale, `${path}.price`),
    reasonableDays: expectInteger(record['reasonableDays'], `${path}.reasonableDays`, 0, MAX_GRACE_DAYS),
  }
}

/** The facts of a plan, read. */
export interface ReadPlanFacts {
  readonly received: readonly ReceivedOn[]
  readonly demandedOn: DayNumber | null
  readonly calledDueOn: DayNumber | null
  readonly waivedCharges: Minor
}

/**
 * Reads the facts of a plan: a list of payments, or an object that contains one.
 *
 * @throws ReceivablesError naming the faulty field.
 */
export function readPlanFacts(facts: unknown, asOf: DayNumber, plan: ReadPlan): ReadPlanFacts {
  const { currency, scale } = plan
  if (shapeOf(facts) === 'array' || facts === undefined) {
    const received = readReceived(facts, asOf, currency, scale)
    return { received, demandedOn: null, calledDueOn: null, waivedCharges: 0 }
  }
  const record = expectRecord(facts, 'payments', 'an array of payments, or an object with payments')
  expectKeys(record, ['payments', 'demandedOn', 'calledDueOn', 'waivedCharges'], 'facts')
  const waived = record['waivedCharges']
  return {
    received: readReceived(record['payments'], asOf, currency, scale),
    demandedOn: readOptionalDay(record['demandedOn'], 'demandedOn'),
    calledDueOn: readOptionalDay(record['calledDueOn'], 'calledDueOn'),
    waivedCharges: waived === undefined ? 0 : readAmount(waived, scale, 'waivedCharges'),
  }
}
