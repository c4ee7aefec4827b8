import { scanDay } from '../calendar/day-number.js'
import type { EscalationItem, EscalationState } from '../escalation/index.js'
import { no } from '../escalation/turn.js'
import type { UnknownRecord } from '../kernel/expect.js'
import type { RefusedEvent } from './control-run.js'

/** Why an event cannot happen on its day, whatever the case is: it is before the last one, after the run, or would be undone by what the item says. */
export function whyNotOnDay(
  state: EscalationState,
  { type, on }: UnknownRecord,
  item: EscalationItem | undefined,
  asOf: string,
): RefusedEvent['reason'] | undefined {
  const day = scanDay(on)
  if (day < scanDay(state.on)) return no('escalation.past', { on: on as string, last: state.on })
  if (day > scanDay(asOf)) return no('escalation.not-yet', { on: on as string, asOf })
  // The new due date would take back on the same day what was set by hand, and nobody would hear of it.
  const isPutOff = item !== undefined && item.dueDate >= asOf && item.dueDate > state.dueDate
  if (day !== day || type !== 'stage-set' || !isPutOff) return undefined
  return no('escalation.restated', { field: 'dueDate', from: state.dueDate, to: item.dueDate })
}
