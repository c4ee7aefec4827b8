import type { CaseCommand, EscalationCommand, EscalationState } from '../escalation/index.js'
import type { Plan } from '../escalation/plan.js'
import { dunnedOf, turnOf, writeAmount } from '../escalation/turn.js'

/** What one event has commanded. */
export type CommandsOfEvent = readonly EscalationCommand[]

/** What prepares a touch, and is idle without it. Orders that are held stay held until something releases them. */
const COMPANIONS: readonly EscalationCommand['type'][] = ['assign', 'prepare-hand-over']

/**
 * The commands of a run as they stand at its end. An approval is an event of the journal, so its touch is commanded before the
 * day is looked at: what was then withdrawn, since the item is paid, held, insolvent or somebody else's, is nobody's task, and what
 * stands asks for what is owed now, in the language of now. So is a question that is answered, or that nobody asks any more.
 */
export function standingCommands(
  ofEvents: readonly CommandsOfEvent[],
  ofDay: readonly EscalationCommand[],
  plan: () => Plan,
  stateOf: (caseId: string) => EscalationState | undefined,
  asOf: string,
): readonly EscalationCommand[] {
  if (ofEvents.length === 0) return ofDay
  const all = [...ofEvents.flat(), ...ofDay]
  const withdrawn = new Set(all.flatMap((command) => ('withdraws' in command ? [command.withdraws] : [])))
  const isVoid = (command: EscalationCommand): boolean => 'items' in command && withdrawn.has(command.id)
  const isAsked = ({ caseId, id }: CaseCommand): boolean => {
    const request = stateOf(caseId)?.request
    return [request, request?.waiting].some(
      (question) => question?.commandId === id && question.refusedOn === null,
    )
  }
  const gone = new Set<string | null>()
  const kept = ofEvents.flatMap((group) => {
    const voided = group.filter(isVoid)
    for (const { id } of voided) gone.add(id)
    return voided.length === 0
      ? group
      : group.filter((command) => !isVoid(command) && !COMPANIONS.includes(command.type))
  })
  return [...kept, ...ofDay]
    .filter(
      (command) =>
        !('withdraws' in command) ||
        (command.type === 'ask-approval' ? isAsked(command) : !gone.has(command.withdraws)),
    )
    .map((command) => asItStands(command, plan, stateOf, asOf))
}

/** A touch that stands alone with the amount that nothing holds at the end of the run, in the language that the customer then has. */
function asItStands(
  command: EscalationCommand,
  plan: () => Plan,
  stateOf: (caseId: string) => EscalationState | undefined,
  asOf: string,
): EscalationCommand {
  if (!('items' in command)) return command
  const [item, ...others] = command.items
  if (item === undefined || others.length > 0) return command
  const state = stateOf(item.caseId)
  if (state?.pending?.commandId !== command.id || state.on > asOf) return command
  const turn = turnOf(plan(), state, {}, asOf)
  const amount = writeAmount(turn, dunnedOf(turn))
  const { language } = state
  if (amount === item.amount && language === command.language) return command
  return { ...command, language, items: [{ ...item, amount }] }
}
