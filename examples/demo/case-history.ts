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

/** How many rows of the worklist are looked at for the case with the most to tell. */
const LOOKED_AT = 60
/** Longer invoice numbers leave no room for the numbers of commands. */
const LONGEST_ID = 150

/** A case to be told. */
export interface ChosenCase {
  readonly item: OpenItem
  readonly events: readonly BookEvent[]
  /** What was open at the end of its first day. */
  readonly opening: string
}

/** The case of the worklist of which the book has the most to tell; of two, the more urgent. */
export function chooseCase(
  worklist: readonly OpenItem[],
  documents: Documents,
  courses: ItemCourses,
  asOf: string,
): ChosenCase | undefined {
  let best:
    { readonly item: OpenItem; readonly events: readonly BookEvent[]; readonly kinds: number } | undefined
  for (const item of worklist.filter(({ invoiceId }) => invoiceId.length <= LONGEST_ID).slice(0, LOOKED_AT)) {
    const events = eventsOf(item, documents, courses, asOf)
    const kinds = new Set(events.map(({ event, text }) => event?.type ?? text)).size
    if (best === undefined || kinds > best.kinds) best = { item, events, kinds }
  }
  if (best === undefined) return undefined
  const { item, events } = best
  const { open } = events.length === 0 ? item : courses.standingOn(item, item.issueDate)
  return { item, events, opening: /[1-9]/.test(open) ? open : item.open }
}

/** Runs a case from its invoice to a day, with what the book says, and on as if nothing more happened. */
export function historyOf({ item, opening, events }: ChosenCase, asOf: string): CaseHistory {
  const dunning = prepareEscalation(POLICY.escalation)
  const steps: HistoryStep[] = [
    {
      on: item.issueDate,
      kind: 'book',
      text: `invoice over ${item.currency} ${groupDigits(item.amount)}, due ${item.dueDate}`,
    },
  ]
  const { disputed: _, ...facts } = item
  let state: EscalationState = dunning.start({ ...facts, open: opening })
  const late = addDays(item.dueDate, 1)
  let review: string | null = late < item.issueDate ? item.issueDate : late
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
      steps.push({ on: next.on, kind: next.on > asOf ? 'ahead' : 'book', text: next.text })
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
    return { text: `${name} (${stageName(command.role)}${within})`, stage }
  }
  if (command.type === 'ask-approval') {
    const who = command.role === null ? 'an approval' : `the approval of ${stageName(command.role)}`
    return { text: `${name}: waits for ${who}`, stage }
  }
  if (command.type === 'hold-orders') return { text: 'new orders are held' }
  if (command.type === 'release-orders') return { text: 'orders are released' }
  if (command.type === 'withdraw-touch') return { text: 'what was planned is withdrawn' }
  return undefined
}
