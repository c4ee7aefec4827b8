import { changeOf, listChange } from './change-of.js'
import type { ControlRun } from './control-run.js'
import { customerChanges } from './customer-changes.js'
import { itemChanges } from './item-changes.js'
import { isSameValue } from './plain-value.js'
import type { RunComparison } from './run-comparison.js'
import { dsoChanges, totalChanges } from './total-changes.js'

/** The differences between two runs of the same detail. */
export const compareFinished = (a: ControlRun, b: ControlRun): RunComparison => ({
  asOf: changeOf(a.asOf, b.asOf),
  policy: isSameValue(a.policy, b.policy) ? null : { from: a.policy, to: b.policy },
  items: itemChanges(a, b),
  customers: customerChanges(a, b),
  totals: totalChanges(a, b),
  dso: dsoChanges(a, b),
  health: changeOf(healthOf(a), healthOf(b)),
  commands: listChange(idsOf(a), idsOf(b), (id) => id),
  diagnostics: listChange(a.diagnostics, b.diagnostics, ({ code, params }) => JSON.stringify([code, params])),
})

const idsOf = ({ escalation }: ControlRun): string[] => escalation.commands.map(({ id }) => id)

const healthOf = ({ metrics }: ControlRun): string | null =>
  metrics?.health?.status === 'scored' ? metrics.health.score : null
