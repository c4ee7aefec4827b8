import { prepareEscalation, type EscalationCommand, type EscalationState } from 'receivables'
import { addDays } from 'receivables/calendar'
import type { Documents, OpenItem } from 'receivables/ledger'
import { eventsOf, type BookEvent } from './case-events.js'
import { POLICY, stageName } from './control-policy.js'
import type { ItemCourses } from './item-course.js'
import { groupDigits } from './text.js'

/** One line of a timeline. */
export interface HistoryStep {
  readonly on: string
  /** `book`: the book says so; `rule`: the policy asks for it; `ahead`: it will, if nothing happens. */
  readonly kind: 'book' | 'rule' | 'ahead'
  readonly text: string
  /** The place of the stage in the policy, for a step that enters one. */
  readonly stage?: number
}

/** What happened in one case, and what comes next. */
export interface CaseHistory {
  readonly item: OpenItem
  readonly steps: readonly HistoryStep[]
}

/** How many days the timeline looks ahead. */
const AHEAD = 60

/** The case of the worklist of which the book has the most to tell; of two, the more urgent. */
export function chooseCase(
  worklist: readonly OpenItem[],
  documents: Documents,
  courses: ItemCourses,
  asOf: string,
): { readonly item: OpenItem; readonly events: readonly BookEvent[] } | undefined {
  let best: { item: OpenItem; events: readonly BookEvent[]; kinds: number } | undefined
  for (const item of worklist.slice(0, 60)) {
    const events = eventsOf(item, documents, courses, asOf)
    const kinds = new Set(events.map(({ event, text }) => event?.type ?? text)).size
    if (best === undefined || kinds > best.kinds) best = { item, events, kinds }
  }
  return best
}

/** Runs a case from its invoice to a day, with what the book says, and on as if nothing more happened. */
export function historyOf(item: OpenItem, events: readonly BookEvent[], asOf: string): CaseHistory {
  const dunning = prepareEscalation(POLICY.escalation)
  const steps: HistoryStep[] = [
    {
      on: item.issueDate,
      kind: 'book',
      text: `invoice over ${item.currency} ${groupDigits(item.amount)}, due ${item.dueDate}`,
    },
  ]
  const { open: _, disputed: __, ...facts } = item
  let state: EscalationState = dunning.start({ ...facts, open: item.amount })
  let review: string | null = addDays(item.dueDate, 1)
  const left = [...events]
  const end = addDays(asOf, AHEAD)

  const apply = (event: Parameters<typeof dunning.transition>[1]): void => {
    const result = dunning.transition(state, event)
    if ('refused' in result) return
    state = result.state
    review = result.nextReviewOn
    const kind = event.on > asOf ? 'ahead' : 'rule'
    for (const command of result.commands) {
      const step = stepOf(command)
      if (step !== undefined) steps.push({ on: command.on, kind, ...step })
      if ('items' in command) apply({ type: 'notice-sent', on: command.on, commandId: command.id })
    }
  }

  for (;;) {
    const next = left[0]
    const day: string = review ?? end
    if (next !== undefined && (review === null || next.on <= day)) {
      left.shift()
      steps.push({ on: next.on, kind: 'book', text: next.text })
      if (next.event !== undefined) apply(next.event)
    } else {
      if (review === null || day >= end) break
      const reached = review
      review = null
      apply({ type: 'day-reached', on: reached })
    }
  }
  return { item, steps }
}

/** What a command is to a person; undefined for those that only tell a system something. */
function stepOf(command: EscalationCommand): Pick<HistoryStep, 'text' | 'stage'> | undefined {
  const stage = POLICY.escalation.stages.findIndex(({ id }) => id === command.stage)
  const name = stageName(command.stage ?? '')
  if ('items' in command) {
    const within = command.deadlineDays === null ? '' : `, ${String(command.deadlineDays)} days to pay`
    return { text: `${name} by ${stageName(command.role)}${within}`, stage }
  }
  if (command.type === 'ask-approval') {
    const who = command.role === null ? 'somebody else' : stageName(command.role)
    return { text: `${name} waits for the approval of ${who}`, stage }
  }
  if (command.type === 'hold-orders') return { text: 'new orders are held' }
  if (command.type === 'release-orders') return { text: 'orders are released' }
  if (command.type === 'withdraw-touch') return { text: 'what was planned is withdrawn' }
  return undefined
}
