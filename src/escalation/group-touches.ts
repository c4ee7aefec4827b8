import { compareTexts } from '../ledger/compare-texts.js'
import type { EscalationCommand, TouchCommand } from './commands.js'
import type { Plan } from './plan.js'
import type { EscalationState } from './state.js'

/** A case with the commands of the day. */
interface Given {
  readonly state: EscalationState
  readonly commands: readonly EscalationCommand[]
}

/** A touch with the place of its case. */
interface Placed {
  readonly touch: TouchCommand
  readonly index: number
}

const isTouch = (command: EscalationCommand): command is TouchCommand => 'items' in command

/**
 * One letter for the items of a customer in one language and currency, one call or visit for those in one language: at the
 * highest stage among them, with every item and the stage that each has reached by itself. The states learn of the letter that covers them.
 */
export function groupTouches(
  plan: Plan,
  given: readonly Given[],
): { readonly commands: readonly EscalationCommand[]; readonly states: readonly EscalationState[] } {
  const states = given.map(({ state }) => state)
  const groups = new Map<string, Placed[]>()
  const commands: EscalationCommand[] = []
  given.forEach(({ commands: own }, index) => {
    for (const command of own) {
      if (!isTouch(command)) {
        commands.push(command)
        continue
      }
      // A letter is in one currency, since nothing adds two; a call or a visit speaks of everything.
      const currency = command.type === 'compose-notice' ? command.items[0]?.currency : null
      const key = JSON.stringify([command.customerId, command.language, command.type, currency])
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [{ touch: command, index }])
      else group.push({ touch: command, index })
    }
  })
  for (const group of groups.values()) {
    const letter = letterOf(plan, group)
    commands.push(letter)
    if (group.length === 1) continue
    for (const { index } of group) {
      const state = states[index] as EscalationState
      if (state.pending !== null)
        states[index] = { ...state, pending: { ...state.pending, letterId: letter.id } }
    }
  }
  return { commands, states }
}

function letterOf(plan: Plan, group: readonly Placed[]): TouchCommand {
  const placed = [...group].sort((a, b) => compareTexts(a.touch.id, b.touch.id))
  const touches = placed.map(({ touch }) => touch)
  const [first] = touches as [TouchCommand]
  if (touches.length === 1) return first
  const place = (touch: TouchCommand): number => plan.places.get(touch.stage) as number
  const highest = touches.reduce((best, touch) => (place(touch) > place(best) ? touch : best))
  return {
    ...highest,
    id: `${first.id}+${String(touches.length - 1)}`,
    items: touches.flatMap(({ items }) => items),
  }
}
