import { compareTexts } from '../ledger/compare-texts.js'
import type { EscalationCommand, TouchCommand, TouchItem } from './commands.js'
import type { Plan } from './plan.js'
import type { EscalationState } from './state.js'

/** What a touch is about, and the state of its case that learns of the letter. */
interface Placed {
  readonly item: TouchItem
  readonly state: EscalationState
}

/** What makes one letter, call or visit. */
interface Group {
  readonly language: string | null
  readonly type: TouchCommand['type']
  /** A letter is in one currency, since nothing adds two; a call or a visit speaks of everything. */
  readonly currency: string | null
  /** The touch at the highest stage; of those the one of the first name. Of the others nothing but their items is kept. */
  highest: TouchCommand
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
    for (const { highest, placed } of this.#groups) {
      if (placed.length === 1) {
        this.#commands.push(highest)
        continue
      }
      const letter = letterOf(highest, placed)
      this.#commands.push(letter)
      for (const { item, state } of placed) cover(state, item, letter.id)
    }
    return this.#commands
  }

  #place(touch: TouchCommand, state: EscalationState): void {
    const { customerId, language, type, items } = touch
    // Before it is joined with others, a touch is about one item.
    const item = items[0] as TouchItem
    const currency = type === 'compose-notice' ? item.currency : null
    const own = this.#customers.get(customerId)
    const known = own?.find(
      (group) => group.language === language && group.type === type && group.currency === currency,
    )
    if (known !== undefined) {
      known.placed.push({ item, state })
      if (this.#isHigher(touch, known.highest)) known.highest = touch
      return
    }
    const group: Group = { language, type, currency, highest: touch, placed: [{ item, state }] }
    if (own === undefined) this.#customers.set(customerId, [group])
    else own.push(group)
    this.#groups.push(group)
  }

  #isHigher(touch: TouchCommand, other: TouchCommand): boolean {
    const { places } = this.#plan
    const above = (places.get(touch.stage) as number) - (places.get(other.stage) as number)
    return above > 0 || (above === 0 && compareTexts(touch.id, other.id) < 0)
  }
}

/** Notes the letter on the touch of a case. The touch is of this very evaluation, so nobody else has seen it yet. */
function cover({ pending }: EscalationState, { commandId }: TouchItem, letterId: string): void {
  if (pending?.commandId === commandId) (pending as { letterId: string | null }).letterId = letterId
}

function letterOf(highest: TouchCommand, placed: readonly Placed[]): TouchCommand {
  const items = placed.map(({ item }) => item).sort((a, b) => compareTexts(a.commandId, b.commandId))
  return { ...highest, id: `${(items[0] as TouchItem).commandId}+${String(items.length - 1)}`, items }
}
