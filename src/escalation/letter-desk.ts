import { compareTexts } from '../ledger/compare-texts.js'
import type { EscalationCommand, TouchCommand, TouchItem } from './commands.js'
import type { EscalationEvent } from './events.js'
import type { Plan } from './plan.js'
import type { EscalationState } from './state.js'

/** A case that records the letter covering its touch, also in its journal. */
interface Covered {
  readonly state: EscalationState
  readonly events: readonly EscalationEvent[]
}

/** The item of a touch, and its case. */
interface Placed {
  readonly item: TouchItem
  readonly row: Covered
}

/** What is combined into one letter, call or visit. */
interface Group {
  readonly language: string | null
  readonly type: TouchCommand['type']
  /** A letter is in one currency, since amounts of two are never added; a call or a visit covers all currencies. */
  readonly currency: string | null
  /** The touch at the highest stage; among equals the one with the first id. Only the items of the others are kept. */
  highest: TouchCommand
  readonly placed: Placed[]
}

const isTouch = (command: EscalationCommand): command is TouchCommand => 'items' in command

/**
 * Combines the items of a customer into one letter per language and currency, and one call or visit per language: at
 * the highest stage among them, with every item and the stage that it has reached by itself. The letter is recorded in
 * the states that it covers.
 */
export class LetterDesk {
  readonly #plan: Plan
  readonly #groups: Group[] = []
  /** A customer has few groups, so they are searched linearly. */
  readonly #customers = new Map<string, Group[]>()
  readonly #commands: EscalationCommand[] = []

  constructor(plan: Plan) {
    this.#plan = plan
  }

  /** Takes the commands of a case on the day. */
  take(row: Covered, commands: readonly EscalationCommand[]): void {
    for (const command of commands) {
      if (isTouch(command)) this.#place(command, row)
      else this.#commands.push(command)
    }
  }

  /**
   * The commands: first those that are not touches, then letters, calls and visits in the order of their first item.
   */
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
    // Before it is combined with others, a touch is about one item.
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
 * Records the letter on the touch of a case and in the day event that commanded it, so that the journal has it too.
 * Both were created by this evaluation, so no one else has seen them yet.
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
