import type { EscalationCommand } from '../escalation/index.js'
import { compareTexts } from '../ledger/compare-texts.js'
import { sortByText } from './sort-by-text.js'
import type { CommandsOfEvent } from './standing-commands.js'

/** The case that a command is about; for a letter about several cases, which are all open, the first one. */
export const caseOfCommand = (command: EscalationCommand): string =>
  'items' in command ? (command.items[0]?.caseId ?? '') : command.caseId

/**
 * The commands of a day by customer; per customer those that are not a touch first, then by case. So the result does
 * not depend on the order in which states come back from a store, nor on which of them were kept. Commands of one case
 * keep their order.
 */
export const inCaseOrder = (commands: readonly EscalationCommand[]): readonly EscalationCommand[] =>
  commands.length < 2
    ? commands
    : sortByText(
        commands,
        ({ customerId }) => customerId,
        (a, b) =>
          Number('items' in a) - Number('items' in b) || compareTexts(caseOfCommand(a), caseOfCommand(b)),
      )

/**
 * The commands of events that were applied in the order of the states, sorted by case; those of one case keep their
 * order.
 */
export const groupsInCaseOrder = (groups: readonly CommandsOfEvent[]): readonly CommandsOfEvent[] =>
  groups.length < 2 ? groups : sortByText(groups, ([first]) => caseOfCommand(first as EscalationCommand))
