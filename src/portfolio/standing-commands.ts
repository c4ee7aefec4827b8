import type { CaseCommand, EscalationCommand, EscalationState } from '../escalation/index.js'
import type { Plan } from '../escalation/plan.js'
import { dunnedOf, turnOf, writeAmount } from '../escalation/turn.js'

/** The commands that one event issued. */
export type CommandsOfEvent = readonly EscalationCommand[]

/**
 * Commands that prepare a touch and have no use without it. Orders on hold are not among them: they stay on hold until
 * something releases them.
 */
const COMPANIONS: readonly EscalationCommand['type'][] = ['assign', 'prepare-hand-over']

/**
 * The commands of a run as they are at its end. An approval is an event of the journal, so its touch is commanded
 * before the day is evaluated. A touch that is then withdrawn, because the item is paid, on hold, insolvent or owed by
 * another customer, is left out, and a touch that remains asks for the current amount, in the current language. A
 * request for approval that is answered or no longer needed is left out too.
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

/**
 * A touch for a single case, with the amount that is not on hold at the end of the run, in the language that the
 * customer has then.
 */
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
