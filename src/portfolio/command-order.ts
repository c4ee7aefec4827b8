import type { EscalationCommand } from '../escalation/index.js'
import { compareTexts } from '../ledger/compare-texts.js'
import { sortByText } from './sort-by-text.js'
import type { CommandsOfEvent } from './standing-commands.js'

/** The case that a command is about; of a letter that joins several, which all are open, the first one. */
export const caseOfCommand = (command: EscalationCommand): string =>
  'items' in command ? (command.items[0]?.caseId ?? '') : command.caseId

/**
 * The commands of a day by customer, what is no touch first, then by case: where a customer has several, the order in which states come back
 * from a store, and which of them were kept, decides nothing. Those of one case stay in their order.
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

/** What events have commanded that were heard in the order of states, by case: those of one case stay in their order. */
export const groupsInCaseOrder = (groups: readonly CommandsOfEvent[]): readonly CommandsOfEvent[] =>
  groups.length < 2 ? groups : sortByText(groups, ([first]) => caseOfCommand(first as EscalationCommand))
