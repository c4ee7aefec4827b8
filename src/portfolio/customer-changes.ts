import { changeOf, pairUp } from './change-of.js'
import type { ControlCustomer, ControlRun } from './control-run.js'
import { byText } from './merge-rows.js'
import type { Change, CustomerChange } from './run-comparison.js'

/** The fields of a customer that are compared. */
interface Standing {
  readonly stage: string | null
  readonly grade: string | null
  readonly score: string | null
  readonly warning: string | null
  readonly limit: string | null
  readonly available: string | null
  readonly limitStatus: string | null
}

/** The customers that differ between two runs. */
export function customerChanges(a: ControlRun, b: ControlRun): CustomerChange[] {
  const changes: CustomerChange[] = []
  for (const [customerId, [from, to]] of pairUp(a.customers, b.customers, (row) => row.customerId)) {
    const [before, after] = [standingOf(from), standingOf(to)]
    const change = (field: keyof Standing): Change<string | null> | null =>
      changeOf(before[field], after[field])
    const row = {
      stage: change('stage'),
      grade: change('grade'),
      score: change('score'),
      warning: change('warning'),
      limit: change('limit'),
      available: change('available'),
      limitStatus: change('limitStatus') as CustomerChange['limitStatus'],
    }
    if (Object.values(row).some((field) => field !== null)) changes.push({ customerId, ...row })
  }
  return changes.sort(byText(({ customerId }) => customerId))
}

const standingOf = (customer: ControlCustomer | undefined): Standing => ({
  stage: customer?.stage ?? null,
  grade: customer?.grade ?? null,
  score: customer?.score?.status === 'scored' ? customer.score.score : null,
  warning: customer?.warning?.level ?? null,
  limit: customer?.limit?.limit ?? null,
  available: customer?.limit?.available ?? null,
  limitStatus: customer?.limit?.status ?? null,
})
