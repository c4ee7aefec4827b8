import { prepareAccrual, type BatchAccrual } from '../interest/index.js'
import type { BookOnDay } from './book-on-day.js'
import type { ControlReferenceData } from './control-request.js'
import type { ControlPolicy } from './policy.js'

/** What has accrued on the open items of a day, in their order; null where the policy has no interest. */
export function interestOnDay(
  { interest: policy }: ControlPolicy,
  { rates }: ControlReferenceData,
  { items, asOf }: BookOnDay,
): BatchAccrual | null {
  if (policy === undefined) return null
  const prepared = prepareAccrual({ policy, ...(rates === undefined ? {} : { rates }) })
  return prepared.accrueAll(items, asOf)
}
