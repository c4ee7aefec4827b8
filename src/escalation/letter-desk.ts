import { compareTexts } from '../ledger/compare-texts.js'
import type { EscalationCommand, TouchCommand, TouchItem } from './commands.js'
import type { EscalationEvent } from './events.js'
import type { Plan } from './plan.js'
import type { EscalationState } from './state.js'

/** A case that learns of the letter which covers its touch, and says so to its journal. */
interface Covered {
  readonly state: EscalationState
  readonly events: readonly EscalationEvent[]
}

/** What a touch is about, and its case. */
interface Placed {
  readonly item: TouchItem
  readonly row: Covered
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
  take(row: Covered, commands: readonly EscalationCommand[]): void {
    for (const command of commands) {
      if (isTouch(command)) this.#place(command, row)
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
      for (const { item, row } of placed) cover(row, item, letter.id)
    }
    return this.#commands
  }

  #place(touch: TouchCommand, row: Covered): void {
    const { customerId, language, type, items } = touch
    // Before it is joined with others, a touch is about one item.
    const item = items[0] as TouchItem
    const currency = type === 'compose-notice' ? item.currency : null
    const own = this.#customers.get(customerId)
    const known = own?.find(
      (group) => group.language === language && group.type === type && group.currency === currency,
    )
    if (known !== undefined) {
      known.placed.push({ item, row })
      if (this.#isHigher(touch, known.highest)) known.highest = touch
      return
    }
    const group: Group = { language, type, currency, highest: touch, placed: [{ item, row }] }
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

/**
 * Notes the letter on the touch of a case, and in the day that commanded it, so that the journal knows the letter as well. Both are of this
 * very evaluation, so nobody else has seen them yet.
 */
function cover(row: Covered, { commandId }: TouchItem, letterId: string): void {
  const { pending } = row.state
  if (pending?.commandId !== commandId) return
  ;(pending as { letterId: string | null }).letterId = letterId
  const reached = row.events[row.events.length - 1] as EscalationEvent
  ;(row as { events: readonly EscalationEvent[] }).events = [
    ...row.events.slice(0, -1),
    { ...reached, letterId } as EscalationEvent,
  ]
}

function letterOf(highest: TouchCommand, placed: readonly Placed[]): TouchCommand {
  const items = placed.map(({ item }) => item).sort((a, b) => compareTexts(a.commandId, b.commandId))
  return { ...highest, id: `${(items[0] as TouchItem).commandId}+${String(items.length - 1)}`, items }
}
