import { scanDay } from '../calendar/day-number.js'
import type { EscalationItem, EscalationState } from '../escalation/index.js'
import { no } from '../escalation/turn.js'
import type { UnknownRecord } from '../kernel/expect.js'
import type { RefusedEvent } from './control-run.js'

/**
 * Why an event cannot be applied on its day, whatever the state of the case: it is before the last event, after the day
 * of the run, or would be undone by the item.
 */
export function whyNotOnDay(
  state: EscalationState,
  { type, on }: UnknownRecord,
  item: EscalationItem | undefined,
  asOf: string,
): RefusedEvent['reason'] | undefined {
  const day = scanDay(on)
  if (day < scanDay(state.on)) return no('escalation.past', { on: on as string, last: state.on })
  if (day > scanDay(asOf)) return no('escalation.not-yet', { on: on as string, asOf })
  // The new due date would undo the stage set by hand on the same day, without any message.
  const isPutOff = item !== undefined && item.dueDate >= asOf && item.dueDate > state.dueDate
  if (day !== day || type !== 'stage-set' || !isPutOff) return undefined
  return no('escalation.restated', { field: 'dueDate', from: state.dueDate, to: item.dueDate })
}
