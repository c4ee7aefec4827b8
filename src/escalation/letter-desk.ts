import { compareTexts } from '../ledger/compare-texts.js'
import type { EscalationCommand, TouchCommand, TouchItem } from './commands.js'
import type { Plan } from './plan.js'
import type { EscalationState } from './state.js'

/** A touch, and the state of its case that learns of the letter. */
interface Placed {
  readonly touch: TouchCommand
  readonly state: EscalationState
}

/** What makes one letter, call or visit. */
interface Group {
  readonly language: string | null
  readonly type: TouchCommand['type']
  /** A letter is in one currency, since nothing adds two; a call or a visit speaks of everything. */
  readonly currency: string | null
  readonly placed: Placed[]
}

const isTouch = (command: EscalationCommand): command is TouchCommand => 'items' in command

/**
 * One letter for the items of a customer in one language and currency, one call or visit for those in one language: at the
 * highest stage among them, with every item and the stage that each has reached by itself. The states learn of the letter that covers them.
 */
export class LetterDesk {
  readonly #plan: Plan
  readonly #groups: Group[] = []
  /** The groups of a customer are few, so they are looked through. */
  readonly #customers = new Map<string, Group[]>()
  readonly #commands: EscalationCommand[] = []

  constructor(plan: Plan) {
    this.#plan = plan
  }

  /** Takes the commands that a day gives to a case. */
  take(state: EscalationState, commands: readonly EscalationCommand[]): void {
    for (const command of commands) {
      if (isTouch(command)) this.#place(command, state)
      else this.#commands.push(command)
    }
  }

  /** What is to be done: what is no touch, then the letters, calls and visits in the order of their first item. */
  write(): readonly EscalationCommand[] {
    for (const { placed } of this.#groups) {
      const letter = letterOf(this.#plan, placed)
      this.#commands.push(letter)
      if (placed.length === 1) continue
      for (const { touch, state } of placed) cover(state, touch, letter.id)
    }
    return this.#commands
  }

  #place(touch: TouchCommand, state: EscalationState): void {
    const { customerId, language, type, items } = touch
    const currency = type === 'compose-notice' ? (items[0] as TouchItem).currency : null
    const own = this.#customers.get(customerId)
    const known = own?.find(
      (group) => group.language === language && group.type === type && group.currency === currency,
    )
    if (known !== undefined) {
      known.placed.push({ touch, state })
      return
    }
    const group: Group = { language, type, currency, placed: [{ touch, state }] }
    if (own === undefined) this.#customers.set(customerId, [group])
    else own.push(group)
    this.#groups.push(group)
  }
}

/** Notes the letter on the touch of a case. The touch is of this very evaluation, so nobody else has seen it yet. */
function cover({ pending }: EscalationState, touch: TouchCommand, letterId: string): void {
  if (pending?.commandId === touch.id) (pending as { letterId: string | null }).letterId = letterId
}

function letterOf(plan: Plan, group: readonly Placed[]): TouchCommand {
  const { touch } = group[0] as Placed
  if (group.length === 1) return touch
  const placed = [...group].sort((a, b) => compareTexts(a.touch.id, b.touch.id))
  const rank = ({ stage }: TouchCommand): number => plan.places.get(stage) as number
  let highest = (placed[0] as Placed).touch
  for (const { touch: other } of placed) if (rank(other) > rank(highest)) highest = other
  return {
    ...highest,
    id: `${(placed[0] as Placed).touch.id}+${String(placed.length - 1)}`,
    // Before it is joined with others, a touch is about one item.
    items: placed.map(({ touch: { items } }) => items[0] as TouchItem),
  }
}
