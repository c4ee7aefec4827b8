import {
  prepareEscalation,
  type EscalationCommand,
  type EscalationEvent,
  type EscalationState,
} from 'receivables'
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
    | { readonly item: OpenItem; readonly events: readonly BookEvent[]; readonly kinds: number }
    | undefined
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
  const run = new CaseRun(item, opening, asOf)
  const end = addDays(asOf, AHEAD)
  const left = [...events]
  for (;;) {
    const [next] = left
    const { review } = run
    if (next !== undefined && (review === null || next.on <= review)) {
      left.shift()
      run.tell(next)
    } else {
      if (review === null || review >= end) break
      run.reach(review)
    }
  }
  return { item, steps: run.steps }
}

/** One case under the policy of this demo. */
class CaseRun {
  readonly steps: HistoryStep[]
  /** The next day to look at; null where days alone change nothing. */
  review: string | null
  readonly #dunning = prepareEscalation(POLICY.escalation)
  readonly #asOf: string
  #state: EscalationState

  constructor(item: OpenItem, opening: string, asOf: string) {
    const { invoiceId, instalment = null, customerId, currency, amount, issueDate, dueDate } = item
    const facts = { invoiceId, instalment, customerId, currency, issueDate, dueDate }
    this.#state = this.#dunning.start({ ...facts, open: opening })
    this.#asOf = asOf
    const text = `invoice over ${currency} ${groupDigits(amount)}, due ${dueDate}`
    this.steps = [{ on: issueDate, kind: 'book', text }]
    const late = addDays(dueDate, 1)
    this.review = late < issueDate ? issueDate : late
  }

  /** Takes what the book says of a day, and what the policy makes of it the same day. */
  tell({ on, text, event }: BookEvent): void {
    this.steps.push({ on, kind: on > this.#asOf ? 'ahead' : 'book', text })
    if (event === undefined) return
    this.#apply(event)
    this.reach(on)
  }

  /** A day has come. */
  reach(on: string): void {
    this.review = null
    this.#apply({ type: 'day-reached', on })
  }

  #apply(event: EscalationEvent): void {
    const result = this.#dunning.transition(this.#state, event)
    if ('refused' in result) return
    this.#state = result.state
    this.review = result.nextReviewOn
    const kind = event.on > this.#asOf ? 'ahead' : 'rule'
    for (const command of result.commands) {
      const step = stepOf(command)
      if (step !== undefined) this.steps.push({ on: command.on, kind, ...step })
      // Every touch is taken as made on its day.
      if ('items' in command) this.#apply({ type: 'notice-sent', on: command.on, commandId: command.id })
    }
  }
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
