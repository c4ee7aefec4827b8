import { compareTexts } from '../ledger/compare-texts.js'
import type { EscalationCommand, TouchCommand, TouchItem } from './commands.js'
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
export function groupTouches(plan: Plan, given: readonly Given[]): readonly EscalationCommand[] {
  const groups: Group[] = []
  const customers = new Map<string, Group[]>()
  const commands: EscalationCommand[] = []
  for (let index = 0; index < given.length; index++) {
    for (const command of (given[index] as Given).commands) {
      if (isTouch(command)) place(command, index, customers, groups)
      else commands.push(command)
    }
  }
  for (const { placed } of groups) {
    const letter = letterOf(plan, placed)
    commands.push(letter)
    if (placed.length === 1) continue
    for (const { touch, index } of placed) cover((given[index] as Given).state, touch, letter.id)
  }
  return commands
}

/** Notes the letter on the touch of a case. The touch is of this very evaluation, so nobody else has seen it yet. */
function cover({ pending }: EscalationState, touch: TouchCommand, letterId: string): void {
  if (pending?.commandId === touch.id) (pending as { letterId: string | null }).letterId = letterId
}

/** Places a touch in its group; a new one stands behind those before it. A customer has few, so they are looked through. */
function place(touch: TouchCommand, index: number, customers: Map<string, Group[]>, groups: Group[]): void {
  const { customerId, language, type, items } = touch
  const currency = type === 'compose-notice' ? (items[0] as TouchItem).currency : null
  const own = customers.get(customerId)
  const known = own?.find(
    (group) => group.language === language && group.type === type && group.currency === currency,
  )
  if (known !== undefined) {
    known.placed.push({ touch, index })
    return
  }
  const group: Group = { language, type, currency, placed: [{ touch, index }] }
  if (own === undefined) customers.set(customerId, [group])
  else own.push(group)
  groups.push(group)
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
